"""Which session of a record is meant."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.errors import Refused
from facilitator.record.models import Session


def session_meant(reading: OrmSession, session_id: str | None = None) -> Session:
    """The session with this id, or the record's only one where no id is given.

    Raises:
        Refused: there is no such session, none at all, or several to choose from; the message lists them.
    """
    sessions = reading.scalars(select(Session).order_by(Session.date, Session.id)).all()
    if not sessions:
        raise Refused(
            "This record has no session yet. Make one first.", "이 기록에 아직 회의가 없습니다. 먼저 만드십시오."
        )
    listed = "; ".join(f"{one.id} ({one.title})" for one in sessions)
    if session_id is None:
        if len(sessions) > 1:
            raise Refused(
                f"This record has {len(sessions)} sessions. Say which one is meant: {listed}.",
                f"이 기록에는 회의가 {len(sessions)}개 있습니다. 어느 회의인지 적어 주십시오: {listed}.",
            )
        return sessions[0]
    for one in sessions:
        if one.id == session_id:
            return one
    raise Refused(
        f"This record has no session {session_id}. It has: {listed}.",
        f"이 기록에 {session_id} 회의가 없습니다. 있는 회의: {listed}.",
    )
