"""The schemas in quiz/schema are those of today's models, and each file of the bank names its own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hub.schema import FOLDER, SCHEMAS, schema_for, schemas, write_schemas

ROOT = Path(__file__).resolve().parents[1]
BANK = [path for path in sorted((ROOT / "quiz").rglob("*.yml")) if schema_for(path.relative_to(ROOT).as_posix())]
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


def test_the_committed_schemas_are_fresh():
    written = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / FOLDER).iterdir()}
    assert written == schemas(), "make schema"


def test_the_command_says_what_it_wrote(tmp_path: Path, capsys):
    (tmp_path / "quiz").mkdir()
    assert write_schemas(tmp_path) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(SCHEMAS)
    assert write_schemas(tmp_path) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("path", BANK, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_that_names_its_schema_names_the_right_one(path: Path):
    found = MODELINE.match(path.read_text(encoding="utf-8"))
    if found:  # a new file may do without
        schema = (path.parent / found[1]).resolve()
        assert schema == ROOT / FOLDER / f"{schema_for(path.relative_to(ROOT).as_posix())}.json"


def test_which_schema_a_file_has():
    files = (
        "quiz/areas/a.yml",
        "quiz/resources/b.yml",
        "quiz/roles.yml",
        "quiz/published.yml",
        "mkdocs.yml",
        "docs/areas/a.md",
    )
    assert [schema_for(file) for file in files] == ["area", "resources", "roles", None, None, None]


def test_scalars_may_stand_as_editors_write_them():
    """YAML calls 15 a number, `no` a truth value or a text, and 2024 a number, where our reader takes each as text."""
    resource = json.loads(schemas()["resources.json"])["definitions"]["Resource"]["properties"]
    assert resource["minutes"] == {"maximum": 6000, "minimum": 1, "pattern": r"^\d+$", "type": ["integer", "string"]}
    assert resource["id"]["type"] == ["string", "number", "boolean"]
    assert resource["seen_on"]["type"] == "string"
    item = json.loads(schemas()["area.json"])["definitions"]["Item"]["properties"]
    assert {True, False, "no"} <= set(item["not_my_role"]["enum"])
    assert json.loads(schemas()["area.json"])["additionalProperties"] is False
