"""The reader of Markdown against the builder itself: both see the same headings, lists, tables, links and pictures."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import markdown
import pytest
import yaml
from hub.checks.headings import written
from hub.hypertext import hypertext, resolve
from hub.markdown import outline, read
from hub.pages import read_pages
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).parents[2]
EXTENSIONS = ["admonition", "attr_list", "tables", "toc", "fenced_code"]  # the builder’s own and those of mkdocs.yml
LIVE = read_pages(ROOT)[0].by_path
TINY = read_pages(ROOT / "tests" / "site")[0].by_path


def built(body: str) -> Element:
    html = markdown.markdown(body, extensions=EXTENSIONS)
    return html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)


def seen_by_builder(body: str) -> Counter:
    tree = built(body)
    found = Counter(element.tag for element in tree.iter() if isinstance(element.tag, str))
    headings = {f"h{level}": found[f"h{level}"] for level in range(1, 7)}
    return Counter(
        {
            "li": found["li"],
            "table": found["table"],
            "a": found["a"],
            "img": found["img"],
            "tr": found["tr"],
            **headings,
        }
    )


def seen_by_reader(page) -> Counter:
    structure, text = outline(page), hypertext(page)
    links = [link for link in text.links if link.made != "definition"]
    by_name = page.body.count("][")  # links by name count where they are used
    return Counter(
        {
            "li": len(structure.items),
            "table": len(structure.tables),
            "tr": sum(len(table.rows) for table in structure.tables),
            "a": sum(not link.picture for link in links) + by_name,
            "img": sum(link.picture for link in links),
            **{f"h{level}": sum(one.level == level for one in structure.headings) for level in range(1, 7)},
        }
    )


def right_texts() -> list[tuple[str, str]]:
    """The good text of each case file: what the rules must not take for a mistake."""
    found = []
    for name in ("headings", "lists", "tables", "links", "linkwords", "safety", "pairs", "pictures"):
        for case in yaml.safe_load((ROOT / "tests" / "cases" / f"{name}.yml").read_text(encoding="utf-8")):
            if case["name"].startswith("right:"):
                found += [
                    (name, new)
                    for file, edits in case.get("change", {}).items()
                    if file.endswith(".md")
                    for new in edits.values()
                ]
    return found


@pytest.mark.parametrize("key", LIVE, ids=lambda key: "/".join(key))
def test_the_live_pages_are_read_as_they_are_built(key):
    page = LIVE[key]
    assert seen_by_reader(page) == seen_by_builder(page.body)


@pytest.mark.parametrize(("name", "text"), right_texts())
def test_good_text_is_read_as_it_is_built(name: str, text: str):
    page = TINY["en", "guide.md"].__class__(**{**vars(TINY["en", "guide.md"]), "body": text})
    assert seen_by_reader(page) == seen_by_builder(text)


@pytest.mark.parametrize("key", LIVE, ids=lambda key: "/".join(key))
def test_ids_and_targets_are_those_of_the_built_page(key):
    page = LIVE[key]
    tree = built(page.body)
    headings = [element for element in tree.iter() if element.tag in {f"h{level}" for level in range(1, 7)}]
    for ours, theirs in zip(outline(page).headings, headings, strict=True):
        if ours.anchor:
            assert ours.anchor == theirs.get("id")
    targets = [element.get("href") for element in tree.iter("a")]
    assert [link.target for link in hypertext(page).links if not link.picture and link.made != "definition"] == targets


@given(st.text(alphabet="ab .:|-*_`~#[](){}<>!&\"'\\/\n\t1=+ŵ", max_size=300))
def test_no_text_is_too_strange_and_no_place_outside_it(body: str):
    structure = read(body, 10)
    last = 10 + body.count("\n")
    assert len(structure.text) == len(body)
    assert structure.text.count("\n") == body.count("\n")
    lines = [
        *(one.line for one in structure.headings),
        *(one.line for one in structure.items),
        *(one.line for one in structure.tables),
    ]
    assert all(10 <= line <= last for line in lines)
    for heading in structure.headings:
        written(2, heading)


@given(st.text(alphabet="ab.[](){}<>!\"'/#:\n =", max_size=200))
def test_links_and_tags_stand_where_they_are_said_to_stand(body: str):
    page = TINY["en", "guide.md"].__class__(**{**vars(TINY["en", "guide.md"]), "body": body, "body_line": 1})
    lines = body.split("\n")
    for link in hypertext(page).links:
        if link.made != "definition":
            assert lines[link.line - 1][link.column - 1] in "[!<"
        resolve(page, link.target)


@pytest.mark.parametrize(
    "sign",
    [
        "[",
        "[a",
        "[a [b] ",
        "![",
        "<",
        "<a ",
        "`a",
        "<!--",
        "{",
        "|",
        "- ",
        "[a](",
        '<a "',
        "```\n",
        "# ",
        "a\n-\n",
        "\\",
    ],
)
def test_a_hostile_page_is_read_at_once(sign: str):
    page = TINY["en", "guide.md"].__class__(**{**vars(TINY["en", "guide.md"]), "body": sign * (200_000 // len(sign))})
    hypertext(page)  # quadratic time would be minutes here, and pytest’s own durations would show it
