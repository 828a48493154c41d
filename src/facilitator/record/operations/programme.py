"""Preparing: programmes, sessions, rounds and tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import func, select

from facilitator.errors import Refused
from facilitator.record.models import Ballot, Note, Programme, Round, Seat, Session, Table, TableVote, Theme
from facilitator.record.operation import PERSONAL, Operation
from facilitator.record.operations.checks import one_of, some_text, within
from facilitator.record.transaction import Transaction

SESSION_KINDS = ("roundtable", "listening", "expert", "workshop")
LANGUAGES = ("ko", "en")


def _check_date(text: str) -> None:
    if not text:
        return
    try:
        # Python reads other forms as well (20260912, 2026-W37-6); the record keeps one.
        if date.fromisoformat(text).isoformat() != text:
            raise ValueError(text)
    except ValueError as error:
        raise Refused(
            f"{text!r} is not a date. Write it as 2026-09-12.",
            f"{text!r}은(는) 날짜가 아닙니다. 2026-09-12처럼 적어 주십시오.",
        ) from error


def _check_time(text: str) -> None:
    if text and not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", text):
        raise Refused(
            f"{text!r} is not a time of day. Write it as 13:00.",
            f"{text!r}은(는) 시각이 아닙니다. 13:00처럼 적어 주십시오.",
        )


@dataclass(frozen=True, kw_only=True)
class CreateProgramme(Operation):
    """Begin a programme: one policy that sessions will deliberate."""

    id: str
    title: str
    body: str = ""

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Add it."""
        some_text(self.title, "programme's title", "사업 이름")
        tx.add("programme", Programme(id=self.id, title=self.title, body=self.body), self.id)
        return ()


@dataclass(frozen=True, kw_only=True)
class EditProgramme(Operation):
    """Change a programme's title or body; None leaves a field as it is."""

    id: str
    title: str | None = None
    body: str | None = None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Change it."""
        programme = tx.find(Programme, self.id)
        before = EditProgramme(id=self.id, title=programme.title, body=programme.body)
        if self.title is not None:
            some_text(self.title, "programme's title", "사업 이름")
            programme.title = self.title
        if self.body is not None:
            programme.body = self.body
        tx.touch("programme", self.id)
        return (before,)


@dataclass(frozen=True, kw_only=True)
class CreateSession(Operation):
    """Begin a session of a programme."""

    id: str
    programme_id: str
    kind: str
    title: str
    purpose: str = ""
    venue: str = ""
    date: str = ""
    starts_at: str = ""
    ends_at: str = ""
    time_zone: str = "Asia/Seoul"
    language: str = "ko"
    organizer: str = ""
    observers: str = ""

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Add it."""
        tx.find(Programme, self.programme_id)
        some_text(self.title, "session's title", "회의 이름")
        one_of(self.kind, SESSION_KINDS, "kind of session", "회의 종류")
        one_of(self.language, LANGUAGES, "language", "언어")
        _check_date(self.date)
        _check_time(self.starts_at)
        _check_time(self.ends_at)
        session = Session(
            id=self.id, programme_id=self.programme_id, kind=self.kind, title=self.title, purpose=self.purpose,
            venue=self.venue, date=self.date, starts_at=self.starts_at, ends_at=self.ends_at,
            time_zone=self.time_zone, language=self.language,
            organizer=self.organizer, observers=self.observers, introduction="", closing="",
        )  # fmt: skip
        tx.add("session", session, self.id)
        return ()


@dataclass(frozen=True, kw_only=True)
class EditSession(Operation):
    """Change what is written about a session; None leaves a field as it is."""

    id: str
    kind: str | None = None
    title: str | None = None
    purpose: str | None = None
    venue: str | None = None
    date: str | None = None
    starts_at: str | None = None
    ends_at: str | None = None
    time_zone: str | None = None
    language: str | None = None
    organizer: str | None = None
    observers: str | None = None
    introduction: str | None = None
    closing: str | None = None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Change it."""
        session = tx.find(Session, self.id)
        if self.title is not None:
            some_text(self.title, "session's title", "회의 이름")
        if self.kind is not None:
            one_of(self.kind, SESSION_KINDS, "kind of session", "회의 종류")
        if self.language is not None:
            one_of(self.language, LANGUAGES, "language", "언어")
        _check_date(self.date or "")
        _check_time(self.starts_at or "")
        _check_time(self.ends_at or "")
        fields = (
            "kind", "title", "purpose", "venue", "date", "starts_at", "ends_at", "time_zone", "language", "organizer",
            "observers",
            "introduction", "closing",
        )  # fmt: skip
        before = EditSession(
            id=self.id, **{name: getattr(session, name) for name in fields if getattr(self, name) is not None}
        )
        for name in fields:
            if getattr(self, name) is not None:
                setattr(session, name, getattr(self, name))
        tx.touch("session", self.id)
        return (before,)


@dataclass(frozen=True, kw_only=True)
class AddRound(Operation):
    """Plan one more round, at the end of the day."""

    id: str
    session_id: str
    title: str
    question: str = ""
    guidance: str = ""
    minutes: int = 40
    break_after: int = 10
    number: int | None = None

    def prepared(self, tx: Transaction) -> AddRound:
        """With its number."""
        if self.number is not None:
            return self
        last = tx.session.scalar(select(func.max(Round.number)).where(Round.session_id == self.session_id)) or 0
        return AddRound(**{**self.__dict__, "number": last + 1})

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Add it; later rounds move one place on when its number is taken."""
        tx.find(Session, self.session_id)
        within(self.minutes, 1, 600, "minutes of a round", "라운드 시간(분)")
        within(self.break_after, 0, 600, "minutes of a break", "쉬는 시간(분)")
        rounds = _rounds(tx, self.session_id)
        number = 1 if self.number is None else self.number
        within(number, 1, len(rounds) + 1, "place of a round", "라운드 순서")
        if number <= len(rounds):
            _refuse_renumbering(rounds[number - 1 :])
            _renumber(tx, self.session_id, make_room_at=number)
        row = Round(
            id=self.id, session_id=self.session_id, number=number, title=self.title, question=self.question,
            guidance=self.guidance, minutes=self.minutes, break_after=self.break_after, state="planned",
            opened_at=None, closes_at=None, remaining_seconds=None, closed_at=None,
        )  # fmt: skip
        tx.add("round", row, self.id)
        tx.touch("rounds", self.session_id)
        return (RemoveRound(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class EditRound(Operation):
    """Change what a round asks or how long it is; None leaves a field as it is."""

    id: str
    title: str | None = None
    question: str | None = None
    guidance: str | None = None
    minutes: int | None = None
    break_after: int | None = None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Change it."""
        row = tx.find(Round, self.id)
        if self.minutes is not None:
            within(self.minutes, 1, 600, "minutes of a round", "라운드 시간(분)")
        if self.break_after is not None:
            within(self.break_after, 0, 600, "minutes of a break", "쉬는 시간(분)")
        fields = ("title", "question", "guidance", "minutes", "break_after")
        before = EditRound(
            id=self.id, **{name: getattr(row, name) for name in fields if getattr(self, name) is not None}
        )
        for name in fields:
            if getattr(self, name) is not None:
                setattr(row, name, getattr(self, name))
        tx.touch("round", self.id)
        return (before,)


@dataclass(frozen=True, kw_only=True)
class RemoveRound(Operation):
    """Take a planned round out of the day. A round that was held, or that something hangs on, stays."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Remove it with its seats."""
        row = tx.find(Round, self.id)
        if row.state != "planned":
            raise Refused(
                f"Round {row.number} was opened and is part of the record. It cannot be removed.",
                f"{row.number}라운드는 이미 열려 기록에 남았습니다. 지울 수 없습니다.",
            )
        for model in (Note, Theme, Ballot):
            if tx.session.scalar(select(func.count()).select_from(model).where(model.round_id == self.id)):
                raise Refused(
                    f"Round {row.number} has notes, themes or ballots. Remove those first.",
                    f"{row.number}라운드에 기록, 주제 또는 투표가 있습니다. 먼저 그것을 지우십시오.",
                )
        seats = tx.session.scalars(select(Seat).where(Seat.round_id == self.id)).all()
        if seats:
            raise Refused(
                f"Round {row.number} has a seating. Clear the seating first.",
                f"{row.number}라운드에 자리 배치가 있습니다. 먼저 배치를 지우십시오.",
            )
        _refuse_renumbering(_rounds(tx, row.session_id)[row.number :])
        back = AddRound(
            id=row.id, session_id=row.session_id, title=row.title, question=row.question, guidance=row.guidance,
            minutes=row.minutes, break_after=row.break_after, number=row.number,
        )  # fmt: skip
        tx.session.delete(row)
        tx.session.flush()
        _renumber(tx, back.session_id)
        tx.touch("round", self.id)
        tx.touch("rounds", back.session_id)
        return (back,)


@dataclass(frozen=True, kw_only=True)
class MoveRound(Operation):
    """Give a planned round another place in the day. Rounds that were opened keep theirs: note serials carry it."""

    id: str
    number: int

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Move it; the rounds between move up or down."""
        row = tx.find(Round, self.id)
        rounds = _rounds(tx, row.session_id)
        within(self.number, 1, len(rounds), "place of a round", "라운드 순서")
        low, high = sorted((row.number, self.number))
        _refuse_renumbering(rounds[low - 1 : high])
        before = MoveRound(id=self.id, number=row.number)
        rounds.remove(row)
        rounds.insert(self.number - 1, row)
        _number(tx, rounds)
        tx.touch("round", *(other.id for other in rounds))
        tx.touch("rounds", row.session_id)
        return (before,)


def _refuse_renumbering(rounds: list[Round]) -> None:
    if any(row.state != "planned" for row in rounds):
        raise Refused(
            "A round that was opened keeps its number, because notes carry it. Change only the rounds after it.",
            "이미 연 라운드의 번호는 기록에 남아 바꿀 수 없습니다. 그 뒤의 라운드만 바꾸십시오.",
        )


def _rounds(tx: Transaction, session_id: str) -> list[Round]:
    return list(tx.session.scalars(select(Round).where(Round.session_id == session_id).order_by(Round.number)))


def _number(tx: Transaction, rounds: list[Round], first: int = 1) -> None:
    """Number the rounds anew, by way of numbers that are free, since a number stands once in a session."""
    for place, row in enumerate(rounds):
        row.number = -(place + first)
    tx.session.flush()
    for row in rounds:
        row.number = -row.number
    tx.session.flush()


def _renumber(tx: Transaction, session_id: str, make_room_at: int | None = None) -> None:
    rounds = _rounds(tx, session_id)
    if make_room_at is None:
        _number(tx, rounds)
    else:
        _number(tx, rounds[make_room_at - 1 :], first=make_room_at + 1)
    tx.touch("round", *(row.id for row in rounds))


@dataclass(frozen=True, kw_only=True)
class AddTable(Operation):
    """Put a table into the hall."""

    id: str
    session_id: str
    number: int
    seats: int = 10
    zone: str = ""
    features: tuple[str, ...] = ()
    facilitator: str = field(default="", metadata=PERSONAL)
    note_taker: str = field(default="", metadata=PERSONAL)

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Add it."""
        tx.find(Session, self.session_id)
        _check_table(tx, self.session_id, self.id, self.number, self.seats)
        table = Table(
            id=self.id, session_id=self.session_id, number=self.number, seats=self.seats, zone=self.zone,
            features=list(self.features), facilitator=self.facilitator, note_taker=self.note_taker,
        )  # fmt: skip
        tx.add("table", table, self.id)
        tx.touch("tables", self.session_id)
        return (RemoveTable(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class EditTable(Operation):
    """Change a table or who works at it; None leaves a field as it is."""

    id: str
    number: int | None = None
    seats: int | None = None
    zone: str | None = None
    features: tuple[str, ...] | None = None
    facilitator: str | None = field(default=None, metadata=PERSONAL)
    note_taker: str | None = field(default=None, metadata=PERSONAL)

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Change it. A table with notes keeps its number, because their serials carry it."""
        table = tx.find(Table, self.id)
        number = table.number if self.number is None else self.number
        seats = table.seats if self.seats is None else self.seats
        _check_table(tx, table.session_id, table.id, number, seats)
        if number != table.number and _count(tx, Note, table.id):
            raise Refused(
                f"Table {table.number} has notes that carry its number. The number cannot be changed.",
                f"{table.number}번 테이블의 기록에 이 번호가 쓰였습니다. 번호를 바꿀 수 없습니다.",
            )
        if seats < table.seats:
            _refuse_too_few_seats(tx, table, seats)
        fields = ("number", "seats", "zone", "features", "facilitator", "note_taker")
        changed = [name for name in fields if getattr(self, name) is not None]
        old = {name: getattr(table, name) for name in changed}
        if "features" in old:
            old["features"] = tuple(table.features)
        for name in changed:
            value = getattr(self, name)
            setattr(table, name, list(value) if name == "features" else value)
        tx.touch("table", self.id)
        return (EditTable(id=self.id, **old),)


@dataclass(frozen=True, kw_only=True)
class RemoveTable(Operation):
    """Take an empty table out of the hall."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Remove it, unless people sit, wrote or voted there."""
        table = tx.find(Table, self.id)
        if _count(tx, Note, table.id) or _count(tx, TableVote, table.id) or _count(tx, Seat, table.id):
            raise Refused(
                f"Table {table.number} has people seated, notes or votes. Move the people first; notes and votes stay.",
                f"{table.number}번 테이블에 앉은 사람, 기록 또는 투표가 있습니다. 먼저 사람을 옮기십시오. 기록과 투표는 지울 수 없습니다.",
            )
        back = AddTable(
            id=table.id, session_id=table.session_id, number=table.number, seats=table.seats, zone=table.zone,
            features=tuple(table.features), facilitator=table.facilitator, note_taker=table.note_taker,
        )  # fmt: skip
        tx.session.delete(table)
        tx.touch("table", self.id)
        tx.touch("tables", back.session_id)
        return (back,)


def _count(tx: Transaction, model: type[Note] | type[TableVote] | type[Seat], table_id: str) -> int:
    return tx.session.scalar(select(func.count()).select_from(model).where(model.table_id == table_id)) or 0


def _refuse_too_few_seats(tx: Transaction, table: Table, seats: int) -> None:
    fullest = select(func.count()).where(Seat.table_id == table.id).group_by(Seat.round_id)
    seated = max(tx.session.scalars(fullest), default=0)
    if seated > seats:
        raise Refused(
            f"{seated} people have a seat at table {table.number}. Move some before taking seats away.",
            f"{table.number}번 테이블에 {seated}명이 배치되어 있습니다. 먼저 사람을 옮긴 뒤 자리를 줄이십시오.",
        )


def _check_table(tx: Transaction, session_id: str, id: str, number: int, seats: int) -> None:
    within(number, 1, 9999, "number of a table", "테이블 번호")
    within(seats, 1, 200, "seats of a table", "테이블 자리 수")
    taken = select(Table.id).where(Table.session_id == session_id, Table.number == number, Table.id != id)
    if tx.session.scalar(taken) is not None:
        raise Refused(
            f"There is a table {number} already. Give this one another number.",
            f"{number}번 테이블이 이미 있습니다. 다른 번호를 쓰십시오.",
        )
