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
from facilitator.record import journal
from facilitator.record.applying import Application, Make
from facilitator.record.arrival import Arrival, Outcome
from facilitator.record.clearing import Clearing
from facilitator.record.database import refuse_nul, storable
from facilitator.record.models import Draft, Link, Quarantined
from facilitator.record.operation import Operation
from facilitator.record.receiving import Permit, Reception, Stumbled
from facilitator.record.source import Source
from facilitator.record.store import Store, store_of, valid_station

SUFFIX = ".roundtable"

FORGETTING_SECONDS = 1.0
"""How long the closing of a secret ballot waits for those who read; after that it is tried again with each write."""


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

    def __init__(self, store: Store, source: Source) -> None:
        self.store = store
        self._source = source
        self._lock = threading.Lock()
        self._writer: Engine = store.engine(writing=True)
        self._reader: Engine = store.engine(writing=False)
        self._station_id = ""
        self._clearing = Clearing(store, self._writer, self._reader, self._lock, source)

    @classmethod
    def create(
        cls,
        place: Path | str,
        passphrase: str | None = None,
        source: Source | None = None,
        station: str | None = None,
    ) -> Record:
        """Make a new, empty record: in a new file, or in an empty database ("postgresql://user@host:port/name").

        Args:
            station: as for ``open``.

        Raises:
            Refused: there is a file of that name, it cannot be made there, or the database is not empty.
        """
        store, source = store_of(place, passphrase), source or Source()
        store.refuse_unless_free()
        record = cls(store, source)
        try:
            with store.said_plainly():
                store.make(record._writer)
                record._begin_station(station)
        except BaseException:
            record.close()
            store.unmake()
            raise
        return record

    @classmethod
    def open(
        cls,
        place: Path | str,
        passphrase: str | None = None,
        source: Source | None = None,
        station: str | None = None,
    ) -> Record:
        """Open a record, bringing an older one up to date: a file after a backup beside it, a database in one transaction.

        Args:
            place: the file, or a text that begins with ``postgresql:`` for a database.
            station: the id (UUID) of the station that writes here. Without it a file's own station does, the one it was
                made or restored with; a database is shared and has none of its own, so every opening is a new
                station. A hub on a shared database gives its own id each time. An id that is given is not written down.

        Raises:
            Refused: there is no such file or database, it is no record, the passphrase or password is wrong, it was
                written by a newer program, or ``station`` is no UUID.
        """
        store, source = store_of(place, passphrase), source or Source()
        store.refuse_unless_there()
        record = cls(store, source)
        try:
            with store.said_plainly():
                store.bring_up_to_date(record._writer, record._reader)
                record._begin_station(station)
            record._clearing.finish()
        except BaseException:
            record.close()
            raise
        return record

    def close(self) -> None:
        """Close it. A closed record in a file is one file: the write-ahead log is folded in."""
        self._reader.dispose()
        if self._station_id:  # only what turned out to be a record: no other file is touched
            with contextlib.suppress(Exception):
                self.store.fold(self._writer, FORGETTING_SECONDS)
        self._writer.dispose()

    def __enter__(self) -> Record:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The file.

        Raises:
            Refused: the record is in a database.
        """
        return self.store.file

    @property
    def in_a_file(self) -> bool:
        """Whether the record is one file, not a database."""
        return self.store.is_file

    @property
    def name(self) -> str:
        """What messages call it: the name of the file, or the address of the database without its password."""
        return self.store.name

    @property
    def station_id(self) -> str:
        """Which station writes here."""
        return self._station_id

    @property
    def encrypted(self) -> bool:
        """Whether the record is kept under a passphrase."""
        return bool(self.store.passphrase)

    @property
    def passphrase(self) -> str | None:
        """What the record is kept under, for a process of this program that has to open it as well; None for nothing."""
        return self.store.passphrase

    def new_id(self) -> str:
        """A new id (UUIDv7)."""
        return self._source.new_id()

    def entropy(self, count: int) -> bytes:
        """So many random bytes."""
        return self._source.entropy(count)

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
        return self.apply_made(lambda _: operations, actor=actor)

    def apply_made(self, make: Make, *, actor: str) -> Changes:
        """Do, in one transaction, what ``make`` finds to be done in the very state of the record to which it is done.

        Raises:
            Refused, NeedsConfirmation: as for ``apply``.
            Cancelled: ``make`` was stopped; nothing was changed, also where some was done before.
        """
        with self._writing() as session:
            own = Application(session, self._station_id, self._source, actor)
            own.do(make)
            self._clearing.note(session, people=own.tx.purged, votes=own.tx.forget)
        if own.tx.forget or own.tx.purged:
            self.forget()
        return Changes(tuple(own.done), frozenset(own.tx.touched), own.inverse, own.head.seq)

    def receive(
        self,
        arrivals: Sequence[Arrival] = (),
        *,
        permit: Permit | None = None,
        orders: bool = False,
        again: bool = False,
        link: Mapping[str, int] | None = None,
        numbers: Mapping[str, int] | None = None,
        also: Make | None = None,
        actor: str = "",
    ) -> tuple[list[Outcome], Changes]:
        """Take in what other laptops wrote, in one transaction: what can be taken, and the rest into quarantine.

        Args:
            arrivals: what came, each laptop's operations in their order.
            permit: what each laptop may do; None where all comes from the hub.
            orders: whether this record gives notes their numbers, as a hub's does.
            again: try what waits in quarantine once more.
            link: on a station, how far it has followed the hub's journal with this, and what of its own the hub holds.
            numbers: on a station, note id -> the number that the hub gave it.
            also: finds what this record itself does after it, in the same transaction.
            actor: who does that, as a role.

        Raises:
            Refused: nothing could be written (the disk is full, the file is locked), or what ``also`` found cannot be
                done; nothing was changed.
        """
        for careful in (False, True):
            with contextlib.suppress(Stumbled), self._writing() as session:
                reception = Reception(session, self._station_id, self._source, permit, orders, careful)
                waiting = select(Quarantined).where(Quarantined.state == "waiting").order_by(Quarantined.id)
                outcomes = reception.take(arrivals, session.scalars(waiting).all() if again else ())
                reception.renumber(numbers or {})
                if link is not None:
                    session.execute(update(Link).values(**link))
                done, touched, head = reception.done, reception.touched, reception.head
                people, votes = reception.purged, False
                if also is not None:
                    own = Application(session, self._station_id, self._source, actor)
                    own.do(also)
                    done, touched, head = done + own.done, touched | own.tx.touched, own.head
                    people, votes = people or own.tx.purged, own.tx.forget
                self._clearing.note(session, people=people, votes=votes)
                break
        if people or votes:
            self.forget()
        return outcomes, Changes(tuple(done), frozenset(touched), (), head.seq)

    @contextlib.contextmanager
    def writing_aside(self) -> Iterator[OrmSession]:
        """A session that writes what is not in the journal: drafts, the hub's key, a station's link, a quarantine."""
        with self._writing() as session:
            yield session

    @property
    def remains(self) -> Refused | None:
        """Why what would tell in which order votes came, or whose the purged data were, is not cleared away yet.

        None where nothing is left of it.
        """
        return self._clearing.remains

    @property
    def people_remain(self) -> bool:
        """Whether something of people whose data were purged may still lie in the files of the record."""
        return self._clearing.people_remain

    def forget_people(self) -> None:
        """Write anew all that held people, as after a purge; see ``remains``."""
        self._clearing.people_remain = True
        self.forget()

    def forget(self, patience: float = FORGETTING_SECONDS) -> None:
        """Clear away what would tell in which order votes came, and what is left of purged data; see ``remains``.

        What cannot be done now is tried again after each of the next writes.

        Args:
            patience: seconds to wait for those who read; whoever wants to write waits as well.
        """
        self._clearing.clear(patience)

    @contextlib.contextmanager
    def _writing(self) -> Iterator[OrmSession]:
        with self._lock, self.store.said_plainly(), storable(), OrmSession(self._writer) as session, session.begin():
            yield session
        if self._clearing.remains is not None:
            self._clearing.clear()

    @contextlib.contextmanager
    def reading(self) -> Iterator[OrmSession]:
        """A session that only reads, on one unchanging state of the record."""
        with self.store.said_plainly(), OrmSession(self._reader) as session:
            yield session

    def copy_to(self, target: Path) -> int:
        """Write a whole copy to a new file, under the same passphrase, while others read and write here.

        Returns the place of the last journal entry that the copy holds.

        Raises:
            Refused: ``target`` exists, its folder is missing or full, or the copy cannot be read back; or the record is
                in a database, which has backups of its own.
        """
        with self.store.said_plainly():
            copy = self.store.copy(self._reader, target)
        reader = copy.engine(writing=False)
        try:
            with copy.said_plainly(), OrmSession(reader) as session:
                return journal.head_of(session, self._station_id).seq
        finally:
            reader.dispose()

    def save_draft(self, key: str, text: str) -> None:
        """Keep text that is being typed; empty text forgets it. On the disk when this returns."""
        refuse_nul(text)
        with self.writing_aside() as session:
            if text:
                session.merge(Draft(key=key, text=text, saved_at=self._source.time()))
            elif (draft := session.get(Draft, key)) is not None:
                session.delete(draft)

    def draft(self, key: str) -> str:
        """The text that was being typed under this key; empty when there is none."""
        with self.reading() as session:
            return session.scalar(select(Draft.text).where(Draft.key == key)) or ""

    def _begin_station(self, station: str | None) -> None:
        given = None if station is None else valid_station(station)
        self._station_id = given or self.store.station(self._writer, self._source)
