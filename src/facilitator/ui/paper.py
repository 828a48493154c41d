"""Everything that is printed for the day, in one dialog: choose a paper, look at it, print or save it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.day.paper import BADGES, USES, write_paper
from facilitator.errors import Refused
from facilitator.ui.desk import Work
from facilitator.ui.look import look
from facilitator.ui.paper_options import PaperOptionsPanel, read_choices
from facilitator.ui.paper_words import file_name, paper_words
from facilitator.ui.pdf_preview import PdfPreview, print_pdf
from facilitator.ui.printing import save_copy
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.progress import ProgressLine
from facilitator.ui.widgets.scroll import ScrollColumn
from facilitator.ui.workplace import Workplace

AFTER_A_CHOICE = 150
"""Milliseconds before a preview is made: whoever counts desks up does not want each of them."""


class PaperDialog(QDialog):
    """The papers at the left, the preview in the middle, the options at the right.

    Args:
        parent: the window.
        work: where the person works; the papers are those of the chosen session.
        which: the paper to begin with, one of ``facilitator.day.paper.USES``.
        person_ids: offer, and choose, these people alone.
    """

    def __init__(
        self, parent: QWidget | None, work: Workplace, which: str = BADGES, person_ids: Sequence[str] | None = None
    ) -> None:
        super().__init__(parent)
        assert work.place.session_id is not None
        self._work, self._session_id = work, work.place.session_id
        self._folder: TemporaryDirectory[str] | None = None
        self._task: Work | None = None
        self._path: Path | None = None
        self.paper = which
        self.setWindowTitle(self.tr("Print"))
        self.papers = self._paper_cards()
        self.options = PaperOptionsPanel(read_choices(work.desk.record, self._session_id), person_ids)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_A_CHOICE)
        self._soon.timeout.connect(self.make)
        self.options.changed.connect(self._soon.start)
        self.preview = PdfPreview()
        self.notice = Notice("warning")
        self._progress = ProgressLine()
        self._making = ElidedLabel(self.tr("Making the paper …"), "sub")
        self._stop = Button(self.tr("Stop"))
        self._stop.clicked.connect(self.stop)
        self._save = Button(self.tr("Save as …"), hint="Ctrl S")
        self._print = PrimaryButton(self.tr("Print …"), hint="Ctrl P")
        self._close = Button(self.tr("Close"), hint="Esc")
        self._save.clicked.connect(self.save)
        self._print.clicked.connect(self.print)
        self._close.clicked.connect(self.reject)
        for keys, slot in (("Ctrl+S", self.save), ("Ctrl+P", self.print)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self._lay_out()
        self.resize(look().pixels(1180), look().pixels(780))
        self.choose(which)

    def _paper_cards(self) -> dict[str, Card]:
        cards = {}
        for paper in USES:
            name, about = paper_words()[paper]
            cards[paper] = Card(name, clickable=True, dense=True)
            cards[paper].add(WrapLabel(about, "sub"))
            cards[paper].setAccessibleName(f"{name}. {about}")
            cards[paper].clicked.connect(lambda paper=paper: self.choose(paper))
        return cards

    def _lay_out(self) -> None:
        list_of_papers = QWidget()
        left = QVBoxLayout(list_of_papers)
        left.setContentsMargins(2, 2, 8, 2)
        left.setSpacing(8)
        for card in self.papers.values():
            left.addWidget(card)
        left.addStretch(1)
        side = ScrollColumn(list_of_papers)
        side.setFixedWidth(look().pixels(270))
        self._busy = QWidget()
        busy = QHBoxLayout(self._busy)
        busy.setContentsMargins(0, 0, 0, 0)
        busy.setSpacing(12)
        busy.addWidget(self._making)
        busy.addWidget(self._progress, 1)
        busy.addWidget(self._stop)
        told = QWidget()
        telling = QVBoxLayout(told)
        telling.setContentsMargins(0, 0, 0, 0)
        telling.addWidget(self.notice)
        telling.addStretch(1)
        self._shown = QStackedWidget()
        self._shown.addWidget(self.preview)
        self._shown.addWidget(told)
        choices = ScrollColumn(self.options)
        choices.setFixedWidth(look().pixels(250))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._close)
        buttons.addSpacing(12)
        buttons.addWidget(self._busy, 2)
        buttons.addStretch(1)
        buttons.addWidget(self._save)
        buttons.addWidget(self._print)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(side)
        row.addWidget(self._shown, 1)
        row.addWidget(choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(16)
        column.addLayout(row, 1)
        column.addLayout(buttons)

    def choose(self, paper: str) -> None:
        """Show another paper."""
        self.paper = paper
        for key, card in self.papers.items():
            card.set_chosen(key == paper)
        self.papers[paper].setFocus()
        self.options.show_paper(paper)
        self.make()

    def make(self) -> None:
        """Make the paper as it is chosen, off the window's thread, and show it."""
        self.stop()
        folder = TemporaryDirectory(prefix="facilitator-", ignore_cleanup_errors=True)
        path = Path(folder.name) / file_name(self.paper)
        record, session_id, paper, options = (
            self._work.desk.record,
            self._session_id,
            self.paper,
            self.options.options(),
        )

        def write(task: Work) -> int:
            return write_paper(
                record, session_id, paper, path, options, progress=task.progressed.emit, cancelled=task.cancelled
            )

        def made(_pages: int) -> None:
            if self._task is not task:
                folder.cleanup()
                return
            self._forget()
            self._folder, self._path = folder, path
            self.preview.load(path)
            self._ended()

        def not_made(error: Refused | None = None) -> None:
            folder.cleanup()
            if self._task is task:
                self._forget()
                self._ended(error)

        task = self._work.desk.run(write, made, failed=not_made, stopped=not_made)
        self._task = task
        task.progressed.connect(self._progress.set_share)
        self._progress.set_share(0.0)
        self._write()

    def stop(self) -> None:
        """Stop making the paper."""
        if self._task is not None:
            self._task.cancel()

    def _ended(self, error: Refused | None = None) -> None:
        self._task = None
        if error is not None:
            self.notice.say("warning", error.text(self._work.language))
        elif self._path is None:
            self.notice.say("none", self.tr("The paper was not made."), self.tr("Choose it again to make it."))
        self._shown.setCurrentIndex(0 if self._path is not None else 1)
        self._write()

    def _write(self) -> None:
        making = self._task is not None
        self._busy.setVisible(making)
        for button in (self._print, self._save):
            button.setEnabled(not making and self._path is not None)

    def print(self) -> None:
        """Print what is shown."""
        if self._print.isEnabled():
            print_pdf(self, self.preview.document, paper_words()[self.paper][0])

    def save(self) -> None:
        """Save what is shown."""
        if self._save.isEnabled() and self._path is not None:
            save_copy(self, self._work.settings, self._path)

    def _forget(self) -> None:
        self.preview.document.close()
        self._path = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def done(self, result: int) -> None:
        """Stop what is being made and let go of the files."""
        self._soon.stop()
        self.stop()
        self._task = None
        self._forget()
        super().done(result)


def show_paper(
    parent: QWidget | None, work: Workplace, which: str = BADGES, person_ids: Sequence[str] | None = None
) -> PaperDialog:
    """Open the dialog on a paper of the chosen session, about everybody or about these people alone."""
    dialog = PaperDialog(parent, work, which, person_ids)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
