"""Under which stem each word of a language is kept.

What a Welsh word may have been before it mutated is a guess until a word that is known bears it out: one that stands on the
site, in the termbase or among the job titles.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..language.terms import Term
from ..model import Language
from .english import ENGLISH
from .welsh import CERTAIN, WELSH
from .words import Rules, fold

SHORTEST_PLURAL = 4  # letters


def rules_of(lang: Language, terms: Iterable[Term]) -> Rules:
    """The rules of a language, with the termbase's plurals where no ending gives them."""
    if lang == "en":
        return ENGLISH
    odd = dict(WELSH.odd)
    for term in terms:
        singular, plural = _plain(term.welsh), _plain(term.plural)
        if len(singular) != len(plural):
            continue
        for one, many in zip(singular, plural, strict=True):
            if len(many) >= SHORTEST_PLURAL and not set(WELSH.forms(one)) & set(WELSH.forms(many)):
                odd.setdefault(many, odd.get(one, one))
    return replace(WELSH, odd=odd)


def _plain(text: str) -> list[str]:
    return [WELSH.bare(fold(word)) for word in text.split()]


class Canon:
    """Folded word → its stem. `known` are words of the site, `radical` words that stand unmutated where they come from."""

    def __init__(self, rules: Rules, known: Iterable[str], radical: Iterable[str]):
        self.rules = rules
        self.radical = {rules.stem(word) for word in radical}
        self.known = {rules.stem(word) for word in known} | self.radical
        self._found: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        if word not in self._found:
            self._found[word] = own = self.rules.stem(word)  # while it is looked for: a guess may lead back here
            if own not in self.radical:
                self._found[word] = self._of_guesses(word, own)
        return self._found[word]

    def _of_guesses(self, word: str, own: str) -> str:
        guesses = [(one, self.rules.stem(one)) for one in self.rules.unmutated(word)]
        for _, stem in guesses:
            if stem in self.radical:
                return stem
        for guess, stem in guesses:
            if stem in self.known and self(guess) == stem:
                return stem
        return guesses[0][1] if guesses and self.rules.start(word) in CERTAIN else own
