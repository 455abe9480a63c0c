"""What goes over the line, gzip: recorded from the requests a real browser makes, never guessed from the files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from hub.frame import imports
from playwright.sync_api import Browser, Page

from .figures import Figure, held
from .subject import GUIDE, LANGUAGES, LEVEL, START, Hub, squeeze

WEB = ("http:", "https:")
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
LATER = re.compile(r"""\bimport\(\s*["'](\.[^"']+)["']""")
OF_THE_SHELL = ("search/", "shell/")
OURS = ("/assets/assessment/", "/assets/record/")
BY_BROWSER = (
    f"every request of a real browser with an empty cache, until it has been quiet for half a second; bodies as sent, "
    f"gzip level {LEVEL}, headers not counted"
)


BY_IMPORT = (
    "files that an import() leads to and the first load did not bring, each gzip; the search belongs to the shell of every page, "
    "and has a limit of its own below"
)


@dataclass(frozen=True)
class Asked:
    """One request and what came back."""

    host: str
    path: str
    size: int
    script: bool


def weigh(hub: Hub, browser: Browser, server: str) -> list[Figure]:
    """Visit every page in both languages; then use the self-assessment and the search once."""
    first = {page.file: visit(browser, f"{server}/{page.address}") for page in hub.pages.by_path.values()}
    figures = [*scripts(hub, browser, server, first), *documents(hub, first), *guides(hub, first)]
    hosts = sorted({one.host for asked in first.values() for one in asked} - {urlsplit(server).netloc})
    figures.append(held(f"Other hosts, all {len(first)} pages", 0, len(hosts), "", BY_BROWSER, hosts=hosts))
    return figures


def visit(browser: Browser, address: str, act=None) -> list[Asked]:
    """Everything a page asks for; with `act`, what it asks for from then on."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[Asked] = []
    page.on("response", lambda response: note(asked, response))
    page.goto(address, wait_until="networkidle")
    if act:
        asked.clear()
        act(page)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(500)
    context.close()
    return asked


def note(asked: list[Asked], response) -> None:
    if response.url.startswith(WEB):
        parts = urlsplit(response.url)
        size = int(response.headers.get("content-length", "0"))
        asked.append(Asked(parts.netloc, parts.path, size, response.request.resource_type == "script"))


def total(asked: list[Asked]) -> int:
    return sum(one.size for one in asked)


def scripts(hub: Hub, browser: Browser, server: str, first: dict[str, list[Asked]]) -> list[Figure]:
    """The first load of a family's page, and what comes by import() when it is used."""
    pages = [page for lang in LANGUAGES for page in (hub.page(lang, START), *hub.families(lang))]
    loads = {page.file: [one for one in first[page.file] if one.script] for page in pages}
    own = {file: total([one for one in asked if one.path.startswith(OURS)]) for file, asked in loads.items()}
    file = max(own, key=own.__getitem__)
    family = hub.families("en")[0]
    used = [one for one in visit(browser, f"{server}/{family.address}", use) if one.script]
    assets = hub.site / "assets"
    there = {one.path.removeprefix("/assets/") for one in loads[family.file]}
    later = {
        entry: sum(size(assets / name) for name in rest) for entry, rest in sorted(features(assets, there).items())
    }
    figures = [
        held("Script of the self-assessment, first load", 15, own[file], "kB", BY_BROWSER, f"({file})",
            files={one.path: one.size for one in loads[file]}),
        held("… with that of the shell", None, total(loads[file]), "kB", BY_BROWSER, f"({len(loads[file])} files)"),
        held("… asked for when one answers and looks at the results", None, total(used), "kB", BY_BROWSER,
            files=[one.path for one in used]),
    ]  # fmt: skip
    for entry, many in later.items():
        limit = None if entry.startswith(OF_THE_SHELL) else 6
        figures.append(held(f"… later, {entry}", limit, many, "kB", BY_IMPORT))
    whole = own[family.file] + sum(many for entry, many in later.items() if not entry.startswith(OF_THE_SHELL))
    how = "the first load of its own on the page of a family, and each later feature of its own"
    figures.append(held("Script of the self-assessment in all", 45, whole, "kB", how))
    return figures


def use(page: Page) -> None:
    """Answer a statement and look at the results."""
    page.locator("fieldset[data-item]:not([disabled]) input").first.check()
    page.locator('[data-action="results"]').first.click()
    page.locator("[data-results]").wait_for(state="visible")


def features(assets: Path, there: set[str]) -> dict[str, set[str]]:
    """Module that some import() names → it and all it imports, beyond what is there already."""
    found = {}
    for path in assets.rglob("*.mjs"):
        for name in LATER.findall(COMMENT.sub("", path.read_text(encoding="utf-8"))):
            entry = (path.parent / name).resolve().relative_to(assets.resolve()).as_posix()
            found[entry] = {entry, *imports(assets, entry)} - there
    return {entry: rest for entry, rest in found.items() if rest}


def size(path: Path) -> int:
    return len(squeeze(path.read_bytes()))


def documents(hub: Hub, first: dict[str, list[Asked]]) -> list[Figure]:
    """The HTML of each family's page, in both languages."""
    figures = []
    for page in hub.families("en"):
        both = {lang: first[hub.page(lang, page.path).file][0].size for lang in LANGUAGES}
        name = page.path.rpartition("/")[2].removesuffix(".md")
        words = f"(en {both['en'] / 1000:.1f}, cy {both['cy'] / 1000:.1f})"
        figures.append(held(f"HTML, {name}", 35, max(both.values()), "kB", BY_BROWSER, words, **both))
    return figures


def guides(hub: Hub, first: dict[str, list[Asked]]) -> list[Figure]:
    """First load of a guide with everything, and of the heaviest page besides the families'."""
    figures = []
    for lang in LANGUAGES:
        asked = first[hub.page(lang, GUIDE).file]
        files = {one.path: one.size for one in asked}
        html = f"(HTML {asked[0].size / 1000:.1f})"
        figures.append(
            held(f"First load of the safeguarding guide, {lang}", 45, total(asked), "kB", BY_BROWSER, html, files=files)
        )
        figures.append(held(f"… requests, {lang}", 8, len(asked), "", BY_BROWSER))
    families = {page.file for lang in LANGUAGES for page in hub.families(lang)}
    loads = {file: total(asked) for file, asked in first.items()}
    file = max(loads.keys() - families, key=loads.__getitem__)
    most = max(len(asked) for file, asked in first.items() if file not in families)
    figures.append(
        held(
            "Heaviest page but the families’",
            None,
            loads[file],
            "kB",
            BY_BROWSER,
            f"({file}; at most {most} requests)",
            pages=loads,
        )
    )
    file = max(families, key=loads.__getitem__)
    figures.append(
        held(
            "Heaviest family page, everything",
            None,
            loads[file],
            "kB",
            BY_BROWSER,
            f"({file}; {len(first[file])} requests)",
        )
    )
    return figures
