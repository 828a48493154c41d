"""A ballot as it stands in the editor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from facilitator.day.live_tally import LiveTally
from facilitator.record import Record
from facilitator.record.models import Ballot
from facilitator.record.operations import BallotOption, PrepareBallot


@dataclass(frozen=True)
class DraftOption:
    """One option, with the theme that it came from."""

    text: str
    theme_id: str | None = None


@dataclass(frozen=True)
class Draft:
    """A ballot as it stands in the editor; ``id`` is empty for a new one, the other fields are as in ``PrepareBallot``."""

    id: str = ""
    title: str = ""
    question: str = ""
    method: str = "single"
    basis: str = "valid"
    most: int = 1
    options: tuple[DraftOption, ...] = ()
    round_id: str | None = None
    channels: tuple[str, ...] = ("hands",)
    secret: bool = False
    rules: Mapping[str, Any] = field(default_factory=dict, hash=False)
    compared: bool = False
    before_id: str | None = None
    shown_by: tuple[str, ...] = ()


def draft_of(record: Record, tally: LiveTally) -> Draft:
    """A ballot of the record that is still a draft, as the editor shows it."""
    with record.reading() as reading:
        ballot = reading.get_one(Ballot, tally.id)
    return Draft(
        id=tally.id,
        title=tally.title,
        question=tally.question,
        method=tally.method,
        basis=tally.basis,
        most=tally.most,
        options=tuple(DraftOption(option.text, option.theme_id) for option in tally.options),
        round_id=ballot.round_id,
        channels=tally.channels,
        secret=tally.secret,
        rules=tally.rules,
        compared=ballot.compared,
        before_id=ballot.before_id,
        shown_by=tuple(ballot.shown_by),
    )


def prepared(record: Record, session_id: str, draft: Draft) -> PrepareBallot:
    """What keeps a draft in the record. It gets new options: an option belongs to one preparation."""
    options = tuple(BallotOption(id=record.new_id(), text=one.text, theme_id=one.theme_id) for one in draft.options)
    return PrepareBallot(
        id=draft.id or record.new_id(),
        session_id=session_id,
        title=draft.title,
        question=draft.question,
        method=draft.method,
        basis=draft.basis,
        most=draft.most,
        options=options,
        round_id=draft.round_id,
        channels=draft.channels,
        secret=draft.secret,
        rules=dict(draft.rules),
        compared=draft.compared,
        before_id=draft.before_id,
        shown_by=draft.shown_by,
    )
