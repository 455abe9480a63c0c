"""Measure, print the table, and write it to build/bench.json. BENCH=quick leaves out what takes minutes."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from dataclasses import asdict
from datetime import UTC, datetime

import browser as local_browser
from playwright.sync_api import sync_playwright

from . import finding, growth, lighthouse
from .browser import measure as measure_browser
from .build import measure as measure_builds
from .bytes import weigh
from .figures import Figure, table
from .subject import ROOT, Hub, NotBuilt, served, taken

RESULT = ROOT / "build" / "bench.json"


def main(quick: bool) -> int:
    """All parts, one after the other: nothing else of ours runs while something is timed."""
    try:
        with taken() as hub:
            parts, about = measured(hub, quick)
    except NotBuilt as problem:
        print(f"The site could not be built, so there is nothing to measure:\n{problem}", file=sys.stderr)
        return 1
    print("\n" + "\n\n".join(table(title, figures) for title, figures in parts.items()))
    write(parts, about, quick)
    missed = [one.what for figures in parts.values() for one in figures if one.holds is False]
    print(f"\n{len(missed)} missed. All of it, round by round: {RESULT.relative_to(ROOT)}")
    return 0


def measured(hub: Hub, quick: bool) -> tuple[dict[str, list[Figure]], dict[str, str]]:
    """Every part, and what is to be known of the browser."""
    parts: dict[str, list[Figure]] = {}
    with served(hub.site) as server:
        say("Bytes and waiting, in a browser …")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=local_browser.find(), args=local_browser.ARGUMENTS)
            parts["Bytes, gzip"] = weigh(hub, browser, server)
            parts["Waiting, in the browser"] = measure_browser(hub, browser, server)
            about = {"browser": browser.version}
            browser.close()
        if not quick:
            say("Lighthouse …")
            parts["Lighthouse, mobile"] = lighthouse.measure(hub, server, say)
    parts["Search"] = finding.measure(hub)
    say("Builds …")
    parts["Building, CPU time"] = measure_builds(hub, quick, say) + growth.measure(hub, quick, say)
    return parts, about


def write(parts: dict[str, list[Figure]], about: dict, quick: bool) -> None:
    """The same and every single time, for a machine to compare."""
    commit = subprocess.run(
        ["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    told = {
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": commit.stdout.strip(),
        "quick": quick,
        "machine": {
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "system": platform.platform(),
            **about,
        },
        "parts": {title: [asdict(one) for one in figures] for title, figures in parts.items()},
    }
    RESULT.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


def say(line: str) -> None:
    """What is going on, apart from the result."""
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(os.environ.get("BENCH") == "quick"))
