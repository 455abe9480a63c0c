"""The mutations as spelling, and what a lexicon makes of a form."""

from __future__ import annotations

import pytest
from hub.language.lexicon import ASPIRATE, SOFT, Lexicon
from hub.language.mutations import aspirate, every_form, nasal, soft, with_h


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("cath", ("gath", "nghath", "chath", None)),
        ("pen", ("ben", "mhen", "phen", None)),
        ("tŷ", ("dŷ", "nhŷ", "thŷ", None)),
        ("gair", ("air", "ngair", None, None)),
        ("bwrdd", ("fwrdd", "mwrdd", None, None)),
        ("dysgu", ("ddysgu", "nysgu", None, None)),
        ("llyfr", ("lyfr", None, None, None)),
        ("mam", ("fam", None, None, None)),
        ("rhiant", ("riant", None, None, None)),
        ("ysgol", (None, None, None, "hysgol")),
        ("Cymru", ("Gymru", "Nghymru", "Chymru", None)),
        ("Gwynedd", ("Wynedd", "Ngwynedd", None, None)),
        ("Abertawe", (None, None, None, "Habertawe")),
        ("chwarae", (None, None, None, None)),
        ("ffôn", (None, None, None, None)),
        ("staff", (None, None, None, None)),
        ("c", (None, None, None, None)),
    ],
)
def test_mutations(word: str, forms: tuple):
    assert (soft(word), nasal(word), aspirate(word), with_h(word)) == forms
    assert every_form(word) == (word, *(form for form in forms if form))


def test_a_lexicon_knows_every_form_of_the_words_it_is_given():
    lexicon = Lexicon(own=frozenset({"cath", "gwaith"}))
    assert lexicon.readings("gath") == {SOFT}
    assert lexicon.knows("chath") and not lexicon.knows("bath")
    assert lexicon.missing("cath", ASPIRATE) == "chath"
    assert lexicon.missing("chath", ASPIRATE) is None
    assert (
        lexicon.radical("gath") == "cath" and lexicon.radical("waith") == "gwaith" and lexicon.radical("cath") is None
    )


def test_a_word_that_may_already_be_mutated_is_not_missing_one():
    """`gôl` is a word, and may be the soft form of a `côl`."""
    assert Lexicon(own=frozenset({"gôl", "côl"})).missing("gôl", SOFT) is None
