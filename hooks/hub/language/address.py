"""Small things that depend on one or two words: `ti` for `chi`, a blank after a mutating word, a plural after a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .triggers import ABLE, ASPIRATING, HIS_OR_HER, SOFTENING, THEIR
from .words import word_set, words

# Forms of the second person singular that are nothing else; and commands, when they begin a sentence.
_TI = {
    "ti": "chi", "tithau": "chithau", "dy": "eich", "a'th": "a’ch", "i'th": "i’ch", "o'th": "o’ch", "rwyt": "rydych", "wyt": "ydych", "oeddet": "oeddech",
    "byddi": "byddwch", "fyddi": "fyddwch", "gelli": "gallwch", "elli": "allwch", "gallet": "gallech", "dylet": "dylech", "ddylet": "ddylech",
    "hoffet": "hoffech", "gwnei": "gwnewch", "gennyt": "gennych", "iti": "i chi", "atat": "atoch", "arnat": "arnoch", "amdanat": "amdanoch",
    "gweli": "gwelwch", "teimli": "teimlwch", "dymuni": "dymunwch", "medri": "medrwch", "dysgi": "dysgwch", "wyddost": "wyddoch",
}  # fmt: skip
_COMMANDS = {
    "cofia": "cofiwch", "darllena": "darllenwch", "dewisa": "dewiswch", "edrycha": "edrychwch", "clicia": "cliciwch", "gofynna": "gofynnwch",
    "siarada": "siaradwch", "ysgrifenna": "ysgrifennwch", "meddylia": "meddyliwch", "dechreua": "dechreuwch", "ceisia": "ceisiwch",
    "defnyddia": "defnyddiwch", "noda": "nodwch", "cysyllta": "cysylltwch", "ffonia": "ffoniwch", "cadwa": "cadwch", "gwiria": "gwiriwch",
    "gwranda": "gwrandewch", "paid": "peidiwch", "dos": "ewch", "cer": "ewch", "dere": "dewch", "tyrd": "dewch", "rho": "rhowch", "dweda": "dywedwch",
    "agora": "agorwch", "arhosa": "arhoswch", "ateba": "atebwch", "trafoda": "trafodwch", "dilyna": "dilynwch",
    "chwilia": "chwiliwch", "argraffa": "argraffwch", "lawrlwytha": "lawrlwythwch", "llenwa": "llenwch", "mewngofnoda": "mewngofnodwch",
}  # fmt: skip
# After these a word may change its first letter, so what is filled in must not stand there.
_MORE = word_set("yn ym yng fy y yr eich un mor i'w")
_BEFORE_BLANK = SOFTENING | ASPIRATING | HIS_OR_HER | THEIR | ABLE | _MORE
NUMBERS = word_set("n all answered asked count total number minutes")  # blanks that are always a number
_BLANK = (
    SOFTENING
    | ASPIRATING
    | HIS_OR_HER
    | THEIR
    | ABLE
    | frozenset(("yn", "ym", "yng", "fy", "y", "yr", "eich", "un", "mor", "i'w"))
)
NUMBERS = frozenset(
    ("n", "all", "answered", "asked", "count", "total", "number", "minutes")
)  # blanks that are always a number
_BLANK = re.compile(r"(?<![\w’'-])([\w’'-]+)\s+\{(\w+)\}")
# A number that counts what follows it; not a year, nor the number of a chapter, form, level …
_COUNTED = re.compile(
    r"(?:([^\W\d_][\w’'-]*)\s+)?(?<![\w.,/£-])(\{\w+\}|\d{1,3}(?:,\d{3})*|dau|dwy|tri|tair|pedwar|pedair|pum|chwe|saith|wyth|naw|deg|deng|deuddeg"
    r"|ugain)\s+([^\W\d_]+)(?![\w-])",
    re.IGNORECASE,
)
_NUMBERED = word_set(
    "adran adrannau atodiad band blwyddyn bob cam cyfnod fersiwn ffurflen gradd grŵp haen lefel mlwyddyn pennod rhan rhif safon tabl tudalen"
)


def informal(text: str) -> Iterator[tuple[int, str, str]]:
    """Where someone is called ti, the word, and the form for chi."""
    for word in words(text):
        said = word.text.lower()
        if said in _TI and not word.is_acronym:
            yield word.start, text[word.start : word.end], _TI[said]
        elif said in _COMMANDS and word.first:
            right = _COMMANDS[said]
            yield word.start, text[word.start : word.end], right.capitalize() if word.text[0].isupper() else right


def blanks_after_mutating(text: str) -> Iterator[tuple[str, str]]:
    """Each `{blank}` that is not a number, with the mutating word right before it."""
    for found in _BLANK.finditer(text):
        before = found[1].lower().replace("’", "'")
        if found[2] not in NUMBERS and (before in _BEFORE_BLANK or before.endswith(("'r", "wch"))):
            yield found[1], found[2]


def plural_after_number(
    text: str, plurals: dict[str, tuple[str, str]]
) -> Iterator[tuple[int, str, str, tuple[str, str]]]:
    """Where a number has a plural after it: place, number, what is there, and its singular and plural.

    Welsh counts in the singular. `plurals` gives singular and plural for every mutation of a plural.
    """
    for found in _COUNTED.finditer(text):
        if found[3].lower() in plurals and (found[1] or "").lower() not in _NUMBERED:
            yield found.start(3), found[2], found[3], plurals[found[3].lower()]
