"""What people may have kept: addresses in their bookmarks, ids in their saved answers, and where each has gone.

`quiz/published.yml` is written by `publish_list` and lists all that was ever published; `quiz/moved.yml` is written by
editors and says where what is no longer there has gone. Both may be missing: then nothing has been published, or moved.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pydantic import Field

from .bank import Bank
from .model.base import Date, Model
from .pages import Pages, body_hash
from .problems import Problem
from .shape import shape
from .source import Document, parse_yaml, read_text

PUBLISHED = "quiz/published.yml"
MOVED = "quiz/moved.yml"
RETIRED = "retired"  # an item that is no longer asked, and has no successor
HEAD = """\
# Every address and item that was ever published: people have them in bookmarks and saved answers.
# Written by: make published. Never by hand: to move a page or retire an item, write it in moved.yml.
"""


class PublishedPage(Model):
    """A page as it was when the list was last written: when it was reviewed, and a hash of its text."""

    reviewed: Date
    text: str


class Published(Model):
    """quiz/published.yml: pages by address, and the English stem of each item by id."""

    pages: dict[str, PublishedPage] = Field(default_factory=dict)
    items: dict[str, str] = Field(default_factory=dict)


class Moved(Model):
    """quiz/moved.yml: old address → the page (its file, from docs/) to go to; old item → the item that took its place."""

    pages: dict[str, str] = Field(default_factory=dict)
    items: dict[str, str] = Field(default_factory=dict)


@dataclass(frozen=True)
class History:
    """Both lists, where their lines stand, and what is wrong with the way they are written."""

    published: Published = field(default_factory=Published)
    moved: Moved = field(default_factory=Moved)
    published_at: Document = field(default_factory=lambda: Document(PUBLISHED))
    moved_at: Document = field(default_factory=lambda: Document(MOVED))
    problems: tuple[Problem, ...] = ()

    def target(self, address: str) -> str | None:
        """The page (a path from docs/) an old address leads to, through as many moves as it made."""
        return self.moved.pages.get(address)

    def successor(self, item: str) -> str | None:
        """The item that an old one became, through as many moves as it made; `retired` when it has none."""
        seen = {item}
        while item in self.moved.items:
            item = self.moved.items[item]
            if item in seen:
                return None
            seen.add(item)
        return item


def read_history(root: Path) -> History:
    """What was published, and what has moved since."""
    published, published_at, problems = _read(root, PUBLISHED, Published)
    moved, moved_at, found = _read(root, MOVED, Moved)
    return History(published, moved, published_at, moved_at, (*problems, *found))


def _read(root: Path, file: str, model: type[Model]):
    path = root / file
    text, problems = read_text(path, file) if path.exists() else ("", [])
    document = parse_yaml(text or "", file)
    problems = [*problems, *document.problems]
    if document.data in (None, "") or problems:
        return model(), document, problems
    for part in ("pages", "items"):  # `pages:` with nothing below it is an empty list, not a fault
        if isinstance(document.data, dict) and document.data.get(part) == "":
            document.data[part] = {}
    found, wrong = shape(model, document)
    return found or model(), document, wrong


def publish_list(root: Path, bank: Bank, pages: Pages) -> str:
    """The text of quiz/published.yml as it should be now: all it holds, brought up to date, and nothing ever taken out."""
    published = read_history(root).published
    now = {
        f"/{page.address}": PublishedPage(reviewed=page.meta.last_reviewed, text=body_hash(page.body))
        for page in pages.by_path.values()
    }
    stems = {item.id: item.stem.en for _, item in bank.items.values()}
    return as_text(Published(pages={**published.pages, **now}, items={**published.items, **stems}))


def as_text(published: Published) -> str:
    """The list as it is written, in one order."""
    lines = [HEAD + ("pages:" if published.pages else "pages: {}")]
    for address, page in sorted(published.pages.items()):
        lines += [f"  {address}:", f"    reviewed: {page.reviewed}", f"    text: {page.text}"]
    lines.append("items:" if published.items else "items: {}")
    lines += [f'  {name}: "{_quoted(stem)}"' for name, stem in sorted(published.items.items())]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
