"""Unknown words, names, the project’s own words, and what is said when there is no dictionary."""

from __future__ import annotations

from pathlib import Path

import pytest
from hub import dictionaries
from hub.checks.spelling import check_dictionaries, check_spelling
from hub.language.spelling import Speller, own_words
from hub.problems import as_text
from hub.project import read_project


class Known:
    """A dictionary of a few words."""

    def __init__(self, words: str):
        self.words = set(words.split())

    def spell(self, word: str) -> bool:
        return word in self.words or word.lower() in self.words

    def suggest(self, word: str) -> tuple[str, ...]:
        return tuple(sorted(self.words))

    def analyze(self, word: str) -> tuple[str, ...]:
        return ()


def unknown(text: str, lang: str, words: str, other: str | None = "", own: str = "") -> list[str]:
    speller = Speller(lang, Known(words), own_words(own.split(), lang), None if other is None else Known(other))
    return [word.text for word in speller.unknown(text)]


def test_contractions_hyphens_and_acronyms():
    assert unknown("Mae’r gath-fôr sy’n wych, CALUau a’r tŷ", "cy", "mae gath fôr sy wych a tŷ") == []
    assert unknown("The pupil’s well-worn book", "en", "the pupil well worn book") == []
    assert unknown("Mae’r gaht yma", "cy", "mae yma") == ["gaht"]


def test_own_welsh_words_are_known_in_every_mutation():
    assert unknown("cwci gwcis chwcis nghwci", "cy", "", own="cwci cwcis") == []
    assert unknown("Hwb hwb", "en", "", own="Hwb") == ["hwb"]


def test_names_of_the_other_language_have_a_capital_inside_a_sentence():
    assert unknown("mae Skills for yma", "cy", "mae yma", "skills for") == ["for"]
    assert unknown("Skills Wales yma", "cy", "yma", "skills wales") == []
    assert unknown("Skills yma", "cy", "yma", "skills") == ["Skills"]
    assert unknown("mae Xyz yma", "cy", "mae yma", "skills") == ["Xyz"]
    assert unknown("mae Xyz yma", "cy", "mae yma", None) == []


def test_english_words_that_pass_for_welsh_are_refused():
    assert unknown("yma the tŷ, of newydd", "cy", "yma the tŷ of newydd") == ["the", "of"]
    assert unknown("coffi a the", "cy", "coffi a the") == []


def test_the_real_dictionaries(dictionaries_here):
    welsh, english = dictionaries.load("cy"), dictionaries.load("en")
    assert welsh.spell("nghynorthwyydd") and not welsh.spell("nghynorthwydd")
    assert english.spell("organise") and not english.spell("color")
    assert "proffesiynol" in welsh.suggest("professiynol")


@pytest.mark.parametrize(("required", "level"), [("", "warning: "), ("1", "")])
def test_without_a_dictionary_one_line_says_so(
    tiny_hub: Path, monkeypatch: pytest.MonkeyPatch, required: str, level: str
):
    monkeypatch.setenv("HUB_DICTIONARIES", str(tiny_hub / "nowhere"))
    monkeypatch.setenv("REQUIRE_SPELLING", required)
    project = read_project(tiny_hub)
    (problem,) = check_dictionaries(project)
    assert as_text(problem).split("\n") == [
        f"quiz/words.yml:1:1: {level}spelling was not checked in English and Welsh: the dictionary is not on this computer [spelling-not-checked]",
        "  With a network connection, run: make dictionaries",
    ]
    assert list(check_spelling(project)) == []
