"""The parts under the search do what their names say."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seating_halls import hall

from facilitator.seating.cells import ValueIndex, even_sizes
from facilitator.seating.meetings import Meetings
from facilitator.seating.particles import with_particle
from facilitator.seating.problem import Attribute, Pin, Problem
from facilitator.seating.round_search import RoundSearch
from facilitator.seating.rules import RoundRules


@given(st.lists(st.integers(0, 12), min_size=1, max_size=12), st.data())
def test_sizes_differ_as_little_as_the_seats_allow(seats: list[int], data: st.DataObject) -> None:
    people = data.draw(st.integers(0, sum(seats)))
    sizes = even_sizes(people, np.array(seats))
    assert sizes.sum() == people
    assert (sizes <= seats).all()
    with_room = sizes[sizes < seats]
    assert len(with_room) == 0 or sizes.max() - with_room.min() <= 1


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 1000))
def test_the_price_of_an_exchange_is_what_it_really_costs(seed: int) -> None:
    problem = hall(40, 5, 8, 2, seed)
    draw = np.random.default_rng(seed)
    meetings = Meetings(problem)
    meetings.add(draw.permutation(40) % 5)
    rules = RoundRules.of(problem, 0)
    search = RoundSearch(ValueIndex.of(problem), draw.permutation(40) % 5, 5, rules, meetings.cost(rules))
    for _ in range(5):
        some = draw.choice(40, 3, replace=False)
        prices = search.exchanges(some)
        person = int(some[0])
        other = int(draw.choice(np.flatnonzero(search.row != search.row[person])))
        before = search.cost()
        search.exchange(person, other)
        assert search.cost() - before == prices[0, other]
    fresh = RoundSearch(ValueIndex.of(problem), search.row, 5, rules, meetings.cost(rules))
    assert fresh.cost() == search.cost()
    assert (fresh.company == search.company).all()


def test_particles_follow_the_last_sound() -> None:
    assert with_particle("통역", "이", "가") == "통역이"
    assert with_particle("휠체어", "이", "가") == "휠체어가"
    assert with_particle("“자치구”", "은", "는") == "“자치구”는"
    assert with_particle("S-012", "은", "는") == "S-012는"


@pytest.mark.parametrize(
    "fault",
    [
        {"attributes": np.array([[2], [0]])},
        {"seats": np.array([[1, 1]])},
        {"held": np.array([[0]])},
        {"features": (frozenset(),)},
        {"pinned": (Pin(2, 0),)},
        {"pinned": (Pin(0, 2),)},
        {"pinned": (Pin(0, 0, 1),)},
    ],
)
def test_arrays_that_do_not_fit_are_the_callers_fault(fault: dict[str, object]) -> None:
    given_ = {
        "attributes": np.array([[0], [1]]),
        "names": (Attribute("gender", ("women", "men")),),
        "seats": np.array([1, 1]),
        "rounds": 1,
    }
    with pytest.raises(ValueError):
        Problem(**{**given_, **fault})  # type: ignore[arg-type]
