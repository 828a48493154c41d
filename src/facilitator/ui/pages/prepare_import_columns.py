"""What each column of a list means: the first rows under the headings, with a box over every column to correct it."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from facilitator.roster import FIELDS, Mapping, RosterFile
from facilitator.ui.look import look
from facilitator.ui.pages.prepare_fields import ChoiceBox
from facilitator.ui.widgets.table import Table

PREVIEW_ROWS = 5
ROW_HEIGHT = 34
LEAVE, KEEP = "#leave", "#keep"

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _Preview(QAbstractTableModel):
    """The first rows of a list; its first row is empty, the boxes stand there."""

    def __init__(self, file: RosterFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._rows = file.rows[:PREVIEW_ROWS]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows) + 1

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._file.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or index.row() == 0:
            return None
        cells, place = self._rows[index.row() - 1].cells, self._file.columns[index.column()].index
        return cells[place] if place < len(cells) else ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._file.columns[section].name

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled


class ColumnsTable(Table):
    """The first rows of a list and the meaning of each column.

    Signals:
        corrected(mapping): a person gave a column another meaning; carries the new ``Mapping``.
    """

    corrected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSortingEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.boxes: dict[str, ChoiceBox] = {}
        self._mapping = Mapping({})
        self._high = look().pixels(200)

    def sizeHint(self) -> QSize:
        """As high as its rows; in a low window some of them are scrolled."""
        return QSize(super().sizeHint().width(), self._high)

    def show_file(self, file: RosterFile, mapping: Mapping, language: str) -> None:
        """Show a list with what its columns are taken for."""
        self._mapping = mapping
        self.setModel(_Preview(file, self))
        self.boxes = {}
        for place, column in enumerate(file.columns):
            box = ChoiceBox()
            choices = [(LEAVE, QCoreApplication.translate("ImportDialog", "Do not import"))]
            choices += [(field.id, field.label(language)) for field in FIELDS]
            choices.append((KEEP, QCoreApplication.translate("ImportDialog", "Keep under its own name")))
            box.set_choices(choices)
            box.setAccessibleName(column.name)
            box.kept.connect(lambda key, name=column.name: self._correct(name, key))
            self.boxes[column.name] = box
            self.setIndexWidget(self.model().index(0, place), box)
            widest = max(
                (self.fontMetrics().horizontalAdvance(text) for text in (column.name, *column.samples)), default=0
            )
            self.setColumnWidth(place, min(max(widest + look().pixels(32), look().pixels(190)), look().pixels(260)))
        self.verticalHeader().setDefaultSectionSize(look().pixels(ROW_HEIGHT))
        self.setRowHeight(0, look().pixels(44))
        rows = min(len(file.rows), PREVIEW_ROWS)
        self._high = look().pixels(38 + 44 + rows * ROW_HEIGHT + 14)
        self.setMaximumHeight(self._high)
        self.setMinimumHeight(look().pixels(38 + 44 + ROW_HEIGHT + 14))
        self.updateGeometry()
        self._write()

    def show_mapping(self, mapping: Mapping) -> None:
        """Show other meanings of the same columns."""
        self._mapping = mapping
        self._write()

    def _write(self) -> None:
        meaning = {column: field for field, column in self._mapping.columns.items()}
        for name, box in self.boxes.items():
            key = meaning.get(name) or (KEEP if name in self._mapping.extras else LEAVE)
            box.set_key(key)
            font = box.font()
            font.setBold(key != LEAVE)
            box.setFont(font)

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
