"""The first rows of a list, with a box over every column that says what it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from facilitator.roster import RosterFile
from facilitator.ui.look import look
from facilitator.ui.pages.prepare_fields import ChoiceBox
from facilitator.ui.widgets.table import Table

PREVIEW_ROWS = 5
ROW_HEIGHT = 34

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


class FileColumns(Table):
    """The first rows of a list under a box for each column.

    Signals:
        chosen(column, key): a person gave a column another meaning.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSortingEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.boxes: dict[str, ChoiceBox] = {}
        self._high = look().pixels(200)

    def sizeHint(self) -> QSize:
        """As high as its rows; in a low window some of them are scrolled."""
        return QSize(super().sizeHint().width(), self._high)

    def show_columns(self, file: RosterFile, choices: Sequence[tuple[str, str]]) -> None:
        """Show a list; each of its columns may mean one of these (key, words)."""
        self.setModel(_Preview(file, self))
        self.boxes = {}
        for place, column in enumerate(file.columns):
            box = ChoiceBox()
            box.set_choices(choices)
            box.setAccessibleName(column.name)
            box.kept.connect(lambda key, name=column.name: self.chosen.emit(name, key))
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

    def show_meanings(self, meanings: Mapping[str, str], nothing: str) -> None:
        """Choose a key for each column; ``nothing`` is the key of those that are not in ``meanings``."""
        for name, box in self.boxes.items():
            key = meanings.get(name, nothing)
            box.set_key(key)
            font = box.font()
            font.setBold(key != nothing)
            box.setFont(font)
