"""Words and sentences of Welsh and English."""

from __future__ import annotations

from hub.language.words import sentences, words


def texts(text: str) -> list[str]:
    return [word.text for word in words(text)]


def test_welsh_contractions_and_hyphens_are_one_word():
    assert texts("Mae’r e-bost i’w anfon at y person sy’n gyfrifol.") == [
        "Mae'r", "e-bost", "i'w", "anfon", "at", "y", "person", "sy'n", "gyfrifol",
    ]  # fmt: skip


def test_what_holds_a_digit_or_an_underscore_is_no_word():
    assert texts("7fed U3A m² snake_case {n} A4 gair") == ["n", "gair"]


def test_only_a_word_right_before_counts_as_before():
    found = {word.text: word.follows for word in words("i ysgol, i ‘dŷ’ a\nphlant")}
    assert found["ysgol"] and found["phlant"]
    assert not found["dŷ"]


def test_a_capital_at_the_start_says_nothing():
    first = {word.text: word.first for word in words("Mae Cymru’n fawr. Dyma Hwb: “Dysgu” (Estyn)")}
    assert first == {
        "Mae": True,
        "Cymru'n": False,
        "fawr": False,
        "Dyma": True,
        "Hwb": False,
        "Dysgu": True,
        "Estyn": True,
    }


def test_acronyms_have_two_capitals():
    assert [word.text for word in words("CALU CALUau DDdY Cymru a") if word.is_acronym] == ["CALU", "CALUau", "DDdY"]


def test_sentences():
    assert [text.strip() for _, text in sentences("Un. Dau? Tri 1.5 pedwar!\n\nPump")] == [
        "Un.",
        "Dau?",
        "Tri 1.5 pedwar!",
        "Pump",
    ]
