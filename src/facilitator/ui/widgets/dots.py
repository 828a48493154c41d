"""Who sits at a table, as one dot for each person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import current, look

ROW = 15


@dataclass(frozen=True)
class DotGroup:
    """So many people of one value ("30대") in one theme colour."""

    label: str
    count: int
    colour: int


class CompositionDots(QWidget):
    """Coloured dots in rows of at most fifteen; the words are in the tooltip and for screen readers."""

    def __init__(self, groups: Sequence[DotGroup] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[DotGroup, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_groups(groups)

    def set_groups(self, groups: Sequence[DotGroup]) -> None:
        """Show these groups, in this order."""
        self._groups = tuple(groups)
        words = ", ".join(f"{group.label} {group.count}" for group in self._groups if group.count)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all dots."""
        step = look().pixels(12)
        total = sum(group.count for group in self._groups)
        rows = max(1, -(-total // ROW))
        return QSize(min(total, ROW) * step, rows * step)

    def minimumSizeHint(self) -> QSize:
        """Dots move closer together where there is little room."""
        return QSize(look().pixels(24), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots."""
        c = current().colours
        total = sum(group.count for group in self._groups)
        if not total:
            return
        high = look().pixels(12)
        step = min(high, self.width() / min(total, ROW))
        radius = min(high * 0.42, step * 0.46)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        place = 0
        for group in self._groups:
            painter.setBrush(QColor(c.theme(group.colour)))
            for _ in range(group.count):
                row, column = divmod(place, ROW)
                painter.drawEllipse(QPointF((column + 0.5) * step, (row + 0.5) * high), radius, radius)
                place += 1
