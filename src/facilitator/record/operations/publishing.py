"""How the minutes are arranged before they are published: the order, the logo, who signs, and the quotes.

Nothing here holds a figure: what was counted comes from the record each time, and cannot be typed over.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record.models import ChosenQuotes, MinutesPlan, Note, Session, Signature, Theme
from facilitator.record.operation import PERSONAL, Operation
from facilitator.record.operations.checks import one_of, some_text
from facilitator.record.picture import checked_picture
from facilitator.record.transaction import Transaction

THEME_ORDERS = ("board", "notes")
"""Themes stand as on the board of themes, or those with most notes first."""

CHAPTERS = ("people", "seating", "rounds", "themes", "votes", "recommendations")
"""The chapters of the minutes that may change places, in their usual order."""

MOST_SIGNATURES = 12
MOST_QUOTES = 30


@dataclass(frozen=True, kw_only=True)
class SignatureLine:
    """Somebody who signs: what they are, and their name, which may be empty."""

    role: str
    name: str = field(default="", metadata=PERSONAL)


@dataclass(frozen=True, kw_only=True)
class PlanMinutes(Operation):
    """Arrange the minutes of a session; None leaves a field as it is. An empty ``logo`` takes the logo away."""

    session_id: str
    theme_order: str | None = None
    chapters: tuple[str, ...] | None = None
    logo: str | None = None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Check and keep it."""
        tx.find(Session, self.session_id)
        plan = tx.session.get(MinutesPlan, self.session_id)
        if plan is None:
            plan = MinutesPlan(session_id=self.session_id, theme_order=THEME_ORDERS[0], chapters=[], logo="")
            tx.session.add(plan)
        before = PlanMinutes(
            session_id=self.session_id,
            theme_order=None if self.theme_order is None else plan.theme_order,
            chapters=None if self.chapters is None else tuple(plan.chapters),
            logo=None if self.logo is None else plan.logo,
        )
        if self.theme_order is not None:
            one_of(self.theme_order, THEME_ORDERS, "order of themes", "주제 순서")
            plan.theme_order = self.theme_order
        if self.chapters is not None:
            plan.chapters = _checked_chapters(self.chapters)
        if self.logo is not None:
            if self.logo:
                checked_picture(self.logo)
            plan.logo = self.logo
        if (plan.theme_order, plan.chapters, plan.logo) == (THEME_ORDERS[0], [], ""):
            tx.session.flush()
            tx.session.delete(plan)
        tx.touch("minutes", self.session_id)
        return (before,)


@dataclass(frozen=True, kw_only=True)
class SignMinutes(Operation):
    """Say who signs the minutes of a session, in this order; in place of whom was said before."""

    session_id: str
    signatures: tuple[SignatureLine, ...]

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Check and keep them."""
        tx.find(Session, self.session_id)
        if len(self.signatures) > MOST_SIGNATURES:
            raise Refused(
                f"At most {MOST_SIGNATURES} people can sign the minutes.",
                f"회의록에는 {MOST_SIGNATURES}명까지 서명할 수 있습니다.",
            )
        for line in self.signatures:
            some_text(line.role, "role of the person who signs", "서명하는 사람의 직책", most=100)
            if line.name:
                some_text(line.name, "name of the person who signs", "서명하는 사람의 이름", most=100)
        mine = select(Signature).where(Signature.session_id == self.session_id).order_by(Signature.position)
        had = tx.session.scalars(mine).all()
        before = tuple(SignatureLine(role=row.role, name=row.name) for row in had)
        for row in had:
            tx.session.delete(row)
        tx.session.flush()
        for position, line in enumerate(self.signatures, start=1):
            tx.session.add(Signature(session_id=self.session_id, position=position, role=line.role, name=line.name))
        tx.touch("minutes", self.session_id)
        return (SignMinutes(session_id=self.session_id, signatures=before),)


@dataclass(frozen=True, kw_only=True)
class ChooseQuotes(Operation):
    """Choose the notes that the minutes quote for a theme, word for word and in this order.

    None goes back to those that the theme team picked. A note that is not under the theme, or was taken back, is not
    printed, and printed again as soon as it is there; so a step can always be taken back.
    """

    theme_id: str
    note_ids: tuple[str, ...] | None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Check and keep them."""
        session_id = tx.find(Theme, self.theme_id).session_id
        row = tx.session.get(ChosenQuotes, self.theme_id)
        before = ChooseQuotes(theme_id=self.theme_id, note_ids=None if row is None else tuple(row.note_ids))
        if self.note_ids is None:
            if row is not None:
                tx.session.delete(row)
                tx.session.flush()  # what is only about to be deleted would still be found
        else:
            if len(self.note_ids) > MOST_QUOTES:
                raise Refused(
                    f"At most {MOST_QUOTES} notes can be quoted for a theme. All of them are in the appendix.",
                    f"한 주제에 {MOST_QUOTES}건까지 인용할 수 있습니다. 모든 기록은 부록에 실립니다.",
                )
            for note_id in self.note_ids:
                tx.find(Note, note_id)
            chosen = list(dict.fromkeys(self.note_ids))
            if row is None:
                tx.session.add(ChosenQuotes(theme_id=self.theme_id, note_ids=chosen))
            else:
                row.note_ids = chosen
        tx.touch("minutes", session_id)
        return (before,)


def _checked_chapters(chapters: tuple[str, ...]) -> list[str]:
    """An order of all chapters; the usual one is kept as empty, like no order at all."""
    if chapters and sorted(chapters) != sorted(CHAPTERS):
        raise Refused(
            f"An order names each chapter once: {', '.join(CHAPTERS)}.",
            f"순서에는 모든 장이 한 번씩 있어야 합니다: {', '.join(CHAPTERS)}.",
        )
    return [] if chapters == CHAPTERS else list(chapters)
