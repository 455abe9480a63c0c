"""Comments: markers that the builder fills in, and notes that anyone can read in the source of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..markdown import outline
from ..pages import Page
from ..problems import WARNING, Problem
from ..project import Project
from .near import near

MARKER = re.compile(r"(?P<name>[a-z-]+)(?::\s*(?P<argument>[a-z-]+))?")
OVERRULES = re.compile(r"[a-z]+-ok")  # an editor’s word to the language checks
# What each marker can name, from the bank; a test compares the names with those the builder fills in.
NAMES = {
    "self-assessment": lambda bank: ["start", *(family.id for family in bank.families)],
    "help-now": lambda bank: [area.id for area in bank.areas if area.help_now],
    "site-map": lambda bank: None,
    "publisher": lambda bank: None,
}


def check_markers(project: Project) -> Iterator[Problem]:
    """A marker is known, and names something of the bank; anything else is a note that would be published."""
    for page in project.pages.by_path.values():
        for line, comment in outline(page).comments:
            found = MARKER.fullmatch(comment)
            if OVERRULES.fullmatch(comment):
                continue
            if not found:
                shown = " ".join(comment.split())
                yield Problem(
                    page.file, line, 1, "note-in-page", f"anyone can read this note in the source of the page: {shown[:60]}",
                    "Delete it, and say it in the pull request instead.", WARNING,
                )  # fmt: skip
            elif found["name"] not in NAMES:
                yield Problem(
                    page.file, line, 1, "unknown-marker", f"nothing is called “{found['name']}”, so nothing would be put here", near(found["name"], NAMES)
                )  # fmt: skip
            elif project.bank:
                yield from _argument(project, page, line, found)


def _argument(project: Project, page: Page, line: int, found: re.Match) -> Iterator[Problem]:
    known = NAMES[found["name"]](project.bank)
    if known is None:
        return
    given = found["argument"]
    if given not in known:
        what = (
            f"there is nothing called “{given}” to put here"
            if given
            else f"it does not say which one to put here: <!-- {found[0]} -->"
        )
        hint = (
            (near(given, known) if known else "There is none yet: delete the line.")
            if given
            else f"For example: <!-- {found['name']}: {known[0] if known else '…'} -->"
        )
        yield Problem(page.file, line, 1, "unknown-marker", what, hint)


RULES = (check_markers,)
