"""Asks an index: from what a person typed to what is found, in order. Integers only.

docs/assets/search/engine.mjs is its twin in the browser; the real one, this one for tests and figures.

1. Each word of the question becomes the keys it may stand for, each with its worth: itself and what it is a mutation of; while it
   is still being typed, all it may become; when there is none, keys one letter away. A phrase that means a known thing (`#3`)
   brings that thing to each of its words.
2. An entry's worth is, over the words, the best of place × rarity × worth of the key, made smaller by what it lacks. Entries with
   less than a third of what the best one has are left out.
3. The first pages are looked at part by part in the same way, on their own words; the best part is what is linked to.
"""

from __future__ import annotations

from dataclasses import dataclass

from .content import KINDS, PAGES, Entry, Part
from .index import Index
from .parts import WORTH, best_part
from .question import Group, ask, rarity

LOOKED_AT = 6  # pages


@dataclass(frozen=True)
class Hit:
    """An entry and the part of it to link to."""

    entry: Entry
    part: Part


@dataclass(frozen=True)
class Found:
    """Hits by kind, best first; `near` says that a word was only found one letter away."""

    hits: dict[str, list[Hit]]
    near: bool


def search(index: Index, question: str) -> Found:
    """Everything found, in the order it is shown."""
    groups = ask(index, question)
    ranked = rank(index, groups)
    hits = {}
    for kind in KINDS:
        span = index.range_of(kind)
        numbers = [number for number in ranked if number in span]
        looked_at = LOOKED_AT if kind == PAGES else len(numbers)
        close = {number: best_part(index, groups, index.entries[number]) for number in numbers[:looked_at]}
        first = sorted(close, key=lambda number: (-ranked[number] - close[number][0], number))
        hits[kind] = [Hit(index.entries[one], index.entries[one].parts[close[one][1]]) for one in first]
        hits[kind] += [Hit(index.entries[one], index.entries[one].parts[0]) for one in numbers[looked_at:]]
    return Found(hits, any(group.near for group in groups))


def rank(index: Index, groups: list[Group]) -> dict[int, int]:
    """Number of an entry → its worth, best first."""
    scores: dict[int, int] = {}
    covered: dict[int, int] = {}
    for group in groups:
        best: dict[int, int] = {}
        for key, worth in group.keys.items():
            rare = rarity(index, key)
            for number, how in index.postings[key]:
                best[number] = max(best.get(number, 0), WORTH[how] * rare * worth)
        for number, value in best.items():
            scores[number] = scores.get(number, 0) + value
            covered[number] = covered.get(number, 0) + group.weight
    enough = max(covered.values(), default=0)
    total = sum(group.weight for group in groups)
    worth = {number: scores[number] * covered[number] // total for number in scores if covered[number] * 3 >= enough}
    return dict(sorted(worth.items(), key=lambda one: (-one[1], one[0])))
