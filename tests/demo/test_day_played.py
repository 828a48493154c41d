"""The demo day, played small; and once as large as the real one."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy import func, select

from facilitator.day.live_tally import tallies_of_session
from facilitator.day.notes_of_round import notes_of_session
from facilitator.day.schedule import schedule
from facilitator.day.seat import score
from facilitator.demo.play import DemoDay, play
from facilitator.errors import Cancelled, Refused
from facilitator.record import Record
from facilitator.record.before_and_after import compared
from facilitator.record.models import (
    Ballot,
    GroupCount,
    JournalEntry,
    Note,
    Participant,
    PersonalPart,
    Quote,
    Recommendation,
    Round,
    Seat,
    Session,
    Table,
    TableVote,
    Theme,
)
from facilitator.record.source import as_moment
from facilitator.record.verify import verify

SEOUL = timezone(timedelta(hours=9))


@dataclass
class Played:
    """A day that was played, with its record open."""

    day: DemoDay
    record: Record
    told: list[float]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """60 people, 6 tables, 2 rounds."""
    told: list[float] = []
    folder = tmp_path_factory.mktemp("small") / "new"
    day = play(folder, 60, 6, 2, seed=5, progress=told.append)
    return Played(day, Record.open(day.record), told)


def test_the_files_are_there_and_nothing_else(small: Played) -> None:
    day = small.day
    assert day.minutes_pdf and day.minutes_docx and day.preliminary_pdf
    there = {path.name for path in day.record.parent.iterdir()} - {"demo.roundtable-wal", "demo.roundtable-shm"}
    assert there == {"demo.roundtable", "minutes.pdf", "minutes.docx", "preliminary.pdf"}
    assert len(PdfReader(day.minutes_pdf).pages) > len(PdfReader(day.preliminary_pdf).pages)
    assert len(PdfReader(day.preliminary_pdf).pages) <= 4


def test_the_record_of_the_day_verifies(small: Played) -> None:
    found = verify(small.record)
    assert found.faults == ()
    assert found.head == small.day.head


def test_progress_never_falls_and_ends_at_one(small: Played) -> None:
    assert small.told == sorted(small.told)
    assert small.told[-1] == 1.0


def test_it_is_the_evening_of_the_day(small: Played) -> None:
    with small.record.reading() as reading:
        assert {row.state for row in reading.scalars(select(Round))} == {"closed"}
        assert not any(tally.state in ("draft", "open") for tally in tallies_of_session(reading, small.day.session_id))
        assert "expected" not in set(reading.scalars(select(Participant.state)))
        session = reading.scalars(select(Session)).one()
        assert session.introduction and session.closing and session.ends_at > "13:00"
        last = reading.scalars(select(JournalEntry.time).order_by(JournalEntry.seq.desc())).first()
        assert last is not None and as_moment(last) < datetime(2026, 9, 12, 9, 0, tzinfo=UTC)


def test_the_clock_of_the_hall_shows_a_late_start_and_an_extension(small: Played) -> None:
    with small.record.reading() as reading:
        session = reading.scalars(select(Session)).one()
        slots = schedule(session, reading.scalars(select(Round)).all())
    assert (session.date, session.starts_at) == ("2026-09-12", "13:00")
    assert [slot.clock for slot in slots] == ["13:33–14:18", "14:34–15:17"]


def test_people_came_from_a_workbook_stayed_away_and_walked_in(small: Played) -> None:
    with small.record.reading() as reading:
        sources = [
            json.loads(payload)["source"]
            for payload in reading.scalars(
                select(PersonalPart.payload)
                .join(JournalEntry, JournalEntry.seq == PersonalPart.seq)
                .where(JournalEntry.kind == "ImportParticipants")
                .order_by(JournalEntry.seq)
            )
        ]
        assert sources[0].endswith(".xlsx") and sources[1:] == ["desk"] * small.day.walk_ins
        states = Counter(reading.scalars(select(Participant.state)))
        assert states["absent"] > 0 and states["arrived"] == 60 - states["absent"] + small.day.walk_ins
        walk_ins = reading.scalars(select(Participant.id).where(Participant.walk_in)).all()
        assert len(walk_ins) == small.day.walk_ins > 0
        for person in walk_ins:
            assert reading.scalar(select(func.count()).where(Seat.participant_id == person)) == 2


def test_tables_have_fields_and_helpers_and_the_seating_keeps_the_rules(small: Played) -> None:
    with small.record.reading() as reading:
        tables = reading.scalars(select(Table).order_by(Table.number)).all()
        assert len({table.zone for table in tables}) == 5
        assert all(table.facilitator and table.note_taker for table in tables)
    found = score(small.record, small.day.session_id)
    assert found is not None and found.score.hard_rules_ok


def test_notes_lie_unevenly_and_are_mended_and_taken_back(small: Played) -> None:
    with small.record.reading() as reading:
        notes = notes_of_session(reading, small.day.session_id, with_retracted=True)
        standing = [note for note in notes if not note.retracted]
        assert len(standing) == small.day.notes
        per_table = Counter((note.round_number, note.table_number) for note in notes)
        assert max(per_table.values()) > 1.5 * min(per_table.values())
        assert {note.kind for note in standing} == {"idea", "reason", "concern", "minority", "question", "summary"}
        assert len({note.written_at for note in notes}) > 40
        assert any(note.revision > 1 for note in notes)
        assert any(note.support > 0 for note in notes)
        filed = sum(bool(note.themes) for note in standing) / len(standing)
        assert 0.75 < filed < 0.95


def test_themes_are_worded_ordered_and_quoted(small: Played) -> None:
    with small.record.reading() as reading:
        themes = reading.scalars(select(Theme).where(Theme.removed.is_(False))).all()
        assert len(themes) == small.day.themes
        assert all(theme.summary for theme in themes)
        assert {theme.round_id for theme in themes} == set(reading.scalars(select(Round.id)))
        assert len(reading.scalars(select(Quote.note_id)).all()) >= len(themes)
        kinds = set(reading.scalars(select(Note.kind).join(Quote, Quote.note_id == Note.id)))
        assert "minority" in kinds and "summary" not in kinds


def test_three_ballots_by_hands_one_count_confirmed_one_ballot_corrected(small: Played) -> None:
    with small.record.reading() as reading:
        tallies = [one for one in tallies_of_session(reading, small.day.session_id) if "hands" in one.channels]
        assert [tally.state for tally in tallies] == ["closed", "corrected", "closed", "closed"]
        assert small.day.ballots == 5
        assert {tally.method for tally in tallies} == {"single", "approval"}
        assert all(tally.missing == () for tally in tallies)
        old, new = tallies[1:3]
        assert old.reason and new.replaces_id == old.id
        assert [option.count for option in old.options] != [option.count for option in new.options]
        assert reading.scalar(select(func.count()).where(TableVote.confirmed)) == 1
        assert len(reading.scalars(select(Recommendation.id)).all()) >= 5


def test_the_same_question_is_asked_by_phone_before_and_after_and_told_by_group(small: Played) -> None:
    with small.record.reading() as reading:
        before, after = reading.scalars(select(Ballot).where(Ballot.secret).order_by(Ballot.number)).all()
        assert after.before_id == before.id and before.compared
        assert [one.state for one in (before, after)] == ["closed", "closed"]
        change = compared(reading, after.id)
        assert change is not None and change.flow is not None
        assert 0 < change.flow.linked < change.after_valid
        sizes = dict(
            reading.execute(select(GroupCount.value, func.sum(GroupCount.people)).group_by(GroupCount.value)).all()
        )
        assert all(people >= 5 for value, people in sizes.items() if value)


def test_the_same_seed_is_the_same_day_and_another_seed_another(tmp_path: Path) -> None:
    heads = [
        play(tmp_path / name, 24, 3, 1, seed=seed, stop_in_round=1).head
        for name, seed in (("one", 1), ("again", 1), ("other", 2))
    ]
    assert heads[0] == heads[1] != heads[2]


def test_the_whole_day_with_its_documents_comes_out_the_same_again(small: Played, tmp_path: Path) -> None:
    again = play(tmp_path, 60, 6, 2, seed=5)
    assert again.head == small.day.head


def test_a_day_left_in_the_middle_has_an_open_round_and_an_open_ballot(tmp_path: Path) -> None:
    day = play(tmp_path, 60, 6, 3, stop_in_round=2)
    assert day.minutes_pdf is None and not (tmp_path / "minutes.pdf").exists()
    with Record.open(day.record) as record, record.reading() as reading:
        assert [row.state for row in reading.scalars(select(Round).order_by(Round.number))] == [
            "closed",
            "open",
            "planned",
        ]
        tallies = tallies_of_session(reading, day.session_id)
        assert [tally.state for tally in tallies] == ["closed", "closed", "open"]
        assert 0 < len(tallies[2].missing) < tallies[2].tables
        written = {note.round_number for note in notes_of_session(reading, day.session_id)}
        assert written == {1, 2}
        assert verify(record).ok


def test_a_day_left_in_the_middle_can_run_on_from_now(tmp_path: Path) -> None:
    now = datetime(2027, 3, 4, 5, 6, tzinfo=UTC)
    day = play(tmp_path, 24, 3, 2, stop_in_round=2, now=now)
    with Record.open(day.record) as record, record.reading() as reading:
        row = reading.scalars(select(Round).where(Round.state == "open")).one()
        assert row.opened_at is not None and row.closes_at is not None
        assert as_moment(row.opened_at) < now < as_moment(row.closes_at) < now + timedelta(minutes=row.minutes)
        assert reading.scalars(select(Session.date)).one() == "2027-03-04"


@pytest.mark.parametrize(("participants", "tables", "rounds"), [(8, 1, 1), (2, 1, 1), (9, 4, 4)])
def test_a_handful_of_people_have_a_day_as_well(tmp_path: Path, participants: int, tables: int, rounds: int) -> None:
    day = play(tmp_path, participants, tables, rounds)
    assert (day.participants, day.tables, day.rounds, day.ballots) == (participants, tables, rounds, 5)
    assert day.notes >= 2 * rounds
    with Record.open(day.record) as record:
        assert verify(record).ok


def test_the_day_can_be_in_english(tmp_path: Path) -> None:
    day = play(tmp_path, 16, 2, 1, language="en", stop_in_round=1)
    with Record.open(day.record) as record, record.reading() as reading:
        session = reading.scalars(select(Session)).one()
        texts = [session.title, session.purpose, session.introduction, *reading.scalars(select(Theme.title))]
        texts += [*reading.scalars(select(Participant.name)), *reading.scalars(select(Note.text))]
        texts += [value for values in reading.scalars(select(Participant.attributes)) for value in values.values()]
        assert not any("가" <= letter <= "힣" for text in texts for letter in text)


def test_a_stopped_play_leaves_nothing_behind(tmp_path: Path) -> None:
    asked = iter(range(10_000))
    with pytest.raises(Cancelled):
        play(tmp_path / "day", 60, 6, 2, cancelled=lambda: next(asked) > 60)
    assert list((tmp_path / "day").iterdir()) == []


def test_a_day_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "demo.roundtable").write_text("precious")
    with pytest.raises(Refused, match="already"):
        play(tmp_path, 8, 1, 1)
    assert (tmp_path / "demo.roundtable").read_text() == "precious"


@pytest.mark.parametrize(
    "numbers", [(1, 1, 1), (8, 5, 1), (8, 0, 1), (8, 1, 0), (8, 1, 99), (100_000, 100, 1)], ids=str
)
def test_numbers_that_make_no_day_are_refused(tmp_path: Path, numbers: tuple[int, int, int]) -> None:
    with pytest.raises(Refused):
        play(tmp_path / "day", *numbers)
    assert not (tmp_path / "day").exists()


@pytest.mark.slow
def test_a_thousand_people_at_a_hundred_tables_in_three_rounds(tmp_path: Path) -> None:
    day = play(tmp_path)
    assert (day.participants, day.walk_ins, day.tables, day.rounds, day.ballots) == (1000, 8, 100, 3, 5)
    assert day.notes >= 3000
    assert day.preliminary_pdf and len(PdfReader(day.preliminary_pdf).pages) <= 4
    with Record.open(day.record) as record:
        assert verify(record).ok
        with record.reading() as reading:
            assert reading.scalar(select(func.count()).select_from(Participant)) == 1008
            texts = Counter(reading.scalars(select(Note.text)))
            text, times = texts.most_common(1)[0]
            assert times < 10, text
            per_table = reading.scalars(
                select(func.count()).select_from(Note).group_by(Note.round_id, Note.table_id)
            ).all()
            assert len(per_table) == 300
