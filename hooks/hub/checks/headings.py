"""Headings of a page: one step down at a time, with ids that both languages and every link can rely on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..markdown import Heading, Outline, outline
from ..pages import Page
from ..problems import WARNING, Problem
from ..project import Project
from .names import as_name

GOOD_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
BOLD_LINE = re.compile(r"^(?:\*\*|__)(?P<words>[^*_]+?)(?:\*\*|__)$")
LANGUAGE_ONLY = re.compile(r"lang=[\"']?[a-z]{2}[\"']?")
MOST_WORDS = 10  # a longer line in bold is a sentence, not a heading


def written(level: int, heading: Heading) -> str:
    """The heading as it should be written."""
    anchor = heading.anchor or re.sub(r"[#.:]", "", heading.attributes or "")
    return "#" * level + " " + heading.title + (f" {{#{as_name(anchor)}}}" if anchor else "")


def check_steps(project: Project) -> Iterator[Problem]:
    """The page's title is the only heading of the first level, and no step is left out below it."""
    for page in project.pages.by_path.values():
        above = 1
        for one in outline(page).headings:
            if one.written == "tight":
                yield Problem(
                    page.file, one.line, 1, "tight-heading", "there is no space between # and the words",
                    f"Write: {written(max(2, one.level), one)}\nNot a heading? Put \\ before the sign: \\#",
                )  # fmt: skip
            elif one.level == 1 and one.written == "hashes":
                yield Problem(
                    page.file, one.line, 1, "second-title", "the page has a title already: the one in the block at the top",
                    f"Write: {written(2, one)}",
                )  # fmt: skip
            elif one.level > above + 1:
                yield Problem(
                    page.file, one.line, 1, "skipped-heading-level",
                    f"this heading goes from level {above} to level {one.level}; people who listen to the page lose their way",
                    f"Write: {written(above + 1, one)}",
                )  # fmt: skip
            above = max(2, one.level)


def check_words(project: Project) -> Iterator[Problem]:
    """Headings have words, and are made with # signs."""
    for page in project.pages.by_path.values():
        for one in outline(page).headings:
            if not one.title:
                yield Problem(
                    page.file,
                    one.line,
                    1,
                    "empty-heading",
                    "this heading has no words",
                    "Write its words after the # signs, or delete the line.",
                )
            elif one.written == "underlined":
                yield Problem(
                    page.file, one.line, 1, "underlined-heading", "the line of signs below this one makes it a heading",
                    f"Write: {written(2, one)}\nand delete the line below it. Not a heading? Put an empty line between the two.",
                )  # fmt: skip
        yield from _bold_lines(page, outline(page))


def _bold_lines(page: Page, structure: Outline) -> Iterator[Problem]:
    for block in structure.blocks:
        bold = BOLD_LINE.match(block.lines[0].strip()) if len(block.lines) == 1 else None
        if bold and len(bold["words"].split()) <= MOST_WORDS and bold["words"].strip()[-1] not in ".!?":
            before = [one.level for one in structure.headings if one.line < block.line]
            marks = "#" * min(6, (before[-1] if before else 1) + 1)
            words = bold["words"].strip().rstrip(":")
            yield Problem(
                page.file, block.line, 1, "bold-as-heading",
                "this line in bold looks like a heading, and people who listen to the page cannot jump to it",
                f"Write: {marks} {words} {{#{as_name(words)}}}", WARNING,
            )  # fmt: skip


def check_ids(project: Project) -> Iterator[Problem]:
    """Ids are short names, each used once on a page."""
    for page in project.pages.by_path.values():
        first: dict[str, int] = {}
        for one in outline(page).headings:
            if one.attributes is None or LANGUAGE_ONLY.fullmatch(one.attributes):
                continue
            anchor = one.anchor
            if not anchor or one.attributes != f"#{anchor}" or not GOOD_ID.fullmatch(anchor):
                yield Problem(
                    page.file, one.line, 1, "bad-heading-id",
                    f"“{{{one.attributes}}}” cannot be used as an id: small letters a–z, digits and hyphens, in braces after #",
                    f"Write: {written(one.level, one)}\nThe same id goes on the heading in the other language.",
                )  # fmt: skip
            elif anchor in first:
                yield Problem(
                    page.file, one.line, 1, "heading-id-twice", f"the id “{anchor}” is used twice; the first is on line {first[anchor]}",
                    f"Give this heading another, in both languages: {{#{anchor}-2}}",
                )  # fmt: skip
            first.setdefault(anchor, one.line)


RULES = (check_steps, check_words, check_ids)
