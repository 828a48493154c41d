"""Pictures that go into a record: PNG files, looked through to the last pixel before they are taken in.

A picture that is damaged would only show when the minutes are printed, and one that is see-through cannot be archived
as PDF/A-1. So both are refused at the door; whoever has another picture (a JPEG) makes a PNG of it first, as the window
does. The format is ISO/IEC 15948.
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
    """A picture as it is drawn: its file, and its measures in pixels."""

    data: bytes
    width: int
    height: int


def checked_picture(text: str) -> Picture:
    """The picture that this base64 text holds.

    Raises:
        Refused: it is no whole PNG, is too large, or is see-through.
    """
    if len(text) > MOST_BYTES * 4 // 3 + 4:
        raise Refused(
            f"The picture is larger than {MOST_BYTES // 1024} KB. Make it smaller.",
            f"그림이 {MOST_BYTES // 1024}KB보다 큽니다. 더 작게 줄여 주십시오.",
        )
    try:
        data = base64.b64decode(text, validate=True)
        picture = _png(data)
    except (binascii.Error, ValueError, IndexError, zlib.error) as error:
        raise Refused(
            "This is no whole PNG picture without see-through parts. Save the picture again as PNG, on white.",
            "온전한 PNG 그림이 아니거나 투명한 부분이 있습니다. 흰 바탕의 PNG로 다시 저장해 주십시오.",
        ) from error
    if not (0 < picture.width <= MOST_PIXELS and 0 < picture.height <= MOST_PIXELS):
        raise Refused(
            f"The picture is {picture.width:,} by {picture.height:,} pixels; at most {MOST_PIXELS:,} fit either way.",
            f"그림이 가로 {picture.width:,}, 세로 {picture.height:,}픽셀입니다. 가로세로 {MOST_PIXELS:,}픽셀까지 됩니다.",
        )
    return picture


def _png(data: bytes) -> Picture:
    """Every chunk with its checksum, and as many pixels as the head says. ValueError where something is amiss."""
    if not data.startswith(_PNG):
        raise ValueError("not a PNG")
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
    return Picture(data, width, height)


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
