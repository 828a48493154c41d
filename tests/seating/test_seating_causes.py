"""Every count out of band and every pair that meets again has a cause, in words."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seating_halls import hall

from facilitator.errors import Cancelled
from facilitator.seating.causes import CellCause, RepeatCause
from facilitator.seating.explanation import explain
from facilitator.seating.problem import Attribute, Group, IntArray, Need, Pin, Problem
from facilitator.seating.score import score
from facilitator.seating.solver import solve


def people(values: list[int], tables: int, seats: int, rounds: int = 1, **more: object) -> Problem:
    """People of one attribute, women (0) and men (1), at equal tables."""
    return Problem(
        attributes=np.array(values)[:, None],
        names=(Attribute("gender", ("women", "men")),),
        seats=np.full(tables, seats),
        rounds=rounds,
        **more,  # type: ignore[arg-type]
    )


def cell_causes(problem: Problem, *rows: list[int]) -> tuple[CellCause, ...]:
    return explain(problem, np.array(rows)).causes.cells


def repeat_cause(problem: Problem, *rows: list[int]) -> RepeatCause:
    (cause,) = explain(problem, np.array(rows)).causes.repeats
    return cause


def shuffled(problem: Problem, seed: int) -> IntArray:
    draw = np.random.default_rng(seed)
    dealt = np.repeat(np.arange(problem.table_count), problem.seats)[: problem.person_count]
    return np.stack([draw.permutation(dealt) for _ in range(problem.rounds)])


@settings(deadline=None, max_examples=15)
@given(st.integers(0, 10_000), st.booleans(), st.booleans())
def test_each_exchange_that_is_named_does_what_is_said_and_keeps_the_rules(seed: int, bound: bool, held: bool) -> None:
    problem = hall(40, 5, 8, 3, seed % 7)
    if held:
        problem = replace(problem, held=shuffled(replace(problem, rounds=2), seed + 1))
    if bound:
        problem = replace(problem, apart=(Group((0, 1, 2)), Group((1, 7))), needs=(Need(3, frozenset({"lift"})),))
        problem = replace(problem, features=(frozenset({"lift"}),) * 3 + (frozenset(),) * 2)
    seats = shuffled(problem, seed)
    before = score(problem, seats)
    broken = len(before.broken)
    causes = explain(problem, seats).causes
    faults: list[CellCause | RepeatCause] = [*causes.cells, *causes.repeats]
    for cause in faults:
        exchange = cause.exchange
        if exchange is None:
            continue
        pair = [exchange.one, exchange.other]
        assert tuple(seats[exchange.round, pair]) == exchange.tables
        after = seats.copy()
        after[exchange.round, pair[::-1]] = seats[exchange.round, pair]
        result = score(problem, after)
        assert result.cells_out - before.cells_out + result.repeats - before.repeats == exchange.worse
        assert len(result.broken) <= broken


def test_every_fault_has_its_cause_and_only_as_many_are_said_as_asked_for() -> None:
    problem = hall(60, 6, 10, 3)
    explained = explain(problem, shuffled(problem, 1))
    causes = explained.causes
    assert [(cell.round, cell.table, cell.count) for cell in causes.cells] == [
        (row[0], row[1], row[4]) for row in explained.score.out.tolist()
    ]
    assert len(causes.repeats) == explained.score.repeats
    assert len(causes.text("en")) == len(causes.cells) + len(causes.repeats) > 5
    assert causes.text("ko", 5) == tuple(cell.ko for cell in causes.cells[:5])


def test_people_pinned_to_a_table_are_named_as_the_cause() -> None:
    problem = people([0, 0, 0, 1, 1, 1], 2, 3, pinned=(Pin(0, 0), Pin(1, 0), Pin(2, 0)))
    causes = cell_causes(problem, [0, 0, 0, 1, 1, 1])
    assert [cause.reason.kind for cause in causes if cause.reason] == ["pinned", "pinned", "elsewhere"]
    assert causes[0].en == (
        "Round 1, table 1: 3 of women instead of 1 to 2: 3 people are pinned to it, for whom there is room for 2"
        " (1, 2, 3)."
    )
    assert causes[0].ko == (
        "1라운드 1번 테이블 women 3명(고른 범위 1~2명): 이 테이블에 고정된 3명 때문입니다."
        " 2명까지 고르게 앉을 수 있습니다(1, 2, 3)."
    )


def test_people_who_sit_together_are_named_as_the_cause() -> None:
    problem = people([0, 0, 0, 1, 1, 1], 3, 2, together=(Group((0, 1), "sisters"),))
    cause = cell_causes(problem, [0, 0, 1, 1, 2, 2])[0]
    assert cause.reason is not None and cause.reason.kind == "together" and cause.exchange is None
    assert cause.en.endswith("2 of them sit together “sisters” (1, 2).")
    assert "‘sisters’ 함께 앉아야 하는 2명" in cause.ko


def test_people_bound_elsewhere_leave_too_few_for_another_table() -> None:
    problem = people([0, 0, 0, 1, 1, 1], 3, 2, together=(Group((0, 1), "sisters"),))
    lacking = next(cause for cause in cell_causes(problem, [0, 0, 1, 1, 2, 2]) if cause.value == 0 and cause.count == 0)
    assert lacking.reason is not None and lacking.reason.kind == "elsewhere"
    assert "bound to table 1" in lacking.en and "1번 테이블" in lacking.ko


def test_a_need_that_few_tables_meet_is_named_as_the_cause() -> None:
    lift = frozenset({"lift"})
    problem = people(
        [0, 0, 0, 0, 1, 1, 1, 1],
        4,
        2,
        needs=tuple(Need(n, lift) for n in range(3)),
        features=(lift, lift, *[frozenset()] * 2),
    )
    cause = cell_causes(problem, [0, 0, 1, 2, 1, 2, 3, 3])[0]
    assert cause.reason is not None and cause.reason.kind == "few tables"
    assert "3 of them can only sit at tables 1, 2, where 2 would be even" in cause.en
    assert "1, 2번 테이블에만" in cause.ko


def test_seats_that_a_person_made_worse_are_answered_with_the_exchange_that_mends_them() -> None:
    cause = cell_causes(people([0, 0, 1, 1], 2, 2), [0, 0, 1, 1])[0]
    assert cause.exchange is not None and cause.exchange.gains
    assert cause.en.endswith("exchanging 1 (table 1) and 3 (table 2) in round 1 would mend it.")
    assert cause.ko.endswith("맞바꾸면 나아집니다.")


def test_an_exchange_that_would_break_something_else_says_what() -> None:
    causes = explain(people([0, 0, 1, 1], 2, 2, rounds=3), np.array([[0, 1, 0, 1], [0, 1, 1, 0], [0, 1, 0, 1]])).causes
    assert not causes.cells and len(causes.repeats) == 2
    assert causes.repeats[0].en == (
        "1 and 3 meet in rounds 1, 3: no better seats were found; the best exchange, 1 (table 1) and 2 (table 2) in round"
        " 1, would make 1 other pair meet again."
    )
    assert causes.repeats[0].ko.endswith("참가자를 바꾸면 다른 1쌍이 다시 만납니다.")


def test_people_who_sit_together_meet_again_because_of_that() -> None:
    problem = people([0, 1] * 4, 4, 2, rounds=2, together=(Group((0, 1), "family"),))
    cause = repeat_cause(problem, [0, 0, 1, 1, 2, 2, 3, 3], [0, 0, 1, 2, 2, 3, 3, 1])
    assert cause.en == "1 and 2 meet in rounds 1, 2: they are to sit together (“family”)."
    assert cause.ko == "1, 2 참가자가 1, 2라운드에서 만납니다: 함께 앉기로 정해진 사람들입니다(‘family’)."


def test_people_pinned_to_one_table_meet_again_because_of_that() -> None:
    problem = people([0, 1] * 4, 4, 2, rounds=2, pinned=(Pin(0, 0), Pin(1, 0)))
    cause = repeat_cause(problem, [0, 0, 1, 1, 2, 2, 3, 3], [0, 0, 1, 2, 2, 3, 3, 1])
    assert cause.reason is not None and cause.reason.kind == "pinned"
    assert "both are pinned to table 1" in cause.en and "1번 테이블에 고정" in cause.ko


def test_people_who_need_what_one_table_has_meet_again_because_of_that() -> None:
    lift = frozenset({"lift"})
    problem = people(
        [0, 1] * 4, 4, 2, rounds=2, needs=(Need(0, lift), Need(1, lift)), features=(lift, *[frozenset()] * 3)
    )  # fmt: skip
    cause = repeat_cause(problem, [0, 0, 1, 1, 2, 2, 3, 3], [0, 0, 1, 2, 2, 3, 3, 1])
    assert cause.reason is not None and cause.reason.kind == "few tables"
    assert "both can only sit at table 1" in cause.en


def test_more_people_at_a_table_than_tables_must_meet_again() -> None:
    problem = people([0, 1] * 3, 2, 3, rounds=2)
    explained = explain(problem, np.array([[0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 0]]))
    said = explained.causes.repeats[0]
    assert (
        said.en
        == "1 and 2 meet in rounds 1, 2: the 3 people of table 1 in round 1 have only 2 tables to go to in round 2."
    )
    assert "테이블이 2개뿐입니다" in said.ko


def test_a_pair_that_met_in_a_round_already_held_can_be_parted_in_a_round_to_come() -> None:
    problem = people([0, 1] * 4, 4, 2, held=np.array([[0, 0, 1, 1, 2, 2, 3, 3]]))
    cause = repeat_cause(problem, [0, 0, 1, 2, 3, 1, 2, 3])
    assert cause.rounds == (1, 2)
    assert cause.exchange is not None and cause.exchange.gains and "in round 2 would mend it" in cause.en


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_search_leaves_no_exchange_that_would_mend_something(seed: int) -> None:
    problem = hall(100, 10, 10, 4, seed)
    explained = explain(problem, solve(problem, seed, time_limit=0.3).seats)
    causes = explained.causes
    assert explained.score.cells_out + explained.score.repeats > 0
    faults: list[CellCause | RepeatCause] = [*causes.cells, *causes.repeats]
    assert all(cause.exchange is None or cause.exchange.worse >= 0 for cause in faults)


def test_three_meetings_are_not_undone_by_one_exchange() -> None:
    problem = people([0, 1] * 4, 4, 2, rounds=3)
    causes = explain(problem, np.array([[0, 0, 1, 1, 2, 2, 3, 3]] * 3)).causes.repeats
    assert all(cause.exchange is None and "no single exchange parts them" in cause.en for cause in causes)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_where_nothing_is_wrong_there_is_no_cause(language: str) -> None:
    assert explain(people([0, 1, 0, 1], 2, 2), np.array([[0, 0, 1, 1]])).causes.text(language) == ()


def test_looking_for_causes_can_be_stopped_at_every_fault_and_begun_again() -> None:
    problem = hall(40, 5, 8, 3, 1)
    explanation = explain(problem, shuffled(problem, 1))
    asked = 0

    def stop_at_the_third() -> None:
        nonlocal asked
        asked += 1
        if asked == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        explanation.find_causes(stop_at_the_third)
    assert asked == 3
    explanation.find_causes(lambda: None)
    found = explanation.causes
    assert len(found.cells) == explanation.score.cells_out > 0
    explanation.find_causes(stop_at_the_third)
    assert explanation.causes is found and asked == 3
