"""A crowd of phones: each asks for the page, chooses, looks at the check, and casts; some tap twice, some guess codes.

Each phone has a connection of its own and keeps to what a browser sends. A phone whose hub is gone tries again until it has
its receipt.
"""

from __future__ import annotations

import asyncio
import random
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

AGAIN_SECONDS = 0.2
"""After how long a phone whose request failed tries once more."""

PATIENCE = 60.0


@dataclass(frozen=True)
class Phone:
    """One phone: its code, the number of the ballot, the place of the option it chooses, and how often it taps."""

    code: str
    ballot: int
    option: int
    taps: int = 1
    forged: bool = False


@dataclass
class Crowd:
    """What the phones saw.

    Attributes:
        casting: milliseconds of each POST that cast a vote and was answered with a receipt.
        pages: milliseconds of every other page.
        receipts: code -> the receipts that it got.
        turned_away: how many forged codes were answered with 4xx.
        retries: requests that were sent again because the hub was gone.
        troubles: what no phone should have seen.
    """

    casting: list[float] = field(default_factory=list)
    pages: list[float] = field(default_factory=list)
    receipts: dict[str, set[str]] = field(default_factory=dict)
    turned_away: int = 0
    retries: int = 0
    troubles: list[str] = field(default_factory=list)

    def percentile(self, share: float, of: str = "casting") -> float:
        """The milliseconds that this share of the requests did not exceed."""
        sorted_ones = sorted(getattr(self, of))
        return float(sorted_ones[min(len(sorted_ones) - 1, int(len(sorted_ones) * share))]) if sorted_ones else 0.0


async def vote_all(url: str, phones: Sequence[Phone], seconds: float, chance: random.Random) -> Crowd:
    """Let all these phones vote, each beginning at a moment of its own within ``seconds``."""
    crowd = Crowd()
    starts = [chance.uniform(0, seconds) for _ in phones]
    await asyncio.gather(*(_vote(url, phone, start, crowd) for phone, start in zip(phones, starts, strict=True)))
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


class _Line:
    """A connection that is kept, as a browser keeps it."""

    def __init__(self, url: str, crowd: Crowd) -> None:
        parts = urlsplit(url)
        self._host, self._port = parts.hostname or "", parts.port or 80
        self._crowd = crowd
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

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
            except (OSError, asyncio.IncompleteReadError):
                self.close()
            if time.monotonic() > end:
                raise TimeoutError("the hub did not come back")
            self._crowd.retries += 1
            await asyncio.sleep(AGAIN_SECONDS)

    async def _once(self, request: bytes) -> tuple[int, str]:
        if self._streams is None:
            self._streams = await asyncio.open_connection(self._host, self._port)
        reader, writer = self._streams
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", head.lower())
        page = await reader.readexactly(int(length[1]) if length else 0)
        return int(head[9:12]), page.decode()

    def close(self) -> None:
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None
