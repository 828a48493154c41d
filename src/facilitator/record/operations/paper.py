"""Votes on paper: a pile is entered, entered again by somebody else, settled where the two differ, and accepted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from facilitator.ballots.votes import read_vote, text_of
from facilitator.errors import Refused
from facilitator.record.ballot_rules import rules_of
from facilitator.record.models import Ballot, PaperBatch, Table
from facilitator.record.operation import Operation
from facilitator.record.operations.ballot_checks import refuse_unless
from facilitator.record.operations.checks import some_text, within
from facilitator.record.paper_piles import NO_SLIP, differences, unsettled
from facilitator.record.transaction import Transaction

MOST_SLIPS = 500
"""So many slips lie in one pile at most: a larger one is tiresome to compare."""


@dataclass(frozen=True, kw_only=True)
class EnterPaperBatch(Operation):
    """Enter a pile of paper slips for the first time. It does not count yet.

    ``slips`` is the one text of each slip's vote (``ballots.votes``), in the order of the pile. ``label`` is what stands
    on the pile; a ballot has it once, so that no pile is entered as two.
    """

    id: str
    ballot_id: str
    label: str
    slips: tuple[str, ...]
    table_id: str | None = None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Store it.

        Raises:
            Refused: a pile of this name was entered, a slip breaks the ballot's rules, or a secret ballot would tell
                what a table voted.
        """
        ballot = tx.find(Ballot, self.ballot_id)
        refuse_unless(ballot, "open")
        if "paper" not in ballot.channels:
            raise Refused(
                f"Ballot {ballot.number} is not held on paper.",
                f"투표 {ballot.number}은(는) 종이로 하는 투표가 아닙니다.",
            )
        some_text(self.label, "pile's name", "묶음 이름", most=100)
        same = select(PaperBatch.id).where(PaperBatch.ballot_id == self.ballot_id, PaperBatch.label == self.label)
        if tx.session.scalar(same) is not None:
            raise Refused(
                f'The pile "{self.label}" was entered already. Give this one another name, or enter that one a second time.',
                f"'{self.label}' 묶음은 이미 입력되어 있습니다. 다른 이름을 쓰시거나, 그 묶음의 두 번째 입력을 해 주십시오.",
            )
        if self.table_id is not None:
            if ballot.secret:
                raise Refused(
                    "Slips of a secret ballot are not kept by table. Put the slips of several tables together.",
                    "비밀투표의 투표지는 테이블별로 남기지 않습니다. 여러 테이블의 투표지를 한데 모아 주십시오.",
                )
            tx.find_in(Table, self.table_id, ballot.session_id)
        _check_slips(tx, ballot, self.slips)
        row = PaperBatch(
            id=self.id, ballot_id=self.ballot_id, table_id=self.table_id, label=self.label, first=list(self.slips),
            second=None, settled={}, accepted=False,
        )  # fmt: skip
        tx.add("paper_batch", row, self.id)
        tx.touch("ballot", self.ballot_id)
        return (RemovePaperBatch(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class EnterPaperBatchAgain(Operation):
    """Enter a pile a second time, without knowing the first entry; an earlier second entry gives way.

    ``slips`` is as in ``EnterPaperBatch``.
    """

    id: str
    slips: tuple[str, ...]

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Store it; nothing is settled any more.

        Raises:
            Refused: the pile counts already, or a slip breaks the ballot's rules.
        """
        ballot, pile = _undecided(tx, self.id)
        _check_slips(tx, ballot, self.slips)
        back = _second_again(pile) or (ForgetSecondEntry(id=self.id),)
        pile.second, pile.settled = list(self.slips), {}
        _touch(tx, pile)
        return back


@dataclass(frozen=True, kw_only=True)
class ForgetSecondEntry(Operation):
    """Take the second entry of a pile out again, with all that was settled."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Remove it.

        Raises:
            Refused: the pile counts already, or has no second entry.
        """
        _, pile = _undecided(tx, self.id)
        back = _second_again(pile)
        if not back:
            raise _no_second(pile)
        pile.second, pile.settled = None, {}
        _touch(tx, pile)
        return back


@dataclass(frozen=True, kw_only=True)
class SettlePaperSlip(Operation):
    """Decide what a slip says that was entered in two ways.

    ``slip`` is its number in the pile, from 1. ``vote`` is the one text of its vote, ``NO_SLIP`` where only one of the two
    entries has such a slip and it is not there, and None to take the decision back.
    """

    id: str
    slip: int
    vote: str | None = None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Store the decision.

        Raises:
            Refused: the pile counts already, the entries agree on this slip, or the vote breaks the ballot's rules.
        """
        ballot, pile = _undecided(tx, self.id)
        if pile.second is None:
            raise _no_second(pile)
        differing = {one.slip: one for one in differences(pile.first, pile.second)}
        if self.slip not in differing:
            raise Refused(
                f'Both entries of the pile "{pile.label}" say the same of slip {self.slip}.',
                f"'{pile.label}' 묶음의 {self.slip}번 투표지는 두 입력이 같습니다.",
            )
        if self.vote == NO_SLIP:
            one = differing[self.slip]
            if NO_SLIP not in (one.first, one.second):
                raise Refused(
                    f'Both entries of the pile "{pile.label}" have a slip {self.slip}. Say what stands on it.',
                    f"'{pile.label}' 묶음의 {self.slip}번 투표지는 두 입력에 모두 있습니다. 무엇이 적혀 있는지 골라 주십시오.",
                )
        elif self.vote is not None:
            _check_slips(tx, ballot, (self.vote,))
        settled, key = dict(pile.settled), str(self.slip)
        back = SettlePaperSlip(id=self.id, slip=self.slip, vote=settled.pop(key, None))
        pile.settled = settled if self.vote is None else settled | {key: self.vote}
        _touch(tx, pile)
        return (back,)


@dataclass(frozen=True, kw_only=True)
class AcceptPaperBatch(Operation):
    """Let a pile count: it was entered twice, and every difference is settled."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Accept it.

        Raises:
            Refused: it counts already, has no second entry, or differences are left; it says which.
        """
        _, pile = _undecided(tx, self.id)
        if pile.second is None:
            raise _no_second(pile)
        left = unsettled(pile.first, pile.second, pile.settled)
        if left:
            slips = ", ".join(str(one.slip) for one in left[:8]) + (" …" if len(left) > 8 else "")
            raise Refused(
                f'The two entries of the pile "{pile.label}" differ on slips {slips}. '
                "Look at the paper and settle each of them.",
                f"'{pile.label}' 묶음은 두 입력이 다릅니다(투표지 {slips}번). 종이를 보고 하나씩 정해 주십시오.",
            )
        pile.accepted = True
        _touch(tx, pile)
        return (QuestionPaperBatch(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class QuestionPaperBatch(Operation):
    """Take back that a pile counts, to look at it again."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """It counts no more until it is accepted again."""
        pile = _pile(tx, self.id)
        if not pile.accepted:
            raise Refused(
                f'The pile "{pile.label}" does not count yet.', f"'{pile.label}' 묶음은 아직 집계되지 않았습니다."
            )
        pile.accepted = False
        _touch(tx, pile)
        return (AcceptPaperBatch(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class RemovePaperBatch(Operation):
    """Throw a pile's entries away, while the ballot is open."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Remove them."""
        pile = _pile(tx, self.id)
        entered = EnterPaperBatch(
            id=pile.id, ballot_id=pile.ballot_id, label=pile.label, slips=tuple(pile.first), table_id=pile.table_id
        )
        accepted = (AcceptPaperBatch(id=pile.id),) if pile.accepted else ()
        back = (entered, *_second_again(pile), *accepted)
        tx.session.delete(pile)
        tx.session.flush()
        _touch(tx, pile)
        return back


def _pile(tx: Transaction, id: str) -> PaperBatch:
    """A pile of an open ballot."""
    pile = tx.find(PaperBatch, id)
    refuse_unless(tx.find(Ballot, pile.ballot_id), "open")
    return pile


def _undecided(tx: Transaction, id: str) -> tuple[Ballot, PaperBatch]:
    """A pile that does not count yet, and its open ballot."""
    pile = _pile(tx, id)
    if pile.accepted:
        raise Refused(
            f'The pile "{pile.label}" counts already. Take that back first.',
            f"'{pile.label}' 묶음은 이미 집계에 들어갔습니다. 먼저 집계에서 빼 주십시오.",
        )
    return tx.find(Ballot, pile.ballot_id), pile


def _check_slips(tx: Transaction, ballot: Ballot, slips: Sequence[str]) -> None:
    within(len(slips), 1, MOST_SLIPS, "number of slips in a pile", "한 묶음의 투표지 수")
    rules = rules_of(tx.session, ballot)
    for number, slip in enumerate(slips, start=1):
        try:
            agrees = text_of(read_vote(rules, slip)) == slip
        except Refused as refusal:
            raise Refused(f"Slip {number}: {refusal.en}", f"투표지 {number}번: {refusal.ko}") from refusal
        if not agrees:
            raise Refused(
                f"Slip {number} is not written as votes are kept.",
                f"투표지 {number}번이 정해진 모양으로 적혀 있지 않습니다.",
            )


def _second_again(pile: PaperBatch) -> tuple[Operation, ...]:
    """What enters the second entry of a pile again, with what was settled; nothing where there is none."""
    if pile.second is None:
        return ()
    return (
        EnterPaperBatchAgain(id=pile.id, slips=tuple(pile.second)),
        *(SettlePaperSlip(id=pile.id, slip=int(slip), vote=vote) for slip, vote in pile.settled.items()),
    )


def _no_second(pile: PaperBatch) -> Refused:
    return Refused(
        f'The pile "{pile.label}" was entered only once. Let somebody else enter it a second time.',
        f"'{pile.label}' 묶음은 한 번만 입력되었습니다. 다른 분이 한 번 더 입력해 주십시오.",
    )


def _touch(tx: Transaction, pile: PaperBatch) -> None:
    tx.touch("paper_batch", pile.id)
    tx.touch("ballot", pile.ballot_id)
