"""Before the demo day: the session, its tables and helpers, the participant list and the seating."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from facilitator.day.seat import seat
from facilitator.day.templates import new_session
from facilitator.demo.participant_list import SIGNING, WHEELCHAIR, write_list
from facilitator.demo.stage import Stage
from facilitator.demo.talk import FIELDS, PROGRAMME, SESSION, Both, InventedPerson, TableStaff, population
from facilitator.demo.wording import LIST_NAME, introduction, planned_rounds, session_title
from facilitator.record.models import Participant
from facilitator.record.operations import AddTable, EditSession, PinSeat, SetPopulation

DAY = 24 * 60

CITY = Both("주민등록 인구(예시)", "Registered residents (example)")
"""Where the city's population is from."""

AREA, AREAS = Both("{}구역", "Area {}"), "ABCDE"
"""What the parts of the hall are called: each field has one."""


def prepare(
    stage: Stage,
    people: Sequence[InventedPerson],
    staff: Sequence[TableStaff],
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> None:
    """Make the session, bring the list in from a workbook as a city sends it, and seat everyone.

    Raises:
        Cancelled: ``cancelled`` said so.
    """
    stage.at(-12 * DAY - 150)
    _plan(stage, staff)
    stage.read_hall()
    progress(0.1)
    stage.at(-4 * DAY + 90)
    _bring_in(stage, people)
    stage.do(
        "organizer",
        *(
            SetPopulation(
                session_id=stage.session_id, attribute=attribute, shares=shares, source=CITY.of(stage.language)
            )
            for attribute, shares in population(stage.language).items()
        ),
    )
    progress(0.3)
    stage.at(-2 * DAY + 200)
    plan = seat(stage.record, stage.session_id, progress=lambda share: progress(0.3 + 0.6 * share), cancelled=cancelled)
    stage.do("organizer", *plan.operations)
    _pin(stage)
    progress(1.0)


def _pin(stage: Stage) -> None:
    """Whoever follows the day in sign language keeps the seat that the interpreter was told."""
    with stage.record.reading() as reading:
        people = reading.scalars(select(Participant).where(Participant.session_id == stage.session_id)).all()
        signing = [one.id for one in people if one.attributes.get("needs") == SIGNING.of(stage.language)]
    stage.do(
        "organizer",
        *(PinSeat(round_id=row.id, participant_id=id, pinned=True) for row in stage.rounds for id in signing),
    )


def _plan(stage: Stage, staff: Sequence[TableStaff]) -> None:
    language, size = stage.language, stage.size
    operations = new_session(
        stage.record,
        title=session_title(language, size.participants),
        session_id=stage.session_id,
        programme_title=PROGRAMME.title.of(language),
        programme_body=PROGRAMME.body.of(language),
        purpose=SESSION.purpose.of(language),
        venue=SESSION.venue.of(language),
        date=f"{stage.start:%Y-%m-%d}",
        starts_at=f"{stage.start:%H:%M}",
        organizer=SESSION.organizer.of(language),
        observers=SESSION.observers.of(language),
        tables=size.tables,
        seats=size.seats,
        rounds=planned_rounds(language, size.rounds),
        language=language,
    )
    stage.do(
        "organizer",
        *(_furnished(stage, one, staff[one.number - 1]) if isinstance(one, AddTable) else one for one in operations),
        EditSession(
            id=stage.session_id, introduction=introduction(language, size.participants, size.tables, size.rounds)
        ),
    )


def _furnished(stage: Stage, table: AddTable, staff: TableStaff) -> AddTable:
    """The table with its field, what it offers, and who works at it."""
    field = stage.field_of(table.number)
    few = stage.size.tables < len(FIELDS)
    features = []
    if few or table.number % 5 == 1:
        features.append(WHEELCHAIR.of(stage.language))
    if few or table.number % 20 == 5:
        features.append(SIGNING.of(stage.language))
    names = {key: {"ko": ko, "en": en} for key, ko, en in FIELDS}
    return replace(
        table,
        zone="" if field is None else AREA.of(stage.language).format(AREAS[list(names).index(field)]),
        group="" if field is None else names[field][stage.language],
        features=tuple(features),
        facilitator=staff.facilitator,
        note_taker=staff.note_taker,
    )


def _bring_in(stage: Stage, people: Sequence[InventedPerson]) -> None:
    # Imported here because reading lists is needed for this step only.
    from facilitator.roster.arrive import import_roster

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / LIST_NAME.of(stage.language)
        write_list(people, stage.language, path)
        result = import_roster(stage.record, stage.session_id, path)
    if result.rejected or result.added != len(people):
        raise RuntimeError(f"the demo's own list was not read whole: {result.rejected[:3]}")
