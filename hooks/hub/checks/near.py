"""“Did you mean …?”"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def near(word: str, known: Iterable[str]) -> str:
    """A hint: the known word closest to a mistyped one, or else the first few known words."""
    known = sorted(known)
    close = get_close_matches(word, known, 1, 0.6)
    return (
        f"Did you mean “{close[0]}”?"
        if close
        else "The words used here are: " + ", ".join(known[:12]) + (" …" if len(known) > 12 else ".")
    )
