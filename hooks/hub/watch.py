"""The last good build of the site, renewed on every change: what `make serve` shows.

Checking and building run beside each other, into a fresh folder that is shown only when both passed; until then the
last good one stays. Watching is a look at every file's date and size twice a second: it also works on the network drives and
Windows folders where the system reports no changes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from .build import build_command, check_command, surroundings, worth_reading

WATCHED = ("docs", "quiz", "hooks", "mkdocs.yml")
LEFT_OUT = ("~", ".swp", ".tmp", ".pyc", ".DS_Store")
PAUSE = 0.4  # seconds between two looks; a change is taken up when two looks agree
STEP = 0.05  # seconds between two questions whether a process has ended

Files = Mapping[str, tuple[int, int]]


@dataclass(frozen=True)
class State:
    """What is shown: `site` is None before the first good build; `build` is its name, empty for a site that never changes."""

    site: Path | None
    build: str = ""
    problems: str = ""


def look(root: Path) -> Files:
    """Every watched file with its date and size."""
    return dict(_look(root))


def _look(root: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    for name in WATCHED:
        start = root / name
        for folder, folders, files in os.walk(start) if start.is_dir() else [(str(root), [], [name])]:
            folders[:] = [each for each in folders if each != "__pycache__"]
            for file in files:
                if file.endswith(LEFT_OUT):
                    continue
                path = Path(folder, file)
                try:
                    found = path.stat()
                except OSError:  # not there, not ours, or saved over at this very moment: the next look sees it
                    continue
                yield path.relative_to(root).as_posix(), (found.st_mtime_ns, found.st_size)


class Preview:
    """Keeps `state` up to date. Its folders live in build/ and go when it is closed."""

    def __init__(self, root: Path, say: Callable[[str], None]) -> None:
        self.root, self.say = root, say
        self.state = State(None)
        (root / "build").mkdir(exist_ok=True)
        self._folder = Path(tempfile.mkdtemp(prefix="serve-", dir=root / "build"))
        self._built: Files | None = None
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def start(self) -> None:
        """The first build, then watching in the background."""
        while self._built is None and not self._closed.is_set():
            self._renew(look(self.root))
        self._thread.start()

    def close(self) -> None:
        """Stop, and leave nothing behind."""
        self._closed.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _watch(self) -> None:
        last = self._built
        while not self._closed.wait(PAUSE):
            now = look(self.root)
            if now == last and now != self._built:
                before = self._built or {}
                changed = sorted(name for name in {*now, *before} if now.get(name) != before.get(name))
                more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
                self.say(f"\n{changed[0]}{more} changed …")
                self._renew(now)
            last = now

    def _renew(self, files: Files) -> None:
        """Check and build `files`; given up without a word when they change meanwhile."""
        began = time.monotonic()
        folder = Path(tempfile.mkdtemp(dir=self._folder))
        problems = self._run(files, folder)
        if problems is None:
            shutil.rmtree(folder, ignore_errors=True)
            return
        self._built = files
        if problems:
            shutil.rmtree(folder, ignore_errors=True)
            self.state = replace(self.state, problems=problems)
            kept = " The last good version stays." if self.state.site else ""
            self.say(f"{problems}\nNot built.{kept} This goes on as soon as a file is saved.")
            return
        shown, self.state = self.state, State(folder / "site", folder.name)
        for old in self._folder.iterdir():  # the version before stays for pages that are still loading
            if old.name not in (folder.name, shown.build):
                shutil.rmtree(old, ignore_errors=True)
        self.say(f"Built in {time.monotonic() - began:.1f} s.")

    def _run(self, files: Files, folder: Path) -> str | None:
        """What is wrong, empty when nothing is, None when the files changed or we are closing."""
        commands = {"check": check_command(self.root), "build": build_command(self.root, folder / "site")}
        surround = surroundings(self.root)
        jobs: dict[str, subprocess.Popen[bytes]] = {}
        try:
            for name, command in commands.items():
                with (folder / name).open("wb") as log:
                    jobs[name] = subprocess.Popen(
                        command, cwd=self.root, env=surround, stdout=log, stderr=subprocess.STDOUT
                    )
            for name, job in jobs.items():  # the check first: its words are the plainer ones
                if not self._ended(job, files):
                    return None
                said = (folder / name).read_text(encoding="utf-8", errors="replace")
                if job.returncode:
                    return said.strip() if name == "check" else worth_reading(said)
                if name == "check" and said:
                    self.say(said.rstrip())
            return ""
        finally:
            for job in jobs.values():
                job.kill()
                job.wait()

    def _ended(self, job: subprocess.Popen[bytes], files: Files) -> bool:
        looked = time.monotonic()
        while job.poll() is None:
            if self._closed.wait(STEP):
                return False
            if time.monotonic() - looked > PAUSE:
                looked = time.monotonic()
                if look(self.root) != files:
                    return False
        return True
