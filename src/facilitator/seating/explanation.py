"""Says in words and numbers how good seats are, and whether they could be better."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from facilitator.seating.causes import Causes, causes_of
from facilitator.seating.cells import ValueIndex
from facilitator.seating.explanation_words import sentences
from facilitator.seating.group_outcome import GroupOutcome, group_outcomes
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.regions import regions_as_seated
from facilitator.seating.score import Score, checked_seats, score


@dataclass(frozen=True)
class ValueBalance:
    """How evenly one value is spread.

    Attributes:
        value: what it is called.
        people: how many have it.
        share: how many of them a table should have on average.
        least: the smallest floor of any table's share.
        most: the largest ceiling of any table's share.
        cells: tables in use, added up over the rounds.
        in_band: how many of these lie in their band.
    """

    value: str
    people: int
    share: float
    least: int
    most: int
    cells: int
    in_band: int


@dataclass(frozen=True)
class AttributeBalance:
    """How evenly one attribute is spread.

    Attributes:
        name: what it is called.
        values: its values that somebody has.
        tables: tables in use, added up over the rounds.
        tables_in_band: how many of these have every value in band.
    """

    name: str
    values: tuple[ValueBalance, ...]
    tables: int
    tables_in_band: int


@dataclass(frozen=True)
class Explanation:
    """What there is to say about seats.

    Attributes:
        attributes: one entry per attribute.
        score: cells, repeats and rules.
        groups: who got which choice, one entry per round that seats people by group.
        en: sentences for a person, in English.
        ko: the same in Korean.
    """

    attributes: tuple[AttributeBalance, ...]
    score: Score
    groups: tuple[GroupOutcome, ...]
    en: tuple[str, ...]
    ko: tuple[str, ...]
    problem: Problem = field(repr=False, compare=False)
    seats: IntArray = field(repr=False, compare=False)

    @cached_property
    def causes(self) -> Causes:
        """Why each cell is out of band and each repeat happens; found when first asked for."""
        return causes_of(self.problem, self.seats, self.score)

    def find_causes(self, pause: Callable[[], None]) -> None:
        """Find the causes now; ``pause`` is called before each fault and may raise to stop, which leaves them unfound."""
        if "causes" not in self.__dict__:
            self.__dict__["causes"] = causes_of(self.problem, self.seats, self.score, pause)

    def text(self, language: str) -> str:
        """All sentences in ``language`` ("ko" or anything else for English)."""
        return " ".join(self.ko if language == "ko" else self.en)


def explain(problem: Problem, seats: IntArray) -> Explanation:
    """Explain seats, whoever made them.

    Args:
        problem: what was to be seated.
        seats: (rounds x people) the table of each person, -1 for no seat; ``Seating.seats`` or any other.

    Raises:
        ValueError: the seats do not fit the problem.
    """
    seats = checked_seats(problem, seats)
    result = score(problem, seats)
    groups = group_outcomes(problem, seats)
    en, ko = sentences(problem, seats, result, groups)
    return Explanation(_balances(problem, seats), result, groups, en, ko, problem, seats)


def _balances(problem: Problem, seats: IntArray) -> tuple[AttributeBalance, ...]:
    index = ValueIndex.of(problem)
    low, high, inside = _all_cells(problem, index, seats)
    totals = index.totals(np.flatnonzero((seats >= 0).any(axis=0)))
    known = (totals > 0) & (index.value_of >= 0)
    tables = len(inside)
    found = []
    for number, attribute in enumerate(problem.names):
        columns = np.flatnonzero(known & (index.attribute_of == number))
        values = tuple(
            ValueBalance(
                value=attribute.values[index.value_of[column]],
                people=int(totals[column]),
                share=float(totals[column]) * problem.rounds / max(tables, 1),
                least=int(low[:, column].min(initial=problem.person_count)),
                most=int(high[:, column].max(initial=0)),
                cells=tables,
                in_band=int(inside[:, column].sum()),
            )
            for column in columns
        )
        found.append(AttributeBalance(attribute.name, values, tables, int(inside[:, columns].all(axis=1).sum())))
    return tuple(found)


def _all_cells(problem: Problem, index: ValueIndex, seats: IntArray) -> tuple[IntArray, IntArray, IntArray]:
    """(tables in use over all rounds x columns): least, most, and whether the count lies between them."""
    parts: list[tuple[IntArray, IntArray, IntArray]] = []
    for row, regions in zip(seats, regions_as_seated(problem, seats), strict=True):
        sizes = np.bincount(row[row >= 0], minlength=problem.table_count)
        counts = index.counts(row, problem.table_count)
        low, high = index.bands_within(regions, sizes)
        used = sizes > 0
        parts.append((low[used], high[used], ((counts >= low) & (counts <= high))[used].astype(np.int64)))
    empty = np.empty((0, index.width), dtype=np.int64)
    low, high, inside = (
        (np.concatenate([empty, *column]) for column in zip(*parts, strict=True)) if parts else (empty,) * 3
    )
    return low, high, inside
