"""A starting proposal of themes as a page: how far it is, then the proposed groups, of which a person takes some.

While themes are made of these it shows how far that is, and lets the person stop it.
"""

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
        taken(list of ``TakenGroup``): make themes of these.
        taking_stopped: make no themes after all.
        notes_asked(number): show the notes of this group in the list, counted from 0.
        back_asked: back to the themes; what is still being made is not wanted any more.
    """

    taken = Signal(object)
    taking_stopped = Signal()
    notes_asked = Signal(int)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[ProposedCard] = []
        self._unread: Mapping[str, NoteLine] = {}
        self._read: tuple[int, int] | None = None
        self._making: tuple[int, int] | None = None
        self.back = Button("", hint="Esc")
        self.back.clicked.connect(self.back_asked)
        self._title = ElidedLabel("", "heading")
        self.make = PrimaryButton("", hint="Ctrl ⇧ Enter")
        self.make.clicked.connect(self.make_themes)
        self._notice = Notice("primary")
        self._so_far = WrapLabel("")
        self._meanwhile = WrapLabel("", "sub")
        self.progress = ProgressLine()
        self.stop = Button("", hint="Esc")
        self.stop.clicked.connect(self._leave)
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
        column.addWidget(self._meanwhile)
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
        self._read, self._making = (read, notes), None
        self._show_waiting(read / notes if notes else 0.0)

    def show_grouping(self) -> None:
        """Say that the notes are being grouped; ``progress`` shows how far that is."""
        self._read = self._making = None
        self._show_waiting(0.0)

    def show_making(self, themes: int, notes: int) -> None:
        """Say that so many themes are being made, with so many notes; ``progress`` shows how far that is."""
        self._making = themes, notes
        self._show_waiting(0.0)

    def show_not_made(self) -> None:
        """No theme was made: show the groups again as they were chosen."""
        here, self._making = self.stop.hasFocus() or self.hasFocus(), None
        self._pages.setCurrentWidget(self._groups)
        self._write()
        if here:
            self.make.setFocus()

    def show_groups(self, groups: Sequence[ProposedGroup], unread: Mapping[str, NoteLine]) -> None:
        """Show these groups; none is taken. ``unread`` are the notes that end nowhere yet, by id."""
        here, self._making = self.stop.hasFocus(), None
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
        """Make themes of what is taken, where the groups are in sight."""
        taken = [card.taken for card in self.cards if card.taken is not None]
        if taken and self._groups.isVisible():
            self.taken.emit(taken)

    def _leave(self) -> None:
        """Back to the themes; while themes are being made, back to the groups."""
        if self._making is None:
            self.back_asked.emit()
        else:
            self.taking_stopped.emit()

    def _show_waiting(self, share: float) -> None:
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
        """Esc goes back, or stops what is being done."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Write every word again."""
        self.back.setText(self.tr("All themes"))
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
        self.stop.setText(self.tr("Stop") if self._making is None else self.tr("Cancel"))
        self._meanwhile.setVisible(self._making is not None)
        self._meanwhile.set_words(
            self.tr("They come all at once. Until then you can cancel, and nothing is made or filed.")
        )
        if self._making is not None:
            themes, notes = self._making
            words = self.tr("Making themes of the proposal: themes {themes}, notes {notes}")
            self._so_far.set_words(words.format(themes=themes, notes=f"{notes:,}"))
        elif self._read is None:
            self._so_far.set_words(self.tr("Grouping the notes by what they say …"))
        else:
            words = self.tr("Reading the notes first: {read} of {notes}")
            self._so_far.set_words(words.format(read=f"{self._read[0]:,}", notes=f"{self._read[1]:,}"))
