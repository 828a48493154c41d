"""Rules that cannot all hold are named before any search, in words."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from seating_halls import hall

from facilitator.errors import Cancelled, Refused
from facilitator.seating.contradiction import refuse_contradictions
from facilitator.seating.problem import Group, Need, Pin, Problem
from facilitator.seating.solver import solve

SIX_TABLES = hall(60, 6, 10, 2)


def refusal(problem: Problem) -> Refused:
    with pytest.raises(Refused) as refused:
        solve(problem)
    return refused.value


def offering(*features: str) -> tuple[frozenset[str], ...]:
    """What each of the six tables has; "" for nothing."""
    return tuple(frozenset({feature} - {""}) for feature in features)


def test_more_people_than_seats() -> None:
    said = refusal(hall(1001, 100, 10))
    assert "1,000 seats" in said.en and "1,001 people" in said.en
    assert "1,000석" in said.ko and "1,001명" in said.ko


def test_more_people_pinned_to_a_table_than_it_has_seats() -> None:
    seats = np.array([10] * 11 + [8])
    problem = replace(hall(100, 12), seats=seats, pinned=tuple(Pin(person, 11) for person in range(9)))
    said = refusal(problem)
    assert said.en == "Table 12 has 8 seats; 9 people are pinned to it."
    assert said.ko == "12번 테이블은 8석인데 9명이 고정되어 있습니다."


def test_a_pin_of_one_round_names_the_round() -> None:
    said = refusal(replace(SIX_TABLES, pinned=tuple(Pin(person, 3, 1) for person in range(11))))
    assert said.en == "Round 2: Table 4 has 10 seats; 11 people are pinned to it."


def test_two_pins_for_one_person() -> None:
    said = refusal(replace(SIX_TABLES, pinned=(Pin(3, 2), Pin(3, 4), Pin(5, 1))))
    assert said.en == "4 is pinned to table 3 and to table 5 at once."


def test_people_who_sit_together_are_more_than_the_largest_table() -> None:
    said = refusal(replace(SIX_TABLES, together=(Group(tuple(range(11)), "family"), Group((20, 21)))))
    assert said.en == 'The largest table has 10 seats; 11 people are to sit together ("family").'


def test_people_who_sit_apart_are_more_than_the_tables() -> None:
    said = refusal(replace(SIX_TABLES, apart=(Group(tuple(range(7)), "council"), Group((20, 21)))))
    assert said.en == 'There are 6 tables; 7 people are to sit apart ("council").'


def test_a_feature_that_no_table_has() -> None:
    said = refusal(replace(SIX_TABLES, needs=(Need(3, frozenset({"interpreter"})),)))
    assert said.en == "4 needs interpreter; no table has it. No table offers anything."
    assert "참가자에게" in said.ko


def test_more_people_need_a_feature_than_its_tables_seat() -> None:
    needs = tuple(Need(person, frozenset({"통역"})) for person in range(21))
    said = refusal(replace(SIX_TABLES, needs=needs, features=offering("통역", "통역", "", "", "", "")))
    assert said.en == "21 people need 통역; the tables that have it (tables 1, 2) have 20 seats."
    assert said.ko.startswith("통역이 필요한 참가자는 21명인데")


def test_a_pin_to_a_table_without_what_the_person_needs() -> None:
    problem = replace(
        SIX_TABLES,
        pinned=(Pin(3, 2),),
        needs=(Need(3, frozenset({"wheelchair"})),),
        features=offering("wheelchair", "", "", "", "", ""),
    )
    assert refusal(problem).en == "4 is pinned to table 3, which does not have wheelchair."


def test_a_chain_of_rules_is_named_without_the_rules_that_have_no_part_in_it() -> None:
    problem = replace(
        SIX_TABLES,
        together=(Group((3, 5), "a"), Group((5, 4), "b"), Group((30, 31), "c")),
        apart=(Group((3, 4), "x"), Group((9, 10), "y")),
        pinned=(Pin(40, 1),),
    )
    assert refusal(problem).en == (
        'These rules cannot all hold: 4, 6 sit together ("a"); 6, 5 sit together ("b"); 4, 5 sit apart ("x").'
    )


def test_rules_that_only_contradict_each_other_over_several_tables() -> None:
    problem = replace(
        SIX_TABLES,
        pinned=(Pin(1, 0), Pin(2, 1), Pin(50, 5)),
        apart=(Group((1, 10)), Group((2, 10)), Group((50, 51))),
        needs=(Need(10, frozenset({"wheelchair"})),),
        features=offering("wheelchair", "wheelchair", "", "", "", ""),
    )
    said = refusal(problem).en
    assert said.count(";") == 4, "two pins, two apart, one need"
    assert "51" not in said


def test_people_without_a_pin_who_sit_with_pinned_ones_count_as_well() -> None:
    problem = replace(SIX_TABLES, pinned=tuple(Pin(person, 0) for person in range(10)), together=(Group((9, 20)),))
    assert refusal(problem).en.startswith("11 people can only sit at table 1 ")


def test_more_large_groups_than_fit_side_by_side() -> None:
    groups = tuple(Group(tuple(range(4 * n, 4 * n + 4))) for n in range(13))
    assert refusal(replace(SIX_TABLES, together=groups)).en == (
        "13 groups of 4 or more people are to sit together; the tables have room for 12 such groups."
    )


def test_names_and_numbers_of_the_organizer_are_used() -> None:
    problem = replace(
        SIX_TABLES,
        people=tuple(f"S-{n:03}" for n in range(60)),
        tables=(11, 12, 13, 14, 15, 16),
        pinned=(Pin(3, 2), Pin(3, 4)),
    )
    assert refusal(problem).en == "S-003 is pinned to table 13 and to table 15 at once."


def test_everybody_in_couples_is_no_contradiction() -> None:
    couples = tuple(Group((2 * n, 2 * n + 1)) for n in range(30))
    result = solve(replace(SIX_TABLES, together=couples), time_limit=0.3).score
    assert result.hard_rules_ok


def test_the_check_itself_can_be_cancelled() -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        refuse_contradictions(replace(SIX_TABLES, together=(Group((1, 2)),)), stop)
