"""Small drawings that several widgets share: the shape of a state, a key cap, a rounded box."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from facilitator.ui.look import look

DASH, GAP = 5.0, 4.0
"""How long the dashes of a line and the gaps between them are, in widths of the line."""


def draw_shape(painter: QPainter, state: str, centre: QPointF, size: float, colour: str) -> None:
    """Draw the shape of ``state`` (● ▲ ◆ ○), ``size`` pixels high, around ``centre``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = size / 2
    x, y = centre.x(), centre.y()
    if state == "none":
        painter.setPen(QPen(QColor(colour), max(1.3, size / 8)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, half - 0.7, half - 0.7)
        painter.restore()
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    if state == "warning":
        painter.drawPolygon(
            QPolygonF([QPointF(x, y - half), QPointF(x + half * 1.1, y + half), QPointF(x - half * 1.1, y + half)])
        )
    elif state == "bad":
        wide = half * 1.15
        painter.drawPolygon(
            QPolygonF([QPointF(x, y - wide), QPointF(x + wide, y), QPointF(x, y + wide), QPointF(x - wide, y)])
        )
    else:
        painter.drawEllipse(centre, half, half)
    painter.restore()


def draw_box(
    painter: QPainter,
    area: QRectF,
    fill: str | None,
    line: str | None,
    radius: float,
    width: float = 1.0,
    *,
    dashed: bool = False,
) -> None:
    """Draw a rounded box whose line lies wholly inside ``area``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(line), width) if line else QPen(Qt.PenStyle.NoPen)
    if line and dashed:
        pen.setDashPattern([DASH, GAP])
    painter.setPen(pen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = width / 2 if line else 0.0
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def key_cap_width(keys: str) -> float:
    """Width in pixels of the key cap that ``draw_key_cap`` draws for ``keys``."""
    mine = look()
    return QFontMetricsF(mine.font(mine.tokens.type.key_cap)).horizontalAdvance(keys) + mine.pixels(11)


def draw_key_cap(painter: QPainter, keys: str, left: float, middle: float) -> None:
    """Draw ``keys`` in a small key cap that begins at ``left`` and stands around the height ``middle``."""
    mine = look()
    c = mine.tokens.colours
    font = mine.font(mine.tokens.type.key_cap)
    high = QFontMetricsF(font).height() + mine.pixels(3)
    area = QRectF(left, round(middle - high / 2), key_cap_width(keys), round(high))
    draw_box(painter, area, c.card, c.line, 4)
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(c.sub))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, keys)
    painter.restore()
