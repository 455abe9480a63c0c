"""Every text of the project that a person reads, block by block, with the language it should be in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..language.guess import language
from ..language.prose import HOLE, Block, blocks
from ..model import Language
from ..pages import Page
from ..problems import ERROR, Problem
from ..project import Project
from ..source import Document, Key
from ..vocabulary import Vocabulary
from .lines import bank_texts

_BLANK = re.compile(r"\{\w*\}")
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’(?!\w)")
_NAMED_BY_OTHERS = ("publisher", "address")  # other people’s names and addresses


@dataclass(frozen=True)
class Said:
    """One text. `english` is what its English twin says, where that is known; `title` is the name of someone else’s work."""

    file: str
    lang: Language
    block: Block
    raw: str  # as it was written, with its blanks
    english: str = ""
    title: bool = False
    lines: tuple[str, ...] = ()  # of the body, for a text of a page
    first_line: int = 1

    @property
    def text(self) -> str:
        return self.block.text

    def problem(self, offset: int, rule: str, message: str, hint: str, level: str = ERROR) -> Problem:
        """A problem at a letter of the text."""
        return Problem(self.file, *self.block.place(offset), rule, message, hint, level)

    def is_right(self, offset: int, mark: str, vocabulary: Vocabulary) -> bool:
        """Whether an editor has said so: by `<!-- mark -->` on the line, or by a phrase in quiz/words.yml."""
        line = self.block.place(offset)[0] - self.first_line
        marked = 0 <= line < len(self.lines) and f"<!-- {mark} -->" in self.lines[line]
        return marked or vocabulary.allows(self.text, offset, self.lang)


def texts_of(project: Project) -> Iterator[Said]:
    """All texts but those that are as others call them: job titles, profile names, publishers, the sources of pages."""
    for page in project.pages.by_path.values():
        yield from _of_page(project, page)
    for document, path, lang, text in bank_texts(project):
        if len(path) > 1 and path[-2] not in _NAMED_BY_OTHERS:
            yield _of_bank(document, path, lang, text)


def _of_page(project: Project, page: Page) -> Iterator[Said]:
    twin = project.pages.get("en", page.path) if page.lang == "cy" else None
    for key in ("title", "description"):
        text, place = getattr(page.meta, key), page.document.place((key,))
        yield Said(page.file, page.lang, Block(text, *place, False), text, getattr(twin.meta, key) if twin else "")
    ours = _blocks(page.body, page.lang, page.body_line)
    theirs = [block.text for block in _blocks(twin.body, "en", twin.body_line)] if twin else []
    english = theirs if len(theirs) == len(ours) else [""] * len(ours)
    lines = tuple(page.body.split("\n"))
    for block, said in zip(ours, english, strict=True):
        yield Said(page.file, page.lang, block, block.text, said, False, lines, page.body_line)


@lru_cache(maxsize=1024)  # several rules read the same pages
def _blocks(body: str, lang: Language, first_line: int) -> list[Block]:
    return blocks(body, lang, first_line)


def _of_bank(document: Document, path: Key, lang: Language, text: str) -> Said:
    pair = document.data
    for step in path[:-1]:
        pair = pair[step]
    english = pair.get("en") if lang == "cy" else ""
    title = path[-2] == "title" and ("source" in path or document.file.startswith("quiz/resources/"))
    block = Block(_heard(text, lang), *document.place(path), False)
    return Said(document.file, lang, block, text, english if isinstance(english, str) else "", title)


def _heard(value: str, lang: Language) -> str:
    """Without the blanks, and without what is quoted from the other language (the bank has no mark-up to say so)."""
    text = _BLANK.sub(lambda found: HOLE * len(found[0]), value)
    for found in _QUOTED.finditer(text):
        if language(found[0]) not in (None, lang) and found[0] != text.strip():
            text = text[: found.start()] + HOLE * len(found[0]) + text[found.end() :]
    return text
