"""What is known of Welsh words: whether a form is a word, and which mutation it stands in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from .mutations import aspirate, nasal, soft, with_h
from .triggers import FEMININE

RADICAL, SOFT, NASAL, ASPIRATE, WITH_H = "", "soft", "nasal", "aspirate", "h"
_CHANGES = {RADICAL: lambda word: word, SOFT: soft, NASAL: nasal, ASPIRATE: aspirate, WITH_H: with_h}
Readings = Callable[[str], frozenset[str]]


def no_readings(word: str) -> frozenset[str]:
    """What a dictionary that is not there says."""
    return frozenset()


@dataclass(frozen=True)
class Lexicon:
    """`dictionary` gives the mutations a form can be read as; `own` are words of the project’s lists, for what it does not know.

    `masculine` are masculine nouns and plurals, which the article leaves alone.
    """

    dictionary: Readings = no_readings
    own: frozenset[str] = frozenset()
    feminine: frozenset[str] = FEMININE
    masculine: frozenset[str] = frozenset()

    @cached_property
    def _own_readings(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for word in self.own:
            for name, change in _CHANGES.items():
                if form := change(word):
                    found.setdefault(form, set()).add(name)
        return found

    @cached_property
    def _asked(self) -> dict[str, frozenset[str]]:
        return {}

    def readings(self, word: str) -> frozenset[str]:
        """The mutations in which a form is a word; empty for one that is no word."""
        if word not in self._asked:
            self._asked[word] = self.dictionary(word) or frozenset(self._own_readings.get(word, ()))
        return self._asked[word]

    def knows(self, word: str) -> bool:
        """Whether the form is a word, mutated or not."""
        return bool(self.readings(word))

    def missing(self, word: str, mutation: str) -> str | None:
        """The mutated form of a word that stands unmutated; None when it has none, or could already be mutated."""
        form = _CHANGES[mutation](word)
        if (
            form
            and RADICAL in self.readings(word)
            and mutation not in self.readings(word)
            and mutation in self.readings(form)
        ):
            return form
        return None

    def radical(self, word: str) -> str | None:
        """What a word that can only be a soft mutation is without it."""
        if self.readings(word) != {SOFT}:
            return None
        return next((one for one in _unsoftened(word) if RADICAL in self.readings(one)), None)


def _unsoftened(word: str) -> tuple[str, ...]:
    """Every word that this one would be the soft mutation of: `gais` → `cais`."""
    return tuple(start + word[cut:] for start, cut in _STARTS if soft(start + word[cut:]) == word)


_STARTS = tuple((start, cut) for start in ("c", "p", "t", "g", "b", "d", "ll", "m", "rh") for cut in (0, 1, 2))
