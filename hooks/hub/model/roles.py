"""Depths, families, roles and the NJC profiles."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Id, Line, Model, Text


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
