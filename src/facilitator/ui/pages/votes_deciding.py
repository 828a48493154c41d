"""What the lead facilitator decides of a ballot that was opened: closing, correcting, reopening, annulling it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from sqlalchemy import select

from facilitator.day.differences import differences_of, settling
from facilitator.day.live_tally import LiveTally
from facilitator.record.models import Option, PaperBatch
from facilitator.record.operations import AnnulBallot, CloseBallot, CorrectBallot, ReopenBallot
from facilitator.ui.desk import Desk
from facilitator.ui.pages.votes_change import ANNUL, CORRECT, REOPEN, ask_change, changes_of
from facilitator.ui.pages.votes_closing import ask_reasons
from facilitator.ui.widgets.dialogs import confirm


class Decisions(QObject):
    """Asks what has to be asked, and writes what was decided."""

    def __init__(self, page: QWidget, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk

    def close(self, tally: LiveTally) -> None:
        """Close an open ballot; where votes and people differ somewhere, only with a reason."""
        with self._desk.record.reading() as reading:
            differing = [one for one in differences_of(reading, tally.id) if not one.reason]
        reasons = ask_reasons(self._page, differing) if differing else {}
        detail = self.tr(
            "The result is stored as it is now and shown everywhere. A mistake can be corrected later, in the open."
        )
        if reasons is None or not (
            reasons or confirm(self._page, self.tr("Close the ballot?"), detail, yes_text=self.tr("Close the ballot"))
        ):
            return
        with self._desk.record.reading() as reading:
            settled = settling(reading, tally.id, reasons)
        self._desk.do(self.tr("Close the ballot"), *settled, CloseBallot(id=tally.id))

    def change(self, tally: LiveTally, shown: Callable[[str], None]) -> None:
        """Correct, reopen or annul a ballot.

        Args:
            shown: shows a ballot by its id; called with the one that is to be looked at next.
        """
        offered = changes_of(tally)
        decided = ask_change(self._page, offered, secret=tally.secret) if offered else None
        if decided is None:
            return
        what, reason = decided
        if what == CORRECT:
            corrected = self._correction(tally, reason)
            self._desk.do(self.tr("Correct the ballot"), corrected, then=lambda _changes: shown(corrected.new_id))
            return
        label, operation = {
            REOPEN: (self.tr("Reopen the ballot"), ReopenBallot(id=tally.id, reason=reason)),
            ANNUL: (self.tr("Annul the ballot"), AnnulBallot(id=tally.id, reason=reason)),
        }[what]
        self._desk.do(label, operation, then=lambda _changes: shown(tally.id))

    def _correction(self, tally: LiveTally, reason: str) -> CorrectBallot:
        new_id = self._desk.record.new_id
        with self._desk.record.reading() as reading:
            options = reading.scalars(select(Option.id).where(Option.ballot_id == tally.id)).all()
            piles = reading.scalars(select(PaperBatch.id).where(PaperBatch.ballot_id == tally.id)).all()
        return CorrectBallot(
            id=tally.id,
            new_id=new_id(),
            reason=reason,
            option_ids=tuple((option, new_id()) for option in options),
            pile_ids=tuple((pile, new_id()) for pile in piles),
        )
