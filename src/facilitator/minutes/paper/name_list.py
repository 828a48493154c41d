"""The list of participants with their tables: by name or number for the door, by table for those who seat people."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from facilitator.minutes.paper.columns import Column, Row, columns_of, sheets_of
from facilitator.minutes.paper.event import PrintedEvent, PrintedPerson, PrintedTable
from facilitator.minutes.paper.frame import (
    CONTENT_TOP,
    IsCancelled,
    centred,
    drawn,
    foot,
    heading,
    right,
    write_paper,
)
from facilitator.minutes.paper.names import first_letter, shrunk, sorted_people
from facilitator.minutes.pdf.faces import Faces, fitted
from facilitator.minutes.pdf.pager import Page
from facilitator.minutes.pdf.sheet import FAINT, GROUND, INK, LINE
from facilitator.minutes.pdf.slab import Fill, Letters, Mark
from facilitator.minutes.whole_file import Progress

__all__ = ["write_name_list", "write_table_list"]

SIZE, ROW, LETTER_ROW = 10.0, 15.0, 19.0
HEAD = 15.0
NUMBER, TABLE = 34.0, 26.0
"""Widths of the columns for the badge number and for the table of one round."""

TWO_ABREAST = 4
"""Up to so many rounds two columns of names fit on a sheet."""

THREE_ABREAST, SEAT_ROW = 3, 14.0
"""Columns of the list by table, and rows so low that four tables of ten fit one above the other."""


def write_name_list(
    event: PrintedEvent,
    people: Sequence[PrintedPerson],
    path: Path,
    *,
    order: str = "name",
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> int:
    """Write everybody with their table in each round, by "name" or "number", and return how many pages it has.

    Raises:
        Cancelled: when ``cancelled`` said so; nothing was written.
        Refused: when the folder cannot be written to.
    """
    faces, words = Faces(), event.words
    abreast = 2 if len(event.rounds) <= TWO_ABREAST else 1
    rows: list[Row] = []
    letter = ""
    for person in sorted_people(people, order):
        row = Row(ROW, partial(_person, faces, person))
        if order == "name":
            found = first_letter(person.name, words("others"))
            again = Row(LETTER_ROW, partial(_letter, faces, found))
            if found != letter:
                letter = found
                rows.append(Row(LETTER_ROW, again.marks, keep=LETTER_ROW + 2 * ROW))
            row = Row(ROW, row.marks, again=again)
        rows.append(row)
    sheets = sheets_of(columns_of(rows, abreast, HEAD), abreast)
    count = words("people.count", n=len(people))
    pages = [
        drawn(partial(_names_sheet, faces, event, sheet, count, number, len(sheets)))
        for number, sheet in enumerate(sheets, start=1)
    ]
    return write_paper(pages, event, words("name_list"), path, progress, cancelled)


def _names_sheet(
    faces: Faces, event: PrintedEvent, sheet: Sequence[Column], count: str, page: int, pages: int
) -> list[Mark]:
    marks = heading(faces, event, event.words("name_list"), count) + foot(faces, event, page, pages)
    for column in sheet:
        marks += _columns_head(faces, event, column) + column.marks()
    return marks


def _columns_head(faces: Faces, event: PrintedEvent, column: Column) -> list[Mark]:
    words, y = event.words, CONTENT_TOP + 9.0
    edge = column.x + column.width
    tables = len(event.rounds) * TABLE
    marks: list[Mark] = [
        Letters(column.x + 4.0, y, words("name"), 8.0, False, FAINT),
        right(faces.regular, words("number"), edge - tables - 8.0, y, 8.0, colour=FAINT),
        Fill(column.x, CONTENT_TOP + HEAD - 1.5, column.width, 0.6, FAINT),
    ]
    for place, held in enumerate(event.rounds):
        middle = edge - tables + (place + 0.5) * TABLE
        marks.append(centred(faces.regular, words("round.short", n=held.number), middle, y, 8.0, colour=FAINT))
    return marks


def _letter(faces: Faces, letter: str, x: float, y: float, width: float) -> list[Mark]:
    return [
        Fill(x, y + 3.0, width, LETTER_ROW - 4.0, GROUND),
        Letters(x + 4.0, y + 14.5, letter, 10.5, True),
    ]


def _person(faces: Faces, person: PrintedPerson, x: float, y: float, width: float) -> list[Mark]:
    base, edge = y + 11.0, x + width
    tables = len(person.tables) * TABLE
    name, size = shrunk(faces.regular, person.called, SIZE, width - tables - NUMBER - 14.0)
    marks: list[Mark] = [
        Letters(x + 4.0, base, name, size),
        right(faces.regular, str(person.number), edge - tables - 8.0, base, SIZE, colour=FAINT),
        Fill(x, y + ROW - 0.5, width, 0.4, LINE),
    ]
    for place, table in enumerate(person.tables):
        middle = edge - tables + (place + 0.5) * TABLE
        marks.append(centred(faces.bold, str(table) if table else "–", middle, base, SIZE, strong=True))
    return marks


def write_table_list(
    event: PrintedEvent,
    tables: Sequence[PrintedTable],
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> int:
    """Write the people of every table, a round after the other, each from a new page; return how many pages it has.

    Raises:
        Cancelled: when ``cancelled`` said so; nothing was written.
        Refused: when the folder cannot be written to.
    """
    faces, words = Faces(), event.words
    sheets: list[tuple[str, tuple[Column, ...]]] = []
    for place, held in enumerate(event.rounds):
        rows: list[Row] = []
        for table in tables:
            rows += _table_rows(faces, event, table, table.people[place])
        title = words("round.long", n=held.number)
        sheets += [(title, sheet) for sheet in sheets_of(columns_of(rows, THREE_ABREAST, 0.0), THREE_ABREAST)]
    pages: list[Page] = [
        drawn(partial(_tables_sheet, faces, event, title, sheet, number, len(sheets)))
        for number, (title, sheet) in enumerate(sheets, start=1)
    ]
    return write_paper(pages, event, words("table_list"), path, progress, cancelled)


def _tables_sheet(
    faces: Faces, event: PrintedEvent, title: str, sheet: Sequence[Column], page: int, pages: int
) -> list[Mark]:
    marks = heading(faces, event, event.words("table_list"), title) + foot(faces, event, page, pages)
    return marks + [mark for column in sheet for mark in column.marks()]


def _table_rows(faces: Faces, event: PrintedEvent, table: PrintedTable, people: Sequence[PrintedPerson]) -> list[Row]:
    if not people:
        return []
    head = Row(24.0, partial(_table_head, faces, event, table, len(people)))
    inside = [Row(SEAT_ROW, partial(_at_table, faces, person), again=head) for person in sorted_people(people, "name")]
    whole = head.height + len(inside) * SEAT_ROW + 10.0
    first = Row(head.height, head.marks, keep=min(whole, 380.0))
    return [first, *inside, Row(10.0, lambda x, y, width: [])]


def _table_head(
    faces: Faces, event: PrintedEvent, table: PrintedTable, people: int, x: float, y: float, width: float
) -> list[Mark]:
    name = event.words("table.of", n=table.number)
    count = event.words("people.count", n=people)
    room = width - faces.bold.width(name) * 12.0 - faces.regular.width(count) * 8.5 - 18.0
    return [
        Letters(x, y + 16.0, name, 12.0, True),
        Letters(
            x + faces.bold.width(name) * 12.0 + 6.0, y + 16.0, fitted(faces.regular, table.place, 8.5, room), 8.5,
            False, FAINT,
        ),
        right(faces.regular, count, x + width, y + 16.0, 8.5, colour=FAINT),
        Fill(x, y + 21.5, width, 0.8, INK),
    ]  # fmt: skip


def _at_table(faces: Faces, person: PrintedPerson, x: float, y: float, width: float) -> list[Mark]:
    name, size = shrunk(faces.regular, person.called, SIZE, width - NUMBER - 8.0)
    return [
        Letters(x + 2.0, y + 10.5, name, size),
        right(faces.regular, str(person.number), x + width - 2.0, y + 10.5, SIZE, colour=FAINT),
        Fill(x, y + SEAT_ROW - 0.5, width, 0.4, LINE),
    ]
