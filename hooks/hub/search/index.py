"""The index of a language: which words stand in which entries, and how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from ..bank import Bank
from ..language.terms import Term
from ..model import LANGUAGES, Language
from ..pages import Pages
from ..project import Project
from ..vocabulary import read_vocabulary
from .canon import Canon, rules_of
from .content import PAGES, Entry, entries, typed
from .words import Rules, fold

MET, SAID, NAMED = range(3)  # how a word stands: in the text, in a heading or the summary, in the page's name
YEAR = 4  # digits; nobody looks for one, and there are many


@dataclass(frozen=True)
class Index:
    """What the engine asks. `postings`: key → (number of the entry, how it stands there); `same`: phrases that mean one thing."""

    lang: Language
    rules: Rules
    entries: tuple[Entry, ...]
    postings: dict[str, tuple[tuple[int, int], ...]]
    same: tuple[tuple[str, ...], ...]

    @cached_property
    def in_order(self) -> list[str]:
        """The keys, sorted."""
        return sorted(self.postings)

    def range_of(self, kind: str) -> range:
        """The numbers of the entries of a kind."""
        first = next((number for number, entry in enumerate(self.entries) if entry.kind == kind), len(self.entries))
        return range(first, first + sum(entry.kind == kind for entry in self.entries))


def project_indexes(project: Project) -> list[Index]:
    """The index of each language. What is wrong with the termbase, the checks say; here it only lacks its plurals."""
    terms = read_vocabulary(project.root)[0].terms
    return [make(project.bank, project.pages, terms, lang) for lang in LANGUAGES]


def make(bank: Bank, pages: Pages, terms: Iterable[Term], lang: Language) -> Index:
    """The index of a language."""
    terms = tuple(terms)
    rules = rules_of(lang, terms)
    found = tuple(entries(bank, pages, lang))
    phrases = [typed(one, lang) for one in bank.synonyms]
    canon = Canon(rules, _known(rules, found, phrases), _radical(rules, bank, terms, lang))
    same = [tuple(dict.fromkeys(_phrase(rules, canon, phrase) for phrase in one)) for one in phrases]
    by_first = _by_first(same)
    stands: dict[str, dict[int, int]] = {}
    for number, entry in enumerate(found):
        for text, how in _texts(entry):
            for key in _keys(rules, canon, by_first, text):
                at = stands.setdefault(key, {})
                at[number] = max(at.get(number, MET), how)
    postings = {key: tuple(sorted(stands[key].items())) for key in sorted(stands)}
    used = {form: word for form, word in rules.odd.items() if rules.stem(word) in postings}
    return Index(lang, replace(rules, odd=used), found, postings, tuple(tuple(sorted(one)) for one in same))


def _texts(entry: Entry) -> Iterator[tuple[str, int]]:
    """Every text of an entry, with how a word in it counts."""
    if entry.kind == PAGES:
        yield entry.title, NAMED
        yield entry.parts[0].blocks[0], SAID
    for number, part in enumerate(entry.parts):
        if number or entry.kind != PAGES:
            yield part.title, SAID
        for text in part.blocks[0 if number or entry.kind != PAGES else 1 :]:
            yield text, MET
        for text in part.unseen:
            yield text, MET


def _keys(rules: Rules, canon: Canon, by_first: dict, text: str) -> Iterator[str]:
    """The keys a text is found under: its words, and the things its phrases mean (`#3`)."""
    row: list[str] = []
    for token in rules.tokens(text):
        key = canon(token.text)
        if not key.isdigit() or len(key) < YEAR:
            yield key
        if not token.joined:
            row.append(key)
    for at, key in enumerate(row):
        for thing, phrase in by_first.get(key, ()):
            if tuple(row[at : at + len(phrase)]) == phrase:
                yield thing


def _phrase(rules: Rules, canon: Canon, phrase: str) -> str:
    return " ".join(canon(token.text) for token in rules.tokens(phrase) if not token.joined)


def _by_first(same: list[tuple[str, ...]]) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for number, phrases in enumerate(same):
        for phrase in phrases:
            words = tuple(phrase.split())
            if words:
                found.setdefault(words[0], []).append((f"#{number}", words))
    return found


def _known(rules: Rules, found: tuple[Entry, ...], phrases: list[tuple[str, ...]]) -> set[str]:
    texts = [text for entry in found for text, _ in _texts(entry)] + [text for one in phrases for text in one]
    return {token.text for text in texts for token in rules.tokens(text)}


def _radical(rules: Rules, bank: Bank, terms: tuple[Term, ...], lang: Language) -> set[str]:
    """Words that stand unmutated where they come from: the first of each term and job title, and what odd forms count as."""
    if lang == "en":
        return set()
    firsts = [one for term in terms for one in (term.welsh, term.plural)]
    firsts += [title for family in bank.families for role in family.roles for title in role.titles.cy]
    found = {rules.bare(fold(text.split()[0])) for text in firsts if text.strip()}
    return found | set(rules.odd.values())
