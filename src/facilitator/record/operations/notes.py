"""Notes: writing, revising, retracting. Nothing that was said is ever deleted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Select, bindparam, func, insert, select

from facilitator.errors import Refused
from facilitator.record.models import Base, Note, NoteRevision, Round, Table, table_of
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import one_of, some_text, within
from facilitator.record.transaction import Transaction

NOTE_KINDS = ("idea", "reason", "concern", "minority", "question", "summary")
MOST_LETTERS = 4000
MOST_NOTES = 1_000_000


def _check(kind: str, text: str, support: int) -> None:
    one_of(kind, NOTE_KINDS, "kind of note", "기록 종류")
    some_text(text, "note", "기록", most=MOST_LETTERS)
    within(support, 0, 10_000, "number of people who agree", "공감 인원")


@dataclass(frozen=True, kw_only=True)
class AddNote(Operation):
    """Write down what was said at a table in a round.

    ``support`` is how many at the table agree; ``felt_strongly`` that whoever said it felt it strongly, however few agree.
    """

    id: str
    round_id: str
    table_id: str
    kind: str
    text: str
    support: int = 0
    number: int | None = None
    felt_strongly: bool = False

    def prepared(self, tx: Transaction) -> AddNote:
        """With its number at that table in that round: one after the last that was ever given."""
        if self.number is not None:
            return self
        last = select(func.max(Note.number)).where(Note.round_id == self.round_id, Note.table_id == self.table_id)
        return replace(self, number=(tx.session.scalar(last) or 0) + 1)

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Add it. A closed round still takes notes: the last sentence of a round is not lost."""
        add_notes([(tx, self)], look=True)
        return (RetractNote(id=self.id),)


def add_notes(notes: Sequence[tuple[Transaction, AddNote]], *, look: bool = False) -> None:
    """Add the notes of many tables at once, all in one session: each with its own time and laptop.

    Args:
        notes: the notes.
        look: look first whether a number is in use, to say so in words; the tables refuse it in any case.

    Raises:
        Refused: one of them cannot be added.
    """
    notes[0][0].session.flush()  # what was done just before is read below as the tables have it
    taken = _numbers_taken(notes) if look else set()
    rows: list[dict[str, Any]] = []
    known: dict[str, Any] = {}
    for tx, note in notes:
        _check(note.kind, note.text, note.support)
        round = _read(tx, known, Round, note.round_id, _ROUND)
        table = _read(tx, known, Table, note.table_id, _TABLE)
        if table.session_id != round.session_id:
            raise Refused(
                f"Table {table.number} belongs to another session.", f"{table.number}번 테이블은 다른 회의의 것입니다."
            )
        if round.state == "planned":
            raise Refused(
                f"Round {round.number} is not open yet. Your text is kept; save it when the round opens.",
                f"{round.number}라운드가 아직 열리지 않았습니다. 쓰던 글은 그대로 있습니다. 라운드가 열리면 남겨 주십시오.",
            )
        number, place = note.number or 0, (note.round_id, note.table_id, note.number or 0)
        within(number, 1, MOST_NOTES, "number of a note", "기록 번호")
        if place in taken:
            raise Refused(
                f"Note {number} of table {table.number} is in the record already.",
                f"{table.number}번 테이블의 {number}번 기록이 이미 있습니다.",
            )
        taken.add(place)
        rows.append(
            {
                "id": note.id, "round_id": note.round_id, "table_id": note.table_id, "number": number,
                "kind": note.kind, "text": note.text, "support": note.support, "revision": 1, "retracted": False,
                "written_at": tx.time, "revised_at": tx.time, "station_id": tx.station_id,
                "felt_strongly": note.felt_strongly,
            }
        )  # fmt: skip
        tx.touch("notes", note.round_id)
    tx = notes[0][0]
    tx.insert("note", Note, rows)
    first = [
        {
            "note_id": row["id"], "revision": 1, "base_revision": 0, "kind": row["kind"], "text": row["text"],
            "support": row["support"], "at": row["written_at"], "felt_strongly": row["felt_strongly"],
        }
        for row in rows
    ]  # fmt: skip
    tx.session.execute(insert(table_of(NoteRevision)), first)


_ROUND = select(table_of(Round)).where(table_of(Round).c.id == bindparam("id"))
_TABLE = select(table_of(Table)).where(table_of(Table).c.id == bindparam("id"))


def _read(tx: Transaction, known: dict[str, Any], model: type[Base], id: str, by_id: Select[Any]) -> Any:
    """The row with this id as plain values, read once.

    Raises:
        Refused: there is none.
    """
    if id not in known:
        known[id] = tx.session.execute(by_id, {"id": id}).first() or tx.find(model, id)
    return known[id]


def _numbers_taken(notes: Sequence[tuple[Transaction, AddNote]]) -> set[tuple[str, str, int]]:
    """(round, table, number) of every number that is in use among those that are asked for."""
    table = table_of(Note).c
    found = select(table.round_id, table.table_id, table.number).where(
        table.round_id.in_({note.round_id for _, note in notes}),
        table.table_id.in_({note.table_id for _, note in notes}),
        table.number.in_({note.number or 0 for _, note in notes}),
    )
    return {(round_id, table_id, number) for round_id, table_id, number in notes[0][0].session.execute(found)}


@dataclass(frozen=True, kw_only=True)
class ReviseNote(Operation):
    """Word a note anew. ``base_revision`` is the wording that was on the screen; every wording is kept."""

    id: str
    base_revision: int
    kind: str
    text: str
    support: int
    felt_strongly: bool = False

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Revise it."""
        _check(self.kind, self.text, self.support)
        note = tx.find(Note, self.id)
        if note.source_id is not None:
            raise Refused("A post from outside stays as it was written.", "밖에서 온 글은 쓰인 그대로 둡니다.")
        if note.retracted:
            raise Refused(
                "This note was retracted. Restore it before changing it.", "거둔 기록입니다. 되살린 뒤에 고쳐 주십시오."
            )
        back = ReviseNote(
            id=self.id, base_revision=note.revision + 1, kind=note.kind, text=note.text, support=note.support,
            felt_strongly=note.felt_strongly,
        )  # fmt: skip
        note.kind, note.text, note.support = self.kind, self.text, self.support
        note.felt_strongly = self.felt_strongly
        note.revision += 1
        note.revised_at = tx.time
        _keep_revision(tx, note, base=self.base_revision)
        tx.touch("note", self.id)
        return (back,)


@dataclass(frozen=True, kw_only=True)
class RetractNote(Operation):
    """Take a note back. It stays in the record, marked, and keeps its number."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Mark it."""
        note = tx.find(Note, self.id)
        if note.retracted:
            raise Refused("This note was retracted already.", "이미 거둔 기록입니다.")
        note.retracted = True
        tx.touch("note", self.id)
        tx.touch("notes", note.round_id)
        return (RestoreNote(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class RestoreNote(Operation):
    """Bring a retracted note back."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Unmark it."""
        note = tx.find(Note, self.id)
        if not note.retracted:
            raise Refused("This note was not retracted.", "거두지 않은 기록입니다.")
        note.retracted = False
        tx.touch("note", self.id)
        tx.touch("notes", note.round_id)
        return (RetractNote(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class RenumberNote(Operation):
    """Give a note the number that the hub gave it; the note that has it here moves behind the last one.

    Only where two laptops wrote at one table: a station does it to its own record, and never sends it.
    """

    id: str
    number: int

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Change the numbers."""
        note = tx.find(Note, self.id)
        if note.table_id is None:
            raise Refused("A post from outside keeps its number.", "밖에서 온 글의 번호는 바뀌지 않습니다.")
        here = (Note.round_id == note.round_id, Note.table_id == note.table_id)
        within(self.number, 1, MOST_NOTES, "number of a note", "기록 번호")
        other = tx.session.scalar(select(Note).where(*here, Note.number == self.number))
        if other is not None and other is not note:
            other.number = (tx.session.scalar(select(func.max(Note.number)).where(*here)) or 0) + 1
            tx.session.flush()
            tx.touch("note", other.id)
        note.number = self.number
        tx.touch("note", note.id)
        tx.touch("notes", note.round_id)
        return ()


def _keep_revision(tx: Transaction, note: Note, base: int) -> None:
    tx.session.add(
        NoteRevision(
            note_id=note.id, revision=note.revision, base_revision=base, kind=note.kind, text=note.text,
            support=note.support, at=tx.time, felt_strongly=note.felt_strongly,
        )
    )  # fmt: skip
