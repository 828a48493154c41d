"""Minutes: looked at, worded, printed and saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from facilitator.day.documents import Written, write_documents
from facilitator.errors import Refused
from facilitator.record import Changes
from facilitator.ui.desk import Work
from facilitator.ui.look import look
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.minutes_asking import when_looked_at
from facilitator.ui.pages.minutes_before import BeforePublishing
from facilitator.ui.pages.minutes_saving import DATA, SEVERAL_FILES, OtherForms, ask_folder
from facilitator.ui.pdf_preview import PdfPreview, print_pdf
from facilitator.ui.printing import save_copy
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.notice import EmptyPage, Notice
from facilitator.ui.workplace import Workplace

KINDS = ("preliminary", "full")
SHOWN_IN_MINUTES = (
    "session", "round", "rounds", "table", "tables", "participant", "participants", "arrivals", "seats", "note", "notes", "theme", "themes",
    "filing", "ballot", "ballots", "table_vote", "recommendation", "recommendations", "programme", "minutes", "passage", "population",
)  # fmt: skip

PAUSE_MS = 600
"""After what the organizer edits the document is made anew as soon as nothing more comes for so long."""


class MinutesPage(DayPage):
    """The outcome as a document, made from the record as it stands."""

    KEY = "minutes"
    WATCHES = SHOWN_IN_MINUTES

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self._folder: TemporaryDirectory[str] | None = None
        self._work: Work | None = None
        self._current = False
        self._title = ElidedLabel("", "title")
        self._kind = SegmentedChoice(self._kinds())
        self._kind.set_key(KINDS[0])
        self._kind.chosen.connect(lambda _key: self.make())
        self._print = PrimaryButton("", hint="Ctrl P")
        self._print.clicked.connect(self.print_minutes)
        self._pdf = Button("", hint="Ctrl S")
        self._pdf.clicked.connect(lambda: self.save("pdf"))
        self.notice = Notice()
        self.notice.acted.connect(lambda: self.make())
        self._progress = QProgressBar()
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self._stop = Button("", hint="Esc")
        self._stop.clicked.connect(self._cancel)
        self.preview = PdfPreview()
        self.before = BeforePublishing(self.desk, self.place)
        self.words = self.before.words
        self.undecided = Notice()
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(lambda: self.make())
        self._empty = EmptyPage()
        self._empty.acted.connect(lambda: self.go_to.emit("prepare"))
        self.add_page_action(lambda: self.tr("Make the document again"), "Ctrl+R", self.make)
        self.add_page_action(lambda: self.tr("Print …"), "Ctrl+P", self.print_minutes)
        self.add_page_action(lambda: self.tr("Save as PDF …"), "Ctrl+S", lambda: self.save("pdf"))
        self._others = OtherForms(self, self.save)
        self._lay_out()
        self.before.edited.connect(self._make_soon)
        self.before.said.connect(self.said)
        self.before.counted.connect(lambda _n: self._write_notice())
        self.undecided.acted.connect(lambda: self.before.show_part("redaction"))
        self.add_page_action(lambda: self.tr("Add a recommendation …"), "Ctrl+N", self.before.add_recommendation)
        self.before.offer_actions(self)
        self.add_page_action(lambda: self.tr("Stop"), "Esc", self._cancel)
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._kind, 1)
        for button in (self._others, self._pdf, self._print):
            head.addWidget(button)
        self._busy = QWidget()
        busy = QHBoxLayout(self._busy)
        busy.setContentsMargins(0, 0, 0, 0)
        busy.addWidget(self._progress, 1)
        busy.addWidget(self._stop)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.undecided)
        left.addWidget(self.notice)
        left.addWidget(self._busy)
        left.addWidget(self.preview, 1)
        self.before.setFixedWidth(look().pixels(400))
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(left, 1)
        row.addWidget(self.before)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addLayout(head)
        column.addLayout(row, 1)
        self._whole = QStackedWidget()
        self._whole.addWidget(both)
        self._whole.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._whole)

    def refresh(self) -> None:
        """Read the words and make the document."""
        self._whole.setCurrentIndex(0 if self.place.session_id else 1)
        self.before.refresh()
        self.make()

    def on_changed(self, changes: Changes) -> None:
        """The document on the screen is no longer the record's newest; what others change is made anew when asked."""
        self.before.hear(changes)
        self._current = False
        if changes.concerns("minutes", "passage"):
            self._make_soon()
        self._write_notice()

    def leave(self) -> None:
        """Keep what is being written."""
        self.before.tell()
        self._pause.stop()
        self._cancel()

    def _make_soon(self) -> None:
        if self.isVisible():
            self._pause.start()

    def make(self, then: Callable[[], object] = lambda: None) -> None:
        """Make the document from the record as it stands, off the window's thread, and then go on."""
        session_id = self.place.session_id
        if session_id is None:
            return
        self._cancel()
        self._pause.stop()
        self._current = True
        folder = TemporaryDirectory(prefix="facilitator-", ignore_cleanup_errors=True)
        record, kind = self.desk.record, self._kind.key()

        def write(task: Work) -> Written:
            return write_documents(
                record, session_id, Path(folder.name), kind=kind, formats=("pdf",), progress=task.progressed.emit,
                cancelled=task.cancelled,
            )  # fmt: skip

        def shown(written: Written) -> None:
            self._forget_folder()
            self._folder = folder
            self.preview.load(written.files[0])
            ended()
            then()

        def not_made(error: Refused | None = None) -> None:
            folder.cleanup()
            if self._work is work:
                self._current = False
            ended()
            if error is not None:
                self.desk.refused.emit(error)

        def ended() -> None:
            if self._work is work:
                self._work = None
            self._write_notice()

        work = self.desk.run(write, shown, failed=not_made, stopped=not_made)
        self._work = work
        work.progressed.connect(lambda share: self._progress.setValue(round(share * 1000)))
        self._write_notice()

    def print_minutes(self) -> None:
        """Print what the record says now, once nothing in it waits to be looked at, or the person does not mind."""

        def print_it() -> None:
            if self.preview.pages:
                print_pdf(self, self.preview.document, self._title.text())

        fresh = self._current and self._work is None
        self._when_looked_at(print_it if fresh else lambda: self.make(print_it), printing=True)

    def save(self, form: str) -> None:
        """Save the document, once nothing in it waits to be looked at, or the person does not mind."""
        self._when_looked_at(lambda: self._save(form))

    def _when_looked_at(self, then: Callable[[], object], *, printing: bool = False) -> None:
        show = partial(self.before.show_part, "redaction")
        when_looked_at(self, self.desk, self.place.session_id, then, show, printing=printing)

    def _save(self, form: str) -> None:
        """Save the document as it stands in the record now, or all data of the session; several files go into a folder."""
        session_id = self.place.session_id
        if session_id is None:
            return
        chosen = ask_folder(self, self.tr("Folder for the data")) if form in SEVERAL_FILES else None
        if form in SEVERAL_FILES and chosen is None:
            return
        folder = TemporaryDirectory(prefix="facilitator-", ignore_cleanup_errors=True)
        record, kind = self.desk.record, "full" if form in DATA else self._kind.key()

        def write(task: Work) -> Written:
            return write_documents(
                record, session_id, chosen or Path(folder.name), kind=kind, formats=(form,), progress=task.progressed.emit,
                cancelled=task.cancelled,
            )  # fmt: skip

        def written(made: Written) -> None:
            if chosen is not None:
                where = made.files[0].parent.name
                self.said.emit(self.tr("{n} files are in {folder}.").format(n=len(made.files), folder=where), False)
                ended()
                return
            saved = save_copy(self, self.work.settings, made.files[0])
            if saved is not None:
                self.said.emit(self.tr("Saved as {file}.").format(file=saved.name), False)
            ended()

        def ended(error: Refused | None = None) -> None:
            if self._work is work:
                self._work = None
            folder.cleanup()
            self._write_notice()
            if error is not None:
                self.desk.refused.emit(error)

        self._cancel()
        work = self.desk.run(write, written, failed=ended, stopped=ended)
        self._work = work
        work.progressed.connect(lambda share: self._progress.setValue(round(share * 1000)))
        self._write_notice()

    def _cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()

    def _forget_folder(self) -> None:
        if self._folder is not None:
            self.preview.document.close()
            self._folder.cleanup()
            self._folder = None

    def _kinds(self) -> list[Choice]:
        return [
            Choice("preliminary", self.tr("Preliminary report (4 pages)")),
            Choice("full", self.tr("Full minutes")),
        ]

    def retranslate(self) -> None:
        """Write every word again."""
        super().retranslate()
        key = self._kind.key()
        self._kind.set_choices(self._kinds())
        self._kind.set_key(key or KINDS[0])
        self._title.setText(self.tr("Minutes"))
        self._print.setText(self.tr("Print"))
        self._pdf.setText(self.tr("Save as PDF"))
        self._others.retranslate()
        self._stop.setText(self.tr("Stop"))
        self._empty.say(self.tr("There is no session yet, so there are no minutes."), self.tr("Prepare"))
        self._write_notice()

    def _write_notice(self) -> None:
        waiting = self.before.findings.undecided
        self.undecided.setVisible(waiting > 0 and self.before.choice.key() != "redaction")
        self.undecided.say(
            "warning",
            self.tr("{n} places may be names or numbers of people.").format(n=waiting),
            self.tr("Look at them before this is published."),
            button=self.tr("Look at them"),
        )
        self._busy.setVisible(self._work is not None)
        self.notice.setVisible(self._work is None and not self._current and not self._pause.isActive())
        self.notice.say(
            "warning",
            self.tr("The record has changed since."),
            self.tr("Make the document again to see the newest state."),
            button=self.tr("Make it again"),
        )
