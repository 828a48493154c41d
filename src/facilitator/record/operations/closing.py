"""Ballots: closing with one stored result, reopening, annulling."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace

from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record.counting import count_ballot
from facilitator.record.groups import forget_small_groups
from facilitator.record.models import Ballot, PaperBatch, Reopening, Tally
from facilitator.record.operation import Operation
from facilitator.record.operations.ballot_checks import refuse_unless
from facilitator.record.operations.checks import some_text
from facilitator.record.reconciling import HALL, Place, open_differences
from facilitator.record.reopened import reopenings_of
from facilitator.record.sealing import Sealed, lay_in_order, sealed
from facilitator.record.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class CloseBallot(Operation):
    """Close a ballot and store its result. It cannot be taken back; a wrong one is corrected by a new ballot.

    ``sealed`` is filled in where the votes are, and whoever follows or plays the journal again stores it: no other laptop
    holds all votes. It is None in journals of an older program, whose ballots the hands alone decided.
    """

    id: str
    sealed: Sealed | None = None

    def prepared(self, tx: Transaction) -> CloseBallot:
        """With the result.

        Raises:
            Refused: votes and people differ somewhere, and nobody said why that is accepted.
        """
        if self.sealed is not None:
            return self
        ballot = tx.find(Ballot, self.id)
        refuse_unless(ballot, "open")
        differing = open_differences(tx.session, ballot)
        if differing:
            raise _unsettled(differing)
        return replace(self, sealed=sealed(tx.session, ballot, count_ballot(tx.session, ballot)))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Store it, and leave no trace of the order in which votes came."""
        ballot = tx.find(Ballot, self.id)
        refuse_unless(ballot, "open")
        _refuse_unaccepted(tx, ballot)
        _store(tx, ballot, self.sealed or _as_before_seals(tx, ballot))
        ballot.state = "closed"
        return ()


@dataclass(frozen=True, kw_only=True)
class ReopenBallot(Operation):
    """Open a closed ballot once more, for votes that are missing or to correct what was entered.

    What it said until then is kept with the reason. In a secret ballot only entries are corrected; nobody votes in it any
    more (``reopened.only_corrected``).
    """

    id: str
    reason: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Set its result aside and open it. It cannot be taken back: close it again."""
        ballot = tx.find(Ballot, self.id)
        refuse_unless(ballot, "closed")
        some_text(self.reason, "reason", "다시 여는 사유", most=1000)
        tally = tx.find(Tally, self.id)
        tx.session.add(
            Reopening(
                ballot_id=self.id, number=len(reopenings_of(tx.session, self.id)) + 1, reason=self.reason,
                closed_at=ballot.closed_at, reopened_at=tx.time,
                tally={one.name: getattr(tally, one.name) for one in fields(Sealed)},
            )
        )  # fmt: skip
        tx.session.delete(tally)
        ballot.state, ballot.closed_at = "open", None
        tx.touch("ballot", self.id)
        return ()


@dataclass(frozen=True, kw_only=True)
class AnnulBallot(Operation):
    """Annul a ballot, open or closed: it stays in the record with its votes, what they give, and the reason, but decides nothing.

    ``sealed`` is as in ``CloseBallot``; None where the ballot was closed before.
    """

    id: str
    reason: str
    sealed: Sealed | None = None

    def prepared(self, tx: Transaction) -> AnnulBallot:
        """With the result of a ballot that is still open, whatever is missing in it."""
        ballot = tx.find(Ballot, self.id)
        if self.sealed is not None or ballot.state != "open":
            return self
        return replace(self, sealed=sealed(tx.session, ballot, count_ballot(tx.session, ballot)))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Annul it. It cannot be taken back: hold a new ballot."""
        ballot = tx.find(Ballot, self.id)
        some_text(self.reason, "reason", "무효로 하는 사유", most=1000)
        if self.sealed is None:
            refuse_unless(ballot, "closed")
        else:
            refuse_unless(ballot, "open")
            _store(tx, ballot, self.sealed)
        ballot.state, ballot.reason = "annulled", self.reason
        tx.touch("ballot", self.id)
        tx.touch("ballots", ballot.session_id)
        return ()


def _store(tx: Transaction, ballot: Ballot, result: Sealed) -> None:
    """Store the result of an open ballot, and leave no trace of the order in which votes came."""
    tx.session.add(Tally(ballot_id=ballot.id, **asdict(result) | {"options": list(result.options)}))
    ballot.closed_at = tx.time
    lay_in_order(tx.session, ballot.id)
    forget_small_groups(tx.session, ballot.id)
    tx.forget = tx.forget or ballot.secret
    tx.touch("ballot", ballot.id)


def _as_before_seals(tx: Transaction, ballot: Ballot) -> Sealed:
    """What closing stored in journals of an older program: figures alone, of hands."""
    counted = sealed(tx.session, ballot, count_ballot(tx.session, ballot))
    return replace(counted, votes_hash="", result={}, seal="", signature="")


def _refuse_unaccepted(tx: Transaction, ballot: Ballot) -> None:
    waiting = select(PaperBatch.label).where(PaperBatch.ballot_id == ballot.id, PaperBatch.accepted.is_(False))
    labels = tx.session.scalars(waiting.order_by(PaperBatch.label)).all()
    if labels:
        named = ", ".join(labels[:8]) + (" …" if len(labels) > 8 else "")
        raise Refused(
            f"Piles of paper do not count yet: {named}. Enter them a second time and settle what differs, "
            "or remove them.",
            f"아직 집계되지 않은 투표지 묶음이 있습니다: {named}. 두 번째 입력을 하고 다른 점을 정하시거나, "
            "묶음을 지워 주십시오.",
        )


def _unsettled(differing: tuple[Place, ...]) -> Refused:
    english, korean = [], []
    for place in differing:
        where = ("the hall", "전체") if place.id == HALL else (f"table {place.number}", f"{place.number}번 테이블")
        english.append(f"{where[0]} ({place.voted} votes, {place.expected} people)")
        korean.append(f"{where[1]}(표 {place.voted}, 사람 {place.expected})")
    return Refused(
        f"Votes and people differ: {_first(english)}. Correct the count there, or accept it with a reason.",
        f"표와 사람 수가 맞지 않습니다: {_first(korean)}. 그곳의 수를 고치거나, 사유를 적고 받아들여 주십시오.",
    )


def _first(words: list[str], most: int = 8) -> str:
    return ", ".join(words[:most]) + (f" … (+{len(words) - most})" if len(words) > most else "")
