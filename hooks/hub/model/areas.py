"""Areas and their items."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Confidence, Date, Id, Level, Model, Text, Url


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
    wording: dict[Id, Wording] = Field(default={})

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
