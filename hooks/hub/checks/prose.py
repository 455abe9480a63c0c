"""How hard a text is to read. All of it is a warning: a writer may know better."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..language.words import WORD
from ..problems import WARNING, Problem
from ..project import Project
from .texts import Said, texts_of

LONGEST_SENTENCE = 25  # words; the Welsh and the English style guides agree
HIGHEST_GRADE = 10  # Flesch–Kincaid: years of school after which an English text is read with ease
FEWEST_IN_BLOCK = 3  # words; a heading or a short item is no sentence
FEWEST_WORDS = 100  # in a shorter text the grade says little
END = re.compile(r"[.!?][”’\")]*(?=\s+[^a-zŵŷâêîôû\s]|\s*$)|\n[ \t]*\n")
ABBREVIATED = re.compile(r"[A-Z]|No|Dr|Mr|Mrs|Ms|St|Prof|cf|etc|vs|e\.g|i\.e|tud|t|h\.y|e\.e|Rh|Cyf")
VOWELS = re.compile(r"[aeiouy]+")
SILENT = re.compile(r"(?<![aeiouyl])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscxzgh])es$")
PLAIN = {
    "utilise": "use", "utilised": "used", "utilising": "using", "commence": "start", "commencing": "starting", "prior to": "before",
    "in order to": "to", "going forward": "from now on", "in the event that": "if", "in respect of": "about", "with regard to": "about",
    "pursuant to": "under", "ascertain": "find out", "endeavour": "try", "facilitate": "help", "leverage": "use", "purchase": "buy",
    "terminate": "end", "approximately": "about", "subsequent to": "after", "subsequently": "later", "thereof": "of it",
    "whilst": "while", "amongst": "among", "stakeholders": "the people it concerns", "robust": "strong", "upskill": "train", "synergy": "working together",
}  # fmt: skip
FANCY = re.compile(r"\b(?:" + "|".join(sorted(PLAIN, key=len, reverse=True)) + r")\b", re.IGNORECASE)


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """(offset, sentence) of each sentence."""
    start = 0
    for found in END.finditer(text):
        last = text[start : found.start()].split(" ")[-1].lstrip("(")
        if found[0] == "." and ABBREVIATED.fullmatch(last):
            continue
        yield start, text[start : found.end()]
        start = found.end()
    if text[start:].strip():
        yield start, text[start:]


def syllables(word: str) -> int:
    """A rule of thumb for English: groups of vowels, less silent endings; at least one."""
    return max(1, len(VOWELS.findall(SILENT.sub("", word.lower().replace("'", "").replace("’", "")))))


def grade(texts: list[str]) -> tuple[int, int]:
    """(Flesch–Kincaid grade, words). Source: Kincaid and others 1975, 0.39 words a sentence + 11.8 syllables a word − 15.59."""
    count, words, beats = 0, 0, 0
    for text in texts:
        for _, sentence in sentences(text):
            found = WORD.findall(sentence)
            count += bool(found)
            words += len(found)
            beats += sum(syllables(word) for word in found)
    return (round(0.39 * words / count + 11.8 * beats / words - 15.59) if words else 0), words


def check_prose(project: Project) -> Iterator[Problem]:
    """Sentences that can be read in one breath, everyday words, pages that can be read without years of study."""
    english: dict[str, list[str]] = {}
    for said in texts_of(project):
        yield from _long_sentences(said)
        if said.lang == "en":
            yield from _long_words(said)
            if said.file.startswith("docs/") and len(WORD.findall(said.text)) > FEWEST_IN_BLOCK:
                english.setdefault(said.file, []).append(said.text)
    for page in project.pages.in_language("en"):
        found, words = grade(english.get(page.file, []))
        if words >= FEWEST_WORDS and found > HIGHEST_GRADE:
            yield Problem(
                page.file, page.body_line, 1, "hard-to-read", f"this page needs about {min(found, 20)} years of school to read; aim for {HIGHEST_GRADE} or fewer",
                "Shorter sentences and shorter words: begin with the sentences the other warnings name.", WARNING,
            )  # fmt: skip


def _long_sentences(said: Said) -> Iterator[Problem]:
    for start, sentence in sentences(said.text):
        words = WORD.findall(sentence)
        if len(words) > LONGEST_SENTENCE:
            first = start + len(sentence) - len(sentence.lstrip(" \n\0"))
            yield said.problem(
                first, "long-sentence", f"this sentence has {len(words)} words; more than {LONGEST_SENTENCE} are hard to follow",
                f"Divide it: {' '.join(words[:8])} …", WARNING,
            )  # fmt: skip


def _long_words(said: Said) -> Iterator[Problem]:
    for found in () if said.title else FANCY.finditer(said.text):
        yield said.problem(
            found.start(), "long-word", f"there is an everyday word for “{found[0]}”", f"Write: {PLAIN[found[0].lower()]}", WARNING
        )  # fmt: skip


RULES = (check_prose,)
