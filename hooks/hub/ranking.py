"""Which resources to suggest, in what order, and why: the one definition, in prose and then in code.

`docs/assets/assessment/ranking.mjs` is its twin in the browser; `tests/vectors/ranking.json` and some two thousand
generated cases hold the two together. Integers only: Python and JavaScript round differently. Ids are ASCII and
compare by code unit.

- A *level* is a response from 0 to 3. "not-sure", "not-my-role" and no response have no level.
- The *gap* of an item is how far its level is below what is usual at the person's depth (or at the depth chosen for
  that item): `max(0, usual - level)`, and 0 without a level.
- A resource *serves* an item when it helps with it and the item has a gap or is a priority. A priority answered
  "not-my-role" is no priority. A resource that serves something is a candidate, whatever levels it is meant for:
  otherwise raising a level could bring a resource in.
- Candidates are compared key by key, never by a weighted sum:
  (1) serves a priority; (2) the largest gap it serves; (3) core before extra, core if it is so for any item served;
  (4) how many gaps it serves, three at most; (5) meant for the level answered on its *lead* item, the served item with
  the largest gap (ties: the smaller id); (6) exists in both languages; (7) shorter, unknown last; (8) seen more
  recently; (9) id.
- *First three*: the best three, passing over a third from one area while others can be had. The area of a suggestion
  is that of its lead item. The three and the rest keep their order.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from .model import DEPTHS

MOST_GAPS = 3
FIRST = 3
MOST_FROM_ONE_AREA = 2
ENOUGH = 3  # fewer answered, and an area is not summed up


@dataclass(frozen=True)
class Reason:
    """An item a suggestion serves, its gap, and whether the resource is core or extra for it."""

    item: str
    gap: int
    kind: str


@dataclass(frozen=True)
class Suggestion:
    """A resource in a person's list; the fields are the keys of the order, `reasons` has the largest gap first."""

    id: str
    area: str
    priority: bool
    gap: int
    kind: str
    gaps: int
    meant: bool
    lead: str
    reasons: tuple[Reason, ...]


def level_of(response: Any) -> int | None:
    """0–3, or None for a response that is no level. (True is no level either, though Python calls it 1.)"""
    return response if type(response) is int and 0 <= response <= 3 else None


def gaps_of(items: list[dict], record: dict) -> dict[str, int]:
    """Item id → gap, for each item asked. `items`: {id, area, usual: four levels in the order of DEPTHS}."""
    gaps = {}
    for item in items:
        level = level_of(record["responses"].get(item["id"]))
        depth = record["depths"].get(item["id"], record["depth"])
        gaps[item["id"]] = 0 if level is None else max(0, item["usual"][DEPTHS.index(depth)] - level)
    return gaps


def rank(items: list[dict], resources: list[dict], record: dict) -> dict[str, list[dict]]:
    """{"first": suggestions, "more": suggestions}, as plain data.

    `items` are those asked of the role: {id, area, usual}. `resources`: {id, both, minutes or None, seen (yyyymmdd),
    edges: [{item, kind, levels}]}. `record`: {depth, depths, responses, priorities}; what it says of other items is
    ignored.
    """
    gaps = gaps_of(items, record)
    areas = {item["id"]: item["area"] for item in items}
    responses = record["responses"]
    priorities = {item for item in record["priorities"] if item in gaps and responses.get(item) != "not-my-role"}
    candidates = []
    for resource in resources:
        served = {
            edge["item"]: edge
            for edge in resource["edges"]
            if gaps.get(edge["item"], 0) > 0 or edge["item"] in priorities
        }
        if served:
            suggestion = _suggest(resource, served, gaps, areas, priorities, responses)
            candidates.append((_keys(suggestion, resource), suggestion))
    ranked = [suggestion for _, suggestion in sorted(candidates, key=lambda pair: pair[0])]
    first = _first(ranked)
    return {"first": [_plain(one) for one in first], "more": [_plain(one) for one in ranked if one not in first]}


def _suggest(resource, served, gaps, areas, priorities, responses) -> Suggestion:
    reasons = tuple(
        Reason(item, gaps[item], served[item]["kind"]) for item in sorted(served, key=lambda item: (-gaps[item], item))
    )
    lead = reasons[0].item
    return Suggestion(
        id=resource["id"],
        area=areas[lead],
        priority=any(item in priorities for item in served),
        gap=reasons[0].gap,
        kind="core" if any(reason.kind == "core" for reason in reasons) else "extra",
        gaps=min(MOST_GAPS, sum(reason.gap > 0 for reason in reasons)),
        meant=level_of(responses.get(lead)) in served[lead]["levels"],
        lead=lead,
        reasons=reasons,
    )


def _plain(one: Suggestion) -> dict:
    return {**asdict(one), "reasons": [asdict(reason) for reason in one.reasons]}


def _keys(one: Suggestion, resource: dict) -> tuple:
    minutes = resource["minutes"]
    return (
        not one.priority, -one.gap, one.kind != "core", -one.gaps, not one.meant, not resource["both"],
        minutes is None, minutes or 0, -resource["seen"], one.id,
    )  # fmt: skip


def _first(ranked: list[Suggestion]) -> list[Suggestion]:
    taken: list[Suggestion] = []
    for one in ranked:
        if len(taken) < FIRST and sum(other.area == one.area for other in taken) < MOST_FROM_ONE_AREA:
            taken.append(one)
    passed_over = [one for one in ranked if one not in taken]
    taken += passed_over[: FIRST - len(taken)]
    return [one for one in ranked if one in taken]


def count(items: list[dict], responses: dict, area: str) -> dict[str, int | bool]:
    """What was answered in an area: {asked, answered, own, help, not_yet, not_sure, enough}. Counts, never a mean."""
    given = [responses.get(item["id"]) for item in items if item["area"] == area]
    levels = [level for level in map(level_of, given) if level is not None]
    return {
        "asked": len(given) - given.count("not-my-role"),
        "answered": len(levels),
        "own": sum(level >= 2 for level in levels),
        "help": levels.count(1),
        "not_yet": levels.count(0),
        "not_sure": given.count("not-sure"),
        "enough": len(levels) >= ENOUGH,
    }
