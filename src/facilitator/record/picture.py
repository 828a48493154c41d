"""Pictures that go into a record: PNG and JPEG, looked through before they are taken in.

A picture that is damaged would only show when the minutes are printed, and one that is see-through cannot be archived
as PDF/A-1. So both are refused at the door. Formats: PNG (ISO/IEC 15948) and JPEG (ITU-T T.81, markers).
"""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.errors import Refused

__all__ = ["MOST_BYTES", "MOST_PIXELS", "Picture", "checked_picture"]

MOST_BYTES = 256 * 1024
"""How large a picture may be as a file."""

MOST_PIXELS = 2_000
"""How wide and how high a picture may be."""

_PNG = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {0: 1, 2: 3, 3: 1}
"""PNG's kinds of colour without see-through ones, and how many values a pixel has."""


@dataclass(frozen=True)
class Picture:
    """A picture as it is drawn: its file, ``png`` or ``jpeg``, and its measures in pixels."""

    data: bytes
    form: str
    width: int
    height: int


def checked_picture(text: str) -> Picture:
    """The picture that this base64 text holds.

    Raises:
        Refused: it is no whole PNG or JPEG, is too large, or is see-through.
    """
    if len(text) > MOST_BYTES * 4 // 3 + 4:
        raise Refused(
            f"The picture is larger than {MOST_BYTES // 1024} KB. Make it smaller.",
            f"그림이 {MOST_BYTES // 1024}KB보다 큽니다. 더 작게 줄여 주십시오.",
        )
    try:
        data = base64.b64decode(text, validate=True)
        picture = _png(data) if data.startswith(_PNG) else _jpeg(data)
    except (binascii.Error, ValueError, IndexError, zlib.error) as error:
        raise Refused(
            "This is no whole PNG or JPEG picture without see-through parts. Save the picture again as PNG or JPEG, "
            "on white.",
            "온전한 PNG나 JPEG 그림이 아니거나 투명한 부분이 있습니다. 흰 바탕의 PNG나 JPEG로 다시 저장해 주십시오.",
        ) from error
    if not (0 < picture.width <= MOST_PIXELS and 0 < picture.height <= MOST_PIXELS):
        raise Refused(
            f"The picture is {picture.width:,} by {picture.height:,} pixels; at most {MOST_PIXELS:,} fit either way.",
            f"그림이 가로 {picture.width:,}, 세로 {picture.height:,}픽셀입니다. 가로세로 {MOST_PIXELS:,}픽셀까지 됩니다.",
        )
    return picture


def _png(data: bytes) -> Picture:
    """Every chunk with its checksum, and as many pixels as the head says. ValueError where something is amiss."""
    packed, see_through, head, last = b"", False, b"", b""
    for kind, content in _chunks(data):
        head = head or content
        see_through = see_through or kind == b"tRNS"
        packed += content if kind == b"IDAT" else b""
        last = kind
    width, height = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:8], "big")
    depth, colour, interlaced = head[8], head[9], head[12]
    if last != b"IEND" or see_through or colour not in _CHANNELS or interlaced:
        raise ValueError("not a plain PNG")
    if max(width, height) <= MOST_PIXELS:
        wanted = height * (1 + (width * depth * _CHANNELS[colour] + 7) // 8)
        if len(zlib.decompressobj().decompress(packed, wanted + 1)) != wanted:
            raise ValueError("not as many pixels as it says")
    return Picture(data, "png", width, height)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        kind, content = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        checksum = data[at + 8 + length : at + 12 + length]
        if len(checksum) < 4 or zlib.crc32(kind + content) != int.from_bytes(checksum, "big"):
            raise ValueError("a chunk is damaged")
        yield kind, content
        at += 12 + length


def _jpeg(data: bytes) -> Picture:
    """From the first marker to the frame that tells the measures, and an end. ValueError where something is amiss."""
    # word processors know a JPEG by the name of its first segment
    if (
        data[:2] != b"\xff\xd8"
        or data[6:10] not in (b"JFIF", b"Exif")
        or not data.rstrip(b"\x00").endswith(b"\xff\xd9")
    ):
        raise ValueError("not a whole JPEG")
    at = 2
    while True:
        marker = data[at + 1]
        if data[at] != 0xFF or marker in (0xD9, 0xDA):
            raise ValueError("no frame before the picture")
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in (0xC0, 0xC1, 0xC2):  # the frames that everything can show
            height, width = (int.from_bytes(data[at + 5 + 2 * side : at + 7 + 2 * side], "big") for side in (0, 1))
            if data[at + 4] != 8 or data[at + 9] not in (1, 3):
                raise ValueError("not eight bits in grey or colour")
            return Picture(data, "jpeg", width, height)
        if length < 2:
            raise ValueError("a segment is damaged")
        at += 2 + length
