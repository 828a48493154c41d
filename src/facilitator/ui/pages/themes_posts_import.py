"""Importing posts from outside the hall: what is in the file, what it means, what would come in, and then doing it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from sqlalchemy import select

from facilitator.errors import Cancelled, Refused
from facilitator.outside import POST_FIELDS, PostsFile, choose_column, guess_columns, read_posts
from facilitator.outside.arrive import PostsResult, Progress, import_posts, round_for_posts, usual_source
from facilitator.record import Changes
from facilitator.record.models import Round, Session
from facilitator.ui.desk import Work
from facilitator.ui.look import look
from facilitator.ui.pages.file_columns import FileColumns
from facilitator.ui.pages.importing import LookBeforehand
from facilitator.ui.pages.prepare_fields import ChoiceBox, SavingLine
from facilitator.ui.pages.prepare_import import ENCODINGS
from facilitator.ui.pages.themes_posts_outcome import PostsOutcome
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.workplace import Workplace

NOTHING = "#nothing"
"""The key of a column that is not used."""


def _telling(work: Work) -> Progress:
    """Progress as the desk's work: tells how far it is, and stops where it was cancelled before anything is written."""

    def tell(done: int, steps: int) -> None:
        if work.cancelled() and done < steps:
            raise Cancelled
        work.progressed.emit(done / steps)

    return tell


class PostsImport(LookBeforehand):
    """Reads a file of posts, shows what would happen, and brings them in as one step.

    Signals:
        imported(result): it was done; carries the ``PostsResult``.
    """

    imported = Signal(object)

    def __init__(self, work: Workplace, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._language, self._path = work.desk, work.language, path
        self._session_id = work.place.session_id or ""
        self._read: PostsFile | None = None
        self.columns: dict[str, str] = {}
        self._result: PostsResult | None = None
        self.setWindowTitle(self.tr("Import posts from outside"))
        self.setMinimumSize(look().pixels(820), look().pixels(560))
        room = self.screen().availableGeometry()
        self.resize(min(look().pixels(1160), room.width() - 40), min(look().pixels(780), room.height() - 60))
        self._about = ElidedLabel("", "sub")
        self.encoding, self.sheet, self.round = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.encoding.setAccessibleName(self.tr("Encoding"))
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self.round.setAccessibleName(self.tr("Round"))
        self.source = SavingLine()
        self.source.setAccessibleName(self.tr("Name of the source"))
        for box in (self.encoding, self.sheet):
            box.kept.connect(lambda _key: self.read())
            box.hide()
        self.round.kept.connect(lambda _key: self.try_out())
        self.source.kept.connect(lambda _text: self.try_out())
        self.notice = Notice()
        self.mapper = FileColumns()
        self.mapper.chosen.connect(self._choose)
        self._columns_card = Card(self.tr("What each column is"), flush=True)
        self._columns_card.add(self.mapper)
        self.outcome = PostsOutcome()
        self.outcome.save_asked.connect(self.ask_save)
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._cancel = Button(self.tr("Cancel"), hint="Esc")
        self._cancel.clicked.connect(self.reject)
        self.go = PrimaryButton(self.tr("Import"), hint="Ctrl ↵", shortcut="Ctrl+Return")
        self.go.clicked.connect(self.import_now)
        self.encoding.set_choices([("", self.tr("Encoding: found by itself")), *ENCODINGS])
        self._lay_out()
        self._offer_places(work.place.round_id)
        self.read()

    def _lay_out(self) -> None:
        head, where, last = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(ElidedLabel(self._path.name, "title"))
        head.addWidget(self._about, 1)
        head.addWidget(self.encoding)
        head.addWidget(self.sheet)
        where.setSpacing(12)
        where.addWidget(ElidedLabel(self.tr("Source"), "sub"))
        where.addWidget(self.source, 1)
        where.addWidget(ElidedLabel(self.tr("Read with the notes of"), "sub"))
        where.addWidget(self.round, 1)
        last.setSpacing(8)
        last.addWidget(self._bar, 1)
        last.addStretch(1)
        last.addWidget(self._cancel)
        last.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addLayout(head)
        column.addLayout(where)
        column.addWidget(self.notice)
        column.addWidget(self._columns_card)
        column.addWidget(self.outcome, 1)
        column.addLayout(last)

    def _offer_places(self, round_id: str | None) -> None:
        """The rounds, that of the page chosen, and the usual name of the source."""
        with self._desk.record.reading() as reading:
            rows = select(Round).where(Round.session_id == self._session_id).order_by(Round.number)
            rounds = [(str(row.number), row.title, row.id) for row in reading.scalars(rows)]
            session = reading.get(Session, self._session_id)
            meant = str(round_for_posts(reading, self._session_id, None).number) if rounds else ""
        words = self.tr("Round {number} {title}")
        self.round.set_choices([(key, words.format(number=key, title=title)) for key, title, _ in rounds])
        self.round.set_key(next((key for key, _, id in rounds if id == round_id), meant))
        self.source.show_stored(usual_source(session.language if session is not None else self._language))

    def read(self) -> None:
        """Read the file, with the encoding or sheet that was chosen by hand, and guess its columns."""
        path, sheet, encoding = self._path, self.sheet.key() or None, self.encoding.key() or None

        def task(_work: Work) -> tuple[PostsFile, dict[str, str]]:
            read = read_posts(path, sheet=sheet, encoding=encoding)
            return read, guess_columns(read.file)

        self._begin(self.tr("Reading the file …"))
        self._work = self._desk.run(task, self._unless_late(lambda found: self._show_file(*found)), self._refusing())

    def try_out(self) -> None:
        """Work out what an import would do, and write nothing."""
        bring_in = self._bringing(dry_run=True)
        if bring_in is not None:
            self._begin("")
            self._work = self._desk.run(bring_in, self._unless_late(self._show_result), self._refusing())

    def import_now(self) -> None:
        """Bring the posts in, as one step that can be undone."""
        result, bring_in = self._result, self._bringing(dry_run=False)
        if bring_in is None or result is None or not (result.added or result.updated):
            return
        results: list[PostsResult] = []
        self._begin(self.tr("Importing …"))
        self._importing = True

        def task(work: Work) -> Changes | None:
            results.append(bring_in(work))
            return results[0].changes

        self._work = self._desk.do_work(
            self.tr("Import of {file}").format(file=self._path.name),
            task,
            lambda _changes: self._finish(results[0]),
            self._refusing(),
            self._stopped,
        )
        self._work.progressed.connect(lambda share: self._bar.setValue(round(share * 100)))
        self._bar.setVisible(True)

    def _bringing(self, *, dry_run: bool) -> Callable[[Work], PostsResult] | None:
        """The import as it is chosen now; None while the file is not read."""
        read, columns, record, session_id = self._read, dict(self.columns), self._desk.record, self._session_id
        source, number, actor = self.source.text_with_preedit(), int(self.round.key() or 0) or None, self._desk.actor
        if read is None:
            return None
        return lambda work: import_posts(
            record, session_id, read, columns, source=source, round_number=number, dry_run=dry_run,
            progress=_telling(work), actor=actor,
        )  # fmt: skip

    def ask_save(self) -> None:
        """Write the lines that stay out into a file of the person's choice."""
        suggested = self._path.with_name(self.tr("{file} – lines to mend.xlsx").format(file=self._path.stem))
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the lines that stay out"), str(suggested), self.tr("Workbooks (*.xlsx)")
        )
        if name:
            self.save_rejected(Path(name))

    def save_rejected(self, path: Path) -> None:
        """Write the lines that stay out, with their reasons, to be mended and imported again."""
        read, result, language = self._read, self._result, self._language
        if read is None or result is None:
            return
        path = path if path.suffix else path.with_suffix(".xlsx")
        saved = self.tr("Saved as {file}.").format(file=path.name)
        rest = self.tr("Mend the lines there and import that file: no post comes in twice.")

        def write(_work: Work) -> None:
            from facilitator.roster.export import write_rejected

            write_rejected(path, read.file, result.rejected, language)

        self._desk.run(write, self._unless_late(lambda _none: self._say("ok", saved, rest)), self._refusing())

    def _unless_late(self, show: Callable[..., None]) -> Callable[..., None]:
        """Show what comes back, unless something else was asked for meanwhile."""
        asked = self._asked
        return lambda found: show(found) if asked == self._asked else None

    def _refusing(self) -> Callable[[Refused], None]:
        return self._unless_late(self._refuse)

    def _choose(self, column: str, key: str) -> None:
        self.columns = choose_column(self.columns, column, "" if key == NOTHING else key)
        self._show_columns()
        self.try_out()

    def _show_columns(self) -> None:
        self.mapper.show_meanings({name: field for field, name in self.columns.items()}, NOTHING)

    def _show_file(self, read: PostsFile, columns: dict[str, str]) -> None:
        self._work = None
        self._read, self.columns = read, columns
        file = read.file
        kind = self.tr("text") if file.kind == "csv" else "JSON" if file.kind == "jsonl" else file.kind.upper()
        lines = self.tr("lines {count}").format(count=f"{len(file.rows) + len(read.broken):,}")
        self._about.setText(" · ".join(filter(None, (kind, lines, (file.encoding or "").upper()))))
        self.encoding.setVisible(file.encoding is not None)
        self.sheet.setVisible(len(file.sheet_names) > 1)
        if file.sheet_names:
            self.sheet.set_choices([(name, self.tr("Sheet: {name}").format(name=name)) for name in file.sheet_names])
            self.sheet.set_key(file.sheet or "")
        self._columns_card.show()
        self.outcome.show()
        fields = [(field.id, field.label(self._language)) for field in POST_FIELDS]
        self.mapper.show_columns(file, [(NOTHING, self.tr("Do not import")), *fields])
        self._show_columns()
        self.try_out()

    def _show_result(self, result: PostsResult) -> None:
        self._work = None
        self._result = result
        self.outcome.show_result(result, self._language)
        self.go.setText(self.tr("Import {count} posts").format(count=f"{result.added:,}"))
        some = result.added + result.updated > 0
        self.go.setEnabled(some)
        self.notice.setVisible(not some)
        if not some:
            again = self.tr("All that can be read in this file is there already.")
            why = again if result.unchanged else self.tr("Check what each column is, or mend the lines below.")
            self._say("warning", self.tr("Nothing new would come in."), why)

    def _finish(self, result: PostsResult) -> None:
        self._work, self._importing = None, False
        self._cancel.setEnabled(True)
        self.imported.emit(result)
        if not result.rejected:
            self.accept()
            return
        self._result = result
        self._bar.hide()
        self._columns_card.hide()
        self.encoding.hide()
        self.sheet.hide()
        self.source.setEnabled(False)
        self.round.setEnabled(False)
        self.outcome.show_result(result, self._language, done=True)
        self.go.hide()
        self._cancel.setText(self.tr("Close"))
        self._say(
            "ok",
            self.tr("Posts imported: {count}").format(count=f"{result.added:,}"),
            self.tr("Save the lines that stay out, mend them, and import that file."),
        )

    def _refuse(self, error: Refused) -> None:
        self._work, self._importing = None, False
        self._cancel.setEnabled(True)
        self._bar.hide()
        if self._read is None:
            self._columns_card.hide()
            self.outcome.hide()
            self.encoding.setVisible(bool(self.encoding.key()))
        self.outcome.show_result(None, self._language)
        self._say("bad", error.text(self._language))
