"""The bar at the top: session, round, time left, and the state of what was typed."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator.ui.look import current, look
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.timer_label import TimerLabel


class TopBar(QWidget):
    """Title and sub line at the left; timer and chips at the right. ``timer`` is the ``TimerLabel`` itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel("", "heading")
        self._sub = ElidedLabel("", "sub")
        self.timer = TimerLabel()
        self._chips: dict[str, Chip] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 0, 20, 1)
        self._row.setSpacing(20)
        self._row.addWidget(self._title)
        self._row.addWidget(self._sub, 1)
        self._row.addWidget(self.timer)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_title(self, title: str, sub: str = "") -> None:
        """Name the session, and beside it its date and round."""
        self._title.setText(title)
        self._sub.setText(sub)

    def set_chip(self, key: str, text: str, state: str) -> None:
        """Show a chip, or change the one with this key; chips keep the order in which they first came."""
        if key not in self._chips:
            self._chips[key] = Chip(parent=self)
            self._row.addWidget(self._chips[key])
        self._chips[key].set(text, state)

    def remove_chip(self, key: str) -> None:
        """Take a chip away, if it is there."""
        chip = self._chips.pop(key, None)
        if chip is not None:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()

    def sizeHint(self) -> QSize:
        """A bar of fixed height."""
        return QSize(640, look().pixels(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the white ground and the line below."""
        c = current().colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(c.card))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(c.line))
