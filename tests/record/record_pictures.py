"""Pictures made by hand, to be put into records."""

from __future__ import annotations

import struct
import zlib


def chunk(kind: bytes, content: bytes) -> bytes:
    """One part of a PNG with its checksum."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def plain_png(width: int, height: int, *, colour: int = 2, more: bytes = b"", pixels: bytes | None = None) -> bytes:
    """A blue PNG of eight bits; ``colour`` is PNG's kind of colour, ``more`` stands before the pixels."""
    values = {0: 1, 2: 3, 6: 4}[colour]
    line = b"\x00" + bytes([43, 89, 195, 128][:values]) * width
    packed = zlib.compress(line * height if pixels is None else pixels)
    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + more + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
