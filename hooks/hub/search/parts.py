"""The part of a page that says most of what was asked, on its own words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from .content import PAGES, Entry, Part
from .index import MET, NAMED, SAID, Index
from .question import Group, rarity

WORTH = {MET: 2, SAID: 4, NAMED: 6}
AGAIN = 3  # met more than once
TOGETHER = 32  # two words of the question side by side
UNSEEN = 5  # what people call a job, for the kind of role it is
WHOLE = 8  # nothing in the title but what was asked
OF_THE_PAGE = 3  # a word of the page's name, for its parts


def best_part(index: Index, groups: list[Group], entry: Entry) -> tuple[int, int]:
    """(worth, number) of the part that says most; of equals the first."""
    total = sum(group.weight for group in groups)
    named = dict.fromkeys(_read(index, groups, entry.title).keys, OF_THE_PAGE)
    best = (-1, 0)
    for number, part in enumerate(entry.parts):
        stands = dict(named)
        together: set[int] = set()
        title = _read(index, groups, part.title)
        score = (
            sum(group.weight for group in groups if title.whole and not group.keys.keys().isdisjoint(title.keys))
            * WHOLE
        )
        for text, worth in _texts(entry, number, part):
            read = _read(index, groups, text)
            together |= read.pairs
            for key in read.keys:
                before = stands.get(key, 0)
                stands[key] = AGAIN if before == worth == WORTH[MET] else max(before, worth)
        score += sum((groups[at].weight + groups[at + 1].weight) * TOGETHER for at in together)
        covered = 0
        for group in groups:
            found = [stands[key] * rarity(index, key) * worth for key, worth in group.keys.items() if key in stands]
            score += max(found, default=0)
            covered += group.weight if found else 0
        best = max(best, (score * covered // total, number), key=lambda one: one[0])
    return best


def _texts(entry: Entry, number: int, part: Part) -> list[tuple[str, int]]:
    """The texts of a part, with what a word in them is worth."""
    top = number == 0 and entry.kind == PAGES
    blocks = [(text, WORTH[SAID] if top and not at else WORTH[MET]) for at, text in enumerate(part.blocks)]
    return [(part.title, WORTH[NAMED]), *blocks, *((text, UNSEEN) for text in part.unseen)]


@dataclass(frozen=True)
class Read:
    """What a text holds of the question: keys, words that stand right before the next one, and whether it holds nothing else."""

    keys: list[str]
    pairs: set[int]
    whole: bool


def _read(index: Index, groups: list[Group], text: str) -> Read:
    wanted = {key for group in groups for key in group.keys}
    found: list[str] = []
    row: list[list[str]] = []
    for token in index.rules.tokens(text):
        forms = index.rules.forms(token.text)
        found += [key for key in forms if key in wanted]
        if not token.joined:
            row.append(forms)
    for thing in sorted(key for key in wanted if key.startswith("#")):
        if any(stands_in(phrase.split(), row) for phrase in index.same[int(thing[1:])]):
            found.append(thing)
    pairs = {
        at
        for at in range(len(groups) - 1)
        for one, other in pairwise(row)
        if not groups[at].keys.keys().isdisjoint(one) and not groups[at + 1].keys.keys().isdisjoint(other)
    }
    return Read(found, pairs, bool(row) and all(not wanted.isdisjoint(forms) for forms in row))


def stands_in(words: list[str], row: list[list[str]]) -> bool:
    """Whether a phrase stands somewhere in a row of words, each given by the stems it may have."""
    return bool(words) and any(
        all(word in forms for word, forms in zip(words, row[at:], strict=False))
        for at in range(len(row) - len(words) + 1)
    )
