"""Archive: is the record whole, and where are its copies."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from sqlalchemy import func, select

from facilitator.day.documents import write_documents
from facilitator.errors import Refused
from facilitator.record import Changes
from facilitator.record.backup import backup
from facilitator.record.journal import head_of
from facilitator.record.models import Ballot, JournalEntry
from facilitator.record.verify import Verification, verify
from facilitator.ui.desk import Work
from facilitator.ui.pages.archive_deliveries import Deliveries
from facilitator.ui.pages.archive_personal import PersonalDataCard
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.minutes_asking import when_looked_at
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.dialogs import confirm
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.scroll import ScrollColumn
from facilitator.ui.workplace import Workplace

MOST_FAULTS = 8


class ArchivePage(DayPage):
    """What stays: the check of the whole record, backups, and the data as files."""

    KEY = "archive"
    WATCHES = ("delivery",)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self._work: Work | None = None
        self._verification: Verification | None = None
        self._title = ElidedLabel("", "title")
        self._check = Card()
        self._check_words = WrapLabel("", "sub")
        self.notice = Notice()
        self._progress = QProgressBar()
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self._verify = PrimaryButton("", hint="Ctrl ↵")
        self._verify.clicked.connect(self.verify)
        self._stop = Button("", hint="Esc")
        self._stop.clicked.connect(self._cancel)
        self._copy = Card()
        self._copy_words = WrapLabel("", "sub")
        self._copy_button = Button("", hint="Ctrl B")
        self._copy_button.clicked.connect(self.back_up)
        self._data = Card()
        self._data_words = WrapLabel("", "sub")
        self._data_button = Button("", hint="Ctrl E")
        self._data_button.clicked.connect(self.save_everything)
        self.deliveries = Deliveries(work, self)
        self.deliveries.said.connect(self.said)
        self._file = Card()
        self._file_words = WrapLabel("", "")
        self._head_words = WrapLabel("", "sub")
        self.personal = PersonalDataCard(work)
        self._lay_out()
        self.add_page_action(lambda: self.tr("Check the record"), "Ctrl+Return", self.verify)
        self.add_page_action(lambda: self.tr("Back up …"), "Ctrl+B", self.back_up)
        self.add_page_action(lambda: self.tr("Save all documents and data …"), "Ctrl+E", self.save_everything)
        self._add_delivery_actions()
        self.add_page_action(lambda: self.tr("Purge personal data …"), "Ctrl+Shift+D", self.personal.purge)
        self.add_page_action(lambda: self.tr("Stop"), "Esc", self._stop_all)
        self.desk.changed.connect(self._record_changed)
        self.retranslate()

    def _add_delivery_actions(self) -> None:
        do = self.deliveries
        self.add_page_action(lambda: self.tr("Package and deliver"), "Ctrl+D", do.deliver)
        self.add_page_action(lambda: self.tr("Pause the delivery or let it go on"), "Ctrl+P", do.pause_or_go_on)
        self.add_page_action(lambda: self.tr("Try the delivery now"), "Ctrl+R", do.try_now)
        self.add_page_action(lambda: self.tr("Take the delivery out"), "Ctrl+Del", do.take_out)
        self.add_page_action(lambda: self.tr("Add a destination …"), "Ctrl+N", do.add)
        self.add_page_action(lambda: self.tr("Change the destination …"), "Ctrl+L", do.edit)

    def _lay_out(self) -> None:
        self._file.add(self._file_words)
        self._file.add(self._head_words)
        for card, words, widgets in (
            (self._check, self._check_words, (self.notice, self._progress)),
            (self._copy, self._copy_words, ()),
            (self._data, self._data_words, ()),
        ):
            card.add(words)
            for widget in widgets:
                card.add(widget)
        for card, buttons in (
            (self._check, (self._verify, self._stop)),
            (self._copy, (self._copy_button,)),
            (self._data, (self._data_button,)),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            card.add(row)
        lower = QHBoxLayout()
        lower.setSpacing(20)
        lower.addWidget(self._copy, 1)
        lower.addWidget(self._data, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(self._title)
        column.addWidget(self._file)
        column.addWidget(self._check)
        column.addWidget(self.deliveries.card)
        column.addLayout(lower)
        column.addWidget(self.personal)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollColumn(content))

    def refresh(self) -> None:
        """Read where the journal ends, how it stands with the personal data, and the deliveries."""
        self._write()
        self.personal.refresh()
        self.deliveries.refresh()

    def on_changed(self, changes: Changes) -> None:
        """A delivery was queued, taken out or has arrived; what goes is as it was."""
        self.deliveries.show_queue()

    def _record_changed(self, changes: Changes) -> None:
        self._verification = None
        if self.isVisible():
            self._write()
            self.personal.on_changed(changes)
        else:
            self._stale = True

    def leave(self) -> None:
        """A check that runs is stopped."""
        self._cancel()

    def end(self) -> None:
        """What is on its way to the archive goes on the next time."""
        self.deliveries.stop()

    def verify(self) -> None:
        """Walk the whole record, off the window's thread."""
        if self._work is not None:
            return
        record = self.desk.record

        def checked(verification: Verification) -> None:
            self._work, self._verification = None, verification
            self._write()

        def ended() -> None:
            self._work = None
            self._write()

        def failed(error: Refused) -> None:
            ended()
            self.desk.refused.emit(error)

        self._work = self.desk.run(
            lambda task: verify(record, progress=task.progressed.emit, cancelled=task.cancelled),
            checked,
            failed=failed,
            stopped=ended,
        )
        self._work.progressed.connect(lambda share: self._progress.setValue(round(share * 1000)))
        self._write()

    def back_up(self) -> None:
        """Copy the record into a folder, a stick best of all."""
        if not self._sure_while_people_vote():
            return
        folder = self._ask_folder(self.tr("Folder for the backup"))
        if folder is not None:
            record = self.desk.record
            self.desk.run(
                lambda _task: backup(record, folder),
                lambda path: self.said.emit(self.tr("Backed up as {file}.").format(file=path.name), False),
            )

    def _sure_while_people_vote(self) -> bool:
        """Whether to go on though a secret ballot is open: nobody takes such a copy away when it is closed."""
        with self.desk.record.reading() as reading:
            number = reading.scalar(select(Ballot.number).where(Ballot.secret, Ballot.state == "open").limit(1))
        return number is None or confirm(
            self,
            self.tr("Back up while ballot {number} is secret and open?").format(number=number),
            self.tr(
                "Two copies from while people vote tell which codes voted in between, and what was voted. The hub removes its "
                "own copies when the ballot is closed; this one stays until you delete it."
            ),
            yes_text=self.tr("Back up all the same"),
        )

    def save_everything(self) -> None:
        """Write both reports as PDF and DOCX and the data as JSON into a folder."""
        session_id = self.place.session_id
        folder = self._ask_folder(self.tr("Folder for the documents")) if session_id else None
        if folder is not None and session_id is not None and self._work is None:
            save, look = partial(self._save_into, folder, session_id), partial(self.go_to.emit, "minutes")
            when_looked_at(self, self.desk, session_id, save, look)

    def _save_into(self, folder: Path, session_id: str) -> None:
        if self._work is not None:
            return
        record = self.desk.record

        def write(task: Work) -> int:
            full = write_documents(
                record, session_id, folder, formats=("pdf", "docx", "xlsx", "csv", "json"), progress=task.progressed.emit,
                cancelled=task.cancelled,
            )  # fmt: skip
            short = write_documents(record, session_id, folder, kind="preliminary", cancelled=task.cancelled)
            return len(full.files) + len(short.files)

        def written(count: int) -> None:
            ended()
            self.said.emit(self.tr("{count} files are in {folder}.").format(count=count, folder=folder.name), False)

        def ended() -> None:
            self._work = None
            self._write()

        def failed(error: Refused) -> None:
            ended()
            self.desk.refused.emit(error)

        self._work = self.desk.run(write, written, failed=failed, stopped=ended)
        self._work.progressed.connect(lambda share: self._progress.setValue(round(share * 1000)))
        self._write()

    def _ask_folder(self, title: str) -> Path | None:
        name = QFileDialog.getExistingDirectory(self, title, str(self.work.settings.folder))
        if not name:
            return None
        self.work.settings.folder = Path(name)
        return Path(name)

    def _stop_all(self) -> None:
        self._cancel()
        self.deliveries.cancel()

    def _cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()

    def retranslate(self) -> None:
        """Write every word again."""
        super().retranslate()
        self._title.setText(self.tr("Archive"))
        self._file.set_title(self.tr("This record"))
        self._check.set_title(self.tr("Is everything as it was written?"))
        self._check_words.set_words(
            self.tr(
                "Every entry of the journal is checked against the one before it, the whole day is played again from the "
                "journal and compared, and every ballot is counted again."
            )
        )
        self._verify.setText(self.tr("Check the record"))
        self._stop.setText(self.tr("Stop"))
        self._copy.set_title(self.tr("Backup"))
        self._copy_words.set_words(self.tr("A whole copy while you go on working. Put it on a stick or a second disk."))
        self._copy_button.setText(self.tr("Back up …"))
        self._data.set_title(self.tr("Documents and data"))
        self._data_words.set_words(
            self.tr(
                "Full minutes and preliminary report as PDF and DOCX, and all data as XLSX, CSV and JSON. No names are in them."
            )
        )
        self._data_button.setText(self.tr("Save everything …"))
        self._write()

    def _write(self) -> None:
        with self.desk.record.reading() as reading:
            entries = reading.scalar(select(func.count()).select_from(JournalEntry)) or 0
            head = head_of(reading, self.desk.record.station_id).hash
        self._file_words.set_words(str(self.desk.record.path))
        protected = self.tr("protected by a passphrase") if self.desk.record.encrypted else self.tr("not encrypted")
        self._head_words.set_words(
            self.tr("{entries} entries in the journal · last one {head} · {protected}").format(
                entries=f"{entries:,}", head=head[:16], protected=protected
            )
        )
        busy = self._work is not None
        self._progress.setVisible(busy)
        self._stop.setVisible(busy)
        self._verify.setEnabled(not busy)
        self._write_verification()

    def _write_verification(self) -> None:
        result = self._verification
        self.notice.setVisible(result is not None)
        if result is None:
            return
        if result.ok:
            self.notice.say(
                "ok",
                self.tr("Everything agrees."),
                self.tr("All {entries} entries, the record, and every ballot.").format(entries=f"{result.entries:,}"),
            )
            return
        faults = [fault.ko if self.work.language == "ko" else fault.en for fault in result.faults[:MOST_FAULTS]]
        if len(result.faults) > MOST_FAULTS:
            faults.append(self.tr("and {count} more").format(count=len(result.faults) - MOST_FAULTS))
        self.notice.say(
            "bad", self.tr("{count} things do not agree.").format(count=len(result.faults)), "\n".join(faults)
        )
