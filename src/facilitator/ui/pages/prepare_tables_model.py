"""The tables of the hall as rows of a list, and the editors of their cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSpinBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.ui.look import current
from facilitator.ui.pages.prepare_new import MOST_SEATS
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.fields import NumberField

FIELDS = ("number", "seats", "zone", "group", "features", "facilitator", "note_taker")
NUMBERS = ("number", "seats")
LIST_SIGN = ", "
MOST_NUMBERS = 9999

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class TableRow:
    """A table as the record has it; ``features`` are joined with commas, ``group`` is what it talks about."""

    id: str
    number: int
    seats: int
    zone: str
    group: str
    features: str
    facilitator: str
    note_taker: str
    closed: bool = False


class TablesModel(QAbstractTableModel):
    """The tables, ordered by a column.

    Signals:
        written(TableRow, field, value): a cell was changed.
    """

    written = Signal(object, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[TableRow] = []
        self._by, self._down = 0, False

    def show_rows(self, rows: Sequence[TableRow]) -> None:
        """Show these tables; only cells that changed are drawn again where the tables are the same."""
        ordered = self._ordered(rows)
        if [row.id for row in ordered] == [row.id for row in self.rows]:
            before, self.rows = self.rows, ordered
            for place, (old, new) in enumerate(zip(before, ordered, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(place, 0), self.index(place, len(FIELDS) - 1))
        else:
            self.beginResetModel()
            self.rows = ordered
            self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row a table."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """One column a field."""
        return 0 if parent.isValid() else len(FIELDS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The value of a cell; a closed table says so beside its number, and is written faintly."""
        row = self.rows[index.row()]
        if row.closed and role == Qt.ItemDataRole.ForegroundRole:
            return QColor(current().colours.faint)
        if row.closed and role == Qt.ItemDataRole.DisplayRole and FIELDS[index.column()] == "number":
            return self.tr("{number} · closed").format(number=row.number)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        value = getattr(row, FIELDS[index.column()])
        return value if role == Qt.ItemDataRole.EditRole else str(value)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for the change; the cell shows it once it is in the record."""
        row, field = self.rows[index.row()], FIELDS[index.column()]
        if role != Qt.ItemDataRole.EditRole or value == getattr(row, field):
            return False
        self.written.emit(row, field, value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' names."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Table"), self.tr("Seats"), self.tr("Zone"), self.tr("Group"), self.tr("Features"), self.tr("Facilitator"),
            self.tr("Note-taker"),
        )[section]  # fmt: skip

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column."""
        self._by, self._down = max(column, 0), order == Qt.SortOrder.DescendingOrder and column >= 0
        self.show_rows(self.rows)

    def _ordered(self, rows: Sequence[TableRow]) -> list[TableRow]:
        field = FIELDS[self._by]
        by_number = sorted(rows, key=lambda row: row.number)
        return sorted(by_number, key=lambda row: getattr(row, field), reverse=self._down)


class CellEditor(QStyledItemDelegate):
    """Edits a cell; Korean that is being composed is kept."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A number or a line."""
        field = FIELDS[index.column()]
        if field in NUMBERS:
            return NumberField(1, 1, MOST_SEATS if field == "seats" else MOST_NUMBERS, parent)
        return ComposingLine("", parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what stands there."""
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QSpinBox):
            editor.setValue(value)
        elif isinstance(editor, ComposingLine) and not editor.text_with_preedit():
            editor.setText(str(value))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was written."""
        if isinstance(editor, QSpinBox):
            editor.interpretText()
            model.setData(index, editor.value())
        elif isinstance(editor, ComposingLine):
            editor.settle()
            model.setData(index, editor.text().strip())
