"""Sentences, syllables, grades and months: the small sums behind the warnings."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hub.checks.dates import months_later
from hub.checks.prose import grade, sentences, syllables
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three?", ["One.", " Two!", " Three?"]),
        ("Ask Dr. Jones, e.g. at No. 2. Then go.", ["Ask Dr. Jones, e.g. at No. 2.", " Then go."]),
        ("He said “Stop.” Then he went.", ["He said “Stop.”", " Then he went."]),
        ("Regulation 3.2 (b) of 2018", ["Regulation 3.2 (b) of 2018"]),
        ("Arhoswch. Ŵyn bach.", ["Arhoswch.", " Ŵyn bach."]),
        ("", []),
    ],
)
def test_sentences(text: str, parts: list[str]):
    assert [sentence for _, sentence in sentences(text)] == parts


@given(st.text(alphabet="aAŵ .!?”)\n0", max_size=80))
def test_sentences_stand_where_they_are_said_to_stand(text: str):
    assert all(text[start:].startswith(sentence) for start, sentence in sentences(text))


@pytest.mark.parametrize(
    ("word", "number"),
    [("the", 1), ("school", 1), ("pupil", 2), ("learner", 2), ("guide", 1), ("table", 2), ("worried", 2), ("asked", 1),
     ("wanted", 2), ("responsibility", 6), ("it’s", 1), ("people", 2)],
)  # fmt: skip
def test_syllables(word: str, number: int):
    assert syllables(word) == number


def test_grades_are_those_of_the_formula():
    """“The cat sat on the mat.”: 6 words, 6 syllables, 1 sentence: 0.39 × 6 + 11.8 − 15.59 = −1.45."""
    assert grade(["The cat sat on the mat."]) == (-1, 6)
    assert grade([]) == (0, 0)
    hard, _ = grade(["Organisational responsibilities necessitate interdisciplinary collaboration."])
    assert hard > 20


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 24))
def test_months_later_is_never_early_nor_more_than_a_month_late(day: date, months: int):
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)
