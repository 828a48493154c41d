"""The result of a ballot: plain values, ready for a record, a page and a report."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Any

from facilitator.ballots.grades import GradeFigures
from facilitator.ballots.majority import Reached

OUTCOMES = ("no-votes", "no-quorum", "tied", "short", "decided", "accepted", "rejected")
"""What came of a ballot: nobody chose anything; too few took part; several lead together; the leader lacks the majority
that was asked for; the leader is decided; and for yes-no accepted or rejected."""


@dataclass(frozen=True)
class OptionResult:
    """One option's result.

    Attributes:
        option: its id.
        count: people who chose it, graded it, put it first, or gave it points. Where people may put several options
            first, each gets its part.
        share: ``count`` as a part of the basis; with "points" the option's part of all points spent. 0 where there is
            nothing to be a part of.
        score: by what the options are ordered: votes, mean grade, points, Borda points, votes in the last round in
            which the option stood, or how many options it beats.
        reaches: whether it reaches the quota; None without one.
        grades: the figures of its grades; None unless the method is "rating".
    """

    option: str
    count: float
    share: float
    score: float
    reaches: bool | None = None
    grades: GradeFigures | None = None


@dataclass(frozen=True)
class Fork:
    """What happens if one of several options that are last together goes: the options that win then."""

    option: str
    winners: tuple[str, ...]


@dataclass(frozen=True)
class Elimination:
    """One round of an instant runoff.

    Attributes:
        votes: (option, votes) of the options that are still in, in the order of the ballot.
        exhausted: valid votes that rank none of them.
        out: the options that go after this round; none after the last one.
        tied: the options that are last together, where it was not clear which goes. If ``forks`` differ a lot must be
            drawn and the count ends here; if not, it does not matter and the count goes on with ``out``.
        forks: for each of ``tied``, who wins if it goes.
    """

    votes: tuple[tuple[str, float], ...]
    exhausted: float
    out: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()
    forks: tuple[Fork, ...] = ()


@dataclass(frozen=True)
class Result:
    """The result of a ballot.

    Attributes:
        method: the voting method.
        counting: how rankings were counted; empty for other methods.
        eligible: people invited.
        present: people who are there.
        cast: people who took part.
        valid: of these, votes that count.
        abstain: of these, people who abstained.
        invalid: of these, votes that do not count.
        basis: what shares are a part of.
        whole: how many that is.
        options: each option's result, in the order of the ballot.
        places: all options, best first; options that are tied stand together.
        winners: the first place; empty where nothing was chosen. Several are tied: nothing breaks a tie.
        ties: the places that several options share, other than for having nothing at all.
        outcome: one of ``OUTCOMES``.
        quota: whether the leader (with yes-no: yes) has the majority asked for; None where none was.
        quorum: whether enough people took part; None where none was asked for.
        rounds: the rounds of an instant runoff.
        pairwise: for rankings, row by row in the order of the ballot, how many prefer the row's option to the column's.
        condorcet: for rankings, the option that more people prefer to each other one than the other way round.
    """

    method: str
    counting: str
    eligible: int
    present: int
    cast: int
    valid: int
    abstain: int
    invalid: int
    basis: str
    whole: int
    options: tuple[OptionResult, ...]
    places: tuple[tuple[str, ...], ...]
    winners: tuple[str, ...]
    ties: tuple[tuple[str, ...], ...]
    outcome: str
    quota: Reached | None = None
    quorum: Reached | None = None
    rounds: tuple[Elimination, ...] = ()
    pairwise: tuple[tuple[int, ...], ...] = ()
    condorcet: str | None = None

    def values(self) -> dict[str, Any]:
        """The result as JSON holds it: dicts, lists, strings, numbers."""
        values: dict[str, Any] = json.loads(json.dumps(asdict(self)))
        return values


def plain(number: Fraction | int) -> float:
    """A count or score as JSON holds it: a whole number where it is one."""
    return int(number) if number == int(number) else float(number)
