"""A row of buttons of which exactly one is chosen: kinds of note, rounds, sessions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.tab_order import tab_from


@dataclass(frozen=True)
class Choice:
    """One of the things to choose from: its key, its words, and its shortcut if it has one."""

    key: str
    text: str
    shortcut: str = ""


class SegmentedChoice(QWidget):
    """Exclusive buttons in a row that wraps. Tab reaches the chosen one, arrow keys choose another.

    Signals:
        chosen(key): a person chose another one; not sent when the program does.
    """

    chosen = Signal(str)

    def __init__(self, choices: Sequence[Choice] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, Button] = {}
        self._key = ""
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._flow = FlowLayout(self, spacing=6)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; the chosen key stays chosen if it is still among them, else the first one is."""
        if [choice.key for choice in choices] == list(self._buttons):
            for choice in choices:
                self._buttons[choice.key].setText(choice.text)
            return
        for button in self._buttons.values():
            self._group.removeButton(button)
        self._flow.clear()
        self._buttons = {choice.key: self._made(choice) for choice in choices}
        tab_from(self, self._buttons.values())
        if self._buttons:
            self.set_key(self._key if self._key in self._buttons else choices[0].key)

    def key(self) -> str:
        """The key of the chosen one; "" while there is nothing to choose from."""
        return self._key if self._buttons else ""

    def set_key(self, key: str) -> None:
        """Choose ``key`` without sending ``chosen``."""
        self._key = key
        self._buttons[key].setChecked(True)
        for name, button in self._buttons.items():
            chosen = name == key
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)

    def button(self, key: str) -> Button:
        """The button of ``key``, for tooltips or for switching it off."""
        return self._buttons[key]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys on a button choose its neighbour."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {
                Qt.Key.Key_Right: 1,
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Left: -1,
                Qt.Key.Key_Up: -1,
            }.get(Qt.Key(event.key()), 0)
            if step:
                keys = [key for key, button in self._buttons.items() if button.isEnabled()]
                if keys and self._key in keys:
                    other = keys[(keys.index(self._key) + step) % len(keys)]
                    self._choose(other)
                    self._buttons[other].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _made(self, choice: Choice) -> Button:
        button = Button(choice.text, shortcut=choice.shortcut, parent=self)
        button.setCheckable(True)
        button.clicked.connect(lambda _=False, key=choice.key: self._choose(key))
        button.installEventFilter(self)
        self._group.addButton(button)
        self._flow.addWidget(button)
        return button

    def _choose(self, key: str) -> None:
        changed = key != self._key
        self.set_key(key)
        if changed:
            self.chosen.emit(key)
