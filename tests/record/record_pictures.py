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


def plain_jpeg(width: int, height: int, *, parts: int = 3, frame: int = 0xC0) -> bytes:
    """The frame of a JPEG as far as its measures are told, with nothing drawn in it."""
    sides = struct.pack(">BHHB", 8, height, width, parts) + b"\x01\x11\x00" * parts
    segment = struct.pack(">BBH", 0xFF, frame, len(sides) + 2) + sides
    scan = b"\xff\xda" + struct.pack(">H", 6 + 2 * parts) + bytes([parts, *[1, 0] * parts, 0, 63, 0]) + b"\x00"
    return b"\xff\xd8" + b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + segment + scan + b"\xff\xd9"
