"""Keypads vote in tranches: no window with more presses than the receivers can tell apart."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.ballots.tranches import APART_SECONDS, dropped_share, most_keypads, tranches

HALL = [(number, 10) for number in range(1, 101)]


def test_a_thousand_keypads_vote_in_windows_of_fifty() -> None:
    plan = tranches(HALL, most_keypads())
    assert len(plan) == 20
    assert {one.keypads for one in plan} == {50}
    assert plan[4].tables == (21, 22, 23, 24, 25)


def test_the_windows_are_about_equally_full() -> None:
    plan = tranches([(number, 10) for number in range(1, 13)], 50)
    assert [one.keypads for one in plan] == [40, 40, 40]


def test_a_table_with_more_keypads_than_a_window_takes_presses_alone() -> None:
    plan = tranches([(1, 10), (2, 60), (3, 10)], 50)
    assert [one.tables for one in plan] == [(1,), (2,), (3,)]


def test_tables_without_keypads_are_not_called() -> None:
    assert tranches([(1, 0), (2, 8), (3, 0)], 50)[0].tables == (2,)
    assert tranches([], 50) == ()


@given(st.lists(st.integers(0, 30), max_size=60), st.integers(1, 80))
def test_every_keypad_is_called_once_and_no_window_is_too_full(keypads: list[int], most: int) -> None:
    tables = list(enumerate(keypads, start=1))
    plan = tranches(tables, most)
    called = [number for one in plan for number in one.tables]
    assert called == [number for number, count in tables if count]
    assert all(one.keypads <= most or len(one.tables) == 1 for one in plan)


@pytest.mark.parametrize("keypads", [20, 53, 200])
def test_the_reckoning_agrees_with_presses_thrown_at_random(keypads: int) -> None:
    dice = random.Random(20)
    dropped = presses = 0
    for _ in range(400):
        moments = sorted(dice.uniform(0, 20) for _ in range(keypads))
        for place, moment in enumerate(moments):
            near = moments[max(0, place - 1) : place] + moments[place + 1 : place + 2]
            dropped += any(abs(other - moment) < APART_SECONDS for other in near)
            presses += 1
    assert dropped / presses == pytest.approx(dropped_share(keypads), abs=0.015)


@given(st.floats(1, 120), st.floats(0.01, 0.5))
def test_one_keypad_more_would_be_too_many(seconds: float, share: float) -> None:
    most = most_keypads(seconds, share)
    assert dropped_share(most, seconds) <= share + 1e-6
    assert dropped_share(most + 1, seconds) > share - 1e-6
