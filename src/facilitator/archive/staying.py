"""What stays in the record and is in no package, with how much of it there is and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.covered import Covered
from facilitator.record.models import (
    Ballot,
    Note,
    NoteRevision,
    Participant,
    Round,
    Seat,
    SpentCode,
    SpentDevice,
    Station,
    Table,
    Vote,
    VotingCode,
)
from facilitator.record.paper_piles import paper_votes


@dataclass(frozen=True, kw_only=True)
class Staying:
    """One kind of data that stays: what it is, how many there are, and why it stays."""

    kind: str
    count: int
    en: str
    ko: str
    why_en: str
    why_ko: str

    def said(self, language: str) -> str:
        """What it is, in "ko" or "en"."""
        return self.ko if language == "ko" else self.en

    def why(self, language: str) -> str:
        """Why it stays, in "ko" or "en"."""
        return self.why_ko if language == "ko" else self.why_en


_WHOM = ("It tells who the people were.", "참석자가 누구인지 알 수 있는 정보입니다.")
_CHOSE = ("It would tell how somebody voted.", "누가 어떻게 투표했는지 알 수 있게 됩니다.")
_TOTALS = ("Only totals go along.", "합계만 담습니다.")
_KEYS = ("Whoever has it could act as this laptop.", "이것을 가진 사람이 이 노트북처럼 행세할 수 있습니다.")

_WORDS: dict[str, tuple[str, str, tuple[str, str]]] = {
    "names": ("names of participants", "참가자 이름", _WHOM),
    "contacts": ("contacts of participants", "참가자 연락처", _WHOM),
    "attributes": ("what is known of single participants (age, gender …)", "참가자별 나이·성별 등의 정보", _TOTALS),
    "staff": ("names of table facilitators and note-takers", "테이블 진행자와 기록자의 이름", _WHOM),
    "seats": ("who sat at which table", "누가 어느 테이블에 앉았는지", _WHOM),
    "codes": ("voting codes", "투표 코드", _CHOSE),
    "voted": ("who voted, by code or keypad", "코드와 투표기로 누가 투표했는지", _CHOSE),
    "secret votes": ("single votes of secret ballots", "비밀투표의 한 표 한 표", (f"{_CHOSE[0]} {_TOTALS[0]}", f"{_CHOSE[1]} {_TOTALS[1]}")),
    "receipts": ("receipts of votes", "투표 확인 번호", _CHOSE),
    "wordings": (
        "earlier wordings of notes, and notes that were taken back", "발언 기록의 이전 글과 거두어들인 기록",
        ("The tables took them back.", "테이블에서 고치거나 거두어들였습니다."),
    ),
    "posts": (
        "posts from outside that were taken back", "거두어들인 온라인 의견",
        ("They are in no minutes.", "회의록에 싣지 않은 글입니다."),
    ),
    "laptops": ("laptops of the hall and their keys", "회의장의 노트북과 그 열쇠", _KEYS),
    "journal": (
        "entries of the journal with their content", "작업 기록 한 건 한 건의 내용",
        ("It holds what stands above; its kinds, times and head go along.", "위의 내용이 들어 있습니다. 종류와 시각, 마지막 해시만 담습니다."),
    ),
}  # fmt: skip


def read_staying(reading: OrmSession, session_id: str, covered: Covered) -> tuple[Staying, ...]:
    """The kinds of data that stay, of which there is something."""
    counts = _counts(reading, session_id) | {"journal": covered.seq}
    return tuple(
        Staying(kind=kind, count=counts[kind], en=en, ko=ko, why_en=why[0], why_ko=why[1])
        for kind, (en, ko, why) in _WORDS.items()
        if counts[kind]
    )


def _counts(reading: OrmSession, session_id: str) -> dict[str, int]:
    def number(query: Select[Any]) -> int:
        return reading.scalar(query) or 0

    def of(model: Any, *where: ColumnElement[bool]) -> Select[Any]:
        return select(func.count()).select_from(model).where(*where)

    people = Participant.session_id == session_id
    ballots = select(Ballot.id).where(Ballot.session_id == session_id)
    rounds = select(Round.id).where(Round.session_id == session_id)
    secret = reading.scalars(select(Ballot.id).where(Ballot.session_id == session_id, Ballot.secret)).all()
    notes = select(Note.id).where(Note.round_id.in_(rounds))
    staff = [of(Table, Table.session_id == session_id, name != "") for name in (Table.facilitator, Table.note_taker)]
    return {
        "names": number(of(Participant, people, Participant.name != "")),
        "contacts": number(of(Participant, people, Participant.contact != "")),
        "attributes": sum(map(bool, reading.scalars(select(Participant.attributes).where(people)))),
        "staff": sum(map(number, staff)),
        "seats": number(of(Seat, Seat.round_id.in_(rounds))),
        "codes": number(of(VotingCode, VotingCode.session_id == session_id)),
        "voted": number(of(SpentCode, SpentCode.ballot_id.in_(ballots)))
        + number(of(SpentDevice, SpentDevice.ballot_id.in_(ballots))),
        "secret votes": number(of(Vote, Vote.ballot_id.in_(secret)))
        + sum(sum(paper_votes(reading, ballot).values()) for ballot in secret),
        "receipts": number(of(Vote, Vote.ballot_id.in_(ballots))),
        "wordings": number(of(NoteRevision, NoteRevision.note_id.in_(notes)))
        - number(of(Note, Note.round_id.in_(rounds), Note.retracted.is_(False), Note.table_id.is_not(None))),
        "posts": number(of(Note, Note.round_id.in_(rounds), Note.retracted.is_(True), Note.source_id.is_not(None))),
        "laptops": number(of(Station, Station.session_id == session_id)),
    }
