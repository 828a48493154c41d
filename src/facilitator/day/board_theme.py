"""A theme as the board shows it, with its figures and the wordings to choose from."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.day.voices import Voices
from facilitator.record.models import Theme, Wording
from facilitator.record.wordings import standing_wordings


@dataclass(frozen=True)
class BoardWording:
    """One of several wordings of a theme, and the station and role that it comes from (nobody: the theme's first words)."""

    id: str
    title: str
    summary: str
    station_id: str
    actor: str


@dataclass(frozen=True)
class BoardTheme:
    """One theme with its figures; ``quotes`` and ``minority`` are ids of its notes (the latter those that keep a line of
    their own), ``support`` sums who agreed.

    Attributes:
        parent_id: the theme above it, None at the top; ``depth`` counts from 1.
        voices: whose notes are in it; ``whole`` also counts the themes below it, each note once.
        merged: the themes that are seen in it, by id; they can be given back.
        wordings: the wordings to choose from, where there are several. The first is shown.
        proposed: it was made of a proposed group, and nobody has worded it since.
    """

    id: str
    title: str
    summary: str
    colour: int
    parent_id: str | None
    depth: int
    voices: Voices
    whole: Voices
    quotes: tuple[str, ...]
    minority: tuple[str, ...]
    merged: tuple[str, ...]
    wordings: tuple[BoardWording, ...]
    proposed: bool

    @property
    def notes(self) -> int:
        """How many notes of the hall are in it."""
        return self.voices.notes

    @property
    def tables(self) -> int:
        """Of how many tables they are."""
        return self.voices.tables

    @property
    def support(self) -> int:
        """How many people agreed, summed over its notes."""
        return self.voices.people


def wordings_to_choose(reading: OrmSession, round_id: str) -> dict[str, tuple[BoardWording, ...]]:
    """The wordings to choose from, of those themes that have several."""
    again = select(Wording.theme_id).where(Wording.id != Wording.theme_id, Wording.removed.is_(False))
    of_theme: dict[str, list[Wording]] = {}
    rows = select(Wording).join(Theme, Theme.id == Wording.theme_id).where(Theme.round_id == round_id)
    for wording in reading.scalars(rows.where(Wording.theme_id.in_(again))):
        of_theme.setdefault(wording.theme_id, []).append(wording)
    standing = {id: standing_wordings(wordings) for id, wordings in of_theme.items()}
    return {
        id: tuple(BoardWording(one.id, one.title, one.summary, one.station_id, one.actor) for one in wordings)
        for id, wordings in standing.items()
        if len(wordings) > 1
    }
