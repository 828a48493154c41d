"""Which notes the minutes quote for a theme, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facilitator.day.quoting import QuotableTheme
from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page

_ID = Qt.ItemDataRole.UserRole


class QuotesPanel(Page):
    """The notes of one theme; those that are ticked are quoted, in the order in which they stand.

    Signals:
        chosen(theme_id, tuple of note ids): quote these.
        given_back(theme_id): quote what the theme team picked.
    """

    chosen = Signal(str, object)
    given_back = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes: dict[str, QuotableTheme] = {}
        self._card = Card()
        self.theme = QComboBox()
        self.theme.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.theme.setMinimumContentsLength(10)
        self.theme.currentIndexChanged.connect(lambda _place: self._show_notes())
        self._how = WrapLabel("", "sub")
        self.notes = QListWidget()
        self.notes.setWordWrap(True)
        self.notes.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.notes.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.notes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.notes.setSpacing(5)
        self.notes.setProperty("framed", True)
        self.notes.setMinimumHeight(look().pixels(200))
        self.notes.itemChanged.connect(self._ticked)
        self.notes.currentRowChanged.connect(lambda _row: self._allow())
        self.up, self.down, self.back = Button("▲", hint="Alt ↑"), Button("▼", hint="Alt ↓"), Button("")
        self.up.clicked.connect(lambda: self.move_quote(-1))
        self.down.clicked.connect(lambda: self.move_quote(1))
        self.back.clicked.connect(self.give_back)
        moving = QHBoxLayout()
        moving.setSpacing(8)
        moving.addWidget(self.up)
        moving.addWidget(self.down)
        moving.addStretch(1)
        for widget in (self.theme, self._how, self.notes):
            self._card.add(widget)
        self._card.body.addLayout(moving)
        self._card.add(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.retranslate()

    def show_themes(self, themes: Sequence[QuotableTheme]) -> None:
        """Show these; the theme that was chosen stays chosen."""
        before = self.theme.currentData()
        if self._themes == {theme.id: theme for theme in themes}:
            return
        self._themes = {theme.id: theme for theme in themes}
        self.theme.blockSignals(True)
        self.theme.clear()
        for theme in themes:
            self.theme.addItem(f"{theme.number}. {theme.title}", theme.id)
        self.theme.setCurrentIndex(max(self.theme.findData(before), 0) if themes else -1)
        self.theme.blockSignals(False)
        self._show_notes()

    def quoted(self) -> tuple[str, ...]:
        """The notes that are ticked, in their order."""
        items = (self.notes.item(row) for row in range(self.notes.count()))
        return tuple(item.data(_ID) for item in items if item.checkState() == Qt.CheckState.Checked)

    def move_quote(self, step: int) -> None:
        """Put the chosen quote one place earlier (-1) or later (1)."""
        item, quoted = self.notes.currentItem(), list(self.quoted())
        if item is None or item.data(_ID) not in quoted:
            return
        place = quoted.index(item.data(_ID))
        if 0 <= place + step < len(quoted):
            quoted.insert(place + step, quoted.pop(place))
            self._choose(tuple(quoted))

    def give_back(self) -> None:
        """Quote what the theme team picked."""
        theme = self._theme()
        if theme is not None and theme.by_organizer:
            self.given_back.emit(theme.id)

    def _theme(self) -> QuotableTheme | None:
        return self._themes.get(self.theme.currentData() or "")

    def _ticked(self, _item: QListWidgetItem) -> None:
        theme = self._theme()
        if theme is None:
            return
        ticked = self.quoted()
        kept = [id for id in theme.quoted if id in ticked]
        self._choose((*kept, *(id for id in ticked if id not in kept)))

    def _choose(self, ids: tuple[str, ...]) -> None:
        theme = self._theme()
        if theme is not None and ids != theme.quoted:
            self.chosen.emit(theme.id, ids)

    def _show_notes(self) -> None:
        theme, current = self._theme(), self.notes.currentItem()
        before = current.data(_ID) if current is not None else None
        self.notes.blockSignals(True)
        self.notes.clear()
        for note in theme.notes if theme is not None else ():
            item = QListWidgetItem(f"{note.text}\n{note.serial}")
            item.setData(_ID, note.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = theme is not None and note.id in theme.quoted
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.notes.addItem(item)
            if note.id == before:
                self.notes.setCurrentItem(item)
        self.notes.blockSignals(False)
        self._write()

    def _allow(self) -> None:
        theme, item, quoted = self._theme(), self.notes.currentItem(), self.quoted()
        place = quoted.index(item.data(_ID)) if item is not None and item.data(_ID) in quoted else None
        self.up.setEnabled(place is not None and place > 0)
        self.down.setEnabled(place is not None and place < len(quoted) - 1)
        self.back.setEnabled(theme is not None and theme.by_organizer)

    def retranslate(self) -> None:
        """Write every word again."""
        self._card.set_title(self.tr("Quotes"))
        self.theme.setAccessibleName(self.tr("Theme"))
        self.notes.setAccessibleName(self.tr("Notes of the theme"))
        for button, words in ((self.up, self.tr("Earlier")), (self.down, self.tr("Later"))):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self.back.setText(self.tr("As the theme team picked them"))
        self._write()

    def _write(self) -> None:
        theme = self._theme()
        if theme is None:
            words = self.tr("No theme has notes yet.")
        elif theme.by_organizer:
            words = self.tr("{n} quoted, chosen here. Minority views are always printed.")
        else:
            words = self.tr("{n} quoted, picked by the theme team. Minority views are always printed.")
        self._how.set_words(words.format(n=len(theme.quoted) if theme is not None else 0))
        self._allow()
