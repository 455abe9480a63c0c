"""What people have kept goes on working: addresses lead somewhere, saved answers find their item."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from difflib import SequenceMatcher, get_close_matches

from ..moved import MOVED, PUBLISHED, RETIRED, History, as_text, read_history
from ..pages import body_hash
from ..problems import WARNING, Problem
from ..project import Project
from .near import near

ALIKE = 0.5  # below this a stem shares too little with the published one to be a mere rewording
SOON_ENOUGH = timedelta(days=31)  # a review this recent need not be repeated for a correction


def check_pages(project: Project) -> Iterator[Problem]:
    """Every address that was published is a page, or leads to one."""
    history = read_history(project.root)
    now = {f"/{page.address}": page for page in project.pages.by_path.values()}
    unread = len(list((project.root / "docs").rglob("*.md"))) != len(
        now
    )  # a page with a mistake at its top is not gone
    for address in () if unread else history.published.pages:
        if address not in now and address not in history.moved.pages:
            close = get_close_matches(address, now, 1, 0.3)
            page = now[close[0]].path if close else "index.md"
            yield history.published_at.problem(
                ("pages", address), "address-gone", f"a page was published at {address} and is not there any more; links and bookmarks to it would break",
                f"In {MOVED}, under “pages:”, add the page to go to instead:\n  {address}: {page}\nRenamed by mistake? Give it its old name or “slug:” back.",
            )  # fmt: skip
    for address, path in history.moved.pages.items():
        if address in now:
            yield history.moved_at.problem(
                ("pages", address),
                "moved-and-still-there",
                f"{address} is a page again: {now[address].file}",
                "Delete this line, or move the page.",
            )
        lang = "cy" if address.startswith("/cy/") else "en"
        if not unread and project.pages.get(lang, path) is None:
            known = [page.path for page in project.pages.in_language(lang)]
            yield history.moved_at.problem(
                ("pages", address), "moved-to-nowhere", f"there is no page docs/{path}", near(path, known)
            )
        if not address.startswith("/") or not address.endswith("/"):
            yield history.moved_at.problem(
                ("pages", address),
                "bad-old-address",
                "an old address begins and ends with a slash",
                f"Write: /{address.strip('/')}/: {path}",
            )


def check_items(project: Project) -> Iterator[Problem]:
    """Every item that was published is asked, or has a successor, or is retired."""
    if project.bank is None:
        return
    history, items = read_history(project.root), project.bank.items
    for name in history.published.items:
        if name not in items and name not in history.moved.items:
            close = _renamed(project, history, name)
            yield history.published_at.problem(
                ("items", name), "item-gone", f"the id of an item has changed or the item is gone: {name}. People’s saved answers use it",
                f"Change it back, or in {MOVED}, under “items:”, add what took its place:\n  {name}: {close or 'the-new-id'}\n"
                f"Nothing took its place? Then: {name}: {RETIRED}",
            )  # fmt: skip
    for name, other in history.moved.items.items():
        last = history.successor(name)
        if name in items:
            yield history.moved_at.problem(
                ("items", name),
                "moved-and-still-there",
                f"“{name}” is an item, and old ids are never used again",
                "Give the item a new id, or delete this line.",
            )
        elif last is None:
            yield history.moved_at.problem(
                ("items", name),
                "moved-in-a-circle",
                f"“{name}” leads back to itself",
                "End it in an item that is asked.",
            )
        elif last != RETIRED and last not in items:
            yield history.moved_at.problem(
                ("items", name),
                "moved-to-nowhere",
                f"there is no item called “{other}”",
                near(other, [*items, RETIRED]),
            )


def _renamed(project: Project, history: History, name: str) -> str:
    """The new item whose wording is that of the old one."""
    stems = {item.stem.en: item.id for _, item in project.bank.items.values() if item.id not in history.published.items}
    close = get_close_matches(history.published.items[name], stems, 1, 0.6)
    return stems[close[0]] if close else ""


def check_reworded(project: Project) -> Iterator[Problem]:
    """A stem that says something else under an old id changes what people’s saved answers say."""
    history = read_history(project.root)
    for _, item in project.bank.items.values() if project.bank else ():
        old = history.published.items.get(item.id)
        if (
            old
            and SequenceMatcher(None, old.lower().split(), " ".join(item.stem.en.lower().split()).split()).ratio()
            < ALIKE
        ):
            yield project.bank.problem(
                "item", item.id, ("stem", "en"), "item-reworded", f"this wording is quite another than the one published: “{old}”",
                "If the meaning changed, give it a new id and add the old one to moved.yml. If not, leave it: the list is renewed with the next release.", WARNING,
            )  # fmt: skip


def check_reviewed(project: Project) -> Iterator[Problem]:
    """Text and date of review move together."""
    history = read_history(project.root)
    for page in project.pages.by_path.values():
        old = history.published.pages.get(f"/{page.address}")
        if old is None or project.today is None:
            continue
        same_text, same_date = old.text == body_hash(page.body), old.reviewed == page.meta.last_reviewed
        if same_date and not same_text and page.meta.last_reviewed + SOON_ENOUGH < project.today:
            yield page.problem(
                "last_reviewed", "text-without-review", "the text has changed since it was published, and the date of its review has not",
                f"Read the whole page? Then write: last_reviewed: {project.today}\nCorrected a word? Then leave the date.", WARNING,
            )  # fmt: skip
        elif same_text and not same_date:
            yield page.problem(
                "last_reviewed", "review-without-text", "the date of review has changed and the text has not",
                "All still right? Then this is as it should be. Otherwise put right what has changed.", WARNING,
            )  # fmt: skip


def check_list(project: Project) -> Iterator[Problem]:
    """The list of what was published is written by a command, and well formed; so is what editors write beside it."""
    history = read_history(project.root)
    yield from history.problems
    path = project.root / PUBLISHED
    if (
        path.exists()
        and not history.problems
        and path.read_text(encoding="utf-8-sig").replace("\r", "") != as_text(history.published)
    ):
        yield Problem(
            PUBLISHED, 1, 1, "edited-by-hand", "this list is written by a command, and somebody has changed it by hand",
            f"Take your change back. To move a page or retire an item, write it in {MOVED}; then run: make published",
        )  # fmt: skip


RULES = (check_pages, check_items, check_reworded, check_reviewed, check_list)
