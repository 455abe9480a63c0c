"""The interface's words: phrases by id, dates in each language, addresses relative to a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from .model import Language, Phrase, Text


@dataclass(frozen=True)
class Words:
    """The phrases of one language."""

    phrases: dict[str, Phrase]
    lang: Language

    def t(self, name: str, /, **values: object) -> str:
        """The phrase `name` with its blanks filled. Raises KeyError for a phrase or a value that is missing:
        a page with a hole in it must not be published."""
        return self.phrases[name][self.lang].format_map(values) if values else self.phrases[name][self.lang]

    def text(self, text: Text) -> str:
        """A bilingual text in this language."""
        return text[self.lang]

    def date(self, day: date) -> dict[str, str]:
        """{"iso": 2026-11-25, "text": 25 Tachwedd 2026}. Browsers cannot write Welsh dates; Babel can."""
        return {"iso": day.isoformat(), "text": format_date(day, "d MMMM y", locale=self.lang)}


def relative(start: str, target: str) -> str:
    """From one address of the site to another, both from its root: `a/b/`, `a/c/` → `../c/`. Works at any mount."""
    here = start.split("/")[:-1]
    there, _, anchor = target.partition("#")
    parts = there.split("/")
    while here and len(parts) > 1 and here[0] == parts[0]:
        here, parts = here[1:], parts[1:]
    path = "../" * len(here) + "/".join(parts)
    return (path or ("./" if not anchor else "")) + (f"#{anchor}" if anchor else "")
