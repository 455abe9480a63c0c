"""Each text in its own language, and the Welsh formal: `chi`, singulars after numbers, no blank where letters change.

A program cannot read Welsh. These rules stop what can be known for sure (errors) and point at what a person should look at
(warnings); a Welsh reader is still needed.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..dictionaries import NAMES
from ..language.address import blanks_after_mutating, informal, plural_after_number
from ..language.guess import in_other
from ..language.mutations import every_form, soft
from ..model import Language
from ..problems import WARNING, Problem
from ..project import Project
from ..vocabulary import Vocabulary, read_vocabulary
from .texts import texts_of

OTHER: dict[Language, Language] = {"en": "cy", "cy": "en"}


def check_lists(project: Project) -> Iterator[Problem]:
    """The termbase and the word list can be read."""
    yield from read_vocabulary(project.root)[1]


def check_language(project: Project) -> Iterator[Problem]:
    """No English left in Welsh, no Welsh in English: four words or more, sentence by sentence."""
    for said in texts_of(project):
        if found := in_other(said.text, said.lang):
            start, words = found
            here, there = NAMES[said.lang], NAMES[OTHER[said.lang]]
            stays = (
                f'If it must stay {there}, say so: <span lang="{OTHER[said.lang]}">{words} …</span>'
                if said.lines
                else "A name that must stay as it is goes in curly quotation marks: “…”."
            )
            yield said.problem(
                start, "english-in-welsh" if said.lang == "cy" else "welsh-in-english",
                f"this is {there}, in a text that should be {here}: “{words} …”", f"Write it in {here}. {stays}",
            )  # fmt: skip


def check_chi(project: Project) -> Iterator[Problem]:
    """The reader is chi, never ti."""
    vocabulary, _ = read_vocabulary(project.root)
    for said in texts_of(project):
        if said.lang == "cy" and not said.title:
            for start, there, right in informal(said.text):
                if not said.is_right(start, "ti-ok", vocabulary):
                    yield said.problem(
                        start, "informal-you", f"“{there}” speaks to the reader as “ti”", f"We say “chi”: “{right}”.", WARNING
                    )  # fmt: skip


def check_blanks(project: Project) -> Iterator[Problem]:
    """A blank that is filled in never stands after a word that mutates."""
    for said in texts_of(project):
        if said.lang == "cy":
            for before, name in blanks_after_mutating(said.raw):
                yield said.problem(
                    0, "variable-after-mutation", f"“{before}” changes the first letter of what follows, and “{{{name}}}” cannot change",
                    f"Put a word between them, or write it with a colon: “…: {{{name}}}”.",
                )  # fmt: skip


def check_numbers(project: Project) -> Iterator[Problem]:
    """Welsh counts in the singular: 12 cwestiwn, or 12 o gwestiynau."""
    vocabulary, _ = read_vocabulary(project.root)
    plurals = singulars(vocabulary)
    for said in texts_of(project):
        if said.lang == "cy" and not said.title:
            for start, number, there, (one, many) in plural_after_number(said.raw, plurals):
                if not said.is_right(start, "mutation-ok", vocabulary):
                    yield said.problem(
                        start, "number-with-plural", f"after a number Welsh uses the singular: “{number} {there}”",
                        f"Write “{number} o {soft(many) or many}”, or the singular, “{one}”, right after the number.", WARNING,
                    )  # fmt: skip


def singulars(vocabulary: Vocabulary) -> dict[str, tuple[str, str]]:
    """The plurals of the termbase’s nouns, in every mutation: singular and plural."""
    return {form: (one, many) for many, one in vocabulary.plurals().items() for form in every_form(many)}


RULES = (check_lists, check_language, check_chi, check_blanks, check_numbers)
