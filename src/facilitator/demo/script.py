"""The script of the demo day: which round opens when, what goes wrong, when people vote, how it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from facilitator.day.schedule import opening_minutes
from facilitator.demo import phone_voting, table_talk, voting
from facilitator.demo.phone_voting import PhonePair
from facilitator.demo.speech import Speech
from facilitator.demo.stage import Stage, Timeline
from facilitator.demo.talk import BALLOTS, CLOSING, RECOMMENDATIONS
from facilitator.demo.theme_team import AFTER_CLOSE, ThemeTeam
from facilitator.demo.voting import BallotPlan
from facilitator.record.models import Round
from facilitator.record.operations import (
    AddRecommendation,
    CloseRound,
    EditSession,
    ExtendRound,
    OpenRound,
    PauseRound,
    ResumeRound,
)

LEAD, ORGANIZER = "lead facilitator", "organizer"
LATE = 3
"""Minutes by which the first round opens late: people are still sitting down."""

BEFORE_THE_TALK = 6.0
"""Minutes before the first round in which people vote by phone for the first time."""

EXTENSION = 5
PAUSE = 2
BASES = ("valid", "cast", "present")
"""What the shares of each ballot are a share of."""


@dataclass(frozen=True)
class HeldRound:
    """When a round is held, in minutes after the start."""

    row: Round
    opens: float
    closes: float


def timetable(rounds: Sequence[Round], kind: str) -> list[HeldRound]:
    """When the rounds are really held: the first late and extended, the second interrupted, each closed by hand."""
    opens = float(opening_minutes(kind) + LATE)
    held = []
    for row in rounds:
        longer = {1: EXTENSION, 2: PAUSE}.get(row.number, 0)
        closes = opens + row.minutes + longer + 0.5
        held.append(HeldRound(row, opens, closes))
        opens = closes + row.break_after + 1
    return held


class Script:
    """Puts the whole day on a timeline.

    Attributes:
        end: when the session is over, or the moment at which the play stops.
    """

    def __init__(
        self, stage: Stage, speech: Speech, timeline: Timeline, pair: PhonePair, stop_in_round: int | None
    ) -> None:
        self._stage, self._speech, self._timeline = stage, speech, timeline
        self._held = timetable(stage.rounds, "roundtable")
        self._teams: dict[int, ThemeTeam] = {}
        self._stop = None if stop_in_round is None else stopping_moment(self._held, stop_in_round)
        self.first_round = self._held[0].opens
        for held in self._held:
            timeline.add(held.opens, partial(self._hold, held))
        phone_voting.put_on(timeline, stage, pair, self.first_round - BEFORE_THE_TALK, after=False)
        over = self._put_ballots(stop_in_round)
        if self._stop is None:
            over = phone_voting.put_on(timeline, stage, pair, over, after=True)
            timeline.add(over + 3, self._recommend)
            timeline.add(over + 14, self._close)
        self.end = over + 14 if self._stop is None else self._stop

    def _hold(self, held: HeldRound) -> None:
        """Open a round, and put on the timeline what happens in it."""
        stage, timeline, row = self._stage, self._timeline, held.row
        stage.do(LEAD, OpenRound(id=row.id))
        if row.number == 1:
            timeline.add(
                held.opens + row.minutes - 4, lambda: stage.do(LEAD, ExtendRound(id=row.id, minutes=EXTENSION))
            )
        if row.number == 2:
            timeline.add(held.opens + 9, lambda: stage.do(LEAD, PauseRound(id=row.id)))
            timeline.add(held.opens + 9 + PAUSE, lambda: stage.do(LEAD, ResumeRound(id=row.id)))
        timeline.add(held.closes, lambda: stage.do(LEAD, CloseRound(id=row.id)))
        seated = voting.people_at_tables(stage, row)
        talk = table_talk.round_talk(stage, self._speech, row, seated, held.opens, held.closes)
        table_talk.put_on(timeline, stage, talk, held.opens, held.closes)
        team = self._teams[row.number] = ThemeTeam(stage, self._speech, talk)
        team.put_on(timeline, held.opens, held.closes)

    def _put_ballots(self, stop_in_round: int | None) -> float:
        """Put the three ballots by hands after their rounds; when the play stops in a round, the next one is open there.

        Returns:
            When the last one is over.
        """
        free = 0.0
        for place, words in enumerate(BALLOTS):
            held = self._held[min(words.round, len(self._held)) - 1]
            plan = BallotPlan(words, held.row, self._theme_ids, BASES[place], oversize=place == 0, mistaken=place == 1)
            opens = max(held.closes + AFTER_CLOSE[-1] + 1.5, free)
            if self._stop is not None and stop_in_round is not None and opens > self._stop:
                plan.row = self._held[min(held.row.number, stop_in_round) - 1].row
                return voting.put_on(self._timeline, self._stage, plan, self._stop - 3.2)
            free = voting.put_on(self._timeline, self._stage, plan, opens) + 1
        return free

    def _theme_ids(self) -> dict[str, str]:
        """The themes that the team has made so far, with their ids."""
        return {theme: id for team in self._teams.values() for theme, id in team.ids.items()}

    def _recommend(self) -> None:
        """What the session asks of the city."""
        themes = self._theme_ids()
        for asked in RECOMMENDATIONS:
            self._stage.do(
                ORGANIZER,
                AddRecommendation(
                    id=self._stage.new_id(), session_id=self._stage.session_id, text=asked.text.of(self._stage.language),
                    responsible=asked.responsible.of(self._stage.language), theme_id=themes.get(asked.theme),
                ),
            )  # fmt: skip

    def _close(self) -> None:
        """The organizer's closing words, and when it really was over."""
        stage = self._stage
        stage.do(
            ORGANIZER,
            EditSession(id=stage.session_id, closing=CLOSING.of(stage.language), ends_at=f"{stage.hall_time():%H:%M}"),
        )


def stopping_moment(held: Sequence[HeldRound], number: int) -> float:
    """The middle of a round, after whatever interrupts it."""
    one = held[number - 1]
    return one.opens + 0.55 * one.row.minutes
