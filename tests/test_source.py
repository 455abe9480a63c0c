"""Text → data with places: nothing read wrongly, nothing that can hurt, nothing raised."""

from __future__ import annotations

from pathlib import Path

import pytest
from hub.pages import body_hash, read_page, reading_minutes, sections, split
from hub.source import parse_yaml, read_text
from hypothesis import given
from hypothesis import strategies as st

YAML_ISH = st.text(alphabet="ab:- \n\"'[]{}&*!#|>%@`“’ŵ0,?~", max_size=200)


def test_every_value_is_text():
    data = parse_yaml("id: yes\nn: 1:30\nd: 2026-11-25\nz: null\nh: 0x10\n", "f.yml").data
    assert data == {"id": "yes", "n": "1:30", "d": "2026-11-25", "z": "null", "h": "0x10"}


def test_every_value_has_a_place():
    document = parse_yaml("items:\n  - id: a\n    stem:\n      en: x\n", "f.yml", first_line=5)
    assert document.place(("items", 0, "stem", "en")) == (8, 7)
    assert document.place(("items", 0, "stem", "cy")) == (7, 5), "a missing value has its parent's place"


@given(YAML_ISH)
def test_any_text_gives_data_or_a_problem_with_a_line_in_the_file(text):
    document = parse_yaml(text, "f.yml")
    for problem in document.problems:
        assert 1 <= problem.line <= text.count("\n") + 2
        assert problem.message and problem.hint


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_problem(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("bytes") / "f.md"
    path.write_bytes(raw)
    text, problems = read_text(path, "f.md")
    assert text is not None or problems


@given(st.binary(max_size=200))
def test_any_bytes_as_a_page_give_a_page_or_a_problem(tmp_path_factory, raw):
    root = tmp_path_factory.mktemp("page")
    (root / "docs").mkdir()
    path = root / "docs" / "p.md"
    path.write_bytes(b"---\n" + raw)
    page, problems = read_page(path, root)
    assert page or problems


def test_headings_in_code_are_no_sections():
    found = sections("## One {#one}\n\n```\n## Not one\n```\n\n### Two {#two}\nword\n\n## Three\n", 10)
    assert [(one.level, one.title, one.anchor, one.line) for one in found] == [
        (2, "One", "one", 10),
        (3, "Two", "two", 16),
        (2, "Three", "", 19),
    ]


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (200, 1), (201, 2), (600, 3)])
def test_minutes(words, minutes):
    assert reading_minutes("gair " * words) == minutes


def test_comments_take_no_time():
    assert reading_minutes("<!-- " + "x " * 900 + "-->") == 1


def test_the_hash_ignores_white_space_only():
    assert body_hash("One  two\n\nthree\n") == body_hash("One two three")
    assert body_hash("One two") != body_hash("One Two")


def test_a_page_is_split_at_the_second_line_of_dashes():
    assert split("---\na: b\n---\nText\n---\n", "f")[:3] == ("a: b\n", "Text\n---\n", 4)


def test_windows_line_ends_and_marks_are_harmless(tmp_path: Path):
    path = tmp_path / "f.yml"
    path.write_bytes("\ufeffa: b\r\nc: d\r\n".encode())
    assert read_text(path, "f.yml") == ("a: b\nc: d\n", [])
