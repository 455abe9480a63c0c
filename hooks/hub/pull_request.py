"""A check on GitHub: says what is wrong there, and hands it over for the comment on the pull request.

The check runs on what a stranger may have written and holds no rights. It leaves build/check.json; a second
workflow, which may write comments and runs only our own code, reads that file as data (`python -m hub.pull_request`).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from .github import Report, annotations, comment, summary
from .problems import ERROR, WARNING, Problem, errors

HANDED_OVER = "build/check.json"
LARGEST = 5_000_000  # bytes of it that are read
LONGEST = 4_000  # characters of any text in it
MOST = 2_000  # problems in it


def report(root: Path, problems: Sequence[Problem], checked: str) -> int:
    """Annotations, the job's summary, and the file for the comment. The exit status, as of a check anywhere."""
    told = Report(problems, changed_files(root), checked, *addresses(os.environ))
    wrong = len(errors(problems))
    print("\n".join([*annotations(told), f"{wrong} to put right." if wrong else checked]))
    if os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(os.environ["GITHUB_STEP_SUMMARY"]).open("a", encoding="utf-8") as file:
            file.write(summary(told))
    path = root / HANDED_OVER
    path.parent.mkdir(exist_ok=True)
    path.write_text(as_json(told), encoding="utf-8")
    return 1 if wrong else 0


def changed_files(root: Path) -> list[str]:
    """Files that differ between the two parents' merge and its first parent, where the pull request goes to.

    GitHub checks that merge out; with no such merge here nothing is known to have changed.
    """
    command = ["git", "diff", "--name-only", "-z", "HEAD^1", "HEAD"]
    try:
        merge = subprocess.run(
            ["git", "rev-parse", "--verify", "--quiet", "HEAD^2"], cwd=root, capture_output=True, check=False
        )
        asked = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)
    except FileNotFoundError:  # no git on this machine
        return []
    return [] if merge.returncode or asked.returncode else [name for name in asked.stdout.split("\0") if name]


def addresses(environ: Mapping[str, str]) -> tuple[str, str]:
    """(where the checked files can be seen, where the run can be seen)."""
    names = ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA", "GITHUB_RUN_ID")
    if not all(environ.get(name) for name in names):
        return "", ""
    server, repository, commit, run = (environ[name] for name in names)
    return f"{server}/{repository}/blob/{commit}", f"{server}/{repository}/actions/runs/{run}"


def as_json(told: Report) -> str:
    """What the second workflow may know: facts, no Markdown."""
    facts = {
        "checked": told.checked,
        "changed": sorted(told.changed),
        "problems": [asdict(one) for one in told.problems],
    }
    return json.dumps(facts, ensure_ascii=False)


def from_json(text: str) -> Report:
    """The same again. The file comes from a stranger: whatever is not of the right kind raises ValueError."""
    facts = json.loads(text)
    problems = facts.get("problems") if isinstance(facts, dict) else None
    if not isinstance(problems, list) or not isinstance(facts.get("changed"), list):
        raise ValueError("not a check")
    return Report(
        tuple(_problem(one) for one in problems[:MOST]),
        frozenset(_text(name) for name in facts["changed"]),
        _text(facts.get("checked", "")),
    )


def _problem(facts: object) -> Problem:
    if not isinstance(facts, dict) or set(facts) != set(Problem.__dataclass_fields__):
        raise ValueError("not a problem")
    numbers = {name: facts[name] for name in ("line", "column")}
    if not all(type(number) is int and 0 < number < 10_000_000 for number in numbers.values()):
        raise ValueError("not a place")
    texts = {name: _text(facts[name]) for name in facts if name not in numbers}
    if texts["level"] not in (ERROR, WARNING):
        raise ValueError("not a level")
    return Problem(**texts, **numbers)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("not a text")
    return value[:LONGEST].encode("utf-8", "replace").decode("utf-8")  # half a character cannot be printed


def main(arguments: Sequence[str]) -> int:
    """Print the comment for a file that was handed over; SOURCE, RUN and PICTURES say where it can be seen."""
    with Path(arguments[0]).open("rb") as file:
        told = from_json(file.read(LARGEST).decode("utf-8"))
    where = {"source": os.environ.get("SOURCE", ""), "run": os.environ.get("RUN", "")}
    sys.stdout.write(comment(replace(told, pictures=os.environ.get("PICTURES") == "success", **where)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
