"""Why a cell is out of band and why a pair meets again: a rule that forces it, or the best exchange and its price."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.seating.causes_exchange import Exchange
from facilitator.seating.causes_mending import Mending
from facilitator.seating.causes_rules import Reason, reason_for_cell, reason_for_repeat
from facilitator.seating.causes_words import cell_words, repeat_words
from facilitator.seating.problem import IntArray, Problem
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
        said = [(cell.en, cell.ko) for cell in self.cells] + [(repeat.en, repeat.ko) for repeat in self.repeats]
        return tuple(ko if language == "ko" else en for en, ko in said[:limit])


def causes_of(problem: Problem, seats: IntArray, score: Score, pause: Callable[[], None] = lambda: None) -> Causes:
    """The causes of everything that the score counts.

    Args:
        problem: what was to be seated.
        seats: (rounds x people) tables, -1 for no seat.
        score: of these seats.
        pause: called before each fault; may raise to stop the work.
    """
    mending = Mending(problem, seats, score.met_again)
    cells: list[CellCause] = []
    for cell in score.out:
        pause()
        cells.append(_cell_cause(problem, mending, cell))
    repeats: list[RepeatCause] = []
    for one, other, _ in score.met_again.tolist():
        pause()
        repeats.append(_repeat_cause(problem, mending, (one, other)))
    return Causes(tuple(cells), tuple(repeats))


def _cell_cause(problem: Problem, mending: Mending, cell: IntArray) -> CellCause:
    round_, table, attribute, value, count, least, most = cell.tolist()
    reason = reason_for_cell(problem, mending.rules[round_], mending.round(round_), cell)
    exchange = None if reason else mending.cell(cell)
    en, ko = cell_words(problem, cell, reason, exchange)
    return CellCause(round_, table, attribute, value, count, least, most, reason, exchange, en, ko)


def _repeat_cause(problem: Problem, mending: Mending, pair: tuple[int, int]) -> RepeatCause:
    """A crowded table is the reason only where no exchange is a gain."""
    rounds = mending.rounds_of(*pair)
    reason = reason_for_repeat(problem, mending.seats, mending.rules, mending.regions, pair, rounds)
    exchange = mending.pair(*pair) if reason is None or reason.kind == "crowded" else None
    if reason is not None and exchange is not None:
        reason, exchange = (None, exchange) if exchange.gains else (reason, None)
    numbers = tuple(round_ + 1 for round_ in rounds)
    en, ko = repeat_words(problem, pair, numbers, reason, exchange)
    return RepeatCause(pair, numbers, reason, exchange, en, ko)
