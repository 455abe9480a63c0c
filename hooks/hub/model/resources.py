"""The catalogue of outside resources."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Confidence, Date, Id, Language, Level, Model, Text, Url


class Address(Model):
    """A resource's own address in each language, where it is known."""

    en: Url | None = None
    cy: Url | None = None


class Edge(Model):
    """What a resource gives for one item, and for which levels of response it is meant."""

    item: Id
    kind: Literal["core", "extra"]
    levels: tuple[Level, ...]
    line: Text


class Essential(Model):
    """Whom a resource is always shown to, and why."""

    roles: tuple[Id, ...]
    line: Text


class Resource(Model):
    """Something to read, take or do, at its publisher's own address."""

    id: Id
    title: Text
    publisher: Text
    address: Address
    languages: tuple[Language, ...]
    format: Literal["guidance", "law", "standards", "course", "tool", "video", "article", "form"]
    minutes: Annotated[int, Field(ge=1, le=6000)] | None = None
    cost: Literal["free", "paid"] | None = None
    seen_on: Date
    confidence: Confidence
    note: Text | None = None
    essential: Essential | None = None
    helps_with: tuple[Edge, ...] = ()

    def link(self, lang: Language) -> tuple[str, Language]:
        """The address for a reader of `lang`, and the language it leads to."""
        own = getattr(self.address, lang)
        if own:
            return own, lang
        other: Language = "en" if lang == "cy" else "cy"
        return getattr(self.address, other), other
