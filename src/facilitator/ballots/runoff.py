"""Instant runoff: round by round the option with the fewest votes goes, and its votes go to the next one they name.

The count ends when an option has more than half of the votes that still name one. Where several options are last
together, every way to go on is counted: if all lead to the same winners it does not matter who goes first, and if not,
all of these winners are named and nothing is drawn ("parallel universes": Conitzer, Rognlie & Xia, IJCAI 2009). Options
that are last together and have fewer votes in sum than the next one go together, since no order could save one of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from facilitator.ballots.rankings import Rankings
from facilitator.ballots.result import Elimination, Fork, plain

MOST_STATES = 3_000
"""How many sets of remaining options are counted to follow a tie; beyond, every option that is left may be the winner."""

Votes = dict[int, Fraction | int]


@dataclass(frozen=True)
class Runoff:
    """The outcome of an instant runoff; options are numbers in the order of the ballot.

    Attributes:
        places: all options, best first: those that may win, the others of the last round by their votes, then what went
            last, and so on back to what went first. Options that were last together and went one right after the other
            share a place.
        scores: each option's votes in the last round in which it stood.
        rounds: the rounds, with the options' ids.
    """

    places: tuple[tuple[int, ...], ...]
    scores: tuple[Fraction | int, ...]
    rounds: tuple[Elimination, ...]


class _TooManyTies(Exception):
    """Following a tie to its end would take too long."""


class _Count:
    """Counts sets of remaining options, each once."""

    def __init__(self, rankings: Rankings) -> None:
        self._rankings = rankings
        self._votes: dict[tuple[int, ...], Votes] = {}
        self._winners: dict[tuple[int, ...], frozenset[int]] = {}

    def votes(self, remaining: tuple[int, ...]) -> Votes:
        """The votes of each remaining option."""
        if remaining not in self._votes:
            if len(self._votes) >= MOST_STATES:
                raise _TooManyTies
            self._votes[remaining] = dict(zip(remaining, self._rankings.first_choices(remaining), strict=True))
        return self._votes[remaining]

    def winners(self, remaining: tuple[int, ...]) -> frozenset[int]:
        """The options that win in one way or another of going on from here."""
        if remaining not in self._winners:
            votes = self.votes(remaining)
            if _ended(votes):
                found = frozenset(_leaders(votes))
            else:
                last = _last(votes)
                going = [tuple(last)] if _go_together(votes, last) else [(option,) for option in last]
                found = frozenset().union(*(self.winners(_without(remaining, gone)) for gone in going))
            self._winners[remaining] = found
        return self._winners[remaining]


def run_off(options: Sequence[str], rankings: Rankings) -> Runoff:
    """Count rankings by instant runoff."""
    count = _Count(rankings)
    remaining = tuple(range(len(options)))
    scores: list[Fraction | int] = [0] * len(options)
    rounds: list[Elimination] = []
    gone: list[tuple[int, ...]] = []
    together: set[int] = set()
    while True:
        votes = count.votes(remaining)
        for option, number in votes.items():
            scores[option] = number
        if _ended(votes):
            rounds.append(_round(options, rankings, votes))
            return Runoff((*_by_votes(votes), *reversed(gone)), tuple(scores), tuple(rounds))
        last = _last(votes)
        out = tuple(last)
        forks: list[tuple[int, frozenset[int]]] = []
        if not _go_together(votes, last):
            try:
                forks = [(option, count.winners(_without(remaining, (option,)))) for option in last]
                possible = frozenset().union(*(winners for _, winners in forks))
            except _TooManyTies:
                forks, possible = [], frozenset(remaining)
            if not forks or any(winners != possible for _, winners in forks):
                rounds.append(_round(options, rankings, votes, tied=last, forks=forks))
                first = tuple(option for option in remaining if option in possible)
                others = {option: number for option, number in votes.items() if option not in possible}
                return Runoff((first, *_by_votes(others), *reversed(gone)), tuple(scores), tuple(rounds))
            out = (last[-1],)
        tied = last if forks else []
        rounds.append(_round(options, rankings, votes, out=out, tied=tied, forks=forks))
        if together.issuperset(out):
            gone[-1] += out
        else:
            gone.append(out)
            together = set(tied)
        remaining = _without(remaining, out)


def _ended(votes: Votes) -> bool:
    """Whether one option has more than half, or nothing is left to decide."""
    total, most = sum(votes.values()), max(votes.values(), default=0)
    return len(votes) <= 1 or total == 0 or 2 * most > total


def _leaders(votes: Votes) -> list[int]:
    most = max(votes.values(), default=0)
    return [option for option, number in votes.items() if number == most]


def _last(votes: Votes) -> list[int]:
    fewest = min(votes.values())
    return [option for option, number in votes.items() if number == fewest]


def _go_together(votes: Votes, last: Sequence[int]) -> bool:
    """Whether it is clear that all that are last go: one alone, or several with fewer votes in sum than the next."""
    others = [number for option, number in votes.items() if option not in last]
    return len(last) == 1 or (bool(others) and sum(votes[option] for option in last) < min(others))


def _without(remaining: tuple[int, ...], gone: Sequence[int]) -> tuple[int, ...]:
    return tuple(option for option in remaining if option not in gone)


def _by_votes(votes: Votes) -> list[tuple[int, ...]]:
    return [
        tuple(option for option, votes_of in votes.items() if votes_of == number)
        for number in sorted(set(votes.values()), reverse=True)
    ]


def _round(
    options: Sequence[str],
    rankings: Rankings,
    votes: Votes,
    *,
    out: Sequence[int] = (),
    tied: Sequence[int] = (),
    forks: Sequence[tuple[int, frozenset[int]]] = (),
) -> Elimination:
    return Elimination(
        votes=tuple((options[option], plain(number)) for option, number in votes.items()),
        exhausted=plain(rankings.total - sum(votes.values())),
        out=tuple(options[option] for option in out),
        tied=tuple(options[option] for option in tied),
        forks=tuple(
            Fork(options[option], tuple(options[winner] for winner in sorted(winners))) for option, winners in forks
        ),
    )
