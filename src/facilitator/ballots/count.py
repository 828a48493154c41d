"""Counting a ballot that is answered by hands alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.ballots.methods import TableHands
from facilitator.ballots.rules import Rules
from facilitator.ballots.tally import tally


@dataclass(frozen=True)
class OptionCount:
    """One option's result. ``share`` is of the basis, 0 to 1; with an empty basis it is 0."""

    option: str
    count: int
    share: float


@dataclass(frozen=True)
class Count:
    """The result of a ballot; ``options`` stand in the order of the ballot."""

    eligible: int
    present: int
    cast: int
    valid: int
    abstain: int
    invalid: int
    options: tuple[OptionCount, ...]

    def leading(self) -> tuple[str, ...]:
        """The options with the most votes: several when they are tied, none without votes."""
        highest = max((option.count for option in self.options), default=0)
        return tuple(option.option for option in self.options if highest and option.count == highest)


def count(
    method: str,
    options: Sequence[str],
    hands: Sequence[TableHands],
    *,
    basis: str,
    most: int = 1,
    eligible: int,
    present: int,
) -> Count:
    """Count a ballot.

    Args:
        method: one of ``HAND_METHODS``.
        options: the options, in their order.
        hands: the hands of each table.
        basis: one of ``BASES``: what the shares are a share of.
        most: choices a person may make.
        eligible: people who were invited.
        present: people who are there; 0 where nobody keeps a list, and then those who voted were there. More votes than
            people present stay as they are, for everybody to see.

    Raises:
        Refused: unknown method, basis or option, or hands that contradict the method.
    """
    rules = Rules(method=method, options=tuple(options), most=most, basis=basis)
    result = tally(rules, dict[str, int](), hands, eligible=eligible, present=present)
    return Count(
        eligible=result.eligible,
        present=result.present,
        cast=result.cast,
        valid=result.valid,
        abstain=result.abstain,
        invalid=result.invalid,
        options=tuple(OptionCount(option=one.option, count=int(one.count), share=one.share) for one in result.options),
    )
