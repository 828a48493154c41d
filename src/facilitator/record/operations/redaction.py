"""Redaction: passages of notes that the minutes do not print, and those that somebody looked at and left as they are.

The notes themselves stay as they are. The journal says where a passage is and why it is not printed, never what it says.
A decision is about one wording of a note: when the note is revised, it has to be looked at again.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.errors import Refused
from facilitator.record.models import Note, NoteRevision, Passage, Post
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import one_of
from facilitator.record.transaction import Transaction
from facilitator.record.whole_text import whole_text

REDACTION_REASONS = ("name", "telephone", "resident-number", "email", "vehicle", "account", "address", "other")


@dataclass(frozen=True, kw_only=True)
class RedactPassage(Operation):
    """Keep a passage of a note out of everything that is published, for a reason.

    ``begins`` and ``ends`` are places in the text of this revision, in Unicode characters, ``ends`` excluded; of a post from
    outside they are places in its ``whole_text``, the title first.
    """

    note_id: str
    revision: int
    begins: int
    ends: int
    reason: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Check and keep it."""
        one_of(self.reason, REDACTION_REASONS, "reason for a redaction", "가리는 까닭")
        return _decide(tx, (self.note_id, self.revision, self.begins, self.ends), self.reason)


@dataclass(frozen=True, kw_only=True)
class KeepPassage(Operation):
    """Say that a passage which looked like a name or a number may be published as it is."""

    note_id: str
    revision: int
    begins: int
    ends: int

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Keep it."""
        return _decide(tx, (self.note_id, self.revision, self.begins, self.ends), "")


@dataclass(frozen=True, kw_only=True)
class ReopenPassage(Operation):
    """Take back what was decided about a passage: it has to be looked at again."""

    note_id: str
    revision: int
    begins: int
    ends: int

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Forget the decision."""
        row = tx.session.get(Passage, (self.note_id, self.revision, self.begins, self.ends))
        if row is None:
            raise Refused("Nothing was decided about this passage.", "이 부분은 아직 정한 것이 없습니다.")
        back = _deciding(row)
        tx.session.delete(row)
        tx.session.flush()  # what is only about to be deleted would still be found
        tx.touch("passage", self.note_id)
        return (back,)


Place = tuple[str, int, int, int]
"""Note, revision, where it begins and ends."""


def _decide(tx: Transaction, place: Place, reason: str) -> tuple[Operation, ...]:
    note_id, revision, begins, ends = place
    wording = _wording(tx, note_id, revision)
    if wording is None or not 0 <= begins < ends <= len(wording):
        raise Refused(
            "This passage is not in the note. Look through the findings again.",
            "기록에 없는 부분입니다. 찾은 목록을 다시 확인해 주십시오.",
        )
    tx.touch("passage", note_id)
    row = tx.session.get(Passage, place)
    if row is not None:
        back = _deciding(row)
        row.reason = reason
        return (back,)
    tx.session.add(Passage(note_id=note_id, revision=revision, begins=begins, ends=ends, reason=reason))
    tx.session.flush()
    return (ReopenPassage(note_id=note_id, revision=revision, begins=begins, ends=ends),)


def _wording(tx: Transaction, note_id: str, revision: int) -> str | None:
    """What a revision of a note says; None where there is no such one. A post is never revised."""
    wording = tx.session.get(NoteRevision, (note_id, revision))
    if wording is not None:
        return wording.text
    note, post = tx.session.get(Note, note_id), tx.session.get(Post, note_id)
    if note is None or post is None or note.revision != revision:
        return None
    return whole_text(post.title, note.text)


def _deciding(row: Passage) -> Operation:
    if row.reason:
        return RedactPassage(
            note_id=row.note_id, revision=row.revision, begins=row.begins, ends=row.ends, reason=row.reason
        )
    return KeepPassage(note_id=row.note_id, revision=row.revision, begins=row.begins, ends=row.ends)
