"""Seating a session of a record whose tables belong to groups."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from small_days import SmallDay, small_day
from sqlalchemy import select

from facilitator.day.seat import balance_attributes, chosen_attributes, score, seat
from facilitator.errors import Refused
from facilitator.record.models import Participant, Seat
from facilitator.record.operations import (
    CloseTable,
    EditParticipant,
    EditRound,
    EditTable,
    MarkParticipants,
    OpenRound,
)


@pytest.fixture
def day(tmp_path: Path) -> Iterator[SmallDay]:
    with small_day(tmp_path) as made:
        yield made


@pytest.fixture
def fields(day: SmallDay) -> SmallDay:
    """Tables 1 and 2 talk about housing, 3 and 4 about care."""
    for number, table in day.tables.items():
        day.record.apply(EditTable(id=table, group="주거" if number <= 2 else "돌봄"))
    return day


def want(day: SmallDay, groups: dict[int, str]) -> None:
    """What people name as their groups, by badge number."""
    for number, text in groups.items():
        with day.record.reading() as reading:
            old = reading.get_one(Participant, day.people[number]).attributes
        day.record.apply(EditParticipant(id=day.people[number], attributes={**old, "group": text}))


def sits(day: SmallDay, round_: int) -> dict[int, int]:
    """Badge number -> table number."""
    person = {id: number for number, id in day.people.items()}
    table = {id: number for number, id in day.tables.items()}
    with day.record.reading() as reading:
        rows = reading.scalars(select(Seat).where(Seat.round_id == day.rounds[round_])).all()
        return {person[row.participant_id]: table[row.table_id] for row in rows}


def test_people_sit_in_the_fields_they_asked_for_and_stay_there(fields: SmallDay) -> None:
    want(fields, {number: "돌봄; 주거" if number <= 10 else "주거" for number in fields.people})
    plan = seat(fields.record, fields.session_id)
    fields.record.apply(*plan.operations)
    for round_ in (1, 2, 3):
        assert {number for number, table in sits(fields, round_).items() if table > 2} == set(range(1, 11))
    assert [outcome.reached for outcome in plan.explanation.groups] == [(24, 0)] * 3
    assert any("1순위 24명" in sentence for sentence in plan.explanation.ko)


def test_a_round_can_change_the_fields_or_mix_the_hall(fields: SmallDay) -> None:
    want(fields, {1: "주거;돌봄"})
    fields.record.apply(EditRound(id=fields.rounds[2], groups="change"), EditRound(id=fields.rounds[3], groups="mix"))
    plan = seat(fields.record, fields.session_id)
    fields.record.apply(*plan.operations)
    first, second = sits(fields, 1), sits(fields, 2)
    assert all((first[number] <= 2) != (second[number] <= 2) for number in fields.people)
    assert first[1] <= 2
    assert [outcome.round for outcome in plan.explanation.groups] == [0, 1]


def test_the_field_of_a_round_already_held_is_kept(fields: SmallDay) -> None:
    fields.record.apply(*seat(fields.record, fields.session_id).operations)
    fields.record.apply(OpenRound(id=fields.rounds[1]))
    fields.record.apply(*seat(fields.record, fields.session_id, seed=9).operations)
    first, second = sits(fields, 1), sits(fields, 2)
    assert all((first[number] <= 2) == (second[number] <= 2) for number in fields.people)


def test_wishes_are_not_balanced(fields: SmallDay) -> None:
    want(fields, {number: "주거" if number % 2 else "돌봄" for number in fields.people})
    assert "group" not in [one.name for one in balance_attributes(fields.record, fields.session_id)]
    with pytest.raises(Refused) as refused:
        seat(fields.record, fields.session_id, ["group"])
    assert "says where people sit" in refused.value.en and "고르게 나눌 수 없습니다" in refused.value.ko


def test_where_tables_belong_to_no_group_the_attribute_is_balanced_by_its_first_entry(day: SmallDay) -> None:
    want(day, {number: "주거;돌봄" if number % 2 else "돌봄" for number in day.people})
    assert "group" in chosen_attributes(day.record, day.session_id)
    (attribute,) = seat(day.record, day.session_id, ["group"]).explanation.attributes
    assert [value.value for value in attribute.values] == ["돌봄", "주거"]


def test_an_attribute_that_names_no_group_of_the_tables_means_something_else(fields: SmallDay) -> None:
    want(fields, {number: "시민" if number % 2 else "전문가" for number in fields.people})
    assert "group" in chosen_attributes(fields.record, fields.session_id)
    assert seat(fields.record, fields.session_id).score.hard_rules_ok


def test_a_wish_for_a_group_that_no_table_has_is_refused_by_badge_number(fields: SmallDay) -> None:
    want(fields, {1: "주거", 7: "건강"})
    with pytest.raises(Refused) as refused:
        seat(fields.record, fields.session_id)
    assert refused.value.en == "Number 7 wants the group “건강”, which no table has. The tables have: 주거, 돌봄."
    assert refused.value.ko.startswith("7번 참가자가 희망한 ‘건강’ 분야의 테이블이 없습니다.")


def test_seats_are_still_shown_when_a_group_was_renamed_since(fields: SmallDay) -> None:
    want(fields, {1: "주거", 7: "돌봄"})
    fields.record.apply(*seat(fields.record, fields.session_id).operations)
    for number in (3, 4):
        fields.record.apply(EditTable(id=fields.tables[number], group="건강"))
    explained = score(fields.record, fields.session_id)
    assert explained is not None and explained.groups[0].wishing == 1


def test_nobody_is_seated_at_a_closed_table(day: SmallDay) -> None:
    day.record.apply(MarkParticipants(ids=tuple(day.people[number] for number in (1, 2, 3, 4)), state="absent"))
    day.record.apply(CloseTable(id=day.tables[4]))
    day.record.apply(*seat(day.record, day.session_id).operations)
    assert set(sits(day, 1).values()) == {1, 2, 3}


@pytest.mark.parametrize("spelled", ["gender×age", "gender*age", "gender x age"])
def test_joined_attributes_can_be_asked_for_however_they_are_spelled(day: SmallDay, spelled: str) -> None:
    explained = seat(day.record, day.session_id, [spelled, "age"]).explanation
    assert [attribute.name for attribute in explained.attributes] == ["성별 × 연령대", "연령대"]
