"""A part of a whole to set: 2 / 3."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.stepper import Stepper

LARGEST = 100


class PartField(QWidget):
    """Two numbers with a stroke between, the upper never above the lower.

    Signals:
        changed: it is another part.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numerator, self.denominator = Stepper(1, 1, 2), Stepper(2, 1, LARGEST)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for item in (self.numerator, ElidedLabel("/"), self.denominator):
            row.addWidget(item)
        self.denominator.changed.connect(lambda most: self.numerator.set_range(1, most))
        for stepper in (self.numerator, self.denominator):
            stepper.changed.connect(self.changed)

    def text(self) -> str:
        """The part as rules keep it, such as "2/3"."""
        return f"{self.numerator.value()}/{self.denominator.value()}"

    def set_text(self, text: str) -> None:
        """Show another part, written such as "2/3"."""
        upper, _, lower = text.partition("/")
        self.denominator.set_value(int(lower))
        self.numerator.set_value(int(upper))

    def set_names(self, upper: str, lower: str) -> None:
        """What the two numbers are, for screen readers."""
        self.numerator.set_name(upper)
        self.denominator.set_name(lower)
