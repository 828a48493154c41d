"""The circles of a hall map as pictures, each painted once for its size: a table, its sign alone, a ring around it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from facilitator.ui.look import look
from facilitator.ui.look.contrast import mixed
from facilitator.ui.widgets.painting import draw_shape

AROUND = 8
"""Pixels around a circle for its sign and its ring."""

Draw = Callable[[QPainter, QPointF, float], None]
"""Draws a circle around a middle, with a radius."""


def painted_circle(painter: QPainter, diameter: float, draw: Draw) -> QPixmap:
    """A picture of a circle of this size, as sharp as what ``painter`` draws on."""
    sharp = painter.device().devicePixelRatioF()
    side = round(diameter) + 2 * AROUND
    pixmap = QPixmap(round(side * sharp), round(side * sharp))
    pixmap.setDevicePixelRatio(sharp)
    pixmap.fill(Qt.GlobalColor.transparent)
    inner = QPainter(pixmap)
    inner.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(inner, QPointF(side / 2, side / 2), diameter / 2)
    inner.end()
    return pixmap


def table_circle(painter: QPainter, centre: QPointF, radius: float, *, state: str) -> None:
    """A circle in the colours of its state; the sign of a state that matters stands at its upper right."""
    c = look().tokens.colours
    strong, soft = c.state(state), c.soft(state)
    quiet = state == "ok"
    pen = QPen(QColor(mixed(soft, strong, 0.45) if quiet else strong), 1.0 if quiet else 1.4)
    if state == "none":
        pen = QPen(QColor(c.edge), 1.2, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(QColor(c.card if state == "none" else soft))
    painter.drawEllipse(centre, radius - pen.widthF() / 2, radius - pen.widthF() / 2)
    draw_sign(painter, centre, radius, state)


def draw_sign(painter: QPainter, centre: QPointF, radius: float, state: str) -> None:
    """Draw the sign of a state that matters at the upper right of a circle."""
    if state not in ("warning", "bad"):
        return
    c = look().tokens.colours
    size = min(max(8.5, radius * 0.34), 16.0)
    corner = QPointF(centre.x() + radius * 0.76, centre.y() - radius * 0.76)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(c.card))
    painter.drawEllipse(corner, size * 0.85, size * 0.85)
    draw_shape(painter, state, corner, size, c.state(state))


def ring_around(painter: QPainter, centre: QPointF, radius: float) -> None:
    """Around what was chosen to be moved."""
    painter.setPen(QPen(QColor(look().tokens.colours.primary), 2.5))
    painter.drawEllipse(centre, radius + 2, radius + 2)


def sign_alone(painter: QPainter, centre: QPointF, radius: float, *, state: str) -> None:
    """A table too small for words: the sign of its state alone."""
    c = look().tokens.colours
    draw_shape(painter, state, centre, max(radius * 1.7, 4.0), c.edge if state == "none" else c.state(state))
