"""A look into an XLS before it is opened: is it locked, and can its cells be where they say they are?

The reader reserves room for as many cells as the file announces; a damaged announcement would ask for hundreds of
gigabytes and end the program. The layout is that of Microsoft's published descriptions of the compound file ([MS-CFB]) and of
the Excel 97 workbook ([MS-XLS]).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import chain

_END = 0xFFFFFFFA  # this and above mark ends and free sectors
_MOST_ROWS, _MOST_COLUMNS = 65536, 256

_END_MARK, _FILEPASS, _SHEET, _DIMENSIONS = 0x000A, 0x002F, 0x0085, 0x0200
_CELLS = frozenset((0x0006, 0x00BD, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00BE, 0x00D6))
_MANY_CELLS = frozenset((0x00BD, 0x00BE))


class Damaged(Exception):
    """The file does not hold together."""


class Locked(Exception):
    """The workbook is encrypted."""


def inspect_workbook(data: bytes) -> None:
    """Look through an XLS without keeping anything.

    Raises:
        Damaged: it holds no workbook, or one whose cells lie where no sheet has any.
        Locked: it is encrypted.
    """
    try:
        streams = _streams(data)
    except (struct.error, IndexError, ValueError) as error:
        raise Damaged from error
    if "encryptedpackage" in streams:
        raise Locked
    book = streams.get("workbook", streams.get("book"))
    if book is None:
        raise Damaged
    try:
        _inspect_records(book)
    except struct.error as error:
        raise Damaged from error


def _inspect_records(book: bytes) -> None:
    """The records of the whole workbook, then those of each sheet, which begins where the workbook says."""
    sheets: list[int] = []
    for kind, start, _ in _records(book, 0):
        if kind == _FILEPASS:
            raise Locked
        if kind == _SHEET:
            sheets.append(struct.unpack_from("<I", book, start)[0])
    for sheet in sheets:
        for kind, start, size in _records(book, sheet):
            if kind == _DIMENSIONS:
                layout = "<IIHH" if size >= 14 else "<HHHH"
                first_row, rows, first_column, columns = struct.unpack_from(layout, book, start)
                if not (first_row <= rows <= _MOST_ROWS and first_column <= columns <= _MOST_COLUMNS):
                    raise Damaged
            elif kind in _CELLS and size >= 4:
                column = struct.unpack_from("<H", book, start + size - 2 if kind in _MANY_CELLS else start + 2)[0]
                if column >= _MOST_COLUMNS:
                    raise Damaged


def _records(book: bytes, place: int) -> Iterator[tuple[int, int, int]]:
    """Each record from ``place`` on until the end mark: its kind, where its body starts, and the size of its body."""
    if place >= len(book):
        raise Damaged
    while place + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, place)
        if kind == _END_MARK:
            return
        if place + 4 + size > len(book):
            raise Damaged
        yield kind, place + 4, size
        place += 4 + size


def _streams(data: bytes) -> dict[str, bytes]:
    """The named streams of a compound file, by lower-case name; of two with one name, the first."""
    shift, short_shift = struct.unpack_from("<HH", data, 30)
    directory, cutoff, short_table = (struct.unpack_from("<I", data, place)[0] for place in (48, 56, 60))
    more, more_count = struct.unpack_from("<II", data, 68)
    if shift not in (9, 12) or short_shift != 6:
        raise ValueError("not the sector sizes of a compound file")
    size = 1 << shift
    sectors = len(data) // size

    def sector(number: int) -> bytes:
        if number > sectors:
            raise ValueError("a sector beyond the end of the file")
        return data[(number + 1) * size : (number + 2) * size]

    def numbers(body: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(body) // 4}I", body[: len(body) // 4 * 4])

    table_sectors = list(struct.unpack_from("<109I", data, 76))
    while more < _END and more_count and len(table_sectors) <= sectors + 109:
        found = numbers(sector(more))
        table_sectors += found[:-1]
        more, more_count = found[-1], more_count - 1
    table = list(chain.from_iterable(numbers(sector(number)) for number in table_sectors if number < _END))

    def followed(start: int, links: list[int]) -> list[int]:
        found: list[int] = []
        while start < _END:
            found.append(start)
            if len(found) > len(links):
                raise ValueError("a chain of sectors that never ends")
            start = links[start]
        return found

    def read(start: int) -> bytes:
        return b"".join(map(sector, followed(start, table)))

    entries = read(directory)
    short_links = list(numbers(read(short_table)))
    short_sectors = read(struct.unpack_from("<I", entries, 116)[0])

    def read_short(start: int) -> bytes:
        return b"".join(short_sectors[n * 64 : n * 64 + 64] for n in followed(start, short_links))

    streams: dict[str, bytes] = {}
    for place in range(0, len(entries) - 127, 128):
        letters, kind = struct.unpack_from("<HB", entries, place + 64)
        if kind != 2:
            continue
        name = entries[place : place + max(letters - 2, 0)].decode("utf-16-le", errors="replace").casefold()
        start, length = struct.unpack_from("<II", entries, place + 116)
        body = read(start) if length >= cutoff else read_short(start)
        streams.setdefault(name, body[:length])
    return streams
