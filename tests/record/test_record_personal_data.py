"""Names and contacts lie beside the chain: never in it, and it holds without them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from record_day import CONTACT, NAMES, Day, behind_its_back, small_day
from sqlalchemy import select

from facilitator.record import Record
from facilitator.record.models import JournalEntry, PersonalPart
from facilitator.record.operations import EditTable, ImportParticipants, Person, RemoveParticipants
from facilitator.record.verify import verify


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = small_day(tmp_path / "day.roundtable")
    day.apply(EditTable(id=day.tables[1], note_taker="서기 오하늘"))
    gone = day.record.new_id()
    day.apply(
        ImportParticipants(
            session_id=day.session_id, people=(Person(id=gone, name="잠깐 온 사람", walk_in=True),), source="desk"
        )
    )
    back = day.apply(RemoveParticipants(session_id=day.session_id, ids=(gone,))).inverse
    day.apply(*back)
    yield day
    day.record.close()


def test_no_name_and_no_contact_is_in_the_chain(day: Day) -> None:
    with day.record.reading() as session:
        chain = "\n".join(f"{entry.actor} {entry.payload}" for entry in session.scalars(select(JournalEntry)))
        beside = "\n".join(part.payload for part in session.scalars(select(PersonalPart)))
    personal = [*NAMES, *(CONTACT.format(n) for n in range(len(NAMES))), "choi@example.org", "key-1", "관악구",
                "진행자1", "서기 오하늘", "잠깐 온 사람"]  # fmt: skip
    assert [word for word in personal if word in chain] == []
    assert [word for word in personal if word not in beside] == []


def test_the_hash_beside_a_name_cannot_be_guessed_from_the_name(day: Day) -> None:
    with day.record.reading() as session:
        salts = [part.salt for part in session.scalars(select(PersonalPart))]
    assert len(set(salts)) == len(salts)
    assert all(len(bytes.fromhex(salt)) == 16 for salt in salts)


def test_personal_data_that_go_without_a_purge_are_found(day: Day) -> None:
    with day.record.reading() as session:
        seq = session.scalar(select(JournalEntry.seq).where(JournalEntry.kind == "EditParticipant"))
    day.record.close()
    behind_its_back(day.record.path, f"DELETE FROM journal_personal WHERE seq = {seq}")
    with Record.open(day.record.path) as record:
        assert [fault.en for fault in verify(record).faults] == [
            f"The personal data beside entry {seq} are gone, though no purge in the journal removed them.",
            "Participant 4 differs from the journal in: contact.",
        ]


def test_many_that_went_are_named_in_one_sentence(day: Day) -> None:
    day.record.close()
    behind_its_back(day.record.path, "DELETE FROM journal_personal")
    with Record.open(day.record.path) as record:
        first = verify(record).faults[0]
    assert "entries 5, 6, 7, 8, 12 and 3 more are gone" in first.en and "그 밖의 3개" in first.ko
