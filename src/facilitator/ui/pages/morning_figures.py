"""Figures before and after: one number that changes, and how large the tables are."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import current, look
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel


class Change(Card):
    """A title, the figure as it will be, and small below it the figure as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(dense=True, parent=parent)
        self._title_label = ElidedLabel("", "sub")
        self._after = ElidedLabel("", "figure")
        self._before = ElidedLabel("", "sub")
        for label in (self._title_label, self._after, self._before):
            self.add(label)

    def say(self, title: str, after: str, before: str) -> None:
        """Show both figures in words."""
        self._title_label.setText(title)
        self._after.setText(after)
        self._before.setText(before)

    def words(self) -> str:
        """All that is shown."""
        return " ".join(label.text() for label in (self._title_label, self._after, self._before))


class SizeChart(QWidget):
    """How many tables have how many people: a grey bar for now and a blue one for afterwards, at each size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: dict[int, int] = {}
        self._after: dict[int, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_sizes(self, before: Mapping[int, int], after: Mapping[int, int]) -> None:
        """Show both, as people at a table -> tables."""
        self._before, self._after = dict(before), dict(after)
        self.setAccessibleName(self._words())
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(look().pixels(240), look().pixels(88))

    def minimumSizeHint(self) -> QSize:
        """A few sizes."""
        return QSize(look().pixels(160), look().pixels(88))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars, their counts above them and the sizes below."""
        sizes = sorted(self._before.keys() | self._after.keys())
        if not sizes:
            return
        colours, mine = current().colours, look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(mine.font(current().type.sub))
        line = QFontMetricsF(painter.font()).height()
        shown = range(sizes[0], sizes[-1] + 1)
        step = min(self.width() / len(shown), mine.pixels(96))
        most = max((*self._before.values(), *self._after.values(), 1))
        ground, room = self.height() - line - 4, self.height() - 2 * line - 8
        painter.fillRect(QRectF(0, ground, step * len(shown), 1), QColor(colours.line))
        wide = min(step * 0.4, mine.pixels(26))
        for place, size in enumerate(shown):
            middle = (place + 0.5) * step
            for side, (tables, colour) in enumerate(
                ((self._before.get(size, 0), colours.edge), (self._after.get(size, 0), colours.primary))
            ):
                if not tables:
                    continue
                high = max(2.0, room * tables / most)
                left = middle + (side - 1) * (wide + 1)
                painter.fillRect(QRectF(left, ground - high, wide, high), QColor(colour))
                if side == 0 and step < mine.pixels(72):
                    continue
                painter.setPen(QColor(colours.sub if side == 0 else colours.ink))
                above = QRectF(left - wide / 2, ground - high - line, 2 * wide, line)
                painter.drawText(above, Qt.AlignmentFlag.AlignHCenter, str(tables))
            painter.setPen(QColor(colours.sub))
            below = QRectF(place * step, ground + 3, step, line)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, str(size))

    def _words(self) -> str:
        sizes = sorted(self._before.keys() | self._after.keys())
        return ", ".join(f"{size}: {self._before.get(size, 0)} → {self._after.get(size, 0)}" for size in sizes)
