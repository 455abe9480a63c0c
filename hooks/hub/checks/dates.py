"""Dates of pages and sources against today, which is handed in: nothing here looks at the clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ..pages import Page
from ..problems import WARNING, Problem
from ..project import Project
from ..source import Key

A_DAY = timedelta(days=1)  # it may be tomorrow already where the editor is


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or the last that month has: 31 August + 6 → 28 February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (date(year + month // 11, (month + 1) % 12 + 1, 1) - A_DAY).day
    return date(year, month + 1, min(day.day, last))


def check_future(project: Project) -> Iterator[Problem]:
    """Nothing was written, read, reviewed or seen on a day that has not come yet."""
    today = project.today
    if today is None:
        return
    for page in project.pages.by_path.values():
        for path, day in _dates(page):
            if day > today + A_DAY:
                yield page.document.problem(path, "date-in-future", *_future(path[-1], day, today))
    for resource in project.bank.resources if project.bank else ():
        if resource.seen_on > today + A_DAY:
            yield project.bank.problem(
                "resource", resource.id, ("seen_on",), "date-in-future", *_future("seen_on", resource.seen_on, today)
            )


def _dates(page: Page) -> Iterator[tuple[Key, date]]:
    for key in ["written_on", "last_reviewed", "checked_live", "translator_read"]:
        day = getattr(page.meta, key, None)
        if isinstance(day, date):
            yield (key,), day
    for index, source in enumerate(page.meta.sources):
        yield ("sources", index, "seen_on"), source.seen_on


def _future(key: object, day: date, today: date) -> tuple[str, str]:
    return (
        f"{day} has not come yet, and “{key}” says what has been done",
        f"Write the day it was done, for example: {key}: {today}",
    )


def check_due(project: Project) -> Iterator[Problem]:
    """Pages whose review is late. A warning: the page says so to its readers, and stays."""
    today = project.today
    if today is None:
        return
    for page in project.pages.by_path.values():
        english = project.pages.get("en", page.path)
        if english is None:
            continue
        due = months_later(page.meta.last_reviewed, english.meta.review_months)
        if due < today:
            yield page.problem(
                "last_reviewed", "review-overdue", f"this page was due for review on {due}, and its readers are told so",
                f"Read it through, put right what has changed, then write: last_reviewed: {today}", WARNING,
            )  # fmt: skip


RULES = (check_future, check_due)
