"""The checks that only `make check` runs, after the quick ones: the writing of pages, links, pictures, both languages.

A build stays fast without them; a pull request does not get past them.
"""

from __future__ import annotations

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

ROOMS = (
    addresses, apostrophes, dates, headings, language, leftovers, links, linkwords, lists, markers, menu, moved,
    mutations, names, pairs, pasted, personal, pictures, prose, safety, spelling, tables, terms, wording,
)  # fmt: skip


def check_thoroughly(project: Project) -> list[Problem]:
    """Everything there is to say of a project, its quick problems included, sorted by place."""
    found = [problem for room in ROOMS for rule in room.RULES for problem in rule(project)]
    return sorted({*project.problems, *found})
