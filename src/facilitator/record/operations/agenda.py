"""Planning the day: its rounds and their order."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from facilitator.errors import Refused
from facilitator.record.models import Ballot, Note, Round, Seat, Session, Theme
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import one_of, within
from facilitator.record.transaction import Transaction

GROUP_PLANS = ("stay", "change", "mix")
"""How people sit in a round where tables belong to groups: in their group, in another one, or over the whole hall."""


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
    groups: str = "stay"

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
        one_of(self.groups, GROUP_PLANS, "way to sit by groups", "분야별 앉기 방식")
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
            groups=self.groups,
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
    groups: str | None = None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Change it."""
        row = tx.find(Round, self.id)
        if self.minutes is not None:
            within(self.minutes, 1, 600, "minutes of a round", "라운드 시간(분)")
        if self.break_after is not None:
            within(self.break_after, 0, 600, "minutes of a break", "쉬는 시간(분)")
        if self.groups is not None:
            one_of(self.groups, GROUP_PLANS, "way to sit by groups", "분야별 앉기 방식")
        fields = ("title", "question", "guidance", "minutes", "break_after", "groups")
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
            minutes=row.minutes, break_after=row.break_after, number=row.number, groups=row.groups,
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
