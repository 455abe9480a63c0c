"""What leads somewhere in a page's text, and raw HTML: links, pictures, tags, attributes in braces, with their places."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import unquote

from .markdown import Outline, read
from .pages import Page

# The numbers in braces keep a hostile page from holding the check up.
TEXT = r"\[(?P<text>(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.){0,300}\](?:\([^()\n]{0,500}\))?){0,600})\]"
INLINE = re.compile(
    r"(?<!\\)(?P<picture>!?)"
    + TEXT
    + r"\((?P<inside>[^()\n]{0,2000}(?:\([^()\n]{0,300}\)[^()\n]{0,500}){0,5})\)(?:\{:?(?P<attributes>[^{}\n]*)\})?",
    re.DOTALL,
)
TITLED = re.compile(r"^(?P<target>\S*)\s+(?:\"[^\"]*\"|'[^']*')$")
DEFINITION = re.compile(r"^ {0,3}\[(?P<name>[^\[\]\n]+)\]:[ \t]*<?(?P<target>[^\s<>]+)>?.*$", re.MULTILINE)
AUTOMATIC = re.compile(r"<(?P<target>[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>")
TAG = re.compile(
    r"<(?P<slash>/?)(?P<name>[a-zA-Z][^\s<>/]*)(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*|[^<>]*)>", re.DOTALL
)
ATTRIBUTE = re.compile(
    r"(?P<name>[^\s\"'<>/=]+)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'<>]+)))?"
)
IN_BRACES = re.compile(r"\{:?(?P<inside>[^{}\n]*)\}")


@dataclass(frozen=True)
class Link:
    """A link or a picture; `source` is how it was written, `made` by what: words, definition, address or tag."""

    text: str
    target: str
    line: int
    column: int
    source: str
    picture: bool = False
    made: str = "words"
    attributes: str = ""


@dataclass(frozen=True)
class Tag:
    """An opening tag of raw HTML, names in small letters, signs such as &#58; in values resolved."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    line: int
    column: int
    source: str

    def get(self, name: str) -> str | None:
        """The value of an attribute; empty when it has none, None when it is not there."""
        return next((value for one, value in self.attributes if one == name), None)


@dataclass(frozen=True)
class Hypertext:
    """`rest` is the text with links, pictures, definitions and tags blanked, to find what should have been one."""

    links: tuple[Link, ...]
    tags: tuple[Tag, ...]
    braces: tuple[tuple[int, int, str], ...]
    names: frozenset[str]
    rest: str


def hypertext(page: Page) -> Hypertext:
    """The links and tags of a page's body."""
    return _hypertext(page.body, page.body_line)


@lru_cache(maxsize=2048)
def _hypertext(body: str, first_line: int) -> Hypertext:
    outline = read(body, first_line)
    rest = outline.text
    links: list[Link] = []
    names: set[str] = set()
    for found in DEFINITION.finditer(rest):
        names.add(" ".join(found["name"].lower().split()))
        place = outline.place(found.start())
        links.append(Link(found["name"], clean(found["target"]), *place, found[0].strip(), made="definition"))
    rest = DEFINITION.sub(_blank, rest)
    for found in AUTOMATIC.finditer(rest):
        links.append(Link("", found["target"], *outline.place(found.start()), found[0], made="address"))
    rest = AUTOMATIC.sub(_blank, rest)
    braces = tuple((*outline.place(found.start()), found["inside"]) for found in IN_BRACES.finditer(rest))
    links += _inline(rest, 0, len(rest), outline)
    tags = [_tag(found, outline) for found in TAG.finditer(rest) if not found["slash"]]
    for tag in tags:
        for name, is_picture in (("href", False), ("src", True)):
            target = tag.get(name)
            if target is not None:
                text = tag.get("alt") or ""
                links.append(Link(text, target, tag.line, tag.column, tag.source, is_picture, "tag"))
    rest = TAG.sub(_blank, INLINE.sub(_blank, rest))
    return Hypertext(
        tuple(sorted(links, key=lambda one: (one.line, one.column))), tuple(tags), braces, frozenset(names), rest
    )


def _inline(text: str, start: int, end: int, outline: Outline):
    """Links written in Markdown, and pictures inside their words."""
    for found in INLINE.finditer(text, start, end):
        yield Link(
            found["text"],
            _target(found["inside"]),
            *outline.place(found.start()),
            found[0],
            bool(found["picture"]),
            attributes=found["attributes"] or "",
        )
        if "](" in found["text"]:
            yield from _inline(text, *found.span("text"), outline)


def _target(inside: str) -> str:
    inside = inside.strip()
    if inside.startswith("<") and ">" in inside:
        return clean(inside[1 : inside.index(">")])
    titled = TITLED.match(inside)
    return clean(titled["target"] if titled else inside)


def clean(target: str) -> str:
    """An address as a browser takes it: &#58; resolved, and no signs that nobody sees."""
    return "".join(sign for sign in html.unescape(target).strip() if sign.isprintable())


def resolve(page: Page, target: str) -> str:
    """A target on the page, as a path from docs/; one that leads out of it begins with `../`."""
    parts: list[str] = list(PurePosixPath(page.file).parent.parts[1:])
    for part in unquote(re.split(r"[?#]", target)[0]).split("/"):
        if part == "..":
            parts = parts[:-1] if parts and parts[-1] != ".." else [*parts, ".."]
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def _tag(found: re.Match, outline: Outline) -> Tag:
    attributes = tuple(
        (one["name"].lower(), clean(one["double"] or one["single"] or one["bare"] or ""))
        for one in ATTRIBUTE.finditer(found["rest"])
    )
    return Tag(found["name"].lower(), attributes, *outline.place(found.start()), found[0])


def _blank(found: re.Match) -> str:
    return re.sub(r"[^\n]", " ", found[0])
