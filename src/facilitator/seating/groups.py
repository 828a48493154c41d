"""Who sits in which group of tables: as many first choices as the seats allow, then second ones, and so on.

Each round is a transportation problem of people and groups (:mod:`~facilitator.seating.transport`), with costs that put a
first choice above any number of later ones: a rank-maximal assignment (Irving, Kavitha, Mehlhorn, Michail and Paluch,
"Rank-maximal matchings", 2006). Nobody is outside their choices while one of them has a seat. It is exact as long as
everybody can be seated alone; people who sit together are seated as if they could be split, and where the outcome splits
them, they are kept where most of them are and the others are seated anew. Pins and needs come before all wishes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from facilitator.seating.group_wishes import Wishes, wishes_of_rounds
from facilitator.seating.placement import place
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.regions import Regions, region_count, tables_by_region
from facilitator.seating.rules import RoundRules
from facilitator.seating.transport import Costs, Places, share_out


def assign_groups(
    problem: Problem, rules: Sequence[RoundRules], seed: int = 1, pause: Callable[[], None] = lambda: None
) -> list[Regions]:
    """Who sits in which region in every round to seat.

    Args:
        problem: the groups of its tables, and what people want.
        rules: the hard rules of each round.
        seed: decides who of several with the same wish has to stand back.
        pause: called often; may raise to stop the work.
    """
    whole = Regions.whole(problem.person_count, problem.table_count)
    if not problem.has_groups:
        return [whole] * problem.rounds
    draw = np.random.default_rng(seed)
    wishes = wishes_of_rounds(problem)
    found = []
    for round_ in range(problem.rounds):
        if problem.plan_of(round_) == "mix":
            found.append(whole)
            continue
        regions = _Assignment(problem, rules[round_], wishes.now(problem.plan_of(round_)), draw, pause).run()
        wishes.sat(regions.people)
        found.append(regions)
    return found


class _Assignment:
    """One round."""

    def __init__(
        self,
        problem: Problem,
        rules: RoundRules,
        wishes: Wishes,
        draw: np.random.Generator,
        pause: Callable[[], None],
    ) -> None:
        self.problem, self.rules, self.wishes = problem, rules, wishes
        self.draw, self.pause = draw, pause
        self.regions = tables_by_region(problem)

    def run(self) -> Regions:
        fixed = np.where(self.rules.fixed, self.rules.allowed.argmax(axis=1), -1)
        found = self._share_out(fixed)
        if found is not None and self._can_sit(found):
            return found
        by_rules = self._by_rules()
        found = None if by_rules is None else self._share_out(by_rules)
        return found or Regions.whole(self.problem.person_count, self.problem.table_count)

    def _can_sit(self, regions: Regions) -> bool:
        return place(self.rules.within(regions), self.problem.seats, pause=self.pause).tables is not None

    def _by_rules(self) -> IntArray | None:
        """(units) tables that keep all rules, each unit at the dearest of those that do; for rules that leave little."""
        chooser = _Dearest(self.wishes.cost()[0].astype(np.float64), self.regions)
        for choosing in (chooser, None):
            tables = place(self.rules, self.problem.seats, choosing, pause=self.pause).tables
            if tables is not None:
                return tables
        return None

    def _share_out(self, settled: IntArray) -> Regions | None:
        """The regions, with some units at tables that are settled (-1: open); None where the others find no seats."""
        kinds = _Kinds(self.problem, self.rules, self.wishes, settled, self.regions)
        if kinds.overfull:
            return None
        while True:
            shares = share_out(kinds.supply, kinds.cost, kinds.places, kinds.no_way, self.pause)
            if shares is None:
                return None
            by_region = np.zeros((len(shares), region_count(self.problem)), dtype=np.int64)
            np.add.at(by_region.T, kinds.places.region, shares.T)
            split = kinds.largest_split(by_region)
            if split is None:
                return self._dealt(kinds, by_region)
            kinds.keep_together(split, int(by_region[split].argmax()))

    def _dealt(self, kinds: _Kinds, by_region: IntArray) -> Regions:
        """The people of each kind dealt to the regions in turn, in the order of what they are like."""
        people = np.full(self.problem.person_count, -1, dtype=np.int64)
        people[kinds.settled_people] = kinds.settled_regions
        keys = [self.draw.random(len(people)), *self.problem.attributes.T]
        place_in_order = np.empty(len(people), dtype=np.int64)
        place_in_order[np.lexsort(keys)] = np.arange(len(people))
        whole = (by_region > 0).sum(axis=1) == 1
        for number, members in enumerate(kinds.members):
            if whole[number]:
                continue
            counts = by_region[number]
            regions = np.repeat(np.arange(len(counts)), counts)
            turn = np.concatenate([(np.arange(count) + 0.5) / count for count in counts if count])
            people[members[np.argsort(place_in_order[members])]] = regions[np.argsort(turn, kind="stable")]
        in_one = [members for members, one in zip(kinds.members, whole, strict=True) if one]
        if in_one:
            people[np.concatenate(in_one)] = np.repeat(by_region[whole].argmax(axis=1), kinds.supply[whole])
        return Regions(people, self.regions, region_count(self.problem))


class _Kinds:
    """People by what they want and where they may sit, and the places: tables of a region open to the same units."""

    def __init__(
        self, problem: Problem, rules: RoundRules, wishes: Wishes, settled: IntArray, regions: IntArray
    ) -> None:
        self.rules = rules
        open_units = np.flatnonzero(settled < 0)
        seats = problem.seats.copy()
        for unit in np.flatnonzero(settled >= 0):
            seats[settled[unit]] -= len(rules.units[unit])
        self.overfull = bool((seats < 0).any())
        self._settle(settled, regions)
        _, first, place_of = np.unique(
            np.vstack([regions, rules.allowed[open_units]]), axis=1, return_index=True, return_inverse=True
        )
        place_of = place_of.ravel()
        self.places = Places(
            seats=np.bincount(place_of, weights=np.maximum(seats, 0), minlength=len(first)).astype(np.int64),
            region=regions[first],
            levels=tuple(
                _levels(problem.seats[regions == region], seats[regions == region])
                for region in range(region_count(problem))
            ),
        )
        self.members: list[IntArray] = []
        self.bound: list[int] = []
        self._gather(problem, wishes, open_units)
        self.supply = np.array([len(members) for members in self.members], dtype=np.int64)
        self._price(wishes, problem, open_units, first, place_of)

    def _settle(self, settled: IntArray, regions: IntArray) -> None:
        units = np.flatnonzero(settled >= 0)
        empty = np.empty(0, dtype=np.int64)
        self.settled_people = np.concatenate([empty, *(self.rules.units[unit] for unit in units)])
        self.settled_regions = np.concatenate(
            [empty, *(np.full(len(self.rules.units[unit]), regions[settled[unit]]) for unit in units)]
        )

    def _gather(self, problem: Problem, wishes: Wishes, open_units: IntArray) -> None:
        """Single people of the same wish without rules, then each unit that a rule binds."""
        free = self.rules.unit_of < 0
        free[self.settled_people] = False
        people = np.flatnonzero(free)
        if len(people):
            _, kind = np.unique(wishes.keys[people], return_inverse=True)
            order = np.argsort(kind.ravel(), kind="stable")
            self.members = np.split(people[order], np.flatnonzero(np.diff(kind.ravel()[order])) + 1)
        self.single_kinds = len(self.members)
        self.members += [self.rules.units[unit] for unit in open_units]

    def _price(
        self, wishes: Wishes, problem: Problem, open_units: IntArray, first: IntArray, place_of: IntArray
    ) -> None:
        sizes = [len(members) for members in self.members[self.single_kinds :]]
        cost, self.no_way = wishes.cost(len(first), sizes, int(problem.seats.max(initial=1)))
        rows = [cost[members[0]] for members in self.members[: self.single_kinds]]
        rows += [cost[members].sum(axis=0) // len(members) for members in self.members[self.single_kinds :]]
        by_region = np.array(rows, dtype=cost.dtype).reshape(len(rows), cost.shape[1])
        self.cost: Costs = by_region[:, self.places.region]
        for number, unit in enumerate(open_units, self.single_kinds):
            fits = self.rules.allowed[unit] & (problem.seats >= len(self.rules.units[unit]))
            possible = np.bincount(place_of, weights=fits, minlength=len(first)) > 0
            self.cost[number, ~possible] = self.no_way

    def largest_split(self, by_region: IntArray) -> int | None:
        """The largest unit that sits in more than one region."""
        split = np.flatnonzero((by_region[self.single_kinds :] > 0).sum(axis=1) > 1) + self.single_kinds
        return int(split[self.supply[split].argmax()]) if len(split) else None

    def keep_together(self, kind: int, region: int) -> None:
        """Leave a unit no other region than this one."""
        self.cost[kind, self.places.region != region] = self.no_way


def _levels(seats: IntArray, left: IntArray) -> IntArray:
    """For each seat that is left at tables, how many sit at its table before it is taken; rising."""
    levels = [
        np.arange(full - free, full) for full, free in zip(seats.tolist(), left.tolist(), strict=True) if free > 0
    ]
    return np.sort(np.concatenate([np.empty(0, dtype=np.int64), *levels]))


class _Dearest:
    """Puts the tables of the dearest group first."""

    def __init__(self, cost: IntArray, regions: IntArray) -> None:
        self.by_table = cost[:, regions].astype(np.float64)

    def cost(self, people: IntArray) -> Costs:
        """(tables) what it costs these people to sit there."""
        prices: Costs = self.by_table[people].sum(axis=0)
        return prices

    def sit(self, people: IntArray, table: int) -> None:
        """Nothing changes."""

    def rise(self, people: IntArray, table: int) -> None:
        """Nothing changes."""
