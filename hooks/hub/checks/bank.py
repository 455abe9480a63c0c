"""Texts of the bank: no markup, both languages really there, the same blanks to fill."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..bank import Bank
from ..model import LANGUAGES
from ..pages import Pages
from ..problems import Problem

MARKUP = re.compile(r"<[a-zA-Z/!]|\]\(|\*\*|__|`|\{\{|\{%|^#{1,6} |&[a-z]+;", re.MULTILINE)
PLACEHOLDER = re.compile(r"\{(\w*)\}")


def check_markup(bank: Bank, pages: Pages) -> Iterator[Problem]:
    """Text in the bank is shown as it stands, so markup in it would be read out as signs."""
    for document in {id(document): document for document, _ in bank.where.values()}.values():
        yield from markup_in(document)


def markup_in(document) -> Iterator[Problem]:
    """Problems for each bilingual text of a document that holds markup."""
    for path in document.places:
        if path and path[-1] in LANGUAGES:
            value = document.data
            for step in path:
                value = value[step]
            if isinstance(value, str) and (found := MARKUP.search(value)):
                yield document.problem(
                    path, "markup-in-bank", f"“{found[0]}” is markup, and text here is shown exactly as it is written",
                    "Take the signs out and keep the words.",
                )  # fmt: skip


def check_same_in_both(bank: Bank, pages: Pages) -> Iterator[Problem]:
    """A Welsh wording of four words or more that is the English one has been forgotten."""
    for document in {id(document): document for document, _ in bank.where.values()}.values():
        for path in document.places:
            if path and path[-1] == "cy":
                pair = document.data
                for step in path[:-1]:
                    pair = pair[step]
                welsh = pair.get("cy")
                if isinstance(welsh, str) and welsh == pair.get("en") and len(welsh.split()) >= 4:
                    yield document.problem(
                        path, "same-in-both", "the Welsh is the same as the English", "Write it in Welsh."
                    )


def check_phrases(bank: Bank, pages: Pages) -> Iterator[Problem]:
    """The same blanks to fill in both languages."""
    for name, phrase in bank.phrases.items():
        if set(PLACEHOLDER.findall(phrase.en)) != set(PLACEHOLDER.findall(phrase.cy)):
            document, path = bank.where["phrases", "phrases"]
            yield document.problem(
                (*path, name, "cy"), "placeholders-differ", f"the blanks in braces of “{name}” are not the same in both languages",
                f"English has: {' '.join('{' + one + '}' for one in PLACEHOLDER.findall(phrase.en)) or 'none'}.",
            )  # fmt: skip


RULES = (check_markup, check_same_in_both, check_phrases)
