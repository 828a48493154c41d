"""The sheet on the table of its facilitator: what is asked in each round, for how long, and who sits there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from facilitator.minutes import figures
from facilitator.minutes.paper.columns import Column, Row, columns_of
from facilitator.minutes.paper.event import PrintedEvent, PrintedPerson, PrintedRound, PrintedTable
from facilitator.minutes.paper.frame import (
    CONTENT_TOP,
    MARGIN,
    SHEET_RIGHT,
    SHEET_WIDTH,
    IsCancelled,
    drawn,
    foot,
    right,
    table_heading,
    write_paper,
)
from facilitator.minutes.paper.names import shrunk
from facilitator.minutes.pdf.faces import Faces, fitted
from facilitator.minutes.pdf.pager import Page
from facilitator.minutes.pdf.sheet import FAINT, GROUND, LINE
from facilitator.minutes.pdf.slab import Fill, Letters, Mark
from facilitator.minutes.story.phrases import dotted, round_title
from facilitator.minutes.whole_file import Progress
from facilitator.minutes.words import Words

__all__ = ["write_table_sheets"]

ABOUT = 24.0
"""The height of the line that says who facilitates and what the table has."""

SCALES = (1.35, 1.18, 1.0)
"""How many times larger than the smallest the type may be: a sheet on a table is read sitting upright."""

ROW = 17.0
GUIDANCE_LETTERS = 330


def write_table_sheets(
    event: PrintedEvent,
    tables: Sequence[PrintedTable],
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> int:
    """Write a sheet for each table (more where its rounds need them) and return how many there are in all.

    People are printed with name and number, and with their details where the values hold any.

    Raises:
        Cancelled: when ``cancelled`` said so; nothing was written.
        Refused: when the folder cannot be written to.
    """
    faces = Faces()
    pages: list[Page] = []
    for table in tables:
        columns = _columns(faces, event, table)
        pages += [
            drawn(partial(_sheet, faces, event, table, column, number, len(columns)))
            for number, column in enumerate(columns, start=1)
        ]
    return write_paper(pages, event, event.words("table_sheets"), path, progress, cancelled)


def _columns(faces: Faces, event: PrintedEvent, table: PrintedTable) -> list[Column]:
    """Everything below the head of the table's sheets: in larger type where one sheet holds all of it."""
    columns: list[Column] = []
    for scale in SCALES:
        rows = [row for place in range(len(event.rounds)) for row in _round(faces, event, table, place, scale)]
        columns = columns_of(rows, 1, ABOUT)
        if len(columns) == 1:
            break
    return columns


def _sheet(faces: Faces, event: PrintedEvent, table: PrintedTable, column: Column, page: int, pages: int) -> list[Mark]:
    words, y = event.words, CONTENT_TOP + 8.0
    about = [f"{words(key)} {name}" for key, name in _staff(table) if name]
    if table.features:
        about.append(words("features", features=", ".join(table.features)))
    marks = table_heading(faces, event, table, words("table_sheets"))
    marks.append(Letters(MARGIN, y, fitted(faces.regular, dotted(about), 10.0, SHEET_WIDTH), 10.0))
    return marks + (foot(faces, event, page, pages) if pages > 1 else []) + column.marks()


def _staff(table: PrintedTable) -> tuple[tuple[str, str], ...]:
    return ("facilitator", table.facilitator), ("note_taker", table.note_taker)


def _round(faces: Faces, event: PrintedEvent, table: PrintedTable, place: int, scale: float) -> list[Row]:
    held, people, words = event.rounds[place], table.people[place], event.words
    question, small = 11.5 * scale, 9.5 * scale
    rows = [Row(18.0 * scale + 7.0, partial(_round_head, faces, words, held, scale))]
    for line in faces.bold.lines(held.question, question, SHEET_WIDTH) if held.question else ():
        rows.append(Row(question * 1.48, partial(_line, line, question, True)))
    guidance = figures.clip(held.guidance, GUIDANCE_LETTERS)
    for line in faces.regular.lines(guidance, small, SHEET_WIDTH) if guidance else ():
        rows.append(Row(small * 1.48, partial(_line, line, small, False)))
    rows.append(Row(6.0, _nothing))
    abreast = 2 if any(person.details for person in people) else 4
    for start in range(0, len(people), abreast):
        rows.append(Row(ROW * scale, partial(_people, faces, people[start : start + abreast], abreast, scale)))
    if not people:
        rows.append(Row(ROW * scale, partial(_line, words("nobody"), small, False)))
    rows.append(Row(16.0 * scale, _nothing))
    whole = sum(row.height for row in rows)
    return [Row(rows[0].height, rows[0].marks, keep=whole if whole < 600.0 else 120.0), *rows[1:]]


def _round_head(
    faces: Faces, words: Words, held: PrintedRound, scale: float, x: float, y: float, width: float
) -> list[Mark]:
    minutes = words("minutes", n=held.minutes) if held.minutes else ""
    when = dotted([figures.time_span(held.starts, held.ends), minutes])
    title = round_title(words, held.number, held.title)
    size, high = 11.0 * scale, 18.0 * scale
    room = width - faces.regular.width(when) * size - 28.0
    return [
        Fill(x, y, width, high, GROUND),
        Letters(x + 8.0, y + high * 0.71, fitted(faces.bold, title, size, room), size, True),
        right(faces.regular, when, SHEET_RIGHT - 8.0, y + high * 0.71, size),
    ]


def _line(text: str, size: float, strong: bool, x: float, y: float, width: float) -> list[Mark]:
    return [Letters(x, y + size, text, size, strong)]


def _nothing(x: float, y: float, width: float) -> list[Mark]:
    return []


def _people(
    faces: Faces, people: Sequence[PrintedPerson], abreast: int, scale: float, x: float, y: float, width: float
) -> list[Mark]:
    """People side by side: the number, then the name, then details where there are any."""
    gap, base, size, small = 10.0, y + 12.0 * scale, 10.5 * scale, 8.5 * scale
    wide = (width + gap) / abreast - gap
    begin = 22.0 * scale
    marks: list[Mark] = []
    for place, person in enumerate(people):
        left = x + place * (wide + gap)
        marks.append(right(faces.regular, str(person.number), left + begin, base, small, colour=FAINT))
        room = (wide - begin - 6.0) * (0.5 if person.details else 1.0)
        name, fits = shrunk(faces.bold, person.called, size, room)
        marks.append(Letters(left + begin + 6.0, base, name, fits, True))
        if person.details:
            after = left + begin + 14.0 + faces.bold.width(name) * fits
            details = fitted(faces.regular, person.details, small, left + wide - after)
            marks.append(Letters(after, base, details, small, False, FAINT))
        marks.append(Fill(left, y + ROW * scale - 0.5, wide, 0.4, LINE))
    return marks
