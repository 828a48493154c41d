"""Themes: what many notes say, worded by the theme team; filing notes and picking quotes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import func, select

from facilitator.errors import Refused
from facilitator.record.models import Filing, Note, Quote, Round, Session, Theme
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import some_text, within
from facilitator.record.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class AddTheme(Operation):
    """Make a theme, last in its round (or of the whole session without one)."""

    id: str
    session_id: str
    title: str
    summary: str = ""
    round_id: str | None = None
    colour: int | None = None

    def prepared(self, tx: Transaction) -> AddTheme:
        """With the next colour of the palette."""
        if self.colour is not None:
            return self
        return replace(self, colour=len(_themes(tx, self.session_id, self.round_id)))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Add it."""
        tx.find(Session, self.session_id)
        if self.round_id is not None:
            tx.find_in(Round, self.round_id, self.session_id)
        some_text(self.title, "theme's title", "주제 이름", most=300)
        theme = Theme(
            id=self.id, session_id=self.session_id, round_id=self.round_id, title=self.title, summary=self.summary,
            colour=self.colour or 0, removed=False,
            position=len(_themes(tx, self.session_id, self.round_id, with_removed=True)) + 1,
        )  # fmt: skip
        tx.add("theme", theme, self.id)
        tx.touch("themes", self.session_id)
        return (RemoveTheme(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class EditTheme(Operation):
    """Word a theme's title or summary anew, or give it another colour; None leaves a field as it is."""

    id: str
    title: str | None = None
    summary: str | None = None
    colour: int | None = None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Change it."""
        theme = tx.find(Theme, self.id)
        if self.title is not None:
            some_text(self.title, "theme's title", "주제 이름", most=300)
        before = EditTheme(
            id=self.id,
            title=None if self.title is None else theme.title,
            summary=None if self.summary is None else theme.summary,
            colour=None if self.colour is None else theme.colour,
        )
        for name in ("title", "summary", "colour"):
            if getattr(self, name) is not None:
                setattr(theme, name, getattr(self, name))
        tx.touch("theme", self.id)
        return (before,)


@dataclass(frozen=True, kw_only=True)
class MoveTheme(Operation):
    """Give a theme another place among those of its round, counted from 1."""

    id: str
    position: int

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Move it; the others close up. Themes set aside keep their places, for when they come back."""
        theme = tx.find(Theme, self.id)
        _refuse_removed(theme)
        themes = _themes(tx, theme.session_id, theme.round_id)
        within(self.position, 1, len(themes), "place of a theme", "주제 순서")
        places = [one.position for one in themes]
        before = MoveTheme(id=self.id, position=themes.index(theme) + 1)
        themes.remove(theme)
        themes.insert(self.position - 1, theme)
        for place, one in zip(places, themes, strict=True):
            one.position = place
        tx.touch("themes", theme.session_id)
        return (before,)


@dataclass(frozen=True, kw_only=True)
class RemoveTheme(Operation):
    """Set a theme aside. Its filings and quotes stay with it and come back with it."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Mark it."""
        theme = tx.find(Theme, self.id)
        if theme.removed:
            raise Refused("This theme was removed already.", "이미 지운 주제입니다.")
        theme.removed = True
        tx.touch("theme", self.id)
        tx.touch("themes", theme.session_id)
        return (RestoreTheme(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class RestoreTheme(Operation):
    """Bring a removed theme back."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Unmark it."""
        theme = tx.find(Theme, self.id)
        if not theme.removed:
            raise Refused("This theme was not removed.", "지우지 않은 주제입니다.")
        theme.removed = False
        tx.touch("theme", self.id)
        tx.touch("themes", theme.session_id)
        return (RemoveTheme(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class FileNote(Operation):
    """File notes under a theme. A note may support several themes."""

    theme_id: str
    note_ids: tuple[str, ...]

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """File those that are not there yet."""
        theme = tx.find(Theme, self.theme_id)
        _refuse_removed(theme)
        filed = []
        for note_id in dict.fromkeys(self.note_ids):
            tx.find_in(Round, tx.find(Note, note_id).round_id, theme.session_id)
            if tx.session.get(Filing, (self.theme_id, note_id)) is None:
                tx.session.add(Filing(theme_id=self.theme_id, note_id=note_id))
                filed.append(note_id)
        tx.touch("theme", self.theme_id)
        tx.touch("filing", *filed)
        return (UnfileNote(theme_id=self.theme_id, note_ids=tuple(filed)),)


@dataclass(frozen=True, kw_only=True)
class UnfileNote(Operation):
    """Take notes out of a theme; a quote of such a note goes with it."""

    theme_id: str
    note_ids: tuple[str, ...]

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Take out those that are in it."""
        _refuse_removed(tx.find(Theme, self.theme_id))
        taken, quoted = [], []
        for note_id in dict.fromkeys(self.note_ids):
            filing = tx.session.get(Filing, (self.theme_id, note_id))
            if filing is None:
                continue
            tx.session.delete(filing)
            taken.append(note_id)
            quote = tx.session.get(Quote, (self.theme_id, note_id))
            if quote is not None:
                tx.session.delete(quote)
                quoted.append(PickQuote(theme_id=self.theme_id, note_id=note_id, position=quote.position))
        tx.touch("theme", self.theme_id)
        tx.touch("filing", *taken)
        return (FileNote(theme_id=self.theme_id, note_ids=tuple(taken)), *quoted)


@dataclass(frozen=True, kw_only=True)
class PickQuote(Operation):
    """Choose a note of a theme to be quoted, word for word, after those chosen before unless a position is given."""

    theme_id: str
    note_id: str
    position: int | None = None

    def prepared(self, tx: Transaction) -> PickQuote:
        """With its position."""
        if self.position is not None:
            return self
        last = select(func.max(Quote.position)).where(Quote.theme_id == self.theme_id)
        return replace(self, position=(tx.session.scalar(last) or 0) + 1)

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Choose it."""
        if tx.session.get(Filing, (self.theme_id, self.note_id)) is None:
            raise Refused(
                "Only a note that is filed under the theme can be quoted for it. File it first.",
                "그 주제에 넣은 기록만 인용할 수 있습니다. 먼저 주제에 넣어 주십시오.",
            )
        if tx.session.get(Quote, (self.theme_id, self.note_id)) is not None:
            raise Refused("This note is quoted already.", "이미 인용한 기록입니다.")
        tx.session.add(Quote(theme_id=self.theme_id, note_id=self.note_id, position=self.position or 1))
        tx.touch("theme", self.theme_id)
        return (UnpickQuote(theme_id=self.theme_id, note_id=self.note_id),)


@dataclass(frozen=True, kw_only=True)
class UnpickQuote(Operation):
    """No longer quote a note for a theme."""

    theme_id: str
    note_id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Take the choice back."""
        quote = tx.session.get(Quote, (self.theme_id, self.note_id))
        if quote is None:
            raise Refused("This note is not quoted.", "인용하지 않은 기록입니다.")
        tx.session.delete(quote)
        tx.touch("theme", self.theme_id)
        return (PickQuote(theme_id=self.theme_id, note_id=self.note_id, position=quote.position),)


def _refuse_removed(theme: Theme) -> None:
    if theme.removed:
        raise Refused(
            "This theme was removed. Restore it or choose another.",
            "지운 주제입니다. 되살리거나 다른 주제를 고르십시오.",
        )


def _themes(tx: Transaction, session_id: str, round_id: str | None, with_removed: bool = False) -> list[Theme]:
    same_round = Theme.round_id.is_(None) if round_id is None else Theme.round_id == round_id
    wanted = select(Theme).where(Theme.session_id == session_id, same_round)
    if not with_removed:
        wanted = wanted.where(Theme.removed.is_(False))
    return list(tx.session.scalars(wanted.order_by(Theme.position, Theme.id)))
