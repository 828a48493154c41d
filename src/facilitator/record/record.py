"""The record as the rest of the program sees it: open it, read it, apply operations to it."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, select, update
from sqlalchemy.orm import Session as OrmSession

from facilitator.errors import Refused
from facilitator.record import journal, migrate
from facilitator.record.copying import copy_database
from facilitator.record.database import engine_of, said_plainly, storable
from facilitator.record.models import Draft, Link, Quarantined, ThisStation
from facilitator.record.operation import Operation, decode, plain
from facilitator.record.operations import BY_NAME
from facilitator.record.receiving import Arrival, Outcome, Permit, Reception, Stumbled
from facilitator.record.source import Source
from facilitator.record.transaction import Transaction

SUFFIX = ".roundtable"


@dataclass(frozen=True)
class Changes:
    """What an ``apply`` did.

    Attributes:
        operations: what was done, as the journal keeps it.
        touched: (kind, id) of everything that changed; views refresh when it concerns them.
        inverse: the operations that take all of it back, in order; empty when something in it cannot be taken back.
        place: the place of the last entry in the journal.
    """

    operations: tuple[Operation, ...]
    touched: frozenset[tuple[str, str]]
    inverse: tuple[Operation, ...]
    place: int

    def concerns(self, *kinds: str) -> bool:
        """Whether anything of these kinds changed."""
        return any(kind in kinds for kind, _ in self.touched)

    def ids(self, kind: str) -> frozenset[str]:
        """The ids of this kind that changed."""
        return frozenset(id for touched, id in self.touched if touched == kind)


class Record:
    """One open record. All methods may be called from any thread; writes happen one after the other."""

    def __init__(self, path: Path, passphrase: str | None, source: Source) -> None:
        self.path = path
        self._source = source
        self._lock = threading.Lock()
        self._passphrase = passphrase
        self._writer: Engine = engine_of(path, passphrase, writing=True)
        self._reader: Engine = engine_of(path, passphrase, writing=False)
        self._station_id = ""

    @classmethod
    def create(cls, path: Path | str, passphrase: str | None = None, source: Source | None = None) -> Record:
        """Make a new, empty record.

        Raises:
            Refused: there is a file of that name, or it cannot be made there.
        """
        path = Path(path)
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
        record = cls(path, passphrase, source or Source())
        try:
            with said_plainly(path):
                migrate.upgrade(record._writer)
                record._begin_station()
        except BaseException:
            record.close()
            for made in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
                made.unlink(missing_ok=True)
            raise
        return record

    @classmethod
    def open(cls, path: Path | str, passphrase: str | None = None, source: Source | None = None) -> Record:
        """Open a record, bringing an older one up to date after a backup beside it.

        Raises:
            Refused: there is no such file, it is no record, the passphrase is wrong, or it was written by a newer program.
        """
        path = Path(path)
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
        record = cls(path, passphrase, source or Source())
        try:
            with said_plainly(path):
                migrate.bring_up_to_date(record._writer, record._reader, path)
                record._begin_station()
        except BaseException:
            record.close()
            raise
        return record

    def close(self) -> None:
        """Close the file. A closed record is one file: the write-ahead log is folded in."""
        self._reader.dispose()
        if self._station_id:  # only a file that turned out to be a record: no other is touched
            with contextlib.suppress(Exception), self._writer.connect() as connection:
                connection.exec_driver_sql("COMMIT")
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                connection.exec_driver_sql("BEGIN")
        self._writer.dispose()

    def __enter__(self) -> Record:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def station_id(self) -> str:
        """Which station writes into this file."""
        return self._station_id

    @property
    def encrypted(self) -> bool:
        """Whether the record is kept under a passphrase."""
        return bool(self._passphrase)

    @property
    def passphrase(self) -> str | None:
        """What the record is kept under, for a process of this program that has to open it as well; None for nothing."""
        return self._passphrase

    def new_id(self) -> str:
        """A new id (UUIDv7)."""
        return self._source.new_id()

    def time(self) -> str:
        """The record's time now, as the journal would write it."""
        return self._source.time()

    def place(self) -> int:
        """The place of the last entry in the journal now, whoever wrote it."""
        with self.reading() as session:
            return journal.head_of(session, self._station_id).seq

    def apply(self, *operations: Operation, actor: str = "organizer") -> Changes:
        """Do these operations in one transaction: all of them, or none.

        Args:
            actor: who does it, as a role ("organizer", "note-taker of table 17"); never a person's name.

        Raises:
            Refused: one of them cannot be done; nothing was changed.
            NeedsConfirmation: one of them must be confirmed by a person first; nothing was changed.
        """
        with self._writing() as session:
            # The head first: it takes the write lock, and the time of what is written is that of its turn.
            head = journal.head_of(session, self._station_id)
            tx = Transaction(session=session, time=self._source.time(), station_id=self._station_id)
            done: list[Operation] = []
            back: list[tuple[Operation, ...]] = []
            for operation in operations:
                # Only what can be read back from the journal may go into it.
                operation = decode(BY_NAME, type(operation).__name__, plain(operation)).prepared(tx)
                back.append(operation.perform(tx))
                session.flush()
                head = journal.append(
                    session,
                    head,
                    operation,
                    station_id=self._station_id,
                    time=tx.time,
                    actor=actor,
                    salt=self._source.entropy(16),
                )
                done.append(operation)
        inverse = tuple(step for steps in reversed(back) for step in steps) if all(back) else ()
        return Changes(operations=tuple(done), touched=frozenset(tx.touched), inverse=inverse, place=head.seq)

    def receive(
        self,
        arrivals: Sequence[Arrival] = (),
        *,
        permit: Permit | None = None,
        orders: bool = False,
        again: bool = False,
        link: Mapping[str, int] | None = None,
        numbers: Mapping[str, int] | None = None,
    ) -> tuple[list[Outcome], Changes]:
        """Take in what other laptops wrote, in one transaction: what can be taken, and the rest into quarantine.

        Args:
            arrivals: what came, each laptop's operations in their order.
            permit: what each laptop may do; None where all comes from the hub.
            orders: whether this record gives notes their numbers, as a hub's does.
            again: try what waits in quarantine once more.
            link: on a station, how far it has followed the hub's journal with this, and what of its own the hub holds.
            numbers: on a station, note id -> the number that the hub gave it.

        Raises:
            Refused: nothing could be written (the disk is full, the file is locked); nothing was changed.
        """
        for careful in (False, True):
            with contextlib.suppress(Stumbled), self._writing() as session:
                reception = Reception(session, self._station_id, self._source, permit, orders, careful)
                waiting = select(Quarantined).where(Quarantined.state == "waiting").order_by(Quarantined.id)
                outcomes = reception.take(arrivals, session.scalars(waiting).all() if again else ())
                reception.renumber(numbers or {})
                if link is not None:
                    session.execute(update(Link).values(**link))
                break
        changes = Changes(tuple(reception.done), frozenset(reception.touched), (), reception.head.seq)
        return outcomes, changes

    @contextlib.contextmanager
    def writing_aside(self) -> Iterator[OrmSession]:
        """A session that writes what is not in the journal: drafts, the hub's key, a station's link, a quarantine."""
        with self._writing() as session:
            yield session

    @contextlib.contextmanager
    def _writing(self) -> Iterator[OrmSession]:
        with self._lock, said_plainly(self.path), storable(), OrmSession(self._writer) as session, session.begin():
            yield session

    @contextlib.contextmanager
    def reading(self) -> Iterator[OrmSession]:
        """A session that only reads, on one unchanging state of the record."""
        with said_plainly(self.path), OrmSession(self._reader) as session:
            yield session

    def copy_to(self, target: Path) -> int:
        """Write a whole copy to a new file, under the same passphrase, while others read and write here.

        Returns the place of the last journal entry that the copy holds.

        Raises:
            Refused: ``target`` exists, its folder is missing or full, or the copy cannot be read back.
        """
        with said_plainly(self.path):
            copy_database(self._reader, target)
        copy = engine_of(target, self._passphrase, writing=False)
        try:
            with said_plainly(target), OrmSession(copy) as session:
                return journal.head_of(session, self._station_id).seq
        finally:
            copy.dispose()

    def save_draft(self, key: str, text: str) -> None:
        """Keep text that is being typed; empty text forgets it. On the disk when this returns."""
        with self.writing_aside() as session:
            if text:
                session.merge(Draft(key=key, text=text, saved_at=self._source.time()))
            elif (draft := session.get(Draft, key)) is not None:
                session.delete(draft)

    def draft(self, key: str) -> str:
        """The text that was being typed under this key; empty when there is none."""
        with self.reading() as session:
            return session.scalar(select(Draft.text).where(Draft.key == key)) or ""

    def _begin_station(self) -> None:
        with OrmSession(self._writer) as session, session.begin():
            station = session.scalar(select(ThisStation))
            if station is None:
                station = ThisStation(id=self._source.new_id(), since=self._source.time())
                session.add(station)
            self._station_id = station.id
