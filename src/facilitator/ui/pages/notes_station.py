"""What a note-taker's page has more on a laptop that joined: the receipt, the organizer's messages, asking for help."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.day.calls import newest_message, waiting_call
from facilitator.day.receipt import read_receipt
from facilitator.record.operations import AskForHelp, EndHelp
from facilitator.ui.pages.notes_help import HelpCard
from facilitator.ui.pages.notes_list import NoteModel
from facilitator.ui.pages.notes_message import MessageBanner
from facilitator.ui.pages.notes_receipt import RefusedNotes, written_again
from facilitator.ui.workplace import Workplace


class TableAndHub(QObject):
    """One table and its hub. ``above`` goes above the box, ``help`` beside the notes.

    Signals:
        receipt_said(words): what the hub has, in words.
        left: the keyboard goes back to the box.
    """

    receipt_said = Signal(str)
    left = Signal()

    def __init__(self, work: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        assert work.link is not None
        self._work = work
        self._link = work.link
        self._notes: NoteModel | None = None
        self._round_id = ""
        self._table = ("", 0)
        self._call = ""
        self.above = QWidget()
        self.message, self.refused, self.help = MessageBanner(), RefusedNotes(), HelpCard()
        column = QVBoxLayout(self.above)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.message)
        column.addWidget(self.refused)
        self.message.closed.connect(lambda id: work.settings.set_text("message", id))
        self.message.closed.connect(lambda _id: self._fit())
        self.refused.again_asked.connect(self.write_again)
        self.help.asked.connect(self._ask)
        self.help.ended.connect(self._end)
        self.help.left.connect(self.left)
        self._link.told.connect(lambda _state: self.show())
        self.above.hide()

    def show_notes(self, notes: NoteModel, round_id: str, table: tuple[str, int]) -> None:
        """Mark these notes; ``table`` is its id and number."""
        self._notes, self._round_id, self._table = notes, round_id, table
        self.show()

    def show(self) -> None:
        """Read what the hub has, what the organizer said, and whether a call waits."""
        session_id = self._work.place.session_id
        if self._notes is None or session_id is None:
            return
        record, state = self._work.desk.record, self._link.state
        with record.reading() as reading:
            receipt = read_receipt(reading, record.station_id, state.held, self._round_id, self._table[0])
            said = newest_message(reading, session_id, self._table[0])
            call = waiting_call(reading, session_id, self._table[0])
        self._call = call.id if call is not None else ""
        self.refused.show_receipt(receipt)
        self._notes.show_receipt(receipt, self._work.language)
        self.receipt_said.emit(self.refused.receipt_words())
        self.message.show_message(said, self._work.settings.text("message"))
        self.help.show_call(call)
        self.help.show_reached(state.connected or self._link.patient)
        self._fit()

    def write_again(self) -> None:
        """Write what the hub refused as new notes."""
        desk = self._work.desk
        if self._notes is not None:
            again = written_again(self._notes.notes, self.refused.receipt, desk.record.new_id)
            if again:
                desk.do(self.tr("Notes written again"), *again, actor=f"note-taker of table {self._table[1]}")
        self.left.emit()

    def _ask(self, text: str) -> None:
        desk = self._work.desk
        if self._table[0]:
            operation = AskForHelp(id=desk.record.new_id(), table_id=self._table[0], text=text)
            desk.do(self.tr("Ask for help"), operation)

    def _end(self) -> None:
        if self._call:
            self._work.desk.do(self.tr("Help is no longer needed"), EndHelp(id=self._call))

    def _fit(self) -> None:
        """Take no room where there is nothing to say."""
        self.above.setVisible(not (self.message.isHidden() and self.refused.isHidden()))
