"""The one definition: golden vectors, and what must hold for every person."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hub.model import DEPTHS
from hub.ranking import count, rank
from hypothesis import given
from hypothesis import strategies as st

VECTORS = json.loads((Path(__file__).parent / "vectors" / "ranking.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", VECTORS, ids=[case["name"] for case in VECTORS])
def test_golden_vectors(case):
    assert rank(case["items"], case["resources"], case["record"]) == case["expected"]


# -- cases at random ---------------------------------------------------------------------------------------------------

RESPONSES = [0, 1, 2, 3, "not-sure", "not-my-role"]
NAMES = [f"item-{letter}" for letter in "abcdefg"]


@st.composite
def people(draw):
    """A small bank and a person: everything the ranking takes, as plain data."""
    items = [
        {
            "id": name,
            "area": draw(st.sampled_from(["one", "two"])),
            "usual": sorted(draw(st.lists(st.integers(0, 3), min_size=4, max_size=4))),
        }
        for name in draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=6))
    ]
    edges = st.fixed_dictionaries(
        {"kind": st.sampled_from(["core", "extra"]), "levels": st.lists(st.integers(0, 3), unique=True, max_size=4)}
    )
    resources = [
        {
            "id": f"resource-{number}",
            "both": draw(st.booleans()),
            "minutes": draw(st.none() | st.sampled_from([5, 15])),
            "seen": draw(st.sampled_from([20260101, 20261101])),
            "edges": [
                {"item": item, **draw(edges)}
                for item in draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=4))
            ],
        }
        for number in range(draw(st.integers(0, 6)))
    ]
    record = {
        "depth": draw(st.sampled_from(DEPTHS)),
        "depths": draw(st.dictionaries(st.sampled_from(NAMES), st.sampled_from(DEPTHS), max_size=2)),
        "responses": draw(st.dictionaries(st.sampled_from(NAMES), st.sampled_from(RESPONSES), max_size=7)),
        "priorities": draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=3)),
    }
    return items, resources, record


def ranked(person) -> list[dict]:
    found = rank(*person)
    return found["first"] + found["more"]


@given(people(), st.randoms(use_true_random=False))
def test_order_of_the_bank_and_of_the_answers_never_matters(person, chance: random.Random):
    items, resources, record = person
    expected = rank(*person)
    shuffled = [chance.sample(items, len(items)), chance.sample(resources, len(resources))]
    for resource in shuffled[1]:
        resource["edges"] = chance.sample(resource["edges"], len(resource["edges"]))
    responses = dict(chance.sample(sorted(record["responses"].items()), len(record["responses"])))
    other = {**record, "responses": responses, "priorities": record["priorities"][::-1]}
    assert rank(*shuffled, other) == expected


@given(people())
def test_raising_one_level_never_improves_keys_two_to_four(person):
    items, resources, record = person

    def keys(found):
        return {one["id"]: (one["gap"], one["kind"] == "core", one["gaps"]) for one in found["first"] + found["more"]}

    before = keys(rank(*person))
    for name, response in record["responses"].items():
        if response in (0, 1, 2):
            raised = {**record, "responses": {**record["responses"], name: response + 1}}
            after = keys(rank(items, resources, raised))
            assert set(after) <= set(before)
            for resource, now in after.items():
                assert all(new <= old for new, old in zip(now, before[resource], strict=True))


@given(people())
def test_not_my_role_adds_nothing(person):
    items, resources, record = person
    for name in record["responses"]:
        other = {**record, "responses": {**record["responses"], name: "not-my-role"}}
        found = rank(items, resources, other)
        assert {one["id"] for one in found["first"] + found["more"]} <= {one["id"] for one in ranked(person)}
        assert all(reason["item"] != name for one in found["first"] + found["more"] for reason in one["reasons"])


@given(people())
def test_every_suggestion_has_a_reason_and_every_gap_is_served(person):
    items, resources, record = person
    found = ranked(person)
    assert all(one["reasons"] and one["lead"] == one["reasons"][0]["item"] for one in found)
    served = {reason["item"] for one in found for reason in one["reasons"]}
    helped = {edge["item"] for resource in resources for edge in resource["edges"]}
    for item in items:
        response = record["responses"].get(item["id"])
        usual = item["usual"][DEPTHS.index(record["depths"].get(item["id"], record["depth"]))]
        if isinstance(response, int) and response < usual and item["id"] in helped:
            assert item["id"] in served


@given(people())
def test_a_priority_always_brings_resources(person):
    items, resources, record = person
    served = {reason["item"] for one in ranked(person) for reason in one["reasons"]}
    helped = {edge["item"] for resource in resources for edge in resource["edges"]}
    for name in record["priorities"]:
        if name in {item["id"] for item in items} & helped and record["responses"].get(name) != "not-my-role":
            assert name in served


@given(people())
def test_first_three_from_more_than_one_area_when_they_can_be_had(person):
    found = rank(*person)
    areas = [one["area"] for one in found["first"]]
    assert len(found["first"]) == min(3, len(found["first"]) + len(found["more"]))
    if len(set(areas)) == 1 and len(areas) == 3:
        assert all(one["area"] == areas[0] for one in found["more"])


@given(people())
def test_counts_add_up(person):
    items, _, record = person
    for area in ("one", "two"):
        found = count(items, record["responses"], area)
        assert found["own"] + found["help"] + found["not_yet"] == found["answered"]
        assert found["answered"] + found["not_sure"] <= found["asked"]
