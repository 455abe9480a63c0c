"""Pictures: there, described, small enough for a phone, and without what a camera knows about people and places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from ..hidden import hidden_data
from ..hypertext import Link, hypertext, resolve
from ..pages import Page
from ..problems import WARNING, Problem
from ..project import Project
from .names import as_name, files_in
from .near import near

LARGEST = 300 * 1000  # bytes
KINDS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".bmp", ".tif", ".tiff", ".heic")
NOT_FOR_THE_WEB = (".bmp", ".tif", ".tiff", ".heic")
DECORATION = re.compile(r"(?:^|\s)\.decor(?:\s|$)")
NO_DESCRIPTION = {
    "image",
    "picture",
    "photo",
    "photograph",
    "img",
    "graphic",
    "alt",
    "alt text",
    "delwedd",
    "llun",
    "ffotograff",
}
FILE_ENDING = re.compile(r"\.(?:png|jpe?g|gif|webp|avif|svg)$", re.IGNORECASE)
OWN = "assets/"  # the site’s own drawings, used by templates and style sheets


def pictures_in(page: Page) -> list[Link]:
    """The pictures a page shows."""
    return [link for link in hypertext(page).links if link.picture]


def check_there(project: Project) -> Iterator[Problem]:
    """The file exists, under docs/, with the same capitals."""
    known = [file.removeprefix("docs/") for file in files_in(project.root) if file.lower().endswith(KINDS)]
    for page in project.pages.by_path.values():
        for link in pictures_in(page):
            if re.match(r"[a-zA-Z]+:|//", link.target):
                if not link.target.lower().startswith(("data:", "javascript:", "file:")):
                    yield Problem(
                        page.file, link.line, link.column, "picture-from-elsewhere",
                        "this picture would be fetched from another site, which then sees who reads the page",
                        "Ask its owner whether you may use it, put the file in docs/ and show that one.",
                    )  # fmt: skip
            elif resolve(page, link.target) not in known:
                names = {PurePosixPath(one).name: one for one in known}
                hint = (
                    near(PurePosixPath(link.target).name, names)
                    if names
                    else "Put the file in docs/, next to the page, in the same pull request."
                )
                yield Problem(
                    page.file, link.line, link.column, "picture-missing", f"there is no picture docs/{resolve(page, link.target)}", hint
                )  # fmt: skip


def check_described(project: Project) -> Iterator[Problem]:
    """Each picture is described for people who cannot see it, or marked as decoration."""
    for page in project.pages.by_path.values():
        for link in pictures_in(page):
            words = " ".join(link.text.split())
            name = PurePosixPath(link.target).stem
            if not words and not DECORATION.search(link.attributes):
                yield Problem(
                    page.file, link.line, link.column, "alt-missing", "describe this picture for people who cannot see it",
                    f"![…what it shows…]({link.target})\nOnly decoration? ![]({link.target}){{ .decor }}",
                )  # fmt: skip
            elif FILE_ENDING.search(words) or (
                " " not in words and not words.isalpha() and as_name(words) == as_name(name)
            ):
                yield Problem(
                    page.file, link.line, link.column, "alt-is-file-name", f"“{words}” is the name of the file and does not say what the picture shows",
                    f"![…what it shows…]({link.target})",
                )  # fmt: skip
            elif words.lower() in NO_DESCRIPTION:
                yield Problem(
                    page.file, link.line, link.column, "alt-says-nothing", f"“{words}” does not say what the picture shows",
                    f"![…what it shows…]({link.target})",
                )  # fmt: skip


def check_files(project: Project) -> Iterator[Problem]:
    """Small enough, of a kind every browser shows, without data about a camera, a person or a place."""
    for file in files_in(project.root):
        if not file.lower().endswith(KINDS) or not file.startswith("docs/"):
            continue
        size = (project.root / file).stat().st_size
        if size > LARGEST:
            yield Problem(
                file, 1, 1, "picture-too-large", f"this picture has {size // 1000} kB; the limit is {LARGEST // 1000} kB",
                "Make it smaller: 1,200 points wide is enough. In Paint: Resize. In Preview: Tools, Adjust Size. Save a photo as .jpg.",
            )  # fmt: skip
        if file.lower().endswith(NOT_FOR_THE_WEB):
            yield Problem(
                file,
                1,
                1,
                "picture-of-wrong-kind",
                "many browsers cannot show this kind of picture",
                "Save a photo as .jpg and a drawing as .png.",
            )
        secret = hidden_data((project.root / file).read_bytes()) if size <= 50 * LARGEST else ""
        if secret:
            yield Problem(
                file, 1, 1, "picture-with-hidden-data", f"this picture carries {secret}, which anyone can read",
                "Take it out. Windows: right-click the file, Properties, Details, “Remove Properties and Personal Information”.\n"
                "Mac: open it in Preview, make a screenshot of it, and use that.",
            )  # fmt: skip


def check_used(project: Project) -> Iterator[Problem]:
    """Pictures that no page shows."""
    shown = {resolve(page, link.target) for page in project.pages.by_path.values() for link in hypertext(page).links}
    for file in files_in(project.root):
        name = file.removeprefix("docs/")
        if file.startswith("docs/") and file.lower().endswith(KINDS) and name not in shown and not name.startswith(OWN):
            yield Problem(
                file,
                1,
                1,
                "picture-not-used",
                "no page shows this picture",
                "Delete the file, or show it: ![…what it shows…](…)",
                WARNING,
            )


RULES = (check_there, check_described, check_files, check_used)
