"""Ballots in the outline: what was voted on, how it was counted, what came of it, and what was accepted or corrected."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.ballots import Result

__all__ = ["Accepted", "AcceptedPlace", "Ballot", "BallotTable", "Correction", "OptionResult", "Turnout"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Turnout:
    """Who could vote and who did; the basis of the ballot names the one that shares are taken of."""

    eligible: int = 0
    present: int = 0
    cast: int = 0
    valid: int = 0
    abstain: int = 0
    invalid: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class OptionResult:
    """One option with its count; ``leads`` marks the option or options in the first place.

    ``count`` and ``share`` are those of ``ballots.OptionResult``: a part of a vote only where people may rank options
    equally.
    """

    text: str
    count: int | float
    share: float
    leads: bool = False
    theme: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class BallotTable:
    """What one table entered: a count for every option, in the order of the ballot's options."""

    table: int
    voters: int
    counts: tuple[int, ...]
    abstain: int = 0
    invalid: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class AcceptedPlace:
    """A table, by number, or the hall (0): how many people could vote there, and how many did."""

    table: int
    people: int
    votes: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Accepted:
    """Differences between votes and people that were accepted for one reason, the hall first and then by table.

    ``silent`` are tables from which no votes came; otherwise there were more votes than people.
    """

    reason: str
    silent: bool
    places: tuple[AcceptedPlace, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Correction:
    """An earlier result, kept with the reason why it counts no more; ``result`` as in ``Ballot``.

    ``reopened`` where the ballot itself said so before it was opened once more; otherwise this ballot took the place of
    ballot ``number`` (0 where that is not known).
    """

    reason: str
    number: int = 0
    reopened: bool = False
    closed: str = ""
    turnout: Turnout = Turnout()
    options: tuple[OptionResult, ...] = ()
    result: Result | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Ballot:
    """A closed vote: ``method`` is one of ``ballots.METHODS``, ``basis`` one of ``ballots.BASES``.

    ``most`` is how many options a person may choose or rank (0: all), ``scale`` the lowest and the highest grade,
    ``points`` what a person may spend, ``quorum_counts`` who makes the quorum ("cast" or "present").

    ``result`` is all that the method gives, with the options' texts in place of ids and the options in the order of
    ``options``; None in records of an older program. ``seal`` is the short seal, empty there too.

    ``pending`` is the reason of a correction that has begun and is not closed yet; what stands here is then the result
    that it will replace. ``annulled`` is the reason for which the ballot counts no more.
    """

    number: int
    title: str
    question: str = ""
    round: int | None = None
    method: str = "single"
    basis: str = "valid"
    most: int = 1
    scale: tuple[int, int] = (1, 5)
    points: int = 0
    quorum_counts: str = "cast"
    secret: bool = False
    opened: str = ""
    closed: str = ""
    turnout: Turnout = Turnout()
    options: tuple[OptionResult, ...] = ()
    result: Result | None = None
    seal: str = ""
    accepted: tuple[Accepted, ...] = ()
    corrections: tuple[Correction, ...] = ()
    pending: str = ""
    annulled: str = ""
    tables: tuple[BallotTable, ...] = ()
