"""A question taken apart: each word with the keys it may stand for, and what each is worth."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass, field

from .index import Index
from .words import Rules, Token, fold

FULL, PHRASE, SAME, GUESSED, BEGUN, MORE, NEAR = 8, 10, 6, 3, 6, 3, 6
SHORTEST_BEGUN, SHORTEST_ENDED, SHORTEST_NEAR, LONG = 2, 3, 4, 7  # letters


@dataclass
class Group:
    """One word of the question: the stems it may have, and its keys with what each is worth."""

    word: str
    stems: tuple[str, ...]
    keys: dict[str, int] = field(default_factory=dict)
    near: bool = False
    weight: int = 0


def ask(index: Index, question: str) -> list[Group]:
    """The words of a question that lead somewhere."""
    question = unicodedata.normalize("NFC", question)
    groups: list[Group] = []
    tokens = index.rules.tokens(question) or _only_word(question)
    for number, token in enumerate(tokens):
        typing = number == len(tokens) - 1 and question[-1:].isalnum()
        group = _group(index, token.text, typing)
        if not token.joined:
            groups.append(group)
        for part in groups[len(groups) - token.joined :]:
            part.keys |= group.keys
    _find_things(index, groups, question[-1:].isalnum())
    for group in groups:
        if not group.keys and len(group.word) >= SHORTEST_NEAR and group.word.isalpha():
            group.keys = {key: NEAR for key in index.postings for stem in group.stems if is_near(stem, key)}
            group.near = bool(group.keys)
    seen: dict[tuple[str, ...], Group] = {}
    for group in groups:
        if group.keys:
            best = max(group.keys.values())
            group.weight = min(rarity(index, key) for key, worth in group.keys.items() if worth == best)
            seen.setdefault(group.stems, group)
    return list(seen.values())


def _only_word(question: str) -> tuple[Token, ...]:
    """A word that says nothing, while it may still become one that does: `cyn`, on the way to `cynnwys`."""
    word = fold(question.strip())
    return (Token(word, 0),) if word.isalpha() and len(word) >= SHORTEST_ENDED else ()


def _group(index: Index, word: str, typing: bool) -> Group:
    rules = index.rules
    forms = rules.forms(word)
    forward = [rules.stem(one) for base in (word, *rules.unmutated(word)) for one in rules.mutated(base)]
    group = Group(word, tuple(dict.fromkeys((*forms, *forward))))
    known = [stem for stem in forms if stem in index.postings] or [stem for stem in forward if stem in index.postings]
    for stem in known:
        group.keys[stem] = GUESSED if forms[0] in index.postings and stem != forms[0] else FULL
    if typing and len(word) >= SHORTEST_BEGUN:
        worth = MORE if group.keys else BEGUN
        for key in _begun(index, rules, word):
            group.keys.setdefault(key, worth)
    return group


def _begun(index: Index, rules: Rules, word: str) -> list[str]:
    """Keys a word may become when it is typed to its end."""
    keys = index.in_order
    found = []
    for start in (word, *(rules.unmutated(word) if len(word) > SHORTEST_BEGUN else ())):
        at = bisect_left(keys, start)
        while at < len(keys) and keys[at].startswith(start):
            found.append(keys[at])
            at += 1
    found += [rules.stem(form) for form in rules.odd if form.startswith(word)]
    for suffix in rules.suffixes:
        for length in range(1, len(suffix)):
            if word.endswith(suffix[:length]):
                found += rules.forms(word + suffix[length:])
    return [key for key in found if key in index.postings]


def _find_things(index: Index, groups: list[Group], typing: bool) -> None:
    """Phrases that mean a known thing bring it to each of their words."""
    for number, phrases in enumerate(index.same):
        thing = f"#{number}"
        for words in (phrase.split() for phrase in phrases if thing in index.postings):
            for at in range(len(groups) - len(words) + 1 if words else 0):
                row = groups[at : at + len(words)]
                if not _fits(words, row, typing and at + len(words) == len(groups)):
                    continue
                for group in row:
                    single = SAME if FULL in group.keys.values() else FULL
                    group.keys.setdefault(thing, single if len(words) == 1 else PHRASE)


def _fits(words: list[str], row: list[Group], unfinished: bool) -> bool:
    """Whether a row of the question is a phrase, the last word of it perhaps still being typed."""
    if unfinished and len(row[-1].word) >= SHORTEST_ENDED and words[-1].startswith(row[-1].word):
        words, row = words[:-1], row[:-1]
    return all(word in group.stems for word, group in zip(words, row, strict=True))


def rarity(index: Index, key: str) -> int:
    """More for a word that stands in fewer entries."""
    return 8 + _eighths(len(index.entries)) - _eighths(len(index.postings[key]))


def _eighths(number: int) -> int:
    """Its logarithm to the base of two, in eighths, near enough; the same in every language of code."""
    bits = number.bit_length() - 1
    return bits * 8 + ((number << 3 >> bits) & 7)


def is_near(stem: str, key: str) -> bool:
    """Whether a key may be what was meant; in short words one letter makes another word."""
    likely = stem[0] == key[0] or len(stem) >= LONG
    return len(key) > SHORTEST_NEAR and likely and one_off(stem, key)


def one_off(one: str, other: str) -> bool:
    """One letter more, less or other, or two changed about."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1 or one == other:
        return False
    at = 0
    while at < len(one) and one[at] == other[at]:
        at += 1
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    return one[at + 1 :] == other[at + 1 :] or (
        one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    )
