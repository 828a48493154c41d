"""Table numbers to stand on the tables: an A4 sheet folded in the middle, readable from both sides of the hall."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from facilitator.minutes.paper.event import PrintedEvent, PrintedTable
from facilitator.minutes.paper.frame import MARGIN, MM, SHEET_WIDTH, IsCancelled, drawn, write_paper
from facilitator.minutes.pdf.faces import Faces, fitted
from facilitator.minutes.pdf.sheet import FAINT, INK, PAGE_HEIGHT, PAGE_WIDTH
from facilitator.minutes.pdf.slab import Fill, Letters, Mark
from facilitator.minutes.whole_file import Progress

__all__ = ["write_tents"]

LARGEST = 330.0
ABOVE, BELOW = 0.71, 0.05
"""How far a figure of the bold face reaches above and below the baseline, in type sizes."""

PLACE, TITLE = 34.0, 11.0
FOLD = 8 * MM


def write_tents(
    event: PrintedEvent,
    tables: Sequence[PrintedTable],
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> int:
    """Write one sheet a table and return how many there are.

    Raises:
        Cancelled: when ``cancelled`` said so; nothing was written.
        Refused: when the folder cannot be written to.
    """
    faces = Faces()
    pages = [drawn(partial(_tent, faces, event, table)) for table in tables]
    return write_paper(pages, event, event.words("tents"), path, progress, cancelled)


def _tent(faces: Faces, event: PrintedEvent, table: PrintedTable) -> list[Mark]:
    fold = PAGE_HEIGHT / 2
    marks: list[Mark] = [Fill(x, fold - 0.2, FOLD, 0.4, FAINT) for x in (0.0, PAGE_WIDTH - FOLD)]
    for mark in _side(faces, event, table):
        marks.append(mark._replace(y=fold + mark.y))
        marks.append(mark._replace(x=PAGE_WIDTH - mark.x, y=fold - mark.y, turned=True))
    return marks


def _side(faces: Faces, event: PrintedEvent, table: PrintedTable) -> list[Letters]:
    """What stands on one side, measured from the fold: the number, where the table is, and the session."""
    number = str(table.number)
    room = PAGE_HEIGHT / 2 - 2 * MARGIN - (66.0 if table.place else 24.0)
    size = min(LARGEST, SHEET_WIDTH / faces.bold.width(number), room / (ABOVE + BELOW))
    base = MARGIN + (room - size * (ABOVE + BELOW)) / 2 + size * ABOVE
    letters = [Letters((PAGE_WIDTH - faces.bold.width(number) * size) / 2, base, number, size, True, INK)]
    foot = PAGE_HEIGHT / 2 - MARGIN
    if table.place:
        place = fitted(faces.bold, table.place, PLACE, SHEET_WIDTH)
        letters.append(Letters(_middle(faces, place, PLACE, strong=True), foot - 26.0, place, PLACE, True, INK))
    title = fitted(faces.regular, event.title, TITLE, SHEET_WIDTH)
    letters.append(Letters(_middle(faces, title, TITLE, strong=False), foot, title, TITLE, False, FAINT))
    return letters


def _middle(faces: Faces, text: str, size: float, *, strong: bool) -> float:
    return (PAGE_WIDTH - faces.of(strong).width(text) * size) / 2
