"""Resources: known items, an address, not too much; and every gap led somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from ..bank import Bank
from ..model import EVERYONE
from ..pages import Pages
from ..problems import Problem
from .near import near

MOST_ITEMS_SERVED = 8
ITEMS_IN_AN_AREA = range(3, 6)
MOST_ITEMS_FOR_A_ROLE = 36


def check_resources(bank: Bank, pages: Pages) -> Iterator[Problem]:
    """Known items, an address, at most eight items, nothing twice, nothing that can never be shown."""
    names = {EVERYONE, *bank.family_of, *(family.id for family in bank.families)}
    for resource in bank.resources:
        if not (resource.address.en or resource.address.cy):
            yield bank.problem(
                "resource",
                resource.id,
                ("address",),
                "address-missing",
                "there is no web address",
                "Add “en: https://…” or “cy: https://…”.",
            )
        if not resource.languages:
            yield bank.problem(
                "resource",
                resource.id,
                ("languages",),
                "language-missing",
                "it does not say which languages it is in",
                "languages:\n  - en",
            )
        if len(resource.helps_with) > MOST_ITEMS_SERVED:
            yield bank.problem(
                "resource", resource.id, ("helps_with",), "serves-too-many",
                f"it says it helps with {len(resource.helps_with)} items; the limit is {MOST_ITEMS_SERVED}",
                "Keep the ones it helps most with. A resource for everything helps nobody choose.",
            )  # fmt: skip
        if not resource.helps_with and not resource.essential:
            yield bank.problem(
                "resource", resource.id, (), "never-shown", f"“{resource.id}” helps with nothing, so nobody would ever be led to it",
                "Add “helps_with:” with the items it helps with.",
            )  # fmt: skip
        seen = set()
        for position, edge in enumerate(resource.helps_with):
            here = ("helps_with", position, "item")
            if edge.item not in bank.items:
                yield bank.problem(
                    "resource",
                    resource.id,
                    here,
                    "unknown-item",
                    f"there is no item called “{edge.item}”",
                    near(edge.item, bank.items),
                )
            if edge.item in seen:
                yield bank.problem(
                    "resource",
                    resource.id,
                    here,
                    "item-twice",
                    f"“{edge.item}” is listed twice",
                    "Keep one of the two.",
                )
            seen.add(edge.item)
        for position, name in enumerate(resource.essential.roles if resource.essential else ()):
            if name not in names:
                yield bank.problem(
                    "resource", resource.id, ("essential", "roles", position), "unknown-role", f"there is no role or family called “{name}”", near(name, names)
                )  # fmt: skip


def check_coverage(bank: Bank, pages: Pages) -> Iterator[Problem]:
    """Every gap leads somewhere in each language, and every role is asked a fair number of items."""
    helped = {
        (edge.item, lang) for resource in bank.resources for edge in resource.helps_with for lang in resource.languages
    }
    for _area, item in bank.items.values():
        for lang, name in (("en", "English"), ("cy", "Welsh")):
            if (item.id, lang) not in helped:
                yield bank.problem(
                    "item", item.id, ("id",), "item-without-resource", f"no resource in {name} helps with “{item.id}”",
                    "Add the item to “helps_with:” of a resource that exists in that language.",
                )  # fmt: skip
    for area in bank.areas:
        asked = {role: sum(role in bank.asked_roles(item.roles) for item in area.items) for role in bank.family_of}
        wrong = [f"{role} {number}" for role, number in asked.items() if number and number not in ITEMS_IN_AN_AREA]
        if wrong:
            yield bank.problem(
                "area", area.id, ("items",), "items-in-area",
                f"a role is asked {ITEMS_IN_AN_AREA[0]} to {ITEMS_IN_AN_AREA[-1]} items in an area, or none; here it is: {', '.join(wrong)}",
                "Change the “roles:” of some of its items.",
            )  # fmt: skip
    for family in bank.families:
        for role in family.roles:
            asked = bank.items_for(family, role)
            if not asked:
                yield bank.problem(
                    "role",
                    role.id,
                    ("id",),
                    "role-without-items",
                    f"nobody asks “{role.id}” anything",
                    "Add the role to “roles:” of some items.",
                )
            if len(asked) > MOST_ITEMS_FOR_A_ROLE:
                yield bank.problem(
                    "role", role.id, ("id",), "too-many-items", f"“{role.id}” is asked {len(asked)} items; the limit is {MOST_ITEMS_FOR_A_ROLE}",
                    "Take the role out of some items.",
                )  # fmt: skip


RULES = (check_resources, check_coverage)
