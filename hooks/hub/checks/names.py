"""Names of files: small letters, digits and hyphens, because they become addresses and capitals count in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from ..problems import Problem
from ..project import Project

GOOD = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
STRANGE_KINDS = {
    ".doc": "a Word file", ".docx": "a Word file", ".odt": "a Word file", ".rtf": "a Word file", ".txt": "a plain text file",
    ".markdown": "a page with the wrong ending", ".mdown": "a page with the wrong ending", ".mdx": "a page with the wrong ending",
    ".htm": "a page of HTML", ".html": "a page of HTML", ".xhtml": "a page of HTML", ".php": "a program",
}  # fmt: skip
LEFT_BEHIND = ("~$", "thumbs.db", "desktop.ini")


def files_in(root: Path) -> list[str]:
    """Every file of docs/ and quiz/, as paths from the root; what begins with a dot is left out."""
    found = (path for folder in ("docs", "quiz") for path in (root / folder).rglob("*") if path.is_file())
    names = (path.relative_to(root) for path in found)
    return sorted(name.as_posix() for name in names if not any(part.startswith(".") for part in name.parts))


def as_name(text: str) -> str:
    """A text made into a name: “Tŷ’r Ysgol (2)” → ty-r-ysgol-2."""
    bare = unicodedata.normalize("NFD", text.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-") or "a-short-name"


def check_names(project: Project) -> Iterator[Problem]:
    """Every folder and file can be an address."""
    for file in files_in(project.root):
        *folders, name = file.split("/")
        if file == "quiz/README.md":
            continue
        if name.lower().startswith(LEFT_BEHIND):
            yield Problem(
                file,
                1,
                1,
                "left-behind-file",
                f"“{name}” was left behind by a program",
                "Delete this file; it is not part of the hub.",
            )
        elif not all(GOOD.fullmatch(part) for part in (*folders, name)):
            stem, dot, kind = name.rpartition(".")
            good = [*map(as_name, folders), as_name(stem or name) + dot + kind.lower()]
            yield Problem(
                file, 1, 1, "bad-file-name", "this name cannot be an address: use small letters a–z, digits and hyphens",
                "Rename it: " + "/".join(good),
            )  # fmt: skip


def check_kinds(project: Project) -> Iterator[Problem]:
    """What lies between the pages is a page, a picture or a download."""
    for file in files_in(project.root):
        kind = Path(file).suffix.lower()
        left_behind = Path(file).name.lower().startswith(LEFT_BEHIND)
        if file.startswith("docs/") and kind in STRANGE_KINDS and not left_behind:
            yield Problem(
                file, 1, 1, "not-a-page", f"this is {STRANGE_KINDS[kind]}, and readers would never see it as a page",
                f"Copy its text into a page, a file whose name ends in .md: {Path(file).with_suffix('.md').as_posix()}\nThen delete this one.",
            )  # fmt: skip


RULES = (check_names, check_kinds)
