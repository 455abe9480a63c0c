"""What can be found: pages by section, statements of the self-assessment, resources; as plain text in one language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..bank import Bank
from ..language.prose import HOLE, blocks
from ..model import Family, Language, Resource, Synonym, Titles
from ..pages import Page, Pages, sections
from ..render import MARKER
from .words import clean

PAGES, ITEMS, RESOURCES = KINDS = ("pages", "items", "resources")
CLOSING = re.compile(r" ([.,:;!?)])")
DEEPEST = 3  # headings below this belong to the one above


@dataclass(frozen=True)
class Part:
    """What one link leads to. `place` is what follows the address of the page after #, or a whole address."""

    place: str
    title: str
    blocks: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()  # words that lead here and are shown nowhere
    language: str = ""  # of what the link leads to, when it is the other one


@dataclass(frozen=True)
class Entry:
    """One thing to find: a page with its sections, a statement in its wordings, a resource. Only a page has a name of its own."""

    kind: str
    parts: tuple[Part, ...]
    title: str = ""
    path: str = ""
    address: str = ""


def entries(bank: Bank, pages: Pages, lang: Language) -> list[Entry]:
    """Everything that can be found in a language: pages, then statements, then resources, each in an order of their own."""
    by_path = sorted(pages.in_language(lang), key=lambda page: page.path)
    found = [_page(page, bank) for page in by_path]
    found += _items(bank, pages, lang)
    return found + [_resource(one, lang) for one in bank.resources]


def _page(page: Page, bank: Bank) -> Entry:
    """A page; a part for each heading that can be linked to, and on a family's page one for each kind of role."""
    body = _with_fragments(page, bank)
    starts = [one for one in sections(body) if one.anchor and one.level <= DEEPEST]
    parts: list[tuple[str, str, list[str]]] = [("", page.meta.title, [page.meta.description])]
    for block in blocks(body, page.lang):
        text = _plain(block.text)
        if starts and block.line >= starts[0].line:
            parts.append((starts.pop(0).anchor, text, []))
        else:
            parts[-1][2].append(text)
    whole = [Part(place, title, tuple(texts)) for place, title, texts in parts]
    return Entry(PAGES, (*whole, *_roles(page, bank)), page.meta.title, page.path, page.address)


def _plain(text: str) -> str:
    """A block without the gaps its markup left; what is in another language, or code, is three dots."""
    return CLOSING.sub(r"\1", clean(re.sub(f"{HOLE}+", " … ", text)))


def _with_fragments(page: Page, bank: Bank) -> str:
    """The body with the words of the help-now boxes in place of their markers."""
    helps = {area.id: area.help_now for area in bank.areas if area.help_now}

    def replace(found) -> str:
        help_now = helps.get(found["argument"]) if found["name"] == "help-now" else None
        lines = [help_now.title, *help_now.steps] if help_now else []
        return "\n\n".join(["", *(line[page.lang] for line in lines), ""]) if lines else found[0]

    return MARKER.sub(replace, page.body)


def _roles(page: Page, bank: Bank) -> list[Part]:
    """The kinds of role of a family's page: found by what people call them, which is shown nowhere."""
    family = _family_of(page, bank)
    return [
        Part(f"role={role.id}", role.title[page.lang], (role.about[page.lang],), typed(role.titles, page.lang))
        for role in (family.roles if family else ())
    ]


def typed(words: Titles | Synonym, lang: Language) -> tuple[str, ...]:
    """What people type on pages of a language: what stands under it, and abbreviations of the other one."""
    own, other = (words.en, words.cy) if lang == "en" else (words.cy, words.en)
    return (*own, *(one for one in other if one.isupper() and one not in own))


def _family_of(page: Page, bank: Bank) -> Family | None:
    asked = {found["argument"] for found in MARKER.finditer(page.body) if found["name"] == "self-assessment"}
    return next((family for family in bank.families if family.id in asked), None)


def _items(bank: Bank, pages: Pages, lang: Language) -> list[Entry]:
    """Each statement once, with a part for each family's page that asks it, in that family's wording."""
    addresses = {}
    for page in pages.in_language(lang):
        family = _family_of(page, bank)
        if family:
            addresses[family.id] = page.address
    parts: dict[str, list[Part]] = {}
    for family in bank.families:
        for _, item in bank.items_for(family):
            stem = item.in_family(family.id).stem[lang]
            if family.id in addresses:
                parts.setdefault(item.id, []).append(Part(f"{addresses[family.id]}#item-{item.id}", stem))
    return [Entry(ITEMS, tuple(parts[name])) for name in bank.items if name in parts]


def _resource(resource: Resource, lang: Language) -> Entry:
    href, target = resource.link(lang)
    told = (resource.publisher[lang], *((resource.note[lang],) if resource.note else ()))
    return Entry(RESOURCES, (Part(href, resource.title[lang], told, (), target if target != lang else ""),))
