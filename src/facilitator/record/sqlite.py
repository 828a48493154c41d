"""A record in a file of its own, with SQLite: one that a person can see, copy, back up and open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session as OrmSession

from facilitator.errors import Refused
from facilitator.record import migrate
from facilitator.record.copying import copy_database
from facilitator.record.database import engine_of, said_plainly
from facilitator.record.models import ThisStation
from facilitator.record.source import Source
from facilitator.record.store import Store


class SqliteFile(Store):
    """The place of a record that is one file."""

    def __init__(self, path: Path, passphrase: str | None) -> None:
        self._path = path
        self.passphrase = passphrase
        self.name = path.name
        self._written_anew = False
        """Whether the file was written anew since names were removed, and only its log still holds some."""

    @property
    def file(self) -> Path:
        """The file."""
        return self._path

    def engine(self, *, writing: bool) -> Engine:
        """An engine on the file."""
        return engine_of(self._path, self.passphrase, writing=writing)

    def said_plainly(self) -> AbstractContextManager[None]:
        """Turn what SQLite says into what a person can act on."""
        return said_plainly(self._path)

    def refuse_unless_free(self) -> None:
        """No file of that name, in a folder that exists."""
        path = self._path
        if path.exists():
            raise Refused(
                f"{path.name} exists already. Open it, or choose another name.",
                f"{path.name} 파일이 이미 있습니다. 그 파일을 열거나 다른 이름을 쓰십시오.",
            )
        if not path.parent.is_dir():
            raise Refused(
                f"The folder {path.parent} does not exist. Make it first, or choose another.",
                f"{path.parent} 폴더가 없습니다. 먼저 만들거나 다른 폴더를 고르십시오.",
            )

    def refuse_unless_there(self) -> None:
        """A file with something in it."""
        path = self._path
        if not path.is_file():
            raise Refused(
                f"There is no file {path}. Check the name and the folder.",
                f"{path} 파일이 없습니다. 이름과 폴더를 확인해 주십시오.",
            )
        if path.stat().st_size == 0:
            raise Refused(
                f"{path.name} is empty: it is no record. Open a backup instead.",
                f"{path.name}은(는) 빈 파일입니다. 기록이 아닙니다. 백업을 열어 주십시오.",
            )

    def make(self, writer: Engine) -> None:
        """Make the tables in the new file."""
        migrate.upgrade(writer)

    def unmake(self) -> None:
        """Delete the file and its log."""
        for ending in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + ending).unlink(missing_ok=True)

    def bring_up_to_date(self, writer: Engine, reader: Engine) -> None:
        """Upgrade an older file after copying it beside itself."""
        migrate.bring_up_to_date(writer, reader, self._path)

    def station(self, writer: Engine, source: Source) -> str:
        """The file's own station, which it was made or restored with."""
        with OrmSession(writer) as session, session.begin():
            station = session.scalar(select(ThisStation))
            if station is None:
                station = ThisStation(id=source.new_id(), since=source.time())
                session.add(station)
            return station.id

    def fold(self, writer: Engine, patience: float = 0.0) -> None:
        """Fold the write-ahead log into the file, unless somebody is reading it."""
        self._fold(writer, patience)

    def forget(self, writer: Engine, patience: float = 0.0) -> Refused | None:
        """Fold the write-ahead log into the file and empty it; what lies in the file itself is overwritten already."""
        if self._fold(writer, patience):
            return None
        return Refused(
            f"The order in which votes came can still be read from the log beside {self.name}: another program is reading "
            "it. It is cleared as soon as that program is done. Until then, do not give this file to anyone.",
            f"표가 들어온 순서가 {self.name} 옆의 로그 파일에 아직 남아 있습니다. 다른 프로그램이 그 파일을 읽고 있기 때문입니다. "
            "읽기가 끝나면 바로 지웁니다. 그때까지는 이 파일을 아무에게도 주지 마십시오.",
        )

    def forget_people(self, writer: Engine, patience: float = 0.0) -> Refused | None:
        """Write the whole file anew (VACUUM), and then the log into it: removed text may lie in free parts of its pages."""
        if not self._written_anew:
            with writer.connect() as connection:
                connection.exec_driver_sql("COMMIT")
                try:
                    connection.exec_driver_sql("VACUUM")
                finally:
                    connection.exec_driver_sql("BEGIN")
            self._written_anew = True
        if self._fold(writer, patience):
            self._written_anew = False
            return None
        return Refused(
            f"Purged names can still be read from the log beside {self.name}: another program is reading it. They are cleared "
            "as soon as that program is done. Until then, do not give this file to anyone.",
            f"파기한 이름이 {self.name} 옆의 로그 파일에 아직 남아 있습니다. 다른 프로그램이 그 파일을 읽고 있기 때문입니다. "
            "읽기가 끝나면 바로 지웁니다. 그때까지는 이 파일을 아무에게도 주지 마십시오.",
        )

    @staticmethod
    def _fold(writer: Engine, patience: float) -> bool:
        """Empty the write-ahead log; whoever wants to write waits meanwhile. Returns whether nobody was reading in it."""
        with writer.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            usual = connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one()
            connection.exec_driver_sql(f"PRAGMA busy_timeout = {round(patience * 1000)}")
            try:
                busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar_one()
            finally:
                connection.exec_driver_sql(f"PRAGMA busy_timeout = {usual}")
                connection.exec_driver_sql("BEGIN")
        return not busy

    def copy(self, reader: Engine, target: Path) -> Store:
        """Copy the file, under the same passphrase."""
        copy_database(reader, target)
        return SqliteFile(target, self.passphrase)

    @contextmanager
    def whatever_it_holds(self, session: OrmSession) -> Iterator[None]:
        """Read text with a changed byte in it as well: the letter is replaced, and so differs from what it should be."""
        driver: Any = session.connection().connection.driver_connection
        driver.text_factory = lambda raw: raw.decode("utf-8", errors="replace")
        try:
            yield
        finally:
            driver.text_factory = str

    def damage(self, session: OrmSession) -> Iterator[str]:
        """What SQLite finds in its pages."""
        for (said,) in session.execute(text("PRAGMA integrity_check(20)")):
            if said != "ok":
                yield said
