"""A number with what it counts, on a small card."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel


class Figure(Card):
    """A number with what it counts."""

    def __init__(self) -> None:
        super().__init__(dense=True)
        self._number, self._words = ElidedLabel("–", "figure"), ElidedLabel("", "sub")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._number)
        row.addWidget(self._words, 1)
        self.add(row)

    def say(self, number: int | None, words: str, state: str = "") -> None:
        """Show another number; None for one that is not known yet."""
        self._number.setText("–" if number is None else f"{number:,}")
        self._number.setProperty("state", state)
        self._number.style().unpolish(self._number)
        self._number.style().polish(self._number)
        self._words.setText(words)
        self.setAccessibleName(f"{words}: {self._number.text()}")
