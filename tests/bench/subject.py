"""What is measured: a copy of the hub, the site built from it, and a server that compresses as hosts do."""

from __future__ import annotations

import gzip
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from hub.build import build, surroundings
from hub.pages import Page, Pages
from hub.project import read_project
from hub.serve import Handler, SiteServer
from hub.watch import State

ROOT = Path(__file__).resolve().parents[2]
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

    @property
    def work(self) -> Path:
        """The folder that is thrown away afterwards."""
        return self.root.parent

    def page(self, lang: str, path: str) -> Page:
        return self.pages.by_path[lang, path]

    def families(self, lang: str) -> list[Page]:
        """The pages of the five families."""
        return [page for page in self.pages.in_language(lang) if page.path.startswith(FAMILIES) and page.path != START]


@contextmanager
def taken() -> Iterator[Hub]:
    """The hub as it is now, copied and built in a folder of its own, so that two measurements never meet."""
    (ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=ROOT / "build") as folder:
        root, site = copy(ROOT, Path(folder) / "hub"), Path(folder) / "site"
        problems = build(root, site)
        if problems:
            raise NotBuilt(problems)
        yield Hub(root, site, read_project(root).pages)


def copy(source: Path, target: Path) -> Path:
    """What a build reads, elsewhere."""
    for name in READ:
        shutil.copytree(source / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(source / "mkdocs.yml", target)
    return target


def around(root: Path) -> dict[str, str]:
    """The environment of a build, with the copy's own engine: the real one may change meanwhile."""
    ours = os.pathsep.join([str(root / "hooks"), str(ROOT / "tests")])
    return {**surroundings(root), "PYTHONPATH": ours}


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
