"""Quotes: the notes that speak for a theme, word for word."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import func, select

from facilitator.errors import Refused
from facilitator.record.models import Filing, Quote, Theme
from facilitator.record.operation import Operation
from facilitator.record.operations.last_write import next_clock, stays
from facilitator.record.theme_shape import read_shape
from facilitator.record.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class PickQuote(Operation):
    """Choose a note of a theme to be quoted, word for word, after those chosen before unless a position is given.

    A note that is seen in the theme because another was merged into it is quoted for that one, and goes with it again.
    """

    theme_id: str
    note_id: str
    position: int | None = None
    clock: int | None = None

    def prepared(self, tx: Transaction) -> PickQuote:
        """With the theme that the note was filed under, its position and its clock."""
        if self.clock is not None:
            return self
        inside = _inside(tx, self.theme_id)
        filed = [id for id in inside if tx.session.get(Filing, (id, self.note_id)) is not None]
        if not filed:
            raise Refused(
                "Only a note that is filed under the theme can be quoted for it. File it first.",
                "그 주제에 넣은 기록만 인용할 수 있습니다. 먼저 주제에 넣어 주십시오.",
            )
        if any(tx.session.get(Quote, (id, self.note_id)) is not None for id in filed):
            raise Refused("This note is quoted already.", "이미 인용한 기록입니다.")
        last = select(func.max(Quote.position)).where(Quote.theme_id.in_(inside))
        position = self.position or (tx.session.scalar(last) or 0) + 1
        return replace(self, theme_id=filed[0], position=position, clock=next_clock(tx))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Choose it. Where the note was taken out elsewhere at the same time, the quote is not seen."""
        if stays(tx, self.clock, "quote", self.theme_id, self.note_id):
            tx.session.merge(Quote(theme_id=self.theme_id, note_id=self.note_id, position=self.position or 1))
        tx.touch("theme", self.theme_id)
        return (UnpickQuote(theme_id=self.theme_id, note_id=self.note_id),)


@dataclass(frozen=True, kw_only=True)
class UnpickQuote(Operation):
    """No longer quote a note for a theme."""

    theme_id: str
    note_id: str
    clock: int | None = None

    def prepared(self, tx: Transaction) -> UnpickQuote:
        """With the theme that it is quoted for, and its clock."""
        if self.clock is not None:
            return self
        inside = _inside(tx, self.theme_id)
        quoted = [id for id in inside if tx.session.get(Quote, (id, self.note_id)) is not None]
        if not quoted:
            raise Refused("This note is not quoted.", "인용하지 않은 기록입니다.")
        return replace(self, theme_id=quoted[0], clock=next_clock(tx))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Take the choice back."""
        quote = tx.session.get(Quote, (self.theme_id, self.note_id))
        tx.touch("theme", self.theme_id)
        if not stays(tx, self.clock, "quote", self.theme_id, self.note_id) or quote is None:
            return ()
        tx.session.delete(quote)
        tx.session.flush()  # what is only about to be deleted would still be found
        return (PickQuote(theme_id=self.theme_id, note_id=self.note_id, position=quote.position),)


def _inside(tx: Transaction, theme_id: str) -> tuple[str, ...]:
    """A theme and those that are seen in it."""
    return read_shape(tx.session, tx.find(Theme, theme_id).session_id).inside(theme_id)
