"""Rules that no small file can show."""

from __future__ import annotations

from pathlib import Path

from hub.bank import read_bank
from hub.checks.resources import check_coverage
from hub.pages import Pages


def test_too_many_items_for_a_role(tiny_hub: Path):
    """Thirteen areas of three items are 39 for everyone; the limit is 36."""
    path = tiny_hub / "quiz/areas/listening.yml"
    text = path.read_text(encoding="utf-8")
    for number in range(12):
        other = text.replace("id: listening", f"id: listening-{number}")
        for name in ("hear-people-out", "ask-again", "pass-it-on"):
            other = other.replace(f"id: {name}", f"id: {name}-{number}")
        (path.parent / f"listening-{number}.yml").write_text(other, encoding="utf-8")
    bank, problems = read_bank(tiny_hub)
    assert problems == []
    told = [problem for problem in check_coverage(bank, Pages({})) if problem.rule == "too-many-items"]
    assert len(told) == 19
    assert told[0].message == "“teaching-assistant” is asked 39 items; the limit is 36"
