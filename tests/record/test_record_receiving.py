"""What another laptop wrote comes in: once, in its order, and what cannot be taken is put aside with its reason."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from record_day import Day, prepared_day
from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.arrival import Arrival, Outcome
from facilitator.record.models import JournalEntry, Note, Quarantined, TableVote
from facilitator.record.operation import Operation, plain
from facilitator.record.operations import (
    AddNote,
    BallotOption,
    CloseRound,
    EnterTableVote,
    OpenBallot,
    OpenRound,
    PrepareBallot,
    ReviseNote,
)
from facilitator.record.outbox import last_written, written_after
from facilitator.record.verify import verify

LAPTOP = "0190a000-0000-7000-8000-00000000000a"
OTHER = "0190a000-0000-7000-8000-00000000000b"
AT = "2026-09-12T05:00:00.000Z"


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = prepared_day(tmp_path / "day.roundtable", seated=False)
    day.apply(OpenRound(id=day.rounds[0]))
    yield day
    day.record.close()


def arrival(operation: Operation, seq: int, station: str = LAPTOP) -> Arrival:
    payload = json.dumps(plain(operation), ensure_ascii=False)
    return Arrival(station, seq, AT, "note-taker", type(operation).__name__, payload)


def note(day: Day, text: str, number: int | None = None, round: int = 0) -> AddNote:
    return AddNote(
        id=day.record.new_id(),
        round_id=day.rounds[round],
        table_id=day.tables[0],
        kind="idea",
        text=text,
        number=number,
    )


def texts(record: Record) -> list[tuple[int, str]]:
    with record.reading() as session:
        return [(one.number, one.text) for one in session.scalars(select(Note).order_by(Note.number))]


def states(outcomes: list[Outcome]) -> list[str]:
    return ["known" if one.known else "refused" if one.refusal else "new" for one in outcomes]


def test_a_burst_comes_in_and_the_journal_names_the_laptop_that_wrote_it(day: Day) -> None:
    outcomes, changes = day.record.receive([arrival(note(day, "첫째", 1), 1), arrival(note(day, "둘째", 2), 2)])
    assert states(outcomes) == ["new", "new"]
    assert [one.number for one in outcomes] == [1, 2]
    assert changes.concerns("note")
    assert texts(day.record) == [(1, "첫째"), (2, "둘째")]
    with day.record.reading() as session:
        last = session.scalars(select(JournalEntry).order_by(JournalEntry.seq.desc())).first()
    assert last is not None
    assert (last.station_id, last.station_seq, last.time) == (LAPTOP, 2, AT)
    assert verify(day.record).ok


def test_what_is_offered_again_is_passed_over_and_its_number_is_told(day: Day) -> None:
    first = arrival(note(day, "첫째", 1), 1)
    day.record.receive([first])
    outcomes, changes = day.record.receive([first, arrival(note(day, "둘째", 2), 2), first])
    assert states(outcomes) == ["known", "new", "known"]
    assert outcomes[0].number == 1
    assert len(changes.operations) == 1
    assert len(texts(day.record)) == 2


def test_one_that_cannot_be_taken_does_not_hold_up_the_others(day: Day) -> None:
    outcomes, _ = day.record.receive(
        [
            arrival(note(day, "첫째", 1), 1),
            arrival(note(day, "아직 열지 않은 라운드", 1, round=1), 2),
            replace(arrival(note(day, "깨진 줄", 2), 3), payload='{"id": "x", "te'),
            replace(arrival(note(day, "모르는 일", 2), 4), kind="BurnNote"),
            arrival(note(day, "둘째", 2), 5),
        ]
    )
    assert states(outcomes) == ["new", "refused", "refused", "refused", "new"]
    assert texts(day.record) == [(1, "첫째"), (2, "둘째")]
    with day.record.reading() as session:
        aside = session.scalars(select(Quarantined).order_by(Quarantined.id)).all()
    assert [(one.station_seq, one.state) for one in aside] == [(2, "waiting"), (3, "waiting"), (4, "waiting")]
    assert "2라운드" in aside[0].reason_ko
    assert aside[1].payload == '{"id": "x", "te'
    assert states(day.record.receive([arrival(note(day, "깨진 줄", 2), 3)])[0]) == ["known"]
    assert verify(day.record).ok


def test_what_waited_for_its_round_is_taken_when_the_round_opens(day: Day) -> None:
    early = note(day, "이른 말", 1, round=1)
    day.record.receive([arrival(early, 1)])
    assert texts(day.record) == []
    day.apply(CloseRound(id=day.rounds[0]), OpenRound(id=day.rounds[1]))
    outcomes, _ = day.record.receive(again=True)
    assert states(outcomes) == ["new"]
    assert texts(day.record) == [(1, "이른 말")]
    assert day.record.receive(again=True)[0] == []
    assert verify(day.record).ok


def test_a_row_that_the_disk_changed_is_put_aside_for_good(day: Day) -> None:
    outcomes, _ = day.record.receive([replace(arrival(note(day, "변한 말", 1), 1), damaged=True)])
    assert states(outcomes) == ["refused"]
    assert day.record.receive(again=True)[0] == []
    with day.record.reading() as session:
        assert "변한 말" in session.scalars(select(Quarantined.payload)).one()


def test_two_laptops_of_one_table_the_hub_numbers_the_later_note_anew(day: Day) -> None:
    day.record.receive([arrival(note(day, "새 노트북", 1), 1)], orders=True)
    outcomes, _ = day.record.receive([arrival(note(day, "옛 노트북", 1), 1, OTHER)], orders=True)
    assert [one.number for one in outcomes] == [2]
    assert texts(day.record) == [(1, "새 노트북"), (2, "옛 노트북")]
    assert verify(day.record).ok


def test_on_a_station_its_own_note_makes_room_for_the_one_the_hub_numbered(day: Day) -> None:
    mine, other_mine = note(day, "내 것"), note(day, "내 다음 것")
    day.apply(mine)
    day.apply(other_mine)
    day.record.receive([arrival(note(day, "먼저 온 것", 1), 1, OTHER)])
    assert texts(day.record) == [(1, "먼저 온 것"), (2, "내 다음 것"), (3, "내 것")]
    day.record.receive(numbers={mine.id: 2, other_mine.id: 3})
    assert texts(day.record) == [(1, "먼저 온 것"), (2, "내 것"), (3, "내 다음 것")]
    assert [one.kind for one in written_after(day.record, last_written(day.record) - 2, 9)] == ["AddNote", "AddNote"]
    assert verify(day.record).ok


def test_what_a_laptop_may_not_do_is_put_aside(day: Day) -> None:
    def only_notes(session: Session, arrival: Arrival, operation: Operation) -> str:
        if not isinstance(operation, AddNote):
            raise Refused("A note-taker may not do this.", "기록자는 할 수 없습니다.")
        return "note-taker of table 1"

    kept = note(day, "첫째", 1)
    outcomes, _ = day.record.receive(
        [arrival(kept, 1), arrival(OpenRound(id=day.rounds[1]), 2)], permit=only_notes, orders=True
    )
    assert states(outcomes) == ["new", "refused"]
    with day.record.reading() as session:
        last = session.scalars(select(JournalEntry).order_by(JournalEntry.seq.desc())).first()
    assert last is not None and last.actor == "note-taker of table 1"


def test_what_this_laptop_wrote_is_its_outbox_and_a_changed_row_is_marked(day: Day) -> None:
    before = last_written(day.record)
    first, second = note(day, "첫째"), note(day, "둘째")
    day.apply(first)
    day.apply(second)
    day.apply(ReviseNote(id=first.id, base_revision=1, kind="idea", text="첫째, 고침", support=3))
    sent = written_after(day.record, before, 50)
    assert [(one.kind, one.station_seq - before, one.damaged) for one in sent] == [
        ("AddNote", 1, False), ("AddNote", 2, False), ("ReviseNote", 3, False),
    ]  # fmt: skip
    assert json.loads(sent[0].payload) == plain(replace(first, number=1))
    with day.record.writing_aside() as session:
        connection = session.connection()
        connection.exec_driver_sql("DROP TRIGGER journal_no_update")
        connection.exec_driver_sql(
            "UPDATE journal SET payload = CAST(x'7b22ff7d' AS TEXT) WHERE station_seq = ? AND station_id = ?",
            (before + 2, day.record.station_id),
        )
    sent = written_after(day.record, before, 50)
    assert [one.damaged for one in sent] == [False, True, False]
    assert "�" in sent[1].payload


def test_more_hands_than_people_are_kept_as_the_table_counted_them_and_the_journal_says_so(tmp_path: Path) -> None:
    day = prepared_day(tmp_path / "day.roundtable")
    ballot, options = day.record.new_id(), (day.record.new_id(), day.record.new_id())
    day.apply(
        OpenRound(id=day.rounds[0]),
        PrepareBallot(
            id=ballot,
            session_id=day.session_id,
            title="무엇이 먼저입니까",
            options=tuple(BallotOption(id=id, text=text) for id, text in zip(options, ("돌봄", "주거"), strict=True)),
        ),
        OpenBallot(id=ballot),
    )
    hands = EnterTableVote(ballot_id=ballot, table_id=day.tables[0], counts={options[0]: 40}, voters=40)
    outcomes, _ = day.record.receive([arrival(hands, 1)], orders=True)
    assert states(outcomes) == ["new"]
    with day.record.reading() as session:
        vote = session.scalars(select(TableVote)).one()
        last = session.scalars(select(JournalEntry).order_by(JournalEntry.seq.desc())).first()
    assert (vote.voters, vote.confirmed) == (40, True)
    assert last is not None and last.actor == "note-taker (more hands than people)"
    assert verify(day.record).ok
    day.record.close()
