"""What the map of the hall is coloured by."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from small_days import small_day

from facilitator.day.hall_colours import TableCount, arrival, balance, fill, out_of_band, table_counts
from facilitator.day.seat import score, seat
from facilitator.record.operations import (
    AssignSeats,
    CloseTable,
    FreeSeats,
    MarkParticipants,
    SeatPlace,
)  # fmt: skip


def table(people: int, arrived: int = 0, *, seats: int = 10, closed: bool = False) -> TableCount:
    return TableCount("t", 1, "", seats, closed, people, arrived)


@pytest.mark.parametrize(
    ("one", "state"),
    [
        (table(10), "full"),
        (table(9), "free"),
        (table(0), "free"),
        (table(11), "over"),
        (table(0, closed=True), "closed"),
        (table(11, closed=True), "over"),
    ],
)
def test_a_table_is_full_or_has_seats_or_too_many_people(one: TableCount, state: str) -> None:
    assert fill(one) == state


@pytest.mark.parametrize(
    ("one", "state"), [(table(10, 10), "all"), (table(10, 8), "some"), (table(10), "none"), (table(0), "nobody")]
)
def test_a_table_waits_for_its_people(one: TableCount, state: str) -> None:
    assert arrival(one) == state


def test_a_table_with_a_count_out_of_range_is_uneven() -> None:
    assert balance(table(10), {"t": 2}) == "uneven"
    assert balance(table(10), {"other": 2}) == "even"
    assert balance(table(0), {}) == "nobody"


def test_people_are_counted_who_are_or_will_be_there(tmp_path: Path) -> None:
    with small_day(tmp_path) as day:
        first, people, tables = day.rounds[1], day.people, day.tables
        places = tuple(
            SeatPlace(round_id=first, participant_id=people[number], table_id=tables[1 + number % 2])
            for number in range(1, 9)
        )
        day.record.apply(AssignSeats(round_id=first, places=places))
        day.record.apply(
            MarkParticipants(ids=(people[1], people[3], people[2]), state="arrived"),
            MarkParticipants(ids=(people[4],), state="absent"),
            CloseTable(id=tables[4]),
        )
        with day.record.reading() as reading:
            counts = {count.number: count for count in table_counts(reading, first)}
            later = table_counts(reading, day.rounds[2])
    assert {number: (count.people, count.arrived) for number, count in counts.items()} == {
        1: (3, 1), 2: (4, 2), 3: (0, 0), 4: (0, 0),
    }  # fmt: skip
    assert [count.closed for count in counts.values()] == [False, False, False, True]
    assert {count.people for count in later} == {0}


def test_counts_out_of_band_are_told_by_table_for_one_round(tmp_path: Path) -> None:
    with small_day(tmp_path) as day:
        day.record.apply(*seat(day.record, day.session_id).operations)
        first = day.rounds[1]
        with day.record.reading() as reading:
            seated = table_counts(reading, first)
        women_first = tuple(
            SeatPlace(
                round_id=first, participant_id=id, table_id=day.tables[1 + place // 6],
            )
            for place, (_, id) in enumerate(sorted(day.people.items(), key=lambda one: one[0] % 2))
        )  # fmt: skip
        even = score(day.record, day.session_id)
        day.record.apply(
            FreeSeats(seats=tuple((first, id) for id in day.people.values())),
            AssignSeats(round_id=first, places=women_first),
        )
        uneven = score(day.record, day.session_id)
    assert even is not None and uneven is not None
    ids = [count.id for count in seated]
    assert out_of_band(even.score, 0, ids) == {}
    found = out_of_band(uneven.score, 0, ids)
    assert set(found) == set(ids) and min(found.values()) >= 2
    assert out_of_band(uneven.score, 1, ids) == {}
    assert sum(found.values()) == len(uneven.score.out)
    assert np.array_equal(np.unique(uneven.score.out[:, 0]), [0])
