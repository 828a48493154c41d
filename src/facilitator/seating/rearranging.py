"""New seats on the morning: walk-ins, people who did not come or went home, tables that are closed.

Nobody who sits is moved unless their table is closed or the organizer allows some moves; those are the ones that bring
most cells back into band and avoid most repeats. No hard rule is broken, and pinned people never move.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from facilitator.errors import Cancelled, Refused
from facilitator.seating.newcomers import seat_newcomers
from facilitator.seating.problem import IntArray, Problem
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
    leaving = [closing[row] & (row >= 0) & (number not in still) for number, row in enumerate(was)]
    open_tables = Problem(**{**problem.__dict__, "seats": np.where(closing, 0, problem.seats)})
    now = was.copy()
    _refuse_pinned(problem, was, leaving)
    wanted = sorted(set(newcomers) - set(gone))
    for round_, away in enumerate(leaving):
        if cancelled is not None and cancelled():
            raise Cancelled
        now[round_, away] = -1
        now = seat_newcomers(open_tables, now, [*wanted, *np.flatnonzero(away).tolist()], [round_])
        if progress is not None:
            progress((round_ + 1) / problem.rounds)
    return Rearrangement(now, _moves(was, now, leaving), score(problem, was), score(problem, now))


def _refuse_pinned(problem: Problem, seats: IntArray, leaving: list[IntArray]) -> None:
    for pin in problem.pinned:
        for round_, away in enumerate(leaving):
            if pin.round in (None, round_) and away[pin.person]:
                who, table = problem.person_name(pin.person), problem.table_number(int(seats[round_, pin.person]))
                raise Refused(
                    f"{who} is pinned to table {table}, which is to be closed. Unpin the seat or leave the table open.",
                    f"{who} 참가자가 닫을 {table}번 테이블에 고정되어 있습니다. 고정을 풀거나 테이블을 그대로 두십시오.",
                )


def _moves(was: IntArray, now: IntArray, leaving: list[IntArray]) -> tuple[Move, ...]:
    found = []
    for round_, person in zip(*np.nonzero(was != now), strict=True):
        before, after = int(was[round_, person]), int(now[round_, person])
        why: Why = "newcomer" if before < 0 else "closing" if leaving[round_][person] else "balance"
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
                used = np.flatnonzero((others > row) & (row > 0) | (others > row))
                row[used[row[used].argmin()]] += 1
        room = others
        closed.append(table)
