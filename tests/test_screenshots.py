"""Pictures for reviewers: of the pages a change shows on, and no others."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from screenshots import EXAMPLES, gallery, touched

ROOT = Path(__file__).resolve().parents[1]
KNOWN = ["index.md", "self-assessment/index.md", "self-assessment/facilities.md", "development/safeguarding.md"]
SHOWN = {
    "an English page": (["docs/index.md"], ["index.md"]),
    "its Welsh twin": (["docs/cy/index.md"], ["index.md"]),
    "both, and what is no page": (["docs/cy/index.md", "docs/index.md", "README.md", "tests/a.py"], ["index.md"]),
    "an area": (["quiz/areas/safeguarding.yml"], ["self-assessment/index.md", "self-assessment/facilities.md"]),
    "a page that is gone": (["docs/gone.md"], []),
    "what every page has": (["docs/assets/hub.css"], ["index.md", "self-assessment/facilities.md", "development/safeguarding.md"]),
    "nothing": ([], []),
}  # fmt: skip


@pytest.mark.parametrize("name", SHOWN)
def test_a_change_shows_on(name: str):
    changed, pages = SHOWN[name]
    assert touched(changed, KNOWN) == pages


def test_the_examples_are_pages():
    assert all((ROOT / "docs" / path).is_file() and (ROOT / "docs" / "cy" / path).is_file() for path in EXAMPLES)


def test_the_page_with_all_pictures_trusts_no_name():
    text = gallery([('a"><script>.md', 'a"><script>.png')], ['a"><script>.md'], ["<b>.md"])
    assert "<script>" not in text and "<b>" not in text


@pytest.mark.slow
def test_a_page_in_both_languages_and_two_sizes(site: Path, tmp_path: Path):
    command = [sys.executable, "tests/screenshots.py", "--site", str(site), "--into", str(tmp_path / "taken")]
    done = subprocess.run(
        [*command, "--", "docs/about/contact.md"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    names = {path.name for path in (tmp_path / "taken").iterdir()}
    assert names == {f"about--contact.{lang}.{size}.png" for lang in ("en", "cy") for size in ("phone", "desktop")} | {
        "index.html"
    }
