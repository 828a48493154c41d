"""Badges, 8 or 10 to an A4 sheet: the name to be read across a table, the table of each round, a code for the desk."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from math import ceil
from pathlib import Path

from facilitator.minutes.paper.cards import BADGE_SHEETS, CardSheet, card_pages
from facilitator.minutes.paper.event import PrintedEvent, PrintedPerson
from facilitator.minutes.paper.frame import IsCancelled, centred, framed, right, write_paper
from facilitator.minutes.paper.names import LEADING, fitting_name
from facilitator.minutes.paper.qr import MODULES, QUIET, address_marks, qr_marks
from facilitator.minutes.pdf.faces import Faces, fitted, printable
from facilitator.minutes.pdf.setting import ASCENT
from facilitator.minutes.pdf.sheet import FAINT
from facilitator.minutes.pdf.slab import Letters, Mark
from facilitator.minutes.whole_file import Progress

__all__ = ["BADGE_SHEETS", "badge_marks", "write_badges"]

ONE_ROW = 5
"""At most so many rounds stand in one row of boxes."""

BETWEEN, LABEL = 3.0, 6.5
"""The room between two boxes, and the type of what stands above a table's number."""

VOTE_LINE = 12.0
"""The type of a voting code in letters."""


def write_badges(
    event: PrintedEvent,
    people: Sequence[PrintedPerson],
    path: Path,
    *,
    per_sheet: int = 8,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> int:
    """Write the badges of these people in this order and return how many sheets they fill.

    Raises:
        Cancelled: when ``cancelled`` said so; nothing was written.
        Refused: when the folder cannot be written to.
    """
    pages = card_pages(BADGE_SHEETS[per_sheet], people, partial(badge_marks, Faces(), event))
    return write_paper(pages, event, event.words("badges"), path, progress, cancelled)


def badge_marks(
    faces: Faces, event: PrintedEvent, sheet: CardSheet, person: PrintedPerson, x: float, y: float
) -> list[Mark]:
    """One badge, its upper left corner at ``x`` and ``y``."""
    inside, edge = sheet.width - 2 * sheet.pad, x + sheet.width - sheet.pad
    x, y, bottom = x + sheet.pad, y + sheet.pad, y + sheet.height - sheet.pad
    place = _one_place(person)
    marks: list[Mark] = []
    room = inside
    if place:
        label = fitted(faces.bold, place, 9.0, inside * 0.45)
        marks.append(right(faces.bold, label, edge, y + 8.0, 9.0, strong=True))
        room -= faces.bold.width(label) * 9.0 + 10.0
    marks.append(Letters(x, y + 8.0, fitted(faces.regular, event.title, 8.0, room), 8.0, False, FAINT))
    code_left, quiet = edge, sheet.code * QUIET / MODULES
    if person.vote is not None:
        line = f"{event.words('slip.vote')}  {person.vote.letters}"
        size = min(VOTE_LINE, inside / faces.bold.width(line))
        marks.append(right(faces.bold, line, edge, bottom, size, strong=True))
        bottom -= VOTE_LINE * ASCENT + quiet
    code_top = bottom - sheet.code
    marks += _name(faces, person, x, y + 13.0, inside, code_top - y - 19.0, sheet.name)
    if person.vote is not None:
        code_left -= sheet.code
        marks += address_marks(person.vote.address, code_left, code_top, sheet.code)
    if person.code:
        code_left -= sheet.code + (2 * quiet if person.vote is not None else 0.0)
        marks += qr_marks(person.code, code_left, code_top, sheet.code)
    left = code_left - x - (quiet * 2 + 2.0 if code_left < edge else 0.0)
    number = event.words("number.of", n=person.number).replace(",", "")
    marks.append(Letters(x, code_top + 9.0, number, 11.0, True))
    if any(person.tables):
        marks += _tables(faces, event, person, x, code_top + 14.0, left, sheet.code - 14.0, show_place=not place)
    return marks


def _name(
    faces: Faces, person: PrintedPerson, x: float, y: float, width: float, height: float, largest: float
) -> list[Mark]:
    lines, size = fitting_name(faces.bold, person.called, width, height, largest)
    y += (height - len(lines) * size * LEADING) / 2
    return [
        Letters(x, y + place * size * LEADING + size * (LEADING - 1) / 2 + size * ASCENT, line, size, True)
        for place, line in enumerate(lines)
    ]


def _tables(
    faces: Faces,
    event: PrintedEvent,
    person: PrintedPerson,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    show_place: bool,
) -> list[Mark]:
    """A box a round: the round small above, the table large below; beside each other where there are many rounds."""
    rows = 1 if len(person.tables) <= ONE_ROW else 2
    columns = ceil(len(person.tables) / rows)
    wide, high = (width + BETWEEN) / max(columns, 3) - BETWEEN, (height + BETWEEN) / rows - BETWEEN
    numbers = [str(table) if table else "–" for table in person.tables]
    broadest = max(map(faces.bold.width, numbers))
    labels = _labels(faces, event, person, wide - 4.0, long=columns <= 3, show_place=show_place and rows == 1)
    marks: list[Mark] = []
    for place, (number, label) in enumerate(zip(numbers, labels, strict=True)):
        row, column = divmod(place, columns)
        left, top = x + column * (wide + BETWEEN), y + row * (high + BETWEEN)
        marks += framed(left, top, wide, high)
        if rows == 1:
            size = min(high - 12.0, (wide - 6.0) / broadest, 24.0)
            base = top + 10.0 + (high - 12.0 + size * 0.66) / 2
            marks.append(centred(faces.regular, label, left + wide / 2, top + 8.5, LABEL, colour=FAINT))
            marks.append(centred(faces.bold, number, left + wide / 2, base, size, strong=True))
        else:
            size = min(high - 5.0, (wide - 14.0) / broadest, 13.0)
            marks.append(Letters(left + 2.5, top + 7.5, label, 5.5, False, FAINT))
            marks.append(right(faces.bold, number, left + wide - 2.5, top + high - 3.0, size, strong=True))
    return marks


def _labels(
    faces: Faces, event: PrintedEvent, person: PrintedPerson, width: float, *, long: bool, show_place: bool
) -> list[str]:
    """What stands above the tables: the rounds, with the place of each table where there is room in every box."""
    words = event.words
    whole = [words("round.long", n=held.number) for held in event.rounds]
    short = [words("round.short", n=held.number) for held in event.rounds]
    tried = [whole, short] if long else [short]
    if show_place and len(person.places) == len(event.rounds):
        tried[:0] = [
            [printable(f"{name} {place}".strip()) for name, place in zip(names, person.places, strict=True)]
            for names in tried
        ]
    fitting = (labels for labels in tried if max(map(faces.regular.width, labels)) * LABEL <= width)
    return next(fitting, short)


def _one_place(person: PrintedPerson) -> str:
    """The zone or group in which the person sits all day; empty where it changes."""
    there = {place for place, table in zip(person.places, person.tables, strict=False) if table}
    return there.pop() if len(there) == 1 else ""
