"""Lighthouse's four scores for a phone: installed from npm by name at one version, never part of the hub."""

from __future__ import annotations

import json
import os
import shutil
import subprocess

import browser as local_browser

from .figures import Figure, median
from .subject import GUIDE, LANGUAGES, ROOT, START, Hub

VERSION = "13.5.0"
PLACE = ROOT / "build" / "lighthouse"
PROGRAM = PLACE / "node_modules" / "lighthouse"
TIMES = 5
PAGES = ("index.md", GUIDE, "self-assessment/facilities.md", START, "resources/index.md")  # those there are
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMINGS = {
    "FCP": "first-contentful-paint",
    "LCP": "largest-contentful-paint",
    "TBT": "total-blocking-time",
    "CLS": "cumulative-layout-shift",
}
WHOLE = 0.995  # shown as 100
PATIENCE = 180  # seconds for one run


class NotThere(Exception):
    """Carries why there is no Lighthouse."""


def measure(hub: Hub, server: str, say) -> list[Figure]:
    """Each page there is, in both languages; in rounds, so that a busy minute does not fall on one page only."""
    try:
        install()
    except NotThere as why:
        return [Figure("Lighthouse", "100 / 100 / 100 / 100", "not measured", str(why))]
    wanted = [(lang, path) for path in PAGES for lang in LANGUAGES if (lang, path) in hub.pages.by_path]
    runs: dict[tuple[str, str], list[dict]] = {page: [] for page in wanted}
    for number in range(TIMES):
        for lang, path in wanted:
            say(f"  Lighthouse {number + 1} of {TIMES}: {path}, {lang}")
            runs[lang, path].append(run(f"{server}/{hub.page(lang, path).address}"))
    return [summed_up(lang, path, done) for (lang, path), done in runs.items()]


def install() -> None:
    """What is there already stays; no network and no Node is no failure."""
    if not shutil.which("node") or not shutil.which("npm"):
        raise NotThere("Node.js and npm are not on this machine; everything else was measured")
    about = PROGRAM / "package.json"
    if about.is_file() and json.loads(about.read_text(encoding="utf-8"))["version"] == VERSION:
        return
    PLACE.mkdir(parents=True, exist_ok=True)
    command = ["npm", "install", "--prefix", str(PLACE), "--no-audit", "--no-fund", f"lighthouse@{VERSION}"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode or not about.is_file():
        words = (done.stderr or done.stdout).strip().splitlines()
        raise NotThere(f"npm could not install it: {words[-1] if words else 'no reason given'}")


def run(address: str) -> dict:
    """One report, in a browser with a fresh profile."""
    flags = ["--headless=new", *local_browser.ARGUMENTS]
    program = str(PROGRAM / "cli" / "index.js")
    command = ["node", program, address, "--output=json", "--quiet", "--no-enable-error-reporting",
        f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={' '.join(flags)}"]  # fmt: skip
    surround = {**os.environ, "CHROME_PATH": local_browser.find()}
    done = subprocess.run(
        command, env=surround, cwd=PLACE, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False
    )
    if done.returncode:
        raise RuntimeError(f"Lighthouse stopped at {address}:\n{done.stderr.strip()[-2000:]}")
    return json.loads(done.stdout)


def summed_up(lang: str, path: str, runs: list[dict]) -> Figure:
    """Medians; and every audit that counts towards a score and was less than whole in any run."""
    scores = {name: round(100 * median(one["categories"][name]["score"] for one in runs)) for name in CATEGORIES}
    timings = {name: median(one["audits"][audit]["numericValue"] for one in runs) for name, audit in TIMINGS.items()}
    lost = less_than_whole(runs)
    found = " / ".join(str(score) for score in scores.values())
    found += f"  FCP {timings['FCP'] / 1000:.2f} s, LCP {timings['LCP'] / 1000:.2f} s, TBT {timings['TBT']:.0f} ms, CLS {timings['CLS']:.3f}"
    if lost:
        found += f"; less than whole: {', '.join(lost)}"
    how = (
        f"Lighthouse {VERSION}, mobile, simulated slow 4G and 4× CPU; median of {TIMES} in rounds; the bench’s own server: "
        "gzip, HTTP/1.1, one hop on this machine. Order: performance / accessibility / best practices / SEO"
    )
    all_whole = all(score == 100 for score in scores.values())
    return Figure(f"{path}, {lang}", "100 each", found, how, all_whole, {**scores, **timings, "lost": lost})


def less_than_whole(runs: list[dict]) -> dict[str, str]:
    """Audit → what it says, for those with weight in a category; the rest are advice and move no score."""
    found: dict[str, str] = {}
    for one in runs:
        for name in CATEGORIES:
            for reference in one["categories"][name]["auditRefs"]:
                audit = one["audits"][reference["id"]]
                if reference["weight"] and audit["score"] is not None and audit["score"] < WHOLE:
                    found[audit["id"]] = f"{audit['title']} {audit.get('displayValue', '')}".strip()
    return found
