"""Who sits elsewhere after the morning's change, and who gets a seat: one row a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.day.morning import MorningMove

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ORDER = {"balance": 0, "closing": 1, "newcomer": 2}


@dataclass(frozen=True)
class MovedPerson:
    """One person with all that changes for them: as (round, table before or None, table after)."""

    id: str
    number: int
    name: str
    why: str
    changes: tuple[tuple[int, int | None, int], ...]

    @property
    def moves(self) -> bool:
        """Whether they had another seat, in one round at least."""
        return any(before is not None for _, before, _ in self.changes)


def moved_people(moves: Sequence[MorningMove]) -> list[MovedPerson]:
    """The people of a plan: first who is moved, then who comes from a table that closes, then who gets a seat."""
    found: dict[str, list[MorningMove]] = {}
    for move in moves:
        found.setdefault(move.participant_id, []).append(move)
    people = []
    for id, own in found.items():
        own = sorted(own, key=lambda move: move.round)
        why = min((move.why for move in own), key=ORDER.__getitem__)
        changes = tuple((move.round, move.before, move.after) for move in own)
        people.append(MovedPerson(id, own[0].number, own[0].name, why, changes))
    return sorted(people, key=lambda person: (ORDER[person.why], person.number))


class MovedModel(QAbstractTableModel):
    """The people in rows: number, name, why, and the tables."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.people: list[MovedPerson] = []

    def show_people(self, people: Sequence[MovedPerson]) -> None:
        """Show these."""
        self.beginResetModel()
        self.people = list(people)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row a person."""
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Number, name, why, tables."""
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        person = self.people[index.row()]
        if index.column() < 2:
            name = person.name or self.tr("Participant {number}").format(number=person.number)
            return (str(person.number), name)[index.column()]
        return self._why(person) if index.column() == 2 else " · ".join(map(self._change, person.changes))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' names."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (self.tr("No."), self.tr("Name"), self.tr("Why"), self.tr("Table"))[section]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by number, name or reason; everything else as it came."""
        keys = (
            lambda person: (person.number,),
            lambda person: (person.name, person.number),
            lambda person: (ORDER[person.why], person.number),
            lambda person: (person.changes[0][2], person.number),
        )
        people = sorted(self.people, key=keys[column] if 0 <= column < len(keys) else keys[2])
        self.show_people(people[::-1] if order == Qt.SortOrder.DescendingOrder else people)

    def _why(self, person: MovedPerson) -> str:
        words = {
            "balance": self.tr("balance"),
            "closing": self.tr("table closes"),
            "newcomer": self.tr("new seat"),
        }
        return words[person.why]

    def _change(self, change: tuple[int, int | None, int]) -> str:
        number, before, after = change
        if before is None:
            return self.tr("Round {round}: {after}").format(round=number, after=after)
        return self.tr("Round {round}: {before} → {after}").format(round=number, before=before, after=after)
