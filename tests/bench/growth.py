"""Whether reading, checking and rendering grow in step with the pages and the bank.

`python -m bench.growth FOLDER` does them once for one hub and says the CPU seconds of each stage as JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

from hub.bank import read_bank
from hub.checks import check
from hub.checks.thorough import check_thoroughly
from hub.frame import Menu, frame
from hub.pages import read_pages
from hub.project import Project
from hub.render import Place, fill
from hub.search.files import files
from hub.search.index import project_indexes

from .figures import Figure, held, median
from .made_up import larger_bank, more_pages, read_settings
from .subject import Hub, around, copy

ROUNDS = 3
FEW, MANY = 40, 400
LARGER, LARGEST = 10, 100
PATIENCE = 120  # seconds for one hub; more is said, not waited for
IN_STEP = 1.25  # what is linear comes out at 1, or a little below, where something is done once; noise is about 10 %
LATE = "given up after"
SOMETHING = 0.02  # seconds: less cannot be told from noise
ENGINE = ("read", "check", "render", "frame", "search")


def stages(root: Path) -> dict[str, float]:
    """CPU seconds of each stage of the engine, for the whole hub in both languages."""
    times: dict[str, float] = {}
    last = time.process_time()

    def done(stage: str) -> None:
        nonlocal last
        now = time.process_time()
        times[stage], last = now - last, now
        print(f"{stage} {times[stage]:.2f}", file=sys.stderr, flush=True)

    (bank, faults), (pages, more) = read_bank(root), read_pages(root)
    if bank is None or faults or more:
        raise SystemExit(f"{root} cannot be read: {[*faults, *more][:3]}")
    done("read")
    project = Project(root, bank, pages, tuple(check(bank, pages)), date.today())
    done("check")
    menu, everything = menu_of(root), list(pages.by_path.values())
    for page in everything:
        fill(page.body, Place(bank, pages, page))
    done("render")
    for page in everything:
        frame(Place(bank, pages, page), menu, "https://example.org/", date.today(), root / "docs")
    done("frame")
    for index in project_indexes(project):
        files(index)
    done("search")
    check_thoroughly(project)
    done("make check’s own")
    return times


def menu_of(root: Path) -> Menu:
    """`nav` of mkdocs.yml, as the adapter reads it."""
    rows = [[entry] if isinstance(entry, str) else next(iter(entry.values())) for entry in read_settings(root)["nav"]]
    return Menu(tuple((row[0], tuple(row[1:])) for row in rows))


def measure(hub: Hub, quick: bool, say) -> list[Figure]:
    """Ten times the pages, and a hundred times the bank."""
    roots = {"today": hub.root}
    for name, many in (("few", FEW), ("many", MANY)):
        roots[name] = copy(hub.root, hub.work / f"growth-{name}")
        more_pages(roots[name], many)
    for name, times in (("larger", LARGER), ("largest", LARGEST))[: 1 if quick else 2]:
        roots[name] = copy(hub.root, hub.work / f"growth-{name}")
        larger_bank(roots[name], times)
    found: dict[str, list[dict[str, float]]] = {name: [] for name in roots}
    for number in range(1 if quick else ROUNDS):
        for name, root in roots.items():
            if name == "largest" and number:
                continue  # once: it is the dear one, and so large that noise does not matter
            say(f"  growth, round {number + 1}: {name}")
            found[name].append(timed(root))
    return of_pages(found) + of_bank(found)


def timed(root: Path) -> dict[str, float]:
    """The stages of one hub, in a process of their own; those that were reached, when it takes too long."""
    command = [sys.executable, "-m", "bench.growth", str(root)]
    try:
        done = subprocess.run(
            command, env=around(root), capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as late:
        lines = (late.stderr or b"").decode().splitlines()
        return {stage: float(seconds) for stage, seconds in (line.rsplit(" ", 1) for line in lines)} | {LATE: PATIENCE}
    if done.returncode:
        raise RuntimeError(f"{root}:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout)


def middle(runs: list[dict[str, float]]) -> dict[str, float]:
    """Stage → median; stages that were not reached are left out. `engine` is all but what only make check does."""
    reached = set.intersection(*(set(run) for run in runs))
    found = {stage: median(run[stage] for run in runs) for stage in runs[0] if stage in reached}
    if reached >= set(ENGINE):
        found["engine"] = sum(found[stage] for stage in ENGINE)
    return found


def of_pages(found: dict[str, list[dict[str, float]]]) -> list[Figure]:
    """What 400 more guides cost against 40 more, over ten."""
    today, few, many = (middle(found[name]) for name in ("today", "few", "many"))
    growth = {}
    for stage in today:
        little, much = few[stage] - today[stage], many[stage] - today[stage]
        if little > SOMETHING:
            growth[stage] = much / little / (MANY / FEW)
    how = (
        f"engine functions, no MkDocs, CPU time: what {MANY} × 2 guides more cost, over what {FEW} × 2 more cost, over "
        f"{MANY // FEW}; 1 is linear, and up to {IN_STEP} is taken for it; median of {len(found['many'])}; a stage that hardly "
        f"costs more has no row. Seconds today: {seconds(today)}; with {MANY} more: {seconds(many)}"
    )
    return rows("10× the pages", growth, how, {"today": today, "few": few, "many": many})


def of_bank(found: dict[str, list[dict[str, float]]]) -> list[Figure]:
    """A hundred times the bank against today's, over a hundred, stage by stage."""
    runs = {name: middle(times) for name, times in found.items() if name in ("today", "larger", "largest")}
    times, name = (LARGEST, "largest") if "largest" in runs else (LARGER, "larger")
    today, much = runs["today"], runs[name]
    growth = {stage: much[stage] / today[stage] / times for stage in today if stage in much}
    how = (
        f"engine functions, no MkDocs, CPU time for {times}× the items and resources, over today’s, over {times}; 1 is linear, "
        f"less where something is done once. Seconds today: {seconds(today)}; at {LARGER}×: {seconds(runs['larger'])}"
    )
    if times == LARGEST:
        how += f"; at {LARGEST}×: {seconds(much)}"
    if LATE in much:  # at least what was left of the patience went into the stage that was not finished
        stage = next(stage for stage in today if stage not in much)
        left = PATIENCE - sum(much[one] for one in today if one in much)
        growth[f"{stage}, not finished: at least"] = left / today[stage] / times
        growth.setdefault("engine", PATIENCE / today["engine"] / times)
    return rows(f"{times}× the bank", growth, how, runs)


def rows(name: str, growth: dict[str, float], how: str, runs: dict) -> list[Figure]:
    """The engine as a whole first, with all the seconds; then its stages and what only make check does."""
    order = sorted(growth, key=lambda stage: stage != "engine")
    return [
        held(f"Growth, {name}: {stage}" if stage == "engine" else f"… {stage}", IN_STEP, growth[stage], "", how,
            seconds=runs if stage == "engine" else None)
        for stage in order
    ]  # fmt: skip


def seconds(times: dict[str, float]) -> str:
    return ", ".join(f"{stage} {time:.2f}" for stage, time in times.items())


if __name__ == "__main__":
    print(json.dumps(stages(Path(sys.argv[1]))))
