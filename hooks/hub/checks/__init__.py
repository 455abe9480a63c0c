"""Everything that needs two places at once.

One small function a rule or a family of rules; each returns problems and never stops at the first. The rules of the
bank and the pages are quick and run in every build, so that nothing half-right is published.
"""

from __future__ import annotations

from ..bank import Bank
from ..pages import Pages
from ..problems import Problem
from . import bank as of_the_bank
from . import pages as of_the_pages


def check(bank: Bank, pages: Pages) -> list[Problem]:
    """All problems of a bank and its pages, sorted by place."""
    return sorted(problem for rule in (*of_the_bank.RULES, *of_the_pages.RULES) for problem in rule(bank, pages))
