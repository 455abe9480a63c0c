"""Forms to avoid, words mistaken for others, ti, blanks and numbers."""

from __future__ import annotations

import pytest
from hub.checks.language import singulars
from hub.checks.terms import is_meant
from hub.checks.texts import Said
from hub.language.address import blanks_after_mutating, informal, plural_after_number
from hub.language.confusables import confused
from hub.language.prose import Block
from hub.language.terms import Term, avoided
from hub.vocabulary import Vocabulary, Words

TERMS = (
    Term(
        "teaching assistant", "cynorthwyydd addysgu", "n phr", "m", "cynorthwywyr addysgu", ("cynorthwyydd dysgu",), ""
    ),
    Term("safeguarding", "diogelu", "v-n", "m", "", ("~diogelwch",), ""),
    Term("no (I do not / I am not)", "nac ydw", "phrase", "-", "", ("~na",), ""),
    Term("and (ampersand)", "a / ac", "conj", "-", "", ("&",), ""),
    Term("HLTA", "CALU", "abbr", "m", "CALUau", ("~HLTA",), ""),
    Term("page", "tudalen", "n", "f", "tudalennau", (), ""),
    Term("online", "ar-lein", "adj", "-", "", ("ar lein",), ""),
)


def told(text: str, english: str = "") -> list[str]:
    said = Said("", "cy", Block(text, 1, 1), text, english)
    return [found[0] for one in avoided(TERMS) for found in one.places(text, text.lower()) if is_meant(one, said)]


@pytest.mark.parametrize(
    ("text", "english", "found"),
    [
        ("Mae’r cynorthwyydd dysgu yma.", "", ["cynorthwyydd dysgu"]),
        ("i Gynorthwyydd\nDdysgu", "", ["Gynorthwyydd\nDdysgu"]),
        ("cynorthwyydd addysgu, cynorthwyydd dysgucyn", "", []),
        ("iechyd a diogelwch", "health and safety", []),
        ("diogelwch plant", "safeguarding children", ["diogelwch"]),
        ("diogelu a diogelwch", "safeguarding and safety", []),
        ("diogelwch plant", "", []),
        ("mwy na hyn", "no more", []),
        ("Na", "No", ["Na"]),
        ("A & B", "", ["&"]),
        ("statws HLTA", "", ["HLTA"]),
        ("cwrs ar lein", "", ["ar lein"]),
        ("cwrs ar-lein", "", []),
    ],
)
def test_forms_to_avoid(text: str, english: str, found: list[str]):
    assert told(text, english) == found


def test_confusables():
    assert [(there, right) for _, there, right in confused("Eich tim a’r Ir. IR, ir ysgol, pan yn mynd", "cy")] == [
        ("tim", "tîm"), ("Ir", "i’r"), ("ir", "i’r"), ("pan yn", "pan fyddwch yn"),
    ]  # fmt: skip
    assert [right for _, _, right in confused("You should of asked; it’s own office, should. Of", "en")] == [
        "should have",
        "its own",
    ]
    assert list(confused("y tîm, ar ôl, i’r ysgol", "cy")) == []


def test_ti():
    assert [right for _, _, right in informal("Os wyt ti’n barod, cofia dy lyfr. Cofia! Cofiwch eich llyfr.")] == [
        "ydych",
        "eich",
        "Cofiwch",
    ]


def test_blanks():
    assert list(blanks_after_mutating("Croeso i {site}. Canlyniadau: {page}. Cwestiwn {n} o {all}. o’r {page}, Dewiswch {role}")) == [
        ("i", "site"), ("o’r", "page"), ("Dewiswch", "role"),
    ]  # fmt: skip


def test_numbers():
    plurals = singulars(Vocabulary(TERMS, Words()))
    text = (
        "12 tudalennau, {n} tudalennau, dwy dudalennau; 20 o dudalennau, 2026 tudalennau, tabl 3 tudalennau, 3 tudalen"
    )
    assert [(number, there) for _, number, there, _ in plural_after_number(text, plurals)] == [
        ("12", "tudalennau"), ("{n}", "tudalennau"), ("dwy", "dudalennau"),
    ]  # fmt: skip
