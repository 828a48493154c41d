"""Where a record takes its time and its randomness from, so that a day can be played again exactly."""

from __future__ import annotations

import os
import random
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Source:
    """A clock and a source of random bytes.

    Args:
        clock: gives the time in UTC.
        entropy: gives as many random bytes as it is asked for.
    """

    clock: Callable[[], datetime] = field(default=_now)
    entropy: Callable[[int], bytes] = field(default=os.urandom)

    def new_id(self) -> str:
        """A UUIDv7 (RFC 9562, section 5.7): 48 bits of milliseconds, then random bits."""
        milliseconds = int(self.clock().timestamp() * 1000)
        random_bits = int.from_bytes(self.entropy(10), "big")
        value = (milliseconds & ((1 << 48) - 1)) << 80 | random_bits
        value = value & ~(0xF << 76) | 0x7 << 76
        value = value & ~(0x3 << 62) | 0x2 << 62
        return str(uuid.UUID(int=value))

    def time(self) -> str:
        """The time now, as UTC text that sorts in the order of time ("2026-09-12T04:00:00.000Z")."""
        return as_text(self.clock())


class PlayedClock:
    """A clock for a played day: it moves only when it is told to."""

    def __init__(self, start: datetime) -> None:
        self.now = start

    def __call__(self) -> datetime:
        """The played time, in UTC."""
        return self.now

    def move(self, **step: float) -> None:
        """Move on by ``timedelta(**step)``."""
        self.now += timedelta(**step)


def repeatable(seed: int, clock: Callable[[], datetime]) -> Source:
    """A source that gives the same bytes for the same seed."""
    return Source(clock=clock, entropy=random.Random(seed).randbytes)


def as_text(moment: datetime) -> str:
    """A moment as UTC text with milliseconds."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def as_moment(text: str) -> datetime:
    """The moment that ``as_text`` wrote."""
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def hall_zone(name: str) -> tzinfo | None:
    """The time zone of this IANA name; None, which means this computer's own, where the computer does not know it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None


def day_of(time: str, zone: tzinfo | None) -> str:
    """The day (YYYY-MM-DD) of this time in the hall."""
    return as_moment(time).astimezone(zone).date().isoformat()
