"""The check-in sheet: a box to tick and a line to sign for everybody, in parts for several desks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path

from facilitator.minutes.paper.event import PrintedEvent, PrintedPerson
from facilitator.minutes.paper.frame import (
    CONTENT_TOP,
    FOOT,
    MARGIN,
    RULE,
    SHEET_RIGHT,
    SHEET_WIDTH,
    IsCancelled,
    centred,
    drawn,
    foot,
    framed,
    heading,
    write_paper,
)
from facilitator.minutes.paper.names import shrunk, sorted_people
from facilitator.minutes.pdf.faces import Faces, fitted
from facilitator.minutes.pdf.sheet import GROUND, INK
from facilitator.minutes.pdf.slab import Fill, Letters, Mark
from facilitator.minutes.story.phrases import dotted
from facilitator.minutes.whole_file import Progress

__all__ = ["parts_for_desks", "write_check_in_sheet"]

ROW, HEAD = 23.0, 20.0
ROWS = int((FOOT - 16.0 - CONTENT_TOP - HEAD) // ROW)
TICK, NUMBER, NAME = 34.0, 50.0, 150.0
TABLES, TABLE = 150.0, 34.0
"""The room for all tables, and for one at most."""


def write_check_in_sheet(
    event: PrintedEvent,
    people: Sequence[PrintedPerson],
    path: Path,
    *,
    order: str = "name",
    desks: int = 1,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> int:
    """Write the sheet, by "name", "number" or "table", and return how many pages it has.

    Each desk's part begins on a new page whose heading says from whom to whom it goes.

    Raises:
        Cancelled: when ``cancelled`` said so; nothing was written.
        Refused: when the folder cannot be written to.
    """
    faces, words = Faces(), event.words
    ordered = sorted_people(people, order)
    sheets: list[tuple[str, list[PrintedPerson]]] = []
    parts = parts_for_desks(ordered, desks)
    for desk, part in enumerate(parts, start=1):
        reach = _range(event, part, order)
        title = dotted([words("desk", n=desk, desks=len(parts)), reach]) if len(parts) > 1 else ""
        sheets += [(title, part[start : start + ROWS]) for start in range(0, len(part), ROWS)]
    pages = [
        drawn(partial(_sheet, faces, event, title, shown, order, number, len(sheets)))
        for number, (title, shown) in enumerate(sheets, start=1)
    ]
    return write_paper(pages, event, words("check_in"), path, progress, cancelled)


def parts_for_desks(people: Sequence[PrintedPerson], desks: int) -> list[list[PrintedPerson]]:
    """The people in ``desks`` parts that differ by one at most; fewer where there are fewer people."""
    desks = max(min(desks, len(people)), 1)
    ends = [len(people) * desk // desks for desk in range(desks + 1)]
    return [list(people[first:last]) for first, last in pairwise(ends)]


def _range(event: PrintedEvent, people: Sequence[PrintedPerson], order: str) -> str:
    if not people:
        return ""
    first, last = people[0], people[-1]
    if order == "number":
        return event.words("range", first=str(first.number), last=str(last.number))
    if order == "table":
        return event.words("range", first=_first_table(first), last=_first_table(last))
    return event.words("range", first=first.called, last=last.called)


def _first_table(person: PrintedPerson) -> str:
    return str(next((table for table in person.tables if table), "–"))


def _sheet(
    faces: Faces,
    event: PrintedEvent,
    title: str,
    people: Sequence[PrintedPerson],
    order: str,
    page: int,
    pages: int,
) -> list[Mark]:
    aside = fitted(faces.bold, title, 13.0, SHEET_WIDTH * 0.6) if title else ""
    marks = heading(faces, event, event.words("check_in"), aside)
    marks += foot(faces, event, page, pages, _range(event, people, order))
    shown = _rounds(event)
    marks += _head(faces, event, shown)
    for place, person in enumerate(people):
        marks += _row(faces, person, shown, CONTENT_TOP + HEAD + place * ROW)
    marks += _lines(shown, len(people))
    return marks


def _rounds(event: PrintedEvent) -> int:
    """The tables of how many rounds are printed; where there are many, the badge says them."""
    return len(event.rounds) if len(event.rounds) * 26.0 <= TABLES else 1


def _edges(shown: int) -> list[float]:
    """Where the columns begin and where the last ends: tick, number, name, a table for each round, signature."""
    edges = [MARGIN, MARGIN + TICK, MARGIN + TICK + NUMBER, MARGIN + TICK + NUMBER + NAME]
    wide = min(TABLE, TABLES / max(shown, 1)) if shown != 1 else 56.0
    edges += [edges[-1] + (place + 1) * wide for place in range(shown)]
    return [*edges, SHEET_RIGHT]


def _head(faces: Faces, event: PrintedEvent, shown: int) -> list[Mark]:
    words = event.words
    long = "round.long" if shown == 1 else "round.short"
    names = [words("here"), words("number"), words("name")]
    names += [words(long, n=held.number) for held in event.rounds[:shown]]
    names.append(words("signature"))
    edges = _edges(shown)
    marks: list[Mark] = [Fill(MARGIN, CONTENT_TOP, SHEET_WIDTH, HEAD, GROUND)]
    for name, left, end in zip(names, edges, edges[1:], strict=False):
        marks.append(centred(faces.bold, name, (left + end) / 2, CONTENT_TOP + 13.5, 9.0, strong=True))
    return marks


def _row(faces: Faces, person: PrintedPerson, shown: int, y: float) -> list[Mark]:
    edges, base = _edges(shown), y + 15.5
    name, size = shrunk(faces.bold, person.called, 11.5, NAME - 14.0)
    box = 11.0
    marks: list[Mark] = [
        *framed((edges[0] + edges[1] - box) / 2, y + (ROW - box) / 2, box, box, 0.9, INK),
        centred(faces.regular, str(person.number), (edges[1] + edges[2]) / 2, base, 10.0),
        Letters(edges[2] + 8.0, base, name, size, True),
    ]
    for place, table in enumerate(person.tables[:shown]):
        middle = (edges[3 + place] + edges[4 + place]) / 2
        marks.append(centred(faces.regular, str(table) if table else "–", middle, base, 10.5))
    return marks


def _lines(shown: int, people: int) -> list[Mark]:
    bottom = CONTENT_TOP + HEAD + people * ROW
    marks: list[Mark] = [
        Fill(MARGIN, CONTENT_TOP + HEAD + place * ROW - 0.3, SHEET_WIDTH, 0.6, RULE) for place in range(people + 1)
    ]
    marks.append(Fill(MARGIN, CONTENT_TOP - 0.3, SHEET_WIDTH, 0.6, RULE))
    marks += [Fill(x - 0.3, CONTENT_TOP, 0.6, bottom - CONTENT_TOP, RULE) for x in _edges(shown)]
    return marks
