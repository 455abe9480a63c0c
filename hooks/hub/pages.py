"""The pages: front matter and body of every Markdown file, in pairs, and the sections they offer.

A broken block at the top is a problem here and never reaches the site (MkDocs would print it to the public).
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from .model import EnglishFrontMatter, Language, WelshFrontMatter
from .problems import Problem
from .shape import shape
from .source import Document, parse_yaml, read_text

WORDS_A_MINUTE = 200  # our own figure, on the slow side: guidance is read with care
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{\s*#([A-Za-z0-9_-]+)\s*\})?\s*#*\s*$")
FENCE = re.compile(r"^\s*(```|~~~)")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


@dataclass(frozen=True)
class Section:
    """A heading with its explicit id, its line in the file, and minutes to read it and what is below it."""

    level: int
    title: str
    anchor: str
    line: int
    minutes: int


@dataclass(frozen=True)
class Page:
    """One Markdown file. `path` is the same for both languages: `development/safeguarding.md`; the body begins on `body_line`."""

    path: str
    lang: Language
    file: str
    meta: EnglishFrontMatter | WelshFrontMatter
    body: str
    body_line: int
    sections: tuple[Section, ...]
    minutes: int
    document: Document = field(repr=False, compare=False)

    def problem(self, key: str, rule: str, message: str, hint: str, level: str = "error") -> Problem:
        """A problem at a line of the block at the top."""
        return self.document.problem((key,), rule, message, hint, level)

    @property
    def address(self) -> str:
        """Where the page is, from the root of the site: "" for home, `cy/datblygu/diogelu/`."""
        if self.lang == "cy":
            return "/".join(part for part in ("cy", self.meta.slug) if part) + "/"
        stem = self.path.removesuffix(".md").removesuffix("index").rstrip("/")
        return f"{stem}/" if stem else ""

    def section(self, anchor: str) -> Section | None:
        """The section with this id, if the page has it."""
        return next((one for one in self.sections if one.anchor == anchor), None)


@dataclass(frozen=True)
class Pages:
    """All pages that could be read, by language and path."""

    by_path: dict[tuple[Language, str], Page]

    def get(self, lang: Language, path: str) -> Page | None:
        return self.by_path.get((lang, path))

    def in_language(self, lang: Language) -> list[Page]:
        return [page for (one, _), page in self.by_path.items() if one == lang]

    @cached_property
    def helpers(self) -> dict[str, list[tuple[str, str]]]:
        """Item id → the sections (path, anchor) that say they help with it."""
        found: dict[str, list[tuple[str, str]]] = {}
        for page in self.in_language("en"):
            for anchor, items in page.meta.helps_with.items():
                for item in items:
                    found.setdefault(item, []).append((page.path, anchor))
        return found


def read_pages(root: Path) -> tuple[Pages, list[Problem]]:
    """Every page under `root`/docs, and what is wrong with those that could not be read."""
    docs = root / "docs"
    pages: dict[tuple[Language, str], Page] = {}
    problems: list[Problem] = []
    for folder in sorted(docs.iterdir()):
        if folder.is_dir() and len(folder.name) == 2 and folder.name != "cy":
            problems.append(
                Problem(
                    f"docs/{folder.name}",
                    1,
                    1,
                    "two-letter-folder",
                    f"a folder here with a name of two letters is taken for a language, and its pages vanish: “{folder.name}”",
                    "Give it a longer name, such as “ict” or “people”.",
                )
            )
    for path in sorted(docs.rglob("*.md")):
        page, found = read_page(path, root)
        problems += found
        if page:
            pages[page.lang, page.path] = page
    return Pages(pages), problems


def read_page(path: Path, root: Path) -> tuple[Page | None, list[Problem]]:
    """One Markdown file → a page, or None and what is wrong with the block at its top."""
    file = path.relative_to(root).as_posix()
    inside = path.relative_to(root / "docs")
    lang: Language = "cy" if inside.parts[0] == "cy" else "en"
    text, problems = read_text(path, file)
    if text is None:
        return None, problems
    block, body, body_line, fault = split(text, file)
    if fault:
        return None, [*problems, fault]
    document = parse_yaml(block, file, first_line=2)
    problems += document.problems
    if document.data is None:
        if not document.problems:
            problems.append(
                Problem(file, 1, 1, "front-matter-missing", "the block at the top has nothing in it", _FRONT_MATTER)
            )
        return None, problems
    meta, found = shape(WelshFrontMatter if lang == "cy" else EnglishFrontMatter, document)
    problems += found
    if meta is None or document.problems:
        return None, problems
    name = (inside.relative_to("cy") if lang == "cy" else inside).as_posix()
    minutes = meta.minutes or reading_minutes(body)
    return Page(name, lang, file, meta, body, body_line, sections(body, body_line), minutes, document), problems


_FRONT_MATTER = "Begin the page like this:\n---\ntitle: …\ndescription: …\n---"


def split(text: str, file: str) -> tuple[str, str, int, Problem | None]:
    """(block, body, line the body begins on, problem) of a page."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return (
            "",
            "",
            1,
            Problem(
                file,
                1,
                1,
                "front-matter-missing",
                "the block of facts at the top of the page is missing",
                _FRONT_MATTER,
            ),
        )
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:number]) + "\n", "\n".join(lines[number + 1 :]), number + 2, None
    return "", "", 1, Problem(
        file, 1, 1, "front-matter-not-closed", "the block at the top needs a second line of three dashes",
        "Add a line with only “---” after the last of the facts, before the text of the page.",
    )  # fmt: skip


def sections(body: str, first_line: int = 1) -> tuple[Section, ...]:
    """Every heading of a body, with the minutes it takes to read down to the next heading of its level or above."""
    headings: list[tuple[int, str, str, int]] = []
    fenced = False
    lines = body.split("\n")
    for index, line in enumerate(lines):
        if FENCE.match(line):
            fenced = not fenced
        found = None if fenced else HEADING.match(line)
        if found:
            headings.append((len(found[1]), found[2], found[3] or "", index))
    result = []
    for position, (level, title, anchor, index) in enumerate(headings):
        end = next((other[3] for other in headings[position + 1 :] if other[0] <= level), len(lines))
        minutes = reading_minutes("\n".join(lines[index:end]))
        result.append(Section(level, title, anchor, first_line + index, minutes))
    return tuple(result)


def reading_minutes(markdown: str) -> int:
    """Whole minutes to read a text, at least one."""
    return max(1, -(-len(WORD.findall(COMMENT.sub(" ", markdown))) // WORDS_A_MINUTE))


def body_hash(body: str) -> str:
    """Eight hex digits of a body, the same whatever the white space: kept in the Welsh twin to tell when it lags."""
    return hashlib.sha256(" ".join(body.split()).encode()).hexdigest()[:8]
