"""Tables that a phone can show and a screen reader can read out: a header, the same number of cells, few columns."""

from __future__ import annotations

from collections.abc import Iterator

from ..markdown import DASHES, Block, Table, outline
from ..problems import WARNING, Problem
from ..project import Project

MOST_COLUMNS = 5


def row(cells: tuple[str, ...]) -> str:
    """A line of a table."""
    return "| " + " | ".join(cells) + " |"


def dashes(number: int) -> str:
    """The line below the header."""
    return row(("---",) * number)


def check_headers(project: Project) -> Iterator[Problem]:
    """Each column says what it is, and the line of dashes makes the first line the header."""
    for page in project.pages.by_path.values():
        for table in outline(page).tables:
            header = table.rows[0]
            if table.dashes is None:
                yield Problem(
                    page.file, table.line + 1, 1, "table-without-header",
                    "the line of dashes below the header is missing, so this would not be shown as a table",
                    f"Below line {table.line} add: {dashes(len(header))}",
                )  # fmt: skip
            elif not any(header):
                yield Problem(
                    page.file, table.line, 1, "table-without-header", "the columns have no names, and people who listen to the page need them",
                    f"Write what is in each column: {row(tuple('…' for _ in header))}",
                )  # fmt: skip
            elif len(table.dashes) != len(header):
                yield Problem(
                    page.file, table.line + 1, 1, "table-without-header",
                    f"the header has {len(header)} columns and the line of dashes {len(table.dashes)}, so this would not be shown as a table",
                    f"Write: {dashes(len(header))}",
                )  # fmt: skip


def check_rows(project: Project) -> Iterator[Problem]:
    """No cell falls off the end of its row, and there are few enough columns for a phone."""
    for page in project.pages.by_path.values():
        for table in outline(page).tables:
            columns = len(table.rows[0])
            yield from _too_long(page.file, table, columns)
            if columns > MOST_COLUMNS:
                yield Problem(
                    page.file, table.line, 1, "wide-table", f"this table has {columns} columns; on a phone more than {MOST_COLUMNS} cannot be read",
                    "Divide it into two tables, or make a list with a heading for each row.", WARNING,
                )  # fmt: skip


def _too_long(file: str, table: Table, columns: int) -> Iterator[Problem]:
    for number, cells in enumerate(table.rows[1:], table.line + 1 + (table.dashes is not None)):
        if len(cells) > columns:
            yield Problem(
                file, number, 1, "row-too-long",
                f"this row has {len(cells)} cells and the header {columns}; “{cells[columns]}” would not be shown",
                f"Write: {row((*cells[: columns - 1], ' '.join(cells[columns - 1 :])))}\nor add a column to the header.",
            )  # fmt: skip


def check_start(project: Project) -> Iterator[Problem]:
    """An empty line stands before a table."""
    for page in project.pages.by_path.values():
        for block in outline(page).blocks:
            yield from _joined(page.file, block)


def _joined(file: str, block: Block) -> Iterator[Problem]:
    for index, line in enumerate(block.lines[2:], 2):
        header, above = block.lines[index - 1], block.lines[index - 2]
        if "|" in header and "|" in line and DASHES.match(line) and not above.lstrip().startswith("|"):
            yield Problem(
                file, block.line + index - 1, 1, "table-joined-to-text", "this table would run on from the line above it",
                f"Put an empty line above this one: {header.strip()}",
            )  # fmt: skip
            return


RULES = (check_headers, check_rows, check_start)
