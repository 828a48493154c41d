"""New seats on the morning: walk-ins, people who did not come or went home, tables that are closed.

Nobody who sits is moved unless their table is closed or the organizer allows some moves; those are the ones that bring
most cells back into band and avoid most repeats. No hard rule is broken, and pinned people never move.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from facilitator.errors import Cancelled, Refused
from facilitator.seating.cells import ValueIndex
from facilitator.seating.few_moves import move_few
from facilitator.seating.group_wishes import Wishes, wishes_of_rounds
from facilitator.seating.newcomers import Waiting, seat_waiting
from facilitator.seating.priced_round import PricedRound
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.regions import Regions, tables_by_region
from facilitator.seating.rules import BoolArray, rules_by_round
from facilitator.seating.score import Score, checked_seats, score

Why = Literal["newcomer", "closing", "balance"]
"""Why somebody gets another seat: they had none, their table is closed, or the tables mirror the room better then."""


@dataclass(frozen=True)
class Move:
    """One person's new table in one round (counted from 0); ``before`` is -1 for somebody who had no seat."""

    person: int
    round: int
    before: int
    after: int
    why: Why


@dataclass(frozen=True, eq=False)
class Rearrangement:
    """New seats, and what they change.

    Attributes:
        seats: (rounds x people) the table of each person, -1 for no seat.
        moves: who sits elsewhere than before, by round and person.
        before: how good the seats were, judged on the people who are there, before any newcomer sat down.
        after: how good the new seats are.
    """

    seats: IntArray
    moves: tuple[Move, ...]
    before: Score
    after: Score

    @property
    def placed(self) -> int:
        """How many people who had no seat in some round have one now."""
        return len({move.person for move in self.moves if move.why == "newcomer"})

    @property
    def moved(self) -> int:
        """How many people who had a seat sit at another table in some round now."""
        return len({move.person for move in self.moves if move.why != "newcomer"})


def rearrange(
    problem: Problem,
    seats: IntArray,
    *,
    newcomers: Iterable[int] = (),
    gone: Collection[int] = (),
    close: Collection[int] = (),
    still: Collection[int] = (),
    move_share: float = 0.0,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Rearrangement:
    """Seat newcomers in all rounds at once, spread the people of closing tables, and move others where that is allowed.

    Args:
        problem: everybody, the newcomers included; rounds already held count as having met.
        seats: (rounds x people) the seats as they stand, -1 for no seat.
        newcomers: who is to be seated in every round where they have no seat.
        gone: who does not come or went home; their seats are free.
        close: tables where nobody is to sit.
        still: rounds that have begun: nobody is moved in them, and closing tables only take nobody more.
        move_share: how many of the people seated in a round may be moved in it for the sake of balance, 0 to 1.
        progress: told a number from 0 to 1 that never falls.
        cancelled: asked often whether to stop.

    Raises:
        Refused: there are too few free seats, none that keep the rules, or somebody is pinned to a closing table.
        Cancelled: ``cancelled`` said so.
        ValueError: the seats do not fit the problem.
    """
    was = checked_seats(problem, seats).copy()
    was[:, list(gone)] = -1
    closing = np.isin(np.arange(problem.table_count), list(close))
    leaving = (was >= 0) & closing[was] & ~np.isin(np.arange(problem.rounds), list(still))[:, None]
    _refuse_pinned(problem, was, leaving)
    wanted = np.zeros(problem.person_count, dtype=np.bool_)
    wanted[sorted(set(newcomers) - set(gone))] = True

    def pause() -> None:
        if cancelled is not None and cancelled():
            raise Cancelled

    open_problem = replace(problem, seats=np.where(closing, 0, problem.seats))
    rounds = _Rounds(open_problem, was, leaving, wanted, move_share, pause)
    moving = [round_ for round_ in range(problem.rounds) if move_share > 0 and round_ not in still]
    steps = [*((rounds.seat, round_) for round_ in range(problem.rounds)), *((rounds.balance, one) for one in moving)]
    for done, (step, round_) in enumerate(steps, 1):
        pause()
        step(round_)
        if progress is not None:
            progress(done / len(steps))
    now = rounds.now
    return Rearrangement(now, _moves(was, now, leaving), score(problem, was), score(problem, now))


class _Rounds:
    """The rounds, each arranged against all others as they stand: first everybody sits, then some are moved."""

    def __init__(
        self,
        problem: Problem,
        was: IntArray,
        leaving: BoolArray,
        wanted: BoolArray,
        move_share: float,
        pause: Callable[[], None],
    ) -> None:
        self.problem, self.was, self.leaving, self.move_share = problem, was, leaving, move_share
        self.away = leaving | (wanted & (was < 0))
        self.pause = pause
        self.now = np.where(leaving, -1, was)
        self.index = ValueIndex.of(problem)
        self.rules = rules_by_round(problem)
        self.wishes = wishes_of_rounds(problem) if problem.has_groups else None
        self.group = tables_by_region(problem)

    def _waiting(self, round_: int) -> Waiting:
        people = np.flatnonzero(self.away[round_])
        return Waiting(self.problem, self.now, round_, self.rules[round_], people, self._wishes(round_))

    def seat(self, round_: int) -> None:
        """Seat whoever waits in one round."""
        if self.away[round_].any():
            self.now[round_] = seat_waiting(self._waiting(round_), self.index, self.pause).row
        if self.wishes is not None and self.problem.plan_of(round_) != "mix":
            row = self.now[round_]
            self.wishes.sat(np.where(row >= 0, self.group[row], -1))

    def balance(self, round_: int) -> None:
        """Move as many people of one round as are allowed to be moved; those who waited may change seats once more."""
        row, unbound = self.now[round_], self.rules[round_].unit_of < 0
        regions = Regions.seated(self.problem, row, self.problem.plan_of(round_))
        others = [*self.problem.held, *np.delete(self.now, round_, axis=0)]
        search = PricedRound(self.index, row, self.problem.seats, regions, others)
        movable = (row >= 0) & unbound & ~self.away[round_]
        budget = int(self.move_share * int((self.was[round_] >= 0).sum()) + 1e-9)
        move_few(search, np.flatnonzero(self.away[round_] & unbound), movable, budget, self.pause)
        self.now[round_] = search.row

    def _wishes(self, round_: int) -> Wishes | None:
        """Which groups people want in a round; whoever has to leave a table would like to stay in its group."""
        plan = self.problem.plan_of(round_)
        if self.wishes is None or plan == "mix":
            return None
        wishes = self.wishes.now(plan)
        away = self.leaving[round_]
        home = np.where(away, self.group[self.was[round_]], -1)[:, None]
        later = np.where(wishes.ranked == home, -1, wishes.ranked)
        ranked = np.where(away[:, None], np.hstack([home, later]), np.hstack([wishes.ranked, np.full_like(home, -1)]))
        return Wishes(ranked, wishes.avoided)


def _refuse_pinned(problem: Problem, seats: IntArray, leaving: BoolArray) -> None:
    for pin in problem.pinned:
        for round_ in np.flatnonzero(leaving[:, pin.person]).tolist():
            if pin.round in (None, round_):
                who, table = problem.person_name(pin.person), problem.table_number(int(seats[round_, pin.person]))
                raise Refused(
                    f"{who} is pinned to table {table}, which is to be closed. Unpin the seat or leave the table open.",
                    f"{who} 참가자가 닫을 {table}번 테이블에 고정되어 있습니다. 고정을 풀거나 테이블을 그대로 두십시오.",
                )


def _moves(was: IntArray, now: IntArray, leaving: BoolArray) -> tuple[Move, ...]:
    found = []
    for round_, person in zip(*np.nonzero(was != now), strict=True):
        before, after = int(was[round_, person]), int(now[round_, person])
        why: Why = "newcomer" if before < 0 else "closing" if leaving[round_, person] else "balance"
        found.append(Move(int(person), int(round_), before, after, why))
    return tuple(found)


def tables_to_close(problem: Problem, seats: IntArray, least: int) -> tuple[int, ...]:
    """Tables that have fallen under a size in some round, as long as there are seats elsewhere for their people.

    The emptiest is closed first and its people go to the next emptiest, so that of many small tables only so many are
    closed that the others are large enough. Tables with pinned people stay.

    Args:
        problem: the tables and the pins.
        seats: (rounds x people) the seats of the rounds that remain, -1 for no seat.
        least: how many people a table should have at least.
    """
    seats = checked_seats(problem, seats)
    sizes = np.stack([np.bincount(row[row >= 0], minlength=problem.table_count) for row in seats])
    room = problem.seats.copy()
    stays = np.isin(np.arange(problem.table_count), [pin.table for pin in problem.pinned])
    closed: list[int] = []
    while True:
        small = (sizes.min(axis=0) < least) & (sizes.sum(axis=0) > 0) & ~stays
        if not small.any():
            return tuple(sorted(closed))
        table = int(np.where(small, sizes.sum(axis=0), np.iinfo(np.int64).max).argmin())
        stays[table] = True
        others = np.where(np.arange(len(room)) == table, 0, room)
        if (np.maximum(others - sizes, 0).sum(axis=1) < sizes[:, table]).any():
            continue
        for row in sizes:
            waiting, row[table] = int(row[table]), 0
            for _ in range(waiting):
                used = np.flatnonzero((others > row) & (row > 0))
                tables = used if len(used) else np.flatnonzero(others > row)
                row[tables[row[tables].argmin()]] += 1
        room = others
        closed.append(table)
