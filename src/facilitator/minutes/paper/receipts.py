"""The list of receipts for the wall: every vote by phone of a closed ballot, for each to find the own one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from facilitator.minutes.paper.columns import GAP, Column, Row, columns_of, sheets_of
from facilitator.minutes.paper.event import PrintedEvent
from facilitator.minutes.paper.frame import (
    CONTENT_TOP,
    SHEET_WIDTH,
    IsCancelled,
    drawn,
    foot,
    heading,
    write_paper,
)
from facilitator.minutes.pdf.faces import Faces, printable
from facilitator.minutes.pdf.sheet import FAINT, LINE
from facilitator.minutes.pdf.slab import Fill, Letters, Mark
from facilitator.minutes.whole_file import Progress

__all__ = ["PrintedReceipts", "write_receipt_list"]

SIZE, LINE_HEIGHT, PADDING = 10.5, 14.0, 5.0
HEAD = 15.0
BESIDE = 10.0
"""Between a receipt and its vote."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintedReceipts:
    """The list of one ballot.

    Attributes:
        number: of the ballot in its session.
        seal: the short seal of the result.
        lines: (receipt, the vote in words), by receipt.
    """

    number: int
    title: str
    seal: str
    lines: tuple[tuple[str, str], ...]


def write_receipt_list(
    event: PrintedEvent,
    receipts: PrintedReceipts,
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> int:
    """Write the list and return how many pages it has. No vote is cut: a long one takes several lines.

    Raises:
        Cancelled: when ``cancelled`` said so; nothing was written.
        Refused: when the folder cannot be written to.
    """
    faces, words = Faces(), event.words
    named = [words("receipts.receipt"), *(receipt for receipt, _ in receipts.lines)]
    votes = BESIDE + max(faces.bold.width(one) for one in named) * SIZE
    half = (SHEET_WIDTH - GAP) / 2 - votes
    short = all(faces.regular.width(printable(vote)) * SIZE <= half for _, vote in receipts.lines)
    abreast, room = (2, half) if short else (1, SHEET_WIDTH - votes)
    rows = [_row(receipt, faces.regular.lines(vote, SIZE, room), votes) for receipt, vote in receipts.lines]
    if not rows:
        rows = [_row("", [words("receipts.none")], 0.0)]
    sheets = sheets_of(columns_of(rows, abreast, HEAD), abreast)
    pages = [
        drawn(partial(_sheet, faces, event, receipts, sheet, votes, number, len(sheets)))
        for number, sheet in enumerate(sheets, start=1)
    ]
    return write_paper(pages, event, words("receipts"), path, progress, cancelled)


def _sheet(
    faces: Faces,
    event: PrintedEvent,
    receipts: PrintedReceipts,
    sheet: Sequence[Column],
    votes: float,
    page: int,
    pages: int,
) -> list[Mark]:
    words = event.words
    title = words("receipts.of", n=receipts.number, title=receipts.title)
    marks = heading(faces, event, title, words("receipts.count", n=len(receipts.lines)))
    marks += foot(faces, event, page, pages, words("receipts.foot", seal=receipts.seal))
    for column in sheet:
        marks += [
            Letters(column.x, CONTENT_TOP + 9.0, words("receipts.receipt"), 8.0, False, FAINT),
            Letters(column.x + votes, CONTENT_TOP + 9.0, words("receipts.vote"), 8.0, False, FAINT),
            Fill(column.x, CONTENT_TOP + HEAD - 1.5, column.width, 0.6, FAINT),
            *column.marks(),
        ]
    return marks


def _row(receipt: str, lines: list[str], votes: float) -> Row:
    """A receipt and its vote, which begins ``votes`` points beside it."""
    height = len(lines) * LINE_HEIGHT + PADDING

    def marks(x: float, y: float, width: float) -> list[Mark]:
        return [
            Letters(x, y + LINE_HEIGHT, receipt, SIZE, True),
            *(Letters(x + votes, y + (place + 1) * LINE_HEIGHT, line, SIZE) for place, line in enumerate(lines)),
            Fill(x, y + height - 0.5, width, 0.4, LINE),
        ]

    return Row(height, marks)
