"""Notes that several people filed under different themes: one click decides for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.notes_of_round import NoteLine
from facilitator.ui.pages.themes_post import place_words, shown_words
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.scroll import ScrollColumn

MOST_SHOWN = 50
"""So many notes are offered at a time; the next come as these are decided."""


class DifferingNotes(Page):
    """The notes, each with the themes that it was filed under.

    Signals:
        settled(note_id, tuple of theme ids): it belongs under these.
        back_asked: back to all themes.
    """

    settled = Signal(str, object)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[tuple[NoteLine, tuple[str, ...]]] = []
        self.buttons: dict[str, list[Button]] = {}
        self._back = Button("", hint="Esc")
        self._back.clicked.connect(self.back_asked)
        self._title = ElidedLabel("", "heading")
        self._lead = WrapLabel("", "sub")
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._lead)
        column.addWidget(ScrollColumn(inside), 1)
        self.retranslate()

    def show_notes(self, notes: Sequence[NoteLine], titles: Mapping[str, str]) -> None:
        """Show these notes; ``titles`` are those of the themes, by id."""
        self._title.setText(self.tr("Filed differently: {count}").format(count=f"{len(notes):,}"))
        shown = [(note, tuple(titles[id] for id in note.themes if id in titles)) for note in notes[:MOST_SHOWN]]
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._rows.takeAt(0)) is not None:
            if (card := item.widget()) is not None:
                card.hide()
                card.deleteLater()
        self.buttons = {}
        for note, names in shown:
            self._rows.addWidget(self._row(note, names))
        self._rows.addStretch(1)

    def focus_first(self) -> None:
        """Give the keyboard to the first decision."""
        first = next(iter(self.buttons.values()), [self._back])
        first[0].setFocus()

    def _row(self, note: NoteLine, names: tuple[str, ...]) -> Card:
        card = Card(dense=True)
        card.add(ElidedLabel(f"{place_words(note)} · {note.serial}", "sub"))
        card.add(WrapLabel(shown_words(note)))
        choices = QWidget()
        flow = FlowLayout(choices, spacing=8)
        offered = [(name, (theme_id,)) for name, theme_id in zip(names, note.themes, strict=False)]
        both = self.tr("Both") if len(names) == 2 else self.tr("All of them")
        self.buttons[note.id] = []
        for words, theme_ids in (*offered, (both, note.themes)):
            button = Button(words)
            button.clicked.connect(lambda _=False, ids=theme_ids: self.settled.emit(note.id, ids))
            self.buttons[note.id].append(button)
            flow.addWidget(button)
        card.add(choices)
        return card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Write the words again."""
        self._back.setText(self.tr("All themes"))
        self._lead.set_words(self.tr("Two people filed these notes under different themes. Where does each belong?"))
