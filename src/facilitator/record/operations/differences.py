"""Differences between votes and people: accepting one with a reason, and taking that back."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.errors import Refused
from facilitator.record.models import AcceptedDifference, Ballot, Table
from facilitator.record.operation import Operation
from facilitator.record.operations.ballot_checks import refuse_unless
from facilitator.record.operations.checks import some_text
from facilitator.record.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class AcceptDifference(Operation):
    """Accept that votes and people differ at a table (``place`` is its id) or in the hall (""), and say why.

    It holds as long as the figures stay as they are: ``expected`` people who can vote, ``found`` people who did.
    """

    ballot_id: str
    place: str
    expected: int
    found: int
    reason: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Store the reason, in place of an earlier one."""
        ballot = tx.find(Ballot, self.ballot_id)
        refuse_unless(ballot, "open")
        some_text(self.reason, "reason", "사유", most=1000)
        if self.place:
            tx.find_in(Table, self.place, ballot.session_id)
        if min(self.expected, self.found) < 0:
            raise Refused("A number of people cannot be below zero.", "사람 수는 0보다 작을 수 없습니다.")
        row = tx.session.get(AcceptedDifference, (self.ballot_id, self.place))
        back: Operation
        if row is None:
            back = QuestionDifference(ballot_id=self.ballot_id, place=self.place)
            row = AcceptedDifference(ballot_id=self.ballot_id, place=self.place)
            tx.session.add(row)
        else:
            back = _as_accepted(row)
        row.expected, row.found, row.reason = self.expected, self.found, self.reason
        tx.touch("ballot", self.ballot_id)
        return (back,)


@dataclass(frozen=True, kw_only=True)
class QuestionDifference(Operation):
    """Take back that a difference was accepted."""

    ballot_id: str
    place: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Remove the reason."""
        refuse_unless(tx.find(Ballot, self.ballot_id), "open")
        row = tx.session.get(AcceptedDifference, (self.ballot_id, self.place))
        if row is None:
            raise Refused("No difference was accepted here.", "여기에는 받아들인 차이가 없습니다.")
        tx.session.delete(row)
        tx.touch("ballot", self.ballot_id)
        return (_as_accepted(row),)


def _as_accepted(row: AcceptedDifference) -> AcceptDifference:
    return AcceptDifference(
        ballot_id=row.ballot_id, place=row.place, expected=row.expected, found=row.found, reason=row.reason
    )
