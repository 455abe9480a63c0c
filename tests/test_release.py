"""A release: refused while the publisher is not set, else one zip that any host of files can serve, the same every time."""

from __future__ import annotations

import re
import shutil
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hub.model import Publisher
from hub.policy import HEADER_POLICY, POLICY
from hub.release import extras, headers, pack, refusals, release

ROOT = Path(__file__).resolve().parents[1]
SET = Publisher(name="Corff", email="post@example.org", address="https://hub.example.org/")
DAY = datetime(2026, 11, 25, 10, 55, 2, tzinfo=UTC)


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of all a release reads, on a fixed day."""
    for name in ("quiz", "hooks", "docs"):
        shutil.copytree(ROOT / name, tmp_path / "hub" / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "hub")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(DAY.timestamp())))
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return tmp_path / "hub"


def publish(hub: Path, **values: str) -> None:
    lines = [f'{name}: "{value}"' for name, value in {"name": "", "email": "", "address": "", **values}.items()]
    (hub / "quiz" / "publisher.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_one_line_for_each_value_that_is_not_set(hub: Path, capfd):
    publish(hub, name="Corff")
    assert release(hub) == 1
    told = capfd.readouterr().err.splitlines()
    assert [re.findall("“(.+?)”", line) for line in told] == [["email"], ["address"], []]
    assert all(line.startswith("quiz/publisher.yml: ") for line in told[:2])
    assert not (hub / "build").exists()


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"address": "http://hub.example.org/"}, "address"),
        ({"address": "hub.example.org"}, "address"),
        ({"address": "https://hub.example.org/?a"}, "address"),
        ({"email": "post at example.org"}, "email"),
    ],
)
def test_a_value_that_cannot_be_right_is_refused(values: dict, name: str):
    [line] = refusals(SET.model_copy(update=values))
    assert f"“{name}”" in line


@pytest.mark.slow
def test_what_is_wrong_with_the_content_stops_it(hub: Path, capfd):
    publish(hub, **SET.model_dump())
    page = hub / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("title: ", "titel: ", 1), encoding="utf-8")
    assert release(hub) == 1
    told = capfd.readouterr()
    assert "docs/index.md:2:1" in told.out and "Nothing was released." in told.err


@pytest.mark.slow
def test_a_release_of_the_live_hub(hub: Path, capfd):
    publish(hub, **SET.model_dump())
    assert release(hub) == 0, capfd.readouterr()
    target = hub / "build" / "release" / "hub-2026-11-25.zip"
    assert (
        "build/release/hub-2026-11-25.zip: unpack it where https://hub.example.org/ is served" in capfd.readouterr().out
    )
    with zipfile.ZipFile(target) as packed:
        names = packed.namelist()
        home = packed.read("cy/index.html").decode()
        sitemap = packed.read("sitemap.xml").decode()
    assert {"_headers", "robots.txt", ".well-known/security.txt", "404.html", "index.html"} <= set(names)
    assert names == sorted(names) and not [name for name in names if name.endswith((".gz", "/"))]
    assert f'content="{POLICY}"' in home
    assert "<loc>https://hub.example.org/cy/</loc>" in sitemap and "127.0.0.1" not in home + sitemap
    first = target.read_bytes()
    assert release(hub) == 0
    assert target.read_bytes() == first


def test_the_same_files_give_the_same_bytes(tmp_path: Path):
    packed = []
    for name, order in (("one", ["b.html", "a/index.html"]), ("two", ["a/index.html", "b.html"])):
        for file in order:
            path = tmp_path / name / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(file, encoding="utf-8")
        pack(tmp_path / name, {"robots.txt": "x"}, DAY, tmp_path / f"{name}.zip")
        packed.append((tmp_path / f"{name}.zip").read_bytes())
    assert packed[0] == packed[1]
    with zipfile.ZipFile(tmp_path / "one.zip") as found:
        assert {entry.date_time for entry in found.infolist()} == {(2026, 11, 25, 10, 55, 2)}


def test_headers_say_at_least_what_the_pages_say():
    lines = headers().splitlines()
    assert lines[0] == "/*" and len([line for line in lines if not line.startswith("  ")]) == 1
    fields = dict(line.strip().split(": ", 1) for line in lines[1:])
    assert fields["Content-Security-Policy"] == HEADER_POLICY == f"{POLICY}; frame-ancestors 'none'"
    assert fields["X-Content-Type-Options"] == "nosniff"
    assert {"Referrer-Policy", "Permissions-Policy", "Strict-Transport-Security", "Cache-Control"} <= set(fields)


def test_security_txt_stands_only_where_it_can_be_right():
    text = extras(SET, DAY)[".well-known/security.txt"]
    fields = dict(line.split(": ", 1) for line in text.splitlines())
    assert fields["Contact"] == "mailto:post@example.org"
    expires = datetime.fromisoformat(fields["Expires"])
    assert timedelta(days=30) < expires - DAY < timedelta(days=365)
    assert fields["Canonical"] == "https://hub.example.org/.well-known/security.txt"
    below = SET.model_copy(update={"address": "https://example.org/hub/"})
    assert set(extras(below, DAY)) == {"_headers"}, "robots and security.txt are looked for at the root of a host only"
