"""How the texts of the bank are worded: one thing at a time, short enough, and safe in Welsh whatever is filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problems import WARNING, Problem
from ..project import Project
from .lines import bank_texts

LONG_STEM, TOO_LONG_STEM = 110, 160  # characters
AND_OR = re.compile(r"\b(?:and|a|ac)/(?:or|neu)\b|\b(?:and also|both .{1,60} and|ac hefyd)\b", re.IGNORECASE)
ADDRESS = re.compile(r"https?://\S+|\bwww\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
BLANK = re.compile(r"\{(\w*)\}")
NUMBER = re.compile(r"^(?:n|all|asked|answered|number|minutes|page|level|year)$")
SAME_IN_BOTH = re.compile("pdf|word|hwb|estyn|njc|ewc|html|csv|ics|cymraeg|english|hyb|staff|cymorth|support|hub|email")


def check_double(project: Project) -> Iterator[Problem]:
    """One thing in each stem: nobody can answer two at once."""
    for document, path, _, text in bank_texts(project):
        found = AND_OR.search(text) if "stem" in path else None
        if found:
            yield document.problem(
                path,
                "two-in-one",
                f"“{found[0]}” asks two things at once, and there is one answer",
                "Choose one, or make two items of it.",
                WARNING,
            )


def check_length(project: Project) -> Iterator[Problem]:
    """Stems that a phone shows in two or three lines."""
    for document, path, _, text in bank_texts(project):
        if "stem" in path and len(text) > LONG_STEM:
            level = {} if len(text) > TOO_LONG_STEM else {"level": WARNING}
            limit = TOO_LONG_STEM if len(text) > TOO_LONG_STEM else LONG_STEM
            yield document.problem(
                path, "long-stem", f"this wording has {len(text)} characters; aim for {LONG_STEM}, and never more than {TOO_LONG_STEM}",
                f"Say it in fewer words. Characters too many: {len(text) - limit}.", **level,
            )  # fmt: skip


def check_addresses(project: Project) -> Iterator[Problem]:
    """Text in the bank is shown as it stands: an address in it is no link."""
    for document, path, _, text in bank_texts(project):
        found = ADDRESS.search(text) if "address" not in path else None
        if found:
            yield document.problem(
                path,
                "address-in-bank",
                f"nobody can follow an address in this text: {found[0]}",
                "Put it under “address:” of a resource, and name the resource here.",
            )


def check_numbers(project: Project) -> Iterator[Problem]:
    """In Welsh a noun after a number changes with it, so a count is a label: “Tudalennau: {n}”."""
    for document, path, lang, text in bank_texts(project):
        for blank in BLANK.finditer(text) if lang == "cy" and "phrases" in path else ():
            if NUMBER.match(blank[1]) and re.match(r" (?!o\b|allan\b|neu\b)\w", text[blank.end() :]):
                yield document.problem(
                    path, "number-before-noun", f"the word after {blank[0]} changes with the number: dau gwestiwn, tri chwestiwn, pedwar cwestiwn",
                    _as_label(text, blank), WARNING,
                )  # fmt: skip


def _as_label(text: str, blank: re.Match) -> str:
    rest = " ".join((text[: blank.start()] + text[blank.end() :]).split()).strip(" .:")
    return f"Make it a label: {rest}: {blank[0]}"


def check_same_phrase(project: Project) -> Iterator[Problem]:
    """A phrase that is the same in both languages was probably copied and forgotten (longer texts: see `bank`)."""
    if project.bank is None:
        return
    for name, phrase in project.bank.phrases.items():
        words = re.findall(r"[^\W\d_]+", BLANK.sub("", phrase.cy).lower())
        if (
            phrase.en == phrase.cy
            and len(phrase.cy.split()) < 4
            and not all(SAME_IN_BOTH.fullmatch(word) for word in words)
        ):
            yield project.bank.problem(
                "phrases",
                "phrases",
                (name, "cy"),
                "same-in-both",
                f"the Welsh of “{name}” is the same as the English: {phrase.cy}",
                "Write it in Welsh.",
            )


RULES = (check_double, check_length, check_addresses, check_numbers, check_same_phrase)
