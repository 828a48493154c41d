"""A real laptop in a rehearsal: it writes numbered notes at its table while the round is open, and says how it went."""

from __future__ import annotations

import random
import threading
import time
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.live.client import ShutOut
from facilitator.live.rehearsal_notes import number_of, numbered_note
from facilitator.live.rehearsal_outcome import percentile
from facilitator.live.station import Station, StationState
from facilitator.record import Record
from facilitator.record.models import JournalEntry, Round
from facilitator.record.operations import AddNote
from facilitator.record.outbox import last_written
from facilitator.record.quarantine import refused_here

DRAIN_SECONDS = 60.0
"""How long a laptop goes on at its end to send what the hub does not have yet."""

LATE_SECONDS = 60.0
"""How long after its planned end a round is written in, where no hub said that it is closed."""

LOOK_SECONDS = 0.5

Say = Callable[[str, str], None]


@dataclass(frozen=True)
class TablePlan:
    """How a laptop writes.

    Attributes:
        every: seconds between two notes.
        letters: the length of a note.
        seconds: how long it writes at most; None until the round is closed.
    """

    every: float = 2.0
    letters: int = 100
    seconds: float | None = None


@dataclass(frozen=True)
class TableReport:
    """How it went, as this laptop knows it.

    Attributes:
        written: notes on its disk, also those from before it was started again.
        on_hub: of them, those that the hub has taken.
        aside: those that the hub could not take and keeps with the reason.
        waiting: those that the hub does not have.
        latencies: milliseconds from this laptop's disk to the hub's receipt, sorted; only of notes since it was started.
        current: false where another laptop took the table over.
        trouble: why the hub takes nothing from this laptop; None usually.
    """

    written: int
    on_hub: int
    aside: int
    waiting: int
    latencies: list[float]
    current: bool = True
    trouble: Refused | None = None

    def percentile(self, share: float) -> float | None:
        """The latency that this share of the notes did not exceed; None where the hub has none of them."""
        return percentile(self.latencies, share)


@dataclass
class Receipts:
    """When the hub had how many of a station's operations, by this laptop's own clock."""

    clock: Callable[[], float] = time.monotonic
    _held: list[int] = field(default_factory=list)
    _at: list[float] = field(default_factory=list)

    def told(self, state: StationState) -> None:
        """The station is in this state now."""
        if not self._held or state.held > self._held[-1]:
            self._at.append(self.clock())
            self._held.append(state.held)

    def of(self, seq: int) -> float | None:
        """When the hub first had this operation; None where it has not."""
        place = bisect_left(self._held, seq)
        return self._at[place] if place < len(self._held) else None


class TableLaptop:
    """One laptop at its table.

    Args:
        record: its own, which has joined the hub.
        plan: how it writes.
        say: told, in English and Korean, what the person at the laptop has to know.

    Raises:
        Refused: the record never joined a hub, or not as the note-taker of a table.
    """

    def __init__(self, record: Record, plan: TablePlan, say: Say) -> None:
        self._record, self._plan, self._say = record, plan, say
        self._news = threading.Event()
        self._receipts = Receipts()
        self._station = Station(record, changed=lambda _: self._news.set(), told=self._receipts.told)
        if self._station.link.table_id is None:
            raise Refused("Only a note-taker's laptop writes notes.", "기록자의 노트북만 기록을 씁니다.")
        self._wrote_at: dict[int, float] = {}
        self._connected = False

    def play(self) -> TableReport:
        """Wait for the round, write until it is closed, and send everything.

        Raises:
            Refused: the hub lets this laptop take no part.
        """
        self._station.start()
        try:
            round = self._opened()
            if round.state != "closed":
                self._say("The round is open. This laptop writes.", "라운드가 열렸습니다. 이 노트북이 기록을 씁니다.")
                self._write(round)
                self._say("It has written. The rest is sent.", "다 썼습니다. 남은 것을 보냅니다.")
            self._station.drain(DRAIN_SECONDS)
            return self._report()
        finally:
            self._station.stop()

    def _opened(self) -> Round:
        """The round, once it is no longer only planned."""
        while (round := self._round()) is None or round.state == "planned":
            if self._station.state.trouble is not None:
                raise self._station.state.trouble
            self._look(LOOK_SECONDS)
        return round

    def _write(self, round: Round) -> None:
        number = max((number_of(note) or 0 for note in self._own_notes()), default=0)
        began = time.monotonic()
        seconds = self._plan.seconds if self._plan.seconds is not None else round.minutes * 60 + LATE_SECONDS
        due = began + random.uniform(0, self._plan.every)
        open_still = True
        while open_still and time.monotonic() < began + seconds:
            if time.monotonic() >= due:
                number += 1
                self._add(numbered_note(number, self._plan.letters), round.id)
                due += self._plan.every
            elif self._look(min(due - time.monotonic(), LOOK_SECONDS)):
                latest = self._round()
                open_still = latest is not None and latest.state != "closed"
            open_still = open_still and not isinstance(self._station.state.trouble, ShutOut)

    def _add(self, text: str, round_id: str) -> None:
        id, table_id = self._record.new_id(), str(self._station.link.table_id)
        self._record.apply(
            AddNote(id=id, round_id=round_id, table_id=table_id, kind="idea", text=text), actor="note-taker"
        )
        at = time.monotonic()
        self._station.wrote()
        self._wrote_at[last_written(self._record)] = at

    def _look(self, seconds: float) -> bool:
        """Wait for news so long at most, and say where the hub is gone or back. Returns whether there is news."""
        news = self._news.wait(max(0.0, seconds))
        self._news.clear()
        state = self._station.state
        if state.connected != self._connected:
            self._connected = state.connected
            if state.connected:
                self._say("The hub answers.", "허브가 응답합니다.")
            else:
                self._say(
                    "The hub does not answer. What is written is kept here.",
                    "허브가 응답하지 않습니다. 쓴 것은 이 노트북에 남아 있습니다.",
                )
        return news

    def _round(self) -> Round | None:
        with self._record.reading() as session:
            own = select(Round).where(Round.session_id == self._station.link.session_id)
            found = session.scalar(own.order_by(Round.number).limit(1))
            if found is not None:
                session.expunge(found)
            return found

    def _own_notes(self) -> list[str]:
        """The notes that this record wrote, in whichever life of the laptop, as its journal has them."""
        own = select(JournalEntry.payload).where(
            JournalEntry.station_id == self._record.station_id, JournalEntry.kind == "AddNote"
        )
        with self._record.reading() as session:
            return list(session.scalars(own))

    def _report(self) -> TableReport:
        state, written, aside = self._station.state, len(self._own_notes()), len(refused_here(self._record))
        took = [
            (at - wrote) * 1000 for seq, wrote in self._wrote_at.items() if (at := self._receipts.of(seq)) is not None
        ]
        return TableReport(
            written=written,
            on_hub=written - aside - state.waiting,
            aside=aside,
            waiting=state.waiting,
            latencies=sorted(max(0.0, ms) for ms in took),
            current=state.current,
            trouble=state.trouble,
        )
