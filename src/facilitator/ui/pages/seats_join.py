"""Choosing two attributes that every table shall mirror as one: "women over 60 at every table"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.day.balance import CROSS, BalanceAttribute
from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel


class JoinDialog(QDialog):
    """Asks for two different attributes.

    Args:
        attributes: what there is, joined ones included; these are not joined any further.
        there: the names of the pairs that are offered already.
        language: "ko" or "en".

    Signals:
        joined(name): two were chosen; the pair as the record names it.
    """

    joined = Signal(str)

    def __init__(
        self, parent: QWidget | None, attributes: Sequence[BalanceAttribute], there: Sequence[str], language: str
    ) -> None:
        super().__init__(parent)
        self._there = {frozenset(name.split(CROSS)) for name in there}
        self.setWindowTitle(self.tr("Join two attributes"))
        self.setMinimumWidth(look().pixels(460))
        self.first, self.second = QComboBox(), QComboBox()
        single = [one for one in attributes if CROSS not in one.name]
        for box in (self.first, self.second):
            for one in single:
                box.addItem(one.ko if language == "ko" else one.en, one.name)
        self.first.setAccessibleName(self.tr("First attribute"))
        self.second.setAccessibleName(self.tr("Second attribute"))
        pairs = combinations(range(len(single)), 2)
        free = ((one, other) for one, other in pairs if not self._is_there(single[one].name, single[other].name))
        first, second = next(free, (0, 1))
        self.first.setCurrentIndex(first)
        self.second.setCurrentIndex(second)
        self._why = WrapLabel("", "sub")
        self._yes = PrimaryButton(self.tr("Add"), hint="Enter")
        self._yes.setDefault(True)
        self._yes.clicked.connect(self.accept)
        cancel = Button(self.tr("Cancel"), hint="Esc")
        cancel.clicked.connect(self.reject)
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self.first, 1)
        pair.addWidget(QLabel(CROSS), 0, Qt.AlignmentFlag.AlignCenter)
        pair.addWidget(self.second, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(ElidedLabel(self.tr("Join two attributes"), "title"))
        column.addWidget(
            WrapLabel(self.tr("Tables then mirror the pair: so many women over 60, so many men under 30."))
        )
        column.addLayout(pair)
        column.addWidget(self._why)
        column.addLayout(buttons)
        for box in (self.first, self.second):
            box.currentIndexChanged.connect(lambda _place: self._look())
        self._look()

    def accept(self) -> None:
        """Go on with the two."""
        self.joined.emit(f"{self.first.currentData()}{CROSS}{self.second.currentData()}")
        super().accept()

    def _look(self) -> None:
        first, second = self.first.currentData(), self.second.currentData()
        why = ""
        if first == second:
            why = self.tr("Choose two different attributes.")
        elif self._is_there(first, second):
            why = self.tr("This pair is there already.")
        self._why.set_words(why)
        self._yes.setEnabled(not why)

    def _is_there(self, first: str, second: str) -> bool:
        return frozenset((first, second)) in self._there
