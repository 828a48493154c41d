"""The others who read a note, as small signs on its row: a round one with the first letter of each, and the name where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from facilitator.ui.look import current, look

MOST_SIGNS = 3
"""Where more read a note, the last sign says how many more they are."""
INITIAL = 12
"""Pixels of a first letter in its round sign; the name in full is in the tooltip."""
LEAST_NAME = 40
"""Pixels at text scale 1 below which a name is not begun."""


def draw_readers(painter: QPainter, area: QRectF, names: Sequence[str]) -> float:
    """Draw the signs at the right end of an area, as many as it has room for.

    Returns:
        The width that they take, with the space before them; 0 where nobody reads the note or there is no room.
    """
    across, gap = float(look().pixels(22)), float(look().pixels(4))
    signs = _signs(names, int((area.width() - gap) // (across + gap)))
    if not signs:
        return 0.0
    font = look().font(current().type.sub)
    metrics = QFontMetricsF(font)
    taken = len(signs) * (across + gap) - gap
    name = ""
    if len(names) == 1:
        room = area.width() - taken - 3 * gap
        if room >= min(look().pixels(LEAST_NAME), metrics.horizontalAdvance(names[0])):
            name = metrics.elidedText(names[0], Qt.TextElideMode.ElideRight, room)
    name_width = metrics.horizontalAdvance(name) + gap if name else 0.0
    left = area.right() - taken - name_width
    colours = current().colours
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for sign in signs:
        circle = QRectF(left, area.center().y() - across / 2, across, across)
        painter.setPen(QPen(QColor(colours.primary), 1))
        painter.setBrush(QColor(colours.card))
        painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(look().font(INITIAL, bold=True))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, sign)
        left += across + gap
    if name:
        painter.setFont(font)
        painter.setPen(QColor(colours.primary))
        written = QRectF(left, area.top(), area.right() - left, area.height())
        painter.drawText(written, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
    return taken + name_width + 2 * gap


def _signs(names: Sequence[str], room: int) -> list[str]:
    """What stands in each round sign."""
    most = min(MOST_SIGNS, room)
    if most < 1:
        return []
    if len(names) <= most:
        return [name[:1].upper() for name in names]
    return [*(name[:1].upper() for name in names[: most - 1]), f"+{len(names) - most + 1}"]
