"""One proposed group of notes: marked as a proposal, with its most central notes, and whether a theme is made of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.day.notes_of_round import NoteLine
from facilitator.day.proposal import CENTRAL, ProposedGroup, TakenGroup, central_notes
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel

LEFT_OUT, TITLE, NOTES = "left out", "title", "notes"


class ProposedCard(Card):
    """A group in a dashed frame. Nothing is made of it until a person says so.

    Signals:
        changed: a person takes it, or leaves it out again.
        notes_asked: show its notes in the list.
    """

    changed = Signal()
    notes_asked = Signal()

    def __init__(self, group: ProposedGroup, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.set_provisional(True)
        self.group = group
        self.notes: tuple[NoteLine, ...] = ()
        self.title = ComposingLine(group.title)
        self._figures = ElidedLabel("", "sub")
        self._central = [WrapLabel("", lines=3) for _ in range(CENTRAL)]
        self.take = SegmentedChoice()
        self.take.chosen.connect(lambda _key: self._choose())
        self.read = Button("")
        self.read.clicked.connect(self.notes_asked)
        for item in (self.title, self._figures, *self._central):
            self.add(item)
        self.body.addStretch(1)
        self.add(self.read)
        self.add(self.take)
        self.retranslate()

    @property
    def taken(self) -> TakenGroup | None:
        """What a theme is to be made of; None where the group is left out."""
        if self.take.key() == LEFT_OUT:
            return None
        title = self.title.text_with_preedit().strip() or self.group.title
        notes = tuple(note.id for note in self.notes) if self.take.key() == NOTES else ()
        return TakenGroup(title, notes, worded=title != self.group.title)

    def show_notes(self, notes: Sequence[NoteLine]) -> None:
        """Show those of its notes that still end nowhere, the most central first."""
        self.notes = tuple(notes)
        central = central_notes(notes)
        for place, label in enumerate(self._central):
            label.setVisible(place < len(central))
            if place < len(central):
                note = central[place]
                label.set_words(self.tr("“{text}” table {table}").format(text=note.text, table=note.table_number))
        self.retranslate()

    def _choose(self) -> None:
        self.set_chosen(self.take.key() != LEFT_OUT)
        self.changed.emit()

    def retranslate(self) -> None:
        """Write every word again."""
        self.set_title(self.tr("Proposal"))
        self.title.setAccessibleName(self.tr("Working title"))
        self._figures.setText(
            self.tr("notes {notes} · tables {tables}").format(
                notes=f"{len(self.notes):,}", tables=len({note.table_id for note in self.notes})
            )
        )
        self.read.setText(self.tr("Read its notes"))
        self.take.set_choices(
            [
                Choice(LEFT_OUT, self.tr("Leave out")),
                Choice(TITLE, self.tr("Title only")),
                Choice(NOTES, self.tr("With its notes")),
            ]
        )
        self.setAccessibleName(", ".join((self.tr("Proposal"), self.group.title, self._figures.text())))
