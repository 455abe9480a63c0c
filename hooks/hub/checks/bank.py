"""The bank against itself: known names, fair numbers, nothing that leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..bank import Bank
from ..model import EVERYONE, LANGUAGES, Text
from ..pages import Pages
from ..problems import Problem
from .near import near

MOST_ITEMS_SERVED = 8
ITEMS_IN_AN_AREA = range(3, 6)
MOST_ITEMS_FOR_A_ROLE = 36
LONGEST = {"stem": 20, "levels": 20, "line": 25}  # words
PROFILES = 59  # NJC role profiles of July 2013
MARKUP = re.compile(r"<[a-zA-Z/!]|\]\(|\*\*|__|`|\{\{|\{%|^#{1,6} |&[a-z]+;", re.MULTILINE)
PLACEHOLDER = re.compile(r"\{(\w*)\}")


def check_markup(bank: Bank, pages: Pages) -> Iterator[Problem]:
    """Text in the bank is shown as it stands, so markup in it would be read out as signs."""
    for document in {id(document): document for document, _ in bank.where.values()}.values():
        yield from markup_in(document)


def markup_in(document) -> Iterator[Problem]:
    """Problems for each bilingual text of a document that holds markup."""
    for path in document.places:
        if path and path[-1] in LANGUAGES:
            value = document.data
            for step in path:
                value = value[step]
            if isinstance(value, str) and (found := MARKUP.search(value)):
                yield document.problem(
                    path, "markup-in-bank", f"“{found[0]}” is markup, and text here is shown exactly as it is written",
                    "Take the signs out and keep the words.",
                )  # fmt: skip


def check_item_shape(bank: Bank, pages: Pages) -> Iterator[Problem]:
    """Four levels, usual levels that never fall, a source where one is claimed, known roles and families."""
    names = {EVERYONE, *bank.family_of, *(family.id for family in bank.families)}
    families = {family.id for family in bank.families}
    for _area, item in bank.items.values():
        levels = [(("levels",), item.levels)]
        levels += [
            (("wording", family, "levels"), other.levels)
            for family, other in item.wording.items()
            if other.levels is not None
        ]
        for path, four in levels:
            if len(four) != 4:
                yield bank.problem(
                    "item", item.id, path, "four-levels", f"there are {len(four)} levels here; there must be four",
                    "not yet · with help · on my own in usual situations · also when it is new or difficult",
                )  # fmt: skip
            for lang in LANGUAGES:
                if len({text[lang] for text in four}) < len(four):
                    yield bank.problem(
                        "item",
                        item.id,
                        path,
                        "same-level-twice",
                        "two of the levels say the same",
                        "Say how they differ.",
                    )
        usual = item.usual.by_depth()
        if list(usual) != sorted(usual):
            yield bank.problem(
                "item", item.id, ("usual",), "usual-falls", "the usual level goes down from one depth to the next",
                "It stays the same or goes up: new, established, experienced, leading.",
            )  # fmt: skip
        if item.ground.kind == "source" and item.ground.source is None:
            yield bank.problem(
                "item", item.id, ("ground",), "source-missing", "it says the usual levels rest on a source, and names none",
                "Add “source:” with title, publisher, url, seen_on and confidence, or write “kind: editorial”.",
            )  # fmt: skip
        for position, name in enumerate(item.roles):
            if name not in names:
                yield bank.problem(
                    "item",
                    item.id,
                    ("roles", position),
                    "unknown-role",
                    f"there is no role or family called “{name}”",
                    near(name, names),
                )
        for family in item.wording:
            if family not in families:
                yield bank.problem(
                    "item",
                    item.id,
                    ("wording", family),
                    "unknown-family",
                    f"there is no family called “{family}”",
                    near(family, families),
                )


def check_words(bank: Bank, pages: Pages) -> Iterator[Problem]:
    """Stems and levels a busy person can take in: 20 words; a line of a resource: 25."""

    def too_long(kind, name, path, limit, text: Text) -> Iterator[Problem]:
        for lang in LANGUAGES:
            words = len(text[lang].split())
            if words > limit:
                yield bank.problem(
                    kind,
                    name,
                    (*path, lang),
                    "too-many-words",
                    f"there are {words} words here; the limit is {limit}",
                    "Say it more shortly.",
                )

    for _area, item in bank.items.values():
        wordings = [((), item), *((("wording", family), other) for family, other in item.wording.items())]
        for path, one in wordings:
            if one.stem:
                yield from too_long("item", item.id, (*path, "stem"), LONGEST["stem"], one.stem)
            for position, level in enumerate(one.levels or ()):
                yield from too_long("item", item.id, (*path, "levels", position), LONGEST["levels"], level)
    for resource in bank.resources:
        for position, edge in enumerate(resource.helps_with):
            yield from too_long("resource", resource.id, ("helps_with", position, "line"), LONGEST["line"], edge.line)


def check_same_in_both(bank: Bank, pages: Pages) -> Iterator[Problem]:
    """A Welsh wording of four words or more that is the English one has been forgotten."""
    for document in {id(document): document for document, _ in bank.where.values()}.values():
        for path in document.places:
            if path and path[-1] == "cy":
                pair = document.data
                for step in path[:-1]:
                    pair = pair[step]
                welsh = pair.get("cy")
                if isinstance(welsh, str) and welsh == pair.get("en") and len(welsh.split()) >= 4:
                    yield document.problem(
                        path, "same-in-both", "the Welsh is the same as the English", "Write it in Welsh."
                    )


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


def check_phrases(bank: Bank, pages: Pages) -> Iterator[Problem]:
    """The same blanks to fill in both languages."""
    for name, phrase in bank.phrases.items():
        if set(PLACEHOLDER.findall(phrase.en)) != set(PLACEHOLDER.findall(phrase.cy)):
            document, path = bank.where["phrases", "phrases"]
            yield document.problem(
                (*path, name, "cy"), "placeholders-differ", f"the blanks in braces of “{name}” are not the same in both languages",
                f"English has: {' '.join('{' + one + '}' for one in PLACEHOLDER.findall(phrase.en)) or 'none'}.",
            )  # fmt: skip


RULES = (
    check_markup,
    check_item_shape,
    check_words,
    check_same_in_both,
    check_resources,
    check_coverage,
    check_roles,
    check_phrases,
)
