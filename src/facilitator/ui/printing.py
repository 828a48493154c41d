"""Anything that is printed: made off the window's thread, looked at first, then printed or saved."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QProgressDialog, QVBoxLayout, QWidget
from sqlalchemy import func, select

from facilitator.day.schedule import schedule
from facilitator.errors import Refused
from facilitator.record.models import Participant, Round, Session, Table
from facilitator.ui.desk import Work
from facilitator.ui.pdf_preview import PdfPreview, print_pdf
from facilitator.ui.settings import Settings
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.dialogs import tell_refusal
from facilitator.ui.workplace import Workplace

Make = Callable[[Path, Work], object]


class PdfWindow(QDialog):
    """A preview with the two things to do with it: print and save."""

    def __init__(self, parent: QWidget, settings: Settings, title: str, path: Path) -> None:
        super().__init__(parent)
        self._settings = settings
        self._path = path
        self.setWindowTitle(title)
        self.resize(900, 820)
        self.preview = PdfPreview()
        self._save = Button(self.tr("Save as …"), hint="Ctrl S")
        self._print = PrimaryButton(self.tr("Print …"), hint="Ctrl P")
        self._save.clicked.connect(self.save)
        self._print.clicked.connect(self.print)
        self.preview.tools.addSpacing(12)
        self.preview.tools.addWidget(self._save)
        self.preview.tools.addWidget(self._print)
        for keys, slot in (("Ctrl+S", self.save), ("Ctrl+P", self.print)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        column = QVBoxLayout(self)
        column.addWidget(self.preview)
        self.preview.load(path)

    def print(self) -> None:
        """Print it."""
        print_pdf(self, self.preview.document, self.windowTitle())

    def save(self) -> None:
        """Save a copy."""
        save_copy(self, self._settings, self._path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of the file before its folder goes."""
        self.preview.document.close()
        super().closeEvent(event)


def save_copy(parent: QWidget, settings: Settings, path: Path) -> Path | None:
    """Ask where to, and copy a file that was made there. Returns where it lies now; None when nothing was saved."""
    kind = path.suffix[1:].upper()
    name, _ = QFileDialog.getSaveFileName(
        parent,
        QCoreApplication.translate("Printing", "Save as"),
        str(settings.folder / path.name),
        f"{kind} (*{path.suffix})",
    )
    if not name:
        return None
    target = Path(name) if Path(name).suffix else Path(name + path.suffix)
    try:
        shutil.copyfile(path, target)
    except OSError as error:
        refusal = Refused(
            f"{target} cannot be written: {error.strerror}. Choose another folder.",
            f"{target}에 쓸 수 없습니다: {error.strerror}. 다른 폴더를 고르십시오.",
        )
        tell_refusal(parent, refusal.text(settings.language))
        return None
    settings.folder = target.parent
    return target


def show_pdf(parent: QWidget, work: Workplace, title: str, file_name: str, make: Make) -> None:
    """Make a PDF with ``make(path, task)`` off the window's thread and show it, with progress and cancel."""
    folder = Path(tempfile.mkdtemp(prefix="facilitator-"))
    path = folder / file_name
    bar = QProgressDialog(title, QCoreApplication.translate("Dialogs", "Cancel"), 0, 1000, parent)
    bar.setMinimumDuration(500)

    def shown(_result: object) -> None:
        bar.reset()
        window = PdfWindow(parent, work.settings, title, path)
        window.finished.connect(lambda _code: shutil.rmtree(folder, ignore_errors=True))
        window.open()

    def not_made(error: Refused | None = None) -> None:
        bar.reset()
        shutil.rmtree(folder, ignore_errors=True)
        if error is not None:
            work.desk.refused.emit(error)

    task = work.desk.run(lambda running: make(path, running), shown, failed=not_made, stopped=not_made)
    task.progressed.connect(lambda share: bar.setValue(round(share * 1000)))
    bar.canceled.connect(task.cancel)


def show_run_of_day(parent: QWidget, work: Workplace) -> None:
    """Show the run of the day: every round with its time, question and guidance."""
    from facilitator.minutes.run_of_day import RunItem, RunOfDay, write_run_of_day

    with work.desk.record.reading() as reading:
        session = reading.get_one(Session, work.place.session_id)
        rounds = reading.scalars(select(Round).where(Round.session_id == session.id).order_by(Round.number)).all()
        people = reading.scalar(
            select(func.count()).select_from(Participant).where(Participant.session_id == session.id)
        )
        tables = reading.scalar(select(func.count()).select_from(Table).where(Table.session_id == session.id))
        slots = {slot.round_id: slot for slot in schedule(session, rounds, now=work.clock.now())}
        run = RunOfDay(
            language=session.language,
            title=session.title,
            date=session.date,
            venue=session.venue,
            people=people or 0,
            tables=tables or 0,
            items=tuple(
                RunItem(
                    starts=f"{slots[row.id].starts:%H:%M}" if row.id in slots else "",
                    ends=f"{slots[row.id].ends:%H:%M}" if row.id in slots else "",
                    minutes=row.minutes,
                    number=row.number,
                    title=row.title,
                    question=row.question,
                    guidance=row.guidance,
                )
                for row in rounds
            ),
        )
    title = QCoreApplication.translate("Printing", "Run of the day")
    show_pdf(parent, work, title, "run-of-the-day.pdf", lambda path, _task: write_run_of_day(run, path))
