"""Welsh mutations that are missing, or stand where none belongs: what can be said without parsing a sentence.

The idea: after a word that always mutates, a word is suspicious when it stands unmutated, cannot be read as mutated, and its
mutated form is a word. A dictionary makes most of that knowledge; without one only the words of the project's own lists
are known, and less is found. Every rule is a small function of the word and the two before it; the first that speaks wins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from . import triggers as of
from .lexicon import ASPIRATE, NASAL, SOFT, WITH_H, Lexicon
from .mutations import nasal, soft
from .words import Word, words


@dataclass(frozen=True)
class Slip:
    """`word` after `before` should be one of `right`."""

    start: int
    before: str
    word: str
    right: tuple[str, ...]


@dataclass(frozen=True)
class _Here:
    """The word looked at, in lower case without `’r` and the like; the words before it; its capital."""

    earlier: str
    before: str
    word: str
    capital: bool

    def missing(self, lexicon: Lexicon, mutation: str) -> tuple[str, ...]:
        """The form this word should have and does not."""
        word = self.word.capitalize() if self.capital else self.word
        if self.word in of.STAYS or (self.capital and word not in of.NAMES):
            return ()
        form = lexicon.missing(word, mutation)
        return (form,) if form else ()

    @property
    def predicative(self) -> bool:
        """After the `yn` of “mae’n bwysig”."""
        return self.before == "yn" or (self.before.endswith("'n") and self.before not in of.NOT_PREDICATIVE)

    @property
    def article(self) -> bool:
        """After the, in any of its forms."""
        return self.before in ("y", "yr") or self.before.endswith("'r")


def slips(text: str, lexicon: Lexicon) -> Iterator[Slip]:
    """Every suspicious mutation of a Welsh text."""
    before: Word | None = None
    earlier = ""
    for word in words(text):
        if before is None or not word.follows:
            before, earlier = word, ""
            continue
        here = _Here(earlier, before.text.lower(), word.base, word.text[0].isupper())
        if len(here.word) > 2 and not word.is_acronym and f"{here.before}_{here.word}" not in of.PAIRS:
            right = next((found for rule in RULES if (found := rule(here, lexicon))), ())
            if right:
                tail = word.text[len(here.word) :]
                yield Slip(word.start, before.text, word.text, tuple(form + tail for form in right))
        before, earlier = word, here.before


def after_softening(here: _Here, lexicon: Lexicon) -> tuple[str, ...]:
    """am, ar, at, dros, i, o, neu, dau, pa …"""
    if here.before not in of.SOFTENING or (
        here.before == "neu" and (here.capital or here.word.endswith(of.FINITE_ENDS))
    ):
        return ()
    if here.word in of.QUESTIONS and here.earlier not in ("", "am", "ar"):  # “gwn i pwy”: that i is the pronoun
        return ()
    if here.before in ("rhy", "go") and here.word.startswith(("ll", "rh")):
        return ()
    return here.missing(lexicon, SOFT)


def after_aspirating(here: _Here, lexicon: Lexicon) -> tuple[str, ...]:
    """a, â, gyda, tua, tri, chwe, na: an unmutated c, p or t is never right after these, whichever `a` it is."""
    return here.missing(lexicon, ASPIRATE) if here.before in of.ASPIRATING else ()


def after_possessive(here: _Here, lexicon: Lexicon) -> tuple[str, ...]:
    """fy nghymorth; ei chymorth or ei gymorth; ein hysgol."""
    if here.before == "fy":
        return here.missing(lexicon, NASAL)
    if here.before in of.HIS_OR_HER and here.missing(lexicon, ASPIRATE):
        return (soft(here.word), *here.missing(lexicon, ASPIRATE))
    return here.missing(lexicon, WITH_H) if here.before in of.THEIR else ()


def after_yn(here: _Here, lexicon: Lexicon) -> tuple[str, ...]:
    """yng Nghymru, ym mhob, yn bwysig."""
    name = here.word.capitalize() if here.capital else ""
    if here.before in ("yn", "ym", "yng") and (
        name in of.PLACES or (here.before != "yng" and here.word in of.AFTER_YN_NASAL)
    ):
        form = nasal(name or here.word)
        return (f"{_yn_before(form)} {form}",) if form else ()
    if here.before == "yn" and (here.word in of.YM_WORDS or here.word.startswith("ngh")):
        return (f"{_yn_before(here.word)} {name or here.word}",)
    if here.predicative and here.word in of.ADJECTIVES and not here.word.startswith(("ll", "rh")):
        return here.missing(lexicon, SOFT)
    return ()


def _yn_before(form: str) -> str:
    return "ym" if form.lower().startswith("m") else "yng" if form.lower().startswith("ng") else "yn"


def verb_noun(here: _Here, lexicon: Lexicon) -> tuple[str, ...]:
    """`Rwy’n cefnogi`, `wedi cefnogi`: a verb-noun stays as it is after these."""
    if here.capital or not (here.predicative or here.before == "wedi"):
        return ()
    radical = lexicon.radical(here.word)
    return (radical,) if radical in of.VERB_NOUNS else ()


def after_article(here: _Here, lexicon: Lexicon) -> tuple[str, ...]:
    """y dudalen, un dudalen, y ddau; but y pennaeth, y penaethiaid."""
    if not (here.article or here.before == "un") or (here.capital and here.word.capitalize() not in of.NAMES):
        return ()
    if here.article and here.word in ("dau", "dwy"):
        return (soft(here.word),)
    if here.word in lexicon.feminine and not here.word.startswith(("ll", "rh")):
        return here.missing(lexicon, SOFT)
    if here.article:
        radical = lexicon.radical(here.word)
        return (radical,) if radical in lexicon.masculine and radical not in lexicon.feminine else ()
    return ()


def after_feminine(here: _Here, lexicon: Lexicon) -> tuple[str, ...]:
    """gwybodaeth bersonol: an adjective after a feminine noun, unless it may belong to the noun before: proffiliau rôl cenedlaethol."""
    if (
        here.word not in of.ADJECTIVES
        or here.capital
        or here.earlier in lexicon.masculine
        or lexicon.radical(here.earlier) in lexicon.masculine
    ):
        return ()
    return (
        here.missing(lexicon, SOFT)
        if here.before in lexicon.feminine or lexicon.radical(here.before) in lexicon.feminine
        else ()
    )


def after_verb(here: _Here, lexicon: Lexicon) -> tuple[str, ...]:
    """Dewiswch rôl, darllenwch ganllaw, gallwch gael, gallwch chi gael, i chi gael; pan fydd."""
    if here.before == "pan":
        return here.missing(lexicon, SOFT) if here.word in of.PAN_VERBS else ()
    able = here.before in of.ABLE or (here.before in ("chi", "ni") and (here.earlier in of.ABLE or here.earlier == "i"))
    command = here.before.endswith("wch") and not here.before.endswith(tuple(of.WCH_NOUNS))
    if (able or command) and here.word not in of.QUESTIONS and not here.capital:
        return here.missing(lexicon, SOFT)
    return ()


def after_number(here: _Here, lexicon: Lexicon) -> tuple[str, ...]:
    """pum mlynedd, saith niwrnod."""
    if here.before in of.NUMBERS_NASAL and here.word in of.YEARS_AND_DAYS:
        return (nasal(here.word),)
    return ()


RULES = (
    after_softening, after_aspirating, after_possessive, after_yn, verb_noun, after_article, after_feminine, after_verb, after_number,
)  # fmt: skip
