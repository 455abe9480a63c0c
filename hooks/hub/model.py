"""What the bank and the pages are made of: frozen, typed, unknown keys refused.

One definition gives types, validation and the editors' schema. Every value arrives as text (see `source`);
pydantic turns "2" into 2, "true" into True and "2026-11-25" into a date. What needs two places at once is in `checks`.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Language = Literal["en", "cy"]
LANGUAGES: tuple[Language, ...] = ("en", "cy")
DEPTHS = ("new", "established", "experienced", "leading")
EVERYONE = "everyone"


def _iso_date(value: object) -> object:
    """Pydantic would take "1" for a moment in 1970; only year-month-day is a date here."""
    if isinstance(value, str):
        return date.fromisoformat(value) if len(value) == 10 else date.fromisoformat("")
    return value


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Line = Annotated[str, StringConstraints(min_length=1)]
Level = Annotated[int, Field(ge=0, le=3)]
Date = Annotated[date, BeforeValidator(_iso_date)]
DateOrNotYet = Date | Literal["not-yet"]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]
Confidence = Literal["high", "medium", "low"]
Slug = Annotated[str, StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*)?$")]


class Model(BaseModel):
    """Frozen, and a key it does not know is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Model):
    """The same short text in both languages."""

    en: Line = Field(description="The English wording")
    cy: Line = Field(description="The Welsh wording")

    def __getitem__(self, lang: Language) -> str:
        return getattr(self, lang)


# -- areas and items ---------------------------------------------------------------------------------------------------


class Source(Model):
    """Where a statement of fact was read, when, and how sure we are."""

    title: Text
    publisher: Text
    url: Url
    seen_on: Date
    confidence: Confidence


class Ground(Model):
    """What the usual levels of an item rest on: a source, or our own editorial view."""

    kind: Literal["source", "editorial"]
    text: Text
    source: Source | None = None


class Usual(Model):
    """The level our view holds usual for an item at each depth."""

    new: Level
    established: Level
    experienced: Level
    leading: Level

    def by_depth(self) -> tuple[int, int, int, int]:
        """Four levels, in the order of DEPTHS."""
        return (self.new, self.established, self.experienced, self.leading)


class Wording(Model):
    """An item in the words of one family's jobs; what is left out stays as it is for everyone."""

    stem: Text | None = None
    levels: tuple[Text, ...] | None = None
    why: Text | None = None


class Item(Model):
    """One statement to respond to: an observable task, with four described levels."""

    id: Id
    roles: tuple[Id, ...]
    stem: Text
    levels: tuple[Text, ...]
    why: Text
    usual: Usual
    ground: Ground
    not_my_role: bool = True
    wording: dict[Id, Wording] = {}

    def in_family(self, family: str) -> Wording:
        """Stem, levels and why in that family's wording, nothing left out."""
        other = self.wording.get(family, Wording())
        return Wording(stem=other.stem or self.stem, levels=other.levels or self.levels, why=other.why or self.why)


class HelpNow(Model):
    """What to do at once, shown on every page and result of an area where a mistake could harm a child."""

    title: Text
    steps: tuple[Text, ...]


class Area(Model):
    """A group of items about one competence."""

    id: Id
    title: Text
    short: Text
    about: Text
    help_now: HelpNow | None = None
    show_others: Text
    items: tuple[Item, ...]


# -- resources ---------------------------------------------------------------------------------------------------------


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


# -- roles -------------------------------------------------------------------------------------------------------------


class Depth(Model):
    """New, established, experienced or leading: suggested by the profile, confirmed by the person."""

    id: Literal["new", "established", "experienced", "leading"]
    title: Text
    about: Text


class Profile(Model):
    """One of the 59 NJC profiles of July 2013: a role and its level."""

    id: Id
    name: Line
    level: Annotated[int, Field(ge=1, le=6)] | None = None
    depth: Literal["established", "experienced", "leading", "new"]


class Titles(Model):
    """What people call the job, as they would type it."""

    en: tuple[Line, ...]
    cy: tuple[Line, ...]


class Role(Model):
    """A kind of job within a family."""

    id: Id
    title: Text
    about: Text
    profiles: tuple[Profile, ...]
    titles: Titles


class Family(Model):
    """One of the NJC's five families of jobs; each has a page of its own."""

    id: Id
    title: Text
    about: Text
    roles: tuple[Role, ...]


class Roles(Model):
    """quiz/roles.yml."""

    depths: tuple[Depth, ...]
    families: tuple[Family, ...]


# -- words and publisher -----------------------------------------------------------------------------------------------


class Phrase(Text):
    """One text of the interface, with a note for its translator."""

    note: str = ""


class Phrases(Model):
    """quiz/phrases.yml."""

    phrases: dict[Id, Phrase]


class Publisher(Model):
    """quiz/publisher.yml: who publishes the hub. An empty value is shown as "not yet set"."""

    name: str = ""
    email: str = ""
    address: str = ""

    def unset(self) -> tuple[str, ...]:
        """Names of the values still to be set."""
        return tuple(key for key in ("name", "email", "address") if not getattr(self, key))


# -- front matter ------------------------------------------------------------------------------------------------------


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
    helps_with: dict[Id, tuple[Id, ...]] = {}
    related: tuple[str, ...] = ()


class WelshFrontMatter(FrontMatter):
    """Welsh pages also carry their address, who read them, and the hash of the English body they match."""

    slug: Slug
    translator_read: DateOrNotYet
    english_hash: str = ""
