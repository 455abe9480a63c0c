"""Every recipe of CONTRIBUTING.md, made as it is written, leaves a hub without errors. What cannot be followed is a red test.

A step is one of the sentences in STEPS, with the blocks it quotes. When a recipe’s words are no longer in the file it
names, the test says so: choose other words for the recipe.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest
from hub.checks.thorough import check_thoroughly
from hub.moved import PUBLISHED, publish_list
from hub.problems import as_text, errors
from hub.project import read_project

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
MOST_LINES = 9  # of instructions; what is to be copied does not count
FENCE = re.compile(r"^ *```\w+\n(.*?)^ *```$\n?", re.MULTILINE | re.DOTALL)
RECIPES = dict(re.findall(r"^#### (.+?)\n(.*?)(?=^#{2,4} )", TEXT, re.MULTILINE | re.DOTALL))
WANTED = {"Correct a wording", "Add an item", "Add a resource", "Mark Welsh as done", "Retire an item", "Move a page"}


@dataclass(frozen=True)
class Step:
    """One numbered step: its sentence on one line, and its blocks as they stand in a file."""

    said: str
    blocks: tuple[str, ...]


def steps(recipe: str) -> list[Step]:
    parts = re.split(r"^\d+\. ", recipe, flags=re.MULTILINE)[1:]
    return [Step(" ".join(FENCE.sub(" ", part).split()), tuple(map(_block, FENCE.findall(part)))) for part in parts]


def _block(text: str) -> str:
    """Without the indent of the list it stands in."""
    return re.sub(r"^ {3}", "", text, flags=re.MULTILINE)


def entry(text: str, name: str) -> tuple[int, int]:
    """Where the entry that begins with this line begins and ends: as far as lines stand further in than it does."""
    found = re.search(rf"^( *){re.escape(name)}\n(?:\1 .*\n|\n(?=\1 ))*", text, re.MULTILINE)
    assert found, f"there is no line {name!r}"
    return found.span()


class Editor:
    """Makes each step in a copy of the hub, as a colleague would in a browser."""

    def __init__(self, hub: Path):
        self.hub = hub

    def errors(self) -> list:
        return errors(check_thoroughly(read_project(self.hub)))

    def change(self, file: str, old: str, new: str) -> None:
        path = self.hub / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{file} no longer holds {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def rename(self, step: Step, old: str, new: str) -> None:
        (self.hub / old).rename(self.hub / new)

    def replace_words(self, step: Step, file: str, old: str, new: str) -> None:
        self.change(file, old, new)

    def replace(self, step: Step, file: str) -> None:
        self.change(file, *step.blocks)

    def add_below(self, step: Step, file: str, line: str) -> None:
        path = self.hub / file
        text, made = re.subn(
            rf"^ *{re.escape(line)}\n",
            lambda found: found[0] + step.blocks[0],
            path.read_text(encoding="utf-8"),
            count=1,
            flags=re.MULTILINE,
        )
        assert made, f"{file} no longer holds the line {line!r}"
        path.write_text(text, encoding="utf-8")

    def add_at_end(self, step: Step, file: str) -> None:
        path = self.hub / file
        path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + "\n" + step.blocks[0], encoding="utf-8")

    def add_to_entry(self, step: Step, name: str, file: str) -> None:
        path = self.hub / file
        text = path.read_text(encoding="utf-8")
        _, end = entry(text, name)
        path.write_text(text[:end] + step.blocks[0] + text[end:], encoding="utf-8")

    def take_out(self, step: Step, file: str, name: str) -> None:
        path = self.hub / file
        text = path.read_text(encoding="utf-8")
        start, end = entry(text, name)
        assert step.blocks[0] in text[start:end], f"{name} in {file} no longer holds {step.blocks[0]!r}"
        path.write_text(text[:start] + text[start:end].replace(step.blocks[0], "", 1) + text[end:], encoding="utf-8")

    def delete(self, step: Step, file: str, name: str) -> None:
        path = self.hub / file
        text = path.read_text(encoding="utf-8")
        start, end = entry(text, name)
        path.write_text(text[:start] + text[end:].lstrip("\n"), encoding="utf-8")

    def delete_named(self, step: Step, name: str) -> None:
        """As often as the check names it: the block in a resource, the line in a page. From below, so that lines stay right."""
        named = [one for one in self.errors() if name in one.message and one.file != PUBLISHED]
        assert named, f"the check does not name {name}"
        for problem in sorted(named, key=lambda one: (one.file, -one.line)):
            path = self.hub / problem.file
            lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
            before, rest = "".join(lines[: problem.line - 1]), "".join(lines[problem.line - 1 :])
            line = lines[problem.line - 1].strip()
            assert line.startswith("- "), f"the check does not name the entry: {as_text(problem)}"
            path.write_text(before + rest[entry(rest, line)[1] :], encoding="utf-8")

    def write_named(self, step: Step, old: str, new: str) -> None:
        """Round after round, since a broken link may hide another."""
        while problems := [one for one in self.errors() if one.file != PUBLISHED]:
            assert any(old in self._line(one) for one in problems), as_text(problems[0])
            for problem in problems:
                path = self.hub / problem.file
                lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
                lines[problem.line - 1] = lines[problem.line - 1].replace(old, new)
                path.write_text("".join(lines), encoding="utf-8")
        self.stamp(step)

    def _line(self, problem) -> str:
        return (self.hub / problem.file).read_text(encoding="utf-8").splitlines()[problem.line - 1]

    def write_hash(self, step: Step, file: str) -> None:
        [told] = [
            one for one in check_thoroughly(read_project(self.hub)) if one.rule == "stale-welsh" and one.file == file
        ]
        text = (self.hub / file).read_text(encoding="utf-8")
        line = re.search(r"english_hash: \w+", told.hint)
        (self.hub / file).write_text(re.sub(r"english_hash: \w+", line[0], text, count=1), encoding="utf-8")

    def stamp(self, step: Step) -> None:
        from hub.__main__ import stamp

        assert stamp(self.hub) == 0


STEPS = {
    r"Rename `(\S+)` to `(\S+)`\.": Editor.rename,
    r"In `(\S+)`, replace `([^`]+)` with `([^`]+)`\.": Editor.replace_words,
    r"In `(\S+)`, replace with": Editor.replace,
    r"In `(\S+)`, below `([^`]+)`, add": Editor.add_below,
    r"At the end of `([^`]+\.yml)`, add": Editor.add_at_end,
    r"At the end of `(- id: [^`]+)` in `(\S+)`, add .+": Editor.add_to_entry,
    r"In `(\S+)`, take this line out of `([^`]+)`:": Editor.take_out,
    r"In `(\S+)`, delete `(- id: [^`]+)` with all its lines\.": Editor.delete,
    r"Where the check still names `([^`]+)`, delete that entry: .+": Editor.delete_named,
    r"Where the check names a link to `([^`]+)`, write `([^`]+)`, and run `make stamp`\.": Editor.write_named,
    r"In `(\S+)`, write the line `english_hash: …` that the check gives you in place of the old one \(or run `make stamp`\)\.": Editor.write_hash,
}


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    """A copy of the live hub, with all there is now noted as published."""
    for name in ("docs", "quiz"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    project = read_project(tmp_path)
    (tmp_path / PUBLISHED).write_text(publish_list(tmp_path, project.bank, project.pages), encoding="utf-8")
    return tmp_path


def follow(hub: Path, step: Step) -> None:
    for pattern, action in STEPS.items():
        found = re.fullmatch(pattern, step.said)
        if found:
            return action(Editor(hub), step, *found.groups())
    raise AssertionError(f"no test can follow this step: {step.said}")


def test_the_recipes_are_all_there():
    assert set(RECIPES) == WANTED


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_is_short(name: str):
    lines = [line for line in FENCE.sub("", RECIPES[name]).splitlines() if line.strip()]
    assert len(lines) <= MOST_LINES


@pytest.mark.slow
@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_works_as_written(hub: Path, name: str):
    for step in steps(RECIPES[name]):
        try:
            follow(hub, step)
        except AssertionError as problem:
            raise AssertionError(f"CONTRIBUTING.md, “{name}”, “{step.said}”: {problem}") from problem
    project = read_project(hub)
    problems = check_thoroughly(project)
    assert [as_text(problem) for problem in errors(problems)] == []
    assert set(project.bank.items) <= set(project.pages.helpers), "an item without a section that helps"
    assert [as_text(problem) for problem in problems if problem.rule == "stale-welsh"] == []
    left = [path for path in ("docs", "quiz", "mkdocs.yml") if _same(hub / path, ROOT / path)]
    assert len(left) < 3, "the recipe changes nothing"


def _same(one: Path, other: Path) -> bool:
    if one.is_file():
        return one.read_bytes() == other.read_bytes()
    return {path.relative_to(one): path.read_bytes() for path in one.rglob("*") if path.is_file()} == {
        path.relative_to(other): path.read_bytes() for path in other.rglob("*") if path.is_file()
    }


def test_marking_welsh_as_done_by_command_or_by_hand_is_the_same(hub: Path):
    *changes, by_hand = steps(RECIPES["Mark Welsh as done"])
    for step in changes:
        follow(hub, step)
    page = hub / "docs" / "cy" / "about" / "contact.md"
    before = page.read_bytes()
    follow(hub, by_hand)
    written = page.read_bytes()
    assert written != before
    page.write_bytes(before)
    Editor(hub).stamp(by_hand)
    assert page.read_bytes() == written


@pytest.mark.slow
@pytest.mark.parametrize("name", ["Retire an item", "Move a page"])
def test_what_a_recipe_saves_people_from_is_caught_without_it(hub: Path, name: str):
    """Leave out the step in moved.yml, and the check says what is missing."""
    for step in steps(RECIPES[name]):
        if "quiz/moved.yml" not in step.said:
            follow(hub, step)
    assert {one.rule for one in Editor(hub).errors()} & {"item-gone", "address-gone"}


def test_what_is_quoted_is_as_a_file_would_have_it():
    for recipe in RECIPES.values():
        for step in steps(recipe):
            assert all(dedent(block).strip() and "\t" not in block for block in step.blocks), step.said
