"""The last step of the search: every exchange of two people that leaves fewer faults is made.

The search weighs how far counts are out of band and may be stopped by the clock in the middle of a run; what people are told
counts cells and repeats. So in the end the best exchange for each fault is looked for by that count
(:mod:`~facilitator.seating.causes`), until none is a gain: nobody shall find one by hand.
"""

from __future__ import annotations

from collections.abc import Callable

from facilitator.seating.causes import causes_of
from facilitator.seating.causes_exchange import Exchange
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.score import Score, score

MANY = 400
"""Faults beyond which seats are left as they are: the search had no time to get anywhere."""
PASSES = 20


def polished(
    problem: Problem, seats: IntArray, found: Score, pause: Callable[[], None] = lambda: None
) -> tuple[IntArray, Score]:
    """The seats, and their score, with every single exchange made that leaves fewer faults.

    Args:
        problem: what is to be seated.
        seats: (rounds x people) tables.
        found: their score.
        pause: called often; may raise to stop the work.
    """
    for _ in range(PASSES):
        if found.optimal or not 0 < found.cells_out + found.repeats <= MANY:
            break
        causes = causes_of(problem, seats, found, pause)
        faults = [cause.exchange for cause in (*causes.cells, *causes.repeats)]
        better = _exchanged(seats, [one for one in faults if one is not None and one.worse < 0])
        result = score(problem, better)
        if result.cells_out + result.repeats >= found.cells_out + found.repeats:
            break
        seats, found = better, result
    return seats, found


def _exchanged(seats: IntArray, exchanges: list[Exchange]) -> IntArray:
    """The seats after those exchanges that have neither people nor tables in common with one before them."""
    seats = seats.copy()
    people: set[int] = set()
    tables: set[tuple[int, int]] = set()
    for exchange in sorted(exchanges, key=lambda one: one.worse):
        pair, places = {exchange.one, exchange.other}, {(exchange.round, table) for table in exchange.tables}
        if people.isdisjoint(pair) and tables.isdisjoint(places):
            seats[exchange.round, exchange.one], seats[exchange.round, exchange.other] = exchange.tables[::-1]
            people |= pair
            tables |= places
    return seats
