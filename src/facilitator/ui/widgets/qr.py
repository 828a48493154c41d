"""A QR code on the screen: black on white in every look, because scanners expect it so."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import look

QUIET = 4
"""Modules that stay white around it (ISO/IEC 18004)."""


class QrCode(QWidget):
    """A square code.

    Args:
        side: pixels along a side at text scale 1, the white around it included.
    """

    def __init__(self, side: int = 180, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._text = ""
        self._modules: tuple[tuple[int, ...], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Say this; empty for no code."""
        if text == self._text:
            return
        import segno

        self._text = text
        code = segno.make_qr(text, error="m") if text else None
        self._modules = () if code is None else tuple(tuple(row) for row in code.matrix)
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Its side."""
        return QSize(look().pixels(self._side), look().pixels(self._side))

    def minimumSizeHint(self) -> QSize:
        """It is never drawn smaller."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dark modules, each a whole number of pixels wide, so that no edge is blurred."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        if not self._modules:
            return
        count = len(self._modules) + 2 * QUIET
        module = max(1, min(self.width(), self.height()) // count)
        left = (self.width() - module * len(self._modules)) // 2
        top = (self.height() - module * len(self._modules)) // 2
        painter.setPen(Qt.PenStyle.NoPen)
        for row, modules in enumerate(self._modules):
            for column, dark in enumerate(modules):
                if dark:
                    area = QRectF(left + column * module, top + row * module, module, module)
                    painter.fillRect(area, QColor("black"))
