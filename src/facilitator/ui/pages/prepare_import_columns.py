"""What each column of a participant list means: the first rows, with a box over every column to correct it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from facilitator.roster import FIELDS, Mapping, RosterFile
from facilitator.ui.pages.file_columns import FileColumns

LEAVE, KEEP = "#leave", "#keep"


class ColumnsTable(FileColumns):
    """The first rows of a list and the meaning of each column.

    Signals:
        corrected(mapping): a person gave a column another meaning; carries the new ``Mapping``.
    """

    corrected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mapping = Mapping({})
        self.chosen.connect(self._correct)

    def show_file(self, file: RosterFile, mapping: Mapping, language: str) -> None:
        """Show a list with what its columns are taken for."""
        choices = [(LEAVE, QCoreApplication.translate("ImportDialog", "Do not import"))]
        choices += [(field.id, field.label(language)) for field in FIELDS]
        choices.append((KEEP, QCoreApplication.translate("ImportDialog", "Keep under its own name")))
        self.show_columns(file, choices)
        self.show_mapping(mapping)

    def show_mapping(self, mapping: Mapping) -> None:
        """Show other meanings of the same columns."""
        self._mapping = mapping
        meaning = dict.fromkeys(mapping.extras, KEEP) | {column: field for field, column in mapping.columns.items()}
        self.show_meanings(meaning, LEAVE)

    def _correct(self, column: str, key: str) -> None:
        mapping = self._mapping.leave(column)
        field = next((field for field, name in mapping.columns.items() if name == column), None)
        if field is not None:
            mapping = mapping.choose(field, None)
        if key == KEEP:
            mapping = mapping.keep(column)
        elif key != LEAVE:
            mapping = mapping.choose(key, column)
        self.show_mapping(mapping)
        self.corrected.emit(mapping)
