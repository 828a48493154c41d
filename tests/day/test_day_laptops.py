"""How the organizer sees the laptops of the hall, and what could not be taken from them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from small_days import SmallDay, small_day
from sqlalchemy import select

from facilitator.day.hall import hall_state
from facilitator.day.laptops import Heard, Laptops, laptops_of
from facilitator.day.left_out import left_out
from facilitator.errors import Refused
from facilitator.record.arrival import Arrival
from facilitator.record.models import Station
from facilitator.record.operations import (
    AddNote,
    AdmitStation,
    AskForHelp,
    EndHelp,
    OpenRound,
    RevokeStation,
)  # fmt: skip
from facilitator.record.quarantine import set_aside

HERE = Heard(connected=True, minutes=0)


@pytest.fixture
def day(tmp_path: Path) -> Iterator[SmallDay]:
    with small_day(tmp_path) as day:
        day.record.apply(OpenRound(id=day.rounds[1]))
        yield day


def joins(day: SmallDay, table: int, name: str = "") -> str:
    """A laptop joins for a table. Returns its id."""
    id = day.record.new_id()
    day.record.apply(
        AdmitStation(
            id=id, session_id=day.session_id, role="note-taker", token_hash="0" * 64, table_id=day.tables[table],
            name=name,
        )
    )  # fmt: skip
    return id


def seen(day: SmallDay, **heard: Heard) -> Laptops:
    """What the organizer sees; ``heard`` goes by the laptop's name."""
    with day.record.reading() as reading:
        ids = {row.name: row.id for row in reading.scalars(select(Station))}
        hall = hall_state(reading, day.rounds[1], day.clock.now)
        by_id = {ids[name]: one for name, one in heard.items()}
        return laptops_of(reading, day.session_id, hall, by_id, day.clock.now)


def states(laptops: Laptops) -> list[str]:
    return [one.state for one in laptops.tables]


def write(day: SmallDay, table: int) -> None:
    day.record.apply(
        AddNote(
            id=day.record.new_id(), round_id=day.rounds[1], table_id=day.tables[table], kind="idea", text="점심"
        )
    )  # fmt: skip


def test_every_table_is_in_the_state_of_its_laptop(day: SmallDay) -> None:
    for table in (1, 2, 3):
        joins(day, table, f"t{table}")
    laptops = seen(day, t1=HERE, t2=Heard(connected=True, minutes=0, waiting=4), t3=Heard(False, minutes=3))
    assert states(laptops) == ["connected", "waiting", "silent", "none"]
    assert (laptops.here, laptops.joined) == (2, 3)
    third = laptops.of_table(day.tables[3])
    assert third is not None and third.laptop is not None and third.laptop.minutes == 3


def test_a_laptop_that_writes_nothing_in_an_open_round_is_quiet_until_it_writes(day: SmallDay) -> None:
    joins(day, 1, "t1")
    day.clock.now += timedelta(minutes=6)
    quiet = seen(day, t1=HERE).tables[0]
    assert (quiet.state, quiet.table.silent_minutes) == ("quiet", 6)
    write(day, 1)
    written = seen(day, t1=HERE).tables[0]
    assert (written.state, written.table.notes) == ("connected", 1)


def test_a_laptop_the_hub_has_not_heard_of_since_it_started_is_silent(day: SmallDay) -> None:
    joins(day, 1)
    silent = seen(day).tables[0]
    assert silent.state == "silent" and silent.laptop is not None and silent.laptop.minutes is None


def test_the_table_belongs_to_the_laptop_that_joined_last(day: SmallDay) -> None:
    joins(day, 1, "old")
    joins(day, 1, "new")
    table = seen(day, old=HERE).tables[0]
    assert table.laptop is not None and table.laptop.name == "new"
    assert table.state == "silent" and table.laptops == 2


def test_a_laptop_that_was_shut_out_leaves_its_table_without_one(day: SmallDay) -> None:
    day.record.apply(RevokeStation(id=joins(day, 1, "t1")))
    table = seen(day, t1=HERE).tables[0]
    assert table.state == "none" and table.laptop is not None and table.laptop.shut_out


def test_who_waits_longest_for_help_comes_first(day: SmallDay) -> None:
    calls = {}
    for table in (3, 1):
        calls[table] = day.record.new_id()
        day.record.apply(AskForHelp(id=calls[table], table_id=day.tables[table], text="마이크" if table == 3 else ""))
        day.clock.now += timedelta(minutes=2)
    laptops = seen(day)
    assert [(call.number, call.text, call.minutes) for call in laptops.help] == [(3, "마이크", 4), (1, "", 2)]
    assert laptops.counts["help"] == 2 and laptops.tables[0].help is not None
    day.record.apply(EndHelp(id=calls[3]))
    assert [call.number for call in seen(day).help] == [1]


def test_laptops_without_a_table_stand_by_themselves(day: SmallDay) -> None:
    for role in ("theme team", "check-in"):
        day.record.apply(
            AdmitStation(
                id=day.record.new_id(), session_id=day.session_id, role=role, token_hash="0" * 64, name=role[:5]
            )
        )
    others = seen(day, theme=HERE).others
    assert [(one.role, one.state) for one in others] == [("theme team", "connected"), ("check-in", "silent")]


def test_what_could_not_be_taken_says_who_wrote_what_and_why(day: SmallDay) -> None:
    station = joins(day, 2)
    day.record.receive(
        [
            Arrival(station, 1, day.record.time(), "note-taker", "AddNote", '{"id":"n","text":"문턱이 높다"}'),
            Arrival(station, 2, day.record.time(), "note-taker", "AddNote", '{"id":', damaged=True),
        ]
    )
    first, second = left_out(day.record)
    assert (first.table, first.role, first.kind, first.text) == (2, "note-taker", "AddNote", "문턱이 높다")
    assert first.reason("ko") and first.reason("en") != first.reason("ko") and not first.damaged
    assert (second.text, second.damaged) == ('{"id":', True)
    set_aside(day.record, [first.id, second.id])
    assert left_out(day.record) == ()


def test_what_a_stranger_sent_is_shown_as_well(day: SmallDay) -> None:
    def nobody(*_: object) -> str:
        raise Refused("Never let in.", "들어온 적이 없습니다.")

    day.record.receive([Arrival("gone", 1, day.record.time(), "x", "Nonsense", "[1]")], permit=nobody)
    (one,) = left_out(day.record)
    assert (one.table, one.role, one.text) == (0, "", "[1]")
