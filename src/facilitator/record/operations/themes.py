"""Themes: what many notes say, worded by the theme team."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record.models import Round, Session, Theme, Wording
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import within
from facilitator.record.operations.last_write import next_clock, stays
from facilitator.record.operations.theme_checks import refuse_unless_standing
from facilitator.record.operations.wordings import add_wording, check_title, wordings_seen
from facilitator.record.theme_shape import read_shape
from facilitator.record.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class AddTheme(Operation):
    """Make a theme, last in its round (or of the whole session without one).

    ``from_proposal`` says that its title is that of a proposed group, made of the notes' words and worded by nobody.
    """

    id: str
    session_id: str
    title: str
    summary: str = ""
    round_id: str | None = None
    colour: int | None = None
    position: int | None = None
    from_proposal: bool = False

    def prepared(self, tx: Transaction) -> AddTheme:
        """With the next colour of the palette, and the last place."""
        themes = _themes(tx, self.session_id, self.round_id)
        return replace(
            self,
            colour=sum(not theme.removed for theme in themes) if self.colour is None else self.colour,
            position=len(themes) + 1 if self.position is None else self.position,
        )

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Add it."""
        tx.find(Session, self.session_id)
        if self.round_id is not None:
            tx.find_in(Round, self.round_id, self.session_id)
        check_title(self.title)
        theme = Theme(
            id=self.id, session_id=self.session_id, round_id=self.round_id, title=self.title, summary=self.summary,
            colour=self.colour or 0, removed=False, parent_id=None, into_id=None,
            position=self.position or len(_themes(tx, self.session_id, self.round_id)) + 1,
            from_proposal=self.from_proposal,
        )  # fmt: skip
        tx.add("theme", theme, self.id)
        tx.session.add(
            Wording(
                id=self.id, theme_id=self.id, title=self.title, summary=self.summary, replaces=[],
                station_id="", actor="", removed=False,
            )
        )  # fmt: skip
        tx.touch("themes", self.session_id)
        return (RemoveTheme(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class EditTheme(Operation):
    """Word a theme's title or summary anew, or give it another colour; None leaves a field as it is.

    New words are a wording that replaces all that stand; see ``WordTheme``.
    """

    id: str
    title: str | None = None
    summary: str | None = None
    colour: int | None = None
    wording_id: str | None = None
    replaces: tuple[str, ...] = ()
    clock: int | None = None

    def prepared(self, tx: Transaction) -> EditTheme:
        """With a whole wording where there are new words, what that replaces, and its clock."""
        if self.clock is not None:
            return self
        clock, theme = next_clock(tx), tx.find(Theme, self.id)
        if self.title is None and self.summary is None:
            return replace(self, clock=clock)
        return replace(
            self,
            title=theme.title if self.title is None else self.title,
            summary=theme.summary if self.summary is None else self.summary,
            wording_id=f"{self.id}/{clock}/{tx.station_id}",
            replaces=wordings_seen(tx, self.id),
            clock=clock,
        )

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Change it."""
        theme = tx.find(Theme, self.id)
        back: tuple[Operation, ...] = (EditTheme(id=self.id, colour=None if self.colour is None else theme.colour),)
        if self.wording_id is not None:
            back += add_wording(tx, theme, self.wording_id, self.title or "", self.summary or "", self.replaces)
        elif self.title is not None or self.summary is not None:
            self._word_in_place(tx, theme)
        if self.colour is not None and stays(tx, self.clock, "colour", self.id):
            theme.colour = self.colour
        tx.touch("theme", self.id)
        return back

    def _word_in_place(self, tx: Transaction, theme: Theme) -> None:
        """As older journals have it: nobody else worded a theme then."""
        first = tx.find(Wording, self.id)
        for one in (theme, first):
            one.title = one.title if self.title is None else self.title
            one.summary = one.summary if self.summary is None else self.summary


@dataclass(frozen=True, kw_only=True)
class MoveTheme(Operation):
    """Give a theme another place among its siblings: those of its round with the same theme above; counted from 1.

    ``places`` are the positions that the themes get by it.
    """

    id: str
    position: int
    places: dict[str, int] | None = None
    clock: int | None = None

    def prepared(self, tx: Transaction) -> MoveTheme:
        """With the positions that change, and its clock."""
        if self.clock is not None:
            return self
        if self.places is not None:
            return replace(self, clock=next_clock(tx))
        theme = tx.find(Theme, self.id)
        refuse_unless_standing(tx, theme)
        return replace(self, places=self._places(theme, _siblings(tx, theme)), clock=next_clock(tx))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Move it; the others close up. Themes set aside keep their places, for when they come back."""
        theme = tx.find(Theme, self.id)
        siblings = _siblings(tx, theme)
        index = siblings.index(theme) if theme in siblings else 0
        places = self._places(theme, siblings) if self.places is None else self.places
        before = {}
        for id, place in places.items():
            one = tx.find(Theme, id)
            if stays(tx, self.clock, "place", id):
                before[id], one.position = one.position, place
        tx.touch("themes", theme.session_id)
        return (MoveTheme(id=self.id, position=index + 1, places=before),)

    def _places(self, theme: Theme, siblings: list[Theme]) -> dict[str, int]:
        """The new positions of those that move; two that were made at once and share a position get two."""
        within(self.position, 1, len(siblings), "place of a theme", "주제 순서")
        places: list[int] = []
        for one in siblings:
            places.append(max(one.position, places[-1] + 1) if places else one.position)
        moved = [one for one in siblings if one is not theme]
        moved.insert(self.position - 1, theme)
        return {one.id: place for one, place in zip(moved, places, strict=True) if one.position != place}


@dataclass(frozen=True, kw_only=True)
class RemoveTheme(Operation):
    """Set a theme aside. Its filings and quotes stay with it and come back with it; themes below it are lifted."""

    id: str
    clock: int | None = None

    def prepared(self, tx: Transaction) -> RemoveTheme:
        """With its clock."""
        if self.clock is not None:
            return self
        theme = tx.find(Theme, self.id)
        if theme.removed:
            raise Refused("This theme was removed already.", "이미 지운 주제입니다.")
        refuse_unless_standing(tx, theme)
        return replace(self, clock=next_clock(tx))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Mark it."""
        _set_removed(tx, self.id, self.clock, True)
        return (RestoreTheme(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class RestoreTheme(Operation):
    """Bring a removed theme back."""

    id: str
    clock: int | None = None

    def prepared(self, tx: Transaction) -> RestoreTheme:
        """With its clock."""
        if self.clock is not None:
            return self
        if not tx.find(Theme, self.id).removed:
            raise Refused("This theme was not removed.", "지우지 않은 주제입니다.")
        return replace(self, clock=next_clock(tx))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Unmark it."""
        _set_removed(tx, self.id, self.clock, False)
        return (RemoveTheme(id=self.id),)


def _set_removed(tx: Transaction, id: str, clock: int | None, removed: bool) -> None:
    theme = tx.find(Theme, id)
    if stays(tx, clock, "removed", id):
        theme.removed = removed
    tx.touch("theme", id)
    tx.touch("themes", theme.session_id)


def _themes(tx: Transaction, session_id: str, round_id: str | None) -> list[Theme]:
    """All themes of a round (or of the whole session), removed ones too, in their order."""
    same_round = Theme.round_id.is_(None) if round_id is None else Theme.round_id == round_id
    wanted = select(Theme).where(Theme.session_id == session_id, same_round)
    return list(tx.session.scalars(wanted.order_by(Theme.position, Theme.id)))


def _siblings(tx: Transaction, theme: Theme) -> list[Theme]:
    """The themes that stand beside a theme, itself too, in their order."""
    shape = read_shape(tx.session, theme.session_id)
    above = shape.parent.get(theme.id)
    return [
        one
        for one in _themes(tx, theme.session_id, theme.round_id)
        if one.id in shape.parent and shape.parent[one.id] == above
    ]
