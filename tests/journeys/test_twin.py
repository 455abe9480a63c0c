"""The ranking's twin in the browser answers as the Python one does: golden vectors, and two thousand made-up cases."""

from __future__ import annotations

import json
import random
from pathlib import Path

from hub.model import DEPTHS
from hub.ranking import count, rank
from playwright.sync_api import Page

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "ranking.json").read_text(encoding="utf-8"))
CASES = 2000
ASK = """async (cases) => {
  const { rank, count } = await import("/assets/assessment/ranking.mjs");
  return cases.map(([items, resources, record]) => ({
    ...rank(items, resources, record),
    counts: ["area-a", "area-b", "area-c"].map((area) => count(items, record.responses, area)),
  }));
}"""


def made_up(chance: random.Random) -> tuple[list, list, dict]:
    """A bank of any shape and a person, likely to meet every key and every tie."""
    names = [f"item-{letter}" for letter in "abcdefghijkl"]
    items = [
        {
            "id": name,
            "area": chance.choice(["area-a", "area-b", "area-c"]),
            "usual": sorted(chance.choices(range(4), k=4)),
        }
        for name in chance.sample(names, chance.randint(0, 10))
    ]
    resources = [
        {
            "id": f"{chance.choice('az')}-{number}-{chance.choice('0aZ')}".lower(),
            "both": chance.random() < 0.5,
            "minutes": chance.choice([None, 5, 15, 15, 60]),
            "seen": chance.choice([20260101, 20261101]),
            "edges": [
                {
                    "item": item,
                    "kind": chance.choice(["core", "extra"]),
                    "levels": chance.sample(range(4), chance.randint(0, 4)),
                }
                for item in chance.sample(names, chance.randint(0, 8))
            ],
        }
        for number in range(chance.randint(0, 12))
    ]
    answers = [0, 1, 2, 3, "not-sure", "not-my-role"]
    record = {
        "depth": chance.choice(DEPTHS),
        "depths": {name: chance.choice(DEPTHS) for name in chance.sample(names, chance.randint(0, 3))},
        "responses": {name: chance.choice(answers) for name in chance.sample(names, chance.randint(0, 12))},
        "priorities": chance.sample(names, chance.randint(0, 3)),
    }
    return items, resources, record


def test_both_answer_alike(page: Page, server: str):
    chance = random.Random(2013)
    cases = [(case["items"], case["resources"], case["record"]) for case in VECTORS]
    cases += [made_up(chance) for _ in range(CASES)]
    page.goto(f"{server}/404.html")
    answers = page.evaluate(ASK, cases)
    assert len(answers) == len(cases)
    for case, answer in zip(cases, answers, strict=True):
        counts = [count(case[0], case[2]["responses"], area) for area in ("area-a", "area-b", "area-c")]
        assert answer == {**rank(*case), "counts": counts}
