"""Lists as the builder needs them: an empty line before, four spaces for a step in. Otherwise they run into the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..blanks import BOX, ITEM
from ..markdown import RULE_LINE, Block, outline
from ..problems import Problem
from ..project import Project

STEP = 4  # spaces
FOLDED = "???"
BRACKET = re.compile(r"^(?P<indent>\s*)(?P<number>\d{1,2})\)(?P<rest>\s+\S.*)$")
TITLED_BOX = re.compile(r"^!!! .*[\"'][^\"']+[\"']")


def check_start(project: Project) -> Iterator[Problem]:
    """An empty line stands before a list, and a numbered one is written 1. and not 1)."""
    for page in project.pages.by_path.values():
        for block in outline(page).blocks:
            yield from _joined(page.file, block)
            bracketed = [
                (number, found) for number, line in enumerate(block.lines, block.line) if (found := BRACKET.match(line))
            ]
            for line, bracket in bracketed[:1]:
                yield Problem(
                    page.file, line, 1, "bracket-list", "with a bracket after the number this is not taken for a list",
                    f"Write: {bracket['indent']}{bracket['number']}.{bracket['rest']}\nThe same in the lines that follow.",
                )  # fmt: skip


def _joined(file: str, block: Block) -> Iterator[Problem]:
    for index, line in enumerate(block.lines):
        item = None if RULE_LINE.match(line) else ITEM.match(line)
        above = block.lines[index - 1]
        if item and index and item["mark"] in ("-", "*", "+", "1.") and not above.startswith(BOX):
            yield Problem(
                file, block.line + index, 1, "list-joined-to-text", "this list would run on from the line above it",
                f"Put an empty line above this one: {line.strip()}",
            )  # fmt: skip
        if item:
            return


def check_steps(project: Project) -> Iterator[Problem]:
    """A list inside a list, and a paragraph inside an item, are set in by four spaces."""
    for page in project.pages.by_path.values():
        inside: list[int] = []  # how far the items around this line are set in
        wrong: list[tuple[int, str]] = []
        for block in outline(page).blocks:
            first = block.lines[0].expandtabs(STEP)
            set_in = len(first) - len(first.lstrip())
            if not ITEM.match(first) and set_in < STEP:
                yield from _steps(page.file, wrong)
                if inside and set_in:
                    yield Problem(
                        page.file, block.line, 1, "paragraph-not-in-item",
                        "this paragraph is set in by too few spaces to belong to the item above it, and would end the list",
                        f"Set it in by four: {' ' * STEP}{first.lstrip()}",
                    )  # fmt: skip
                inside, wrong = [0] if first.startswith(BOX) else [], []
            wrong += _wrong_steps(block, inside)
        yield from _steps(page.file, wrong)


def _wrong_steps(block: Block, inside: list[int]) -> Iterator[tuple[int, str]]:
    """Items that are not where a step of four would put them, with the line as it should be. Keeps `inside` up to date."""
    for number, line in enumerate(block.lines, block.line):
        item = None if RULE_LINE.match(line) else ITEM.match(line)
        if not item:
            continue
        set_in = len(item["indent"].expandtabs(STEP))
        while inside and inside[-1] > set_in:
            inside.pop()
        if not inside or inside[-1] < set_in:
            inside.append(set_in)
        right = STEP * (len(inside) - 1)
        if set_in != right and not (right == 0 and set_in < STEP):
            yield number, " " * right + line.strip()


def _steps(file: str, wrong: list[tuple[int, str]]) -> Iterator[Problem]:
    if wrong:
        (line, right), others = wrong[0], [str(number) for number, _ in wrong[1:]]
        more = f"\nThe same in line{'s' * (len(others) > 1)} {', '.join(others)}." if others else ""
        yield Problem(
            file, line, 1, "list-step", "a list inside a list needs four spaces for each step in; with fewer it becomes part of the outer one",
            f"Write: {right}{more}",
        )  # fmt: skip


def check_boxes(project: Project) -> Iterator[Problem]:
    """A box has a title of its own: without one the builder puts an English word there, on Welsh pages too."""
    for page in project.pages.by_path.values():
        title = "Cofiwch" if page.lang == "cy" else "Remember"
        for number, line in outline(page).lines():
            if line.startswith(FOLDED):
                kind = (line.strip("?+ ").split() or ["note"])[0]
                yield Problem(
                    page.file, number, 1, "folded-box", "boxes that fold away are not used here, and this would be shown as it stands",
                    f'Write: {BOX} {kind} "{title}"',
                )  # fmt: skip
            elif line.startswith(BOX) and not TITLED_BOX.match(line):
                words = line.split()
                kind = words[1] if len(words) > 1 else "note"
                yield Problem(
                    page.file, number, 1, "box-without-title", "this box has no title, so an English word would be put there",
                    f'Write: {words[0]} {kind} "{title}"',
                )  # fmt: skip


RULES = (check_start, check_steps, check_boxes)
