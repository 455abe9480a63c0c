"""Welsh mutations that look wrong. Always a warning: a rule sees two words, a reader sees the sentence."""

from __future__ import annotations

from collections.abc import Iterator

from .. import dictionaries
from ..language import triggers as of
from ..language.grammar import Slip, slips
from ..language.lexicon import Lexicon, no_readings
from ..language.spelling import readings_of
from ..problems import WARNING, Problem
from ..project import Project
from ..vocabulary import WORDS, Vocabulary, read_vocabulary
from .texts import Said, texts_of


def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """What is known of Welsh words here: the dictionary’s, if it is here, and the termbase’s, with their genders."""
    dictionary = dictionaries.load("cy")
    feminine, plurals = vocabulary.nouns("f"), vocabulary.plurals()
    own = feminine | vocabulary.nouns("m") | frozenset(plurals) | of.ADJECTIVES | of.VERB_NOUNS | of.FEMININE
    masculine = frozenset(word for word in (*vocabulary.nouns("m"), *plurals) if len(word) > 4) - feminine
    return Lexicon(readings_of(dictionary) if dictionary else no_readings, own, of.FEMININE | feminine, masculine)


def check_mutations(project: Project) -> Iterator[Problem]:
    """Mutations that are missing, or stand where none belongs."""
    vocabulary, problems = read_vocabulary(project.root)
    if problems:
        return  # half a list would bring forth a crowd of words that are right
    known = lexicon(vocabulary)
    for said in texts_of(project):
        if said.lang == "cy" and not said.title:
            for slip in slips(said.text, known):
                if not said.is_right(slip.start, "mutation-ok", vocabulary):
                    yield _complaint(said, slip)


def _complaint(said: Said, slip: Slip) -> Problem:
    there = f"{slip.before} {slip.word}".replace("'", "’")
    whole = (form if form.startswith(("yn ", "ym ", "yng ")) else f"{slip.before} {form}" for form in slip.right)
    right = " or ".join(f"“{one}”" for one in whole).replace("'", "’")
    excuse = (
        "put <!-- mutation-ok --> at the end of the line" if said.lines else f"add “{there}” under “cy:” in {WORDS}"
    )
    return said.problem(
        slip.start, "missed-mutation", f"the mutation in “{there}” looks wrong", f"Write {right}. If it is right as it stands, {excuse}.", WARNING
    )  # fmt: skip


RULES = (check_mutations,)
