"""The run of the day by the clock: when each round begins and ends, as planned or as it went."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from facilitator.record.models import Round, Session
from facilitator.record.source import as_moment, hall_zone

OPENING: Mapping[str, int] = MappingProxyType({"roundtable": 30, "listening": 20, "expert": 15, "workshop": 20})
"""Minutes from the start of a session to its first round, by kind of session: welcome and explanation."""

CLOSING: Mapping[str, int] = MappingProxyType({"roundtable": 30, "listening": 15, "expert": 20, "workshop": 20})
"""Minutes after the last round, by kind of session: votes and closing words."""

_NO_DAY = datetime.date(2000, 1, 1)


@dataclass(frozen=True)
class Slot:
    """The time of one round, on the hall's clock (no time zone). ``real`` says that it has begun: the start is a fact."""

    round_id: str
    number: int
    title: str
    starts: datetime.datetime
    ends: datetime.datetime
    real: bool

    @property
    def clock(self) -> str:
        """The time as it is printed: "13:30–14:10"."""
        return f"{self.starts:%H:%M}–{self.ends:%H:%M}"


def schedule(
    session: Session,
    rounds: Sequence[Round],
    *,
    opening: int | None = None,
    now: datetime.datetime | None = None,
) -> tuple[Slot, ...]:
    """When each round is, in order of their numbers.

    A round that was opened stands where it really was; every round still to come follows the one before it after that
    round's break, so a late opening, an extension or an early close moves all later rounds.

    Args:
        session: its start gives the first round's, after the opening.
        rounds: the session's rounds. Nothing is read from the record: both may be values made by hand.
        opening: minutes before the first round; by kind of session where it is None.
        now: the time, with its zone: a round that runs on beyond its end, or is paused, ends no earlier than now.

    Returns:
        One slot a round; none where neither a start is planned nor any round was opened. Without a date the days of the
        planned slots mean nothing, only their times do.
    """
    day = datetime.date.fromisoformat(session.date) if session.date else _NO_DAY
    zone = hall_zone(session.time_zone)
    following: datetime.datetime | None = None
    if session.starts_at:
        start = datetime.datetime.combine(day, datetime.time.fromisoformat(session.starts_at))
        following = start + datetime.timedelta(minutes=opening_minutes(session.kind) if opening is None else opening)
    slots: list[Slot] = []
    for row in sorted(rounds, key=lambda row: row.number):
        starts = _local(row.opened_at, zone) if row.opened_at else following
        if starts is None:
            continue
        ends = _end(row, starts, zone, now)
        slots.append(Slot(row.id, row.number, row.title, starts, ends, real=row.opened_at is not None))
        # An earlier round that was opened again may end after this one: what is still to come waits for both.
        following = max(ends + datetime.timedelta(minutes=row.break_after), *(slot.ends for slot in slots))
    return tuple(slots)


def opening_minutes(kind: str) -> int:
    """Minutes before the first round of a session of this kind."""
    return OPENING.get(kind, 20)


def closing_minutes(kind: str) -> int:
    """Minutes after the last round of a session of this kind."""
    return CLOSING.get(kind, 20)


def _end(
    row: Round, starts: datetime.datetime, zone: datetime.tzinfo | None, now: datetime.datetime | None
) -> datetime.datetime:
    if row.closed_at:
        return _local(row.closed_at, zone)
    if row.closes_at:
        ends = _local(row.closes_at, zone)
        return ends if now is None else max(ends, _naive(now, zone))
    if row.state == "paused" and now is not None:
        return _naive(now, zone) + datetime.timedelta(seconds=max(row.remaining_seconds or 0, 0))
    return starts + datetime.timedelta(minutes=row.minutes)


def _local(text: str, zone: datetime.tzinfo | None) -> datetime.datetime:
    return _naive(as_moment(text), zone)


def _naive(moment: datetime.datetime, zone: datetime.tzinfo | None) -> datetime.datetime:
    return moment.astimezone(zone).replace(tzinfo=None)
