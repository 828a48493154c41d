"""The table of the person at the desk, so large that they read it from where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import current, look
from facilitator.ui.look.contrast import mixed
from facilitator.ui.widgets.painting import draw_box

LARGE, LATER = 88, 34
"""Pixels of the numbers at text scale 1."""
HEIGHT = 158


@dataclass(frozen=True)
class SignWords:
    """What the sign says.

    Args:
        title: what the large number is, "2라운드 테이블".
        number: the table's number; None where there is no seat.
        place: where it stands, "돌봄 구역"; or, without a number, what is the matter.
        later: (round in words, table in words) of the rounds after that.
    """

    title: str = ""
    number: int | None = None
    place: str = ""
    later: Sequence[tuple[str, str]] = ()


class TableSign(QWidget):
    """The number of the table, what round it is for, and the tables of the rounds after it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = SignWords()
        self._state = "none"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, words: SignWords, state: str) -> None:
        """Show these words on the ground of a state: "ok", "warning" or "none"."""
        self.words, self._state = words, state
        number = "–" if words.number is None else str(words.number)
        later = ", ".join(" ".join(one) for one in words.later)
        self.setAccessibleName(" · ".join(part for part in (f"{words.title} {number}", words.place, later) if part))
        self.update()

    @property
    def state(self) -> str:
        """The state that is shown."""
        return self._state

    def sizeHint(self) -> QSize:
        """High enough for the number and a line above and below it."""
        return QSize(look().pixels(360), look().pixels(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Room for three digits."""
        return QSize(look().pixels(220), look().pixels(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the number and the rounds after it."""
        colours, sizes, mine = current().colours, current().type, look()
        painter = QPainter(self)
        soft = colours.soft(self._state)
        strong = colours.state(self._state)
        line = mixed(soft, strong, 0.35)
        draw_box(painter, QRectF(self.rect()), soft, line, current().space.card_radius)
        pad = mine.pixels(16)
        inner = QRectF(self.rect()).adjusted(pad, mine.pixels(10), -pad, -mine.pixels(10))
        painter.setFont(mine.font(sizes.sub, bold=True))
        high = QFontMetricsF(painter.font()).height()
        painter.setPen(QColor(strong if self._state != "none" else colours.sub))
        painter.drawText(
            QRectF(inner.left(), inner.top(), inner.width(), high), Qt.AlignmentFlag.AlignLeft, self.words.title
        )
        later_width = self._draw_later(painter, inner)
        left = QRectF(inner.left(), inner.top() + high, inner.width() - later_width, inner.height() - 2 * high)
        painter.setPen(QColor(colours.ink))
        painter.setFont(mine.font(LARGE, bold=True))
        number = "–" if self.words.number is None else str(self.words.number)
        painter.drawText(left, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, number)
        painter.setFont(mine.font(sizes.body))
        below = QRectF(inner.left(), inner.bottom() - high, inner.width() - later_width, high + 4)
        words = painter.fontMetrics().elidedText(self.words.place, Qt.TextElideMode.ElideRight, int(below.width()))
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_later(self, painter: QPainter, inner: QRectF) -> float:
        """The rounds after that, at the right; returns the width they take."""
        colours, sizes, mine = current().colours, current().type, look()
        wide = mine.pixels(84)
        shown = list(self.words.later)[: max(0, int((inner.width() - mine.pixels(190)) / wide))]
        left = inner.right() - wide * len(shown)
        for place, (title, table) in enumerate(shown):
            area = QRectF(left + place * wide, inner.top(), wide, inner.height())
            painter.setFont(mine.font(sizes.sub))
            painter.setPen(QColor(colours.sub if self._state == "none" else colours.ink))
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, title)
            painter.setPen(QColor(colours.ink))
            painter.setFont(mine.font(LATER, bold=True))
            middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, middle, table)
        return wide * len(shown)
