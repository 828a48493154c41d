"""How far the cells of a workbook reach, counted before it is opened.

The reader lays a sheet out as one full rectangle. A stray letter in the last cell of a sheet, or a damaged cell address,
would ask for hundreds of gigabytes and end the program, so such a sheet is found here first.
"""

from __future__ import annotations

import io
import re
import zipfile
from xml.parsers import expat

from facilitator.roster.compound import Locked
from facilitator.roster.rosterfile import column_letter

MOST_CELLS = 20_000_000
"""A rectangle of this many cells still opens in a few seconds; 10,000 people with 50 columns are 500,000."""

MOST_BYTES = 400_000_000
"""The parts of a workbook, unpacked."""

_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\sr="([A-Z]{1,3})(\d{1,7})"[^>]*[^/>]>')


def far_cell(data: bytes, kind: str) -> str | None:
    """The address of the far corner ("XFD1048576") of a sheet too large to open, or None where all are of a usual size.

    Args:
        data: the workbook, a ZIP package.
        kind: "xlsx" or "ods".

    Raises:
        Locked: the workbook is encrypted.
        zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, LookupError, RuntimeError: it is damaged.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if sum(member.file_size for member in package.infolist()) > MOST_BYTES:
            return "?"
        if kind == "ods":
            if b"encryption-data" in package.read("META-INF/manifest.xml"):
                raise Locked
            return _far_in_ods(package.read("content.xml"))
        for name in package.namelist():
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                cells = _CELL.findall(package.read(name))
                columns = max(map(_column_number, {letters for letters, _ in cells}), default=0)
                rows = max(map(int, {number for _, number in cells}), default=0)
                if rows * columns > MOST_CELLS:
                    return f"{column_letter(columns - 1)}{rows}"
    return None


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


class _OdsExtent:
    """Follows the tags of an OpenDocument sheet, which may say "this cell a million times".

    Empty cells at the ends of rows, and empty rows at the end of the sheet, do not count.
    """

    def __init__(self) -> None:
        self.far: str | None = None
        self._rows = self._columns = 0
        self._repeat = 1
        self._here = self._filled = self._cell = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A tag opens."""
        if tag == "table:table":
            self._rows = self._columns = 0
        elif tag == "table:table-row":
            self._repeat = int(attributes.get("table:number-rows-repeated", 1))
            self._here = self._filled = 0
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            self._cell = int(attributes.get("table:number-columns-repeated", 1))
            self._here += self._cell
            if "office:value-type" in attributes:
                self._filled = self._here
        elif tag == "text:p":
            self._filled = self._here

    def end(self, tag: str) -> None:
        """A tag closes."""
        if tag != "table:table-row":
            return
        self._rows += self._repeat
        self._columns = max(self._columns, self._filled)
        if self._filled and self._rows * self._columns > MOST_CELLS:
            self.far = f"{column_letter(self._columns - 1)}{self._rows}"


def _far_in_ods(content: bytes) -> str | None:
    extent = _OdsExtent()
    parser = expat.ParserCreate()
    parser.StartElementHandler = extent.start
    parser.EndElementHandler = extent.end
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise ValueError("not well-formed") from error
    return extent.far
