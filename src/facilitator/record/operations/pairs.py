"""Pairs of ballots: one that was asked before, and the same question after."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.errors import Refused
from facilitator.record.comparing import refuse_other_pairs, refuse_unlike
from facilitator.record.models import Ballot
from facilitator.record.operation import Operation
from facilitator.record.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class PairBallots(Operation):
    """Compare a ballot with an earlier one that asked the same. While it is open it stays as people were told."""

    before_id: str
    after_id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Pair them.

        Raises:
            Refused: they do not ask the same, one is in another pair, or the later one is open.
        """
        after = tx.find(Ballot, self.after_id)
        before = tx.find_in(Ballot, self.before_id, after.session_id)
        _refuse_open(after)
        if before.number > after.number:
            raise Refused(
                f"Ballot {before.number} is later than ballot {after.number}. Choose an earlier one.",
                f"투표 {before.number}은(는) 투표 {after.number}보다 뒤의 투표입니다. 앞의 투표를 골라 주십시오.",
            )
        refuse_other_pairs(tx.session, before, after.id, after.number)
        refuse_unlike(tx.session, before, after)
        back: Operation = UnpairBallots(after_id=after.id)
        if after.before_id is not None:
            back = PairBallots(before_id=after.before_id, after_id=after.id)
        after.before_id = before.id
        tx.touch("ballot", after.id)
        return (back,)


@dataclass(frozen=True, kw_only=True)
class UnpairBallots(Operation):
    """Compare a ballot with no earlier one any more."""

    after_id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Take the pair apart.

        Raises:
            Refused: it is in no pair, or open.
        """
        after = tx.find(Ballot, self.after_id)
        _refuse_open(after)
        if after.before_id is None:
            raise Refused(
                f"Ballot {after.number} is compared with no earlier one.",
                f"투표 {after.number}은(는) 앞의 투표와 비교하고 있지 않습니다.",
            )
        back = PairBallots(before_id=after.before_id, after_id=after.id)
        after.before_id = None
        tx.touch("ballot", after.id)
        return (back,)


def _refuse_open(after: Ballot) -> None:
    if after.state == "open":
        raise Refused(
            f"Ballot {after.number} is open. What it is compared with is settled before it opens, or after it is closed.",
            f"투표 {after.number}이(가) 진행 중입니다. 비교할 투표는 열기 전이나 닫은 뒤에 정할 수 있습니다.",
        )
