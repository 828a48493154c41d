"""Hands at the tables: entering what was counted, and taking it out again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.ballots import TableHands
from facilitator.ballots.methods import valid_votes, voters_of
from facilitator.errors import NeedsConfirmation, Refused
from facilitator.record.models import Ballot, Table, TableVote
from facilitator.record.operation import Operation
from facilitator.record.operations.ballot_checks import options_of, refuse_unless
from facilitator.record.present import people_at, phones_at
from facilitator.record.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class EnterTableVote(Operation):
    """Enter the hands of one table, or enter them anew while the ballot is open.

    ``counts`` is hands by option id. ``voters`` is how many people took part (with single choice it follows from the
    hands). ``confirmed`` says that a person looked at a count that is larger than the table. ``seated`` is filled in: how
    many people could vote at the table at that moment.
    """

    ballot_id: str
    table_id: str
    counts: dict[str, int]
    voters: int = 0
    abstain: int = 0
    invalid: int = 0
    confirmed: bool = False
    seated: int | None = None

    def prepared(self, tx: Transaction) -> EnterTableVote:
        """With the people at the table as this record knows them."""
        return replace(
            self, seated=people_at(tx.session, tx.find(Ballot, self.ballot_id), tx.find(Table, self.table_id))
        )

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Store the hands.

        Raises:
            NeedsConfirmation: more people voted, by hands and by phone together, than sit at the table.
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
        # Without ``seated`` it is an entry of an older program, which took an empty table for a full one.
        people = (people_at(tx.session, ballot, table) or table.seats) if self.seated is None else self.seated
        phones = phones_at(tx.session, ballot, table.id).get(table.id, 0)
        if voters + phones > people and not self.confirmed:
            raise _too_many(table, people, voters, phones)
        row = tx.session.get(TableVote, (self.ballot_id, self.table_id))
        back: Operation
        if row is None:
            back = ClearTableVote(ballot_id=self.ballot_id, table_id=self.table_id)
            row = TableVote(ballot_id=self.ballot_id, table_id=self.table_id)
            tx.session.add(row)
        else:
            back = _as_entered(row, people - phones)
        row.counts, row.voters, row.abstain, row.invalid = dict(self.counts), voters, self.abstain, self.invalid
        row.confirmed, row.seated = self.confirmed, self.seated
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
        back = _as_entered(row, row.voters if row.seated is None else row.seated)
        tx.session.delete(row)
        tx.touch("ballot", self.ballot_id)
        tx.touch("table_vote", self.table_id)
        return (back,)


def _too_many(table: Table, people: int, hands: int, phones: int) -> NeedsConfirmation:
    english, korean = f"{hands} voted", f"{hands}명이 투표했습니다"
    if phones:
        english = f"{hands} raised a hand and {phones} voted by phone"
        korean = f"손 든 사람이 {hands}명, 휴대전화로 투표한 사람이 {phones}명입니다"
    return NeedsConfirmation(
        f"Table {table.number} has {people} people, but {english}. Count again, or confirm that it is right.",
        f"{table.number}번 테이블에는 {people}명이 있는데 {korean}. 다시 세어 보고, 맞으면 확인을 눌러 주십시오.",
    )


def _as_entered(row: TableVote, most: int) -> EnterTableVote:
    """What enters these hands again; nobody is asked a second time about more hands than people."""
    return EnterTableVote(
        ballot_id=row.ballot_id, table_id=row.table_id, counts=dict(row.counts), voters=row.voters,
        abstain=row.abstain, invalid=row.invalid, confirmed=row.confirmed or row.voters > most,
    )  # fmt: skip
