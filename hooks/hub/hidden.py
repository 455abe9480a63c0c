"""What a picture file says besides the picture: the place, the time, the camera, its owner.

Source: the file formats’ own parts, JPEG segments, PNG and WebP chunks, and the first directory of EXIF (TIFF 6.0).
"""

from __future__ import annotations

from collections.abc import Iterator

PLACE = 0x8825  # EXIF: where the directory with the place stands
TELLING = (b"Author", b"Artist", b"Creator", b"Copyright", b"Comment", b"Raw profile", b"XML:com.adobe.xmp")
A_PLACE = "the place where it was taken"
A_CAMERA = "facts about the camera, the time or its owner"
AN_OWNER = "facts about its owner or how it was made"


def hidden_data(raw: bytes) -> str:
    """In words, what a picture carries that nobody sees; nothing when it carries nothing."""
    found = ""
    for kind, part in _parts(raw):
        if kind == b"EXIF":
            return A_PLACE if _has_place(part) else A_CAMERA
        if kind == b"XMP " or part.startswith(TELLING):
            found = AN_OWNER
    return found


def _parts(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    """(kind, bytes) of each part that is not the picture itself; EXIF and XMP under one name, whatever the format."""
    if raw[:2] == b"\xff\xd8":
        yield from _of_jpeg(raw)
    elif raw[:8] == b"\x89PNG\r\n\x1a\n":
        yield from _of_png(raw)
    elif raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        yield from _of_webp(raw)


def _of_jpeg(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 2
    while raw[at : at + 1] == b"\xff" and raw[at + 1 : at + 2] not in (b"\xda", b"\xd9", b""):
        length = int.from_bytes(raw[at + 2 : at + 4], "big")
        mark, part = raw[at + 1], raw[at + 4 : at + 2 + length]
        if mark == 0xE1 and part.startswith(b"Exif\0\0"):
            yield b"EXIF", part[6:]
        elif (mark == 0xE1 and b"adobe.com/xap" in part[:64]) or (mark == 0xED and part.startswith(b"Photoshop")):
            yield b"XMP ", part
        at += 2 + max(2, length)


def _of_png(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at + 8 <= len(raw):
        length, kind = int.from_bytes(raw[at : at + 4], "big"), raw[at + 4 : at + 8]
        if kind == b"eXIf":
            yield b"EXIF", raw[at + 8 : at + 8 + length]
        elif kind in (b"tEXt", b"iTXt", b"zTXt"):
            yield kind, raw[at + 8 : at + 8 + length]
        at += 12 + length


def _of_webp(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at + 8 <= len(raw):
        length, kind = int.from_bytes(raw[at + 4 : at + 8], "little"), raw[at : at + 4]
        if kind in (b"EXIF", b"XMP "):
            yield kind, raw[at + 8 : at + 8 + length].removeprefix(b"Exif\0\0")
        at += 8 + length + length % 2


def _has_place(tiff: bytes) -> bool:
    order = "little" if tiff[:2] == b"II" else "big"

    def number(at: int, size: int) -> int:
        return int.from_bytes(tiff[at : at + size], order)

    start = number(4, 4)
    return any(number(start + 2 + 12 * entry, 2) == PLACE for entry in range(min(number(start, 2), 200)))
