"""Text files → plain data that knows where each value stands.

Every YAML value is text: `id: yes` is the text "yes", `1:30` the text "1:30". What a value should be is the
model's business. Data and places are built in one pass over the C parser's events (the fastest way measured, and
the only one that keeps lines). A file that could harm the reader (too large, too deep, aliases) is refused.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .faults import DEEPEST, TOO_DEEP, writing_fault
from .problems import Problem

LARGEST = 256 * 1024  # bytes; the largest honest file is a tenth of this
BIDI_AND_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

Key = tuple[str | int, ...]


@dataclass
class Document:
    """Plain data (text, lists, dicts) of one file, and `places`: path of keys → (line, column), both from 1."""

    file: str
    data: Any = None
    places: dict[Key, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, path: Key) -> tuple[int, int]:
        """Where the value at `path` stands, or its nearest parent that was written."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))

    def problem(self, path: Key, rule: str, message: str, hint: str, level: str = "error") -> Problem:
        """A problem at the value at `path`."""
        return Problem(self.file, *self.place(path), rule, message, hint, level)


def read_text(path: Path, file: str) -> tuple[str | None, list[Problem]]:
    """The text of a file, NFC, lines ending in `\\n`; or None and what is wrong with it."""
    size = path.stat().st_size
    if size > LARGEST:
        return None, [
            Problem(
                file,
                1,
                1,
                "file-too-large",
                f"the file is {size // 1024} kB; the limit is {LARGEST // 1024} kB",
                "Split it into smaller files, or take out what was pasted in by mistake.",
            )
        ]
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        return None, [
            Problem(
                file,
                line,
                column,
                "not-utf-8",
                "the file is not saved as UTF-8, so letters such as ŵ would break",
                "Save it again as UTF-8. In Notepad: File, Save as, Encoding: UTF-8. In Word: Save as, Plain text, Unicode (UTF-8).",
            )
        ]
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text, list(_strange_characters(text, file))


def _strange_characters(text: str, file: str):
    for number, line in enumerate(text.split("\n"), 1):
        if line.isascii() and line.isprintable():
            continue
        for column, character in enumerate(line, 1):
            if character in BIDI_AND_ZERO_WIDTH or (unicodedata.category(character) == "Cc" and character != "\t"):
                yield Problem(
                    file,
                    number,
                    column,
                    "strange-character",
                    f"there is a character here that nobody can see (U+{ord(character):04X})",
                    "Delete it: put the cursor after it and press Backspace. It often comes with text pasted from elsewhere.",
                )


def parse_yaml(text: str, file: str, first_line: int = 1) -> Document:
    """YAML text → Document. All that is wrong is in its `problems`; with a fault in the writing, `data` is None.

    `first_line` is the line of the file on which `text` begins (front matter begins on line 2).
    """
    document = Document(file)
    tabs = [
        (number, line)
        for number, line in enumerate(text.split("\n"), first_line)
        if "\t" in line[: len(line) - len(line.lstrip())]
    ]
    for number, line in tabs:
        document.problems.append(
            Problem(
                file,
                number,
                line.index("\t") + 1,
                "tab-in-yaml",
                "this line begins with the Tab key",
                "Use spaces instead: two for each step in.\n" + line.expandtabs(2).rstrip(),
            )
        )
    if tabs:
        return document
    try:
        _Builder(document, first_line).build(text)
    except yaml.YAMLError as error:
        document.data = None
        document.problems.append(writing_fault(error, text, file, first_line))
    except _Refused as refused:
        document.data = None
        document.problems.append(refused.problem)
    return document


class _Refused(Exception):
    def __init__(self, problem: Problem):
        self.problem = problem


class _Builder:
    """Builds data and places from the parser's events, with an explicit stack so that depth cannot hurt."""

    def __init__(self, document: Document, first_line: int):
        self.document = document
        self.offset = first_line

    def at(self, mark) -> tuple[int, int]:
        return mark.line + self.offset, mark.column + 1

    def refuse(self, mark, rule: str, message: str, hint: str):
        raise _Refused(Problem(self.document.file, *self.at(mark), rule, message, hint))

    def build(self, text: str):
        # A stack of [container, path, pending key, places of its keys]; the root is a list of one.
        root: list[Any] = []
        stack: list[list[Any]] = [[root, (), None, {}]]
        documents = 0
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            mark = event.start_mark
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.refuse(
                        mark, "second-document", "there is a second line of three dashes", "Take the line “---” out."
                    )
            elif isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                self.refuse(
                    mark,
                    "alias-in-yaml",
                    "the signs & and * at the start of a value have a special meaning that is not used here",
                    "Put quotes round the value if it is text, or write the value out in full.",
                )
            elif isinstance(event, yaml.ScalarEvent):
                if event.tag is not None:
                    self.refuse(
                        mark,
                        "tag-in-yaml",
                        "the sign ! at the start of a value is not allowed",
                        "Put quotes round the value.",
                    )
                self.put(stack, mark, event.value, is_scalar=True)
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                if event.tag is not None:
                    self.refuse(
                        mark,
                        "tag-in-yaml",
                        "the sign ! at the start of a value is not allowed",
                        "Put quotes round the value.",
                    )
                if len(stack) > DEEPEST:
                    self.refuse(mark, "nested-too-deep", *TOO_DEEP)
                container: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
                path = self.put(stack, mark, container, is_scalar=False)
                stack.append([container, path, None, {}])
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                stack.pop()
        self.document.data = root[0] if root else None

    def put(self, stack, mark, value, is_scalar: bool) -> Key:
        container, path, key, seen = stack[-1]
        if isinstance(container, list):
            here = () if len(stack) == 1 else (*path, len(container))
            container.append(value)
            self.document.places.setdefault(here, self.at(mark))
            return here
        if key is None:
            if not is_scalar:
                self.refuse(
                    mark,
                    "strange-key",
                    "a name was expected here, before a colon",
                    "Write a short name, a colon and a space.",
                )
            if value in seen:
                self.document.problems.append(
                    Problem(
                        self.document.file,
                        *self.at(mark),
                        "duplicate-key",
                        f"“{value}” is written twice here; the first is on line {seen[value][0]}",
                        "Keep one of the two and delete the other.",
                    )
                )
            seen.setdefault(value, self.at(mark))
            stack[-1][2] = value
            return (*path, value)
        here = (*path, key)
        self.document.places[here] = seen[key]
        container.setdefault(key, value)
        stack[-1][2] = None
        return here
