"""Words as the search sees them: without capitals, accents, endings and mutations.

A language is data (`Rules`), and goes into its index; docs/assets/search/words.mjs does the same with the same data.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SHORTEST_STEMMED = 3  # letters; what is shorter stays as it is


@dataclass(frozen=True)
class Rules:
    """A language.

    stop     words that say nothing about a page
    tails    what may hang on a word after an apostrophe: `i’r`, `school’s`
    vowels   what is left of a word keeps at least one of them
    endings  steps; in each, the first rule that fits is applied: `ing>3` takes -ing off where three letters stay,
             `ies>i2` puts i in its place where two stay before it
    starts   the letters that count as one at the beginning of a word, longest first
    back     by its beginning, what a word may have been before it mutated
    on       by its beginning, what a word becomes when it mutates
    odd      forms no rule makes: a word, and the word it counts as
    """

    stop: frozenset[str]
    tails: tuple[str, ...]
    vowels: str
    endings: tuple[str, ...]
    starts: tuple[str, ...] = ()
    back: dict[str, tuple[str, ...]] = field(default_factory=dict)
    on: dict[str, tuple[str, ...]] = field(default_factory=dict)
    odd: dict[str, str] = field(default_factory=dict)

    @cached_property
    def _steps(self) -> list[list[tuple[str, str, int]]]:
        return [
            [(suffix, rest[:-1], int(rest[-1])) for suffix, _, rest in (rule.partition(">") for rule in step.split())]
            for step in self.endings
        ]

    @cached_property
    def _ends(self) -> list[tuple[str, ...]]:
        return [tuple(suffix for suffix, _, _ in step) for step in self._steps]

    @cached_property
    def _stems(self) -> dict[str, str]:
        return {}

    @cached_property
    def suffixes(self) -> list[str]:
        """Every ending there is a rule for, each once, in the order of the rules."""
        return list(dict.fromkeys(suffix for step in self._steps for suffix, _, _ in step))

    def stem(self, word: str) -> str:
        """A folded word without its endings: `worries` and `worrying` become one."""
        if word not in self._stems:
            self._stems[word] = self._stemmed(self.odd.get(word, word))
        return self._stems[word]

    def _stemmed(self, word: str) -> str:
        if len(word) < SHORTEST_STEMMED or not word.isalpha():
            return word
        for step, ends in zip(self._steps, self._ends, strict=True):
            for suffix, instead, least in step if word.endswith(ends) else ():
                base = word[: len(word) - len(suffix)]
                if word.endswith(suffix) and len(base) >= least and any(letter in self.vowels for letter in base):
                    word = base + instead
                    break
        return word

    def start(self, word: str) -> str:
        """The letters at the beginning of a word that mutate together."""
        if not word.startswith(self.starts):
            return word[:1]
        return next(one for one in self.starts if word.startswith(one))

    def unmutated(self, word: str) -> list[str]:
        """What a word may have been before it mutated: `gynorthwyydd` → `cynorthwyydd`. Most words give several."""
        return self._changed(word, self.back)

    def mutated(self, word: str) -> list[str]:
        """What a word becomes when it mutates."""
        return self._changed(word, self.on)

    def _changed(self, word: str, table: dict[str, tuple[str, ...]]) -> list[str]:
        if not table:
            return []
        start = self.start(word)
        found = [new + word[len(start) :] for new in table.get(start, ())]
        return [one for one in found if len(one) > 1]

    def forms(self, word: str) -> list[str]:
        """The stems a folded word may count under: its own first, then those of what it may be a mutation of."""
        return list(dict.fromkeys(self.stem(one) for one in (word, *self.unmutated(word))))

    def bare(self, word: str) -> str:
        """A folded word without what hangs on it after an apostrophe."""
        base, _, tail = word.rpartition("'")
        return base if base and tail in self.tails else word

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Every word of a text that says something; of a word with hyphens its parts, and then the whole."""
        if text not in self._texts:
            self._texts[text] = tuple(token for word in WORD.findall(text) for token in self._of_word(word))
        return self._texts[text]

    @cached_property
    def _texts(self) -> dict[str, tuple[Token, ...]]:
        return {}

    def _of_word(self, word: str) -> tuple[Token, ...]:
        if word not in self._words:
            folded = self.bare(fold(word))
            parts = [part for part in re.split("['-]", folded) if part]
            telling = [Token(part, 0) for part in parts if part not in self.stop]
            whole = [Token("".join(parts), len(telling))] if "-" in folded else []
            self._words[word] = (*telling, *whole)
        return self._words[word]

    @cached_property
    def _words(self) -> dict[str, tuple[Token, ...]]:
        return {}


@dataclass(frozen=True)
class Token:
    """A folded word. `joined` is how many tokens before it are its parts; 0 for a word of its own."""

    text: str
    joined: int


def steps(text: str) -> tuple[str, ...]:
    """Steps of endings, written with an empty line between them."""
    return tuple(" ".join(step.split()) for step in text.split("\n\n"))


def fold(text: str) -> str:
    """Small letters without accents, straight apostrophes: `Tŷ’r` → `ty'r`."""
    text = text.lower().replace("’", "'")
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in plain if not unicodedata.category(letter).startswith("M"))


def clean(text: str) -> str:
    """Letters and their accents as one sign each, spaces as one."""
    return " ".join(unicodedata.normalize("NFC", text).split())
