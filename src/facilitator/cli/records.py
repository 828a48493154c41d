"""Opening and making records for a command."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.errors import Refused

if TYPE_CHECKING:
    from facilitator.live.joining import Wish
    from facilitator.record import Record


def passphrase() -> str | None:
    """The passphrase of protected records, from FACILITATOR_PASSPHRASE."""
    return os.environ.get("FACILITATOR_PASSPHRASE") or None


@contextmanager
def opened(path: Path) -> Iterator[Record]:
    """An open record, closed at the end: a file, or a database where the argument reads like its address."""
    from facilitator.record import Record
    from facilitator.record.database import is_protected

    scheme, _, rest = path.as_posix().partition(":/")
    if scheme == "postgresql":  # a path has made one of the two strokes
        with Record.open(f"{scheme}://{rest.lstrip('/')}") as record:
            yield record
        return
    with Record.open(path, passphrase() if is_protected(path) else None) as record:
        yield record


@contextmanager
def new_record(path: Path, add: bool) -> Iterator[tuple[Record, str | None]]:
    """The record to put a session into, and its programme; a new record goes again when the work in it fails."""
    from sqlalchemy import select

    from facilitator.record import Record
    from facilitator.record.models import Programme

    if add:
        with opened(path) as record:
            with record.reading() as reading:
                programme_id = reading.scalar(select(Programme.id).order_by(Programme.id).limit(1))
            yield record, programme_id
        return
    record = Record.create(path, passphrase())
    try:
        yield record, None
    except BaseException:
        record.close()
        path.unlink(missing_ok=True)
        raise
    record.close()


def session_of(record: Record, session_id: str | None) -> str:
    """The session that is meant: the one named, or the only one.

    Raises:
        Refused: there is no such session, or several and none was named.
    """
    from facilitator.day.sessions import session_meant

    with record.reading() as reading:
        return session_meant(reading, session_id).id


def joined_record(code: str, wish: Wish, path: Path) -> AbstractContextManager[Record]:
    """The record of this laptop, which has joined with this code; one that is there is gone on with.

    Raises:
        Refused: the code is wrong, nobody answers, or the hub does not let this laptop in.
    """
    from facilitator.live.client import Unreachable
    from facilitator.live.join_code import read_join_code
    from facilitator.live.joining import join

    if path.exists():
        return opened(path)
    try:
        return join(read_join_code(code), wish, path, passphrase())
    except Unreachable as error:
        raise Refused(
            f"No hub answers at the address of this join code ({error}). Is it running, and on the same network?",
            f"접속 코드의 주소에서 허브가 응답하지 않습니다({error}). 허브가 열려 있고 같은 네트워크인지 확인해 주십시오.",
        ) from error
