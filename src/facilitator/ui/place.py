"""Where the person is: which session, which round, which table. Every page follows it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from sqlalchemy import select

from facilitator.record import Record
from facilitator.record.models import ROLES as LAPTOPS
from facilitator.record.models import Round, Session, Table

ROLES = ("organizer", *LAPTOPS)


@dataclass(frozen=True)
class Where:
    """The ids of what is chosen; None where nothing is there to choose."""

    session_id: str | None = None
    round_id: str | None = None
    table_id: str | None = None


class Place(QObject):
    """The chosen session, round and table of one window.

    Signals:
        moved: another session, round or table was chosen.
        role_changed: the person works in another role.
    """

    moved = Signal()
    role_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._where = Where()
        self._role = ROLES[0]
        self._bound: Where | None = None

    @property
    def session_id(self) -> str | None:
        """The chosen session."""
        return self._where.session_id

    @property
    def round_id(self) -> str | None:
        """The chosen round."""
        return self._where.round_id

    @property
    def table_id(self) -> str | None:
        """The chosen table."""
        return self._where.table_id

    @property
    def role(self) -> str:
        """What the person does: one of ``ROLES``. Only the organizer sees everything."""
        return self._role

    @property
    def bound(self) -> bool:
        """Whether this laptop joined a session: its role, and a note-taker's table, are what it joined as."""
        return self._bound is not None

    def bind(self, role: str, session_id: str, table_id: str | None) -> None:
        """Stay in this role, in this session and, where there is one, at this table, for as long as the record is open."""
        self._role = role
        self._bound = Where(session_id, None, table_id)

    def take_role(self, role: str) -> None:
        """Work as another role."""
        if role not in ROLES:
            raise ValueError(role)
        if role != self._role and not self.bound:
            self._role = role
            self.role_changed.emit()

    def go(self, *, session_id: str | None = None, round_id: str | None = None, table_id: str | None = None) -> None:
        """Choose another session, round or table; what is not given stays, but a new session forgets the rest."""
        if self._bound is not None:
            session_id, table_id = None, self._bound.table_id or table_id
        if session_id is not None and session_id != self.session_id:
            chosen = Where(session_id, round_id, table_id)
        else:
            chosen = Where(self.session_id, round_id or self.round_id, table_id or self.table_id)
        if chosen != self._where:
            self._where = chosen
            self.moved.emit()

    def settle(self, record: Record) -> None:
        """Choose what is natural where nothing, or something that is gone, is chosen.

        The newest session; its open round, else the first still to come, else the last; its first table. A laptop that
        joined chooses its own session and table, as soon as they have come from the hub.
        """
        with record.reading() as session:
            sessions = (
                session.execute(select(Session.id).order_by(Session.date.desc(), Session.id.desc())).scalars().all()
            )
            wanted = self._bound.session_id if self._bound is not None else self.session_id
            session_id = wanted if wanted in sessions else None
            if session_id is None and sessions and not self.bound:
                session_id = sessions[0]
            rounds = session.execute(
                select(Round.id, Round.state).where(Round.session_id == session_id).order_by(Round.number)
            ).all()
            tables = session.scalars(
                select(Table.id).where(Table.session_id == session_id).order_by(Table.number)
            ).all()
        round_id = self.round_id if self.round_id in {row.id for row in rounds} else None
        if round_id is None and rounds:
            running = [row.id for row in rounds if row.state in ("open", "paused")]
            planned = [row.id for row in rounds if row.state == "planned"]
            round_id = (running + planned + [rounds[-1].id])[0]
        seat = self._bound.table_id if self._bound is not None and self._bound.table_id else self.table_id
        table_id = seat if seat in tables else (tables[0] if tables else None)
        chosen = Where(session_id, round_id, table_id)
        if chosen != self._where:
            self._where = chosen
            self.moved.emit()
