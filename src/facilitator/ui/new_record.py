"""The questions before a new record: what kind of session, and in which file it lies."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.record import SUFFIX
from facilitator.ui.look import look
from facilitator.ui.pages.prepare_fields import Labelled
from facilitator.ui.pages.prepare_new import NewSessionForm
from facilitator.ui.settings import Settings
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.scroll import ScrollColumn

_NOT_IN_FILE_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
LONGEST_NAME = 80


def suggested_path(folder: Path, title: str, fallback: str) -> Path:
    """A free file name made from a title: without signs that some system forbids, numbered where it is taken."""
    name = " ".join(_NOT_IN_FILE_NAMES.sub(" ", title).split()).strip(". ")[:LONGEST_NAME].strip() or fallback
    path, number = folder / f"{name}{SUFFIX}", 2
    while path.exists():
        path, number = folder / f"{name} {number}{SUFFIX}", number + 1
    return path


class NewRecordDialog(QDialog):
    """Asks for everything a new record needs, and makes it. ``record`` is the open record once that is done."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record: Record | None = None
        self._settings = settings
        self._chosen_path: Path | None = None
        self.setWindowTitle(self.tr("New record"))
        self.form = NewSessionForm(settings.language)
        self.form.titled.connect(lambda _title: self._show_path())
        self._where = ElidedLabel("")
        self._change = Button(self.tr("Change …"))
        self._change.clicked.connect(self.ask_path)
        self._protect = Button(self.tr("Protect with a passphrase"))
        self._protect.setCheckable(True)
        self._protect.toggled.connect(self._show_protection)
        self.passphrase, self.again = QLineEdit(), QLineEdit()
        self._protection = QWidget()
        self._passphrase_fields = (Labelled(self.passphrase), Labelled(self.again))
        for line, labelled, words in zip(
            (self.passphrase, self.again),
            self._passphrase_fields,
            (self.tr("Passphrase"), self.tr("Once more")),
            strict=True,
        ):
            line.setEchoMode(QLineEdit.EchoMode.Password)
            labelled.set_name(words)
        self._warning = Notice(
            "warning",
            self.tr("Nobody can recover a forgotten passphrase."),
            self.tr("Write it down and keep it apart from this laptop."),
        )
        self.notice = Notice("bad")
        self.notice.hide()
        cancel = Button(self.tr("Cancel"), hint="Esc")
        cancel.clicked.connect(self.reject)
        self.make = PrimaryButton(self.tr("Make the record"), hint="Enter")
        self.make.setDefault(True)
        self.make.clicked.connect(self.accept)
        self._lay_out(cancel)
        self._show_protection(False)
        self._show_path()
        self.form.title.setFocus()
        self.form.title.selectAll()

    def _lay_out(self, cancel: Button) -> None:
        file = Card(self.tr("Everything lies in one file"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._where, 1)
        row.addWidget(self._change)
        row.addWidget(self._protect)
        file.add(row)
        fields = QHBoxLayout()
        fields.setSpacing(12)
        for labelled in self._passphrase_fields:
            fields.addWidget(labelled, 1)
        protection = QVBoxLayout(self._protection)
        protection.setContentsMargins(0, 4, 0, 0)
        protection.setSpacing(10)
        protection.addLayout(fields)
        protection.addWidget(self._warning)
        file.add(self._protection)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(24, 20, 24, 4)
        inner.setSpacing(16)
        inner.addWidget(ElidedLabel(self.tr("What kind of session?"), "title"))
        inner.addWidget(self.form)
        inner.addWidget(file)
        inner.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 0, 24, 20)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.make)
        told = QHBoxLayout()
        told.setContentsMargins(24, 0, 24, 0)
        told.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._scroll = ScrollColumn(content)
        column.addWidget(self._scroll, 1)
        column.addLayout(told)
        column.addLayout(buttons)
        self.resize(look().pixels(880), look().pixels(680))
        self.setMinimumSize(look().pixels(640), look().pixels(480))

    @property
    def path(self) -> Path:
        """Where the record will lie."""
        if self._chosen_path is not None:
            return self._chosen_path
        title = self.form.title.text_with_preedit()
        return suggested_path(self._settings.folder, title, self.tr("Roundtable"))

    def ask_path(self) -> None:
        """Let the person choose another folder and name."""
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Where the record lies"),
            str(self.path),
            self.tr("Records (*{suffix})").format(suffix=SUFFIX),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.choose_path(Path(name))

    def choose_path(self, path: Path) -> None:
        """Put the record there."""
        self._chosen_path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        self._show_path()

    def accept(self) -> None:
        """Make the record and its session; stay open with the reason where that is refused."""
        if self._protect.isChecked():
            if not self.passphrase.text():
                self._tell(self.tr("Write a passphrase, or make the record without one."))
                self.passphrase.setFocus()
                return
            if self.passphrase.text() != self.again.text():
                self._tell(self.tr("The two passphrases are not the same. Write them again."))
                self.again.clear()
                self.again.setFocus()
                return
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.record = self._made()
        except Refused as error:
            self._tell(error.text(self._settings.language))
            return
        finally:
            QApplication.restoreOverrideCursor()
        self._settings.folder = self.record.path.resolve().parent
        super().accept()

    def _made(self) -> Record:
        """The record with its session; no file is left where the session cannot be made."""
        path = self.path
        record = Record.create(path, self.passphrase.text() if self._protect.isChecked() else None)
        try:
            record.apply(*self.form.operations(record))
        except BaseException:
            record.close()
            for made in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
                made.unlink(missing_ok=True)
            raise
        return record

    def _show_path(self) -> None:
        self._where.setText(str(self.path))

    def _show_protection(self, wanted: bool) -> None:
        self._protection.setVisible(wanted)
        if wanted:
            self.passphrase.setFocus()
            QTimer.singleShot(0, self._scroll, lambda: self._scroll.ensureWidgetVisible(self._warning))
        else:
            self.passphrase.clear()
            self.again.clear()

    def _tell(self, words: str) -> None:
        self.notice.say("bad", words)
        self.notice.show()
