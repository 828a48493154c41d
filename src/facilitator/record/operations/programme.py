"""Programmes and their sessions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from facilitator.errors import Refused
from facilitator.record.models import Programme, Session
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import a_date, one_of, some_text
from facilitator.record.transaction import Transaction

SESSION_KINDS = ("roundtable", "listening", "expert", "workshop")
LANGUAGES = ("ko", "en")


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
        a_date(self.date)
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
        a_date(self.date or "")
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
