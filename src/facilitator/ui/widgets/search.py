"""The box to search in. It searches while a Korean syllable is still being composed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from facilitator.ui.look import look
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.painting import draw_key_cap, key_cap_width

PAUSE_MS = 150
KEYS = "Ctrl F"


class SearchBox(ComposingLine):
    """A line to search in; Ctrl+F goes there, Esc empties it.

    Args:
        hint: what can be searched for, shown while it is empty; None for "Search".
        pause: milliseconds without typing before it searches; 0 searches at every key.

    Signals:
        searched(text): the text, with the syllable being composed, after a short pause in typing.
    """

    searched = Signal(str)

    def __init__(self, hint: str | None = None, parent: QWidget | None = None, *, pause: int = PAUSE_MS) -> None:
        super().__init__("", parent)
        self._hint = hint
        self._told = ""
        self._pause = QTimer(self, interval=pause, singleShot=True)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(lambda _text: self._pause.start())
        self._find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        self._find.activated.connect(self._enter)
        self.set_hint(hint)

    def set_hint(self, hint: str | None) -> None:
        """Say what can be searched for."""
        self._hint = hint
        self.setPlaceholderText(hint or QCoreApplication.translate("SearchBox", "Search"))
        self.setAccessibleName(self.placeholderText())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Search for what is being composed, too."""
        super().inputMethodEvent(event)
        self._pause.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the box; Enter searches at once."""
        if event.key() == Qt.Key.Key_Escape and self.text_with_preedit():
            self.take()
            self._tell()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        """In a window with menus Ctrl+F is theirs: two shortcuts with the same keys would both do nothing."""
        super().showEvent(event)
        self._find.setEnabled(not isinstance(self.window(), QMainWindow))

    def changeEvent(self, event: QEvent) -> None:
        """Change the hint with the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._hint is None:
            self.set_hint(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key cap while there is nothing else to see."""
        super().paintEvent(event)
        wide = key_cap_width(KEYS)
        room = self.width() - self.fontMetrics().horizontalAdvance(self.placeholderText()) - look().pixels(44)
        if not self.text_with_preedit() and not self.hasFocus() and wide <= room:
            draw_key_cap(QPainter(self), KEYS, self.width() - wide - 10, self.height() / 2)

    def _enter(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _tell(self) -> None:
        self._pause.stop()
        if self.text_with_preedit() != self._told:
            self._told = self.text_with_preedit()
            self.searched.emit(self._told)
