"""Words a dictionary does not know. Names, acronyms and the project's own words are let through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from .guess import foreign
from .lexicon import ASPIRATE, NASAL, RADICAL, SOFT, WITH_H
from .mutations import every_form
from .triggers import ASPIRATING
from .words import CLITIC, Word, word_set, words

MOST_SUGGESTIONS = 3
# English words that the Welsh dictionary takes for mutations of rare words (`the` of `te`, `of` of `gof`).
_ENGLISH = word_set("the of and for with that you your or by not are")
_ROMAN = word_set("ii iii iv vi vii viii ix xi xii")
_FLAGS = {"fl:M": SOFT, "fl:T": NASAL, "fl:L": ASPIRATE, "fl:H": WITH_H}


class Dictionary(Protocol):
    """What is asked of a dictionary that was loaded."""

    def spell(self, word: str) -> bool: ...

    def suggest(self, word: str) -> tuple[str, ...]: ...

    def analyze(self, word: str) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Speller:
    """One language: its dictionary, the project's own words, and the other language’s dictionary, which knows its names."""

    lang: str
    dictionary: Dictionary
    own: frozenset[str]
    other: Dictionary | None = None
    _known: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)

    def unknown(self, text: str) -> Iterator[Word]:
        """Every word of a text that is not a word of the language, but for sentences that are in the other one."""
        found = words(text)
        elsewhere = foreign(text, self.lang)
        for number, word in enumerate(found):
            if any(start <= word.start < end for start, end in elsewhere):
                continue
            before = found[number - 1] if number and word.follows else None
            after = found[number + 1] if number + 1 < len(found) and found[number + 1].follows else None
            if self._foreign(word, before) or not (self.knows(word) or self._is_name(word, after)):
                yield word

    def knows(self, word: Word) -> bool:
        """Whether the word is spelt as a word of the language."""
        if word.text not in self._known:
            self._known[word.text] = (
                word.is_acronym or len(word.text) == 1 or word.text in _ROMAN or self._spelt(word.text)
            )
        return self._known[word.text]

    def is_of_other(self, word: str) -> bool:
        """Whether the word is one of the other language."""
        return self.other is not None and self.other.spell(word)

    def near(self, word: str) -> tuple[str, ...]:
        """What may have been meant."""
        return tuple(self.dictionary.suggest(word)[:MOST_SUGGESTIONS])

    def _spelt(self, text: str) -> bool:
        return (
            self._one(text)
            or self._one(CLITIC.sub("", text) if self.lang == "cy" else text.removesuffix("'s"))
            or self._parts(text)
        )

    def _one(self, text: str) -> bool:
        return text in self.own or text.lower() in self.own or self.dictionary.spell(text)

    def _parts(self, text: str) -> bool:
        parts = text.split("-")
        return len(parts) > 1 and all(len(part) < 3 or self._spelt(part) for part in parts)

    def _is_name(self, word: Word, after: Word | None) -> bool:
        """A capital inside a sentence, or before another capital, on a word of the other language: `Skills for Care`."""
        capital = word.text[0].isupper() and (not word.first or (after is not None and after.text[0].isupper()))
        return capital and (
            self.other is None or any(self.other.spell(part) for part in (word.text, word.text.removesuffix("'s")))
        )

    def _foreign(self, word: Word, before: Word | None) -> bool:
        return self.lang == "cy" and word.text in _ENGLISH and not (before and before.text.lower() in ASPIRATING)


def own_words(entries: Iterable[str], lang: str) -> frozenset[str]:
    """Every form of the project's own words: in Welsh, their mutations too."""
    found = {part.replace("’", "'") for entry in entries for part in entry.split()}
    return frozenset(form for word in found for form in every_form(word)) if lang == "cy" else frozenset(found)


def readings_of(dictionary: Dictionary):
    """For a `Lexicon`: the mutations a form can be read as, from the flags of its analyses."""

    def readings(word: str) -> frozenset[str]:
        return frozenset(
            next((_FLAGS[part] for part in line.split() if part in _FLAGS), RADICAL)
            for line in dictionary.analyze(word)
        )

    return readings
