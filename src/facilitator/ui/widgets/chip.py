"""A small pill that says a state by colour, shape and word."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import look
from facilitator.ui.widgets.painting import draw_box, draw_shape


class Chip(QWidget):
    """A state in a pill: "● 저장됨", "▲ 대기 3".

    Args:
        text: one or two words.
        state: "ok", "warning", "bad", "none" or "primary".
        bare: without the pill, for legends.
    """

    def __init__(
        self, text: str = "", state: str = "none", *, bare: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._state = state
        self._bare = bare
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set(text, state)

    def set(self, text: str, state: str | None = None) -> None:
        """Show another text and, where given, another state."""
        self._text = text
        self._state = state or self._state
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """The word shown."""
        return self._text

    @property
    def state(self) -> str:
        """The state shown."""
        return self._state

    def sizeHint(self) -> QSize:
        """Room for shape and text."""
        mine = look()
        metrics = QFontMetricsF(mine.font(mine.tokens.type.sub))
        around = 0 if self._bare else 2 * mine.pixels(10)
        wide = metrics.horizontalAdvance(self._text) + mine.pixels(15) + around
        return QSize(round(wide + 1), mine.pixels(24))

    def minimumSizeHint(self) -> QSize:
        """The text is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw pill, shape and text."""
        mine = look()
        c = mine.tokens.colours
        area = QRectF(self.rect())
        painter = QPainter(self)
        strong = c.state(self._state)
        left = 0.0
        if not self._bare:
            draw_box(painter, area, c.soft(self._state), None, area.height() / 2)
            left = mine.pixels(10)
        size = mine.pixels(9)
        draw_shape(painter, self._state, QPointF(left + size / 2, area.center().y()), size, strong)
        painter.setFont(mine.font(mine.tokens.type.sub))
        painter.setPen(QColor(c.sub if self._bare else strong))
        place = area.adjusted(left + mine.pixels(15), 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._text)
