"""What is measured: a copy of the hub, the site built from it, and a server that compresses as hosts do."""

from __future__ import annotations

import gzip
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from hub.build import build
from hub.pages import Page, Pages
from hub.project import read_project
from hub.serve import Handler, SiteServer
from hub.watch import State

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "bench"
READ = ("quiz", "hooks", "docs")  # what a build reads, beside mkdocs.yml
LEVEL = 6  # gzip's own middle, and what most hosts use
LANGUAGES = ("en", "cy")
GUIDE = "development/safeguarding.md"
START = "self-assessment/index.md"
FAMILIES = "self-assessment/"


class NotBuilt(Exception):
    """Carries what the build said."""


@dataclass(frozen=True)
class Hub:
    """A copy of the hub and the site built from it."""

    root: Path
    site: Path
    pages: Pages

    def page(self, lang: str, path: str) -> Page:
        return self.pages.by_path[lang, path]

    def families(self, lang: str) -> list[Page]:
        """The pages of the five families."""
        return [page for page in self.pages.in_language(lang) if page.path.startswith(FAMILIES) and page.path != START]


def take() -> Hub:
    """Copy the hub as it is now, and build it."""
    shutil.rmtree(WORK, ignore_errors=True)
    root = copy(ROOT, WORK / "hub")
    problems = build(root, WORK / "site")
    if problems:
        raise NotBuilt(problems)
    return Hub(root, WORK / "site", read_project(root).pages)


def copy(source: Path, target: Path) -> Path:
    """What a build reads, elsewhere."""
    for name in READ:
        shutil.copytree(source / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(source / "mkdocs.yml", target)
    return target


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a finished site, without a slash at the end."""
    with CompressingServer(0, lambda: State(site)) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield server.address
        server.shutdown()


class CompressingHandler(Handler):
    """The preview's own, which sends files as they are, with what every host adds: gzip."""

    def answer(self, status: int, body: bytes, kind: str) -> None:
        self.squeezed = kind.startswith(("text/", "application/")) or "svg" in kind
        super().answer(status, squeeze(body) if self.squeezed else body, kind)

    def end_headers(self) -> None:
        if getattr(self, "squeezed", False):
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
            self.squeezed = False
        super().end_headers()


class CompressingServer(SiteServer):
    def __init__(self, *arguments) -> None:
        super().__init__(*arguments)
        self.RequestHandlerClass = CompressingHandler


@lru_cache(maxsize=512)
def squeeze(body: bytes) -> bytes:
    return gzip.compress(body, LEVEL, mtime=0)
