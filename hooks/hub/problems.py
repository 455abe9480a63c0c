"""Bad news as a value: what is wrong, where, and how to put it right.

Functions return problems and never print; only the command line and the adapter print them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

ERROR = "error"
WARNING = "warning"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to put right.

    `file` is a path from the root of the project with forward slashes, `line` and `column` count from 1,
    `rule` is a permanent complaint in kebab-case, `message` says what is wrong and `hint` how to put it right.
    An error stops a build; a warning is printed and stops nothing.
    """

    file: str
    line: int
    column: int
    rule: str
    message: str
    hint: str
    level: str = ERROR


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that stop a build."""
    return [problem for problem in problems if problem.level == ERROR]


def as_text(problem: Problem) -> str:
    """`path:line:column: message [rule]`, then the hint on lines of its own."""
    kind = "" if problem.level == ERROR else "warning: "
    head = f"{problem.file}:{problem.line}:{problem.column}: {kind}{problem.message} [{problem.rule}]"
    return "\n".join([head, *(f"  {line}" for line in problem.hint.splitlines())])


def as_github(problem: Problem) -> str:
    """The same as an annotation on the line of a pull request.

    Source: GitHub's workflow commands; `%`, carriage return and newline are escaped, in properties `:` and `,` too.
    """
    place = f"file={_property(problem.file)},line={problem.line},col={problem.column},title={_property(problem.rule)}"
    return f"::{problem.level} {place}::{_escape(problem.message)}%0A{_escape(problem.hint)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
