"""How good the Welsh rules are: alarms on sound Welsh written for this test, and planted errors found.

The floors are what was measured when the rules were written. A change that finds less, or cries wolf more, is seen here.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from alarms import alarms, alarms_of_page
from hub.language.prose import blocks
from hub.language.words import words

HERE = Path(__file__).parent
SAMPLE = (HERE / "sample.cy.md").read_text(encoding="utf-8")
PLANTED = yaml.safe_load((HERE / "planted.yml").read_text(encoding="utf-8"))
FEWEST_WORDS = 1500
MOST_ALARMS = 1  # in a thousand words
FLOOR = {
    "accents": 11,
    "mutations": 23,
    "spelling": 14,
    "english": 10,
    "terms": 8,
    "chi": 4,
    "numbers": 3,
}  # of 13, 25, 14, 10, 8, 4, 3
FLOOR_WITHOUT_DICTIONARY = 50  # of 77
PLANT = re.compile(r"\{(.*?)→(.*?)\}")
NEAR = 14  # letters: an alarm may stand at the word before


def test_sound_welsh_is_left_alone(dictionaries_here):
    size = sum(len(words(block.text)) for block in blocks(SAMPLE, "cy"))
    assert size >= FEWEST_WORDS
    found = alarms_of_page(SAMPLE)
    assert len(found) <= MOST_ALARMS * size / 1000, found


def sentences() -> list[tuple[str, str]]:
    return [(kind, sentence) for kind, found in PLANTED.items() for sentence in found]


def is_found(sentence: str) -> bool:
    plant = PLANT.search(sentence)
    spoilt = sentence[: plant.start()] + plant[2] + sentence[plant.end() :]
    return any(plant.start() - NEAR <= start <= plant.start() + len(plant[2]) for _, start, _ in alarms(spoilt))


@pytest.mark.parametrize("sentence", [sentence for _, sentence in sentences()])
def test_the_sentence_is_sound_without_the_error(dictionaries_here, sentence: str):
    assert alarms(PLANT.sub(r"\1", sentence)) == []


def test_planted_errors_are_found(dictionaries_here):
    found = {kind: sum(is_found(sentence) for sentence in planted) for kind, planted in PLANTED.items()}
    assert {kind: number for kind, number in found.items() if number < FLOOR[kind]} == {}


def test_much_is_found_without_a_dictionary(monkeypatch: pytest.MonkeyPatch):
    import alarms as of

    monkeypatch.setenv("HUB_DICTIONARIES", str(HERE / "nowhere"))
    of.tools.cache_clear()
    try:
        assert sum(is_found(sentence) for _, sentence in sentences()) >= FLOOR_WITHOUT_DICTIONARY
        assert of.alarms_of_page(SAMPLE) == []
    finally:
        monkeypatch.undo()
        of.tools.cache_clear()
