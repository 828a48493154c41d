"""Rules about who sits where: listed, added, taken away, and refused where they contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_days import SmallDay, small_day

from facilitator.day.seat import seat
from facilitator.day.seat_effects import SeatEffect, SeatPartner, effects_of
from facilitator.day.seat_move import move_operations
from facilitator.day.seat_rules import adding_rule, entries, removing_rule, seat_rules
from facilitator.day.seated import SeatedPerson
from facilitator.day.seats_explained import explained_seats
from facilitator.day.seats_shown import SeatsShown, seats_shown
from facilitator.errors import Refused
from facilitator.record.models import Participant
from facilitator.record.operations import EditParticipant, FreeSeats, MarkParticipants, PinSeat


@pytest.fixture
def day(tmp_path: Path) -> Iterator[SmallDay]:
    with small_day(tmp_path) as day:
        day.record.apply(*seat(day.record, day.session_id).operations)
        yield day


def shown(day: SmallDay, number: int = 1) -> SeatsShown:
    return seats_shown(day.record, day.session_id, day.rounds[number])


def tell(day: SmallDay, number: int, **rules: str) -> None:
    with day.record.reading() as reading:
        before = dict(reading.get_one(Participant, day.people[number]).attributes)
    day.record.apply(EditParticipant(id=day.people[number], attributes=before | rules))


def add(day: SmallDay, kind: str, *numbers: int) -> None:
    ids = [day.people[number] for number in numbers]
    day.record.apply(*adding_rule(day.record, day.session_id, kind, ids, day.rounds[1]))


def of(day: SmallDay, number: int, kind: str) -> list[str]:
    with day.record.reading() as reading:
        return entries(reading.get_one(Participant, day.people[number]).attributes, kind)


@given(st.lists(st.sampled_from("abc"), max_size=4), st.lists(st.sampled_from("abc"), max_size=4))
def test_a_rule_binds_everybody_who_has_its_label_and_nobody_alone(mine: list[str], theirs: list[str]) -> None:
    people = [
        SeatedPerson(str(n), n, f"사람 {n}", "expected", {"apart": " ; ".join(labels)}, None, False)
        for n, labels in enumerate((mine, theirs))
    ]
    rules = seat_rules(people, {})
    assert {rule.label for rule in rules} == set(mine) & set(theirs)
    assert all(rule.people == ("0", "1") for rule in rules)


def test_new_labels_are_new(day: SmallDay) -> None:
    tell(day, 9, together="함께 2")
    tell(day, 10, together="함께 2")
    add(day, "together", 1, 2)
    add(day, "together", 2, 3)
    assert of(day, 2, "together") == ["함께 1", "함께 3"]


def test_the_rules_are_told_with_the_people_pinned_in_the_round(day: SmallDay) -> None:
    add(day, "apart", 1, 2, 3)
    day.record.apply(PinSeat(round_id=day.rounds[2], participant_id=day.people[5], pinned=True))
    assert [(rule.kind, len(rule.people)) for rule in shown(day, 1).rules] == [("apart", 3)]
    assert [(rule.kind, rule.people) for rule in shown(day, 2).rules][1:] == [("pinned", (day.people[5],))]


def test_a_fixed_table_takes_the_place_of_the_one_before(day: SmallDay) -> None:
    tell(day, 1, table="4")
    add(day, "table", 1)
    numbers = {table.id: str(table.number) for table in shown(day).tables}
    person = shown(day).person(day.people[1])
    assert person is not None and of(day, 1, "table") == [numbers[person.table_id or ""]]


@pytest.mark.parametrize(
    ("kind", "numbers", "said"),
    [("together", (1,), "두 사람 이상"), ("apart", (), "사람을 골라"), ("apart", (1, 2, 3, 4, 5), "테이블")],
)
def test_a_rule_nobody_can_keep_is_refused(day: SmallDay, kind: str, numbers: tuple[int, ...], said: str) -> None:
    with pytest.raises(Refused) as refused:
        add(day, kind, *numbers)
    assert said in refused.value.text("ko")


def test_somebody_without_a_seat_has_no_table_to_be_fixed_to(day: SmallDay) -> None:
    day.record.apply(FreeSeats(seats=((day.rounds[1], day.people[1]),)))
    with pytest.raises(Refused, match="no seat"):
        add(day, "table", 1)


def test_a_rule_is_taken_away_from_its_people_alone(day: SmallDay) -> None:
    add(day, "apart", 1, 2)
    add(day, "apart", 2, 3)
    rule = next(rule for rule in shown(day).rules if day.people[1] in rule.people)
    day.record.apply(*removing_rule(day.record, day.session_id, rule, day.rounds[1]))
    assert of(day, 1, "apart") == [] and len(of(day, 2, "apart")) == 1 == len(of(day, 3, "apart"))


def test_a_broken_rule_leads_to_the_table_where_it_is_broken(day: SmallDay) -> None:
    table = shown(day).tables[0]
    numbers = [person.number for person in table.people[:2]]
    add(day, "apart", *numbers)
    found = explained_seats(day.record, day.session_id)
    assert found is not None and found.place_of_broken() == (day.rounds[1], table.id)


def test_every_fault_leads_to_a_table_of_its_round(day: SmallDay) -> None:
    found = explained_seats(day.record, day.session_id)
    assert found is not None
    causes = found.explanation.causes
    places = [found.place_of(cell) for cell in causes.cells] + [found.place_of(repeat) for repeat in causes.repeats]
    assert places and {round_id for round_id, _ in places} <= set(day.rounds.values())
    for repeat in found.explanation.causes.repeats:
        round_id, table_id = found.place_of(repeat)
        here = seats_shown(day.record, day.session_id, round_id).table(table_id)
        assert here is not None
        assert {found.people[one] for one in repeat.people} <= {person.id for person in here.people}


def test_who_is_absent_makes_room_for_who_is_moved(day: SmallDay) -> None:
    first, last = shown(day).tables[0], shown(day).tables[-1]
    mover, absent = last.people[0], first.people[0]
    day.record.apply(MarkParticipants(ids=(absent.id,), state="absent"))
    table = shown(day).table(first.id)
    assert table is not None
    effect = effects_of(day.record, day.session_id, day.rounds[1], mover.id)[first.id]
    day.record.apply(*move_operations(day.rounds[1], mover, table, effect))
    after = shown(day).table(first.id)
    assert after is not None and mover.id in {person.id for person in after.people}
    assert len(after.people) <= after.seats


def test_at_a_full_table_the_two_change_places_in_one_operation(day: SmallDay) -> None:
    first, last = shown(day).tables[0], shown(day).tables[-1]
    partner = SeatPartner(first.people[0].id, first.people[0].number, first.people[0].name)
    effect = SeatEffect(first.id, 0, 0, False, partner, None)
    operations = move_operations(day.rounds[1], last.people[0], first, effect)
    assert len(operations) == 1
    day.record.apply(*operations)
    after = shown(day).person(partner.participant_id)
    assert after is not None and after.table_id == last.id


def test_pairs_that_were_asked_for_are_offered_unless_a_part_is_missing(day: SmallDay) -> None:
    found = seats_shown(day.record, day.session_id, day.rounds[1], ("age×gender", "gender×shoe size"))
    names = [one.name for one in found.attributes]
    assert "age×gender" in names and "gender×shoe size" not in names
