"""Importing a receiver's file: what each column is, what would come in, what does not count and why, and then doing it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.keypad_columns import KEYPAD_FIELDS, chosen_column, guess_keypad_columns, questions_of
from facilitator.day.keypad_file import KeypadPreview, read_keypads
from facilitator.day.piles import paper_ballot
from facilitator.errors import Refused
from facilitator.record import Changes
from facilitator.record.keypads import KeypadOutcome, devices_that_voted, import_keypads
from facilitator.roster import RosterFile, read_list
from facilitator.ui.desk import Work
from facilitator.ui.look import look
from facilitator.ui.pages.file_columns import FileColumns
from facilitator.ui.pages.prepare_fields import ChoiceBox
from facilitator.ui.pages.votes_keypads_preview import KeypadFigures
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.workplace import Workplace

NOTHING = "#nothing"
"""The key of a column that is not used."""

NO_QUESTION = "#none"


class KeypadImport(QDialog):
    """Reads a receiver's file, shows what it would bring, and takes it in.

    Args:
        parent: the page.
        work: where the person works.
        ballot_id: the ballot that was voted in.
        path: the file.
        known: columns that a person named for an earlier file of this receiver: field -> name of the column.

    Attributes:
        columns: field -> name of the column, as it is now.

    Signals:
        imported(outcome): it was done; carries the ``KeypadOutcome``.
    """

    imported = Signal(object)

    def __init__(
        self, parent: QWidget | None, work: Workplace, ballot_id: str, path: Path, known: Mapping[str, str]
    ) -> None:
        super().__init__(parent)
        self._desk, self._language, self._path = work.desk, work.language, path
        with self._desk.record.reading() as reading:
            self._ballot = paper_ballot(reading, ballot_id)
        self._known = dict(known)
        self.columns: dict[str, str] = {}
        self._file: RosterFile | None = None
        self._preview: KeypadPreview | None = None
        self._asked = 0
        self.setWindowTitle(self.tr("Import votes of keypads"))
        self.setMinimumSize(look().pixels(820), look().pixels(560))
        room = self.screen().availableGeometry()
        self.resize(min(look().pixels(980), room.width() - 40), min(look().pixels(780), room.height() - 60))
        self.question = ChoiceBox()
        self.question.setAccessibleName(self.tr("Question"))
        self.question.kept.connect(lambda _key: self.try_out())
        self.notice = Notice()
        self.mapper = FileColumns()
        self.mapper.chosen.connect(self._choose)
        self._columns_card = Card(self.tr("What each column is"), flush=True)
        self._columns_card.add(self.mapper)
        self.figures = KeypadFigures()
        self._cancel = Button(self.tr("Cancel"), hint="Esc")
        self._cancel.clicked.connect(self.reject)
        self.go = PrimaryButton(self.tr("Import"), hint="Ctrl ↵", shortcut="Ctrl+Return")
        self.go.clicked.connect(self.import_now)
        self._lay_out()
        self.read()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(ElidedLabel(self._path.name, "title"), 1)
        head.addWidget(self.question)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addStretch(1)
        last.addWidget(self._cancel)
        last.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self._columns_card)
        column.addWidget(self.figures, 1)
        column.addLayout(last)

    def read(self) -> None:
        """Read the file off the window's thread, and guess its columns."""
        path = self._path
        self._wait(self.tr("Reading the file …"))
        self.question.hide()
        self._desk.run(lambda _work: read_list(path), self._show_file, self._refuse)

    def try_out(self) -> None:
        """Work out what an import would do, and write nothing."""
        file, columns, ballot, record = self._file, dict(self.columns), self._ballot, self._desk.record
        if file is None:
            return
        asked_for = self.question.key()
        if asked_for == NO_QUESTION:
            self._wait(self.tr("Choose the question of the file that this ballot is."))
            return
        self._wait("")
        asked = self._asked

        def task(_work: Work) -> KeypadPreview:
            return read_keypads(
                file, columns, ballot_id=ballot.id, rules=ballot.rules, options=ballot.options,
                question=asked_for if "question" in columns else None, voted=devices_that_voted(record, ballot.id),
            )  # fmt: skip

        def show(preview: KeypadPreview) -> None:
            if asked == self._asked:
                self._show_preview(preview)

        self._desk.run(task, show, lambda error: self._refuse(error) if asked == self._asked else None)

    def import_now(self) -> None:
        """Take the votes in. It cannot be undone: people cast them."""
        preview, record, ballot_id, name = self._preview, self._desk.record, self._ballot.id, self._path.name
        if preview is None or not preview.votes:
            return
        self._wait(self.tr("Importing …"))
        outcomes: list[KeypadOutcome] = []

        def task(_work: Work) -> Changes | None:
            outcomes.append(import_keypads(record, ballot_id, name, preview.votes))
            return outcomes[0].changes

        def done(_changes: Changes | None) -> None:
            self.imported.emit(outcomes[0])
            self.accept()

        self._desk.do_work(self.tr("Import votes of keypads"), task, done, self._refuse)

    def _wait(self, words: str) -> None:
        """Nothing can be imported until something new is known."""
        self._asked += 1
        self._preview = None
        self.go.setEnabled(False)
        self.notice.setVisible(bool(words))
        self.notice.say("none", words)

    def _show_file(self, file: RosterFile) -> None:
        self._file = file
        guessed = guess_keypad_columns(file)
        same = self._known and set(self._known.values()) <= set(file.column_names)
        self.columns = self._known if same else guessed
        words = {
            "device": self.tr("Keypad"), "question": self.tr("Question"), "answer": self.tr("Answer"),
            "time": self.tr("Time"),
        }  # fmt: skip
        choices = [(NOTHING, self.tr("Do not use")), *((field, words[field]) for field in KEYPAD_FIELDS)]
        self.mapper.show_columns(file, choices)
        self._show_columns()

    def _choose(self, column: str, key: str) -> None:
        self.columns = chosen_column(self.columns, column, "" if key == NOTHING else key)
        self._show_columns()

    def _show_columns(self) -> None:
        self.mapper.show_meanings({name: field for field, name in self.columns.items()}, NOTHING)
        questions = questions_of(self._file, self.columns) if self._file is not None else {}
        choices = [
            (question, self.tr("Question {name}: {rows} rows").format(name=question or "–", rows=f"{rows:,}"))
            for question, rows in questions.items()
        ]
        if len(choices) > 1:
            choices.insert(0, (NO_QUESTION, self.tr("Choose the question …")))
        self.question.set_choices(choices)
        self.question.setVisible(len(choices) > 1)
        self.try_out()

    def _show_preview(self, preview: KeypadPreview) -> None:
        self._preview = preview
        self.figures.show_preview(preview, self._language)
        count = len(preview.votes)
        self.go.setText(self.tr("Import {count} votes").format(count=f"{count:,}"))
        self.go.setEnabled(count > 0)
        if count:
            self.go.setFocus()
            return
        self.notice.show()
        if preview.again:
            rest = self.tr("Every keypad of this file that pressed an option has voted in this ballot already.")
        else:
            rest = self.tr("Check what each column is, and which question it is.")
        self.notice.say("warning", self.tr("No vote would come in."), rest)

    def _refuse(self, error: Refused) -> None:
        self._preview = None
        self.figures.show_preview(None, self._language)
        self._columns_card.setVisible(self._file is not None)
        self.notice.show()
        self.notice.say("bad", error.text(self._language))
