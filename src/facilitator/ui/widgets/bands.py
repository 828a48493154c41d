"""Bands between two rows of answers, each as wide as people are many: where they lie, and how they are drawn.

Bands between two rows of amounts: M. Schmidt, The Sankey Diagram in Energy and Material Flow Management (2008).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen


@dataclass(frozen=True)
class Band:
    """People who went from one answer (its place, from 0) to another; ``count`` is their number in words."""

    before: int
    after: int
    people: int
    count: str


@dataclass(frozen=True)
class BandArea:
    """Where a band begins and ends at its upper edge, and how wide it is, in pixels."""

    start: QPointF
    end: QPointF
    high: float


def people_of(bands: Sequence[Band], answer: int, end: int) -> int:
    """People of an answer: at end 0 those who gave it before, at end 1 after."""
    return sum(band.people for band in bands if (band.before, band.after)[end] == answer)


def laid_bands(
    bands: Sequence[Band], tops: Sequence[float], scale: float, left: float, right: float
) -> list[tuple[Band, BandArea]]:
    """Where each band lies: at both sides in the order of the answers, so that none lies on another there.

    Args:
        tops: the upper edge of each answer, in pixels.
        scale: pixels for each person.
        left, right: where bands begin and end.
    """
    begun, ended = list(tops), list(tops)
    starts: dict[Band, float] = {}
    for band in sorted(bands, key=lambda band: (band.before, band.after)):
        starts[band] = begun[band.before]
        begun[band.before] += band.people * scale
    laid = []
    for band in sorted(bands, key=lambda band: (band.after, band.before)):
        area = BandArea(QPointF(left, starts[band]), QPointF(right, ended[band.after]), band.people * scale)
        laid.append((band, area))
        ended[band.after] += band.people * scale
    return laid


def draw_band(painter: QPainter, band: Band, area: BandArea, colour: QColor, line: float = 1.0) -> None:
    """Draw a band in the colour of the answer it comes from, paler where people stayed; ``line`` is its edge in pixels."""
    start, end, high = area.start, area.end, area.high
    middle = (start.x() + end.x()) / 2
    path = QPainterPath(start)
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
    path.lineTo(end.x(), end.y() + high)
    path.cubicTo(
        QPointF(middle, end.y() + high), QPointF(middle, start.y() + high), QPointF(start.x(), start.y() + high)
    )
    path.closeSubpath()
    fill = QColor(colour)
    fill.setAlphaF(0.22 if band.before == band.after else 0.42)
    painter.setPen(QPen(colour, line))
    painter.setBrush(fill)
    painter.drawPath(path)
