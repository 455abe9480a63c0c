"""Welsh or English, from four words on."""

from __future__ import annotations

import pytest
from hub.language.guess import in_other, language

WELSH = [
    "Gofynnwch i’r swyddfa am help",
    "Nid oes angen mynd heddiw",
    "sut i roi gwybod am bryder",
    "Ble mae’r offer cymorth cyntaf?",
    "ar fy mhen fy hun mewn sefyllfaoedd arferol",
    "Darllenwch ganllaw byr am gadw plant yn ddiogel ar-lein.",
    "Canllaw The Safeguarding Company i ysgolion Cymru",
    "Mae plant yn y staff room",
]
ENGLISH = [
    "Ask the office for help",
    "There is no need today",
    "how to pass on a worry",
    "Where is the first aid kit?",
    "on my own in usual situations",
    "Read a short guide to keeping children safe online.",
    "A guide by Cyngor y Gweithlu Addysg for schools in Wales",
    "Keeping Learners Safe In Every School",
]


@pytest.mark.parametrize("text", WELSH)
def test_welsh_is_welsh(text: str):
    assert in_other(text, "cy") is None
    assert in_other(text, "en") is not None or "The Safeguarding" in text or "staff room" in text


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_english(text: str):
    assert in_other(text, "en") is None
    assert in_other(text, "cy") is not None or "Cyngor" in text


@pytest.mark.parametrize(
    "text", ["", "Hwb", "PDF", "Estyn, Hwb, CGA", "Cyngor y Gweithlu Addysg", "Dim eto", "Not yet", "1 2 3 4 5"]
)
def test_too_little_to_say(text: str):
    assert language(text) is None


def test_one_sentence_in_a_paragraph_is_found():
    text = "Gwisgwch fathodyn bob amser. Please wait at the door until someone comes. Diolch am ddod."
    start, words = in_other(text, "cy")
    assert text[start:].startswith("Please wait at the door until")
    assert words == "Please wait at the door until"


def test_welsh_pasted_into_english():
    assert (
        in_other("Wear a badge. Arhoswch wrth y drws nes i rywun ddod. Thank you.", "en")[1]
        == "Arhoswch wrth y drws nes i"
    )
