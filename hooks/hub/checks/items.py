"""Items: their levels, grounds and names, and words few enough to take in."""

from __future__ import annotations

from collections.abc import Iterator

from ..bank import Bank
from ..model import EVERYONE, LANGUAGES, Text
from ..pages import Pages
from ..problems import Problem
from .near import near

LONGEST = {"stem": 20, "levels": 20, "line": 25}  # words


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


RULES = (check_item_shape, check_words)
