"""The tables of one round for the wall of cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from facilitator.day.seated import Picture, SeatedTable, counts_at
from facilitator.ui.pages.seats_effects import DropHint

TABLE_ROLE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractListModel):
    """The tables of one round; a table whose people change changes one card.

    Attributes:
        picture: which attributes a card shows.
        kinds_word: what the values are called that are shown as a number of kinds.
        hints: what dropping the person who is dragged would do, by the table's id; empty when nobody is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tables: list[SeatedTable] = []
        self.picture = Picture()
        self.kinds_word = ""
        self.hints: Mapping[str, DropHint] = {}

    @property
    def tables(self) -> tuple[SeatedTable, ...]:
        """The tables by number."""
        return tuple(self._tables)

    def show_tables(self, tables: Sequence[SeatedTable], picture: Picture) -> None:
        """Show these tables."""
        same = [table.id for table in tables] == [table.id for table in self._tables] and picture == self.picture
        self.picture = picture
        if not same:
            self.beginResetModel()
            self._tables = list(tables)
            self.endResetModel()
            return
        for row, table in enumerate(tables):
            if table != self._tables[row]:
                self._tables[row] = table
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, table_id: str) -> int:
        """The row of a table, -1 where it is not shown."""
        return next((row for row, table in enumerate(self._tables) if table.id == table_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """One row a table."""
        return 0 if parent.isValid() else len(self._tables)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The table, its number, and who sits there for screen readers and the tooltip."""
        if not index.isValid():
            return None
        table = self._tables[index.row()]
        if role == TABLE_ROLE:
            return table
        if role == Qt.ItemDataRole.DisplayRole:
            return str(table.number)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._tip(table)
        return None

    def _tip(self, table: SeatedTable) -> str:
        hint = self.hints.get(table.id)
        if hint is not None:
            return f"{table.number}: " + (hint.reason or hint.words)
        counts = counts_at(table, self.picture.dots)
        parts = [f"{value} {counts[value]}" for value in self.picture.values]
        closed = [self.tr("closed")] if table.closed else []
        return f"{table.number}: " + ", ".join([*closed, *([table.group] if table.group else []), *parts])
