"""The piles of paper of a ballot: how far each is, and where its two entries differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots.rules import Rules
from facilitator.ballots.typed import keys_of
from facilitator.ballots.votes import Abstained, Invalid, Vote, read_vote
from facilitator.record.ballot_rules import rules_of
from facilitator.record.models import Ballot, Option, PaperBatch, Table
from facilitator.record.paper_piles import SlipDifference, counted_slips, differences, unsettled


@dataclass(frozen=True)
class Pile:
    """One pile.

    Attributes:
        table: the number of the table whose slips lie in it; None where it is several tables' or nobody says.
        slips: slips of the first entry, or those that count.
        state: "once" while it was entered once, "differs" while differences are to be settled, "ready" when it can be
            accepted, "counts" when it was.
        differing: slips that are to be settled.
    """

    id: str
    label: str
    table: int | None
    slips: int
    state: str
    differing: int


@dataclass(frozen=True)
class Comparison:
    """A pile whose two entries lie side by side; ``settled`` is slip number -> vote, empty where there is no such slip."""

    id: str
    label: str
    slips: int
    differences: tuple[SlipDifference, ...]
    settled: dict[int, str]

    @property
    def left(self) -> int:
        """How many differences nobody has settled."""
        return sum(one.slip not in self.settled for one in self.differences)


@dataclass(frozen=True)
class PaperBallot:
    """What whoever enters slips must know of a ballot: its rules, and its options' words in their order."""

    id: str
    number: int
    title: str
    secret: bool
    rules: Rules
    options: tuple[str, ...]

    def keys(self, vote: str) -> str:
        """The keys of a vote that is given as its one text."""
        return keys_of(self.rules, read_vote(self.rules, vote))

    def option_words(self, vote: str) -> tuple[str, ...] | None:
        """The words of the options that a slip chooses, in its order; None where it chooses in another way, or nothing."""
        read: Vote = read_vote(self.rules, vote)
        if isinstance(read, Abstained | Invalid) or self.rules.method in ("rating", "points"):
            return None
        keys = keys_of(self.rules, read).replace("=", " ").split()
        return tuple(self.options[int(key) - 1] for key in keys)


def paper_ballot(reading: OrmSession, ballot_id: str) -> PaperBallot:
    """A ballot as whoever enters its slips sees it."""
    ballot = reading.get_one(Ballot, ballot_id)
    texts = dict(reading.execute(select(Option.id, Option.text).where(Option.ballot_id == ballot_id)).all())
    rules = rules_of(reading, ballot)
    return PaperBallot(
        id=ballot.id, number=ballot.number, title=ballot.title, secret=ballot.secret, rules=rules,
        options=tuple(texts[option] for option in rules.options),
    )  # fmt: skip


def piles_of(reading: OrmSession, ballot_id: str) -> list[Pile]:
    """The piles of a ballot in the order in which they were first entered."""
    tables = select(PaperBatch, Table.number).outerjoin(Table, Table.id == PaperBatch.table_id)
    rows = reading.execute(tables.where(PaperBatch.ballot_id == ballot_id).order_by(PaperBatch.id)).all()
    return [_pile(row, number) for row, number in rows]


def comparison_of(reading: OrmSession, pile_id: str) -> Comparison | None:
    """Where the two entries of a pile differ; None where it is gone, or was entered only once."""
    pile = reading.get(PaperBatch, pile_id)
    if pile is None or pile.second is None:
        return None
    settled = {int(slip): vote for slip, vote in pile.settled.items()}
    slips = max(len(pile.first), len(pile.second))
    return Comparison(pile.id, pile.label, slips, differences(pile.first, pile.second), settled)


def entered_alike(reading: OrmSession, pile_id: str, slips: Sequence[str]) -> bool:
    """Whether a second entry of a pile says the same as the first."""
    return reading.get_one(PaperBatch, pile_id).first == list(slips)


def _pile(row: PaperBatch, table: int | None) -> Pile:
    left = () if row.second is None else unsettled(row.first, row.second, row.settled)
    if row.accepted:
        state = "counts"
    elif row.second is None:
        state = "once"
    else:
        state = "differs" if left else "ready"
    slips = len(counted_slips(row.first, row.settled))
    return Pile(row.id, row.label, table, slips, state, len(left))
