"""Serving the page for phones on the hub's own loop, at a port of its own."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
from collections.abc import AsyncIterator, Iterator

import uvicorn
from starlette.types import ASGIApp

from facilitator.live.serving import LOOP, WholeAnswers

WAITING = 1_024
"""Connections that may wait to be taken: a whole hall presses at the same moment."""

IDLE_SECONDS = 15
"""How long a connection is kept for a phone that thinks."""


MOST_OPEN = 16_384


def make_room() -> None:
    """Let this process hold a connection for every phone of a hall: Debian allows a process 1,024 open files unless it asks."""
    if sys.platform != "win32":
        import resource

        low, high = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = MOST_OPEN if high == resource.RLIM_INFINITY else min(MOST_OPEN, high)
        if low != resource.RLIM_INFINITY and low < wanted:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, high))


class _Guest(uvicorn.Server):
    """A server beside another one, which hears the signals for both."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@contextlib.asynccontextmanager
async def serving(application: ASGIApp, bound: socket.socket) -> AsyncIterator[None]:
    """Serve on this socket, until the context ends; what is being answered then is answered."""
    make_room()
    server = _Guest(
        uvicorn.Config(
            application,
            loop=LOOP,
            http=WholeAnswers,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            backlog=WAITING,
            timeout_keep_alive=IDLE_SECONDS,
            timeout_graceful_shutdown=2,
        )
    )
    running = asyncio.create_task(server.serve(sockets=[bound]))
    while not server.started and not running.done():
        await asyncio.sleep(0.005)
    yield
    server.should_exit = True
    await running
