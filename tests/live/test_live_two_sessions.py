"""One record with two sessions: the laptops of one are told nothing of the other, and change nothing there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from live_hall import Hall, picture, prepare, until
from live_laptops import HubProcess
from live_web import Web, new_id, waiting_of

from facilitator.record.operation import Operation
from facilitator.record.operations import (
    AddNote,
    AddRound,
    AddTable,
    AddTheme,
    CreateProgramme,
    CreateSession,
    EditParticipant,
    FileNote,
    ImportParticipants,
    MarkParticipants,
    OpenRound,
    Person,
)

SESSION, ROUND, TABLE, PERSON, NOTE, THEME = (f"0190b000-0000-7000-8000-0000000000{n}0" for n in range(1, 7))
SECRET_NAME = "오후의 한사람"


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    """The morning, whose hub is open; the afternoon is prepared in the same record."""
    hall = prepare(tmp_path / "hub.roundtable")
    programme = new_id()
    hall.do(
        CreateProgramme(id=programme, title="오후"),
        CreateSession(id=SESSION, programme_id=programme, kind="roundtable", title="오후의 회의"),
        AddRound(id=ROUND, session_id=SESSION, title="오후의 라운드", minutes=30),
        AddTable(id=TABLE, session_id=SESSION, number=1),
        ImportParticipants(session_id=SESSION, people=(Person(id=PERSON, name=SECRET_NAME),), source="오후.csv"),
        OpenRound(id=ROUND),
        AddNote(id=NOTE, round_id=ROUND, table_id=TABLE, kind="idea", text="오후의 말"),
        AddTheme(id=THEME, session_id=SESSION, title="오후의 주제"),
    )
    return hall


@pytest.fixture
def hub(hall: Hall) -> Iterator[HubProcess]:
    with HubProcess(hall.path, session=hall.session_id) as hub:
        yield hub


@pytest.mark.parametrize("role", ["check-in", "theme team", "projector"])
def test_a_laptop_of_the_morning_is_told_nothing_of_the_afternoon(hub: HubProcess, role: str) -> None:
    told = str(Web(hub).join(role).pull())
    assert "시민 원탁회의" in told
    assert "오후의" not in told
    assert SECRET_NAME not in told


@pytest.mark.parametrize(
    ("role", "operation"),
    [
        ("check-in", EditParticipant(id=PERSON, name="다른 이름")),
        ("check-in", MarkParticipants(ids=(PERSON,), state="arrived")),
        ("check-in", ImportParticipants(session_id=SESSION, people=(Person(id=new_id(), name="더"),), source="x")),
        ("theme team", FileNote(theme_id=THEME, note_ids=(NOTE,))),
        ("theme team", AddTheme(id=new_id(), session_id=SESSION, title="끼어든 주제")),
    ],
)
def test_a_laptop_of_the_morning_changes_nothing_in_the_afternoon(
    hall: Hall, hub: HubProcess, role: str, operation: Operation
) -> None:
    laptop = Web(hub).join(role)
    before = picture(hall.path)
    laptop.push(operation)
    until(lambda: waiting_of(hall.path))
    assert picture(hall.path) == before
    assert "another session" in waiting_of(hall.path)[0][3]
