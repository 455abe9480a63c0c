"""Phrases of the interface, words the search takes for one, and who publishes the hub."""

from __future__ import annotations

from .base import Id, Line, Model, Text


class Phrase(Text):
    """One text of the interface, with a note for its translator."""

    note: str = ""


class Phrases(Model):
    """quiz/phrases.yml."""

    phrases: dict[Id, Phrase]


class Synonym(Model):
    """What people type for one and the same thing, in both languages."""

    en: tuple[Line, ...]
    cy: tuple[Line, ...]
    note: str = ""


class Synonyms(Model):
    """quiz/synonyms.yml."""

    synonyms: tuple[Synonym, ...]


class Publisher(Model):
    """quiz/publisher.yml: who publishes the hub. An empty value is shown as "not yet set"."""

    name: str = ""
    email: str = ""
    address: str = ""

    def unset(self) -> tuple[str, ...]:
        """Names of the values still to be set."""
        return tuple(key for key in ("name", "email", "address") if not getattr(self, key))
