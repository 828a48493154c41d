"""Where a package can go: a folder or stick, SFTP, or WebDAV over HTTPS; named by an address without secrets."""

from __future__ import annotations

import base64
import hashlib
import ipaddress
import socket
import ssl
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit
from urllib.request import url2pathname

from facilitator.errors import Refused

PORTS = {"sftp": 22, "https": 443, "http": 80}

REACH_SECONDS = 2.0
"""How long the far side may take to say that it is there."""


@dataclass(frozen=True)
class Destination:
    """A place that takes packages. Passwords are no part of it: they are in the system's keyring.

    Attributes:
        address: "file:///dir", "sftp://host:port/dir" or "https://host:port/dir", without user; made by ``read_destination``.
        label: what people call it.
        user: who signs in there.
        identity: the file of the private key for SFTP; empty for a password, or for the keys of this account.
        pin: what the far side proves itself with: for SFTP its public host key as in a ``.pub`` file, for HTTPS a
            certificate in PEM; empty where nothing was confirmed yet, and for HTTPS what the system trusts.
        known_hosts: for SFTP a file of confirmed host keys in the form of OpenSSH, instead of ``pin``.
    """

    address: str
    label: str
    user: str = ""
    identity: str = ""
    pin: str = ""
    known_hosts: str = ""

    @property
    def kind(self) -> str:
        """ "folder", "sftp" or "webdav"."""
        return {"file": "folder", "sftp": "sftp"}.get(urlsplit(self.address).scheme, "webdav")

    @property
    def host(self) -> str:
        """The name of the machine; empty for a folder."""
        return urlsplit(self.address).hostname or ""

    @property
    def port(self) -> int:
        """Its port; 0 for a folder."""
        parts = urlsplit(self.address)
        return parts.port or PORTS.get(parts.scheme, 0)

    @property
    def folder(self) -> str:
        """The folder there, with strokes between its parts; for a folder of this machine as the machine writes it."""
        path = urlsplit(self.address).path
        return url2pathname(path) if self.kind == "folder" else unquote(path) or "/"

    @property
    def needs_password(self) -> bool:
        """Whether nobody gets in without a password."""
        return bool(self.user) and (self.kind == "webdav" or (self.kind == "sftp" and not self.identity))

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of what was confirmed, as OpenSSH or browsers show it; empty where nothing was."""
        try:
            if self.kind == "sftp" and self.pin:
                hash = hashlib.sha256(base64.b64decode(self.pin.split()[1])).digest()
                return "SHA256:" + base64.b64encode(hash).decode("ascii").rstrip("=")
            return _certificate_print(ssl.PEM_cert_to_DER_cert(self.pin)) if self.pin else ""
        except (ValueError, IndexError):
            return ""

    def with_pin(self, pin: str) -> Destination:
        """The same place, which has proved itself with this."""
        return replace(self, pin=pin)

    def reachable(self) -> bool:
        """Whether there is anybody, asked cheaply: the folder is there, or the port takes a connection. May take 2 s."""
        if self.kind == "folder":
            return Path(self.folder).is_dir()
        try:
            socket.create_connection((self.host, self.port), REACH_SECONDS).close()
        except OSError:
            return False
        return True


def read_destination(text: str, label: str = "") -> Destination:
    """The destination that a typed address means; its user is taken out of the address.

    Raises:
        Refused: it is no address of a kind that is known, holds a password, or would send it over the network in clear.
    """
    text = text.strip()
    try:
        parts = urlsplit(text)
        scheme, host, port = parts.scheme.lower(), parts.hostname or "", parts.port
    except ValueError as error:
        raise _no_address(text) from error
    if parts.password is not None:
        raise Refused(
            "The address holds a password. Leave it out; the program asks for it, or reads FACILITATOR_ARCHIVE_PASSWORD.",
            "주소에 비밀번호가 들어 있습니다. 빼 주십시오. 비밀번호는 따로 묻거나 FACILITATOR_ARCHIVE_PASSWORD에서 읽습니다.",
        )
    if parts.query or parts.fragment:
        raise _no_address(text)
    if scheme == "file" and host in ("", "localhost") and parts.path.startswith("/"):
        folder = parts.path.rstrip("/") or "/"
        return Destination(f"file://{quote(unquote(folder), safe='/:')}", label or unquote(folder))
    if scheme not in PORTS or not host:
        raise _no_address(text)
    if scheme == "http" and not _is_this_machine(host):
        raise Refused(
            f"http:// would send the password to {host} for everybody to read. Use https://.",
            f"http://로 보내면 {host}까지 가는 동안 비밀번호를 누구나 읽을 수 있습니다. https://를 쓰십시오.",
        )
    shown = f"[{host}]" if ":" in host else host
    where = shown if port in (None, PORTS[scheme]) else f"{shown}:{port}"
    folder = quote(unquote(parts.path.rstrip("/"))) or "/"
    return Destination(f"{scheme}://{where}{folder}", label or host, user=unquote(parts.username or ""))


def folder_destination(folder: Path, label: str = "") -> Destination:
    """A folder of this machine, or on a stick, as a destination."""
    return read_destination(folder.absolute().as_uri(), label or folder.name or str(folder))


def _certificate_print(raw: bytes) -> str:
    return "SHA256 " + hashlib.sha256(raw).hexdigest().upper()


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _no_address(text: str) -> Refused:
    return Refused(
        f"{text!r} is no address of an archive. Write file:///folder, sftp://user@host:port/folder or https://host/folder.",
        f"{text!r}은(는) 기록원의 주소가 아닙니다. file:///폴더, sftp://사용자@서버:포트/폴더, https://서버/폴더 가운데 하나로 쓰십시오.",
    )
