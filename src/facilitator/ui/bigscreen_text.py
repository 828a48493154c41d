"""Text on the big screen: it grows with the screen and wraps Korean by word."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import DARK, look
from facilitator.ui.widgets.wrapping import laid_out_height, lay_out


class BigText(QWidget):
    """A few words in one of the screen's three sizes.

    Args:
        size: pixels on a screen that is 1440 wide.
        quiet: in the quieter of the two colours.
    """

    def __init__(self, size: int, *, bold: bool = False, quiet: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size, self._bold, self._quiet = size, bold, quiet
        self._scale = 1.0
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_text(self, text: str) -> None:
        """Show other words."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.setVisible(bool(text))
            self.updateGeometry()
            self.update()

    def text(self) -> str:
        """The words shown."""
        return self._text

    def set_scale(self, scale: float) -> None:
        """Grow or shrink with the screen."""
        if scale != self._scale:
            self._scale = scale
            self.updateGeometry()
            self.update()

    def _font(self) -> QFont:
        return look().font(self._size * self._scale / look().text_scale, bold=self._bold)

    def _laid_out(self, width: int) -> QTextLayout:
        return lay_out(self._text, self._font(), max(width, 40), line_height=1.35)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels that the words take at this width."""
        return round(laid_out_height(self._laid_out(width))) + 8

    def sizeHint(self) -> QSize:
        """Room for a line."""
        return QSize(600, self.heightForWidth(max(self.width(), 600)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        painter.setPen(QColor(DARK.colours.sub if self._quiet else DARK.colours.ink))
        self._laid_out(self.width()).draw(painter, QPointF(0, 0))
