"""The command line, for all that needs no MkDocs: `python -m hub check | stamp | serve`."""

from __future__ import annotations

import argparse
import os
import re
import sys
from pathlib import Path

from .pages import body_hash
from .problems import ERROR, as_github, as_text
from .project import Project, read_project

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 1 when there are errors."""
    parser = argparse.ArgumentParser(prog="hub", description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="read and check everything editors write")
    commands.add_parser("stamp", help="note in each Welsh page the English it now matches")
    serve = commands.add_parser("serve", help="build, serve and rebuild on each change")
    serve.add_argument("--port", type=int, default=8000)
    chosen = parser.parse_args(arguments)
    if chosen.command == "check":
        return check(chosen.root)
    if chosen.command == "stamp":
        return stamp(chosen.root)
    from .serve import serve as run  # only serving needs a watcher

    return run(chosen.root, chosen.port)


def check(root: Path) -> int:
    """Print every problem, then what was checked."""
    project = read_project(root)
    show = as_github if os.environ.get("GITHUB_ACTIONS") == "true" else as_text
    for problem in project.problems:
        print(show(problem))
    wrong = sum(problem.level == ERROR for problem in project.problems)
    warnings = len(project.problems) - wrong
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
