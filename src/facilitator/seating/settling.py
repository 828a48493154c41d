"""People whose seat is open on the morning choose among the free seats, and change seats with each other, until none gains."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from facilitator.seating.priced_round import NEVER, PricedRound
from facilitator.seating.problem import IntArray

GAIN = np.float32(1e-3)
"""Smaller gains are rounding."""


def sit_down(search: PricedRound, people: IntArray) -> None:
    """Seat people one after another, always the one who gains most from going first.

    That is whoever would lose most by taking the second best table instead of the best (Vogel's rule).

    Args:
        search: the round; these people have no seat in it and no rule binds them; there are seats for all of them.
        people: who.
    """
    waiting = people.tolist()
    while waiting:
        free = search.free
        cost = search.joining(np.array(waiting), free)
        two = np.partition(cost, 1, axis=1)[:, :2] if len(free) > 1 else np.repeat(cost, 2, axis=1)
        place = int((two[:, 1] - two[:, 0]).argmax())
        search.put([(waiting.pop(place), int(free[cost[place].argmin()]))])


def settle(search: PricedRound, people: IntArray, pause: Callable[[], None] = lambda: None) -> None:
    """Let these people take better free seats and change seats with each other, the best step first.

    Args:
        search: the round; no rule binds these people, and all of them sit.
        people: who.
        pause: called at every step; may raise to stop the work.
    """
    if len(people) == 0:
        return
    while True:
        pause()
        free = search.free
        moves = search.leaving(people)[:, None] + search.joining(people, free)
        moves[search.row[people][:, None] == free] = NEVER
        coming = search.replacing(people, people)
        swaps = coming + coming.T
        move, swap = moves.min(initial=NEVER), swaps.min()
        if min(move, swap) > -GAIN:
            return
        if move <= swap:
            one, table = divmod(int(moves.argmin()), len(free))
            search.put([(int(people[one]), int(free[table]))])
        else:
            one, other = (int(people[place]) for place in divmod(int(swaps.argmin()), len(people)))
            search.put([(one, int(search.row[other])), (other, int(search.row[one]))])
