"""Changing what a ballot says once it was held: correcting, reopening or annulling it, each with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from facilitator.day.live_tally import LiveTally
from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.dialogs import TallDialog, answers
from facilitator.ui.widgets.labels import WrapLabel

CORRECT, REOPEN, ANNUL = "correct", "reopen", "annul"


def changes_of(tally: LiveTally) -> tuple[str, ...]:
    """What can be done with a ballot: one in which people voted themselves is reopened, not copied."""
    if tally.state == "closed":
        copied = not tally.phones and not tally.keypads
        return (CORRECT, REOPEN, ANNUL) if copied else (REOPEN, ANNUL)
    return (ANNUL,) if tally.state == "open" else ()


class ChangeDialog(TallDialog):
    """Asks what is to be done with a ballot, and why.

    Args:
        offered: what can be done, of ``CORRECT``, ``REOPEN``, ``ANNUL``.
        secret: whether nobody may vote any more once it is reopened.
    """

    def __init__(self, parent: QWidget | None, offered: Sequence[str], *, secret: bool) -> None:
        super().__init__(parent)
        title = self.tr("Change a result") if len(offered) > 1 else self.tr("Annul the ballot")
        self.setWindowTitle(title)
        self.setMinimumWidth(look().pixels(600))
        self.choices = {key: QRadioButton(self._names()[key]) for key in offered}
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(4)
        column.addWidget(WrapLabel(title, "heading"))
        column.addWidget(
            WrapLabel(self.tr("What it says now stays in the record with your reason, for everybody to see."))
        )
        column.addSpacing(8)
        about = self._about(secret)
        for key, choice in self.choices.items():
            choice.clicked.connect(self._look)
            choice.setAccessibleDescription(about[key])
            choice.setVisible(len(offered) > 1)
            words = WrapLabel("", "sub")
            words.set_words(about[key])
            indented = QHBoxLayout()
            indented.setContentsMargins(look().pixels(34) if len(offered) > 1 else 0, 0, 0, 4)
            indented.addWidget(words)
            column.addWidget(choice)
            column.addLayout(indented)
        next(iter(self.choices.values())).setChecked(True)
        self.line = ComposingLine()
        self.line.setAccessibleName(self.tr("Reason"))
        self.line.setPlaceholderText(self.tr("Reason"))
        self.line.textChanged.connect(lambda _text: self._look())
        column.addSpacing(4)
        column.addWidget(self.line)
        self.yes = PrimaryButton("", hint="Enter")
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.accept)
        no = Button(self.tr("Cancel"), hint="Esc")
        no.clicked.connect(self.reject)
        column.addSpacing(8)
        column.addLayout(answers(no, self.yes))
        self._look()
        self.line.setFocus()

    def chosen(self) -> str:
        """What is to be done."""
        return next(key for key, choice in self.choices.items() if choice.isChecked())

    def reason(self) -> str:
        """Why."""
        return self.line.text_with_preedit().strip()

    def _look(self) -> None:
        names = self._names()
        self.yes.setText(names[self.chosen()])
        self.yes.setEnabled(bool(self.reason()))

    def _names(self) -> dict[str, str]:
        return {
            CORRECT: self.tr("Correct it"),
            REOPEN: self.tr("Reopen it"),
            ANNUL: self.tr("Annul it"),
        }

    def _about(self, secret: bool) -> dict[str, str]:
        reopened = self.tr("More people can vote and what was entered can be changed, until you close it again.")
        if secret:
            reopened = self.tr(
                "What was entered from paper can be changed, until you close it again. Nobody can vote any more: "
                "the two results would tell what was chosen in between."
            )
        return {
            CORRECT: self.tr("A new ballot with the same hands and slips opens; change there what is wrong."),
            REOPEN: reopened,
            ANNUL: self.tr("It decides nothing any more. This cannot be taken back; hold a new ballot instead."),
        }


def ask_change(parent: QWidget | None, offered: Sequence[str], *, secret: bool) -> tuple[str, str] | None:
    """What is to be done with a ballot and why; None where the person thought better of it."""
    dialog = ChangeDialog(parent, offered, secret=secret)
    return (dialog.chosen(), dialog.reason()) if dialog.exec() else None
