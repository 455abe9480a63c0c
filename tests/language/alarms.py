"""What the Welsh rules say of a text that stands on no page."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hub.checks.language import singulars
from hub.checks.mutations import lexicon
from hub.checks.spelling import spellers
from hub.checks.terms import is_meant
from hub.checks.texts import Said
from hub.language.address import informal, plural_after_number
from hub.language.confusables import confused
from hub.language.grammar import slips
from hub.language.guess import in_other
from hub.language.prose import Block, blocks
from hub.language.terms import avoided
from hub.vocabulary import Vocabulary, read_vocabulary

ROOT = Path(__file__).parents[2]


@cache
def vocabulary() -> Vocabulary:
    return read_vocabulary(ROOT)[0]


@cache
def tools():
    ours = vocabulary()
    return lexicon(ours), spellers(ours).get("cy"), avoided(ours.terms), singulars(ours)


def alarms(text: str) -> list[tuple[str, int, str]]:
    """(rule, place, words) of everything any rule says of a Welsh text."""
    known, speller, forms, plurals = tools()
    said = Said("", "cy", Block(text, 1, 1), text)
    found = [("missed-mutation", slip.start, f"{slip.before} {slip.word}") for slip in slips(text, known)]
    found += [("misspelt", word.start, word.text) for word in (speller.unknown(text) if speller else ())]
    found += [
        ("avoided-term", place.start(), place[0])
        for one in forms
        for place in one.places(text, text.lower())
        if is_meant(one, said)
    ]  # fmt: skip
    found += [("confusable", start, there) for start, there, _ in confused(text, "cy")]
    found += [("informal-you", start, there) for start, there, _ in informal(text)]
    found += [("number-with-plural", start, there) for start, _, there, _ in plural_after_number(text, plurals)]
    if other := in_other(text, "cy"):
        found.append(("english-in-welsh", *other))
    return sorted(found, key=lambda one: one[1])


def alarms_of_page(markdown: str) -> list[tuple[str, int, str]]:
    """(rule, line, words) for each block of a page’s body."""
    return [
        (rule, block.place(start)[0], words) for block in blocks(markdown, "cy") for rule, start, words in alarms(block.text)
    ]  # fmt: skip
