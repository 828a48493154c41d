"""Ctrl+K: one box that leads to every page, table, round and action."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout
from sqlalchemy import select

from facilitator.record.models import Round, Table
from facilitator.ui.frame import DayFrame

MOST_SHOWN = 12


class GoAnywhere(QDialog):
    """Type a few letters, choose with the arrows, Enter goes there."""

    def __init__(self, frame: DayFrame, actions: list[QAction]) -> None:
        super().__init__(frame)
        self._frame = frame
        self._places: list[tuple[str, str, Callable[[], object]]] = []
        for action in actions:
            words = action.text().replace("&", "")
            self._places.append((words, action.shortcut().toString(), action.trigger))
        self._add_tables_and_rounds()
        self.setWindowTitle(self.tr("Go anywhere"))
        self.setMinimumSize(520, 440)
        self._box = QLineEdit()
        self._box.setPlaceholderText(self.tr("A page, a table number, something to do …"))
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setSpacing(4)
        column = QVBoxLayout(self)
        column.addWidget(self._box)
        column.addWidget(self._list, 1)
        self._box.textChanged.connect(self._search)
        self._box.returnPressed.connect(self._go)
        self._box.installEventFilter(self)
        self._list.itemClicked.connect(lambda _item: self._go())
        self._search("")

    def _add_tables_and_rounds(self) -> None:
        place = self._frame.place
        with self._frame.desk.record.reading() as reading:
            rounds = reading.execute(
                select(Round.id, Round.number, Round.title)
                .where(Round.session_id == place.session_id)
                .order_by(Round.number)
            ).all()
            tables = reading.execute(
                select(Table.id, Table.number, Table.zone)
                .where(Table.session_id == place.session_id)
                .order_by(Table.number)
            ).all()
        for row in rounds if "rounds" in self._frame.steps else ():
            words = self.tr("Round {number} {title}").format(number=row.number, title=row.title)
            self._places.append((words, self.tr("Round"), self._to_round(row.id)))
        for row in tables:
            words = self.tr("Notes of table {number}").format(number=row.number)
            self._places.append((words, row.zone or self.tr("Table"), self._to_table(row.id)))

    def _to_round(self, id: str) -> Callable[[], object]:
        def go() -> None:
            self._frame.place.go(round_id=id)
            self._frame.go("rounds")

        return go

    def _to_table(self, id: str) -> Callable[[], object]:
        def go() -> None:
            self._frame.place.go(table_id=id)
            self._frame.go("notes")

        return go

    def _search(self, text: str) -> None:
        parts = text.casefold().split()
        self._list.clear()
        found = [place for place in self._places if all(part in place[0].casefold() for part in parts)]
        # A number alone is a table: the shorter words come first, so "7" finds table 7 before table 70.
        found.sort(key=lambda place: len(place[0]) if parts else 0)
        for words, aside, go in found[:MOST_SHOWN]:
            item = QListWidgetItem(f"{words}    {aside}" if aside else words)
            item.setData(Qt.ItemDataRole.UserRole, go)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _go(self) -> None:
        item = self._list.currentItem()
        if item is None:
            return
        go = item.data(Qt.ItemDataRole.UserRole)
        self.accept()
        go()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down in the box move in the list."""
        if watched is self._box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self._list.count():
                self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())
                return True
        return False
