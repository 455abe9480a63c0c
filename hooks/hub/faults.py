"""Faults in the writing of a YAML file, in plain words, with the line put right where the cause is known."""

from __future__ import annotations

import yaml

from .problems import Problem

DEEPEST = 10  # levels of nesting
SMART_QUOTES = "“”‘’"
TOO_DEEP = (
    f"this is nested more than {DEEPEST} levels deep",
    "Check the spaces at the start of the lines above; one of them may have too many.",
)


def writing_fault(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Problem:
    """A fault the parser found, in plain words, with the line put right where the cause is known."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    start = getattr(error, "context_mark", None)
    line_index = min(mark.line, text.count("\n")) if mark else 0
    lines = text.split("\n")
    line = lines[line_index]
    what = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or error}"
    if "mapping values are not allowed" in what:
        # The parser notices at the second colon; the text on that line is what needs quotes.
        name, _, value = line.partition(":")
        if value.strip()[:1] in tuple(SMART_QUOTES):
            return _smart_quotes(file, line_index + first_line, len(name) + 3, name, value)
        return Problem(
            file,
            line_index + first_line,
            len(name) + 3,
            "colon-in-text",
            "there is a colon in the text, and the text has no quotes round it",
            f'Put quotes round it: {name.strip()}: "{value.strip()}"',
        )
    if "quoted scalar" in what:
        opened = start.line if start else line_index
        return Problem(
            file,
            opened + first_line,
            (start.column if start else 0) + 1,
            "quote-not-closed",
            "a quotation mark is opened here and never closed",
            "Put the same mark at the end of the text.",
        )
    column = (mark.column if mark else 0) + 1
    if "depth" in what:
        return Problem(file, line_index + first_line, column, "nested-too-deep", *TOO_DEEP)
    return Problem(
        file,
        line_index + first_line,
        column,
        "broken-yaml",
        "this line, or the one above it, is not written in a way that can be read",
        "Compare it with the lines around it: the same number of spaces at the start, a colon and a space after each name,\n"
        "a dash and a space before each list entry, and every quotation mark closed.",
    )


def _smart_quotes(file: str, line: int, column: int, name: str, value: str) -> Problem:
    return Problem(
        file, line, column, "smart-quotes", "curly quotation marks cannot be used round a value",
        f'Use straight ones: {name.strip()}: "{value.strip().strip(SMART_QUOTES)}"',
    )  # fmt: skip
