"""The three ballots by hands of the demo day: hands counted table by table, one count confirmed, one ballot corrected."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import func, select

from facilitator.day.differences import differences_of, settling
from facilitator.demo.stage import Stage, Timeline
from facilitator.demo.talk import BallotWords
from facilitator.demo.wording import CORRECTION, NOBODY, ONE_MORE
from facilitator.record.models import GONE, Participant, Round, Seat, Table
from facilitator.record.operations import (
    BallotOption,
    CloseBallot,
    CorrectBallot,
    EnterTableVote,
    OpenBallot,
    PrepareBallot,
)

LEAD, NOTE_TAKERS = "lead facilitator", "note-takers"
COUNTING = 4.0
"""Minutes in which the tables enter their hands."""


@dataclass
class BallotPlan:
    """One ballot: what is asked, and what goes wrong with it.

    Attributes:
        words: its title, question, method and options.
        row: the round it belongs to.
        themes: tells the ids of the themes there are when the ballot is prepared.
        basis: what its shares are a share of.
        oversize: whether one table counts a hand more than it has people.
        mistaken: whether one table enters two options the wrong way round, which is corrected after closing.
    """

    words: BallotWords
    row: Round
    themes: Callable[[], Mapping[str, str]]
    basis: str
    oversize: bool = False
    mistaken: bool = False
    id: str = ""
    options: list[str] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    entries: list[EnterTableVote] = field(default_factory=list)
    wrong: EnterTableVote | None = None


def put_on(timeline: Timeline, stage: Stage, plan: BallotPlan, opens: float) -> float:
    """Put a ballot on the timeline. Returns when it is over, in minutes after the start."""
    steps = min(12, len(stage.tables))
    timeline.add(opens, lambda: _open(stage, plan))
    for step in range(steps):
        timeline.add(
            opens + 0.6 + COUNTING * step / steps,
            lambda step=step: stage.do(NOTE_TAKERS, *plan.entries[step::steps]),  # type: ignore[misc]
        )
    closes = opens + COUNTING + 2
    timeline.add(closes, lambda: close(stage, plan.id))
    if plan.mistaken:
        timeline.add(closes + 1.5, lambda: _correct(stage, plan))
        timeline.add(closes + 2.5, lambda: _close_corrected(stage, plan))
    return closes + (2.5 if plan.mistaken else 0)


def people_at_tables(stage: Stage, row: Round) -> dict[str, int]:
    """How many people who are not absent sit at each table (by id) in a round."""
    with stage.record.reading() as reading:
        counted = (
            select(Seat.table_id, func.count())
            .join(Participant, Participant.id == Seat.participant_id)
            .where(Seat.round_id == row.id, Participant.state.not_in(GONE))
            .group_by(Seat.table_id)
        )
        return dict(reading.execute(counted).all())


def _open(stage: Stage, plan: BallotPlan) -> None:
    words, themes = plan.words, plan.themes()
    plan.id = stage.new_id()
    plan.options = [stage.new_id() for _ in words.options]
    plan.weights = [stage.chance.uniform(0.7, 1.7) for _ in words.options]
    if words.method == "single":
        plan.weights[-1] *= 0.4  # The last option is the one for those who would rather not choose.
    stage.do(
        LEAD,
        PrepareBallot(
            id=plan.id, session_id=stage.session_id, title=words.title.of(stage.language),
            question=words.question.of(stage.language), method=words.method, basis=plan.basis, most=words.most,
            options=tuple(
                BallotOption(id=id, text=one.text.of(stage.language), theme_id=themes.get(one.theme or ""))
                for id, one in zip(plan.options, words.options, strict=True)
            ),
            round_id=plan.row.id,
        ),
    )  # fmt: skip
    stage.do(LEAD, OpenBallot(id=plan.id))
    people = people_at_tables(stage, plan.row)
    voting = [table for table in stage.tables if people.get(table.id)]
    many = voting[len(voting) // 3] if plan.oversize else None
    mistaken = voting[len(voting) // 2] if plan.mistaken else None
    plan.entries = [
        _hands(stage, plan, table, people[table.id], one_more=table is many, mistaken=table is mistaken)
        for table in voting
    ]
    plan.wrong = next((one for one in plan.entries if mistaken is not None and one.table_id == mistaken.id), None)
    stage.chance.shuffle(plan.entries)


def close(stage: Stage, ballot_id: str) -> None:
    """Close a ballot; where votes and people differ, with the reason that is found at the tables."""
    with stage.record.reading() as reading:
        reasons = {
            one.place: (NOBODY if one.silent else ONE_MORE).of(stage.language)
            for one in differences_of(reading, ballot_id)
        }
        settled = settling(reading, ballot_id, reasons)
    stage.do(LEAD, *settled, CloseBallot(id=ballot_id))


def _hands(
    stage: Stage, plan: BallotPlan, table: Table, people: int, *, one_more: bool, mistaken: bool
) -> EnterTableVote:
    chance = stage.chance
    if one_more:
        taking_part, abstain, invalid = people + 1, 0, 0
    else:
        taking_part = people - (chance.random() < 0.12)
        abstain = int(chance.random() < 0.2 and taking_part > 2)
        invalid = int(chance.random() < 0.04 and taking_part > 3)
    counts = dict.fromkeys(plan.options, 0)
    tastes = [weight * chance.uniform(0.6, 1.6) for weight in plan.weights]
    for _ in range(taking_part - abstain - invalid):
        for option in _picked(stage, plan, tastes):
            counts[option] += 1
    if mistaken:
        first, last = plan.options[0], plan.options[-1]
        counts[first], counts[last] = counts[last], counts[first]
    return EnterTableVote(
        ballot_id=plan.id, table_id=table.id, counts=counts, voters=taking_part, abstain=abstain, invalid=invalid,
        confirmed=one_more,
    )  # fmt: skip


def _picked(stage: Stage, plan: BallotPlan, tastes: list[float]) -> list[str]:
    """What one person raises a hand for."""
    if plan.words.method == "single":
        return stage.chance.choices(plan.options, tastes)
    wanted = stage.chance.choices((1, 2, 3), (1, 3, 6))[0]
    return list(dict.fromkeys(stage.chance.choices(plan.options, tastes, k=wanted)))


def _correct(stage: Stage, plan: BallotPlan) -> None:
    """The table that entered two options the wrong way round is put right in a new ballot."""
    wrong = plan.wrong
    if wrong is None:
        return
    table = next(one.number for one in stage.tables if one.id == wrong.table_id)
    new = dict(zip(plan.options, (stage.new_id() for _ in plan.options), strict=True))
    old_id, plan.id = plan.id, stage.new_id()
    reason = CORRECTION.of(stage.language).format(table=table)
    stage.do(LEAD, CorrectBallot(id=old_id, new_id=plan.id, reason=reason, option_ids=tuple(new.items())))
    first, last = plan.options[0], plan.options[-1]
    counts = {new[option]: count for option, count in wrong.counts.items()}
    counts[new[first]], counts[new[last]] = counts[new[last]], counts[new[first]]
    plan.wrong = replace(wrong, ballot_id=plan.id, counts=counts)


def _close_corrected(stage: Stage, plan: BallotPlan) -> None:
    if plan.wrong is not None:
        stage.do(NOTE_TAKERS, plan.wrong)
        stage.do(LEAD, CloseBallot(id=plan.id))
