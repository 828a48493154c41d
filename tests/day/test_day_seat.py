"""Seating a session of a record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from small_days import SmallDay, small_day
from sqlalchemy import select

from facilitator.day.arriving import arrive
from facilitator.day.seat import balance_attributes, chosen_attributes, score, seat
from facilitator.errors import Cancelled, Refused
from facilitator.record.models import Participant, Seat
from facilitator.record.operations import (
    CloseRound,
    EditParticipant,
    EditTable,
    ImportParticipants,
    MarkParticipants,
    MoveSeat,
    OpenRound,
    Person,
    PinSeat,
)


@pytest.fixture
def day(tmp_path: Path) -> Iterator[SmallDay]:
    with small_day(tmp_path) as made:
        yield made


def seats_of(day: SmallDay, number: int) -> dict[str, str]:
    """Participant -> table in a round."""
    with day.record.reading() as reading:
        rows = reading.scalars(select(Seat).where(Seat.round_id == day.rounds[number])).all()
        return {row.participant_id: row.table_id for row in rows}


def tell(day: SmallDay, number: int, **attributes: str) -> None:
    """Write something on a participant."""
    with day.record.reading() as reading:
        old = reading.get_one(Participant, day.people[number]).attributes
    day.record.apply(EditParticipant(id=day.people[number], attributes={**old, **attributes}))


def pairs(seats: dict[str, str]) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in combinations(seats, 2) if seats[pair[0]] == seats[pair[1]]}


def test_everyone_gets_a_seat_in_every_round(day: SmallDay) -> None:
    plan = seat(day.record, day.session_id)
    day.record.apply(*plan.operations)
    for number in (1, 2, 3):
        assert len(seats_of(day, number)) == 24
        assert sorted(Counter(seats_of(day, number).values()).values()) == [6, 6, 6, 6]
    assert plan.score.hard_rules_ok and plan.score.cells_out == 0
    assert plan.explanation.ko and plan.explanation.en


def test_the_seating_is_one_step_back(day: SmallDay) -> None:
    done = day.record.apply(*seat(day.record, day.session_id).operations)
    day.record.apply(*done.inverse)
    assert seats_of(day, 1) == {}


def test_the_usual_attributes_are_chosen_and_remarks_are_not_offered(day: SmallDay) -> None:
    offered = {one.name: one for one in balance_attributes(day.record, day.session_id)}
    assert list(offered) == ["gender", "age", "gender×age"]
    assert (offered["gender"].values, offered["gender"].known, offered["gender"].ko) == (2, 24, "성별")
    assert not offered["gender×age"].chosen
    assert chosen_attributes(day.record, day.session_id) == ("gender", "age")


def test_joined_attributes_can_be_balanced(day: SmallDay) -> None:
    plan = seat(day.record, day.session_id, ["gender×age"])
    assert len(plan.explanation.attributes[0].values) == 6
    assert plan.score.cells_out == 0


def test_an_attribute_nobody_has_is_refused(day: SmallDay) -> None:
    with pytest.raises(Refused, match="shoe size"):
        seat(day.record, day.session_id, ["shoe size"])


def test_a_pinned_seat_stays_and_stays_pinned(day: SmallDay) -> None:
    day.record.apply(*seat(day.record, day.session_id).operations)
    person = day.people[5]
    table = seats_of(day, 2)[person]
    day.record.apply(PinSeat(round_id=day.rounds[2], participant_id=person, pinned=True))
    day.record.apply(*seat(day.record, day.session_id, seed=99).operations)
    with day.record.reading() as reading:
        row = reading.get_one(Seat, (day.rounds[2], person))
        assert (row.table_id, row.pinned) == (table, True)


def test_rounds_that_were_opened_stay_and_count_as_met(day: SmallDay) -> None:
    day.record.apply(*seat(day.record, day.session_id).operations)
    first = seats_of(day, 1)
    day.record.apply(OpenRound(id=day.rounds[1]))
    plan = seat(day.record, day.session_id, seed=3)
    day.record.apply(*plan.operations)
    assert seats_of(day, 1) == first
    assert [operation.round_id for operation in plan.operations] == [day.rounds[2], day.rounds[3]]  # type: ignore[attr-defined]
    again = pairs(first) & (pairs(seats_of(day, 2)) | pairs(seats_of(day, 3)))
    assert plan.score.repeats >= len(again)


def test_when_all_rounds_were_opened_there_is_nothing_to_seat(day: SmallDay) -> None:
    for number in (1, 2, 3):
        day.record.apply(OpenRound(id=day.rounds[number]), CloseRound(id=day.rounds[number]))
    with pytest.raises(Refused, match="no round left"):
        seat(day.record, day.session_id)


def test_absent_people_get_no_seat(day: SmallDay) -> None:
    gone = day.people[3]
    day.record.apply(MarkParticipants(ids=(gone,), state="absent"))
    day.record.apply(*seat(day.record, day.session_id).operations)
    assert gone not in seats_of(day, 1)
    assert len(seats_of(day, 1)) == 23


def test_the_rules_of_the_list_are_kept(day: SmallDay) -> None:
    tell(day, 1, together="가족")
    tell(day, 2, together="가족;이웃")
    tell(day, 3, together="이웃")
    tell(day, 4, apart="단체")
    tell(day, 5, apart="단체")
    tell(day, 6, table="3")
    tell(day, 7, needs="휠체어")
    day.record.apply(EditTable(id=day.tables[2], features=("휠체어",)))
    plan = seat(day.record, day.session_id)
    day.record.apply(*plan.operations)
    assert plan.score.hard_rules_ok
    for number in (1, 2, 3):
        tables = seats_of(day, number)
        at = {badge: tables[id] for badge, id in day.people.items()}
        assert at[1] == at[2] == at[3]
        assert at[4] != at[5]
        assert at[6] == day.tables[3]
        assert at[7] == day.tables[2]


def test_a_fixed_table_that_is_not_in_the_hall_is_refused_by_badge_number(day: SmallDay) -> None:
    tell(day, 6, table="9")
    with pytest.raises(Refused, match=r"Number 6 .* table 9"):
        seat(day.record, day.session_id)


def test_rules_that_cannot_hold_are_refused_in_both_languages(day: SmallDay) -> None:
    tell(day, 1, together="가", apart="나")
    tell(day, 2, together="가", apart="나")
    with pytest.raises(Refused) as refusal:
        seat(day.record, day.session_id)
    assert refusal.value.ko


def test_unknown_values_are_balanced_around(day: SmallDay) -> None:
    tell(day, 1, gender="")
    assert seat(day.record, day.session_id).score.cells_out == 0


def test_the_search_can_be_stopped(day: SmallDay) -> None:
    with pytest.raises(Cancelled):
        seat(day.record, day.session_id, cancelled=lambda: True)


def test_a_session_without_people_or_tables_says_what_is_missing(day: SmallDay) -> None:
    day.record.apply(MarkParticipants(ids=tuple(day.people.values()), state="absent"))
    with pytest.raises(Refused, match="participant list"):
        seat(day.record, day.session_id)
    with pytest.raises(Refused, match="no such session"):
        seat(day.record, "nothing")


def test_the_score_sees_what_was_dragged(day: SmallDay) -> None:
    assert score(day.record, day.session_id) is None
    day.record.apply(*seat(day.record, day.session_id).operations)
    before = score(day.record, day.session_id)
    tables = seats_of(day, 1)
    man = day.people[1]
    woman = next(day.people[badge] for badge in range(2, 25, 2) if tables[day.people[badge]] != tables[man])
    day.record.apply(MoveSeat(round_id=day.rounds[1], participant_id=man, table_id=tables[woman], swap_with=woman))
    after = score(day.record, day.session_id)
    assert before is not None and after is not None
    assert before.score.cells_out == 0 < after.score.cells_out
    assert before.text("ko") != after.text("ko")


def walk_in(day: SmallDay) -> str:
    person = Person(
        id=day.record.new_id(), name="늦은 사람", state="arrived", walk_in=True, attributes={"gender": "여"}
    )
    day.record.apply(ImportParticipants(session_id=day.session_id, people=(person,), source="desk"))
    return person.id


def test_a_late_walk_in_gets_a_seat_in_every_remaining_round_and_nobody_moves(day: SmallDay) -> None:
    day.record.apply(*seat(day.record, day.session_id).operations)
    day.record.apply(OpenRound(id=day.rounds[1]), CloseRound(id=day.rounds[1]), OpenRound(id=day.rounds[2]))
    before = [seats_of(day, number) for number in (1, 2, 3)]
    late = walk_in(day)
    day.record.apply(*arrive(day.record, day.session_id, late).operations)
    after = [seats_of(day, number) for number in (1, 2, 3)]
    assert [late in seats for seats in after] == [False, True, True]
    for old, new in zip(before, after, strict=True):
        assert {person: table for person, table in new.items() if person != late} == old


def test_a_walk_in_takes_the_seat_of_somebody_who_did_not_come(day: SmallDay) -> None:
    for table in day.tables.values():
        day.record.apply(EditTable(id=table, seats=6))
    day.record.apply(*seat(day.record, day.session_id).operations)
    late = walk_in(day)
    refused = arrive(day.record, day.session_id, late).refused
    assert refused is not None and "free seats" in refused.en
    gone = day.people[8]
    tables = [seats_of(day, number)[gone] for number in (1, 2, 3)]
    day.record.apply(MarkParticipants(ids=(gone,), state="absent"))
    day.record.apply(*arrive(day.record, day.session_id, late).operations)
    assert [seats_of(day, number)[late] for number in (1, 2, 3)] == tables
    assert gone not in seats_of(day, 1)


def test_somebody_marked_absent_who_comes_after_all_keeps_their_seat(day: SmallDay) -> None:
    day.record.apply(*seat(day.record, day.session_id).operations)
    person = day.people[8]
    day.record.apply(MarkParticipants(ids=(person,), state="absent"))
    before = [seats_of(day, number) for number in (1, 2, 3)]
    come = arrive(day.record, day.session_id, person)
    assert come.operations == (MarkParticipants(ids=(person,), state="arrived"),) and come.refused is None
    day.record.apply(*come.operations)
    assert [seats_of(day, number) for number in (1, 2, 3)] == before


def test_a_walk_in_before_the_seating_is_taken_in_and_seated_with_all_others(day: SmallDay) -> None:
    late = walk_in(day)
    come = arrive(day.record, day.session_id, late)
    assert len(come.operations) == 1 and come.refused is None
    day.record.apply(*seat(day.record, day.session_id).operations)
    assert late in seats_of(day, 1)
