"""Small days for the tests of the window: a record with a session, made through operations."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from PySide6.QtCore import QSettings

from facilitator.day.reading_words import ReadsWords
from facilitator.record import Operation, Record, Source
from facilitator.record.operations import (
    AddNote,
    AddRound,
    AddTable,
    AddTheme,
    AssignSeats,
    CreateProgramme,
    CreateSession,
    ImportParticipants,
    OpenRound,
    Person,
    SeatPlace,
)  # fmt: skip
from facilitator.ui.clock import RoundClock
from facilitator.ui.desk import Desk
from facilitator.ui.hub_beside import HubBeside
from facilitator.ui.place import Place
from facilitator.ui.settings import Settings
from facilitator.ui.workplace import Workplace

NAMES = ("김하윤", "이서준", "박지호", "최수아", "정도윤", "강예린", "조은우", "윤지아", "장시우", "임채원")
DISTRICTS = ("관악구", "노원구", "강서구", "송파구")
AGES = ("20대", "40대", "60대")


@dataclass
class Day:
    """The ids of a small day."""

    record: Record
    session_id: str
    rounds: list[str] = field(default_factory=list)
    tables: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    themes: list[str] = field(default_factory=list)


def small_day(
    folder: Path,
    *,
    rounds: int = 2,
    tables: int = 3,
    seats: int = 4,
    people: int = 12,
    seated: bool = True,
    open_round: int = 0,
    notes: int = 0,
    themes: int = 0,
    source: Source | None = None,
) -> Day:
    """A record of a small session.

    Args:
        open_round: the number of the round that is open; 0 for none.
        notes: notes per table in the open round.
        themes: themes of the open round.
        source: where its times and ids come from. Without one the morning is that of the first day of its size in this process.
    """
    path = folder / "small.roundtable"
    if source is None:
        day, file = _morning_once(rounds, tables, seats, people, seated)
        with path.open("xb") as copy:
            copy.write(file)
        day = replace(
            day, record=Record.open(path), rounds=[*day.rounds], tables=[*day.tables], people=[*day.people], notes=[],
            themes=[],
        )  # fmt: skip
    else:
        day = _morning(Record.create(path, source=source), rounds, tables, seats, people, seated)
    if open_round:
        day.record.apply(*_talk(day, day.rounds[open_round - 1], notes, themes))
    return day


@cache
def _morning_once(rounds: int, tables: int, seats: int, people: int, seated: bool) -> tuple[Day, bytes]:
    """The morning of a day, played once in a process, and the file that it left."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "small.roundtable"
        day = _morning(Record.create(path), rounds, tables, seats, people, seated)
        day.record.close()
        return day, path.read_bytes()


def _morning(record: Record, rounds: int, tables: int, seats: int, people: int, seated: bool) -> Day:
    """The session is set up, the list imported, and people are seated."""
    new = record.new_id
    programme, session = new(), new()
    day = Day(record, session)
    made: list[Operation] = [
        CreateProgramme(id=programme, title="복지기준"),
        CreateSession(
            id=session, programme_id=programme, kind="roundtable", title="시민 원탁회의", date="2026-09-12",
            starts_at="13:00", venue="시청 대회의실", organizer="서울특별시",
        ),
    ]  # fmt: skip
    for number in range(1, rounds + 1):
        day.rounds.append(new())
        made.append(
            AddRound(
                id=day.rounds[-1], session_id=session, title=("돌봄", "주거", "교육")[(number - 1) % 3],
                question="누구나 누려야 할 기준은 무엇입니까?", minutes=40,
            )
        )  # fmt: skip
    for number in range(1, tables + 1):
        day.tables.append(new())
        made.append(
            AddTable(
                id=day.tables[-1], session_id=session, number=number, seats=seats, zone="돌봄", facilitator="한지민",
                note_taker="오세훈",
            )
        )  # fmt: skip
    crowd = tuple(
        Person(
            id=new(), name=f"{NAMES[n % 10]}{n // 10 or ''}", contact=f"010-0000-{n:04d}", key=f"person {n}",
            attributes={"gender": "여남"[n % 2], "age": AGES[n % 3], "district": DISTRICTS[n % 4]},
        )
        for n in range(people)
    )  # fmt: skip
    day.people = [person.id for person in crowd]
    if crowd:
        made.append(ImportParticipants(session_id=session, people=crowd, source="list.xlsx"))
    if seated and crowd and tables:
        for round_id in day.rounds:
            places = tuple(
                SeatPlace(round_id=round_id, participant_id=person.id, table_id=day.tables[n % tables])
                for n, person in enumerate(crowd[: tables * seats])
            )
            made.append(AssignSeats(round_id=round_id, places=places))
    record.apply(*made)
    return day


def _talk(day: Day, round_id: str, notes: int, themes: int) -> Iterator[Operation]:
    """The round is opened, gets themes, and every table writes."""
    new = day.record.new_id
    yield OpenRound(id=round_id)
    for number in range(themes):
        day.themes.append(new())
        yield AddTheme(id=day.themes[-1], session_id=day.session_id, round_id=round_id, title=f"주제 {number + 1}")
    for table_id in day.tables:
        for number in range(notes):
            day.notes.append(new())
            yield AddNote(
                id=day.notes[-1], round_id=round_id, table_id=table_id, kind="idea", support=number + 1,
                text=f"방학 때 점심을 해결할 곳이 필요하다 {number + 1}",
            )  # fmt: skip


class NoWords:
    """Finds no words in notes, so that none are folded and nothing is loaded."""

    def words_of_all(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        """Nothing for each."""
        return [() for _ in texts]


class Split:
    """Takes the words of notes as they stand between spaces."""

    def words_of_all(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        """The words of each of the texts."""
        return [tuple(text.split()) for text in texts]


def workplace(day: Day, folder: Path, language: str = "ko", words: ReadsWords | None = None) -> Workplace:
    """A desk, a place and a clock on the day, with settings of their own."""
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    settings.language = language
    desk = Desk(day.record)
    place = Place(desk)
    clock = RoundClock(day.record, lambda: datetime.now(UTC), desk)
    desk.changed.connect(clock.on_changed)
    place.settle(day.record)
    clock.follow(place.session_id)
    return Workplace(
        desk, place, clock, settings, HubBeside(desk, settings, desk, port=0, ballot_port=0), words=words or NoWords()
    )
