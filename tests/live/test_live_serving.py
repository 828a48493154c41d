"""What the hub answers leaves in one piece, and nothing of it is lost when the line is closed at once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from uvicorn import Config
from uvicorn.server import ServerState

from facilitator.live.serving import WholeAnswers

ASKED = b"GET / HTTP/1.1\r\nhost: hub\r\n%s\r\n"


class Line(asyncio.Transport):
    """A line to somebody, and all that was sent on it, a piece for each time."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[bytes] = []
        self.closed = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        assert not self.closed
        self.pieces.append(bytes(data))

    def close(self) -> None:
        self.closed = True

    def is_closing(self) -> bool:
        return self.closed


async def answered(scope: Scope, receive: Receive, send: Send) -> None:
    await Response("the page")(scope, receive, send)


def pieces_of(*requests: bytes, app: Callable[[Scope, Receive, Send], Awaitable[None]] = answered) -> Line:
    """What is sent to somebody who asks this."""

    async def ask() -> Line:
        line, state = Line(), ServerState()
        config = Config(app, log_config=None, ws="none", lifespan="off")
        config.load()
        protocol = WholeAnswers(config, state, {})
        protocol.connection_made(line)
        for request in requests:
            protocol.data_received(request)
            while state.tasks:
                await asyncio.sleep(0)
            await asyncio.sleep(0)  # the turn in which it leaves
        if protocol.timeout_keep_alive_task is not None:
            protocol.timeout_keep_alive_task.cancel()
        return line

    return asyncio.run(ask())


def test_head_and_page_are_one_piece() -> None:
    line = pieces_of(ASKED % b"")
    (piece,) = line.pieces
    assert piece.startswith(b"HTTP/1.1 200 OK\r\n") and piece.endswith(b"\r\n\r\nthe page")
    assert not line.closed


def test_each_answer_on_a_line_that_is_kept_is_a_piece_of_its_own() -> None:
    assert len(pieces_of(ASKED % b"", ASKED % b"").pieces) == 2


def test_a_line_that_is_closed_with_the_answer_has_sent_it_before() -> None:
    line = pieces_of(ASKED % b"connection: close\r\n")
    assert b"".join(line.pieces).endswith(b"the page")
    assert line.closed


def test_what_is_no_http_is_answered_too() -> None:
    line = pieces_of(b"\x16\x03\x01 this is TLS\r\n\r\n")
    assert b"".join(line.pieces).startswith(b"HTTP/1.1 400 ")
    assert line.closed
