"""How well the search does on the site as built: what it weighs, and what it finds. For `make bench` and the tests.

Questions are those of tests/search/questions.yml; mutation pairs are every two forms on the site of which one is the mutation of the
other. Asked of the engine's twin here; the tests hold the browser to the same answers.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ..language.mutations import aspirate, nasal, soft, with_h
from ..project import read_project
from ..source import parse_yaml
from .content import PAGES
from .engine import rank, search
from .files import FOLDER, files, index_file
from .index import Index, project_indexes
from .question import ask
from .words import WORD, fold

QUESTIONS = "tests/search/questions.yml"
FIRST = 3  # hits
PLANNED = 60  # pages
LATER = "near.mjs"  # only fetched when nothing was found
Questions = Mapping[str, list[str]]


@dataclass(frozen=True)
class Recall:
    """Of the entries that hold a form of a word: how many there are, and how many each form finds."""

    pairs: int
    relevant: int
    found: int

    @property
    def share(self) -> float:
        return self.found / self.relevant if self.relevant else 1.0


def figures(site: Path, root: Path) -> dict[str, dict]:
    """Everything measured, by language: of the site as built in `site` from the project in `root`."""
    asked = read_questions(root)
    return {index.lang: _figures(site, index, asked[index.lang]) for index in project_indexes(read_project(root))}


def read_questions(root: Path) -> dict[str, Questions]:
    """By language, each question with what answers it: a page below docs/, or a section of it."""
    path = root / QUESTIONS
    return parse_yaml(path.read_text(encoding="utf-8"), QUESTIONS).data


def _figures(site: Path, index: Index, questions: Questions) -> dict:
    pages, sections = hits(index, questions)
    found = {
        "pages": len(index.range_of(PAGES)),
        "engine_bytes": engine_bytes(site),
        "index_bytes": weight(site / "assets" / index_file(index.lang)),
        f"bytes_at_{PLANNED}_pages": engine_bytes(site) + index_bytes_at(index, PLANNED),
        "questions": len(questions),
        "page_in_first_three": round(pages / len(questions), 4),
        "section_in_first_three": round(sections / len(questions), 4),
    }
    if index.rules.back:
        pairs = recall(index)
        found |= {"mutation_pairs": pairs.pairs, "mutation_recall": round(pairs.share, 4)}
    return found


def engine_bytes(site: Path) -> int:
    """What the engine and its look weigh, compressed file by file, as they are sent."""
    folder = site / "assets" / FOLDER
    return sum(weight(path) for path in folder.iterdir() if path.suffix in (".mjs", ".css") and path.name != LATER)


def index_bytes_at(index: Index, pages: int) -> int:
    """What the index would weigh with so many pages like those there are: what they add to it, in proportion. A little more than
    the truth, since the words of new pages are mostly known."""
    span = index.range_of(PAGES)
    rest = {key: tuple(one for one in found if one[0] not in span) for key, found in index.postings.items()}
    without = replace(index, postings={key: found for key, found in rest.items() if found})
    whole, least = (len(_zipped(files(one)[index_file(index.lang)].encode())) for one in (index, without))
    return least + (whole - least) * pages // len(span)


def weight(path: Path) -> int:
    """Bytes of a file, compressed."""
    return len(_zipped(path.read_bytes()))


def _zipped(text: bytes) -> bytes:
    return gzip.compress(text, 9, mtime=0)


def hits(index: Index, questions: Questions) -> tuple[int, int]:
    """How many questions have one of their pages, and how many one of their sections, among the first three."""
    pages = sections = 0
    for question, answers in questions.items():
        first = [(hit.entry.path, hit.part.place) for hit in search(index, question).hits[PAGES][:FIRST]]
        pages += any(answer.split("#")[0] == path for answer in answers for path, _ in first)
        sections += any(answered(answer, path, place) for answer in answers for path, place in first)
    return pages, sections


def answered(answer: str, path: str, place: str) -> bool:
    """Whether a link to a place on a page is an answer; an answer that names no section is met by any of its page."""
    page, _, section = answer.partition("#")
    return page == path and section in ("", place)


def recall(index: Index) -> Recall:
    """Whether every form of a word that stands on the site finds every entry that holds one."""
    holds: dict[str, set[int]] = {}
    for number, entry in enumerate(index.entries):
        for part in entry.parts:
            for text in (entry.title, part.title, *part.blocks):
                for word in _words(index, text):
                    holds.setdefault(word, set()).add(number)
    pairs = relevant = found = 0
    for word in holds:
        forms = {form for change in (soft, nasal, aspirate, with_h) if (form := change(word)) and form in holds}
        wanted = holds[word].union(*(holds[form] for form in forms))
        for form in {word, *forms} if forms else ():
            pairs += 1
            relevant += len(wanted)
            found += len(wanted & rank(index, ask(index, form + " ")).keys())
    return Recall(pairs, relevant, found)


def _words(index: Index, text: str) -> Iterator[str]:
    for match in WORD.finditer(text):
        word = index.rules.bare(match[0].lower().replace("’", "'"))
        if word.isalpha() and len(word) > 2 and fold(word) not in index.rules.stop:
            yield word
