"""What goes to the archive and what stays, as the organizer reads it before it goes."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from facilitator.record import Record
from facilitator.record.models import Ballot, Base, Note, Participant, Round, Station, Table, Theme, Vote


@dataclass(frozen=True)
class Part:
    """A part of what goes, or a kind of data that stays, in a line of each language."""

    en: str
    ko: str

    def text(self, language: str) -> str:
        """The line in this language."""
        return self.ko if language == "ko" else self.en


@dataclass(frozen=True)
class Contents:
    """What goes, and what stays and why."""

    goes: tuple[Part, ...]
    stays: tuple[Part, ...]


def contents(record: Record, session_id: str) -> Contents:
    """What the package of a session holds, and what of the record it leaves out."""
    with record.reading() as reading:

        def count(model: type[Base], *where: object) -> int:
            return reading.scalar(select(func.count()).select_from(model).where(*where)) or 0  # type: ignore[arg-type]

        rounds = count(Round, Round.session_id == session_id)
        tables = select(Table.id).where(Table.session_id == session_id)
        notes = count(Note, Note.table_id.in_(tables), ~Note.retracted)
        themes = count(Theme, Theme.session_id == session_id, ~Theme.removed)
        ballots = count(Ballot, Ballot.session_id == session_id, Ballot.state != "draft")
        people = count(Participant, Participant.session_id == session_id)
        laptops = count(Station, Station.session_id == session_id)
        votes = count(Vote, Vote.ballot_id.in_(select(Ballot.id).where(Ballot.session_id == session_id)))
    return Contents(
        goes=(
            Part(f"{rounds:,} rounds with {notes:,} notes", f"라운드 {rounds:,}개와 기록 {notes:,}건"),
            Part(f"{themes:,} themes, and the recommendations", f"주제 {themes:,}개와 권고"),
            Part(f"{ballots:,} ballots with their results", f"투표 {ballots:,}건과 결과"),
        ),
        stays=(
            Part(f"Names and contacts of {people:,} people", f"참가자 {people:,}명의 이름과 연락처"),
            Part("Who sat at which table", "누가 어느 테이블에 앉았는지"),
            *([Part(f"{votes:,} single votes", f"한 사람 한 사람의 표 {votes:,}장")] if votes else []),
            *([Part(f"{laptops:,} laptops of the hall", f"회의장의 노트북 {laptops:,}대")] if laptops else []),
        ),
    )
