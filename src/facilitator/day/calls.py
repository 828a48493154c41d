"""What passes between a table and the organizer beside the notes: messages to the tables, and calls for help."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import HelpCall, Message, Session
from facilitator.record.source import as_moment, hall_zone


@dataclass(frozen=True)
class Said:
    """Something that was said: its id, its words (a call for help may have none), and when, by the hall's clock."""

    id: str
    text: str
    at: datetime


def newest_message(reading: OrmSession, session_id: str, table_id: str) -> Said | None:
    """What the organizer told this table, or all of them, last."""
    row = reading.scalar(
        select(Message)
        .where(Message.session_id == session_id, or_(Message.table_id.is_(None), Message.table_id == table_id))
        .order_by(Message.sent_at.desc(), Message.id.desc())
        .limit(1)
    )
    return None if row is None else Said(row.id, row.text, _in_hall(reading, session_id, row.sent_at))


def waiting_call(reading: OrmSession, session_id: str, table_id: str) -> Said | None:
    """The call for help of this table that nobody has answered yet."""
    row = reading.scalar(select(HelpCall).where(HelpCall.table_id == table_id, HelpCall.ended_at.is_(None)))
    return None if row is None else Said(row.id, row.text, _in_hall(reading, session_id, row.asked_at))


def _in_hall(reading: OrmSession, session_id: str, time: str) -> datetime:
    zone = reading.scalar(select(Session.time_zone).where(Session.id == session_id)) or ""
    return as_moment(time).astimezone(hall_zone(zone))
