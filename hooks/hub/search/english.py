"""English for the search. The endings are few on purpose: they need only bring together what a reader takes for one word."""

from __future__ import annotations

from .words import Rules, steps

_STOP = """
a about all also am an and any anything are as at be because been being but by can could did do does doing for from get got had has have having
he her him his i if in into is it its just me my no not of on or our she should so some something such than that the their them then there these
they this those to too us was we were where which while will with would you your im ive id dont doesnt cant isnt whats
"""

_ENDINGS = """
sses>ss2 ies>i2 ss>ss0 us>us0 s>3

ied>i2 eed>ee2 ingly>3 edly>3 ing>3 ed>3

ibility>ibl2 ability>abl2 ational>at3 ation>at3 ator>at3 tion>t3 sion>s3 sor>s3 ment>4 ness>4 ance>4 ence>ent3 ety>e3 ity>4
ily>i3 ally>al3 ly>3 er>4

e>3 y>i2

bb>b2 dd>d2 gg>g2 mm>m2 nn>n2 pp>p2 rr>r2 tt>t2
"""

_ODD = {
    "children": "child", "childrens": "child", "people": "person", "men": "man", "women": "woman", "teeth": "tooth",
    "taught": "teach", "told": "tell", "said": "say", "wrote": "write", "written": "write", "kept": "keep", "felt": "feel",
    "left": "leave", "heard": "hear", "went": "go", "gone": "go", "paid": "pay", "saw": "see", "seen": "see", "done": "do",
    "gave": "give", "given": "give", "took": "take", "taken": "take", "knew": "know", "known": "know", "met": "meet",
    "spoke": "speak", "spoken": "speak", "found": "find", "held": "hold", "thought": "think", "began": "begin",
    "begun": "begin", "broken": "break", "chose": "choose", "chosen": "choose", "sent": "send", "made": "make",
    "lost": "lose", "hidden": "hide", "hurt": "hurt", "safety": "safe", "days": "day", "years": "year", "policies": "policy",
    "news": "news", "bursar": "bursar",
}  # fmt: skip

ENGLISH = Rules(
    stop=frozenset(_STOP.split()),
    tails=("s", "ll", "re", "ve", "d", "m", "t"),
    vowels="aeiouy",
    endings=steps(_ENDINGS),
    odd=_ODD,
)
