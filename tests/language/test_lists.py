"""The project’s own lists: quiz/termbase.csv and quiz/words.yml."""

from __future__ import annotations

from pathlib import Path

from hub.vocabulary import read_vocabulary

ROOT = Path(__file__).parents[2]


def test_the_live_lists_can_be_read():
    vocabulary, problems = read_vocabulary(ROOT)
    assert problems == []
    assert len(vocabulary.terms) > 300
    assert vocabulary.nouns("f") and vocabulary.plurals()


def test_the_word_lists_hold_nothing_twice():
    words = read_vocabulary(ROOT)[0].words
    for found in (words.en, words.cy):
        assert [word for word in set(found) if found.count(word) > 1] == []


def test_a_phrase_is_right_in_any_mutation_of_its_first_word(tmp_path: Path):
    (tmp_path / "quiz").mkdir()
    (tmp_path / "quiz/words.yml").write_text("cy:\n  - bwydlen ginio\n", encoding="utf-8")
    vocabulary, _ = read_vocabulary(tmp_path)
    text = "Mae’r fwydlen ginio yma."
    assert vocabulary.allows(text, text.index("fwydlen"), "cy")
    assert not vocabulary.allows(text, text.index("yma"), "cy")
    assert not vocabulary.allows(text, text.index("fwydlen"), "en")


def test_every_problem_of_the_lists_is_told(tmp_path: Path):
    (tmp_path / "quiz").mkdir()
    (tmp_path / "quiz/termbase.csv").write_text("en;cy\nlink;dolen\n", encoding="utf-8")
    (tmp_path / "quiz/words.yml").write_text("cy: cwci\n", encoding="utf-8")
    assert [problem.rule for problem in read_vocabulary(tmp_path)[1]] == ["broken-table", "list-expected"]
