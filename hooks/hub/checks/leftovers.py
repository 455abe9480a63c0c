"""What was meant to be taken out or filled in before anyone reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..markdown import outline
from ..problems import Problem
from ..project import Project
from .lines import lines
from .names import files_in

MARK = re.compile(r"^(?:<{7}(?: .*)?|={7}|>{7}(?: .*)?|\|{7}(?: .*)?)$", re.MULTILINE)
PLACEHOLDER = re.compile(
    r"\b(?:TBC|TBA|TBD|TODO|TO DO|FIXME|XXX+|xxx+|\d\dXX)\b|\b[Ll]orem(?: ipsum)?\b|\?{3,}(?!\+? ?[a-z])|\b[Dd][Dd][/-][Mm][Mm][/-][Yy]{2,4}\b"
    r"|\[(?:(?:insert|add|enter|name of|your|link to|rhowch|nodwch|ychwanegu|enw|mewnosod|dolen i) [^\]]*|[^\]]*i[’']w (?:gadarnhau|lenwi))\](?!\()",
)  # fmt: skip
UNFILLED = re.compile(r"^\s*(?:- )?(?:[\w-]+: )?[\"']?(?:…|\.\.\.)[\"']?\s*$|https://…|\[…[^\]]*\]\(|\]\(…\)")


def check_merge_marks(project: Project) -> Iterator[Problem]:
    """Two people’s versions, one above the other, that nobody has chosen from."""
    for file in ["mkdocs.yml", *files_in(project.root)]:
        path = project.root / file
        if not file.endswith((".md", ".yml", ".css", ".mjs", ".svg")) or not path.exists():
            continue
        text = path.read_text(encoding="utf-8", errors="replace").replace("\r", "")
        marks = [(text.count("\n", 0, found.start()) + 1, found[0]) for found in MARK.finditer(text)]
        kinds = "".join(mark[0] for _, mark in marks)
        for found in re.finditer(r"<\|?=>|.", kinds):
            number, mark = marks[found.start()]
            if len(found[0]) > 1:
                middle, end = marks[found.end() - 2][0], marks[found.end() - 1][0]
                yield Problem(
                    file, number, 1, "merge-marks", f"two versions of the same text stand here, down to line {end}",
                    f"Keep what is above line {middle}, or what is below it, or the best of both. Then delete the other\n"
                    "and the lines that begin with <<<<<<<, ======= and >>>>>>>.",
                )  # fmt: skip
            else:
                yield Problem(
                    file,
                    number,
                    1,
                    "merge-marks",
                    f"this line was left over when two versions were brought together: {mark[:30]}",
                    "Delete the line.",
                )


def check_placeholders(project: Project) -> Iterator[Problem]:
    """Words that stand for words still to be written."""
    for line in lines(project):
        found = PLACEHOLDER.search(line.words) or UNFILLED.search(line.text)
        if found and line.file != "quiz/publisher.yml":
            yield Problem(
                line.file, line.number, found.start() + 1, "placeholder", f"this was still to be filled in: {found[0].strip()}",
                "Write what belongs there. Not known yet? Leave the sentence out until it is.",
            )  # fmt: skip


def check_empty(project: Project) -> Iterator[Problem]:
    """Pages and sections with nothing in them."""
    for page in project.pages.by_path.values():
        structure = outline(page)
        filled = [number for number, text in structure.lines() if text.strip()] + [
            line for line, _ in structure.comments
        ]
        if not filled:
            yield Problem(
                page.file, page.body_line, 1, "empty-page", "this page has a title and nothing below it",
                "Write its text, or delete the file and its twin in the other language.",
            )  # fmt: skip
        following = [*structure.headings[1:], None]
        for one, after in zip(structure.headings, following, strict=False):
            end = after.line if after else 1_000_000
            below = [number for number in filled if one.line + (one.written == "underlined") < number < end]
            if not below and (after is None or after.level <= one.level):
                yield Problem(
                    page.file, one.line, 1, "empty-section", f"there is nothing below the heading “{one.title}”",
                    "Write its text, or delete the heading here and in the other language.",
                )  # fmt: skip


RULES = (check_merge_marks, check_placeholders, check_empty)
