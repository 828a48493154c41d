"""What a read list is: its columns and rows as text, and how they were found in the file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

RawRow = tuple[int, list[str]]
"""A row as it stands in the file: the line (or row number of the sheet) where it begins, and its cleaned cells."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the list.

    ``name`` is its heading, made unique ("비고", "비고 (2)"), or its spreadsheet letter ("C") where it has none;
    ``headed`` tells the two apart. ``samples`` are up to three different values for the preview.
    """

    index: int
    name: str
    headed: bool
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of data: the line where it begins, and its cells as they stood (there may be too few or too many)."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RosterFile:
    """A list as it was read; nothing of it is interpreted yet.

    Attributes:
        path: the file.
        kind: "csv", "xlsx", "xls", "ods" or "html".
        columns: all columns, left to right.
        rows: the rows of data, in the file's order.
        heading_lines: the lines of the heading (none, one, or two where groups stand above it).
        skipped_lines: lines that hold no person: titles, totals, footnotes, headings repeated on each page.
        language: "ko" where anything in the list is written in Hangul, else "en".
        encoding, separator: of a text file, else None.
        sheet_names, sheet: of a workbook: all its sheets and the one read; else () and None.
    """

    path: Path
    kind: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    heading_lines: tuple[int, ...]
    skipped_lines: tuple[int, ...]
    language: str
    encoding: str | None = None
    separator: str | None = None
    sheet_names: tuple[str, ...] = ()
    sheet: str | None = None

    @property
    def column_names(self) -> tuple[str, ...]:
        """The unique names of the columns, left to right."""
        return tuple(column.name for column in self.columns)


def column_letter(index: int) -> str:
    """The letter a spreadsheet shows over the column ``index`` (0 is "A", 26 is "AA")."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
