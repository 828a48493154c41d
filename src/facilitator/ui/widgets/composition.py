"""Keeping the syllable that an input method is still composing, whatever ends the composing.

A Korean input method holds the last syllable back while it is composed (the *preedit*): the text field has not received
it yet, and its text does not contain it. It is handed over by a commit event, which comes before, after, or without
the key that ended the composing, depending on the platform; and Qt throws a preedit away when the input method does not
answer ``QInputMethod.commit``. So before anything happens that would end the composing, ``settle`` asks the input
method to commit, looks whether the syllable arrived, writes it into the field where it did not, and ``admit`` ignores
the same syllable should the input method hand it over late.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent

_LEAVE_COMPOSING = frozenset(
    {
        0,
        Qt.Key.Key_unknown,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_Hangul,
        Qt.Key.Key_Hangul_Hanja,
        Qt.Key.Key_Multi_key,
        Qt.Key.Key_Mode_switch,
    }
)
"""Keys that do not end the composing: modifiers, and those that speak to the input method itself."""


def ends_composing(event: QKeyEvent) -> bool:
    """Whether a key that reaches the field is one that writes, moves or commands."""
    return event.key() not in _LEAVE_COMPOSING


class Composition:
    """What a text field does about the input method; each field has one.

    Args:
        field: the widget that has the focus while its text is composed.
        preedit: returns the text being composed.
        text: returns the field's text without it.
        handle: Qt's own ``inputMethodEvent`` of the field.
    """

    def __init__(
        self,
        field: QObject,
        *,
        preedit: Callable[[], str],
        text: Callable[[], str],
        handle: Callable[[QInputMethodEvent], None],
    ) -> None:
        self._field = field
        self._preedit = preedit
        self._text = text
        self._handle = handle
        self._written = ""

    def settle(self) -> None:
        """End the composing now, with the syllable in the field exactly once."""
        composing = self._preedit()
        if not composing:
            return
        before = self._text()
        method = QGuiApplication.inputMethod()
        mine = QGuiApplication.focusObject() is self._field
        if mine:
            method.commit()
        if self._preedit() or self._text() == before:
            self._write(composing)
            if mine:
                method.reset()

    def admit(self, event: QInputMethodEvent) -> None:
        """Take from ``event`` the syllable that ``settle`` has written already; call it for each event."""
        committed = event.commitString()
        if committed:
            again = committed == self._written and not event.replacementLength() and not self._preedit()
            self._written = ""
            if again:
                event.setCommitString("")
        elif event.preeditString():
            self._written = ""

    def key_came(self) -> None:
        """A key was pressed after ``settle``: an equal syllable from now on is a new one."""
        self._written = ""

    def _write(self, composing: str) -> None:
        event = QInputMethodEvent("", [])
        event.setCommitString(composing)
        self._handle(event)
        self._written = composing
