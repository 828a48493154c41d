"""A row of buttons of which any number is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.tab_order import tab_from


class SeveralChoice(QWidget):
    """Buttons in a row that wraps; a chosen one has a tick.

    Signals:
        changed: a person chose one, or took it back.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, Button] = {}
        self._words: dict[str, str] = {}
        self._flow = FlowLayout(self, spacing=6)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; what is chosen stays so as far as it is still offered."""
        chosen = self.keys()
        if [choice.key for choice in choices] != list(self._buttons):
            self._flow.clear()
            self._buttons = {choice.key: self._made() for choice in choices}
            tab_from(self, self._buttons.values())
        self._words = {choice.key: choice.text for choice in choices}
        self.set_keys(chosen)

    def keys(self) -> tuple[str, ...]:
        """The keys of those that are chosen, in the order in which they are offered."""
        return tuple(key for key, button in self._buttons.items() if button.isChecked())

    def set_keys(self, keys: Iterable[str]) -> None:
        """Choose these and no others, without sending ``changed``."""
        wanted = set(keys)
        for key, button in self._buttons.items():
            button.setChecked(key in wanted)
        self._say()

    def button(self, key: str) -> Button:
        """The button of ``key``."""
        return self._buttons[key]

    def _made(self) -> Button:
        button = Button("", parent=self)
        button.setCheckable(True)
        button.clicked.connect(lambda _=False: self._clicked())
        self._flow.addWidget(button)
        return button

    def _clicked(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        for key, button in self._buttons.items():
            button.setText(f"✓ {self._words[key]}" if button.isChecked() else self._words[key])
