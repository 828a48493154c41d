"""Mends what is wrong in one round: tabu search on the cells out of band and the people who meet again."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import numpy as np

from facilitator.seating.noise import Noise
from facilitator.seating.problem import IntArray
from facilitator.seating.round_search import FORBIDDEN, RoundSearch
from facilitator.seating.rules import BoolArray
from facilitator.seating.unit_moves import move_unit

TENURE = 10
"""Steps for which somebody who has just moved is left alone, up to twice as many by chance."""
RECENT = np.float32(3)
"""What moving such a person again costs: not impossible where it mends much."""
WOBBLE = np.float32(0.3)
"""Largest chance addition to each exchange, so that equals are not always tried in the same order."""


def repair(search: RoundSearch, seed: int, pause: Callable[[], None], in_time: Callable[[], bool]) -> int:
    """Exchange people until nothing is wrong in this round, or nothing better has been found for long.

    Args:
        search: the round, left at the best seats seen.
        seed: where chance starts from.
        pause: called often; may raise to stop the work.
        in_time: asked often; False ends the search.

    Returns:
        How many steps it took.
    """
    random, noise, draw = Random(seed), Noise(seed, search.people), np.random.default_rng(seed)
    patience = 300 + search.people
    free_until = np.zeros(search.people, dtype=np.int64)
    cost = least = search.cost()
    best, step, found = search.row.copy(), 0, 0
    while cost > 0 and step - found < patience:
        step += 1
        if step % 20 == 0:
            pause()
            if not in_time():
                break
        person = _somebody_wrong(search, random)
        if person is None:
            continue
        unit = int(search.rules.unit_of[person])
        if search.held_back[person]:
            cost += move_unit(search, unit, float(WOBBLE), draw)
        else:
            exchanges = search.exchanges(np.array([person]))[0]
            wish = exchanges + RECENT * (free_until > step)
            wish += noise.uniform() * WOBBLE
            other = int(wish.argmin())
            if exchanges[other] >= FORBIDDEN / 2:
                continue
            cost += float(exchanges[other])
            search.exchange(person, other)
            free_until[[person, other]] = step + TENURE + random.randrange(TENURE)
        if cost < least:
            least, found = cost, step
            best = search.row.copy()
    if cost > least:
        search.reseat(best)
    return step


def _somebody_wrong(search: RoundSearch, random: Random) -> int | None:
    """Somebody whose move could mend a cell or a repeat, by chance; None when they are hard to find."""
    cells = np.flatnonzero(search.outside)
    again = np.flatnonzero(search.own_company())
    for _ in range(8):
        chosen = random.randrange(len(cells) + len(again))
        mending = chosen < len(cells)
        candidates = _who_could_mend(search, int(cells[chosen])) if mending else again[[chosen - len(cells)]]
        candidates = candidates[_movable(search, candidates)]
        if len(candidates):
            return int(candidates[random.randrange(len(candidates))])
    return None


def _who_could_mend(search: RoundSearch, cell: int) -> IntArray:
    """Of a cell with too many, those who have its value; of one with too few, those at its table who have not."""
    table, column = divmod(cell, search.width)
    people = search.at(table)
    having = search.columns[people, search.index.attribute_of[column]] == column
    too_many = search.counts[table, column] > search.high[table, column]
    if not too_many:
        return np.asarray(people[~having])
    people = people[having]
    units = search.rules.unit_of[people]
    return np.asarray(people[(units < 0) | ~search.beyond_help[units, column]]) if len(search.rules.units) else people


def _movable(search: RoundSearch, people: IntArray) -> BoolArray:
    """Which of these people can move, alone or with their unit."""
    units = search.rules.unit_of[people]
    if len(search.rules.units) == 0:
        return np.ones(len(people), dtype=np.bool_)
    movable: BoolArray = (units < 0) | ~search.rules.fixed[units]
    return movable
