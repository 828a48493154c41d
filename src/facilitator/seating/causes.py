"""Why a cell is out of band and why a pair meets again: a rule that forces it, or the best exchange and its price."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from facilitator.seating.causes_exchange import Exchange, RoundExchanges
from facilitator.seating.causes_rules import Reason, reason_for_cell, reason_for_repeat
from facilitator.seating.causes_words import cell_words, repeat_words
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.regions import regions_as_seated
from facilitator.seating.rules import rules_by_round
from facilitator.seating.score import Score


@dataclass(frozen=True)
class CellCause:
    """Why one cell is out of band.

    Attributes:
        round, table, attribute, value, count, least, most: the cell, as in ``Score.out``.
        reason: the rule that forces it; None where none does.
        exchange: the best exchange that would bring the count closer, where no rule forces it; None where nobody who
            could bring that about can change seats.
        en, ko: the same in words.
    """

    round: int
    table: int
    attribute: int
    value: int
    count: int
    least: int
    most: int
    reason: Reason | None
    exchange: Exchange | None
    en: str
    ko: str


@dataclass(frozen=True)
class RepeatCause:
    """Why one pair meets again.

    Attributes:
        people: the pair.
        rounds: where they meet: numbers as people count them, from 1, the rounds held included.
        reason: what forces it; None where nothing does.
        exchange: the best exchange that would part them in one of the rounds to seat; None where there is none.
        en, ko: the same in words.
    """

    people: tuple[int, int]
    rounds: tuple[int, ...]
    reason: Reason | None
    exchange: Exchange | None
    en: str
    ko: str


@dataclass(frozen=True)
class Causes:
    """The cause of every cell out of band and of every repeat, in the order of the score."""

    cells: tuple[CellCause, ...]
    repeats: tuple[RepeatCause, ...]

    def text(self, language: str, limit: int | None = None) -> tuple[str, ...]:
        """One sentence a fault in ``language`` ("ko" or anything else for English), at most ``limit`` of them."""
        causes: list[CellCause | RepeatCause] = [*self.cells, *self.repeats][:limit]
        return tuple(cause.ko if language == "ko" else cause.en for cause in causes)


def causes_of(problem: Problem, seats: IntArray, score: Score, pause: Callable[[], None] = lambda: None) -> Causes:
    """The causes of everything that the score counts.

    Args:
        problem: what was to be seated.
        seats: (rounds x people) tables, -1 for no seat.
        score: of these seats.
        pause: called often; may raise to stop the work.
    """
    rules, regions = rules_by_round(problem), regions_as_seated(problem, seats)
    weighing: dict[int, RoundExchanges] = {}

    def exchanges(round_: int) -> RoundExchanges:
        if round_ not in weighing:
            weighing[round_] = RoundExchanges(problem, seats, round_, rules[round_], regions[round_], score.met_again)
        return weighing[round_]

    cells = []
    for cell in score.out:
        pause()
        round_ = int(cell[0])
        reason = reason_for_cell(problem, rules[round_], exchanges(round_), cell)
        exchange = None if reason else _mending(exchanges(round_), cell)
        en, ko = cell_words(problem, cell, reason, exchange)
        _, table, attribute, value, count, least, most = cell.tolist()
        cells.append(CellCause(round_, table, attribute, value, count, least, most, reason, exchange, en, ko))
    repeats = []
    for one, other, _ in score.met_again.tolist():
        pause()
        rounds = _rounds_of(problem, seats, one, other)
        ours = [round_ - len(problem.held) for round_ in rounds if round_ >= len(problem.held)]
        reason = reason_for_repeat(problem, seats, rules, regions, (one, other), rounds)
        exchange = None
        if reason is None or reason.kind == "crowded":
            exchange = _parting([exchanges(round_) for round_ in ours], one, other, len(rounds))
            if reason is not None and exchange is not None:
                reason, exchange = (None, exchange) if exchange.gains else (reason, None)
        numbers = tuple(round_ + 1 for round_ in rounds)
        en, ko = repeat_words(problem, (one, other), numbers, reason, exchange)
        repeats.append(RepeatCause((one, other), numbers, reason, exchange, en, ko))
    return Causes(tuple(cells), tuple(repeats))


def _rounds_of(problem: Problem, seats: IntArray, one: int, other: int) -> list[int]:
    """The rounds in which two people share a table, counted from 0 over the rounds held and ours."""
    rows = [*problem.held, *seats]
    return [number for number, row in enumerate(rows) if row[one] == row[other] >= 0]


def _mending(exchanges: RoundExchanges, cell: IntArray) -> Exchange | None:
    """Of a cell with too many, one who has the value goes and one without comes; of one with too few, the reverse."""
    _, table, attribute, value, count, least, most = cell.tolist()
    index = exchanges.index
    column = np.flatnonzero((index.attribute_of == attribute) & (index.value_of == value))[0]
    having = index.columns[:, attribute] == column
    mates = exchanges.at(table)
    goes = having if count > most else ~having
    found = exchanges.best(mates[goes[mates]], ~goes)
    if found is None or max(count - most, least - count) > 1:
        return found
    return replace(found, cells=found.cells + 1, mended=True)


def _parting(rounds: list[RoundExchanges], one: int, other: int, times: int) -> Exchange | None:
    """The best way to part a pair in one round; it mends nothing where they meet in more than two."""
    if times > 2:
        return None
    found = [
        exchange
        for round_ in rounds
        for person in (one, other)
        if (exchange := round_.best(np.array([person]), np.ones(len(round_.row), dtype=np.bool_))) is not None
    ]
    if not found:
        return None
    best = min(found, key=lambda exchange: exchange.worse)
    return replace(best, repeats=best.repeats + 1, mended=True)
