"""Every word is in a dictionary, in the termbase or in quiz/words.yml."""

from __future__ import annotations

from collections.abc import Iterator

from .. import dictionaries
from ..dictionaries import NAMES
from ..language.confusables import single_words
from ..language.spelling import Speller, own_words
from ..language.terms import avoided
from ..model import LANGUAGES, Language
from ..problems import ERROR, WARNING, Problem
from ..project import Project
from ..vocabulary import WORDS, Vocabulary, read_vocabulary
from .language import OTHER
from .texts import Said, texts_of

MOST_SUGGESTED = 40  # looking for what was meant takes time; with more unknown words than this something else is wrong
_ARTICLE = {"cy": "a Welsh", "en": "an English"}


def check_dictionaries(project: Project) -> Iterator[Problem]:
    """Nothing can be said of spelling without a dictionary; in CI that is an error."""
    lacking = [NAMES[lang] for lang in LANGUAGES if not dictionaries.load(lang)]
    if lacking:
        yield Problem(
            WORDS, 1, 1, "spelling-not-checked", f"spelling was not checked in {' and '.join(lacking)}: the dictionary is not on this computer",
            "With a network connection, run: make dictionaries", ERROR if dictionaries.required() else WARNING,
        )  # fmt: skip


def spellers(vocabulary: Vocabulary) -> dict[Language, Speller]:
    """What can be checked here. A word that another rule speaks of is left to it."""
    loaded = {lang: dictionaries.load(lang) for lang in LANGUAGES}
    elsewhere = {
        "cy": {one.form for one in avoided(vocabulary.terms) if not one.advisory and " " not in one.form}
        | single_words("cy"),
        "en": single_words("en"),
    }
    return {
        lang: Speller(lang, loaded[lang], own_words((*vocabulary.entries(lang), *elsewhere[lang]), lang), loaded[OTHER[lang]])
        for lang in LANGUAGES
        if loaded[lang]
    }  # fmt: skip


def check_spelling(project: Project) -> Iterator[Problem]:
    """A word that is not known is told once for each file."""
    vocabulary, problems = read_vocabulary(project.root)
    if problems:
        return  # half a list would bring forth a crowd of words that are right
    known = spellers(vocabulary)
    places: dict[tuple[str, str], list[tuple[Said, int]]] = {}
    for said in texts_of(project):
        if speller := known.get(said.lang):
            for word in speller.unknown(said.text):
                if not said.is_right(word.start, "word-ok", vocabulary):
                    places.setdefault((said.file, word.text), []).append((said, word.start))
    hints: dict[tuple[str, str], str] = {}
    for (_, word), found in places.items():
        said, start = found[0]
        if (said.lang, word) not in hints:
            hints[said.lang, word] = _hint(known[said.lang], word, len(hints) < MOST_SUGGESTED)
        yield _complaint(said, start, word, len(found), hints[said.lang, word])


def _complaint(said: Said, start: int, word: str, times: int, hint: str) -> Problem:
    again = f" ({times} times in this file)" if times > 1 else ""
    return said.problem(
        start, "misspelt", f"“{_curly(word)}” is not {_ARTICLE[said.lang]} word that we know{again}", hint
    )


def _hint(speller: Speller, word: str, look: bool) -> str:
    here, there = NAMES[speller.lang], NAMES[OTHER[speller.lang]]
    if speller.is_of_other(word):
        what = f"It is {there}: write it in {here}. "
    else:
        near = " or ".join(f"“{_curly(one)}”" for one in speller.near(word)) if look else ""
        what = f"Did you mean {near}? " if near else ""
    return f"{what}If it is right, add it under “{speller.lang}:” in {WORDS}{', unmutated' if speller.lang == 'cy' else ''}."


def _curly(word: str) -> str:
    return word.replace("'", "’")


RULES = (check_dictionaries, check_spelling)
