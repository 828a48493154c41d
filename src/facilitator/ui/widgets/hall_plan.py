"""How a hall map is drawn at a given size: where the tables stand, the size of the circles, and where the details stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import sqrt

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from facilitator.day.hall_grid import GAP, HallGrid, best_grid
from facilitator.day.hall_layout import Area, HallLayout
from facilitator.day.hall_places import PITCH, TABLE
from facilitator.ui.look import look
from facilitator.ui.widgets.hall_sight import Projection
from facilitator.ui.widgets.hall_zones import GroundZone, ground_zones

LARGEST = 132
"""Diameter in pixels, at text scale 1, beyond which few tables do not grow where all of them are seen."""
SMALLEST_WITH_LINE = 30
"""Diameter below which no line of text is put under the circles."""
NUMBER_SIZES = (13, 15, 18, 21, 24, 28, 32, 40)
"""Text sizes of the numbers in pixels; few, so that words need not be laid out anew whenever the map is zoomed a little."""


@dataclass(frozen=True)
class HallTable:
    """One table on the map.

    Args:
        number: the table's number.
        detail: one short line, "기록 17".
        state: "ok", "warning", "bad" or "none".
        tip: what the tooltip says; the number and the detail where it is empty.
        brief: written instead of the detail where there is no room for that, "17".
    """

    number: int
    detail: str = ""
    state: str = "none"
    tip: str = ""
    brief: str = ""


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
class Wording:
    """What is to be written on the tables, in pixels: the longest detail, the widest number at a size of one pixel, and the
    longest brief detail, 0 where there is none.
    """

    detail: float
    number: float
    brief: float = 0.0


@dataclass(frozen=True)
class HallGround:
    """Where everything stands, in units of its own.

    Args:
        spots: the middle of each table, by number.
        across, down: how far the columns and the rows of tables lie apart.
        largest: no circle is larger.
        stage, zones, extent: as in ``HallLayout``.
        natural: pixels of a unit beyond which few tables do not grow where all of them are seen.
    """

    spots: Mapping[int, tuple[float, float]]
    across: float
    down: float
    largest: float
    stage: QRectF
    zones: tuple[GroundZone, ...]
    extent: QRectF
    natural: float


@dataclass(frozen=True)
class HallPlan:
    """How the map is drawn at the moment; all numbers are pixels.

    Args:
        ground: where everything stands.
        projection: from there to the widget.
        diameter: of every circle.
        number_size: text size of the table numbers; 0 where they are too small to be read.
        detail: where the details are written: "inside", "below", or "" where there is no room for them.
        line: height of the line of text under a circle; 0 where there is none.
        brief: whether there is room for the brief details only.
    """

    ground: HallGround
    projection: Projection
    diameter: float
    number_size: int
    detail: str
    line: float = 0.0
    brief: bool = False

    def centre(self, number: int) -> QPointF:
        """The middle of the circle of a table."""
        return self.projection.to_screen(*self.ground.spots[number])


def stage_height() -> float:
    """Pixels that the stage takes at the top of a grid, with the gap below it."""
    return look().pixels(44)


def automatic_ground(
    numbers: tuple[int, ...], width: float, height: float, columns: int | None, wording: Wording
) -> HallGround:
    """The grid with the largest circles in ``width`` by ``height`` pixels; a unit is a pixel there.

    ``columns`` fixes how many tables stand in a row. The grid leaves room for details under the circles where they do
    not fit inside and the circles stay large enough.
    """
    top = stage_height()
    room = max(1.0, height - top)
    largest = look().pixels(LARGEST)
    grid = _grid(len(numbers), width, room, columns, 0.0)
    if _sized(grid.wide, grid.high, largest, wording)[0] != "inside":
        other = _grid(len(numbers), width, room, columns, _line_height())
        detail, _diameter, line = _sized(other.wide, other.high, largest, wording)
        if detail == "below":
            # The circle and the line under it stand in the middle of the cell.
            grid, top = other, top - line / 2
    left = (width - grid.columns * grid.wide) / 2
    spots = {
        number: (left + (place % grid.columns + 0.5) * grid.wide, top + (place // grid.columns + 0.5) * grid.high)
        for place, number in enumerate(numbers)
    }
    wide = min(width, max(look().pixels(160), width * 0.38))
    stage = QRectF((width - wide) / 2, 0, wide, look().pixels(32))
    return HallGround(spots, grid.wide, grid.high, largest, stage, (), QRectF(0, 0, width, height), 1.0)


def standing_ground(layout: HallLayout) -> HallGround:
    """The hall as it is laid out."""
    zones = ground_zones(layout)
    extent = _rect(layout.extent)
    for zone in zones:
        extent = extent.united(zone.room)
    natural = look().pixels(LARGEST) / TABLE
    return HallGround(layout.places, PITCH, PITCH, TABLE, _rect(layout.stage), zones, extent, natural)


def plan_hall(ground: HallGround, projection: Projection, wording: Wording) -> HallPlan:
    """Plan the map: details stand in the circles where all fit in readable size, else under them, else the brief ones."""
    scale = projection.scale
    room = ground.across * scale, ground.down * scale, ground.largest * scale
    detail, diameter, line = _sized(*room, wording)
    brief = not detail and wording.brief > 0
    if brief:
        detail, diameter, line = _sized(*room, replace(wording, detail=wording.brief))
    most = look().pixels(32 if detail == "inside" else 24)
    wanted = min(diameter * (0.30 if detail == "inside" else 0.38), most)
    size = max((size for size in NUMBER_SIZES if size <= wanted), default=NUMBER_SIZES[0])
    if wording.number * size > diameter * 0.92:
        size = 0
    return HallPlan(ground, projection, diameter, size, detail, line, brief)


def moved_ground(ground: HallGround, spots: Mapping[int, tuple[float, float]], stage: QRectF) -> HallGround:
    """The same hall with tables and the stage elsewhere."""
    return replace(ground, spots=spots, stage=stage)


def _sized(across: float, down: float, largest: float, wording: Wording) -> tuple[str, float, float]:
    """Where the details stand, how large the circles are then, and the height of the line under them."""
    metrics = QFontMetricsF(look().font(look().tokens.type.sub))
    alone = max(0.0, min(across * (1 - GAP), down * (1 - GAP / 2), largest))
    if _fits_inside(alone, wording.detail, metrics.ascent()):
        return "inside", alone, 0.0
    line = _line_height()
    with_line = max(0.0, min(across * (1 - GAP), down * (1 - GAP / 2) - line, largest))
    if with_line >= look().pixels(SMALLEST_WITH_LINE) and wording.detail <= across - 2:
        return "below", with_line, line
    return "", alone, 0.0


def _line_height() -> float:
    return QFontMetricsF(look().font(look().tokens.type.sub)).height()


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


def _rect(area: Area) -> QRectF:
    return QRectF(area.left, area.top, area.width, area.height)
