"""Nothing in a page may run on a reader’s screen, lead somewhere harmful, or be swallowed by the browser.

What is allowed is listed; whatever is not in the list is told, so that a new way of doing harm needs no new rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..hypertext import Link, Tag, hypertext
from ..markdown import outline
from ..problems import Problem
from ..project import Project
from .bank import MARKUP
from .names import files_in

# Words within a line. Blocks are written in Markdown: inside a block of HTML Markdown is shown as it stands.
TAGS = re.compile(
    "a|abbr|b|bdi|bdo|br|cite|code|data|del|dfn|em|i|img|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|time|var|wbr"
)
BLOCKS = re.compile(
    "address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hr|li|main|"
    "nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
HARMFUL = re.compile(
    "applet|audio|base|button|canvas|dialog|embed|form|frame|frameset|iframe|input|link|math|meta|noscript|object|option|"
    "param|portal|script|select|slot|source|style|svg|template|textarea|title|track|video"
)
ATTRIBUTES = re.compile(
    "abbr|alt|cite|class|datetime|decoding|dir|height|href|hreflang|id|lang|loading|rel|src|title|value|width"
)
SCHEMES = ("http", "https", "mailto", "tel")
SCHEME = re.compile(r"^([a-zA-Z][a-zA-Z0-9+.-]*):")
LOCAL = re.compile(r"^(?:[a-zA-Z]:[\\/]|file:|\\\\|~/)")  # a place on the editor's own computer
BRACE = re.compile(r"(?P<name>[a-zA-Z_:@][\w:.-]*)\s*=")
IN_PICTURE = re.compile(
    r"<\s*(?:script|foreignObject|iframe|a\b)|\bon[a-z]+\s*=|javascript:|<!ENTITY|(?:href|src)\s*=\s*[\"']\s*(?:https?:)?//",
    re.I,
)


def check_tags(project: Project) -> Iterator[Problem]:
    """Only tags that mark words, and only attributes that say something about them."""
    for page in project.pages.by_path.values():
        for tag in hypertext(page).tags:
            found = _about_tag(tag)
            if found:
                yield Problem(page.file, tag.line, tag.column, *found)
            else:
                for name in _bad(name for name, _ in tag.attributes):
                    yield Problem(page.file, tag.line, tag.column, *_about_attribute(name))


def _about_tag(tag: Tag) -> tuple[str, str, str] | None:
    shown = f"<{tag.name}>"
    if HARMFUL.fullmatch(tag.name):
        return (
            "unsafe-html", f"“{shown}” could run something on the reader’s screen or fetch it from elsewhere",
            "Delete it. For a video or a form, link to the page it comes from: [Title of the video](https://…)",
        )  # fmt: skip
    if BLOCKS.fullmatch(tag.name):
        level = f"\nFor a heading: {'#' * int(tag.name[1])} …" if re.fullmatch("h[2-6]", tag.name) else ""
        return "html-block", f"“{shown}” makes a block of HTML, and the text in it is not shown as you would expect", (
            "Write it as in the rest of the page: text, lists and tables need no tags." + level
        )  # fmt: skip
    if not TAGS.fullmatch(tag.name):
        whole = tag.source if len(tag.source) < 60 else shown
        return "unknown-tag", f"“{whole}” is taken for HTML, and readers would see nothing there", (
            f"To show the signs write: &lt;{whole[1:-1]}&gt;\nFor words to be filled in use square brackets: [{whole[1:-1]}]"
        )  # fmt: skip
    return None


def _bad(names) -> list[str]:
    return [name for name in names if not ATTRIBUTES.fullmatch(name)]


def _about_attribute(name: str) -> tuple[str, str, str]:
    if name.startswith("on"):
        return (
            "unsafe-html",
            f"“{name}=” runs a program on the reader’s screen",
            f"Delete {name}= and what follows it in quotation marks.",
        )
    if name == "style":
        return (
            "unsafe-html",
            "“style=” changes how this one place looks, and the site does not allow it",
            "Delete style= and what follows it in quotation marks.",
        )
    return (
        "unsafe-html",
        f"“{name}” cannot be used in a tag here",
        f"Delete it. What can be used: {ATTRIBUTES.pattern.replace('|', ', ')}.",
    )


def check_braces(project: Project) -> Iterator[Problem]:
    """What stands in braces after words becomes part of a tag."""
    for page in project.pages.by_path.values():
        for line, column, inside in hypertext(page).braces:
            for name in _bad(
                found["name"].lower() for found in BRACE.finditer(re.sub(r"\"[^\"]*\"|'[^']*'", "", inside))
            ):
                yield Problem(page.file, line, column, *_about_attribute(name))


def check_links(project: Project) -> Iterator[Problem]:
    """Links lead to pages, addresses of the web, e-mail and telephone numbers, and nowhere else."""
    for page in project.pages.by_path.values():
        for link in hypertext(page).links:
            found = _about_target(link)
            if found:
                yield Problem(page.file, link.line, link.column, *found)


def _about_target(link: Link) -> tuple[str, str, str] | None:
    if LOCAL.match(link.target):
        return (
            "link-to-own-computer", f"this leads to a file on your own computer, which nobody else can open: {link.target}",
            "Put the file in docs/ and link to it there, or link to the page of its publisher: [words](https://…)",
        )  # fmt: skip
    scheme = SCHEME.match(re.sub(r"\s", "", link.target))
    if scheme and scheme[1].lower() not in SCHEMES:
        if link.target[len(scheme[0]) :].isdigit():  # a host with a port
            return None
        return (
            "unsafe-link", f"a link that begins with “{scheme[0]}” can harm the reader’s computer, or does nothing",
            "Delete it, or use an address that begins with https://",
        )  # fmt: skip
    return None


def check_open_ends(project: Project) -> Iterator[Problem]:
    """Fences and comments that are opened and never closed."""
    for page in project.pages.by_path.values():
        structure = outline(page)
        if structure.open_fence:
            yield Problem(
                page.file, structure.open_fence, 1, "fence-not-closed", "a block of code begins here and never ends",
                "Put the same three signs on a line of their own where it ends, or delete this line.",
            )  # fmt: skip
        at = structure.text.find("<!--")
        if at >= 0:
            yield Problem(
                page.file, *structure.place(at), "comment-not-closed", "a note to yourself begins here and never ends, so readers would see it",
                "Put --> at its end, or delete it.",
            )  # fmt: skip


def check_tops(project: Project) -> Iterator[Problem]:
    """The title and the description are shown as they stand."""
    for page in project.pages.by_path.values():
        for key in ("title", "description"):
            found = MARKUP.search(getattr(page.meta, key))
            if found:
                yield page.problem(
                    key,
                    "markup-at-top",
                    f"“{found[0]}” is markup, and the {key} is shown exactly as it is written",
                    "Take the signs out and keep the words.",
                )


def check_drawings(project: Project) -> Iterator[Problem]:
    """A drawing (.svg) is text, and can hold a program like a page."""
    for file in files_in(project.root):
        if not file.lower().endswith(".svg"):
            continue
        text = (project.root / file).read_text(encoding="utf-8", errors="replace")
        found = IN_PICTURE.search(text)
        if found:
            line = text.count("\n", 0, found.start()) + 1
            yield Problem(
                file, line, found.start() - text.rfind("\n", 0, found.start()), "unsafe-picture", f"there is a program or a link inside this drawing: “{found[0]}”",
                "Ask for the drawing without it, or save it as a .png file and use that.",
            )  # fmt: skip


RULES = (check_tags, check_braces, check_links, check_open_ends, check_tops, check_drawings)
