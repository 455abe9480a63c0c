"""The words of links: they say where a link leads, and are written so that there is a link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..hypertext import hypertext
from ..markdown import outline
from ..problems import WARNING, Problem
from ..project import Project

VAGUE = set(
    """click here|here|this|this link|link|this page|more|read more|learn more|find out more|see more|more info|more information|details|download|go|
    cliciwch yma|clicio yma|yma|hwn|hon|y ddolen hon|dolen|y dudalen hon|mwy|rhagor|darllen mwy|darllenwch fwy|dysgu mwy|gweld mwy|mwy o wybodaeth|
    rhagor o wybodaeth|manylion|lawrlwytho|ewch""".replace("\n    ", "").split("|")
)  # fmt: skip
ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$|^\S+@\S+\.\S+$", re.IGNORECASE)
APART = re.compile(
    r"\[(?P<words>[^\[\]\n]+)\][ \t]+\((?P<target>(?:https?:|mailto:|\.{0,2}/)?[^\s()]*(?:\.md|://|@)[^\s()]*)\)"
)
REVERSED = re.compile(r"\((?P<words>[^()\n]+)\)\[(?P<target>[^\[\]\s]*(?:\.md|://)[^\[\]\s]*)\]")
UNCLOSED = re.compile(r"\[(?P<words>[^\[\]\n]+)\]\((?P<target>[^()\s]*(?:\.md|://)[^()\s]*)(?=\s|$)")
BY_NAME = re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]+)\]\[(?P<name>[^\[\]\n]*)\](?![(:])")
SIGNS = re.compile(r"[*_`]|!\[|\ufffc")


def check_words(project: Project) -> Iterator[Problem]:
    """Words that make sense on their own: people who listen to a page hear its links as a list."""
    for page in project.pages.by_path.values():
        for link in hypertext(page).links:
            if link.picture or link.made != "words":
                continue
            words = " ".join(SIGNS.sub("", link.text).split()).strip(" .:…→>»")
            if not words and "`" not in link.text and "\ufffc" not in link.text:
                yield Problem(
                    page.file, link.line, link.column, "link-without-words", f"this link has no words, so nobody sees it: {link.source}",
                    f"Say where it leads: [{'Gweld …' if page.lang == 'cy' else 'See …'}]({link.target})",
                )  # fmt: skip
            elif words.lower() in VAGUE:
                yield Problem(
                    page.file, link.line, link.column, "vague-link", f"“{words}” does not say where the link leads",
                    f"Use the words of the page or task it leads to: [{'Gweld …' if page.lang == 'cy' else 'See …'}]({link.target})", WARNING,
                )  # fmt: skip
            elif ADDRESS.match(words):
                yield Problem(
                    page.file, link.line, link.column, "address-as-words", f"read aloud, an address is noise: {words}",
                    f"Write what it is: [{'Gweld …' if page.lang == 'cy' else 'See …'}]({link.target})", WARNING,
                )  # fmt: skip


def check_written(project: Project) -> Iterator[Problem]:
    """What was meant as a link is one: brackets in the right order, touching, and closed."""
    for page in project.pages.by_path.values():
        text = hypertext(page)
        for number, line in enumerate(text.rest.split("\n"), page.body_line):
            for pattern, what in (
                (APART, "there is a space between the square and the round brackets"),
                (REVERSED, "the brackets are the wrong way round"),
                (UNCLOSED, "the round bracket is not closed"),
            ):
                for found in pattern.finditer(line):
                    yield Problem(
                        page.file, number, found.start() + 1, "broken-brackets", f"this is not taken for a link: {what}",
                        f"Write: [{found['words']}]({found['target'].rstrip('.,;')})",
                    )  # fmt: skip
        for number, line in outline(page).lines():
            for found in BY_NAME.finditer(line):
                name = " ".join((found["name"] or found["words"]).lower().split())
                if name not in text.names:
                    yield Problem(
                        page.file, number, found.start() + 1, "unknown-link-name", f"no line of this page says where “{name}” leads",
                        f"Write the link in full: [{found['words']}](…)",
                    )  # fmt: skip


RULES = (check_words, check_written)
