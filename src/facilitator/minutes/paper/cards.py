"""Cards on A4 sheets, to be cut apart: badges and voting slips.

A sheet has cut marks in its margins only; the cards touch each other, so that every cut serves two of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from facilitator.minutes.paper.frame import MM, drawn
from facilitator.minutes.pdf.pager import Page
from facilitator.minutes.pdf.sheet import INK, PAGE_HEIGHT, PAGE_WIDTH
from facilitator.minutes.pdf.slab import Fill, Mark

__all__ = ["BADGE_SHEETS", "CardSheet", "card_pages"]

Shown = TypeVar("Shown")


@dataclass(frozen=True, slots=True)
class CardSheet:
    """How cards lie on an A4 sheet and what stands where on a card; all in points.

    Attributes:
        columns, rows: how many cards.
        width, height: of a card.
        pad: what stays white along the card's edges.
        name: the largest type of a name.
        code: the width of the QR code without its quiet zone, for which the pad makes room.
    """

    columns: int
    rows: int
    width: float
    height: float
    pad: float
    name: float
    code: float

    @property
    def left(self) -> float:
        """The left edge of the first card."""
        return (PAGE_WIDTH - self.columns * self.width) / 2

    @property
    def top(self) -> float:
        """The upper edge of the first card."""
        return (PAGE_HEIGHT - self.rows * self.height) / 2


BADGE_SHEETS = {
    8: CardSheet(2, 4, 90 * MM, 65 * MM, 5.5 * MM, 50.0, 18 * MM),
    10: CardSheet(2, 5, 90 * MM, 54 * MM, 4.5 * MM, 40.0, 16 * MM),
}
"""By how many go on a sheet. 90 x 54 mm is the size of a name card; 90 x 65 mm fits the larger holders."""

CUT, FROM_CARD = 5 * MM, 2 * MM
"""How long a cut mark is and how far it keeps from the cards."""


def card_pages(
    sheet: CardSheet, shown: Sequence[Shown], marks_of: Callable[[CardSheet, Shown, float, float], list[Mark]]
) -> list[Page]:
    """As many sheets as there are cards for, a card for each thing that is shown, row by row.

    ``marks_of(sheet, one, x, y)`` draws a card with its upper left corner at ``x`` and ``y``; it is asked when the sheet
    is drawn.
    """
    each = sheet.columns * sheet.rows
    return [
        drawn(partial(_marks, sheet, shown[start : start + each], marks_of)) for start in range(0, len(shown), each)
    ]


def _marks(
    sheet: CardSheet, shown: Sequence[Shown], marks_of: Callable[[CardSheet, Shown, float, float], list[Mark]]
) -> list[Mark]:
    marks = _cut_marks(sheet)
    for place, one in enumerate(shown):
        row, column = divmod(place, sheet.columns)
        marks += marks_of(sheet, one, sheet.left + column * sheet.width, sheet.top + row * sheet.height)
    return marks


def _cut_marks(sheet: CardSheet) -> list[Mark]:
    """Where to cut a sheet of cards: marks in its margins."""
    right_edge, bottom = sheet.left + sheet.columns * sheet.width, sheet.top + sheet.rows * sheet.height
    marks: list[Mark] = []
    for column in range(sheet.columns + 1):
        x = sheet.left + column * sheet.width - 0.2
        marks += [Fill(x, y, 0.4, CUT, INK) for y in (sheet.top - FROM_CARD - CUT, bottom + FROM_CARD)]
    for row in range(sheet.rows + 1):
        y = sheet.top + row * sheet.height - 0.2
        marks += [Fill(x, y, CUT, 0.4, INK) for x in (sheet.left - FROM_CARD - CUT, right_edge + FROM_CARD)]
    return marks
