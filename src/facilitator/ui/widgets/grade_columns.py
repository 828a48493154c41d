"""How often each grade was given: a small column for each, with the grade below it and the number above."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import current, look
from facilitator.ui.widgets.painting import draw_box

MOST_NUMBERED = 12
"""So many grades have their numbers; of a longer scale only the ends are named."""

NARROW = 3


class GradeColumns(QWidget):
    """The distribution of one option's grades.

    Args:
        counts: how many people gave each grade, from ``lowest`` upward.
        lowest: the first grade.
        colour: the option's place, for the colour of its columns.
    """

    def __init__(self, counts: Sequence[int], lowest: int, colour: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts, self._lowest, self._colour = tuple(counts), lowest, colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words = ", ".join(f"{grade}: {count:,}" for grade, count in enumerate(counts, start=lowest))
        self.setAccessibleName(words)
        self.setToolTip(words)

    def sizeHint(self) -> QSize:
        """Room for every column, and for two lines of figures."""
        return QSize(round(self._step() * len(self._counts)), look().pixels(64))

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw columns and figures."""
        c = current().colours
        painter = QPainter(self)
        painter.setFont(self._font())
        line = QFontMetricsF(self._font()).height()
        room = self.height() - 2 * line
        most, step = max(1, *self._counts), self._step()
        for place, count in enumerate(self._counts):
            high = max(1.0, room * count / most)
            gap = step * 0.16
            column = QRectF(place * step + gap / 2, line + room - high, step - gap, high)
            draw_box(painter, column, c.theme(self._colour) if count else c.line, None, min(2.0, high / 2))
            if self._numbered:
                above = QRectF(place * step, column.top() - line, step, line)
                below = QRectF(place * step, self.height() - line, step, line)
                painter.setPen(QColor(c.ink))
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, f"{count:,}")
                painter.setPen(QColor(c.sub))
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(self._lowest + place))
        if not self._numbered:
            ends = QRectF(0, self.height() - line, self.width(), line)
            painter.setPen(QColor(c.sub))
            painter.drawText(ends, Qt.AlignmentFlag.AlignLeft, str(self._lowest))
            painter.drawText(ends, Qt.AlignmentFlag.AlignRight, str(self._lowest + len(self._counts) - 1))

    @property
    def _numbered(self) -> bool:
        return len(self._counts) <= MOST_NUMBERED

    def _step(self) -> float:
        if not self._numbered:
            return look().pixels(NARROW)
        widest = max(f"{count:,}" for count in self._counts)
        return QFontMetricsF(self._font()).horizontalAdvance(max(widest, "00", key=len)) + look().pixels(8)

    @staticmethod
    def _font() -> QFont:
        return look().font(look().tokens.type.sub)
