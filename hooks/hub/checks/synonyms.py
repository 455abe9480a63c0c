"""The words the search takes for one."""

from __future__ import annotations

from collections.abc import Iterator

from ..bank import Bank
from ..model import LANGUAGES
from ..pages import Pages
from ..problems import Problem
from ..search.english import ENGLISH
from ..search.welsh import WELSH

RULES_OF = {"en": ENGLISH, "cy": WELSH}


def check_synonyms(bank: Bank, pages: Pages) -> Iterator[Problem]:
    """Every phrase has a word that can be searched for, and stands once in its language."""
    said: dict[tuple[str, str], tuple[int, str]] = {}
    for number, one in enumerate(bank.synonyms):
        for lang in LANGUAGES:
            for position, phrase in enumerate(getattr(one, lang)):
                words = " ".join(token.text for token in RULES_OF[lang].tokens(phrase) if not token.joined)
                place = (number, lang, position)
                if not words:
                    yield bank.problem(
                        "synonyms", "synonyms", place, "synonym-says-nothing", f"the search leaves out every word of “{phrase}”, so nobody can find it",
                        "Add a word that says more, or take the line out.",
                    )  # fmt: skip
                    continue
                first = said.setdefault((lang, words), (number, phrase))
                if first != (number, phrase) or phrase in getattr(one, lang)[:position]:
                    yield bank.problem(
                        "synonyms", "synonyms", place, "synonym-twice", f"“{phrase}” stands here twice, or in two entries",
                        "Keep it in one entry only, the one people mean most often.",
                    )  # fmt: skip


RULES = (check_synonyms,)
