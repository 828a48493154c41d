"""Notes: the note-taker's page for one table."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from sqlalchemy import select

from facilitator.day.notes_of_round import notes_of_round
from facilitator.record import Changes
from facilitator.record.models import Round, Table
from facilitator.ui.look import look
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.notes_ballot import HandsAtTable
from facilitator.ui.pages.notes_list import NoteList
from facilitator.ui.pages.notes_station import TableAndHub
from facilitator.ui.pages.notes_table import OurTable, TableChooser
from facilitator.ui.pages.notes_taking import NoteTaking, TableInRound
from facilitator.ui.pages.notes_turns import TurnTimer
from facilitator.ui.pages.notes_writing import WritingCard
from facilitator.ui.widgets.card import Card
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
        self._title = ElidedLabel("", "title")
        self._chooser = TableChooser()
        self._chooser.table_chosen.connect(lambda id: self.place.go(table_id=id))
        self._question = WrapLabel("", "sub")
        self._notice = Notice()
        self._notice.acted.connect(self._follow_round)
        self.writing = WritingCard()
        self.list = NoteList()
        self._list_card = Card(flush=True)
        self._list_card.add(self.list, 1)
        self.taking = NoteTaking(work, self.writing, self.list, self)
        self.taking.said.connect(self.said)
        self.ballot = HandsAtTable(work, self)
        self.hands = self.ballot.card
        self.turns = TurnTimer()
        self.hub = TableAndHub(work, self) if work.link is not None else None
        self._ours = OurTable(self.desk.record)
        self._ours.people_changed.connect(self.turns.set_people)
        self._empty = EmptyPage()
        self._empty.acted.connect(lambda: self.go_to.emit("prepare"))
        self._lay_out()

        self.list.left_upwards.connect(self.writing.setFocus)
        self.ballot.entered.connect(lambda: self.said.emit(self.tr("The hands of the table are entered."), True))
        self.turns.turn_over.connect(QApplication.beep)
        work.clock.switched.connect(self._round_switched)
        work.place.role_changed.connect(self._moved)
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
        self.add_page_action(lambda: self.tr("Reword the last note"), "Ctrl+Up", self.taking.reword_last)
        self.add_page_action(lambda: self.tr("Retract the chosen note"), "Ctrl+Del", self.taking.retract_chosen)
        self.add_page_action(lambda: self.tr("One more agrees"), "Ctrl++", lambda: self.writing.add_support(1))
        self.add_page_action(lambda: self.tr("One fewer agrees"), "Ctrl+-", lambda: self.writing.add_support(-1))
        self.add_page_action(lambda: self.tr("It was felt strongly, or not"), "Ctrl+7", self.writing.toggle_strongly)
        self.add_page_action(lambda: self.tr("Next turn"), "F9", self.turns.next_turn)
        self.add_page_action(lambda: self.tr("Enter the hands"), "Ctrl+Return", self.hands.enter)
        if self.hub is not None:
            self.add_page_action(lambda: self.tr("Ask for help"), "F8", self.hub.help.begin)
            self.add_page_action(lambda: self.tr("Close the organizer's message"), "F7", self.hub.message.close_message)
            self.add_page_action(lambda: self.tr("Write again what the hub did not take"), "", self.hub.write_again)
        else:
            self.add_page_action(lambda: self.tr("Next table"), "Alt+Right", lambda: self._chooser.go(1))
            self.add_page_action(lambda: self.tr("Table before"), "Alt+Left", lambda: self._chooser.go(-1))

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
        self._stack.setCurrentIndex(0 if self._round and self._table else 1)
        self._chooser.show_tables([(one.id, one.number) for one in tables], self.place.table_id)
        self._chooser.setVisible(len(tables) > 1 and self.place.role == "organizer")
        self.taking.go_to(TableInRound(self._round[0], *self._table) if self._round and self._table else None)
        self._show_our_table()
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
            self._show_our_table()

    def leave(self) -> None:
        """Keep what is being typed."""
        self.taking.leave()

    def focus_search(self) -> None:
        """Find is the list of notes here."""
        self.list.setFocus()

    def _follow_running(self) -> None:
        """Move on to the round that is running, unless something is still being typed for another one."""
        running = self.work.clock.running
        if running is None or running.id == self.place.round_id:
            return
        if self._round is None or not self.taking.half_typed:
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
        if self._table is not None:
            self.ballot.show_table(self._table[0])

    def _show_our_table(self) -> None:
        if self._round is not None and self._table is not None:
            self._ours.show_table(self._round[0], self._table[0])

    def retranslate(self) -> None:
        """Write every word again."""
        super().retranslate()
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
