"""The two secret ballots by phone of the demo day: the same question before the first talk and after the last vote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy import select

from facilitator.demo.stage import Stage, Timeline
from facilitator.demo.talk import FIELDS, PHONE_BALLOT, Both
from facilitator.demo.voting import LEAD, close
from facilitator.record.casting import Cast, cast_votes
from facilitator.record.models import Participant
from facilitator.record.operations import (
    BallotOption,
    CodeIssued,
    IssueCodes,
    OpenBallot,
    PrepareBallot,
)
from facilitator.record.voting import code_hash, new_code

PREPARED = -24 * 60 + 75
"""When the badges are printed with a voting code on each, in minutes after the start of the session."""

VOTING = 4.0
"""Minutes in which people take out their phones and vote."""

STEPS = 8
SHOWN_BY = ("gender", "age")
VOTERS, AGREEING, ABSTAINING, CHANGING = 0.86, 0.7, 0.02, 0.3
"""Which parts of the people vote, agree that their two votes are compared, abstain, and think otherwise after the day."""

WEIGHTS = {
    "income": (1.3, 0.8),
    "housing": (1.5, 1.1),
    "care": (1.0, 2.2),
    "health": (0.8, 1.0),
    "education": (0.5, 0.5),
}
"""How many think first of each field, before the day and of those who change their minds."""


@dataclass
class PhonePair:
    """The question that is asked twice.

    Attributes:
        codes: each person's voting code, by the person's id.
        answers: what each person who voted answered before: a field's key, or "" for an abstention.
        agreeing: who lets the two votes be compared.
        before_id: the earlier ballot, once it is held.
    """

    codes: dict[str, str] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    agreeing: frozenset[str] = frozenset()
    before_id: str | None = None


def issue_codes(stage: Stage) -> PhonePair:
    """Give everybody on the list a voting code, as printing the badges does."""
    stage.at(PREPARED)
    with stage.record.reading() as reading:
        people = reading.scalars(
            select(Participant.id).where(Participant.session_id == stage.session_id).order_by(Participant.number)
        ).all()
    pair = PhonePair({one: new_code(stage.record) for one in people})
    issued = tuple(CodeIssued(code_hash=code_hash(code), participant_id=one) for one, code in pair.codes.items())
    stage.do("organizer", IssueCodes(session_id=stage.session_id, codes=issued))
    return pair


def put_on(timeline: Timeline, stage: Stage, pair: PhonePair, opens: float, *, after: bool) -> float:
    """Put one of the two ballots on the timeline. Returns when it is over, in minutes after the start."""
    timeline.add(opens, lambda: _hold(timeline, stage, pair, opens, after=after))
    return opens + VOTING + 1


def _hold(timeline: Timeline, stage: Stage, pair: PhonePair, opens: float, *, after: bool) -> None:
    """Open it; people vote within the next minutes, as many as come at a time."""
    ballot, options = _open(stage, pair, after=after)
    voters = _voters(stage, pair)
    if after:
        answers = {one: _answer(stage, pair.answers.get(one, ""), after=True) for one in voters}
    else:
        answers = pair.answers = {one: _answer(stage, "", after=False) for one in voters}
        pair.agreeing = frozenset(one for one in pair.codes if stage.chance.random() < AGREEING)
        pair.before_id = ballot
    casts = [_cast(pair, ballot, options, one, answers[one]) for one in voters]
    for step in range(STEPS):
        timeline.add(opens + 0.4 + (VOTING - 0.8) * step / STEPS, partial(_take, stage, casts[step::STEPS]))
    timeline.add(opens + VOTING, lambda: close(stage, ballot))


def _take(stage: Stage, casts: Sequence[Cast]) -> None:
    cast_votes(stage.record, casts)


def _open(stage: Stage, pair: PhonePair, *, after: bool) -> tuple[str, dict[str, str]]:
    """The ballot's id, and the option of each field by the field's key."""
    language, ballot = stage.language, stage.new_id()
    options = {key: stage.new_id() for key, _, _ in FIELDS}
    words = {key: Both(korean, english).of(language) for key, korean, english in FIELDS}
    title = PHONE_BALLOT.title_after if after else PHONE_BALLOT.title_before
    stage.do(
        LEAD,
        PrepareBallot(
            id=ballot, session_id=stage.session_id, title=title.of(language),
            question=PHONE_BALLOT.question.of(language), secret=True, channels=("phone",),
            options=tuple(BallotOption(id=id, text=words[key]) for key, id in options.items()),
            compared=not after, before_id=pair.before_id if after else None, shown_by=SHOWN_BY,
        ),
        OpenBallot(id=ballot),
    )  # fmt: skip
    return ballot, options


def _voters(stage: Stage, pair: PhonePair) -> list[str]:
    """Who is there, has a code and takes part, in the order in which they vote."""
    with stage.record.reading() as reading:
        there = set(reading.scalars(select(Participant.id).where(Participant.state == "arrived")))
    voters = [one for one in pair.codes if one in there and stage.chance.random() < VOTERS]
    stage.chance.shuffle(voters)
    return voters


def _answer(stage: Stage, before: str, *, after: bool) -> str:
    """The field that a person names first; "" for none."""
    if before and stage.chance.random() >= CHANGING:
        return before
    if stage.chance.random() < ABSTAINING:
        return ""
    keys: Sequence[str] = tuple(WEIGHTS)
    return stage.chance.choices(keys, [WEIGHTS[key][after] for key in keys])[0]


def _cast(pair: PhonePair, ballot: str, options: dict[str, str], person: str, answer: str) -> Cast:
    raw = {"chosen": [options[answer]]} if answer else {"abstain": True}
    return Cast(pair.codes[person], ballot, raw, linked=person in pair.agreeing)
