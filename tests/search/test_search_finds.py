"""What people ask is found: the questions, mutated words, names of pages and headings; in one language at a time."""

from __future__ import annotations

import pytest
from asking import HOME, INDEXES, PROJECT, QUESTIONS, ask_browser, ask_twin
from hub.search.content import KINDS, PAGES
from hub.search.engine import rank, search
from hub.search.figures import FIRST, answered, hits, recall
from hub.search.question import ask
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

ENOUGH = 60  # questions a language
WANTED = 0.9  # of the questions
RECALL = 0.98  # of what holds another form of a word


def test_there_are_enough_questions_and_every_answer_is_there(lang: str):
    assert len(QUESTIONS[lang]) >= ENOUGH
    for question, answers in QUESTIONS[lang].items():
        assert answers, question
        for answer in answers:
            path, _, anchor = answer.partition("#")
            page = PROJECT.pages.get(lang, path)
            assert page, answer
            assert not anchor or page.section(anchor), answer


def test_nine_questions_in_ten_are_answered_at_once(lang: str):
    pages, sections = hits(INDEXES[lang], QUESTIONS[lang])
    assert pages / len(QUESTIONS[lang]) >= WANTED
    assert sections / len(QUESTIONS[lang]) >= WANTED


def test_every_mutation_finds_every_other():
    found = recall(INDEXES["cy"])
    assert found.pairs > 100
    assert found.share >= RECALL


def test_a_page_is_found_by_its_name_and_its_headings(lang: str):
    """So that a new page needs nothing but itself."""
    for entry in INDEXES[lang].entries:
        if entry.kind != PAGES:
            continue
        assert search(INDEXES[lang], entry.title).hits[PAGES][0].entry == entry
        missed = [
            part.title
            for part in entry.parts
            if len(INDEXES[lang].rules.tokens(part.title)) > 1  # “What it is” says too little
            and entry not in [hit.entry for hit in search(INDEXES[lang], part.title).hits[PAGES][:FIRST]]
        ]
        assert missed == []


def test_a_word_is_found_while_it_is_typed(lang: str):
    """From the third letter of a heading's words on, the page stays among the results."""
    index = INDEXES[lang]
    for number, entry in enumerate(index.entries):
        for part in entry.parts[1:] if entry.kind == PAGES else ():
            for token in index.rules.tokens(part.title):
                for length in range(3, len(token.text) + 1):
                    assert number in rank(index, ask(index, token.text[:length])), token.text[:length]


def test_only_one_language_is_found(lang: str):
    """A page of the language, or what is asked on one; resources lead out and say in which language."""
    index = INDEXES[lang]
    for question in (*QUESTIONS["en"], *QUESTIONS["cy"]):
        found = search(index, question).hits
        for kind in KINDS[:2]:
            for hit in found[kind]:
                assert (hit.entry.address or hit.part.place).startswith("cy/") == (
                    lang == "cy"
                ) or hit.entry.path == "index.md"


@given(st.sampled_from(["en", "cy"]), st.text())
def test_anything_can_be_asked(lang: str, question: str):
    found = search(INDEXES[lang], question)
    assert set(found.hits) == set(KINDS)


def test_the_browser_finds_the_same(page: Page, server: str, lang: str):
    """Every question of both languages, and every name and heading, whole and while it is typed."""
    asked = [
        *QUESTIONS["en"],
        *QUESTIONS["cy"],
        "",
        "?",
        "a",
        "y",
        "zzzz",
        "2014 Act",
        "  dbs ",
        "ﬁ",
        "é",
        "cwe\u0302st",
    ]
    titles = [part.title for entry in INDEXES[lang].entries for part in entry.parts]
    asked += [*titles, *(title[: len(title) // 2] for title in titles)]
    for question, found in zip(asked, ask_browser(page, server, lang, asked), strict=True):
        twin = ask_twin(lang, question)
        looked_at = [one for one in found[PAGES] if one[1] is not None]
        assert found[PAGES][: len(looked_at)] == twin[PAGES][: len(looked_at)], question
        assert [number for number, _ in found[PAGES]] == [number for number, _ in twin[PAGES]], question
        for kind in KINDS[1:]:
            assert found[kind] == twin[kind][: len(found[kind])], question
            assert bool(found[kind]) == bool(twin[kind])
        assert found["near"] == twin["near"]


@pytest.mark.slow
def test_nine_questions_in_ten_are_answered_at_once_in_the_box(page: Page, server: str, lang: str):
    """Typed into the box of the home page, the answer is one of the first three links."""
    pages = {f"/{page.address}": page.path for page in PROJECT.pages.in_language(lang)}
    page.goto(server + HOME[lang])
    box = page.locator("input[type=search]")
    asked = dict(list(QUESTIONS[lang].items())[::3])
    found = 0
    for question, answers in asked.items():
        box.fill(question)
        page.wait_for_function(
            "asked => new URLSearchParams(location.hash.slice(1)).get('q') === asked", arg=question.strip()
        )
        page.wait_for_function("() => document.querySelector('[data-search-panel]').dataset.open === ''")
        page.wait_for_timeout(30)
        links = page.locator("[data-search-results] a").evaluate_all(
            "all => all.map(one => [one.pathname, one.hash.slice(1), one.host === location.host])"
        )
        assert all(path in pages for path, _, ours in links if ours), "a link to the other language"
        found += any(
            answered(answer, pages.get(path, ""), place) for path, place, _ in links[:FIRST] for answer in answers
        )
    assert found / len(asked) >= WANTED
