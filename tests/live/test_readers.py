"""Who reads which note, as the hub keeps it in mind: for how long, of which bell, and of which session."""

from __future__ import annotations

import asyncio
from pathlib import Path

from live_hall import prepare
from live_web import new_id

from facilitator.live.readers import LONGEST_NAME, Place, Readers, is_note_of
from facilitator.record import Record
from facilitator.record.operations import AddNote, AddRound, AddTable, CreateProgramme, CreateSession, OpenRound

NOTE, OTHER = "0190a000-0000-7000-8000-000000000001", "0190a000-0000-7000-8000-000000000002"


class Team:
    """The readers of a hub, and a clock that a test moves on."""

    def __init__(self) -> None:
        self.time = 100.0
        self.readers = Readers(lambda note_id: note_id in (NOTE, OTHER), lambda: self.time)

    def says(self, place: Place, note_id: str | None) -> None:
        said = "null" if note_id is None else f'"{note_id}"'
        asyncio.run(self.readers.heard(place, f'{{"note_id": {said}}}'))

    def now(self) -> list[tuple[str, str]]:
        return [(one.station_id, one.note_id) for one in self.readers.now()]


def test_who_has_said_nothing_for_thirty_seconds_is_forgotten() -> None:
    team = Team()
    one, two = team.readers.sit_down("1", "하나"), team.readers.sit_down("2", "둘")
    team.says(one, NOTE)
    team.says(two, OTHER)
    team.time += 20
    team.says(two, OTHER)
    team.time += 10
    assert team.now() == [("2", OTHER), ("1", NOTE)]
    team.time += 0.1
    assert team.now() == [("2", OTHER)]
    team.says(one, NOTE)
    assert team.now() == [("2", OTHER), ("1", NOTE)]


def test_a_laptop_with_two_bells_reads_what_was_said_last() -> None:
    team = Team()
    old, new = team.readers.sit_down("1", "하나"), team.readers.sit_down("1", "하나")
    team.says(old, NOTE)
    team.time += 1
    team.says(new, OTHER)
    assert team.now() == [("1", OTHER)]
    team.readers.get_up(old)
    assert team.now() == [("1", OTHER)]
    team.readers.get_up(new)
    assert team.now() == []


def test_the_old_bell_does_not_speak_for_a_laptop_that_reads_nothing_any_more() -> None:
    team = Team()
    old, new = team.readers.sit_down("1", "하나"), team.readers.sit_down("1", "하나")
    team.says(old, NOTE)
    team.time += 1
    team.says(new, None)
    assert team.now() == []


def test_a_very_long_name_is_told_in_part() -> None:
    team = Team()
    team.says(team.readers.sit_down("1", "가" * 10_000), NOTE)
    assert [len(one.name) for one in team.readers.now()] == [LONGEST_NAME]


def test_only_notes_of_the_session_can_be_read(tmp_path: Path) -> None:
    hall = prepare(tmp_path / "hub.roundtable")
    programme, afternoon, round_id, table_id, here, there = (new_id() for _ in range(6))
    hall.do(
        hall.note(here),
        CreateProgramme(id=programme, title="오후"),
        CreateSession(id=afternoon, programme_id=programme, kind="roundtable", title="오후의 회의"),
        AddRound(id=round_id, session_id=afternoon, title="오후의 라운드", minutes=30),
        AddTable(id=table_id, session_id=afternoon, number=1),
        OpenRound(id=round_id),
        AddNote(id=there, round_id=round_id, table_id=table_id, kind="idea", text="오후의 말"),
    )
    with Record.open(hall.path) as record:
        is_note = is_note_of(record, hall.session_id)
        assert [is_note(id) for id in (here, there, hall.tables[0], new_id())] == [True, False, False, False]
