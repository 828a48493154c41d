"""The table of the population: a value of the list, how many people have it, and the city's share."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from facilitator.day.population import GivenPopulation

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

SHARE = 2
"""The column that is written in."""

WHOLE = 10_000
"""A hundred percent in hundredths of a percent."""

MOST_LETTERS = 12
"""Of what is typed as a share."""


def percent(share: int) -> str:
    """Hundredths of a percent as people write them."""
    return f"{share / 100:.2f}".rstrip("0").rstrip(".")


class PopulationModel(QAbstractTableModel):
    """The values of one attribute; those that only the population has come last.

    Signals:
        changed: a share is another one now.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, int]] = []
        self._shares: dict[str, int] = {}

    def show_population(self, shown: GivenPopulation) -> None:
        """Show what is given of an attribute."""
        self.beginResetModel()
        self._rows, self._shares = list(shown.values), dict(shown.shares)
        self._add_others()
        self.endResetModel()

    def take(self, shares: Mapping[str, int]) -> None:
        """Show these shares in place of all that were there."""
        self.beginResetModel()
        self._rows = [row for row in self._rows if row[1]]
        self._shares = dict(shares)
        self._add_others()
        self.endResetModel()
        self.changed.emit()

    def clear(self) -> None:
        """Take all shares away."""
        self.take({})

    def shares(self) -> dict[str, int]:
        """Hundredths of a percent by value."""
        return dict(self._shares)

    def _add_others(self) -> None:
        listed = {value for value, _ in self._rows}
        self._rows += [(value, 0) for value in self._shares if value not in listed]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """The values."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Value, people, share."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' names; those of figures stand above them."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Value"), self.tr("On the list"), self.tr("City (%)"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only shares are written in."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == SHARE else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        value, people = self._rows[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        share = self._shares.get(value)
        return (value, f"{people:,}", "" if share is None else percent(share))[index.column()]

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Keep a share that was typed, as "51.3" or "51.3 %"; nothing takes it away, and what is no share is not taken."""
        written = str(value).replace("%", "").strip()[:MOST_LETTERS]
        name = self._rows[index.row()][0]
        if not written:
            self._shares.pop(name, None)
        else:
            try:
                share = round(Decimal(written) * 100)
            except (ArithmeticError, ValueError):
                return False
            if not 0 <= share <= WHOLE:
                return False
            self._shares[name] = share
        self.dataChanged.emit(index, index)
        self.changed.emit()
        return True
