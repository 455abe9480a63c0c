"""Words that exist, so that no dictionary stops them, and are never right in these texts."""

from __future__ import annotations

from collections.abc import Iterator

from .words import words

LONGEST = 4  # words in an entry
# An accent, a double letter or an apostrophe left out gives another Welsh word. The termbase has more of them, as forms to avoid.
_WELSH = {
    "tim": "tîm", "grwp": "grŵp", "dwr": "dŵr", "ddwr": "ddŵr", "swn": "sŵn", "ol": "ôl", "cytun": "cytûn", "gytun": "gytûn",
    "enill": "ennill", "cynwys": "cynnwys", "gynwys": "gynnwys", "chynwys": "chynnwys", "enyn": "ennyn",
    "ir": "i’r", "iw": "i’w", "syn": "sy’n", "ywr": "yw’r",
    "posib": "posibl", "bosib": "bosibl", "phosib": "phosibl", "pan yn": "pan fyddwch yn", "y wybodaeth": "yr wybodaeth",
    "rhif ffon": "rhif ffôn", "y ffon": "y ffôn", "galwad ffon": "galwad ffôn", "neges ffon": "neges ffôn", "ffon symudol": "ffôn symudol",
    "di-dal": "di-dâl", "heb dal": "heb dâl", "peidio a": "peidio â", "peidiwch a": "peidiwch â", "ymwneud a": "ymwneud â", "delio a": "delio â",
    "ymdrin a": "ymdrin â", "cysylltwch a": "cysylltwch â", "cysylltu a ni": "cysylltu â ni", "cysylltu a'r": "cysylltu â’r",
}  # fmt: skip
_ENGLISH = {
    "should of": "should have", "would of": "would have", "could of": "could have", "must of": "must have", "it's own": "its own",
    "you're own": "your own", "your welcome": "you’re welcome", "there own": "their own", "their is": "there is", "their are": "there are",
    "to practice": "to practise", "best practise": "best practice", "good practise": "good practice", "in practise": "in practice",
    "a license": "a licence", "the license": "the licence", "to licence": "to license", "to advice": "to advise", "an affect on": "an effect on",
    "the affect of": "the effect of", "more then": "more than", "rather then": "rather than", "on behalf off": "on behalf of",
    "safe guarding": "safeguarding", "well being": "well-being", "school principle": "school principal", "job roll": "job role",
    "alot": "a lot", "incase": "in case", "infact": "in fact", "aswell": "as well", "every body": "everybody",
}  # fmt: skip


def confused(text: str, lang: str) -> Iterator[tuple[int, str, str]]:
    """Where, what stands there, and what was surely meant."""
    table = _WELSH if lang == "cy" else _ENGLISH
    run: list[str] = []
    starts: list[int] = []
    for word in words(text):
        if not word.follows:
            run, starts = [], []
        run = [*run, word.text.lower()][-LONGEST:]
        starts = [*starts, word.start][-LONGEST:]
        for back in range(1, len(run) + 1):
            said = " ".join(run[-back:])
            if said in table and not (back == 1 and word.is_acronym):
                yield starts[-back], text[starts[-back] : word.end], table[said]


def single_words(lang: str) -> frozenset[str]:
    """The entries that are one word."""
    return frozenset(one for one in (_WELSH if lang == "cy" else _ENGLISH) if " " not in one)
