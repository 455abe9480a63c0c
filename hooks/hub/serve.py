"""`make serve`: shows the last good build on this machine only, reloads pages by itself, and says what is wrong.

Stock `mkdocs serve` leaves the browser waiting while there is an error; this never does. What it adds to a page (one
script, `live.mjs`) it adds while serving: the built files are those of `make build`.
"""

from __future__ import annotations

import errno
import html
import json
import mimetypes
import os
import signal
import socketserver
import sys
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from .watch import Preview, State

HERE = "127.0.0.1"
LIVE = Path(__file__).with_name("live.mjs")
HTML = "text/html; charset=utf-8"
TYPES = {  # spelled out, since on Windows the system's own list may say anything
    ".css": "text/css; charset=utf-8",
    ".html": HTML,
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
}


class SiteServer(ThreadingHTTPServer):
    """Serves whatever `state` says now; the tests serve a finished site with it."""

    daemon_threads = True
    allow_reuse_address = os.name != "nt"  # there it would share a port that is taken
    request_queue_size = 64  # browsers that ask during the first build wait here

    def __init__(self, port: int, state: Callable[[], State]) -> None:
        self.state = state
        super().__init__((HERE, port), Handler)

    def server_bind(self) -> None:
        """Without the name look-up of the standard library, which can take seconds on a school network."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HERE, self.server_address[1]

    @property
    def address(self) -> str:
        return f"http://{HERE}:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that went away is no news."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Handler(BaseHTTPRequestHandler):
    """One request. Knows three kinds of address: a file of the site, /__live.mjs and /__status."""

    protocol_version = "HTTP/1.1"
    timeout = 60
    server: SiteServer

    def do_GET(self) -> None:
        state = self.server.state()
        path = "/" + unquote(urlsplit(self.path).path, errors="replace").lstrip("/")
        if state.build or state.site is None:
            if path == "/__status":
                body = json.dumps({"build": state.build, "problems": state.problems})
                return self.answer(200, body.encode(), TYPES[".json"])
            if path == "/__live.mjs":
                return self.answer(200, LIVE.read_bytes(), TYPES[".mjs"])
        if state.site is None:
            return self.answer(503, problem_page(state.problems), HTML)
        file = inside(state.site, path)
        folder = path.endswith("/")  # os.path below, since unlike pathlib it answers no for names too long to be
        if file and os.path.isdir(file) and not folder:
            return self.move(path + "/")
        if file and folder:
            file = file / "index.html"
        if file and os.path.isfile(file):
            return self.send(200, file, state)
        missing = state.site / "404.html"
        return self.send(404, missing, state) if missing.is_file() else self.answer(404, b"Not found", TYPES[".txt"])

    do_HEAD = do_GET

    def send(self, status: int, file: Path, state: State) -> None:
        """A file of the site; a live page gets its script, and the name of its build, on the way out."""
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        body = file.read_bytes()
        if kind == HTML and state.build:
            body = with_script(body, state.build)
        self.answer(status, body, kind)

    def move(self, path: str) -> None:
        query = urlsplit(self.path).query
        self.send_response(301)
        self.send_header("Location", quote(path) + (f"?{query}" if query else ""))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def answer(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """The terminal is for what is wrong."""


def inside(site: Path, path: str) -> Path | None:
    """The place in `site` that an address names; None for an address that leads out of it or is none."""
    try:
        file = (site / path.lstrip("/")).resolve()
    except (OSError, ValueError):  # a name that this system cannot have
        return None
    return file if file.is_relative_to(site.resolve()) else None


def with_script(page: bytes, build: str) -> bytes:
    """The page with the live script as the last thing in its body."""
    script = f'<script type="module" src="/__live.mjs" data-build="{build}"></script>'.encode()
    head, end, tail = page.rpartition(b"</body>")
    return head + script + end + tail if end else page + script


def problem_page(problems: str) -> bytes:
    """What is shown before the first good build."""
    page = (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        "<title>Not built yet</title><body><main><h1>Not built yet</h1>"
        "<p>Put this right and save: the page then appears by itself.</p>"
        f"<pre>{html.escape(problems)}</pre></main></body></html>"
    )
    return with_script(page.encode(), "")


def serve(root: Path, port: int) -> int:
    """Build, serve and go on until Ctrl-C."""
    root = root.resolve()
    try:
        server = SiteServer(port, lambda: preview.state)
    except (OSError, OverflowError) as problem:
        print(why_not(port, problem), file=sys.stderr)
        return 1
    preview = Preview(root, lambda line: print(line, flush=True))
    for stop in (signal.SIGINT, signal.SIGTERM):  # also when started in the background, where Ctrl-C is switched off
        signal.signal(stop, signal.default_int_handler)
    try:
        print("Building …", flush=True)
        preview.start()
        print(f"\n{server.address}/ in English, {server.address}/cy/ in Welsh. Ctrl-C stops.", flush=True)
        server.serve_forever()
    except KeyboardInterrupt:
        print("\nStopped.", flush=True)
    finally:
        server.server_close()
        preview.close()
    return 0


def why_not(port: int, problem: Exception) -> str:
    """One line for a port that cannot be had."""
    if isinstance(problem, OSError) and problem.errno == errno.EADDRINUSE:
        return f"Port {port} is in use. Stop what is using it, or choose another: make serve PORT={port % 65535 + 1}"
    return f"Port {port} cannot be used here. Choose one from 1024 to 65535: make serve PORT=8000"
