"""One kind of apostrophe, ’, in both languages: in Welsh it is part of every other word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problems import WARNING, Problem
from ..project import Project
from .texts import texts_of

STRAIGHT = re.compile(r"(?<=[^\W\d_])['`´](?=[^\W\d_])|(?<=[sS])['´](?=\s)|(?<!\S)['´](?=[nrwu]\b)")
OTHER = re.compile(r"(?<=[^\W\d_])‘(?=[^\W\d_])")
WORD_ROUND = re.compile(r"[\w’‘'´`-]*$")


def check_apostrophes(project: Project) -> Iterator[Problem]:
    """Straight apostrophes, in text that people read; told once for each text."""
    for said in texts_of(project):
        places = sorted(found.start() for pattern in (STRAIGHT, OTHER) for found in pattern.finditer(said.text))
        if places:
            words = [_word_at(said.text, place) for place in places]
            good = list(dict.fromkeys(re.sub("['‘´`]", "’", word) for word in words))
            yield said.problem(
                places[0], "straight-apostrophe", f"an apostrophe is written ’ here, and this text has {len(places)} of another kind: {words[0]}",
                f"Write: {', '.join(good[:12])}", WARNING,
            )  # fmt: skip


def _word_at(text: str, place: int) -> str:
    before = WORD_ROUND.search(text[:place])[0]
    after = re.match(r"[\w’‘'´`-]*", text[place:])[0]
    return before + after


RULES = (check_apostrophes,)
