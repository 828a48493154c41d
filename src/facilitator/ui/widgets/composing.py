"""The box people type notes in. It never loses the syllable that is being composed (see ``composition``)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from facilitator.ui.widgets.composition import Composition, ends_composing

DRAFT_MS = 1000
"""A draft is told at most this long after it changed; with the time to save it that stays under two seconds."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ComposingEdit(QPlainTextEdit):
    """A plain text box for one note: Enter hands it over, Shift+Enter breaks the line.

    ``toPlainText`` lacks the syllable being composed; read ``text_with_preedit()`` to look and ``take()`` to have.

    Signals:
        entered(text): Enter was pressed; ``text`` is everything, and is still in the box until ``take()``.
        draft_changed(text): what stands in the box, composing syllable included, not more than a second after it
            changed and not more often than once a second.
    """

    entered = Signal(str)
    draft_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "writing")
        self.setTabChangesFocus(True)
        self._composition = Composition(
            self, preedit=self.preedit, text=self.toPlainText, handle=super().inputMethodEvent
        )
        self._hint = ""
        self._draft = ""
        self._draft_timer = QTimer(self, interval=DRAFT_MS, singleShot=True)
        self._draft_timer.timeout.connect(self.tell_draft)
        self.textChanged.connect(self._text_moved)

    def preedit(self) -> str:
        """The text being composed, not yet handed over by the input method."""
        return self.textCursor().block().layout().preeditAreaText()

    def text_with_preedit(self) -> str:
        """All text, the syllable being composed in its place; reading it does not disturb the composing."""
        text, composing = self.toPlainText(), self.preedit()
        if not composing:
            return text
        block = self.textCursor().block()
        place = _in_python_letters(text, block.position() + block.layout().preeditAreaPosition())
        return text[:place] + composing + text[place:]

    def setPlaceholderText(self, text: str) -> None:
        """Say what to write here; it gives way to the first syllable, which Qt would draw over it."""
        self._hint = text
        self._show_hint()

    def settle(self) -> None:
        """End the composing now, keeping the syllable exactly once."""
        self._composition.settle()

    def take(self) -> str:
        """Return everything, composing syllable included, and leave the box empty."""
        self.settle()
        text = self.toPlainText()
        super().clear()
        return text

    def give_back(self, text: str) -> None:
        """Put text that could not be kept back before what has been typed since."""
        self.settle()
        since = self.toPlainText()
        super().setPlainText(f"{text}\n{since}" if since else text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def restore_draft(self, text: str) -> None:
        """Show a draft that was saved earlier, cursor at its end, without telling it again."""
        self._draft = text
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def tell_draft(self) -> None:
        """Send ``draft_changed`` now if the text is another one than was told last."""
        self._draft_timer.stop()
        text = self.text_with_preedit()
        if text != self._draft:
            self._draft = text
            self.draft_changed.emit(text)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what the input method hands over, except a syllable that is in the box already."""
        self._composition.admit(event)
        super().inputMethodEvent(event)
        self._text_moved()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter hands the note over; any other key that reaches the box first ends the composing."""
        if not ends_composing(event):
            super().keyPressEvent(event)
            return
        self._composition.key_came()
        self.settle()
        if event.key() not in _ENTER or self.isReadOnly():
            super().keyPressEvent(event)
            return
        event.accept()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertText("\n")
            self.ensureCursorVisible()
        elif not event.isAutoRepeat():
            self.entered.emit(self.toPlainText())

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Y to the window where the box has nothing to undo or redo itself."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            document = self.document()
            own_undo = document.isUndoAvailable() or bool(self.preedit())
            if (event.matches(QKeySequence.StandardKey.Undo) and not own_undo) or (
                event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click elsewhere in the text ends the composing first."""
        self.settle()
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere ends the composing and tells the draft."""
        self.settle()
        super().focusOutEvent(event)
        self.tell_draft()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page ends the composing and tells the draft."""
        self.settle()
        super().hideEvent(event)
        self.tell_draft()

    def changeEvent(self, event: QEvent) -> None:
        """Switching the box off ends the composing."""
        if event.type() == QEvent.Type.EnabledChange:
            self.settle()
        super().changeEvent(event)

    def setReadOnly(self, read_only: bool) -> None:
        """Let nobody type any more, or again; what was being composed stays."""
        self.settle()
        super().setReadOnly(read_only)

    def setPlainText(self, text: str) -> None:
        """Replace everything, also what was being composed."""
        self.settle()
        super().setPlainText(text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste behind the syllable that was being composed."""
        self.settle()
        super().insertFromMimeData(source)

    def _text_moved(self) -> None:
        self._show_hint()
        if not self._draft_timer.isActive():
            self._draft_timer.start()

    def _show_hint(self) -> None:
        shown = "" if self.preedit() else self._hint
        if shown != self.placeholderText():
            super().setPlaceholderText(shown)


def _in_python_letters(text: str, utf16_place: int) -> int:
    """A place counted in UTF-16 units, as Qt counts, in Python's letters."""
    return len(text.encode("utf-16-le")[: 2 * utf16_place].decode("utf-16-le", errors="ignore"))
