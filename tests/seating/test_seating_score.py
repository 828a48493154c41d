"""Seats are scored and explained whoever made them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from seating_halls import hall

from facilitator.seating.explanation import explain
from facilitator.seating.problem import Attribute, Group, Need, Pin, Problem
from facilitator.seating.score import score
from facilitator.seating.solver import solve

FOUR_AT_TWO_TABLES = Problem(
    attributes=np.array([[0], [0], [1], [1]]),
    names=(Attribute("gender", ("women", "men")),),
    seats=np.array([2, 3]),
    rounds=2,
)


def test_a_mixed_pair_at_each_table_is_in_band_and_nobody_meets_again() -> None:
    result = score(FOUR_AT_TWO_TABLES, np.array([[0, 1, 0, 1], [0, 1, 1, 0]]))
    assert (result.cells, result.in_band, result.cells_out, result.repeats) == (8, 8, 0, 0)
    assert result.optimal


def test_a_drag_shows_what_it_does_to_balance_and_repeats() -> None:
    problem = hall(1000, 100, 10, 4)
    seats = solve(problem).seats.copy()
    one, other = 0, int(np.flatnonzero((seats[1] != seats[1, 0]) & (seats[0] == seats[0, 0]))[0])
    friend = int(np.flatnonzero(seats[1] == seats[1, one])[1])
    seats[1, [friend, other]] = seats[1, [other, friend]]
    result = score(problem, seats)
    assert [one, other, 2] in result.met_again.tolist()
    assert result.hard_rules_ok
    assert not result.optimal
    assert set(result.out[:, 0].tolist()) <= {1}


def test_cells_out_of_band_are_listed_with_their_band() -> None:
    result = score(FOUR_AT_TWO_TABLES, np.array([[0, 0, 1, 1], [0, 1, 1, 0]]))
    assert result.out.tolist() == [
        [0, 0, 0, 0, 2, 1, 1],
        [0, 0, 0, 1, 0, 1, 1],
        [0, 1, 0, 0, 0, 1, 1],
        [0, 1, 0, 1, 2, 1, 1],
    ]


def test_people_without_a_seat_count_nowhere() -> None:
    result = score(FOUR_AT_TWO_TABLES, np.array([[0, -1, 0, -1], [0, -1, 1, -1]]))
    assert result.cells == 2 + 4
    assert result.cells_out == 0


def test_a_pair_that_only_met_in_rounds_held_is_not_held_against_the_seats() -> None:
    problem = replace(FOUR_AT_TWO_TABLES, rounds=1, held=np.array([[0, 1, 0, 1], [0, 1, 0, 1]]))
    assert score(problem, np.array([[0, 1, 1, 0]])).repeats == 0
    assert score(problem, np.array([[0, 1, 0, 1]])).met_again.tolist() == [[0, 2, 3], [1, 3, 3]]


def test_every_kind_of_broken_rule_is_found_and_named() -> None:
    problem = replace(
        FOUR_AT_TWO_TABLES,
        rounds=1,
        together=(Group((0, 3)),),
        apart=(Group((0, 1, 2)),),
        pinned=(Pin(3, 0),),
        needs=(Need(0, frozenset({"interpreter"})),),
        features=(frozenset(), frozenset({"interpreter"})),
    )
    broken = score(problem, np.array([[0, 0, 0, 1]])).broken
    said = [rule.en for rule in broken]
    assert said == [
        "Table 1 has 2 seats; 3 people sit at it in round 1.",
        "1, 4 are to sit together but sit at 2 tables in round 1.",
        "1, 2 are to sit apart but both sit at table 1 in round 1.",
        "1, 3 are to sit apart but both sit at table 1 in round 1.",
        "2, 3 are to sit apart but both sit at table 1 in round 1.",
        "4 is pinned to table 1 but sits at table 2 in round 1.",
        "1 needs interpreter, which table 1 does not have (round 1).",
    ]
    assert all(rule.ko for rule in broken)


def test_the_bound_knows_that_few_tables_bring_people_together_again() -> None:
    result = score(hall(20, 2, 10, 2), np.arange(40).reshape(2, 20) % 2)
    assert result.least_repeats == 40


def test_the_bound_knows_what_the_rules_force() -> None:
    couple = replace(hall(60, 6, 10, 1), together=(Group((0, 1)),))
    values = couple.attributes.copy()
    values[:, 2] = 0
    values[:2, 2] = 1
    result = solve(replace(couple, attributes=values, rounds=2), time_limit=0.3).score
    assert result.least_out == 2, "two people of a rare district at one table, in each of two rounds"
    assert result.least_repeats >= 1


def test_a_perfect_seating_is_said_to_be_beyond_improvement() -> None:
    problem = hall(400, 40, 10, 4)
    explanation = explain(problem, solve(problem).seats)
    assert explanation.text("ko") == (
        "더 나아질 수 없는 배치입니다. 모든 테이블의 성별·연령대·자치구·참여 경로·관심 분야 구성이 가능한 가장 고른 범위"
        " 안에 있고, 4라운드 동안 두 번 만나는 사람이 없습니다."
    )
    assert explanation.text("en").startswith("This seating cannot be improved. Every table mirrors the room in ")
    women = explanation.attributes[0].values[0]
    assert women.share == women.people / 40
    assert women.most - women.least <= 1
    assert women.in_band == women.cells == 160


def test_what_is_out_is_said_in_plain_words() -> None:
    explanation = explain(FOUR_AT_TWO_TABLES, np.array([[0, 0, 1, 1], [0, 0, 1, 1]]))
    assert "cannot be improved" not in explanation.text("en")
    assert "Round 1, table 1: 2 of women instead of 1." in explanation.en
    assert "1라운드 1번 테이블: women 2명(고른 범위 1명)." in explanation.ko
    assert "Pairs meeting more than once: 2." in explanation.en
    assert explanation.attributes[0].tables_in_band == 0


def test_one_table_needs_no_praise() -> None:
    problem = hall(8, 1, 10, 2)
    assert explain(problem, solve(problem).seats).ko == ("테이블이 하나이므로 모두 함께 앉습니다.",)


def test_a_broken_rule_is_said_first() -> None:
    problem = replace(FOUR_AT_TWO_TABLES, pinned=(Pin(0, 1),))
    explanation = explain(problem, np.array([[0, 1, 0, 1], [1, 0, 1, 0]]))
    assert explanation.en[0] == "One fixed rule does not hold."
    assert "cannot be improved" not in explanation.text("en")
