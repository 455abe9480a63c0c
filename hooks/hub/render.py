"""Model × language → semantic HTML, complete without script, with the data a script needs beside it.

A page asks for a fragment with a comment on a line of its own: `<!-- self-assessment: facilities -->`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .bank import Bank
from .data import data, essentials, in_script, reading, titles
from .model import Language
from .pages import Page, Pages
from .words import Words, relative

MARKER = re.compile(r"<!--\s*(?P<name>[a-z-]+)(?::\s*(?P<argument>[a-z-]+))?\s*-->")

ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True)
class Place:
    """Where something is rendered: the page it stands on, with everything it may need to point at."""

    bank: Bank
    pages: Pages
    page: Page

    @property
    def lang(self) -> Language:
        return self.page.lang

    @property
    def words(self) -> Words:
        return Words(self.bank.phrases, self.lang)

    def url(self, path: str, anchor: str | None = None) -> str:
        """Address of another of our pages in the same language, from this page. Raises KeyError when there is none."""
        target = self.pages.by_path[self.lang, path].address
        return relative(self.page.address, target + (f"#{anchor}" if anchor else ""))

    def section(self, item: str) -> dict | None:
        """The section of our own guides that helps with an item: {href, title, minutes}."""
        for path, anchor in self.pages.helpers.get(item, []):
            section = self.pages.by_path[self.lang, path].section(anchor)
            if section:
                return {"href": self.url(path, anchor), "title": section.title, "minutes": section.minutes}
        return None


def fill(html: str, place: Place) -> str:
    """The page's HTML with a fragment in place of each marker we know."""

    def replace(found: re.Match) -> str:
        make = FRAGMENTS.get(found["name"])
        return make(place, found["argument"]) if make else found[0]

    return MARKER.sub(replace, html)


def has_marker(page: Page, name: str) -> bool:
    """Whether the page asks for the fragment `name`."""
    return any(found["name"] == name for found in MARKER.finditer(page.body))


def assessment(place: Place, argument: str | None) -> str:
    """The start page, or the form of one family."""
    if argument == "start":
        return _render("start.html.j2", place, titles_json=in_script(titles(place.bank)))
    family = next(one for one in place.bank.families if one.id == argument)
    asked = place.bank.items_for(family)
    sections = {item.id: place.section(item.id) for _, item in asked}
    return _render(
        "form.html.j2", place,
        family=family,
        parts=[(area, [item for one, item in asked if one.id == area.id]) for area in place.bank.areas],
        roles_asked=lambda item: [role for role in family.roles if role.id in place.bank.asked_roles(item.roles)],
        sections=sections,
        reading=lambda area, item: reading(place.bank, place.lang, area, item),
        essentials=essentials(place.bank, family),
        data_json=in_script(data(place.bank, place.lang, family, asked, sections)),
    )  # fmt: skip


def help_now(place: Place, argument: str | None) -> str:
    """What to do at once, from the area named."""
    area = next(one for one in place.bank.areas if one.id == argument)
    return _render("help-now.html.j2", place, area=area)


def site_map(place: Place, argument: str | None) -> str:
    """Every page there is, as nested lists by folder."""
    pages = place.pages.in_language(place.lang)
    tops = sorted(
        (page for page in pages if page.path.endswith("index.md")),
        key=lambda page: (page.path != "index.md", page.meta.title),
    )
    tree = [
        (
            top,
            sorted(
                (
                    page
                    for page in pages
                    if page is not top and top.path != "index.md" and page.path.startswith(top.path[:-8])
                ),
                key=lambda page: page.meta.title,
            ),
        )
        for top in tops
    ]
    return _render("site-map.html.j2", place, tree=tree)


def publisher(place: Place, argument: str | None) -> str:
    """Who publishes the hub, as far as it is set."""
    return _render("publisher.html.j2", place, publisher=place.bank.publisher)


FRAGMENTS = {"self-assessment": assessment, "help-now": help_now, "site-map": site_map, "publisher": publisher}


def _render(template: str, place: Place, **values) -> str:
    words = place.words
    html = ENVIRONMENT.get_template(template).render(
        bank=place.bank, lang=place.lang, t=words.t, text=words.text, date=words.date, url=place.url, **values
    )
    return html.strip()
