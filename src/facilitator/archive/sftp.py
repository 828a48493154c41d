"""Delivering over SFTP, with a host key that was confirmed."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Coroutine, Iterator
from typing import Any, BinaryIO, TypeVar

import asyncssh

from facilitator.archive import reasons
from facilitator.archive.destination import Destination
from facilitator.archive.far_side import BLOCK, FarSide, Stopped, Taken, Tell
from facilitator.archive.hashing import HashBeside

Result = TypeVar("Result")

PIECE = 1 << 20
ON_THEIR_WAY = BLOCK // PIECE
"""So many pieces are on their way at once: a long line stays full, and no more than one block is in doubt after a cut."""

CONNECT_SECONDS = 15
SILENT_SECONDS = 10
"""After three times so long without a sign of the far side the connection counts as cut."""

READ_ONLY = 1
"""The flag of a disk that can only be read (SSH_FXE_STATVFS_ST_RDONLY of statvfs@openssh.com, in the file PROTOCOL of OpenSSH)."""

FAST_FIRST = ["aes128-gcm@openssh.com", "aes256-gcm@openssh.com", "chacha20-poly1305@openssh.com", "aes256-ctr"]
"""Ciphers: what processors have instructions for comes first."""


class _KeyChecker(asyncssh.SSHClient):
    """Notes what key the far side showed; only keys that were confirmed are taken."""

    def __init__(self) -> None:
        self.seen = ""

    def validate_host_public_key(self, host: str, addr: str, port: int, key: asyncssh.SSHKey) -> bool:
        """No key is taken that was not confirmed before."""
        self.seen = key.get_fingerprint("sha256")
        return False


class SftpSide(FarSide):
    """A folder of an SFTP server.

    Args:
        secret: the password, or what the key file is protected with; None for none.
    """

    def __init__(self, destination: Destination, secret: str | None) -> None:
        self._to = destination
        self._secret = secret
        self._checker = _KeyChecker()
        self._runner: asyncio.Runner | None = None
        self._connection: asyncssh.SSHClientConnection | None = None
        self._sftp: asyncssh.SFTPClient | None = None
        folder = destination.folder.rstrip("/")
        self._folder = folder.removeprefix("/~/") if folder.startswith("/~/") else folder or "/"

    def open(self) -> None:
        """Connect, sign in, and see that the folder is there."""
        self._runner = asyncio.Runner()
        # What was on its way when a line is cut fails piece by piece; the first failure has said it, nobody reads the others.
        self._runner.get_loop().set_exception_handler(lambda _loop, _what: None)
        logging.getLogger("asyncio").setLevel(logging.ERROR)
        self._do(self._connect())
        if not self._do(self._client.isdir(self._folder)):
            raise reasons.no_folder_there(self._to.label, self._folder)

    async def _connect(self) -> None:
        known = self._known()
        self._connection, _ = await asyncssh.create_connection(
            lambda: self._checker, self._to.host, self._to.port, config=None, known_hosts=known,
            username=self._to.user or (), password=self._secret, client_keys=self._keys(), agent_path=None,
            encryption_algs=FAST_FIRST, compression_algs=None, connect_timeout=CONNECT_SECONDS,
            login_timeout=CONNECT_SECONDS, keepalive_interval=SILENT_SECONDS, keepalive_count_max=3,
        )  # fmt: skip
        self._sftp = await self._connection.start_sftp_client()

    def _known(self) -> Any:
        """The keys that were confirmed, as asyncssh takes them: (host keys, authorities, revoked keys), or a file."""
        if self._to.known_hosts:
            return self._to.known_hosts
        return ([asyncssh.import_public_key(self._to.pin)] if self._to.pin else [], [], [])

    def _keys(self) -> Any:
        if not self._to.identity:
            return () if self._secret is None else None
        return [asyncssh.read_private_key(self._to.identity, self._secret)]

    def close(self) -> None:
        """Take leave."""
        if self._runner is None:
            return
        with contextlib.suppress(Exception):
            if self._connection is not None:
                self._connection.abort()
                self._runner.run(asyncio.wait_for(self._connection.wait_closed(), 2))
        self._runner.close()
        self._runner = self._connection = self._sftp = None

    def size(self, name: str) -> int | None:
        """The bytes of a file; None where there is none."""
        try:
            return self._do(self._client.stat(self._path(name)), absent_is_fine=True).size
        except asyncssh.SFTPNoSuchFile:
            return None

    def read(self, name: str, start: int, length: int) -> bytes:
        """At most so many bytes of a file."""

        async def work() -> bytes:
            async with self._client.open(self._path(name), asyncssh.FXF_READ, encoding=None) as file:
                piece: Any = await file.read(length, start)
                return bytes(piece)

        return self._do(work())

    def write(self, name: str, source: BinaryIO, start: int, size: int, tell: Tell) -> None:
        """Write on, or anew, with several pieces on their way at once."""
        self._do(self._write(name, source, start, size, tell))

    async def _write(self, name: str, source: BinaryIO, start: int, size: int, tell: Tell) -> None:
        flags = asyncssh.FXF_WRITE | asyncssh.FXF_CREAT | (0 if start else asyncssh.FXF_TRUNC)
        source.seek(start)
        async with self._client.open(self._path(name), flags, encoding=None) as file:
            line: deque[tuple[asyncio.Task[int], int]] = deque()
            position = start
            try:
                while line or position < size:
                    if position < size and len(line) < ON_THEIR_WAY:
                        piece = source.read(min(PIECE, size - position))
                        line.append((asyncio.create_task(file.write(piece, position)), position + len(piece)))
                        position += len(piece)
                    else:
                        task, end = line.popleft()
                        await task
                        tell(end)
            finally:
                await _give_up(task for task, _ in line)
            with contextlib.suppress(asyncssh.SFTPOpUnsupported):
                await file.fsync()

    def digest(self, name: str, tell: Tell) -> str:
        """Read the file back, with several pieces on their way at once."""
        tell(0)
        with HashBeside() as hash:
            self._do(self._read_all(name, hash, tell))
            return hash.hexdigest()

    async def _read_all(self, name: str, hash: HashBeside, tell: Tell) -> None:
        size = (await self._client.stat(self._path(name))).size or 0
        async with self._client.open(self._path(name), asyncssh.FXF_READ, encoding=None) as file:
            line: deque[asyncio.Task[Any]] = deque()
            position = done = 0
            try:
                while line or position < size:
                    if position < size and len(line) < ON_THEIR_WAY:
                        line.append(asyncio.create_task(file.read(min(PIECE, size - position), position)))
                        position += PIECE
                    else:
                        piece = await line.popleft()
                        hash.update(piece)
                        done += len(piece)
                        tell(done)
            finally:
                await _give_up(line)

    def put(self, name: str, data: bytes) -> None:
        """Write a small file beside and give it its name."""
        beside = f".{name}.part"

        async def work() -> None:
            flags = asyncssh.FXF_WRITE | asyncssh.FXF_CREAT | asyncssh.FXF_TRUNC
            async with self._client.open(self._path(beside), flags, encoding=None) as file:
                await file.write(data)

        self._do(work())
        try:
            self.rename(beside, name)
        except Taken:
            self.remove(beside)
            raise

    def rename(self, old: str, new: str) -> None:
        """Give a file its name: this rename of SFTP takes no name that is taken."""
        try:
            self._do(self._client.rename(self._path(old), self._path(new)))
        except Stopped:
            if self.size(new) is not None:
                raise Taken from None
            raise

    def remove(self, name: str) -> None:
        """Remove a file."""

        async def work() -> None:
            with contextlib.suppress(asyncssh.SFTPNoSuchFile):
                await self._client.remove(self._path(name))

        self._do(work())

    @property
    def _client(self) -> asyncssh.SFTPClient:
        assert self._sftp is not None
        return self._sftp

    def _path(self, name: str) -> str:
        return f"{self._folder.rstrip('/')}/{name}"

    def _do(self, work: Coroutine[Any, Any, Result], *, absent_is_fine: bool = False) -> Result:
        assert self._runner is not None
        try:
            with self._said():
                return self._runner.run(work)
        except asyncssh.SFTPNoSuchFile as error:
            if absent_is_fine:
                raise
            raise reasons.no_folder_there(self._to.label, self._folder) from error
        except asyncssh.SFTPFailure as error:
            raise self._failure(error.reason or "SFTP failure") from error

    def _failure(self, said: str) -> Stopped:
        """Why something failed: older versions of the protocol say only that it did, but the disk there tells more."""
        assert self._runner is not None
        where = self._to.label
        try:
            with self._said():
                disk = self._runner.run(self._client.statvfs(self._folder))
        except (Stopped, asyncssh.SFTPError):
            return reasons.refused(where, said)
        if disk.flags & READ_ONLY:
            return reasons.not_permitted(where)
        return reasons.full(where) if disk.bavail * disk.frsize < PIECE else reasons.refused(where, said)

    @contextlib.contextmanager
    def _said(self) -> Iterator[None]:
        where = self._to.label
        try:
            yield
        except (asyncssh.SFTPNoSuchFile, asyncssh.SFTPFailure):
            raise
        except asyncssh.HostKeyNotVerifiable as error:
            raise self._key_refused() from error
        except asyncssh.PermissionDenied as error:
            raise reasons.wrong_password(where, self._to.user) from error
        except (asyncssh.KeyImportError, asyncssh.KeyEncryptionError) as error:
            raise reasons.refused(self._to.identity, str(error)) from error
        except asyncssh.KeyExchangeFailed as error:
            if "host key" in str(error) and (self._to.pin or self._to.known_hosts):
                raise reasons.key_changed(where, str(error)) from error
            raise reasons.refused(where, error.reason) from error
        except (asyncssh.SFTPNoSpaceOnFilesystem, asyncssh.SFTPQuotaExceeded) as error:
            raise reasons.full(where) from error
        except (asyncssh.SFTPPermissionDenied, asyncssh.SFTPWriteProtect) as error:
            raise reasons.not_permitted(where) from error
        except (asyncssh.SFTPConnectionLost, asyncssh.SFTPNoConnection) as error:
            raise reasons.unreachable(where, error.reason) from error
        except asyncssh.SFTPError as error:
            raise reasons.refused(where, error.reason or str(error.code)) from error
        except asyncssh.ChannelOpenError as error:
            raise reasons.refused(where, error.reason or "SFTP") from error
        except (asyncssh.Error, OSError, TimeoutError) as error:
            if isinstance(error, FileNotFoundError | PermissionError) and error.filename:  # a key file of this machine
                raise reasons.refused(str(error.filename), error.strerror or str(error)) from error
            raise reasons.unreachable(where, str(error) or type(error).__name__) from error

    def _key_refused(self) -> Stopped:
        """Whether the key was never confirmed, or is another one now."""
        known = bool(self._to.pin)
        if self._to.known_hosts:
            keys = asyncssh.read_known_hosts(self._to.known_hosts).match(self._to.host, "", self._to.port)
            known = any(keys[:2])
        say = reasons.key_changed if known else reasons.key_unknown
        return say(self._to.label, self._checker.seen)


def shown_key(destination: Destination) -> str:
    """The host key that a server shows to anybody, as in a ``.pub`` file, to be confirmed by a person.

    Raises:
        Lost: nobody answers.
    """

    async def ask() -> asyncssh.SSHKey | None:
        return await asyncio.wait_for(
            asyncssh.get_server_host_key(destination.host, destination.port, config=None), CONNECT_SECONDS
        )

    try:
        key = asyncio.run(ask())
    except (asyncssh.Error, OSError, TimeoutError) as error:
        raise reasons.unreachable(destination.label, str(error) or type(error).__name__) from error
    if key is None:
        raise reasons.refused(destination.label, "no host key")
    return " ".join(key.export_public_key().decode("ascii").split()[:2])


async def _give_up(tasks: Any) -> None:
    """End what is still on its way, so that nothing of it is heard later."""
    left = list(tasks)
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
