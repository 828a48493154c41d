"""The box at the check-in desk: what is typed is searched at once, and a scanner's twelve digits are a badge.

A scanner is a keyboard that types twelve digits and Enter, wherever the cursor is. They come after whatever was half
typed, and replace it.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.day.badge_code import LENGTH, looks_like_a_badge_code
from facilitator.ui.widgets.search import SearchBox

_AT_THE_END = re.compile(rf"\d{{{LENGTH}}}$", re.ASCII)
ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
"""What scanners send after the digits."""
UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def scanned(text: str) -> str:
    """The twelve digits that a text ends in; empty where it does not."""
    found = _AT_THE_END.search(text)
    return found.group() if found else ""


class DeskBox(SearchBox):
    """Where the desk types and scans.

    Signals:
        code_seen(code): the text ends in a badge code; the box holds nothing else now.
        given(text): Enter; Tab too where a scan was finished by it. The text may end in twelve digits that are no code.
        arrow(event): Up or Down, for the list below.
    """

    code_seen = Signal(str)
    given = Signal(str)
    arrow = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent, pause=0)
        self.textChanged.connect(self._look_for_code)
        self.installEventFilter(self)

    def type_here(self, event: QKeyEvent) -> None:
        """Take a key that was pressed elsewhere on the page."""
        self.setFocus()
        QApplication.sendEvent(self, QKeyEvent(event))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, arrows and the end of a scan; with nothing typed, undo is the desk's and not the box's."""
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride and any(map(event.matches, UNDOING)):
            if self.text_with_preedit():
                return False
            event.ignore()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.arrow.emit(event)
            return True
        if key in ENDS and not self.preedit() and (key != Qt.Key.Key_Tab or scanned(self.text())):
            self.given.emit(self.text())
            return True
        return False

    def _look_for_code(self, text: str) -> None:
        code = scanned(text)
        if looks_like_a_badge_code(code):
            if text != code:
                self.setText(code)
            else:
                self.code_seen.emit(code)
