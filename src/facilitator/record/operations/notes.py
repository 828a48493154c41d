"""Notes: writing, revising, retracting. Nothing that was said is ever deleted."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import func, select

from facilitator.errors import Refused
from facilitator.record.models import Note, NoteRevision, Round, Table
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import one_of, some_text, within
from facilitator.record.transaction import Transaction

NOTE_KINDS = ("idea", "reason", "concern", "minority", "question", "summary")
MOST_LETTERS = 4000


def _check(kind: str, text: str, support: int) -> None:
    one_of(kind, NOTE_KINDS, "kind of note", "기록 종류")
    some_text(text, "note", "기록", most=MOST_LETTERS)
    within(support, 0, 10_000, "number of people who agree", "공감 인원")


@dataclass(frozen=True, kw_only=True)
class AddNote(Operation):
    """Write down what was said at a table in a round. ``support`` is how many at the table agree."""

    id: str
    round_id: str
    table_id: str
    kind: str
    text: str
    support: int = 0
    number: int | None = None

    def prepared(self, tx: Transaction) -> AddNote:
        """With its number at that table in that round: one after the last that was ever given."""
        if self.number is not None:
            return self
        last = select(func.max(Note.number)).where(Note.round_id == self.round_id, Note.table_id == self.table_id)
        return replace(self, number=(tx.session.scalar(last) or 0) + 1)

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Add it. A closed round still takes notes: the last sentence of a round is not lost."""
        _check(self.kind, self.text, self.support)
        row = tx.find(Round, self.round_id)
        table = tx.find(Table, self.table_id)
        if table.session_id != row.session_id:
            raise Refused(
                f"Table {table.number} belongs to another session.", f"{table.number}번 테이블은 다른 회의의 것입니다."
            )
        if row.state == "planned":
            raise Refused(
                f"Round {row.number} is not open yet. Your text is kept; save it when the round opens.",
                f"{row.number}라운드가 아직 열리지 않았습니다. 쓰던 글은 그대로 있습니다. 라운드가 열리면 남겨 주십시오.",
            )
        number = self.number or 0
        taken = select(Note.id).where(
            Note.round_id == self.round_id, Note.table_id == self.table_id, Note.number == number
        )
        if number < 1 or tx.session.scalar(taken) is not None:
            raise Refused(
                f"Note {number} of table {table.number} is in the record already.",
                f"{table.number}번 테이블의 {number}번 기록이 이미 있습니다.",
            )
        note = Note(
            id=self.id, round_id=self.round_id, table_id=self.table_id, number=number, kind=self.kind, text=self.text,
            support=self.support, revision=1, retracted=False, written_at=tx.time, revised_at=tx.time,
            station_id=tx.station_id,
        )  # fmt: skip
        tx.add("note", note, self.id)
        _keep_revision(tx, note, base=0)
        tx.touch("notes", self.round_id)
        return (RetractNote(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class ReviseNote(Operation):
    """Word a note anew. ``base_revision`` is the wording that was on the screen; every wording is kept."""

    id: str
    base_revision: int
    kind: str
    text: str
    support: int

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Revise it."""
        _check(self.kind, self.text, self.support)
        note = tx.find(Note, self.id)
        if note.retracted:
            raise Refused(
                "This note was retracted. Restore it before changing it.", "거둔 기록입니다. 되살린 뒤에 고쳐 주십시오."
            )
        back = ReviseNote(
            id=self.id, base_revision=note.revision + 1, kind=note.kind, text=note.text, support=note.support
        )
        note.kind, note.text, note.support = self.kind, self.text, self.support
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


def _keep_revision(tx: Transaction, note: Note, base: int) -> None:
    tx.session.add(
        NoteRevision(
            note_id=note.id, revision=note.revision, base_revision=base, kind=note.kind, text=note.text,
            support=note.support, at=tx.time,
        )
    )  # fmt: skip
