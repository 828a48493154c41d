"""The hub: what answers the stations. An ASGI application over one record."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import threading
import time
from collections.abc import AsyncIterator
from datetime import timedelta

import anyio.to_thread
import msgspec
from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from facilitator.errors import Refused
from facilitator.live.answering import Turned, answering, body_of, number_in, token_in
from facilitator.live.backups import Backups
from facilitator.live.bells import Bells
from facilitator.live.committing import Committer
from facilitator.live.door import Door, Locked, PassphraseNeeded, WrongSecret
from facilitator.live.feed import Feed, Line
from facilitator.live.forgetting import Forgetting
from facilitator.live.identity import hub_of
from facilitator.live.memory import most_memory_mb
from facilitator.live.phone_door import PhoneDoor
from facilitator.live.presence import Presence
from facilitator.live.readers import Readers, is_note_of
from facilitator.live.registry import Known, Registry
from facilitator.live.rights import MAY_DO, STATIONS, permit_of, reads_together
from facilitator.live.wire import (
    BUSY,
    FORBIDDEN,
    MOST_OPERATIONS,
    OUT_OF_STEP,
    PROTECTED,
    REVOKED,
    UNKNOWN,
    Ack,
    HallState,
    Hello,
    Join,
    Push,
    Pushed,
    Trouble,
)
from facilitator.record import Record
from facilitator.record.arrival import Arrival, Outcome
from facilitator.record.held import held_of
from facilitator.record.operations import BY_NAME
from facilitator.record.source import as_moment, as_text

READERS = 4
"""How many threads read the record for requests; each has a connection of its own with its cache."""

LOOK_SECONDS = 0.1
"""How often the hub looks whether somebody else (the window beside it) wrote into the record."""


class HubApp:
    """The hub of one session of one record.

    Args:
        record: the record.
        session_id: the session whose laptops join.
        backups: what makes the backups; only to report of it.
        home: the record whose hub this is, where another holds the session: a file, while the session is in a database
            that several halls share.
        phones: the door for phones; None for none.
    """

    def __init__(
        self,
        record: Record,
        session_id: str,
        backups: Backups | None = None,
        home: Record | None = None,
        phones: PhoneDoor | None = None,
    ) -> None:
        self.record = record
        self.registry = Registry(record, session_id)
        self.door = Door(record, session_id, home=home)
        self.feed = Feed(record, session_id)
        self.presence = Presence()
        self.bells = Bells(self.presence)
        self.readers = Readers(is_note_of(record, session_id))
        self.backups = backups
        self._phones = phones
        self._identity = hub_of(home or record)
        self._held: dict[str, int] = {}
        self._committer = Committer(
            record, permit_of(self.registry, self.feed.belonging), phones.ballots if phones else None, self._committed
        )
        self._reading = threading.Lock()
        self._forgetting = Forgetting(record)

    def application(self) -> Starlette:
        """The ASGI application."""
        return Starlette(
            routes=[
                Route("/v1/join", answering(self.join), methods=["POST"]),
                Route("/v1/hello", answering(self.hello)),
                Route("/v1/push", answering(self.push), methods=["POST"]),
                Route("/v1/pull", answering(self.pull)),
                Route("/v1/hall", answering(self.hall)),
                Route("/v1/again", answering(self.again), methods=["POST"]),
                WebSocketRoute("/v1/bell", self.bell),
            ],
            lifespan=self._lifespan,
        )

    @contextlib.asynccontextmanager
    async def _lifespan(self, _: Starlette) -> AsyncIterator[None]:
        self._loop = asyncio.get_running_loop()
        anyio.to_thread.current_default_thread_limiter().total_tokens = READERS
        await run_in_threadpool(self.feed.follow)
        self._committer.start()
        self._committer.try_again()
        watching = asyncio.create_task(self._watch())
        gc.collect()
        gc.freeze()  # what is loaded stays for good: the collector need not look through it for every burst
        async with self._phones.open(self._committer.cast) if self._phones else contextlib.nullcontext():
            yield
        watching.cancel()
        self._forgetting.end()
        await run_in_threadpool(self._committer.stop)
        if self.backups is not None:
            await run_in_threadpool(self.backups.stop)

    async def join(self, request: Request) -> bytes:
        """Let a laptop in."""
        asked = await body_of(request, Join)
        address = request.client.host if request.client else ""
        try:
            joined = await run_in_threadpool(self.door.let_in, asked, address)
        except (Locked, WrongSecret, PassphraseNeeded) as error:
            status = {Locked: BUSY, WrongSecret: FORBIDDEN, PassphraseNeeded: PROTECTED}[type(error)]
            raise Turned(status, error.en, error.ko) from error
        await self._follow()
        return msgspec.json.encode(joined)

    async def hello(self, request: Request) -> bytes:
        """Say what is here of a station."""
        await self._take_back(request)
        station = self._station(request)
        self.presence.heard(station.id)
        held = await self._held_of(station.id)
        return msgspec.json.encode(
            Hello(
                held=held,
                head=self.feed.head,
                current=self.registry.is_current(station),
                generation=self._identity.generation,
                incarnation=self._identity.incarnation,
            )
        )

    async def push(self, request: Request) -> bytes:
        """Take operations of a station; the answer comes when they are on the disk."""
        station = self._station(request)
        pushed = await body_of(request, Push)
        self._check(station, pushed)
        held = await self._held_of(station.id)
        operations = pushed.operations
        if pushed.incarnation not in ("", self._identity.incarnation):
            raise Turned(
                OUT_OF_STEP,
                "This hub came from a backup, or is an older copy. Ask it first.",
                "백업에서 되살렸거나 이전 사본인 허브입니다. 먼저 확인해야 합니다.",
            )
        if operations and operations[0].seq > held + 1:
            raise Turned(
                OUT_OF_STEP,
                f"The hub has this laptop's operations up to {held}; send the next ones first.",
                f"허브에는 이 노트북의 작업이 {held}번까지 있습니다. 그다음 것부터 보내십시오.",
            )
        now = as_moment(self.record.time())
        arrivals = [
            Arrival(
                station_id=station.id,
                station_seq=one.seq,
                time=as_text(now - timedelta(milliseconds=one.age_ms)),
                actor=station.role,
                kind=one.kind,
                payload=one.payload,
                damaged=one.damaged,
            )
            for one in operations
        ]
        outcomes = await self._commit(arrivals) if arrivals else []
        if operations:
            self._held[station.id] = held = max(held, operations[-1].seq)
        self.presence.heard(station.id, pushed.waiting)
        return msgspec.json.encode(Pushed(held, [_ack(one) for one in outcomes], self.registry.is_current(station)))

    async def pull(self, request: Request) -> bytes:
        """Give a station what it may see after its cursor."""
        station = self._station(request)
        after, waiting = number_in(request, "after"), number_in(request, "waiting")
        self.presence.heard(station.id, waiting)
        self.bells.answered(station.id)
        return self.feed.answer(station, after)

    async def hall(self, request: Request) -> bytes:
        """How every laptop is; only for the window beside the hub."""
        self._own_window(request)
        trouble, remains = self.backups.trouble if self.backups else None, self.record.remains
        return msgspec.json.encode(
            HallState(
                stations=self.presence.states(),
                notes_per_minute=self.presence.notes_per_minute(),
                head=self.feed.head,
                backup_age=self.backups.age if self.backups else None,
                backup_trouble=Trouble(trouble.en, trouble.ko) if trouble else None,
                cpu_seconds=time.process_time(),
                memory_mb=most_memory_mb(),
                remains=Trouble(remains.en, remains.ko) if remains else None,
            )
        )

    async def again(self, request: Request) -> bytes:
        """Try what lies in quarantine once more; only for the window beside the hub."""
        self._own_window(request)
        await self._committer.try_again()
        return b"{}"

    async def bell(self, socket: WebSocket) -> None:
        """The doorbell: rings when there is something to pull, and tells those who work on the themes what each reads."""
        token = token_in(socket.headers.get("authorization", ""))
        if token == self._identity.window_token:
            await socket.accept()
            await self.readers.attend(socket, self.record.station_id, "")
            return
        station = self.registry.by_token(token)
        if station is None or station.revoked:
            await socket.close(4401)
            return
        await socket.accept()
        current = self.registry.is_current(station)
        with self.bells.hung_up(station, socket, current), contextlib.suppress(WebSocketDisconnect):
            if reads_together(station.role):
                await self.readers.attend(socket, station.id, station.name)
                return
            while True:
                await socket.receive_text()

    async def _commit(self, arrivals: list[Arrival]) -> list[Outcome]:
        try:
            return await self._committer.commit(arrivals)
        except Refused as error:
            raise Turned(503, error.en, error.ko) from error

    def _committed(self) -> None:
        """On the committing thread: what is on the disk is read, and rings, before anybody is answered."""
        asyncio.run_coroutine_threadsafe(self._announce(self._read()), self._loop)

    def _read(self) -> list[Line]:
        with self._reading:
            return self.feed.follow()

    async def _follow(self) -> None:
        """Take in what somebody else wrote."""
        await self._announce(await run_in_threadpool(self._read))

    async def _announce(self, lines: list[Line]) -> None:
        """Ring where new entries concern somebody."""
        if not lines:
            return
        self.presence.wrote(lines)
        if self._phones is not None:
            self._phones.heard(line.kind for line in lines)
        if any(line.kind in STATIONS for line in lines):
            await run_in_threadpool(self.registry.reload)
            await self.bells.shut_out(self.registry)
        if any(line.kind == "OpenRound" or line.kind == "OpenBallot" for line in lines):
            self._committer.try_again()
        await self.bells.ring(lines)
        if any(line.kind == "CloseBallot" for line in lines):
            self._forgetting.begin()

    async def _watch(self) -> None:
        """Follow what the window beside the hub writes."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            with contextlib.suppress(
                Refused, SQLAlchemyError
            ):  # somebody holds the file for a moment; the next look sees it
                if await run_in_threadpool(self.record.place) > self.feed.head:
                    await self._follow()

    async def _held_of(self, station_id: str) -> int:
        if station_id not in self._held:
            self._held[station_id] = await run_in_threadpool(held_of, self.record, station_id)
        return self._held[station_id]

    async def _take_back(self, request: Request) -> None:
        """Know a laptop again that joined after the backup was made which now is the record."""
        token = token_in(request.headers.get("authorization", ""))
        if self.registry.by_token(token) is None and await run_in_threadpool(self.door.take_back, token):
            await self._follow()

    def _station(self, request: Request) -> Known:
        station = self.registry.by_token(token_in(request.headers.get("authorization", "")))
        if station is None:
            raise Turned(
                UNKNOWN,
                "This laptop is not in the session. Join it.",
                "회의에 들어와 있지 않은 노트북입니다. 다시 접속해 주십시오.",
            )
        if station.revoked:
            raise Turned(
                REVOKED,
                "The organizer shut this laptop out. What it sent is kept.",
                "운영자가 이 노트북을 차단했습니다. 이미 보낸 것은 보관되어 있습니다.",
            )
        return station

    def _own_window(self, request: Request) -> None:
        if token_in(request.headers.get("authorization", "")) != self._identity.window_token:
            raise Turned(UNKNOWN, "Only the hub's own window may ask this.", "허브의 창에서만 볼 수 있습니다.")

    def _check(self, station: Known, pushed: Push) -> None:
        operations = pushed.operations
        if len(operations) > MOST_OPERATIONS:
            raise Turned(413, f"More than {MOST_OPERATIONS} operations.", f"작업이 {MOST_OPERATIONS}개를 넘습니다.")
        if any(one.seq != operations[0].seq + place or one.seq < 1 for place, one in enumerate(operations)):
            raise Turned(422, "The operations are not in their order.", "작업의 차례가 맞지 않습니다.")
        for one in operations:
            if not one.damaged and one.kind in BY_NAME and one.kind not in MAY_DO[station.role]:
                raise Turned(
                    FORBIDDEN,
                    f"A laptop with the role {station.role!r} may not send {one.kind}.",
                    f"이 노트북의 역할로는 {one.kind} 작업을 보낼 수 없습니다.",
                )


def _ack(outcome: Outcome) -> Ack:
    refusal = outcome.refusal
    return Ack(
        seq=outcome.arrival.station_seq,
        number=outcome.number,
        reason_en=refusal.en if refusal else "",
        reason_ko=refusal.ko if refusal else "",
    )
