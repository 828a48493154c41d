"""Rows of people in columns over many sheets: where each row goes, and what stands above and below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from facilitator.minutes.paper.frame import CONTENT_TOP, FOOT, MARGIN, SHEET_WIDTH
from facilitator.minutes.pdf.slab import Mark

__all__ = ["GAP", "Column", "Row", "columns_of", "sheets_of"]

GAP = 20.0
"""Between two columns of a sheet."""

BOTTOM = FOOT - 14.0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list: its height, and what draws it in a column from its left and upper edge and its width.

    ``keep`` is the height that must be free from its top on: a heading never stands alone at the foot. ``again`` is
    drawn at the top of a column that begins with this row: the heading that it stands under.
    """

    height: float
    marks: Callable[[float, float, float], list[Mark]]
    keep: float = 0.0
    again: Row | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """The rows of one column of a sheet, with their tops."""

    x: float
    width: float
    rows: tuple[tuple[float, Row], ...]

    def marks(self) -> list[Mark]:
        """Everything in it."""
        return [mark for top, row in self.rows for mark in row.marks(self.x, top, self.width)]


def columns_of(rows: Sequence[Row], abreast: int, head: float) -> list[Column]:
    """Columns filled from top to bottom, each leaving ``head`` points for its own headings."""
    width = (SHEET_WIDTH - (abreast - 1) * GAP) / abreast
    columns: list[list[tuple[float, Row]]] = [[]]
    top = CONTENT_TOP + head
    y = top
    for row in rows:
        if columns[-1] and y + max(row.height, row.keep) > BOTTOM:
            columns.append([])
            y = top
        if not columns[-1] and row.again is not None:
            columns[-1].append((y, row.again))
            y += row.again.height
        columns[-1].append((y, row))
        y += row.height
    return [
        Column(MARGIN + place % abreast * (width + GAP), width, tuple(filled)) for place, filled in enumerate(columns)
    ]


def sheets_of(columns: Sequence[Column], abreast: int) -> list[tuple[Column, ...]]:
    """The columns by sheets."""
    rest = iter(columns)
    sheets = []
    while sheet := tuple(islice(rest, abreast)):
        sheets.append(sheet)
    return sheets
