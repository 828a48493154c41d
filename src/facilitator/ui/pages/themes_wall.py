"""All themes of a round as a wall of cards: each stands at the head of a column, those under it indented below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.day.board import Board
from facilitator.day.board_theme import BoardTheme
from facilitator.ui.look import look
from facilitator.ui.pages.themes_card import ThemeCard
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.scroll import ScrollColumn

INDENT = 20
"""Pixels at text scale 1 by which a theme stands further in than the one above it."""


class ThemeWall(ScrollColumn):
    """The cards.

    Signals:
        opened(theme_id): a card was clicked or pressed.
        menu_asked(theme_id, place on the screen): what can be done with a theme.
        picked: other themes are chosen than before.
        notes_dropped, theme_dropped, theme_nested: as ``ThemeCard`` tells them.
    """

    opened = Signal(str)
    menu_asked = Signal(str, QPoint)
    picked = Signal()
    notes_dropped = Signal(str, object)
    theme_dropped = Signal(str, str)
    theme_nested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._inside = QWidget()
        super().__init__(self._inside, parent)
        self._flow = FlowLayout(self._inside, spacing=16, column_width=320)
        self.cards: dict[str, ThemeCard] = {}
        self._columns: dict[str, QWidget] = {}
        self._tree: list[tuple[str, int]] = []
        self._picked: dict[str, None] = {}

    @property
    def chosen(self) -> list[str]:
        """The themes that are chosen beside each other, in the order in which they were."""
        return list(self._picked)

    @property
    def focused(self) -> str | None:
        """The theme whose card has the keyboard."""
        return next((id for id, card in self.cards.items() if card.hasFocus()), None)

    def show_board(self, board: Board, themes: Sequence[BoardTheme]) -> None:
        """Show these themes, parents before what is under them; a card that shows its theme already stays as it is."""
        tree = [(theme.id, theme.depth) for theme in themes]
        if tree != self._tree:
            self._build(tree)
        self._flow.setEnabled(False)  # each card that grows would move all others at once
        self._show_cards(board, themes)
        self._flow.setEnabled(True)
        self._flow.invalidate()

    def _show_cards(self, board: Board, themes: Sequence[BoardTheme]) -> None:
        largest = max((theme.notes for theme in themes), default=0)
        for place, theme in enumerate(themes, start=1):
            card = self.cards[theme.id]
            card.show_place(place, theme.notes / largest if largest else 0.0)
            if card.theme is not theme:
                alone = {id for id in theme.minority if id in board.single_voices}
                card.show_theme(theme, board.notes, alone, whole=board.whole)

    def choose(self, theme_id: str) -> None:
        """Choose a theme beside others, or no longer."""
        if theme_id in self._picked:
            del self._picked[theme_id]
        else:
            self._picked[theme_id] = None
        self.cards[theme_id].set_picked(theme_id in self._picked)
        self.picked.emit()

    def choose_none(self) -> None:
        """Choose no theme any more."""
        for id in self._picked:
            self.cards[id].set_picked(False)
        had, self._picked = self._picked, {}
        if had:
            self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc chooses none."""
        if event.key() == Qt.Key.Key_Escape and self._picked:
            self.choose_none()
        else:
            super().keyPressEvent(event)

    def _build(self, tree: list[tuple[str, int]]) -> None:
        """Cards that are there already keep standing in their widgets, with the keyboard where it was."""
        focused = self.focused
        self._tree = tree
        before = self.cards
        self.cards = {id: before.get(id) or self._card(id) for id, _ in tree}
        columns: dict[str, list[tuple[str, int]]] = {}
        for id, depth in tree:
            if depth == 1:
                columns[id] = []
            columns[next(reversed(columns))].append((id, depth))
        alike = len(columns) == len(tree)
        old, self._columns = self._columns, {}
        for top, members in columns.items():
            self._columns[top] = self._column(members, alike=alike)
        self._flow.set_packed(not alike)
        self._flow.set_widgets(list(self._columns.values()))
        for column in old.values():
            column.hide()
            column.deleteLater()
        for id, card in before.items():
            if id not in self.cards:
                card.hide()
                card.deleteLater()
        self._picked = {id: None for id in self._picked if id in self.cards}
        if focused in self.cards:
            self.cards[focused].setFocus()

    def _column(self, members: list[tuple[str, int]], *, alike: bool) -> QWidget:
        """A theme and what is under it; where none has anything under it, cards beside each other are equally high."""
        column = QWidget()
        column.setProperty("role", "plain")
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        for id, depth in members:
            line = QVBoxLayout()
            line.setContentsMargins(look().pixels(INDENT) * (depth - 1), 0, 0, 0)
            line.addWidget(self.cards[id])
            lines.addLayout(line, int(alike))
        if not alike:
            lines.addStretch(1)
        return column

    def _card(self, theme_id: str) -> ThemeCard:
        card = ThemeCard(theme_id)
        card.clicked.connect(lambda: self.opened.emit(theme_id))
        card.chosen.connect(self.choose)
        card.menu_asked.connect(self.menu_asked)
        card.notes_dropped.connect(self.notes_dropped)
        card.theme_dropped.connect(self.theme_dropped)
        card.theme_nested.connect(self.theme_nested)
        return card
