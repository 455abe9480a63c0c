"""The two languages of a page, side by side: as many list items, tables, links, pictures and markers in each section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..hypertext import hypertext, resolve
from ..markdown import outline
from ..pages import Page
from ..problems import Problem
from ..project import Project
from .markers import MARKER

KINDS = {  # what it is called: the rule, the word for one, for several
    "items": ("lists-differ", "list item", "list items"),
    "tables": ("tables-differ", "table", "tables"),
    "rows": ("tables-differ", "row of a table", "rows of tables"),
    "links": ("links-differ", "link", "links"),
    "pictures": ("pictures-differ", "picture", "pictures"),
    "markers": ("markers-differ", "marker", "markers"),
}


@dataclass(frozen=True)
class Part:
    """What a section of a page holds: for each kind, (line, what it is) of every one."""

    line: int
    title: str
    found: dict[str, list[tuple[int, str]]]


def parts(page: Page) -> list[Part]:
    """The sections of a page, with what comes before the first heading as the first."""
    structure, text = outline(page), hypertext(page)
    everything = [
        *((item.line, "items", "") for item in structure.items),
        *((table.line, "tables", "") for table in structure.tables),
        *((table.line, "rows", "") for table in structure.tables for _ in table.rows),
        *((link.line, "pictures" if link.picture else "links", _leads_to(page, link.target)) for link in text.links),
        *((line, "markers", found[0]) for line, comment in structure.comments if (found := MARKER.fullmatch(comment))),
    ]
    starts = [page.body_line, *(one.line for one in structure.headings), 1_000_000]
    titles = ["", *(one.title for one in structure.headings)]
    result = []
    for start, end, title in zip(starts, starts[1:], titles, strict=False):
        inside = [one for one in everything if start <= one[0] < end]
        result.append(
            Part(start, title, {kind: [(line, what) for line, one, what in inside if one == kind] for kind in KINDS})
        )
    return result


def _leads_to(page: Page, target: str) -> str:
    """The page of ours a link leads to, the same word in both languages; nothing for an outside address."""
    path = resolve(page, target) if not target.startswith("#") else page.file.removeprefix("docs/")
    return path.removeprefix("cy/") if path.endswith(".md") and ":" not in target else ""


def check_parts(project: Project) -> Iterator[Problem]:
    """Section by section, the same number of everything; told once for each section and kind."""
    for page in project.pages.in_language("en"):
        twin = project.pages.get("cy", page.path)
        english, welsh = parts(page), parts(twin) if twin else []
        if len(english) != len(welsh):  # the headings differ, and that is told elsewhere
            continue
        for ours, theirs in zip(english, welsh, strict=True):
            yield from _compare(page, twin, ours, theirs)


def _compare(page: Page, twin: Page, ours: Part, theirs: Part) -> Iterator[Problem]:
    told = set()
    for kind, (rule, one, several) in KINDS.items():
        here, there = theirs.found[kind], ours.found[kind]
        if len(here) != len(there) and rule not in told:
            told.add(rule)
            line = here[-1][0] if here else theirs.line
            name = several if len(here) != 1 else one
            yield Problem(
                twin.file, line, 1, rule, f"there {'is' if len(here) == 1 else 'are'} {len(here) or 'no'} {name} here and {len(there) or 'none'} in English",
                _where(page, there, ours) + _odd_one(here, there),
            )  # fmt: skip


def _where(page: Page, there: list[tuple[int, str]], ours: Part) -> str:
    lines = [str(line) for line in dict.fromkeys(line for line, _ in there)]
    section = f"the section “{ours.title}”" if ours.title else "the text before the first heading"
    if not there:
        return f"Compare with {page.file}, line {ours.line}: {section} has none."
    return f"Compare with {page.file}, line{'s' * (len(lines) > 1)} {', '.join(lines[:12])}{' …' * (len(lines) > 12)}: {section}."


def _odd_one(here: list[tuple[int, str]], there: list[tuple[int, str]]) -> str:
    """What is in one and not in the other, when it can be told."""
    ours, theirs = [what for _, what in there if what], [what for _, what in here if what]
    for what in ours:
        if what in theirs:
            theirs.remove(what)
        else:
            return f"\nMissing here: {what}"
    return f"\nOnly here: {theirs[0]}" if theirs else ""


def check_targets(project: Project) -> Iterator[Problem]:
    """As many links, but to other pages: one was changed and its twin forgotten."""
    for page in project.pages.in_language("en"):
        twin = project.pages.get("cy", page.path)
        english, welsh = parts(page), parts(twin) if twin else []
        for ours, theirs in zip(english, welsh, strict=False) if len(english) == len(welsh) else ():
            here, there = theirs.found["links"], ours.found["links"]
            odd = _odd_one(here, there)
            if (
                len(here) == len(there)
                and odd
                and sorted(what for _, what in here) != sorted(what for _, what in there)
            ):
                missing = odd.partition(": ")[2]
                line = next((line for line, what in there if what == missing), there[0][0])
                yield Problem(
                    twin.file, here[0][0], 1, "links-differ", f"the links of this section do not lead to the same pages as in English: {missing}",
                    f"Compare with {page.file}, line {line}.",
                )  # fmt: skip


RULES = (check_parts, check_targets)
