"""The morning: who came, who did not, and what is done about it in one step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_days import SmallDay, small_day
from sqlalchemy import select

from facilitator.day.morning import MorningPlan, plan_morning
from facilitator.day.seat import score, seat
from facilitator.day.seat_effects import effects_of
from facilitator.errors import Refused
from facilitator.record.models import Participant, Seat, Table
from facilitator.record.operations import (
    CloseRound,
    CloseTable,
    EditParticipant,
    ImportParticipants,
    MarkParticipants,
    MoveSeat,
    OpenRound,
    Person,
    PinSeat,
)

Seats = dict[tuple[str, str], str]


@pytest.fixture
def day(tmp_path: Path) -> Iterator[SmallDay]:
    """24 people seated at four tables of seven."""
    with small_day(tmp_path) as made:
        made.record.apply(*seat(made.record, made.session_id).operations)
        yield made


def seats_of(day: SmallDay) -> Seats:
    """(round, participant) -> table."""
    with day.record.reading() as reading:
        return {(row.round_id, row.participant_id): row.table_id for row in reading.scalars(select(Seat))}


def states(day: SmallDay) -> Counter[str]:
    with day.record.reading() as reading:
        return Counter(reading.scalars(select(Participant.state)))


def closed_tables(day: SmallDay) -> list[int]:
    with day.record.reading() as reading:
        return list(reading.scalars(select(Table.number).where(Table.closed)))


def mark(day: SmallDay, state: str, *numbers: int) -> None:
    people = day.people
    day.record.apply(MarkParticipants(ids=tuple(people[number] for number in numbers), state=state))


def walk_ins(day: SmallDay, count: int) -> list[str]:
    people = tuple(
        Person(
            id=day.record.new_id(), name=f"현장 {number}", state="arrived", walk_in=True,
            attributes={"gender": "여" if number % 2 else "남", "age": "30대"},
        )
        for number in range(count)
    )  # fmt: skip
    day.record.apply(ImportParticipants(session_id=day.session_id, people=people, source="desk"))
    return [person.id for person in people]


def morning(day: SmallDay) -> tuple[MorningPlan, list[str]]:
    """Three people do not come, two walk in."""
    mark(day, "absent", 3, 8, 15)
    late = walk_ins(day, 2)
    return plan_morning(day.record, day.session_id), late


def test_walk_ins_get_a_seat_in_every_remaining_round_and_no_shows_free_theirs(day: SmallDay) -> None:
    before = seats_of(day)
    plan, late = morning(day)
    assert seats_of(day) == before
    day.record.apply(*plan.operations)
    after = seats_of(day)
    gone = {day.people[number] for number in (3, 8, 15)}
    assert {person for _, person in after} == ({person for _, person in before} - gone) | set(late)
    assert all((day.rounds[number], person) in after for number in (1, 2, 3) for person in late)
    assert all(after[place] == table for place, table in before.items() if place in after)
    assert (plan.placed, plan.moved, plan.freed, plan.closed) == (2, 0, 9, ())
    assert max(Counter((round_id, table) for (round_id, _), table in after.items()).values()) <= 7


def test_undo_brings_the_morning_back_as_a_whole(day: SmallDay) -> None:
    mark(day, "absent", 3, 8, 15, 16)
    walk_ins(day, 1)
    before, were = seats_of(day), states(day)
    plan = plan_morning(day.record, day.session_id, close=(day.tables[4],), move_share=0.3)
    done = day.record.apply(*plan.operations)
    assert seats_of(day) != before and closed_tables(day) == [4]
    day.record.apply(*done.inverse)
    assert (seats_of(day), states(day), closed_tables(day)) == (before, were, [])


def test_a_closed_tables_people_are_spread_and_nobody_sits_there(day: SmallDay) -> None:
    mark(day, "absent", 3, 8, 15, 16)
    plan = plan_morning(day.record, day.session_id, close=(day.tables[2],))
    day.record.apply(*plan.operations)
    assert day.tables[2] not in seats_of(day).values()
    assert closed_tables(day) == [2] and plan.closed == (2,)
    assert {move.why for move in plan.moves} == {"closing"}
    assert all(move.before == 2 and move.after != 2 for move in plan.moves)
    assert plan.sizes == ((6, 3), (7, 6))
    assert len(seats_of(day)) == 3 * 20


def test_tables_that_fall_under_a_size_can_be_closed(day: SmallDay) -> None:
    at_table_3 = [
        person
        for (round_id, person), table in seats_of(day).items()
        if (round_id, table) == (day.rounds[1], day.tables[3])
    ]
    day.record.apply(MarkParticipants(ids=tuple(at_table_3[:4]), state="absent"))
    plan = plan_morning(day.record, day.session_id, close_below=3)
    assert plan.closed == (3,)
    assert plan_morning(day.record, day.session_id, close_below=2).closed == ()


def wrong(plan: MorningPlan) -> int:
    """Cells out of band and repeats after a plan."""
    return plan.after.score.cells_out + plan.after.score.repeats


def test_who_is_moved_and_what_it_gains_is_said_before_it_is_done(day: SmallDay) -> None:
    mark(day, "absent", 2, 4, 8, 10, 14)
    walk_ins(day, 1)
    plan = plan_morning(day.record, day.session_id, move_share=0.11)
    still = plan_morning(day.record, day.session_id)
    assert plan.moved > 0
    assert wrong(plan) < wrong(still)
    before = seats_of(day)
    numbers = {id: number for number, id in day.tables.items()}
    for move in plan.moves:
        assert move.before == numbers.get(before.get((move.round_id, move.participant_id), ""))
    assert max(Counter(move.round for move in plan.moves if move.why == "balance").values()) <= 2
    day.record.apply(*plan.operations)
    result = score(day.record, day.session_id)
    assert result is not None and result.score.cells_out == plan.after.score.cells_out
    assert any("moved to another table" in line for line in plan.en) and any("옮기는 사람" in line for line in plan.ko)


def test_when_check_in_ends_whoever_has_not_come_is_marked_absent(day: SmallDay) -> None:
    mark(day, "arrived", *range(1, 21))
    plan = plan_morning(day.record, day.session_id, count_expected_as_gone=True)
    day.record.apply(*plan.operations)
    assert states(day) == {"arrived": 20, "absent": 4}
    assert len(seats_of(day)) == 3 * 20
    assert (plan.marked_absent, plan.freed, plan.placed) == (4, 12, 0)


def test_somebody_who_is_expected_keeps_the_seat(day: SmallDay) -> None:
    plan = plan_morning(day.record, day.session_id)
    assert plan.operations == () and "nothing to do" in plan.text("en")


def test_a_round_that_has_begun_only_takes_newcomers(day: SmallDay) -> None:
    day.record.apply(OpenRound(id=day.rounds[1]), CloseRound(id=day.rounds[1]), OpenRound(id=day.rounds[2]))
    mark(day, "absent", 3, 8, 15, 16)
    late = walk_ins(day, 1)
    before = seats_of(day)
    plan = plan_morning(day.record, day.session_id, close=(day.tables[2],), move_share=0.3)
    day.record.apply(*plan.operations)
    after = seats_of(day)
    first, second, third = (
        {person: table for (round_id, person), table in after.items() if round_id == day.rounds[number]}
        for number in (1, 2, 3)
    )
    assert first == {person: table for (round_id, person), table in before.items() if round_id == day.rounds[1]}
    assert second.pop(late[0]) != day.tables[2]
    assert second == {person: table for (round_id, person), table in before.items() if round_id == day.rounds[2]}
    assert late[0] in third and day.tables[2] not in third.values()


def test_people_who_leave_early_free_the_seats_of_the_rounds_to_come(day: SmallDay) -> None:
    day.record.apply(OpenRound(id=day.rounds[1]), CloseRound(id=day.rounds[1]))
    mark(day, "left", 5)
    plan = plan_morning(day.record, day.session_id)
    day.record.apply(*plan.operations)
    assert [round_id for round_id, person in seats_of(day) if person == day.people[5]] == [day.rounds[1]]


def test_pinned_people_stay_and_their_table_is_not_closed(day: SmallDay) -> None:
    person = day.people[6]
    table = seats_of(day)[day.rounds[3], person]
    day.record.apply(PinSeat(round_id=day.rounds[3], participant_id=person, pinned=True))
    mark(day, "absent", 3, 8, 15, 16)
    with pytest.raises(Refused, match="6 is pinned to table"):
        plan_morning(day.record, day.session_id, close=(table,))


def test_a_table_that_is_closed_already_takes_no_walk_in(day: SmallDay) -> None:
    mark(day, "absent", 3, 8, 15, 16)
    day.record.apply(*plan_morning(day.record, day.session_id, close=(day.tables[1],)).operations)
    late = walk_ins(day, 1)
    plan = plan_morning(day.record, day.session_id)
    day.record.apply(*plan.operations)
    assert all(seats_of(day)[day.rounds[number], late[0]] != day.tables[1] for number in (1, 2, 3))


def test_a_strange_table_and_a_full_hall_are_refused(day: SmallDay) -> None:
    with pytest.raises(Refused, match="not in this hall"):
        plan_morning(day.record, day.session_id, close=("nothing",))
    walk_ins(day, 5)
    with pytest.raises(Refused, match="4 free seats for 5 people"):
        plan_morning(day.record, day.session_id)


def test_dragging_a_person_does_what_was_told(day: SmallDay) -> None:
    round_id, person = day.rounds[2], day.people[9]
    before = score(day.record, day.session_id)
    effects = effects_of(day.record, day.session_id, round_id, person)
    for effect in effects.values():
        assert effect.free and effect.refused is None and effect.partner is None
        done = day.record.apply(MoveSeat(round_id=round_id, participant_id=person, table_id=effect.table_id))
        after = score(day.record, day.session_id)
        assert before is not None and after is not None
        assert after.score.cells_out - before.score.cells_out == effect.cells_out
        assert after.score.repeats - before.score.repeats == effect.repeats
        day.record.apply(*done.inverse)


def test_at_a_full_table_the_two_change_seats(day: SmallDay) -> None:
    walk_in = walk_ins(day, 4)
    day.record.apply(*plan_morning(day.record, day.session_id).operations)
    round_id = day.rounds[1]
    effect = next(
        effect for effect in effects_of(day.record, day.session_id, round_id, walk_in[0]).values() if not effect.free
    )
    assert effect.partner is not None
    before = seats_of(day)
    partner = effect.partner.participant_id
    day.record.apply(
        MoveSeat(round_id=round_id, participant_id=walk_in[0], table_id=effect.table_id, swap_with=partner)
    )
    after = seats_of(day)
    assert after[round_id, walk_in[0]] == before[round_id, partner] == effect.table_id
    assert after[round_id, partner] == before[round_id, walk_in[0]]


def test_the_seat_of_somebody_who_did_not_come_is_free_to_drag_to(day: SmallDay) -> None:
    walk_ins(day, 4)
    day.record.apply(*plan_morning(day.record, day.session_id).operations)
    mark(day, "absent", 1)
    round_id, seats = day.rounds[1], seats_of(day)
    table = seats[round_id, day.people[1]]
    mover = next(person for (in_round, person), at in seats.items() if in_round == round_id and at != table)
    assert effects_of(day.record, day.session_id, round_id, mover)[table].free


def test_why_somebody_cannot_be_dragged_is_said_in_both_languages(day: SmallDay) -> None:
    with day.record.reading() as reading:
        old = reading.get_one(Participant, day.people[4]).attributes
    day.record.apply(EditParticipant(id=day.people[4], attributes={**old, "needs": "휠체어"}))
    refused = effects_of(day.record, day.session_id, day.rounds[1], day.people[4]).values()
    reasons = [effect.refused for effect in refused if effect.refused is not None]
    assert len(reasons) == 3
    assert all("휠체어" in en and "휠체어" in ko for en, ko in reasons)
    mark(day, "absent", 4, 20, 21, 22)
    with pytest.raises(Refused, match="has gone"):
        effects_of(day.record, day.session_id, day.rounds[1], day.people[4])
    day.record.apply(*plan_morning(day.record, day.session_id, close=(day.tables[3],)).operations)
    effect = effects_of(day.record, day.session_id, day.rounds[1], day.people[5])[day.tables[3]]
    assert effect.refused == ("Table 3 is closed.", "3번 테이블은 닫혀 있습니다.")


def test_an_empty_table_can_be_closed_beside_the_plan(day: SmallDay) -> None:
    mark(day, "absent", 3, 8, 15, 16)
    plan = plan_morning(day.record, day.session_id, close=(day.tables[1],))
    day.record.apply(*plan.operations)
    with pytest.raises(Refused, match="closed already"):
        day.record.apply(CloseTable(id=day.tables[1]))
    assert plan_morning(day.record, day.session_id, close=(day.tables[1],)).operations == ()
