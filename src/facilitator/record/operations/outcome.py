"""Recommendations: what the session asks of those who decide."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import func, select

from facilitator.record.models import Recommendation, Session, Theme
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import some_text
from facilitator.record.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class AddRecommendation(Operation):
    """Add a recommendation, last of the session unless a position is given."""

    id: str
    session_id: str
    text: str
    responsible: str = ""
    theme_id: str | None = None
    position: int | None = None

    def prepared(self, tx: Transaction) -> AddRecommendation:
        """With its position."""
        if self.position is not None:
            return self
        last = select(func.max(Recommendation.position)).where(Recommendation.session_id == self.session_id)
        return replace(self, position=(tx.session.scalar(last) or 0) + 1)

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Add it."""
        tx.find(Session, self.session_id)
        if self.theme_id is not None:
            tx.find_in(Theme, self.theme_id, self.session_id)
        some_text(self.text, "recommendation", "권고")
        row = Recommendation(
            id=self.id, session_id=self.session_id, text=self.text, responsible=self.responsible,
            theme_id=self.theme_id, position=self.position or 1,
        )  # fmt: skip
        tx.add("recommendation", row, self.id)
        tx.touch("recommendations", self.session_id)
        return (RemoveRecommendation(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class EditRecommendation(Operation):
    """Word a recommendation anew, or ask another body; None leaves a field as it is."""

    id: str
    text: str | None = None
    responsible: str | None = None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Change it."""
        row = tx.find(Recommendation, self.id)
        before = EditRecommendation(
            id=self.id,
            text=None if self.text is None else row.text,
            responsible=None if self.responsible is None else row.responsible,
        )
        if self.text is not None:
            some_text(self.text, "recommendation", "권고")
            row.text = self.text
        if self.responsible is not None:
            row.responsible = self.responsible
        tx.touch("recommendation", self.id)
        return (before,)


@dataclass(frozen=True, kw_only=True)
class RemoveRecommendation(Operation):
    """Take a recommendation out."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Remove it."""
        row = tx.find(Recommendation, self.id)
        back = AddRecommendation(
            id=row.id, session_id=row.session_id, text=row.text, responsible=row.responsible, theme_id=row.theme_id,
            position=row.position,
        )  # fmt: skip
        tx.session.delete(row)
        tx.touch("recommendation", self.id)
        tx.touch("recommendations", back.session_id)
        return (back,)
