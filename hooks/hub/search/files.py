"""An index as files: one that ranks, and beside it the words of each page, fetched when it is among the results.

The one that ranks knows pages only by the words on them, so that it stays small; sections and sentences are found in the words.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator

from ..model import Language
from .content import ITEMS, KINDS, PAGES, RESOURCES, Part
from .index import Index
from .words import WORD, fold

FORMAT = 1
FOLDER = "search"
CHUNK = 16  # statements or resources in one file
# 45 signs that end a number and 45 that go on; capitals begin a key, so that neither needs a separator
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+,-./:;<=>?@[]^_`{|}~"
HALF = 45


def files(index: Index) -> dict[str, str]:
    """The index as files, by their place below assets/. The words stand in a folder named after what they say, so that a
    browser never puts an old index and new words together."""
    words = dict(_words(index))
    ranking = _ranking(index)
    version = hashlib.sha256(_json([ranking, words]).encode()).hexdigest()[:8]
    found = {index_file(index.lang): _json({**ranking, "at": f"{index.lang}/{version}/"})}
    return found | {f"{FOLDER}/{index.lang}/{version}/{name}.json": _json(value) for name, value in words.items()}


def index_file(lang: Language) -> str:
    """Where the index of a language stands below assets/."""
    return f"{FOLDER}/{lang}.json"


def _ranking(index: Index) -> dict:
    rules = index.rules
    used = {key for key in index.postings if key.startswith("#")}
    return {
        "format": FORMAT,
        "lang": index.lang,
        "pages": [[entry.address, entry.title] for entry in index.entries if entry.kind == PAGES],
        "counts": [len(index.range_of(kind)) for kind in KINDS],
        "chunk": CHUNK,
        "same": ";".join(
            ",".join(phrases) if f"#{number}" in used else "" for number, phrases in enumerate(index.same)
        ),
        "rules": {
            "stop": " ".join(sorted(rules.stop)),
            "tails": " ".join(rules.tails),
            "vowels": rules.vowels,
            "endings": list(rules.endings),
            "starts": " ".join(rules.starts),
            "back": _table(rules.back),
            "on": _table(rules.on),
            "odd": _table({form: (word,) for form, word in rules.odd.items()}),
        },
        "keys": "".join(_front_coded(index.postings)),
        "postings": " ".join(map(_coded, index.postings.values())),
    }


def _table(rows: dict[str, tuple[str, ...]]) -> str:
    return ",".join(" ".join((start, *found)) for start, found in rows.items())


def _front_coded(keys: Iterable[str]) -> Iterator[str]:
    """Each key as a capital, for how many letters it shares with the one before it, and the rest."""
    before = ""
    for key in keys:
        shared = 0
        while shared < min(len(key), len(before), 25) and key[shared] == before[shared]:
            shared += 1
        yield chr(ord("A") + shared) + key[shared:]
        before = key


def _coded(postings: Iterable[tuple[int, int]]) -> str:
    """Numbers of entries as steps from the one before, each with how the word stands there."""
    found, before = "", -1
    for number, how in postings:
        value = (number - before - 1) * 3 + how
        while value >= HALF:
            found += SIGNS[HALF + value % HALF]
            value //= HALF
        found += SIGNS[value]
        before = number
    return found


def _words(index: Index) -> Iterator[tuple[str, object]]:
    for number in index.range_of(PAGES):
        entry = index.entries[number]
        yield name_of(entry.address), [_part(part) for part in entry.parts]
    for kind in (ITEMS, RESOURCES):
        numbers = index.range_of(kind)
        for first in range(0, len(numbers), CHUNK):
            chunk = [index.entries[number] for number in numbers[first : first + CHUNK]]
            yield f"_{kind}-{first // CHUNK}", [[_part(part) for part in entry.parts] for entry in chunk]
    yield "_near", sorted(_near_words(index))


def _part(part: Part) -> list:
    whole = [part.place, part.title, list(part.blocks), list(part.unseen), part.language]
    while not whole[-1]:
        whole.pop()
    return whole


def _near_words(index: Index) -> set[str]:
    """Words to offer when nothing is found: of names, headings and summaries, one for each stem."""
    found: dict[str, str] = {}
    for number in index.range_of(PAGES):
        parts = index.entries[number].parts
        for word in WORD.findall(" ".join([parts[0].blocks[0], *(part.title for part in parts)])):
            plain, folded = word.lower(), fold(word)
            key = index.rules.stem(folded)
            if folded.isalpha() and len(folded) > 3 and folded not in index.rules.stop and key in index.postings:
                found.setdefault(key, plain)
    return set(found.values())


def name_of(address: str) -> str:
    """The file with a page's words, from its address."""
    return address.rstrip("/").replace("/", "_") or "home"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
