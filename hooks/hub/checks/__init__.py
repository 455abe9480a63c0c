"""Everything that needs two places at once.

One small function a rule or a family of rules; each returns problems and never stops at the first. The rules of the
bank and the pages are quick and run in every build, so that nothing half-right is published.
"""

from __future__ import annotations

from ..bank import Bank
from ..pages import Pages
from ..problems import Problem
from . import bank as of_the_bank
from . import items, resources, roles
from . import pages as of_the_pages
from . import synonyms as of_the_synonyms


def check(bank: Bank, pages: Pages) -> list[Problem]:
    """All problems of a bank and its pages, sorted by place."""
    rules = (
        *of_the_bank.RULES,
        *items.RULES,
        *resources.RULES,
        *roles.RULES,
        *of_the_synonyms.RULES,
        *of_the_pages.RULES,
    )
    return sorted(problem for rule in rules for problem in rule(bank, pages))
