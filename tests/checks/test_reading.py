"""What the thorough checks rely on when they read: dates, numbers, letters, line ends."""

from __future__ import annotations

import base64
import unicodedata
from pathlib import Path

import pytest
from hub.problems import as_text
from hub.project import read_project
from hub.source import read_text

GUIDE = "docs/guide.md"
AREA = "quiz/areas/listening.yml"


def rules_after(root: Path, file: str, old: str, new: str) -> list[str]:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())
    problems = read_project(root).problems
    assert all("nvalid" not in as_text(problem) for problem in problems)
    return [problem.rule for problem in problems]


@pytest.mark.parametrize(
    "written", ["31/02/2026", "2026-13-01", "Spring 2026", "2026-2-3", "26-02-03", "20260203", "0", "2026-11-25T10:00"]
)
def test_what_is_no_date_is_told(tiny_hub: Path, written: str):
    assert rules_after(tiny_hub, GUIDE, "last_reviewed: 2026-11-01", f"last_reviewed: {written}") == ["bad-date"]


def test_a_review_is_never_more_than_two_years_away(tiny_hub: Path):
    assert rules_after(tiny_hub, GUIDE, "last_reviewed:", "review_months: 25\nlast_reviewed:") == ["out-of-range"]


@pytest.mark.parametrize("written", ["NaN", ".inf", "Infinity", "-1", "1e309", "2.5", "three", "2,0", "1_0"])
def test_what_is_no_level_is_told(tiny_hub: Path, written: str):
    assert set(rules_after(tiny_hub, AREA, "leading: 3", f"leading: {written}")) <= {"not-a-number", "out-of-range"}
    assert read_project(tiny_hub).bank is None


def test_curly_marks_inside_a_text_are_text(tiny_hub: Path):
    assert rules_after(tiny_hub, GUIDE, "title: Listening well", "title: Listening “well”") == []


@pytest.mark.parametrize("sign", ["\0", "\x07", "\u200b", "\u202e", "\u2066", "\ufeff"])
def test_characters_nobody_can_see_are_told(tiny_hub: Path, sign: str):
    path = tiny_hub / GUIDE
    path.write_text(path.read_text(encoding="utf-8").replace("Wait.", f"Wa{sign}it."), encoding="utf-8")
    told = [problem for problem in read_project(tiny_hub).problems if problem.rule == "strange-character"]
    assert [(problem.line, problem.column) for problem in told] == [(28, 3)]
    assert f"U+{ord(sign):04X}" in told[0].message


def test_letters_made_of_two_characters_become_one(tmp_path: Path):
    path = tmp_path / "page.md"
    path.write_text(unicodedata.normalize("NFD", "tŷ, dŵr, ïâêô"), encoding="utf-8")
    assert read_text(path, "page.md") == ("tŷ, dŵr, ïâêô", [])


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n", "mixed", "none"])
def test_line_ends_of_every_kind_are_harmless(tiny_hub: Path, ends: str):
    path = tiny_hub / GUIDE
    lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    if ends == "mixed":
        text = "".join(line + ("\r\n" if number % 2 else "\n") for number, line in enumerate(lines))
    elif ends == "none":
        text = "\n".join(lines)
    else:
        text = ends.join([*lines, ""])
    path.write_bytes(text.encode())
    assert read_project(tiny_hub).problems == ()


def test_a_file_of_ten_megabytes_is_refused_unread(tiny_hub: Path):
    (tiny_hub / AREA).write_bytes(base64.b64encode(bytes(7_500_000)))
    assert [problem.rule for problem in read_project(tiny_hub).problems] == ["file-too-large"]
