"""Asking for the password of a destination that this system has not kept."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.dialogs import TallDialog, answers, tell_refusal
from facilitator.ui.widgets.labels import WrapLabel


class PasswordDialog(TallDialog):
    """One line whose letters are not shown."""

    def __init__(self, parent: QWidget | None, label: str, user: str, *, lasting: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Password"))
        self.setMinimumWidth(look().pixels(460))
        words = WrapLabel("")
        kept = self.tr("It is kept by this system, never in the record.")
        asked_again = self.tr("This system keeps no passwords: it will be asked again after each start.")
        lead = self.tr("What is the password of {user} at {name}?").format(user=user, name=label)
        words.set_words(kept if lasting else asked_again, lead=lead)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(lead)
        self.yes = PrimaryButton(self.tr("Go on"), hint="Enter")
        self.yes.setDefault(True)
        self.yes.setEnabled(False)
        self.line.textChanged.connect(lambda text: self.yes.setEnabled(bool(text)))
        self.yes.clicked.connect(self.accept)
        stop = Button(QCoreApplication.translate("Dialogs", "Cancel"), hint="Esc")
        stop.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(words)
        column.addWidget(self.line)
        column.addLayout(answers(stop, self.yes))
        self.line.setFocus()


def ask_password(parent: QWidget | None, label: str, user: str, *, lasting: bool) -> str:
    """Ask. Returns the password; empty when the person thought better of it.

    Args:
        lasting: whether the system will keep it.
    """
    dialog = PasswordDialog(parent, label, user, lasting=lasting)
    return dialog.line.text() if dialog.exec() else ""


def tell_not_kept(parent: QWidget | None) -> None:
    """Say that the keyring, which was to keep the password, did not take it."""
    tell_refusal(
        parent,
        QCoreApplication.translate(
            "PasswordDialog", "The keyring of this system did not take the password. It may be locked."
        ),
        QCoreApplication.translate(
            "PasswordDialog", "The password is known until the program ends, and is in no file."
        ),
        QCoreApplication.translate(
            "PasswordDialog", "Unlock the keyring and enter it once more, or enter it again after the next start."
        ),
    )
