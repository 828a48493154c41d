"""Ballots by phone that are compared, and the people who vote in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from record_day import Day

from facilitator.record.casting import Cast, CastOutcome, cast_votes
from facilitator.record.operations import (
    BallotOption,
    CodeIssued,
    EditParticipant,
    IssueCodes,
    OpenBallot,
    PrepareBallot,
)
from facilitator.record.voting import code_hash, new_code

TEXTS = ("돌봄", "주거")


def codes(day: Day, *people: str | None) -> list[str]:
    """New voting codes for these people; None for a code that is nobody's."""
    made = [new_code(day.record) for _ in people]
    issued = (CodeIssued(code_hash=code_hash(code), participant_id=who) for code, who in zip(made, people, strict=True))
    day.apply(IssueCodes(session_id=day.session_id, codes=tuple(issued)))
    return made


def prepare(
    day: Day,
    *texts: str,
    secret: bool = True,
    compared: bool = False,
    before: str | None = None,
    shown_by: Sequence[str] = (),
    method: str = "single",
    opened: bool = True,
) -> tuple[str, list[str]]:
    """Prepare and open a ballot by phone; returns its id and those of its options."""
    texts = texts or TEXTS
    id, options = day.record.new_id(), [day.record.new_id() for _ in texts]
    day.apply(
        PrepareBallot(
            id=id, session_id=day.session_id, title="무엇이 먼저인가", secret=secret, channels=("phone",), method=method,
            compared=compared, before_id=before, shown_by=tuple(shown_by),
            options=tuple(BallotOption(id=one, text=text) for one, text in zip(options, texts, strict=True)),
        )
    )  # fmt: skip
    if opened:
        day.apply(OpenBallot(id=id))
    return id, options


def vote(day: Day, ballot: str, choices: Mapping[str, str | None], linked: bool = False) -> list[CastOutcome]:
    """Let these codes choose these options (None: abstain), in one burst."""
    raw = {code: {"chosen": [one]} if one is not None else {"abstain": True} for code, one in choices.items()}
    return cast_votes(day.record, [Cast(code, ballot, what, linked=linked) for code, what in raw.items()])


def give(day: Day, person: int, **attributes: str) -> None:
    """Say what a person is."""
    day.apply(EditParticipant(id=day.people[person], attributes=attributes))
