"""Pages against each other and against the bank: pairs, addresses, front matter, what sections help with."""

from __future__ import annotations

from collections.abc import Iterator

from ..bank import Bank
from ..model import LANGUAGES
from ..pages import Page, Pages, body_hash
from ..problems import WARNING, Problem
from .near import near

LONGEST_SECTION = 15  # minutes
OWNERS = ("content-team", "welsh-team", "site-team")


def check_pairs(bank: Bank, pages: Pages) -> Iterator[Problem]:
    """Every page in both languages, with the same headings and ids."""
    for page in pages.in_language("en"):
        twin = pages.get("cy", page.path)
        if twin is None:
            yield page.problem(
                "title", "missing-welsh-page", "the Welsh page is missing",
                f"Add docs/cy/{page.path}. Not translated yet? Ask the Welsh editor in the pull request.",
            )  # fmt: skip
            continue
        ours = [(one.level, one.anchor) for one in page.sections]
        theirs = [(one.level, one.anchor) for one in twin.sections]
        if ours != theirs:
            yield _headings_differ(page, twin, ours, theirs)
        if twin.meta.english_hash != body_hash(page.body):
            yield twin.problem(
                "english_hash", "stale-welsh", "the English page has changed since this page was last matched with it",
                f"Bring the Welsh up to date, then run: make stamp\n(or write: english_hash: {body_hash(page.body)})", WARNING,
            )  # fmt: skip
        if len(page.meta.sources) != len(twin.meta.sources):
            yield twin.problem(
                "sources", "sources-differ", f"this page names {len(twin.meta.sources)} sources and the English page {len(page.meta.sources)}",
                "Name the same sources in both, with the Welsh address where there is one.",
            )  # fmt: skip
    for page in pages.in_language("cy"):
        if pages.get("en", page.path) is None:
            yield page.problem(
                "title",
                "orphan-welsh-page",
                "there is no English page with this file name",
                f"Add docs/{page.path}, or rename this file.",
            )


def _headings_differ(page: Page, twin: Page, ours: list, theirs: list) -> Problem:
    index = next(
        (number for number, pair in enumerate(zip(ours, theirs, strict=False)) if pair[0] != pair[1]),
        min(len(ours), len(theirs)),
    )
    line = twin.sections[index].line if index < len(twin.sections) else twin.document.place(("title",))[0]
    if index < len(page.sections):
        one = page.sections[index]
        mark = "#" * one.level
        hint = f"English line {one.line}: {mark} {one.title}" + (f" {{#{one.anchor}}}" if one.anchor else "")
    else:
        hint = "The English page has no heading that matches this one."
    return Problem(
        twin.file, line, 1, "headings-differ",
        f"the headings are not the same as in the English page ({len(theirs)} here, {len(ours)} there, or another level or id)", hint,
    )  # fmt: skip


def check_addresses(bank: Bank, pages: Pages) -> Iterator[Problem]:
    """No two pages at one address."""
    taken: dict[str, Page] = {}
    for page in (*pages.in_language("en"), *pages.in_language("cy")):
        other = taken.setdefault(page.address, page)
        if other is not page:
            yield page.problem("slug", "address-twice", f"{other.file} has the same address", "Choose another “slug:”.")


def check_front_matter(bank: Bank, pages: Pages) -> Iterator[Problem]:
    """Names of owners and readers that the site can put into words; related pages that exist; dates in order."""
    audiences = {name.removeprefix("audience-") for name in bank.phrases if name.startswith("audience-")} | {
        family.id for family in bank.families
    }
    for page in pages.in_language("en"):
        for position, name in enumerate(page.meta.audience):
            if name not in audiences:
                yield page.document.problem(
                    ("audience", position),
                    "unknown-audience",
                    f"there is no audience called “{name}”",
                    near(name, audiences),
                )
        if page.meta.owner not in OWNERS:
            yield page.problem(
                "owner", "unknown-owner", f"there is no owner called “{page.meta.owner}”", near(page.meta.owner, OWNERS)
            )
        for position, path in enumerate(page.meta.related):
            if pages.get("en", path) is None:
                known = [one.path for one in pages.in_language("en")]
                yield page.document.problem(
                    ("related", position), "unknown-page", f"there is no page docs/{path}", near(path, known)
                )
    for page in pages.by_path.values():
        if page.meta.last_reviewed < page.meta.written_on:
            yield page.problem(
                "last_reviewed", "dates-reversed", "the page was reviewed before it was written", "Check the two dates."
            )


def check_helpers(bank: Bank, pages: Pages) -> Iterator[Problem]:
    """Pages help with known items in sections that exist, short enough; every item has one such section."""
    for page in pages.in_language("en"):
        for anchor, items in page.meta.helps_with.items():
            section = page.section(anchor)
            if section is None:
                known = [one.anchor for one in page.sections if one.anchor]
                yield page.document.problem(
                    ("helps_with", anchor),
                    "unknown-section",
                    f"this page has no section with the id “{anchor}”",
                    near(anchor, known),
                )
            for lang in LANGUAGES:
                twin = pages.get(lang, page.path)
                section = twin and twin.section(anchor)
                if section and section.minutes > LONGEST_SECTION:
                    yield Problem(
                        twin.file, section.line, 1, "section-too-long",
                        f"this section takes {section.minutes} minutes to read; the limit for one that items lead to is {LONGEST_SECTION}",
                        "Divide it with another heading and its own id.",
                    )  # fmt: skip
            for position, item in enumerate(items):
                if item not in bank.items:
                    yield page.document.problem(
                        ("helps_with", anchor, position), "unknown-item", f"there is no item called “{item}”", near(item, bank.items)
                    )  # fmt: skip
    helpers = pages.helpers
    for _area, item in bank.items.values():
        places = helpers.get(item.id, [])
        if len(places) != 1:
            found = " and ".join(f"docs/{path}#{anchor}" for path, anchor in places) or "none"
            hint = (
                "Keep it in one of them."
                if places
                else f"In the guide’s block at the top, under “helps_with:”, write the section’s id and below it “- {item.id}”."
            )
            yield bank.problem(
                "item", item.id, ("id",), "item-in-two-sections" if places else "item-without-section",
                f"“{item.id}” needs one section of our own guides that helps with it; found: {found}", hint,
            )  # fmt: skip


RULES = (check_pairs, check_addresses, check_front_matter, check_helpers)
