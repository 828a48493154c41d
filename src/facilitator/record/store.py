"""Where a record is kept: in a file, or in a database that several halls share.

All that differs between the two is behind ``Store``; everything else of the program is the same for both.
"""

from __future__ import annotations

import uuid
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session as OrmSession

from facilitator.errors import Refused
from facilitator.record.source import Source

DATABASE = "postgresql:"
"""What the address of a database begins with; everything else is the name of a file."""


class Store(ABC):
    """The place of one record.

    Attributes:
        name: what messages call it; no password is in it.
        passphrase: what it is encrypted under, if it is.
        is_file: whether it is one file that can be copied.
    """

    name: str
    is_file: bool = True
    passphrase: str | None = None

    @property
    @abstractmethod
    def file(self) -> Path:
        """The file.

        Raises:
            Refused: it is no file.
        """

    @abstractmethod
    def engine(self, *, writing: bool) -> Engine:
        """An engine on it. A writing one takes the one turn to write when it begins; others only read."""

    @abstractmethod
    def said_plainly(self) -> AbstractContextManager[None]:
        """Turn what the database says into what a person can act on.

        Raises:
            Refused: it cannot be done, for a reason that a person can do something about.
        """

    @abstractmethod
    def refuse_unless_free(self) -> None:
        """See, before it is touched, whether a new record may be made here.

        Raises:
            Refused: there is something already, or nothing can be made here.
        """

    @abstractmethod
    def refuse_unless_there(self) -> None:
        """See, before it is touched, whether there is anything to open.

        Raises:
            Refused: there is nothing.
        """

    @abstractmethod
    def make(self, writer: Engine) -> None:
        """Make the tables of a new record.

        Raises:
            Refused: there is something already.
        """

    @abstractmethod
    def unmake(self) -> None:
        """Remove what is left of a record that could not be made."""

    @abstractmethod
    def bring_up_to_date(self, writer: Engine, reader: Engine) -> None:
        """Bring the tables of an older record up to date.

        Raises:
            Refused: it holds no record, or one that a newer program wrote.
        """

    @abstractmethod
    def station(self, writer: Engine, source: Source) -> str:
        """The id of the station that writes here when the caller names none."""

    @abstractmethod
    def fold(self, writer: Engine, patience: float = 0.0) -> None:
        """Leave it tidy when its record is closed, waiting so many seconds for those who read."""

    @abstractmethod
    def forget(self, writer: Engine, patience: float = 0.0) -> Refused | None:
        """Clear away what was overwritten before: it would tell in which order votes came.

        Args:
            patience: seconds to wait for those who read.

        Returns:
            Why it cannot be done now; None once it is done.
        """

    @abstractmethod
    def forget_people(self, writer: Engine, patience: float = 0.0) -> Refused | None:
        """Leave nothing of removed names in what the record is kept in: pages, logs and older rows are written anew.

        What ``forget`` clears is cleared with it. The arguments and what is returned are those of ``forget``.
        """

    @abstractmethod
    def copy(self, reader: Engine, target: Path) -> Store:
        """Write a whole copy to a new file. Returns the copy.

        Raises:
            Refused: it cannot be written there, or this is not copied to files.
        """

    @abstractmethod
    def whatever_it_holds(self, session: OrmSession) -> AbstractContextManager[None]:
        """Read text of this session even where it is damaged, with the damaged letters replaced."""

    @abstractmethod
    def damage(self, session: OrmSession) -> Iterator[str]:
        """What the database finds damaged in its own file, in its words."""


def store_of(place: Path | str, passphrase: str | None = None) -> Store:
    """The store that a place names: a database where it is a text that begins with ``postgresql:``, else a file.

    Raises:
        Refused: the address of the database cannot be read, or there is a passphrase with it.
    """
    if isinstance(place, str) and place.startswith(DATABASE):
        # The driver takes long to load, and most records are files.
        from facilitator.record.postgres import PostgresDatabase

        if passphrase:
            raise Refused(
                "A database is not protected by a passphrase. Leave it out; the database's own users protect it.",
                "데이터베이스는 암호문으로 보호하지 않습니다. 암호를 빼십시오. 데이터베이스의 사용자 설정이 보호합니다.",
            )
        return PostgresDatabase(place)
    from facilitator.record.sqlite import SqliteFile

    return SqliteFile(Path(place), passphrase)


def valid_station(station: str) -> str:
    """``station``, if it can be the id of a station.

    Raises:
        Refused: it is no UUID in its usual form.
    """
    try:
        usual = str(uuid.UUID(station)) == station
    except ValueError:
        usual = False
    if not usual:
        raise Refused(
            f"{station!r} is not the id of a station. It must be a UUID in small letters, with its hyphens.",
            f"{station!r}은(는) 스테이션 ID가 아닙니다. 소문자와 붙임표로 쓴 UUID여야 합니다.",
        )
    return station
