"""A starting proposal of themes as a page: how far it is, then the proposed groups, of which a person takes some."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.day.notes_of_round import NoteLine
from facilitator.day.proposal import ProposedGroup
from facilitator.ui.pages.themes_proposed import LEFT_OUT, ProposedCard
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.notice import EmptyPage, Notice
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.progress import ProgressLine
from facilitator.ui.widgets.scroll import ScrollColumn


class ProposalPanel(Page):
    """The groups as cards in dashed frames, or how far the program is with them.

    Signals:
        taken(list of titles with the ids of their notes): make themes of these.
        notes_asked(number): show the notes of this group in the list, counted from 0.
        back_asked: back to the themes; what is still being made is not wanted any more.
    """

    taken = Signal(object)
    notes_asked = Signal(int)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[ProposedCard] = []
        self._unread: Mapping[str, NoteLine] = {}
        self._read: tuple[int, int] | None = None
        self.back = Button("", hint="Esc")
        self.back.clicked.connect(self.back_asked)
        self._title = ElidedLabel("", "heading")
        self.make = PrimaryButton("", hint="Ctrl ⇧ Enter")
        self.make.clicked.connect(self.make_themes)
        self._notice = Notice("primary")
        self._so_far = WrapLabel("")
        self.progress = ProgressLine()
        self.stop = Button("", hint="Esc")
        self.stop.clicked.connect(self.back_asked)
        self._nothing = EmptyPage()
        self._nothing.acted.connect(self.back_asked)
        self._inside = QWidget()
        self._flow = FlowLayout(self._inside, spacing=16, column_width=320)
        self._pages = QStackedWidget()
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        waiting, groups = QWidget(), QWidget()
        column = QVBoxLayout(waiting)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._so_far)
        column.addWidget(self.progress)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(3)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.back)
        head.addWidget(self._title, 1)
        head.addWidget(self.make)
        column = QVBoxLayout(groups)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._notice)
        column.addWidget(ScrollColumn(self._inside), 1)
        self._waiting, self._groups = waiting, groups
        for page in (waiting, self._nothing, groups):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def show_reading(self, read: int, notes: int) -> None:
        """Say how many of the notes are read so far."""
        self._show_waiting((read, notes), read / notes if notes else 0.0)

    def show_grouping(self) -> None:
        """Say that the notes are being grouped; ``progress`` shows how far that is."""
        self._show_waiting(None, 0.0)

    def show_groups(self, groups: Sequence[ProposedGroup], unread: Mapping[str, NoteLine]) -> None:
        """Show these groups; none is taken. ``unread`` are the notes that end nowhere yet, by id."""
        here = self.stop.hasFocus()
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [self._card(number, group) for number, group in enumerate(groups)]
        self._flow.set_widgets(list(self.cards))
        self._pages.setCurrentWidget(self._groups if groups else self._nothing)
        self.show_unread(unread)
        if here and self.cards:
            self.cards[0].take.button(LEFT_OUT).setFocus()
        elif here:
            self._nothing.setFocus()

    def show_unread(self, unread: Mapping[str, NoteLine]) -> None:
        """These notes end nowhere now; others are no longer proposed."""
        self._unread = unread
        for number, card in enumerate(self.cards):
            notes = self.notes(number)
            if list(card.notes) != notes:
                card.show_notes(notes)
        self._write()

    def notes(self, number: int) -> list[NoteLine]:
        """Those notes of a group that still end nowhere, the most central first."""
        return [self._unread[id] for id in self.cards[number].group.notes if id in self._unread]

    def make_themes(self) -> None:
        """Make themes of what is taken."""
        taken = [card.taken for card in self.cards if card.taken is not None]
        if taken:
            self.taken.emit(taken)

    def _show_waiting(self, read: tuple[int, int] | None, share: float) -> None:
        self._read = read
        self.progress.set_share(share)
        if self._pages.currentWidget() is not self._waiting:
            self._pages.setCurrentWidget(self._waiting)
            self.stop.setFocus()
        self._write()

    def _card(self, number: int, group: ProposedGroup) -> ProposedCard:
        card = ProposedCard(group)
        card.changed.connect(self._write)
        card.notes_asked.connect(lambda: self.notes_asked.emit(number))
        return card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Write every word again."""
        self.back.setText(self.tr("All themes"))
        self.stop.setText(self.tr("Stop"))
        self._notice.say(
            "primary",
            self.tr("This is a proposal, and nothing is filed yet."),
            self.tr("The groups go by the words of the notes and know nothing of what matters. Take what helps."),
        )
        self._nothing.say(
            self.tr("No notes were found that go together. There may be some when more are written."),
            self.tr("All themes"),
        )
        for card in self.cards:
            card.retranslate()
        self._write()

    def _write(self) -> None:
        self._title.setText(self.tr("Proposed groups {count}").format(count=len(self.cards)))
        taken = sum(card.taken is not None for card in self.cards)
        self.make.setText(self.tr("Make {count} themes").format(count=taken))
        self.make.setEnabled(taken > 0)
        if self._read is None:
            self._so_far.set_words(self.tr("Grouping the notes by what they say …"))
        else:
            words = self.tr("Reading the notes first: {read} of {notes}")
            self._so_far.set_words(words.format(read=f"{self._read[0]:,}", notes=f"{self._read[1]:,}"))
