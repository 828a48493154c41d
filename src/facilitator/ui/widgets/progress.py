"""A thin line that fills: time used, part of the whole."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import Tokens, current, look
from facilitator.ui.widgets.painting import draw_box


class ProgressLine(QWidget):
    """A rounded line of which a share is filled.

    Args:
        share: 0 to 1.
        theme: number of the theme whose colour to use; None for the primary colour.
        high: height in pixels at text scale 1.
        tokens: tokens to use always; None follows the window.
    """

    def __init__(
        self,
        share: float = 0.0,
        *,
        theme: int | None = None,
        high: int = 6,
        tokens: Tokens | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._theme = theme
        self._high = high
        self._tokens = tokens
        self._state = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_share(share)

    def set_share(self, share: float, *, state: str = "") -> None:
        """Fill this share (0 to 1); ``state`` "warning" or "bad" changes the colour."""
        self._share = min(max(share, 0.0), 1.0)
        self._state = state
        self.setAccessibleName(f"{self._share:.0%}")
        self.update()

    def set_theme(self, theme: int | None) -> None:
        """Use this theme's colour; None for the primary colour."""
        self._theme = theme
        self.update()

    def share(self) -> float:
        """The share filled, 0 to 1."""
        return self._share

    def sizeHint(self) -> QSize:
        """A line of fixed height."""
        return QSize(120, look().pixels(self._high))

    def minimumSizeHint(self) -> QSize:
        """At least a stub of it."""
        return QSize(24, look().pixels(self._high))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track and what is filled."""
        c = (self._tokens or current()).colours
        painter = QPainter(self)
        area = QRectF(self.rect())
        radius = area.height() / 2
        draw_box(painter, area, c.track, None, radius)
        if self._share > 0:
            colour = c.primary if self._theme is None else c.theme(self._theme)
            colour = c.state(self._state) if self._state else colour
            filled = QRectF(area.left(), area.top(), max(area.height(), area.width() * self._share), area.height())
            draw_box(painter, filled, colour, None, radius)
