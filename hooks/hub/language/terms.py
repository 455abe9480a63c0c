"""The termbase: one Welsh term for each English one, and the forms not to use for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from .mutations import every_form

COLUMNS = ("en", "cy", "pos", "gender", "plural_cy", "avoid_cy", "note", "source_url")
_BRACKETS = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True)
class Term:
    """A row of quiz/termbase.csv. In `avoid`, a form that begins with ~ is wrong in this sense only."""

    en: str
    cy: str
    pos: str
    gender: str
    plural: str
    avoid: tuple[str, ...]
    note: str

    @property
    def names(self) -> tuple[str, ...]:
        """The English, without what stands in brackets."""
        return tuple(one.strip() for one in _BRACKETS.sub("", self.en).lower().split(" / ") if one.strip())

    @property
    def welsh(self) -> str:
        """The Welsh, without what stands in brackets."""
        return _BRACKETS.sub("", self.cy)


@dataclass(frozen=True)
class Avoided:
    """A form not to use, and the term to use instead. An `advisory` form is right in another sense."""

    form: str
    advisory: bool
    term: Term

    @cached_property
    def _needle(self) -> str:
        return (
            max(re.findall(r"[\w&]+", self.form.lower().replace("’", "'")), key=len)[1:]
            if len(self.form) > 2
            else self.form.lower()
        )

    @cached_property
    def _pattern(self) -> re.Pattern:
        if not self.form[0].isalnum():
            return re.compile(re.escape(self.form))
        parts = [_any_mutation(part) for part in self.form.split()]
        return re.compile(r"(?<![\w-])" + r"\s+".join(parts) + r"(?![\w-])")

    def places(self, text: str, lowered: str) -> Iterator[re.Match]:
        """Where the form stands in a text, in any mutation; `lowered` is the text in small letters, made once."""
        if self._needle in lowered:
            yield from self._pattern.finditer(text)


def _any_mutation(word: str) -> str:
    plain = word.replace("’", "'")
    if sum(letter.isupper() for letter in plain) > 1:
        return re.escape(plain)
    return "(?i:" + "|".join(re.escape(form).replace("'", "['’]") for form in every_form(plain)) + ")"


def avoided(terms: tuple[Term, ...]) -> list[Avoided]:
    """Every form not to use, of every term."""
    return [Avoided(form.lstrip("~"), form.startswith("~"), term) for term in terms for form in term.avoid]


def says(text: str, term: Term) -> bool:
    """Whether an English text speaks of the term, in the singular or plural."""
    return any(re.search(rf"(?<!\w){re.escape(name)}(?:s|es)?(?!\w)", text.lower()) for name in term.names)


def uses(text: str, term: Term) -> bool:
    """Whether a Welsh text uses the term as it should, in any mutation."""
    wanted = [one for one in (term.welsh, term.plural) if one]
    return any(
        re.search(r"(?<![\w-])" + r"\s+".join(_any_mutation(part) for part in one.split()), text) for one in wanted
    )
