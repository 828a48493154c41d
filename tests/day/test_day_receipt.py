"""The note-taker's receipt: what the hub has of the notes, and what it did not take."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.day.calls import newest_message, waiting_call
from facilitator.day.receipt import Receipt, other_refusals, read_receipt
from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.operations import (
    AddNote,
    AddRound,
    AddTable,
    AskForHelp,
    CreateProgramme,
    CreateSession,
    EndHelp,
    OpenRound,
    RetractNote,
    ReviseNote,
    SendMessage,
)
from facilitator.record.outbox import last_written, written_after
from facilitator.record.quarantine import keep_refused

SESSION, ROUND, TABLE, OTHER_TABLE = "session", "round", "table 1", "table 2"


@pytest.fixture
def record(tmp_path: Path) -> Record:
    record = Record.create(tmp_path / "station.roundtable")
    record.apply(
        CreateProgramme(id="programme", title="복지기준"),
        CreateSession(id=SESSION, programme_id="programme", kind="roundtable", title="회의", date="2026-09-12"),
        AddRound(id=ROUND, session_id=SESSION, title="돌봄", question="무엇이 필요합니까?", minutes=40),
        AddTable(id=TABLE, session_id=SESSION, number=1, seats=8),
        AddTable(id=OTHER_TABLE, session_id=SESSION, number=2, seats=8),
        OpenRound(id=ROUND),
    )
    return record


@pytest.fixture
def write(record: Record) -> Callable[..., str]:
    def write(text: str, table_id: str = TABLE) -> str:
        id = record.new_id()
        record.apply(AddNote(id=id, round_id=ROUND, table_id=table_id, kind="idea", text=text))
        return id

    return write


def receipt(record: Record, held: int) -> Receipt:
    with record.reading() as reading:
        return read_receipt(reading, record.station_id, held, ROUND, TABLE)


def refuse(record: Record, seq: int) -> None:
    arrival = written_after(record, seq - 1, 1)[0]
    keep_refused(record, [(arrival, Refused("The table is another's.", "다른 테이블입니다."))])


def test_the_hub_has_fourteen_of_fourteen(record: Record, write: Callable[..., str]) -> None:
    for number in range(14):
        write(f"의견 {number}")
    found = receipt(record, held=last_written(record))
    assert (found.on_hub, found.notes, found.waiting, found.refused) == (14, 14, frozenset(), {})


def test_what_was_written_since_is_not_on_the_hub(record: Record, write: Callable[..., str]) -> None:
    write("하나")
    held = last_written(record)
    later = write("둘")
    write("남의 테이블", OTHER_TABLE)
    found = receipt(record, held)
    assert (found.on_hub, found.notes) == (1, 2) and found.waiting == {later}


def test_a_note_that_was_reworded_since_is_not_on_the_hub_as_it_reads(
    record: Record, write: Callable[..., str]
) -> None:
    note = write("하나")
    held = last_written(record)
    record.apply(ReviseNote(id=note, base_revision=1, kind="idea", text="하나 더", support=0))
    assert receipt(record, held).waiting == {note}
    assert receipt(record, held + 1).on_hub == 1


def test_a_retracted_note_is_no_longer_counted(record: Record, write: Callable[..., str]) -> None:
    note = write("잘못 들은 말")
    record.apply(RetractNote(id=note))
    assert receipt(record, held=0) == Receipt()


def test_what_the_hub_refused_is_not_on_the_hub_and_says_why(record: Record, write: Callable[..., str]) -> None:
    write("하나")
    note = write("둘")
    held = last_written(record)
    refuse(record, held)
    found = receipt(record, held)
    assert (found.on_hub, found.notes) == (1, 2)
    assert found.refused[note].reason("ko") == "다른 테이블입니다."
    assert found.refused[note].reason("en") == "The table is another's."


def test_a_later_wording_that_the_hub_took_ends_the_refusal(record: Record, write: Callable[..., str]) -> None:
    note = write("하나")
    record.apply(ReviseNote(id=note, base_revision=1, kind="idea", text="둘", support=0))
    refuse(record, last_written(record))
    assert receipt(record, last_written(record)).refused
    record.apply(ReviseNote(id=note, base_revision=2, kind="idea", text="셋", support=0))
    assert receipt(record, last_written(record)).refused == {}


def test_other_things_that_the_hub_refused_are_told_apart_from_notes(record: Record, write: Callable[..., str]) -> None:
    write("하나")
    refuse(record, last_written(record))
    record.apply(AskForHelp(id="call", table_id=TABLE))
    refuse(record, last_written(record))
    with record.reading() as reading:
        assert [one.en for one in other_refusals(reading)] == ["The table is another's."]


def test_a_table_hears_what_was_said_to_all_and_to_itself_and_not_to_others(record: Record) -> None:
    with record.reading() as reading:
        assert newest_message(reading, SESSION, TABLE) is None
    record.apply(SendMessage(id="1", session_id=SESSION, text="곧 시작합니다"))
    record.apply(SendMessage(id="2", session_id=SESSION, text="1번만", table_id=TABLE))
    record.apply(SendMessage(id="3", session_id=SESSION, text="2번만", table_id=OTHER_TABLE))
    with record.reading() as reading:
        newest = newest_message(reading, SESSION, TABLE)
        other = newest_message(reading, SESSION, OTHER_TABLE)
    assert newest is not None and newest.text == "1번만"
    assert other is not None and other.text == "2번만"


def test_a_call_for_help_waits_until_it_is_ended(record: Record) -> None:
    record.apply(AskForHelp(id="call", table_id=TABLE, text="마이크"))
    with record.reading() as reading:
        call = waiting_call(reading, SESSION, TABLE)
        assert waiting_call(reading, SESSION, OTHER_TABLE) is None
    assert call is not None and (call.id, call.text) == ("call", "마이크")
    record.apply(EndHelp(id="call"))
    with record.reading() as reading:
        assert waiting_call(reading, SESSION, TABLE) is None
