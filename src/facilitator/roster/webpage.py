"""From a web page with a table to its rows: many public systems save such a page under the name ``.xls``."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from facilitator.roster.rosterfile import RawRow
from facilitator.roster.text import clean

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_PAGE = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|meta|table|style)", re.IGNORECASE)
_WIDEST_SPAN = 1000


def is_web_page(data: bytes) -> bool:
    """Whether the file begins as a web page does."""
    head = data[:4096]
    if _PAGE.match(head):
        return True
    return head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml") and b"<html" in head.lower()


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the page names in its head, if any."""
    found = _CHARSET.search(data[:4096])
    return found[1].decode("ascii") if found else None


def read_rows(text: str) -> list[RawRow]:
    """Each table row of the page as (its number among the rows, counted from 1; its cells as cleaned text).

    A cell over several columns fills the first; a cell over several rows fills each of them.
    """
    reader = _TableReader()
    reader.feed(text)
    reader.close()
    reader.end_row()
    return list(enumerate(reader.rows, start=1))


class _TableReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._row: list[str] | None = None
        self._cell: list[str] | None = None
        self._columns = self._lines = 1
        self._from_above: dict[int, tuple[int, str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.end_row()
            self._row = []
        elif tag in ("td", "th") and self._row is not None:
            self._end_cell()
            self._cell = []
            spans = dict(attrs)
            self._columns, self._lines = _span(spans.get("colspan")), _span(spans.get("rowspan"))
        elif tag in ("br", "p", "div") and self._cell:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._end_cell()
        elif tag in ("tr", "table"):
            self.end_row()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data if data.strip() or not data else " ")

    def _end_cell(self) -> None:
        if self._row is None or self._cell is None:
            return
        text = clean("".join(self._cell))
        self._cell = None
        self._take_from_above()
        filled = [text, *[""] * (self._columns - 1)]
        if self._lines > 1:
            for column, value in enumerate(filled, start=len(self._row)):
                self._from_above[column] = (self._lines - 1, value)
        self._row.extend(filled)

    def _take_from_above(self) -> None:
        assert self._row is not None
        while len(self._row) in self._from_above:
            column = len(self._row)
            left, text = self._from_above.pop(column)
            self._row.append(text)
            if left > 1:
                self._from_above[column] = (left - 1, text)

    def end_row(self) -> None:
        """Finish the row that is being read, if one is."""
        self._end_cell()
        if self._row is not None:
            self._take_from_above()
            self.rows.append(self._row)
            self._row = None


def _span(value: str | None) -> int:
    return min(int(value), _WIDEST_SPAN) if value and value.isdecimal() and int(value) > 0 else 1
