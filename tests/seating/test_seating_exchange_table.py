"""All exchanges of a small hall at once: the prices are those of the round, whoever has moved and whatever the rules."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from seating_halls import hall

from facilitator.seating.cells import ValueIndex, even_sizes
from facilitator.seating.exchange_table import ExchangeTable
from facilitator.seating.meetings import Meetings
from facilitator.seating.problem import Group, Need, Pin, Problem
from facilitator.seating.regions import Regions
from facilitator.seating.round_search import FORBIDDEN, RoundSearch
from facilitator.seating.rules import rules_by_round


def _round_of(problem: Problem, seed: int, regions: Regions | None = None) -> RoundSearch:
    """A round with seats by chance, after one round held with other seats by chance; rules hold only from here on."""
    draw = np.random.default_rng(seed)
    dealt = np.repeat(np.arange(problem.table_count), even_sizes(problem.person_count, problem.seats))
    row = dealt if regions is not None else draw.permutation(dealt)
    held = replace(problem, held=draw.permutation(dealt)[None, :])
    rules = rules_by_round(held)[0]
    return RoundSearch(ValueIndex.of(held), row, held.table_count, rules, Meetings(held).cost(rules), regions)


def _agree(table: ExchangeTable) -> None:
    search = table.search
    expected = search.exchanges(search.everyone) + search.held_back[:, None]
    possible = expected < FORBIDDEN / 2
    assert possible.any()
    assert (table.prices[possible] == expected[possible]).all()
    assert (table.prices[~possible] > FORBIDDEN / 2).all()


@pytest.mark.parametrize(("people", "tables"), [(60, 6), (57, 6), (41, 5)])
def test_prices_stay_those_of_the_round_while_people_change_seats(people: int, tables: int) -> None:
    search = _round_of(hall(people, tables, 10, 1), people)
    table, draw = ExchangeTable(search), np.random.default_rng(1)
    table.refresh()
    _agree(table)
    for _ in range(20):
        before = search.cost()
        change = table.draw(0.3, draw.gumbel(size=people * people).astype(np.float32))
        assert change is not None
        assert search.cost() - before == change
        _agree(table)


def test_whoever_is_pinned_or_held_apart_is_not_exchanged_against_the_rule() -> None:
    problem = replace(
        hall(60, 6, 10, 1),
        together=(Group((0, 1)),),
        apart=(Group((2, 3, 4)),),
        pinned=(Pin(5, 2),),
        needs=(Need(6, frozenset({"wheelchair"})),),
        features=tuple(frozenset({"wheelchair"} if number < 2 else set[str]()) for number in range(6)),
    )
    table = ExchangeTable(_round_of(problem, 3))
    table.refresh()
    _agree(table)


def test_nobody_is_exchanged_into_another_group_of_tables() -> None:
    parts = np.repeat([0, 1], 30)
    regions = Regions(parts, np.array([0, 0, 0, 1, 1, 1]), 2)
    search = _round_of(hall(60, 6, 10, 1), 1, regions)
    table, draw = ExchangeTable(search), np.random.default_rng(2)
    table.refresh()
    _agree(table)
    for _ in range(60):
        table.draw(1.0, draw.gumbel(size=3600).astype(np.float32))
    assert (regions.tables[search.row] == parts).all()


def test_at_one_table_there_is_nothing_to_exchange() -> None:
    table = ExchangeTable(_round_of(hall(8, 1, 10, 1), 1))
    table.refresh()
    assert table.draw(1.0, np.zeros(64, dtype=np.float32)) is None


def test_repeats_weigh_more_where_there_are_too_many_and_less_where_there_are_few() -> None:
    meetings = Meetings(hall(100, 10, 10, 4))
    assert meetings.tight
    meetings.weigh(2.0)
    assert meetings.again > 1
    meetings.weigh(0.5)
    assert meetings.again < 1
    assert not Meetings(hall(60, 6, 10, 3)).tight
