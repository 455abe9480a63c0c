"""What Word leaves behind when text is pasted: signs that look right and are not, and its notes to the author."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problems import WARNING, Problem
from ..project import Project
from .lines import Line, lines

NO_BREAK = re.compile("[\u00a0\u202f\u2007]")
SOFT = re.compile("[\u00ad\u2028\u2029]")
BULLET = re.compile(r"^\s*(?:[•·▪▫◦‣●○■□➢➤✓✔\ue000-\uf8ff]|[–—](?=\s))\s*(?P<text>\S.*)$")
IN_LINE = re.compile("[\ue000-\uf8ff]")
NOTE_MARK = re.compile(
    r"\[\^[^\]\n]+\]:?|\[[A-Z]\d{1,3}\](?![(\[:])|(?<=[\w.,;:!?”’)])\[(?:\d{1,3}|[ivx]{1,4}|footnote \d+|troednodyn \d+)\](?![(\[:])|(?<=[\w.,;:!?”’)])[⁰¹²³⁴⁵⁶⁷⁸⁹]+"
)
UNIT = re.compile(r"\b(?:[mck]?m|kg)[²³]$")
TRACKED = re.compile(
    r"^\s*(?:Commented|Comment|Deleted|Inserted|Formatted|Moved|Sylw|Dilëwyd|Mewnosodwyd|Fformatiwyd)(?: \[[^\]]*\])?: "
    r"|\[[A-Z]{2,3}\d{1,3}\](?!\()|Error! (?:Bookmark|Reference source|Hyperlink reference)|Gwall! |\bMERGEFORMAT\b|\{ ?HYPERLINK|<o:p>|mso-"
)  # fmt: skip


def check_pasted(project: Project) -> Iterator[Problem]:
    """Bullets, marks of footnotes, tracked changes and broken fields: none of them works on a page."""
    for line in lines(project):
        for found, message, hint in _complaints(line):
            yield Problem(line.file, line.number, found.start() + 1, "pasted-from-word", message, hint)


def _complaints(line: Line) -> Iterator[tuple[re.Match, str, str]]:
    if line.file.startswith("docs/") and (found := BULLET.match(line.text)):
        yield (
            found,
            f"“{line.text.strip()[0]}” does not make a list",
            f"Write: - {found['text']}\nand put an empty line before the first.",
        )
    elif found := IN_LINE.search(line.text):
        yield found, "there is a sign here that only Word can show", "Delete it, or write the word it stands for."
    if (found := NOTE_MARK.search(line.words)) and not UNIT.search(line.words[: found.end()]):
        yield (
            found, f"“{found[0]}” is the mark of a footnote, and there are none on these pages",
            "Put the note into the text, or its source under “sources:” in the block at the top, and delete the mark.",
        )  # fmt: skip
    if found := TRACKED.search(line.text):
        yield (
            found,
            f"this is Word’s own note about the text: {found[0].strip()}",
            "Delete it. In Word, accept all changes before you copy.",
        )
    if found := SOFT.search(line.text):
        yield (
            found,
            f"there is a character here that nobody can see (U+{ord(found[0]):04X})",
            "Delete it: put the cursor after it and press Backspace.",
        )


def check_spaces(project: Project) -> Iterator[Problem]:
    """Spaces that look like others and keep a line from being broken, so that it runs off a phone."""
    for line in lines(project):
        found = NO_BREAK.search(line.text)
        if found:
            good = NO_BREAK.sub(" ", line.text).strip()
            number = len(NO_BREAK.findall(line.text))
            yield Problem(
                line.file, line.number, found.start() + 1, "no-break-space",
                f"spaces that look like any other and do not let the line break: {number}",
                f"Type an ordinary space instead: {good[:300]}", WARNING,
            )  # fmt: skip


RULES = (check_pasted, check_spaces)
