"""One theme opened: its title and summary to word, its notes, and which of them are quoted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.board_theme import BoardTheme
from facilitator.day.notes_of_round import NoteLine
from facilitator.ui.look import look
from facilitator.ui.pages.themes_list import BoardList
from facilitator.ui.pages.themes_marks import proposal_words
from facilitator.ui.pages.themes_wordings import WordingsCard
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.composing import ComposingEdit
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page


class ThemeDetail(Page):
    """Words a theme and picks its quotes.

    Signals:
        worded(theme_id, title, summary, ids of the wordings that it replaces): the person changed the words and went on.
        quote_asked(note_id): quote this note, or no longer.
        unfile_asked(list of note ids): take these notes out.
        split_asked(list of note ids): make a theme of these notes.
        apart_asked: give back the themes that this one was made of.
        move_asked(step): one place earlier (-1) or later (1).
        removed: remove the theme.
        back_asked: back to all themes.
    """

    worded = Signal(str, str, str, object)
    quote_asked = Signal(str)
    unfile_asked = Signal(object)
    split_asked = Signal(object)
    apart_asked = Signal()
    move_asked = Signal(int)
    removed = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: BoardTheme | None = None
        self._standing: tuple[str, ...] = ()
        self._merged: tuple[str, ...] = ()
        self.seen: tuple[str, ...] = ()
        """The ids of the wordings that the person who types here saw."""

        self._back = Button("", hint="Esc")
        self._back.clicked.connect(self.back_asked)
        self._earlier, self._later = Button("◀"), Button("▶")
        self._earlier.clicked.connect(lambda: self.move_asked.emit(-1))
        self._later.clicked.connect(lambda: self.move_asked.emit(1))
        self._remove = Button("", danger=True)
        self._remove.clicked.connect(self.removed)
        self._apart = Button("")
        self._apart.clicked.connect(self.apart_asked)
        self._made_of = WrapLabel("", "sub")
        self.wordings = WordingsCard()
        self.wordings.hide()  # the page asks for no more room than it needs, also before a theme is opened
        self.wordings.chosen.connect(lambda one: self._tell(one.title, one.summary, self._standing))
        self.wordings.joined.connect(self._join)
        self._words = Card(" ")
        self._title_label, self._summary_label = ElidedLabel("", "sub"), ElidedLabel("", "sub")
        self.title = ComposingLine()
        self.summary = ComposingEdit()
        self.summary.setFixedHeight(look().pixels(96))
        self.title.editingFinished.connect(self.tell_words)
        self.summary.entered.connect(lambda _text: self.tell_words())
        self._pause = QTimer(self, interval=1500, singleShot=True)
        self._pause.timeout.connect(self.tell_words)
        self.summary.draft_changed.connect(lambda _text: self._pause.start())
        self.summary.installEventFilter(self)
        for item in (self._title_label, self.title, self._summary_label, self.summary):
            self._words.add(item)
        self.list = BoardList()
        self.list.letter_pressed.connect(self._letter)
        self.list.opened.connect(lambda note: self.quote_asked.emit(note.id))
        self._notes = Card(flush=True)
        self._notes.add(self.list, 1)
        self._quote = Button("", hint="Q")
        self._quote.clicked.connect(lambda: self._letter("Q"))
        self._out = Button("", hint="Del")
        self._out.clicked.connect(lambda: self._letter("Del"))
        self._split = Button("", hint="N")
        self._split.clicked.connect(lambda: self._letter("N"))
        self._notes.header.addWidget(self._split)
        self._notes.header.addWidget(self._quote)
        self._notes.header.addWidget(self._out)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._back)
        head.addStretch(1)
        for button in (self._apart, self._earlier, self._later, self._remove):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self._made_of)
        column.addWidget(self.wordings)
        column.addWidget(self._words)
        column.addWidget(self._notes, 1)
        self.retranslate()

    def show_theme(
        self, theme: BoardTheme, notes: Sequence[NoteLine], standing: tuple[str, ...], merged: tuple[str, ...] = ()
    ) -> None:
        """Show this theme; words that are being typed stay.

        Args:
            theme: what to show.
            notes: its notes.
            standing: the ids of its wordings that nobody replaced.
            merged: the titles of the themes that were merged into it.
        """
        other = self._theme is None or self._theme.id != theme.id
        before, self._theme = self._theme, theme
        self._standing, self._merged = standing, merged
        if other or (before is not None and before.title != theme.title and not self.title.hasFocus()):
            self.title.setText(theme.title)
        if other or (before is not None and before.summary != theme.summary and not self.summary.hasFocus()):
            self.summary.restore_draft(theme.summary)
        if self._typed() == (theme.title, theme.summary):
            self.seen = standing
        self.wordings.show_wordings(theme.wordings)
        self._words.setVisible(not theme.wordings or self._typing())
        self._words.set_accent(theme.colour)
        self._words.set_provisional(theme.proposed)
        self.list.delegate.quoted = frozenset(theme.quotes)
        quoted = [note for note in notes if note.id in theme.quotes]
        self.list.show_notes(quoted + [note for note in notes if note.id not in theme.quotes])
        self.list.viewport().update()
        self._write()

    def tell_words(self) -> None:
        """Hand the words over if they are other ones."""
        self._pause.stop()
        theme = self._theme
        if theme is None:
            return
        title, summary = self._typed()
        if title and (title, summary) != (theme.title, theme.summary):
            self._tell(title, summary, self.seen)

    def _typing(self) -> bool:
        return self.title.hasFocus() or self.summary.hasFocus()

    def _typed(self) -> tuple[str, str]:
        return self.title.text_with_preedit().strip(), self.summary.text_with_preedit().strip()

    def _tell(self, title: str, summary: str, seen: tuple[str, ...]) -> None:
        if self._theme is not None:
            self.worded.emit(self._theme.id, title, summary, seen)

    def _join(self, title: str, summary: str) -> None:
        self.title.setText(title)
        self.summary.restore_draft(summary)
        self._words.show()
        self.summary.setFocus()
        self._tell(title, summary, self._standing)

    def _letter(self, letter: str) -> None:
        notes = self.list.chosen
        if letter == "Q":
            for note in notes:
                self.quote_asked.emit(note.id)
        elif letter == "Del" and notes:
            self.unfile_asked.emit([note.id for note in notes])
        elif letter == "N" and notes:
            self.split_asked.emit([note.id for note in notes])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to all themes; nothing typed is lost."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the summary goes back as well."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        escaped = pressed and cast(QKeyEvent, event).key() == Qt.Key.Key_Escape and not self.summary.preedit()
        if watched is self.summary and escaped:
            self.back_asked.emit()
            return True
        return False

    def retranslate(self) -> None:
        """Write every word again."""
        self._back.setText(self.tr("All themes"))
        self._earlier.setAccessibleName(self.tr("One place earlier"))
        self._earlier.setToolTip(self.tr("One place earlier"))
        self._later.setAccessibleName(self.tr("One place later"))
        self._later.setToolTip(self.tr("One place later"))
        self._remove.setText(self.tr("Remove the theme"))
        self._title_label.setText(self.tr("Title"))
        self.title.setAccessibleName(self.tr("Title"))
        self._summary_label.setText(self.tr("What the notes say, in one or two sentences"))
        self.summary.setAccessibleName(self.tr("Summary"))
        self._apart.setText(self.tr("Take apart"))
        self._split.setText(self.tr("A theme of these"))
        self._quote.setText(self.tr("Quote"))
        self._out.setText(self.tr("Take out"))
        self._write()

    def _write(self) -> None:
        theme = self._theme
        self._words.set_title(self.tr("The theme in words"))
        self._words.set_aside(proposal_words() if theme is not None and theme.proposed else "")
        self._apart.setVisible(bool(self._merged))
        self._made_of.setVisible(bool(self._merged))
        names = ", ".join(f"“{title}”" for title in self._merged)
        self._made_of.set_words(self.tr("Merged into it: {titles}").format(titles=names))
        if theme is not None:
            words = self.tr("Notes {notes} · quoted {quoted}").format(notes=theme.notes, quoted=len(theme.quotes))
            self._notes.set_title(words)
