"""The real laptops of a rehearsal, as the hub and its record know them: who is there, and what came of each."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
from sqlalchemy import select

from facilitator.live.rehearsal_notes import number_of
from facilitator.live.rehearsal_outcome import LaptopOutcome
from facilitator.live.wire import HallState, StationState
from facilitator.record import Record
from facilitator.record.models import JournalEntry, Quarantined, Station, Table
from facilitator.record.quarantine import in_quarantine
from facilitator.record.source import as_moment

CALM_SECONDS = 2.0
"""How long nothing may wait anywhere before all counts as sent: a last note may be on its way to the disk."""

LOOK_SECONDS = 0.3

Say = Callable[[str, str], None]


@dataclass(frozen=True)
class RealLaptop:
    """A laptop that somebody brought; ``table`` is None where it is at no table. ``joined_at`` is UTC text."""

    id: str
    name: str
    role: str
    table: int | None
    joined_at: str


@dataclass(frozen=True)
class Arrived:
    """A note of a real laptop in the hub's journal; ``written`` is when, by the hub's clock."""

    id: str
    text: str
    written: datetime


class RealLaptops:
    """The laptops that joined a rehearsal and are not simulated.

    Args:
        place: the hub's record, or the address of its database.
        ask: how the hub sees its laptops now; None where it does not answer.
        simulated: the ids of the stations that are not real ones.
    """

    def __init__(self, place: Path | str, ask: Callable[[], HallState | None], simulated: Collection[str] = ()) -> None:
        self._place = place
        self._ask = ask
        self._simulated = frozenset(simulated)

    def joined(self) -> list[RealLaptop]:
        """All that were let in: by their tables, those of one table as they came."""
        every = (
            select(Station.id, Station.name, Station.role, Table.number, Station.joined_at)
            .outerjoin(Table, Table.id == Station.table_id)
            .order_by(Table.number, Station.epoch, Station.joined_at)
        )
        with Record.open(self._place) as record, record.reading() as session:
            rows = session.execute(every).all()
        return [RealLaptop(*row) for row in rows if row.id not in self._simulated]

    def there(self) -> list[RealLaptop]:
        """Those that are connected now; the latest of each table."""
        states = _states(self._ask())
        connected = [one for one in self.joined() if one.id in states and states[one.id].connected]
        return list({one.table or one.id: one for one in connected}.values())

    def wait_for(self, count: int, say: Say) -> None:
        """Wait until so many are there; ``say`` is told each time that others are."""
        told: list[str] | None = None
        while told is None or len(told) < count:
            there = [str(one.table or one.name) for one in self.there()]
            if there != told:
                told, where = there, ", ".join(there)
                say(
                    f"Laptops that are there: {len(told)} of {count}" + (f" ({where})." if told else "."),
                    f"노트북 {count}대 가운데 {len(told)}대가 접속해 있습니다" + (f"({where})." if told else "."),
                )
            elif len(told) < count:
                time.sleep(LOOK_SECONDS)

    def settle(self, closed: float, seconds: float, say: Say) -> None:
        """Wait until each has spoken since the round was closed and has nothing left to send.

        Args:
            closed: when the round was closed, by the clock of ``time.monotonic``.
            seconds: the longest wait.
            say: told which are waited for.
        """
        ends = time.monotonic() + seconds
        calm_since: float | None = None
        told = False
        while (now := time.monotonic()) < ends:
            states = _states(self._ask())
            behind = [one for one in self.joined() if _is_behind(states.get(one.id), now - closed)]
            calm_since = None if behind else calm_since or now
            if calm_since is not None and now >= calm_since + CALM_SECONDS:
                return
            if behind and not told and now >= closed + CALM_SECONDS:
                told = True
                where = ", ".join(str(one.table or one.name) for one in behind)
                say(
                    f"{seconds:.0f} seconds more at most for the laptops of: {where}.",
                    f"다음 노트북을 최대 {seconds:.0f}초 더 기다립니다: {where}.",
                )
            time.sleep(LOOK_SECONDS)

    def outcomes(self, closed: float, seen: Mapping[str, datetime]) -> list[LaptopOutcome]:
        """What came of each.

        Args:
            closed: when the round was closed, by the clock of ``time.monotonic``.
            seen: note -> when another laptop had it.
        """
        states, since = _states(self._ask()), time.monotonic() - closed
        joined = self.joined()
        with Record.open(self._place) as record:
            now = as_moment(record.time())
            aside = in_quarantine(record)
            arrived = _arrived(record)
        return [
            outcome_of(
                one,
                arrived[one.id],
                [row for row in aside if row.station_id == one.id],
                seen,
                waiting=states[one.id].waiting if one.id in states else 0,
                silent=_silent(states.get(one.id), since, now, one, arrived[one.id]),
            )
            for one in joined
        ]


def outcome_of(
    laptop: RealLaptop,
    arrived: Sequence[Arrived],
    aside: Sequence[Quarantined],
    seen: Mapping[str, datetime],
    *,
    waiting: int = 0,
    silent: float | None = None,
) -> LaptopOutcome:
    """What came of one laptop; a number between its first and its last note that is nowhere on the hub is missing.

    Args:
        laptop: which.
        arrived: its notes in the hub's journal.
        aside: what of it lies in the hub's quarantine.
        seen: note -> when another laptop had it.
        waiting: how many operations it said that it still has to send.
        silent: seconds since it was last heard of, where it is not any more.
    """
    numbers = [number for one in arrived if (number := number_of(one.text)) is not None]
    # What a disk changed may have no number any more; a laptop that only writes numbered notes counts them as it sends them.
    lying = {number_of(row.payload) or row.station_seq for row in aside} if numbers else set()
    known = lying.union(numbers)
    took = [(seen[one.id] - one.written) / timedelta(milliseconds=1) for one in arrived if one.id in seen]
    return LaptopOutcome(
        name=laptop.name,
        role=laptop.role,
        table=laptop.table,
        notes=len(arrived),
        missing=[number for number in range(1, max(known, default=0)) if number not in known],
        aside=len(aside),
        twice=len(numbers) - len(set(numbers)),
        waiting=waiting,
        silent=silent,
        latencies=sorted(max(0.0, ms) for ms in took),
        ids=frozenset(one.id for one in arrived),
    )


def _arrived(record: Record) -> defaultdict[str, list[Arrived]]:
    """Station -> its notes, as they came."""
    notes: defaultdict[str, list[Arrived]] = defaultdict(list)
    entries = (
        select(JournalEntry.station_id, JournalEntry.time, JournalEntry.payload)
        .where(JournalEntry.kind == "AddNote")
        .order_by(JournalEntry.seq)
    )
    with record.reading() as session:
        for entry in session.execute(entries):
            note = msgspec.json.decode(entry.payload)
            notes[entry.station_id].append(Arrived(note["id"], note["text"], as_moment(entry.time)))
    return notes


def _states(hall: HallState | None) -> dict[str, StationState]:
    return {state.station_id: state for state in hall.stations} if hall is not None else {}


def _is_behind(state: StationState | None, since: float) -> bool:
    """Whether it has not spoken for so long, or said that something waits."""
    return state is None or state.seen_age is None or state.seen_age > since or state.waiting > 0


def _silent(
    state: StationState | None, since: float, now: datetime, laptop: RealLaptop, arrived: Sequence[Arrived]
) -> float | None:
    """For how long it has not been heard of, where that is longer than ``since``.

    A hub that was started again does not know; then its last note tells, or its joining.
    """
    if state is not None and state.seen_age is not None:
        age = state.seen_age
    else:
        last = max((one.written for one in arrived), default=as_moment(laptop.joined_at))
        age = (now - last).total_seconds()
    return age if age > since else None
