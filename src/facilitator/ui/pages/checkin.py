"""Check-in: find or scan a person, mark them as arrived, tell them their table; walk-ins get a seat at once."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.day.arrivals import Arrival
from facilitator.day.badge_code import badge_number
from facilitator.day.checkin import CheckIn
from facilitator.errors import Refused
from facilitator.record import Changes
from facilitator.record.operations import CloseTable
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.checkin_found import CHIPS, FoundCard
from facilitator.ui.pages.checkin_marking import Marking
from facilitator.ui.pages.checkin_notice import DeskNotice
from facilitator.ui.pages.checkin_numbers import NumbersCard
from facilitator.ui.pages.checkin_person import PersonCard
from facilitator.ui.pages.checkin_reading import DeskReader
from facilitator.ui.pages.checkin_scan import scanned
from facilitator.ui.pages.checkin_walk_in import ask_walk_in
from facilitator.ui.pages.morning_dialog import show_morning
from facilitator.ui.paper import show_paper
from facilitator.ui.widgets.dialogs import confirm
from facilitator.ui.widgets.notice import EmptyPage
from facilitator.ui.workplace import Workplace

MINUTE_MS = 60_000


class CheckInPage(DayPage):
    """The desk at the door."""

    KEY = "checkin"
    WATCHES = ("arrivals", "participants", "participant", "seats", "table", "tables", "rounds", "round", "hall")

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.reader = DeskReader(work, self)
        self.reader.day_read.connect(self._show)
        self._awaited = ""
        self.marking = Marking(work, self)
        self.notice = DeskNotice()
        self.notice.acted.connect(self._undo)
        self.marking.done.connect(self.notice.tell_done)
        self.marking.seated.connect(self._await)
        self.marking.not_seated.connect(lambda refused: self.notice.tell_no_seat(refused, work.language))
        self.marking.taken_back.connect(self.notice.forget_done)
        self.people = FoundCard()
        self.box, self.list, self.chips = self.people.box, self.people.list, self.people.chips
        self.people.found.connect(self._show_person)
        self.people.walk_in_asked.connect(self.add_walk_in)
        self.list.enter_pressed.connect(self.mark_arrived)
        self.box.code_seen.connect(self._see_code)
        self.box.given.connect(self._enter)
        self.card = PersonCard(work.language)
        self.card.marked.connect(self._mark)
        self.card.seat_asked.connect(self.give_seat)
        self.card.badge_asked.connect(self.print_badge)
        self.numbers = NumbersCard()
        self.reader.trouble_found.connect(lambda found: self.numbers.show_trouble(found, self.day.usual_least))
        self.numbers.tidy_asked.connect(self.tidy_up)
        self.numbers.tidy.setVisible(work.may(CloseTable))
        self.numbers.end_asked.connect(self.end_arrivals)
        self._empty = EmptyPage()
        self._empty.acted.connect(lambda: self.go_to.emit("prepare"))
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self._write_numbers)
        self._minute.start()
        self._lay_out()
        self._add_actions()
        self.retranslate()

    def _add_actions(self) -> None:
        self.add_page_action(lambda: self.tr("Mark as arrived"), "Ctrl+Return", self.mark_arrived)
        self.add_page_action(lambda: self.tr("Mark as absent"), "Ctrl+D", self.mark_absent)
        self.add_page_action(lambda: self.tr("Left early"), "Ctrl+L", lambda: self._mark("left"))
        self.add_page_action(lambda: self.tr("Not here yet after all"), "", lambda: self._mark("expected"))
        self.add_page_action(lambda: self.tr("Print the badge …"), "", self.print_badge)
        self.add_page_action(lambda: self.tr("Walk-in …"), "Ctrl+N", self.add_walk_in)
        if self.work.may(CloseTable):
            self.add_page_action(lambda: self.tr("Tidy up the seats …"), "Ctrl+T", self.tidy_up)
        self.add_page_action(lambda: self.tr("Everybody who has not come is absent …"), "", self.end_arrivals)
        for place, key in enumerate(CHIPS, start=1):
            QShortcut(QKeySequence(f"Ctrl+{place}"), self).activated.connect(self.chips.button(key).click)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(self.notice)
        side.addWidget(self.card, 1)
        side.addWidget(self.numbers)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(20)
        row.addWidget(self.people, 11)
        row.addLayout(side, 10)
        self._whole = QStackedWidget()
        self._whole.addWidget(both)
        self._whole.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)

    @property
    def day(self) -> CheckIn:
        """The day as it was read last."""
        return self.reader.day

    def refresh(self) -> None:
        """Read everything."""
        self.reader.read()
        if self.isVisible():
            self.box.setFocus()

    def on_changed(self, changes: Changes) -> None:
        """Somebody who arrives changes one row; a new list, table or seating changes everybody."""
        if not self.reader.follow(changes):
            self.refresh()

    def _show(self) -> None:
        day = self.day
        self._whole.setCurrentIndex(0 if day.people else 1)
        before = self.card.person
        self.people.show_day(day)
        awaited = day.person(self._awaited) if self._awaited else None
        if awaited is not None:
            self._awaited = ""
            self.card.show_person(awaited, day)
        elif self.card.person == before:
            now = day.person(before.id) if before is not None else None
            self.card.show_person(now, day, again=self.card.sign.state == "warning")
        self._write_numbers()

    def focus_search(self) -> None:
        """Search."""
        self.box.setFocus()
        self.box.selectAll()

    def mark_arrived(self) -> None:
        """The chosen person is here; the box is ready for the next one."""
        self._mark("arrived")
        self.people.ready()

    def mark_absent(self) -> None:
        """The chosen person does not come; their seats become free for walk-ins."""
        self._mark("absent")

    def end_arrivals(self) -> None:
        """Nobody else is waited for: whoever has not come is absent, in one step."""
        missing = [person.id for person in self.day.people if person.state == "expected"]
        if not missing:
            self.notice.tell("none", self.tr("Everybody has been marked already."))
            return
        agreed = confirm(
            self,
            self.tr("Mark {count} people as absent?").format(count=f"{len(missing):,}"),
            self.tr(
                "Everybody who has not come yet is meant. Their seats become free; whoever comes late gets one at this desk."
                " Ctrl Z takes it all back."
            ),
            yes_text=self.tr("Mark as absent"),
        )
        if agreed:
            self.marking.mark_absent(missing)

    def tidy_up(self) -> None:
        """Show what the seats could gain from this morning."""
        show_morning(self, self.work)

    def print_badge(self) -> None:
        """Print the badge of the person on the card."""
        if self.card.person is not None:
            show_paper(self, self.work, which="badges", person_ids=[self.card.person.id])

    def give_seat(self) -> None:
        """Seat the person on the card in every round that is left."""
        if self.card.person is not None:
            self.marking.come_and_sit(self.card.person)

    def add_walk_in(self) -> None:
        """Take in somebody who is on no list, and seat them in every round that is left."""
        typed = self.box.text_with_preedit().strip()
        known = typed if not any(map(str.isdigit, typed)) and self.people.person is None else ""
        written = ask_walk_in(self, self.reader.asked, self.work.language, known)
        if written is None:
            return

        def taken_in(person_id: str) -> None:
            self.people.ready()
            if written.badge:
                show_paper(self, self.work, which="badges", person_ids=[person_id])

        self.marking.take_in(written, taken_in)

    def _mark(self, state: str) -> None:
        """Mark the chosen person, else the one on the card."""
        person = self.people.person or self.card.person
        if person is None or (person.state == state and state != "arrived"):
            return
        if state == "arrived":
            self._arrive(person)
            return
        self._show_person(person)
        self.marking.mark(person, state)

    def _arrive(self, person: Arrival) -> None:
        """Mark somebody as arrived; whoever has lost their seats gets others."""
        again = person.state == "arrived"
        self._show_person(person, again=again)
        if again:
            self.notice.tell_already_here(self.day.arrived_at(person.id))
        elif self.day.lacks_seat(person):
            self.marking.come_and_sit(person)
        else:
            self.marking.mark(person, "arrived")

    def _await(self, person_id: str) -> None:
        """The card goes to somebody as soon as their seats have been read."""
        self._awaited = person_id
        if not self.reader.is_reading:
            self._show()

    def _undo(self) -> None:
        self.marking.undo()
        self.box.setFocus()

    def _see_code(self, code: str) -> None:
        """A badge was scanned: show whose it is."""
        person = self._owner(code)
        if person is not None:
            self._show_person(person)
            self.people.show_only(person)

    def _owner(self, code: str) -> Arrival | None:
        """Whose badge this is; says why where nobody's."""
        if self.place.session_id is None:
            return None
        try:
            number = badge_number(self.place.session_id, code)
        except Refused as refused:
            self.notice.tell("bad", refused.text(self.work.language))
            return None
        person = self.day.by_number(number)
        if person is None:
            self.notice.tell("bad", self.tr("Nobody on the list has badge number {number}.").format(number=number))
        return person

    def _enter(self, text: str) -> None:
        """Enter in the box, by hand or by a scanner."""
        code = scanned(text)
        if code:
            person = self._owner(code)
            if person is not None:
                self._arrive(person)
            else:
                self._show_person(None)
            self.people.ready()
            return
        if not text.strip() and not self.people.by_hand:
            return
        self.people.look_up()
        person = self.people.person
        if person is None:
            self.notice.tell_nobody_found()
            return
        self._arrive(person)
        self.people.ready()

    def _show_person(self, person: Arrival | None, *, again: bool = False) -> None:
        before = self.card.person
        if self.notice.isVisibleTo(self) and (person is None or before is None or person.id != before.id):
            self.notice.hide()
        self.card.show_person(person, self.day, again=again)

    def _write_numbers(self) -> None:
        self.numbers.show_day(self.day, self.work.clock.now())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What can be typed goes into the box, wherever the cursor is: a scanner does not look."""
        if event.text().strip() and event.text().isprintable() and not self.box.hasFocus():
            self.box.type_here(event)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Write every word again."""
        super().retranslate()
        self.card.language = self.work.language
        self._empty.say(
            self.tr("Nobody is on the list yet. Take in the participant list first."),
            "" if self.place.bound else self.tr("To the participants"),
        )
        self.card.show_person(self.card.person, self.day)
        self._write_numbers()
