"""Making voting slips to hand out: how many, how many on a sheet, and where to save them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.voting_codes import MOST_SLIPS, write_voting_slips
from facilitator.errors import Refused
from facilitator.record.present import attendance
from facilitator.ui.desk import Work
from facilitator.ui.look import look
from facilitator.ui.pages.prepare_fields import Labelled
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.progress import ProgressLine
from facilitator.ui.widgets.stepper import Stepper
from facilitator.ui.workplace import Workplace


class SlipsDialog(QDialog):
    """Asks how many slips, and writes them with new codes.

    Args:
        parent: the page.
        work: where the person works; its hub says the address that is printed.
        session_id: the session whose codes they are.
    """

    def __init__(self, parent: QWidget | None, work: Workplace, session_id: str) -> None:
        super().__init__(parent)
        self._work, self._session_id = work, session_id
        self._task: Work | None = None
        self.setWindowTitle(self.tr("Voting slips"))
        self.setMinimumSize(look().pixels(560), look().pixels(470))
        with work.desk.record.reading() as reading:
            _, present = attendance(reading, session_id)
        self.number = Stepper(max(present, 1), 1, MOST_SLIPS)
        self.number.set_name(self.tr("How many slips"))
        self.address = ComposingLine()
        self.address.setText(work.hub.ballot_url or "")
        self.address.setPlaceholderText("http://192.168.0.10:8080/")
        self.per_sheet = SegmentedChoice([Choice("8", "8"), Choice("10", "10")])
        self.notice = Notice()
        self.notice.hide()
        self._progress = ProgressLine()
        self._progress.hide()
        self._close = Button(self.tr("Close"), hint="Esc")
        self.save = PrimaryButton(self.tr("Save as …"), hint="Ctrl S")
        self.save.setShortcut("Ctrl+S")
        self._close.clicked.connect(self.reject)
        self.save.clicked.connect(self.ask_where)
        number, per_sheet, address = Labelled(self.number), Labelled(self.per_sheet), Labelled(self.address)
        address.set_name(self.tr("Address for phones, as the hub shows it once the session is open to other devices"))
        number.set_name(self.tr("How many slips"))
        per_sheet.set_name(self.tr("On an A4 sheet"))
        lead = WrapLabel("")
        lead.set_words(
            self.tr(
                "Each slip has a new code with which one person votes once. Nobody's name is on it: hand them out by "
                "chance. Slips that you made before stay valid, so do not make more than you hand out."
            )
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self._progress, 1)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(16)
        for item in (lead, number, per_sheet, address, self.notice):
            column.addWidget(item)
        column.addLayout(buttons)

    def ask_where(self) -> None:
        """Ask for the file, and make it."""
        settings = self._work.settings
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as"), str(settings.folder / self.tr("voting slips.pdf")), "PDF (*.pdf)"
        )
        if name:
            path = Path(name) if Path(name).suffix else Path(f"{name}.pdf")
            settings.folder = path.parent
            self.make(path)

    def make(self, path: Path) -> None:
        """Write the slips off the window's thread."""
        record, session_id, number = self._work.desk.record, self._session_id, self.number.value()
        per_sheet, base = int(self.per_sheet.key()), self.address.text_with_preedit()

        def write(task: Work) -> int:
            return write_voting_slips(
                record, session_id, path, number=number, base=base, per_sheet=per_sheet,
                progress=task.progressed.emit, cancelled=task.cancelled,
            )  # fmt: skip

        def made(sheets: int) -> None:
            words = self.tr("{slips} slips on {sheets} sheets are in {file}.")
            self._ended("ok", words.format(slips=f"{number:,}", sheets=f"{sheets:,}", file=path.name))

        def not_made(error: Refused | None = None) -> None:
            said = error.text(self._work.language) if error is not None else self.tr("No slips were made.")
            self._ended("warning", said)

        self.save.setEnabled(False)
        self._progress.show()
        self._task = self._work.desk.run(write, made, failed=not_made, stopped=not_made)
        self._task.progressed.connect(self._progress.set_share)

    def _ended(self, tone: str, words: str) -> None:
        self._task = None
        self._progress.hide()
        self.save.setEnabled(True)
        self.notice.show()
        self.notice.say(tone, words)

    def done(self, result: int) -> None:
        """Stop what is being made."""
        if self._task is not None:
            self._task.cancel()
        super().done(result)
