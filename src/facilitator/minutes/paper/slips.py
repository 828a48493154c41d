"""Voting slips to hand out at the door, 8 or 10 to an A4 sheet: a QR code, and the same code to be typed.

Nobody's name is on them: who gets which slip is left to chance, so that not even the printer's list tells it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from facilitator.minutes.paper.cards import BADGE_SHEETS, CardSheet, card_pages
from facilitator.minutes.paper.event import PrintedEvent, VotingCode
from facilitator.minutes.paper.frame import MM, IsCancelled, write_paper
from facilitator.minutes.paper.qr import ADDRESS_MODULES, QUIET, address_marks
from facilitator.minutes.pdf.faces import Faces, fitted
from facilitator.minutes.pdf.setting import ASCENT
from facilitator.minutes.pdf.sheet import FAINT, INK
from facilitator.minutes.pdf.slab import Letters, Mark
from facilitator.minutes.whole_file import Progress

__all__ = ["slip_marks", "write_slips"]

QR = 28 * MM
"""The width of a QR code without its quiet zone, where there is room for so much."""

CODE, TITLE, HOW, SMALL = 17.0, 13.0, 9.0, 8.0
LINE = 1.4


def write_slips(
    event: PrintedEvent,
    codes: Sequence[VotingCode],
    path: Path,
    *,
    per_sheet: int = 8,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> int:
    """Write a slip for each code and return how many sheets they fill.

    Raises:
        Cancelled: when ``cancelled`` said so; nothing was written.
        Refused: when the folder cannot be written to, or an address is too long for a QR code.
    """
    pages = card_pages(BADGE_SHEETS[per_sheet], codes, partial(slip_marks, Faces(), event))
    return write_paper(pages, event, event.words("slips"), path, progress, cancelled)


def slip_marks(faces: Faces, event: PrintedEvent, sheet: CardSheet, code: VotingCode, x: float, y: float) -> list[Mark]:
    """One slip, its upper left corner at ``x`` and ``y``."""
    inside = sheet.width - 2 * sheet.pad
    x, bottom, y = x + sheet.pad, y + sheet.height - sheet.pad, y + sheet.pad
    top, typed = y + SMALL + 10.0, bottom - SMALL - 8.0
    width = min(QR, (typed - CODE * ASCENT - top) / (1 + QUIET / ADDRESS_MODULES))
    beside = width * (1 + QUIET / ADDRESS_MODULES) + 4.0
    words = event.words
    marks: list[Mark] = [Letters(x, y + SMALL, fitted(faces.regular, event.title, SMALL, inside), SMALL, False, FAINT)]
    marks += address_marks(code.address, x + inside - width, top, width)
    marks.append(Letters(x, top + TITLE, words("slip"), TITLE, True, INK))
    lines = faces.regular.lines(words("slip.how", base=code.base), HOW, inside - beside)
    marks += [
        Letters(x, top + TITLE + 6.0 + (place + 1) * HOW * LINE, line, HOW, False, INK)
        for place, line in enumerate(lines)
    ]
    size = min(CODE, inside / faces.bold.width(code.letters))
    marks.append(Letters(x, typed, code.letters, size, True, INK))
    marks.append(Letters(x, bottom, fitted(faces.regular, words("slip.own"), SMALL, inside), SMALL, False, FAINT))
    return marks
