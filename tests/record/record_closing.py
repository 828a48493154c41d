"""Closing a ballot in which not every table voted, as most tests need it."""

from __future__ import annotations

from facilitator.record import Operation, Record
from facilitator.record.models import Ballot
from facilitator.record.operations import AcceptDifference, CloseBallot
from facilitator.record.reconciling import open_differences


def closing(record: Record, ballot_id: str) -> list[Operation]:
    """What closes a ballot, wherever votes and people may differ."""
    with record.reading() as reading:
        differing = open_differences(reading, reading.get_one(Ballot, ballot_id))
    return [
        *(
            AcceptDifference(
                ballot_id=ballot_id, place=one.id, expected=one.expected, found=one.voted, reason="먼저 돌아갔습니다."
            )
            for one in differing
        ),
        CloseBallot(id=ballot_id),
    ]
