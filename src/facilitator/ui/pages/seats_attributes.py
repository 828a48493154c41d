"""The card in which the organizer chooses what every table shall mirror."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from facilitator.day.balance import BalanceAttribute
from facilitator.ui.widgets.card import Card


class AttributeCard(Card):
    """One box for each attribute that the people have.

    Signals:
        chosen_anew: a person ticked or unticked one.
    """

    chosen_anew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._boxes: dict[str, QCheckBox] = {}

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names of the attributes that are ticked."""
        return tuple(name for name, box in self._boxes.items() if box.isChecked())

    def show_attributes(self, attributes: Sequence[BalanceAttribute], language: str) -> None:
        """Offer these; what was ticked before stays ticked."""
        if [one.name for one in attributes] != list(self._boxes):
            before = {name: box.isChecked() for name, box in self._boxes.items()}
            for box in self._boxes.values():
                box.hide()
                box.deleteLater()
            self._boxes = {}
            for one in attributes:
                box = QCheckBox()
                box.setChecked(before.get(one.name, one.chosen))
                box.toggled.connect(self.chosen_anew)
                self._boxes[one.name] = box
                self.add(box)
        for one in attributes:
            self._boxes[one.name].setText(f"{one.ko if language == 'ko' else one.en} ({one.values})")
