"""A small session played through the record's operations, on a clock that stands where it is put."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from record_closing import closing

from facilitator.record import Record
from facilitator.record.operations import (
    AddNote,
    AddRecommendation,
    AddRound,
    AddTable,
    AddTheme,
    AssignSeats,
    BallotOption,
    CloseRound,
    CreateProgramme,
    CreateSession,
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
    SeatPlace,
)
from facilitator.record.source import PlayedClock, repeatable

SEOUL_NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
"""13:00 in Seoul."""


@dataclass
class SmallDay:
    """Two tables of four, two rounds (the second planned only), one theme, one ballot."""

    record: Record
    clock: PlayedClock
    session: str = ""
    rounds: list[str] = field(default_factory=list)
    tables: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    theme: str = ""
    ballot: str = ""
    options: list[str] = field(default_factory=list)

    def note(self, table: int, kind: str, text: str, support: int = 0, *, strongly: bool = False) -> str:
        """Write a note at a table (counted from 0) in the first round."""
        id = self.record.new_id()
        self.record.apply(
            AddNote(
                id=id,
                round_id=self.rounds[0],
                table_id=self.tables[table],
                kind=kind,
                text=text,
                support=support,
                felt_strongly=strongly,
            )
        )
        self.notes[text] = id
        return id


def small_day(folder: Path, language: str = "ko") -> SmallDay:
    """Play the session up to the closed ballot."""
    clock = PlayedClock(SEOUL_NOON)
    day = SmallDay(Record.create(folder / "day.roundtable", source=repeatable(1, clock)), clock)
    _prepare(day, language)
    _talk(day)
    _vote(day)
    return day


def _prepare(day: SmallDay, language: str) -> None:
    record, new = day.record, day.record.new_id
    programme, day.session = new(), new()
    day.rounds, day.tables = [new(), new()], [new(), new()]
    record.apply(
        CreateProgramme(id=programme, title="서울시민복지기준", body="서울특별시"),
        CreateSession(
            id=day.session, programme_id=programme, kind="roundtable", title="작은 원탁회의", purpose="기준을 정합니다.",
            venue="시민청", date="2026-11-23", starts_at="13:00", ends_at="15:00", language=language,
            organizer="복지정책과", observers="기자 2명",
        ),
        AddRound(id=day.rounds[0], session_id=day.session, title="돌봄", question="무엇이 필요합니까?", minutes=50),
        AddRound(id=day.rounds[1], session_id=day.session, title="주거"),
        *(
            AddTable(id=id, session_id=day.session, number=number, seats=4, facilitator="김진행", note_taker="박기록")
            for number, id in enumerate(day.tables, start=1)
        ),
    )  # fmt: skip
    people = [
        Person(
            id=new(), name=f"이름{place}", contact="010-0000-0000", key=str(place),
            attributes={"gender": "여" if place % 2 else "남", "age": f"{20 + 10 * (place % 3)}대", "table": ""},
        )
        for place in range(9)
    ]  # fmt: skip
    day.people = [person.id for person in people]
    walk_in = Person(id=new(), name="그날 온 사람", state="arrived", walk_in=True, attributes={"gender": "여"})
    record.apply(ImportParticipants(session_id=day.session, people=(*people, walk_in)))
    record.apply(
        MarkParticipants(ids=tuple(day.people[:7]), state="arrived"),
        MarkParticipants(ids=tuple(day.people[7:8]), state="absent"),
        AssignSeats(
            round_id=day.rounds[0],
            places=tuple(
                SeatPlace(round_id=day.rounds[0], participant_id=id, table_id=day.tables[place % 2])
                for place, id in enumerate(day.people[:8])
            ),
        ),
    )


def _talk(day: SmallDay) -> None:
    record, new = day.record, day.record.new_id
    day.clock.move(minutes=20)
    record.apply(OpenRound(id=day.rounds[0]))
    day.note(0, "idea", "밤에도 열자", 4)
    day.note(0, "minority", "열지 말자", 1)
    day.note(1, "reason", "퇴근이 늦다", 3)
    day.note(1, "idea", "지운 말")
    day.note(1, "minority", "집에서 돌보자", 2)
    record.apply(RetractNote(id=day.notes["지운 말"]))
    day.clock.move(minutes=50)
    record.apply(CloseRound(id=day.rounds[0]))
    day.theme = new()
    record.apply(
        AddTheme(
            id=day.theme, session_id=day.session, round_id=day.rounds[0], title="야간 돌봄", summary="늦게까지 엽니다."
        ),
        FileNote(
            theme_id=day.theme,
            note_ids=(day.notes["밤에도 열자"], day.notes["열지 말자"], day.notes["퇴근이 늦다"]),
        ),
        PickQuote(theme_id=day.theme, note_id=day.notes["퇴근이 늦다"]),
        AddRecommendation(
            id=new(), session_id=day.session, text="밤 10시까지 연다", responsible="돌봄과", theme_id=day.theme
        ),
    )


def _vote(day: SmallDay) -> None:
    record, new = day.record, day.record.new_id
    day.ballot, day.options = new(), [new(), new()]
    record.apply(
        PrepareBallot(
            id=day.ballot, session_id=day.session, round_id=day.rounds[0], title="무엇부터", question="하나만 골라 주세요.",
            options=(
                BallotOption(id=day.options[0], text="야간 돌봄", theme_id=day.theme),
                BallotOption(id=day.options[1], text="주말 돌봄"),
            ),
        ),
        OpenBallot(id=day.ballot),
    )  # fmt: skip
    record.apply(
        EnterTableVote(ballot_id=day.ballot, table_id=day.tables[0], counts={day.options[0]: 3, day.options[1]: 1}),
        EnterTableVote(
            ballot_id=day.ballot, table_id=day.tables[1], counts={day.options[0]: 2}, abstain=1, confirmed=True
        ),
    )
    day.clock.move(minutes=10)
    record.apply(*closing(record, day.ballot))
