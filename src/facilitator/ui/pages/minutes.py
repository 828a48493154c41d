"""Minutes: looked at, worded, printed and saved."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget
from sqlalchemy import select

from facilitator.day.documents import Written, write_documents
from facilitator.errors import Refused
from facilitator.record import Changes
from facilitator.record.models import Recommendation, Session
from facilitator.record.operations import AddRecommendation, EditRecommendation, EditSession, RemoveRecommendation
from facilitator.ui.ask import ask_line
from facilitator.ui.desk import Work
from facilitator.ui.look import look
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.minutes_words import MinutesWords, ShownRecommendation
from facilitator.ui.pdf_preview import PdfPreview, print_pdf
from facilitator.ui.printing import save_copy
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.notice import EmptyPage, Notice
from facilitator.ui.widgets.scroll import ScrollColumn
from facilitator.ui.workplace import Workplace

KINDS = ("preliminary", "full")
SHOWN_IN_MINUTES = (
    "session", "round", "rounds", "table", "tables", "participant", "participants", "arrivals", "seats", "note", "notes", "theme", "themes",
    "filing", "ballot", "ballots", "table_vote", "recommendation", "recommendations", "programme", "population",
)  # fmt: skip


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
        self._pdf, self._docx = Button("", hint="Ctrl S"), Button("")
        self._pdf.clicked.connect(lambda: self.save("pdf"))
        self._docx.clicked.connect(lambda: self.save("docx"))
        self.notice = Notice()
        self.notice.acted.connect(self.make)
        self._progress = QProgressBar()
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self._stop = Button("", hint="Esc")
        self._stop.clicked.connect(self._cancel)
        self.preview = PdfPreview()
        self.words = MinutesWords()
        self._empty = EmptyPage()
        self._empty.acted.connect(lambda: self.go_to.emit("prepare"))
        self._lay_out()
        self.words.introduction_told.connect(lambda text: self._word("introduction", text))
        self.words.closing_told.connect(lambda text: self._word("closing", text))
        self.words.recommendation_told.connect(self._reword)
        self.words.recommendation_removed.connect(self._remove)
        self.words.recommendation_asked.connect(self._add)
        self.add_page_action(lambda: self.tr("Make the document again"), "Ctrl+R", self.make)
        self.add_page_action(lambda: self.tr("Print …"), "Ctrl+P", self.print_minutes)
        self.add_page_action(lambda: self.tr("Save as PDF …"), "Ctrl+S", lambda: self.save("pdf"))
        self.add_page_action(lambda: self.tr("Save as DOCX …"), "Ctrl+Shift+S", lambda: self.save("docx"))
        self.add_page_action(lambda: self.tr("Add a recommendation …"), "Ctrl+N", self._add)
        self.add_page_action(lambda: self.tr("Stop"), "Esc", self._cancel)
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._kind, 1)
        for button in (self._docx, self._pdf, self._print):
            head.addWidget(button)
        self._busy = QWidget()
        busy = QHBoxLayout(self._busy)
        busy.setContentsMargins(0, 0, 0, 0)
        busy.addWidget(self._progress, 1)
        busy.addWidget(self._stop)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.notice)
        left.addWidget(self._busy)
        left.addWidget(self.preview, 1)
        side = ScrollColumn(self.words)
        side.setFixedWidth(look().pixels(380))
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(left, 1)
        row.addWidget(side)
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
        self._read_words()
        self.make()

    def on_changed(self, changes: Changes) -> None:
        """The document on the screen is no longer the record's newest; making it anew is the person's choice."""
        if changes.concerns("session", "recommendation", "recommendations"):
            self._read_words()
        self._current = False
        self._write_notice()

    def leave(self) -> None:
        """Keep what is being written."""
        self.words.tell()
        self._cancel()

    def _read_words(self) -> None:
        if self.place.session_id is None:
            return
        with self.desk.record.reading() as reading:
            session = reading.get(Session, self.place.session_id)
            rows = reading.scalars(
                select(Recommendation)
                .where(Recommendation.session_id == self.place.session_id)
                .order_by(Recommendation.position)
            ).all()
            if session is not None:
                shown = [ShownRecommendation(row.id, row.text, row.responsible) for row in rows]
                self.words.show_words(session.introduction, session.closing, shown)

    def make(self) -> None:
        """Make the document from the record as it stands, off the window's thread."""
        session_id = self.place.session_id
        if session_id is None:
            return
        self._cancel()
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
        """Print what is shown."""
        if self.preview.pages:
            print_pdf(self, self.preview.document, self._title.text())

    def save(self, form: str) -> None:
        """Save the document as it stands in the record now."""
        session_id = self.place.session_id
        if session_id is None:
            return
        folder = TemporaryDirectory(prefix="facilitator-", ignore_cleanup_errors=True)
        record, kind = self.desk.record, self._kind.key()

        def write(task: Work) -> Written:
            return write_documents(
                record, session_id, Path(folder.name), kind=kind, formats=(form,), progress=task.progressed.emit,
                cancelled=task.cancelled,
            )  # fmt: skip

        def written(made: Written) -> None:
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

    def _word(self, field: str, text: str) -> None:
        if self.place.session_id is not None:
            self.desk.do(self.tr("Words of the organizer"), EditSession(id=self.place.session_id, **{field: text}))

    def _reword(self, id: str, text: str, responsible: str) -> None:
        self.desk.do(self.tr("Recommendation"), EditRecommendation(id=id, text=text, responsible=responsible))

    def _remove(self, id: str) -> None:
        self.desk.do(self.tr("Remove a recommendation"), RemoveRecommendation(id=id))
        self.said.emit(self.tr("The recommendation was removed."), True)

    def _add(self) -> None:
        if self.place.session_id is None:
            return
        text = ask_line(
            self,
            self.tr("Recommendation"),
            self.tr("What does the session ask for? One sentence."),
            self.tr("Add"),
        )
        if text:
            add = AddRecommendation(id=self.desk.record.new_id(), session_id=self.place.session_id, text=text)
            self.desk.do(self.tr("Recommendation"), add)

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
        self._docx.setText(self.tr("Save as DOCX"))
        self._stop.setText(self.tr("Stop"))
        self._empty.say(self.tr("There is no session yet, so there are no minutes."), self.tr("Prepare"))
        self._write_notice()

    def _write_notice(self) -> None:
        self._busy.setVisible(self._work is not None)
        self.notice.setVisible(self._work is None and not self._current)
        self.notice.say(
            "warning",
            self.tr("The record has changed since."),
            self.tr("Make the document again to see the newest state."),
            button=self.tr("Make it again"),
        )
