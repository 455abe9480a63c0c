"""What a build costs in CPU time, beside stock Material with static-i18n on the same Markdown."""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from hub.build import build_command, check_command

from .figures import Figure, held, median, ratio
from .made_up import more_pages, read_settings, write_settings
from .subject import Hub, around, copy

ROUNDS, ROUNDS_OF_MANY = 7, 3
MANY = 400
LANGUAGES = [{"locale": "en", "name": "English", "default": True}, {"locale": "cy", "name": "Cymraeg"}]
STOCK_I18N = {"i18n": {"docs_structure": "folder", "languages": LANGUAGES}}


def measure(hub: Hub, quick: bool, say) -> list[Figure]:
    """Today's pages; then, unless it should be quick, as many as the hub may ever have."""
    figures = at(hub.root, "today’s pages", ROUNDS, 1.0, say, first=0)
    if quick:
        return figures
    many = copy(hub.root, hub.work / "many")
    more_pages(many, MANY - len(hub.pages.in_language("en")))
    return figures + at(many, f"{MANY} × 2 pages", ROUNDS_OF_MANY, 0.5, say, first=1)


def at(root: Path, name: str, rounds: int, most: float, say, first: int) -> list[Figure]:
    """Ours and stock in turns on the same pages."""
    ways: dict[str, Callable[[], float]] = {
        "ours": ours(root),
        "stock": stock(root, ["search", STOCK_I18N]),
        "no search": stock(root, [STOCK_I18N]),
        "check": lambda: cpu(check_command(root), root, around(root), well=(0, 1)),  # whatever it finds
    }
    found, events = in_turns(
        ways, range(first, rounds + 1), root, lambda number: say(f"  builds of {name}, round {number} of {rounds}")
    )
    shares = [sum(one["spent"].values()) / one["process"] for one in events]
    each = {event: median(one["spent"].get(event, 0) for one in events) for event in events[0]["spent"]}
    share, over = median(shares), median(part / (1 - part) for part in shares)
    dearest = ", ".join(
        f"{event} {seconds:.2f}" for event, seconds in sorted(each.items(), key=lambda pair: -pair[1])[:5]
    )
    times = {way: median(seconds) for way, seconds in found.items()}
    how = (
        f"user + system time of each process (getrusage), {rounds} rounds in turns; median of the "
        f"rounds’ ratios. CPU seconds here: ours {times['ours']:.2f}, stock Material + search + static-i18n {times['stock']:.2f}, "
        f"the same without its search {times['no search']:.2f}; same Markdown and menu"
    )
    clock = (
        "process time inside the adapter’s events and its loading, over the whole process’s; median. Over the rest of the "
        f"build: {over:.0%}. Seconds: {dearest}"
    )
    return [
        held(f"Whole build ÷ stock, {name}", most, ratio(found["ours"], found["stock"]), "", how, seconds=found),
        held(f"… ÷ stock without search, {name}", None, ratio(found["ours"], found["no search"]), "", how),
        held(f"make check ÷ build, {name}", None, ratio(found["check"], found["ours"]), "", how),
        held(f"Our hooks’ share of the build, {name}", 20, 100 * share, "%", clock, events=each, over_the_rest=over),
    ]  # fmt: skip


def ours(root: Path) -> Callable[[], float]:
    """The real build, with a clock around each event of the adapter."""
    shutil.copy(Path(__file__).with_name("clocked.py"), root / "hooks")
    settings = read_settings(root)
    settings["hooks"] = ["hooks/clocked.py"]
    write_settings(root / "clocked.yml", settings)
    command = build_command(root, root / "built" / "ours")
    command[command.index(str(root / "mkdocs.yml"))] = str(root / "clocked.yml")
    return lambda: cpu(command, root, {**around(root), "HUB_CLOCK": str(root / "clock.json")})


def stock(root: Path, plugins: list) -> Callable[[], float]:
    """Material as it comes: none of our hooks, templates or settings, the same Markdown."""
    settings = read_settings(root)
    del settings["hooks"]
    settings |= {
        "theme": {"name": "material"},
        "plugins": plugins,
        "strict": False,
        "site_url": "http://127.0.0.1:8000/",
    }
    name = f"stock-{len(plugins)}"
    write_settings(root / f"{name}.yml", settings)
    command = [part for part in build_command(root, root / "built" / name) if part != "--strict"]
    command[command.index(str(root / "mkdocs.yml"))] = str(root / f"{name}.yml")
    return lambda: cpu(command, root, around(root))


def in_turns(
    ways: dict[str, Callable[[], float]], rounds: Sequence[int], root: Path, say
) -> tuple[dict[str, Sequence[float]], list[dict]]:
    """Way → seconds of each round, and what the clock in ours said. A round 0 is one to warm up, and not counted."""
    found: dict[str, list[float]] = {way: [] for way in ways}
    events = []
    for number in rounds:
        say(number)
        for way, run in ways.items():
            seconds = run()
            if number:
                found[way].append(seconds)
        if number:
            events.append(json.loads((root / "clock.json").read_text(encoding="utf-8")))
    return found, events


def cpu(command: list[str], root: Path, surround: dict[str, str], well: Sequence[int] = (0,)) -> float:
    """Seconds of CPU time a command and its children take."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=root, env=surround, capture_output=True, encoding="utf-8", check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in well:
        raise RuntimeError(f"{' '.join(command)}\n{(done.stdout + done.stderr)[-3000:]}")
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
