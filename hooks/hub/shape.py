"""Plain data → a model, or problems in plain words at the line where each stands.

Pydantic finds what is wrong; this file says it to a colleague who does not program. An error type that is not in
the table below fails a test.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from .problems import Problem
from .source import Document, Key

M = TypeVar("M", bound=BaseModel)
Message = tuple[str, str, str]  # rule, message, hint

EXAMPLES = {
    "stem": "stem:\n  en: …\n  cy: …",
    "seen_on": "seen_on: 2026-11-25",
    "levels": "levels:\n  - en: …\n    cy: …",
}


def shape(model: type[M], document: Document, data: object = None, path: Key = ()) -> tuple[M | None, list[Problem]]:
    """`data` (or all of the document) as a `model`, with its problems; None when it does not fit."""
    data = document.data if data is None else data
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, [
            _problem(model, document, path, detail) for detail in error.errors(include_url=False, include_context=True)
        ]


def _problem(model: type[BaseModel], document: Document, path: Key, detail: dict) -> Problem:
    # Pydantic adds names of its own to a path (a union's branch, "[key]"); only steps that were written have a place.
    place: Key = path
    for step in detail["loc"]:
        if (*place, step) in document.places:
            place = (*place, step)
    name = str(detail["loc"][-1]) if detail["loc"] else ""
    rule, message, hint = complaint(detail["type"], name, detail, model)
    return document.problem(place, rule, message, hint)


def complaint(kind: str, name: str, detail: dict, model: type[BaseModel] | None = None) -> Message:
    """Rule, message and hint for one of pydantic's error types. Raises KeyError for a type that is not here."""
    context = detail.get("ctx") or {}
    value = detail.get("input")
    if name in ("en", "cy") and (kind in ("missing", "string_too_short")):
        return _missing_language(name)
    if kind in ("string_type", "model_type", "dict_type", "tuple_type", "list_type") and value in ("", None):
        return _missing(name)
    return {
        "missing": lambda: _missing(name),
        "string_too_short": lambda: _missing(name),
        "extra_forbidden": lambda: _unknown_key(name, detail, model),
        "string_too_long": lambda: (
            "too-long",
            f"“{name}” has {len(value)} characters; the limit is {context['max_length']}",
            "Shorten it.",
        ),
        "string_pattern_mismatch": lambda: _pattern(name, value),
        "literal_error": lambda: _literal(name, value, context),
        "enum": lambda: _literal(name, value, context),
        "int_parsing": lambda: (
            "not-a-number",
            f"“{name}” must be a whole number; it says “{value}”",
            f"For example: {name}: 2",
        ),
        "int_type": lambda: ("not-a-number", f"“{name}” must be a whole number", f"For example: {name}: 2"),
        "int_from_float": lambda: (
            "not-a-number",
            f"“{name}” must be a whole number; it says “{value}”",
            f"For example: {name}: 2",
        ),
        "int_parsing_size": lambda: ("not-a-number", f"“{name}” is far too large", f"For example: {name}: 2"),
        "greater_than_equal": lambda: (
            "out-of-range",
            f"“{name}” must be {context['ge']} or more; it says “{value}”",
            "Change the number.",
        ),
        "less_than_equal": lambda: (
            "out-of-range",
            f"“{name}” must be {context['le']} or less; it says “{value}”",
            "Change the number.",
        ),
        "bool_parsing": lambda: (
            "not-true-or-false",
            f"“{name}” must be true or false; it says “{value}”",
            f"{name}: false",
        ),
        "bool_type": lambda: ("not-true-or-false", f"“{name}” must be true or false", f"{name}: false"),
        "value_error": lambda: (
            "bad-date",
            f"“{value}” is not a date that exists, written as year-month-day",
            "Write it like this: 2026-11-25",
        ),
        "date_type": lambda: ("bad-date", f"“{name}” must be a date", "Write it like this: 2026-11-25"),
        "string_type": lambda: (
            "text-expected",
            f"“{name}” must be one piece of text",
            "Write the text on the same line, after the colon.",
        ),
        "model_type": lambda: (
            "block-expected",
            f"“{name}” must be a block of lines, each with a name and a colon",
            EXAMPLES.get(name, f"{name}:\n  en: …\n  cy: …"),
        ),
        "dict_type": lambda: (
            "block-expected",
            f"“{name}” must be a block of lines, each with a name and a colon",
            EXAMPLES.get(name, f"{name}:\n  …: …"),
        ),
        "tuple_type": lambda: ("list-expected", f"“{name}” must be a list", EXAMPLES.get(name, f"{name}:\n  - …")),
        "list_type": lambda: ("list-expected", f"“{name}” must be a list", EXAMPLES.get(name, f"{name}:\n  - …")),
    }[kind]()


def _missing_language(name: str) -> Message:
    if name == "cy":
        return (
            "missing-welsh",
            "the Welsh wording is missing",
            "Add “cy:” below “en:”. Not translated yet? Ask the Welsh editor in the pull request.",
        )
    return "missing-english", "the English wording is missing", "Add “en:” above “cy:”."


def _missing(name: str) -> Message:
    return (
        "missing-value",
        f"“{name}” is missing, or has nothing after it",
        f"Add it: {EXAMPLES.get(name, name + ': …')}",
    )


def _unknown_key(name: str, detail: dict, model: type[BaseModel] | None) -> Message:
    close = get_close_matches(name, _known_names(model), 1, 0.75)
    hint = (
        f"Did you mean “{close[0]}”?"
        if close
        else "Delete the line, or move it to where it belongs; quiz/README.md lists the names."
    )
    return "unknown-key", f"“{name}” is not a name that is used here", hint


def _known_names(model: type[BaseModel] | None, seen: set | None = None) -> list[str]:
    """Names of fields of the model and of all models inside it."""
    seen = set() if seen is None else seen
    if model is None or model in seen:
        return []
    seen.add(model)
    names = list(model.model_fields)
    for info in model.model_fields.values():
        for part in _models_in(info.annotation):
            names += _known_names(part, seen)
    return names


def _models_in(annotation) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in getattr(annotation, "__args__", ()) for model in _models_in(part)]


def _pattern(name: str, value: object) -> Message:
    if str(value).startswith(("http", "www.")) or name in ("url", "en", "cy"):
        return (
            "bad-address",
            f"“{value}” is not a web address that can be opened",
            "It begins with https:// and has no spaces.",
        )
    return (
        "bad-id",
        f"“{value}” cannot be used here",
        "Use small letters a–z without accents, digits and single hyphens: " + _slug(str(value)),
    )


def _slug(value: str) -> str:
    import re
    import unicodedata

    plain = unicodedata.normalize("NFD", value.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9/]+", "-", plain).strip("-") or "a-short-name"


def _literal(name: str, value: object, context: dict) -> Message:
    expected = str(context.get("expected", "")).replace("'", "“").replace("“ ", "” ").replace("“,", "”,")
    choices = [
        choice
        for choice in str(context.get("expected", "")).replace(" or ", ", ").replace("'", "").split(", ")
        if choice
    ]
    close = get_close_matches(str(value), choices, 1, 0.6)
    hint = f"Did you mean “{close[0]}”? " if close else ""
    return (
        "unknown-value",
        f"“{value}” is not one of the words used for “{name}”",
        hint + "The words are: " + ", ".join(choices) if choices else expected,
    )
