"""The check-in desk of the demo day: who comes, who does not, and who comes unasked."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from facilitator.day.arriving import walk_in
from facilitator.demo.participant_list import groups_wanted
from facilitator.demo.stage import Stage, Timeline
from facilitator.demo.talk import InventedPerson
from facilitator.record.models import Participant
from facilitator.record.operations import MarkParticipants, Person

DOORS_OPEN, DOORS_CLOSE = -60, 24
ABSENT_AT = 26

DESK = "check-in desk"


def arrivals(stage: Stage, timeline: Timeline, walk_ins: Sequence[InventedPerson], first_round: float) -> None:
    """Put the arrivals on the timeline: most before the start, the last of the walk-ins when the first round is open."""
    with stage.record.reading() as reading:
        ids = list(
            reading.scalars(
                select(Participant.id).where(Participant.session_id == stage.session_id).order_by(Participant.number)
            )
        )
    absent = set(stage.chance.sample(ids, stage.size.absent))
    times = {
        id: min(DOORS_CLOSE - 0.1, DOORS_OPEN + stage.chance.betavariate(3, 2) * (DOORS_CLOSE - DOORS_OPEN))
        for id in ids
        if id not in absent
    }

    def arrive(begin: float, end: float) -> None:
        here = tuple(id for id, minutes in times.items() if begin <= minutes < end)
        if here:
            stage.do(DESK, MarkParticipants(ids=here, state="arrived"))

    timeline.each_minute(range(DOORS_OPEN, DOORS_CLOSE + 1), arrive)
    if absent:
        gone = tuple(id for id in ids if id in absent)
        timeline.add(ABSENT_AT, lambda: stage.do(DESK, MarkParticipants(ids=gone, state="absent")))
    for number, one in enumerate(walk_ins):
        late = number == len(walk_ins) - 1 and number > 0
        minutes = first_round + 6 if late else ABSENT_AT + 1 + 0.5 * number
        timeline.add(minutes, lambda one=one: _walk_in(stage, one))  # type: ignore[misc]


def _walk_in(stage: Stage, one: InventedPerson) -> None:
    person = Person(
        id=stage.new_id(), name=one.name, contact=one.contact,
        attributes={
            "gender": one.gender, "age": one.age_band, "district": one.district, "occupation": one.occupation,
            "opinion": one.interest, "group": groups_wanted(one, stage.language),
        },
    )  # fmt: skip
    stage.do(DESK, *walk_in(stage.record, stage.session_id, person).operations)
