"""The zones of a hall map: their outlines on the ground, and where their names can be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPen, QPolygonF

from facilitator.day.hall_layout import HallLayout, HallZone

REACH = 60
"""How far an outline reaches around the middles of its tables."""
NAME_HIGH, NAME_WIDE = 36, 150
"""Free ground that a name needs beside a zone."""
SIDES = {"below": (0, 1), "above": (0, -1), "left": (-1, 0), "right": (1, 0)}
"""Where a name can stand beside a zone, the best first."""

Place = tuple[int, int]


@dataclass(frozen=True)
class GroundZone:
    """A part of the hall with a name.

    Args:
        area: the least rectangle around the tables, with room for the name above them.
        outline: closer around the tables, where the rectangle overlaps another zone's; the name then stands beside it.
        side: where beside it: one of ``SIDES``; "" where there is free ground nowhere.
        name_at: the middle of the edge that the name stands at.
        room: what the zone takes up with its name.
    """

    name: str
    area: QRectF
    outline: QPainterPath | None
    side: str
    name_at: QPointF
    room: QRectF


def ground_zones(layout: HallLayout) -> tuple[GroundZone, ...]:
    """The zones of a layout as they are drawn."""
    return tuple(_mingled(zone, layout) if zone.mingled else _apart(zone) for zone in layout.zones)


def _apart(zone: HallZone) -> GroundZone:
    area = QRectF(zone.area.left, zone.area.top, zone.area.width, zone.area.height)
    return GroundZone(zone.name, area, None, "", QPointF(), area)


def _mingled(zone: HallZone, layout: HallLayout) -> GroundZone:
    outline = _around(zone.places)
    area = outline.boundingRect()
    others = [place for place in layout.places.values() if place not in set(zone.places)]
    stage = layout.stage
    for side, (right, down) in SIDES.items():
        edge = _edge(zone.places, right, down)
        at = QPointF(edge[0] + right * REACH, edge[1] + down * REACH)
        room = _name_room(at, right, down)
        near = room.adjusted(-REACH, -REACH, REACH, REACH)
        on_stage = room.intersects(QRectF(stage.left, stage.top, stage.width, stage.height))
        if not on_stage and not any(near.contains(x, y) for x, y in others):
            return GroundZone(zone.name, area, outline, side, at, area.united(room))
    return GroundZone(zone.name, area, outline, "", QPointF(), area)


def _edge(places: Sequence[Place], right: int, down: int) -> Place:
    """The table that lies farthest in a direction; of several the one nearest to the middle of the zone."""
    middle = sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places)

    def far(place: Place) -> tuple[float, float]:
        aside = abs((place[0] - middle[0]) * down) + abs((place[1] - middle[1]) * right)
        return place[0] * right + place[1] * down, -aside

    return max(places, key=far)


def _name_room(at: QPointF, right: int, down: int) -> QRectF:
    """The ground that a name takes up beside the edge of a zone."""
    if down:
        return QRectF(at.x() - NAME_WIDE / 2, at.y() - (0 if down > 0 else NAME_HIGH), NAME_WIDE, NAME_HIGH)
    return QRectF(at.x() - (0 if right > 0 else NAME_WIDE), at.y() - NAME_HIGH / 2, NAME_WIDE, NAME_HIGH)


def _around(places: Sequence[Place]) -> QPainterPath:
    """A rounded outline around all tables of a zone."""
    hull = QPainterPath()
    hull.addPolygon(QPolygonF([QPointF(x, y) for x, y in _hull(sorted(places))]))
    hull.closeSubpath()
    pen = QPainterPathStroker(QPen(Qt.GlobalColor.black, 2 * REACH))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return hull.united(pen.createStroke(hull)).simplified()


def _hull(places: Sequence[Place]) -> list[Place]:
    """The corners of the least convex shape around places that are in order (Andrew's monotone chain)."""
    sides: list[Place] = []
    for ordered in (places, places[::-1]):
        side: list[Place] = []
        for place in ordered:
            while len(side) > 1 and _turns_right(side[-2], side[-1], place):
                side.pop()
            side.append(place)
        sides += side[:-1]
    return sides or list(places)


def _turns_right(first: Place, second: Place, third: Place) -> bool:
    """Whether one goes straight on or to the right from the first to the third by way of the second."""
    along, across = (second[0] - first[0], second[1] - first[1]), (third[0] - first[0], third[1] - first[1])
    return along[0] * across[1] - along[1] * across[0] <= 0
