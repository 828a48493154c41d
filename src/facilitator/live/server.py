"""Running a hub: its sockets, its certificate, its backups, until it is told to stop."""

from __future__ import annotations

import asyncio.sslproto
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import uvicorn

from facilitator.errors import Refused
from facilitator.live.backups import Backups
from facilitator.live.certificate import pin_of, server_context
from facilitator.live.hub import HubApp
from facilitator.live.identity import hub_of
from facilitator.live.join_code import USUAL_PORT, JoinCode
from facilitator.live.phone_door import PhoneDoor
from facilitator.live.serving import LOOP, WholeAnswers
from facilitator.record import Record

PING_SECONDS = 5.0
"""How often a bell is tried: a laptop whose network went is seen within twice this time."""

SWITCH_SECONDS = 0.001

READ_BUFFER = 32 * 1024
"""Bytes: two TLS records."""


class _Server(uvicorn.Server):
    """Says when it listens, and ends in good order where it is told to."""

    def __init__(self, config: uvicorn.Config, listening: Callable[[], None]) -> None:
        super().__init__(config)
        self._listening = listening

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._listening()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        if sig == signal.SIGTERM:
            self.should_exit = True  # and is not raised once more at the end: the record is closed, and the status is 0
        else:
            super().handle_exit(sig, frame)


def run_hub(
    record: Record,
    session_id: str,
    *,
    listen: tuple[str, int],
    backups: Path | None,
    ready: Callable[[JoinCode, str | None], None],
    home: Record | None = None,
    ballot_listen: tuple[str, int] | None = None,
) -> None:
    """Serve one session until the process is told to stop (SIGTERM, SIGINT).

    Args:
        record: the record, open.
        session_id: the session that laptops join.
        listen: address and port; "0.0.0.0" for every network of this laptop, port 0 for any free one.
        backups: the folder for automatic backups; None for none.
        ready: called once it listens, with the join code and the address of the page for phones (None for none).
        home: the record that keeps the hub's key and join secret, where the session is in a database.
        ballot_listen: address and port of the page for phones; None for none.

    Raises:
        Refused: the address or the port cannot be used.
    """
    hub = hub_of(home or record)
    bound = _bound(*listen)
    port = bound.getsockname()[1]
    code = JoinCode(reachable(listen[0]), port, pin_of(hub.certificate), hub.join_secret)
    saving = Backups(record, backups) if backups is not None else None
    phones = PhoneDoor(record, session_id, _bound(*ballot_listen)) if ballot_listen else None
    ballot_url = f"http://{_in_url(reachable(ballot_listen[0]))}:{phones.port}/" if phones and ballot_listen else None
    app = HubApp(record, session_id, saving, home, phones)
    config = uvicorn.Config(
        app.application(),
        loop=LOOP,
        http=WholeAnswers,
        ws="websockets-sansio",
        ws_ping_interval=PING_SECONDS,
        ws_ping_timeout=PING_SECONDS,
        ws_per_message_deflate=False,
        ws_max_size=1024,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=2,
        ssl_context_factory=lambda _config, _default: server_context(hub.private_key, hub.certificate),
    )
    # Each connection reads through a buffer of this size, a quarter of a megabyte by default; a hall has hundreds of them.
    asyncio.sslproto.SSLProtocol.max_size = READ_BUFFER
    # The thread that commits must not keep the one that answers waiting for long.
    sys.setswitchinterval(SWITCH_SECONDS)
    if saving is not None:
        saving.start()
    with bound:
        _Server(config, lambda: ready(code, ballot_url)).run(sockets=[bound])


def read_listen(typed: str | None, usual: int = USUAL_PORT) -> tuple[str, int]:
    """Address and port of ``--listen``: "192.168.0.10:8443", ":8443", or None for every network and the usual port.

    Raises:
        Refused: it reads like neither.
    """
    if typed is None:
        return "0.0.0.0", usual
    host, colon, port = typed.rpartition(":")
    if not colon or not (port.isascii() and port.isdigit()) or int(port) > 65535:
        raise Refused(
            f"The address to listen at must read like 192.168.0.10:{usual}; this one reads {typed!r}.",
            f"들을 주소는 192.168.0.10:{usual}처럼 써야 합니다. 지금은 {typed!r}입니다.",
        )
    return host.strip("[]") or "0.0.0.0", int(port)


def reachable(host: str) -> str:
    """The address that other laptops reach this one at, where it listens on every network."""
    if host not in ("0.0.0.0", "::"):
        return host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # nothing is sent: it only says which network would be used
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _bound(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        # The protocol is named so that asyncio sends small answers at once, and does not wait to fill a packet.
        bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((host, port))
    except OSError as error:
        raise Refused(
            f"The hub cannot listen at {host}:{port}: {error.strerror}. Is another hub running on this laptop?",
            f"{host}:{port}에서 허브를 열 수 없습니다: {error.strerror}. 이 노트북에 다른 허브가 열려 있습니까?",
        ) from error
    bound.set_inheritable(False)
    return bound
