"""What the organizer does with the laptops of the hall from the rounds page: the cards for it, and what their buttons do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.day.hall import HallState
from facilitator.day.laptops import Laptops, TableLaptop, laptops_of
from facilitator.errors import Refused
from facilitator.record.models import Message, Quarantined
from facilitator.record.operations import EndHelp, RevokeStation, SendMessage
from facilitator.ui.pages.rounds_join_code import JoinCodeDialog
from facilitator.ui.pages.rounds_laptops import LaptopsCard
from facilitator.ui.pages.rounds_left_out import LeftOutDialog
from facilitator.ui.pages.rounds_message import MessageCard
from facilitator.ui.pages.rounds_table import TableCard
from facilitator.ui.widgets.dialogs import confirm
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.workplace import Workplace


class LaptopWatch(QObject):
    """The cards of the laptops and of one table, the message to the tables, and the notice of what could not be taken.

    Signals:
        said(text): something was done that no card shows.
        notes_asked(table_id): the person wants to see the notes of a table.
        called_up(widget): this card has to be in sight now.
        closed: the card of a table was closed.
    """

    said = Signal(str)
    notes_asked = Signal(str)
    called_up = Signal(object)
    closed = Signal()

    def __init__(self, work: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._work, self._hub, self._desk = work, work.hub, work.desk
        self._laptops: Laptops | None = None
        self._table_id: str | None = None
        self._giving: tuple[JoinCodeDialog, str, int] | None = None
        self.laptops = LaptopsCard(work)
        self.table = TableCard()
        self.message = MessageCard()
        self.notice = Notice()
        self._aside = 0
        self._opening = False
        self.laptops.asked.connect(self.act)
        self.table.asked.connect(self._act_on_table)
        self.message.written.connect(self._send)
        self.notice.acted.connect(self.show_left_out)
        self.table.hide()
        self.notice.hide()

    def read(self, reading: OrmSession, hall: HallState) -> Laptops | None:
        """How the laptops are, for a hall that was just read; None while nobody can join. Shows it in the cards."""
        session_id = self._work.place.session_id
        if not self._hub.is_open or session_id is None:
            laptops = None
        else:
            laptops = laptops_of(reading, session_id, hall, self._hub.news.heard, self._work.clock.now())
            self._show_last(reading, session_id)
        waiting = Quarantined.state.in_(("waiting", "damaged", "refused"))
        self._aside = reading.scalar(select(func.count()).where(waiting)) or 0
        self._show(laptops)
        return laptops

    def choose(self, number: int) -> bool:
        """Show the card of this table. False while nobody can join: there is nothing to say of its laptop."""
        if self._laptops is None:
            return False
        one = next((one for one in self._laptops.tables if one.number == number), None)
        self._table_id = None if one is None else one.table.id
        self.table.show_table(one)
        if one is not None:
            (self.table.helped if one.help else self.table.notes).setFocus()
            self.called_up.emit(self.table)
        return True

    def write_message(self) -> None:
        """Put the cursor into the message to all tables."""
        if self._hub.is_open:
            self._write_to(None)

    def _write_to(self, table: tuple[str, int] | None) -> None:
        self.message.set_table(table)
        if self._work.place.session_id is not None:
            with self._desk.record.reading() as reading:
                self._show_last(reading, self._work.place.session_id)
        self.called_up.emit(self.message)

    def _show_last(self, reading: OrmSession, session_id: str) -> None:
        last = (
            select(Message.text)
            .where(Message.session_id == session_id, Message.table_id.is_not_distinct_from(self.message.table_id))
            .order_by(Message.sent_at.desc())
            .limit(1)
        )
        self.message.show_last(reading.scalar(last) or "")

    def show_left_out(self) -> None:
        """Open the list of what could not be taken."""
        LeftOutDialog(self._page, self._work).exec()

    def act(self, action: str) -> None:
        """Do what a button of the laptops' card says."""
        session_id = self._work.place.session_id
        if action.startswith("open"):
            if session_id is None:
                self._desk.refused.emit(Refused("There is no session to open yet.", "아직 열 회의가 없습니다."))
            else:
                self._opening = True
                self._hub.open(session_id, any_port=action == "open anywhere")
        elif action == "show":
            self.show_code()
        elif action == "renew":
            self._renew()
        elif action == "folder":
            self._choose_folder()
        elif action == "stop":
            self._stop()

    def show_code(self) -> None:
        """Show the join code large."""
        if self._hub.code is not None:
            JoinCodeDialog(
                self._page,
                self._hub,
                self.tr("Join this session"),
                self.tr("On each laptop start Facilitator, choose “Join a session”, and scan or type this."),
            ).exec()

    def write(self) -> None:
        """Write the words that depend on data again."""
        if self._aside:
            self.notice.say(
                "warning",
                self.tr("What could not be taken from laptops: {count}.").format(count=self._aside),
                self.tr("Nothing is lost. See why, and decide."),
                button=self.tr("Look"),
            )
        self.notice.setVisible(bool(self._aside))

    def _show(self, laptops: Laptops | None) -> None:
        self._laptops = laptops
        self.laptops.show_laptops(laptops)
        self.message.setVisible(laptops is not None)
        one = None if laptops is None else laptops.of_table(self._table_id)
        if one is None:
            self._table_id = None
        self.table.show_table(one)
        self._look_for_new(laptops)
        if self._opening and self._hub.state.phase == "running":
            self._opening = False
            self.called_up.emit(self.laptops)
        self.write()

    def _renew(self) -> None:
        if confirm(
            self._page,
            self.tr("Make a new join code?"),
            self.tr("The code of now lets nobody in any more. Laptops that are in stay in."),
            yes_text=self.tr("New code"),
        ):
            self._hub.renew_code()

    def _stop(self) -> None:
        if confirm(
            self._page,
            self.tr("Close the session to other laptops?"),
            self.tr("They can go on writing. What they write comes here when you open it again."),
            yes_text=self.tr("Close it"),
        ):
            self._hub.stop()

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self._page, self.tr("Folder for backups"), str(self._hub.backups.parent)
        )
        if chosen:
            self._hub.keep_backups_in(Path(chosen))

    def _act_on_table(self, action: str) -> None:
        one = self.table.one
        if one is None:
            return
        if action == "close":
            self._table_id = None
            self.table.show_table(None)
            self.closed.emit()
        elif action == "notes":
            self.notes_asked.emit(one.table.id)
        elif action == "message":
            self._write_to((one.table.id, one.number))
        elif action == "helped" and one.help is not None:
            label = self.tr("Somebody is at table {number}").format(number=one.number)
            self._desk.do(label, EndHelp(id=one.help.id))
        elif action == "give":
            self._give(one)
        elif action == "shut out":
            self._shut_out(one)

    def _give(self, one: TableLaptop) -> None:
        """Say what another laptop has to type; the dialog closes by itself when one joined."""
        title = self.tr("Another laptop for table {number}") if one.laptop else self.tr("A laptop for table {number}")
        dialog = JoinCodeDialog(
            self._page,
            self._hub,
            title.format(number=one.number),
            self.tr(
                "On that laptop start Facilitator, choose “Join a session” as note-taker of table {number}, and scan or "
                "type this. When it joins, the table is its own, with all notes that reached the hub. What an earlier "
                "laptop still sends is kept and marked."
            ).format(number=one.number),
        )
        self._giving = dialog, one.table.id, one.laptops
        dialog.exec()
        self._giving = None

    def _look_for_new(self, laptops: Laptops | None) -> None:
        if self._giving is None or laptops is None:
            return
        dialog, table_id, before = self._giving
        one = laptops.of_table(table_id)
        if one is not None and one.laptops > before:
            dialog.accept()
            self.said.emit(self.tr("Table {number} has another laptop now.").format(number=one.number))

    def _shut_out(self, one: TableLaptop) -> None:
        if one.laptop is not None and confirm(
            self._page,
            self.tr("Shut the laptop of table {number} out?").format(number=one.number),
            self.tr("What it sent is kept. It gets in again only with the join code; make a new code to keep it out."),
            yes_text=self.tr("Shut out"),
            danger=True,
        ):
            label = self.tr("Shut out the laptop of table {number}").format(number=one.number)
            self._desk.do(label, RevokeStation(id=one.laptop.id))

    def _send(self, text: str, table_id: str | None) -> None:
        session_id = self._work.place.session_id
        if session_id is None:
            return

        def failed(error: Refused) -> None:
            self.message.put_back(text)
            self._desk.refused.emit(error)

        where = self.tr("The message is out to all tables.") if table_id is None else self.tr("The message is out.")
        self._desk.do(
            self.tr("Message"),
            SendMessage(id=self._desk.record.new_id(), session_id=session_id, text=text, table_id=table_id),
            then=lambda _changes: self.said.emit(where),
            failed=failed,
        )
