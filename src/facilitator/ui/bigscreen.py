"""The big screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.workplace import Workplace


class BigScreen(QWidget):
    """The big screen."""

    closed = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()

    def show_on_best_display(self) -> None:
        """Show it."""
        self.show()
