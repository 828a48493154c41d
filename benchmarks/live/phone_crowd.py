"""A crowd of phones: each asks for the page, chooses, looks at the check, and casts; some tap twice, some guess codes.

Each phone has a connection of its own and keeps to what a browser sends. A phone whose hub is gone tries again until it has
its receipt. The crowd is a process of its own, which waits for nothing but the hub and says how much of the processor it
took itself: started with its orders as JSON on its input, it prints the ``Crowd`` as JSON.
"""

from __future__ import annotations

import asyncio
import gc
import random
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import msgspec
import uvloop

AGAIN_SECONDS = 0.2
"""After how long a phone whose request failed tries once more."""

PATIENCE = 60.0

_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


class Phone(msgspec.Struct, frozen=True):
    """One phone: its code, the number of the ballot, the place of the option it chooses, and how often it taps."""

    code: str
    ballot: int
    option: int
    taps: int = 1
    forged: bool = False


class Orders(msgspec.Struct, frozen=True):
    """Where the phones vote, within how many seconds they begin, and the seed of the moments at which they do."""

    url: str
    phones: list[Phone]
    seconds: float
    seed: int


class Crowd(msgspec.Struct):
    """What the phones saw.

    Attributes:
        casting: milliseconds of each POST that cast a vote and was answered with a receipt.
        pages: milliseconds of every other page.
        receipts: code -> the receipts that it got.
        turned_away: how many forged codes were answered with 4xx.
        retries: requests that were sent again because the hub was gone.
        troubles: what no phone should have seen.
        cpu_seconds: what the crowd itself took of the processor.
    """

    casting: list[float] = []
    pages: list[float] = []
    receipts: dict[str, set[str]] = {}
    turned_away: int = 0
    retries: int = 0
    troubles: list[str] = []
    cpu_seconds: float = 0.0

    def percentile(self, share: float, of: str = "casting") -> float:
        """The milliseconds that this share of the requests did not exceed."""
        sorted_ones = sorted(getattr(self, of))
        return float(sorted_ones[min(len(sorted_ones) - 1, int(len(sorted_ones) * share))]) if sorted_ones else 0.0


def vote_all(url: str, phones: Sequence[Phone], seconds: float, seed: int) -> Crowd:
    """Let all these phones vote, each beginning at a moment of its own within ``seconds``."""
    orders = msgspec.json.encode(Orders(url, list(phones), seconds, seed))
    ran = subprocess.run([sys.executable, str(Path(__file__))], input=orders, stdout=subprocess.PIPE, check=True)
    return msgspec.json.decode(ran.stdout, type=Crowd)


async def _vote_all(orders: Orders) -> Crowd:
    crowd, chance = Crowd(), random.Random(orders.seed)
    gc.collect()
    gc.freeze()
    began = time.process_time()
    starts = [chance.uniform(0, orders.seconds) for _ in orders.phones]
    await asyncio.gather(*(_vote(orders.url, *one, crowd) for one in zip(orders.phones, starts, strict=True)))
    crowd.cpu_seconds = time.process_time() - began
    return crowd


async def _vote(url: str, phone: Phone, start: float, crowd: Crowd) -> None:
    await asyncio.sleep(start)
    line = _Line(url, crowd)
    address = f"/v/{phone.code}"
    if phone.forged:
        status, _ = await line.ask("POST", f"{address}/{phone.ballot}", {"vote": '{"abstain":true}', "step": "cast"})
        crowd.turned_away += 400 <= status < 500
        line.close()
        return
    await line.timed(crowd.pages, "GET", address)
    form = f"{address}/{phone.ballot}"
    _, check = await line.timed(crowd.pages, "POST", form, {"choice": str(phone.option), "step": "review"})
    found = re.search(r'name="vote" value="([^"]+)"', check)
    if found is None:
        crowd.troubles.append(f"no check was shown: {check[-200:]}")
        return
    vote = {"vote": found[1].replace("&quot;", '"'), "step": "cast"}
    lines = [line, *(_Line(url, crowd) for _ in range(phone.taps - 1))]
    answers = await asyncio.gather(*(one.timed(crowd.casting, "POST", form, vote) for one in lines))
    for one in lines:
        one.close()
    for status, page in answers:
        receipt = re.search(r'class="receipt">([^<]+)<', page)
        if receipt is None:
            crowd.troubles.append(f"{status} instead of a receipt")
        else:
            crowd.receipts.setdefault(phone.code, set()).add(receipt[1])


class _Line(asyncio.Protocol):
    """A connection that is kept, as a browser keeps it."""

    def __init__(self, url: str, crowd: Crowd) -> None:
        parts = urlsplit(url)
        self._host, self._port = parts.hostname or "", parts.port or 80
        self._crowd = crowd
        self._transport: asyncio.Transport | None = None
        self._answer: asyncio.Future[tuple[int, str]] | None = None
        self._received = b""

    async def timed(
        self, into: list[float], method: str, path: str, fields: dict[str, str] | None = None
    ) -> tuple[int, str]:
        began = time.perf_counter()
        answer = await self.ask(method, path, fields)
        into.append((time.perf_counter() - began) * 1000)
        return answer

    async def ask(self, method: str, path: str, fields: dict[str, str] | None = None) -> tuple[int, str]:
        """Send a request until it is answered. Returns its status and page."""
        body = urlencode(fields or {}).encode()
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: {self._host}\r\nAccept-Language: ko\r\nContent-Length: {len(body)}\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
        ).encode()
        end = time.monotonic() + PATIENCE
        while True:
            try:
                status, page = await self._once(head + body)
                if status != 503:
                    return status, page
            except OSError:
                self.close()
            if time.monotonic() > end:
                raise TimeoutError("the hub did not come back")
            self._crowd.retries += 1
            await asyncio.sleep(AGAIN_SECONDS)

    async def _once(self, request: bytes) -> tuple[int, str]:
        loop = asyncio.get_running_loop()
        if self._transport is None:
            self._transport, _ = await loop.create_connection(lambda: self, self._host, self._port)
        self._received, self._answer = b"", loop.create_future()
        self._transport.write(request)
        return await self._answer

    def data_received(self, data: bytes) -> None:
        """Part of an answer has come."""
        self._received += data
        head, _, page = self._received.partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        if self._answer and not self._answer.done() and length and len(page) >= int(length[1]):
            self._answer.set_result((int(head[9:12]), page.decode()))

    def connection_lost(self, error: Exception | None) -> None:
        """The hub is gone, or this phone has hung up."""
        self._transport = None
        if self._answer and not self._answer.done():
            self._answer.set_exception(error or ConnectionResetError())

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()
            self._transport = None


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:  # no phone waits for another phone's Python
        seen = runner.run(_vote_all(msgspec.json.decode(sys.stdin.buffer.read(), type=Orders)))
    sys.stdout.buffer.write(msgspec.json.encode(seen))
