"""Markdown without its code and comments, each character in its place: a blank for each, so that nobody’s example is taken
for a mistake and lines and columns stay true.
"""

from __future__ import annotations

import re

CODE = "\ufffc"  # stands for each character of a code span
FENCED = re.compile(r"^(?P<mark>`{3,}|~{3,})[^\n`]*\n(?:.*?\n)??(?P=mark)[ ]*$", re.MULTILINE | re.DOTALL)
FENCE = re.compile(r"^(`{3,}|~{3,})", re.MULTILINE)
SPAN = re.compile(r"(?<![`\\])(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)|<!--", re.DOTALL)
ITEM = re.compile(r"^(?P<indent>[ \t]*)(?P<mark>[-*+]|\d+\.)(?P<gap>[ \t]+)(?P<text>\S.*)$")
BOX = "!!!"  # how the title of a box begins


def blanked(body: str) -> tuple[str, list[tuple[int, str]], int | None]:
    """Body without code and comments; the comments with their offsets; the offset of a fence that is never closed."""
    text = FENCED.sub(lambda found: _blank(found[0]), body)
    fence = FENCE.search(text)
    if fence:
        text = text[: fence.start()] + _blank(text[fence.start() :])
    comments: list[tuple[int, str]] = []
    parts, done, last_end = [], 0, text.rfind("-->")
    while found := SPAN.search(text, done):
        end = found.end()
        shown = found[0]  # a comment that is never closed is shown as it stands
        if found["ticks"]:
            shown = _blank(shown, CODE)
        elif end <= last_end:
            end = text.index("-->", end) + 3
            shown = _blank(text[found.start() : end])
            comments.append((found.start(), text[found.end() : end - 3].strip()))
        parts += [text[done : found.start()], shown]
        done = end
    text = _without_indented_code("".join([*parts, text[done:]]))
    return text, comments, fence.start() if fence else None


def _blank(text: str, sign: str = " ") -> str:
    return re.sub(r"[^\n]", sign, text)


def _without_indented_code(text: str) -> str:
    inside = False  # a list or a note: lines set in by four spaces belong to it
    code = False
    after_empty = True
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if not line.strip():
            after_empty = True
            continue
        wide = line.expandtabs(4)
        indent = len(wide) - len(wide.lstrip())
        code = indent >= 4 and not inside and (after_empty or code)
        if code:
            lines[index] = " " * len(line)
        elif indent < 4:
            if ITEM.match(line) or line.startswith(BOX):
                inside = True
            elif after_empty or line.startswith("#"):
                inside = False
        after_empty = False
    return "\n".join(lines)
