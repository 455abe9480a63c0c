"""Welsh for the search: mutations by their spelling, and endings.

No Welsh stemmer is to be had. What a word may have been before it mutated is only ever a guess; `canon` checks each guess
against words that are known.
"""

from __future__ import annotations

from .words import Rules, steps

_STOP = """
a ac ag ai am ar arall arno arni at ato y yr yw ydy ydyw yn ym yng i o os na nad nac nag neu ond mae maen mai sydd sy oes oedd bydd byddai
bod fod mod wedi cael ei eu eich ein fy dy mi ti fi ni chi hi ef fe fo nhw hwn hon hyn hynny honno hwnnw rhai rhywbeth gan gyda gydag
iddo iddi iddyn heb dros drwy wrth rhag er mwyn fel felly hefyd yna yma dim ddim nid ddod dod gwneud wneud rwy rwyf rydw rydym rydych rydyn
dw dwi gen gennyf gennych gallu gall galla gallaf allaf alla ydw ydi ydyn ydych roedd cyn wedyn pan hun
"""

# First those who do it: one ending for -ydd, -wr, -wyr and -es, so that technegydd and technegwyr meet, and dysgwr stays apart from
# dysgu; then more than one, and what a verb ends in.
_ENDINGS = """
wydd>wydd1 yddesau>wr3 yddes>wr3 yddion>wr3 iwyr>wr3 iwr>wr3 wragedd>wr3 wraig>wr3 wyr>wr3 ydd>wr3
feydd>fa2 iadau>3 iaethau>3 iaeth>4 ioedd>3 oedd>3 iaid>4 esau>3 onau>on3 iau>3 au>3 ion>3 on>4
euwch>3 ewch>3 iwch>3 wch>3 iwyd>3 wyd>3 soch>3 och>4 odd>4 ais>4 ir>4 iad>4 iant>4 iannau>4 edig>4 aeth>5 eb>4

io>3 ia>3 a>3 i>3 o>3 u>3

nn>n2 rr>r2
"""

_STARTS = ("ngh", "ch", "dd", "ff", "ng", "ll", "mh", "nh", "ph", "rh", "th")
_VOWELS = "aeiouwy"

_BACK: dict[str, tuple[str, ...]] = {
    "g": ("c",), "b": ("p",), "d": ("t",), "dd": ("d",), "f": ("b", "m"), "l": ("ll", "gl"), "r": ("rh", "gr"),
    "ngh": ("c",), "mh": ("p",), "nh": ("t",), "ng": ("g",), "m": ("b",), "n": ("d",),
    "ch": ("c",), "ph": ("p",), "th": ("t",),
    "h": ("",), **{vowel: ("g" + vowel,) for vowel in _VOWELS},
}  # fmt: skip
_ON: dict[str, tuple[str, ...]] = {
    "c": ("g", "ngh", "ch"), "p": ("b", "mh", "ph"), "t": ("d", "nh", "th"), "g": ("", "ng"), "b": ("f", "m"),
    "d": ("dd", "n"), "m": ("f",), "ll": ("l",), "rh": ("r",), **{vowel: ("h" + vowel,) for vowel in _VOWELS},
}  # fmt: skip
CERTAIN = frozenset(("ngh", "mh", "nh", "ng", "ph", "dd"))  # no Welsh word begins with these unless it has mutated

# Plurals and verbs that change inside; the termbase adds its own plurals.
_ODD = {
    "plant": "plentyn", "athrawon": "athro", "athrawes": "athro", "penaethiaid": "pennaeth", "rhieni": "rhiant", "ieithoedd": "iaith",
    "geiriau": "gair", "meysydd": "maes", "cyrsiau": "cwrs", "lleisiau": "llais", "cwestiynau": "cwestiwn", "profion": "prawf",
    "tystysgrifau": "tystysgrif", "cyfarfodydd": "cyfarfod", "pobl": "person", "pobol": "person", "blynyddoedd": "blwyddyn",
    "blynedd": "blwyddyn", "dyddiau": "dydd", "diwrnodau": "diwrnod", "wythnosau": "wythnos", "tymhorau": "tymor",
    "dywedwch": "dweud", "dywedaf": "dweud", "dywed": "dweud", "gwnewch": "gwneud", "gwrandewch": "gwrando", "dilewch": "dileu",
    "cedwir": "cadw", "cadwch": "cadw", "cedwch": "cadw", "galwch": "galw", "holwch": "holi", "hola": "holi", "gadewch": "gadael",
    "ysgrifennwch": "ysgrifennu", "gwaith": "gweithio", "gweithwyr": "gweithiwr", "cysylltwch": "cysylltu", "cyswllt": "cysylltu",
    "arhoswch": "aros", "dechreuwch": "dechrau", "dechreuais": "dechrau", "dewiswch": "dewis", "darllenwch": "darllen",
    "ysgolion": "ysgol", "teuluoedd": "teulu", "drysau": "drws", "gatiau": "gat", "allweddi": "allwedd", "prydau": "pryd",
    "prifathro": "pennaeth", "prifathrawes": "pennaeth", "hawl": "hawl", "tal": "talu", "telir": "talu", "caiff": "cael",
    "lloriau": "llawr", "ffyrdd": "ffordd", "cyrff": "corff", "deddfau": "deddf", "ceisiadau": "cais", "brodyr": "brawd",
}  # fmt: skip

WELSH = Rules(
    stop=frozenset(_STOP.split()),
    tails=("r", "n", "i", "u", "w", "ch", "m", "th", "s", "d"),
    vowels=_VOWELS,
    endings=steps(_ENDINGS),
    starts=_STARTS,
    back=_BACK,
    on=_ON,
    odd=_ODD,
)
