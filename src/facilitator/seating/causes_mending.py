"""The best exchange for each fault of some seats."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from facilitator.seating.causes_exchange import Exchange, RoundExchanges
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.regions import regions_as_seated
from facilitator.seating.rules import rules_by_round


class Mending:
    """Looks for the exchange that mends a fault and breaks least.

    Args:
        problem: what was to be seated.
        seats: (rounds x people) tables, -1 for no seat.
        met_again: (pairs x 3) as in :class:`~facilitator.seating.score.Score`.
    """

    def __init__(self, problem: Problem, seats: IntArray, met_again: IntArray) -> None:
        self.problem, self.seats, self.met_again = problem, seats, met_again
        self.rules, self.regions = rules_by_round(problem), regions_as_seated(problem, seats)
        self._rounds: dict[int, RoundExchanges] = {}

    def round(self, round_: int) -> RoundExchanges:
        """The exchanges of one round to seat."""
        if round_ not in self._rounds:
            self._rounds[round_] = RoundExchanges(
                self.problem, self.seats, round_, self.rules[round_], self.regions[round_], self.met_again
            )
        return self._rounds[round_]

    def rounds_of(self, one: int, other: int) -> list[int]:
        """The rounds in which two people share a table, counted from 0 over the rounds held and those to seat."""
        rows = [*self.problem.held, *self.seats]
        return [number for number, row in enumerate(rows) if row[one] == row[other] >= 0]

    def cell(self, cell: IntArray) -> Exchange | None:
        """For a row of ``Score.out``: of too many, one who has the value goes and one without comes; else the reverse."""
        round_, table, attribute, value, count, least, most = cell.tolist()
        exchanges = self.round(round_)
        index = exchanges.index
        column = np.flatnonzero((index.attribute_of == attribute) & (index.value_of == value))[0]
        having = index.columns[:, attribute] == column
        goes = having if count > most else ~having
        mates = exchanges.at(table)
        found = exchanges.best(mates[goes[mates]], ~goes)
        if found is None or max(count - most, least - count) > 1:
            return found
        return replace(found, cells=found.cells + 1, mended=True)

    def pair(self, one: int, other: int) -> Exchange | None:
        """For a pair that meets again: one of them leaves in one round; that mends nothing where they meet in three."""
        rounds = self.rounds_of(one, other)
        if len(rounds) > 2:
            return None
        held, anybody = len(self.problem.held), np.ones(self.problem.person_count, dtype=np.bool_)
        found = [
            exchange
            for round_ in rounds
            if round_ >= held
            for person in (one, other)
            if (exchange := self.round(round_ - held).best(np.array([person]), anybody)) is not None
        ]
        if not found:
            return None
        best = min(found, key=lambda exchange: exchange.worse)
        return replace(best, repeats=best.repeats + 1, mended=True)
