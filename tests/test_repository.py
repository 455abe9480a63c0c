"""What GitHub shows to people who want to help: in both languages, in the form GitHub takes, naming nobody who is not there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
GITHUB = ROOT / ".github"
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
BOTH = re.compile(r".+ · .+")
FIELDS = {"input", "textarea", "dropdown"}


def test_there_are_four_forms():
    assert [path.stem[2:] for path in FORMS] == ["correct-a-fact", "new-resource", "welsh-language", "accessibility"]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_speaks_both_languages(path: Path):
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert set(form) == {"name", "description", "title", "labels", "body"}
    said = [form["name"], form["description"], form["title"]]
    fields = [field for field in form["body"] if field["type"] != "markdown"]
    for field in fields:
        assert set(field) <= {"type", "id", "attributes", "validations"} and field["type"] in FIELDS
        said += [field["attributes"]["label"], *field["attributes"].get("options", [])]
        said += [field["attributes"][name] for name in ("description",) if name in field["attributes"]]
    assert [text for text in said if not BOTH.fullmatch(text.strip())] == []
    ids = [field["id"] for field in fields]
    assert len(ids) == len(set(ids)) and any(field.get("validations", {}).get("required") for field in fields)
    [welcome] = [field["attributes"]["value"] for field in form["body"] if field["type"] == "markdown"]
    assert welcome.startswith("Ysgrifennwch yn Gymraeg neu yn Saesneg.") and "Write in Welsh or in English." in welcome


def test_a_pull_request_asks_for_six_ticks_at_most_in_both_languages():
    text = (GITHUB / "pull_request_template.md").read_text(encoding="utf-8")
    ticks = re.findall(r"^- \[ \] (.+)$", text, re.MULTILINE)
    assert 1 <= len(ticks) <= 6
    assert all(BOTH.fullmatch(tick) for tick in ticks)


def test_owners_are_real_or_none():
    """A line counts once its team exists. Until then it is a comment that names a role, and the file must say so."""
    for line in (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines():
        if line.startswith(("# /", "# *")):
            pattern = line[2:].split()[0]
            assert "@" not in line and "[" in line
            assert pattern == "*" or (ROOT / pattern.split("/")[1]).is_dir(), pattern
        elif line and not line.startswith("#"):
            assert re.fullmatch(r"\S+( +@[\w-]+(/[\w.-]+)?)+", line), line


def test_no_address_is_invented():
    for name in ("SECURITY.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        assert not re.search(r"[\w.]+@[\w-]+\.\w+|github\.com/", (ROOT / name).read_text(encoding="utf-8")), name
