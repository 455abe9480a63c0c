"""The structure of a page's Markdown, and the line of everything in it: what the checks look at.

Nothing is rendered here. The rules are those of the builder (Python-Markdown with our extensions), not CommonMark's:
four spaces nest a list, and a list or a table begins after an empty line. Code and comments are left out (see `blanks`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache

from .blanks import BOX, ITEM, blanked
from .pages import Page

RULE_LINE = re.compile(r"^ {0,3}(?:(?:\*[ ]?){3,}|(?:-[ ]?){3,}|(?:_[ ]?){3,})$")
HASHES = re.compile(r"^(?P<marks>#{1,6})(?P<gap>[ \t]*)(?P<title>.*?)[ \t]*$")
UNDERLINE = re.compile(r"^(?:=+|-+)[ ]*$")
ATTRIBUTES = re.compile(r"[ \t]*\{:?[ ]*(?P<attributes>[^{}\n]*?)[ ]*\}$")
DASHES = re.compile(r"^[ ]*\|?[ ]*:?-+:?[ ]*(\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")
BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True)
class Heading:
    """`attributes` is what stands in the braces at its end, None without any; `written` how it was made."""

    level: int
    title: str
    attributes: str | None
    line: int
    written: str = "hashes"  # or "tight" (no space after the hashes), or "underlined"

    @property
    def anchor(self) -> str:
        """The id given to it, or nothing."""
        names = [one[1:] for one in (self.attributes or "").split() if one.startswith("#")]
        return names[0] if names else ""


@dataclass(frozen=True)
class Table:
    """Its cells by row, the header first; without a header when the line of dashes is missing."""

    line: int
    rows: tuple[tuple[str, ...], ...]
    dashes: tuple[str, ...] | None


@dataclass(frozen=True)
class Item:
    """An item of a list."""

    indent: int
    mark: str
    line: int


@dataclass(frozen=True)
class Block:
    """Lines up to the next empty one; a heading is one by itself."""

    line: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Outline:
    """`text` is the body with code and comments blanked; `open_fence` the line of a fence that is never closed."""

    text: str
    first_line: int
    comments: tuple[tuple[int, str], ...]
    open_fence: int | None
    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...]
    tables: tuple[Table, ...]
    items: tuple[Item, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line of the file and column of a character of `text`."""
        line = bisect_right(self._starts, offset) - 1
        return self.first_line + line, offset - self._starts[line] + 1

    def lines(self) -> list[tuple[int, str]]:
        """Each line of `text` with its number in the file."""
        return list(enumerate(self.text.split("\n"), self.first_line))


def outline(page: Page) -> Outline:
    """The structure of a page's body."""
    return read(page.body, page.body_line)


@lru_cache(maxsize=2048)
def read(body: str, first_line: int = 1) -> Outline:
    """The structure of a text that begins on `first_line` of its file."""
    text, comments, fence = blanked(body)
    blocks = tuple(_blocks(text, first_line))
    number = text.count("\n", 0, fence) + first_line if fence is not None else None
    numbered = tuple((body.count("\n", 0, start) + first_line, comment) for start, comment in comments)
    tables = tuple(table for block in blocks if (table := _table(block)))
    headings = tuple(heading for block in blocks for heading in _headings(block))
    items = tuple(item for block in blocks for item in _items(block))
    return Outline(text, first_line, numbered, number, blocks, headings, tables, items)


def cells(row: str) -> tuple[str, ...]:
    """The cells of one line of a table."""
    row = row.strip()
    row = row.removeprefix("|")
    row = row[:-1] if row.endswith("|") and not row.endswith("\\|") else row
    return tuple(cell.strip() for cell in BAR.split(row))


def _blocks(text: str, first_line: int):
    gathered: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], first_line):
        is_heading = line.startswith("#")
        if (is_heading or not line.strip()) and gathered:
            yield Block(number - len(gathered), tuple(gathered))
            gathered = []
        if is_heading:
            yield Block(number, (line,))
        elif line.strip():
            gathered.append(line)


def _table(block: Block) -> Table | None:
    """Lines that begin with a bar, or a line with bars over a line of dashes."""
    first = block.lines[0]
    second = block.lines[1] if len(block.lines) > 1 else ""
    dashed = bool("|" in first and "|" in second and DASHES.match(second))
    if not dashed and not (first.lstrip().startswith("|") and second.lstrip().startswith("|")):
        return None
    rows = [cells(line) for line in block.lines]
    return Table(block.line, (rows[0], *rows[2:]), rows[1]) if dashed else Table(block.line, tuple(rows), None)


def _headings(block: Block):
    if len(block.lines) > 1 and UNDERLINE.match(block.lines[1]) and not ITEM.match(block.lines[0]):
        yield _heading(1 if "=" in block.lines[1] else 2, block.lines[0], block.line, "underlined")
    for number, line in enumerate(block.lines, block.line):
        hashes = HASHES.match(line)
        if hashes:
            written = "hashes" if hashes["gap"] or not hashes["title"] else "tight"
            yield _heading(len(hashes["marks"]), hashes["title"].rstrip("#"), number, written)


def _items(block: Block):
    """Its items, when it begins as a list (below the title of a box, if it has one); otherwise they run on in the text."""
    first = 1 if block.lines[0].startswith(BOX) else 0
    inside = False
    for index, line in enumerate(block.lines):
        item = None if RULE_LINE.match(line) else ITEM.match(line)
        inside = inside or (bool(item) and index == first)
        if item and inside:
            yield Item(len(item["indent"].expandtabs(4)), item["mark"], block.line + index)


def _heading(level: int, title: str, line: int, written: str) -> Heading:
    found = ATTRIBUTES.search(title)
    return Heading(
        level,
        (title[: found.start()] if found else title).strip(),
        found["attributes"] if found else None,
        line,
        written,
    )
