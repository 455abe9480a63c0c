"""What a page shows around its text: menu, breadcrumbs, facts, sources, neighbours, the way to the other language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from urllib.parse import quote

from .model import Language
from .pages import Page, body_hash
from .render import Place, has_marker
from .search.files import index_file
from .words import Words, relative

OTHER: dict[Language, Language] = {"en": "cy", "cy": "en"}
NAMES = {"en": "English", "cy": "Cymraeg"}
FOOTER = (
    "about/accessibility.md",
    "about/privacy.md",
    "about/welsh-language.md",
    "about/contact.md",
    "about/licence.md",
    "about/site-map.md",
)
IF_NOT_FOUND = ("about/site-map.md", "about/contact.md")  # where to look when the search finds nothing
FEWEST_FOR_CONTENTS = 3
IMPORT = re.compile(r"""^\s*(?:import|export)\b[^"']*?\bfrom\s+["'](\.[^"']+)["']""", re.MULTILINE)


@dataclass(frozen=True)
class Menu:
    """Paths of the pages in the menu: (section page, pages in it), home first."""

    sections: tuple[tuple[str, tuple[str, ...]], ...]

    def around(self, path: str) -> tuple[str, tuple[str, ...]] | None:
        """The section a page belongs to."""
        return self._by_page.get(path)

    @cached_property
    def _by_page(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        return {path: one for one in self.sections for path in (one[0], *one[1])}


def frame(place: Place, menu: Menu, base: str, today: date, docs: Path) -> dict:
    """Everything the page's template needs beside its text. `base` is the site's absolute address, ending in `/`."""
    page, pages, words = place.page, place.pages, place.words
    here = page.address
    twin = pages.by_path[OTHER[place.lang], page.path]
    english = pages.by_path["en", page.path]
    stale = twin.lang == "en" and page.meta.english_hash != body_hash(english.body)
    section = menu.around(page.path)
    row = [section[0], *section[1]] if section and section[0] != "index.md" else []
    position = row.index(page.path) if page.path in row else -1

    def link(path: str) -> dict:
        return {"title": label(pages.by_path[place.lang, path], words, section_title(path)), "href": place.url(path)}

    def section_title(path: str) -> str:
        top = menu.around(path)
        return pages.by_path[place.lang, top[0]].meta.title if top else ""

    styles, modules = ["hub.css"], ["shell/menu.mjs"]
    if has_marker(page, "self-assessment"):
        styles.append("assessment.css")
        modules.append("assessment/main.mjs")
    return {
        "lang": place.lang,
        "t": words.t,
        "other": {"lang": twin.lang, "name": NAMES[twin.lang], "href": relative(here, twin.address)},
        "home": {lang: relative(here, pages.by_path[lang, "index.md"].address) for lang in NAMES},
        "title": page.meta.title,
        "description": page.meta.description,
        "is_home": page.path == "index.md",
        "is_404": False,
        "canonical": base + here,
        "alternates": alternates(place, base),
        "menu": [
            {
                **link(top),
                "current": top == page.path,
                "open": (top, rest) == section,
                # Only the section one is in is ever shown whole; drawing every menu for every page would be quadratic.
                "pages": [{**link(path), "current": path == page.path} for path in rest] if (top, rest) == section else [],
            }
            for top, rest in menu.sections
        ],
        "crumbs": _crumbs(link, section, page),
        "previous": link(row[position - 1]) if position > 1 else None,
        "next": link(row[position + 1]) if 0 < position < len(row) - 1 else None,
        "contents": _contents(page),
        "audience": [_audience(place, name) for name in english.meta.audience],
        "minutes": page.minutes,
        "facts": _facts(place, english, today),
        "sources": [
            {
                "title": one.title, "publisher": one.publisher, "url": one.url, "seen": words.date(one.seen_on),
                "confidence": words.t(f"confidence-{one.confidence}"), "dated": one.dated or None,
            }
            for one in page.meta.sources
        ],
        "related": [link(path) for path in english.meta.related],
        "helps": [place.bank.items[item][1].stem[place.lang] for items in english.meta.helps_with.values() for item in items],
        "problem_href": _problem_href(place, base + here),
        "stale": stale,
        "search": {
            "index": relative(here, f"assets/{index_file(place.lang)}"),
            "elsewhere": [link(path) for path in IF_NOT_FOUND if (place.lang, path) in pages.by_path],
        },
        "footer": [link(path) for path in FOOTER if (place.lang, path) in pages.by_path],
        "asset": lambda path: relative(here, f"assets/{path}"),
        "styles": styles,
        "scripts": modules,
        "preloads": [module for entry in modules for module in imports(docs / "assets", entry) if module not in modules],
    }  # fmt: skip


def label(page: Page, words: Words, section: str) -> str:
    """A page's name where it stands among its section's: “Self-assessment: facilities” is “Facilities” there."""
    if page.path == "index.md":
        return words.t("home")
    short = page.meta.title.removeprefix(f"{section}: ")
    return short[0].upper() + short[1:]


def alternates(place: Place, base: str) -> list[dict]:
    """Absolute addresses of a page in both languages, and the English one for everybody else."""
    found = [{"lang": lang, "href": base + place.pages.by_path[lang, place.page.path].address} for lang in NAMES]
    return [*found, {"lang": "x-default", "href": found[0]["href"]}]


def _crumbs(link, section, page: Page) -> list[dict]:
    if page.path == "index.md":
        return []
    middle = [link(section[0])] if section and section[0] not in ("index.md", page.path) else []
    return [link("index.md"), *middle, {"title": page.meta.title, "href": None}]


def _contents(page: Page) -> list[dict]:
    if has_marker(page, "self-assessment"):  # on a phone a list of contents would push the tool off the screen
        return []
    found = [{"title": one.title, "anchor": one.anchor} for one in page.sections if one.level == 2 and one.anchor]
    return found if len(found) >= FEWEST_FOR_CONTENTS else []


def _audience(place: Place, name: str) -> str:
    family = next((one for one in place.bank.families if one.id == name), None)
    return family.title[place.lang] if family else place.words.t(f"audience-{name}")


def _facts(place: Place, english: Page, today: date) -> dict:
    words, meta = place.words, place.page.meta
    due = _months_later(meta.last_reviewed, english.meta.review_months)
    read = getattr(meta, "translator_read", None)
    checked = english.meta.checked_live
    seen = max((one.seen_on for one in meta.sources), default=None)
    return {
        "guidance": bool(meta.sources),
        "written_on": words.date(meta.written_on),
        "last_reviewed": words.date(meta.last_reviewed),
        "next_review": words.date(due),
        "overdue": due < today,
        "owner": words.t(f"owner-{english.meta.owner}"),
        "checked_live": words.date(checked) if isinstance(checked, date) else None,
        "translator_read": words.date(read) if isinstance(read, date) else None,
        "sources_seen": words.date(seen) if seen else None,
    }


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):  # 31 August + 6 months is 28 or 29 February
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def _problem_href(place: Place, address: str) -> str | None:
    email = place.bank.publisher.email
    if not email:
        return None
    subject = quote(place.words.t("problem-subject") + ": " + place.page.meta.title)
    return f"mailto:{email}?subject={subject}&body={quote(address)}"


@cache
def imports(assets: Path, entry: str) -> list[str]:
    """Every module an entry imports, directly or not, as paths below `assets`; so that they can be fetched at once."""
    found: list[str] = []
    waiting = [entry]
    while waiting:
        module = waiting.pop(0)
        path = assets / module
        if not path.exists():
            continue
        for name in IMPORT.findall(path.read_text(encoding="utf-8")):
            other = (path.parent / name).resolve().relative_to(assets.resolve()).as_posix()
            if other not in found:
                found.append(other)
                waiting.append(other)
    return found
