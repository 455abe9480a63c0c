"""The project’s own lists of words: quiz/termbase.csv (terms, and forms not to use) and quiz/words.yml (words that are right)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .language.mutations import every_form
from .language.terms import COLUMNS, Term
from .model import LANGUAGES, Language, Line, Model
from .problems import Problem
from .shape import shape
from .source import parse_yaml, read_text

TERMBASE = "quiz/termbase.csv"
WORDS = "quiz/words.yml"


class Words(Model):
    """quiz/words.yml. An entry of two words or more is a phrase that is right as it stands, whatever a rule says."""

    en: tuple[Line, ...] = ()
    cy: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """Both lists, as far as they could be read."""

    terms: tuple[Term, ...]
    words: Words

    def entries(self, lang: Language) -> list[str]:
        """Every word and term of a language that is right because the project says so."""
        of_terms = [one for term in self.terms for one in ((term.en,) if lang == "en" else (term.cy, term.plural))]
        return [*(one for one in getattr(self.words, lang) if " " not in one), *of_terms]

    def nouns(self, gender: str) -> frozenset[str]:
        """The nouns of a gender, m or f: the first word of a term."""
        return frozenset(
            term.welsh.split()[0] for term in self.terms if term.pos.startswith("n") and term.gender == gender
        )

    def plurals(self) -> dict[str, str]:
        """The plurals of nouns, with their singular."""
        pairs = (
            (term.plural.split()[0], term.welsh.split()[0])
            for term in self.terms
            if term.pos.startswith("n") and term.plural
        )
        return {many: one for many, one in pairs if many != one}

    def allows(self, text: str, offset: int, lang: Language) -> bool:
        """Whether a place of a text lies in a phrase of the word list."""
        lowered = text.lower().replace("’", "'").replace("\n", " ")
        return any(
            start <= offset < start + len(phrase)
            for phrase in self._phrases[lang]
            for start in _starts(lowered, phrase)
        )

    @cached_property
    def _phrases(self) -> dict[str, list[str]]:
        """The entries of more than one word, in small letters; of a Welsh one the first word may be mutated."""
        entries = {
            lang: [one.lower().replace("’", "'").split() for one in getattr(self.words, lang) if " " in one]
            for lang in LANGUAGES
        }
        return {
            "en": [" ".join(one) for one in entries["en"]],
            "cy": [" ".join((form, *one[1:])) for one in entries["cy"] for form in every_form(one[0])],
        }


def _starts(text: str, phrase: str) -> Iterator[int]:
    start = text.find(phrase)
    while start >= 0:
        yield start
        start = text.find(phrase, start + 1)


def read_vocabulary(root: Path) -> tuple[Vocabulary, list[Problem]]:
    """Both lists under `root`, and what is wrong with them."""
    terms, problems = _read_terms(root / TERMBASE)
    words, found = _read_words(root / WORDS)
    return Vocabulary(tuple(terms), words), [*problems, *found]


def _missing(file: str) -> Problem:
    return Problem(file, 1, 1, "missing-file", "this file is missing", "Put it back from the last version that worked.")


def _read_words(path: Path) -> tuple[Words, list[Problem]]:
    if not path.exists():
        return Words(), [_missing(WORDS)]
    text, problems = read_text(path, WORDS)
    if text is None:
        return Words(), problems
    document = parse_yaml(text, WORDS)
    if document.data is None:
        return Words(), [*problems, *document.problems]
    words, found = shape(Words, document)
    return words or Words(), [*problems, *document.problems, *found]


def _read_terms(path: Path) -> tuple[list[Term], list[Problem]]:
    if not path.exists():
        return [], [_missing(TERMBASE)]
    text, problems = read_text(path, TERMBASE)
    rows = csv.reader(io.StringIO(text or ""))
    terms: list[Term] = []
    for row in rows:
        if rows.line_num == 1:
            if tuple(row) != COLUMNS:
                return [], [
                    *problems,
                    _row(
                        1,
                        f"the first line of this table must be: {','.join(COLUMNS)}",
                        "Put it back as it was; semicolons come from Excel: save as “CSV UTF-8 (comma delimited)”.",
                    ),
                ]
        elif len(row) != len(COLUMNS):
            problems.append(
                _row(
                    rows.line_num,
                    f"this line has {len(row)} values; there must be {len(COLUMNS)}",
                    'A value with a comma in it needs straight quotes round it: "…, …"',
                )
            )
        elif row:
            en, cy, pos, gender, plural, avoid, note, _ = (value.strip() for value in row)
            terms.append(
                Term(
                    en, cy, pos, gender, plural, tuple(form.strip() for form in avoid.split(";") if form.strip()), note
                )
            )
    return terms, problems


def _row(line: int, message: str, hint: str) -> Problem:
    return Problem(TERMBASE, line, 1, "broken-table", message, hint)
