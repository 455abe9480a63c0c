"""What the browser needs of the bank, as plain data: one family, one language."""

from __future__ import annotations

import json

from markupsafe import Markup

from .bank import Bank
from .model import Area, Family, Item, Language, Resource
from .ranking import rank

SCRIPT_PHRASES = "script-"  # phrases the browser needs begin with this
NAMED_ON_PAPER = 2  # resources below a statement


def ranking_item(area: Area, item: Item) -> dict:
    """An item as the ranking sees it."""
    return {"id": item.id, "area": area.id, "usual": list(item.usual.by_depth())}


def ranking_resource(resource: Resource) -> dict:
    """A resource as the ranking sees it."""
    return {
        "id": resource.id,
        "both": len(resource.languages) == 2,
        "minutes": resource.minutes,
        "seen": int(resource.seen_on.strftime("%Y%m%d")),
        "edges": [{"item": edge.item, "kind": edge.kind, "levels": list(edge.levels)} for edge in resource.helps_with],
    }


def data(bank: Bank, lang: Language, family: Family, asked: list[tuple[Area, Item]], sections: dict) -> dict:
    """What the script of a family page needs and cannot read from the page itself."""
    ours = {item.id for _, item in asked}
    resources = []
    for resource in bank.resources:
        edges = [edge for edge in resource.helps_with if edge.item in ours]
        if not edges:
            continue
        href, target = resource.link(lang)
        plain = ranking_resource(resource)
        lines = {edge.item: edge.line[lang] for edge in edges}
        plain["edges"] = [{**edge, "line": lines[edge["item"]]} for edge in plain["edges"] if edge["item"] in lines]
        resources.append(
            {
                **plain,
                "title": resource.title[lang], "href": href, "lang": target, "publisher": resource.publisher[lang],
                "format": resource.format, "cost": resource.cost, "note": resource.note[lang] if resource.note else None,
            }
        )  # fmt: skip
    return {
        "format": 1,
        "lang": lang,
        "family": family.id,
        "roles": [
            {
                "id": role.id,
                "title": role.title[lang],
                "profiles": [{"id": one.id, "level": one.level, "depth": one.depth} for one in role.profiles],
            }
            for role in family.roles
        ],
        "areas": [{"id": area.id, "title": area.title[lang]} for area in bank.areas],
        "items": [
            {**ranking_item(area, item), "roles": sorted(bank.asked_roles(item.roles)), "section": sections[item.id]}
            for area, item in asked
        ],
        "resources": resources,
        "phrases": {name: phrase[lang] for name, phrase in bank.phrases.items() if name.startswith(SCRIPT_PHRASES)},
    }


def titles(bank: Bank) -> dict[str, list[str]]:
    """Role id → what people call the job, in either language: each is typed on the pages of both."""
    roles = [role for family in bank.families for role in family.roles]
    return {role.id: list(dict.fromkeys((*role.titles.en, *role.titles.cy))) for role in roles}


def essentials(bank: Bank, family: Family) -> list[Resource]:
    """Resources always shown to somebody in the family."""
    ours = {role.id for role in family.roles}
    return [one for one in bank.resources if one.essential and ours & bank.asked_roles(one.essential.roles)]


def reading(bank: Bank, lang: Language, area: Area, item: Item) -> list[dict]:
    """What the paper form names below an item: what ranking puts first for somebody who has not begun."""
    nobody = {"depth": "leading", "depths": {}, "responses": {item.id: 0}, "priorities": [item.id]}
    ranked = rank([ranking_item(area, item)], [ranking_resource(resource) for resource in bank.resources], nobody)
    by_id = {resource.id: resource for resource in bank.resources}
    found = []
    for suggestion in ranked["first"][:NAMED_ON_PAPER]:
        resource = by_id[suggestion["id"]]
        href, target = resource.link(lang)
        found.append({"title": resource.title[lang], "href": href, "lang": target})
    return found


def in_script(value: object) -> Markup:
    """JSON that is safe inside a <script> element: no `<` can end it or open a comment."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))
