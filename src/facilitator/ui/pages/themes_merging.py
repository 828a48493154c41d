"""Asking which themes become one, with a look at what comes of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.day.board import Board
from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.dialogs import TallDialog, answers
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.several import SeveralChoice

MOST_MINORITY_VIEWS = 3


class MergeDialog(TallDialog):
    """Which themes, and into which of them.

    Args:
        parent: the page.
        board: the round as it stands.
        theme_ids: the themes that are chosen to begin with, the one that stays first.
    """

    def __init__(self, parent: QWidget | None, board: Board, theme_ids: Sequence[str]) -> None:
        super().__init__(parent)
        self._board = board
        self._themes = {theme.id: theme for theme in board.themes}
        self.setWindowTitle(self.tr("Merge themes"))
        self.setMinimumWidth(look().pixels(640))
        self.which, self.into = SeveralChoice(), SegmentedChoice()
        self.which.set_choices([Choice(theme.id, theme.title) for theme in self._themes.values()])
        self.which.set_keys(theme_ids)
        self.which.changed.connect(self._look)
        self.into.chosen.connect(lambda _id: self._look())
        self._into_label = ElidedLabel(self.tr("Into which of them? Its title and colour stay."), "sub")
        self.preview = WrapLabel("")
        self.minority = WrapLabel("", "sub")
        self.yes = PrimaryButton(self.tr("Merge"), hint="Enter")
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.accept)
        stop = Button(QCoreApplication.translate("Dialogs", "Cancel"), hint="Esc")
        stop.clicked.connect(self.reject)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(ElidedLabel(self.tr("Which themes say the same?"), "sub"))
        column.addWidget(self.which)
        column.addWidget(self._into_label)
        column.addWidget(self.into)
        column.addWidget(self.preview)
        column.addWidget(self.minority)
        column.addStretch(1)
        column.addLayout(answers(stop, self.yes))
        self._look()
        if theme_ids:
            self.into.set_key(theme_ids[0])
        self.yes.setFocus()

    @property
    def merging(self) -> tuple[str, tuple[str, ...]]:
        """The theme that stays, and those that go into it."""
        into = self.into.key()
        return into, tuple(id for id in self._chosen() if id != into)

    def _chosen(self) -> tuple[str, ...]:
        return self.which.keys()

    def _look(self) -> None:
        chosen = self._chosen()
        self.into.set_choices([Choice(id, self._themes[id].title) for id in chosen])
        enough = len(chosen) >= 2
        self.yes.setEnabled(enough)
        for item in (self._into_label, self.into, self.preview):
            item.setVisible(enough)
        notes = {note.id: note for id in chosen for note in self._board.of_theme(id)}
        minority = sorted((note for note in notes.values() if note.own_line), key=lambda note: not note.felt_strongly)
        together = self.tr("Together {notes} notes of {tables} tables.").format(
            notes=f"{len(notes):,}", tables=len({note.table_id for note in notes.values()})
        )
        kept = self.tr("Each note stays as it was filed: “Take apart” gives every theme back, with its own words.")
        self.preview.set_words(kept, lead=together)
        self.minority.setVisible(enough and bool(minority))
        lines = [self.tr("Minority views keep lines of their own: {count}").format(count=len(minority))]
        lines += [f"· {text}" for text in list(dict.fromkeys(note.text for note in minority))[:MOST_MINORITY_VIEWS]]
        self.minority.set_words("\n".join(lines))
        if self.isVisible():
            self._column.activate()
            self.resize(self.width(), max(self.minimumHeight(), self._column.totalHeightForWidth(self.width())))


def ask_merge(parent: QWidget | None, board: Board, theme_ids: Sequence[str]) -> tuple[str, tuple[str, ...]] | None:
    """Ask. Returns the theme that stays and those that go into it; None when the person thought better of it."""
    dialog = MergeDialog(parent, board, theme_ids)
    return dialog.merging if dialog.exec() else None
