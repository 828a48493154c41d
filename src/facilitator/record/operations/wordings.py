"""The words of a theme: several people may word it at once, and all that nobody replaced are kept to choose from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record.models import Theme, Wording
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import some_text
from facilitator.record.operations.last_write import next_clock, stays
from facilitator.record.operations.theme_checks import refuse_unless_standing
from facilitator.record.transaction import Transaction
from facilitator.record.wordings import standing_wordings

MOST_LETTERS_OF_A_TITLE = 300


@dataclass(frozen=True, kw_only=True)
class WordTheme(Operation):
    """Word a theme: ``replaces`` are the wordings that its author saw, None for all that stand.

    Versions that nobody replaced are all kept; the theme shows the one with the smallest id, until somebody chooses by a
    wording that replaces them all.
    """

    id: str
    theme_id: str
    title: str
    summary: str = ""
    replaces: tuple[str, ...] | None = None

    def prepared(self, tx: Transaction) -> WordTheme:
        """With what it replaces."""
        if self.replaces is not None:
            return self
        refuse_unless_standing(tx, tx.find(Theme, self.theme_id))
        return replace(self, replaces=wordings_seen(tx, self.theme_id))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Keep it beside the others."""
        return add_wording(tx, tx.find(Theme, self.theme_id), self.id, self.title, self.summary, self.replaces or ())


@dataclass(frozen=True, kw_only=True)
class RemoveWording(Operation):
    """Take a wording back: what it alone had replaced stands again."""

    id: str
    theme_id: str
    clock: int | None = None

    def prepared(self, tx: Transaction) -> RemoveWording:
        """With its clock."""
        if self.clock is not None:
            return self
        if self.id == self.theme_id or tx.find(Wording, self.id).removed:
            raise Refused(
                "This wording cannot be taken back: it is the theme's first, or was taken back already.",
                "이 글은 되돌릴 수 없습니다. 주제를 만들 때의 글이거나 이미 되돌린 글입니다.",
            )
        return replace(self, clock=next_clock(tx))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Mark it."""
        _set_removed(tx, self.theme_id, self.id, self.clock, True)
        return (RestoreWording(id=self.id, theme_id=self.theme_id),)


@dataclass(frozen=True, kw_only=True)
class RestoreWording(Operation):
    """Bring a wording back that was taken back."""

    id: str
    theme_id: str
    clock: int | None = None

    def prepared(self, tx: Transaction) -> RestoreWording:
        """With its clock."""
        if self.clock is not None:
            return self
        if not tx.find(Wording, self.id).removed:
            raise Refused("This wording was not taken back.", "되돌린 글이 아닙니다.")
        return replace(self, clock=next_clock(tx))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Unmark it."""
        _set_removed(tx, self.theme_id, self.id, self.clock, False)
        return (RemoveWording(id=self.id, theme_id=self.theme_id),)


def wordings_seen(tx: Transaction, theme_id: str) -> tuple[str, ...]:
    """The ids of the wordings of a theme that stand."""
    return tuple(one.id for one in standing_wordings(_wordings(tx, theme_id)))


def add_wording(
    tx: Transaction, theme: Theme, id: str, title: str, summary: str, replaces: tuple[str, ...]
) -> tuple[Operation, ...]:
    """Give a theme one more wording. Returns what takes it back.

    Raises:
        Refused: the title is empty or too long, or there is a wording of this id.
    """
    check_title(title)
    if tx.session.get(Wording, id) is not None:
        raise Refused(f"The wording {id} is in the record already.", f"글 {id}은(는) 이미 기록에 있습니다.")
    tx.session.add(
        Wording(
            id=id, theme_id=theme.id, title=title, summary=summary, replaces=list(replaces),
            station_id=tx.station_id, actor=tx.actor, removed=False,
        )
    )  # fmt: skip
    _show(tx, theme)
    return (RemoveWording(id=id, theme_id=theme.id),)


def check_title(title: str) -> None:
    """A title says something, and not too much.

    Raises:
        Refused: it does not.
    """
    some_text(title, "theme's title", "주제 이름", most=MOST_LETTERS_OF_A_TITLE)


def _set_removed(tx: Transaction, theme_id: str, id: str, clock: int | None, removed: bool) -> None:
    wording = tx.find(Wording, id)
    if stays(tx, clock, "wording", id):
        wording.removed = removed
    _show(tx, tx.find(Theme, theme_id))


def _show(tx: Transaction, theme: Theme) -> None:
    """The theme shows the first of the wordings that stand."""
    standing = standing_wordings(_wordings(tx, theme.id))
    if standing:
        theme.title, theme.summary = standing[0].title, standing[0].summary
    tx.touch("theme", theme.id)


def _wordings(tx: Transaction, theme_id: str) -> list[Wording]:
    return list(tx.session.scalars(select(Wording).where(Wording.theme_id == theme_id)))
