"""The laptops of a hall: letting them in and out, telling the tables something, calling for help."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sqlalchemy import func, select

from facilitator.errors import Refused
from facilitator.record.models import ROLES, HelpCall, Message, Session, Station, Table
from facilitator.record.operation import PERSONAL, Operation
from facilitator.record.operations.checks import one_of, some_text
from facilitator.record.transaction import Transaction

LONGEST_MESSAGE = 300


@dataclass(frozen=True, kw_only=True)
class AdmitStation(Operation):
    """Let a laptop into a session in a role. A note-taker's laptop has a table, and takes it over from an earlier one.

    ``token_hash`` is the SHA-256, in hexadecimal, of the secret that the laptop was given. ``name`` is what its label says,
    often a person's name; earlier versions of the program wrote it into the chain.
    """

    id: str
    session_id: str
    role: str
    token_hash: str
    table_id: str | None = None
    name: str = field(default="", metadata=PERSONAL)
    epoch: int | None = None

    def prepared(self, tx: Transaction) -> AdmitStation:
        """With its epoch: one after that of the last laptop of this table."""
        if self.epoch is not None or self.table_id is None:
            return replace(self, epoch=self.epoch or 0)
        last = tx.session.scalar(select(func.max(Station.epoch)).where(Station.table_id == self.table_id))
        return replace(self, epoch=(last or 0) + 1)

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Add it, or give a laptop that is known its new role."""
        tx.find(Session, self.session_id)
        one_of(self.role, ROLES, "role of a laptop", "노트북의 역할")
        if (self.table_id is None) == (self.role == "note-taker"):
            raise Refused(
                "A note-taker's laptop belongs to one table; other laptops to none.",
                "기록자의 노트북은 테이블 하나에 속하고, 다른 노트북은 테이블에 속하지 않습니다.",
            )
        if self.table_id is not None:
            tx.find_in(Table, self.table_id, self.session_id)
        row = tx.session.get(Station, self.id)
        if row is None:
            row = Station(id=self.id, joined_at=tx.time)
            tx.session.add(row)
        row.session_id, row.role, row.table_id, row.epoch = self.session_id, self.role, self.table_id, self.epoch or 0
        row.name, row.token_hash, row.revoked = self.name, self.token_hash, False
        tx.touch("station", self.id)
        return ()


@dataclass(frozen=True, kw_only=True)
class RevokeStation(Operation):
    """Shut a laptop out. What it sent is kept; it gets in again only with the join code."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Mark it."""
        station = tx.find(Station, self.id)
        if station.revoked:
            raise Refused("This laptop was shut out already.", "이미 차단한 노트북입니다.")
        station.revoked = True
        tx.touch("station", self.id)
        return ()


@dataclass(frozen=True, kw_only=True)
class SendMessage(Operation):
    """Tell all tables something, or one of them. What was said to people cannot be taken back."""

    id: str
    session_id: str
    text: str
    table_id: str | None = None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Keep it; every laptop shows the newest."""
        tx.find(Session, self.session_id)
        some_text(self.text, "message", "알림", most=LONGEST_MESSAGE)
        if self.table_id is not None:
            tx.find_in(Table, self.table_id, self.session_id)
        message = Message(
            id=self.id, session_id=self.session_id, table_id=self.table_id, text=self.text, sent_at=tx.time
        )
        tx.add("message", message, self.id)
        return ()


@dataclass(frozen=True, kw_only=True)
class AskForHelp(Operation):
    """A table asks the organizer to come: once, until somebody came."""

    id: str
    table_id: str
    text: str = ""

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Keep it."""
        table = tx.find(Table, self.table_id)
        if self.text:
            some_text(self.text, "call for help", "도움 요청", most=LONGEST_MESSAGE)
        waiting = select(HelpCall.id).where(HelpCall.table_id == self.table_id, HelpCall.ended_at.is_(None))
        if tx.session.scalar(waiting) is not None:
            raise Refused(
                f"Table {table.number} has asked for help already. Somebody is on the way.",
                f"{table.number}번 테이블은 이미 도움을 요청했습니다. 곧 담당자가 갑니다.",
            )
        tx.add("help", HelpCall(id=self.id, table_id=self.table_id, text=self.text, asked_at=tx.time), self.id)
        tx.touch("table", self.table_id)
        return ()


@dataclass(frozen=True, kw_only=True)
class EndHelp(Operation):
    """A call for help was answered, or is no longer needed."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Mark when."""
        call = tx.find(HelpCall, self.id)
        if call.ended_at is not None:
            raise Refused("This call for help was ended already.", "이미 끝난 도움 요청입니다.")
        call.ended_at = tx.time
        tx.touch("help", self.id)
        tx.touch("table", call.table_id)
        return ()
