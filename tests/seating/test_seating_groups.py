"""Tables belong to groups, and people sit in the groups they asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seating_halls import attributes, citizens, hall

from facilitator.seating.explanation import explain
from facilitator.seating.groups import assign_groups
from facilitator.seating.problem import Attribute, Group, IntArray, Need, Pin, Problem
from facilitator.seating.rules import rules_by_round
from facilitator.seating.score import score
from facilitator.seating.solver import solve

FIELDS = ("income", "housing", "care", "health", "education")


def fields(
    choices: Sequence[tuple[int, ...]],
    seats: Sequence[int],
    table_groups: Sequence[int],
    rounds: int = 1,
    **more: object,
) -> Problem:
    """People with these choices, at tables of these seats and groups."""
    people = len(choices)
    given: dict[str, object] = {
        "attributes": np.arange(people)[:, None] % 2,
        "names": (Attribute("gender", ("women", "men")),),
        "seats": np.array(seats),
        "rounds": rounds,
        "groups": FIELDS[: max(table_groups) + 1],
        "table_groups": np.array(table_groups),
        "choices": tuple(choices),
    }
    return Problem(**given | more)  # type: ignore[arg-type]


def groups_of(problem: Problem, seed: int = 1) -> IntArray:
    """(rounds x people) the group of each person before anybody has a table."""
    return np.stack([one.people for one in assign_groups(problem, rules_by_round(problem), seed)])


def ranks(choices: Sequence[tuple[int, ...]], groups: Sequence[int], depth: int) -> tuple[int, ...]:
    """How many got their first choice, their second, and so on."""
    reached = [0] * depth
    for choice, group in zip(choices, groups, strict=True):
        if group in choice:
            reached[choice.index(group)] += 1
    return tuple(reached)


def thousand(rounds: int = 3, people: int = 1000, plan: tuple[str, ...] = ()) -> Problem:
    """A thousand people and five fields of twenty tables; some fields are wanted more than others."""
    draw = np.random.default_rng(5)
    wanted = tuple(
        tuple(int(one) for one in draw.choice(5, size=3, replace=False, p=[0.3, 0.25, 0.2, 0.15, 0.1]))
        for _ in range(people)
    )
    city = hall(people, 100, 10, rounds)
    return replace(
        city, groups=FIELDS, table_groups=np.arange(100) // 20, choices=wanted, group_plan=plan
    )  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_no_other_way_gives_more_first_choices_nor_then_more_second_ones(data: st.DataObject) -> None:
    wish = st.permutations([0, 1, 2]).flatmap(lambda order: st.integers(0, 3).map(lambda n: tuple(order[:n])))
    choices = data.draw(st.lists(wish, min_size=1, max_size=6))
    seats = data.draw(st.lists(st.integers(1, 3), min_size=3, max_size=3).filter(lambda s: sum(s) >= len(choices)))
    found = groups_of(fields(choices, seats, [0, 1, 2]))[0].tolist()
    assert all(found.count(group) <= seats[group] for group in range(3))
    best = max(
        ranks(choices, way, 3)
        for way in product(range(3), repeat=len(choices))
        if all(way.count(group) <= seats[group] for group in range(3))
    )
    assert ranks(choices, found, 3) == best


def test_a_thousand_people_get_as_many_first_choices_as_the_seats_allow_and_nobody_is_outside_for_nothing() -> None:
    problem = thousand()
    found = groups_of(problem)[0]
    firsts = np.bincount([choice[0] for choice in problem.choices], minlength=5)
    assert ranks(problem.choices, found.tolist(), 3)[0] == np.minimum(firsts, 200).sum()
    left = 200 - np.bincount(found, minlength=5)
    outside = [c for c, group in zip(problem.choices, found, strict=True) if group not in c]
    assert all(left[group] == 0 for choice in outside for group in choice)


def test_five_thousand_people_and_twenty_groups_are_shared_out_exactly() -> None:
    draw = np.random.default_rng(2)
    choices = tuple(tuple(int(one) for one in draw.choice(20, size=4, replace=False)) for _ in range(5000))
    problem = fields(choices, [10] * 500, [table // 25 for table in range(500)], groups=tuple(map(str, range(20))))
    found = groups_of(problem)[0].tolist()
    firsts = np.bincount([choice[0] for choice in choices], minlength=20)
    assert ranks(choices, found, 4)[0] == np.minimum(firsts, 250).sum()


def test_people_without_a_wish_fill_the_hall_evenly() -> None:
    problem = fields([()] * 70, [10] * 10, [0] * 5 + [1] * 3 + [2] * 2)
    seats = solve(problem).seats[0]
    assert np.bincount(seats).tolist() == [7] * 10


def test_wishes_come_before_even_tables_and_those_without_one_even_out_what_they_can() -> None:
    problem = fields([(0,)] * 16 + [()] * 14, [10] * 4, [0, 0, 1, 1])
    seats = solve(problem).seats[0]
    assert np.bincount(seats).tolist() == [8, 8, 7, 7]
    assert set(seats[:16].tolist()) == {0, 1}


def test_a_table_of_no_group_takes_whoever_finds_no_seat_elsewhere() -> None:
    seats = solve(fields([(0,)] * 8, [5, 5], [0, -1])).seats[0]
    assert np.bincount(seats).tolist() == [5, 3]


def test_a_pin_goes_before_a_wish() -> None:
    problem = fields([(0,)] * 4 + [(1,)] * 4, [4, 4], [0, 1], pinned=(Pin(0, 1),))
    found = groups_of(problem)[0]
    assert found[0] == 1
    assert ranks(problem.choices, found.tolist(), 1) == (6,)


def test_people_who_sit_together_stay_together_where_it_costs_least() -> None:
    problem = fields(
        [(0,), (1,), (0,)] + [(0,)] * 3 + [(1,)] * 4, [5, 5], [0, 1], together=(Group((0, 1, 2), "family"),)
    )
    found = groups_of(problem)[0]
    assert found[0] == found[1] == found[2] == 0
    assert ranks(problem.choices, found.tolist(), 1)[0] == 8


def test_a_need_leads_to_a_group_that_can_meet_it() -> None:
    problem = fields(
        [(0, 1)] * 6, [3, 3], [0, 1], needs=(Need(0, frozenset({"lift"})),), features=(frozenset(), frozenset({"lift"}))
    )
    assert groups_of(problem)[0, 0] == 1


def test_pairs_that_do_not_fit_side_by_side_in_the_group_they_want_go_elsewhere() -> None:
    pairs = tuple(Group((2 * n, 2 * n + 1)) for n in range(3))
    problem = fields([(0,)] * 6 + [()] * 6, [3, 3, 3, 3], [0, 0, 1, 1], together=pairs)
    result = solve(problem)
    assert result.score.hard_rules_ok
    assert ranks(problem.choices[:6], (result.seats[0, :6] // 2).tolist(), 1) == (4,)


def test_everybody_stays_in_their_group_unless_the_round_says_otherwise() -> None:
    found = groups_of(thousand(rounds=2))
    assert (found[0] == found[1]).all()


def test_whoever_changes_goes_to_the_next_choice_and_never_back() -> None:
    problem = thousand(plan=("stay", "change", "change"))
    found = groups_of(problem)
    assert (found[0] != found[1]).all() and (found[2] != found[1]).all() and (found[2] != found[0]).all()
    seconds = sum(choice[1] == group for choice, group in zip(problem.choices, found[1].tolist(), strict=True))
    assert seconds > 500


def test_when_all_groups_were_seen_people_at_least_leave_the_one_they_are_in() -> None:
    found = groups_of(fields([()] * 12, [3, 3, 3, 3], [0, 0, 1, 1], rounds=3, group_plan=("stay", "change", "change")))
    assert (found[1] != found[0]).all() and (found[2] != found[1]).all()


def test_rounds_already_held_count_as_sat_in_but_not_where_the_hall_was_mixed() -> None:
    held = np.array([[0, 0, 0, 1, 1, 1]])
    problem = fields([()] * 6, [3, 3], [0, 1], held=held, group_plan=("stay",))
    assert groups_of(problem)[0].tolist() == [0, 0, 0, 1, 1, 1]
    wished = replace(problem, held_plan=("mix",), choices=((1,), (1,), (1,), (0,), (0,), (0,)))
    assert groups_of(wished)[0].tolist() == [1, 1, 1, 0, 0, 0]


@pytest.mark.parametrize("plan", [(), ("stay", "change"), ("stay", "mix"), ("mix", "stay")])
def test_every_table_mirrors_the_people_of_its_group(plan: tuple[str, ...]) -> None:
    problem = thousand(rounds=2, people=960, plan=plan)
    problem = replace(problem, attributes=problem.attributes[:, :2], names=problem.names[:2])
    result = solve(problem)
    assert result.score.cells_out == 0 and result.score.repeats == 0
    assigned = groups_of(problem)
    for round_, row in enumerate(result.seats):
        if problem.plan_of(round_) != "mix":
            assert (row // 20 == assigned[round_]).all()
    sizes = np.bincount(result.seats[0], minlength=100).reshape(5, 20)
    assert (sizes.max(axis=1) - sizes.min(axis=1) <= 1).all() or plan == ("mix", "stay")


def test_the_same_seed_gives_the_same_seats_in_groups() -> None:
    problem = fields(
        [(0,)] * 30 + [(1,)] * 30, [6] * 10, [0] * 5 + [1] * 5, rounds=2, attributes=citizens(60, 4), names=attributes()
    )
    assert (solve(problem, seed=3).seats == solve(problem, seed=3).seats).all()
    told: list[float] = []
    solve(problem, progress=told.append)
    assert told == sorted(told) and told[-1] == 1.0


def test_rules_hold_within_the_groups_too() -> None:
    draw = np.random.default_rng(3)
    people = [int(one) for one in draw.permutation(1000)]
    problem = replace(
        thousand(rounds=2, plan=("stay", "change")),
        together=tuple(Group(tuple(people[3 * n : 3 * n + 3])) for n in range(20)),
        apart=tuple(Group(tuple(people[60 + 4 * n : 64 + 4 * n])) for n in range(10)),
        pinned=tuple(Pin(person, table) for table, person in enumerate(people[100:150])),
        needs=tuple(Need(person, frozenset({"interpreter"})) for person in people[150:190]),
        features=tuple(frozenset({"interpreter"} if table % 20 < 2 else ()) for table in range(100)),
    )
    result = solve(problem, time_limit=3)
    assert result.score.hard_rules_ok
    assert (np.sort(np.bincount(result.seats[0])) == 10).all()


def test_seats_made_by_hand_are_judged_by_the_group_people_sit_in() -> None:
    women_left = np.array([[0], [0], [0], [0], [1], [1], [1], [1]])
    problem = fields([()] * 8, [2] * 4, [0, 0, 1, 1], attributes=women_left)
    seats = np.array([[0, 0, 1, 1, 2, 2, 3, 3]])
    assert score(problem, seats).cells_out == 0
    assert score(replace(problem, group_plan=("mix",)), seats).cells_out == 8


def test_the_bound_knows_that_a_small_group_brings_its_people_together_again() -> None:
    problem = fields([()] * 16, [4] * 4, [0, 0, 1, 1], rounds=2)
    result = solve(problem).score
    assert result.least_repeats == 8 and result.repeats == 8 and result.optimal


def test_who_got_which_choice_is_said_with_what_the_seats_allow() -> None:
    problem = fields([(0, 1)] * 7 + [(1,)] * 2 + [()], [5, 5], [0, 1])
    explained = explain(problem, solve(problem).seats)
    (outcome,) = explained.groups
    assert (outcome.wishing, outcome.reached, outcome.outside, outcome.most_first) == (9, (7, 2), 0, 7)
    assert outcome.sizes == (("income", 5, 5), ("housing", 5, 5))
    assert (
        "Of 9 people who named a group, 7 in their first, 2 in their second choice, nobody outside their choices."
        " The seats allow no more first choices." in explained.en
    )
    assert any("1순위 7명, 2순위 2명" in sentence and "최대" in sentence for sentence in explained.ko)


def test_somebody_moved_out_of_their_choices_for_nothing_is_counted() -> None:
    problem = fields([(0,), (0,), (1,)], [3, 3], [0, 1])
    explained = explain(problem, np.array([[0, 1, 1]]))
    assert (explained.groups[0].outside, explained.groups[0].in_vain) == (1, 1)
    assert "Outside their choices although one of these has a free seat: 1." in explained.en


@pytest.mark.parametrize(
    "fault",
    [
        {"table_groups": np.array([0, 3])},
        {"table_groups": np.array([0])},
        {"choices": ((0,), (7,))},
        {"choices": ((0,),)},
        {"group_plan": ("sit",)},
        {"group_plan": ("stay", "stay")},
    ],
)
def test_groups_that_do_not_fit_are_the_callers_fault(fault: dict[str, object]) -> None:
    problem = fields([(0,), (1,)], [1, 1], [0, 1])
    with pytest.raises(ValueError, match=r"group|choice"):
        replace(problem, **fault)  # type: ignore[arg-type]
