"""Counting a ballot from the hands of its tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.ballots.methods import BASES, TableHands, cast_votes, check_method, valid_votes
from facilitator.errors import Refused


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
        method: one of ``METHODS``.
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
    if basis not in BASES:
        raise Refused(
            f"{basis!r} is no basis. Choose one of: {', '.join(BASES)}.",
            f"{basis!r}은(는) 쓸 수 있는 기준이 아닙니다. 다음에서 고르십시오: {', '.join(BASES)}.",
        )
    check_method(method)
    unknown = {option for table in hands for option in table.counts} - set(options)
    if unknown:
        raise Refused(
            "There are hands for an option that is not on the ballot.", "투표에 없는 항목에 손 든 수가 적혀 있습니다."
        )
    valid = sum(valid_votes(method, table, most) for table in hands)
    cast = cast_votes(hands, method)
    present = present or cast
    whole = {"present": present, "cast": cast, "valid": valid}[basis]
    totals = [sum(table.counts.get(option, 0) for table in hands) for option in options]
    return Count(
        eligible=eligible or present,
        present=present,
        cast=cast,
        valid=valid,
        abstain=sum(table.abstain for table in hands),
        invalid=sum(table.invalid for table in hands),
        options=tuple(
            OptionCount(option=option, count=total, share=total / whole if whole else 0.0)
            for option, total in zip(options, totals, strict=True)
        ),
    )
