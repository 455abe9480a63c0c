"""Roles: the whole NJC set, ids made from names, and no job title under two roles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..bank import Bank
from ..model import LANGUAGES
from ..pages import Pages
from ..problems import Problem

PROFILES = 59  # NJC role profiles of July 2013


def check_roles(bank: Bank, pages: Pages) -> Iterator[Problem]:
    """The 59 profiles, their ids made from their names, and no job title under two roles."""
    profiles = [profile for family in bank.families for role in family.roles for profile in role.profiles]
    if len(profiles) != PROFILES:
        yield Problem(
            "quiz/roles.yml", 1, 1, "profile-count", f"there are {len(profiles)} NJC profiles here; the set of July 2013 has {PROFILES}",
            "Put back the profile that was taken out, or take out the one that was added.",
        )  # fmt: skip
    for profile in profiles:
        expected = re.sub(r"[^a-z0-9]+", "-", profile.name.lower()).strip("-")
        if profile.id != expected:
            yield bank.problem(
                "profile",
                profile.id,
                ("id",),
                "id-not-name",
                f"the id of “{profile.name}” must be made from its name",
                f"id: {expected}",
            )
    said: dict[tuple[str, str], str] = {}
    for family in bank.families:
        for role in family.roles:
            for lang in LANGUAGES:
                for position, title in enumerate(getattr(role.titles, lang)):
                    other = said.setdefault((lang, title.casefold()), role.id)
                    if other != role.id:
                        yield bank.problem(
                            "role", role.id, ("titles", lang, position), "title-twice", f"“{title}” also stands under “{other}”", "Keep it under one role only."
                        )  # fmt: skip


RULES = (check_roles,)
