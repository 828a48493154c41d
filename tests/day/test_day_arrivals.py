"""At the door: who is found by what is typed, and who gets a seat when they come."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_days import SmallDay, small_day
from sqlalchemy import select

from facilitator.day.arrivals import Arrival, ArrivalSearch
from facilitator.day.arriving import Arriving, arrive, asked_attributes, walk_in
from facilitator.day.checkin import CheckIn, read_check_in, read_marks
from facilitator.day.people_search import SearchedPeople, searched_text
from facilitator.day.seat import seat
from facilitator.record.models import Participant, Seat
from facilitator.record.operations import (
    CloseRound,
    EditTable,
    FreeSeats,
    ImportParticipants,
    MarkParticipants,
    OpenRound,
    Person,
)

NAMES = ("김민준", "김서연", "이서준", "박 지호", "강민", "김민", "Kim Minjun")


def arrival(number: int, name: str, contact: str = "") -> Arrival:
    return Arrival(f"p{number}", number, name, contact, {}, "expected", False, {})


@pytest.fixture
def search() -> ArrivalSearch:
    people = [arrival(number, name, f"010-7{number:03d}-{number * 11:04d}") for number, name in enumerate(NAMES, 1)]
    return ArrivalSearch(people)


def names(search: ArrivalSearch, words: str) -> list[str]:
    return [person.name for person in search.find(words)]


@pytest.fixture
def day(tmp_path: Path) -> Iterator[SmallDay]:
    with small_day(tmp_path) as made:
        made.record.apply(*seat(made.record, made.session_id).operations)
        yield made


def desk(day: SmallDay) -> CheckIn:
    with day.record.reading() as reading:
        return read_check_in(reading, day.session_id)


def tables_of(day: SmallDay, participant_id: str) -> dict[str, str]:
    with day.record.reading() as reading:
        rows = reading.scalars(select(Seat).where(Seat.participant_id == participant_id))
        return {row.round_id: row.table_id for row in rows}


def seats(day: SmallDay) -> set[tuple[str, str, str]]:
    with day.record.reading() as reading:
        return {(seat.round_id, seat.participant_id, seat.table_id) for seat in reading.scalars(select(Seat))}


def come(day: SmallDay, coming: Arriving) -> None:
    day.record.apply(*coming.operations)


def walks_in(day: SmallDay, name: str = "나중에 온 사람") -> tuple[str, Arriving]:
    id = day.record.new_id()
    coming = walk_in(day.record, day.session_id, Person(id=id, name=name, attributes={"gender": "여"}))
    come(day, coming)
    return id, coming


def fill_the_hall(day: SmallDay) -> None:
    """Every table has as many seats as people, in every round."""
    with day.record.reading() as reading:
        rows = reading.execute(select(Seat.round_id, Seat.table_id)).all()
    for table in day.tables.values():
        most = max(sum(row == (round_id, table) for row in rows) for round_id in day.rounds.values())
        day.record.apply(EditTable(id=table, seats=most))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ㄱㅁㅈ", ["김민준"]),
        ("김ㅁㅈ", ["김민준"]),
        ("김믽", ["김민준"]),
        ("ㅁㅈ", ["김민준"]),
        ("이섲", ["이서준"]),
        ("박지", ["박 지호"]),
        ("박 지", ["박 지호"]),
        ("kim", ["Kim Minjun"]),
        ("0033", ["이서준"]),
        ("7004", ["박 지호"]),
        ("없는 사람", []),
    ],
)
def test_people_are_found_by_what_the_desk_can_type(search: ArrivalSearch, words: str, found: list[str]) -> None:
    assert names(search, words) == found


def test_the_name_itself_comes_before_longer_names_and_names_that_hold_it(search: ArrivalSearch) -> None:
    assert names(search, "김민") == ["김민", "김민준"]
    assert names(search, "민") == ["김민준", "강민", "김민"]


def test_a_badge_number_comes_before_the_telephone_numbers_that_hold_it(search: ArrivalSearch) -> None:
    assert search.find("3")[0].number == 3
    assert search.find("22")[0].contact.endswith("0022")


@given(
    st.text(alphabet="가각간갂값개갸거걱기긱낀나난낳닭마만많바박사산삶아안않자차카타파하힣", min_size=1, max_size=5),
    st.data(),
)
def test_whoever_is_found_by_a_whole_name_was_found_by_every_beginning_of_it(name: str, data: st.DataObject) -> None:
    people = SearchedPeople([searched_text(1, "홍길동", ""), searched_text(2, name, "")])
    beginning = name[: data.draw(st.integers(1, len(name)))]
    last = ord(beginning[-1]) - 0xAC00
    unfinished = beginning[:-1] + chr(0xAC00 + last - last % 28)
    assert 1 in people.places(beginning) and 1 in people.places(unfinished)


def test_a_changed_person_is_found_as_they_are_now(search: ArrivalSearch) -> None:
    changed = search.with_changed({"p1": arrival(1, "한민준")})
    assert names(changed, "ㅎㅁㅈ") == ["한민준"] and names(changed, "ㄱㅁㅈ") == []


def test_people_who_come_now_go_to_the_open_round_else_to_the_next(day: SmallDay) -> None:
    rounds = day.rounds
    assert desk(day).round_now == 1
    day.record.apply(OpenRound(id=rounds[1]))
    assert desk(day).round_now == 1
    day.record.apply(CloseRound(id=rounds[1]))
    assert (desk(day).round_now, desk(day).rounds_left) == (2, (2, 3))


def test_the_desk_knows_when_somebody_came_and_forgets_what_was_taken_back(day: SmallDay) -> None:
    person = day.people[1]
    changes = day.record.apply(MarkParticipants(ids=(person,), state="arrived"))
    day.clock.move(minutes=2)
    assert desk(day).arrived_at(person) == "12:00"
    assert desk(day).per_minute(day.clock.now) == (0,) * 12 + (1, 0, 0)
    day.record.apply(*changes.inverse)
    assert desk(day).arrived_at(person) == ""


def test_reading_only_what_is_new_in_the_journal_gives_the_same_arrivals(day: SmallDay) -> None:
    day.record.apply(MarkParticipants(ids=(day.people[1], day.people[2]), state="arrived"))
    with day.record.reading() as reading:
        before = read_marks(reading)
    day.record.apply(MarkParticipants(ids=(day.people[2],), state="expected"))
    day.record.apply(MarkParticipants(ids=(day.people[3],), state="arrived"))
    with day.record.reading() as reading:
        assert read_marks(reading, before) == read_marks(reading)
        assert set(read_marks(reading).times) == {day.people[1], day.people[3]}


def test_a_table_that_lost_people_is_thin(day: SmallDay) -> None:
    table = desk(day).people[0].tables[1]
    gone = [person.id for person in desk(day).people if person.tables[1] == table][:3]
    assert desk(day).thin(5) == {}
    day.record.apply(MarkParticipants(ids=tuple(gone), state="absent"))
    assert desk(day).thin(5)[table] == 3


def test_tables_are_thinner_when_only_those_who_came_count(day: SmallDay) -> None:
    day.record.apply(MarkParticipants(ids=(day.people[1],), state="arrived"))
    one = desk(day).people[0].tables
    assert desk(day).thin(3) == {}
    assert set(desk(day).thin(3, count_expected=False)) == set(one.values())


def test_whoever_has_a_seat_keeps_it_when_they_come(day: SmallDay) -> None:
    before = seats(day)
    coming = arrive(day.record, day.session_id, day.people[5])
    assert coming.operations == (MarkParticipants(ids=(day.people[5],), state="arrived"),)
    come(day, coming)
    assert seats(day) == before


def test_a_walk_in_sits_in_every_round_left_and_nobody_moves(day: SmallDay) -> None:
    day.record.apply(OpenRound(id=day.rounds[1]), CloseRound(id=day.rounds[1]))
    before = seats(day)
    id, coming = walks_in(day)
    assert coming.refused is None
    assert before < seats(day)
    assert set(tables_of(day, id)) == {day.rounds[2], day.rounds[3]}
    with day.record.reading() as reading:
        person = reading.get_one(Participant, id)
        assert (person.number, person.state, person.walk_in) == (25, "arrived", True)


def test_a_walk_in_is_one_step_that_can_be_taken_back(day: SmallDay) -> None:
    before = seats(day)
    coming = walk_in(day.record, day.session_id, Person(id=day.record.new_id(), name="나중에 온 사람"))
    changes = day.record.apply(*coming.operations)
    day.record.apply(*changes.inverse)
    assert seats(day) == before and len(day.people) == 24


def test_a_walk_in_takes_the_seat_of_somebody_absent(day: SmallDay) -> None:
    fill_the_hall(day)
    absent = day.people[7]
    held = tables_of(day, absent)
    day.record.apply(MarkParticipants(ids=(absent,), state="absent"))
    assert tables_of(day, absent) == held
    id, coming = walks_in(day)
    assert coming.refused is None and set(tables_of(day, id)) == set(day.rounds.values())
    assert len(seats(day)) == 24 * 3


def test_a_full_hall_says_so_and_the_walk_in_is_on_the_list_all_the_same(day: SmallDay) -> None:
    fill_the_hall(day)
    before = seats(day)
    id, coming = walks_in(day)
    assert coming.refused is not None and seats(day) == before
    assert desk(day).without_seat == [desk(day).person(id)]


def test_whoever_was_absent_and_comes_after_all_has_the_seat_that_nobody_took(day: SmallDay) -> None:
    late = day.people[7]
    held = tables_of(day, late)
    day.record.apply(MarkParticipants(ids=(late,), state="absent"))
    come(day, arrive(day.record, day.session_id, late))
    assert tables_of(day, late) == held


def test_whoever_lost_the_seat_gets_another_in_all_rounds_left_and_nobody_moves(day: SmallDay) -> None:
    late = day.people[7]
    day.record.apply(MarkParticipants(ids=(late,), state="absent"))
    day.record.apply(FreeSeats(seats=tuple((round_id, late) for round_id in day.rounds.values())))
    day.record.apply(OpenRound(id=day.rounds[1]), CloseRound(id=day.rounds[1]))
    before = seats(day)
    assert desk(day).lacks_seat(next(person for person in desk(day).people if person.id == late))
    come(day, arrive(day.record, day.session_id, late))
    assert before < seats(day) and set(tables_of(day, late)) == {day.rounds[2], day.rounds[3]}


def test_before_anybody_is_seated_people_simply_arrive(tmp_path: Path) -> None:
    with small_day(tmp_path) as day:
        assert arrive(day.record, day.session_id, day.people[1]).refused is None
        _id, coming = walks_in(day)
        assert coming.refused is None and len(coming.operations) == 1


def test_a_walk_in_is_asked_what_the_tables_mirror(day: SmallDay) -> None:
    asked = {one.name: one.values for one in asked_attributes(day.record, day.session_id)}
    assert asked == {"gender": ("남", "여"), "age": ("20대", "30대", "40대")}


def test_a_walk_in_is_asked_for_groups_where_tables_have_some(day: SmallDay) -> None:
    for number, group in enumerate(("주거", "돌봄", "주거", "돌봄"), start=1):
        day.record.apply(EditTable(id=day.tables[number], group=group))
    person = Person(id=day.record.new_id(), name="한 사람", attributes={"group": "돌봄;주거"})
    day.record.apply(ImportParticipants(session_id=day.session_id, people=(person,)))
    asked = [one for one in asked_attributes(day.record, day.session_id) if one.several]
    assert [(one.name, one.values) for one in asked] == [("group", ("주거", "돌봄"))]
