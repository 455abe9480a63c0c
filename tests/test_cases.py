"""Every mistake of an editor, as data: edits to the tiny hub, and the whole of what the editor is told.

A new bug is a new case. Each rule has at least one; the messages are snapshots, so that a change of tone is reviewed.
"""

from __future__ import annotations

import base64
import importlib
import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from hub import source
from hub.problems import Problem, as_text
from hub.project import read_project

CASES = Path(__file__).parent / "cases"
TODAY = date(2026, 11, 25)
QUICK = {"writing", "shape", "bank", "pages", "synonyms"}  # run in every build, and told together
ROOMS = {"language": ("language", "terms", "mutations", "spelling")}  # others are called after their one room


def load(path: Path) -> list[dict]:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


EVERY = [(path.stem, case) for path in sorted(CASES.glob("*.yml")) for case in load(path)]


def apply(root: Path, case: dict) -> None:
    """Make the case's mistakes in a copy of the tiny hub."""
    for name, edits in case.get("change", {}).items():
        path = root / name
        text = path.read_text(encoding="utf-8")
        for old, new in edits.items():
            assert old in text, f"{name} does not hold {old!r}"
            text = text.replace(old, new, 1)
        path.write_text(text, encoding="utf-8")
    for name, text in case.get("write", {}).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for name, more in case.get("append", {}).items():
        path = root / name
        path.write_text(path.read_text(encoding="utf-8") + more["text"] * more["times"], encoding="utf-8")
    for name, text in case.get("bytes", {}).items():
        (root / name).write_bytes(base64.b64decode(text))
    for name in case.get("delete", []):
        (root / name).unlink()


def problems_of(group: str, root: Path) -> list[Problem]:
    """What the quick rooms say, or the thorough ones the case file is about."""
    project = read_project(root, TODAY)
    if group in QUICK:
        return list(project.problems)
    rooms = [importlib.import_module(f"hub.checks.{room}") for room in ROOMS.get(group, (group,))]
    return sorted({problem for room in rooms for rule in room.RULES for problem in rule(project)})


@pytest.mark.parametrize(("group", "case"), EVERY, ids=[f"{group}: {case['name']}" for group, case in EVERY])
def test_what_the_editor_is_told(group: str, case: dict, tiny_hub: Path):
    apply(tiny_hub, case)
    told = "\n".join(as_text(problem) for problem in problems_of(group, tiny_hub))
    assert told == case["told"].rstrip("\n")


def test_every_rule_has_a_case():
    rooms = [path.read_text(encoding="utf-8") for path in Path(source.__file__).parent.rglob("*.py")]
    text = "".join(room for room in rooms if "Problem" in room)
    rules = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"(?:,| if)', text)) - {
        "content-team",
        "welsh-team",
        "site-team",
        "not-yet",
        "front-matter-",
    }
    rules = {rule for rule in rules if not rule.endswith(("-ok", "rev-parse"))}  # an editor’s word to overrule one
    told = (
        " ".join(case["told"] for _, case in EVERY) + "[too-many-items] [spelling-not-checked]"
    )  # shown in tests of their own
    assert {rule for rule in rules if f"[{rule}]" not in told} == set()
