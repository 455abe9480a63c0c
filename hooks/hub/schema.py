"""The models as JSON schemas, so that an editor's program can complete names and mark mistakes while typing.

Our reader takes every YAML value as text; a program that follows YAML sees numbers and truth values in it. The schemas
allow what editors may write: `minutes: 15` and `minutes: "15"`, `note: 2024`, `not_my_role: no`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from .model import Area, EnglishFrontMatter, Phrases, Publisher, Resource, Roles, Synonyms, WelshFrontMatter
from .moved import Moved
from .vocabulary import Words

FOLDER = "quiz/schema"
DRAFT = "http://json-schema.org/draft-07/schema#"  # the newest that every editor's program reads
SCHEMAS: dict[str, Any] = {
    "area": Area,
    "front-matter-cy": WelshFrontMatter,
    "front-matter-en": EnglishFrontMatter,
    "moved": Moved,
    "phrases": Phrases,
    "publisher": Publisher,
    "resources": list[Resource],
    "roles": Roles,
    "synonyms": Synonyms,
    "words": Words,
}
TRUE_OR_FALSE = ("true", "false", "yes", "no", "on", "off", "1", "0")


def schema_for(file: str) -> str | None:
    """The name of the schema for a file of the bank: "area" for quiz/areas/safeguarding.yml."""
    parts = Path(file).with_suffix("").parts
    name = {"areas": "area", "resources": "resources"}.get(parts[1]) if len(parts) == 3 else parts[-1]
    return name if parts[0] == "quiz" and name in SCHEMAS else None


def schemas() -> dict[str, str]:
    """File name → text of each schema."""
    return {f"{name}.json": _text(model) for name, model in SCHEMAS.items()}


def write_schemas(root: Path) -> int:
    """Write them into quiz/schema; say which changed. The exit status."""
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    for name, text in schemas().items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"{FOLDER}/{name}: written")
    return 0


def _text(model: Any) -> str:
    found = TypeAdapter(model).json_schema(schema_generator=_AsWritten, ref_template="#/definitions/{model}")
    if model is Moved:  # its lists may wait with nothing below their names
        found["properties"] = {name: {**part, "type": ["object", "null"]} for name, part in found["properties"].items()}
    if "$defs" in found:
        found["definitions"] = found.pop("$defs")
    return json.dumps({"$schema": DRAFT, **_tidied(found)}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


class _AsWritten(GenerateJsonSchema):
    """Scalars as they stand in a file, before anything is read into them."""

    def str_schema(self, schema):
        found = super().str_schema(schema)
        return (
            found
            if found.get("pattern", "").startswith("^http")
            else {**found, "type": ["string", "number", "boolean"]}
        )

    def nullable_schema(self, schema):
        return self.generate_inner(schema["schema"])  # what is not known is left out, never left empty

    def int_schema(self, schema):
        return {**super().int_schema(schema), "type": ["integer", "string"], "pattern": r"^\d+$"}

    def bool_schema(self, schema):
        return {"enum": [True, False, *TRUE_OR_FALSE]}

    def date_schema(self, schema):
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$", "description": "Year-month-day: 2026-11-25"}


def _tidied(part: Any, names: bool = False) -> Any:
    """Without pydantic's titles and defaults, which say nothing to an editor. `names`: the keys are an editor's own."""
    if isinstance(part, list):
        return [_tidied(one) for one in part]
    if not isinstance(part, dict):
        return part
    kept = part if names else {key: value for key, value in part.items() if key not in ("title", "default")}
    return {
        key: _tidied(value, names=key in ("properties", "definitions", "patternProperties"))
        for key, value in kept.items()
    }


if __name__ == "__main__":
    sys.exit(write_schemas(Path(__file__).resolve().parents[2]))
