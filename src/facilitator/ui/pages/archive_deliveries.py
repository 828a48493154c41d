"""What the organizer does with deliveries: package and queue, pause, go on, take out; and the destinations."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.archive.contents import Contents, contents
from facilitator.archive.destination import Destination
from facilitator.archive.versions import package_now
from facilitator.archive.waiting import go_on, pause, prepare
from facilitator.errors import Refused
from facilitator.record import Changes, Operation
from facilitator.record.deliveries import Queued, queue_of
from facilitator.record.operations import CancelDelivery
from facilitator.record.store import DATABASE
from facilitator.ui.delivering import Delivering
from facilitator.ui.desk import Work
from facilitator.ui.pages.archive_destination import DestinationDialog
from facilitator.ui.pages.archive_handing import HandingCard
from facilitator.ui.pages.archive_password import ask_password, tell_not_kept
from facilitator.ui.workplace import Workplace


class Deliveries(QObject):
    """Stands between the card and the record.

    Args:
        page: the page, for dialogs.

    Signals:
        said(text, can_undo): as a page's.
    """

    said = Signal(str, bool)

    def __init__(self, work: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._work, self._page = work, page
        self._desk = work.desk
        self._making: Work | None = None
        self._contents: Contents | None = None
        self.able = not self._desk.record.name.startswith(DATABASE)
        self.delivering = Delivering(work, self)
        self.card = HandingCard(self.delivering)
        self.card.asked.connect(self._asked)
        self.card.asked_of.connect(self._asked_of)
        self.delivering.heard.connect(self.show_queue)
        with self._desk.record.reading() as reading:
            self._start_for(queue_of(reading))  # what an earlier day left goes on without anybody opening the page

    def stop(self) -> None:
        """The record is being closed."""
        self.cancel()
        self.delivering.stop()

    def refresh(self) -> None:
        """Read what goes and stays, and the deliveries."""
        session_id = self._work.place.session_id
        if session_id is None:
            self._contents = None
            self.show_queue()
            return

        def counted(shown: Contents) -> None:
            self._contents = shown
            self.show_queue()

        record, secrets = self._desk.record, self.delivering.secrets

        def look(_work: Work) -> Contents:
            secrets.look_for_keyring()
            return contents(record, session_id)

        self._desk.run(look, counted, short=True)

    def show_queue(self) -> None:
        """Show the deliveries as they stand."""
        with self._desk.record.reading() as reading:
            deliveries = queue_of(reading)
        for id in self.delivering.news.keys() - {one.id for one in deliveries}:
            self.delivering.courier.interrupt(id)  # it was taken out while it was on its way
        self._start_for(deliveries)
        self.card.show_all(self._contents, deliveries, self._work.language, able=self.able)

    def _start_for(self, deliveries: tuple[Queued, ...]) -> None:
        if self.able and any(one.delivered_at is None for one in deliveries):
            self.delivering.start()

    def deliver(self) -> None:
        """Package the session and let it go to the chosen destination."""
        to, session_id = self.card.destination, self._work.place.session_id
        if to is None:
            self.add()
        elif session_id is not None and self._making is None and self.able:
            self._with_password(to, lambda: self._package(to, session_id))

    def cancel(self) -> None:
        """Stop making a package."""
        if self._making is not None:
            self._making.cancel()

    def add(self) -> None:
        """Add a destination."""
        self._open_dialog(None)

    def edit(self) -> None:
        """Change the chosen destination."""
        self._open_dialog(self.card.destination)

    def pause_or_go_on(self) -> None:
        """Pause the chosen delivery, or let it go on."""
        if (one := self.card.chosen) is not None:
            self._asked_of(one.id, "pause" if one.state == "waiting" else "go on")

    def try_now(self) -> None:
        """Try the chosen delivery now, whatever kept it."""
        if (one := self.card.chosen) is not None:
            self._asked_of(one.id, "go on")

    def take_out(self) -> None:
        """Take the chosen delivery out of the queue."""
        if (one := self.card.chosen) is not None:
            self._asked_of(one.id, "take out")

    def _open_dialog(self, before: Destination | None) -> None:
        DestinationDialog(self._work, self.delivering, before, self._page).exec()
        self.show_queue()

    def _with_password(self, to: Destination, then: Callable[[], None]) -> None:
        """Ask for the password first, where the destination needs one that this system has not kept."""
        secrets = self.delivering.secrets

        def looked(secret: str | None) -> None:
            if secret is not None:
                then()
                return
            said = secrets.lasting
            typed = ask_password(self._page, to.label, to.user, lasting=said)

            def kept(lasts: bool) -> None:
                if said and not lasts:
                    tell_not_kept(self._page)
                then()

            if typed:
                self._desk.run(lambda _work: secrets.keep(to, typed), kept, short=True)

        if to.needs_password:
            self._desk.run(lambda _work: secrets.of(to), looked, short=True)
        else:
            then()

    def _package(self, to: Destination, session_id: str) -> None:
        record = self._desk.record

        def make(work: Work) -> tuple[Operation, ...]:
            with tempfile.TemporaryDirectory() as folder:
                made = package_now(record, session_id, Path(folder), work.progressed.emit, work.cancelled)
                return prepare(record, session_id, made, to)[1]

        def ended() -> None:
            self._making = None
            self.card.show_working(False)

        def failed(error: Refused) -> None:
            ended()
            self._desk.refused.emit(error)

        def queue(operations: tuple[Operation, ...]) -> None:
            ended()
            if not operations:
                self.said.emit(self.tr("Nothing has changed: this package is there already, or on its way."), False)
                self.delivering.courier.nudge()
                return
            self._desk.do(self.tr("deliver to {name}").format(name=to.label), *operations, then=self._queued)

        self._making = self._desk.run(make, queue, failed=failed, stopped=ended)
        self._making.progressed.connect(lambda share: self.card.progress.setValue(round(share * 1000)))
        self.card.show_working(True)

    def _queued(self, _changes: Changes) -> None:
        self.show_queue()
        self.delivering.courier.nudge()

    def _asked(self, action: str) -> None:
        {"deliver": self.deliver, "add": self.add, "edit": self.edit, "stop": self.cancel}[action]()

    def _asked_of(self, id: str, action: str) -> None:
        record, courier = self._desk.record, self.delivering.courier
        one = self._known(id)
        if one is None or one.delivered_at is not None:
            return
        if action == "take out":
            courier.interrupt(id)
            self._desk.do(self.tr("take {file} out of the queue").format(file=one.package), CancelDelivery(id=id))
            words = self.tr("{file} no longer goes to {name}.").format(file=one.package, name=one.label)
            self.said.emit(words, True)
            return

        def done(_none: None) -> None:
            courier.interrupt(id) if action == "pause" else courier.nudge()
            self.show_queue()

        def write() -> None:
            self._desk.run(lambda _work: (pause if action == "pause" else go_on)(record, id), done, short=True)

        to = self.delivering.destinations.of(one.address)
        if action == "go on" and to is not None:
            self._with_password(to, write)
        else:
            write()

    def _known(self, id: str) -> Queued | None:
        with self._desk.record.reading() as reading:
            return next((one for one in queue_of(reading) if one.id == id), None)
