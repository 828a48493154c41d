"""What a closed ballot's result is set beside: an earlier ballot, and groups of people."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.day.attribute_names import CROSS
from facilitator.day.balance import balance_attributes
from facilitator.record.before_and_after import comparable_with, compared, earlier_ballots
from facilitator.record.models import Ballot
from facilitator.record.operations import PairBallots, UnpairBallots
from facilitator.record.results_by_group import results_by_group
from facilitator.ui.pages.votes_comparing import ComparingFields
from facilitator.ui.pages.votes_groups import GroupsCard
from facilitator.ui.pages.votes_shift import ShiftCard
from facilitator.ui.widgets.page import Page
from facilitator.ui.workplace import Workplace


class FurtherResults(Page):
    """The two cards, as far as a ballot has anything for them.

    Args:
        work: where the person works.
    """

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._ballot_id = ""
        self.shift, self.groups = ShiftCard(), GroupsCard()
        self.shift.chosen.connect(self._compare)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.shift)
        column.addWidget(self.groups)

    def show_ballot(self, ballot_id: str) -> None:
        """Show what there is beside this ballot's result; nothing while it is open."""
        self._ballot_id = ballot_id
        with self._work.desk.record.reading() as reading:
            ballot = reading.get(Ballot, ballot_id)
            closed = ballot is not None and ballot.state == "closed"
            before_id = ballot.before_id if ballot is not None else None
            beside = compared(reading, ballot_id) if closed else None
            offered = comparable_with(reading, ballot_id) if closed else ()
            groups = results_by_group(reading, ballot_id)
        self.shift.show_shift(beside, offered if self._work.may(PairBallots) else (), before_id)
        self.shift.setVisible(beside is not None or bool(offered))
        self.groups.show_groups(groups, self._work.settings.language)
        self.groups.setVisible(bool(groups))
        self.setVisible(not self.shift.isHidden() or not self.groups.isHidden())

    def _compare(self, before_id: str) -> None:
        if before_id:
            pair = PairBallots(before_id=before_id, after_id=self._ballot_id)
            self._work.desk.do(self.tr("Compare two ballots"), pair)
        else:
            self._work.desk.do(self.tr("Compare two ballots"), UnpairBallots(after_id=self._ballot_id))


def offer_comparing(fields: ComparingFields, work: Workplace, session_id: str, ballot_id: str) -> None:
    """Offer what a ballot that is being prepared can be compared with; ``ballot_id`` is empty for a new one."""
    record = work.desk.record
    with record.reading() as reading:
        earlier = earlier_ballots(reading, session_id, ballot_id)
    attributes = balance_attributes(record, session_id)
    fields.offer(earlier, [one for one in attributes if CROSS not in one.name])
