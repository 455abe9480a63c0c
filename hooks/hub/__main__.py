"""The command line, for all that needs no MkDocs: `python -m hub check | stamp | published | serve`."""

from __future__ import annotations

import argparse
import os
import re
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from .checks.thorough import check_thoroughly
from .moved import PUBLISHED, publish_list
from .pages import body_hash
from .problems import ERROR, as_text
from .project import Project, read_project
from .pull_request import report

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 1 when there are errors."""
    parser = argparse.ArgumentParser(prog="hub", description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("check", help="read and check everything editors write")
    checking.add_argument("--page", default="", help="say only what concerns one file, or its twin")
    commands.add_parser("published", help="note every address and item there is, so that none goes missing unsaid")
    commands.add_parser("stamp", help="note in each Welsh page the English it now matches")
    serving = commands.add_parser("serve", help="build, serve and rebuild on each change")
    serving.add_argument("--port", type=int, default=8000)
    chosen = parser.parse_args(arguments)
    if chosen.command == "check":
        return check(chosen.root, chosen.page)
    if chosen.command == "published":
        project = read_project(chosen.root)
        path = chosen.root / PUBLISHED
        path.write_text(publish_list(chosen.root, project.bank, project.pages), encoding="utf-8")
        return 0
    if chosen.command == "stamp":
        return stamp(chosen.root)
    from .serve import serve as run  # only serving needs a watcher

    return run(chosen.root, chosen.port)


def today() -> date:
    """The later of the day of the commit and the day itself: what an editor dates today has come, in any clone."""
    commit = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
    return max(commit, datetime.now(UTC)).date()


def check(root: Path, page: str = "") -> int:
    """Print every problem, then what was checked."""
    project = read_project(root, today())
    problems = check_thoroughly(project, page)
    wrong = sum(problem.level == ERROR for problem in problems)
    if os.environ.get("GITHUB_ACTIONS") == "true":
        return report(root, problems, "" if wrong else summary(project))
    for problem in problems:
        print(as_text(problem))
    warnings = len(problems) - wrong
    if wrong:
        print(f"\n{wrong} to put right" + (f", {warnings} to look at" if warnings else "") + ".")
        return 1
    print(summary(project) + (f" {warnings} to look at." if warnings else " No problems."))
    return 0


def summary(project: Project) -> str:
    """What was checked, in one line."""
    bank, pages = project.bank, project.pages
    return (
        f"Checked: areas {len(bank.areas)}, items {len(bank.items)}, resources {len(bank.resources)}, "
        f"roles {len(bank.family_of)}, phrases {len(bank.phrases)}, pages {len(pages.in_language('en'))} in English "
        f"and {len(pages.in_language('cy'))} in Welsh."
    )


def stamp(root: Path) -> int:
    """Write `english_hash` into each Welsh page that has fallen behind its English twin; say which."""
    pages = read_project(root).pages
    for page in pages.in_language("cy"):
        twin = pages.get("en", page.path)
        if twin is None or page.meta.english_hash == body_hash(twin.body):
            continue
        path = root / page.file
        text = path.read_text(encoding="utf-8")
        line = f"english_hash: {body_hash(twin.body)}"
        head, rest = text.split("\n---", 1)
        head = (
            re.sub(r"^english_hash:.*$", line, head, count=1, flags=re.MULTILINE)
            if "\nenglish_hash:" in head
            else f"{head}\n{line}"
        )
        path.write_text(f"{head}\n---{rest}", encoding="utf-8")
        print(f"{page.file}: matched with the English of today")
    return 0


if __name__ == "__main__":
    sys.exit(main())
