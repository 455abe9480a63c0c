"""The server of `make serve` and of the tests: right answers, nothing from outside the site, what it adds only when live."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
from hub.build import surroundings
from hub.serve import SiteServer
from hub.watch import State

ROOT = Path(__file__).resolve().parents[1]
Ask = Callable[..., tuple[HTTPResponse, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of four files, with something beside it that nobody may read."""
    site = tmp_path / "site"
    (site / "cy" / "hunanasesu").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (site / "index.html").write_text("<html><body>Hello</body></html>", encoding="utf-8")
    (site / "404.html").write_text("<html><body>Not here · Ddim yma</body></html>", encoding="utf-8")
    (site / "cy" / "hunanasesu" / "index.html").write_text("<html><body>Helô</body></html>", encoding="utf-8")
    (site / "a.mjs").write_text("export const a = 1;", encoding="utf-8")
    return site


@pytest.fixture
def shown(folder: Path) -> dict[str, State]:
    """What the server shows; a test may change it."""
    return {"now": State(folder)}


@pytest.fixture
def ask(shown: dict[str, State]) -> Iterator[Ask]:
    with SiteServer(0, lambda: shown["now"]) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

        def ask(path: str, method: str = "GET") -> tuple[HTTPResponse, str]:
            connection = HTTPConnection("127.0.0.1", server.server_port, timeout=5)
            connection.request(method, path)
            answer = connection.getresponse()
            return answer, answer.read().decode()

        yield ask
        server.shutdown()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/cy/hunanasesu/", "text/html; charset=utf-8"),
        ("/a.mjs", "text/javascript; charset=utf-8"),
    ],
)
def test_a_file_is_served_as_what_it_is(ask: Ask, path: str, kind: str):
    answer, _ = ask(path)
    assert (answer.status, answer.headers["Content-Type"]) == (200, kind)


def test_a_folder_without_its_slash_moves_on(ask: Ask):
    answer, _ = ask("/cy/hunanasesu?x=1")
    assert (answer.status, answer.headers["Location"]) == (301, "/cy/hunanasesu/?x=1")


@pytest.mark.parametrize(
    "path",
    [
        "/no",
        "/no/",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/%00",
        "/a.mjs/",
        "/index.html/",
        "/%ff",
        "/" + "a" * 3000,
    ],
)
def test_everything_else_is_the_page_for_what_is_missing(ask: Ask, path: str):
    answer, body = ask(path)
    assert answer.status == 404
    assert "Ddim yma" in body
    assert "secret" not in body


def test_head_has_no_body(ask: Ask):
    answer, body = ask("/", "HEAD")
    assert (answer.status, answer.headers["Content-Length"], body) == (200, "31", "")


def test_a_finished_site_is_served_as_built(ask: Ask, folder: Path):
    assert ask("/")[1] == (folder / "index.html").read_text(encoding="utf-8")
    assert ask("/__status")[0].status == 404
    assert ask("/__live.mjs")[0].status == 404


def test_a_live_page_gets_its_script_and_says_what_is_wrong(ask: Ask, shown: dict[str, State], folder: Path):
    shown["now"] = State(folder, "b1", "quiz/a.yml:1:1: <b>")
    assert (
        ask("/")[1]
        == '<html><body>Hello<script type="module" src="/__live.mjs" data-build="b1"></script></body></html>'
    )
    assert "data-build" in ask("/no")[1]
    assert json.loads(ask("/__status")[1]) == {"build": "b1", "problems": "quiz/a.yml:1:1: <b>"}
    assert ask("/__live.mjs")[0].headers["Content-Type"].startswith("text/javascript")
    assert ask("/a.mjs")[1] == "export const a = 1;"


def test_before_the_first_good_build_the_problems_are_the_page(ask: Ask, shown: dict[str, State]):
    shown["now"] = State(None, problems="quiz/a.yml:1:1: <b>")
    answer, body = ask("/cy/")
    assert answer.status == 503
    assert "quiz/a.yml:1:1: &lt;b&gt;" in body
    assert "/__live.mjs" in body


def test_a_port_in_use_is_one_line():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "hub", "serve", "--port", str(port)]
        done = subprocess.run(
            command, cwd=ROOT, env=surroundings(ROOT), capture_output=True, encoding="utf-8", timeout=20, check=False
        )
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        f"Port {port} is in use. Stop what is using it, or choose another: make serve PORT={port % 65535 + 1}"
    ]
    assert done.stdout == ""
