"""Which group of tables people who wait for a seat go to: one of their choices while it has a free seat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from facilitator.seating.group_wishes import Wishes
from facilitator.seating.problem import IntArray
from facilitator.seating.regions import Regions
from facilitator.seating.rules import BoolArray
from facilitator.seating.transport import Places, share_out


def with_regions(
    seated: Regions, units: Sequence[IntArray], allowed: BoolArray, free: IntArray, wishes: Wishes | None
) -> Regions | None:
    """The regions with those who wait in them, or None where units cannot be kept whole within regions.

    They are shared out as the whole hall is, so that as many as possible get their first choice, and so on.

    Args:
        seated: the regions of those who sit.
        units: who waits, in units that sit together.
        allowed: (units x tables) where each unit may sit.
        free: (tables) free seats; enough for everybody.
        wishes: what each group costs each person; None where the hall is one region.
    """
    people = seated.people.copy()
    if not units or wishes is None:
        for unit in units:
            people[unit] = 0
        return replace(seated, people=people)
    sizes = [len(unit) for unit in units]
    cost, no_way = wishes.cost(len(free), sizes)
    by_unit = np.stack([cost[unit].sum(axis=0) // len(unit) for unit in units])
    tables = np.flatnonzero(free > 0)
    region = seated.tables[tables]
    by_table = by_unit[:, region]
    by_table[~(allowed[:, tables] & (np.array(sizes)[:, None] <= free[tables]))] = no_way
    left = np.bincount(region, weights=free[tables], minlength=seated.count).astype(np.int64)
    places = Places(free[tables], region, tuple(np.zeros(count, dtype=np.int64) for count in left))
    while True:
        shares = share_out(np.array(sizes, dtype=np.int64), by_table, places, no_way)
        if shares is None:
            return None
        by_region = np.zeros((seated.count, len(units)), dtype=np.int64)
        np.add.at(by_region, region, shares.T)
        chosen = by_region.argmax(axis=0)
        split = np.flatnonzero((by_region > 0).sum(axis=0) > 1)
        if len(split) == 0:
            break
        by_table[split[0], region != chosen[split[0]]] = no_way
    for unit, where in zip(units, chosen.tolist(), strict=True):
        people[unit] = where
    return replace(seated, people=people)
