"""The notes that speak of the same as the chosen one, with the words that both have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from facilitator.day.notes_of_round import NoteLine
from facilitator.notes.similar import Similar
from facilitator.ui.look import current
from facilitator.ui.pages.themes_list import BoardList
from facilitator.ui.pages.themes_notes import LineBelow
from facilitator.ui.pages.themes_words import NoteWords
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.page import Page

PAUSE_MS = 80
"""After the cursor has stood still so long, similar notes are looked for."""


class SimilarPanel(Page):
    """Similar notes of one note; they are chosen and filed as those of the list above.

    Signals:
        shown: other notes are shown.
    """

    shown = Signal()

    def __init__(self, words: NoteWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._note: NoteLine | None = None
        self._notes: Mapping[str, NoteLine] = {}
        self._similar: Sequence[Similar] | None = ()
        self.list = BoardList()
        self.list.board.line_below = self._reason
        self._nothing = ElidedLabel("", "sub")
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.look)
        words.progressed.connect(self._look_again)
        self._title = ElidedLabel("", "strong")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        for label in (self._title, self._nothing):
            label.setContentsMargins(16, 0, 16, 0)
            column.addWidget(label)
        column.addWidget(self.list, 1)
        self.retranslate()

    def show_for(self, note: NoteLine | None, notes: Mapping[str, NoteLine]) -> None:
        """Look for notes similar to this one among those of the round, once the cursor stands still."""
        self._notes = notes
        if note is not None and self._note is not None and (note.id, note.text) == (self._note.id, self._note.text):
            self._show()
        else:
            self._note, self._similar = note, None
            self._pause.start()

    @property
    def in_vain(self) -> bool:
        """Whether it was looked for and nothing is similar."""
        return self._similar is not None and not self._similar

    def look(self) -> None:
        """Look now."""
        self._pause.stop()
        note = self._note
        if note is None:
            self._take(None, ())
        elif self.isVisible():
            self._words.similar_to(note.id, lambda similar: self._take(note, similar) if isValid(self) else None)

    def _look_again(self) -> None:
        if self._similar is None:
            self._pause.start()

    def _take(self, note: NoteLine | None, similar: Sequence[Similar] | None) -> None:
        if note is self._note:
            self._similar = similar
            self._show(anew=True)

    def _show(self, *, anew: bool = False) -> None:
        there = [self._notes[one.note] for one in self._similar or () if one.note in self._notes]
        if anew:
            self.list.selectionModel().clear()
        self.list.show_notes(there)
        self.list.setVisible(bool(there))
        self._nothing.setVisible(not there)
        self.retranslate()
        self.shown.emit()

    def _reason(self, note: NoteLine) -> LineBelow | None:
        shared = next((one.shared for one in self._similar or () if one.note == note.id), ())
        return LineBelow(self.tr("Shared words: {words}").format(words=", ".join(shared))) if shared else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line parts the panel from the list above it."""
        QPainter(self).fillRect(0, 0, self.width(), 1, QColor(current().colours.line))

    def retranslate(self) -> None:
        """Write every word again."""
        serial = self._note.serial if self._note is not None else ""
        self._title.setText(
            self.tr("Similar to {serial}").format(serial=serial) if serial else self.tr("Similar notes")
        )
        if self._note is None:
            nothing = self.tr("Choose a note to see what is similar.")
        elif self._similar is None:
            nothing = self.tr("The words of the notes are still being read.")
        else:
            nothing = self.tr("No other note has its words.")
        self._nothing.setText(nothing)
        self.list.setAccessibleName(self.tr("Similar notes"))
