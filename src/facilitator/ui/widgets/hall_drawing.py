"""Draws a hall map: the stage, the zones and the tables. Circles and words are made once for each size and kept."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from math import ceil

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF, QStaticText

from facilitator.day.hall_places import PITCH
from facilitator.ui.look import look
from facilitator.ui.widgets.hall_circles import (
    AROUND,
    Draw,
    draw_sign,
    painted_circle,
    ring_around,
    sign_alone,
    table_circle,
)
from facilitator.ui.widgets.hall_plan import HallHint, HallPlan, HallTable
from facilitator.ui.widgets.hall_zones import NAME_HIGH, SIDES, GroundZone
from facilitator.ui.widgets.painting import draw_box

MOST_KEPT = 4000
"""Words and circles that are kept; beyond that all are made anew, as after much zooming."""
NAME_ABOVE = 48
"""Height of the strip above a zone's tables that its name stands in; on the ground."""


@dataclass(frozen=True)
class Highlights:
    """What stands out on the map.

    Args:
        current: the table the keyboard is at; None where the map has no focus.
        over: the table that something is dragged over.
        chosen, stage_chosen: what was chosen to be moved.
        crowded: tables that overlap others.
        marked: tables to find.
        hints: what a drop would do, by table; the other tables step back.
    """

    current: int | None = None
    over: int | None = None
    chosen: Collection[int] = ()
    stage_chosen: bool = False
    crowded: Collection[int] = ()
    marked: Collection[int] = ()
    hints: Mapping[int, HallHint] = field(default_factory=dict)


_Drawn = tuple[int, str, str, float, float]
"""A table that is drawn: number, state, detail, and the middle in the widget's pixels."""


class HallDrawing:
    """Draws maps and keeps what can be used again."""

    def __init__(self) -> None:
        self._pixmaps: dict[tuple[object, ...], QPixmap] = {}
        self._words: dict[tuple[str, float, bool], tuple[QStaticText, float, float]] = {}
        self._fonts: dict[tuple[float, bool], QFont] = {}
        self._dots: tuple[object, list[QPoint]] = (None, [])

    def forget(self) -> None:
        """Make everything anew: the look has changed."""
        self._pixmaps.clear()
        self._words.clear()
        self._fonts.clear()

    def draw_ground(self, painter: QPainter, plan: HallPlan, *, stage_chosen: bool) -> None:
        """Draw the zones and the stage."""
        mine = look()
        c = mine.tokens.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # All grounds, then all borders, so that the border of a zone is seen where it overlaps another.
        for border in (False, True):
            painter.setBrush(Qt.BrushStyle.NoBrush if border else QColor(c.ground))
            painter.setPen(QPen(QColor(c.line), 1) if border else Qt.PenStyle.NoPen)
            self._draw_zones(painter, plan)
        self._draw_stage(painter, plan.projection.area(plan.ground.stage), stage_chosen)
        for zone in plan.ground.zones:
            self._name_zone(painter, plan, zone)

    def _draw_zones(self, painter: QPainter, plan: HallPlan) -> None:
        for zone in plan.ground.zones:
            if zone.outline is None:
                painter.drawRoundedRect(plan.projection.area(zone.area), 10, 10)
            else:
                painter.drawPath(plan.projection.path(zone.outline))

    def draw_grid(self, painter: QPainter, plan: HallPlan, seen: QRectF) -> None:
        """Draw a faint dot wherever a table would stand in the grid."""
        offset = plan.projection.offset
        key = (plan.projection.scale, offset.x(), offset.y(), seen.getRect())
        if self._dots[0] != key:
            self._dots = key, _dots(plan, seen)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(QColor(look().tokens.colours.edge), 1))
        painter.drawPoints(self._dots[1])
        painter.restore()

    def draw_tables(
        self, painter: QPainter, plan: HallPlan, tables: Collection[HallTable], seen: QRectF, lights: Highlights
    ) -> None:
        """Draw the tables that lie in ``seen``, a rectangle of the widget."""
        if len(self._words) + len(self._pixmaps) > MOST_KEPT:
            self.forget()
        around = plan.diameter / 2 + AROUND + plan.line
        left, right = seen.left() - around, seen.right() + around
        top, bottom = seen.top() - around, seen.bottom() + around
        scale, dx, dy = plan.projection.scale, plan.projection.offset.x(), plan.projection.offset.y()
        spots, hints, crowded = plan.ground.spots, lights.hints, lights.crowded
        special = {lights.current, lights.over, *lights.chosen, *lights.marked}
        plain: list[_Drawn] = []
        on_top: list[_Drawn] = []
        for table in tables:
            number = table.number
            x, y = spots[number]
            x, y = x * scale + dx, y * scale + dy
            if not (left <= x <= right and top <= y <= bottom):
                continue
            state, detail = table.state, table.brief if plan.brief else table.detail
            if hints:
                hint = hints.get(number)
                state, detail = ("none", "") if hint is None else (hint.state, hint.text)
            if number in crowded:
                state = "warning"
            (on_top if number in special else plain).append((number, state, detail, x, y))
        self._draw_group(painter, plan, plain)
        self._draw_chosen(painter, plan, [drawn for drawn in on_top if drawn[0] in lights.chosen])
        self._draw_group(painter, plan, on_top)
        self._draw_rings(painter, plan, on_top, lights)

    def _name_zone(self, painter: QPainter, plan: HallPlan, zone: GroundZone) -> None:
        """Write a zone's name where it can be read: above its tables, or beside them where zones mingle."""
        mine = look()
        font = mine.font(mine.tokens.type.sub, bold=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(mine.tokens.colours.sub))
        if zone.outline is not None:
            if zone.side and NAME_HIGH * plan.projection.scale >= metrics.ascent():
                painter.drawText(_beside(plan, zone, metrics), Qt.AlignmentFlag.AlignCenter, zone.name)
            return
        area, pad = plan.projection.area(zone.area), mine.pixels(10)
        head = QRectF(area.left() + pad, area.top(), area.width() - 2 * pad, NAME_ABOVE * plan.projection.scale)
        if head.height() >= metrics.height() - 1 and head.width() > 0:
            words = metrics.elidedText(zone.name, Qt.TextElideMode.ElideRight, head.width())
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _draw_stage(self, painter: QPainter, area: QRectF, chosen: bool) -> None:
        mine = look()
        c = mine.tokens.colours
        draw_box(painter, area, c.primary_soft if chosen else c.track, c.primary if chosen else None, 6, 2)
        font = mine.font(mine.tokens.type.body)
        words = QCoreApplication.translate("HallMap", "Stage")
        metrics = QFontMetricsF(font)
        if metrics.horizontalAdvance(words) <= area.width() - 4 and metrics.ascent() <= area.height():
            painter.setFont(font)
            painter.setPen(QColor(c.sub))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_group(self, painter: QPainter, plan: HallPlan, group: Sequence[_Drawn]) -> None:
        """Draw tables of which none covers another: all circles, then all numbers, then all details."""
        self._draw_circles(painter, plan, group)
        if not plan.number_size:
            return
        c = look().tokens.colours
        written, size = self._written, plan.number_size
        has_details = plan.detail == "inside"
        painter.setFont(self._font(size, True))
        painter.setPen(QColor(c.ink))
        lifted, lift, half = plan.diameter * 0.02, 0.8, 0.5
        for number, _state, detail, x, y in group:
            words, wide, high = written(str(number), size, True)
            top = y + lifted - high * lift if has_details and detail else y - high * half
            painter.drawStaticText(round(x - wide / 2), round(top), words)
        if not plan.detail:
            return
        size = round(look().tokens.type.sub * look().text_scale)
        painter.setFont(self._font(size, False))
        painter.setPen(QColor(c.sub))
        drop = plan.diameter * 0.10 if has_details else plan.diameter / 2
        for _number, _state, detail, x, y in group:
            if detail:
                words, wide, _high = written(detail, size, False)
                painter.drawStaticText(round(x - wide / 2), round(y + drop), words)

    def _draw_circles(self, painter: QPainter, plan: HallPlan, group: Sequence[_Drawn]) -> None:
        circles: dict[str, QPixmap] = {}
        half = (round(plan.diameter) + 2 * AROUND) / 2
        for _number, state, _detail, x, y in group:
            circle = circles.get(state)
            if circle is None:
                draw = partial(table_circle if plan.number_size else sign_alone, state=state)
                circle = circles[state] = self._circle(painter, plan, state, draw)
            painter.drawPixmap(round(x - half), round(y - half), circle)

    def _circle(self, painter: QPainter, plan: HallPlan, name: str, draw: Draw) -> QPixmap:
        key = (name, round(plan.diameter * 2), bool(plan.number_size))
        painted = self._pixmaps.get(key)
        if painted is None:
            painted = self._pixmaps[key] = painted_circle(painter, plan.diameter, draw)
        return painted

    def _draw_chosen(self, painter: QPainter, plan: HallPlan, group: Sequence[_Drawn]) -> None:
        """Draw the rings behind tables that were chosen to be moved."""
        ring = self._circle(painter, plan, "chosen", ring_around)
        half = (round(plan.diameter) + 2 * AROUND) / 2
        for _number, _state, _detail, x, y in group:
            painter.drawPixmap(round(x - half), round(y - half), ring)

    def _draw_rings(self, painter: QPainter, plan: HallPlan, group: Sequence[_Drawn], lights: Highlights) -> None:
        """Draw the rings of tables to find, and of the one that the keyboard or a drag is at."""
        blue, radius = QColor(look().tokens.colours.primary), plan.diameter / 2
        for number, state, _detail, x, y in group:
            if number not in lights.marked and number not in (lights.current, lights.over):
                continue
            middle = QPointF(round(x), round(y))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if number in lights.marked:
                far = max(radius + 4, 12.0)
                painter.setPen(QPen(blue, 4))
                painter.drawEllipse(middle, far, far)
                self._draw_marker(painter, middle, far)
            if number in (lights.current, lights.over):
                painter.setPen(QPen(blue, 3))
                painter.drawEllipse(middle, radius - 1.5, radius - 1.5)
            if plan.number_size:
                draw_sign(painter, middle, radius, state)

    def draw_hint(self, painter: QPainter, plan: HallPlan, number: int, hint: HallHint, room: QRectF) -> None:
        """Write what a drop on a table would do beside it, inside ``room``, also where the table has no room for it."""
        mine = look()
        c = mine.tokens.colours
        font = mine.font(mine.tokens.type.sub, bold=True)
        metrics = QFontMetricsF(font)
        wide, high = metrics.horizontalAdvance(hint.text) + mine.pixels(20), metrics.height() + mine.pixels(8)
        centre = plan.centre(number)
        below = centre.y() + plan.diameter / 2 + 6
        top = below if below + high <= room.bottom() else centre.y() - plan.diameter / 2 - 6 - high
        left = min(max(centre.x() - wide / 2, room.left()), room.right() - wide)
        area = QRectF(round(left), round(top), wide, high)
        draw_box(painter, area, c.ink, None, high / 2)
        painter.setFont(font)
        painter.setPen(QColor(c.card))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, hint.text)

    def _draw_marker(self, painter: QPainter, middle: QPointF, far: float) -> None:
        """A pin that points at the table from above, so that it is found without its colour."""
        c = look().tokens.colours
        tip = QPointF(middle.x(), middle.y() - far + 3)
        pin = QPolygonF([tip, QPointF(tip.x() - 11, tip.y() - 18), QPointF(tip.x() + 11, tip.y() - 18)])
        painter.setPen(QPen(QColor(c.card), 2))
        painter.setBrush(QColor(c.primary))
        painter.drawPolygon(pin)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _written(self, text: str, size: float, bold: bool) -> tuple[QStaticText, float, float]:
        """Words laid out, with their width and height in pixels."""
        key = (text, size, bold)
        found = self._words.get(key)
        if found is None:
            words = QStaticText(text)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            words.prepare(font=self._font(size, bold))
            found = self._words[key] = words, words.size().width(), words.size().height()
        return found

    def _font(self, size: float, bold: bool) -> QFont:
        key = (size, bold)
        font = self._fonts.get(key)
        if font is None:
            font = look().font(13, bold=bold)
            font.setPixelSize(round(size))
            self._fonts[key] = font
        return font


def _dots(plan: HallPlan, seen: QRectF) -> list[QPoint]:
    """The corners of the grid that are seen."""
    low, high = plan.projection.to_ground(seen.topLeft()), plan.projection.to_ground(seen.bottomRight())
    columns = range(ceil(low.x() / PITCH) * PITCH, ceil(high.x()), PITCH)
    rows = range(ceil(low.y() / PITCH) * PITCH, ceil(high.y()), PITCH)
    return [plan.projection.to_screen(x, y).toPoint() for y in rows for x in columns]


def _beside(plan: HallPlan, zone: GroundZone, metrics: QFontMetricsF) -> QRectF:
    """Where the name of a zone stands beside it."""
    wide, high = metrics.horizontalAdvance(zone.name) + 2, metrics.height()
    right, down = SIDES[zone.side]
    at = plan.projection.to_screen(zone.name_at.x(), zone.name_at.y())
    middle = QPointF(at.x() + right * (wide / 2 + 3), at.y() + down * (high / 2 + 1))
    return QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)
