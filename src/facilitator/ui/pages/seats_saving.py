"""Writing the seats, and what there is to say about them, to files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.day.seat_sheet import write_seat_list
from facilitator.day.seating_report import seating_report
from facilitator.day.whole_text import write_whole
from facilitator.seating.explanation import Explanation
from facilitator.ui.desk import Work
from facilitator.ui.workplace import Workplace

translate = QCoreApplication.translate


def save_seats(parent: QWidget, work: Workplace, say: Callable[[str], None]) -> None:
    """Write everybody with their table in every round to a spreadsheet or as CSV, as the ending of the name says."""
    session_id, record, language = work.place.session_id, work.desk.record, work.language
    if session_id is None:
        return
    title, suggested = translate("SeatsPage", "Save the seats"), translate("SeatsPage", "seats.xlsx")
    name = _asked(parent, work, title, suggested, "XLSX (*.xlsx);;CSV (*.csv)")
    if name is None:
        return
    target = name if name.suffix.lower() in (".xlsx", ".csv") else name.with_suffix(".xlsx")

    def write(_task: Work) -> Path:
        write_seat_list(record, session_id, target, language)
        return target

    work.desk.run(write, lambda path: say(_saved(path)))


def save_explanation(parent: QWidget, work: Workplace, explanation: Explanation, say: Callable[[str], None]) -> None:
    """Write all there is to say about the seats as a text."""
    title, language = translate("SeatsPage", "Save the explanation"), work.language
    target = _asked(parent, work, title, translate("SeatsPage", "seats.txt"), "TXT (*.txt)")
    if target is None:
        return

    def write(_task: Work) -> Path:
        write_whole(target, seating_report(explanation, language))
        return target

    work.desk.run(write, lambda path: say(_saved(path)))


def _asked(parent: QWidget, work: Workplace, title: str, suggested: str, kinds: str) -> Path | None:
    name, _ = QFileDialog.getSaveFileName(parent, title, str(work.settings.folder / suggested), kinds)
    return Path(name) if name else None


def _saved(path: Path) -> str:
    return translate("SeatsPage", "Saved as {file}.").format(file=path.name)
