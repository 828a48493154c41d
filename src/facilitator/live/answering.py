"""Reading a request and answering it: the shapes that bodies must have, and what turns a request away."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from facilitator.errors import Refused
from facilitator.live.wire import MOST_BYTES, Trouble, read

Shape = TypeVar("Shape", bound=msgspec.Struct)


class Turned(Exception):
    """A request that is turned away: its status, and why."""

    def __init__(self, status: int, en: str, ko: str) -> None:
        super().__init__(en)
        self.status = status
        self.trouble = Trouble(en, ko)


def answering(handler: Callable[[Request], Awaitable[bytes]]) -> Callable[[Request], Awaitable[Response]]:
    """The route of a handler that answers with JSON; what it raises is said in words, with its status."""

    async def answered(request: Request) -> Response:
        try:
            return Response(await handler(request), media_type="application/json")
        except Turned as turned:
            return _trouble(turned.status, turned.trouble)
        except Refused as refused:
            return _trouble(422, Trouble(refused.en, refused.ko))

    return answered


def token_in(header: str) -> str:
    """The token in an Authorization header."""
    return header.removeprefix("Bearer ")


def number_in(request: Request, name: str) -> int:
    """A number in the address of a request; 0 where it is not there.

    Raises:
        Turned: it is no number.
    """
    value = request.query_params.get(name, "0")
    if not value.isascii() or not value.isdigit() or len(value) > 15:
        raise Turned(400, f"{name} must be a number.", f"{name}은(는) 숫자여야 합니다.")
    return int(value)


async def body_of(request: Request, shape: type[Shape]) -> Shape:
    """The body of a request in the shape that it must have; not one byte more is read than it may hold.

    Raises:
        Turned: it is too large, or has another shape.
    """
    too_large = Turned(
        413, f"The request is larger than {MOST_BYTES:,} bytes.", f"요청이 {MOST_BYTES:,}바이트를 넘습니다."
    )
    if int(request.headers.get("content-length") or 0) > MOST_BYTES:
        raise too_large
    raw = bytearray()
    async for part in request.stream():
        raw += part
        if len(raw) > MOST_BYTES:
            raise too_large
    try:
        return read(raw, shape)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Turned(400, f"The request cannot be read: {error}", f"요청을 읽을 수 없습니다: {error}") from error


def _trouble(status: int, trouble: Trouble) -> Response:
    return Response(msgspec.json.encode(trouble), status_code=status, media_type="application/json")
