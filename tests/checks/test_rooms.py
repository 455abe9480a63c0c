"""What holds for every thorough room: silence over good work, words over any text, and never a stumble."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from hub.pages import sections
from hub.problems import Problem, as_text, errors
from hub.project import Project, read_project
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 25)
ROOMS = [
    "addresses", "apostrophes", "dates", "headings", "leftovers", "links", "linkwords", "lists", "markers", "menu", "moved",
    "names", "pairs", "pasted", "personal", "pictures", "prose", "safety", "tables", "wording",
]  # fmt: skip
NOT_FOR_EDITORS = re.compile(
    r"\b(?:invalid|MkDocs(?!\.yml)|GitHub|Python|regex|null|string|integer|boolean|exception|parse|syntax)\b",
    re.IGNORECASE,
)


def problems(room: str, project: Project) -> Iterator[Problem]:
    for rule in importlib.import_module(f"hub.checks.{room}").RULES:
        yield from rule(project)


@pytest.mark.parametrize("room", ROOMS)
def test_nothing_is_said_about_the_tiny_hub(room: str, tiny_hub: Path):
    assert [as_text(problem) for problem in problems(room, read_project(tiny_hub, TODAY))] == []


@pytest.mark.parametrize("room", ROOMS)
def test_the_live_hub_has_no_errors(room: str):
    assert [as_text(problem) for problem in errors(problems(room, read_project(ROOT, TODAY)))] == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_hub_without_a_bank_is_checked_all_the_same(room: str, tiny_hub: Path):
    (tiny_hub / "quiz" / "phrases.yml").unlink()
    project = read_project(tiny_hub)
    assert project.bank is None
    assert list(problems(room, project)) == []


@pytest.mark.parametrize("room", ROOMS)
def test_there_is_good_text_that_must_not_be_flagged(room: str):
    cases = yaml.safe_load((ROOT / "tests" / "cases" / f"{room}.yml").read_text(encoding="utf-8"))
    right = [case for case in cases if case["name"].startswith("right:")]
    assert right and all(case["told"] == "" for case in right)
    assert all(case["told"] for case in cases if case not in right)


@pytest.mark.parametrize("room", ROOMS)
def test_messages_are_for_a_colleague_who_does_not_program(room: str):
    for case in yaml.safe_load((ROOT / "tests" / "cases" / f"{room}.yml").read_text(encoding="utf-8")):
        assert not NOT_FOR_EDITORS.search(case["told"]), case["name"]


PIECES = st.sampled_from(
    ["# ", "## ", "{#id}", "{", "}", "- ", "  - ", "1. ", "1) ", "|", "| --- |", "[", "](", ")", "![", "guide.md", "#a", "../", "https://x.cymru/", "www.x",
     "a@b.cy", "<b>", "<script ", "onx=", ">", "<!--", "-->", "`", "```\n", "!!! note\n", "\n", "\n\n", "    ", "'", "’", ".", "word ", "pupil J.S. ", "07700 900123 ",
     "•", "\u00a0", "TBC ", "=======\n", "---\n", "&#58;", "\\", "ŵ", "C:\\", "//", "javascript:"]
)  # fmt: skip


@pytest.fixture(scope="module")
def project() -> Project:
    return read_project(ROOT / "tests" / "site", TODAY)


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_gives_problems_with_a_place_on_the_page(project: Project, body: str):
    page = replace(project.pages.by_path["en", "guide.md"], body=body, sections=sections(body, 23))
    changed = replace(
        project, pages=replace(project.pages, by_path={**project.pages.by_path, ("en", "guide.md"): page})
    )
    last = 23 + body.count("\n")
    for room in ROOMS:
        for problem in problems(room, changed):
            if problem.file == page.file:
                assert 1 <= problem.line <= max(last, 40) and problem.column >= 1, (room, problem)
                assert problem.message and problem.hint
