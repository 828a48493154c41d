"""Seats: every table mirrors the room, and the organizer has the last word."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget
from sqlalchemy import func, select

from facilitator.day.balance import BalanceAttribute, balance_attributes, label
from facilitator.day.seat import SeatPlan, score, seat
from facilitator.day.seat_sheet import write_seat_list
from facilitator.day.seated import SeatedPerson, SeatedTable, best_partner, picture_of, seated_round
from facilitator.errors import Refused
from facilitator.record import Changes, Operation
from facilitator.record.models import Participant, Round
from facilitator.record.operations import FreeSeats, MoveSeat, PinSeat, PlaceSeats, SeatPlace
from facilitator.seating import Explanation
from facilitator.ui.ask import ask_line
from facilitator.ui.desk import Work
from facilitator.ui.look import look
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.seats_attributes import AttributeCard
from facilitator.ui.pages.seats_people import PeopleList
from facilitator.ui.pages.seats_tables import TableWall
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.dialogs import confirm
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.notice import EmptyPage, Notice
from facilitator.ui.workplace import Workplace

SCORE_AFTER_MILLISECONDS = 250
MOST_SENTENCES = 4


class SeatsPage(DayPage):
    """Seats of one round: all tables, one table's people, and how good it is."""

    KEY = "seats"
    WATCHES = ("seats", "participants", "participant", "arrivals", "rounds", "round", "tables", "table")

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self._tables: tuple[SeatedTable, ...] = ()
        self._without: tuple[SeatedPerson, ...] = ()
        self._attributes: tuple[BalanceAttribute, ...] = ()
        self._explanation: Explanation | None = None
        self._seconds: float | None = None
        self._work: Work | None = None
        self._scoring = 0
        self._title = ElidedLabel("", "title")
        self._rounds = SegmentedChoice()
        self._rounds.chosen.connect(lambda id: self.place.go(round_id=id))
        self._save = Button("", hint="Ctrl S")
        self._save.clicked.connect(self.save_seats)
        self._seat = PrimaryButton("", hint="Ctrl ↵")
        self._seat.clicked.connect(self.seat_everybody)
        self.notice = Notice()
        self._progress = QProgressBar()
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self._stop = Button("", hint="Esc")
        self._stop.clicked.connect(self._stop_seating)
        self.wall = TableWall()
        self.people = PeopleList()
        self.waiting = PeopleList()
        self._table_card, self._waiting_card = Card(flush=True), Card(flush=True)
        self._table_card.add(self.people, 1)
        self._waiting_card.add(self.waiting, 1)
        self._attribute_card = AttributeCard()
        self._attribute_card.chosen_anew.connect(self._attributes_chosen)
        self._empty = EmptyPage()
        self._empty.acted.connect(lambda: self.go_to.emit("prepare"))
        self._lay_out()

        self.wall.chosen.connect(lambda _id: self._show_table())
        self.wall.people_dropped.connect(self._drop)
        for people in (self.people, self.waiting):
            people.move_asked.connect(self._ask_move)
            people.pin_asked.connect(self._pin)
        self._score_soon = QTimer(self, interval=SCORE_AFTER_MILLISECONDS, singleShot=True)
        self._score_soon.timeout.connect(self._score)
        self._offer_actions()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._rounds, 1)
        head.addWidget(self._save)
        head.addWidget(self._seat)
        self._busy = QWidget()
        busy = QHBoxLayout(self._busy)
        busy.setContentsMargins(0, 0, 0, 0)
        busy.addWidget(self._progress, 1)
        busy.addWidget(self._stop)
        self._busy.hide()
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addLayout(head)
        left.addWidget(self.notice)
        left.addWidget(self._busy)
        left.addWidget(self.wall, 1)
        holder = QWidget()
        side = QVBoxLayout(holder)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        side.addWidget(self._table_card, 3)
        side.addWidget(self._waiting_card, 2)
        side.addWidget(self._attribute_card)
        holder.setFixedWidth(look().pixels(340))
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(20)
        row.addLayout(left, 1)
        row.addWidget(holder)
        self._whole = QStackedWidget()
        self._whole.addWidget(both)
        self._whole.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)

    def _offer_actions(self) -> None:
        self.add_page_action(lambda: self.tr("Seat everybody"), "Ctrl+Return", self.seat_everybody)
        self.add_page_action(lambda: self.tr("Stop seating"), "Esc", self._stop_seating)
        self.add_page_action(lambda: self.tr("Move the chosen person …"), "Ctrl+M", self._ask_move_chosen)
        self.add_page_action(lambda: self.tr("Pin or unpin the chosen person"), "Ctrl+Shift+P", self._pin_chosen)
        self.add_page_action(lambda: self.tr("Take the chosen person's seat away"), "Ctrl+Del", self._free_chosen)
        self.add_page_action(lambda: self.tr("Save the seats as a spreadsheet …"), "Ctrl+S", self.save_seats)

    @property
    def attributes(self) -> tuple[str, ...]:
        """The attributes that are chosen."""
        return self._attribute_card.chosen

    def refresh(self) -> None:
        """Read everything."""
        session_id = self.place.session_id
        people = rounds = None
        if session_id is not None:
            with self.desk.record.reading() as reading:
                rounds = reading.execute(
                    select(Round.id, Round.number).where(Round.session_id == session_id).order_by(Round.number)
                ).all()
                people = reading.scalar(
                    select(func.count()).select_from(Participant).where(Participant.session_id == session_id)
                )
            self._attributes = balance_attributes(self.desk.record, session_id)
        self._whole.setCurrentIndex(0 if people and rounds else 1)
        choices = [Choice(row.id, self.tr("Round {number}").format(number=row.number)) for row in rounds or ()]
        self._rounds.set_choices(choices)
        self._rounds.set_key(self.place.round_id or "")
        self._attribute_card.show_attributes(self._attributes, self.work.language)
        self._show_seats()
        self._score_soon.start()

    def on_changed(self, changes: Changes) -> None:
        """Seats change the tables; people and rounds change more."""
        if changes.concerns("rounds", "tables", "participants", "round", "table"):
            self.refresh()
        else:
            self._show_seats()
            self._score_soon.start()

    def leave(self) -> None:
        """A search that runs is stopped, nothing was written; how good the seats are is looked at when next shown."""
        self._stop_seating()
        if self._score_soon.isActive():
            self._score_soon.stop()
            self._stale = True

    def seat_everybody(self) -> None:
        """Seat all rounds that were not opened yet."""
        session_id = self.place.session_id
        if self._work is not None or session_id is None or not self._may_replace():
            return
        attributes = self.attributes
        record = self.desk.record
        self._seat.setEnabled(False)
        self._busy.show()
        self._progress.setValue(0)

        def search(work: Work) -> SeatPlan:
            return seat(record, session_id, attributes, progress=work.progressed.emit, cancelled=work.cancelled)

        self._work = self.desk.run(search, self._seated, failed=self._not_seated, stopped=self._seating_ended)
        self._work.progressed.connect(lambda share: self._progress.setValue(round(share * 1000)))

    def _may_replace(self) -> bool:
        by_hand = any(table.people for table in self._tables)
        return not by_hand or confirm(
            self,
            self.tr("Seat everybody anew?"),
            self.tr(
                "Pinned people stay where they are; all others get new seats in the rounds still to come. Undo brings the old seats back."
            ),
            yes_text=self.tr("Seat anew"),
        )

    def _seated(self, plan: SeatPlan) -> None:
        self._seating_ended()
        self._seconds = plan.seconds
        self._explanation = plan.explanation
        self.desk.do(self.tr("Seating"), *plan.operations)

    def _not_seated(self, error: Refused) -> None:
        self._seating_ended()
        self.desk.refused.emit(error)

    def _stop_seating(self) -> None:
        if self._work is not None:
            self._work.cancel()

    def _seating_ended(self) -> None:
        self._work = None
        self._seat.setEnabled(True)
        self._busy.hide()

    def _attributes_chosen(self) -> None:
        self._seconds = None
        self._show_seats()
        self._score_soon.start()

    def _show_seats(self) -> None:
        if self.place.session_id is None or self.place.round_id is None:
            return
        with self.desk.record.reading() as reading:
            self._tables, self._without = seated_round(reading, self.place.session_id, self.place.round_id)
        seated = [person for table in self._tables for person in table.people]
        picture = picture_of(self._attributes, seated)
        wide = next((one for one in self._attributes if one.name == picture.kinds), None)
        self.wall.kinds_word = "" if wide is None else (wide.ko if self.work.language == "ko" else wide.en)
        self._attribute_card.set_aside(self._dots_words(picture.dots))
        self.wall.tables.show_tables(self._tables, picture)
        if self.wall.current_table is None and self._tables:
            self.wall.choose(self._tables[0].id)
        self._show_table()
        self._save.setEnabled(bool(seated))
        if self._explanation is None:
            self._write_notice()

    def _dots_words(self, name: str) -> str:
        """Which attribute the dots of the cards are coloured by."""
        return self.tr("Dots: {attribute}").format(attribute=label(name, self.work.language)) if name else ""

    def _show_table(self) -> None:
        table = self.wall.current_table
        shown = [one.name for one in self._attributes if one.chosen][:3]
        self.people.people.show_people(table.people if table else (), shown)
        self.waiting.people.show_people([one for one in self._without if one.state != "absent"], shown)
        waiting = len(self.waiting.people.people)
        self._waiting_card.setVisible(waiting > 0)
        self._waiting_card.set_title(self.tr("Without a seat: {count}").format(count=f"{waiting:,}"))
        if table is not None:
            self._table_card.set_title(self.tr("Table {number}").format(number=table.number))
            people = self.tr("{people} / {seats}").format(people=len(table.people), seats=table.seats)
            self._table_card.set_aside(" · ".join([*table.features, people]))

    def _score(self) -> None:
        session_id = self.place.session_id
        if session_id is None or not any(table.people for table in self._tables):
            self._explanation = None
            self._write_notice()
            return
        record, attributes = self.desk.record, self.attributes
        self._scoring += 1
        asked = self._scoring

        def arrived(explanation: Explanation | None) -> None:
            if asked == self._scoring:
                self._explanation = explanation
                self._write_notice()

        self.desk.run(lambda _work: score(record, session_id, attributes), arrived)

    def _write_notice(self) -> None:
        explanation = self._explanation
        if explanation is None and any(table.people for table in self._tables):
            self.notice.say("none", self.tr("Looking at the seats …"))
            return
        if explanation is None and any(table.people for table in self._tables):
            self.notice.say("none", self.tr("Looking at the seats …"))
            return
        if explanation is None:
            self.notice.say(
                "none",
                self.tr("Nobody is seated yet."),
                self.tr("Choose what every table shall mirror, then seat everybody."),
            )
            return
        sentences = explanation.ko if self.work.language == "ko" else explanation.en
        figures = explanation.score
        fine = figures.hard_rules_ok and figures.cells_out == 0 and figures.repeats == 0
        lead, rest = sentences[0], " ".join(sentences[1:MOST_SENTENCES])
        if not fine and figures.cells:
            rest = " ".join(sentences[: MOST_SENTENCES - 1])
            share = figures.in_band / figures.cells
            lead = self.tr("{share} of all figures lie in the most even range.").format(share=f"{share:.1%}")
        if self._seconds is not None:
            seconds = self.tr("{seconds} s").format(seconds=f"{self._seconds:.1f}")
            rest = f"{rest} {seconds}"
        self.notice.say("ok" if fine else "warning" if figures.hard_rules_ok else "bad", lead, rest)

    def _person(self, id: str) -> SeatedPerson | None:
        everyone = [*self._without, *(person for table in self._tables for person in table.people)]
        return next((person for person in everyone if person.id == id), None)

    def _drop(self, table_id: str, ids: list[str]) -> None:
        for id in ids:
            person = self._person(id)
            if person is not None:
                self.move_person(person, table_id)

    def move_person(self, person: SeatedPerson, table_id: str) -> None:
        """Put a person at a table; at a full one they change places with somebody."""
        round_id = self.place.round_id
        table = next((table for table in self._tables if table.id == table_id), None)
        if round_id is None or table is None or person.table_id == table_id:
            return
        label = self.tr("Move {name}").format(name=person.name or person.number)
        if person.table_id is None:
            place = SeatPlace(round_id=round_id, participant_id=person.id, table_id=table_id)
            self.desk.do(label, PlaceSeats(places=(place,)))
            return
        partner = None
        if len(table.people) >= table.seats:
            partner = best_partner(person, table, [one.name for one in self._attributes if one.chosen])
            question = self.tr("Table {number} is full. Change places with {name}?")
            if partner is None or not confirm(
                self,
                question.format(number=table.number, name=partner.name or partner.number),
                self.tr("Nobody at that table is more alike, so both tables stay mixed."),
                yes_text=self.tr("Change places"),
            ):
                return
        swap = partner.id if partner else None
        move: Operation = MoveSeat(round_id=round_id, participant_id=person.id, table_id=table_id, swap_with=swap)
        self.desk.do(label, move)

    def _ask_move_chosen(self) -> None:
        person = self.people.chosen if not self.waiting.hasFocus() else self.waiting.chosen
        if person is not None:
            self._ask_move(person)

    def _ask_move(self, person: SeatedPerson) -> None:
        name = person.name or str(person.number)
        answer = ask_line(
            self, self.tr("Move {name}").format(name=name), self.tr("To which table? Type its number."), self.tr("Move")
        )
        table = next((table for table in self._tables if str(table.number) == answer), None)
        if table is not None:
            self.move_person(person, table.id)
        elif answer:
            self.desk.refused.emit(
                Refused(
                    f"There is no table {answer}. Nobody was moved.",
                    f"{answer}번 테이블이 없습니다. 아무도 옮기지 않았습니다.",
                )
            )

    def _pin_chosen(self) -> None:
        if self.people.chosen is not None:
            self._pin(self.people.chosen)

    def _pin(self, person: SeatedPerson) -> None:
        if self.place.round_id is None or person.table_id is None:
            return
        label = self.tr("Unpin {name}") if person.pinned else self.tr("Pin {name}")
        pin = PinSeat(round_id=self.place.round_id, participant_id=person.id, pinned=not person.pinned)
        self.desk.do(label.format(name=person.name or person.number), pin)

    def _free_chosen(self) -> None:
        person = self.people.chosen
        if person is not None and self.place.round_id is not None:
            label = self.tr("Take the seat of {name} away").format(name=person.name or person.number)
            self.desk.do(label, FreeSeats(seats=((self.place.round_id, person.id),)))

    def save_seats(self) -> None:
        """Write everybody with their table in every round to a spreadsheet, to print or to send."""
        session_id = self.place.session_id
        if session_id is None or not any(table.people for table in self._tables):
            return
        suggested = self.work.settings.folder / self.tr("seats.xlsx")
        kinds = "XLSX (*.xlsx);;CSV (*.csv)"
        name, kind = QFileDialog.getSaveFileName(self, self.tr("Save the seats"), str(suggested), kinds)
        if not name:
            return
        as_csv = kind.startswith("CSV") or Path(name).suffix.lower() == ".csv"
        target = Path(name).with_suffix(".csv" if as_csv else ".xlsx")
        record, language = self.desk.record, self.work.language

        def write(_task: Work) -> Path:
            write_seat_list(record, session_id, target, language)
            return target

        self.desk.run(write, lambda path: self.said.emit(self.tr("Saved as {file}.").format(file=path.name), False))

    def retranslate(self) -> None:
        """Write every word again."""
        super().retranslate()
        self._title.setText(self.tr("Seats"))
        self._save.setText(self.tr("Save as a spreadsheet"))
        self._seat.setText(self.tr("Seat everybody"))
        self._stop.setText(self.tr("Stop"))
        self._attribute_card.set_title(self.tr("Every table shall mirror"))
        self._empty.say(
            self.tr("Seats need people and rounds. Take in the participant list and plan the rounds first."),
            self.tr("Prepare"),
        )
        if self.isVisible():
            self.refresh()
        self._write_notice()
