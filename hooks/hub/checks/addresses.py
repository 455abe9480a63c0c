"""Addresses of other sites and e-mail: complete, behind words, and where the page is today."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..hypertext import Link, hypertext
from ..pages import Page
from ..problems import WARNING, Problem
from ..project import Project
from .links import OUTWARD

BARE = re.compile(r"(?<![\w@/.])(?:https?://|www\.)[^\s<>()\[\]\"“”|]*[^\s<>()\[\]\"“”|.,;:!?’'*_]")
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Parts of other sites that have moved: (what an address begins with, what is known of the new one). Seen in the facts, November 2026.
MOVED_SITES = (
    (
        re.compile(r"https?://hwb\.gov\.wales/professional-development(?:/|$)"),
        "hwb.gov.wales/professional-development/…",
        "Look for the page under https://hwb.gov.wales/professional-learning/ and use that address.",
    ),
    (
        re.compile(r"https?://hwb\.gov\.wales/datblygiad-proffesiynol(?:/|$)"),
        "hwb.gov.wales/datblygiad-proffesiynol/…",
        "Look for the page under https://hwb.gov.wales/dysgu-proffesiynol/ and use that address.",
    ),
    (
        re.compile(r"https?://(?:www\.)?learning\.(?:gov\.)?wales(?:/|$)"),
        "Learning Wales",
        "The site was closed; look for the page on https://hwb.gov.wales/ and use that address.",
    ),
)


def check_scheme(project: Project) -> Iterator[Problem]:
    """An address begins with https://, an e-mail address with mailto:."""
    for page in project.pages.by_path.values():
        for link in hypertext(page).links:
            if link.target.startswith("//"):
                yield _incomplete(page, link, "https:" + link.target)
            elif OUTWARD.match(link.target) and link.made != "address":
                address = "mailto:" if EMAIL.fullmatch(link.target) else "https://"
                if not link.target.lower().startswith("mailto:"):
                    yield _incomplete(page, link, address + link.target)


def _incomplete(page: Page, link: Link, right: str) -> Problem:
    words = link.text if link.text and link.made == "words" else "…"
    kind = "e-mail address" if right.startswith("mailto:") else "web address"
    return Problem(
        page.file, link.line, link.column, "link-without-scheme",
        f"as it stands, this {kind} is looked for among our own pages: {link.target}", f"Write: [{words}]({right})",
    )  # fmt: skip


def check_bare(project: Project) -> Iterator[Problem]:
    """Addresses are behind words that say where they lead: read aloud, an address is noise."""
    for page in project.pages.by_path.values():
        text = hypertext(page)
        for number, line in enumerate(text.rest.split("\n"), page.body_line):
            for found in BARE.finditer(line):
                address = found[0] if found[0].startswith("http") else f"https://{found[0]}"
                yield _bare(page, number, found.start() + 1, found[0], address)
            for found in EMAIL.finditer(line):
                yield _bare(page, number, found.start() + 1, found[0], f"mailto:{found[0]}")
        for link in text.links:
            if link.made == "address":
                yield _bare(
                    page,
                    link.line,
                    link.column,
                    link.source,
                    ("mailto:" if "@" in link.target else "") + link.target.removeprefix("mailto:"),
                )


def _bare(page: Page, line: int, column: int, shown: str, address: str) -> Problem:
    words = "E-bostiwch …" if page.lang == "cy" else "Email …"
    words = words if address.startswith("mailto:") else "…"
    return Problem(
        page.file, line, column, "bare-address", f"this address has no words, and nobody can follow it or tell where it leads: {shown}",
        f"Put words in square brackets before it: [{words}]({address})",
    )  # fmt: skip


def check_moved_sites(project: Project) -> Iterator[Problem]:
    """Parts of other sites that are known to have moved."""
    for page in project.pages.by_path.values():
        for link in hypertext(page).links:
            for what, hint in _moved(link.target):
                yield Problem(
                    page.file,
                    link.line,
                    link.column,
                    "moved-site",
                    f"this part of the site has moved: {what}",
                    hint,
                    WARNING,
                )
        for index, source in enumerate(page.meta.sources):
            for what, hint in _moved(source.url):
                yield page.document.problem(
                    ("sources", index, "url"), "moved-site", f"this part of the site has moved: {what}", hint, WARNING
                )
    if project.bank:
        for resource in project.bank.resources:
            for lang, url in resource.address:
                for what, hint in _moved(url or ""):
                    yield project.bank.problem(
                        "resource", resource.id, ("address", lang), "moved-site", f"this part of the site has moved: {what}", hint, WARNING
                    )  # fmt: skip


def _moved(address: str) -> Iterator[tuple[str, str]]:
    for pattern, what, hint in MOVED_SITES:
        if pattern.match(address):
            yield what, f"{hint}\nNot found? Keep this one and say in a note that the page may have moved."


RULES = (check_scheme, check_bare, check_moved_sites)
