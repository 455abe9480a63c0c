"""The last good build: renewed by a change, kept while something is wrong, gone at the end. With a check and a build of a few lines."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hub import watch
from hub.watch import Preview

CHECK = "import pathlib, sys; text = pathlib.Path('quiz/a.yml').read_text(); sys.exit('quiz/a.yml:1:1: bad' if 'bad' in text else 0)"
BUILD = """
import pathlib, sys, time
page = pathlib.Path('docs/index.md').read_text()
if 'broken' in page: sys.exit('INFO - building\\nERROR - broken page')
time.sleep(5 if 'slow' in page else 0)
pathlib.Path(sys.argv[1]).mkdir()
pathlib.Path(sys.argv[1], 'index.html').write_text(page)
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of two files."""
    monkeypatch.setattr(watch, "PAUSE", 0.05)
    monkeypatch.setattr(watch, "check_command", lambda root: [sys.executable, "-c", CHECK])
    monkeypatch.setattr(watch, "build_command", lambda root, target: [sys.executable, "-c", BUILD, str(target)])
    write(tmp_path, "quiz/a.yml", "good")
    write(tmp_path, "docs/index.md", "one")
    return tmp_path


def write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def preview(root: Path, said: list[str]) -> Iterator[Preview]:
    preview = Preview(root, said.append)
    yield preview
    preview.close()
    assert list((root / "build").iterdir()) == []


def until(true: Callable[[], bool]) -> None:
    """Wait for it, at most ten seconds."""
    end = time.monotonic() + 10
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


def page(preview: Preview) -> str:
    assert preview.state.site
    return (preview.state.site / "index.html").read_text(encoding="utf-8")


def test_a_change_is_built_and_the_older_builds_go(root: Path, preview: Preview):
    preview.start()
    for text in ("two words", "three more words"):
        write(root, "docs/index.md", text)
        until(lambda text=text: page(preview) == text)
    until(lambda: len(list(next((root / "build").iterdir()).iterdir())) == 2)


def test_a_problem_keeps_the_last_good_site_and_goes_when_it_is_put_right(
    root: Path, preview: Preview, said: list[str]
):
    preview.start()
    first = preview.state
    write(root, "quiz/a.yml", "bad")
    until(lambda: preview.state.problems == "quiz/a.yml:1:1: bad")
    assert preview.state.build == first.build
    assert page(preview) == "one"
    assert any("The last good version stays" in line for line in said)
    write(root, "quiz/a.yml", "good again")
    until(lambda: preview.state.problems == "")
    assert preview.state.build != first.build


def test_a_build_that_fails_says_what_matters(root: Path, preview: Preview):
    write(root, "docs/index.md", "broken")
    preview.start()
    assert preview.state.site is None
    assert preview.state.problems == "ERROR - broken page"
    write(root, "docs/index.md", "whole")
    until(lambda: preview.state.site is not None)
    assert page(preview) == "whole"


def test_a_change_while_building_starts_again(root: Path, preview: Preview):
    preview.start()
    began = time.monotonic()
    write(root, "docs/index.md", "slow")
    time.sleep(0.5)
    write(root, "docs/index.md", "quick again")
    until(lambda: page(preview) == "quick again")
    assert time.monotonic() - began < 4


def test_what_an_editor_leaves_beside_a_file_is_no_change(root: Path):
    before = watch.look(root)
    for name in ("docs/index.md~", "docs/.index.md.swp"):
        write(root, name, "x")
    (root / "hooks" / "__pycache__").mkdir(parents=True)
    write(root, "hooks/__pycache__/a.py", "x")
    assert watch.look(root) == before
    write(root, "mkdocs.yml", "x")
    assert watch.look(root) != before
