"""The finished site as files: the same bytes twice, every address named, nothing published from a broken source."""

from __future__ import annotations

import gzip
import hashlib
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import pytest
from hub.build import build
from hub.project import read_project
from people import ROOT

PAGES = list(read_project(ROOT).pages.by_path.values())
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def digest(site: Path) -> dict[str, str]:
    files = (path for path in sorted(site.rglob("*")) if path.is_file())
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def copy_of_the_hub(target: Path) -> Path:
    """What a build reads, elsewhere and in files written in another order."""
    for name in ("quiz", "hooks", "docs"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", target)
    return target


def test_one_commit_gives_the_same_bytes_anywhere(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from hub.build import commit_date

    for name, value in commit_date(ROOT).items():  # the copy is no repository; what git knows is handed over
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("LANG", "tr_TR.UTF-8")
    other = copy_of_the_hub(tmp_path / "elsewhere")
    assert build(other, tmp_path / "again") == ""
    assert digest(tmp_path / "again") == digest(site)


def test_every_page_is_where_it_says(site: Path):
    published = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert published == {f"{page.address}index.html" for page in PAGES} | {"404.html"}


def test_the_site_map_for_machines_names_every_page_once_with_its_own_dates(site: Path):
    tree = ElementTree.fromstring((site / "sitemap.xml").read_bytes())
    dates = {entry.find(f"{SITEMAP}loc").text: entry.find(f"{SITEMAP}lastmod").text for entry in tree}
    assert len(dates) == len(list(tree)) == len(PAGES)
    for page in PAGES:
        [date] = [date for address, date in dates.items() if address.endswith(f":8000/{page.address}")]
        assert date == page.meta.last_reviewed.isoformat()


def test_nothing_of_the_theme_is_published(site: Path):
    ours = {path.name for path in (ROOT / "docs" / "assets").rglob("*")}
    assert {path.name for path in (site / "assets").rglob("*.*") if path.suffix != ".json"} <= ours  # the index is made
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r'class="[^"]*\bmd-', text), path
        assert not re.search(r"<script(?![^>]*\b(?:src|type=.application/json))", text), f"{path} has an inline script"
        assert not re.search(r"\s(?:style|on[a-z]+)=", text), f"{path} has an inline style or handler"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.lang}: {page.path}")
def test_a_page_is_well_formed(site: Path, page):
    """No parse error of the HTML standard, ids once, every fragment and every address inside the site leads somewhere."""
    path = site / page.address / "index.html"
    parser = html5lib.HTMLParser(strict=True)
    tree = parser.parse(path.read_text(encoding="utf-8"))
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    assert len(ids) == len(set(ids)), "an id stands twice"
    for node in tree.iter():
        for name in ("href", "src"):
            address = node.get(name)
            if address is None or re.match(r"[a-z]+:", address) or address.startswith("#role="):
                continue
            target, _, anchor = address.partition("#")
            file = (path.parent / target).resolve() if target else path
            file = file / "index.html" if file.is_dir() else file
            assert file.is_file(), f"{address} leads nowhere"
            if anchor and file.suffix == ".html" and "=" not in anchor:
                assert f'id="{anchor}"' in file.read_text(encoding="utf-8"), f"{address}: no such place"


def test_no_english_stands_under_welsh_addresses(site: Path):
    for page in PAGES:
        text = (site / page.address / "index.html").read_text(encoding="utf-8")
        assert f'<html lang="{page.lang}">' in text


def test_first_load_is_light(site: Path):
    """The numbers of product.md that are bytes: a guide with all it asks for, a family's page, the script of the assessment."""
    size = {path: len(gzip.compress(path.read_bytes(), 9)) for path in site.rglob("*") if path.is_file()}
    for page in PAGES:
        path = site / page.address / "index.html"
        text = path.read_text(encoding="utf-8")
        files = [
            (path.parent / found).resolve()
            for found in re.findall(r'<(?:link|script|img)[^>]*(?:href|src)="(\.[^"]+|assets[^"]+)"', text)
        ]
        files = sorted({file for file in files if file.is_file()})
        scripts = sum(size[file] for file in files if file.suffix == ".mjs")
        assert size[path] <= 35_000, f"{page.file}: {size[path]} bytes of HTML"
        assert scripts <= 15_000 + 1_500, f"{page.file}: {scripts} bytes of script"
        if page.meta.sources:
            assert size[path] + sum(size[file] for file in files) <= 45_000
            assert len(files) + 1 <= 8


def test_an_address_that_was_left_leads_on(tmp_path: Path):
    hub = copy_of_the_hub(tmp_path / "hub")
    moved = (
        "pages:\n  /old/place/: development/safeguarding.md\n  /cy/hen/le/: development/safeguarding.md\nitems: {}\n"
    )
    (hub / "quiz" / "moved.yml").write_text(moved, encoding="utf-8")
    assert build(hub, tmp_path / "site") == ""
    for old, new in (("old/place/", "../../development/safeguarding/"), ("cy/hen/le/", "../../datblygu/diogelu/")):
        text = (tmp_path / "site" / old / "index.html").read_text(encoding="utf-8")
        assert f'<meta http-equiv="refresh" content="0; url={new}">' in text
        assert (tmp_path / "site" / old / new / "index.html").is_file()


BROKEN = {
    "a colon in a title": ("docs/development/safeguarding.md", "title: Safeguarding", "title: Safeguarding: now"),
    "a block that is not closed": ("docs/cy/about/contact.md", "---\n\n", "\n\n"),
    "a Welsh half missing": ("quiz/phrases.yml", "    cy: Hyb Staff Cymorth\n", ""),
    "an unknown role": ("quiz/areas/safeguarding.yml", "      - everyone\n", "      - everybody\n"),
    "a broken link": ("docs/index.md", "(development/index.md)", "(development/nowhere.md)"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_nothing_is_published_from_a_broken_source(tmp_path: Path, name: str):
    """The real command, so that a gate that has come off its hinges is noticed."""
    file, old, new = BROKEN[name]
    hub = copy_of_the_hub(tmp_path / "hub")
    path = hub / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    told = build(hub, tmp_path / "site")
    assert told
    assert Path(file).name in told
    assert "Traceback" not in told
