"""Words that count as one, words that do not, and how a text falls into words: the same in Python and in the browser."""

from __future__ import annotations

import json
from itertools import combinations

import pytest
from asking import INDEXES, ROOT
from hub.search.words import fold
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

VECTORS = json.loads((ROOT / "tests" / "vectors" / "search.json").read_text(encoding="utf-8"))
SAME = [(lang, words) for lang, one in VECTORS.items() for words in one["same"]]
APART = [(lang, words) for lang, one in VECTORS.items() for words in one["apart"]]
TOKENS = [(lang, text, words) for lang, one in VECTORS.items() for text, words in one["tokens"]]
ANY = st.sampled_from(["en", "cy"])

IN_BROWSER = """async ([lang, words, texts]) => {
  const { makeRules } = await import("/assets/search/words.mjs");
  const rules = makeRules((await (await fetch(`/assets/search/${lang}.json`)).json()).rules);
  return {
    words: words.map((word) => [rules.stem(word), rules.forms(word), rules.mutated(word)]),
    texts: texts.map((text) => rules.tokens(text).map(({ text, joined }) => [text, joined])),
  };
}"""


def forms(lang: str, word: str) -> set[str]:
    rules = INDEXES[lang].rules
    return set(rules.forms(rules.bare(fold(word))))


@pytest.mark.parametrize(("lang", "words"), SAME, ids=[words[0] for _, words in SAME])
def test_these_find_each_other(lang: str, words: list[str]):
    """Through the first of them: what a mutated word may have been, or what the word as it stands becomes."""
    for word in words:
        assert forms(lang, words[0]) & forms(lang, word), word


@pytest.mark.parametrize(("lang", "words"), APART, ids=[words[0] for _, words in APART])
def test_these_stay_apart(lang: str, words: list[str]):
    for one, other in combinations(words, 2):
        assert not forms(lang, one) & forms(lang, other)


@pytest.mark.parametrize(("lang", "text", "words"), TOKENS, ids=[text for _, text, _ in TOKENS])
def test_a_text_falls_into_words(lang: str, text: str, words: list[str]):
    assert [token.text for token in INDEXES[lang].rules.tokens(text)] == words


@given(ANY, st.text())
def test_any_text_falls_into_words(lang: str, text: str):
    rules = INDEXES[lang].rules
    for token in rules.tokens(text):
        assert token.text
        assert rules.forms(token.text)[0] == rules.stem(token.text)


def test_the_browser_agrees(page: Page, server: str, lang: str):
    """On the vectors, every word of the site and of the questions, and every beginning of them."""
    index = INDEXES[lang]
    texts = [text for one in VECTORS.values() for text, _ in one["tokens"]]
    texts += [
        text for entry in index.entries for part in entry.parts for text in (part.title, *part.blocks, *part.unseen)
    ]
    known = {token.text for text in texts for token in index.rules.tokens(text)}
    known |= {fold(word) for one in VECTORS.values() for row in (*one["same"], *one["apart"]) for word in row}
    words = sorted(known | {word[:length] for word in known for length in range(1, len(word))} - {""})
    page.goto(f"{server}/404.html")
    found = page.evaluate(IN_BROWSER, [lang, words, texts])
    rules = index.rules
    assert found["words"] == [[rules.stem(word), rules.forms(word), rules.mutated(word)] for word in words]
    assert found["texts"] == [[[token.text, token.joined] for token in rules.tokens(text)] for text in texts]
