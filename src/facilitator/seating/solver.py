"""The search for seats: first seats, repair, and annealing where no perfect answer turns up.

1. The hard rules are checked; contradictions are refused in words (:mod:`~facilitator.seating.contradiction`).
2. Round by round, everyone gets a first seat where they are most welcome (:mod:`~facilitator.seating.start`), whoever is
   under a rule first. From here on no exchange that breaks a rule is ever made.
3. Each round is repaired: somebody in a cell out of band, or beside somebody met before, is weighed against the whole
   hall at once and takes the best exchange, with a short memory against going back (tabu search on the cells that are
   wrong; only counts outside the band cost anything). In a large hall this ends with nothing wrong.
4. Where something stays wrong, all rounds are annealed together: people in turn choose among all exchanges by heat-bath
   (a worse one the less likely the colder it is), in runs that grow until a longer one finds nothing better. The best
   seats seen are kept. A small hall has all its exchanges priced at once, and each draw takes one
   (:mod:`~facilitator.seating.exchange_table`), run after run from the best seats so far. In the end every exchange is
   made that still leaves fewer faults (:mod:`~facilitator.seating.polish`).

Where tables belong to groups, people are shared out over these first (:mod:`~facilitator.seating.groups`), and nobody is
exchanged across them; where everybody stays in their group, each is searched as a hall of its own.

The amount of work follows from the size of the problem and the time limit, not from a clock, so the same seed gives the
same seats on any machine that is fast enough; on a slower one the clock cools the last run down before the limit is
reached, and then ends it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

import numpy as np

from facilitator.errors import Cancelled, Refused
from facilitator.seating.annealing import Annealing
from facilitator.seating.cells import ValueIndex
from facilitator.seating.contradiction import refuse_contradictions
from facilitator.seating.groups import assign_groups
from facilitator.seating.meetings import Meetings
from facilitator.seating.parts import Part, parts_of
from facilitator.seating.polish import polished
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.regions import Regions
from facilitator.seating.repair import repair
from facilitator.seating.round_search import RoundSearch
from facilitator.seating.rules import rules_by_round
from facilitator.seating.score import Score, score
from facilitator.seating.start import first_seats

TIME_LIMIT = 10.0
"""Seconds a search may take unless told otherwise."""
PLANNED_AHEAD = 2.0
"""How much work is planned for a group against its share of the time: plans leave much of the time unused, and for single
groups that would add up."""


@dataclass(frozen=True, eq=False)
class Seating:
    """Seats for every round, and how good they are.

    Attributes:
        seats: (rounds x people) the table of each person.
        score: cells, repeats and rules, as :func:`facilitator.seating.score.score` counts them.
        seconds: how long the search took.
    """

    seats: IntArray
    score: Score
    seconds: float


def solve(
    problem: Problem,
    seed: int = 1,
    time_limit: float = TIME_LIMIT,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Seating:
    """Seats for everyone in every round, all hard rules kept, as balanced and as mixed as the time allows.

    Args:
        problem: who is to be seated where.
        seed: chance starts from here; the same seed gives the same seats.
        time_limit: seconds after which the best seats so far are returned; it ends earlier when the seats are perfect
            or a longer search finds nothing better.
        progress: told a number from 0 to 1 that never falls.
        cancelled: asked every few hundredths of a second whether to stop.

    Raises:
        Refused: the hard rules cannot all hold; the message names a smallest set that contradicts itself.
        Cancelled: ``cancelled`` said so.
    """
    return _Search(problem, seed, time_limit, progress, cancelled).run()


class _Search:
    def __init__(
        self,
        problem: Problem,
        seed: int,
        time_limit: float,
        progress: Callable[[float], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self.problem, self.seed, self.time_limit = problem, seed, time_limit
        self.progress, self.cancelled = progress, cancelled
        self.began = monotonic()
        self.until = self.began + time_limit
        self.told = self.annealed = 0.0
        self.index = ValueIndex.of(problem)
        self.meetings = Meetings(problem)
        self.random = np.random.default_rng(seed)
        self.rules = rules_by_round(problem)
        self.regions: list[Regions] = []
        self.rounds: list[RoundSearch] = []

    def run(self) -> Seating:
        self._pause()
        refuse_contradictions(self.problem, self._pause)
        self.regions = assign_groups(self.problem, self.rules, self.seed, self._pause)
        parts = parts_of(self.problem, self.regions)
        if len(parts) > 1:
            return self._by_parts(parts)
        for round_ in range(self.problem.rounds):
            self._first(round_)
            self._tell(0.5 * (round_ + 1) / self.problem.rounds)
        self._improve()
        seats = self._seats()
        seats, result = polished(self.problem, seats, score(self.problem, seats), self._pause)
        self._tell(1.0)
        return Seating(seats, result, monotonic() - self.began)

    def _by_parts(self, parts: list[Part]) -> Seating:
        """Seats where nobody ever leaves their group: each group is a hall of its own.

        What a group leaves of its share of the work goes to those after it.
        """
        seats = np.full((self.problem.rounds, self.problem.person_count), -1, dtype=np.int64)
        left = self.time_limit
        for done, part in enumerate(parts):
            limit = left / (len(parts) - done)
            share = self._share_of(done, len(parts))
            search = _Search(part.problem, self.seed, PLANNED_AHEAD * limit, share, self.cancelled)
            now = monotonic()
            search.until = now + max(self.until - now, 0.0) / (len(parts) - done)
            seats[:, part.people] = part.tables[search.run().seats]
            left -= limit * search.annealed
        seats, result = polished(self.problem, seats, score(self.problem, seats), self._pause)
        self._tell(1.0)
        return Seating(seats, result, monotonic() - self.began)

    def _share_of(self, done: int, parts: int) -> Callable[[float], None]:
        return lambda share: self._tell((done + share) / (parts + 1))

    def _first(self, round_: int) -> None:
        """First seats of one round, repaired against the rounds before it."""
        regions = self.regions[round_]
        rules = self.rules[round_].within(regions)
        cost = self.meetings.cost(rules, self._pause)
        row = first_seats(self.problem, self.index, rules, cost, self.random, self._pause, regions)
        if row is None:
            raise Refused(
                "No seats were found that keep all the fixed rules at once. Take away some of them and try again.",
                "지켜야 할 조건을 모두 만족하는 자리를 찾지 못했습니다. 조건을 줄인 뒤 다시 시도하십시오.",
            )
        search = RoundSearch(self.index, row, self.problem.table_count, rules, cost, regions)
        repair(search, self.seed + round_, self._pause, self._in_time)
        self.rounds.append(search)
        self.meetings.add(search.row)

    def _improve(self) -> None:
        """Work on all rounds together until nothing is wrong that could be right."""
        if not self.rounds or self._unbeatable([search.row for search in self.rounds]):
            return
        annealing = Annealing(self.rounds, self.meetings, self._unbeatable, self.seed, self.time_limit, self._pause)
        annealing.run(self._spent, self._tell_annealed)

    def _unbeatable(self, rows: list[IntArray]) -> bool:
        return score(self.problem, np.stack(rows)).optimal

    def _seats(self) -> IntArray:
        if not self.rounds:
            return np.empty((0, self.problem.person_count), dtype=np.int64)
        return np.stack([search.row for search in self.rounds])

    def _pause(self) -> None:
        if self.cancelled is not None and self.cancelled():
            raise Cancelled

    def _in_time(self) -> bool:
        return monotonic() < self.until

    def _spent(self) -> float:
        """The share of the time that is gone, 1 when it is up."""
        now = monotonic()
        return (now - self.began) / (self.until - self.began) if now < self.until else 1.0

    def _tell_annealed(self, share: float) -> None:
        self.annealed = share
        self._tell(0.5 + 0.5 * share)

    def _tell(self, share: float) -> None:
        if self.progress is not None and share > self.told:
            self.told = min(share, 1.0)
            self.progress(self.told)
