"""The block of facts at the top of each page."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from .base import Confidence, Date, DateOrNotYet, Id, Line, Model, Slug, Url


class PageSource(Model):
    """A source of a page, named in the page's own language."""

    title: Line
    publisher: Line
    url: Url
    seen_on: Date
    confidence: Confidence
    dated: str = ""


class FrontMatter(Model):
    """The block at the top of every page."""

    title: Line
    description: Annotated[str, StringConstraints(min_length=1, max_length=160)]
    written_on: Date
    last_reviewed: Date
    minutes: Annotated[int, Field(ge=1, le=60)] | None = None
    sources: tuple[PageSource, ...] = ()


class EnglishFrontMatter(FrontMatter):
    """English pages also say for whom, who looks after them, and what they help with; their twins inherit it."""

    audience: tuple[Id, ...]
    owner: Id
    review_months: Annotated[int, Field(ge=1, le=24)] = 12
    checked_live: DateOrNotYet
    helps_with: dict[Id, tuple[Id, ...]] = Field(default={})
    related: tuple[str, ...] = ()


class WelshFrontMatter(FrontMatter):
    """Welsh pages also carry their address, who read them, and the hash of the English body they match."""

    slug: Slug
    translator_read: DateOrNotYet
    english_hash: str = ""
