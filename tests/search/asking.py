"""What the tests of the search share: the live project's indexes, the questions, and the browser's answers to them."""

from __future__ import annotations

from pathlib import Path

from hub.project import read_project
from hub.search.engine import search
from hub.search.figures import read_questions
from hub.search.index import project_indexes
from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
PROJECT = read_project(ROOT)
INDEXES = {index.lang: index for index in project_indexes(PROJECT)}
QUESTIONS = read_questions(ROOT)
HOME = {"en": "/", "cy": "/cy/"}

ASK = """async ([lang, questions]) => {
  const { makeIndex } = await import("/assets/search/index.mjs");
  const { search } = await import("/assets/search/view.mjs");
  const address = new URL(`/assets/search/${lang}.json`, location.href).href;
  const index = makeIndex(await (await fetch(address)).json(), address);
  const found = [];
  for (const question of questions) {
    const { groups, hits } = await search(index, question);
    const told = {};
    for (const [kind, list] of Object.entries(hits)) told[kind] = list.map(({ number, part }) => [number, part?.[0] ?? null]);
    found.push({ ...told, near: groups.some(({ near }) => near) });
  }
  return found;
}"""


def ask_browser(page: Page, server: str, lang: str, questions: list[str]) -> list[dict]:
    """What the browser's engine finds: numbers of entries, and the place of the part where it was looked at."""
    page.goto(f"{server}/404.html")
    return page.evaluate(ASK, [lang, questions])


def ask_twin(lang: str, question: str) -> dict:
    """The same from the engine's twin."""
    index = INDEXES[lang]
    found = search(index, question)
    numbers = {id(entry): number for number, entry in enumerate(index.entries)}
    told = {kind: [[numbers[id(hit.entry)], hit.part.place] for hit in hits] for kind, hits in found.hits.items()}
    return {**told, "near": found.near}
