"""Welsh or English? By the small words of each language and by how each spells.

Only the two languages of the hub are weighed against each other. Words that are at home in both have no say, and
neither have names inside a sentence, so that `The Safeguarding Company` does not make a Welsh sentence English.
"""

from __future__ import annotations

import re
from functools import cache

from .words import sentences, word_set, words

FEWEST = 4  # words: shorter texts cannot be told apart
_MARGIN = 1.5  # how much stronger the other language must be

WELSH = word_set(
    """y yr a'r a'i a'u ac ag ai ar at ato atoch allan am amdano ambell amser angen arall arni arno arnoch bawb beth bellach
    ble bob bod bydd bydda byddaf byddan byddant byddech byddwch byddwn byth cael caiff cewch chi chithau chwi cyn cynifer
    cymaint dal dan daw dda ddim ddoe deall debyg defnyddio dim diolch dros drwy drwy'r dw dwi dwy dyma dyna dylai dylech
    dylwn ddylai ddylech eich eich ein ei eisiau eisoes eleni er eraill eto eu fel felly fod fodd fy fydd fyddwch fynd gael
    gallaf gall gallu gallwch gallwn gan gellir gen gennych ger gilydd gwneud gwybod gyda gydag gyfer gyntaf gwaith heb
    hefyd heddiw hi'n hon honno hun hunain hwn hwnnw hwy hwyrach hyd hyn hynny i'r i'w i'ch i'n iawn iddo iddi iddyn lawer
    lle llawer mae mae'n mae'r maen maent maes mai mawr mewn mi mis mor mwy mwyaf mwyn na nac nad nag naill nas nawr neb
    neges neu nes nesaf neu'r newydd nhw ni ni'n nid nifer nodi oddi oedd oeddech oes ohono ohonyn ôl ond oni os o'r o'ch
    o'u pa pam pan pawb peidiwch penodol pob pobl pryd pwy pwysig roedd rhag rhai rhaid rhan rhoi rhwng rhyw rhywbeth
    rhywun rwy'n rydw rydych rydyn rydym sawl sef sut swydd sydd sy sy'n tan tra trwy tua tuag un unrhyw ti tu wedi wedi'i
    wedi'u wedyn weithiau wneud wrth wrtho wybod ychydig ydw ydy ydych ydyn ydyw ym yma yn yna yng ynddo yno ynghylch yr
    ysgol yw yw'r ystod dysgu dysgwyr plant staff cymorth a'ch â â'r â'ch fe oherwydd drwy'r dysgwr dylem gallem"""
) - {"staff", "plant", "am", "pan", "dan", "at", "tan", "mi", "fe"}  # at home in English too, or nearly
ENGLISH = word_set(
    """the of and is are was were been being that this these those for on with by from as it its it's if you your yours we
    our they their them them their will would should could must may might have has had having does did done doing which
    who whom what when where why how about into than then more most much many some any all each every both other another
    such only own same very up out off over under again there here before after during between through because while until
    against see get set show use used using need needs new help make made take give find know work working school schools
    people children child learners staff support not or but so an my me us he she his him let say says said read write tell
    ask one two three first last next job jobs day days year years page pages can't don't doesn't isn't i'm i've you're
    start also just with without within whose well way what's where's please"""
) - {"all", "well", "had", "does", "on", "staff"}  # at home in Welsh too: gall, gwell, had, nid oes
_SPELT_WELSH = tuple(
    re.compile(one)
    for one in (
        r"^(?:ll|rh|ngh|mh|nh|dd|ngw|ff)", r"[ŵŷâêîôûïöë]", r"dd", r"wy", r"ff[aeiouwy]", r"'(?:n|r|w|u|i|ch)$", r"w[nrtdlm](?:$|[^aeiouwy])",
        r"(?:aeth|iaeth|odd|wyd|wch|ydd|iad|iadau|iau|au|ion|og|ol|us|ir)$", r"^(?:cy|gy|chy|ngh|ym|rhy)", r"[bcdfghlmnprst]w(?:$|[bcdflmnprst])",
        r"ae|eu|iw", r"yn", r"[aeiouwy]ch",
    )
)  # fmt: skip
_SPELT_ENGLISH = tuple(
    re.compile(one)
    for one in (
        r"[kqvxz]", r"(?:tion|sion|ing|ed|ly|ment|ness|able|ible|ity|ies|ful|less|ence|ance|ous|ive|ers|ist|ent|ish|ure)$", r"ck|sh|ph[aeiou]|gh(?![aeiouwy])",
        r"ee|ou|ea|oa|oo|ai|ay", r"'s$", r"qu|wh|th[aeiou]|tch", r"[aeiou]ss|[aeiou]tt|[^aeiou]le$", r"j", r"[a-z]e$|[^dfwy]y$|[^u]s$",
    )
)  # fmt: skip


@cache
def votes(word: str) -> tuple[float, float]:
    """How Welsh and how English a word in lower case looks."""
    if word in WELSH or word in ENGLISH:
        return (2.0 * (word in WELSH and word not in ENGLISH), 2.0 * (word in ENGLISH and word not in WELSH))
    return tuple(0.5 * sum(bool(cue.search(word)) for cue in cues) for cues in (_SPELT_WELSH, _SPELT_ENGLISH))


def language(text: str) -> str | None:
    """`cy` or `en`; None for a text that is too short or too even to say."""
    found = words(text)
    heard = [word for word in found if not word.is_acronym and (word.first or not word.text[0].isupper())]
    if len(found) - len(heard) > 2 * len(heard):  # A Heading Of Nothing But Capitals
        heard = [word for word in found if not word.is_acronym]
    if len(heard) < FEWEST:
        return None
    welsh, english = (sum(votes(word.text.lower())[number] for word in heard) for number in (0, 1))
    if welsh >= english + _MARGIN:
        return "cy"
    return "en" if english >= welsh + _MARGIN else None


def foreign(text: str, lang: str) -> list[tuple[int, int]]:
    """Start and end of each sentence of four words or more that is in the other language; or the text as a whole."""
    other = "en" if lang == "cy" else "cy"
    found = [(start, start + len(sentence)) for start, sentence in sentences(text) if language(sentence) == other]
    return found or ([(0, len(text))] if language(text) == other else [])


def in_other(text: str, lang: str) -> tuple[int, str] | None:
    """Where a text is in the other language, and its first words there; None when all is as it should be."""
    for start, end in foreign(text, lang):
        found = words(text[start:end])
        return start + found[0].start, " ".join(text[start + found[0].start : start + found[:6][-1].end].split())
    return None
