"""Larger hubs made from the real one: more guides, and a bank many times over. Only in build/bench/."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from .subject import GUIDE

EACH = 20  # pages in a section of the menu
BLOCK = re.compile(r"^helps_with:\n(?:[ ]+.*\n)*", re.MULTILINE)
ID = re.compile(r"^(\s*(?:- )?(?:id|item): )([a-z0-9-]+)$", re.MULTILINE)
HELPED = re.compile(r"^(    - )([a-z0-9-]+)$", re.MULTILINE)
AREA, RESOURCES = "quiz/areas/*.yml", "quiz/resources/*.yml"


def more_pages(root: Path, many: int) -> None:
    """`many` more guides in both languages: copies of the real one with names, titles and addresses of their own."""
    sources = {"en": root / "docs" / GUIDE, "cy": root / "docs" / "cy" / GUIDE}
    menu = []
    for number in range(many):
        section, place = divmod(number, EACH)
        name = "index" if place == 0 else f"guide-{place}"
        path = f"made-up-{section}/{name}.md"
        if place == 0:
            menu.append({f"Made up {section}": []})
        next(iter(menu[-1].values())).append(path)
        for lang, source in sources.items():
            text = BLOCK.sub("", source.read_text(encoding="utf-8"), count=1)
            text = text.replace("title: ", f"title: {number} ", 1).replace(
                'description: "', f'description: "{number}: ', 1
            )
            slug = f"gwneud-{section}" + (f"/canllaw-{place}" if place else "")
            text = re.sub(r"^slug: .*$", f"slug: {slug}", text, count=1, flags=re.MULTILINE)
            file = root / "docs" / ("cy" if lang == "cy" else "") / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    settings = read_settings(root)
    settings["nav"] += menu
    write_settings(root / "mkdocs.yml", settings)


def larger_bank(root: Path, times: int) -> None:
    """Every area with its items, and every resource, `times` times over; each further copy with ids of its own."""
    for pattern in (AREA, RESOURCES):
        for source in sorted(root.glob(pattern)):
            text = source.read_text(encoding="utf-8")
            for number in range(2, times + 1):
                other = ID.sub(rf"\1\2-{number}", text)
                source.with_stem(f"{source.stem}-{number}").write_text(other, encoding="utf-8")
    for page in (root / "docs").rglob("*.md"):  # each item keeps its section in a guide
        text = page.read_text(encoding="utf-8")
        block = BLOCK.search(text)
        if block:
            copies = lambda found: "\n".join(  # noqa: E731
                [found[0], *(f"{found[1]}{found[2]}-{number}" for number in range(2, times + 1))]
            )
            page.write_text(text.replace(block[0], HELPED.sub(copies, block[0]), 1), encoding="utf-8")


def read_settings(root: Path) -> dict:
    return yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))


def write_settings(path: Path, settings: dict) -> None:
    path.write_text(yaml.safe_dump(settings, sort_keys=False, allow_unicode=True), encoding="utf-8")
