"""The participant list as Qt sees it: what is shown is a list of places in arrays, so nothing is filtered row by row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from facilitator.day.balance import label
from facilitator.day.people_list import CONTACT, NAME, NUMBER, STATE, ListedParticipant, PeopleList, reader

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


def state_words() -> dict[str, str]:
    """A participant's state -> its words in the language of the window."""
    return {
        "expected": QCoreApplication.translate("PrepareParticipants", "Expected"),
        "arrived": QCoreApplication.translate("PrepareParticipants", "Arrived"),
        "absent": QCoreApplication.translate("PrepareParticipants", "Absent"),
        "left": QCoreApplication.translate("PrepareParticipants", "Left early"),
    }


def column_words(column: str, language: str) -> str:
    """A column's name on screen."""
    words = {
        NUMBER: QCoreApplication.translate("PrepareParticipants", "No."),
        NAME: QCoreApplication.translate("PrepareParticipants", "Name"),
        CONTACT: QCoreApplication.translate("PrepareParticipants", "Contact"),
        STATE: QCoreApplication.translate("PrepareParticipants", "State"),
    }
    return words.get(column) or label(column, language)


class PeopleTableModel(QAbstractTableModel):
    """The people who are shown, in the order in which they are shown.

    Signals:
        shown_changed: other people are shown, or in another order.
    """

    shown_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.list = PeopleList(())
        self.language = "ko"
        self._shown: list[int] = []
        self._columns: tuple[str, ...] = self.list.columns
        self._readers = [reader(column) for column in self._columns]
        self._states = state_words()
        self._text = ""
        self._where: tuple[str, str] | None = None
        self._by, self._down = NUMBER, False

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns, left to right."""
        return self._columns

    def show_list(self, people: PeopleList) -> None:
        """Show another list, searched, filtered and ordered as before."""
        self.beginResetModel()
        self.list = people
        self._columns = people.columns
        self._readers = [reader(column) for column in self._columns]
        if self._by not in self._columns:
            self._by, self._down = NUMBER, False
        if self._where is not None and self._where[0] not in self._columns:
            self._where = None
        self._choose()
        self.endResetModel()
        self.shown_changed.emit()

    def replace(self, people: Sequence[ListedParticipant]) -> bool:
        """Show these people as they are now. False where the list must be read anew."""
        if not self.list.replace(people):
            return False
        before = self._shown
        shown = self.list.shown(self._text, self._where, self._by, down=self._down)
        if shown != before:
            self._show_anew()
            return True
        rows = {place: row for row, place in enumerate(before)}
        for person in people:
            row = rows.get(self.list.place_of(person.id) or 0)
            if row is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))
        return True

    def search(self, text: str) -> None:
        """Show only the people who are found by these words."""
        if text != self._text:
            self._text = text
            self._show_anew()

    def narrow(self, where: tuple[str, str] | None) -> None:
        """Show only the people with this value in this column; None for everybody."""
        if where != self._where:
            self._where = where
            self._show_anew()

    def person(self, index: Index) -> ListedParticipant | None:
        """The person of a row."""
        return self.list.people[self._shown[index.row()]] if index.isValid() else None

    def row_of(self, id: str) -> int | None:
        """The row in which a person is shown."""
        place = self.list.place_of(id)
        return self._shown.index(place) if place is not None and place in self._shown else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row a person who is shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Number, name, the attributes, contact and state."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if role == Qt.ItemDataRole.DisplayRole:
            text = self._readers[index.column()](self.list.people[self._shown[index.row()]])
            return self._states.get(text, text) if self._columns[index.column()] == STATE else text
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' names."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return column_words(self._columns[section], self.language)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; a column of -1 by number."""
        self._by = self._columns[column] if 0 <= column < len(self._columns) else NUMBER
        self._down = order == Qt.SortOrder.DescendingOrder and column >= 0
        self._show_anew()

    def retranslate(self, language: str) -> None:
        """Say the columns and the states in another language."""
        self.language = language
        self._states = state_words()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(len(self._columns) - 1, 0))

    def _show_anew(self) -> None:
        self.beginResetModel()
        self._choose()
        self.endResetModel()
        self.shown_changed.emit()

    def _choose(self) -> None:
        self._shown = self.list.shown(self._text, self._where, self._by, down=self._down)
