"""The courier: takes what waits to its destinations, one package at a time, until all of it is there."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from facilitator.archive import reasons
from facilitator.archive.destination import Destination
from facilitator.archive.destinations import far_side
from facilitator.archive.far_side import FarSide, Lost
from facilitator.archive.only_one import only_one
from facilitator.archive.sending import Arrived, deliver
from facilitator.archive.waiting import clear_away, folder_of, package_of
from facilitator.errors import Cancelled, Refused
from facilitator.record import Changes, Record
from facilitator.record.deliveries import Queued, keep_progress, queue_of, queued
from facilitator.record.operations import RecordReceipt
from facilitator.record.source import as_moment, as_text

LOOK_SECONDS = 5.0
"""How often the courier looks whether something is due or a destination is back."""

FIRST_WAIT, LONGEST_WAIT = 2.0, 300.0
"""Seconds before it tries again, doubled each time in vain."""

PATIENCE_SECONDS = 3.0
"""How long the end of the courier is waited for."""

KEEP_SECONDS = 2.0
TELL_SECONDS = 0.2
SPEED_SECONDS = 5.0


@dataclass(frozen=True)
class News:
    """How a delivery is doing at this moment.

    Attributes:
        doing: "sending", "checking", or "" when the courier has left it.
        done: bytes that were sent or checked.
        speed: bytes a second lately.
    """

    id: str
    doing: str
    done: int
    size: int
    speed: float


@dataclass(frozen=True)
class Found:
    """A destination with its password, as it is kept on this laptop."""

    destination: Destination
    secret: str | None


Find = Callable[[Queued], Found | None]
"""Where a delivery goes; None where this laptop does not know the destination any more."""


def wait_after(attempts: int) -> float:
    """Seconds to wait after so many attempts in vain."""
    return min(LONGEST_WAIT, FIRST_WAIT * float(1 << max(0, min(attempts, 20) - 1)))


class Courier:
    """Delivers. ``turn`` does what is due now; ``start`` has a thread do so for as long as it runs.

    Args:
        find: see ``Find``.
        heard: told how a delivery is doing, in the thread that delivers.
        changed: told what was written into the journal, in that thread.
        connect: makes the far side of a destination.
    """

    def __init__(
        self,
        record: Record,
        find: Find,
        heard: Callable[[News], None] = lambda _news: None,
        changed: Callable[[Changes], None] = lambda _changes: None,
        connect: Callable[[Destination, str | None], FarSide] = far_side,
    ) -> None:
        self._record = record
        self._find = find
        self._heard = heard
        self._changed = changed
        self._connect = connect
        self._bell = threading.Event()
        self._ending = threading.Event()
        self._left = threading.Event()
        self._thread: threading.Thread | None = None
        self._away: set[str] = set()
        self._interrupted = ""
        self.last: Arrived | None = None
        """What arrived last."""

    def start(self) -> None:
        """Deliver in a thread of its own."""
        if self._thread is None:
            self._ending.clear()
            self._left.clear()
            self._thread = threading.Thread(target=self._run, name="delivering", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """End; what is on its way goes on from there the next time.

        A far side that says nothing is not waited for: the thread ends by itself then, and touches the record no more.
        """
        self._ending.set()
        self._bell.set()
        if self._thread is not None:
            self._thread.join(PATIENCE_SECONDS)
            self._left.set()
            self._thread = None

    def nudge(self) -> None:
        """Look at once: something came into the queue, or the network may be back."""
        self._bell.set()

    def interrupt(self, id: str) -> None:
        """Leave this delivery if it is the one on its way: it was paused or taken out."""
        self._interrupted = id
        self._bell.set()

    def _run(self) -> None:
        while not self._ending.is_set():
            self._bell.clear()
            with contextlib.suppress(Refused):  # the record cannot be written now: it is tried again
                self.turn()
            self._bell.wait(LOOK_SECONDS)

    def turn(self) -> None:
        """Deliver all that is due. Does nothing while another process delivers from this record."""
        with self._record.reading() as reading:
            waiting = [one for one in queue_of(reading) if one.state == "waiting"]
        if not waiting:
            return
        with only_one(folder_of(self._record) / "delivering.lock") as mine:
            for delivery in waiting if mine else ():
                if self._ending.is_set():
                    return
                if self._due(delivery):
                    self.attempt(delivery.id)

    def _due(self, delivery: Queued) -> bool:
        if delivery.next_try <= self._record.time():
            return True
        if delivery.id not in self._away:
            return False
        found = self._find(delivery)
        return found is not None and found.destination.reachable()

    def attempt(self, id: str) -> str:
        """Try to deliver this one now. Returns its state after that, "" where it is no longer in the queue."""
        self._interrupted = ""
        with self._record.reading() as reading:
            delivery = queued(reading, id)
        if delivery is None or delivery.state in ("delivered", "paused"):
            return "" if delivery is None else delivery.state
        watch = _Watch(self, delivery)
        try:
            found = self._find(delivery)
            if found is None:
                raise reasons.unknown_here(delivery.label, delivery.address)
            with self._connect(found.destination, found.secret) as far:
                arrived = deliver(far, delivery.label, package_of(self._record, delivery), watch.tell)
        except Cancelled:
            self._keep(id, sent=watch.sent)
        except Lost as lost:
            self._wait(delivery, lost, watch)
        except Refused as refused:
            self._keep(id, sent=watch.sent, halted="stopped", reason=(refused.en, refused.ko))
        except Exception as error:
            stumbled = reasons.stumbled(f"{type(error).__name__}: {error}")
            self._keep(id, sent=watch.sent, halted="stopped", reason=(stumbled.en, stumbled.ko))
        else:
            self._arrived(delivery, arrived)
        finally:
            self._heard(News(id, "", watch.sent, delivery.bytes, 0.0))
        if self._left.is_set():
            return ""
        with self._record.reading() as reading:
            after = queued(reading, id)
        return "" if after is None else after.state

    def _arrived(self, delivery: Queued, arrived: Arrived) -> None:
        if self._left.is_set():
            return  # the next time finds it there, and keeps the receipt then
        self.last = arrived
        self._away.discard(delivery.id)
        self._keep(delivery.id, sent=delivery.bytes, attempts=0, next_try="", halted="", reason=("", ""))
        self._changed(self._record.apply(RecordReceipt(id=delivery.id, sha512=delivery.sha512)))
        clear_away(self._record, delivery)

    def _wait(self, delivery: Queued, lost: Lost, watch: _Watch) -> None:
        """Try again later: soon where bytes went, else after an ever longer time, or when somebody is there again."""
        attempts = 1 if watch.moved else delivery.attempts + 1
        again = as_moment(self._record.time()) + timedelta(seconds=wait_after(attempts))
        self._keep(delivery.id, sent=watch.sent, attempts=attempts, next_try=as_text(again), reason=(lost.en, lost.ko))
        found = self._find(delivery)
        if found is not None and not found.destination.reachable():
            self._away.add(delivery.id)
        else:
            self._away.discard(delivery.id)

    def leave_now(self, id: str) -> bool:
        """Whether the delivery that is on its way should be left."""
        return self._ending.is_set() or self._interrupted == id

    def hear(self, news: News) -> None:
        """Pass on how it is doing."""
        self._heard(news)

    def keep(self, id: str, sent: int) -> None:
        """Keep how far it is."""
        self._keep(id, sent=sent)

    def _keep(self, id: str, **how: Any) -> None:
        if not self._left.is_set():
            keep_progress(self._record, id, **how)


class _Watch:
    """Watches one attempt: how far it is, how fast, and whether to leave it."""

    def __init__(self, courier: Courier, delivery: Queued) -> None:
        self._courier = courier
        self._delivery = delivery
        self._points: list[tuple[float, str, int]] = []
        self._told = self._kept = time.monotonic()
        self._first: int | None = None
        self.sent = delivery.sent

    @property
    def moved(self) -> bool:
        """Whether more bytes are there than when it began."""
        return self._first is not None and self.sent > self._first

    def tell(self, doing: str, done: int, size: int) -> None:
        """As ``Progress``."""
        if self._courier.leave_now(self._delivery.id):
            raise Cancelled
        now = time.monotonic()
        if doing == "sending":
            self._first = done if self._first is None else self._first
            self.sent = done
        if self._points and self._points[-1][1] != doing:
            self._points.clear()
        self._points.append((now, doing, done))
        while now - self._points[0][0] > SPEED_SECONDS:
            self._points.pop(0)
        if now - self._told >= TELL_SECONDS or done == size:
            self._told = now
            begun, _, before = self._points[0]
            speed = (done - before) / (now - begun) if now > begun else 0.0
            self._courier.hear(News(self._delivery.id, doing, done, size, speed))
        if doing == "sending" and now - self._kept >= KEEP_SECONDS:
            self._kept = now
            self._courier.keep(self._delivery.id, done)
