"""Opening a record's file with SQLite: the driver, the passphrase, and the settings that make a commit last."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool, StaticPool

from facilitator.errors import Refused

OLDEST_SQLITE = (3, 53, 0)
"""SQLite from 3.7.0 to 3.51.2 may corrupt a write-ahead log that is reset while another connection reads it, and before
3.53 an older record cannot be brought up to date: no column may be left empty that had to be filled."""

BUSY_SECONDS = 10.0

HEADER = b"SQLite format 3\x00"


def check_sqlite(version: tuple[int, ...] = driver.sqlite_version_info) -> None:
    """Refuse to work on a SQLite that may damage a record.

    Raises:
        Refused: ``version`` is older than ``OLDEST_SQLITE``.
    """
    if version < OLDEST_SQLITE:
        found, needed = ".".join(map(str, version)), ".".join(map(str, OLDEST_SQLITE))
        raise Refused(
            f"This program was put together with SQLite {found}, which can damage records or cannot open older ones. It needs {needed} or newer.",
            f"이 프로그램에 들어 있는 SQLite {found}은(는) 기록을 손상시키거나 예전 기록을 열지 못할 수 있습니다. {needed} 이상이 필요합니다.",
        )


def is_protected(path: Path) -> bool:
    """Whether a file can be read only with a passphrase, or is no record: a plain one begins with SQLite's header."""
    try:
        with path.open("rb") as file:
            beginning = file.read(len(HEADER))
    except OSError:
        return False
    return len(beginning) == len(HEADER) and beginning != HEADER


def engine_of(path: Path, passphrase: str | None, *, writing: bool) -> Engine:
    """An engine on a record file. A writing engine has one connection and locks at once; others only read."""
    check_sqlite()
    driver_name = "sqlite+pysqlcipher" if passphrase else "sqlite"
    url = URL.create(driver_name, password=passphrase or None, database=str(path))
    pool: dict[str, Any] = (
        {"poolclass": QueuePool, "pool_size": 1, "max_overflow": 0}
        if writing
        else {"poolclass": QueuePool, "pool_size": 3, "max_overflow": 8}
    )
    engine = create_engine(
        url, module=driver, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False}, **pool
    )
    _set_up(engine, writing=writing)
    return engine


def memory_engine() -> Engine:
    """An engine on an empty record in memory, for playing a journal again."""
    engine = create_engine("sqlite://", module=driver, poolclass=StaticPool, connect_args={"check_same_thread": False})
    _set_up(engine, writing=True)
    return engine


def _set_up(engine: Engine, *, writing: bool) -> None:
    @event.listens_for(engine, "connect")
    def settings(connection: Any, _: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA temp_store = MEMORY")
        if writing:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA secure_delete = ON")
        else:
            cursor.execute("PRAGMA query_only = ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Turn what the database says into what a person can act on.

    Raises:
        Refused: the disk is full, the file is locked, read-only, damaged, encrypted, or no record; or what was to be
            written contradicts what the record holds.
    """
    try:
        yield
    except DatabaseError as error:
        said = str(error.orig)
        for words, en, ko in _SAYINGS:
            if words in said:
                raise Refused(en.format(file=path.name), ko.format(file=path.name)) from error
        raise


@contextmanager
def storable() -> Iterator[None]:
    """Turn a value that no database can hold into a reason.

    Raises:
        Refused: a text holds half a letter, or a number has more than 64 bits.
    """
    try:
        yield
    except UnicodeEncodeError as error:
        raise Refused(
            "The text holds half a letter, which cannot be saved. Delete the letter that looks broken and type it again.",
            "글에 반쪽짜리 글자가 있어 저장할 수 없습니다. 깨져 보이는 글자를 지우고 다시 입력해 주십시오.",
        ) from error
    except OverflowError as error:
        raise Refused(*TOO_LARGE) from error


TOO_LARGE = ("A number is too large to be saved.", "숫자가 너무 커서 저장할 수 없습니다.")

NUL_LETTER = (
    "The text holds the invisible letter NUL, which cannot be saved. Delete what was pasted and type it again.",
    "글에 보이지 않는 NUL 문자가 있어 저장할 수 없습니다. 붙여 넣은 부분을 지우고 다시 입력해 주십시오.",
)


def refuse_nul(value: Any) -> None:
    """Look through a plain structure for the letter NUL, which PostgreSQL cannot hold and nobody types.

    Raises:
        Refused: a text in it holds one.
    """
    if isinstance(value, str):
        if "\0" in value:
            raise Refused(*NUL_LETTER)
    elif isinstance(value, dict):
        for key, item in value.items():
            refuse_nul(key)
            refuse_nul(item)
    elif isinstance(value, list | tuple):
        for item in value:
            refuse_nul(item)


_SAYINGS = (
    (
        "locked",
        "Another program is writing to {file} and does not let go. Nothing was changed. Close the other program.",
        "다른 프로그램이 {file}에 쓰고 있습니다. 바뀐 것은 없습니다. 다른 프로그램을 닫아 주십시오.",
    ),
    (
        "full",
        "The disk is full. Nothing was changed, and all that was saved before is safe. Free some space and try again.",
        "디스크가 가득 찼습니다. 바뀐 것은 없고 이미 저장한 것은 안전합니다. 공간을 비운 뒤 다시 해 주십시오.",
    ),
    (
        "readonly",
        "{file} can only be read: it lies in a place where this person may not write. Copy it somewhere else.",
        "{file}은(는) 읽기만 할 수 있습니다. 쓸 수 있는 곳으로 복사해 주십시오.",
    ),
    (
        "unable to open",
        "{file} cannot be opened. Check that the folder exists and may be written to.",
        "{file}을(를) 열 수 없습니다. 폴더가 있는지, 쓸 수 있는지 확인해 주십시오.",
    ),
    (
        "not a database",
        "{file} is not a record, or it is protected by another passphrase. Nothing was changed.",
        "{file}은(는) 기록 파일이 아니거나 암호가 다릅니다. 바뀐 것은 없습니다.",
    ),
    (
        "malformed",
        "{file} is damaged. Restore the newest backup; do not write to this file again.",
        "{file}이(가) 손상되었습니다. 가장 최근 백업으로 되돌리고, 이 파일에는 더 쓰지 마십시오.",
    ),
    (
        "disk I/O error",
        "The disk did not answer while {file} was used. All that was saved before is there. Check the disk or the stick.",
        "{file}을(를) 쓰는 동안 디스크가 응답하지 않았습니다. 이미 저장한 것은 그대로 있습니다. 디스크를 확인해 주십시오.",
    ),
    (
        "constraint failed",
        "This contradicts what {file} holds: something is in it already, or belongs to something that is not. "
        "Nothing was changed.",
        "{file}에 있는 것과 맞지 않습니다. 이미 있거나, 없는 것에 딸려 있습니다. 바뀐 것은 없습니다.",
    ),
)
