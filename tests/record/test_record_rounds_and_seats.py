"""Rounds and their clocks, people and their seats."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from record_day import Day, picture, prepared_day
from sqlalchemy import select

from facilitator.record.models import Participant, Round, Seat
from facilitator.record.operations import (
    AddRound,
    AssignSeats,
    CloseRound,
    CreateProgramme,
    CreateSession,
    ExtendRound,
    FreeSeats,
    ImportParticipants,
    MarkParticipants,
    MoveRound,
    MoveSeat,
    OpenRound,
    PauseRound,
    Person,
    PinSeat,
    RemoveParticipants,
    RemoveRound,
    ResumeRound,
    SeatPlace,
)
from facilitator.record.verify import verify


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = prepared_day(tmp_path / "day.roundtable")
    yield day
    assert verify(day.record).ok
    day.record.close()


def round_of(day: Day, number: int = 1) -> Round:
    with day.record.reading() as session:
        return session.get_one(Round, day.rounds[number - 1])


def tables_of(day: Day, round_number: int = 1) -> dict[int, int]:
    """Badge number -> table, counted from 1."""
    with day.record.reading() as session:
        seats = session.execute(
            select(Participant.number, Seat.table_id)
            .join(Seat, Seat.participant_id == Participant.id)
            .where(Seat.round_id == day.rounds[round_number - 1])
        ).all()
    return {number: day.tables.index(table) + 1 for number, table in seats}


def states(day: Day) -> dict[int, str]:
    with day.record.reading() as session:
        return {row.number: row.state for row in session.scalars(select(Participant))}


def test_a_round_ends_when_its_minutes_are_over(day: Day) -> None:
    day.apply(OpenRound(id=day.rounds[0]))
    assert (round_of(day).opened_at, round_of(day).closes_at) == (
        "2026-09-12T04:06:00.000Z",
        "2026-09-12T04:36:00.000Z",
    )


def test_five_more_minutes_are_added_to_the_end_and_can_be_taken_back(day: Day) -> None:
    day.apply(OpenRound(id=day.rounds[0]))
    done = day.apply(ExtendRound(id=day.rounds[0], minutes=5))
    assert (round_of(day).minutes, round_of(day).closes_at) == (35, "2026-09-12T04:41:00.000Z")
    day.apply(*done.inverse)
    assert (round_of(day).minutes, round_of(day).closes_at) == (30, "2026-09-12T04:36:00.000Z")


def test_minutes_given_after_the_end_count_from_now(day: Day) -> None:
    day.apply(OpenRound(id=day.rounds[0]))
    day.clock.move(minutes=44)
    day.apply(ExtendRound(id=day.rounds[0], minutes=5))
    assert round_of(day).closes_at == "2026-09-12T04:56:00.000Z"


def test_a_pause_keeps_the_time_that_is_left(day: Day) -> None:
    day.apply(OpenRound(id=day.rounds[0]))
    day.clock.move(minutes=9)
    day.apply(PauseRound(id=day.rounds[0]))
    assert (round_of(day).closes_at, round_of(day).remaining_seconds) == (None, 20 * 60)
    day.clock.move(minutes=59)
    day.apply(ExtendRound(id=day.rounds[0], minutes=1))
    day.apply(ResumeRound(id=day.rounds[0]))
    assert (round_of(day).closes_at, round_of(day).remaining_seconds) == ("2026-09-12T05:38:00.000Z", None)


def test_a_closed_round_is_opened_again_for_a_few_minutes(day: Day) -> None:
    day.apply(OpenRound(id=day.rounds[0]))
    opened = round_of(day).opened_at
    done = day.apply(CloseRound(id=day.rounds[0]))
    closed = round_of(day).closed_at
    day.apply(OpenRound(id=day.rounds[0], minutes=3))
    assert (round_of(day).state, round_of(day).opened_at, round_of(day).closed_at) == ("open", opened, None)
    assert round_of(day).minutes == 30
    day.apply(CloseRound(id=day.rounds[0]))
    assert closed is not None
    assert done.inverse


def test_taking_a_close_back_lets_the_clock_run_on_as_it_did(day: Day) -> None:
    day.apply(OpenRound(id=day.rounds[0]))
    ends = round_of(day).closes_at
    done = day.apply(CloseRound(id=day.rounds[0]))
    day.apply(*done.inverse)
    assert (round_of(day).state, round_of(day).closes_at) == ("open", ends)


def test_another_session_may_have_its_round_open_at_the_same_time(day: Day) -> None:
    programme, session, other = (day.record.new_id() for _ in range(3))
    day.apply(
        OpenRound(id=day.rounds[0]),
        CreateProgramme(id=programme, title="다른 사업"),
        CreateSession(id=session, programme_id=programme, kind="workshop", title="다른 회의"),
        AddRound(id=other, session_id=session, title="다른 라운드"),
        OpenRound(id=other),
    )


def test_planned_rounds_close_up_and_make_room(day: Day) -> None:
    third = day.record.new_id()
    day.apply(AddRound(id=third, session_id=day.session_id, title="셋째"))
    day.rounds.append(third)
    day.apply(AssignSeats(round_id=day.rounds[0], places=()), RemoveRound(id=day.rounds[0]))
    assert [round_of(day, 2).number, round_of(day, 3).number] == [1, 2]
    again = AddRound(id=day.rounds[0], session_id=day.session_id, title="다시 첫째", number=1)
    day.apply(again)
    assert [round_of(day, n).number for n in (1, 2, 3)] == [1, 2, 3]
    day.apply(MoveRound(id=third, number=1))
    assert [round_of(day, n).number for n in (1, 2, 3)] == [2, 3, 1]


def test_two_people_of_full_tables_change_places(day: Day) -> None:
    walk_ins = tuple(Person(id=day.record.new_id(), name=f"현장 {n}", walk_in=True) for n in range(2))
    day.apply(ImportParticipants(session_id=day.session_id, people=walk_ins, source="desk"))
    everyone = [*day.people, *(person.id for person in walk_ins)]
    every_seat = tuple(
        SeatPlace(round_id=day.rounds[0], participant_id=id, table_id=day.tables[n % 3])
        for n, id in enumerate(everyone)
    )
    day.apply(AssignSeats(round_id=day.rounds[0], places=every_seat))
    before = tables_of(day)
    swap = MoveSeat(
        round_id=day.rounds[0], participant_id=everyone[0], table_id=day.tables[before[2] - 1], swap_with=everyone[1]
    )
    done = day.apply(swap)
    assert (tables_of(day)[1], tables_of(day)[2]) == (before[2], before[1])
    day.apply(*done.inverse)
    assert tables_of(day) == before


def test_a_pin_stays_through_undo_of_a_new_seating(day: Day) -> None:
    day.apply(PinSeat(round_id=day.rounds[0], participant_id=day.people[0], pinned=True))
    before = picture(day.record)["seat"]
    done = day.apply(AssignSeats(round_id=day.rounds[0], places=()))
    assert tables_of(day) == {}
    day.apply(*done.inverse)
    assert picture(day.record)["seat"] == before


def test_people_taken_off_the_list_come_back_with_their_seats_in_every_round(day: Day) -> None:
    day.apply(
        PinSeat(round_id=day.rounds[1], participant_id=day.people[4], pinned=True),
        MarkParticipants(ids=(day.people[4],), state="arrived"),
    )
    before = picture(day.record)
    done = day.apply(RemoveParticipants(session_id=day.session_id, ids=(day.people[4], day.people[7])))
    assert len(states(day)) == 8
    assert 5 not in tables_of(day, 2)
    assert done.concerns("seats", "participants")
    day.apply(*done.inverse)
    assert picture(day.record) == before


def test_a_seat_named_twice_is_freed_once(day: Day) -> None:
    before = picture(day.record)["seat"]
    seat = (day.rounds[0], day.people[0])
    done = day.apply(FreeSeats(seats=(seat, seat)))
    assert 1 not in tables_of(day)
    day.apply(*done.inverse)
    assert picture(day.record)["seat"] == before


def test_arrivals_are_taken_back_to_what_each_was(day: Day) -> None:
    day.apply(MarkParticipants(ids=(day.people[0],), state="absent"))
    before = states(day)
    done = day.apply(MarkParticipants(ids=(*day.people[:3], day.people[0]), state="arrived"))
    assert [states(day)[n] for n in (1, 2, 3, 4)] == ["arrived"] * 3 + ["expected"]
    day.apply(*done.inverse)
    assert states(day) == before


def test_a_walk_in_gets_the_next_badge_number(day: Day) -> None:
    people = (Person(id=day.record.new_id(), number=30), Person(id=day.record.new_id()), Person(id=day.record.new_id()))
    day.apply(ImportParticipants(session_id=day.session_id, people=people, source="desk"))
    assert sorted(states(day))[-3:] == [30, 31, 32]


def test_an_import_is_taken_back_whole(day: Day) -> None:
    before = picture(day.record)
    people = tuple(Person(id=day.record.new_id(), name=f"사람 {n}", attributes={"성별": "여"}) for n in range(20))
    done = day.apply(ImportParticipants(session_id=day.session_id, people=people, source="list.csv"))
    after = picture(day.record)
    undone = day.apply(*done.inverse)
    assert picture(day.record) == before
    day.apply(*undone.inverse)
    assert picture(day.record) == after


def test_a_group_is_taken_back_in_the_opposite_order(day: Day) -> None:
    before = picture(day.record)
    done = day.apply(
        FreeSeats(seats=((day.rounds[0], day.people[2]),)),
        MoveSeat(round_id=day.rounds[0], participant_id=day.people[0], table_id=day.tables[2]),
        MarkParticipants(ids=(day.people[0],), state="arrived"),
    )
    assert [type(one).__name__ for one in done.inverse] == ["MarkParticipants", "MoveSeat", "PlaceSeats"]
    day.apply(*done.inverse)
    assert picture(day.record) == before
