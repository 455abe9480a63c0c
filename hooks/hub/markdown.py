"""The structure of a page's Markdown, and the line of everything in it: what the checks look at.

Nothing is rendered here. The rules are those of the builder (Python-Markdown with our extensions), not CommonMark's:
four spaces nest a list, and a list or a table begins after an empty line. Code and comments are blanked out character
for character, so that places stay true and nobody's example is taken for a mistake.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache

from .pages import Page

CODE = "\ufffc"  # stands for each character of a code span
FENCED = re.compile(r"^(?P<mark>`{3,}|~{3,})[^\n`]*\n(?:.*?\n)??(?P=mark)[ ]*$", re.MULTILINE | re.DOTALL)
FENCE = re.compile(r"^(`{3,}|~{3,})", re.MULTILINE)
SPAN = re.compile(r"(?<![`\\])(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)|<!--", re.DOTALL)
ITEM = re.compile(r"^(?P<indent>[ \t]*)(?P<mark>[-*+]|\d+\.)(?P<gap>[ \t]+)(?P<text>\S.*)$")
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
    """Lines up to the next empty one."""

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
    text, comments, fence = _blanked(body)
    text = _without_indented_code(text)
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


def _blanked(body: str) -> tuple[str, list[tuple[int, str]], int | None]:
    """Body without fences, code spans and comments; the comments with their offsets; the offset of an open fence."""
    text = FENCED.sub(lambda found: _blank(found[0]), body)
    fence = FENCE.search(text)
    if fence:
        text = text[: fence.start()] + _blank(text[fence.start() :])
    comments: list[tuple[int, str]] = []
    parts, done, last_end = [], 0, text.rfind("-->")
    while found := SPAN.search(text, done):
        end = found.end()
        shown = found[0]  # a comment that is never closed is shown as it stands
        if found["ticks"]:
            shown = _blank(shown, CODE)
        elif end <= last_end:
            end = text.index("-->", end) + 3
            shown = _blank(text[found.start() : end])
            comments.append((found.start(), text[found.end() : end - 3].strip()))
        parts += [text[done : found.start()], shown]
        done = end
    return "".join([*parts, text[done:]]), comments, fence.start() if fence else None


def _blank(text: str, sign: str = " ") -> str:
    return re.sub(r"[^\n]", sign, text)


def _without_indented_code(text: str) -> str:
    inside = False  # a list or a note: lines set in by four spaces belong to it
    code = False
    after_empty = True
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if not line.strip():
            after_empty = True
            continue
        wide = line.expandtabs(4)
        indent = len(wide) - len(wide.lstrip())
        code = indent >= 4 and not inside and (after_empty or code)
        if code:
            lines[index] = " " * len(line)
        elif indent < 4:
            if ITEM.match(line) or line.startswith("!!!"):
                inside = True
            elif after_empty or line.startswith("#"):
                inside = False
        after_empty = False
    return "\n".join(lines)


def _blocks(text: str, first_line: int):
    gathered: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], first_line):
        if line.strip():
            gathered.append(line)
        elif gathered:
            yield Block(number - len(gathered), tuple(gathered))
            gathered = []


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
    for number, line in enumerate(block.lines, block.line):
        item = None if RULE_LINE.match(line) else ITEM.match(line)
        if item:
            yield Item(len(item["indent"].expandtabs(4)), item["mark"], number)


def _heading(level: int, title: str, line: int, written: str) -> Heading:
    found = ATTRIBUTES.search(title)
    return Heading(
        level,
        (title[: found.start()] if found else title).strip(),
        found["attributes"] if found else None,
        line,
        written,
    )
