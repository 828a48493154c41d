"""How the hub serves HTTP, to laptops and to phones alike: its event loop, and answers that leave in one piece."""

from __future__ import annotations

import asyncio
import sys
from typing import Any, cast

from uvicorn.config import LoopFactoryType
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

LOOP: LoopFactoryType = "asyncio" if sys.platform == "win32" else "uvloop"
"""uvloop takes a tenth less of the processor for a hall; there is none for Windows."""


class WholeAnswers(HttpToolsProtocol):
    """HTTP/1.1 whose answers leave in one piece. uvicorn sends head and body of each by themselves: two calls of the system
    and two packets where one does."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Somebody has connected."""
        super().connection_made(cast("asyncio.Transport", _Gathering(cast("asyncio.Transport", transport), self.loop)))


class _Gathering:
    """A transport that sends together what is written in one turn of the loop."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport = transport
        self._loop = loop
        self._parts: list[bytes] = []

    def write(self, data: bytes) -> None:
        if not self._parts:
            self._loop.call_soon(self._send)
        self._parts.append(data)

    def close(self) -> None:
        self._send()
        self._transport.close()

    def _send(self) -> None:
        parts, self._parts = self._parts, []
        if parts:
            self._transport.write(b"".join(parts))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)
