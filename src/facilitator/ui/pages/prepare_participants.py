"""Preparing: the participant list, with search, filter and order, and the import of lists."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from facilitator.day.people_list import (
    CONTACT,
    NAME,
    NUMBER,
    STATE,
    ListedParticipant,
    PeopleList,
    read_people,
    read_some,
)
from facilitator.record import Changes, Operation
from facilitator.record.operations import (
    EditParticipant,
    ImportParticipants,
    MarkParticipants,
    Person,
    RemoveParticipants,
)  # fmt: skip
from facilitator.roster.keys import certain_key
from facilitator.ui.look import look
from facilitator.ui.pages.prepare_fields import ChoiceBox
from facilitator.ui.pages.prepare_import import ImportDialog
from facilitator.ui.pages.prepare_people_model import PeopleTableModel, column_words, state_words
from facilitator.ui.pages.prepare_person import PersonDialog, WrittenPerson
from facilitator.ui.pages.prepare_population import ask_population
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.dialogs import confirm
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.notice import EmptyPage
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.search import SearchBox
from facilitator.ui.widgets.table import Table
from facilitator.ui.workplace import Workplace

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".html", ".htm")
"""Files that a list may be in."""

MOST_READ_SINGLY = 200
"""When more people than these changed, the whole list is read anew."""

NARROWEST, WIDEST, SAMPLE = 64, 240, 200


class PrepareParticipants(Page):
    """Everybody who is invited.

    Signals:
        said(text, can_undo): something was done that the list does not show by itself.
    """

    said = Signal(str, bool)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.desk, self.place = work.desk, work.place
        self._reading = 0
        self._wanted: list[int] = []
        self.model = PeopleTableModel(self)
        self.model.retranslate(work.language)
        self.search = SearchBox()
        self.search.searched.connect(self.model.search)
        self.column, self.value = ChoiceBox(), ChoiceBox()
        self.column.kept.connect(lambda _column: self._show_values())
        self.value.kept.connect(lambda _value: self._narrow())
        self.table = Table()
        self.table.setModel(self.model)
        self.table.opened.connect(lambda _index: self.edit())
        self.table.viewport().installEventFilter(self)
        self.model.shown_changed.connect(self._write_count)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.model.modelReset.connect(self._show_chosen)
        self._count = ElidedLabel("", "title")
        self._add, self._edit = Button("", hint="Ctrl N"), Button("", hint="Enter")
        self._remove = Button("", hint="Del", danger=True)
        self._import = PrimaryButton("", hint="Ctrl I")
        self._population = Button("")
        self._population.clicked.connect(self.ask_population)
        self._add.clicked.connect(self.add)
        self._edit.clicked.connect(self.edit)
        self._remove.clicked.connect(self.remove)
        self._import.clicked.connect(self.ask_import)
        self._empty = EmptyPage()
        self._empty.acted.connect(self.ask_import)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._count, 1)
        for button in (self._population, self._edit, self._remove, self._add, self._import):
            head.addWidget(button)
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 0, 16, 0)
        tools.setSpacing(8)
        tools.addWidget(self.search, 1)
        tools.addWidget(self.column)
        tools.addWidget(self.value)
        card = Card(flush=True)
        card.add(tools)
        card.body.addSpacing(8)
        card.add(self.table, 1)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(card, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(full)
        self._stack.addWidget(self._empty)

    def refresh(self) -> None:
        """Read the whole list, off the window's thread."""
        session_id = self.place.session_id
        if session_id is None:
            self._arrived(PeopleList(()))
            return
        self._reading += 1
        asked = self._reading

        def show(people: PeopleList) -> None:
            if asked == self._reading:
                self._arrived(people)

        self.desk.run(lambda _work: read_people(self.desk.record, session_id), show)

    def on_changed(self, changes: Changes) -> None:
        """A few people changed: read those; many, or others than before: read the list."""
        ids = changes.ids("participant")
        many = changes.concerns("participants") or len(ids) > MOST_READ_SINGLY
        if many or (ids and not self.model.replace(read_some(self.desk.record, ids))):
            self.refresh()

    def leave(self) -> None:
        """Nothing is being typed here that would be lost."""

    def focus_search(self) -> None:
        """Put the cursor into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @property
    def chosen(self) -> list[ListedParticipant]:
        """The chosen people, in the order shown."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        people = (self.model.person(self.model.index(row, 0)) for row in rows)
        return [person for person in people if person is not None]

    def copyable(self) -> str:
        """The chosen people as lines with tabs, for a spreadsheet."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        width = self.model.columnCount()
        return "\n".join(
            "\t".join(str(self.model.index(row, column).data() or "") for column in range(width)) for row in rows
        )

    def add(self) -> None:
        """Write somebody onto the list by hand."""
        session_id = self.place.session_id
        if session_id is None:
            return
        dialog = PersonDialog(self._attributes, self.work.language, parent=self)
        if not dialog.exec():
            return
        written = dialog.written()
        person = Person(
            id=self.desk.record.new_id(), number=written.number, name=written.name, contact=written.contact,
            attributes=_filled(written), state=written.state,
            key=certain_key(written.name, written.contact, None) or "",
        )  # fmt: skip
        self.desk.do(
            self.tr("Add {name}").format(name=written.name),
            ImportParticipants(session_id=session_id, people=(person,), source="desk"),
        )

    def edit(self) -> None:
        """Correct what is written about the chosen person."""
        chosen = self.chosen
        if len(chosen) != 1:
            return
        person = chosen[0]
        dialog = PersonDialog(self._attributes, self.work.language, person, self)
        if not dialog.exec():
            return
        written = dialog.written()
        operations: list[Operation] = []
        attributes = _filled(written)
        if (written.name, written.contact, attributes) != (person.name, person.contact, dict(person.attributes)):
            operations.append(
                EditParticipant(id=person.id, name=written.name, contact=written.contact, attributes=attributes)
            )
        if written.state != person.state:
            operations.append(MarkParticipants(ids=(person.id,), state=written.state))
        if operations:
            self.desk.do(self.tr("Edit {name}").format(name=written.name), *operations)

    def remove(self) -> None:
        """Take the chosen people off the list, after a question."""
        chosen, session_id = self.chosen, self.place.session_id
        if not chosen or session_id is None:
            return
        if len(chosen) == 1:
            question = self.tr("Take {name} off the list?").format(name=chosen[0].name or chosen[0].number)
        else:
            question = self.tr("Take {count} people off the list?").format(count=f"{len(chosen):,}")
        if confirm(
            self,
            question,
            self.tr("Their seats become free. You can undo this."),
            yes_text=self.tr("Remove"),
            danger=True,
        ):
            label = self.tr("Remove {count} people").format(count=f"{len(chosen):,}")
            self.desk.do(label, RemoveParticipants(session_id=session_id, ids=tuple(one.id for one in chosen)))

    def ask_import(self) -> None:
        """Let the person choose a list."""
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Import a list"),
            self.work.settings.text("list_folder", str(self.work.settings.folder)),
            self.tr("Lists ({patterns});;All files (*)").format(patterns=patterns),
        )
        if name:
            self.import_list(Path(name))

    def import_list(self, path: Path) -> ImportDialog | None:
        """Show what is in a list, and bring it in when the person says so. Returns the dialog."""
        if self.place.session_id is None:
            return None
        self.work.settings.set_text("list_folder", str(path.parent))
        dialog = ImportDialog(self.work, path, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.imported.connect(self._say_imported)
        dialog.open()
        return dialog

    def ask_population(self) -> None:
        """Ask how the city's population is made up, which the minutes set beside those who came."""
        ask_population(self.work, self, self.said.emit)

    @property
    def _attributes(self) -> tuple[str, ...]:
        return tuple(name for name in self.model.columns if name not in (NUMBER, NAME, CONTACT, STATE))

    def _say_imported(self, count: int) -> None:
        self.said.emit(self.tr("Participants imported: {count}").format(count=f"{count:,}"), True)

    def _arrived(self, people: PeopleList) -> None:
        chosen = {person.id for person in self.chosen} if len(self.chosen) == 1 else set()
        columns = self.model.columns
        self.model.show_list(people)
        self._stack.setCurrentIndex(0 if len(people) else 1)
        if people.columns != columns or not self._wanted:
            self._offer_columns()
            self._measure()
        self._show_values()
        for id in chosen:
            row = self.model.row_of(id)
            if row is not None:
                self.table.selectRow(row)

    def _offer_columns(self) -> None:
        offered = [column for column in self.model.columns if column not in (NUMBER, NAME, CONTACT)]
        words = [(column, column_words(column, self.work.language)) for column in offered]
        self.column.set_choices([("", self.tr("Everybody")), *words])

    def _show_values(self) -> None:
        column = self.column.key()
        self.value.setVisible(bool(column))
        states = state_words()
        values = self.model.list.values(column) if column else []
        self.value.set_choices(
            [
                (value, self.tr("{value} ({count})").format(value=states.get(value, value), count=f"{count:,}"))
                for value, count in values
            ]
        )
        self._narrow()

    def _narrow(self) -> None:
        column, value = self.column.key(), self.value.key()
        self.model.narrow((column, value) if column and value else None)

    def _write_count(self) -> None:
        shown, all_people = self.model.rowCount(), len(self.model.list)
        if shown == all_people:
            words = self.tr("Participants: {count}").format(count=f"{all_people:,}")
        else:
            words = self.tr("{shown} of {count} participants").format(shown=f"{shown:,}", count=f"{all_people:,}")
        self._count.setText(words)

    def _show_chosen(self) -> None:
        count = len(self.table.selectionModel().selectedRows()) if self.model.rowCount() else 0
        self._edit.setEnabled(count == 1)
        self._remove.setEnabled(count > 0)

    def _measure(self) -> None:
        """How wide each column wants to be, by its heading and its first values."""
        metrics = self.table.fontMetrics()
        people = self.model.list.people[:SAMPLE]
        self._wanted = []
        for place in range(self.model.columnCount()):
            texts = [str(self.model.headerData(place, Qt.Orientation.Horizontal) or "") + "  ▾"]
            texts += [
                str(self.model.index(row, place).data()) for row in range(min(len(people), self.model.rowCount()))
            ]
            wide = max(map(metrics.horizontalAdvance, texts)) + look().pixels(32)
            self._wanted.append(min(max(wide, look().pixels(NARROWEST)), look().pixels(WIDEST)))
        self._share_width()

    def _share_width(self) -> None:
        """Give every column what it wants; what is left goes to all of them evenly."""
        spare = max(self.table.viewport().width() - sum(self._wanted), 0)
        for place, wide in enumerate(self._wanted):
            self.table.setColumnWidth(place, wide + spare // len(self._wanted))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share the width anew when there is more or less of it: the window's size, the scroll bar."""
        if event.type() == QEvent.Type.Resize and self._wanted:
            self._share_width()
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Write every word again."""
        self.model.retranslate(self.work.language)
        self.search.set_hint(self.tr("Name, number, contact or anything else"))
        self.column.setAccessibleName(self.tr("Show only"))
        self.value.setAccessibleName(self.tr("Value to show"))
        self.table.setAccessibleName(self.tr("Participants"))
        self._add.setText(self.tr("Add by hand"))
        self._edit.setText(self.tr("Edit"))
        self._remove.setText(self.tr("Remove"))
        self._import.setText(self.tr("Import a list"))
        self._population.setText(self.tr("City's population"))
        self._empty.say(
            self.tr("There are no participants yet. Import the list as you have it."), self.tr("Import a list")
        )
        self._offer_columns()
        self._show_values()
        self._write_count()
        self._show_chosen()


def _filled(written: WrittenPerson) -> dict[str, str]:
    return {name: value for name, value in written.attributes.items() if value}
