"""What a pile of paper slips says once it was entered twice: where the entries differ, and what counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import PaperBatch

NO_SLIP = ""
"""Stands for the vote of a slip that only one of the two entries has."""


@dataclass(frozen=True)
class SlipDifference:
    """A slip that two people read differently: its number in the pile from 1, and both votes; ``NO_SLIP`` for none."""

    slip: int
    first: str
    second: str


def differences(first: Sequence[str], second: Sequence[str]) -> tuple[SlipDifference, ...]:
    """Every slip on which two entries of a pile disagree, by its number.

    >>> differences(["a", "b"], ["a", "c", "c"])
    (SlipDifference(slip=2, first='b', second='c'), SlipDifference(slip=3, first='', second='c'))
    """
    pairs = enumerate(zip_longest(first, second, fillvalue=NO_SLIP), start=1)
    return tuple(SlipDifference(slip, one, other) for slip, (one, other) in pairs if one != other)


def unsettled(first: Sequence[str], second: Sequence[str], settled: Mapping[str, str]) -> tuple[SlipDifference, ...]:
    """The differences about which nobody has decided yet."""
    return tuple(one for one in differences(first, second) if str(one.slip) not in settled)


def counted_slips(first: Sequence[str], settled: Mapping[str, str]) -> list[str]:
    """The votes of a pile in its order: as first entered, and as a person decided where the second entry differed.

    >>> counted_slips(["a", "b"], {"2": "c", "3": "c"})
    ['a', 'c', 'c']
    """
    votes = dict(enumerate(first, start=1)) | {int(slip): vote for slip, vote in settled.items()}
    return [vote for _, vote in sorted(votes.items()) if vote != NO_SLIP]


def paper_votes(session: OrmSession, ballot_id: str) -> dict[str, int]:
    """How many slips of a ballot's accepted piles carry each vote."""
    votes: Counter[str] = Counter()
    for pile in _accepted(session, ballot_id):
        votes.update(counted_slips(pile.first, pile.settled))
    return dict(votes)


def paper_at(session: OrmSession, ballot_id: str) -> dict[str | None, int]:
    """How many slips of a ballot's accepted piles come from each table (by id); None where tables lie together."""
    slips: Counter[str | None] = Counter()
    for pile in _accepted(session, ballot_id):
        slips[pile.table_id] += len(counted_slips(pile.first, pile.settled))
    return dict(slips)


def _accepted(session: OrmSession, ballot_id: str) -> Sequence[PaperBatch]:
    return session.scalars(select(PaperBatch).where(PaperBatch.ballot_id == ballot_id, PaperBatch.accepted)).all()
