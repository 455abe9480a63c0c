"""The live bank and the live pages are themselves a test. What they say is never asserted, only what must hold."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hub.data import ranking_item, ranking_resource
from hub.model import DEPTHS
from hub.problems import as_text, errors
from hub.project import read_project
from hub.ranking import gaps_of, rank

ROOT = Path(__file__).parents[1]
PROJECT = read_project(ROOT)


def test_no_problems():
    assert [as_text(problem) for problem in errors(PROJECT.problems)] == []


BANK = PROJECT.bank
RESOURCES = [ranking_resource(resource) for resource in BANK.resources] if BANK else []
ROLES = [(family, role) for family in BANK.families for role in family.roles] if BANK else []


def person(role_items: list[dict], depth: str, level: int | str, **other) -> dict:
    return {
        "depth": depth,
        "depths": {},
        "responses": {item["id"]: level for item in role_items},
        "priorities": [],
        **other,
    }


def items_of(family, role) -> list[dict]:
    return [ranking_item(area, item) for area, item in BANK.items_for(family, role)]


@pytest.mark.parametrize(("family", "role"), ROLES, ids=[role.id for _, role in ROLES])
def test_every_gap_of_every_role_leads_somewhere(family, role):
    items = items_of(family, role)
    helpers = PROJECT.pages.helpers
    for depth in DEPTHS:
        for level in range(4):
            record = person(items, depth, level)
            found = rank(items, RESOURCES, record)
            served = {reason["item"] for one in (*found["first"], *found["more"]) for reason in one["reasons"]}
            gaps = {item for item, gap in gaps_of(items, record).items() if gap}
            assert gaps <= served
            assert gaps <= set(helpers)


@pytest.mark.parametrize(("family", "role"), ROLES, ids=[role.id for _, role in ROLES])
def test_not_sure_and_not_my_role_bring_no_suggestion(family, role):
    items = items_of(family, role)
    for response in ("not-sure", "not-my-role"):
        assert rank(items, RESOURCES, person(items, "leading", response)) == {"first": [], "more": []}


@pytest.mark.parametrize(("family", "role"), ROLES, ids=[role.id for _, role in ROLES])
def test_a_priority_brings_resources_without_a_gap(family, role):
    items = items_of(family, role)
    for item in items:
        assert rank(items, RESOURCES, person(items, "new", 3, priorities=[item["id"]]))["first"]


def test_every_resource_can_be_reached():
    reached = {resource.id for resource in BANK.resources if resource.essential}
    for family, role in ROLES:
        items = items_of(family, role)
        for depth in DEPTHS:
            found = rank(items, RESOURCES, person(items, depth, 0))
            reached |= {one["id"] for one in (*found["first"], *found["more"])}
    assert {resource.id for resource in BANK.resources} - reached == set()


@pytest.mark.parametrize("level", [0, 1])
def test_the_first_three_differ_between_families(level):
    """For the same answers at the same depth, no two families are told the same three for every one of their roles."""
    told = {}
    for family, role in ROLES:
        items = items_of(family, role)
        first = rank(items, RESOURCES, person(items, "established", level))["first"]
        told.setdefault(family.id, set()).add(tuple(one["id"] for one in first))
    for one, other in combinations(told, 2):
        assert told[one] != told[other], f"{one} and {other}"


def test_every_page_is_in_the_menu():
    menu = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert [page.path for page in PROJECT.pages.in_language("en") if f"- {page.path}\n" not in menu] == []
