"""Joining a session from another laptop: with the code to the hub, and a record of its own to write into."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session as OrmSession

from facilitator.live.certificate import pin_of
from facilitator.live.client import address_of, knock
from facilitator.live.join_code import JoinCode
from facilitator.live.wire import Join
from facilitator.record import Record
from facilitator.record.database import engine_of, is_protected
from facilitator.record.models import Link, Session, Table
from facilitator.record.record import SUFFIX


@dataclass(frozen=True)
class Wish:
    """What a laptop wants to be: its role, a note-taker's table number, and what people call the laptop."""

    role: str
    table: int | None = None
    name: str = ""


def join(code: JoinCode, wish: Wish, path: Path, passphrase: str | None = None) -> Record:
    """Join a session, with the station's own record in a new file. Returns the record, open.

    Raises:
        client.PassphraseNeeded: the session is kept under a passphrase and none was given.
        Refused: the code or the secret is wrong, the table does not exist, the file exists.
        Unreachable: nobody answers at the address.
    """
    return _begun(code, wish, path, passphrase)[0]


def join_into(
    code: JoinCode, wish: Wish, folder: Path, named: Callable[[str], Path], passphrase: str | None = None
) -> Record:
    """Join as ``join`` does, where the record's name is made from the session's title, which is known only then.

    Args:
        folder: where the record lies while it joins.
        named: session title -> the path of a file that does not exist.
    """
    path = folder / f"{secrets.token_hex(4)}{SUFFIX}"
    record, title = _begun(code, wish, path, passphrase)
    record.close()
    named_path = named(title)
    try:
        path.rename(named_path)
    except OSError:
        return Record.open(path, passphrase)  # it is in, and only its name is not a nice one
    return Record.open(named_path, passphrase)


def join_again(code: JoinCode, wish: Wish, record: Record) -> None:
    """Join once more with a record that is there: after it was shut out, or at another address of the hub.

    What it wrote is offered again; what it holds of the hub's journal is passed over.

    Raises:
        Refused, Unreachable: as ``join``.
    """
    link, _ = _joined(code, wish, record)
    with record.writing_aside() as session:
        session.merge(link)


@dataclass(frozen=True)
class Earlier:
    """A station's record that is on this laptop already; ``title`` is empty where the session never reached it."""

    path: Path
    title: str


def earlier_record(folder: Path, code: JoinCode, wish: Wish, passphrase: str | None = None) -> Earlier | None:
    """The newest record in a folder that joined this hub in this role, at this table; None where there is none.

    Records under another passphrase cannot be looked into, and are passed over. Nothing is changed in any.
    """
    paths = sorted(folder.glob(f"*{SUFFIX}"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in paths:
        if is_protected(path) and not passphrase:
            continue
        title = _title_for(path, code, wish, passphrase if is_protected(path) else None)
        if title is not None:
            return Earlier(path, title)
    return None


def _title_for(path: Path, code: JoinCode, wish: Wish, passphrase: str | None) -> str | None:
    """The session's title where this file is such a record."""
    engine = engine_of(path, passphrase, writing=False)
    try:
        # A file of an older version has no such table, and one of another program is no record.
        with contextlib.suppress(DBAPIError, ValueError), OrmSession(engine) as session:
            link = session.scalar(select(Link))
            if link is None or link.role != wish.role or pin_of(link.certificate) != code.pin:
                return None
            number = session.scalar(select(Table.number).where(Table.id == link.table_id)) if link.table_id else None
            if number == wish.table:
                return session.scalar(select(Session.title).where(Session.id == link.session_id)) or ""
        return None
    finally:
        engine.dispose()


def link_of(record: Record) -> Link | None:
    """The hub that this record's station belongs to; None where it never joined one. The row is a copy."""
    with record.reading() as session:
        link = session.scalar(select(Link))
        if link is not None:
            session.expunge(link)
        return link


def _begun(code: JoinCode, wish: Wish, path: Path, passphrase: str | None) -> tuple[Record, str]:
    """A new record that has joined, and the session's title."""
    record = Record.create(path, passphrase)
    try:
        link, title = _joined(code, wish, record)
        with record.writing_aside() as session:
            session.add(link)
    except BaseException:
        record.close()
        path.unlink(missing_ok=True)
        raise
    return record, title


def _joined(code: JoinCode, wish: Wish, record: Record) -> tuple[Link, str]:
    client = knock(code)
    try:
        joined = client.join(
            Join(code.secret, record.station_id, wish.role, wish.table, wish.name, protected=record.encrypted)
        )
    finally:
        client.close()
    link = Link(
        id=1, address=address_of(code.host, code.port), certificate=client.certificate, token=joined.token,
        generation=joined.generation, incarnation=joined.incarnation, session_id=joined.session_id, role=joined.role,
        table_id=joined.table_id, cursor=0, held=0,
    )  # fmt: skip
    return link, joined.session_title
