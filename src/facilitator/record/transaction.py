"""What an operation is given while it is done: the tables, the time, and a list of what it touched."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy.orm import Session as OrmSession

from facilitator.errors import Refused
from facilitator.record.models import Base

Row = TypeVar("Row", bound=Base)


@dataclass
class Transaction:
    """One transaction of the record.

    Attributes:
        session: the open SQLAlchemy session.
        time: when it happens, UTC text.
        station_id: the station that does it.
        touched: (kind, id) of everything that was changed.
    """

    session: OrmSession
    time: str
    station_id: str
    touched: set[tuple[str, str]] = field(default_factory=set)

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
            raise Refused(
                f"This record has no {model.__name__.lower()} with the number {id}. It may have been removed.",
                f"이 기록에 {model.__name__.lower()} {id} 항목이 없습니다. 이미 지워졌을 수 있습니다.",
            )
        return row

    def add(self, kind: str, row: Base, id: str) -> None:
        """Add a row that must not be there yet.

        Raises:
            Refused: the id is in use.
        """
        if self.session.get(type(row), id) is not None:
            raise Refused(f"The {kind} {id} is in the record already.", f"{kind} {id} 항목이 이미 기록에 있습니다.")
        self.session.add(row)
        self.session.flush()
        self.touch(kind, id)
