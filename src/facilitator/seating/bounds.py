"""The least number of repeats, and of cells out of band, that arithmetic and the hard rules allow."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from facilitator.seating.cells import ValueIndex
from facilitator.seating.meetings import forced_company
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.regions import Regions, region_count, regions_as_seated, tables_by_region
from facilitator.seating.rules import RoundRules


def least_repeats(problem: Problem, seats: IntArray, rules: Sequence[RoundRules]) -> int:
    """No seating with these table sizes and these people in each group, under these rules, has fewer pairs that meet again.

    The largest of three counts, each a bound by itself: pairs whom the rules join in more than one round; people of one
    table who must meet again at the next because there are fewer tables than people at it; and meetings in all rounds
    beyond the number of pairs there are, shared out over as few pairs as could take them. The true least may be higher.

    Args:
        problem: the rules and the rounds held.
        seats: (rounds x people) tables, -1 for no seat; only the sizes of the tables and who is in which group matter.
        rules: the hard rules of each round.
    """
    if problem.rounds == 0:
        return 0
    return max(_forced(problem, rules), _crowded(problem, seats), _overfull(problem, seats))


def _forced(problem: Problem, rules: Sequence[RoundRules]) -> int:
    people = problem.person_count
    keys = []
    for of_round in rules:
        for group in forced_company(of_round):
            one, other = np.triu_indices(len(group), 1)
            group = np.sort(group)
            keys.append(group[one] * people + group[other])
    if not keys:
        return 0
    pairs, times = np.unique(np.concatenate(keys), return_counts=True)
    for row in problem.held:
        one, other = row[pairs // people], row[pairs % people]
        times += (one == other) & (one >= 0)
    return int((times > 1).sum())


def _crowded(problem: Problem, seats: IntArray) -> int:
    """The most that any two rounds, one of them ours, must have in common."""
    most = 0
    rows = [*problem.held, *seats]
    regions = _regions_of_all(problem, seats)
    for first, second in combinations(range(len(rows)), 2):
        if second >= len(problem.held):
            one, other = (rows[first], regions[first]), (rows[second], regions[second])
            most = max(most, _shared(*one, *other), _shared(*other, *one))
    return most


def _regions_of_all(problem: Problem, seats: IntArray) -> list[Regions]:
    """The regions of the rounds held and of ours; no more is used of them than who can meet whom."""
    held = [_regions_held(problem, row) for row in problem.held]
    return held + regions_as_seated(problem, seats)


def _regions_held(problem: Problem, row: IntArray) -> Regions:
    """The regions of a round held, some of whose tables may since be gone."""
    tables = np.full(max(problem.table_count, int(row.max(initial=-1)) + 1), region_count(problem) - 1)
    tables[: problem.table_count] = tables_by_region(problem)
    people = np.where(row >= 0, tables[row], -1)
    return Regions(people, tables, region_count(problem))


def _shared(row: IntArray, regions: Regions, next_row: IntArray, next_regions: Regions) -> int:
    """Pairs of one round's tables that stay together however each table is spread over the next round's tables.

    A table can be spread over the tables of all regions into which somebody of its own region goes.
    """
    both = (row >= 0) & (next_row >= 0)
    goes = np.zeros((regions.count, next_regions.count), dtype=np.bool_)
    goes[regions.people[both], next_regions.people[both]] = True
    in_use = np.bincount(next_regions.tables[np.unique(next_row[both])], minlength=next_regions.count)
    tables = np.maximum((goes @ in_use)[regions.tables], 1)
    each, rest = np.divmod(np.bincount(row[both], minlength=len(tables)), tables)
    return int((rest * (each + 1) * each // 2 + (tables - rest) * each * (each - 1) // 2).sum())


def _overfull(problem: Problem, seats: IntArray) -> int:
    """Meetings beyond the pairs that can meet at all, shared out over as few pairs as could take them."""
    rows = len(problem.held) + len(seats)
    meetings = 0
    for row in seats:
        sizes = np.bincount(row[row >= 0])
        meetings += int((sizes * (sizes - 1) // 2).sum())
    excess = meetings - _pairs_that_can_meet(regions_as_seated(problem, seats))
    return max(0, -(-excess // max(rows - 1, 1)))


def _pairs_that_can_meet(regions: Sequence[Regions]) -> int:
    """How many pairs are in one region in at least one of the rounds."""
    where, count = np.unique(np.stack([one.people for one in regions]), axis=1, return_counts=True)
    pairs = 0
    for place, column in enumerate(where.T):
        same = ((where == column[:, None]) & (column[:, None] >= 0)).any(axis=0)
        same[place] = False
        alone = count[place] * (count[place] - 1) if (column >= 0).any() else 0
        pairs += int(alone + count[place] * count[same].sum())
    return pairs // 2


def least_out(problem: Problem, seats: IntArray, rules: Sequence[RoundRules]) -> int:
    """No seating with these table sizes and these people in each group, under these rules, has fewer cells out of band.

    Counts, for each round and value, people whom the rules bring together at one table, and people who may only sit at
    some tables, where they are more than the bands of these tables take. The true least may be higher.

    Args:
        problem: the rules.
        seats: (rounds x people) tables, -1 for no seat; only the sizes of the tables and who is in which group matter.
        rules: the hard rules of each round.
    """
    index = ValueIndex.of(problem)
    regions = regions_as_seated(problem, seats)
    return sum(
        _out_in_round(index, of_round, row, of_seats)
        for of_round, row, of_seats in zip(rules, seats, regions, strict=True)
    )


def _out_in_round(index: ValueIndex, rules: RoundRules, row: IntArray, regions: Regions) -> int:
    if not rules.units or (row < 0).any():
        return 0
    sizes = np.bincount(row, minlength=len(regions.tables))
    _, high = index.bands_within(regions, sizes)
    of_unit = np.stack([np.bincount(index.columns[unit].ravel(), minlength=index.width) for unit in rules.units])
    within = rules.within(regions).allowed
    allowed = np.where(within.any(axis=1, keepdims=True), within, rules.allowed)
    kinds, kind_of = np.unique(allowed, axis=0, return_inverse=True)
    of_kind = np.zeros((len(kinds), index.width), dtype=np.int64)
    np.add.at(of_kind, kind_of.ravel(), of_unit)
    at_one_table = np.zeros(index.width, dtype=np.int64)
    at_some_tables = (of_unit > high.max(axis=0)).any(axis=0).astype(np.int64)
    for kind in kinds:
        of_these = of_kind[(kinds <= kind).all(axis=1)].sum(axis=0)
        too_many = of_these > high[kind].sum(axis=0)
        if kind.sum() == 1:
            at_one_table += too_many
        else:
            at_some_tables |= too_many
    return int(np.maximum(at_one_table, at_some_tables).sum())
