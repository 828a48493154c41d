"""Ballots: preparing, opening, entering hands per table, closing with one stored result, correcting."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import delete, func, select

from facilitator.ballots import BASES, HAND_METHODS, Rules, TableHands
from facilitator.ballots.methods import valid_votes, voters_of
from facilitator.errors import NeedsConfirmation, Refused
from facilitator.record.counting import count_ballot, seated_now
from facilitator.record.models import Ballot, Option, Round, Session, Table, TableVote, Tally, Theme
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import one_of, some_text, within
from facilitator.record.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class BallotOption:
    """One option of a ballot that is being prepared."""

    id: str
    text: str
    theme_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class PrepareBallot(Operation):
    """Prepare a ballot, or prepare it anew while it is a draft."""

    id: str
    session_id: str
    title: str
    question: str = ""
    method: str = "single"
    basis: str = "valid"
    most: int = 1
    options: tuple[BallotOption, ...] = ()
    round_id: str | None = None
    number: int | None = None

    def prepared(self, tx: Transaction) -> PrepareBallot:
        """With its number in the session."""
        old = tx.session.get(Ballot, self.id)
        if old is not None:
            return replace(self, number=old.number)
        if self.number is not None:
            return self
        last = tx.session.scalar(select(func.max(Ballot.number)).where(Ballot.session_id == self.session_id)) or 0
        return replace(self, number=last + 1)

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Add it, or replace the draft."""
        tx.find(Session, self.session_id)
        if self.round_id is not None:
            tx.find_in(Round, self.round_id, self.session_id)
        some_text(self.title, "ballot's title", "투표 이름", most=300)
        one_of(self.method, tuple(HAND_METHODS), "voting method", "투표 방식")
        one_of(self.basis, BASES, "basis", "기준")
        within(self.most, 1, max(len(self.options), 1), "number of choices", "고를 수 있는 수")
        texts = [option.text.strip() for option in self.options]
        for option in self.options:
            some_text(option.text, "option", "항목", most=300)
            if option.theme_id is not None:
                tx.find_in(Theme, option.theme_id, self.session_id)
        if len(set(texts)) < len(texts):
            raise Refused(
                "Two options read the same. Word them apart.", "같은 항목이 두 번 있습니다. 다르게 적어 주십시오."
            )
        old = tx.session.get(Ballot, self.id)
        back: Operation = RemoveBallot(id=self.id)
        if old is not None:
            _refuse_unless(old, "draft")
            back = _as_prepared(tx, old)
            tx.session.execute(delete(Option).where(Option.ballot_id == self.id))
            tx.session.delete(old)
            tx.session.flush()
            tx.session.expunge_all()
        ballot = Ballot(
            id=self.id, session_id=self.session_id, round_id=self.round_id, number=self.number or 1, title=self.title,
            question=self.question, method=self.method, basis=self.basis, most=self.most, state="draft",
            replaces_id=None, reason="", opened_at=None, closed_at=None,
        )  # fmt: skip
        tx.add("ballot", ballot, self.id)
        for position, option in enumerate(self.options, start=1):
            tx.session.add(
                Option(id=option.id, ballot_id=self.id, position=position, text=option.text, theme_id=option.theme_id)
            )
        tx.touch("ballots", self.session_id)
        return (back,)


@dataclass(frozen=True, kw_only=True)
class RemoveBallot(Operation):
    """Throw a draft away. A ballot that was opened stays."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Remove it."""
        ballot = tx.find(Ballot, self.id)
        _refuse_unless(ballot, "draft")
        back = _as_prepared(tx, ballot)
        tx.session.execute(delete(Option).where(Option.ballot_id == self.id))
        tx.session.delete(ballot)
        tx.touch("ballot", self.id)
        tx.touch("ballots", back.session_id)
        return (back,)


@dataclass(frozen=True, kw_only=True)
class OpenBallot(Operation):
    """Open a ballot for hands."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Open it."""
        ballot = tx.find(Ballot, self.id)
        _refuse_unless(ballot, "draft")
        options = _options(tx, self.id)
        if len(options) < 2:
            raise Refused(
                "A ballot needs at least two options. Add one more before opening it.",
                "투표에는 항목이 둘 이상 있어야 합니다. 하나 더 적은 뒤 여십시오.",
            )
        ids = tuple(option.id for option in options)
        # Making the rules refuses what contradicts itself.
        Rules(method=ballot.method, options=ids, most=ballot.most, basis=ballot.basis)
        ballot.state, ballot.opened_at = "open", tx.time
        tx.touch("ballot", self.id)
        return (WithdrawBallot(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class WithdrawBallot(Operation):
    """Make an open ballot that nobody has voted in a draft again."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Withdraw it."""
        ballot = tx.find(Ballot, self.id)
        _refuse_unless(ballot, "open")
        if ballot.replaces_id is not None or tx.session.scalar(
            select(TableVote.table_id).where(TableVote.ballot_id == self.id).limit(1)
        ):
            raise Refused(
                "Hands were entered already. Close the ballot and correct it if it is wrong.",
                "이미 손 든 수가 들어왔습니다. 투표를 닫은 뒤 잘못된 것이 있으면 정정하십시오.",
            )
        ballot.state, ballot.opened_at = "draft", None
        tx.touch("ballot", self.id)
        return (OpenBallot(id=self.id),)


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
        _refuse_unless(ballot, "open")
        if table.session_id != ballot.session_id:
            raise Refused(
                f"Table {table.number} belongs to another session.", f"{table.number}번 테이블은 다른 회의의 것입니다."
            )
        if set(self.counts) - {option.id for option in _options(tx, self.ballot_id)}:
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
        _refuse_unless(ballot, "open")
        row = tx.session.get(TableVote, (self.ballot_id, self.table_id))
        if row is None:
            raise Refused("This table has no hands entered.", "이 테이블은 아직 손 든 수를 넣지 않았습니다.")
        back = _as_entered(row, seated_now(tx.session, ballot, tx.find(Table, self.table_id)))
        tx.session.delete(row)
        tx.touch("ballot", self.ballot_id)
        tx.touch("table_vote", self.table_id)
        return (back,)


@dataclass(frozen=True, kw_only=True)
class CloseBallot(Operation):
    """Close a ballot and store its result. It cannot be taken back; a wrong one is corrected by a new ballot."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Count and store."""
        ballot = tx.find(Ballot, self.id)
        _refuse_unless(ballot, "open")
        result = count_ballot(tx.session, ballot)
        texts = {option.id: option.text for option in _options(tx, self.id)}
        tx.session.add(
            Tally(
                ballot_id=self.id, eligible=result.eligible, present=result.present, cast=result.cast,
                valid=result.valid, abstain=result.abstain, invalid=result.invalid,
                options=[
                    {"option_id": one.option, "text": texts[one.option], "count": one.count, "share": one.share}
                    for one in result.options
                ],
            )
        )  # fmt: skip
        ballot.state, ballot.closed_at = "closed", tx.time
        tx.touch("ballot", self.id)
        return ()


@dataclass(frozen=True, kw_only=True)
class CorrectBallot(Operation):
    """Correct a closed ballot: it stays with the reason, and a new open one takes its place with the hands so far.

    ``option_ids`` gives (old option, new option) for every option.
    """

    id: str
    new_id: str
    reason: str
    option_ids: tuple[tuple[str, str], ...]
    number: int | None = None

    def prepared(self, tx: Transaction) -> CorrectBallot:
        """With the new ballot's number."""
        if self.number is not None:
            return self
        session_id = tx.find(Ballot, self.id).session_id
        last = tx.session.scalar(select(func.max(Ballot.number)).where(Ballot.session_id == session_id)) or 0
        return replace(self, number=last + 1)

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Mark the old one, open the new one."""
        old = tx.find(Ballot, self.id)
        _refuse_unless(old, "closed")
        some_text(self.reason, "reason", "정정 사유", most=1000)
        options = _options(tx, self.id)
        new_ids = dict(self.option_ids)
        if set(new_ids) != {option.id for option in options}:
            raise Refused("The correction must name every option.", "정정할 때 모든 항목을 함께 옮겨야 합니다.")
        new = Ballot(
            id=self.new_id, session_id=old.session_id, round_id=old.round_id, number=self.number or old.number + 1,
            title=old.title, question=old.question, method=old.method, basis=old.basis, most=old.most, state="open",
            replaces_id=old.id, reason="", opened_at=tx.time, closed_at=None,
        )  # fmt: skip
        tx.add("ballot", new, self.new_id)
        for option in options:
            tx.session.add(
                Option(
                    id=new_ids[option.id], ballot_id=self.new_id, position=option.position, text=option.text,
                    theme_id=option.theme_id,
                )
            )  # fmt: skip
        for vote in tx.session.scalars(select(TableVote).where(TableVote.ballot_id == self.id)).all():
            tx.session.add(
                TableVote(
                    ballot_id=self.new_id, table_id=vote.table_id, voters=vote.voters, abstain=vote.abstain,
                    counts={new_ids[option]: hands for option, hands in vote.counts.items()}, invalid=vote.invalid,
                    confirmed=vote.confirmed,
                )
            )  # fmt: skip
        old.state, old.reason = "corrected", self.reason
        tx.touch("ballot", self.id, self.new_id)
        tx.touch("ballots", old.session_id)
        return ()


def _options(tx: Transaction, ballot_id: str) -> list[Option]:
    return list(tx.session.scalars(select(Option).where(Option.ballot_id == ballot_id).order_by(Option.position)))


def _as_entered(row: TableVote, seats: int) -> EnterTableVote:
    """What enters these hands again; nobody is asked a second time about more hands than seats."""
    return EnterTableVote(
        ballot_id=row.ballot_id, table_id=row.table_id, counts=dict(row.counts), voters=row.voters,
        abstain=row.abstain, invalid=row.invalid, confirmed=row.confirmed or row.voters > seats,
    )  # fmt: skip


def _as_prepared(tx: Transaction, ballot: Ballot) -> PrepareBallot:
    return PrepareBallot(
        id=ballot.id, session_id=ballot.session_id, title=ballot.title, question=ballot.question, method=ballot.method,
        basis=ballot.basis, most=ballot.most, round_id=ballot.round_id, number=ballot.number,
        options=tuple(
            BallotOption(id=option.id, text=option.text, theme_id=option.theme_id)
            for option in _options(tx, ballot.id)
        ),
    )  # fmt: skip


def _refuse_unless(ballot: Ballot, state: str) -> None:
    words = {"draft": "준비 중", "open": "진행 중", "closed": "닫힘", "corrected": "정정됨"}
    if ballot.state != state:
        raise Refused(
            f"Ballot {ballot.number} is {ballot.state}; this can be done only while it is {state}.",
            f"투표 {ballot.number}은(는) '{words[ballot.state]}' 상태입니다. '{words[state]}' 상태에서만 할 수 있습니다.",
        )
