"""Check-in: find a person, mark them as arrived, tell them their table; walk-ins get a seat at once."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.day.arrivals import Arrival, ArrivalSearch, arrivals
from facilitator.day.balance import label
from facilitator.day.seat import seat_walk_in
from facilitator.record import Changes
from facilitator.record.operations import ImportParticipants, MarkParticipants, Person
from facilitator.ui.ask import ask_line
from facilitator.ui.desk import Work
from facilitator.ui.look import look
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.checkin_list import ArrivalList
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.notice import EmptyPage
from facilitator.ui.widgets.progress import ProgressLine
from facilitator.ui.widgets.search import SearchBox
from facilitator.ui.workplace import Workplace


class CheckInPage(DayPage):
    """The desk at the door."""

    KEY = "checkin"
    WATCHES = ("arrivals", "participants", "participant", "seats", "tables", "rounds")

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self._search = ArrivalSearch([])
        self._reading = self._read = 0
        self.box = SearchBox()
        self.box.searched.connect(lambda _text: self._find())
        self.box.installEventFilter(self)
        self.list = ArrivalList()
        self.list.chosen.connect(self._show_person)
        self.list.enter_pressed.connect(self.mark_arrived)
        self._found = Card(flush=True)
        self._numbers = Card()
        self._count = ElidedLabel("", "figure")
        self._line = ProgressLine()
        self._rest = WrapLabel("", "sub")
        for item in (self._count, self._line, self._rest):
            self._numbers.add(item)
        self._person = Card()
        self._name = WrapLabel("", "title")
        self._about = WrapLabel("", "sub")
        self._table = ElidedLabel("", "figure")
        self._later = WrapLabel("", "sub")
        self._arrive = PrimaryButton("", hint="Enter")
        self._arrive.clicked.connect(self.mark_arrived)
        self._absent = Button("", hint="Ctrl D")
        self._absent.clicked.connect(self.mark_absent)
        self._expect = Button("")
        self._expect.clicked.connect(lambda: self._mark("expected"))
        self._walk_in = Button("", hint="Ctrl N")
        self._walk_in.clicked.connect(self.add_walk_in)
        self._empty = EmptyPage()
        self._empty.acted.connect(lambda: self.go_to.emit("prepare"))
        self._lay_out()
        self.add_page_action(lambda: self.tr("Mark as arrived"), "Ctrl+Return", self.mark_arrived)
        self.add_page_action(lambda: self.tr("Mark as absent"), "Ctrl+D", self.mark_absent)
        self.add_page_action(lambda: self.tr("Walk-in …"), "Ctrl+N", self.add_walk_in)
        self.retranslate()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 0, 16, 12)
        tools.setSpacing(8)
        tools.addWidget(self.box, 1)
        tools.addWidget(self._walk_in)
        self._found.add(tools)
        self._found.add(self.list, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._arrive, self._absent, self._expect):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for item in (self._name, self._about, self._table, self._later):
            self._person.add(item)
        self._person.add(buttons)
        holder = QWidget()
        side = QVBoxLayout(holder)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        side.addWidget(self._person)
        side.addWidget(self._numbers)
        side.addStretch(1)
        holder.setFixedWidth(look().pixels(400))
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(20)
        row.addWidget(self._found, 1)
        row.addWidget(holder)
        self._whole = QStackedWidget()
        self._whole.addWidget(both)
        self._whole.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)

    def refresh(self) -> None:
        """Read everybody, off the window's thread: a list may be long."""
        record, session_id = self.desk.record, self.place.session_id
        self._reading += 1
        asked = self._reading
        if self.isVisible():
            self.box.setFocus()

        def read(_work: Work) -> ArrivalSearch:
            with record.reading() as reading:
                return ArrivalSearch(arrivals(reading, session_id) if session_id else [])

        def arrived(search: ArrivalSearch) -> None:
            if asked == self._reading:
                self._read = asked
                self._show(search)

        self.desk.run(read, arrived)

    def on_changed(self, changes: Changes) -> None:
        """Somebody who arrives changes one row; a new list, table or seating changes everybody."""
        everybody = changes.concerns("participants", "seats", "tables", "rounds")
        if everybody or self._read != self._reading or self.place.session_id is None:
            self.refresh()
            return
        with self.desk.record.reading() as reading:
            changed = {one.id: one for one in arrivals(reading, self.place.session_id, changes.ids("participant"))}
        self._show(self._search.with_changed(changed))

    def _show(self, search: ArrivalSearch) -> None:
        self._search = search
        self._whole.setCurrentIndex(0 if search.people else 1)
        self._find()
        self._write_numbers()

    def focus_search(self) -> None:
        """Search."""
        self.box.setFocus()
        self.box.selectAll()

    def mark_arrived(self) -> None:
        """The chosen person is here; the box is ready for the next one."""
        self._mark("arrived")
        self.focus_search()

    def mark_absent(self) -> None:
        """The chosen person does not come; their seats become free for walk-ins."""
        self._mark("absent")

    def _mark(self, state: str) -> None:
        person = self.list.person
        if person is None or person.state == state:
            return
        labels = {
            "arrived": self.tr("{name} has arrived"),
            "absent": self.tr("{name} is absent"),
            "expected": self.tr("{name} is expected"),
        }
        label_text = labels[state].format(name=person.name or person.number)
        self.desk.do(label_text, MarkParticipants(ids=(person.id,), state=state), actor="check-in desk")

    def add_walk_in(self) -> None:
        """Take in somebody who is on no list, and seat them in every round that is left."""
        session_id = self.place.session_id
        if session_id is None:
            return
        name = ask_line(
            self,
            self.tr("Walk-in"),
            self.tr("The person gets a badge number and a seat in every round that is left. Nobody else moves."),
            self.tr("Take in"),
        )
        if not name:
            return
        person = Person(id=self.desk.record.new_id(), name=name, state="arrived", walk_in=True)
        add = ImportParticipants(session_id=session_id, people=(person,), source="desk")

        record = self.desk.record

        def find_seats(_work: Work) -> Changes | None:
            operations = seat_walk_in(record, session_id, person.id)
            return record.apply(*operations, actor="check-in desk") if operations else None

        def seat(_changes: Changes) -> None:
            self.box.setText(name)
            self.desk.do_work(self.tr("Seat for {name}").format(name=name), find_seats)

        self.desk.do(self.tr("Walk-in {name}").format(name=name), add, then=seat, actor="check-in desk")

    def _find(self) -> None:
        found = self._search.find(self.box.text_with_preedit())
        self.list.show_people(found)
        everyone = f"{len(self._search.people):,}"
        self._found.set_title(self.tr("Check-in"))
        self._found.set_aside(self.tr("On the list: {count}").format(count=everyone))

    def _show_person(self, person: Arrival | None) -> None:
        self._person.setVisible(person is not None)
        if person is None:
            return
        self._name.set_words(self.tr("{number} · {name}").format(number=person.number, name=person.name or "–"))
        states = {
            "arrived": self.tr("has arrived"),
            "expected": self.tr("not here yet"),
            "absent": self.tr("absent"),
        }
        about = [states[person.state]]
        if person.walk_in:
            about.append(self.tr("walk-in"))
        about += [f"{label(name, self.work.language)} {value}" for name, value in person.attributes.items() if value]
        self._about.set_words(" · ".join(about))
        tables = list(person.tables.items())
        self._table.setText(self.tr("Table {number}").format(number=tables[0][1]) if tables else self.tr("No seat yet"))
        later = [self.tr("Round {round}: table {table}").format(round=one, table=table) for one, table in tables[1:]]
        self._later.set_words(" · ".join(later))
        self._later.setVisible(bool(later))
        self._arrive.setEnabled(person.state != "arrived")
        self._absent.setVisible(person.state != "absent")
        self._expect.setVisible(person.state != "expected")

    def _write_numbers(self) -> None:
        counts = Counter(person.state for person in self._search.people)
        everyone = len(self._search.people)
        self._numbers.set_title(self.tr("Arrived"))
        self._count.setText(self.tr("{here} / {all}").format(here=f"{counts['arrived']:,}", all=f"{everyone:,}"))
        self._line.set_share(counts["arrived"] / everyone if everyone else 0.0)
        walk_ins = sum(person.walk_in for person in self._search.people)
        self._rest.set_words(
            self.tr("Not here yet {expected} · absent {absent} · walk-ins {walk_ins}").format(
                expected=f"{counts['expected']:,}", absent=f"{counts['absent']:,}", walk_ins=f"{walk_ins:,}"
            )
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search box, arrows move in the list and Enter marks as arrived."""
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.box.preedit():
                self._find()
                self.mark_arrived()
                return True
        return False

    def retranslate(self) -> None:
        """Write every word again."""
        super().retranslate()
        self.box.set_hint(self.tr("Name, initial consonants, badge number, end of the telephone number"))
        self._arrive.setText(self.tr("Arrived"))
        self._absent.setText(self.tr("Absent"))
        self._expect.setText(self.tr("Not here yet"))
        self._walk_in.setText(self.tr("Walk-in"))
        self._empty.say(
            self.tr("Nobody is on the list yet. Take in the participant list first."), self.tr("To the participants")
        )
        self._find()
        self._write_numbers()
