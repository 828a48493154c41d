"""Reading a participant list from a file: ``read_list``."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

from facilitator.errors import Refused
from facilitator.roster import delimited, refusals, webpage
from facilitator.roster.decoding import decode
from facilitator.roster.headings import Heading, find_heading, heading_at, known_fields
from facilitator.roster.rosterfile import Column, RawRow, RosterFile, Row, column_letter
from facilitator.roster.text import compact
from facilitator.roster.workbook import Workbook

LARGEST = 64
"""Megabytes; a list of 10,000 people is about one."""

_ZIP, _COMPOUND = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")
_OTHER_KINDS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "a PDF", "PDF"),
    (b"\x89PNG", "a picture", "그림 파일"),
    (b"\xff\xd8\xff", "a picture", "그림 파일"),
    (b"GIF8", "a picture", "그림 파일"),
    (b"Rar!", "a compressed file", "압축 파일"),
    (b"7z\xbc\xaf", "a compressed file", "압축 파일"),
    (b"\x1f\x8b", "a compressed file", "압축 파일"),
    (b"SQLite format 3", "a database", "데이터베이스"),
    (b"<?xml", "an XML file", "XML 파일"),
    (b"{\\rtf", "a text document", "문서 파일"),
    (b"HWP Document File", "a Hangul document", "한글 문서"),
)
_IN_ZIP: tuple[tuple[str, str, str], ...] = (
    ("word/document.xml", "a Word document", "워드 문서"),
    ("ppt/presentation.xml", "a presentation", "프레젠테이션"),
    ("Contents/content.hpf", "a Hangul document", "한글 문서"),
)
_SPREADSHEET_MIME = b"application/vnd.oasis.opendocument.spreadsheet"
_HWP_STREAM = "HwpSummaryInformation".encode("utf-16-le")

_TOTALS = frozenset(["합계", "총계", "소계", "총원", "총인원", "누계", "total", "totals", "subtotal", "grandtotal"])
_MAYBE_TOTALS = frozenset(["계", "sum"])
_TOTAL_PEOPLE = re.compile(r"(?:총|계|합계|총원|총인원):?[\d,]+명?|total:?[\d,]+")
_COUNT = re.compile(r"[\d,.]*(?:명|인|건|%)?")
_FOOTNOTE = re.compile(r"[※*]|\(?끝\)?\.?$|[-=<(]*\s*이하\s*여백|(?:주|비고)\s*[:：)]")
_HANGUL = re.compile(r"[가-힣]")


def read_list(
    path: str | Path,
    *,
    sheet: str | None = None,
    encoding: str | None = None,
    separator: str | None = None,
    heading_line: int | None = None,
) -> RosterFile:
    """The list in ``path``: its columns and rows as text, titles, totals and blank rows left out.

    What the file is shows in its bytes, not in its name: CSV in any usual encoding and separator, XLSX, XLS, ODS, or a web
    page with a table (as public systems save under the name .xls). Of a workbook, the first visible sheet with a
    recognisable heading is read, else the longest.

    Args:
        path: the file.
        sheet: the sheet to read, chosen by hand.
        encoding: the encoding of a text file, chosen by hand.
        separator: the separator of a text file, chosen by hand.
        heading_line: the line of the heading, chosen by hand; 0 for a list without one.

    Raises:
        Refused: the file is missing, unreadable, empty, protected, damaged, no list at all, or has no rows.
    """
    path = Path(path)
    data = _load(path)
    kind = _kind(data, path)
    if kind in ("xlsx", "xls", "ods"):
        return _read_workbook(Workbook(data, path, kind), path, kind, sheet, heading_line)
    if kind == "html":
        declared = encoding or webpage.declared_encoding(data)
        try:
            text, found = decode(data, path, declared)
        except Refused:
            if encoding is not None or declared is None:
                raise
            text, found = decode(data, path)
        return _listed(webpage.read_rows(text), path, kind, heading_line, encoding=found)
    text, found = decode(data, path, encoding)
    declared, text = delimited.declared_separator(text)
    separator = separator or declared or delimited.guess_separator(text)
    rows = list(delimited.read_rows(text, separator))
    return _listed(rows, path, kind, heading_line, encoding=found, separator=separator)


def _load(path: Path) -> bytes:
    try:
        if not path.exists():
            raise refusals.missing(path)
        if not path.is_file():
            raise refusals.not_a_file(path)
        if path.stat().st_size > LARGEST * 1_000_000:
            raise refusals.too_large(path, LARGEST)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise refusals.unreadable(path, getattr(error, "strerror", None) or str(error)) from None


def _kind(data: bytes, path: Path) -> str:
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise refusals.empty(path)
    if data.startswith(_ZIP):
        return _kind_in_zip(data, path)
    if data.startswith(_COMPOUND):
        if _HWP_STREAM in data:
            raise refusals.other_kind(path, "a Hangul document", "한글 문서")
        return "xls"
    if webpage.is_web_page(data):
        return "html"
    for mark, en, ko in _OTHER_KINDS:
        if data.startswith(mark):
            raise refusals.other_kind(path, en, ko)
    return "csv"


def _kind_in_zip(data: bytes, path: Path) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, OSError, ValueError):
        raise refusals.damaged(path) from None
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "xl/workbook.bin" in names:
        raise refusals.other_kind(path, "a binary workbook (XLSB)", "바이너리 통합 문서(XLSB)")
    if _SPREADSHEET_MIME in data[:200]:
        return "ods"
    for member, en, ko in _IN_ZIP:
        if member in names:
            raise refusals.other_kind(path, en, ko)
    raise refusals.other_kind(path, "a compressed file", "압축 파일")


def _read_workbook(book: Workbook, path: Path, kind: str, sheet: str | None, heading_line: int | None) -> RosterFile:
    if sheet is None:
        sheet, rows = _likely_sheet(book, path)
    else:
        rows = book.read_rows(sheet)
    return _listed(rows, path, kind, heading_line, sheet_names=book.sheet_names, sheet=sheet)


def _likely_sheet(book: Workbook, path: Path) -> tuple[str, list[RawRow]]:
    """The first visible sheet with two known headings and something below them, else the one with most rows."""
    longest: tuple[str, list[RawRow]] | None = None
    for name in book.visible_names or book.sheet_names:
        rows = book.read_rows(name)
        filled = [row for row in rows if any(row[1])]
        if any(len(known_fields(cells)) >= 2 for _, cells in filled[:40]) and len(filled) > 1:
            return name, rows
        if longest is None or len(filled) > len([row for row in longest[1] if any(row[1])]):
            longest = name, rows
    if longest is None:
        raise refusals.no_people(path, "")
    return longest


def _listed(
    raw: Sequence[RawRow],
    path: Path,
    kind: str,
    heading_line: int | None,
    *,
    encoding: str | None = None,
    separator: str | None = None,
    sheet_names: tuple[str, ...] = (),
    sheet: str | None = None,
) -> RosterFile:
    """The list that the raw rows make: heading found, columns named, rows that hold no person set aside."""
    rows = [row for row in raw if any(row[1])]
    if not rows:
        raise refusals.no_people(path, sheet) if sheet else refusals.empty(path)
    heading = find_heading(rows) if heading_line is None else heading_at(rows, heading_line)
    data: list[Row] = []
    skipped = [line for line, _ in rows[: heading.first]]
    repeated = [cells for _, cells in rows[heading.first : heading.last + 1]]
    for line, cells in rows[heading.last + 1 :]:
        if cells in repeated or _is_total(cells) or _is_footnote(cells):
            skipped.append(line)
        else:
            data.append(Row(line, tuple(cells)))
    if not data:
        raise refusals.no_people(path, sheet or "")
    columns = _columns(heading, data)
    written = any(_HANGUL.search(text) for column in columns for text in (column.name, *column.samples))
    return RosterFile(
        path=path,
        kind=kind,
        columns=columns,
        rows=tuple(data),
        heading_lines=tuple(line for line, _ in rows[heading.first : heading.last + 1]),
        skipped_lines=tuple(skipped),
        language="ko" if written else "en",
        encoding=encoding,
        separator=separator,
        sheet_names=sheet_names,
        sheet=sheet,
    )


def _columns(heading: Heading, data: Sequence[Row]) -> tuple[Column, ...]:
    """The columns: those of the heading, and those beyond it that half of the rows fill.

    A column without heading and without any value is no column, but keeps its place in the rows.
    """
    headed = len(heading.names)
    while headed and not heading.names[headed - 1]:
        headed -= 1
    width = max(headed, max(len(row.cells) for row in data))
    columns: list[Column] = []
    used: set[str] = set()
    for index in range(width):
        title = heading.names[index] if index < headed else ""
        filled = [row.cells[index] for row in data if index < len(row.cells) and row.cells[index]]
        if not title and (not filled or (headed and index >= headed and len(filled) * 2 < len(data))):
            continue
        base = title or column_letter(index)
        name, copy = base, 1
        while name in used:
            copy += 1
            name = f"{base} ({copy})"
        used.add(name)
        columns.append(Column(index, name, bool(title), tuple(dict.fromkeys(filled[:50]))[:3]))
    return tuple(columns)


def _is_total(cells: Sequence[str]) -> bool:
    """Whether the row sums up instead of naming a person: its first filled cell says so."""
    filled = [cell for cell in cells if cell]
    first = compact(filled[0])
    if first in _MAYBE_TOTALS:
        return all(_COUNT.fullmatch(compact(cell)) for cell in filled[1:])
    return first in _TOTALS or _TOTAL_PEOPLE.fullmatch(first) is not None


def _is_footnote(cells: Sequence[str]) -> bool:
    """Whether the row holds nothing but a remark under the list."""
    filled = [cell for cell in cells if cell]
    return len(filled) == 1 and _FOOTNOTE.match(filled[0]) is not None
