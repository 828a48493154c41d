"""The hall on the day: closing tables, moving several people at once, and where things stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from record_day import small_day
from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.models import Round, Seat, Session, Table
from facilitator.record.operations import (
    AddRound,
    AddTable,
    ArrangeHall,
    AssignSeats,
    CloseTable,
    FreeSeats,
    MoveSeats,
    OpenTable,
    PinSeat,
    SeatPlace,
    TablePlace,
)
from facilitator.record.verify import verify


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return small_day(tmp_path / "day.roundtable").record


def _seated(record: Record) -> tuple[str, list[str], list[SeatPlace]]:
    """A planned round in which two people sit at each of two new tables; its id, the tables, the seats."""
    with record.reading() as reading:
        session_id = reading.scalars(select(Session.id)).first()
        people = sorted(set(reading.scalars(select(Seat.participant_id))))[:4]
    round_id, tables = record.new_id(), [record.new_id(), record.new_id()]
    places = [
        SeatPlace(round_id=round_id, participant_id=person, table_id=tables[place // 2])
        for place, person in enumerate(people)
    ]
    assert session_id is not None
    record.apply(
        *(AddTable(id=id, session_id=session_id, number=number, seats=2) for number, id in enumerate(tables, 90)),
        AddRound(id=round_id, session_id=session_id, title="뒤풀이"),
        AssignSeats(round_id=round_id, places=tuple(places)),
        actor="organizer",
    )
    return round_id, tables, places


def _tables_of(record: Record, round_id: str) -> dict[str, str]:
    with record.reading() as reading:
        return {
            seat.participant_id: seat.table_id
            for seat in reading.scalars(select(Seat).where(Seat.round_id == round_id))
        }


def test_several_people_change_tables_at_once_and_undo_brings_all_of_them_back(record: Record) -> None:
    round_id, tables, places = _seated(record)
    before = _tables_of(record, round_id)
    crossed = [
        SeatPlace(round_id=round_id, participant_id=place.participant_id, table_id=tables[1 - number // 2])
        for number, place in enumerate(places)
    ]
    changes = record.apply(MoveSeats(places=tuple(crossed)), actor="organizer")
    assert _tables_of(record, round_id) == {place.participant_id: place.table_id for place in crossed}
    record.apply(*changes.inverse, actor="organizer")
    assert _tables_of(record, round_id) == before
    assert verify(record).ok


def test_a_pinned_person_is_not_moved_with_the_others(record: Record) -> None:
    round_id, tables, places = _seated(record)
    pinned = places[0].participant_id
    record.apply(PinSeat(round_id=round_id, participant_id=pinned, pinned=True), actor="organizer")
    before = _tables_of(record, round_id)
    moves = tuple(
        SeatPlace(round_id=round_id, participant_id=person, table_id=tables[1])
        for person in (places[1].participant_id, pinned)
    )
    with pytest.raises(Refused, match="pinned"):
        record.apply(MoveSeats(places=moves), actor="organizer")
    assert _tables_of(record, round_id) == before


def test_a_table_closes_only_when_its_people_have_gone_elsewhere(record: Record) -> None:
    round_id, tables, places = _seated(record)
    with pytest.raises(Refused, match="Move them first"):
        record.apply(CloseTable(id=tables[0]), actor="organizer")
    free = FreeSeats(seats=tuple((round_id, place.participant_id) for place in places[:2]))
    changes = record.apply(free, CloseTable(id=tables[0]), actor="organizer")
    with pytest.raises(Refused, match="closed"):
        record.apply(AssignSeats(round_id=round_id, places=(places[0],)), actor="organizer")
    with pytest.raises(Refused, match="already"):
        record.apply(CloseTable(id=tables[0]), actor="organizer")
    record.apply(*changes.inverse, actor="organizer")
    assert _tables_of(record, round_id) == {place.participant_id: place.table_id for place in places}
    with pytest.raises(Refused, match="in use"):
        record.apply(OpenTable(id=tables[0]), actor="organizer")
    assert verify(record).ok


def test_the_hall_is_arranged_and_put_back(record: Record) -> None:
    with record.reading() as reading:
        session_id = reading.scalars(select(Session.id)).first() or ""
        tables = list(reading.scalars(select(Table.id).order_by(Table.number)))

    def standing() -> tuple[list[tuple[int | None, int | None]], list[int]]:
        with record.reading() as reading:
            rows = reading.execute(select(Table.x, Table.y).order_by(Table.number)).all()
            return [(x, y) for x, y in rows], reading.get_one(Session, session_id).stage

    before = standing()
    arrange = ArrangeHall(
        session_id=session_id, places=(TablePlace(table_id=tables[0], x=150, y=320),), stage=(0, 0, 400, 80)
    )
    changes = record.apply(arrange, actor="organizer")
    assert standing()[0][0] == (150, 320)
    assert standing()[1] == [0, 0, 400, 80]
    record.apply(*changes.inverse, actor="organizer")
    assert standing() == before
    for refused in (
        ArrangeHall(session_id=session_id, places=(TablePlace(table_id=tables[0], x=1),)),
        ArrangeHall(session_id=session_id, places=(TablePlace(table_id=tables[0], x=-1, y=0),)),
        ArrangeHall(session_id=session_id, stage=(1, 2)),
    ):
        with pytest.raises(Refused):
            record.apply(refused, actor="organizer")
    assert standing() == before


def test_a_round_sits_by_groups_in_one_of_three_ways(record: Record) -> None:
    with record.reading() as reading:
        session_id = reading.scalars(select(Session.id)).first() or ""
    id = record.new_id()
    record.apply(AddRound(id=id, session_id=session_id, title="섞어 앉기", groups="mix"), actor="organizer")
    with record.reading() as reading:
        assert reading.get_one(Round, id).groups == "mix"
    with pytest.raises(Refused, match="groups"):
        record.apply(AddRound(id=record.new_id(), session_id=session_id, title="", groups="alone"), actor="organizer")
