"""Hands at the tables: entering what was counted, and taking it out again."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.ballots import TableHands
from facilitator.ballots.methods import valid_votes, voters_of
from facilitator.errors import NeedsConfirmation, Refused
from facilitator.record.counting import seated_now
from facilitator.record.models import Ballot, Table, TableVote
from facilitator.record.operation import Operation
from facilitator.record.operations.ballot_checks import options_of, refuse_unless
from facilitator.record.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class EnterTableVote(Operation):
    """Enter the hands of one table, or enter them anew while the ballot is open.

    ``counts`` is hands by option id. ``voters`` is how many people took part (with single choice it follows from the
    hands). ``confirmed`` says that a person looked at a count that is larger than the table.
    """

    ballot_id: str
    table_id: str
    counts: dict[str, int]
    voters: int = 0
    abstain: int = 0
    invalid: int = 0
    confirmed: bool = False

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Store the hands.

        Raises:
            NeedsConfirmation: more people voted than sit at the table.
        """
        ballot = tx.find(Ballot, self.ballot_id)
        table = tx.find(Table, self.table_id)
        refuse_unless(ballot, "open")
        if "hands" not in ballot.channels:
            raise Refused(
                f"Ballot {ballot.number} is not held by hands.",
                f"투표 {ballot.number}은(는) 손을 들어 하는 투표가 아닙니다.",
            )
        if table.session_id != ballot.session_id:
            raise Refused(
                f"Table {table.number} belongs to another session.", f"{table.number}번 테이블은 다른 회의의 것입니다."
            )
        if set(self.counts) - {option.id for option in options_of(tx, self.ballot_id)}:
            raise Refused(
                "There are hands for an option that is not on the ballot.",
                "투표에 없는 항목에 손 든 수가 적혀 있습니다.",
            )
        hands = TableHands(counts=self.counts, voters=self.voters, abstain=self.abstain, invalid=self.invalid)
        valid_votes(ballot.method, hands, ballot.most)
        voters = voters_of(ballot.method, hands)
        seats = seated_now(tx.session, ballot, table)
        if voters > seats and not self.confirmed:
            raise NeedsConfirmation(
                f"Table {table.number} has {seats} people, but {voters} voted. Count again, or confirm that it is right.",
                f"{table.number}번 테이블에는 {seats}명이 있는데 {voters}명이 투표했습니다. "
                "다시 세어 보고, 맞으면 확인을 눌러 주십시오.",
            )
        row = tx.session.get(TableVote, (self.ballot_id, self.table_id))
        back: Operation
        if row is None:
            back = ClearTableVote(ballot_id=self.ballot_id, table_id=self.table_id)
            row = TableVote(ballot_id=self.ballot_id, table_id=self.table_id)
            tx.session.add(row)
        else:
            back = _as_entered(row, seats)
        row.counts, row.voters, row.abstain, row.invalid = dict(self.counts), voters, self.abstain, self.invalid
        row.confirmed = self.confirmed
        tx.touch("ballot", self.ballot_id)
        tx.touch("table_vote", self.table_id)
        return (back,)


@dataclass(frozen=True, kw_only=True)
class ClearTableVote(Operation):
    """Take a table's hands out of an open ballot."""

    ballot_id: str
    table_id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Remove them."""
        ballot = tx.find(Ballot, self.ballot_id)
        refuse_unless(ballot, "open")
        row = tx.session.get(TableVote, (self.ballot_id, self.table_id))
        if row is None:
            raise Refused("This table has no hands entered.", "이 테이블은 아직 손 든 수를 넣지 않았습니다.")
        back = _as_entered(row, seated_now(tx.session, ballot, tx.find(Table, self.table_id)))
        tx.session.delete(row)
        tx.touch("ballot", self.ballot_id)
        tx.touch("table_vote", self.table_id)
        return (back,)


def _as_entered(row: TableVote, seats: int) -> EnterTableVote:
    """What enters these hands again; nobody is asked a second time about more hands than seats."""
    return EnterTableVote(
        ballot_id=row.ballot_id, table_id=row.table_id, counts=dict(row.counts), voters=row.voters,
        abstain=row.abstain, invalid=row.invalid, confirmed=row.confirmed or row.voters > seats,
    )  # fmt: skip
