"""Small columns side by side: notes in each of the last minutes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import current, look
from facilitator.ui.look.contrast import mixed
from facilitator.ui.widgets.painting import draw_box


class MiniColumns(QWidget):
    """One column for each value; the highest fills the height.

    Args:
        name: what the columns show, for screen readers and the tooltip.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_values((), name)

    def set_values(self, values: Sequence[int], name: str | None = None) -> None:
        """Show these values, oldest first."""
        self._values = tuple(values)
        if name is not None:
            self.setAccessibleName(name)
            self.setToolTip(name)
        self.setAccessibleDescription(", ".join(str(value) for value in self._values))
        self.update()

    def sizeHint(self) -> QSize:
        """A low strip."""
        return QSize(200, look().pixels(44))

    def minimumSizeHint(self) -> QSize:
        """A narrow low strip."""
        return QSize(60, look().pixels(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the columns; an empty minute keeps a stub so that it can be told from no minute."""
        if not self._values:
            return
        c = current().colours
        colour = mixed(c.card, c.primary, 0.72)
        most = max(1, *self._values)
        step = self.width() / max(len(self._values), 12)
        gap = max(1.0, step * 0.22)
        painter = QPainter(self)
        for place, value in enumerate(self._values):
            high = max(2.0, self.height() * value / most)
            area = QRectF(place * step, self.height() - high, step - gap, high)
            draw_box(painter, area, colour, None, min(2.0, area.width() / 2))
