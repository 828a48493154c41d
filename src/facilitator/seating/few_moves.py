"""Moves as few people as are allowed to be moved, where that brings most back into band.

People whose seat is open anyway (newcomers, and whoever was moved already) change seats at no price. Moving one person more
is done in one of three ways, whichever gains most: to a free seat; in exchange with somebody whose seat is open; or to a
free seat, with somebody whose seat is open coming in their place. Where none of these gains, two people change seats.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from facilitator.seating.priced_round import NEVER, PricedRound
from facilitator.seating.problem import IntArray
from facilitator.seating.rules import BoolArray
from facilitator.seating.settling import settle

WORTH_MOVING = np.float32(0.5)
"""What moving one person must gain at least, in cells out of band."""

Steps = list[tuple[int, int]]
"""Who goes to which table, all at once."""


def move_few(
    search: PricedRound,
    open_people: IntArray,
    movable: BoolArray,
    budget: int,
    pause: Callable[[], None] = lambda: None,
) -> None:
    """Move at most so many people.

    Args:
        search: the round.
        open_people: whose seat is open; no rule binds them.
        movable: (people) who sits, may be moved, and is bound by no rule.
        budget: how many of these may sit elsewhere in the end.
        pause: called at every step; may raise to stop the work.
    """
    at_first = search.row.copy()
    while True:
        moved = np.flatnonzero(movable & (search.row != at_first))
        loose = np.concatenate([open_people, moved])
        settle(search, loose, pause)
        left = budget - int((movable & (search.row != at_first)).sum())
        staying = np.flatnonzero(movable & (search.row == at_first))
        steps = None
        if left >= 1 and len(staying):
            steps = _one_more(search, loose[search.row[loose] >= 0], staying)
        if steps is None and left >= 2 and len(staying):
            steps = _two_more(search, staying)
        if steps is None:
            return
        search.put(steps)


def _one_more(search: PricedRound, loose: IntArray, staying: IntArray) -> Steps | None:
    """The best way of moving one more person, None where it is not worth it."""
    free = search.free
    joining = search.joining(staying, free)
    joining[search.row[staying][:, None] == free] = NEVER
    best = joining.argmin(axis=1) if len(free) else np.zeros(len(staying), dtype=np.int64)
    to_free = joining.min(axis=1, initial=NEVER)
    options: list[tuple[float, Steps]] = []
    alone = search.leaving(staying) + to_free
    one = int(alone.argmin())
    if len(free):
        options.append((float(alone[one]), [(int(staying[one]), int(free[best[one]]))]))
    if len(loose):
        coming, going = search.replacing(loose, staying), search.replacing(staying, loose).T
        other, one = divmod(int((coming + going).argmin()), len(staying))
        exchange = [
            (int(loose[other]), int(search.row[staying[one]])),
            (int(staying[one]), int(search.row[loose[other]])),
        ]
        options.append((float(coming[other, one] + going[other, one]), exchange))
    if len(loose) and len(free):
        chain = coming + search.leaving(loose)[:, None] + to_free
        chain[search.row[loose][:, None] == free[best]] = NEVER
        other, one = divmod(int(chain.argmin()), len(staying))
        both = [(int(loose[other]), int(search.row[staying[one]])), (int(staying[one]), int(free[best[one]]))]
        options.append((float(chain[other, one]), both))
    cost, steps = min(options, default=(0.0, []))
    return steps if cost <= -WORTH_MOVING else None


def _two_more(search: PricedRound, staying: IntArray) -> Steps | None:
    """The best exchange of one person at a table with something wrong and anybody else; None where it is not worth it."""
    wrong = staying[search.wrong(staying)]
    if len(wrong) == 0:
        return None
    cost = search.replacing(wrong, staying) + search.replacing(staying, wrong).T
    one, other = divmod(int(cost.argmin()), len(staying))
    if cost[one, other] > -2 * WORTH_MOVING:
        return None
    return [(int(wrong[one]), int(search.row[staying[other]])), (int(staying[other]), int(search.row[wrong[one]]))]
