"""The text of a page: what is read, what is not, and where each letter stands."""

from __future__ import annotations

import pytest
from hub.language.prose import HOLE, blocks
from hypothesis import given
from hypothesis import strategies as st


def read(body: str, lang: str = "cy") -> list[str]:
    return [" ".join(block.text.replace(HOLE, " ").split()) for block in blocks(body, lang)]


def test_each_paragraph_item_heading_and_cell_is_a_block():
    body = "Un\ndau.\n\n## Tri {#three}\nPedwar\n\n- pump\n- chwech\n  saith\n1. wyth\n\n| Naw | Deg |\n|---|---|\n| un | dau |\n\n> tri\n> pedwar\n"
    assert read(body) == [
        "Un dau.",
        "Tri",
        "Pedwar",
        "pump",
        "chwech saith",
        "wyth",
        "Naw",
        "Deg",
        "un",
        "dau",
        "tri pedwar",
    ]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("gweler `make check` yma", "gweler yma"),
        ("gweler [y canllaw](canllaw_a(b).md#rhan) yma", "gweler y canllaw yma"),
        ("gweler [y canllaw][1] yma\n\n[1]: https://example.org/a-guide", "gweler y canllaw yma"),
        ("llun ![plentyn yn darllen](../a.png) yma", "llun plentyn yn darllen yma"),
        ("gweler https://example.org/the_page?a=b, neu a.b@example.org", "gweler neu"),
        ("gweler <https://example.org> yma", "gweler yma"),
        ("un <!-- two three\nfour --> pump", "un pump"),
        ("un <a class='the' href='x'>dau</a>&nbsp;tri", "un dau tri"),
        ("**un** _dau_ *tri* pedwar_pump", "un dau tri pedwar_pump"),
        ("## Un {#the-first .of-all}", "Un"),
        ("un\n\n```\nthe code\n```\n", "un"),
        ("un\n\n***\n", "un"),
        ('!!! note "Sylwch"\n    dau', '"Sylwch" dau'),
    ],
)
def test_what_is_not_text_is_left_out(body: str, text: str):
    assert " ".join(read(body)) == text


@pytest.mark.parametrize(
    "marked",
    [
        '<span lang="en">Keeping learners safe</span>',
        "*Keeping learners safe*{lang=en}",
        "[Keeping learners safe](https://example.org){ lang=en hreflang=en }",
        "**Keeping learners safe**{: lang='en' }",
    ],
)
def test_what_is_marked_as_the_other_language_is_left_out(marked: str):
    assert read(f"gweler {marked} yma") == ["gweler yma"]
    assert "Keeping learners safe" in read(f"see {marked} here", "en")[0]


def test_a_whole_paragraph_or_heading_can_be_marked():
    assert read("Un.\n\nKeeping learners\nsafe\n{: lang=en }\n\nDau.\n\n## Keep safe {lang=en}\n\nTri.") == [
        "Un.",
        "Dau.",
        "Tri.",
    ]


def test_places_are_those_of_the_file():
    body = "Un\n\n- **dau** tri\n  pedwar\n\n| pump | chwech |\n|---|---|\n"
    found = {}
    for block in blocks(body, "cy", first_line=10):
        for word in ("tri", "pedwar", "chwech"):
            if word in block.text:
                found[word] = block.place(block.text.index(word))
    assert found == {"tri": (12, 11), "pedwar": (13, 3), "chwech": (15, 10)}


@given(st.text(alphabet="ab |-*_[]()`<>{}#:.\n!", max_size=200))
def test_any_text_is_read_and_every_place_is_true(body: str):
    lines = body.split("\n")
    for block in blocks(body, "cy"):
        for offset, letter in enumerate(block.text):
            if letter.isalpha():
                line, column = block.place(offset)
                assert lines[line - 1][column - 1] == letter
