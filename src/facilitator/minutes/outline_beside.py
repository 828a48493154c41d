"""What stands beside a ballot's result in the outline: an earlier ballot, and groups of people."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["BeforeAndAfter", "GroupFigures", "GroupTable", "Move", "OptionChange"]


@dataclass(frozen=True, kw_only=True, slots=True)
class OptionChange:
    """One option in both ballots: votes, and their share of the valid votes (0 to 1)."""

    text: str
    before: int
    after: int
    before_share: float
    after_share: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Move:
    """People who gave one answer before and another one after; an empty answer is an abstention."""

    before: str
    after: str
    people: int


@dataclass(frozen=True, kw_only=True, slots=True)
class BeforeAndAfter:
    """Ballot ``ballot`` beside the earlier ballot ``earlier``, by their numbers.

    ``linked`` is how many people agreed that their two votes are linked, 0 where only the totals can be compared; ``hidden``
    is how many of them are in no move that is told, and ``moves`` are those who answered differently, the most first.
    """

    ballot: int
    earlier: int
    options: tuple[OptionChange, ...]
    before_valid: int
    after_valid: int
    linked: int = 0
    hidden: int = 0
    moves: tuple[Move, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupFigures:
    """One group: who voted by phone, and for each option its share of the group's valid votes, or its mean grade.

    ``value`` is empty for all others. ``valid`` is how many of the people's votes are valid; 0 in files of an older program.
    """

    value: str
    people: int
    figures: tuple[float, ...]
    valid: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupTable:
    """The result of a ballot (by its number) by one attribute; ``graded`` where figures are mean grades."""

    ballot: int
    attribute: str
    options: tuple[str, ...]
    groups: tuple[GroupFigures, ...]
    graded: bool = False
