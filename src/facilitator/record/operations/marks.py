"""Marks: every note ends somewhere, and one that belongs to no theme says why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from facilitator.record.models import Note, NoteMark
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import one_of, some_text
from facilitator.record.operations.last_write import next_clock, stays
from facilitator.record.transaction import Transaction

NOTE_MARKS = ("alone", "aside", "skipped")
"""It stands alone; it was set aside for a reason; it was knowingly not read."""

MOST_LETTERS_OF_A_REASON = 300

Marked = tuple[str, str, str]
"""A note with its mark and its reason."""


@dataclass(frozen=True, kw_only=True)
class MarkNotes(Operation):
    """Say of notes why they are under no theme. ``reason`` must be given where they are set aside.

    A mark is not seen while its note is under a theme that stands.
    """

    note_ids: tuple[str, ...]
    mark: str
    reason: str = ""
    clock: int | None = None

    def prepared(self, tx: Transaction) -> MarkNotes:
        """With its clock."""
        return self if self.clock is not None else replace(self, clock=next_clock(tx))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Mark them, in place of a mark that they had."""
        one_of(self.mark, NOTE_MARKS, "mark of a note", "기록 표시")
        if self.mark == "aside" or self.reason:
            some_text(
                self.reason, "reason for setting a note aside", "기록을 따로 두는 까닭", most=MOST_LETTERS_OF_A_REASON
            )
        fresh, before = [], list[Marked]()
        for note_id in dict.fromkeys(self.note_ids):
            tx.find(Note, note_id)
            tx.touch("filing", note_id)
            if not stays(tx, self.clock, "mark", note_id):
                continue
            had = tx.session.get(NoteMark, note_id)
            if had is None:
                fresh.append(note_id)
                tx.session.add(NoteMark(note_id=note_id, mark=self.mark, reason=self.reason))
            else:
                before.append((note_id, had.mark, had.reason))
                had.mark, had.reason = self.mark, self.reason
        return (UnmarkNotes(note_ids=tuple(fresh)), *marking_again(before))


@dataclass(frozen=True, kw_only=True)
class UnmarkNotes(Operation):
    """Take the marks of notes away: those under no theme are unread again."""

    note_ids: tuple[str, ...]
    clock: int | None = None

    def prepared(self, tx: Transaction) -> UnmarkNotes:
        """With its clock."""
        return self if self.clock is not None else replace(self, clock=next_clock(tx))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Unmark those that are marked."""
        before: list[Marked] = []
        for note_id in dict.fromkeys(self.note_ids):
            tx.find(Note, note_id)
            before += take_mark(tx, self.clock, note_id)
            tx.touch("filing", note_id)
        return marking_again(before) or (UnmarkNotes(note_ids=()),)


def take_mark(tx: Transaction, clock: int | None, note_id: str) -> tuple[Marked, ...]:
    """Take the mark of a note away; returns it, or nothing."""
    had = tx.session.get(NoteMark, note_id)
    if not stays(tx, clock, "mark", note_id) or had is None:
        return ()
    tx.session.delete(had)
    tx.session.flush()  # what is only about to be deleted would still be found
    return ((note_id, had.mark, had.reason),)


def marking_again(marked: Iterable[Marked]) -> tuple[MarkNotes, ...]:
    """What gives notes the marks again that were taken from them."""
    alike: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for note_id, mark, reason in marked:
        alike[mark, reason].append(note_id)
    return tuple(MarkNotes(note_ids=tuple(ids), mark=mark, reason=reason) for (mark, reason), ids in alike.items())
