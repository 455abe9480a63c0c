"""Pictures that no small case can show, and that no bytes make the reader stumble."""

from __future__ import annotations

import struct
from pathlib import Path

from hub.checks.pictures import check_files
from hub.hidden import A_CAMERA, A_PLACE, AN_OWNER, hidden_data
from hub.project import read_project
from hypothesis import example, given
from hypothesis import strategies as st


def photograph(tag: int, order: str = "<") -> bytes:
    """A JPEG file with one entry in its EXIF block."""
    tiff = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}IHHHII", 8, 1, tag, 4, 1, 26)
    part = b"Exif\0\0" + tiff
    return b"\xff\xd8\xff\xe0\0\x04ab\xff\xe1" + struct.pack(">H", len(part) + 2) + part + b"\xff\xda" + bytes(64)


def test_a_photograph_of_five_megabytes(tiny_hub: Path):
    (tiny_hub / "docs" / "door.jpg").write_bytes(photograph(0x8825) + bytes(5_000_000))
    told = [(problem.rule, problem.message) for problem in check_files(read_project(tiny_hub))]
    assert told == [
        ("picture-too-large", "this picture has 5000 kB; the limit is 300 kB"),
        ("picture-with-hidden-data", "this picture carries the place where it was taken, which anyone can read"),
    ]


def test_the_place_is_found_whichever_way_the_numbers_are_written():
    for order in "<>":
        assert hidden_data(photograph(0x8825, order)) == A_PLACE
        assert hidden_data(photograph(0x010F, order)) == A_CAMERA


def test_what_a_program_says_about_itself_is_nobodys():
    assert hidden_data(b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 14) + b"tEXtSoftware\0gimp" + bytes(4)) == ""
    assert hidden_data(b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 11) + b"tEXtAuthor\0Mair" + bytes(4)) == AN_OWNER


@given(
    st.sampled_from([b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", photograph(0x8825)[:14]]),
    st.binary(max_size=200),
)
@example(b"\xff\xd8", b"\xff\xe1\0\0" * 40)
@example(b"\x89PNG\r\n\x1a\n", b"\0\0\0\0eXIf" * 20)
def test_any_bytes_have_an_answer(start: bytes, rest: bytes):
    assert hidden_data(start + rest) in ("", A_PLACE, A_CAMERA, AN_OWNER)
