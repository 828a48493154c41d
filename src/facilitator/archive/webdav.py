"""Delivering over WebDAV (RFC 4918), in pieces that can be taken up again (RFC 9110, 14.5) where the server takes such."""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import ssl
import time
from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import quote

import httpx2

from facilitator.archive import reasons
from facilitator.archive.destination import Destination
from facilitator.archive.far_side import BLOCK, FarSide, Taken, Tell
from facilitator.archive.hashing import HashBeside

PIECE = 256 << 10

LARGEST = 8 * BLOCK
"""Bytes of a request at most. It begins with one block, which is what a slow line may have to send again, and doubles on a quick one."""

QUICK_SECONDS = 1.0
TIMEOUT = httpx2.Timeout(connect=15, read=60, write=60, pool=15)

NOT_IN_PIECES = (400, 405, 411, 416, 501)
"""What servers answer that do not take a file in pieces."""

LATER = (408, 423, 425, 429, 500, 502, 503, 504)
"""Answers of a server that may be different soon."""


class WebdavSide(FarSide):
    """A folder of a WebDAV server.

    Args:
        secret: the password; None for none.
    """

    def __init__(self, destination: Destination, secret: str | None) -> None:
        self._to = destination
        self._base = destination.address.rstrip("/")
        self._in_pieces = True
        auth = httpx2.BasicAuth(destination.user, secret) if destination.user and secret is not None else None
        self._client = httpx2.Client(
            auth=auth, verify=_trust(destination.pin), timeout=TIMEOUT, trust_env=not _is_local(destination.host),
            headers={"Accept-Encoding": "identity", "Cache-Control": "no-cache"},
        )  # fmt: skip

    def open(self) -> None:
        """See that the folder is there and this user may see it."""
        answer = self._ask("PROPFIND", f"{self._base}/", headers={"Depth": "0"})
        if answer.status_code == 404:
            raise reasons.no_folder_there(self._to.label, self._to.folder)
        self._expect(answer, 200, 207)

    def close(self) -> None:
        """Take leave."""
        with contextlib.suppress(Exception):
            self._client.close()

    def size(self, name: str) -> int | None:
        """The bytes of a file; None where there is none."""
        answer = self._ask("HEAD", self._url(name))
        if answer.status_code == 404:
            return None
        self._expect(answer, 200)
        length = answer.headers.get("Content-Length", "")
        if not length.isdigit():
            raise reasons.refused(self._to.label, "no Content-Length")
        return int(length)

    def read(self, name: str, start: int, length: int) -> bytes:
        """At most so many bytes of a file."""
        if not length:
            return b""
        parts: list[bytes] = []
        with self._stream("GET", self._url(name), {"Range": f"bytes={start}-{start + length - 1}"}) as answer:
            skip = 0 if answer.status_code == 206 else start  # whoever knows no ranges sends all of it
            for piece in answer.iter_raw(PIECE):
                parts.append(piece)
                if sum(map(len, parts)) >= skip + length:
                    break
        return b"".join(parts)[skip : skip + length]

    def write(self, name: str, source: BinaryIO, start: int, size: int, tell: Tell) -> None:
        """Write on, or anew; in one go where the server does not take pieces."""
        if not start:
            self.remove(name)
        position, length = start, BLOCK
        while self._in_pieces and size > BLOCK and position < size:
            end, begun = min(position + length, size), time.monotonic()
            headers = {"Content-Range": f"bytes {position}-{end - 1}/{size}"}
            answer = self._put(name, _pieces(source, position, end, tell), end - position, headers)
            if answer.status_code in NOT_IN_PIECES:
                self._in_pieces = False
            else:
                self._expect(answer, 200, 201, 204)
                # A server that takes no notice of the range keeps this piece alone.
                if position == (start or BLOCK) and self.size(name) != end:
                    self._in_pieces = False
            position = end
            if time.monotonic() - begun < QUICK_SECONDS:
                length = min(2 * length, LARGEST)
        if size <= BLOCK or not self._in_pieces:
            self._expect(self._put(name, _pieces(source, 0, size, tell), size, {}), 200, 201, 204)

    def digest(self, name: str, tell: Tell) -> str:
        """Read the file back."""
        position = 0
        tell(position)
        with HashBeside() as hash, self._stream("GET", self._url(name), {}) as answer:
            for piece in answer.iter_raw(PIECE):
                hash.update(piece)
                position += len(piece)
                tell(position)
            return hash.hexdigest()

    def put(self, name: str, data: bytes) -> None:
        """Write a small file beside and give it its name."""
        beside = f"{name}.part"
        self._expect(self._put(beside, iter([data]), len(data), {}), 200, 201, 204)
        try:
            self.rename(beside, name)
        except Taken:
            self.remove(beside)
            raise

    def rename(self, old: str, new: str) -> None:
        """Give a file its name, unless that is taken."""
        headers = {"Destination": self._url(new), "Overwrite": "F"}
        answer = self._ask("MOVE", self._url(old), headers=headers)
        if answer.status_code == 412:
            raise Taken
        self._expect(answer, 200, 201, 204)

    def remove(self, name: str) -> None:
        """Remove a file."""
        self._expect(self._ask("DELETE", self._url(name)), 200, 202, 204, 404)

    def _url(self, name: str) -> str:
        return f"{self._base}/{quote(name)}"

    def _put(self, name: str, content: Iterator[bytes], length: int, headers: dict[str, str]) -> httpx2.Response:
        with self._said():
            return self._client.put(
                self._url(name), content=content, headers={**headers, "Content-Length": str(length)}
            )

    def _ask(self, method: str, url: str, headers: dict[str, str] | None = None) -> httpx2.Response:
        with self._said():
            return self._client.request(method, url, headers=headers)

    @contextlib.contextmanager
    def _stream(self, method: str, url: str, headers: dict[str, str]) -> Iterator[httpx2.Response]:
        with self._said(), self._client.stream(method, url, headers=headers) as answer:
            self._expect(answer, 200, 206)
            yield answer

    def _expect(self, answer: httpx2.Response, *good: int) -> None:
        """See that the server answered one of these.

        Raises:
            Lost, Stopped: it said something else.
        """
        code, where = answer.status_code, self._to.label
        if code in good:
            return
        if code in LATER:
            raise reasons.troubled(where, f"HTTP {code} {answer.reason_phrase}")
        if code == 401:
            raise reasons.wrong_password(where, self._to.user)
        if code == 403:
            raise reasons.not_permitted(where)
        if code in (404, 409):
            raise reasons.no_folder_there(where, self._to.folder)
        if code == 413:
            raise reasons.too_large(where)
        if code == 507:
            raise reasons.full(where)
        raise reasons.refused(where, f"HTTP {code} {answer.reason_phrase}")

    @contextlib.contextmanager
    def _said(self) -> Iterator[None]:
        where = self._to.label
        try:
            yield
        except httpx2.TransportError as error:
            cause: BaseException | None = error
            while cause is not None and not isinstance(cause, ssl.SSLCertVerificationError):
                cause = cause.__cause__ or cause.__context__
            if cause is not None:
                raise reasons.certificate_refused(where, cause.verify_message) from error
            raise reasons.unreachable(where, str(error) or type(error).__name__) from error
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise reasons.refused(where, str(error)) from error


def shown_certificate(destination: Destination) -> str:
    """The certificate that a server shows to anybody, in PEM, to be confirmed by a person.

    Raises:
        Lost: nobody answers.
    """
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    try:
        with (
            socket.create_connection((destination.host, destination.port), 15) as plain,
            context.wrap_socket(plain, server_hostname=destination.host) as secure,
        ):
            raw = secure.getpeercert(binary_form=True) or b""
    except OSError as error:
        raise reasons.unreachable(destination.label, str(error)) from error
    return ssl.DER_cert_to_PEM_cert(raw)


def is_trusted(destination: Destination) -> bool:
    """Whether the system trusts the certificate of a server.

    Raises:
        Lost: nobody answers.
    """
    try:
        with (
            socket.create_connection((destination.host, destination.port), 15) as plain,
            ssl.create_default_context().wrap_socket(plain, server_hostname=destination.host),
        ):
            return True
    except ssl.SSLCertVerificationError:
        return False
    except OSError as error:
        raise reasons.unreachable(destination.label, str(error)) from error


def _trust(pin: str) -> ssl.SSLContext:
    """What the system trusts, or this one certificate alone."""
    if not pin:
        return ssl.create_default_context()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False  # the certificate itself was confirmed for this address
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    try:
        context.load_verify_locations(cadata=pin)
    except (ssl.SSLError, ValueError) as error:
        raise reasons.refused("PEM", str(error)) from error
    return context


def _pieces(source: BinaryIO, start: int, end: int, tell: Tell) -> Iterator[bytes]:
    source.seek(start)
    position = start
    while position < end and (piece := source.read(min(PIECE, end - position))):
        yield piece
        position += len(piece)
        tell(position)


def _is_local(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
