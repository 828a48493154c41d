"""Bringing a list into a session: ``import_roster``, one operation and so one step to undo."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record import Changes, Record
from facilitator.record.models import Participant, Session
from facilitator.record.operations.people import ImportParticipants, Person
from facilitator.roster import reasons
from facilitator.roster.checking import ListedPerson, Rejected, check
from facilitator.roster.mapping import Mapping, guess_columns
from facilitator.roster.reading import read_list
from facilitator.roster.rosterfile import RosterFile

Progress = Callable[[int, int], None]
"""Told (steps done, all steps); raises ``Cancelled`` to stop before anything is written."""

_STEPS = 4


@dataclass(frozen=True)
class ImportResult:
    """What an import did, or would do.

    Attributes:
        added: how many people came in.
        unchanged: how many were in the session already; they stay as they are.
        rejected: the rows that did not go in, in the order of the file.
        columns: field id -> the column it was read from.
        changes: what the record changed, for undo; None where nothing was written.
    """

    added: int
    unchanged: int
    rejected: tuple[Rejected, ...]
    columns: dict[str, str]
    changes: Changes | None = None


def import_roster(
    record: Record,
    session_id: str,
    source: str | Path | RosterFile,
    mapping: Mapping | None = None,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    actor: str = "organizer",
) -> ImportResult:
    """Bring the people of a list into a session, as one ``ImportParticipants``.

    People who are in the session already (the same key, see ``facilitator.roster.keys``) are left alone, so the same list
    twice adds nobody. A badge number that somebody in the session wears rejects the row. People without a number get the
    next free ones from the record. Ages count on the day of the session, or today where it has none.

    Args:
        record: the open record.
        session_id: the session.
        source: the file, or what ``read_list`` gave.
        mapping: the columns; guessed where it is None.
        dry_run: only say what would happen.
        progress: told how far it is.
        actor: who does it, for the journal.

    Raises:
        Refused: the list cannot be read, has no column for names, or there is no such session; nothing was changed.
        Cancelled: ``progress`` asked to stop; nothing was changed.
    """
    tell = progress or _silent
    tell(0, _STEPS)
    file = source if isinstance(source, RosterFile) else read_list(source)
    tell(1, _STEPS)
    session_day, names_by_number, known_keys = _in_session(record, session_id)
    mapping = mapping or guess_columns(file)
    checked = check(file, mapping, on=session_day)
    tell(2, _STEPS)

    cells = {row.line: row.cells for row in file.rows}
    rejected = list(checked.rejected)
    new: list[ListedPerson] = []
    unchanged = 0
    for person in checked.people:
        if person.key in known_keys:
            unchanged += 1
        elif person.number is not None and person.number in names_by_number:
            reason = reasons.number_taken(person.number, names_by_number[person.number])
            rejected.append(Rejected(person.line, reason.en, reason.ko, cells[person.line]))
        else:
            new.append(person)
    rejected.sort(key=lambda row: row.line)
    tell(3, _STEPS)

    changes = None
    if new and not dry_run:
        changes = record.apply(_operation(record, session_id, new, file.path.name), actor=actor)
    tell(_STEPS, _STEPS)
    return ImportResult(len(new), unchanged, tuple(rejected), dict(mapping.columns), changes)


def _silent(done: int, steps: int) -> None:
    """Tell nobody."""


def _operation(record: Record, session_id: str, people: list[ListedPerson], source: str) -> ImportParticipants:
    return ImportParticipants(
        session_id=session_id,
        source=source,
        people=tuple(
            Person(
                id=record.new_id(),
                number=person.number or 0,
                name=person.name,
                contact=person.contact,
                attributes=person.attributes,
                key=person.key,
            )
            for person in people
        ),
    )


def _in_session(record: Record, session_id: str) -> tuple[datetime.date, dict[int, str], set[str]]:
    """The day of the session, who wears which badge number in it, and the keys of its people."""
    with record.reading() as session:
        found = session.get(Session, session_id)
        if found is None:
            raise Refused(
                "There is no such session in this record. Choose one of its sessions.",
                "이 기록에 그 회의가 없습니다. 기록에 있는 회의를 골라 주십시오.",
            )
        day = found.date or record.time()[:10]
        people = session.execute(
            select(Participant.number, Participant.name, Participant.key).where(Participant.session_id == session_id)
        ).all()
    return datetime.date.fromisoformat(day), {p.number: p.name for p in people}, {p.key for p in people if p.key}
