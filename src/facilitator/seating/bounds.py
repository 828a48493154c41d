"""The least number of repeats, and of cells out of band, that arithmetic and the hard rules allow."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from facilitator.seating.cells import ValueIndex
from facilitator.seating.meetings import forced_company
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.rules import RoundRules


def least_repeats(problem: Problem, seats: IntArray, rules: Sequence[RoundRules]) -> int:
    """No seating with these table sizes under these rules has fewer pairs that meet again.

    The largest of three counts, each a bound by itself: pairs whom the rules join in more than one round; people of one
    table who must meet again at the next because there are fewer tables than people at it; and meetings in all rounds
    beyond the number of pairs there are, shared out over as few pairs as could take them. The true least may be higher.

    Args:
        problem: the rules and the rounds held.
        seats: (rounds x people) tables, -1 for no seat; only the sizes of the tables matter.
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
    for first, second in combinations(range(len(rows)), 2):
        one, other = rows[first], rows[second]
        both = (one >= 0) & (other >= 0)
        if second < len(problem.held) or not both.any():
            continue
        sizes = np.bincount(one[both]), np.bincount(other[both])
        most = max(most, _shared(*sizes), _shared(*reversed(sizes)))
    return most


def _shared(sizes: IntArray, next_sizes: IntArray) -> int:
    """Pairs of one round's tables that stay together however each table is spread over the next round's tables."""
    tables = int((next_sizes > 0).sum())
    each, rest = np.divmod(sizes, tables)
    return int((rest * (each + 1) * each // 2 + (tables - rest) * each * (each - 1) // 2).sum())


def _overfull(problem: Problem, seats: IntArray) -> int:
    people = problem.person_count
    rows = [*problem.held, *seats]
    meetings = 0
    for row in seats:
        sizes = np.bincount(row[row >= 0])
        meetings += int((sizes * (sizes - 1) // 2).sum())
    spare = people * (people - 1) // 2
    excess = meetings - spare
    return max(0, -(-excess // max(len(rows) - 1, 1)))


def least_out(problem: Problem, seats: IntArray, rules: Sequence[RoundRules]) -> int:
    """No seating with these table sizes under these rules has fewer cells out of band.

    Counts, for each round and value, people whom the rules bring together at one table, and people who may only sit at
    some tables, where they are more than the bands of these tables take. The true least may be higher.

    Args:
        problem: the rules.
        seats: (rounds x people) tables, -1 for no seat; only the sizes of the tables matter.
        rules: the hard rules of each round.
    """
    index = ValueIndex.of(problem)
    return sum(_out_in_round(problem, index, of_round, row) for of_round, row in zip(rules, seats, strict=True))


def _out_in_round(problem: Problem, index: ValueIndex, rules: RoundRules, row: IntArray) -> int:
    if not rules.units or (row < 0).any():
        return 0
    sizes = np.bincount(row, minlength=problem.table_count)
    _, high = index.bands(index.totals(), sizes, len(row))
    of_unit = np.stack([np.bincount(index.columns[unit].ravel(), minlength=index.width) for unit in rules.units])
    kinds, kind_of = np.unique(rules.allowed, axis=0, return_inverse=True)
    of_kind = np.zeros((len(kinds), index.width), dtype=np.int64)
    np.add.at(of_kind, kind_of.ravel(), of_unit)
    at_one_table = np.zeros(index.width, dtype=np.int64)
    at_some_tables = (of_unit > high.max(axis=0)).any(axis=0).astype(np.int64)
    for kind in kinds:
        within = of_kind[(kinds <= kind).all(axis=1)].sum(axis=0)
        too_many = within > high[kind].sum(axis=0)
        if kind.sum() == 1:
            at_one_table += too_many
        else:
            at_some_tables |= too_many
    return int(np.maximum(at_one_table, at_some_tables).sum())
