"""How a hall map is drawn at a given size: the grid, the size of the circles, and where the details stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import sqrt

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF

from facilitator.ui.look import look
from facilitator.day.hall_grid import HallGrid, best_grid

LARGEST = 132
"""Diameter in pixels, at text scale 1, beyond which few tables do not grow."""
SMALLEST_WITH_LINE = 30
"""Diameter below which no line of text is put under the circles."""


@dataclass(frozen=True)
class HallTable:
    """One table on the map.

    Args:
        number: the table's number.
        detail: one short line, "기록 17".
        state: "ok", "warning", "bad" or "none".
        tip: what the tooltip says; the number and the detail where it is empty.
    """

    number: int
    detail: str = ""
    state: str = "none"
    tip: str = ""


@dataclass(frozen=True)
class HallHint:
    """What a table would be like if what is dragged were dropped on it.

    Args:
        text: one short line, "−1 · ↑2"; shown instead of the table's detail.
        state: "ok", "warning", "bad" or "none"; colours the table instead of its own state.
    """

    text: str
    state: str = "none"


@dataclass(frozen=True)
class HallPlan:
    """How the map is drawn at its present size; all numbers are pixels.

    Args:
        grid: columns, rows and cells.
        left: where the first column begins.
        top: where the first row begins, under the stage.
        diameter: of every circle.
        number_size: text size of the table numbers.
        detail: where the details are written: "inside", "below", or "" where there is no room for them.
        line: height of the line of text under a circle; 0 where there is none.
    """

    grid: HallGrid
    left: float
    top: float
    diameter: float
    number_size: float
    detail: str
    line: float = 0.0

    def centre(self, place: int) -> QPointF:
        """The middle of the circle of the table at this place in the list."""
        row, column = divmod(place, self.grid.columns)
        x = self.left + (column + 0.5) * self.grid.wide
        y = self.top + row * self.grid.high + (self.grid.high - self.line) / 2
        return QPointF(x, y)


def stage_height() -> float:
    """Pixels that the stage takes at the top, with the gap below it."""
    return look().pixels(44)


def plan_hall(tables: Sequence[HallTable], width: float, height: float, columns: int | None) -> HallPlan:
    """Plan a map of ``width`` by ``height`` pixels; ``columns`` fixes how many tables stand in a row.

    The details stand in the circles where all of them fit in readable size, else under the circles if those stay
    large enough, else nowhere.
    """
    mine = look()
    top = stage_height()
    room = max(1.0, height - top)
    largest = mine.pixels(LARGEST)
    metrics = QFontMetricsF(mine.font(mine.tokens.type.sub))
    longest = max((metrics.horizontalAdvance(table.detail) for table in tables), default=0.0)

    def planned(below: float, number_share: float, detail: str) -> HallPlan:
        grid = _grid(len(tables), width, room, columns, below)
        diameter = min(grid.diameter(below), largest)
        size = min(max(13.0, diameter * number_share), mine.pixels(32 if detail == "inside" else 24))
        left = (width - grid.columns * grid.wide) / 2
        return HallPlan(grid, left, top, diameter, size, detail, below)

    inside = planned(0.0, 0.30, "inside")
    if _fits_inside(inside.diameter, longest, metrics.ascent()):
        return inside
    below = planned(metrics.height(), 0.38, "below")
    if below.diameter >= mine.pixels(SMALLEST_WITH_LINE) and longest <= below.grid.wide - 2:
        return below
    return planned(0.0, 0.38, "")


def _grid(tables: int, width: float, height: float, columns: int | None, below: float) -> HallGrid:
    if columns:
        rows = max(1, -(-tables // columns))
        grid = HallGrid(columns, rows, width / columns, height / rows)
    else:
        grid = best_grid(tables, width, height, below=below)
    across = min(grid.wide, look().pixels(LARGEST) * 1.6)
    return replace(grid, wide=across, high=min(grid.high, across * 1.15 + below))


def _fits_inside(diameter: float, longest: float, ascent: float) -> bool:
    """Whether number and detail stand in the circle: the detail's lower corners must lie inside it."""
    if not longest:
        return True
    lower_edge = diameter * 0.10 + ascent
    radius = diameter / 2 - 3
    return lower_edge < radius and longest / 2 <= sqrt(radius**2 - lower_edge**2)
