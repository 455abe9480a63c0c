"""Finds the browser for the tests: one that is there, else one that can be installed, else says what to type.

A browser counts when it starts and shows a page. The one that did is remembered in .venv/browser.
Run by `make test`; on its own: `python tests/browser.py`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Error, Playwright, sync_playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome", "msedge")
APPLICATIONS = ("Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium")
REMEMBERED = Path(sys.prefix) / "browser"
PATIENCE = 600  # seconds for an installation on a slow line


class NoBrowser(Exception):
    """Carries what to type."""


def find(install: bool = False) -> str:
    """The path of a browser that starts. Installs one when there is none and `install` says so."""
    known = remembered()
    if known:
        return known
    with sync_playwright() as playwright:
        path = first_that_starts(playwright, install)
    REMEMBERED.write_text(path, encoding="utf-8")
    return path


def remembered() -> str | None:
    """The browser found before, while it is still there and no other one is asked for."""
    if not REMEMBERED.is_file():
        return None
    path = REMEMBERED.read_text(encoding="utf-8")
    return path if os.access(path, os.X_OK) and os.environ.get("HUB_BROWSER", path) == path else None


def first_that_starts(playwright: Playwright, install: bool) -> str:
    wanted = os.environ.get("HUB_BROWSER")
    if wanted:
        if starts(playwright, wanted):
            return wanted
        raise NoBrowser(f"HUB_BROWSER names {wanted}, which does not start.")
    own = playwright.chromium.executable_path
    for path in [*here(), own]:
        if starts(playwright, path):
            return path
    if install:
        print("No browser found: installing one for the tests (once) …", flush=True)
        if fetch_own() and starts(playwright, own):
            return own
        if fetch_debian():
            for path in here():
                if starts(playwright, path):
                    return path
    raise NoBrowser(advice(own))


def here() -> Iterator[str]:
    """Browsers of this machine, by name and by place."""
    yield from filter(None, map(shutil.which, NAMES))
    if sys.platform == "darwin":
        yield from (f"/Applications/{name}" for name in APPLICATIONS)


def starts(playwright: Playwright, path: str) -> bool:
    """Whether this browser shows a page: a file that is there may still be the wrong one, or lack a library."""
    if not os.access(path, os.X_OK):
        return False
    try:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS, timeout=20_000)
    except Error:
        return False
    try:
        page = browser.new_page()
        page.set_content("<title>here</title>", timeout=20_000)
        return page.title() == "here"
    except Error:
        return False
    finally:
        browser.close()


def fetch_own() -> bool:
    """Playwright's own browser; behind a closed network this ends quickly, with nothing said."""
    patience = {"PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "5000"}
    return quietly([sys.executable, "-m", "playwright", "install", "chromium"], **patience)


def fetch_debian() -> bool:
    """The system's own package, where we may install one without asking for a password."""
    apt = shutil.which("apt-get")
    if not apt or os.geteuid() != 0:
        return False
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    quietly([apt, "update", "-q"], **quiet)  # one source that fails need not matter: the next line tells
    return quietly([apt, "install", "-q", "-y", "--no-install-recommends", "chromium", "fonts-liberation"], **quiet)


def quietly(command: list[str], **environment: str) -> bool:
    """Whether a command went well, without its words: what counts is whether a browser starts afterwards."""
    try:
        done = subprocess.run(
            command,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def advice(own: str) -> str:
    """The exact line to type on this machine; `own` is where Playwright keeps its browser."""
    if os.path.exists(own):  # it is there and does not start: libraries are missing
        line = f"sudo {sys.executable} -m playwright install-deps chromium"
    elif shutil.which("apt-get"):
        line = "sudo apt-get install chromium"
    else:
        line = f"{sys.executable} -m playwright install chromium"
    return (
        "The tests need a browser, and none could be started. Type this, then the same command again:\n"
        f"  {line}\nOr name one that is there: HUB_BROWSER=/path/to/chrome make test"
    )


if __name__ == "__main__":
    try:
        find(install=True)
    except NoBrowser as problem:
        sys.exit(str(problem))
