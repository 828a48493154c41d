"""The dialog in which a destination is added, changed, tried out or removed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.archive.destination import Destination, folder_destination, read_destination
from facilitator.archive.destinations import shown_pin, try_out
from facilitator.errors import Refused
from facilitator.ui.delivering import Delivering
from facilitator.ui.desk import Work
from facilitator.ui.look import look
from facilitator.ui.pages.archive_password import tell_not_kept
from facilitator.ui.pages.prepare_fields import Labelled
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.dialogs import TallDialog, answers, confirm
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.workplace import Workplace

Result = TypeVar("Result")

WIDE = 620


class DestinationDialog(TallDialog):
    """Asks for one destination. What was written is kept when the person agrees, its password in the system's keyring.

    Args:
        before: the destination to change; None for a new one.
    """

    def __init__(
        self, work: Workplace, delivering: Delivering, before: Destination | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._work, self._delivering, self._before = work, delivering, before
        self._trying: Work | None = None
        self._pin, self._pin_of = ("", "") if before is None else (before.pin, before.address)
        self.setWindowTitle(self.tr("Destination"))
        self.setMinimumWidth(look().pixels(WIDE))
        self.kind = SegmentedChoice(
            (
                Choice("folder", self.tr("Folder or stick")),
                Choice("sftp", self.tr("SFTP server")),
                Choice("webdav", self.tr("WebDAV server")),
            )
        )
        self.kind.chosen.connect(lambda _kind: self._show_kind())
        self.label, self.address, self.user = ComposingLine(), ComposingLine(), ComposingLine()
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.identity = ComposingLine()
        self._label, self._address = Labelled(self.label), Labelled(self.address)
        self._user, self._secret, self._identity = (
            Labelled(self.user),
            Labelled(self.secret),
            Labelled(self.identity),
        )
        self.browse, self.browse_key = Button(self.tr("Choose …")), Button(self.tr("Choose …"))
        self.browse.clicked.connect(self._choose_folder)
        self.browse_key.clicked.connect(self._choose_key)
        self.said = WrapLabel("", "sub")
        self.key = WrapLabel("", "sub")
        self.forget = Button(self.tr("Ask anew"))
        self.forget.clicked.connect(self._forget_key)
        self.notice = Notice()
        self.notice.hide()
        self.test = Button(self.tr("Test"), shortcut="Ctrl+T")
        self.test.clicked.connect(self.try_it)
        self.remove = Button(self.tr("Remove"), danger=True)
        self.remove.clicked.connect(self._remove)
        self.remove.setVisible(before is not None)
        self.save = PrimaryButton(self.tr("Save"), hint="Enter")
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        self._cancel = Button(self.tr("Cancel"), hint="Esc")
        self._cancel.clicked.connect(self.reject)
        self._lay_out()
        self._fill()
        self._show_kind()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.kind)
        self._label.set_name(self.tr("Name"))
        column.addWidget(self._label)
        column.addLayout(_beside(self._address, self.browse))
        who = QHBoxLayout()
        who.setSpacing(12)
        who.addWidget(self._user, 1)
        who.addWidget(self._secret, 1)
        column.addLayout(who)
        column.addLayout(_beside(self._identity, self.browse_key))
        column.addWidget(self.said)
        key = QHBoxLayout()
        key.setSpacing(8)
        key.addWidget(self.key, 1)
        key.addWidget(self.forget)
        column.addLayout(key)
        column.addWidget(self.notice)
        column.addLayout(answers(self.remove, self.test, self._cancel, self.save))

    def _fill(self) -> None:
        before = self._before
        self._show_key(before)
        if before is None:
            return
        self.kind.set_key(before.kind)
        self.label.setText(before.label)
        self.address.setText(before.folder if before.kind == "folder" else before.address)
        self.user.setText(before.user)
        self.identity.setText(before.identity)

    def _show_kind(self) -> None:
        kind = self.kind.key()
        self._address.set_name(self.tr("Folder") if kind == "folder" else self.tr("Address"))
        self.address.setPlaceholderText(
            {"sftp": "sftp://archive.example.kr/in", "webdav": "https://archive.example.kr/in"}.get(kind, "")
        )
        self.browse.setVisible(kind == "folder")
        for shown, widgets in (
            (kind != "folder", (self._user, self._secret, self.said)),
            (kind == "sftp", (self._identity, self.browse_key)),
        ):
            for widget in widgets:
                widget.setVisible(shown)
        self._user.set_name(self.tr("User"))
        self._secret.set_name(self.tr("Password, or that of the key file") if kind == "sftp" else self.tr("Password"))
        self._identity.set_name(self.tr("Key file, where there is one"))
        self.secret.setPlaceholderText(self.tr("as before") if self._before is not None else "")
        self.said.set_words(
            self.tr("The password is kept by this system, never in the record.")
            if self._delivering.secrets.lasting
            else self.tr(
                "This system keeps no passwords: it will be asked again after each start. It is never in the record."
            )
        )
        self.notice.hide()
        self.adjustSize()

    def _say(self, state: str, lead: str, rest: str = "") -> None:
        self.notice.say(state, lead, rest)
        self.notice.show()
        self._grow()

    def _grow(self) -> None:
        """As high as all of it needs now."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _show_key(self, to: Destination | None) -> None:
        print_ = "" if to is None else to.fingerprint
        self.key.set_words(self.tr("Confirmed key: {key}").format(key=print_))
        self.key.setVisible(bool(print_))
        self.forget.setVisible(bool(print_))
        self._grow()

    def _forget_key(self) -> None:
        """The archive has a new key: the next test shows it and asks."""
        self._pin = self._pin_of = ""
        self._show_key(None)

    def entered(self) -> Destination:
        """What was written.

        Raises:
            Refused: it cannot be meant.
        """
        kind, typed, label = self.kind.key(), self.address.take().strip(), self.label.take().strip()
        self.address.setText(typed)
        self.label.setText(label)
        if kind == "folder":
            if not typed:
                raise Refused("Choose the folder first.", "먼저 폴더를 고르십시오.")
            return folder_destination(Path(typed), label)
        there = read_destination(typed, label)
        if there.kind != kind:
            raise Refused(
                f"{typed!r} is no address for {kind.upper()}.", f"{typed!r}은(는) {kind.upper()} 주소가 아닙니다."
            )
        user, identity = self.user.take().strip() or there.user, self.identity.take().strip()
        self.user.setText(user)
        self.identity.setText(identity)
        pin = self._pin if self._pin_of == there.address else ""
        return replace(there, user=user, identity=identity if kind == "sftp" else "", pin=pin)

    def try_it(self) -> None:
        """Confirm the server's key where it is new, and see whether packages can be written there."""
        to = self._ready()
        if to is not None and self._trying is None:
            self._say("none", self.tr("Connecting …"))
            self._run(lambda: shown_pin(to), lambda shown: self._shown(to, shown))

    def _shown(self, to: Destination, shown: str | None) -> None:
        if shown is None:
            self._write_there(to)
            return
        confirmed = to.with_pin(shown)
        sure = confirm(
            self,
            self.tr("Is this the key of {name}?").format(name=to.label),
            self.tr("{key}\n\nCompare it with what the archive told you. Later it must be the same.").format(
                key=confirmed.fingerprint
            ),
            yes_text=self.tr("It is the same"),
        )
        if sure:
            self._pin, self._pin_of = shown, to.address
            self._show_key(confirmed)
            self._write_there(confirmed)
        else:
            self._say("warning", self.tr("Not confirmed. Nothing will be sent there."))

    def _write_there(self, to: Destination) -> None:
        typed, secrets = self.secret.text(), self._delivering.secrets
        mark = self._work.desk.record.new_id()

        def done(_none: None) -> None:
            self.notice.say(
                "ok", self.tr("It works."), self.tr("A small file was written, read back and removed again.")
            )

        self._run(lambda: try_out(to, typed or secrets.of(to), mark), done)

    def _run(self, task: Callable[[], Result], then: Callable[[Result], None]) -> None:
        def ended(result: Result) -> None:
            self._trying = None
            then(result)

        def failed(error: Refused) -> None:
            self._trying = None
            self._tell(error)

        self._trying = self._work.desk.run(lambda _work: task(), ended, failed=failed)

    def accept(self) -> None:
        """Keep it; stay open with the reason where it cannot be meant."""
        to = self._ready()
        if to is None or self._trying is not None:
            return
        secrets, before, typed = self._delivering.secrets, self._before, self.secret.text()
        said = secrets.lasting

        def keep() -> bool:
            if before is not None and (before.address, before.user) != (to.address, to.user):
                secrets.forget(before)
            return not typed or secrets.keep(to, typed)

        self._run(keep, lambda lasts: self._kept(to, as_said=lasts or not said))  # a keyring may ask a person first

    def _kept(self, to: Destination, *, as_said: bool) -> None:
        self._delivering.destinations.keep(to, "" if self._before is None else self._before.address)
        self._delivering.reread()
        if not as_said:
            tell_not_kept(self)
        super().accept()

    def reject(self) -> None:
        """Leave without keeping anything; what is being tried out is waited for."""
        if self._trying is None:
            super().reject()

    def _remove(self) -> None:
        before = self._before
        if before is None or self._trying is not None:
            return
        sure = confirm(
            self,
            self.tr("Remove {name}?").format(name=before.label),
            self.tr("Its password is forgotten as well. What was delivered there stays, with its receipts."),
            yes_text=self.tr("Remove"),
            danger=True,
        )
        if sure:
            self._run(lambda: self._delivering.secrets.forget(before), lambda _none: self._removed(before))

    def _removed(self, before: Destination) -> None:
        self._delivering.destinations.remove(before.address)
        self._delivering.reread()
        QDialog.accept(self)

    def _ready(self) -> Destination | None:
        try:
            return self.entered()
        except Refused as error:
            self._tell(error)
            return None

    def _tell(self, error: Refused) -> None:
        self._say("bad", error.text(self._work.language))

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder or stick"), str(self._work.settings.folder))
        if name:
            self.address.setText(name)

    def _choose_key(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Key file"), str(Path.home() / ".ssh"))
        if name:
            self.identity.setText(name)


def _beside(field: QWidget, button: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(field, 1)
    column = QVBoxLayout()
    column.addStretch(1)
    column.addWidget(button)
    row.addLayout(column)
    return row
