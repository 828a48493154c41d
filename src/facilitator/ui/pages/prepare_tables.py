"""Preparing: the tables of the hall, edited where they stand in the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from sqlalchemy import func, select

from facilitator.errors import Refused
from facilitator.record import Changes, Operation
from facilitator.record.models import GONE, Participant, Table
from facilitator.record.operations import AddTable, EditTable, OpenTable, RemoveTable
from facilitator.ui.pages.prepare_new import MOST_SEATS, MOST_TABLES
from facilitator.ui.pages.prepare_tables_groups import TableGroups
from facilitator.ui.pages.prepare_tables_model import FIELDS, LIST_SIGN, CellEditor, TableRow, TablesModel
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.dialogs import confirm
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.notice import EmptyPage
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.stepper import Stepper
from facilitator.ui.widgets.table import Table as TableView
from facilitator.ui.workplace import Workplace


class PrepareTables(Page):
    """The tables of a session."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work, self.desk, self.place = work, work.desk, work.place
        self._people = 0
        self.model = TablesModel(self)
        self.model.written.connect(self._save)
        self.table = TableView()
        self.table.setModel(self.model)
        self.table.setItemDelegate(CellEditor(self.table))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.table.opened.connect(self._edit_cell)
        self.table.set_widths(110, 80, 150, 150, 200, 180, 180, stretch=4)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._choose())
        self.model.modelReset.connect(self._show_chosen)
        self._title, self._enough = ElidedLabel("", "title"), Chip("", "ok")
        self._open_again = Button("")
        self._open_again.clicked.connect(self.open_again)
        self._remove = Button("", hint="Del", danger=True)
        self._remove.clicked.connect(self.remove)
        self._how_many, self._of, self._with_seats = (
            ElidedLabel("", "sub"),
            ElidedLabel("", "sub"),
            ElidedLabel("", "sub"),
        )
        self.count, self.seats = Stepper(10, 1, MOST_TABLES), Stepper(10, 1, MOST_SEATS)
        self._add = PrimaryButton("", hint="Ctrl N")
        self._add.clicked.connect(self.add)
        self.groups = TableGroups()
        self.groups.given.connect(self._give_group)
        self.groups.refused.connect(work.desk.refused)
        self._empty = EmptyPage()
        self._empty.acted.connect(self.add)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._enough)
        head.addStretch(1)
        head.addWidget(self._open_again)
        head.addWidget(self._remove)
        card = Card(flush=True)
        card.add(self.table, 1)
        more = QHBoxLayout()
        more.setSpacing(8)
        for item in (self._how_many, self.count, self._of, self.seats, self._with_seats):
            more.addWidget(item)
        more.addStretch(1)
        more.addWidget(self._add)
        adding = Card()
        adding.add(more)
        adding.add(self.groups)
        self._list = QWidget()
        inner = QVBoxLayout(self._list)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(16)
        inner.addLayout(head)
        inner.addWidget(card, 1)
        inner.addWidget(adding)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)

    def refresh(self) -> None:
        """Read the tables."""
        session_id = self.place.session_id
        with self.desk.record.reading() as reading:
            rows = reading.execute(
                select(
                    Table.id, Table.number, Table.seats, Table.zone, Table.group, Table.features, Table.facilitator,
                    Table.note_taker, Table.closed,
                ).where(Table.session_id == session_id)
            ).all()  # fmt: skip
            self._people = (
                reading.scalar(
                    select(func.count())
                    .select_from(Participant)
                    .where(Participant.session_id == session_id, Participant.state.not_in(GONE))
                )
                or 0
            )
        self.model.show_rows(
            [
                TableRow(
                    row.id, row.number, row.seats, row.zone, row.group, LIST_SIGN.join(row.features), row.facilitator,
                    row.note_taker, row.closed,
                )
                for row in rows
            ]
        )  # fmt: skip
        self._stack.setCurrentIndex(0 if rows else 1)
        self.groups.show_tables({row.number: row.group for row in rows})
        self._show_chosen()
        self._write()

    def on_changed(self, changes: Changes) -> None:
        """Tables are at most some hundreds: read them and draw only the cells that changed."""
        if changes.concerns("table", "tables", "participants", "arrivals"):
            self.refresh()

    def leave(self) -> None:
        """Keep what stands in a cell that is being edited."""
        self.table.setFocus()

    def focus_search(self) -> None:
        """There is nothing to search here."""

    def copyable(self) -> str:
        """The chosen tables as lines with tabs, for a spreadsheet."""
        return "\n".join("\t".join(str(getattr(row, name)) for name in FIELDS) for row in self.chosen)

    @property
    def chosen(self) -> list[TableRow]:
        """The chosen tables, in the order shown."""
        return [
            self.model.rows[place]
            for place in sorted(index.row() for index in self.table.selectionModel().selectedRows())
        ]

    def add(self) -> None:
        """Add as many tables as the counters say, numbered on from the last."""
        session_id = self.place.session_id
        if session_id is None:
            return
        following = max((row.number for row in self.model.rows), default=0) + 1
        count, seats = self.count.value(), self.seats.value()
        tables = [
            AddTable(id=self.desk.record.new_id(), session_id=session_id, number=following + step, seats=seats)
            for step in range(count)
        ]
        self.desk.do(
            self.tr("Add {count} tables").format(count=count),
            *tables,
            then=lambda _changes: self.table.scrollToBottom(),
        )

    def remove(self) -> None:
        """Take the chosen tables out of the hall, after a question."""
        chosen = self.chosen
        if not chosen:
            return
        if len(chosen) == 1:
            question = self.tr("Remove table {number}?").format(number=chosen[0].number)
        else:
            question = self.tr("Remove {count} tables?").format(count=len(chosen))
        if confirm(
            self, question, self.tr("The other tables keep their numbers. You can undo this."),
            yes_text=self.tr("Remove"), danger=True,
        ):  # fmt: skip
            label = self.tr("Remove {count} tables").format(count=len(chosen))
            self._do(label, *(RemoveTable(id=row.id) for row in chosen))

    def open_again(self) -> None:
        """Use the chosen tables that are closed again."""
        closed = [row for row in self.chosen if row.closed]
        if closed:
            label = self.tr("Open {count} tables again").format(count=len(closed))
            self._do(label, *(OpenTable(id=row.id) for row in closed))

    def _give_group(self, numbers: Sequence[int], group: str) -> None:
        wanted = set(numbers)
        edits = [EditTable(id=row.id, group=group) for row in self.model.rows if row.number in wanted]
        label = self.tr("Group of {count} tables: {group}") if group else self.tr("{count} tables without a group")
        self._do(label.format(count=len(edits), group=group), *edits)

    def _edit_cell(self, index: QModelIndex) -> None:
        if self.table.indexWidget(index) is None:  # the Enter that ends an edit comes here as well
            self.table.edit(index)

    def _save(self, row: TableRow, field: str, value: str | int) -> None:
        label = self.tr("Edit table {number}").format(number=row.number)
        if field == "features":
            features = tuple(part.strip() for part in str(value).replace(";", ",").split(",") if part.strip())
            self._do(label, EditTable(id=row.id, features=features))
        else:
            changed: dict[str, Any] = {field: value}
            self._do(label, EditTable(id=row.id, **changed))

    def _do(self, label: str, *operations: Operation) -> None:
        def put_back(error: Refused) -> None:
            self.refresh()
            self.desk.refused.emit(error)

        self.desk.do(label, *operations, failed=put_back)

    def _choose(self) -> None:
        self._show_chosen()
        self.groups.choose([row.number for row in self.chosen])

    def _show_chosen(self) -> None:
        chosen = self.chosen if self.model.rows else []
        self._remove.setEnabled(bool(chosen))
        self._open_again.setVisible(any(row.closed for row in chosen))

    def _write(self) -> None:
        seats = sum(row.seats for row in self.model.rows if not row.closed)
        self._title.setText(
            self.tr("Tables: {tables} · seats: {seats} · participants: {people}").format(
                tables=f"{len(self.model.rows):,}", seats=f"{seats:,}", people=f"{self._people:,}"
            )
        )
        missing = self._people - seats
        if missing > 0:
            self._enough.set(self.tr("{count} seats too few").format(count=f"{missing:,}"), "warning")
        else:
            self._enough.set(self.tr("A seat for everybody"), "ok")
        self._enough.setVisible(self._people > 0)

    def retranslate(self) -> None:
        """Write every word again."""
        self._remove.setText(self.tr("Remove"))
        self._open_again.setText(self.tr("Open again"))
        self._how_many.setText(self.tr("Add"))
        self._of.setText(self.tr("tables with"))
        self._with_seats.setText(self.tr("seats each"))
        self.count.set_name(self.tr("How many tables to add"))
        self.seats.set_name(self.tr("Seats at each new table"))
        self._add.setText(self.tr("Add tables"))
        self.table.setAccessibleName(self.tr("Tables"))
        self._empty.say(self.tr("There are no tables yet. Begin with ten tables of ten seats."), self.tr("Add tables"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(FIELDS) - 1)
        self._show_chosen()
        self._write()
