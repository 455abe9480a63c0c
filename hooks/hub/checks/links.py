"""Links between our own pages: to the file, in the reader’s language, to a section that exists."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from ..hypertext import Link, hypertext, resolve
from ..pages import Page
from ..problems import Problem
from ..project import Project
from .names import as_name, files_in
from .near import near
from .safety import LOCAL, SCHEME

WELSH = "cy/"
OTHER_NAME = {"en": "Welsh", "cy": "English"}
LANGUAGE_SAID = re.compile(r"\bhreflang=")
ID = re.compile(r"#([A-Za-z][\w-]*)")
# What people write when they mean an address or an e-mail: `addresses` speaks about these.
OUTWARD = re.compile(
    r"^(?:www\.|[^\s/@]+@[^\s/@]+\.|(?:[\w-]+\.)+(?:wales|cymru|uk|com|org|net|eu|gov|info)(?:[/?#:]|$))", re.IGNORECASE
)
Complaint = tuple[str, str, str]


@dataclass(frozen=True)
class Files:
    """Everything a link can lead to, as paths from docs/."""

    names: frozenset[str]

    def page(self, path: str) -> str:
        """The page meant by a path with the wrong ending or none, or nothing."""
        bare = re.sub(r"(?:/index)?\.html?$|\.md$|/$", "", path)
        return next((one for one in (f"{bare}.md", f"{bare}/index.md".lstrip("/")) if one in self.names), "")

    def same_letters(self, path: str) -> str:
        """The file that differs in capitals only, or nothing."""
        return next((one for one in sorted(self.names) if one.lower() == path.lower()), "")


def check_links(project: Project) -> Iterator[Problem]:
    """Every link to something of our own leads there."""
    files = Files(frozenset(file.removeprefix("docs/") for file in files_in(project.root) if file.startswith("docs/")))
    ours = project.bank.publisher.address.rstrip("/") if project.bank else ""
    for page in project.pages.by_path.values():
        for link in hypertext(page).links:
            if not link.picture or link.made == "tag":
                found = _complaint(project, page, link, files, ours)
                if found:
                    yield Problem(page.file, link.line, link.column, *found)


def _complaint(project: Project, page: Page, link: Link, files: Files, ours: str) -> Complaint | None:
    target = link.target
    local = re.match(r"https?://(?:127\.0\.0\.1|localhost)[:/]", target)
    if (
        (target.startswith("/") and not target.startswith("//"))
        or local
        or (ours and f"{target}/".startswith(f"{ours}/"))
    ):
        return _absolute(project, page, target)
    if SCHEME.match(target) or LOCAL.match(target) or target.startswith("//") or OUTWARD.match(target):
        return None
    if link.made == "tag" and not target.startswith("#"):
        shown = f"![{link.text or '…'}]({target})" if link.picture else f"[…]({target})"
        return (
            "html-link",
            "a link written as HTML is not put right for where the page will be",
            f"Write it like this: {shown}",
        )
    if not target:
        return (
            "broken-link",
            "this link leads nowhere",
            "Write where it leads in the round brackets, for example (guide.md) or (https://…).",
        )
    return _to_file(project, page, link, files)


def _to_file(project: Project, page: Page, link: Link, files: Files) -> Complaint | None:
    path = resolve(page, link.target) if not link.target.startswith("#") else page.file.removeprefix("docs/")
    anchor = unquote(link.target.partition("#")[2])
    if path in files.names:
        if not path.endswith(".md"):
            return None
        return _other_language(page, link, path, anchor, files) or _anchor(project, page, path, anchor)
    if files.page(path):
        right = _written(page, files.page(path), anchor)
        return "link-without-md", "a link to one of our pages leads to its file, with .md at the end", f"Write: {right}"
    if same := files.same_letters(path):
        return (
            "link-wrong-case",
            f"the file is called {PurePosixPath(same).name}, and capitals count",
            f"Write: {_written(page, same, anchor)}",
        )
    return (
        "broken-link",
        f"this link goes to a page that does not exist: {link.target}",
        _did_you_mean(page, path, anchor, files),
    )


def _written(page: Page, path: str, anchor: str = "") -> str:
    """A path from docs/ as a link on the page."""
    here = posixpath.dirname(page.file.removeprefix("docs/")) or "."
    return posixpath.relpath(path, here) + (f"#{anchor}" if anchor else "")


def _did_you_mean(page: Page, path: str, anchor: str, files: Files) -> str:
    own = [one for one in sorted(files.names) if one.endswith(".md") and one.startswith(WELSH) == (page.lang == "cy")]
    name = PurePosixPath(path).stem
    same_name = [
        one
        for one in own
        if PurePosixPath(one).stem == name or (PurePosixPath(one).parent.name == name and one.endswith("/index.md"))
    ]
    if same_name:
        return f"Did you mean “{_written(page, same_name[0], anchor)}”?"
    return near(_written(page, path), [_written(page, one) for one in own])


def _other_language(page: Page, link: Link, path: str, anchor: str, files: Files) -> Complaint | None:
    if path.startswith(WELSH) == (page.lang == "cy") or LANGUAGE_SAID.search(link.attributes):
        return None
    twin = path.removeprefix(WELSH) if page.lang == "en" else WELSH + path
    other = OTHER_NAME[page.lang]
    hint = f"Write: {_written(page, twin, anchor)}" if twin in files.names else f"Add docs/{twin}, then link to it."
    return "link-to-other-language", f"this link goes to the {other} page, docs/{path}", (
        f"{hint}\nOn purpose? Say so: {link.source.partition('{')[0]}{{ hreflang={'cy' if page.lang == 'en' else 'en'} }}"
    )  # fmt: skip


def _anchor(project: Project, page: Page, path: str, anchor: str) -> Complaint | None:
    target = project.pages.get("cy" if path.startswith(WELSH) else "en", path.removeprefix(WELSH))
    if not anchor or target is None:  # what is wrong with the page itself is told already
        return None
    ids = [section.anchor for section in target.sections if section.anchor]
    text = hypertext(target)
    ids += [found for *_, inside in text.braces for found in ID.findall(inside)]
    ids += [tag.get("id") or "" for tag in text.tags]
    if anchor in ids:
        return None
    for section in target.sections:
        if not section.anchor and as_name(section.title) == as_name(anchor):
            return "heading-without-id", f"the heading “{section.title}” has no id, so this link breaks as soon as it is reworded", (
                f"In {target.file}, line {section.line}, write: {'#' * section.level} {section.title} {{#{as_name(anchor)}}}\n"
                f"and give the same heading the same id in the other language. Then link to #{as_name(anchor)}."
            )  # fmt: skip
    known = {one for one in ids if one}
    hint = (
        near(anchor, known)
        if known
        else f"Give the heading you mean an id, in both languages: ## … {{#{as_name(anchor)}}}"
    )
    return "missing-anchor", f"{target.file} has no section with the id “{anchor}”", hint


def _absolute(project: Project, page: Page, target: str) -> Complaint:
    """A link by address: it breaks as soon as the site is moved, or shown from a folder."""
    bare, _, anchor = re.sub(r"^https?://[^/]*", "", target).partition("#")
    wanted = bare.strip("/").removesuffix("index.html").rstrip("/")
    found = next((one for one in project.pages.by_path.values() if one.address.rstrip("/") == wanted), None)
    if found is None:
        return "absolute-link", f"a link to our own pages leads to a file, not to an address: {target}", (
            "Write the way from this page to the file, for example ../about/contact.md"
        )  # fmt: skip
    mine = project.pages.get(page.lang, found.path) or found
    right = _written(page, mine.file.removeprefix("docs/"), anchor)
    return "absolute-link", f"a link to our own pages leads to a file, not to an address: {target}", f"Write: {right}"


RULES = (check_links,)
