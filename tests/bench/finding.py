"""How well the search finds, on the questions of tests/search/questions.yml and every mutation pair of the site."""

from __future__ import annotations

from hub.search.figures import figures

from .figures import Figure, held
from .subject import ROOT, Hub

NAMES = {"en": "English", "cy": "Welsh"}


def measure(hub: Hub) -> list[Figure]:
    """Bytes, first-three hits and mutation recall, by language, from the engine’s Python twin."""
    found = []
    for lang, one in figures(hub.site, ROOT).items():
        name = NAMES[lang]
        how = "engine and index, gzip, in proportion from today’s pages"
        found.append(held(f"search in {name} at 60 pages", 30, one["bytes_at_60_pages"], "kB", how))
        found.append(
            share(
                f"questions in {name} answered in the first three",
                0.9,
                one["page_in_first_three"],
                f"{one['questions']} questions",
            )
        )
        if "mutation_recall" in one:
            found.append(
                share(f"mutations in {name} found", 0.98, one["mutation_recall"], f"{one['mutation_pairs']} pairs")
            )
    return found


def share(what: str, least: float, part: float, how: str) -> Figure:
    """A share and the least it may be."""
    return Figure(what, f"≥ {least:.0%}", f"{part:.1%}", how, part >= least, {"value": part})
