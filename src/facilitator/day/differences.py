"""Where votes and people of a ballot differ, as screens show it and as closing settles it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import AcceptedDifference, Ballot, Table
from facilitator.record.operation import Operation
from facilitator.record.operations import AcceptDifference, QuestionDifference
from facilitator.record.reconciling import places_of


@dataclass(frozen=True)
class Difference:
    """More votes than people at a table or in the hall, or a table from which no votes came.

    Attributes:
        place: the table's id; empty for the hall.
        table: the table's number; 0 for the hall.
        expected: people who can vote there.
        voted: people who did.
        by_channel: the same by channel; empty where no votes came, and of a closed ballot.
        reason: why it was accepted; empty where it was not.
    """

    place: str
    table: int
    expected: int
    voted: int
    by_channel: tuple[tuple[str, int], ...] = ()
    reason: str = ""

    @property
    def silent(self) -> bool:
        """Whether no votes came from a table that was to enter some."""
        return self.voted <= self.expected


def differences_of(reading: OrmSession, ballot_id: str) -> tuple[Difference, ...]:
    """The differences of a ballot, the hall first and then by table: those to settle while it is open, or the accepted ones."""
    ballot = reading.get_one(Ballot, ballot_id)
    if ballot.state == "open":
        found = [
            Difference(one.id, one.number, one.expected, one.voted, tuple(one.found.items()), one.reason)
            for one in places_of(reading, ballot)
            if one.differs
        ]
    else:
        accepted = select(AcceptedDifference, Table.number).where(AcceptedDifference.ballot_id == ballot_id)
        rows = reading.execute(accepted.join(Table, Table.id == AcceptedDifference.place, isouter=True)).all()
        found = [Difference(one.place, number or 0, one.expected, one.found, (), one.reason) for one, number in rows]
    return tuple(sorted(found, key=lambda one: one.table))


def settling(reading: OrmSession, ballot_id: str, reasons: Mapping[str, str]) -> list[Operation]:
    """What accepts the differences of an open ballot with these reasons (by place), and forgets those that are mended."""
    now = differences_of(reading, ballot_id)
    there = {one.place for one in now}
    before = reading.scalars(select(AcceptedDifference.place).where(AcceptedDifference.ballot_id == ballot_id))
    mended = [QuestionDifference(ballot_id=ballot_id, place=place) for place in sorted(before) if place not in there]
    accepted = [
        AcceptDifference(
            ballot_id=ballot_id, place=one.place, expected=one.expected, found=one.voted, reason=reasons[one.place]
        )
        for one in now
        if one.place in reasons
    ]
    return [*mended, *accepted]
