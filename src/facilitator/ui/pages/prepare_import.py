"""Importing a participant list: what is in the file, what it means, what will happen, and then doing it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from facilitator.errors import Cancelled, Refused
from facilitator.record import Changes
from facilitator.roster import Mapping, RosterFile, guess_columns, read_list
from facilitator.roster.arrive import ImportResult, Progress, import_roster
from facilitator.ui.desk import Work
from facilitator.ui.look import look
from facilitator.ui.pages.importing import LookBeforehand
from facilitator.ui.pages.prepare_fields import ChoiceBox
from facilitator.ui.pages.prepare_import_columns import ColumnsTable
from facilitator.ui.pages.prepare_import_outcome import OutcomePanel
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.workplace import Workplace

ENCODINGS = (("utf-8", "UTF-8"), ("cp949", "CP949 (EUC-KR)"), ("utf-16", "UTF-16"))


def _telling(work: Work) -> Progress:
    """Progress of an import as the desk's work: tells how far it is and stops where it was cancelled.

    The last step comes when the people are in the record: what is written is never called cancelled.
    """

    def tell(done: int, steps: int) -> None:
        if work.cancelled() and done < steps:
            raise Cancelled
        work.progressed.emit(done / steps)

    return tell


class ImportDialog(LookBeforehand):
    """Reads a list, shows what would happen, and imports it as one step.

    Signals:
        imported(count): so many people came in.
    """

    imported = Signal(int)

    def __init__(self, work: Workplace, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.language = work.desk, work.language
        self._session_id = work.place.session_id or ""
        self._path = path
        self._file: RosterFile | None = None
        self._mapping = Mapping({})
        self._result: ImportResult | None = None
        self._shown_once = False
        self.setWindowTitle(self.tr("Import a list"))
        self.setMinimumSize(look().pixels(820), look().pixels(560))
        room = self.screen().availableGeometry()
        self.resize(min(look().pixels(1160), room.width() - 40), min(look().pixels(820), room.height() - 60))
        self._title = ElidedLabel(path.name, "title")
        self._about = ElidedLabel("", "sub")
        self.encoding, self.sheet = ChoiceBox(), ChoiceBox()
        self.encoding.setAccessibleName(self.tr("Encoding"))
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self.encoding.kept.connect(lambda _key: self.read())
        self.sheet.kept.connect(lambda _key: self.read())
        self.notice = Notice()
        self.columns = ColumnsTable()
        self.columns.corrected.connect(self._correct)
        self._columns_card = Card(self.tr("What each column is"), flush=True)
        self._columns_card.add(self.columns)
        self.outcome = OutcomePanel()
        self.outcome.save_asked.connect(self.ask_save)
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._cancel = Button(self.tr("Cancel"), hint="Esc")
        self._cancel.clicked.connect(self.reject)
        self.go = PrimaryButton(self.tr("Import"), hint="Ctrl ↵", shortcut="Ctrl+Return")
        self.go.clicked.connect(self.import_now)
        self._lay_out()
        self.encoding.set_choices([("", self.tr("Encoding: found by itself")), *ENCODINGS])
        self.encoding.hide()
        self.sheet.hide()
        self.read()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._about, 1)
        head.addWidget(self.encoding)
        head.addWidget(self.sheet)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self._bar, 1)
        last.addStretch(1)
        last.addWidget(self._cancel)
        last.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self._columns_card)
        column.addWidget(self.outcome, 1)
        column.addLayout(last)

    def read(self) -> None:
        """Read the file, with the encoding or sheet that was chosen by hand, and guess its columns."""
        path, sheet, encoding = self._path, self.sheet.key() or None, self.encoding.key() or None

        def task(_work: Work) -> tuple[RosterFile, Mapping]:
            file = read_list(path, sheet=sheet, encoding=encoding)
            return file, guess_columns(file)

        self._begin(self.tr("Reading the list …"))
        asked = self._asked

        def show(found: tuple[RosterFile, Mapping]) -> None:
            if asked == self._asked:
                self._show_file(*found)

        self._work = self.desk.run(task, show, lambda error: self._refuse(error, asked))

    def try_out(self) -> None:
        """Work out what an import would do, and write nothing."""
        file, mapping = self._file, self._mapping
        if file is None:
            return
        self._begin("")
        asked = self._asked
        record, session_id = self.desk.record, self._session_id

        def show(result: ImportResult) -> None:
            if asked == self._asked:
                self._show_result(result)

        self._work = self.desk.run(
            lambda work: import_roster(record, session_id, file, mapping, dry_run=True, progress=_telling(work)),
            show,
            lambda error: self._refuse(error, asked),
        )

    def import_now(self) -> None:
        """Bring the people in, as one step that can be undone."""
        file, mapping, record, session_id = self._file, self._mapping, self.desk.record, self._session_id
        if file is None or self._result is None or not self._result.added:
            return
        actor, results = self.desk.actor, []
        self._begin(self.tr("Importing …"))
        asked, self._importing = self._asked, True

        def task(work: Work) -> Changes | None:
            result = import_roster(record, session_id, file, mapping, progress=_telling(work), actor=actor)
            results.append(result)
            return result.changes

        self._work = self.desk.do_work(
            self.tr("Import of {file}").format(file=file.path.name),
            task,
            lambda _changes: self._finish(results[0]),
            lambda error: self._refuse(error, asked),
            self._stopped,
        )
        self._work.progressed.connect(lambda share: self._bar.setValue(round(share * 100)))
        self._bar.setVisible(True)

    def ask_save(self) -> None:
        """Write the rows that stay out into a file of the person's choice."""
        suggested = self._path.with_name(self.tr("{list} – rows to mend.xlsx").format(list=self._path.stem))
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the rows that stay out"), str(suggested), self.tr("Workbooks (*.xlsx)")
        )
        if name:
            self.save_rejected(Path(name))

    def save_rejected(self, path: Path) -> None:
        """Write the rows that stay out, with their reasons, to be mended and imported again."""
        file, result, language = self._file, self._result, self.language
        if file is None or result is None:
            return
        path = path if path.suffix else path.with_suffix(".xlsx")
        saved = self.tr("Saved as {file}.").format(file=path.name)
        rest = self.tr("Mend the rows there and import that file: nobody comes in twice.")
        asked = self._asked

        def say(state: str, lead: str, rest: str = "") -> None:
            if asked == self._asked:
                self._say(state, lead, rest)

        def write(_work: Work) -> None:
            from facilitator.roster.export import write_rejected

            write_rejected(path, file, result.rejected, language)

        self.desk.run(
            write,
            lambda _none: say("ok", saved, rest),
            lambda error: say("bad", error.text(language)),
        )

    def _show_file(self, file: RosterFile, mapping: Mapping) -> None:
        self._work = None
        self._file, self._mapping = file, mapping
        kind = file.kind.upper()
        if file.kind in ("csv", "html"):
            kind = self.tr("text") if file.kind == "csv" else self.tr("web page")
        about = [kind, self.tr("rows {count}").format(count=f"{len(file.rows):,}")]
        if file.encoding:
            about.append(file.encoding.upper())
        self._about.setText(" · ".join(about))
        self.encoding.setVisible(file.encoding is not None)
        self.sheet.setVisible(len(file.sheet_names) > 1)
        if file.sheet_names:
            self.sheet.set_choices([(name, self.tr("Sheet: {name}").format(name=name)) for name in file.sheet_names])
            self.sheet.set_key(file.sheet or "")
        self._columns_card.show()
        self.outcome.show()
        self.columns.show_file(file, mapping, self.language)
        self.try_out()

    def _show_result(self, result: ImportResult) -> None:
        self._work = None
        self._result = result
        self.outcome.show_result(result, self.language)
        self.go.setText(self.tr("Import {count} people").format(count=f"{result.added:,}"))
        self.go.setEnabled(result.added > 0)
        if not self._shown_once and result.added:
            self.go.setFocus()
        self._shown_once = True
        self.notice.setVisible(result.added == 0)
        if result.added == 0:
            self._say("warning", self.tr("Nobody new would come in."), self._why_nobody(result))

    def _why_nobody(self, result: ImportResult) -> str:
        if result.unchanged and not result.rejected:
            return self.tr("Everybody in this list is on the participant list already.")
        return self.tr("Check what each column is, or mend the rows below.")

    def _correct(self, mapping: Mapping) -> None:
        self._mapping = mapping
        self.try_out()

    def _finish(self, result: ImportResult) -> None:
        self._work, self._importing = None, False
        self._cancel.setEnabled(True)
        self.imported.emit(result.added)
        if not result.rejected:
            self.accept()
            return
        self._result = result
        self._bar.hide()
        self._columns_card.hide()
        self.encoding.hide()
        self.sheet.hide()
        self.outcome.show_result(result, self.language, done=True)
        self.go.hide()
        self._cancel.setText(self.tr("Close"))
        self._say(
            "ok",
            self.tr("Participants imported: {count}").format(count=f"{result.added:,}"),
            self.tr("Save the rows that stay out, mend them, and import that file."),
        )

    def _refuse(self, error: Refused, asked: int) -> None:
        if asked != self._asked:
            return
        self._work, self._importing = None, False
        self._cancel.setEnabled(True)
        self._bar.hide()
        if self._file is None:
            self._columns_card.hide()
            self.outcome.hide()
            self.encoding.setVisible(bool(self.encoding.key()))
        self.outcome.show_result(None, self.language)
        self._say("bad", error.text(self.language))
