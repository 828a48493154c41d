"""The ballot at one table: the card shows the one that is open, and what is counted there goes into the record."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.errors import NeedsConfirmation
from facilitator.record.operations import EnterTableVote
from facilitator.ui.pages.notes_hands import HandsCard, open_ballot
from facilitator.ui.widgets.dialogs import confirm
from facilitator.ui.workplace import Workplace


class HandsAtTable(QObject):
    """Enters the hands of ``card``; where they are more than the people, the person is asked first.

    Signals:
        entered: the hands of the table are in the record.
    """

    entered = Signal()

    def __init__(self, work: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._work, self._page = work, page
        self.card = HandsCard()
        self.card.entered.connect(self._enter)

    def show_table(self, table_id: str) -> None:
        """Show the ballot that is open as this table has entered it; without one there is no card."""
        session_id = self._work.place.session_id
        if session_id is not None:
            self.card.show_ballot(open_ballot(self._work.desk.record, session_id, table_id))

    def _enter(self, operation: EnterTableVote) -> None:
        def ask(error: NeedsConfirmation) -> None:
            if confirm(
                self._page,
                self.tr("More hands than people?"),
                error.text(self._work.language),
                yes_text=self.tr("It is right"),
            ):
                self._enter(replace(operation, confirmed=True))

        self._work.desk.do(
            self.tr("Hands of the table"), operation, confirm=ask, then=lambda _changes: self.entered.emit()
        )
