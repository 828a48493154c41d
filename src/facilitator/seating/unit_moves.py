"""Moves of people who sit together: the whole unit changes seats with as many others."""

from __future__ import annotations

import math

import numpy as np

from facilitator.seating.problem import IntArray
from facilitator.seating.round_search import FORBIDDEN, FloatArray, RoundSearch


def move_unit(search: RoundSearch, unit: int, temperature: float, draw: np.random.Generator) -> float:
    """Try the most promising exchange of a unit, and keep it as annealing would at this temperature.

    The partners are another unit of the same size, or as many single people of one table.

    Args:
        search: the round; changed only when the exchange is kept.
        unit: the number of a unit that is not pinned.
        temperature: how readily a worse arrangement is kept.
        draw: where chance comes from.

    Returns:
        The change of the round's cost, 0 when nothing was moved.
    """
    people = search.rules.units[unit]
    partners = _partners(search, unit, draw)
    if partners is None:
        return 0.0
    before = search.cost()
    for one, other in zip(people, partners, strict=True):
        search.exchange(int(one), int(other))
    change = search.cost() - before
    if change < FORBIDDEN / 2 and (change <= 0 or draw.random() < math.exp(-change / temperature)):
        return change
    for one, other in zip(people, partners, strict=True):
        search.exchange(int(other), int(one))
    return 0.0


def _partners(search: RoundSearch, unit: int, draw: np.random.Generator) -> IntArray | None:
    """Who might best change seats with the unit, by what each exchange would cost alone; a little by chance."""
    people = search.rules.units[unit]
    size, here = len(people), int(search.row[people[0]])
    changes = search.changes(people)
    units = search.units_of_size[size]
    region = search.regions.people
    units = units[(search.row[units[:, 0]] != here) & (region[units[:, 0]] == region[people[0]])]
    single = np.flatnonzero((search.held_back == 0) & (search.row != here) & (region == region[people[0]]))
    groups, cheapest = _cheapest_of_each_table(changes.mean(axis=0), single, search.row, size)
    partners = np.concatenate([units, groups])
    if len(partners) == 0:
        return None
    prices = np.concatenate([changes[np.arange(size), units].sum(axis=1), cheapest])
    chosen: IntArray = partners[(prices + draw.random(len(prices))).argmin()]
    return chosen


def _cheapest_of_each_table(
    costs: FloatArray, single: IntArray, row: IntArray, size: int
) -> tuple[IntArray, FloatArray]:
    """For each table with enough single people: (tables x size) the cheapest of them, and what they cost together."""
    order = single[np.lexsort((costs[single], row[single]))]
    starts = np.flatnonzero(np.diff(row[order], prepend=-1))
    starts = starts[np.diff(starts, append=len(order)) >= size]
    groups: IntArray = order[starts[:, None] + np.arange(size)]
    return groups, costs[groups].sum(axis=1)
