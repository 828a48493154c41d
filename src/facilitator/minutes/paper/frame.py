"""What all papers share: measures, boxes, text at the middle or the right, heads and feet, and writing the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from facilitator.minutes import figures
from facilitator.minutes.paper.event import PrintedEvent, PrintedTable
from facilitator.minutes.pdf.book import Book
from facilitator.minutes.pdf.faces import Face, Faces, fitted, printable
from facilitator.minutes.pdf.pager import Page
from facilitator.minutes.pdf.sheet import FAINT, INK, PAGE_HEIGHT, PAGE_WIDTH, Colour
from facilitator.minutes.pdf.slab import Fill, Letters, Mark, Slab
from facilitator.minutes.pdf.write import draw
from facilitator.minutes.story.phrases import dotted
from facilitator.minutes.whole_file import Progress

__all__ = [
    "CONTENT_TOP", "FOOT", "MARGIN", "MM", "RULE", "SHEET_RIGHT", "SHEET_WIDTH", "IsCancelled", "centred", "drawn", "foot",
    "framed", "heading", "right", "table_heading", "write_paper",
]  # fmt: skip

MM = 72 / 25.4
MARGIN = 14 * MM
SHEET_WIDTH = PAGE_WIDTH - 2 * MARGIN
SHEET_RIGHT = PAGE_WIDTH - MARGIN
CONTENT_TOP = 92.0
"""Where what stands below a heading begins."""

FOOT = PAGE_HEIGHT - 12 * MM
"""The baseline of what stands at the foot; content ends some points above."""

RULE: Colour = (0.62, 0.65, 0.69)
"""Lines of boxes to write in: seen in print, quieter than text."""

IsCancelled = Callable[[], bool]


def drawn(make: Callable[[], list[Mark]]) -> Page:
    """A sheet whose marks are made when it is drawn: a thousand sheets must not lie in memory at once."""
    return Page(placed=[(0.0, Slab(PAGE_HEIGHT, later=make))], bare=True)


def framed(x: float, y: float, width: float, height: float, line: float = 0.6, colour: Colour = RULE) -> list[Mark]:
    """An empty box, its lines inside its measures."""
    return [
        Fill(x, y, width, line, colour),
        Fill(x, y + height - line, width, line, colour),
        Fill(x, y, line, height, colour),
        Fill(x + width - line, y, line, height, colour),
    ]


def centred(
    face: Face, text: str, middle: float, y: float, size: float, *, strong: bool = False, colour: Colour = INK
) -> Letters:
    """Text around a middle."""
    text = printable(text)
    return Letters(middle - face.width(text) * size / 2, y, text, size, strong, colour)


def right(
    face: Face, text: str, edge: float, y: float, size: float, *, strong: bool = False, colour: Colour = INK
) -> Letters:
    """Text that ends at an edge."""
    text = printable(text)
    return Letters(edge - face.width(text) * size, y, text, size, strong, colour)


def heading(faces: Faces, event: PrintedEvent, title: str, aside: str = "") -> list[Mark]:
    """The head of a list: what it is, of which session, and at the right what part of it."""
    about = dotted([event.title or event.words("untitled"), figures.day(event.date, event.words.korean), event.venue])
    size = 17.0
    room = SHEET_WIDTH - (faces.bold.width(printable(aside)) * 13.0 + 16.0 if aside else 0.0)
    marks: list[Mark] = [
        Letters(MARGIN, 56.0, fitted(faces.bold, title, size, room), size, True),
        Letters(MARGIN, 73.0, fitted(faces.regular, about, 8.5, SHEET_WIDTH), 8.5, False, FAINT),
        Fill(MARGIN, 82.0, SHEET_WIDTH, 0.9, INK),
    ]
    if aside:
        marks.append(right(faces.bold, aside, SHEET_RIGHT, 56.0, 13.0, strong=True))
    return marks


def table_heading(faces: Faces, event: PrintedEvent, table: PrintedTable, aside: str) -> list[Mark]:
    """The head of a table's sheet: its number large, where it stands, of which session it is; at the right ``aside``."""
    name = event.words("table.of", n=table.number)
    wide = faces.bold.width(name) * 26.0
    room = SHEET_WIDTH - wide - faces.bold.width(printable(aside)) * 17.0 - 28.0
    about = dotted([event.title or event.words("untitled"), figures.day(event.date, event.words.korean), event.venue])
    return [
        Letters(MARGIN, 58.0, name, 26.0, True),
        Letters(MARGIN + wide + 12.0, 58.0, fitted(faces.bold, table.place, 14.0, room), 14.0, True, FAINT),
        right(faces.bold, aside, SHEET_RIGHT, 58.0, 17.0, strong=True),
        Letters(MARGIN, 75.0, fitted(faces.regular, about, 8.5, SHEET_WIDTH), 8.5, False, FAINT),
        Fill(MARGIN, 82.0, SHEET_WIDTH, 0.9, INK),
    ]


def foot(faces: Faces, event: PrintedEvent, page: int, pages: int, note: str = "") -> list[Mark]:
    """Which page of how many, and a note at the left."""
    count = event.words("page", page=page, pages=pages)
    return [
        Letters(MARGIN, FOOT, fitted(faces.regular, note, 8.0, SHEET_WIDTH * 0.8), 8.0, False, FAINT),
        right(faces.regular, count, SHEET_RIGHT, FOOT, 8.0, colour=FAINT),
    ]


def write_paper(
    pages: list[Page],
    event: PrintedEvent,
    name: str,
    path: Path,
    progress: Progress | None,
    cancelled: IsCancelled | None,
) -> int:
    """Write sheets into a PDF and return how many there are.

    Raises:
        Cancelled: when ``cancelled`` said so; nothing was written.
        Refused: when the folder cannot be written to.
    """
    title = dotted([name, event.title or event.words("untitled")])
    return draw(
        Book(pages, []), path, title=title, subject=name, author="", language=event.language, progress=progress,
        cancelled=cancelled,
    )  # fmt: skip
