"""A station at work: it sends what its record's own laptop wrote, and follows the hub, whenever the network is there.

The record is written to first, by whoever works on it; this only reads its outbox. Two threads: one sends and pulls, one
waits for the hub's bell. Nothing here ever stops the person who types.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import msgspec
from sqlalchemy.exc import SQLAlchemyError

from facilitator.errors import Refused
from facilitator.live.client import HubClient, OutOfStep, Unreachable
from facilitator.live.company import Company
from facilitator.live.joining import link_of
from facilitator.live.listening import Listening
from facilitator.live.outgoing import in_one_push, sent_at
from facilitator.live.rights import reads_together
from facilitator.live.wire import MOST_OPERATIONS, Ack, Hello, Push
from facilitator.record import Changes, Record
from facilitator.record.arrival import Arrival
from facilitator.record.outbox import last_written, numbers_of, written_after
from facilitator.record.quarantine import keep_refused, mark_taken, refused_here
from facilitator.record.source import as_moment

LONGEST_PAUSE = 4.0
"""Seconds between two tries while the hub does not answer, at most; jittered, so that a hall does not knock at once."""

BELL_SECONDS = 0.1
"""How often the bell looks whether all was sent, before it is hung up."""

STOP_SECONDS = 2.0
"""How long ``stop`` waits for a request that is under way. What it carried is in the record."""

LOOK_SECONDS = 10.0
"""How often a station pulls while no bell hangs."""

LOOK_BESIDE_BELL_SECONDS = 30.0
"""How often it pulls although the bell hangs and did not ring. A bell whose network died is found out by its pings."""

GATHER_SECONDS = 0.1
"""What comes within this time after a pull a theme team's laptop takes in together. All that the hall writes rings there, and
each turn costs it, the hub and the window the same, whether it brings one note or ten."""


@dataclass(frozen=True)
class StationState:
    """What the person at the laptop has to see.

    Attributes:
        connected: the hub answers.
        written: how many operations this laptop wrote.
        held: how many of them are on the hub's disk.
        current: false when another laptop took the table over.
        trouble: why the hub takes nothing from this laptop any more, or which hub it refuses to follow; None usually.
    """

    connected: bool = False
    written: int = 0
    held: int = 0
    current: bool = True
    trouble: Refused | None = None

    @property
    def waiting(self) -> int:
        """How many operations are not on the hub yet."""
        return max(0, self.written - self.held)


class OldHub(Refused):
    """This hub was set up from an older copy than the one that this station already followed."""


class Station:
    """One laptop of a session, from ``start`` to ``stop``.

    Args:
        record: its record, which has joined a hub.
        changed: called, on a thread of its own, with what came from the hub.
        told: called, on a thread of its own, when the state is another.
        jitter: chance.
        company: the others who work on the themes, where the person here wants to see what they read.

    Raises:
        Refused: the record never joined a hub.
    """

    def __init__(
        self,
        record: Record,
        changed: Callable[[Changes], None] = lambda _: None,
        told: Callable[[StationState], None] = lambda _: None,
        jitter: random.Random | None = None,
        company: Company | None = None,
    ) -> None:
        link = link_of(record)
        if link is None:
            raise Refused("This record has not joined a session.", "이 기록은 회의에 접속한 적이 없습니다.")
        self.record = record
        self.link = link
        self._changed = changed
        self._told = told
        self._company = company if reads_together(link.role) else None
        self._jitter = jitter or random.Random()
        self._client = HubClient(link.address, link.certificate, link.token)
        self._cursor = link.cursor
        self._state = StationState(written=last_written(record), held=link.held)
        self._news = threading.Event()
        self._ended = threading.Event()
        self._saying = threading.RLock()
        self._gather = GATHER_SECONDS if reads_together(link.role) else 0.0
        self._pulled = -GATHER_SECONDS
        self._rung = True
        self._hung = False
        self._aside = True
        self._greeted = False
        self.followed = threading.Event()
        """Set once it has taken in all that the hub had when this station started."""
        self._sending = threading.Thread(target=self._send, name="sending", daemon=True)
        self._bell = Listening("bell", self._listen)

    @property
    def state(self) -> StationState:
        """How it stands now."""
        return self._state

    def start(self) -> None:
        """Begin to send and to follow."""
        self._sending.start()
        self._bell.start()

    def stop(self) -> None:
        """Hang up. What was not sent stays in the record, and is sent when it starts again."""
        self._ended.set()
        self._news.set()
        self._bell.stop(STOP_SECONDS)
        self._sending.join(timeout=STOP_SECONDS)
        with contextlib.suppress(Refused):  # the next start would only ask the hub again
            self._keep_link(self._state.held)

    def drain(self, seconds: float) -> bool:
        """Wait until the hub holds everything, at most so long. Returns whether it does."""
        ends = time.monotonic() + seconds
        while (self._state.waiting or not self._state.connected) and time.monotonic() < ends:
            time.sleep(0.02)
        return self._state.connected and not self._state.waiting

    def wrote(self, operations: int = 1) -> None:
        """So many operations were written into the record here."""
        with self._saying:
            self._say(written=self._state.written + operations)
        self._news.set()

    def _send(self) -> None:
        try:
            self._work()
        finally:
            self._client.close()  # here, where nothing is under way: a connection closed while another thread reads it crashes

    def _work(self) -> None:
        failures = 0
        while not self._ended.is_set():
            try:
                self._turn()
                failures = 0
            except Unreachable:
                self._greeted = False
                self._say(connected=False)
                failures += 1
                pause = min(LONGEST_PAUSE, 0.1 * 2**failures) * self._jitter.uniform(0.5, 1.0)
                self._ended.wait(pause)
            except (Refused, SQLAlchemyError) as error:
                if self._ended.is_set():
                    return
                if isinstance(error, SQLAlchemyError):  # a disk that fails in a way nobody thought of
                    error = Refused(
                        f"The record of this laptop cannot be read: {error}",
                        f"이 노트북의 기록을 읽을 수 없습니다: {error}",
                    )
                self._greeted = False
                self._say(connected=not isinstance(error, OldHub), trouble=error)
                self._ended.wait(LONGEST_PAUSE * self._jitter.uniform(0.5, 1.0))

    def _turn(self) -> None:
        """Send all that waits, pull if there is something, and wait for news."""
        if not self._greeted and not self._come_back():
            self._greet()
        while self._state.waiting and self._push():
            pass
        if self._rung and self._due <= 0:
            self._rung, self._pulled = False, time.monotonic()
            self._pull()
            self._offer_refused()
        if self._rung:
            self._news.wait(max(0.0, self._due))
        elif not self._news.wait(self._look * self._jitter.uniform(0.7, 1.0)):
            self._rung = True
            self._say(written=last_written(self.record))  # somebody may have written here who did not say so
        self._news.clear()

    @property
    def _due(self) -> float:
        """In how many seconds it may pull again."""
        return self._pulled + self._gather - time.monotonic()

    @property
    def _look(self) -> float:
        return LOOK_BESIDE_BELL_SECONDS if self._hung else LOOK_SECONDS

    def _come_back(self) -> bool:
        """Send at once what waits, to the hub that this station followed last. Returns whether it took it.

        A whole hall comes back at the same moment: one request less for each makes it a fifth quicker.
        """
        self._say(written=last_written(self.record))
        if not self._state.waiting or self._state.trouble is not None:
            return False
        try:
            self._push(self.link.incarnation)
        except OutOfStep:
            return False
        self._greeted = self._rung = True
        self._say(connected=True)
        return True

    def _greet(self) -> None:
        self._say(written=last_written(self.record))  # without a network it is seen how much waits
        hello = self._client.hello()
        self._check(hello)
        # What the hub holds and did not say so (the answer was lost) is offered again: it tells the numbers and refusals.
        held = min(hello.held, self._state.held)
        if hello.generation != self.link.generation or hello.incarnation != self.link.incarnation:
            # Its order of things is another one now: it is followed from its beginning, and what is known passed over.
            self.link.generation, self.link.incarnation, self._cursor = hello.generation, hello.incarnation, 0
            self._keep_link(held)
        self._greeted = True
        self._rung = True
        self._say(connected=True, held=held, current=hello.current, trouble=None, written=last_written(self.record))

    def _check(self, hello: Hello) -> None:
        older = hello.generation < self.link.generation
        other = hello.generation == self.link.generation and hello.incarnation != self.link.incarnation
        if older or other:
            raise OldHub(
                "Two hubs are running. This one is from an older copy, so nothing is sent to it; all is saved here. "
                "Tell the organizer.",
                "허브가 두 개 열려 있습니다. 이 허브는 이전 사본이라 보내지 않습니다. 기록은 이 노트북에 모두 있습니다. "
                "운영자에게 알려 주십시오.",
            )

    def _push(self, incarnation: str = "") -> bool:
        """Send the next operations, to this hub only where one is named. Returns whether there may be more."""
        waiting = in_one_push(written_after(self.record, self._state.held, MOST_OPERATIONS))
        if not waiting:
            self._say(written=self._state.held)
            return False
        now = as_moment(self.record.time())
        written = max(self._state.written, waiting[-1].station_seq)
        self._say(written=written)
        sent = [sent_at(one, now) for one in waiting]
        pushed = self._client.push(Push(sent, self._waiting_after(waiting[-1].station_seq), incarnation))
        if self._ended.is_set():
            return False  # it is offered again the next time, and the answer is told again
        self._heed({one.station_seq: one for one in waiting}, pushed.acks)
        self._say(held=pushed.held, current=pushed.current)
        return self._state.waiting > 0

    def _waiting_after(self, seq: int) -> int:
        """How many operations come after this one, as the record has it.

        The state may count one twice for a moment: it was sent before whoever wrote it had said so.
        """
        return 0 if self._state.written <= seq else max(0, last_written(self.record) - seq)

    def _heed(self, sent: dict[int, Arrival], acks: list[Ack]) -> None:
        """Take the hub's numbers over, and keep what it refused, with the reason."""
        told = {
            str(msgspec.json.decode(sent[ack.seq].payload)["id"]): ack.number for ack in acks if ack.number is not None
        }
        numbers = {id: told[id] for id, number in numbers_of(self.record, told).items() if told[id] != number}
        refused = [
            (sent[ack.seq], Refused(ack.reason_en, ack.reason_ko)) for ack in acks if ack.reason_en and ack.seq in sent
        ]
        if refused:
            keep_refused(self.record, refused)
            self._aside = True
        if numbers:
            _, changes = self.record.receive(numbers=numbers)
            self._changed(changes)
        elif refused:
            self._changed(_about_quarantine(self.record))

    def _pull(self) -> None:
        more = True
        while more and not self._ended.is_set():
            pulled = self._client.pull(self._cursor, self._waiting_after(self._state.held))
            if self._ended.is_set():
                return
            arrivals = [
                Arrival(one.station_id, one.station_seq, one.time, one.actor, one.kind, one.payload)
                for one in pulled.entries
            ]
            if arrivals:
                kept = {"cursor": pulled.cursor, "held": self._state.held}
                _, changes = self.record.receive(arrivals, link=kept)
                self._changed(changes)
            self._cursor, more = pulled.cursor, pulled.more
        self.followed.set()

    def _offer_refused(self) -> None:
        """Ask after what the hub did not take: a round that was opened since may have let it in."""
        if not self._aside:
            return
        aside = refused_here(self.record)
        self._aside = bool(aside)
        for seq in aside:
            arrival = written_after(self.record, seq - 1, 1)[0]
            if arrival.damaged:
                continue
            sent = sent_at(arrival, as_moment(self.record.time()))
            acks = self._client.push(Push([sent], waiting=self._waiting_after(self._state.held))).acks
            if self._ended.is_set():
                return
            if not any(ack.reason_en for ack in acks):
                mark_taken(self.record, [seq])
                self._heed({seq: arrival}, acks)
                self._changed(_about_quarantine(self.record))

    async def _listen(self) -> None:
        while not self._ended.is_set():
            await asyncio.sleep(self._jitter.uniform(0.3, 1.0))
            while not ((self._greeted and self._state.waiting == 0) or self._ended.is_set()):
                await asyncio.sleep(
                    BELL_SECONDS
                )  # what waits is sent first; the hub has its hands full with a whole hall
            with contextlib.suppress(Unreachable):
                self._hung = False
                await self._client.listen(self._ring, self._company)
            self._greeted = False
            self._news.set()

    def _ring(self) -> None:
        # What the hub said before the bell hung may be another by now: it is asked once more.
        self._greeted = self._greeted and self._hung and self._state.trouble is None
        self._hung = self._rung = True
        self._news.set()

    def _keep_link(self, held: int) -> None:
        with self.record.writing_aside() as session:
            self.link.cursor, self.link.held = self._cursor, held
            session.merge(self.link)

    def _say(self, **changes: object) -> None:
        with self._saying:
            state = replace(self._state, **changes)  # type: ignore[arg-type]
            if state == self._state:
                return
            self._state = state
        self._told(state)


def _about_quarantine(record: Record) -> Changes:
    return Changes((), frozenset({("quarantine", record.station_id)}), (), record.place())
