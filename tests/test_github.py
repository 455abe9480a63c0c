"""What GitHub shows of a check: the right nine, everything in the list, and nothing of a stranger's brought to life."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hub.github import LARGEST_COMMENT, LARGEST_SUMMARY, MARKER, Report, annotations, comment, fenced, plain, summary
from hub.problems import WARNING, Problem
from hub.pull_request import addresses, as_json, changed_files, from_json, main, report
from hypothesis import given
from hypothesis import strategies as st

ONE = Problem("docs/index.md", 3, 1, "missing-welsh", "the Welsh wording is missing", "Add “cy:” below “en:”.")
OTHER = replace(ONE, file="quiz/roles.yml", line=9)
LOOK = replace(ONE, file="docs/cy/index.md", level=WARNING)


def many(number: int, **other) -> list[Problem]:
    return [replace(ONE, line=line, **other) for line in range(1, number + 1)]


def test_files_of_the_change_come_first_and_errors_before_warnings():
    told = Report([ONE, OTHER, LOOK, replace(LOOK, file="docs/a.md")], {"docs/cy/index.md", "quiz/roles.yml"})
    assert [one.file for one in told.in_order()] == ["quiz/roles.yml", "docs/cy/index.md", "docs/index.md", "docs/a.md"]


@pytest.mark.parametrize("number", [0, 1, 9])
def test_up_to_nine_are_shown_and_nothing_more(number: int):
    assert len(annotations(Report(many(number)))) == number


def test_the_tenth_line_counts_the_others():
    shown = annotations(Report([*many(20), *many(3, level=WARNING)]))
    assert len(shown) == 10
    assert all(line.startswith("::error file=docs/index.md,") for line in shown[:9])
    assert shown[9].startswith("::notice ") and shown[9].endswith("::and 14 more – see the list")


def test_an_annotation_is_one_line_whatever_is_in_it():
    odd = replace(ONE, file="docs/a,b:c.md", message="100%\n::error::no", hint="one\ntwo")
    [line] = annotations(Report([odd]))
    assert "\n" not in line
    assert line.startswith("::error file=docs/a%2Cb%3Ac.md,line=3,col=1,title=missing-welsh::100%25%0A")


def test_the_summary_holds_everything():
    text = summary(Report(many(40), {"docs/index.md"}))
    assert text.count("the Welsh wording is missing") == 40
    assert "I’w cywiro: 40" in text and "To put right: 40" in text


def test_what_is_elsewhere_is_folded_away():
    text = comment(Report([ONE, OTHER, LOOK], {"docs/index.md"}, source="https://example.org/blob/abc"))
    ours, _, others = text.partition("<details>")
    assert ours.startswith(MARKER + "\n")
    assert "[docs/index.md, 3:1](https://example.org/blob/abc/docs/index.md#L3)" in ours
    assert "quiz/roles.yml" in others and "quiz/roles.yml" not in ours
    assert "rhybudd · warning" in others


def test_all_well_is_said_in_both_languages():
    text = comment(Report([], ["docs/index.md"], "Checked: pages 16.", run="https://example.org/runs/1", pictures=True))
    assert "Yn barod i’w adolygu" in text and "Ready for review" in text
    assert "Checked: pages 16." in text and "(https://example.org/runs/1#artifacts)" in text


def test_there_is_a_limit_to_what_github_takes():
    problems = [replace(one, hint="ŵ" * 900) for one in many(1500)]
    for changed in ([], ["docs/other.md"]):
        short = comment(Report(problems, changed))
        assert len(short) <= LARGEST_COMMENT and "more**: make check" in short
        assert short.count("<details>") == short.count("</details>")
        assert len(summary(Report(problems, changed)).encode()) <= LARGEST_SUMMARY


@pytest.mark.parametrize(
    "text",
    [
        "@everyone",
        "a@b.wales",
        "#12",
        "GH-12",
        "https://evil.example/",
        "www.evil.example",
        "[a](b)",
        "<img src=x>",
        "`x`",
    ],
)
def test_nothing_of_a_stranger_comes_to_life(text: str):
    shown = plain(text)
    for alive in ("@e", "@b", "#1", "GH-", "://", "www.", "](b)", "<img"):
        assert alive not in shown.replace("\\]\\(", "")
    assert fenced("```\n@everyone\n```").startswith("````text\n")


def test_the_file_that_is_handed_over_comes_back_the_same():
    told = Report((ONE, LOOK), frozenset({"docs/index.md"}), "Checked.")
    assert from_json(as_json(told)) == told


BROKEN = [
    "", "[]", "{}", '{"problems": [], "changed": "docs"}', '{"problems": [1], "changed": []}',
    as_json(Report([ONE])).replace('"line": 3', '"line": "3"'), as_json(Report([ONE])).replace('"line": 3', '"line": true'),
    as_json(Report([ONE])).replace('"error"', '"::debug"'), as_json(Report([ONE])).replace('"rule"', '"ruler"'),
]  # fmt: skip


@pytest.mark.parametrize("text", BROKEN)
def test_a_file_of_another_kind_is_refused(text: str):
    with pytest.raises(ValueError):  # noqa: PT011 - json's own error is one
        from_json(text)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda one: st.lists(one) | st.dictionaries(st.text(), one),
    )
)
def test_any_json_is_a_report_or_refused(facts: object):
    for data in (facts, {"problems": facts, "changed": []}, {"problems": [facts], "changed": [facts]}):
        try:
            comment(from_json(json.dumps(data)))
        except ValueError:
            continue


def test_a_check_says_it_in_three_places(tmp_path: Path, monkeypatch, capsys):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    assert report(tmp_path, [ONE, LOOK], "Checked.") == 1
    assert capsys.readouterr().out.splitlines()[-1] == "1 to put right."
    assert "the Welsh wording is missing" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    monkeypatch.setenv("RUN", "https://example.org/runs/1")
    assert main([str(tmp_path / "build" / "check.json")]) == 0
    assert capsys.readouterr().out.startswith(MARKER)
    assert report(tmp_path, [LOOK], "Checked.") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Checked."


def test_the_change_is_the_difference_the_merge_makes(tmp_path: Path):
    def git(*words: str) -> None:
        name = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *name, *words], cwd=tmp_path, check=True, capture_output=True)

    def write(name: str) -> None:
        (tmp_path / name).write_text(name, encoding="utf-8")
        git("add", ".")
        git("commit", "-m", name)

    assert changed_files(tmp_path) == []  # no repository
    git("init", "-b", "main")
    write("one.md")
    assert changed_files(tmp_path) == []  # nothing before it
    git("checkout", "-b", "change")
    write("tŷ.md")
    git("checkout", "main")
    write("other.md")
    assert changed_files(tmp_path) == []  # a commit of the main branch is no merge
    git("merge", "--no-ff", "change", "-m", "merge")
    assert changed_files(tmp_path) == ["tŷ.md"]


def test_addresses_are_known_on_github_only():
    known = {
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_REPOSITORY": "a/b",
        "GITHUB_SHA": "c",
        "GITHUB_RUN_ID": "1",
    }
    assert addresses(known) == ("https://github.com/a/b/blob/c", "https://github.com/a/b/actions/runs/1")
    assert addresses({}) == ("", "")
