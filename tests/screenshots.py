"""Pictures of the pages a change touches, in both languages, on a phone and on a desktop, for those who review it.

`python tests/screenshots.py docs/index.md quiz/areas/safeguarding.yml`: from the finished site in site/ into
build/screenshots/, with an index.html that shows them side by side. A change that touches every page is shown by a few.
"""

from __future__ import annotations

import argparse
import html
import shutil
import sys
import threading
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import browser as local_browser
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "hooks"))

from hub.pages import Pages, read_pages  # noqa: E402
from hub.serve import SiteServer  # noqa: E402
from hub.watch import State  # noqa: E402

SIZES = {"phone": {"width": 360, "height": 740}, "desktop": {"width": 1280, "height": 900}}
MOST = 15  # pages, in two languages and two sizes each
TALLEST = 8000  # pixels; a form on a phone is taller than any reviewer's patience
BANK = "self-assessment"  # the section that shows what is in quiz/
EXAMPLES = ("index.md", "development/safeguarding.md", "self-assessment/facilities.md")


def touched(changed: Iterable[str], known: Iterable[str]) -> list[str]:
    """Paths of pages, the same for both languages, that a change of these files shows on; in the order of `known`."""
    known = list(known)
    found: set[str] = set()
    for name in changed:
        parts = PurePosixPath(name).parts
        if parts[0] == "docs" and name.endswith(".md"):
            found.add("/".join(parts[2:] if parts[1] == "cy" else parts[1:]))
        elif parts[:2] in (("quiz", "areas"), ("quiz", "roles.yml"), ("quiz", "resources")):
            found.update(path for path in known if path.startswith(f"{BANK}/"))
        elif parts[0] in ("docs", "quiz", "hooks") or name == "mkdocs.yml":
            found.update(EXAMPLES)
    return [path for path in known if path in found]


def take(site: Path, pages: Pages, paths: list[str], target: Path) -> list[tuple[str, str]]:
    """Picture after picture. Returns (page, file name) of each."""
    taken: list[tuple[str, str]] = []
    with SiteServer(0, lambda: State(site)) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        chosen = playwright.chromium.launch(
            executable_path=local_browser.find(install=True), args=local_browser.ARGUMENTS
        )
        for size, viewport in SIZES.items():
            tab = chosen.new_page(viewport=viewport, reduced_motion="reduce")
            for path in paths:
                for lang in ("cy", "en"):
                    page = pages.get(lang, path)
                    if page is None:
                        continue
                    name = f"{path.removesuffix('.md').replace('/', '--')}.{lang}.{size}.png"
                    tab.goto(f"{server.address}/{page.address}", wait_until="networkidle")
                    tall = min(tab.evaluate("document.documentElement.scrollHeight"), TALLEST)
                    tab.screenshot(
                        path=target / name,
                        clip={"x": 0, "y": 0, "width": viewport["width"], "height": tall},
                        full_page=True,
                    )
                    taken.append((path, name))
        chosen.close()
        server.shutdown()
    return taken


def gallery(taken: list[tuple[str, str]], paths: list[str], left_out: list[str]) -> str:
    """One page with all of them: a row a page, Welsh and English beside each other."""
    rows = []
    for path in paths:
        shown = [name for one, name in taken if one == path]
        pictures = "".join(
            f'<a href="{html.escape(name)}"><img src="{html.escape(name)}" alt="{html.escape(name)}"></a>'
            for name in shown
        )
        rows.append(f"<h2>{html.escape(path)}</h2><p>{pictures}</p>")
    more = f"<p>Heb eu dangos · Not shown: {html.escape(', '.join(left_out))}</p>" if left_out else ""
    style = "body{font:1rem sans-serif;margin:1rem}p{display:flex;gap:1rem;align-items:start;overflow-x:auto}img{height:32rem;border:1px solid}"
    return (
        '<!doctype html><html lang="cy"><meta charset="utf-8"><title>Lluniau · Pictures</title>'
        f"<style>{style}</style><body><h1>Lluniau · Pictures</h1>{''.join(rows)}{more}</body></html>\n"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("changed", nargs="*", help="files that changed, as paths from the root of the project")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the finished site (make build)")
    parser.add_argument("--into", type=Path, default=ROOT / "build" / "screenshots")
    chosen = parser.parse_args()
    pages, _ = read_pages(ROOT)
    paths = touched(chosen.changed, [page.path for page in pages.in_language("en")])
    shutil.rmtree(chosen.into, ignore_errors=True)
    if not paths:
        print("No page is touched, so there are no pictures.")
        return 0
    chosen.into.mkdir(parents=True)
    taken = take(chosen.site, pages, paths[:MOST], chosen.into)
    (chosen.into / "index.html").write_text(gallery(taken, paths[:MOST], paths[MOST:]), encoding="utf-8")
    print(f"{len(taken)} pictures in {chosen.into}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
