"""The checks that only `make check` runs, after the quick ones: the writing of pages, links, pictures, both languages.

A build stays fast without them; a pull request does not get past them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..pages import Pages
from ..problems import Problem
from ..project import Project
from . import (
    addresses,
    apostrophes,
    dates,
    headings,
    language,
    leftovers,
    links,
    linkwords,
    lists,
    markers,
    menu,
    moved,
    mutations,
    names,
    pairs,
    pasted,
    personal,
    pictures,
    prose,
    safety,
    spelling,
    tables,
    terms,
    wording,
)

# Rooms that need only the page, or its pair; and rooms that need to know of everything else.
OF_A_PAGE = (
    addresses, apostrophes, headings, language, leftovers, linkwords, lists, markers, mutations, pairs, pasted, personal,
    prose, safety, spelling, tables, terms,
)  # fmt: skip
OF_THE_WHOLE = (dates, links, menu, moved, names, pictures, wording)


def check_thoroughly(project: Project, page: str = "") -> list[Problem]:
    """Everything there is to say of a project, its quick problems included, sorted by place.

    With `page` (a file, such as docs/cy/index.md) only what is to be said of it and its twin, and much sooner.
    """
    if page:
        name = page.removeprefix("docs/").removeprefix("cy/")
        pair = {key: one for key, one in project.pages.by_path.items() if one.path == name}
        alone = replace(project, bank=None, pages=Pages(pair))
        found = {*_said(OF_A_PAGE, alone), *_said(OF_THE_WHOLE, project), *project.problems}
        return sorted(problem for problem in found if problem.file in (f"docs/{name}", f"docs/cy/{name}"))
    return sorted({*project.problems, *_said((*OF_A_PAGE, *OF_THE_WHOLE), project)})


def _said(rooms, project: Project) -> Iterator[Problem]:
    for room in rooms:
        for rule in room.RULES:
            yield from rule(project)
