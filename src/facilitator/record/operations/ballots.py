"""Ballots: opening, and correcting what is closed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import exists, func, select

from facilitator.ballots.methods import HAND_METHODS
from facilitator.ballots.votes import renamed
from facilitator.errors import Refused
from facilitator.record.ballot_rules import KEYPAD_METHODS, rules_of
from facilitator.record.comparing import after_of, refuse_unlike
from facilitator.record.models import (
    AcceptedDifference,
    Ballot,
    Option,
    PaperBatch,
    SpentCode,
    SpentDevice,
    TableVote,
    VotingCode,
)
from facilitator.record.operation import Operation
from facilitator.record.operations.ballot_checks import options_of, refuse_unless
from facilitator.record.operations.checks import some_text
from facilitator.record.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class OpenBallot(Operation):
    """Open a ballot for votes."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Open it."""
        ballot = tx.find(Ballot, self.id)
        refuse_unless(ballot, "draft")
        if len(options_of(tx, self.id)) < 2:
            raise Refused(
                "A ballot needs at least two options. Add one more before opening it.",
                "투표에는 항목이 둘 이상 있어야 합니다. 하나 더 적은 뒤 여십시오.",
            )
        rules_of(tx.session, ballot)  # refuses what contradicts itself
        if ballot.before_id is not None:
            before = tx.find(Ballot, ballot.before_id)
            refuse_unlike(tx.session, before, ballot)
            if before.state != "closed":
                raise Refused(
                    f"Ballot {before.number}, with which this one is compared, is not closed. Close it first.",
                    f"비교할 투표 {before.number}이(가) 아직 닫히지 않았습니다. 먼저 그 투표를 닫아 주십시오.",
                )
        if "hands" in ballot.channels and ballot.method not in HAND_METHODS:
            raise Refused(
                f"Hands cannot answer a ballot by {ballot.method}. Collect the votes by phone or on paper.",
                f"'{ballot.method}' 방식은 손 든 수로 셀 수 없습니다. 휴대전화나 종이로 받아 주십시오.",
            )
        if "keypad" in ballot.channels and ballot.method not in KEYPAD_METHODS:
            raise Refused(
                f"Keypads cannot answer a ballot by {ballot.method}. Collect the votes by phone or on paper.",
                f"'{ballot.method}' 방식은 투표기로 답할 수 없습니다. 휴대전화나 종이로 받아 주십시오.",
            )
        if "phone" in ballot.channels and not tx.session.scalar(
            select(exists().where(VotingCode.session_id == ballot.session_id, VotingCode.revoked.is_(False)))
        ):
            raise Refused(
                "Nobody has a voting code yet, so nobody could vote by phone. Print the codes first.",
                "투표 코드를 받은 사람이 없어 휴대전화로 투표할 수 없습니다. 먼저 투표 코드를 인쇄해 주십시오.",
            )
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
        refuse_unless(ballot, "open")
        if ballot.replaces_id is not None or tx.session.scalar(
            select(TableVote.table_id).where(TableVote.ballot_id == self.id).limit(1)
        ):
            raise Refused(
                "Hands were entered already. Close the ballot and correct it if it is wrong.",
                "이미 손 든 수가 들어왔습니다. 투표를 닫은 뒤 잘못된 것이 있으면 정정하십시오.",
            )
        if tx.session.scalar(select(exists().where(PaperBatch.ballot_id == self.id))):
            raise Refused(
                "Paper slips were entered already. Remove their piles first, or close the ballot.",
                "이미 입력된 투표지가 있습니다. 먼저 그 묶음을 지우거나, 투표를 닫아 주십시오.",
            )
        if _cast_one_by_one(tx, self.id):
            raise Refused(
                "People voted already, so this ballot stays open until it is closed.",
                "이미 투표한 사람이 있어 준비 상태로 되돌릴 수 없습니다. 투표를 닫아 주십시오.",
            )
        ballot.state, ballot.opened_at = "draft", None
        tx.touch("ballot", self.id)
        return (OpenBallot(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class CorrectBallot(Operation):
    """Correct a closed ballot: it stays with the reason, and a new open one takes its place with the hands so far.

    ``option_ids`` gives (old option, new option) for every option, ``pile_ids`` (old pile, new pile) for every pile of
    paper.
    """

    id: str
    new_id: str
    reason: str
    option_ids: tuple[tuple[str, str], ...]
    number: int | None = None
    pile_ids: tuple[tuple[str, str], ...] = ()

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
        refuse_unless(old, "closed")
        some_text(self.reason, "reason", "정정 사유", most=1000)
        if _cast_one_by_one(tx, self.id):
            raise Refused(
                f"People cast the votes of ballot {old.number} themselves; nobody can correct those. Hold a new ballot.",
                f"투표 {old.number}의 표는 참가자가 직접 넣은 것이라 정정할 수 없습니다. 새로 투표해 주십시오.",
            )
        options = options_of(tx, self.id)
        new_ids = dict(self.option_ids)
        if set(new_ids) != {option.id for option in options}:
            raise Refused("The correction must name every option.", "정정할 때 모든 항목을 함께 옮겨야 합니다.")
        new = Ballot(
            id=self.new_id, session_id=old.session_id, round_id=old.round_id, number=self.number or old.number + 1,
            title=old.title, question=old.question, method=old.method, basis=old.basis, most=old.most, state="open",
            replaces_id=old.id, reason="", opened_at=tx.time, closed_at=None, secret=old.secret, rules=dict(old.rules),
            channels=list(old.channels), before_id=old.before_id, compared=old.compared, shown_by=list(old.shown_by),
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
                    confirmed=vote.confirmed, seated=vote.seated,
                )
            )  # fmt: skip
        self._take_paper(tx, new_ids)
        for one in tx.session.scalars(select(AcceptedDifference).where(AcceptedDifference.ballot_id == self.id)).all():
            tx.session.add(
                AcceptedDifference(
                    ballot_id=self.new_id, place=one.place, expected=one.expected, found=one.found, reason=one.reason
                )
            )
        later = after_of(tx.session, self.id)
        if later is not None:
            later.before_id = self.new_id
            tx.touch("ballot", later.id)
        old.state, old.reason = "corrected", self.reason
        tx.touch("ballot", self.id, self.new_id)
        tx.touch("ballots", old.session_id)
        return ()

    def _take_paper(self, tx: Transaction, new_options: dict[str, str]) -> None:
        """Give the new ballot the piles of paper as they were entered, with its own options on them."""
        piles = tx.session.scalars(select(PaperBatch).where(PaperBatch.ballot_id == self.id)).all()
        new_ids = dict(self.pile_ids)
        # A laptop that is told of no votes has no piles, and follows the correction without them.
        if not {pile.id for pile in piles} <= set(new_ids):
            raise Refused(
                "The correction must name every pile of paper.", "정정할 때 모든 투표지 묶음을 함께 옮겨야 합니다."
            )
        for pile in piles:
            row = PaperBatch(
                id=new_ids[pile.id], ballot_id=self.new_id, table_id=pile.table_id, label=pile.label,
                first=[renamed(vote, new_options) for vote in pile.first],
                second=None if pile.second is None else [renamed(vote, new_options) for vote in pile.second],
                settled={slip: vote and renamed(vote, new_options) for slip, vote in pile.settled.items()},
                accepted=pile.accepted,
            )  # fmt: skip
            tx.add("paper_batch", row, row.id)


def _cast_one_by_one(tx: Transaction, ballot_id: str) -> bool:
    """Whether somebody voted in a ballot with a code or a keypad."""
    by_code = select(exists().where(SpentCode.ballot_id == ballot_id))
    by_device = select(exists().where(SpentDevice.ballot_id == ballot_id))
    return bool(tx.session.scalar(by_code) or tx.session.scalar(by_device))
