"""Themes under themes, themes made one, and one made two."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record.models import Filing, Note, Quote, Theme
from facilitator.record.operation import Operation
from facilitator.record.operations.filing import FileNote, UnfileNote
from facilitator.record.operations.last_write import next_clock, stays
from facilitator.record.operations.quotes import PickQuote
from facilitator.record.operations.theme_checks import refuse_unless_standing
from facilitator.record.operations.themes import AddTheme
from facilitator.record.theme_shape import LEVELS, read_shape
from facilitator.record.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class NestTheme(Operation):
    """Put a theme under another of its round, or at the top with None. Trees are at most three themes deep.

    ``back`` is true where this only gives back what was, which is not asked for its depth.
    """

    id: str
    parent_id: str | None
    back: bool = False
    clock: int | None = None

    def prepared(self, tx: Transaction) -> NestTheme:
        """With its clock."""
        if self.clock is not None:
            return self
        if not self.back:
            self._check(tx)
        return replace(self, clock=next_clock(tx))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Put it there. What two laptops say at once and would make a circle is mended by ``record.theme_shape``."""
        theme = tx.find(Theme, self.id)
        before = theme.parent_id
        if stays(tx, self.clock, "parent", self.id):
            theme.parent_id = self.parent_id
        _touch(tx, theme)
        return (NestTheme(id=self.id, parent_id=before, back=True),)

    def _check(self, tx: Transaction) -> None:
        theme = tx.find(Theme, self.id)
        refuse_unless_standing(tx, theme)
        if self.parent_id is None:
            return
        parent = tx.find(Theme, self.parent_id)
        refuse_unless_standing(tx, parent)
        _refuse_unless_beside(theme, parent)
        shape = read_shape(tx.session, theme.session_id)
        if self.id in shape.upwards(parent.id):
            raise Refused(
                "A theme cannot stand under itself or under one that is below it. Choose another.",
                "주제를 자기 자신이나 그 아래 주제 밑에 둘 수 없습니다. 다른 주제를 고르십시오.",
            )
        below = [one for one in shape.order if self.id in shape.upwards(one)]
        height = max(shape.depth[one] for one in below) - shape.depth[self.id] + 1
        if shape.depth[parent.id] + height > LEVELS:
            raise Refused(
                f"Themes stand at most {LEVELS} deep. Put it higher up, or take out first what is under it.",
                f"주제는 {LEVELS}단계까지만 둘 수 있습니다. 더 위에 두거나 아래 주제를 먼저 빼 주십시오.",
            )


@dataclass(frozen=True, kw_only=True)
class MergeThemes(Operation):
    """Make themes one: notes and quotes of all are seen in ``into_id``; what is below the others is lifted.

    Every filing stays with the theme that it was made under, so ``UnmergeTheme`` gives the originals back as they were.
    """

    into_id: str
    from_ids: tuple[str, ...]
    clock: int | None = None

    def prepared(self, tx: Transaction) -> MergeThemes:
        """With its clock."""
        if self.clock is not None:
            return self
        into = tx.find(Theme, self.into_id)
        refuse_unless_standing(tx, into)
        for id in self.from_ids:
            theme = tx.find(Theme, id)
            refuse_unless_standing(tx, theme)
            _refuse_unless_beside(theme, into)
        if not self.from_ids or into.id in self.from_ids:
            raise Refused("Choose two different themes to merge.", "합칠 서로 다른 주제를 고르십시오.")
        return replace(self, clock=next_clock(tx))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Say of each that it is seen in the one."""
        _set_into(tx, self.clock, self.from_ids, self.into_id)
        _touch(tx, tx.find(Theme, self.into_id))
        return (UnmergeTheme(id=self.into_id, from_ids=self.from_ids),)


@dataclass(frozen=True, kw_only=True)
class UnmergeTheme(Operation):
    """Give back themes that were merged into this one, all where ``from_ids`` is None: what each of them had before,
    and what was filed under each since."""

    id: str
    from_ids: tuple[str, ...] | None = None
    clock: int | None = None

    def prepared(self, tx: Transaction) -> UnmergeTheme:
        """With the themes that come back, and its clock."""
        if self.clock is not None:
            return self
        refuse_unless_standing(tx, tx.find(Theme, self.id))
        merged = tuple(sorted(tx.session.scalars(select(Theme.id).where(Theme.into_id == self.id))))
        wanted = merged if self.from_ids is None else self.from_ids
        if not wanted or not set(wanted) <= set(merged):
            raise Refused("No such theme was merged into this one.", "이 주제에 합친 주제가 없습니다.")
        return replace(self, from_ids=wanted, clock=next_clock(tx))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Say of each that it stands by itself."""
        _set_into(tx, self.clock, self.from_ids or (), None)
        _touch(tx, tx.find(Theme, self.id))
        return (MergeThemes(into_id=self.id, from_ids=self.from_ids or ()),)


@dataclass(frozen=True, kw_only=True)
class SplitTheme(Operation):
    """Make a theme of some notes of another, under the same theme above; their quotes go with them.

    ``inside`` are the theme and those merged into it; ``quoted`` the notes that are quoted, in their order.
    """

    id: str
    new_id: str
    title: str
    note_ids: tuple[str, ...]
    colour: int | None = None
    position: int | None = None
    inside: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    parent_id: str | None = None
    clock: int | None = None

    def prepared(self, tx: Transaction) -> SplitTheme:
        """With those of the notes that are in the theme, their quotes, the new theme's place, and its clock."""
        if self.clock is not None:
            return self
        theme = tx.find(Theme, self.id)
        refuse_unless_standing(tx, theme)
        inside = read_shape(tx.session, theme.session_id).inside(self.id)
        wanted = select(Filing.note_id).where(Filing.theme_id.in_(inside), Filing.note_id.in_(self.note_ids))
        there = set(tx.session.scalars(wanted))
        if not there:
            raise Refused(
                "Choose the notes of this theme that become a theme of their own.",
                "이 주제의 기록 가운데 따로 떼어 낼 것을 고르십시오.",
            )
        quotes = select(Quote.note_id).where(Quote.theme_id.in_(inside), Quote.note_id.in_(there))
        added = self._adding(theme).prepared(tx)
        return replace(
            self,
            note_ids=tuple(id for id in dict.fromkeys(self.note_ids) if id in there),
            colour=added.colour,
            position=added.position,
            inside=inside,
            quoted=tuple(dict.fromkeys(tx.session.scalars(quotes.order_by(Quote.position, Quote.note_id)))),
            parent_id=theme.parent_id,
            clock=next_clock(tx),
        )

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Make it and move the notes; a laptop that is told of no notes only makes it."""
        notes = tuple(id for id in self.note_ids if tx.session.get(Note, id) is not None)
        steps: list[Operation] = [
            self._adding(tx.find(Theme, self.id)),
            NestTheme(id=self.new_id, parent_id=self.parent_id, clock=self.clock),
            *(UnfileNote(theme_id=id, note_ids=notes, also_ids=(), clock=self.clock) for id in self.inside),
            FileNote(theme_id=self.new_id, note_ids=notes, clock=self.clock),
            *(
                PickQuote(theme_id=self.new_id, note_id=note_id, position=place, clock=self.clock)
                for place, note_id in enumerate(self.quoted, start=1)
                if note_id in notes
            ),
        ]
        back = [step.perform(tx) for step in steps]
        return tuple(step for taken_back in reversed(back) for step in taken_back)

    def _adding(self, theme: Theme) -> AddTheme:
        return AddTheme(
            id=self.new_id, session_id=theme.session_id, title=self.title, round_id=theme.round_id,
            colour=self.colour, position=self.position,
        )  # fmt: skip


def _set_into(tx: Transaction, clock: int | None, ids: tuple[str, ...], into_id: str | None) -> None:
    for id in ids:
        theme = tx.find(Theme, id)
        if stays(tx, clock, "into", id):
            theme.into_id = into_id
        _touch(tx, theme)


def _touch(tx: Transaction, theme: Theme) -> None:
    tx.touch("theme", theme.id)
    tx.touch("themes", theme.session_id)


def _refuse_unless_beside(theme: Theme, other: Theme) -> None:
    if (theme.session_id, theme.round_id) != (other.session_id, other.round_id):
        raise Refused(
            "These themes belong to different rounds. Choose one of the same round.",
            "서로 다른 라운드의 주제입니다. 같은 라운드의 주제를 고르십시오.",
        )
