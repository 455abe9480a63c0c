"""Every line editors write, page or bank, for checks that look for signs in text whatever it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..markdown import read
from ..model import LANGUAGES, Language
from ..project import Project
from ..source import Document, Key
from .names import files_in

TARGET = re.compile(
    r"(?<=\]\()[^()\s]*(?:\([^()]*\)[^()\s]*)*|<?https?://[^\s<>()]*>?|\burl: .*|\b(?:english_hash|id|slug): .*"
)


@dataclass(frozen=True)
class Line:
    """`text` without code, comments and notes; `words` without addresses too. Columns stay true in both."""

    file: str
    number: int
    text: str
    words: str


def lines(project: Project) -> Iterator[Line]:
    """The lines of every page that could be read, its block at the top included, and of every file of the bank."""
    for page in project.pages.by_path.values():
        yield from _lines(
            page.file, (project.root / page.file).read_text(encoding="utf-8-sig", errors="replace"), page.body_line
        )
    for file in files_in(project.root):
        if file.startswith("quiz/") and file.endswith(".yml"):
            yield from _lines(file, (project.root / file).read_text(encoding="utf-8-sig", errors="replace"), 0)


@lru_cache(maxsize=2048)
def _lines(file: str, text: str, body_line: int) -> tuple[Line, ...]:
    """Lines that are not empty; in the bank those that are not a note. `body_line` is 0 there."""
    rows = text.splitlines()
    if body_line:
        rows = rows[: body_line - 1] + read("\n".join(rows[body_line - 1 :]), body_line).text.split("\n")
    return tuple(
        Line(file, number, row, TARGET.sub(_spaces, row) if "](" in row or "http" in row or ": " in row else row)
        for number, row in enumerate(rows, 1)
        if row.strip() and (body_line or not row.lstrip().startswith("#"))
    )


def _spaces(found: re.Match) -> str:
    return " " * len(found[0])


def bank_texts(project: Project) -> Iterator[tuple[Document, Key, Language, str]]:
    """Every text of the bank in each of its languages, with the place it stands."""
    if project.bank is None:
        return
    for document in {id(document): document for document, _ in project.bank.where.values()}.values():
        for path in document.places:
            if path and path[-1] in LANGUAGES:
                value = document.data
                for step in path:
                    value = value[step]
                if isinstance(value, str):
                    yield document, path, path[-1], value
