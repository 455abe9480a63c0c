"""The index as files: the same bytes each time, light enough, and read in the browser as they were written."""

from __future__ import annotations

import gzip
from pathlib import Path

from asking import INDEXES, PROJECT, ROOT
from hub.project import read_project
from hub.search.figures import figures
from hub.search.files import files
from hub.search.index import project_indexes
from playwright.sync_api import Page

MOST = 30_000  # bytes, compressed: engine and index, for 60 pages
MOST_WORDS = 6_000  # of a page, fetched when it is among the first that are found

READ = """async (lang) => {
  const { makeIndex } = await import("/assets/search/index.mjs");
  const address = new URL(`/assets/search/${lang}.json`, location.href).href;
  const index = makeIndex(await (await fetch(address)).json(), address);
  return { postings: index.keys.map((key) => [key, index.postings(key)]), size: index.size };
}"""


def test_the_same_project_gives_the_same_bytes(lang: str):
    again = {index.lang: index for index in project_indexes(read_project(ROOT))}
    assert files(again[lang]) == files(INDEXES[lang])


def test_the_site_holds_them(site: Path, lang: str):
    for name, text in files(INDEXES[lang]).items():
        assert (site / "assets" / name).read_bytes() == text.encode()


def test_they_are_light(site: Path):
    for lang, found in figures(site, ROOT).items():
        assert found["engine_bytes"] + found["index_bytes"] <= MOST
        assert found["bytes_at_60_pages"] <= MOST, (lang, found)
        for name, text in files(INDEXES[lang]).items():
            assert len(gzip.compress(text.encode(), 9)) <= (MOST if name.endswith(f"{lang}.json") else MOST_WORDS), name


def test_the_browser_reads_what_was_written(page: Page, server: str, lang: str):
    page.goto(f"{server}/404.html")
    found = page.evaluate(READ, lang)
    index = INDEXES[lang]
    assert found["size"] == len(index.entries)
    assert found["postings"] == [[key, [list(one) for one in row]] for key, row in index.postings.items()]


def test_what_people_call_a_job_is_never_offered_as_a_word(lang: str):
    """Job titles lead somewhere and are shown nowhere: not as a near word, and not in a sentence."""
    words = next(text for name, text in files(INDEXES[lang]).items() if name.endswith("_near.json"))
    shown = " ".join(
        text for entry in INDEXES[lang].entries for part in entry.parts for text in (part.title, *part.blocks)
    ).lower()
    titles = {
        title for family in PROJECT.bank.families for role in family.roles for title in getattr(role.titles, lang)
    }
    for title in titles:
        assert title.lower() in shown or f'"{title.lower()}"' not in words
