"""Asking for one line of text in a small dialog; Korean that is being composed is never cut."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.dialogs import TallDialog, answers
from facilitator.ui.widgets.labels import WrapLabel


class AskLine(TallDialog):
    """A question with one line for the answer and a button that goes on once something is written."""

    def __init__(self, parent: QWidget | None, title: str, lead: str, yes_text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(look().pixels(480))
        words = WrapLabel("")
        words.set_words(lead)
        self.line = ComposingLine()
        self.line.setAccessibleName(title)
        self._yes = PrimaryButton(yes_text, hint="Enter")
        self._yes.setDefault(True)
        self._yes.setEnabled(False)
        stop = Button(QCoreApplication.translate("Dialogs", "Cancel"), hint="Esc")
        self.line.textChanged.connect(lambda _text: self._look())
        self._yes.clicked.connect(self.accept)
        stop.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(words)
        column.addWidget(self.line)
        column.addLayout(answers(stop, self._yes))
        self.line.setFocus()

    def _look(self) -> None:
        self._yes.setEnabled(bool(self.line.text_with_preedit().strip()))


def ask_line(parent: QWidget | None, title: str, lead: str, yes_text: str) -> str:
    """Ask for a line. Returns it without outer spaces; empty when the person thought better of it."""
    dialog = AskLine(parent, title, lead, yes_text)
    return dialog.line.take().strip() if dialog.exec() else ""
