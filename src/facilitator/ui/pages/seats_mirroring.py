"""What the tables mirror, as it was chosen for a session at this laptop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.day.balance import BalanceAttribute, label
from facilitator.ui.pages.seats_attributes import AttributeCard, AttributeChoice, remember, remembered
from facilitator.ui.pages.seats_join import JoinDialog
from facilitator.ui.workplace import Workplace


class Mirroring(QObject):
    """Keeps what is ticked in the card, and which pairs of attributes were joined.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal()

    def __init__(self, work: Workplace, card: AttributeCard, window: QWidget) -> None:
        super().__init__(window)
        self.work, self.card, self._window = work, card, window
        self.choice = AttributeChoice()
        self._offered: tuple[BalanceAttribute, ...] = ()
        self.dialog: JoinDialog | None = None
        card.chosen_anew.connect(lambda: self._choose(AttributeChoice(card.chosen, self.choice.joined)))
        card.join_asked.connect(self.ask_join)
        card.parted.connect(self.part)

    def read(self) -> AttributeChoice:
        """What was chosen for the session."""
        session_id = self.work.place.session_id
        self.choice = AttributeChoice() if session_id is None else remembered(self.work.settings, session_id)
        return self.choice

    def show_attributes(self, offered: Sequence[BalanceAttribute]) -> None:
        """Offer these in the card, and say which pairs cannot be."""
        self._offered = tuple(offered)
        language, names = self.work.language, {one.name for one in offered}
        self.card.show_attributes(offered, self.choice, language)
        missing = [label(name, language) for name in self.choice.joined if name not in names]
        words = self.tr("{pair}: too many values to spread evenly.") if missing else ""
        self.card.warn(words.format(pair=", ".join(missing)))

    def ask_join(self) -> None:
        """Let two attributes be chosen that tables shall mirror as one."""
        there = [*(one.name for one in self._offered), *self.choice.joined]
        self.dialog = JoinDialog(self._window, self._offered, there, self.work.language)
        self.dialog.joined.connect(self.join)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def join(self, name: str) -> None:
        """Offer a pair of attributes ("gender×district"), and tick it."""
        self._choose(AttributeChoice((*self.card.chosen, name), (*self.choice.joined, name)))

    def part(self, name: str) -> None:
        """Take a pair away."""
        ticked = tuple(one for one in self.card.chosen if one != name)
        self._choose(AttributeChoice(ticked, tuple(one for one in self.choice.joined if one != name)))

    def _choose(self, choice: AttributeChoice) -> None:
        if self.work.place.session_id is not None:
            self.choice = choice
            remember(self.work.settings, self.work.place.session_id, choice)
            self.changed.emit()
