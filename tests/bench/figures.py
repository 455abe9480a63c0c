"""One measured number, with the limit it is held to and how it was got; and the table of them."""

from __future__ import annotations

import statistics
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

WIDTH = 110
UNITS = {"kB": 1000}


@dataclass(frozen=True)
class Figure:
    """`limit` and `found` are words to read; `holds` is None where there is no limit; `detail` is for the JSON file."""

    what: str
    limit: str
    found: str
    how: str
    holds: bool | None = None
    detail: dict = field(default_factory=dict)


def held(what: str, limit: float | None, found: float, unit: str, how: str, note: str = "", **detail: object) -> Figure:
    """A number and the most it may be, both in `unit` (kB is 1,000 bytes, and `found` comes in bytes)."""
    value = found / UNITS.get(unit, 1)
    words = f"{number(value)} {unit}".rstrip() + (f" {note}" if note else "")
    if limit is None:
        return Figure(what, "", words, how, None, {"value": value, **detail})
    return Figure(what, f"≤ {number(limit)} {unit}".rstrip(), words, how, value <= limit, {"value": value, **detail})


def number(value: float) -> str:
    """As many digits as mean something: 0.42, 31.4, 118."""
    if isinstance(value, int) or value == int(value):
        return f"{int(value):,}"
    return f"{value:.2f}" if abs(value) < 10 else f"{value:.1f}" if abs(value) < 100 else f"{value:,.0f}"


def median(values: Iterable[float]) -> float:
    return statistics.median(values)


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """The median of the ratios of one round each."""
    return median(a / b for a, b in zip(ours, theirs, strict=True))


def table(title: str, figures: list[Figure]) -> str:
    """What, limit, found, and whether it holds; how it was got below the rows it was got for."""
    rows = [(one.what, one.limit, one.found, {True: "", False: "MISSED", None: ""}[one.holds]) for one in figures]
    wide = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = [title.upper()]
    for how, group in groupby(zip(rows, figures, strict=True), key=lambda pair: pair[1].how):
        for row, _ in group:
            lines.append(
                "  "
                + "  ".join([*(cell.ljust(width) for cell, width in zip(row, wide, strict=False)), row[3]]).rstrip()
            )
        lines += textwrap.wrap(how, WIDTH, initial_indent="      ", subsequent_indent="      ")
    return "\n".join(lines)
