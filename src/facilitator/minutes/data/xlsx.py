"""Tables as one XLSX: a sheet a table, headings that stay in view and on every printed page, texts that stay texts.

The same outline gives the same bytes: openpyxl's own times, inside the file and of its parts, are replaced by fixed ones.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from math import ceil
from pathlib import Path
from typing import cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from facilitator.errors import Cancelled
from facilitator.minutes.data.table import Column, DataTable, Value, data_words, plain_text
from facilitator.minutes.data.tables import all_tables
from facilitator.minutes.outline import Outline
from facilitator.minutes.whole_file import Progress, whole_file

__all__ = ["write_xlsx"]

LONGEST_CELL = 32_767
"""Letters that a cell can hold, in UTF-16 units as Excel counts them."""

_NUMBER_FORMATS = {"number": "#,##0", "share": "0.0%", "figure": "#,##0.##"}
_NARROWEST, _WIDEST, _LOOKED_AT = 7.0, 70.0, 300
_WRAPPED = 30
"""Texts of more letters than this wrap."""

_LINE, _MOST_LINES = 15.0, 27
"""Height of a line in points; so many fit into a row, which holds 409 points."""

_READABLE = 220
"""So many digits side by side on a page of A4 are printed at about six tenths of their size."""

COMPRESSION = 6
_TELL_EVERY = 500
_WHEN = (1980, 1, 1, 0, 0, 0)
_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def write_xlsx(
    outline: Outline, path: Path, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> None:
    """Write every table of the outline that has rows, each on a sheet of its own.

    Args:
        outline: the outline; its language is that of the sheets' names and headings.
        path: the XLSX; an older one is replaced.
        progress: told how many rows of how many are written.
        cancelled: asked every few hundred rows whether to stop.

    Raises:
        Refused: the file cannot be written there.
        Cancelled: ``cancelled`` said so; nothing is written.
    """
    tables = [one for one in all_tables(outline) if one.rows]
    whole = sum(len(one.rows) for one in tables)

    def step(done: int) -> None:
        if cancelled is not None and cancelled():
            raise Cancelled
        if progress is not None:
            progress(done, whole)

    with whole_file(path) as unfinished:
        _save(tables, outline.language, unfinished, step)


def _save(tables: Sequence[DataTable], language: str, path: Path, step: Callable[[int], None]) -> None:
    book = Workbook(write_only=True)
    done = 0
    raw = io.BytesIO()
    try:
        for one in tables:
            _sheet(book, one, language, done, step)
            done += len(one.rows)
    except Cancelled:
        # Only saving removes what openpyxl keeps in temporary files.
        book.save(raw)
        raise
    book.save(raw)
    step(done)
    with ZipFile(raw) as made, ZipFile(path, "w") as fixed:
        for part in sorted(made.namelist()):
            content = made.read(part)
            if part == "docProps/core.xml":
                content = _TIMES.sub(rb"\g<1>2000-01-01T00:00:00Z", content)
            fixed.writestr(ZipInfo(part, _WHEN), content, ZIP_DEFLATED, COMPRESSION)


def _sheet(book: Workbook, one: DataTable, language: str, before: int, step: Callable[[int], None]) -> None:
    words = data_words(language)
    sheet = book.create_sheet(words(f"table.{one.key}"))
    headings = [words(f"column.{column.key}") for column in one.columns]
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(headings))}{len(one.rows) + 1}"
    widths = [_width(one, place, heading) for place, heading in enumerate(headings)]
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    _set_printing(sheet, sum(widths))
    bold, filled = Font(bold=True), PatternFill("solid", fgColor="E8EEFB")
    head = [_cell(sheet, wrap=True, right=column.kind != "text") for column in one.columns]
    for cell, heading in zip(head, headings, strict=True):
        cell.font, cell.fill, cell.value = bold, filled, heading
    sheet.append(head)
    # A row is written when it is appended, so every row goes through the same cells.
    columns = [_Cells(sheet, column) for column in one.columns]
    for number, row in enumerate(one.rows):
        if number % _TELL_EVERY == 0:
            step(before + number)
        lines = max(_lines(value, width) for value, width in zip(row, widths, strict=True))
        if lines > 1:
            # Not every program finds the height itself; a wrapped text would lie over the rows below.
            sheet.row_dimensions[number + 2].height = _LINE * min(lines, _MOST_LINES)
        sheet.append([column.holding(value) for column, value in zip(columns, row, strict=True)])


def _set_printing(sheet: WriteOnlyWorksheet, width: float) -> None:
    """A4 with as few pages side by side as can still be read, the headings on each, and which page it is."""
    page = cast("Worksheet", sheet)  # it has all of this, which its types do not say
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", "9"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = ceil(width / _READABLE), False
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = "1:1"
    page.oddFooter = HeaderFooterItem(left=_HeaderFooterPart("&A"), right=_HeaderFooterPart("&P / &N"))


class _Cells:
    """The cells of one column: for a short text, a long one and a number, each with its look."""

    def __init__(self, sheet: WriteOnlyWorksheet, column: Column) -> None:
        self._short, self._long = _cell(sheet), _cell(sheet, wrap=True)
        self._number = _cell(sheet, right=column.kind != "text", left=column.kind == "text")
        self._number.number_format = _NUMBER_FORMATS.get(column.kind, "#,##0")

    def holding(self, value: Value) -> Cell:
        """The cell with this value in it."""
        if not isinstance(value, str):
            self._number.value = value
            return self._number
        text = cut_to(plain_text(value), LONGEST_CELL)
        cell = self._long if len(text) > _WRAPPED or "\n" in text else self._short
        cell.value = text
        # What people typed stays text: "=1+1" must not become a formula on the next machine.
        cell.data_type = "s"
        return cell


def _cell(sheet: WriteOnlyWorksheet, *, wrap: bool = False, right: bool = False, left: bool = False) -> Cell:
    """An empty cell; at the ``right`` it keeps its distance from a text in the next column."""
    cell = WriteOnlyCell(sheet)
    side = "right" if right else "left" if left else None
    cell.alignment = Alignment(vertical="top", wrap_text=wrap, horizontal=side, indent=1 if right else 0)
    return cell


def cut_to(text: str, units: int) -> str:
    """The text with at most so many UTF-16 units, no letter cut in two."""
    if len(text) * 2 <= units or len(raw := text.encode("utf-16-le")) <= units * 2:
        return text
    return raw[: units * 2].decode("utf-16-le", "ignore")


def _width(one: DataTable, place: int, heading: str) -> float:
    """The width, in digits, that shows the heading and nine of ten of the first values; a Korean letter counts as two."""
    shown = sorted(_letters(row[place]) for row in one.rows[:_LOOKED_AT])
    usual = shown[len(shown) * 9 // 10 - (len(shown) % 10 == 0)] if shown else 0
    return min(max(usual + 2.0, _letters(heading) + 4.0, _NARROWEST), _WIDEST)


def _letters(value: Value) -> int:
    if isinstance(value, float):
        return 8
    text = "" if value is None else str(value)
    return max(map(_wide, text.split("\n")))


def _wide(line: str) -> int:
    return sum(2 if ord(letter) > 0x1100 else 1 for letter in line)


def _lines(value: Value, width: float) -> int:
    """How many lines a value takes in a column of ``width`` digits, where it wraps."""
    if not isinstance(value, str) or (len(value) <= _WRAPPED and "\n" not in value):
        return 1
    # a line is broken before the word that does not fit, so of several few are full
    wides = [_wide(line) for line in value.split("\n")]
    return sum(1 if wide <= width else ceil(wide * 1.1 / width) for wide in wides)
