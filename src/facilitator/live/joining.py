"""Joining a session from another laptop: with the code to the hub, and a record of its own to write into."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from facilitator.live.client import address_of, knock
from facilitator.live.join_code import JoinCode
from facilitator.live.wire import Join
from facilitator.record import Record
from facilitator.record.models import Link


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
    record = Record.create(path, passphrase)
    try:
        link = _joined(code, wish, record)
        with record.writing_aside() as session:
            session.add(link)
    except BaseException:
        record.close()
        path.unlink(missing_ok=True)
        raise
    return record


def join_again(code: JoinCode, wish: Wish, record: Record) -> None:
    """Join once more with a record that is there: after it was shut out, or at another address of the hub.

    What it wrote is offered again; what it holds of the hub's journal is passed over.

    Raises:
        Refused, Unreachable: as ``join``.
    """
    link = _joined(code, wish, record)
    with record.writing_aside() as session:
        session.merge(link)


def link_of(record: Record) -> Link | None:
    """The hub that this record's station belongs to; None where it never joined one. The row is a copy."""
    with record.reading() as session:
        link = session.scalar(select(Link))
        if link is not None:
            session.expunge(link)
        return link


def _joined(code: JoinCode, wish: Wish, record: Record) -> Link:
    client = knock(code)
    try:
        joined = client.join(
            Join(code.secret, record.station_id, wish.role, wish.table, wish.name, protected=record.encrypted)
        )
    finally:
        client.close()
    return Link(
        id=1, address=address_of(code.host, code.port), certificate=client.certificate, token=joined.token,
        generation=joined.generation, incarnation=joined.incarnation, session_id=joined.session_id, role=joined.role,
        table_id=joined.table_id, cursor=0, held=0,
    )  # fmt: skip
