"""What makes a hub the same one tomorrow: its key, its generation and its join secret, kept in its record."""

from __future__ import annotations

import secrets

from sqlalchemy import select

from facilitator.live.certificate import new_certificate
from facilitator.live.join_code import new_secret
from facilitator.record import Record
from facilitator.record.models import Hub


def hub_of(record: Record) -> Hub:
    """The record's hub; made where it never had one. The row is a copy: changing it changes nothing."""
    with record.reading() as session:
        hub: Hub | None = session.scalar(select(Hub))
        if hub is not None:
            session.expunge(hub)
            return hub
    private_key, certificate = new_certificate()
    with record.writing_aside() as session:
        if session.scalar(select(Hub.id)) is None:
            session.add(
                Hub(
                    id=1, private_key=private_key, certificate=certificate, generation=1,
                    incarnation=secrets.token_hex(16), join_secret=new_secret(), window_token=secrets.token_urlsafe(32),
                )
            )  # fmt: skip
    return hub_of(record)


def renew_secret(record: Record) -> str:
    """A new join secret: the old join code lets nobody in any more. Laptops that are in stay in."""
    hub_of(record)
    secret = new_secret()
    with record.writing_aside() as session:
        session.scalars(select(Hub)).one().join_secret = secret
    return secret
