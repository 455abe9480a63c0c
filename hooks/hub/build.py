"""The strict build in a process of its own, in surroundings where one commit gives the same bytes.

Never in this process: it keeps the hooks it loaded, and a failed build leaves MkDocs's state behind.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def build(root: Path, target: Path) -> str:
    """Build into `target` and wait. Returns what went wrong: empty when the site is whole."""
    command, surround = build_command(root, target), surroundings(root)
    done = subprocess.run(command, cwd=root, env=surround, capture_output=True, encoding="utf-8", check=False)
    return worth_reading(done.stdout + done.stderr) if done.returncode else ""


def build_command(root: Path, target: Path) -> list[str]:
    """The command of `make build`. Never add -q: it switches --strict off."""
    places = ["--config-file", str(root / "mkdocs.yml"), "--site-dir", str(target)]
    return [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean", *places]


def check_command(root: Path) -> list[str]:
    """The command of `make check`."""
    return [sys.executable, "-m", "hub", "--root", str(root), "check"]


def surroundings(root: Path) -> dict[str, str]:
    """The environment of both: our package found, no clock, no place, no order by chance, no advertisements."""
    fixed = {"PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "TZ": "UTC", "NO_MKDOCS_2_WARNING": "1"}
    ours = {"PYTHONPATH": str(Path(__file__).resolve().parents[1])}
    dated = {} if os.environ.get("SOURCE_DATE_EPOCH") else commit_date(root)
    return {**os.environ, **fixed, **ours, **dated}


def commit_date(root: Path) -> dict[str, str]:
    """`SOURCE_DATE_EPOCH` as the date of the commit; nothing outside a repository, where today is the day itself."""
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        asked = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)
    except FileNotFoundError:  # no git on this machine
        return {}
    return {"SOURCE_DATE_EPOCH": asked.stdout.strip()} if asked.stdout.strip() else {}


def worth_reading(output: str) -> str:
    """MkDocs's words without its news of the day."""
    lines = [line for line in output.splitlines() if line.strip() and not line.startswith(("INFO", "DEBUG"))]
    return "\n".join(lines) or "The build stopped without saying why."
