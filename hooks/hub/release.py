"""`make release`: the finished site as one zip for any host of files, refused while the publisher is not set.

One commit gives the same bytes: names in order, the commit's date on every file, nothing compressed (compressors differ
between machines; hosts compress what they send). Beside the site lie the files that hosts and robots look for.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from .build import build_command, check_command, surroundings, worth_reading
from .model import Publisher
from .policy import HEADER_POLICY
from .shape import shape
from .source import parse_yaml, read_text

PUBLISHER = "quiz/publisher.yml"
WANTED = {
    "name": "the body that publishes the site",
    "email": "where people can write to it",
    "address": "the site’s own web address, beginning with https://",
}
YEAR = 31_536_000  # seconds
VALID = timedelta(days=364)  # RFC 9116: less than a year ahead


def release(root: Path) -> int:
    """Check, build and pack. The exit status; what stands in the way is said on lines of its own."""
    publisher = _publisher(root)
    missing = refusals(publisher) if publisher else []
    if missing:
        return _refuse(*missing)
    checked = subprocess.run(check_command(root), cwd=root, env=surroundings(root), check=False)
    if checked.returncode or publisher is None:
        return _refuse()
    moment = surroundings(root).get("SOURCE_DATE_EPOCH")
    if not moment:
        return _refuse("A release takes its date from the last commit, and there is none. Commit first.")
    day = datetime.fromtimestamp(int(moment), UTC)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        told = _build(root, site, publisher.address)
        if told:
            return _refuse(told)
        target = root / "build" / "release" / f"hub-{day:%Y-%m-%d}.zip"
        target.parent.mkdir(parents=True, exist_ok=True)
        pack(site, extras(publisher, day), day, target)
    print(f"{target.relative_to(root).as_posix()}: unpack it where {publisher.address} is served from.")
    return 0


def _publisher(root: Path) -> Publisher | None:
    """The publisher, or None when the file cannot be read; the check then says why."""
    path = root / PUBLISHER
    text = read_text(path, PUBLISHER)[0] if path.exists() else None
    document = parse_yaml(text or "", PUBLISHER)
    return shape(Publisher, document)[0] if document.data else None


def _refuse(*lines: str) -> int:
    print("\n".join([*lines, "Nothing was released."]), file=sys.stderr)
    return 1


def refusals(publisher: Publisher) -> list[str]:
    """One plain line for each value that is not set, or cannot be right."""
    unset = publisher.unset()
    lines = [f'{PUBLISHER}: “{name}” is not yet set. Write there {WANTED[name]}: {name}: "…"' for name in unset]
    if "email" not in unset and "@" not in publisher.email:
        lines.append(f"{PUBLISHER}: “email” is not an e-mail address: {publisher.email}")
    if "address" not in unset and not _is_address(publisher.address):
        lines.append(
            f"{PUBLISHER}: “address” does not begin with https://, or is not a web address: {publisher.address}"
        )
    return lines


def _is_address(text: str) -> bool:
    parts = urlsplit(text)
    return parts.scheme == "https" and bool(parts.hostname) and not (parts.query or parts.fragment or " " in text)


def _build(root: Path, site: Path, address: str) -> str:
    """The strict build for the publisher's own address. What went wrong: empty when the site is whole."""
    surround = {**surroundings(root), "SITE_URL": address}
    done = subprocess.run(
        build_command(root, site), cwd=root, env=surround, capture_output=True, encoding="utf-8", check=False
    )
    return worth_reading(done.stdout + done.stderr) if done.returncode else ""


def extras(publisher: Publisher, day: datetime) -> dict[str, str]:
    """Files beside the site, by name. robots.txt and security.txt count only at the root of a host."""
    files = {"_headers": headers()}
    if urlsplit(publisher.address).path.strip("/"):
        return files
    base = publisher.address.rstrip("/")
    files["robots.txt"] = f"User-agent: *\nAllow: /\n\nSitemap: {base}/sitemap.xml\n"
    files[".well-known/security.txt"] = (
        f"Contact: mailto:{publisher.email}\nExpires: {day + VALID:%Y-%m-%dT%H:%M:%SZ}\n"
        f"Preferred-Languages: cy, en\nCanonical: {base}/.well-known/security.txt\n"
    )
    return files


def headers() -> str:
    """`_headers`, as Netlify, Cloudflare Pages and others read it: one rule, since some join the values of two.

    No file name changes with its content, so a browser asks each time whether it has the newest: pages and scripts of
    two versions never meet. HSTS speaks for this host alone.
    """
    fields: Mapping[str, str] = {
        "Content-Security-Policy": HEADER_POLICY,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Strict-Transport-Security": f"max-age={YEAR}",
        "Cache-Control": "public, max-age=0, must-revalidate",
    }
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in fields.items())


def pack(site: Path, more: Mapping[str, str], day: datetime, target: Path) -> None:
    """Everything into one zip: the same files give the same bytes, whatever their order and dates on this disk."""
    files = {**dict(_files(site)), **{name: text.encode() for name, text in more.items()}}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as packed:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, day.hour, day.minute, day.second))
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            packed.writestr(entry, files[name])


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    for path in site.rglob("*"):
        if path.is_file() and path.suffix != ".gz":  # a second copy of the site map, and compressed
            yield path.relative_to(site).as_posix(), path.read_bytes()


if __name__ == "__main__":
    sys.exit(release(Path(__file__).resolve().parents[2]))
