"""What the operations of ballots share: the state a ballot must be in, and its options."""

from __future__ import annotations

from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record.models import Ballot, Option
from facilitator.record.transaction import Transaction

_KOREAN = {"draft": "준비 중", "open": "진행 중", "closed": "닫힘", "corrected": "정정됨", "annulled": "무효"}


def options_of(tx: Transaction, ballot_id: str) -> list[Option]:
    """The options of a ballot in their order."""
    return list(tx.session.scalars(select(Option).where(Option.ballot_id == ballot_id).order_by(Option.position)))


def refuse_unless(ballot: Ballot, state: str) -> None:
    """The ballot is in this state.

    Raises:
        Refused: it is in another.
    """
    if ballot.state != state:
        raise Refused(
            f"Ballot {ballot.number} is {ballot.state}; this can be done only while it is {state}.",
            f"투표 {ballot.number}은(는) '{_KOREAN[ballot.state]}' 상태입니다. "
            f"'{_KOREAN[state]}' 상태에서만 할 수 있습니다.",
        )
