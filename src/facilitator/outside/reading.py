"""Reading a file of posts: CSV in any encoding and workbooks as participant lists are read, and JSON lines, also packed (.gz)."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from facilitator.errors import Refused
from facilitator.outside.columns import known_headings
from facilitator.roster import Column, Rejected, RosterFile, Row, read_list
from facilitator.roster.decoding import decode
from facilitator.roster.text import clean

LARGEST = 256
"""Megabytes of JSON lines when unpacked: some 100,000 long posts."""

_PACKED = b"\x1f\x8b"
_MARK = b"\xef\xbb\xbf"
_ROWS_SEARCHED = 40
_HANGUL = re.compile(r"[가-힣]")


@dataclass(frozen=True)
class PostsFile:
    """A file as it was read: its columns and rows as text, and the lines that could not be read at all."""

    file: RosterFile
    broken: tuple[Rejected, ...] = ()


def read_posts(path: str | Path, *, sheet: str | None = None, encoding: str | None = None) -> PostsFile:
    """The posts in ``path``; what the file is shows in its bytes, not in its name.

    Args:
        path: the file.
        sheet: the sheet of a workbook, chosen by hand.
        encoding: the encoding of a text file, chosen by hand.

    Raises:
        Refused: the file is missing, unreadable, empty, too large, damaged, or holds no posts.
    """
    path = Path(path)
    beginning = _beginning(path)
    if beginning.startswith(_PACKED) or beginning.lstrip(_MARK).lstrip().startswith(b"{"):
        return _read_json_lines(path, encoding)
    file = read_list(path, sheet=sheet, encoding=encoding)
    if len(known_headings(file.column_names)) < 2:
        for row in file.rows[:_ROWS_SEARCHED]:
            if len(known_headings(row.cells)) >= 2:  # what stands above it is a title
                return PostsFile(read_list(path, sheet=sheet, encoding=encoding, heading_line=row.line))
    return PostsFile(file)


def _beginning(path: Path) -> bytes:
    """The first bytes; none where the file cannot be opened, which ``read_list`` says in words."""
    try:
        with path.open("rb") as file:
            return file.read(512)
    except (OSError, ValueError):
        return b""


def _read_json_lines(path: Path, encoding: str | None) -> PostsFile:
    text, found = decode(_unpacked(path), path, encoding)
    columns: dict[str, int] = {}
    rows: list[Row] = []
    broken: list[Rejected] = []
    for number, line in enumerate(text.splitlines() if "\r" in text else text.split("\n"), start=1):
        if not line.strip():
            continue
        value = _object(line)
        if value is None:
            shown = line if len(line) <= 80 else f"{line[:80]}…"
            broken.append(
                Rejected(number, "This line is no JSON object.", "이 줄은 JSON 객체가 아닙니다.", (shown,))
            )  # fmt: skip
            continue
        for name in value:
            columns.setdefault(clean(name), len(columns))
        cells = {columns[clean(name)]: _cell(item) for name, item in value.items()}
        rows.append(Row(number, tuple(cells.get(place, "") for place in range(len(columns)))))
    if not rows:
        raise Refused(
            f"{path.name} holds no JSON lines: one object a line. Check that it is the right file.",
            f"{path.name} 파일에 JSON 줄이 없습니다. 한 줄에 객체 하나씩 있어야 합니다. 맞는 파일인지 확인해 주십시오.",
        )
    made = tuple(
        Column(place, name or f"({place + 1})", True, _samples(rows, place)) for name, place in columns.items()
    )
    written = any(_HANGUL.search(text) for column in made for text in (column.name, *column.samples))
    file = RosterFile(
        path=path, kind="jsonl", columns=made, rows=tuple(rows), heading_lines=(), skipped_lines=(),
        language="ko" if written else "en", encoding=found,
    )  # fmt: skip
    return PostsFile(file, tuple(broken))


def _unpacked(path: Path) -> bytes:
    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST * 1_000_000 else None
        if data is not None and data.startswith(_PACKED):
            data = b"".join(_unpacking(data))
    except (OSError, EOFError, zlib.error) as error:
        raise Refused(
            f"{path.name} cannot be unpacked ({error}). Ask for the file once more.",
            f"{path.name} 파일을 풀 수 없습니다({error}). 파일을 다시 받아 주십시오.",
        ) from None
    if data is None or len(data) > LARGEST * 1_000_000:
        raise Refused(
            f"{path.name} holds more than {LARGEST} MB. Split it into several files.",
            f"{path.name} 파일이 {LARGEST}MB를 넘습니다. 여러 파일로 나누어 주십시오.",
        )
    return data


def _unpacking(data: bytes) -> Iterator[bytes]:
    """The packed bytes piece by piece, a little beyond the largest that is taken."""
    left = LARGEST * 1_000_000 + 1
    with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
        while left > 0 and (piece := packed.read(min(left, 1 << 20))):
            left -= len(piece)
            yield piece


def _object(line: str) -> dict[str, Any] | None:
    try:
        value = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _cell(value: Any) -> str:
    """A value as a cell: text as it is, nothing for null, the rest as JSON writes it."""
    if value is None:
        return ""
    return clean(value) if isinstance(value, str) else msgspec.json.encode(value).decode()


def _samples(rows: list[Row], place: int) -> tuple[str, ...]:
    filled = [row.cells[place] for row in rows[:50] if place < len(row.cells) and row.cells[place]]
    return tuple(dict.fromkeys(filled))[:3]
