"""The Welsh mutations as spelling: what the first letters of a word become, and what they may have been."""

from __future__ import annotations

SOFT = (("ll", "l"), ("rh", "r"), ("c", "g"), ("p", "b"), ("t", "d"), ("g", ""), ("b", "f"), ("d", "dd"), ("m", "f"))
NASAL = (("c", "ngh"), ("p", "mh"), ("t", "nh"), ("g", "ng"), ("b", "m"), ("d", "n"))
ASPIRATE = (("c", "ch"), ("p", "ph"), ("t", "th"))
_FIXED = ("ch", "ph", "th", "dd", "ff", "ng", "ts", "mh", "nh")  # begin with a mutable letter and do not mutate
_VOWELS = "aeiouwyâêîôûŵŷäëïö"


def _change(word: str, table: tuple[tuple[str, str], ...]) -> str | None:
    lower = word.lower()
    if lower.startswith(_FIXED):
        return None
    for old, new in table:
        if lower.startswith(old) and len(lower) > len(old):
            changed = new + lower[len(old) :]
            return changed[0].upper() + changed[1:] if word[0].isupper() else changed
    return None


def soft(word: str) -> str | None:
    """`pennaeth` → `bennaeth`; None for a word that has no soft mutation."""
    return _change(word, SOFT)


def nasal(word: str) -> str | None:
    """`pennaeth` → `mhennaeth`."""
    return _change(word, NASAL)


def aspirate(word: str) -> str | None:
    """`pennaeth` → `phennaeth`."""
    return _change(word, ASPIRATE)


def with_h(word: str) -> str | None:
    """`ysgol` → `hysgol`."""
    if word[:1].lower() not in _VOWELS:
        return None
    return ("H" if word[0].isupper() else "h") + word[0].lower() + word[1:]


def every_form(word: str) -> tuple[str, ...]:
    """A word and each mutation it has."""
    return (word, *(form for change in (soft, nasal, aspirate, with_h) if (form := change(word))))
