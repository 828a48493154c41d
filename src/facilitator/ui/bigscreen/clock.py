"""The time that is left, drawn on the big screen: figures that do not dance, and a shape in the last minutes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from facilitator.ui.bigscreen.sheet import Sheet
from facilitator.ui.clock import WARNING_SECONDS
from facilitator.ui.look import look
from facilitator.ui.look.fonts import sized_font
from facilitator.ui.widgets.painting import draw_shape


def draw_clock(painter: QPainter, sheet: Sheet, area: QRectF, seconds: int, *, paused: bool) -> None:
    """Draw it in ``area``: at the right of a corner, at the left of a place that is as wide as the sheet."""
    c = sheet.tokens.colours
    state = "bad" if seconds <= 0 else "warning" if seconds < WARNING_SECONDS else ""
    colour = c.sub if paused else c.state(state) if state else c.ink
    pixels = area.height() / (sheet.line if area.width() < sheet.width / 2 else 1.15)
    font = sized_font(look().family, pixels, sheet.tokens.type.bold)
    metrics = QFontMetricsF(font)
    cell = max(metrics.horizontalAdvance(figure) for figure in "0123456789")
    minutes, rest = divmod(abs(seconds), 60)
    text = f"{'+' if seconds < 0 else ''}{minutes:02d}:{rest:02d}"
    widths = [cell if letter.isdigit() else metrics.horizontalAdvance(letter) for letter in text]
    sign = pixels * 0.9 if state or paused else 0.0
    corner = area.width() < sheet.width / 2
    x = area.right() - sum(widths) - sign if corner else area.left()
    if sign:
        middle = QPointF(x + pixels * 0.35, area.center().y())
        if paused:
            _draw_pause(painter, middle, pixels * 0.5, colour)
        else:
            draw_shape(painter, state, middle, pixels * 0.5, colour)
    x += sign
    painter.setPen(QColor(colour))
    painter.setFont(font)
    for letter, wide in zip(text, widths, strict=True):
        painter.drawText(QRectF(x, area.top(), wide, area.height()), Qt.AlignmentFlag.AlignCenter, letter)
        x += wide


def _draw_pause(painter: QPainter, middle: QPointF, size: float, colour: str) -> None:
    """Two upright bars."""
    for side in (-1, 1):
        left = middle.x() + side * size * 0.3 - size * 0.14
        painter.fillRect(QRectF(left, middle.y() - size / 2, size * 0.28, size), QColor(colour))
