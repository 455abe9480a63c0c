"""The menu in mkdocs.yml against the pages: every page is in it once, and every entry is a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from ..problems import Problem
from ..project import Project
from .near import near

FILE = "mkdocs.yml"
ENTRY = re.compile(r"""^\s*-\s+(?:[^#]*?:\s+)?["']?(?P<page>[^\s"'#:]+\.md)["']?\s*(?:#.*)?$""")


@dataclass(frozen=True)
class Menu:
    """Entries with their lines and columns, and patterns of pages that are left out on purpose."""

    entries: tuple[tuple[str, int, int], ...]
    left_out: tuple[str, ...]


def read_menu(root: Path) -> Menu | None:
    """The menu, read line by line: the rest of the file may hold what only the builder understands."""
    path = root / FILE
    if not path.exists():
        return None
    entries, left_out, part = [], [], ""
    for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
        if line[:1].strip() and not line.startswith(("#", "-")):
            part = line.partition(":")[0]
        elif part == "nav" and (found := ENTRY.match(line)):
            entries.append((found["page"], number, found.start("page") + 1))
        elif part == "not_in_nav" and line.strip():
            left_out.append(line.strip().lstrip("/"))
    return Menu(tuple(entries), tuple(left_out))


def check_menu(project: Project) -> Iterator[Problem]:
    """Pages that are not in the menu, and entries without a page."""
    menu = read_menu(project.root)
    if menu is None:
        return
    docs = project.root / "docs"
    pages = [path.relative_to(docs).as_posix() for path in sorted(docs.rglob("*.md"))]
    english = [page for page in pages if not page.startswith("cy/")]
    first: dict[str, int] = {}
    for entry, line, column in menu.entries:
        if entry.startswith("cy/"):
            yield Problem(
                FILE, line, column, "welsh-in-menu", f"the menu names the English file only, and this is a Welsh one: {entry}",
                f"Write: {entry.removeprefix('cy/')}\nThe Welsh menu is made from the same list.",
            )  # fmt: skip
        elif entry not in english:
            yield Problem(
                FILE,
                line,
                column,
                "menu-without-page",
                f"the menu names a page that does not exist: docs/{entry}",
                near(entry, english),
            )
        elif entry in first:
            yield Problem(
                FILE,
                line,
                column,
                "twice-in-menu",
                f"{entry} is in the menu twice; the first is on line {first[entry]}",
                "Keep one of the two.",
            )
        first.setdefault(entry, line)
    for page in english:
        if page not in first and not any(fnmatch(page, pattern) for pattern in menu.left_out):
            yield Problem(
                f"docs/{page}", 1, 1, "not-in-menu", "nobody can find this page: it is not in the menu",
                _where_to_add(page, menu),
            )  # fmt: skip


def _where_to_add(page: str, menu: Menu) -> str:
    """The line to add to mkdocs.yml, and the entry of the same folder it belongs below."""
    folder = page.rpartition("/")[0]
    beside = [entry for entry in menu.entries if entry[0].rpartition("/")[0] == folder and folder] or list(menu.entries)
    below = f" below line {beside[-1][1]} ({beside[-1][0]})" if beside else ""
    return f"Add it to “nav:” in {FILE}{below}, with as many spaces before it:\n- {page}"


RULES = (check_menu,)
