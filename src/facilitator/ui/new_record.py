"""The questions before a new record."""

from PySide6.QtWidgets import QDialog, QWidget

from facilitator.record import Record
from facilitator.ui.settings import Settings


class NewRecordDialog(QDialog):
    """Asks for a new record."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record: Record | None = None
