"""One line to type in that never loses the syllable that is being composed (see ``composition``)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.ui.widgets.composition import Composition, ends_composing


class ComposingLine(QLineEdit):
    """A QLineEdit for titles, names and words in Korean: ``editingFinished`` and ``returnPressed`` come with all text.

    Signals:
        entered(text): Enter was pressed; ``text`` is everything.
    """

    entered = Signal(str)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._composing = ""
        self._composition = Composition(self, preedit=self.preedit, text=self.text, handle=self._receive)
        self.returnPressed.connect(lambda: self.entered.emit(self.text()))

    def preedit(self) -> str:
        """The text being composed, not yet handed over by the input method."""
        return self._composing

    def text_with_preedit(self) -> str:
        """All text, the syllable being composed in its place; reading it does not disturb the composing."""
        text, place = self.text(), self.cursorPosition()
        return text[:place] + self._composing + text[place:]

    def settle(self) -> None:
        """End the composing now, keeping the syllable exactly once."""
        self._composition.settle()

    def take(self) -> str:
        """Return everything, composing syllable included, and leave the line empty."""
        self.settle()
        text = self.text()
        self.clear()
        return text

    def setText(self, text: str | None) -> None:
        """Replace everything, also what was being composed."""
        self.settle()
        super().setText(text)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what the input method hands over, except a syllable that is in the line already."""
        self._composition.admit(event)
        self._receive(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that reaches the line first ends the composing."""
        if ends_composing(event):
            self._composition.key_came()
            self.settle()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click elsewhere in the text ends the composing first."""
        self.settle()
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere ends the composing."""
        self.settle()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page ends the composing."""
        self.settle()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Switching the line off ends the composing."""
        if event.type() == QEvent.Type.EnabledChange:
            self.settle()
        super().changeEvent(event)

    def _receive(self, event: QInputMethodEvent) -> None:
        self._composing = event.preeditString()
        super().inputMethodEvent(event)
