"""``facilitator rearrange``: the morning without a window."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import Command
from sqlalchemy import select

from facilitator.record import Record
from facilitator.record.models import Participant, Round, Seat, Session, Table
from facilitator.record.operations import ImportParticipants, MarkParticipants, Person

RECORD = Path("day.roundtable")


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    """A session of 30 people, seated at four tables of ten in two rounds; three do not come and one walks in."""
    run = Command(capfd, monkeypatch, tmp_path)
    Path("people.csv").write_text(
        "name,gender,age\n" + "".join(f"Person {n},{'FM'[n % 2]},{20 + n % 3 * 10}s\n" for n in range(30)),
        encoding="utf-8",
    )
    assert run("new", RECORD, "--title", "Roundtable", "--tables", 4, "--seats", 10, "--rounds", 2).status == 0
    assert run("import-roster", RECORD, "people.csv").status == 0
    assert run("seat-record", RECORD, "--balance", "gender,age").status == 0
    with Record.open(RECORD) as record:
        with record.reading() as reading:
            session_id = reading.scalars(select(Session.id)).one()
            gone = reading.scalars(select(Participant.id).where(Participant.number.in_([4, 9, 22]))).all()
        record.apply(
            MarkParticipants(ids=tuple(gone), state="absent"),
            ImportParticipants(
                session_id=session_id, source="desk",
                people=(Person(id=record.new_id(), name="Late", state="arrived", walk_in=True),),
            ),
        )  # fmt: skip
    return run


def seats() -> dict[tuple[int, int], int]:
    """(round, badge number) -> table number."""
    with Record.open(RECORD) as record, record.reading() as reading:
        rows = reading.execute(
            select(Round.number, Participant.number, Table.number)
            .join(Seat, Seat.round_id == Round.id)
            .join(Participant, Participant.id == Seat.participant_id)
            .join(Table, Table.id == Seat.table_id)
        )
        return {(round_, person): table for round_, person, table in rows}


def test_the_walk_in_is_seated_and_nobody_is_moved(command: Command) -> None:
    before = seats()
    answer = command("rearrange", RECORD, "--balance", "gender,age", "--json").answer
    after = seats()
    assert {
        "placed", "moved", "freed", "closed", "in_band_before", "in_band_after", "cells_out", "repeats", "seconds", "moves",
    } <= set(answer)  # fmt: skip
    assert (answer["placed"], answer["moved"], answer["freed"], answer["closed"]) == (1, 0, 6, [])
    assert answer["in_band_after"] + answer["cells_out"] == answer["cells"]
    assert [(move["round"], move["number"], move["from"]) for move in answer["moves"]] == [(1, 31, None), (2, 31, None)]
    assert all(after[move["round"], 31] == move["to"] for move in answer["moves"])
    assert {place: table for place, table in after.items() if place[1] != 31} == {
        place: table for place, table in before.items() if place[1] not in (4, 9, 22)
    }


def test_a_dry_run_only_tells(command: Command) -> None:
    before = seats()
    told = command("rearrange", RECORD, "--dry-run")
    assert told.status == 0 and "People who get a seat: 1." in told.out and "Round 2, number 31: – → " in told.out
    assert seats() == before


def test_tables_are_closed_and_the_same_again_does_nothing(command: Command) -> None:
    answer = command("rearrange", RECORD, "--close", "2", "--balance", "gender,age", "--json").answer
    assert answer["closed"] == [2] and 2 not in seats().values()
    again = command("rearrange", RECORD, "--close", "2")
    assert again.status == 0 and "nothing to do" in again.out


def test_small_tables_close_and_some_people_may_be_moved(command: Command) -> None:
    answer = command("rearrange", RECORD, "--close-below", 8, "--move-share", 0.1, "--json").answer
    assert len(answer["closed"]) == 1
    assert answer["moved"] > 0


def test_the_end_of_check_in_marks_the_others_absent(command: Command) -> None:
    with Record.open(RECORD) as record:
        with record.reading() as reading:
            here = reading.scalars(select(Participant.id).where(Participant.number.in_(range(10, 21)))).all()
        record.apply(MarkParticipants(ids=tuple(here), state="arrived"))
    answer = command("rearrange", RECORD, "--end-check-in", "--json").answer
    assert answer["freed"] == 2 * 19
    assert {person for _, person in seats()} == {*range(10, 21), 31}
    assert "nothing to do" in command("rearrange", RECORD, "--end-check-in").out


def test_a_table_that_is_not_there_is_refused_and_nothing_changes(command: Command) -> None:
    before = seats()
    ran = command("rearrange", RECORD, "--close", "9")
    assert (ran.status, ran.out) == (2, "")
    assert "There is no table 9" in ran.err
    assert command("rearrange", RECORD, "--move-share", 2).status == 2
    assert seats() == before
