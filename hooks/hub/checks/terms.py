"""The words of the project: its terms, and words that are surely another word than was meant."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.confusables import confused
from ..language.terms import Avoided, avoided, says, uses
from ..problems import ERROR, WARNING, Problem
from ..project import Project
from ..vocabulary import read_vocabulary
from .texts import Said, texts_of


def check_terms(project: Project) -> Iterator[Problem]:
    """No form that the termbase says to avoid."""
    vocabulary, _ = read_vocabulary(project.root)
    forms = avoided(vocabulary.terms)
    for said in texts_of(project):
        if said.lang == "cy" and not said.title:
            lowered = said.text.lower()
            for one in forms:
                for found in one.places(said.text, lowered):
                    if is_meant(one, said) and not said.is_right(found.start(), "term-ok", vocabulary):
                        yield _complaint(said, found.start(), " ".join(found[0].split()), one)


def is_meant(one: Avoided, said: Said) -> bool:
    """A form marked ~ is wrong in one sense only: the one its English twin has, when the right term is nowhere near."""
    if not one.advisory or one.form.isupper():
        return True
    if len(one.form) < 4:  # ie, na: answers, when they stand alone; else everyday words
        return said.text.strip(" .!?\n").lower() == one.form
    return bool(said.english) and says(said.english, one.term) and not uses(said.text, one.term)


def _complaint(said: Said, start: int, there: str, one: Avoided) -> Problem:
    term = one.term
    plural = f", or its plural “{term.plural}”" if term.plural else ""
    note = f"\n{term.note}" if term.note and one.advisory else ""
    return said.problem(
        start, "avoided-term", f"“{there}” is not our Welsh for “{term.en}”", f"Write “{term.cy}”{plural}.{note}", WARNING if one.advisory else ERROR
    )  # fmt: skip


def check_confusables(project: Project) -> Iterator[Problem]:
    """No word that exists and cannot be meant: rol, tim; should of."""
    vocabulary, _ = read_vocabulary(project.root)
    for said in texts_of(project):
        if not said.title:
            for start, there, right in confused(said.text, said.lang):
                if not said.is_right(start, "word-ok", vocabulary):
                    yield said.problem(
                        start, "confusable", f"“{there}” cannot be what was meant here", f"Write “{right}”."
                    )


RULES = (check_terms, check_confusables)
