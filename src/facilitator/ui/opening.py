"""Opening, beginning and playing records: the questions asked on the way."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QProgressDialog, QWidget

from facilitator.errors import Cancelled, Refused
from facilitator.record import Record
from facilitator.record.backup import restore
from facilitator.record.database import is_protected
from facilitator.record.record import SUFFIX
from facilitator.ui.new_record import NewRecordDialog
from facilitator.ui.settings import Settings
from facilitator.ui.widgets.dialogs import confirm, tell_refusal


class Opening(QObject):
    """Leads a person to an open record.

    Signals:
        opened: a record was opened or made; carries the ``Record``.
        restoring: a backup is about to take the place of this record; whoever has it open has to close it.
    """

    opened = Signal(object)
    restoring = Signal(object)

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings

    def open(self, path: Path) -> None:
        """Open this file, asking for the passphrase where it needs one."""
        passphrase = None
        if path.is_file() and is_protected(path):
            passphrase, given = self._passphrase_of(path)
            if not given:
                return
        self._open(path, passphrase)

    def _passphrase_of(self, path: Path) -> tuple[str, bool]:
        """What the person types, and whether they went on."""
        return QInputDialog.getText(
            self._window,
            self.tr("Passphrase"),
            self.tr("{file} is protected, or is no record. Passphrase:").format(file=path.name),
            QLineEdit.EchoMode.Password,
        )

    def _open(self, path: Path, passphrase: str | None) -> None:
        try:
            record = Record.open(path, passphrase)
        except Refused as error:
            self._tell(error)
            return
        self._settings.folder = path.resolve().parent
        self.opened.emit(record)

    def ask_open(self) -> None:
        """Let the person choose a record file."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a record"),
            str(self._settings.folder),
            self.tr("Records (*{suffix});;All files (*)").format(suffix=SUFFIX),
        )
        if name:
            self.open(Path(name))

    def ask_new(self) -> None:
        """Ask what the record is for and where it shall lie, and make it."""
        dialog = NewRecordDialog(self._settings, self._window)
        if dialog.exec() and dialog.record is not None:
            self.opened.emit(dialog.record)

    def ask_join(self) -> None:
        """Ask for the join code and what this laptop shall be, and join."""
        from facilitator.ui.join_dialog import JoinDialog  # a network takes long to load

        dialog = JoinDialog(self._settings, self._window)
        if dialog.exec() and dialog.record is not None:
            self.opened.emit(dialog.record)

    def ask_restore(self) -> None:
        """Let the person choose a backup and where it shall lie, put it there and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Choose a backup"),
            str(self._settings.folder),
            self.tr("Records (*{suffix});;All files (*)").format(suffix=SUFFIX),
        )
        if not name:
            return
        backup = Path(name)
        wanted, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Where the record shall lie"),
            str(self._settings.folder / restored_name(backup)),
            self.tr("Records (*{suffix})").format(suffix=SUFFIX),
        )
        if wanted:
            target = Path(wanted)
            self.restore(backup, target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX))

    def restore(self, backup: Path, target: Path) -> None:
        """Put a backup in the place of a record and open it; a record that was there stays beside it."""
        if target.exists() and not confirm(
            self._window,
            self.tr("Replace {file} by the backup?").format(file=target.name),
            self.tr("The record that is there stays beside it, under the name {file}.").format(
                file=f"{target.stem}.replaced{SUFFIX}"
            ),
            yes_text=self.tr("Replace it"),
            danger=True,
        ):
            return
        passphrase: str | None = None
        if is_protected(backup):
            passphrase, given = self._passphrase_of(backup)
            if not given:
                return
        self.restoring.emit(target)
        bar = QProgressDialog(self.tr("Reading the backup and putting it in its place …"), "", 0, 0, self._window)
        bar.setCancelButton(None)
        bar.setMinimumDuration(0)
        bar.setValue(0)
        restorer = _Restorer(backup, target, passphrase, self)
        restorer.finished.connect(bar.reset)
        restorer.finished.connect(lambda: self._restored(restorer))
        restorer.start()

    def _restored(self, restorer: _Restorer) -> None:
        if restorer.error is not None:
            self._tell(restorer.error)
        else:
            self._open(restorer.target, restorer.passphrase)
        restorer.deleteLater()

    def ask_demo(self) -> None:
        """Play the demo day into a folder of the person's choice and open it."""
        folder = QFileDialog.getExistingDirectory(
            self._window, self.tr("Folder for the demo day"), str(self._settings.folder)
        )
        if not folder:
            return
        target = Path(folder)
        existing = target / f"demo{SUFFIX}"
        if existing.exists():
            self.open(existing)
            return
        bar = QProgressDialog(self.tr("Playing the demo day …"), self.tr("Cancel"), 0, 1000, self._window)
        bar.setMinimumDuration(0)
        bar.setValue(0)
        player = _Player(target, self._settings.language, self)
        bar.canceled.connect(player.stop)
        player.progressed.connect(bar.setValue)
        player.finished.connect(bar.reset)
        player.finished.connect(lambda: self._played(player))
        player.start()

    def _played(self, player: _Player) -> None:
        if player.error is not None:
            self._tell(player.error)
        elif player.record_path is not None:
            self.open(player.record_path)
        player.deleteLater()

    def _tell(self, error: Refused) -> None:
        tell_refusal(self._window, error.text(self._settings.language))


def restored_name(backup: Path) -> str:
    """The name of the record that a backup was made of: without the time and the place that stand behind it."""
    return re.sub(r"\.\d{8}-\d{6}\.no\d+(-\d+)?$", "", backup.stem) + SUFFIX


class _Restorer(QThread):
    """Puts a backup in its place, off the window's thread: it is read from beginning to end first."""

    def __init__(self, backup: Path, target: Path, passphrase: str | None, parent: QObject) -> None:
        super().__init__(parent)
        self._backup = backup
        self.target = target
        self.passphrase = passphrase
        self.error: Refused | None = None

    def run(self) -> None:
        """Restore."""
        try:
            restore(self._backup, self.target, replace=True, passphrase=self.passphrase)
        except Refused as error:
            self.error = error


class _Player(QThread):
    """Plays the demo day off the window's thread."""

    progressed = Signal(int)

    def __init__(self, folder: Path, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._language = language
        self._stopped = False
        self.record_path: Path | None = None
        self.error: Refused | None = None

    def stop(self) -> None:
        """Stop playing; what was written is removed."""
        self._stopped = True

    def run(self) -> None:
        """Play."""
        # The demo day brings the whole program with it; a window that only opens a record starts without.
        from facilitator.demo.play import play

        try:
            day = play(
                self._folder,
                language=self._language,
                progress=lambda share: self.progressed.emit(round(share * 1000)),
                cancelled=lambda: self._stopped,
            )
            self.record_path = day.record
        except Cancelled:
            pass
        except Refused as error:
            self.error = error
