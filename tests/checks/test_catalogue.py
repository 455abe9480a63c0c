"""The catalogue of faults is kept: each is caught by a case or a test that is really there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

TESTS = Path(__file__).parents[1]
CATALOGUE = yaml.safe_load((TESTS / "catalogue.yml").read_text(encoding="utf-8"))
NUMBERS = {"A": 17, "Q": 20, "G": 23, "H": 18}
ROOMS = "".join(path.read_text(encoding="utf-8") for path in (TESTS.parent / "hooks" / "hub" / "checks").glob("*.py"))


def told() -> dict[str, str]:
    """What is told in each case, by “room: name”."""
    found = {}
    for path in (TESTS / "cases").glob("*.yml"):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            found[f"{path.stem}: {case['name']}"] = case["told"]
    return found


TOLD = told()


def test_every_fault_is_in_the_catalogue_once():
    assert list(CATALOGUE) == [f"{letter}{number}" for letter, most in NUMBERS.items() for number in range(1, most + 1)]


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_fault_is_caught(name: str):
    fault = CATALOGUE[name]
    assert set(fault) & {"cases", "tests", "language", "cannot"}
    for case, rule in fault.get("cases", {}).items():
        assert f"[{rule}]" in TOLD[case] if rule else TOLD[case] == "", case
    for test in fault.get("tests", []):
        file, _, function = test.partition("::")
        assert re.search(rf"^def {function}\(", (TESTS / file).read_text(encoding="utf-8"), re.MULTILINE), test
    if "language" in fault:
        assert f'"{fault["language"]}"' in ROOMS


def test_what_cannot_be_tested_is_at_most_one_in_ten():
    cannot = [name for name, fault in CATALOGUE.items() if "cannot" in fault]
    assert len(cannot) <= len(CATALOGUE) // 10
