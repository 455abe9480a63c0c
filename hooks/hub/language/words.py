"""Words, and where they stand: Welsh `i’r` and `sy’n` are one word, so is `e-bost`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

_LETTER = r"[^\W\d_ªº¹²³]"
WORD = re.compile(rf"(?<!\w){_LETTER}+(?:['’-]{_LETTER}+)*(?!\w)")
_BEFORE_FIRST = re.compile(r"[.!?:…“‘\"(–—\0]")
CLITIC = re.compile(r"'(?:r|n|i|u|w|ch|m|th)$")
_SENTENCE = re.compile(r"(?:[^.!?\n]|[.](?=\w)|\n(?!\n))+[.!?]*")


def word_set(text: str) -> frozenset[str]:
    """The words of a list that is written as a text, for lists of our own."""
    return frozenset(text.split())


@dataclass(frozen=True)
class Word:
    """A word of a text; `text` has straight apostrophes. `first` says that it may have its capital from its place only."""

    text: str
    start: int
    end: int
    gap: str  # what stands between it and the word before
    first: bool

    @cached_property
    def base(self) -> str:
        """Without `’r`, `’n` and the like at its end, in lower case."""
        return CLITIC.sub("", self.text).lower()

    @cached_property
    def follows(self) -> bool:
        """Whether nothing but space stands before it: only then does the word before it mutate it."""
        return bool(self.gap) and not self.gap.strip()

    @cached_property
    def is_acronym(self) -> bool:
        """CALU, CALUau, DDdY, U3A: two capitals or more."""
        return sum(letter.isupper() for letter in self.text) > 1


@lru_cache(maxsize=16384)  # several rules read the same texts
def words(text: str) -> tuple[Word, ...]:
    """Every word of a text, in order."""
    return tuple(_words(text))


def _words(text: str) -> Iterator[Word]:
    end = 0
    for found in WORD.finditer(text):
        gap = text[end : found.start()]
        first = not end or bool(_BEFORE_FIRST.search(gap))
        yield Word(found[0].replace("’", "'"), found.start(), found.end(), gap if end else "", first)
        end = found.end()


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Where each sentence begins, and its text."""
    for found in _SENTENCE.finditer(text):
        yield found.start(), found[0]
