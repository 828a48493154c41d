"""After its day has come the personal data of a session are purged: nothing of them is left, and the record still proves itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from record_day import CONTACT, NAMES, Day, behind_its_back, picture, small_day
from record_operations import rows
from record_voting import Voting
from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.errors import NeedsConfirmation, Refused
from facilitator.record import Operation, Record, journal
from facilitator.record.arrival import Arrival
from facilitator.record.models import JournalEntry, Participant, PersonalPart, Purge, Seat
from facilitator.record.operation import canonical, plain
from facilitator.record.operations import (
    AddTable,
    AdmitStation,
    CreateProgramme,
    CreateSession,
    EditParticipant,
    EditTable,
    ImportParticipants,
    MarkParticipants,
    OpenRound,
    Person,
    PurgePersonalData,
    QueueDelivery,
    RecordReceipt,
    RemoveParticipants,
    SetRetention,
    SignatureLine,
    SignMinutes,
)
from facilitator.record.verify import verify

KEPT_UNTIL = "2027-03-12"
LAPTOP = "018f0000-0000-7000-8000-000000000001"
PERSONAL = (*NAMES, *(CONTACT.format(n) for n in range(len(NAMES))), "choi@example.org", "key-1", "관악구", "진행자1",
            "서기 오하늘", "잠깐 온 사람", "list.csv", "오하늘의 노트북", "서명하는 국장", "김민준 님이 하신 말씀")  # fmt: skip


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = personal_day(tmp_path / "day.roundtable")
    yield day
    day.record.close()


def personal_day(place: Path | str, passphrase: str | None = None) -> Day:
    """A whole day with a name wherever one can be."""
    day = small_day(place, passphrase)
    new = day.record.new_id
    day.apply(EditTable(id=day.tables[1], note_taker="서기 오하늘"))
    gone = new()
    day.apply(
        ImportParticipants(session_id=day.session_id, people=(Person(id=gone, name="잠깐 온 사람", walk_in=True),))
    )
    day.apply(RemoveParticipants(session_id=day.session_id, ids=(gone,)))
    day.apply(
        AdmitStation(id=LAPTOP, session_id=day.session_id, role="check-in", token_hash="0" * 64, name="오하늘의 노트북")
    )
    Voting(day).issue(*day.people[:3])
    day.apply(SignMinutes(session_id=day.session_id, signatures=(SignatureLine(role="국장", name="서명하는 국장"),)))
    day.record.save_draft(f"{day.rounds[0]}/{day.tables[0]}", "김민준 님이 하신 말씀")
    day.apply(SetRetention(session_id=day.session_id, keep_until=KEPT_UNTIL))
    return day


def when_its_day_has_come(day: Day) -> None:
    day.clock.now = datetime(2027, 3, 12, 1, 0, tzinfo=UTC)


def purge(day: Day) -> None:
    when_its_day_has_come(day)
    day.apply(PurgePersonalData(session_id=day.session_id, confirmed=True))


def raw(path: Path) -> bytes:
    files = [path.with_name(path.name + ending) for ending in ("", "-wal", "-shm")]
    return b"".join(file.read_bytes() for file in files if file.exists())


def left_in(raw_bytes: bytes) -> list[str]:
    return [word for word in PERSONAL if word.encode() in raw_bytes]


def test_all_of_it_was_in_the_file_before_and_nothing_is_after(day: Day) -> None:
    path = day.record.path
    assert left_in(raw(path)) == list(PERSONAL)
    purge(day)
    assert day.record.remains is None
    assert left_in(raw(path)) == []
    day.record.close()
    assert left_in(raw(path)) == []
    with Record.open(path) as record:
        assert verify(record).faults == ()
        assert left_in("".join(str(picture(record)).splitlines()).encode()) == []


def test_a_protected_record_is_purged_the_same_way(tmp_path: Path) -> None:
    day = personal_day(tmp_path / "day.roundtable", passphrase="참깨")
    purge(day)
    assert day.record.remains is None and verify(day.record).faults == ()
    with day.record.reading() as session:
        assert set(session.scalars(select(Participant.name))) == {""}
    day.record.close()


def test_people_are_numbers_then_and_sat_where_they_sat(day: Day) -> None:
    def told() -> list[tuple[object, ...]]:
        with day.record.reading() as session:
            people = session.execute(select(Participant.id, Participant.number, Participant.state, Participant.walk_in))
            seats = session.execute(select(Seat.round_id, Seat.participant_id, Seat.table_id, Seat.pinned))
            return sorted(tuple(map(str, row)) for row in (*people, *seats))

    before = told()
    purge(day)
    assert told() == before and len(before) == 10 + 20


def test_the_journal_says_how_much_of_what_and_never_what(day: Day) -> None:
    entries_with_names = len(rows(day.record, "SELECT seq FROM journal_personal"))
    head = verify(day.record).head
    purge(day)
    with day.record.reading() as session:
        entry = session.scalars(select(JournalEntry).order_by(JournalEntry.seq.desc()).limit(1)).one()
    said = json.loads(entry.payload)
    assert entry.kind == "PurgePersonalData" and entry.previous == head
    assert said["removed"] == {
        "participants": 10, "contacts": 10, "staff": 5, "laptops": 1, "codes": 3, "entries": entries_with_names,
        "drafts": 1, "aside": 0,
    }  # fmt: skip
    assert entry.personal_hash is None and left_in(entry.payload.encode()) == []


def test_before_its_day_nothing_is_purged(day: Day) -> None:
    before = picture(day.record)
    day.clock.now = datetime(2027, 3, 11, 14, 59, tzinfo=UTC)
    with pytest.raises(Refused, match="kept until 2027-03-12"):
        day.record.apply(PurgePersonalData(session_id=day.session_id, confirmed=True))
    assert picture(day.record) == before


def test_the_day_begins_when_it_begins_in_the_hall(day: Day) -> None:
    day.clock.now = datetime(2027, 3, 11, 15, 0, tzinfo=UTC)  # midnight in Seoul
    day.record.apply(PurgePersonalData(session_id=day.session_id, confirmed=True))
    assert rows(day.record, "SELECT purged_at FROM purge") == [("2027-03-11T15:00:00.000Z",)]


def test_without_a_day_nothing_is_purged(day: Day) -> None:
    when_its_day_has_come(day)
    day.apply(SetRetention(session_id=day.session_id, keep_until=""))
    with pytest.raises(Refused, match="Set the day first"):
        day.apply(PurgePersonalData(session_id=day.session_id, confirmed=True))


def test_the_day_is_set_back_and_no_other_text_is_taken_for_one(day: Day) -> None:
    done = day.apply(SetRetention(session_id=day.session_id, keep_until="2030-01-01"))
    day.apply(*done.inverse)
    assert rows(day.record, "SELECT keep_until FROM session") == [(KEPT_UNTIL,)]
    with pytest.raises(Refused, match="is not a date"):
        day.apply(SetRetention(session_id=day.session_id, keep_until="next spring"))


def test_a_person_confirms_while_no_archive_has_the_session(day: Day) -> None:
    when_its_day_has_come(day)
    with pytest.raises(NeedsConfirmation, match="No archive has confirmed") as asked:
        day.apply(PurgePersonalData(session_id=day.session_id))
    assert "되살릴 수 없습니다" in asked.value.ko
    assert rows(day.record, "SELECT count(*) FROM participant WHERE name <> ''") == [(10,)]


def test_once_the_archive_has_it_nothing_more_is_asked(day: Day) -> None:
    when_its_day_has_come(day)
    package = day.record.new_id()
    day.apply(
        QueueDelivery(
            id=package, session_id=day.session_id, package="day-v1.zip", sha512="a" * 128, bytes=9, version=1,
            label="시 기록원", address="sftp://archive:22/in",
        )
    )  # fmt: skip
    with pytest.raises(NeedsConfirmation, match="No archive has confirmed"):
        day.apply(PurgePersonalData(session_id=day.session_id))
    day.apply(RecordReceipt(id=package, sha512="a" * 128))
    day.apply(PurgePersonalData(session_id=day.session_id))
    assert verify(day.record).faults == ()


def test_a_round_or_a_ballot_that_is_still_open_is_named(day: Day) -> None:
    day.apply(OpenRound(id=day.rounds[1]))
    day.ballot("참", "거짓")
    when_its_day_has_come(day)
    with pytest.raises(NeedsConfirmation, match=r"Round 2 is still open\. Ballot 3 is still open\."):
        day.apply(PurgePersonalData(session_id=day.session_id))


def test_it_is_purged_once(day: Day) -> None:
    purge(day)
    with pytest.raises(Refused, match="Nothing is left to remove"):
        day.apply(PurgePersonalData(session_id=day.session_id, confirmed=True))


def test_what_was_typed_since_goes_the_next_time_and_both_are_counted(day: Day) -> None:
    purge(day)
    day.record.save_draft("note/1", "김민준 님이 하신 말씀")
    day.apply(PurgePersonalData(session_id=day.session_id, confirmed=True))
    with day.record.reading() as session:
        assert session.scalars(select(Purge)).one().removed["drafts"] == 2
    assert left_in(raw(day.record.path)) == [] and verify(day.record).faults == ()


def test_no_name_comes_back_but_people_are_still_counted(day: Day) -> None:
    purge(day)
    new = day.record.new_id()
    for bringing_back in (
        ImportParticipants(session_id=day.session_id, people=(Person(id=new, name="김민준"),)),
        EditParticipant(id=day.people[0], contact="010-2222-3300"),
        EditTable(id=day.tables[0], facilitator="진행자1"),
        AddTable(id=new, session_id=day.session_id, number=9, note_taker="서기 오하늘"),
    ):
        with pytest.raises(Refused, match=r"were purged on 2027-03-12"):
            day.apply(bringing_back)
    day.apply(ImportParticipants(session_id=day.session_id, people=(Person(id=new, walk_in=True),)))
    back = day.apply(RemoveParticipants(session_id=day.session_id, ids=(day.people[0],))).inverse
    day.apply(*back)
    day.apply(MarkParticipants(ids=(day.people[9],), state="absent"), EditTable(id=day.tables[0], zone="A"))
    assert verify(day.record).faults == ()


def test_who_changes_a_row_after_the_purge_is_found(day: Day) -> None:
    purge(day)
    day.record.close()
    behind_its_back(
        day.record.path,
        "UPDATE participant SET name = '김민준' WHERE number = 1",
        "UPDATE purge SET removed = '{\"participants\":1}'",
    )
    with Record.open(day.record.path) as record:
        assert [fault.en for fault in verify(record).faults] == [
            "Participant 1 differs from the journal in: name.",
            "That the personal data were purged differs from the journal in: removed.",
        ]


def test_a_part_that_is_put_back_beside_the_journal_is_found(day: Day) -> None:
    with day.record.reading() as session:
        part = session.scalars(select(PersonalPart).order_by(PersonalPart.seq)).first()
    assert part is not None
    purge(day)
    day.record.close()
    behind_its_back(
        day.record.path,
        f"INSERT INTO journal_personal (seq, salt, payload) VALUES ({part.seq}, '{part.salt}', '{part.payload}')",
    )
    with Record.open(day.record.path) as record:
        (fault,) = verify(record).faults
    assert "are still there, though the journal says that they were purged" in fault.en


def test_another_session_of_the_record_keeps_its_people(day: Day) -> None:
    new = day.record.new_id
    programme, other, person, table = new(), new(), new(), new()
    day.apply(
        CreateProgramme(id=programme, title="다른 사업"),
        CreateSession(id=other, programme_id=programme, kind="workshop", title="오후 회의"),
        ImportParticipants(
            session_id=other, people=(Person(id=person, name="오후에 온 사람", contact="a@example.org"),)
        ),
        AddTable(id=table, session_id=other, number=1, facilitator="오후 진행자"),
        EditParticipant(id=person, contact="b@example.org"),
    )
    day.apply(SignMinutes(session_id=day.session_id, signatures=(SignatureLine(role="국장", name="서명하는 국장"),)))
    day.record.save_draft(f"{new()}/{table}", "오후에 쓰던 글")
    purge(day)
    assert verify(day.record).faults == ()
    names = rows(day.record, "SELECT name, contact FROM participant WHERE name <> ''")
    assert names == [("오후에 온 사람", "b@example.org")]
    assert rows(day.record, "SELECT text FROM draft") == [("오후에 쓰던 글",)]
    assert len(rows(day.record, "SELECT seq FROM journal_personal")) == 3
    assert left_in(raw(day.record.path)) == []


def test_while_somebody_reads_the_log_it_is_said_to_remain_and_cleared_after_a_later_write(day: Day) -> None:
    record = day.record
    with Record.open(record.path) as window, window.reading() as reading:
        assert reading.scalars(select(Participant.name)).all()
        purge(day)
        assert record.remains is not None and "Purged names can still be read" in record.remains.en
        assert record.people_remain
    record.save_draft("table 1", "한마디")
    assert record.remains is None and not record.people_remain and left_in(raw(record.path)) == []


def arrival(day: Day, operation: Operation, seq: int, station: str = LAPTOP) -> Arrival:
    fields = canonical(plain(operation))
    return Arrival(station, seq, day.record.time(), "check-in", type(operation).__name__, fields)


def test_what_a_desk_wrote_before_it_heard_of_the_purge_comes_in_without_names(day: Day) -> None:
    purge(day)
    new = day.record.new_id()
    late = (
        ImportParticipants(session_id=day.session_id, people=(Person(id=new, number=77, name="김민준", walk_in=True),)),
        EditParticipant(id=day.people[1], contact="choi@example.org"),
        MarkParticipants(ids=(new,), state="arrived"),
    )
    outcomes, _ = day.record.receive([arrival(day, one, seq) for seq, one in enumerate(late, start=1)], orders=True)
    assert [one.refusal for one in outcomes] == [None, None, None]
    assert rows(day.record, "SELECT name, state FROM participant WHERE number = 77") == [("", "arrived")]
    assert left_in(raw(day.record.path)) == [] and verify(day.record).faults == ()


def test_what_lies_in_quarantine_loses_its_names_and_stays_there(day: Day) -> None:
    nobody = EditParticipant(id="nobody", name="김민준", contact="choi@example.org")
    broken = Arrival(LAPTOP, 2, day.record.time(), "check-in", "EditParticipant", '{"name":"이서연', damaged=True)
    day.record.receive([arrival(day, nobody, 1), broken], orders=True)
    purge(day)
    assert rows(day.record, "SELECT payload FROM quarantine ORDER BY id") == [('{"id":"nobody"}',), ("{}",)]
    assert left_in(raw(day.record.path)) == [] and verify(day.record).faults == ()


def test_a_laptop_that_follows_is_purged_as_well(day: Day, tmp_path: Path) -> None:
    hub = "018f0000-0000-7000-8000-0000000000ff"
    with day.record.reading() as session:
        written = [
            Arrival(hub, entry.seq, entry.time, entry.actor, entry.kind, canonical(fields))
            for entry, fields in with_names(session)
        ]
    desk = Record.create(tmp_path / "desk.roundtable")
    for first in range(0, len(written), 7):
        outcomes, _ = desk.receive(written[first : first + 7])
        assert [one.refusal for one in outcomes if one.refusal] == []
    assert left_in(raw(desk.path)) == list(PERSONAL[:-1]), "all but what somebody was typing elsewhere"
    purge(day)
    with day.record.reading() as session:
        last = session.scalars(select(JournalEntry).order_by(JournalEntry.seq.desc()).limit(1)).one()
    # It comes in one burst with what was written just before it.
    late = EditParticipant(id=day.people[2], name="박도윤 (고침)")
    moment = day.record.time()
    burst = [
        Arrival(hub, 900, moment, "desk", "EditParticipant", canonical(plain(late))),
        Arrival(hub, 901, last.time, last.actor, last.kind, last.payload),
    ]
    outcomes, _ = desk.receive(burst)
    assert [one.refusal for one in outcomes] == [None, None] and desk.remains is None
    assert left_in(raw(desk.path)) == [] and "고침".encode() not in raw(desk.path)
    assert verify(desk).faults == ()
    with desk.reading() as there, day.record.reading() as here:
        assert there.scalars(select(Purge)).one().who_came == here.scalars(select(Purge)).one().who_came
    desk.close()


def with_names(session: OrmSession) -> list[tuple[JournalEntry, dict[str, object]]]:
    """Every entry of the journal with all its fields, as a laptop that may see names is told them."""
    found = session.execute(
        select(JournalEntry, PersonalPart)
        .outerjoin(PersonalPart, PersonalPart.seq == JournalEntry.seq)
        .order_by(JournalEntry.seq)
    )
    return [(entry, journal.operation_fields(entry, part)) for entry, part in found]


def test_voting_codes_are_nobodys_and_no_longer_valid(day: Day) -> None:
    purge(day)
    assert set(rows(day.record, "SELECT participant_id, revoked FROM voting_code")) == {(None, 1)}
