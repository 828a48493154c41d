"""A station's side of the wire: requests to one hub, whose certificate it knows."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TypeVar

import httpx2
import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from facilitator.errors import Refused
from facilitator.live.certificate import client_context, fetch_certificate
from facilitator.live.company import Company
from facilitator.live.join_code import JoinCode
from facilitator.live.wire import (
    OUT_OF_STEP,
    PROTECTED,
    REVOKED,
    RING,
    UNKNOWN,
    Done,
    HallState,
    Hello,
    Join,
    Joined,
    Pulled,
    Push,
    Pushed,
    Trouble,
    read,
)

SECONDS = 10.0
"""How long a request may take before the network counts as gone."""

PING_SECONDS = 5.0
"""How often the bell is tried, and how long an answer may take."""

MOST_SAID = 64 * 1024
"""Bytes of the longest thing that the hub says over a bell: of a theme team of a hundred, who reads which note."""

Shape = TypeVar("Shape", bound=msgspec.Struct)


class Unreachable(Exception):
    """The hub does not answer now: the network is gone, it restarts, or its disk is full. Try again later."""


class ShutOut(Refused):
    """The hub does not know this laptop, or the organizer shut it out."""


class OutOfStep(Refused):
    """The hub holds something else than this laptop thinks, or is another one: ask ``hello`` first."""


class PassphraseNeeded(Refused):
    """The session is kept under a passphrase, so this laptop must keep its record under one as well."""


def address_of(host: str, port: int) -> str:
    """Host and port as they stand in an address."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


class HubClient:
    """Requests to the hub at an address.

    Args:
        address: "host:port".
        certificate: the hub's, as PEM text; no other is talked to.
        token: what this laptop shows; empty before it joined.
    """

    def __init__(self, address: str, certificate: str, token: str = "") -> None:
        self._address = address
        self.certificate = certificate
        # Two, because two threads use them: requests in one, the bell in another.
        self._context, self._bell_context = client_context(certificate), client_context(certificate)
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._http = httpx2.Client(
            base_url=f"https://{address}",
            verify=self._context,
            headers=self._headers,
            timeout=SECONDS,
            trust_env=False,
        )

    def close(self) -> None:
        """Hang up."""
        self._http.close()

    def join(self, request: Join) -> Joined:
        """Ask to be let in.

        Raises:
            PassphraseNeeded: this laptop has to protect its record.
            Refused: the secret is wrong, the role or the table does not exist.
            Unreachable: nobody answers.
        """
        return self._read("POST", "/v1/join", Joined, msgspec.json.encode(request))

    def hello(self) -> Hello:
        """What the hub holds of this station. Raises as ``push``."""
        return self._read("GET", "/v1/hello", Hello)

    def push(self, push: Push) -> Pushed:
        """Give operations to the hub; they are on its disk when this returns.

        Raises:
            Unreachable: nobody answers, or the hub cannot write now.
            OutOfStep: it has to be asked first what it holds.
            ShutOut: the hub does not take anything from this laptop.
            Refused: the hub does not take this.
        """
        return self._read("POST", "/v1/push", Pushed, msgspec.json.encode(push))

    def pull(self, after: int, waiting: int) -> Pulled:
        """What came after this place of the hub's journal. Raises as ``push``."""
        return self._read("GET", f"/v1/pull?after={after}&waiting={waiting}", Pulled)

    def hall(self) -> HallState:
        """How every laptop is; for the window beside the hub. Raises as ``push``."""
        return self._read("GET", "/v1/hall", HallState)

    def try_again(self) -> None:
        """Have the hub try what lies in quarantine once more; for the window beside the hub. Raises as ``push``."""
        self._read("POST", "/v1/again", Done)

    async def listen(self, rang: Callable[[], None], company: Company | None = None) -> None:
        """Hang up the bell, and call ``rang`` once it hangs and each time that the hub rings.

        Where there is ``company``, which note is read here is said over it, and who else reads which is heard.

        Raises:
            Unreachable: it cannot be hung up, or the connection is gone.
        """
        try:
            async with connect(
                f"wss://{self._address}/v1/bell",
                ssl=self._bell_context,
                additional_headers=self._headers,
                compression=None,
                proxy=None,
                open_timeout=SECONDS,
                close_timeout=0.2,
                ping_interval=PING_SECONDS,
                ping_timeout=PING_SECONDS,
                max_size=MOST_SAID,
            ) as bell:
                rang()
                with _in_company(bell, company):
                    async for said in bell:
                        if said == RING:
                            rang()
                        elif company is not None:
                            company.hear(said)
        except (OSError, WebSocketException) as error:
            raise Unreachable(str(error)) from error

    def _read(self, method: str, path: str, shape: type[Shape], body: bytes | None = None) -> Shape:
        with _reached():
            answer = self._http.request(method, path, content=body)
        if answer.status_code == 200:
            try:
                return read(answer.content, shape)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise Refused(
                    f"The hub answers in a way this program does not know: {error}. Both must be of the same version.",
                    f"허브의 응답을 읽을 수 없습니다: {error}. 두 프로그램이 같은 판이어야 합니다.",
                ) from error
        trouble = _trouble(answer)
        if answer.status_code in (UNKNOWN, REVOKED):
            raise ShutOut(trouble.en, trouble.ko)
        if answer.status_code == OUT_OF_STEP:
            raise OutOfStep(trouble.en, trouble.ko)
        if answer.status_code == PROTECTED:
            raise PassphraseNeeded(trouble.en, trouble.ko)
        if answer.status_code >= 500:
            raise Unreachable(trouble.en)
        raise Refused(trouble.en, trouble.ko)


def knock(code: JoinCode) -> HubClient:
    """A client of the hub of this join code, before joining.

    Raises:
        Refused: what answers there is not the hub of this code.
        Unreachable: nobody answers.
    """
    with _reached():
        certificate = fetch_certificate(code.host, code.port, code.pin)
    return HubClient(address_of(code.host, code.port), certificate)


@contextmanager
def _in_company(bell: ClientConnection, company: Company | None) -> Iterator[None]:
    if company is None:
        yield
        return

    async def speak() -> None:
        with suppress(WebSocketException):  # gone, and whoever listens to it finds that out as well
            await company.speak(bell.send)

    speaking = asyncio.create_task(speak())
    try:
        yield
    finally:
        speaking.cancel()
        company.alone()


@contextmanager
def _reached() -> Iterator[None]:
    try:
        yield
    except (OSError, httpx2.TransportError) as error:
        raise Unreachable(str(error)) from error


def _trouble(answer: httpx2.Response) -> Trouble:
    try:
        return read(answer.content, Trouble)
    except (msgspec.DecodeError, UnicodeDecodeError):
        said = f"HTTP {answer.status_code}"
        return Trouble(f"The hub answered {said}.", f"허브가 {said}(으)로 응답했습니다.")
