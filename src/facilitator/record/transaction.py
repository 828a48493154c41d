"""What an operation is given while it is done: the tables, the time, and a list of what it touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import insert, inspect
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session as OrmSession

from facilitator.errors import Refused
from facilitator.record.models import Base, table_of

Row = TypeVar("Row", bound=Base)

KOREAN = {
    "programme": "사업", "session": "회의", "round": "라운드", "table": "테이블", "participant": "참가자",
    "note": "기록", "source": "출처", "post": "글", "theme": "주제", "wording": "주제 글", "ballot": "투표", "recommendation": "권고",
    "paperbatch": "투표지 묶음", "paper_batch": "투표지 묶음", "votingcode": "투표 코드", "voting_code": "투표 코드",
    "station": "노트북", "message": "알림", "helpcall": "도움 요청", "help": "도움 요청",
    "delivery": "보낼 묶음",
}  # fmt: skip
"""Kind of thing -> its Korean word."""


@dataclass
class Transaction:
    """One transaction of the record.

    Attributes:
        session: the open SQLAlchemy session.
        time: when it happens, UTC text.
        station_id: the station that does it.
        actor: who does it there, as a role.
        touched: (kind, id) of everything that was changed.
        found: rows that were looked up. The session itself forgets a row that nobody holds and would read it again
            for every operation of a group.
        forget: whether what was written before must leave the write-ahead log: it would tell in which order votes came.
        purged: whether personal data were removed, of which nothing may be left anywhere in the record's files.
    """

    session: OrmSession
    time: str
    station_id: str
    actor: str
    touched: set[tuple[str, str]] = field(default_factory=set)
    found: dict[tuple[type[Base], str], Base] = field(default_factory=dict)
    forget: bool = False
    purged: bool = False

    def touch(self, kind: str, *ids: str) -> None:
        """Say that these were changed, so that views which show them refresh."""
        self.touched.update((kind, one) for one in ids)

    def find(self, model: type[Row], id: str) -> Row:
        """The row with this id.

        Raises:
            Refused: there is none.
        """
        row = self.session.get(model, id)
        if row is None:
            kind = model.__name__.lower()
            raise Refused(
                f"This {kind} is not in the record. It may have been removed ({id}).",
                f"이 {KOREAN.get(kind, kind)}은(는) 기록에 없습니다. 이미 지워졌을 수 있습니다({id}).",
            )
        self.found[(model, id)] = row
        return row

    def find_in(self, model: type[Row], id: str, session_id: str) -> Row:
        """The row with this id, which belongs to this session.

        Raises:
            Refused: there is none, or it is another session's.
        """
        row = self.find(model, id)
        if getattr(row, "session_id", None) != session_id:
            kind = model.__name__.lower()
            raise Refused(
                f"This {kind} belongs to another session.", f"이 {KOREAN.get(kind, kind)}은(는) 다른 회의의 것입니다."
            )
        return row

    def add(self, kind: str, row: Base, id: str) -> None:
        """Add a row that must not be there yet.

        Raises:
            Refused: the id is in use, or the row contradicts another one.
        """
        refusal = self._refusal(kind, id)
        if inspect(type(row)).identity_key_from_instance(row) in self.session.identity_map:
            raise refusal
        self.session.add(row)
        try:
            self.session.flush()
        except IntegrityError as error:
            raise refusal from error
        self.touch(kind, id)

    def insert(self, kind: str, model: type[Base], rows: Sequence[dict[str, Any]]) -> None:
        """Insert many rows that have an id and must not be there yet, without making objects of them.

        Raises:
            Refused: an id is in use, or a row contradicts another one.
        """
        ids = [row["id"] for row in rows]
        try:
            self.session.execute(insert(table_of(model)), rows)
        except IntegrityError as error:
            raise self._refusal(kind, ids[0] if len(ids) == 1 else f"{ids[0]} … {ids[-1]}") from error
        self.touch(kind, *ids)

    def _refusal(self, kind: str, named: str) -> Refused:
        word = KOREAN.get(kind, kind)
        return Refused(
            f"The {kind} {named} is in the record already, or contradicts what is in it.",
            f"{word} {named} 항목이 이미 기록에 있거나 기록에 있는 것과 맞지 않습니다.",
        )
