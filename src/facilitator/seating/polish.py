"""The last step of the search: every exchange of two people that leaves fewer faults is made.

The search weighs how far counts are out of band and may be stopped by the clock in the middle of a run; what people are told
counts cells and repeats. So in the end the best exchange for each fault is looked for by that count
(:mod:`~facilitator.seating.causes_mending`), until none is a gain: nobody shall find one by hand.
"""

from __future__ import annotations

from collections.abc import Callable

from facilitator.seating.causes_exchange import Exchange
from facilitator.seating.causes_mending import Mending
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.score import Score, score

MANY = 300
"""Faults beyond which seats are left as they are: the search had no time to get anywhere."""


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
    while not found.optimal and 0 < _faults(found) <= MANY:
        gains = _gains(problem, seats, found, pause)
        if not gains:
            break
        better, result = _made(problem, seats, gains)
        if _faults(result) >= _faults(found):
            better, result = _made(problem, seats, gains[:1])
        if _faults(result) >= _faults(found):
            break
        seats, found = better, result
    return seats, found


def _faults(found: Score) -> int:
    return found.cells_out + found.repeats


def _gains(problem: Problem, seats: IntArray, found: Score, pause: Callable[[], None]) -> list[Exchange]:
    """The best exchange for each fault, as far as it leaves fewer; the best of all first."""
    mending = Mending(problem, seats, found.met_again)
    exchanges: list[Exchange | None] = []
    for cell in found.out:
        pause()
        exchanges.append(mending.cell(cell))
    for one, other, _ in found.met_again.tolist():
        pause()
        exchanges.append(mending.pair(one, other))
    gains = [exchange for exchange in exchanges if exchange is not None and exchange.worse < 0]
    return sorted(gains, key=lambda exchange: exchange.worse)


def _made(problem: Problem, seats: IntArray, exchanges: list[Exchange]) -> tuple[IntArray, Score]:
    """The seats after those exchanges that have neither people nor tables in common with one before them.

    One by itself does what it says; of several, people beside them can still meet again.
    """
    seats = seats.copy()
    people: set[int] = set()
    tables: set[tuple[int, int]] = set()
    for exchange in exchanges:
        pair, places = {exchange.one, exchange.other}, {(exchange.round, table) for table in exchange.tables}
        if people.isdisjoint(pair) and tables.isdisjoint(places):
            seats[exchange.round, exchange.one], seats[exchange.round, exchange.other] = exchange.tables[::-1]
            people |= pair
            tables |= places
    return seats, score(problem, seats)
