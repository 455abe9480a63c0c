"""The text of a page, block by block, with the line and column of every letter.

What is not read as text of the page is blanked out, letter for letter, so that places stay true: code, addresses, comments,
tags, ids in braces, and whatever is marked as being in another language (`<span lang="en">…</span>`, `*…*{lang=en}`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

HOLE = "\0"  # stands for something taken out, so that the words round it are not neighbours
_LANG = r"\blang=[\"']?(?P<lang>[a-z]{2})\b"
_INLINE = r"(?:\[[^\]\n]*\]\([^)\n]*\)|\*\*[^*\n]+\*\*|\*[^*\n]+\*|__[^_\n]+__|_[^_\n]+_)"
# Said to be in a language: an element, an inline text with braces, a heading; and a paragraph by braces on the line below it.
_MARKED = (
    re.compile(rf"<(?P<tag>\w+)\b[^>]*{_LANG}[^>]*>.*?</(?P=tag)\s*>", re.DOTALL),
    re.compile(rf"{_INLINE}\{{[^}}\n]*{_LANG}[^}}\n]*\}}"),
    re.compile(rf"^#{{1,6}} [^\n]*\{{[^}}\n]*{_LANG}[^}}\n]*\}}", re.MULTILINE),
)
_BELOW = re.compile(rf"^[ ]*\{{:[^}}\n]*{_LANG}[^}}\n]*\}}[ ]*$", re.MULTILINE)
_TAKEN_OUT = (
    re.compile(r"^[ ]*(```|~~~).*?(?:^[ ]*\1[^\n]*$|\Z)", re.MULTILINE | re.DOTALL),
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"<(script|style|code|pre)\b.*?</\1\s*>", re.DOTALL),
    re.compile(r"(`+)[^\n]+?\1"),
)
_ADDRESSES = (
    re.compile(r"^[ ]*\[[^\]\n]+\]:[^\n]*$", re.MULTILINE),
    re.compile(r"<(?:https?:|mailto:)[^>\n]*>"),
    re.compile(r"(?:https?://|www\.)[^\s<>()|]+"),
    re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
)
_SIGNS = (
    re.compile(r"^[ ]*(?:>[ ]?)+", re.MULTILINE),
    re.compile(r"\]\((?:[^()\n]|\([^()\n]*\))*\)"),  # the target of a link or picture; its words stay
    re.compile(r"\]\[[^\]\n]*\]"),
    re.compile(r"</?[A-Za-z][^>]*>"),
    re.compile(r"\{:?[ ]*[#.\w][^}\n]*\}"),
    re.compile(r"&#?\w+;"),
    re.compile(r"^[ ]*(?:[-*_][ ]*){3,}$", re.MULTILINE),
    re.compile(r"!?\[|\]|[*\\]|(?<!\w)_+|_+(?!\w)"),
)
_START = re.compile(r"[ ]*(?P<sign>#{1,6}[ ]+|[-*+][ ]+|\d+[.)][ ]+|:[ ]+|(?:!!!|\?\?\?)\+?[ ]*[\w ]*)?")
_RULE = re.compile(r"[ ]*\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-*:?[ ]*)*$")


@dataclass(frozen=True)
class Block:
    """What is read in one breath: a paragraph, list item, heading, table cell, or one text of the bank.

    `moves` is False for a text whose lines are not the file's (a value in the bank, a line of the block at the top).
    """

    text: str
    line: int
    column: int
    moves: bool = True

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of the letter at `offset`."""
        if not self.moves:
            return self.line, self.column
        before = self.text[:offset]
        lines = before.count("\n")
        return self.line + lines, (len(before) - before.rfind("\n") if lines else self.column + offset)


def blocks(body: str, lang: str, first_line: int = 1) -> list[Block]:
    """Every block of a Markdown body that is text in `lang`."""
    return list(_split(_blank(body, lang), body.split("\n"), first_line))


def _blank(body: str, lang: str) -> str:
    text = body
    for pattern in _TAKEN_OUT:
        text = pattern.sub(_hole, text)
    for pattern in _MARKED:
        text = pattern.sub(lambda found: found[0] if found["lang"] == lang else _hole(found), text)
    for below in _BELOW.finditer(text):
        if below["lang"] != lang:
            begins = text.rfind("\n\n", 0, below.start()) + 1
            text = text[:begins] + re.sub(r"[^\n]", HOLE, text[begins : below.end()]) + text[below.end() :]
    for pattern in _ADDRESSES:
        text = pattern.sub(_hole, text)
    for pattern in _SIGNS[:-1]:
        text = pattern.sub(_space, text)
    return text


def _hole(found: re.Match) -> str:
    return re.sub(r"[^\n]", HOLE, found[0])


def _space(found: re.Match) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _split(text: str, raw: list[str], first_line: int) -> Iterator[Block]:
    open_at: tuple[int, int] | None = None  # line and column where the block that is open begins
    held: list[str] = []
    for number, line in enumerate(text.split("\n")):
        start = _START.match(line)
        if "|" in line and raw[number].strip() and not _RULE.match(line):
            yield from _closed(held, open_at, first_line)
            held, open_at = [], None
            yield from _cells(line, number + first_line)
            continue
        if not line.strip(" " + HOLE) or _RULE.match(line):
            yield from _closed(held, open_at, first_line)
            held, open_at = [], None
            continue
        if start["sign"] or open_at is None:
            yield from _closed(held, open_at, first_line)
            held, open_at = [" " * start.end() + line[start.end() :]], (number, 1)
        else:
            held.append(line)
        if raw[number].lstrip().startswith("#"):
            yield from _closed(held, open_at, first_line)
            held, open_at = [], None
    yield from _closed(held, open_at, first_line)


def _closed(held: list[str], open_at: tuple[int, int] | None, first_line: int) -> Iterator[Block]:
    text = _SIGNS[-1].sub(_space, "\n".join(held))
    if open_at and text.strip(" \n" + HOLE):
        yield Block(text, open_at[0] + first_line, open_at[1])


def _cells(line: str, number: int) -> Iterator[Block]:
    column = 1
    for cell in line.split("|"):
        text = _SIGNS[-1].sub(_space, cell)
        if text.strip(" " + HOLE):
            yield Block(text, number, column)
        column += len(cell) + 1
