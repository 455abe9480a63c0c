"""What every room of the tests may ask for: the finished site, a server for it, a browser that starts, a language."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import browser as local_browser
import pytest
from hub.build import build
from hub.serve import SiteServer
from hub.watch import State
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]

# What a command says on GitHub is for GitHub; a test there reads what it says anywhere else.
os.environ.pop("GITHUB_ACTIONS", None)

# The same made-up cases each time, so that a red test is about the change at hand; `make test-all` looks further.
settings.register_profile("steady", derandomize=True, database=None, deadline=None)
settings.register_profile("thorough", max_examples=2000, database=None, deadline=None)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site, built once with the command of `make build`; HUB_SITE names one that is there already."""
    if os.environ.get("HUB_SITE"):
        return Path(os.environ["HUB_SITE"]).resolve()
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:  # the workers share one build
        shared = shared.parent
    problems = built_once(shared)
    if problems:
        pytest.fail(f"the site could not be built:\n{problems}", pytrace=False)
    return shared / "site"


def built_once(shared: Path) -> str:
    """Build in the worker that comes first; the others wait for what it says."""
    told = shared / "built.txt"
    try:
        (shared / "building").mkdir()
    except FileExistsError:
        while not told.exists():
            time.sleep(0.1)
        return told.read_text(encoding="utf-8")
    problems = "the builder stopped"
    try:
        problems = build(ROOT, shared / "site")
    finally:
        (shared / "said.txt").write_text(problems, encoding="utf-8")
        (shared / "said.txt").rename(told)  # whole or not there
    return problems


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address of the finished site, without a slash at the end."""
    with SiteServer(0, lambda: State(site)) as running:
        threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield running.address
        running.shutdown()


@pytest.fixture(params=["en", "cy"])
def lang(request: pytest.FixtureRequest) -> str:
    """Each language in turn."""
    return request.param


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The browser that `make test` found, started so that it asks no other host for anything."""
    try:
        path = local_browser.find()
    except local_browser.NoBrowser as problem:
        pytest.fail(str(problem), pytrace=False)
    return {**browser_type_launch_args, "executable_path": path, "args": local_browser.ARGUMENTS}


@pytest.fixture
def tiny_hub(tmp_path: Path) -> Path:
    """A copy of the smallest complete hub, with the live words, for a test to spoil."""
    hub = tmp_path / "hub"
    shutil.copytree(ROOT / "tests" / "site", hub)
    for name in ("termbase.csv", "words.yml"):
        shutil.copy(ROOT / "quiz" / name, hub / "quiz")
    phrases = "phrases:\n  audience-everyone:\n    en: everyone\n    cy: pawb\n"
    (hub / "quiz" / "phrases.yml").write_text(phrases, encoding="utf-8")
    (hub / "quiz" / "publisher.yml").write_text('name: ""\nemail: ""\naddress: ""\n', encoding="utf-8")
    return hub
