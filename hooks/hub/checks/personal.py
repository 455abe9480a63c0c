"""People: telephone numbers, e-mail addresses, names and numbers that could be somebody’s. All of it is a warning."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..hypertext import hypertext
from ..problems import WARNING, Problem
from ..project import Project
from .lines import Line, lines

PHONE = re.compile(r"(?<![\w.,/-])(?:\+44[ -]?(?:\(0\)[ -]?)?|\(?0)[1-9](?:[ ()-]{0,2}\d){7,9}(?![\w/-])")
HELPLINE = re.compile(r"^0(?:3|80|845|870)")  # numbers of organisations, never of a person
EMAIL = re.compile(r"(?P<name>[\w.+-]+)@[\w-]+(?:\.[\w-]+)+")
OFFICE = re.compile(
    r"info|gwybodaeth|enquir|inquir|ymholiad|post|mail|office|swyddfa|admin|help|cymorth|support|contact|cyswllt|cysylltu|feedback|adborth|"
    r"team|tim|press|cymraeg|welsh|safeguard|diogelu|complain|cwyn|data|privacy|preifat|access|hygyrch|learning|dysgu|school|ysgol", re.I,
)  # fmt: skip
PERSON = re.compile(r"^[a-zŵŷâêîôû]+[._][a-zŵŷâêîôû]+\d*$|^[a-z]\.?[._][a-z]+$", re.IGNORECASE)
CHILD = re.compile("pupils?|learners?|students?|child|boy|girl|disgybl|dysgwr|plentyn|bachgen|merch|myfyriwr")
INITIALS = re.compile(r"(?<=\s)(?:[A-Z]\.\s?[A-Z]\b\.?|[A-Z]{2}(?![\w’'-]))")
NAMED = re.compile(r"(?<=\s)(?:called|named|o[’']r enw)\s+[A-ZÂÊÎÔÛŴŶ][\w’'-]+")
NOT_INITIALS = {"ID", "IT", "UK", "EU", "RE", "PE", "GP", "AI", "TG", "AG", "AB", "DU", "UE", "PA", "AN"}
DIGIT = re.compile(r"\d")
NUMBERS = (
    (re.compile(r"\b[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]\b"), "a unique pupil number"),
    (re.compile(r"\b[A-CEGHJ-PR-TW-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]\b"), "a National Insurance number"),
    (
        re.compile(r"\b(?:date of birth|d\.?o\.?b\.?|dyddiad geni)\b[ :]{0,3}\d[\d/. -]*\d", re.I),
        "somebody’s date of birth",
    ),
)


def check_ways_to_reach(project: Project) -> Iterator[Problem]:
    """Telephone numbers and e-mail addresses that look like one person’s."""
    for line in lines(project):
        for found in PHONE.finditer(line.words):
            if not HELPLINE.match(
                re.sub(r"\+44(?:\(0\))?", "0", re.sub(r"[ ()-]", "", found[0]).replace("+440", "+44"))
            ):
                yield _problem(
                    line, found.start(), "phone-number", f"this telephone number may be somebody’s own: {found[0].strip()}",
                    "Name the team or the school instead. The number of an office may stay.",
                )  # fmt: skip
        for found in EMAIL.finditer(line.text) if "@" in line.text else ():
            if PERSON.match(found["name"]) and not OFFICE.search(found["name"]):
                yield _problem(
                    line, found.start(), "personal-email", f"this looks like one person’s e-mail address: {found[0]}",
                    "Use the address of a team, which stays right when people move on.",
                )  # fmt: skip
    for page in project.pages.by_path.values():
        for link in hypertext(page).links:
            digits = re.sub(r"\D", "", link.target)
            if (
                link.target.lower().startswith("tel:")
                and len(digits) > 7
                and not HELPLINE.match(digits.replace("44", "0", 1) if digits.startswith("44") else digits)
            ):
                yield Problem(
                    page.file, link.line, link.column, "phone-number", f"this telephone number may be somebody’s own: {link.target}",
                    "Name the team or the school instead. The number of an office may stay.", WARNING,
                )  # fmt: skip


def check_children(project: Project) -> Iterator[Problem]:
    """Children who could be told apart: by name, by initials, by a number that is only theirs."""
    for line in lines(project):
        for found in (*INITIALS.finditer(line.words), *NAMED.finditer(line.words)):
            before = line.words[: found.start()].split()
            if before and CHILD.fullmatch(before[-1].lower()) and found[0] not in NOT_INITIALS:
                yield _problem(
                    line, found.start(), "pupil-named", f"this may let readers tell who a child is: {before[-1]} {found[0]}",
                    "Write “a pupil”, “disgybl”, or say that the example is made up.",
                )  # fmt: skip
        if not DIGIT.search(line.words):
            continue
        for pattern, what in NUMBERS:
            for found in pattern.finditer(line.words):
                yield _problem(
                    line,
                    found.start(),
                    "personal-number",
                    f"this looks like {what}: {found[0]}",
                    "Delete it, and tell the person it belongs to.",
                )


def _problem(line: Line, start: int, rule: str, message: str, hint: str) -> Problem:
    return Problem(line.file, line.number, start + 1, rule, message, hint, WARNING)


RULES = (check_ways_to_reach, check_children)
