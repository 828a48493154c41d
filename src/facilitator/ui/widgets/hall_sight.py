"""What part of a hall map is seen: fitting, zooming and panning, as arithmetic without a widget."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath, QTransform

FARTHEST_OUT = 0.4
"""How small the map can be made while the hall is arranged, as a share of its size when all of it is seen."""


@dataclass(frozen=True)
class Projection:
    """From the ground of a hall to the widget: pixels = units x ``scale`` + ``offset``."""

    scale: float
    offset: QPointF

    def to_screen(self, x: float, y: float) -> QPointF:
        """Where a spot of the ground is seen."""
        return QPointF(x * self.scale + self.offset.x(), y * self.scale + self.offset.y())

    def to_ground(self, point: QPointF) -> QPointF:
        """Which spot of the ground is seen there."""
        return (point - self.offset) / self.scale

    def area(self, area: QRectF) -> QRectF:
        """Where a rectangle of the ground is seen."""
        return QRectF(self.to_screen(area.left(), area.top()), area.size() * self.scale)

    def path(self, path: QPainterPath) -> QPainterPath:
        """Where an outline on the ground is seen."""
        return QTransform(self.scale, 0, 0, self.scale, self.offset.x(), self.offset.y()).map(path)


@dataclass(frozen=True)
class Sight:
    """What is seen: how many times larger than when all is seen, and the spot in the middle as shares of the frame.

    It holds no pixels, so a map that shows everything goes on to do so when its widget changes its size.
    """

    zoom: float = 1.0
    x: float = 0.5
    y: float = 0.5

    @property
    def fits(self) -> bool:
        """Whether everything is seen, as large as it can be."""
        return self == Sight()


@dataclass(frozen=True)
class Window:
    """The widget through which a hall is seen.

    Args:
        frame: the part of the ground that is seen when everything is.
        size: of the widget, in pixels.
        natural: pixels of a unit beyond which a hall with few tables does not grow.
        closest: pixels of a unit beyond which it cannot be enlarged.
        free: whether it can be pushed about, and made small, beyond the frame.
    """

    frame: QRectF
    size: QSizeF
    natural: float
    closest: float
    free: bool = False

    @property
    def fitting_scale(self) -> float:
        """Pixels of a unit when everything is seen."""
        wide, high = max(self.frame.width(), 1.0), max(self.frame.height(), 1.0)
        return max(min(self.size.width() / wide, self.size.height() / high, self.natural), 1e-6)

    def project(self, sight: Sight) -> Projection:
        """The projection that shows what ``sight`` says."""
        scale = self.fitting_scale * sight.zoom
        middle = QPointF(
            self.frame.left() + sight.x * self.frame.width(), self.frame.top() + sight.y * self.frame.height()
        )
        return Projection(scale, QPointF(self.size.width() / 2, self.size.height() / 2) - middle * scale)

    def zoomed(self, sight: Sight, factor: float, at: QPointF) -> Sight:
        """Larger or smaller around a pixel of the widget, within bounds."""
        fitting = self.fitting_scale
        least = FARTHEST_OUT if self.free else 1.0
        zoom = min(max(sight.zoom * factor, least), max(self.closest / fitting, 1.0))
        if not self.free and zoom == 1.0:
            return Sight()
        spot = self.project(sight).to_ground(at)
        middle = spot + (QPointF(self.size.width() / 2, self.size.height() / 2) - at) / (fitting * zoom)
        return self.bounded(replace(self._looking_at(sight, middle), zoom=zoom))

    def panned(self, sight: Sight, by: QPointF) -> Sight:
        """Pushed by so many pixels."""
        scale = self.fitting_scale * sight.zoom
        middle = QPointF(self.size.width() / 2, self.size.height() / 2)
        return self.bounded(self._looking_at(sight, self.project(sight).to_ground(middle) - by / scale))

    def showing(self, sight: Sight, area: QRectF) -> Sight:
        """Pushed as little as needed to see a rectangle of the ground."""
        seen = self.project(sight).area(area)
        return self.panned(
            sight,
            QPointF(
                _push(seen.left(), seen.right(), self.size.width()),
                _push(seen.top(), seen.bottom(), self.size.height()),
            ),
        )

    def bounded(self, sight: Sight) -> Sight:
        """Not beyond the edges of the frame."""
        scale = self.fitting_scale * sight.zoom
        return replace(
            sight,
            x=self._bounded(sight.x, self.size.width() / (self.frame.width() * scale)),
            y=self._bounded(sight.y, self.size.height() / (self.frame.height() * scale)),
        )

    def _bounded(self, middle: float, seen: float) -> float:
        """``middle`` so that the ``seen`` share of the frame around it lies inside."""
        if self.free:
            return min(max(middle, 0.0), 1.0)
        return 0.5 if seen >= 1 else min(max(middle, seen / 2), 1 - seen / 2)

    def _looking_at(self, sight: Sight, middle: QPointF) -> Sight:
        return replace(
            sight,
            x=(middle.x() - self.frame.left()) / self.frame.width(),
            y=(middle.y() - self.frame.top()) / self.frame.height(),
        )


def _push(low: float, high: float, room: float) -> float:
    """By how much a stretch from ``low`` to ``high`` must be pushed to lie between 0 and ``room``."""
    if low < 0:
        return -low
    return min(0.0, room - high)
