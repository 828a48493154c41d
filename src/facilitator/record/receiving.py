"""Taking in what another laptop wrote: on the hub from its stations, on a station from its hub, or from a stick.

A burst of operations goes into the record in one transaction. What is there already is passed over, so that anything may
be offered again at any time. What cannot be taken is put into quarantine with its reason, and never holds up the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import ColumnElement, Select, Table, bindparam, func, literal, select, union_all, update
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError
from sqlalchemy.orm import Session as OrmSession

from facilitator.errors import NeedsConfirmation, Refused
from facilitator.record import journal
from facilitator.record.arrival import Arrival, Outcome, arrival_of, operation_of
from facilitator.record.models import Base, JournalEntry, Note, PersonalPart, Quarantined, table_of
from facilitator.record.operation import Operation, decode, plain, without_personal
from facilitator.record.operations import BY_NAME, AddNote, EnterTableVote, FileNote, PurgePersonalData, RenumberNote
from facilitator.record.operations.filing import file_notes
from facilitator.record.operations.notes import add_notes
from facilitator.record.personal_data import NamesArePurged
from facilitator.record.source import Source
from facilitator.record.transaction import Transaction

Permit = Callable[[OrmSession, Arrival, Operation], str]
"""Says who did it, as the journal keeps it; raises ``Refused`` where this laptop may not do this."""


def _of_station(table: Table, *reasons: ColumnElement[str]) -> Select[int, str, str]:
    """What a table holds of one station between two of its numbers."""
    return select(table.c.station_seq, *reasons).where(
        table.c.station_id == bindparam("station_id"),
        table.c.station_seq.between(bindparam("low"), bindparam("high")),
    )


_ASIDE = table_of(Quarantined)
_HELD = union_all(
    _of_station(table_of(JournalEntry), literal(""), literal("")),
    _of_station(_ASIDE, _ASIDE.c.reason_en, _ASIDE.c.reason_ko).where(_ASIDE.c.state != "taken"),
)

_UNREADABLE = (ValueError, TypeError, OverflowError, LookupError, AttributeError, RecursionError)
"""What reading and doing something may raise that another program wrote, or a disk changed."""


class Stumbled(Exception):
    """One of a burst cannot be taken: the burst is taken once more, each operation on its own."""


@dataclass
class Reception:
    """One burst on its way into a record.

    Args:
        session: the open transaction.
        station_id: the station that this record belongs to.
        source: where times, ids and salts come from.
        permit: what each laptop may do; None takes everything, as a station does from its hub.
        orders: whether this record gives notes their numbers, as a hub's does. On a station the note that is here makes
            room for one whose number the hub gave.
        careful: whether each operation gets a savepoint of its own.
    """

    session: OrmSession
    station_id: str
    source: Source
    permit: Permit | None = None
    orders: bool = False
    careful: bool = False
    done: list[Operation] = field(default_factory=list)
    touched: set[tuple[str, str]] = field(default_factory=set)
    purged: bool = False
    _found: dict[tuple[type[Base], str], Base] = field(default_factory=dict)
    _together: list[tuple[Arrival, str, Transaction, AddNote | FileNote]] = field(default_factory=list)
    _entries: list[JournalEntry] = field(default_factory=list)
    _parts: list[PersonalPart] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.head = journal.head_of(self.session, self.station_id)

    def take(self, arrivals: Sequence[Arrival], again: Iterable[Quarantined] = ()) -> list[Outcome]:
        """Try what lies in quarantine once more, and then take a burst in, in its order.

        Returns what became of the burst, and after it what became of those from the quarantine.

        Raises:
            Stumbled: one cannot be taken, and this reception is not careful.
        """
        freed = [self._take_again(row.id, arrival_of(row)) for row in again]
        known = self._known(arrivals)
        outcomes = []
        for arrival in arrivals:
            key = (arrival.station_id, arrival.station_seq)
            if key in known:
                outcomes.append(Outcome(arrival, known=True, refusal=known[key]))
                if not self.orders and known[key] is None:
                    self._follow_number(arrival)
                continue
            outcome = self._take(arrival)
            known[key] = outcome.refusal
            if outcome.refusal is not None:
                self.session.add(self._quarantined(arrival, outcome.refusal))
                self.touched.add(("quarantine", arrival.station_id))
            outcomes.append(outcome)
        try:
            self._do_together()
            self._write()
        except (Refused, IntegrityError, *_UNREADABLE) as error:  # of one that was not written until now
            if self.careful:
                raise
            raise Stumbled from error
        return self._numbered(outcomes) + freed

    def renumber(self, numbers: Mapping[str, int]) -> None:
        """Give notes of this station the numbers that the hub gave them."""
        for note_id, number in numbers.items():
            note = self.session.get(Note, note_id)
            if note is not None and note.number != number:
                self._here(RenumberNote(id=note_id, number=number))
        self._write()

    def _take_again(self, row_id: int, arrival: Arrival) -> Outcome:
        outcome = self._take(arrival)
        if outcome.refusal is None:
            # By its key: an operation may have let go of every row that this transaction had read.
            self.session.execute(update(Quarantined).where(Quarantined.id == row_id).values(state="taken"))
            self.touched.add(("quarantine", arrival.station_id))
        return outcome

    def _take(self, arrival: Arrival) -> Outcome:
        if arrival.kind == PurgePersonalData.__name__:
            self._write()  # it removes what lies beside entries, those of this burst too
        before = (self.head, len(self._entries), len(self._parts), len(self.done))
        try:
            if not self.careful:
                return Outcome(arrival, number=self._perform(arrival))
            with self.session.begin_nested():
                return Outcome(arrival, number=self._perform(arrival))
        except DBAPIError as error:
            if not isinstance(error, IntegrityError | DataError):
                raise  # the disk or the server, not what came
            refusal = Refused("It contradicts what the record holds.", "기록에 있는 것과 맞지 않습니다.")
        except Refused as error:
            refusal = error
        except _UNREADABLE as error:
            refusal = Refused(f"It cannot be read: {error}", f"읽을 수 없습니다: {error}")
        if not self.careful:
            raise Stumbled
        # What made room for it was taken back with it.
        self.head, entries, parts, done = before
        del self._entries[entries:], self._parts[parts:], self.done[done:]
        return Outcome(arrival, refusal=refusal)

    def _perform(self, arrival: Arrival) -> int | None:
        operation = operation_of(arrival)
        together = (
            not self.careful
            and isinstance(operation, AddNote | FileNote)
            and (operation.number if isinstance(operation, AddNote) else operation.clock) is not None
        )
        if not together:
            self._do_together()
        actor = arrival.actor if self.permit is None else self.permit(self.session, arrival, operation)
        tx = self._transaction(arrival.time, arrival.station_id, actor)
        if together:
            assert isinstance(operation, AddNote | FileNote)  # as just seen
            self._together.append((arrival, actor, tx, operation))
            return operation.number if isinstance(operation, AddNote) else None
        if isinstance(operation, AddNote) and operation.number is not None:
            operation = self._with_room(operation)
        if self.orders and isinstance(operation, EnterTableVote):
            operation = replace(operation, seated=None)  # the note-taker's laptop knows no seats
        operation = operation.prepared(tx)
        try:
            operation.perform(tx)
        except NeedsConfirmation:
            # The laptop does not know who sits where: what was counted at the table is kept, and the journal says so.
            if not self.careful or not isinstance(operation, EnterTableVote):
                raise
            operation, actor = replace(operation, confirmed=True), f"{actor} (more hands than people)"
            operation.perform(tx)
        except NamesArePurged:
            # It was written where the purge was not known yet: what it says of a number is kept, the name is not.
            fields = without_personal(type(operation), plain(operation))
            operation = decode(BY_NAME, type(operation).__name__, fields)
            operation.perform(tx)
        self.purged |= tx.purged
        if self.careful:
            self.session.flush()
        self._append(operation, arrival.station_id, arrival.station_seq, arrival.time, actor)
        return operation.number if isinstance(operation, AddNote) else None

    def _do_together(self) -> None:
        """Add the notes and file those that came one after the other: most of what a hall sends, and much quicker together."""
        waiting, self._together = self._together, []
        notes = [(tx, note) for _, _, tx, note in waiting if isinstance(note, AddNote)]
        if notes:
            add_notes(notes)  # first: what is filed may have come with them
        filings = [(tx, filing) for _, _, tx, filing in waiting if isinstance(filing, FileNote)]
        if filings:
            file_notes(filings)
        for arrival, actor, _, operation in waiting:
            self._append(operation, arrival.station_id, arrival.station_seq, arrival.time, actor)

    def _with_room(self, note: AddNote) -> AddNote:
        """Where its number is taken: on the hub it gets the next, on a station the note that is here does."""
        here = (Note.round_id == note.round_id, Note.table_id == note.table_id)
        taken = self.session.scalar(select(Note.id).where(*here, Note.number == note.number))
        if taken is None or taken == note.id:
            return note
        if self.orders:
            return replace(note, number=None)
        last = self.session.scalar(select(func.max(Note.number)).where(*here)) or 0
        self._here(RenumberNote(id=taken, number=last + 1))
        return note

    def _follow_number(self, arrival: Arrival) -> None:
        """Give a note of another laptop the number that it has now: a hub from a backup may have given it another."""
        if arrival.kind != "AddNote" or arrival.station_id == self.station_id:
            return
        self._do_together()
        told = operation_of(arrival)
        assert isinstance(told, AddNote)
        note = self.session.get(Note, told.id)
        if note is not None and told.number is not None and note.number != told.number:
            self._here(RenumberNote(id=told.id, number=told.number))

    def _here(self, operation: Operation) -> None:
        """Do something that only this record needs: it is in its journal, under a name that is never sent."""
        name = f"{self.station_id}/here"
        last = self.session.scalar(select(func.max(JournalEntry.station_seq)).where(JournalEntry.station_id == name))
        waiting = max((entry.station_seq for entry in self._entries if entry.station_id == name), default=0)
        time = self.source.time()
        operation.perform(self._transaction(time, name, "hub"))
        self.session.flush()
        self._append(operation, name, max(last or 0, waiting) + 1, time, "hub")

    def _transaction(self, time: str, station_id: str, actor: str) -> Transaction:
        return Transaction(self.session, time, station_id, actor, touched=self.touched, found=self._found)

    def _append(self, operation: Operation, station_id: str, station_seq: int, time: str, actor: str) -> None:
        entry, part = journal.entry_after(
            self.head,
            operation,
            station_id=station_id,
            station_seq=station_seq,
            time=time,
            actor=actor,
            salt=self.source.entropy(16),
        )
        self._entries.append(entry)
        if part is not None:
            self._parts.append(part)
        self.done.append(operation)
        self.head = journal.Head(seq=entry.seq, hash=entry.hash, station_seq=self.head.station_seq)

    def _write(self) -> None:
        journal.write(self.session, self._entries, self._parts)
        self._entries, self._parts = [], []

    def _known(self, arrivals: Iterable[Arrival]) -> dict[tuple[str, int], Refused | None]:
        """Those that are here already; with the reason where they lie in quarantine."""
        first: defaultdict[str, list[int]] = defaultdict(list)
        for arrival in arrivals:
            first[arrival.station_id].append(arrival.station_seq)
        known: dict[tuple[str, int], Refused | None] = {}
        for station_id, numbers in first.items():
            among = {"station_id": station_id, "low": min(numbers), "high": max(numbers)}
            for number, en, ko in self.session.execute(_HELD, among):
                known[station_id, number] = Refused(en, ko) if en else None
        return known

    def _numbered(self, outcomes: list[Outcome]) -> list[Outcome]:
        """With the numbers of notes that were here already: the laptop may not have heard them."""
        return [
            replace(one, number=self._number_of(one.arrival)) if one.known and one.arrival.kind == "AddNote" else one
            for one in outcomes
        ]

    def _number_of(self, arrival: Arrival) -> int | None:
        try:
            note = self.session.get(Note, operation_of(arrival).id)  # type: ignore[attr-defined]
        except Refused:
            return None
        return note.number if note is not None else None

    def _quarantined(self, arrival: Arrival, refusal: Refused) -> Quarantined:
        return Quarantined(
            station_id=arrival.station_id, station_seq=arrival.station_seq, time=arrival.time, actor=arrival.actor,
            kind=arrival.kind, payload=arrival.payload, reason_en=refusal.en, reason_ko=refusal.ko,
            arrived_at=self.source.time(), state="damaged" if arrival.damaged else "waiting",
        )  # fmt: skip
