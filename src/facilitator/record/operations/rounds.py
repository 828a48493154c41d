"""Running a round: opening, pausing, closing, and its clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record.models import Note, Round
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import one_of, within
from facilitator.record.source import as_moment, as_text
from facilitator.record.transaction import Transaction

ROUND_STATES = ("planned", "open", "paused", "closed")


@dataclass(frozen=True, kw_only=True)
class SetRoundClock(Operation):
    """Put a round's state and clock back to what they were; how every step of a round is taken back."""

    id: str
    state: str
    minutes: int
    opened_at: str | None
    closes_at: str | None
    remaining_seconds: int | None
    closed_at: str | None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Set them. A round with notes never goes back to being planned."""
        row = tx.find(Round, self.id)
        one_of(self.state, ROUND_STATES, "state of a round", "라운드 상태")
        within(self.minutes, 1, 600, "minutes of a round", "라운드 시간(분)")
        for moment in (self.opened_at, self.closes_at, self.closed_at):
            _refuse_unless_a_moment(moment)
        if self.state == "planned" and tx.session.scalar(select(Note.id).where(Note.round_id == row.id).limit(1)):
            raise Refused(
                f"Round {row.number} has notes; it cannot become unopened. Close it instead.",
                f"{row.number}라운드에 이미 기록이 있어 열기 전으로 돌아갈 수 없습니다. 닫아 주십시오.",
            )
        if self.state in ("open", "paused"):
            _refuse_second_open(tx, row)
        before = _clock(row)
        row.state, row.minutes = self.state, self.minutes
        row.opened_at, row.closes_at = self.opened_at, self.closes_at
        row.remaining_seconds, row.closed_at = self.remaining_seconds, self.closed_at
        tx.touch("round", self.id)
        return (before,)


def _refuse_unless_a_moment(text: str | None) -> None:
    try:
        if text is not None:
            as_moment(text)
    except ValueError as error:
        raise Refused(f"{text!r} is not a moment in UTC.", f"{text!r}은(는) UTC 시각이 아닙니다.") from error


def _clock(row: Round) -> SetRoundClock:
    return SetRoundClock(
        id=row.id, state=row.state, minutes=row.minutes, opened_at=row.opened_at, closes_at=row.closes_at,
        remaining_seconds=row.remaining_seconds, closed_at=row.closed_at,
    )  # fmt: skip


def _refuse_second_open(tx: Transaction, row: Round) -> None:
    others = select(Round).where(
        Round.session_id == row.session_id, Round.id != row.id, Round.state.in_(("open", "paused"))
    )
    other = tx.session.scalar(others)
    if other is not None:
        raise Refused(
            f"Round {other.number} is still open. Close it before opening round {row.number}.",
            f"{other.number}라운드가 아직 열려 있습니다. 먼저 닫은 뒤 {row.number}라운드를 여십시오.",
        )


def _refuse_unless(row: Round, *states: str) -> None:
    words = {"planned": "열기 전", "open": "진행 중", "paused": "멈춤", "closed": "닫힘"}
    if row.state not in states:
        raise Refused(
            f"Round {row.number} is {row.state}; this can be done only while it is {' or '.join(states)}.",
            f"{row.number}라운드는 지금 '{words[row.state]}' 상태입니다. "
            f"'{' 또는 '.join(words[state] for state in states)}' 상태에서만 할 수 있습니다.",
        )


@dataclass(frozen=True, kw_only=True)
class OpenRound(Operation):
    """Open a round and start its clock; a closed one is opened again with the minutes given here."""

    id: str
    minutes: int | None = None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Open it; only one round of a session is open at a time."""
        row = tx.find(Round, self.id)
        _refuse_unless(row, "planned", "closed")
        _refuse_second_open(tx, row)
        before = _clock(row)
        minutes = row.minutes if self.minutes is None else self.minutes
        within(minutes, 1, 600, "minutes of a round", "라운드 시간(분)")
        row.state, row.remaining_seconds, row.closed_at = "open", None, None
        row.opened_at = row.opened_at or tx.time
        row.closes_at = as_text(as_moment(tx.time) + timedelta(minutes=minutes))
        tx.touch("round", self.id)
        return (before,)


@dataclass(frozen=True, kw_only=True)
class PauseRound(Operation):
    """Stop the clock of an open round."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Pause it and keep the time left."""
        row = tx.find(Round, self.id)
        _refuse_unless(row, "open")
        before = _clock(row)
        left = as_moment(row.closes_at or tx.time) - as_moment(tx.time)
        row.state, row.closes_at = "paused", None
        row.remaining_seconds = int(left.total_seconds())
        tx.touch("round", self.id)
        return (before,)


@dataclass(frozen=True, kw_only=True)
class ResumeRound(Operation):
    """Let the clock of a paused round run on."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Resume it with the time that was left."""
        row = tx.find(Round, self.id)
        _refuse_unless(row, "paused")
        before = _clock(row)
        row.state = "open"
        row.closes_at = as_text(as_moment(tx.time) + timedelta(seconds=row.remaining_seconds or 0))
        row.remaining_seconds = None
        tx.touch("round", self.id)
        return (before,)


@dataclass(frozen=True, kw_only=True)
class ExtendRound(Operation):
    """Give a round more minutes, or fewer with a negative number; all later rounds move with it."""

    id: str
    minutes: int

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Lengthen the round and its running clock."""
        row = tx.find(Round, self.id)
        _refuse_unless(row, "planned", "open", "paused")
        before = _clock(row)
        within(row.minutes + self.minutes, 1, 600, "minutes of a round", "라운드 시간(분)")
        row.minutes += self.minutes
        if row.closes_at is not None:
            # After the end of its time a round gets the minutes from now on, not from when it should have ended.
            start = max(as_moment(row.closes_at), as_moment(tx.time)) if self.minutes > 0 else as_moment(row.closes_at)
            row.closes_at = as_text(start + timedelta(minutes=self.minutes))
        if row.remaining_seconds is not None:
            row.remaining_seconds = max(row.remaining_seconds, 0) + self.minutes * 60
        tx.touch("round", self.id)
        return (before,)


@dataclass(frozen=True, kw_only=True)
class CloseRound(Operation):
    """Close a round. Notes that were being typed may still be saved into it."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Close it."""
        row = tx.find(Round, self.id)
        _refuse_unless(row, "open", "paused")
        before = _clock(row)
        row.state, row.closes_at, row.remaining_seconds = "closed", None, None
        row.closed_at = tx.time
        tx.touch("round", self.id)
        return (before,)
