"""A real PostgreSQL for tests: a server of their own in a temporary folder, and a fresh database for each test."""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

PASSWORD = "s3cret-참깨"
SECONDS_TO_START = 30


def programs() -> Path | None:
    """Where initdb and postgres lie: Debian keeps them apart, each version in a folder of its own."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    versions = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    return max(versions, key=lambda path: int(path.parent.name), default=None)


class PostgresServer:
    """A server on a free port of this computer and on a socket in its folder. It does not run as root.

    Args:
        programs: where its programs lie.
        fsync: whether it waits for the disk, which only a power cut could tell.
    """

    def __init__(self, programs: Path, *, fsync: bool = False) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="facilitator-pg-"))
        self._programs = programs
        self._fsync = "on" if fsync else "off"
        self._as: dict[str, Any] = {"cwd": self._folder}
        if os.name == "posix" and os.geteuid() == 0:
            shutil.chown(self._folder, "postgres", "postgres")
            self._as |= {"user": "postgres", "group": "postgres", "extra_groups": []}
        self.port = _free_port()
        self._numbers = itertools.count(1)
        self._process: subprocess.Popen[bytes] | None = None
        try:
            self._make()
            self.start()
        except BaseException:
            self.remove()
            raise

    def _make(self) -> None:
        password = self._folder / "password"
        password.write_text(PASSWORD, encoding="utf-8")
        password.chmod(0o644)
        # Words are sorted as in Korea, which no code may lean on: a file sorts them by their letters' numbers.
        subprocess.run(
            [
                self._programs / "initdb", "--pgdata", self._folder / "data", "--username", "tester",
                "--auth", "scram-sha-256", "--pwfile", password, "--encoding", "UTF8", "--locale", "C.UTF-8",
                "--locale-provider", "icu", "--icu-locale", "ko-KR",
            ],
            check=True, stdout=subprocess.DEVNULL, **self._as,
        )  # fmt: skip

    def start(self) -> None:
        """Start it and wait until it answers."""
        log = self._folder / "log"
        with log.open("ab") as said:
            self._process = subprocess.Popen(
                [
                    self._programs / "postgres", "-D", self._folder / "data", "-k", self._folder,
                    "-c", "listen_addresses=127.0.0.1", "-c", f"port={self.port}", "-c", f"fsync={self._fsync}",
                ],
                stdout=said, stderr=said, **self._as,
            )  # fmt: skip
        end = time.monotonic() + SECONDS_TO_START
        while True:
            try:
                psycopg.connect(self.url("postgres")).close()
                return
            except psycopg.OperationalError as error:
                if time.monotonic() > end or self._process.poll() is not None:
                    raise RuntimeError(log.read_text(encoding="utf-8", errors="replace")) from error
                time.sleep(0.05)

    def stop(self) -> None:
        """Stop it; who is connected is cut off."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(timeout=120)
            self._process = None

    def remove(self) -> None:
        """Stop it and delete all it held."""
        self.stop()
        shutil.rmtree(self._folder)

    def url(self, database: str, user: str = "tester", password: str = PASSWORD) -> str:
        """The address of one of its databases."""
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/{database}"

    def socket_url(self, database: str) -> str:
        """The same by way of the socket in its folder."""
        return f"postgresql://tester:{PASSWORD}@/{database}?host={self._folder}&port={self.port}"

    def execute(self, url: str, *statements: str) -> list[tuple[Any, ...]]:
        """Do something behind the program's back. Returns the rows of the last statement."""
        with psycopg.connect(url, autocommit=True) as connection:
            for statement in statements:
                cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def files_of(self, url: str, table: str) -> bytes:
        """Every byte that the server keeps of a table and its indexes, in the files that hold it now."""
        ((oid,),) = self.execute(url, "CHECKPOINT", f"SELECT '{table}'::regclass::oid")
        paths = self.execute(
            url,
            "SELECT pg_relation_filepath(oid) FROM pg_class "
            f"WHERE oid = {oid} OR oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = {oid})",
        )
        return b"".join((self._folder / "data" / path).read_bytes() for (path,) in paths)

    def log(self) -> bytes:
        """The server's write-ahead log."""
        return b"".join(path.read_bytes() for path in (self._folder / "data" / "pg_wal").iterdir() if path.is_file())

    def new_database(self, options: str = "") -> str:
        """Make an empty database. Returns its address."""
        name = f"day{next(self._numbers)}"
        self.execute(self.url("postgres"), f"CREATE DATABASE {name} {options}")
        return self.url(name)


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A server; each process of pytest has its own."""
    where = programs()
    if where is None:
        pytest.skip("there is no PostgreSQL here; Debian's package is postgresql")
    server = PostgresServer(where)
    yield server
    server.remove()


@pytest.fixture
def database(postgres: PostgresServer) -> str:
    """The address of an empty database."""
    return postgres.new_database()
