"""The question before personal data are purged: what goes, what stays, and a button that says how many people it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from facilitator.day.personal_data import PersonalState
from facilitator.day.personal_words import NOT_REACHED, WHAT_STAYS, Words, what_there_is
from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.dialogs import TallDialog, answers
from facilitator.ui.widgets.labels import WrapLabel


class PurgeDialog(TallDialog):
    """Shows what goes and what stays. Enter does not agree by itself, and Esc always means no.

    Args:
        state: how the session stands.
        korean: whether the lists are read in Korean.
    """

    def __init__(self, parent: QWidget | None, state: PersonalState, *, korean: bool) -> None:
        super().__init__(parent)
        self._korean = korean
        self.setWindowTitle(self.tr("Purge personal data"))
        self.setMinimumWidth(look().pixels(640))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(6)
        self._column.addWidget(WrapLabel(self.tr("Purge the personal data of this session for good?"), "heading"))
        if not state.delivered:
            self._column.addWidget(WrapLabel(self.tr("No archive has confirmed yet that it holds this session.")))
        self._list(self.tr("What goes"), what_there_is(state.there))
        self._list(self.tr("What stays"), WHAT_STAYS)
        self._list(self.tr("Where this does not reach"), NOT_REACHED)
        ours = [one for one in state.copies if one.ours]
        self.backups = QCheckBox(
            self.tr("Also put a new backup in the place of the program's own with names ({count})").format(
                count=len(ours)
            )
        )
        self.backups.setVisible(bool(ours))
        self.backups.setChecked(bool(ours))
        self._column.addSpacing(6)
        self._column.addWidget(self.backups)
        people = state.there["participants"]
        self.yes = PrimaryButton(
            self.tr("Purge the data of {count} participants for good").format(count=f"{people:,}")
            if people
            else self.tr("Purge for good")
        )
        self.yes.setAutoDefault(False)
        self.yes.clicked.connect(self.accept)
        self.no = Button(self.tr("Cancel"), hint="Esc")
        self.no.clicked.connect(self.reject)
        self._column.addSpacing(10)
        self._column.addLayout(answers(self.no, self.yes))
        self.no.setDefault(True)
        self.no.setFocus()

    def _list(self, title: str, lines: Sequence[Words]) -> None:
        self._column.addSpacing(6)
        self._column.addWidget(WrapLabel(title, "strong"))
        words = WrapLabel("", "sub")
        words.set_words("\n".join(f"· {ko if self._korean else en}" for en, ko in lines))
        self._column.addWidget(words)


def ask_purge(parent: QWidget | None, state: PersonalState, *, korean: bool) -> bool | None:
    """Ask. Returns whether the program's own backups go as well; None where the person does not want to purge."""
    asked = PurgeDialog(parent, state, korean=korean)
    if asked.exec() != QDialog.DialogCode.Accepted:
        return None
    return asked.backups.isChecked()
