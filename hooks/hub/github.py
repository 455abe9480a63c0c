"""Problems as GitHub shows them: annotations, the summary of a job, and one comment. Text in, text out.

GitHub shows ten annotations of a kind and hides the rest without a word, so nine are chosen and the tenth counts
the others. What comes from a pull request is data: in Markdown nothing in it is a link, a mention or markup.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from .problems import ERROR, Problem, as_github, errors

MOST_SHOWN = 9
LARGEST_SUMMARY = 900_000  # bytes; GitHub takes 1 MiB a step
LARGEST_COMMENT = 60_000  # characters; GitHub takes 65,536
MARKER = "<!-- hub-check -->"  # by which the comment is found again and edited in place
NEUTRAL = "\u2060"  # a joiner that is not seen: what it parts is no longer a mention or a link


@dataclass(frozen=True)
class Report:
    """What there is to say: the problems, the files of the change, what was checked, and where things can be seen.

    `source` is the address of the files as they were checked, `run` that of the run; both may be empty.
    """

    problems: Sequence[Problem]
    changed: Collection[str] = ()
    checked: str = ""
    source: str = ""
    run: str = ""
    pictures: bool = False

    def in_order(self) -> list[Problem]:
        """Files of the change first, then errors before warnings, then by place."""
        return sorted(self.problems, key=lambda one: (one.file not in self.changed, one.level != ERROR, one))


def annotations(report: Report) -> list[str]:
    """At most nine annotations, then one line for all the others."""
    problems = report.in_order()
    shown = [as_github(problem) for problem in problems[:MOST_SHOWN]]
    rest = len(problems) - MOST_SHOWN
    if rest > 0:
        shown.append(f"::notice title=a {rest} arall · and {rest} more::and {rest} more – see the list")
    return shown


def summary(report: Report) -> str:
    """The whole list, for the summary of a job."""
    lines = [*_head(report), *_list(report)]
    return _shortened(lines, LARGEST_SUMMARY, lambda text: len(text.encode()))


def comment(report: Report) -> str:
    """One comment in both languages, the same place for every push of a pull request."""
    lines = [MARKER, *_head(report), *_list(report)]
    return _shortened(lines, LARGEST_COMMENT, len)


def _head(report: Report) -> list[str]:
    wrong = len(errors(report.problems))
    look = len(report.problems) - wrong
    cy = f"**I’w cywiro: {wrong}.**" if wrong else "**Yn barod i’w adolygu.** Does dim i’w gywiro."
    en = f"**To put right: {wrong}.**" if wrong else "**Ready for review.** There is nothing to put right."
    if look:
        cy += f" I’w hystyried, heb atal dim: {look}."
        en += f" To look at, stopping nothing: {look}."
    if report.problems:
        cy += " Yn Saesneg y mae’r rhestr isod."
    lines = ["### Gwirio’r cynnwys · Content check", "", f"**Cymraeg** – {cy}", "", f"**English** – {en}", ""]
    if report.run and report.pictures:
        lines += [
            f"[Lluniau o’r tudalennau a newidiwyd, a’r wefan gyfan · Pictures of the changed pages, and the whole site]({report.run}#artifacts)",
            "",
        ]
    if report.checked:
        lines += [plain(report.checked), ""]
    return lines


def _list(report: Report) -> list[str]:
    """Each problem as a block; those outside the change folded away, so that they drown nothing."""
    ours = [one for one in report.in_order() if not report.changed or one.file in report.changed]
    others = report.in_order()[len(ours) :]
    lines = [_block(problem, report.source) for problem in ours]
    if others:
        title = f"Mewn ffeiliau eraill: {len(others)} · In other files: {len(others)}"
        lines += [
            "<details>",
            f"<summary>{title}</summary>",
            "",
            *(_block(one, report.source) for one in others),
            "</details>",
        ]
    return lines


def _block(problem: Problem, source: str) -> str:
    kind = "" if problem.level == ERROR else "rhybudd · warning: "
    place = f"{problem.file}, {problem.line}:{problem.column}"
    place = f"[{plain(place)}]({source}/{quote(problem.file)}#L{problem.line})" if source else f"**{plain(place)}**"
    return f"{place} – {kind}{plain(problem.message)} ({plain(problem.rule)})\n\n{fenced(problem.hint)}\n"


def plain(text: str) -> str:
    """A line of text that Markdown shows as it is: no markup, no mention, no link of its own."""
    line = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    line = re.sub(r"([\\`*_{}\[\]()#+!|~])", r"\\\1", line)
    line = re.sub(r"(?<=@)|(?<=#)|(?<=:)(?=//)|(?<=www)(?=\.)", NEUTRAL, line, flags=re.IGNORECASE)
    return re.sub(r"\bGH(?=-\d)", f"GH{NEUTRAL}", line, flags=re.IGNORECASE)


def fenced(text: str) -> str:
    """Text to copy, in a fence longer than any in it."""
    longest = max((len(found) for found in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}"


def _shortened(lines: Iterable[str], limit: int, size) -> str:
    """As many whole pieces as fit, and a word about the rest."""
    lines = list(lines)
    kept: list[str] = []
    used, room = 0, limit - 400
    for line in lines:
        used += size(line) + 1
        if used > room:
            left = len(lines) - len(kept)
            closed = ["</details>"] if "<details>" in kept else []
            return "\n".join([*kept, *closed, f"\n**a {left} arall · and {left} more**: make check\n"])
        kept.append(line)
    return "\n".join(kept) + "\n"
