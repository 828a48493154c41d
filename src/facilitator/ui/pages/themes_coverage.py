"""How much of what the hall said is in the themes, and what is not: each leads to the notes that it is about."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.day.board import Board
from facilitator.ui.pages.themes_ready import few
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.page import Page

STRONG, UNHEARD, MINORITY, DIFFERING, MARKED = "strong", "unheard", "minority", "differing", "marked"


class Coverage(Page):
    """One line of figures, and a button for each thing that waits for somebody.

    Signals:
        asked(key): show what STRONG, UNHEARD, MINORITY, DIFFERING or MARKED is about.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = Board("")
        self.figures = ElidedLabel("", "sub")
        self.buttons: dict[str, Button] = {}
        self._waiting = QWidget()
        flow = FlowLayout(self._waiting, spacing=8)
        for key in (STRONG, UNHEARD, MINORITY, DIFFERING, MARKED):
            button = Button("")
            button.clicked.connect(lambda _=False, key=key: self.asked.emit(key))
            self.buttons[key] = button
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.figures)
        column.addWidget(self._waiting)
        self.retranslate()

    def show_board(self, board: Board) -> None:
        """Show how this round stands."""
        self._board = board
        self.retranslate()

    def words(self, key: str) -> str:
        """What the notes are that a button leads to."""
        count = len(self.notes(key))
        if key == UNHEARD:
            tables = few(self._board.unheard_tables)
            return self.tr("Notes of tables in no theme ({tables}): {count}").format(tables=tables, count=count)
        if key == STRONG:
            return self.tr("Minority views felt strongly, in no theme: {count}").format(count=count)
        if key == MINORITY:
            return self.tr("Minority views in no theme: {count}").format(count=count)
        return self.tr("Marked notes: {count}").format(count=count)

    def notes(self, key: str) -> list[str]:
        """The ids of the notes that a button leads to."""
        board = self._board
        if key == UNHEARD:
            unheard = set(board.unheard_tables)
            return [note.id for note in board.notes.values() if note.post is None and note.table_number in unheard]
        held = {
            STRONG: board.strong_without_theme, MINORITY: board.minority_without_theme,
            DIFFERING: board.differing, MARKED: board.marked,
        }  # fmt: skip
        return list(held[key])

    def retranslate(self) -> None:
        """Write every word again."""
        board = self._board
        if not board.whole:
            self.figures.setText(self.tr("Reading the notes …"))
            self._waiting.hide()
            return
        share = board.filed / board.written if board.written else 0.0
        words = self.tr("{share} of the notes are in a theme · {tables} tables · unfiled {unfiled}").format(
            share=f"{share:.0%}", tables=board.tables, unfiled=f"{len(board.unread):,}"
        )
        if board.posts:
            apart = self.tr("from outside {posts}, unfiled {unfiled}")
            words += " · " + apart.format(posts=f"{board.posts:,}", unfiled=f"{len(board.unread_posts):,}")
        self.figures.setText(words)
        unheard = board.unheard_tables
        waiting = {
            STRONG: (self.tr("Felt strongly, in no theme {count}"), len(board.strong_without_theme)),
            UNHEARD: (self.tr("Tables in no theme {count}"), len(unheard)),
            MINORITY: (self.tr("Minority views in no theme {count}"), len(board.minority_without_theme)),
            DIFFERING: (self.tr("Filed differently {count}"), len(board.differing)),
            MARKED: (self.tr("Marked {count}"), len(board.marked)),
        }
        for key, (words, count) in waiting.items():
            self.buttons[key].setText(words.format(count=f"{count:,}"))
            self.buttons[key].setVisible(count > 0)
        self.buttons[UNHEARD].setToolTip(self.tr("Table {tables}").format(tables=few(unheard, 60)))
        self._waiting.setVisible(any(count for _, count in waiting.values()))
