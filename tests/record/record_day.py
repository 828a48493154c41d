"""A small day, played once through: what the tests of the record begin with.

A process plays it once, and then copies the file: the same seed gives the same day.
"""

from __future__ import annotations

import tempfile
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from record_closing import closing
from sqlalchemy import func, select

from facilitator.record import Changes, Operation, Record
from facilitator.record.models import REPLAYED, JournalEntry
from facilitator.record.naming import plain_rows
from facilitator.record.operations import (
    AddNote,
    AddRecommendation,
    AddRound,
    AddTable,
    AddTheme,
    AssignSeats,
    BallotOption,
    CloseRound,
    CorrectBallot,
    CreateProgramme,
    CreateSession,
    EditParticipant,
    EnterTableVote,
    FileNote,
    ImportParticipants,
    MarkParticipants,
    OpenBallot,
    OpenRound,
    Person,
    PickQuote,
    PrepareBallot,
    RetractNote,
    ReviseNote,
    SeatPlace,
)
from facilitator.record.source import PlayedClock, Source, repeatable

NAMES = ("김민준", "이서연", "박도윤", "최하은", "정시우", "강지유", "조예준", "윤서아", "남궁 민수", "한지호")
CONTACT = "010-2222-33{:02d}"
TABLES, SEATS = 3, 4

Picture = dict[str, dict[tuple[Any, ...], dict[str, Any]]]
"""Table name -> key -> row: everything that the journal tells."""


def played_source(seed: int = 1) -> tuple[Source, PlayedClock]:
    """A source that plays the same day for the same seed, and its clock."""
    clock = PlayedClock(datetime(2026, 9, 12, 4, 0, tzinfo=UTC))
    return repeatable(seed, clock), clock


@dataclass
class Day:
    """A record with a session in it, and the ids of what is in that session."""

    record: Record
    clock: PlayedClock
    session_id: str
    tables: list[str]
    rounds: list[str]
    people: list[str]

    def apply(self, *operations: Operation) -> Changes:
        """Do it, a minute after what was done before."""
        self.clock.move(minutes=1)
        return self.record.apply(*operations)

    def note(self, text: str, table: int = 1, round_number: int = 1, kind: str = "idea") -> str:
        """Write a note; returns its id."""
        id = self.record.new_id()
        self.apply(
            AddNote(
                id=id, round_id=self.rounds[round_number - 1], table_id=self.tables[table - 1], kind=kind, text=text
            )
        )
        return id

    def theme(self, title: str, *notes: str) -> str:
        """Make a theme of the whole session with these notes under it; returns its id."""
        id = self.record.new_id()
        self.apply(
            AddTheme(id=id, session_id=self.session_id, title=title), FileNote(theme_id=id, note_ids=tuple(notes))
        )
        return id

    def ballot(self, *texts: str, method: str = "single", basis: str = "valid", most: int = 1,
        channels: tuple[str, ...] = ("hands",), secret: bool = False,
    ) -> tuple[str, list[str]]:  # fmt: skip
        """Prepare and open a ballot; returns its id and those of its options."""
        id, options = self.record.new_id(), [self.record.new_id() for _ in texts]
        self.apply(
            PrepareBallot(
                id=id, session_id=self.session_id, title="무엇이 먼저인가", method=method, basis=basis, most=most,
                channels=channels, secret=secret,
                options=tuple(BallotOption(id=option, text=text) for option, text in zip(options, texts, strict=True)),
            )
        )  # fmt: skip
        self.apply(OpenBallot(id=id))
        return id, options


@dataclass(frozen=True)
class Played:
    """A day and the file that it left."""

    day: Day
    source: Source
    file: bytes

    def copied(self, path: Path) -> Day:
        """The same day in a file of its own, to go on from there."""
        with path.open("xb") as file:
            file.write(self.file)
        source, clock = deepcopy((self.source, self.day.clock))
        day = self.day
        return replace(
            day, record=Record.open(path, source=source), clock=clock,
            tables=[*day.tables], rounds=[*day.rounds], people=[*day.people],
        )  # fmt: skip


def prepared_day(place: Path | str, passphrase: str | None = None, seed: int = 1, seated: bool = True) -> Day:
    """Two rounds (none open), three tables of four seats, ten people, seated in both rounds."""
    if isinstance(place, Path) and passphrase is None:
        return _prepared_once(seed, seated).copied(place)
    return _prepare(place, passphrase, seed, seated)[0]


@cache
def _prepared_once(seed: int, seated: bool) -> Played:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "day.roundtable"
        day, source = _prepare(path, None, seed, seated)
        day.record.close()
        return Played(day, source, path.read_bytes())


def _prepare(place: Path | str, passphrase: str | None, seed: int, seated: bool) -> tuple[Day, Source]:
    source, clock = played_source(seed)
    record = Record.create(place, passphrase, source)
    new = record.new_id
    programme, session_id = new(), new()
    tables, rounds = [new() for _ in range(TABLES)], [new(), new()]
    people = [new() for _ in NAMES]
    day = Day(record, clock, session_id, tables, rounds, people)
    day.apply(
        CreateProgramme(id=programme, title="서울 복지 기준", body="서울특별시"),
        CreateSession(
            id=session_id, programme_id=programme, kind="roundtable", title="시민 원탁회의", date="2026-09-12"
        ),
    )
    day.apply(
        *(AddRound(id=id, session_id=session_id, title=f"라운드 {n}", minutes=30) for n, id in enumerate(rounds, 1)),
        *(
            AddTable(id=id, session_id=session_id, number=n, seats=SEATS, facilitator=f"진행자{n}", features=("ramp",))
            for n, id in enumerate(tables, 1)
        ),
    )
    day.apply(
        ImportParticipants(
            session_id=session_id,
            source="list.csv",
            people=tuple(
                Person(id=id, name=name, contact=CONTACT.format(n), attributes={"district": "관악구"}, key=f"key-{n}")
                for n, (id, name) in enumerate(zip(people, NAMES, strict=True))
            ),
        )
    )
    if seated:
        for turn, round_id in enumerate(rounds):
            day.apply(AssignSeats(round_id=round_id, places=places(day, round_id, turn)))
    return day, source


def places(day: Day, round_id: str, turn: int) -> tuple[SeatPlace, ...]:
    """Everybody at a table, another one each turn."""
    return tuple(
        SeatPlace(round_id=round_id, participant_id=person, table_id=day.tables[(n + n // TABLES * turn) % TABLES])
        for n, person in enumerate(day.people)
    )


def small_day(place: Path | str, passphrase: str | None = None) -> Day:
    """A whole day: check-in, a round with notes, themes, a ballot closed and corrected, a recommendation."""
    if isinstance(place, Path) and passphrase is None:
        return _played_once().copied(place)
    return _play(_prepare(place, passphrase, 1, True)[0])


@cache
def _played_once() -> Played:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "day.roundtable"
        day, source = _prepare(path, None, 1, True)
        _play(day).record.close()
        return Played(day, source, path.read_bytes())


def _play(day: Day) -> Day:
    day.apply(MarkParticipants(ids=tuple(day.people[:9]), state="arrived"))
    day.apply(EditParticipant(id=day.people[3], name="최하은", contact="choi@example.org"))
    day.apply(OpenRound(id=day.rounds[0]))
    notes = [
        day.note("혼자 사는 어르신께 안부 전화를 드리면 좋겠습니다.", table=1),
        day.note("동네 돌봄 쉼터가 가까이 있어야 합니다.", table=1, kind="reason"),
        day.note("세금이 얼마나 드는지 걱정입니다.", table=2, kind="concern"),
    ]
    day.apply(
        ReviseNote(
            id=notes[1], base_revision=1, kind="reason", text="돌봄 쉼터가 걸어갈 곳에 있어야 합니다.", support=3
        )
    )
    day.apply(RetractNote(id=notes[2]))
    theme = day.theme("가까운 돌봄", notes[0], notes[1])
    day.apply(PickQuote(theme_id=theme, note_id=notes[0]))
    day.apply(CloseRound(id=day.rounds[0]))
    ballot, options = day.ballot("안부 전화", "돌봄 쉼터")
    day.apply(EnterTableVote(ballot_id=ballot, table_id=day.tables[0], counts={options[0]: 3, options[1]: 1}))
    day.apply(EnterTableVote(ballot_id=ballot, table_id=day.tables[1], counts={options[1]: 2}, abstain=1))
    day.apply(*closing(day.record, ballot))
    corrected, new_options = day.record.new_id(), [day.record.new_id(), day.record.new_id()]
    day.apply(
        CorrectBallot(
            id=ballot, new_id=corrected, reason="2번 테이블을 잘못 셌습니다.",
            option_ids=tuple(zip(options, new_options, strict=True)),
        )
    )  # fmt: skip
    day.apply(EnterTableVote(ballot_id=corrected, table_id=day.tables[1], counts={new_options[1]: 3}))
    day.apply(*closing(day.record, corrected))
    day.apply(
        AddRecommendation(
            id=day.record.new_id(), session_id=day.session_id, text="구마다 돌봄 쉼터를 한 곳 이상 둡니다.",
            responsible="복지정책실", theme_id=theme,
        )
    )  # fmt: skip
    return day


def picture(record: Record) -> Picture:
    """Every row that the journal tells, as it is kept."""
    told: Picture = {}
    with record.reading() as session:
        for model in REPLAYED:
            keys = [column.name for column in model.__table__.primary_key]
            rows = [dict(row) for row in plain_rows(session, model)]
            told[model.__tablename__] = {tuple(row[key] for key in keys): row for row in rows}
    return told


def entries(record: Record) -> int:
    """How many entries the journal has."""
    with record.reading() as session:
        return session.scalar(select(func.count()).select_from(JournalEntry)) or 0


def behind_its_back(path: Path, *statements: str) -> None:
    """Change a record's file without the program, as a tool for databases can."""
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = OFF")
    for event in ("update", "delete"):
        connection.execute(f"DROP TRIGGER IF EXISTS journal_no_{event}")
    for statement in statements:
        assert connection.execute(statement).rowcount != 0, f"changed nothing: {statement}"
    connection.close()


def first_version(path: Path, drafts: int = 0, passphrase: str = "") -> Path:
    """A record as the first version left it, made larger by so many long drafts."""
    connection = driver.connect(str(path))
    if passphrase:
        connection.execute(f"PRAGMA key = '{passphrase}'")
    connection.executescript(Path(__file__).with_name("first_version.sql").read_text(encoding="utf-8"))
    connection.executemany(
        "INSERT INTO draft (key, text, saved_at) VALUES (?, ?, '')", [(f"d{n}", "말" * 150_000) for n in range(drafts)]
    )
    connection.commit()
    connection.close()
    return path
