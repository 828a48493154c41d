"""What changed between two ballots that asked the same: in the sums, and of people who let their two votes be linked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.ballots.small_counts import hidden_cells

COMPARABLE = ("single", "yes-no")
"""Methods of ballots that can be compared: everybody gives one answer."""


@dataclass(frozen=True)
class OptionShift:
    """One option in both ballots: the people who chose it, and their share of the valid votes (0 to 1)."""

    option: str
    before: int
    after: int
    before_share: float
    after_share: float

    @property
    def people(self) -> int:
        """By how many people it has grown."""
        return self.after - self.before

    @property
    def points(self) -> float:
        """By how many percentage points it has grown."""
        return 100 * (self.after_share - self.before_share)


@dataclass(frozen=True)
class Stream:
    """People who gave one answer before and one after; an answer is the option's place from 0, and after the last option
    stands to abstain."""

    before: int
    after: int
    people: int


@dataclass(frozen=True)
class Flow:
    """Where people went whose two votes are linked.

    Attributes:
        streams: by their places; those that are hidden are left out.
        linked: all people whose votes are linked.
        hidden: of these, people in streams that are not shown, since they would tell of too few.
    """

    streams: tuple[Stream, ...]
    linked: int
    hidden: int

    @property
    def moved(self) -> int | None:
        """People who gave another answer than before; None where some streams are hidden."""
        if self.hidden:
            return None
        return sum(stream.people for stream in self.streams if stream.before != stream.after)


def shifts(options: Sequence[str], before: Mapping[str, int], after: Mapping[str, int]) -> tuple[OptionShift, ...]:
    """How each option stands in both ballots, in the order of ``options``.

    Args:
        options: the options of both, by whatever names them in both.
        before: option -> people; one that is not there had nobody.
        after: the same of the later ballot.
    """
    whole = [max(1, sum(side.get(option, 0) for option in options)) for side in (before, after)]
    return tuple(
        OptionShift(one, (b := before.get(one, 0)), (a := after.get(one, 0)), b / whole[0], a / whole[1])
        for one in options
    )


def flow_of(
    linked: Mapping[tuple[int, int], int],
    *,
    secret: bool,
    sums: tuple[Mapping[int, int], Mapping[int, int]] = ({}, {}),
) -> Flow:
    """The flow of people from answer to answer.

    Args:
        linked: (answer before, answer after) -> people.
        secret: whether one of the ballots is secret, so that streams of few people are hidden.
        sums: answer -> all people who gave it, linked or not, before and after; of those that are not given everybody is
            linked.
    """
    cells = {cell: people for cell, people in linked.items() if people}
    others: tuple[dict[int, int], dict[int, int]] = ({}, {})
    for side in (0, 1):
        for answer, people in sums[side].items():
            others[side][answer] = max(0, people - sum(count for cell, count in cells.items() if cell[side] == answer))
    hidden = hidden_cells(cells, others) if secret else frozenset()
    return Flow(
        streams=tuple(Stream(*cell, cells[cell]) for cell in sorted(cells.keys() - hidden)),
        linked=sum(cells.values()),
        hidden=sum(cells[cell] for cell in hidden),
    )
