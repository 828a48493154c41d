"""What ``verify`` finds when somebody changes a record behind the program's back."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from record_day import behind_its_back, small_day

from facilitator.errors import Cancelled, Refused
from facilitator.record import Record
from facilitator.record.operations import CreateProgramme
from facilitator.record.verify import Verification, verify


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    day = small_day(tmp_path_factory.mktemp("finished") / "day.roundtable")
    day.record.close()
    return day.record.path


@pytest.fixture
def path(finished: Path, tmp_path: Path) -> Path:
    """A copy of the small day that a test may spoil."""
    return Path(shutil.copy(finished, tmp_path))


def verified(path: Path) -> Verification:
    with Record.open(path) as record:
        return verify(record)


def faults_after(path: Path, *statements: str) -> list[str]:
    behind_its_back(path, *statements)
    answer = verified(path)
    assert answer.ok == (not answer.faults)
    assert all(fault.ko and fault.ko != fault.en for fault in answer.faults)
    return [fault.en for fault in answer.faults]


def test_a_clean_day_verifies(path: Path) -> None:
    answer = verified(path)
    assert answer.ok
    assert answer.faults == ()
    assert answer.entries == 32
    assert len(answer.head) == 64


def test_the_head_moves_with_every_entry(path: Path) -> None:
    with Record.open(path) as record:
        before = verify(record)
        record.apply(CreateProgramme(id=record.new_id(), title="다음 사업"))
        after = verify(record)
    assert after.ok
    assert after.entries == before.entries + 1
    assert after.head != before.head


CHANGED = {
    "a note's text": (
        "UPDATE note SET text = '다른 말' WHERE number = 1 AND table_id = (SELECT id FROM hall_table WHERE number = 2)",
        "Note T2-R1-01 differs from the journal in: text.",
    ),
    "an old wording": (
        "UPDATE note_revision SET text = '다른 말' WHERE revision = 1 AND note_id IN (SELECT id FROM note WHERE number = 2)",
        "Wording 1 of note T1-R1-02 differs from the journal in: text.",
    ),
    "the hands of a table": (
        """UPDATE table_vote SET counts = replace(counts, ': 3', ': 4')
        WHERE table_id = (SELECT id FROM hall_table WHERE number = 1)
        AND ballot_id = (SELECT id FROM ballot WHERE number = 1)""",
        "The vote of table 1 in ballot 1 differs from the journal in: counts.",
    ),
    "a stored result": (
        "UPDATE tally SET valid = valid + 1 WHERE ballot_id = (SELECT id FROM ballot WHERE number = 2)",
        "The result of ballot 2 differs from the journal in: valid.",
    ),
    "a share of a stored result": (
        "UPDATE tally SET options = replace(options, '\"count\": 3', '\"count\": 5') "
        "WHERE ballot_id = (SELECT id FROM ballot WHERE number = 1)",
        "The result of ballot 1 differs from the journal in: options.",
    ),
    "a participant's name": (
        "UPDATE participant SET name = '다른 이름' WHERE number = 2",
        "Participant 2 differs from the journal in: name.",
    ),
    "a seat": (
        """UPDATE seat SET table_id = (SELECT id FROM hall_table WHERE number = 2)
        WHERE round_id = (SELECT id FROM round WHERE number = 2)
        AND participant_id = (SELECT id FROM participant WHERE number = 1)""",
        "The seat of participant 1 in round 2 differs from the journal in: table_id.",
    ),
    "who works at a table": (
        "UPDATE hall_table SET facilitator = '다른 사람' WHERE number = 3",
        "Table 3 differs from the journal in: facilitator.",
    ),
    "an option's text": (
        "UPDATE option SET text = '경로당' WHERE text = '돌봄 쉼터' "
        "AND ballot_id = (SELECT id FROM ballot WHERE number = 2)",
        'The option "돌봄 쉼터" of ballot 2 differs from the journal in: text.',
    ),
    "the reason of a correction": (
        "UPDATE ballot SET reason = '' WHERE number = 1",
        "Ballot 1 differs from the journal in: reason.",
    ),
    "a recommendation": (
        "UPDATE recommendation SET responsible = '다른 부서'",
        "Recommendation 1 differs from the journal in: responsible.",
    ),
    "a theme": ("UPDATE theme SET title = '먼 돌봄'", 'Theme "가까운 돌봄" differs from the journal in: title.'),
    "a round": ("UPDATE round SET question = '?' WHERE number = 2", "Round 2 differs from the journal in: question."),
    "the session": ("UPDATE session SET date = ''", 'Session "시민 원탁회의" differs from the journal in: date.'),
    "the programme": (
        "UPDATE programme SET body = ''",
        'Programme "서울 복지 기준" differs from the journal in: body.',
    ),
}


@pytest.mark.parametrize("what", CHANGED)
def test_whatever_was_changed_is_named(path: Path, what: str) -> None:
    statement, fault = CHANGED[what]
    assert fault in faults_after(path, statement)


def test_a_changed_count_is_also_found_by_counting_again(path: Path) -> None:
    statement, _ = CHANGED["the hands of a table"]
    assert "Ballot 1: the stored result is not what its votes give when counted again." in faults_after(path, statement)


@pytest.mark.parametrize(
    ("table", "where", "name"),
    [
        ("note", "number = 1 AND table_id = (SELECT id FROM hall_table WHERE number = 2)", "Note T2-R1-01"),
        (
            "filing",
            "note_id = (SELECT id FROM note WHERE number = 2)",
            'The filing of note T1-R1-02 under "가까운 돌봄"',
        ),
        ("quote", "TRUE", 'The quote of note T1-R1-01 under "가까운 돌봄"'),
        ("table_vote", "voters = 4", "The vote of table 1 in ballot 1"),
        ("tally", "ballot_id = (SELECT id FROM ballot WHERE number = 1)", "The result of ballot 1"),
        ("participant", "number = 10", "Participant 10"),
        ("recommendation", "TRUE", "Recommendation 1"),
    ],
)
def test_whatever_was_deleted_is_named(path: Path, table: str, where: str, name: str) -> None:
    faults = faults_after(path, f"DELETE FROM {table} WHERE {where}")
    assert f"{name} is in the journal but was deleted from the record." in faults


def test_a_note_that_nobody_wrote_is_found(path: Path) -> None:
    faults = faults_after(
        path,
        """INSERT INTO note (id, round_id, table_id, number, kind, text, support, revision, retracted, written_at, revised_at,
        station_id) SELECT 'smuggled', round_id, table_id, 7, kind, '아무도 하지 않은 말', support, revision, 0,
        written_at, revised_at, station_id FROM note WHERE number = 2""",
    )
    assert faults == ["Note T1-R1-07 is in the record but no journal entry made it."]


def test_a_changed_word_in_an_old_entry_is_found(path: Path) -> None:
    faults = faults_after(
        path, "UPDATE journal SET payload = replace(payload, '세금', '돈') WHERE payload LIKE '%세금%'"
    )
    assert faults[0].startswith("Entry 16 of the journal (AddNote, 2026-09-12T04:11")
    assert faults[0].endswith("was changed after it was written.")
    assert "Note T2-R1-01 differs from the journal in: text." in faults


@pytest.mark.parametrize("column", ["time", "actor", "kind", "station_id", "station_seq", "personal_hash", "payload"])
def test_no_field_of_an_entry_can_be_changed_unseen(path: Path, column: str) -> None:
    faults = faults_after(path, f"UPDATE journal SET {column} = '77' WHERE seq = 5")
    assert any(fault.startswith("Entry 5 of the journal (") and "was changed" in fault for fault in faults)


def test_a_changed_entry_with_a_hash_made_to_fit_breaks_the_chain(path: Path) -> None:
    faults = faults_after(path, "UPDATE journal SET hash = 'f' || substr(hash, 2) WHERE seq = 9")
    assert "Entry 10 of the journal does not follow from entry 9: one of the two was changed." in faults


def test_an_entry_taken_out_of_the_middle_leaves_a_gap(path: Path) -> None:
    faults = faults_after(path, "DELETE FROM journal WHERE kind = 'RetractNote'")
    assert "The journal has a gap: entry 18 is missing." in faults
    assert "Note T2-R1-01 differs from the journal in: retracted." in faults
    assert not any("does not follow" in fault for fault in faults)


def test_several_entries_taken_out_are_one_gap(path: Path) -> None:
    faults = faults_after(path, "DELETE FROM journal WHERE seq BETWEEN 14 AND 17")
    assert "The journal has a gap: entry 14 to 17 is missing." in faults
    assert "Note T1-R1-01 is in the record but no journal entry made it." in faults
    assert any(fault.startswith("Entry 18 of the journal (RetractNote) cannot be done again") for fault in faults)


def test_an_entry_taken_off_the_end_is_found_by_what_it_did(path: Path) -> None:
    faults = faults_after(path, "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)")
    assert faults == ["Recommendation 1 is in the record but no journal entry made it."]


def test_a_changed_personal_field_beside_the_journal_is_found(path: Path) -> None:
    faults = faults_after(
        path, "UPDATE journal_personal SET payload = replace(payload, '이서연', '이수연') WHERE payload LIKE '%이서연%'"
    )
    assert "The personal data beside entry 8 were changed after they were written." in faults
    assert "Participant 2 differs from the journal in: name." in faults


def test_a_changed_salt_is_found(path: Path) -> None:
    faults = faults_after(path, "UPDATE journal_personal SET salt = 'no number' WHERE seq = 8")
    assert faults == ["The personal data beside entry 8 were changed after they were written."]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET payload = '[1' WHERE seq = 15",
        "UPDATE journal SET payload = '[]' WHERE seq = 15",
        "UPDATE journal SET payload = '{\"id\":1}' WHERE seq = 15",
        "UPDATE journal SET payload = replace(payload, '\"number\":2', '\"number\":1') WHERE seq = 15",
        "UPDATE journal SET payload = replace(payload, '\"support\":0', '\"support\":99999999999999999999') WHERE seq = 15",
        "UPDATE journal SET kind = 'AddMagic' WHERE seq = 15",
        "UPDATE table_vote SET counts = '{'",
        "UPDATE tally SET options = '[{}]'",
        "UPDATE tally SET options = 'x'",
        "UPDATE note SET number = 'seven' WHERE number = 2",
        "UPDATE hall_table SET number = 'seven' WHERE number = 2",
        "UPDATE note_revision SET revision = 'seven' WHERE revision = 2",
        "UPDATE ballot SET method = 'magic'",
        "UPDATE note SET text = CAST(x'eab0' AS TEXT) WHERE number = 2",
        "UPDATE journal SET payload = CAST(x'7beab07d' AS TEXT) WHERE seq = 15",
    ],
)
def test_no_change_is_so_odd_that_the_check_stops(path: Path, statement: str) -> None:
    assert faults_after(path, statement)


def test_one_changed_byte_in_the_file_is_found(path: Path) -> None:
    content = bytearray(path.read_bytes())
    at = content.index("세금이".encode())
    content[at + 1] ^= 0x40
    path.write_bytes(content)
    assert not verified(path).ok


@pytest.mark.parametrize("seed", range(8))
def test_no_changed_byte_anywhere_stops_the_check_without_a_word(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(path.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    content[chance.randrange(100, len(content) // 4)] ^= 1 << chance.randrange(8)
    path.write_bytes(content)
    try:
        answer = verified(path)
    except Refused as said:
        assert path.name in said.en
    else:
        assert all(fault.en and fault.ko for fault in answer.faults)


def test_a_torn_page_is_a_fault_and_not_a_crash(path: Path) -> None:
    connection = driver.connect(str(path))
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'note'").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * size : (page - 1) * size + 200] = b"\xff" * 200
    path.write_bytes(content)
    answer = verified(path)
    assert any("damaged" in fault.en for fault in answer.faults)


@pytest.mark.parametrize("event", ["UPDATE journal SET actor = 'x'", "DELETE FROM journal"])
def test_the_journal_itself_refuses_to_be_changed(path: Path, event: str) -> None:
    connection = driver.connect(str(path))
    with pytest.raises(driver.IntegrityError, match="append-only"):
        connection.execute(event)
    connection.close()
    assert verified(path).ok


def test_a_check_can_be_stopped_and_tells_how_far_it_is(path: Path) -> None:
    told: list[float] = []
    with Record.open(path) as record:
        with pytest.raises(Cancelled):
            verify(record, cancelled=lambda: True)
        verify(record, progress=told.append)
    assert told[-1] == 1.0
    assert told == sorted(told)


def test_a_check_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    assert verified(path).ok
    assert path.read_bytes() == before


def test_an_empty_record_verifies(tmp_path: Path) -> None:
    with Record.create(tmp_path / "empty.roundtable") as record:
        assert verify(record) == Verification(entries=0, head="0" * 64, faults=())
