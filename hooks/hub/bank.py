"""The bank: everything loaded from quiz/, and where each piece of it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from .model import EVERYONE, Area, Family, Item, Phrase, Phrases, Publisher, Resource, Role, Roles, Synonym, Synonyms
from .problems import Problem
from .shape import shape
from .source import Document, Key, parse_yaml, read_text

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Bank:
    """Areas, resources, roles, phrases, publisher, synonyms. `where` finds the document and path of ("item", id) and the like."""

    areas: tuple[Area, ...]
    resources: tuple[Resource, ...]
    roles: Roles
    phrases: dict[str, Phrase]
    publisher: Publisher
    synonyms: tuple[Synonym, ...] = ()
    where: dict[tuple[str, str], tuple[Document, Key]] = field(repr=False, compare=False, default_factory=dict)

    @property
    def families(self) -> tuple[Family, ...]:
        return self.roles.families

    @cached_property
    def family_of(self) -> dict[str, Family]:
        """Role id → its family."""
        return {role.id: family for family in self.families for role in family.roles}

    @cached_property
    def items(self) -> dict[str, tuple[Area, Item]]:
        """Item id → its area and itself, in the order of the bank."""
        return {item.id: (area, item) for area in self.areas for item in area.items}

    def asked_roles(self, names: tuple[str, ...]) -> frozenset[str]:
        """Role ids meant by a list of roles, families and `everyone`."""
        by_family = {family.id: [role.id for role in family.roles] for family in self.families}
        found: set[str] = set()
        for name in names:
            found.update(self.family_of if name == EVERYONE else by_family.get(name, [name]))
        return frozenset(found)

    def items_for(self, family: Family, role: Role | None = None) -> list[tuple[Area, Item]]:
        """Items asked of a role, or of any role of the family, in the order of the bank."""
        wanted = {role.id} if role else {one.id for one in family.roles}
        return [(area, item) for area, item in self.items.values() if wanted & self.asked_roles(item.roles)]

    def problem(
        self, kind: str, name: str, path: Key, rule: str, message: str, hint: str, level: str = "error"
    ) -> Problem:
        """A problem at `path` inside the thing called `name`."""
        document, start = self.where[kind, name]
        return document.problem((*start, *path), rule, message, hint, level)


def read_bank(root: Path) -> tuple[Bank | None, list[Problem]]:
    """Everything in `root`/quiz. None when a part of it could not be read; the problems say which."""
    reader = _Reader(root)
    areas = reader.one_each("areas", Area, "area")
    resources = reader.lists("resources", Resource, "resource")
    roles = reader.one("roles.yml", Roles)
    phrases = reader.one("phrases.yml", Phrases)
    publisher = reader.one("publisher.yml", Publisher)
    synonyms = reader.one("synonyms.yml", Synonyms)
    for kind, found in (("areas", areas), ("resources", resources)):
        if not found and not reader.problems:
            reader.problems.append(
                Problem(
                    f"quiz/{kind}",
                    1,
                    1,
                    "empty-bank",
                    f"there is nothing in quiz/{kind}",
                    "Put back the files that were there.",
                )
            )
    if roles:
        reader.note_roles(roles)
    if phrases:
        reader.note("phrases", "phrases", reader.documents["quiz/phrases.yml"], ("phrases",))
    if synonyms:
        reader.note("synonyms", "synonyms", reader.documents["quiz/synonyms.yml"], ("synonyms",))
    if reader.problems or roles is None or phrases is None or publisher is None or synonyms is None:
        return None, reader.problems
    told = dict(phrases.phrases)
    return Bank(tuple(areas), tuple(resources), roles, told, publisher, synonyms.synonyms, reader.where), []


class _Reader:
    def __init__(self, root: Path):
        self.root = root
        self.problems: list[Problem] = []
        self.where: dict[tuple[str, str], tuple[Document, Key]] = {}
        self.documents: dict[str, Document] = {}

    def document(self, path: Path) -> Document | None:
        file = path.relative_to(self.root).as_posix()
        if not path.exists():
            self.problems.append(
                Problem(
                    file, 1, 1, "missing-file", "this file is missing", "Put it back from the last version that worked."
                )
            )
            return None
        text, problems = read_text(path, file)
        self.problems += problems
        if text is None:
            return None
        document = parse_yaml(text, file)
        self.problems += document.problems
        if document.data is None and not document.problems:
            self.problems.append(
                Problem(
                    file,
                    1,
                    1,
                    "empty-file",
                    "there is nothing in this file",
                    "Put back what was in it, or delete the file.",
                )
            )
        self.documents[file] = document
        return document if document.data is not None else None

    def one(self, name: str, model: type[M]) -> M | None:
        document = self.document(self.root / "quiz" / name)
        if document is None:
            return None
        found, problems = shape(model, document)
        self.problems += problems
        return found

    def one_each(self, folder: str, model: type[M], kind: str) -> list[M]:
        found = []
        for path in sorted((self.root / "quiz" / folder).glob("*.yml")):
            document = self.document(path)
            if document is None:
                continue
            thing, problems = shape(model, document)
            self.problems += problems
            if thing is None:
                continue
            if thing.id != path.stem:
                self.problems.append(
                    document.problem(
                        ("id",),
                        "id-not-file-name",
                        f"the id is “{thing.id}” and the file is called “{path.name}”",
                        f"Write: id: {path.stem}",
                    )
                )
            self.note(kind, thing.id, document, ())
            for index, item in enumerate(thing.items):
                self.note("item", item.id, document, ("items", index))
            found.append(thing)
        return found

    def lists(self, folder: str, model: type[M], kind: str) -> list[M]:
        found = []
        for path in sorted((self.root / "quiz" / folder).glob("*.yml")):
            document = self.document(path)
            if document is None:
                continue
            if not isinstance(document.data, list):
                self.problems.append(
                    document.problem(
                        (),
                        "list-expected",
                        "this file must be a list",
                        "Begin each entry with a dash and a space: - id: …",
                    )
                )
                continue
            for index, data in enumerate(document.data):
                thing, problems = shape(model, document, data, (index,))
                self.problems += problems
                if thing is not None:
                    self.note(kind, thing.id, document, (index,))
                    found.append(thing)
        return found

    def note_roles(self, roles: Roles):
        document = self.documents["quiz/roles.yml"]
        for number, family in enumerate(roles.families):
            self.note("family", family.id, document, ("families", number))
            for index, role in enumerate(family.roles):
                here: Key = ("families", number, "roles", index)
                self.note("role", role.id, document, here)
                for position, profile in enumerate(role.profiles):
                    self.note("profile", profile.id, document, (*here, "profiles", position))

    def note(self, kind: str, name: str, document: Document, path: Key):
        """Remember where a thing stands; a second one with the same id is a mistake."""
        if (kind, name) in self.where:
            first, first_path = self.where[kind, name]
            line, _ = first.place((*first_path, "id"))
            self.problems.append(
                document.problem(
                    (*path, "id"),
                    "duplicate-id",
                    f"the id “{name}” is used twice; the first is in {first.file}, line {line}",
                    "Give this one an id of its own. Ids are permanent: never reuse an old one.",
                )
            )
            return
        self.where[kind, name] = (document, path)
