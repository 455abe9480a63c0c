"""The whole of what editors write, read at once: the bank, the pages, and all that is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .bank import Bank, read_bank
from .checks import check
from .pages import Pages, read_pages
from .problems import Problem


@dataclass(frozen=True)
class Project:
    """`bank` is None when a part of it could not be read; then only what could be read was checked. `today` is the day
    the checks take for today, or None where no date matters."""

    root: Path
    bank: Bank | None
    pages: Pages
    problems: tuple[Problem, ...]
    today: date | None = None


def read_project(root: Path, today: date | None = None) -> Project:
    """Read and check everything under `root`. Never raises for what an editor wrote."""
    bank, problems = read_bank(root)
    pages, found = read_pages(root)
    problems = problems + found
    if bank and not found:
        problems += check(bank, pages)
    return Project(root, bank, pages, tuple(sorted(set(problems))), today)
