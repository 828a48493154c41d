"""Notes: the note-taker's page for one table."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from sqlalchemy import func, select

from facilitator.day.notes_of_round import NoteLine, notes_of_round
from facilitator.errors import NeedsConfirmation, Refused
from facilitator.record import Changes
from facilitator.record.models import Participant, Round, Seat, Table
from facilitator.record.operations import AddNote, EnterTableVote, RestoreNote, RetractNote, ReviseNote
from facilitator.ui.look import look
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.notes_hands import HandsCard, open_ballot
from facilitator.ui.pages.notes_list import NoteList
from facilitator.ui.pages.notes_station import TableAndHub
from facilitator.ui.pages.notes_turns import TurnTimer
from facilitator.ui.pages.notes_writing import WritingCard, Written
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.dialogs import confirm, tell_refusal
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.notice import EmptyPage, Notice
from facilitator.ui.widgets.scroll import ScrollColumn
from facilitator.ui.workplace import Workplace


class NotesPage(DayPage):
    """What is said at one table in one round."""

    KEY = "notes"
    WATCHES = (
        "note",
        "notes",
        "round",
        "rounds",
        "table",
        "tables",
        "ballot",
        "ballots",
        "table_vote",
        "seats",
        "arrivals",
        "message",
        "help",
        "quarantine",
    )

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self._round: tuple[str, int, str, str, str] | None = None
        self._table: tuple[str, int] | None = None
        self._draft_key = ""
        self._title = ElidedLabel("", "title")
        self._chooser = QComboBox()
        self._chooser.setMinimumHeight(look().pixels(32))
        self._chooser.activated.connect(lambda row: self.place.go(table_id=self._chooser.itemData(row)))
        self._question = WrapLabel("", "sub")
        self._notice = Notice()
        self._notice.acted.connect(self._follow_round)
        self.writing = WritingCard()
        self.list = NoteList()
        self._list_card = Card(flush=True)
        self._list_card.add(self.list, 1)
        self.hands = HandsCard()
        self.turns = TurnTimer()
        self.hub = TableAndHub(work, self) if work.link is not None else None
        self._ours = Card()
        self._staff = WrapLabel("", "sub")
        self._present = ElidedLabel("")
        self._ours.add(self._staff)
        self._ours.add(self._present)
        self._empty = EmptyPage()
        self._empty.acted.connect(lambda: self.go_to.emit("prepare"))
        self._lay_out()

        self.writing.written.connect(self._keep)
        self.writing.draft_changed.connect(self._keep_draft)
        self.writing.older_asked.connect(self._reword_last)
        self.writing.stopped.connect(self._stop_rewording)
        self.list.reword_asked.connect(self._reword)
        self.list.retract_asked.connect(self._retract)
        self.list.left_upwards.connect(self.writing.setFocus)
        self.hands.entered.connect(self._enter_hands)
        self.turns.turn_over.connect(QApplication.beep)
        work.clock.switched.connect(self._round_switched)
        if self.hub is not None:
            self.hub.left.connect(self.writing.setFocus)
            self.hub.receipt_said.connect(self._list_card.set_aside)
        self._offer_actions()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title, 1)
        head.addWidget(self._chooser)
        written = QWidget()
        left = QVBoxLayout(written)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(16)
        top = QVBoxLayout()
        top.setSpacing(2)
        top.addLayout(head)
        top.addWidget(self._question)
        left.addLayout(top)
        left.addWidget(self._notice)
        if self.hub is not None:
            left.addWidget(self.hub.above)
        left.addWidget(self.writing)
        left.addWidget(self._list_card, 1)
        self._list_card.setMinimumHeight(look().pixels(130))
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        for card in (self.hands, self._ours, self.turns):
            side.addWidget(card)
        side.addStretch(1)
        holder = QWidget()
        holder.setLayout(side)
        beside = QWidget()
        beside.setFixedWidth(look().pixels(320))
        both = QVBoxLayout(beside)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(16)
        both.addWidget(ScrollColumn(holder), 1)
        if self.hub is not None:
            both.addWidget(self.hub.help)
        row = QHBoxLayout()
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(20)
        row.addWidget(ScrollColumn(written), 1)
        row.addWidget(beside)
        full = QWidget()
        full.setLayout(row)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(full)
        self._stack.addWidget(self._empty)

    def _offer_actions(self) -> None:
        self.add_page_action(lambda: self.tr("Write a note"), "Ctrl+L", self.writing.setFocus)
        self.add_page_action(lambda: self.tr("Reword the last note"), "Ctrl+Up", self._reword_last)
        self.add_page_action(lambda: self.tr("Retract the chosen note"), "Ctrl+Del", self._retract_chosen)
        self.add_page_action(lambda: self.tr("One more agrees"), "Ctrl++", lambda: self.writing.add_support(1))
        self.add_page_action(lambda: self.tr("One fewer agrees"), "Ctrl+-", lambda: self.writing.add_support(-1))
        self.add_page_action(lambda: self.tr("Next turn"), "F9", self.turns.next_turn)
        self.add_page_action(lambda: self.tr("Enter the hands"), "Ctrl+Return", self.hands.enter)
        if self.hub is not None:
            self.add_page_action(lambda: self.tr("Ask for help"), "F8", self.hub.help.begin)
            self.add_page_action(lambda: self.tr("Close the organizer's message"), "F7", self.hub.message.close_message)
            self.add_page_action(lambda: self.tr("Write again what the hub did not take"), "", self.hub.write_again)
        else:
            self.add_page_action(lambda: self.tr("Next table"), "Alt+Right", lambda: self._go_table(1))
            self.add_page_action(lambda: self.tr("Table before"), "Alt+Left", lambda: self._go_table(-1))

    def refresh(self) -> None:
        """Read the round, the table and its notes."""
        self._follow_running()
        with self.desk.record.reading() as reading:
            row = reading.get(Round, self.place.round_id) if self.place.round_id else None
            table = reading.get(Table, self.place.table_id) if self.place.table_id else None
            tables = reading.execute(
                select(Table.id, Table.number).where(Table.session_id == self.place.session_id).order_by(Table.number)
            ).all()
            self._round = None if row is None else (row.id, row.number, row.title, row.question, row.state)
            self._table = None if table is None else (table.id, table.number)
            staff = (table.facilitator, table.note_taker) if table else ("", "")
        self._stack.setCurrentIndex(0 if self._round and self._table else 1)
        self._show_tables([(one.id, one.number) for one in tables])
        self._show_staff(*staff)
        self._take_up_draft()
        self._show_notes()
        self._show_ballot()
        self._write()
        if self.isVisible() and not (self.hub is not None and self.hub.help.line.hasFocus()):
            self.writing.setFocus()

    def on_changed(self, changes: Changes) -> None:
        """A note changes the list only."""
        if changes.concerns("round", "rounds", "table", "tables"):
            self.refresh()
            return
        if changes.concerns("note", "notes"):
            self._show_notes()
        if self.hub is not None and changes.concerns("quarantine", "message", "help"):
            self.hub.show()
        if changes.concerns("ballot", "ballots", "table_vote", "seats", "arrivals"):
            self._show_ballot()
            self._show_present()

    def leave(self) -> None:
        """Keep what is being typed."""
        self.writing.box.settle()
        self.writing.box.tell_draft()

    def focus_search(self) -> None:
        """Find is the list of notes here."""
        self.list.setFocus()

    def _follow_running(self) -> None:
        """Move on to the round that is running, unless something is still being typed for another one."""
        running = self.work.clock.running
        if running is None or running.id == self.place.round_id:
            return
        if self._round is None or not self.writing.box.text_with_preedit():
            self.place.go(round_id=running.id)

    def _round_switched(self) -> None:
        if self.isVisible():
            self.refresh()

    def _follow_round(self) -> None:
        """The person is ready for the running round: what was typed is kept as a draft of its own round."""
        self.leave()
        running = self.work.clock.running
        if running is not None:
            self.place.go(round_id=running.id)

    def _key(self) -> str:
        note = self.writing.rewording
        if note is not None:
            return f"note/{note.id}"
        return self._draft_key

    def _take_up_draft(self) -> None:
        """Another table or round: put its own draft into the box; the one before is kept already."""
        key = f"new/{self._round[0]}/{self._table[0]}" if self._round and self._table else ""
        if key == self._draft_key:
            return
        if self._draft_key:
            self.leave()
        self._draft_key = key
        draft = self.desk.draft(key) if key else ""
        with self.desk.record.reading() as reading:
            notes = notes_of_round(reading, key.split("/")[1], table_id=key.split("/")[2]) if key and draft else []
        if notes and notes[-1].text == draft.strip():
            # The note was saved and the power went before its draft was forgotten.
            draft = ""
        self.writing.write_new(draft)

    def _keep_draft(self, text: str) -> None:
        key = self._key()
        if key:
            self.desk.keep_draft(key, text)

    def _keep(self, written: Written) -> None:
        if self._round is None or self._table is None:
            return
        actor = f"note-taker of table {self._table[1]}"
        draft_key = f"note/{written.note.id}" if written.note else self._key()

        def failed(error: Refused) -> None:
            self.writing.put_back(written)
            self.writing.box.tell_draft()
            tell_refusal(self, error.text(self.work.language), self.tr("Your text is still in the box."))

        def saved(_changes: Changes) -> None:
            self.desk.keep_draft(draft_key, "" if written.note else self.writing.box.text_with_preedit())

        if written.note is None:
            operation: AddNote | ReviseNote = AddNote(
                id=self.desk.record.new_id(),
                round_id=self._round[0],
                table_id=self._table[0],
                kind=written.kind,
                text=written.text,
                support=written.support,
            )
            label = self.tr("Note")
        else:
            operation = ReviseNote(
                id=written.note.id,
                base_revision=written.note.revision,
                kind=written.kind,
                text=written.text,
                support=written.support,
            )
            label = self.tr("Rewording of {serial}").format(serial=written.note.serial)
            self.writing.write_new(self.desk.draft(self._draft_key))
        self.desk.do(label, operation, then=saved, failed=failed, actor=actor)

    def _reword_last(self) -> None:
        last = next((note for note in self.list.notes.notes if not note.retracted), None)
        if last is not None:
            self._reword(last)

    def _reword(self, note: NoteLine) -> None:
        if note.retracted:
            self.desk.do(self.tr("Restore {serial}").format(serial=note.serial), RestoreNote(id=note.id))
            return
        self.leave()
        self.writing.reword(note, self.desk.draft(f"note/{note.id}"))

    def _stop_rewording(self) -> None:
        note = self.writing.rewording
        self.writing.write_new(self.desk.draft(self._draft_key))
        if note is not None:
            self.desk.keep_draft(f"note/{note.id}", "")

    def _retract_chosen(self) -> None:
        note = self.list.chosen
        if note is not None:
            self._retract(note)

    def _retract(self, note: NoteLine) -> None:
        if not note.retracted:
            label = self.tr("Retract {serial}").format(serial=note.serial)
            self.desk.do(label, RetractNote(id=note.id))
            self.said.emit(self.tr("{serial} was retracted.").format(serial=note.serial), True)

    def _enter_hands(self, operation: EnterTableVote) -> None:
        def ask(error: NeedsConfirmation) -> None:
            if confirm(
                self,
                self.tr("More hands than people?"),
                error.text(self.work.language),
                yes_text=self.tr("It is right"),
            ):
                sure = EnterTableVote(**{**operation.__dict__, "confirmed": True})
                self.desk.do(self.tr("Hands of the table"), sure)

        self.desk.do(
            self.tr("Hands of the table"),
            operation,
            confirm=ask,
            then=lambda _changes: self.said.emit(self.tr("The hands of the table are entered."), True),
        )

    def _go_table(self, step: int) -> None:
        row = self._chooser.currentIndex() + step
        if 0 <= row < self._chooser.count():
            self.place.go(table_id=self._chooser.itemData(row))

    def _show_tables(self, tables: list[tuple[str, int]]) -> None:
        self._chooser.blockSignals(True)
        if [self._chooser.itemData(row) for row in range(self._chooser.count())] != [id for id, _ in tables]:
            self._chooser.clear()
            for id, number in tables:
                self._chooser.addItem(self.tr("Table {number}").format(number=number), id)
        self._chooser.setCurrentIndex(self._chooser.findData(self.place.table_id))
        self._chooser.blockSignals(False)
        self._chooser.setVisible(len(tables) > 1 and self.place.role == "organizer")

    def _show_staff(self, facilitator: str, note_taker: str) -> None:
        parts = []
        if facilitator:
            parts.append(self.tr("Facilitator {name}").format(name=facilitator))
        if note_taker:
            parts.append(self.tr("Note-taker {name}").format(name=note_taker))
        self._staff.set_words(" · ".join(parts))
        self._staff.setVisible(bool(parts))
        self._show_present()

    def _show_present(self) -> None:
        if self._round is None or self._table is None:
            return
        with self.desk.record.reading() as reading:
            rows = reading.execute(
                select(Participant.state, func.count())
                .join(Seat, Seat.participant_id == Participant.id)
                .where(Seat.round_id == self._round[0], Seat.table_id == self._table[0])
                .group_by(Participant.state)
            )
            states = {state: count for state, count in rows}  # noqa: C416 (a row is no pair for the type checker)
        seated = sum(states.values())
        here = states.get("arrived", 0) or seated - states.get("absent", 0)
        words = self.tr("Present {here} / {seated}").format(here=here, seated=seated)
        self._present.setText(words if seated else self.tr("Nobody is seated here in this round."))
        self.turns.set_people(here)

    def _show_notes(self) -> None:
        if self._round is None or self._table is None:
            return
        with self.desk.record.reading() as reading:
            notes = notes_of_round(reading, self._round[0], table_id=self._table[0], with_retracted=True)
        self.list.notes.show_notes(notes)
        count = sum(not note.retracted for note in notes)
        self._list_card.set_title(self.tr("Notes of this round: {count}").format(count=count))
        if self.hub is not None:
            self.hub.show_notes(self.list.notes, self._round[0], self._table)

    def _show_ballot(self) -> None:
        if self.place.session_id and self._table:
            self.hands.show_ballot(open_ballot(self.desk.record, self.place.session_id, self._table[0]))

    def retranslate(self) -> None:
        """Write every word again."""
        super().retranslate()
        self._chooser.clear()
        self._ours.set_title(self.tr("Our table"))
        if self.hub is not None:
            self._empty.say(self.tr("The session comes from the hub in a moment."))
        else:
            self._list_card.set_aside(self.tr("↑ reword · Del retract · Ctrl Z undo"))
            self._empty.say(
                self.tr("Notes are written at a table in a round. Neither is planned yet."),
                self.tr("Plan tables and rounds"),
            )
        self._write()
        if self.isVisible():
            self.refresh()

    def _write(self) -> None:
        if self._round is None or self._table is None:
            return
        _, number, title, question, state = self._round
        self._title.setText(
            self.tr("Table {table} · Round {round} {title}").format(table=self._table[1], round=number, title=title)
        )
        self._question.set_words(self.tr("Question: {question}").format(question=question) if question else "")
        running = self.work.clock.running
        self._notice.setVisible(True)
        if running is not None and running.id != self._round[0]:
            self._notice.say(
                "warning",
                self.tr("Round {number} is running.").format(number=running.number),
                self.tr("Save what you are typing, or go over now; it is kept."),
                button=self.tr("Go to round {number}").format(number=running.number),
            )
        elif state == "planned":
            self._notice.say(
                "none", self.tr("This round is not open yet."), self.tr("You can type; save when it opens.")
            )
        elif state == "closed":
            self._notice.say("none", self.tr("This round is closed."), self.tr("Late notes can still be saved."))
        else:
            self._notice.setVisible(False)
