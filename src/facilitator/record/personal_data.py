"""The personal data of a session: where they lie, how many there are, and how they are removed.

Names, contacts, attributes and keys of people, the names at the tables and of who signs the minutes, the labels of laptops, and whose a voting
code is stand in the tables; the fields that brought them there lie beside the journal (``PersonalPart``); and what is being typed or
lies in quarantine may hold them as well. The chain holds none of it, so it stays whole when all of that goes. What the
tables talked about, and the numbers under which people sat, stay.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, delete, exists, func, select, update
from sqlalchemy.orm import Session as OrmSession

from facilitator.errors import Refused
from facilitator.record.belonging import Belonging
from facilitator.record.models import (
    Base,
    Delivery,
    Draft,
    JournalEntry,
    Participant,
    PersonalPart,
    Purge,
    Quarantined,
    Session,
    Signature,
    Station,
    Table,
    VotingCode,
    table_of,
)
from facilitator.record.operation import canonical, has_personal, without_personal

KINDS = ("participants", "contacts", "staff", "laptops", "codes", "entries", "drafts", "aside")
"""What is counted: people of whom something is written, those with a contact, names at tables and of who signs the minutes, laptops with a
label, voting codes that are somebody's, entries of the journal with a personal part, texts being typed, things in quarantine."""

_AT_ONCE = 500


def delivered(reading: OrmSession, session_id: str) -> bool:
    """Whether an archive has confirmed that it holds this session: there is a receipt for a package of it."""
    receipt = exists().where(Delivery.session_id == session_id, Delivery.delivered_at.is_not(None))
    return bool(reading.scalar(select(receipt)))


def purge_of(reading: OrmSession, session_id: str) -> Purge | None:
    """That the personal data of a session were purged, if they were."""
    return reading.get(Purge, session_id)


@dataclass(frozen=True)
class Owned:
    """One entry of the journal that has personal fields: its place, and the session that it belongs to if that is known."""

    seq: int
    session_id: str | None


def owned_entries(reading: OrmSession) -> Iterator[Owned | Mapping[str, Any]]:
    """The entries with personal fields, in their order; between them the fields of each purge.

    Whose an entry is follows from the journal alone: the person or the table that it is about may be gone from the record.
    """
    belonging = Belonging()
    rows = reading.execute(
        select(JournalEntry.seq, JournalEntry.kind, JournalEntry.payload, JournalEntry.personal_hash)
        .order_by(JournalEntry.seq)
        .execution_options(yield_per=2_000)
    )
    for seq, kind, payload, personal_hash in rows:
        try:
            fields = json.loads(payload)
            session_id = belonging.learn(kind, fields)
        except (ValueError, TypeError, KeyError, AttributeError):  # a disk changed it; the chain tells so
            fields, session_id = {}, None
        if kind == "PurgePersonalData":
            yield fields
        if personal_hash is not None:
            yield Owned(seq, session_id)


def parts_of(reading: OrmSession, session_id: str) -> list[int]:
    """The places of the entries of this session that still have their personal part."""
    there = set(reading.scalars(select(PersonalPart.seq)))
    if not there:
        return []
    mine = (one.seq for one in owned_entries(reading) if isinstance(one, Owned) and one.session_id == session_id)
    return [seq for seq in mine if seq in there]


def personal_counts(reading: OrmSession, session_id: str) -> dict[str, int]:
    """How much there is of each kind (``KINDS``) in a session now."""

    def count(model: type[Base], *where: ColumnElement[bool]) -> int:
        return reading.scalar(select(func.count()).select_from(model).where(*where)) or 0

    people = reading.execute(
        select(Participant.name, Participant.contact, Participant.key, Participant.attributes).where(
            Participant.session_id == session_id
        )
    ).all()
    staff = reading.execute(select(Table.facilitator, Table.note_taker).where(Table.session_id == session_id)).all()
    signing = count(Signature, Signature.session_id == session_id, Signature.name != "")
    return {
        "participants": sum(any(person) for person in people),
        "contacts": sum(bool(person.contact) for person in people),
        "staff": sum(bool(name) for names in staff for name in names) + signing,
        "laptops": count(Station, Station.session_id == session_id, Station.name != ""),
        "codes": count(VotingCode, VotingCode.session_id == session_id, VotingCode.participant_id.is_not(None)),
        "entries": len(parts_of(reading, session_id)),
        "drafts": len(_drafts(reading, session_id)),
        "aside": len(_in_quarantine(reading, session_id)),
    }


def remove_personal_data(session: OrmSession, session_id: str) -> None:
    """Remove all of it from the tables of a session and from beside its journal."""
    # Where the parts are is told by the journal and by what the tables still say, so they go first.
    for model, keys in (
        (PersonalPart, parts_of(session, session_id)),
        (Draft, _drafts(session, session_id)),
    ):
        column = next(iter(table_of(model).primary_key.columns))
        for first in range(0, len(keys), _AT_ONCE):
            session.execute(delete(model).where(column.in_(keys[first : first + _AT_ONCE])))
    for id, public in _in_quarantine(session, session_id).items():
        session.execute(update(Quarantined).where(Quarantined.id == id).values(payload=public))
    session.execute(
        update(Participant)
        .where(Participant.session_id == session_id)
        .values(name="", contact="", key="", attributes={})
    )
    session.execute(update(Table).where(Table.session_id == session_id).values(facilitator="", note_taker=""))
    session.execute(update(Signature).where(Signature.session_id == session_id).values(name=""))
    session.execute(update(Station).where(Station.session_id == session_id).values(name=""))
    session.execute(
        update(VotingCode).where(VotingCode.session_id == session_id).values(participant_id=None, revoked=True)
    )


class NamesArePurged(Refused):
    """A name or a contact would come back into a session whose personal data were purged."""


def refuse_names_after_purge(session: OrmSession, session_id: str) -> None:
    """Nothing personal is written into a session again once it was purged.

    Raises:
        NamesArePurged: it was.
    """
    purge = purge_of(session, session_id)
    if purge is not None:
        raise NamesArePurged(
            f"The personal data of this session were purged on {purge.purged_at[:10]}. No name, contact or attribute is "
            "written into it again; people and tables have only their numbers.",
            f"이 회의의 개인정보는 {purge.purged_at[:10]}에 파기했습니다. 이름, 연락처, 속성은 다시 적을 수 없고 "
            "사람과 테이블은 번호만 씁니다.",
        )


def _drafts(reading: OrmSession, session_id: str) -> list[str]:
    """The keys of what is being typed, unless it certainly belongs to another session."""
    keys = list(reading.scalars(select(Draft.key)))
    if not keys:
        return []
    others = set(reading.scalars(select(Session.id).where(Session.id != session_id)))
    if not others:
        return keys
    belonging = _belonging(reading)
    return [
        key
        for key in keys
        if not any(part in others or belonging.session_of({"id": part}) in others for part in key.split("/"))
    ]


def _in_quarantine(reading: OrmSession, session_id: str) -> dict[int, str]:
    """What lies in quarantine with personal fields, unless it is another session's: its id, and its text without them."""
    rows = reading.execute(select(Quarantined.id, Quarantined.kind, Quarantined.payload)).all()
    if not rows:
        return {}
    belonging = _belonging(reading)
    found = {}
    for id, kind, payload in rows:
        public, whose = _without_personal(kind, payload, belonging)
        if public != payload and whose in (None, session_id):
            found[id] = public
    return found


def _without_personal(kind: str, payload: str, belonging: Belonging) -> tuple[str, str | None]:
    from facilitator.record.operations import BY_NAME  # which import this file

    operation = BY_NAME.get(kind)
    if operation is None or not has_personal(operation):
        return payload, None
    try:
        fields = json.loads(payload)
        public = without_personal(operation, fields)
        return (payload if public == fields else canonical(public)), belonging.session_of(fields)
    except (ValueError, TypeError, KeyError, AttributeError):  # damaged: nobody can read out of it what is a name
        return "{}", None


def _belonging(reading: OrmSession) -> Belonging:
    belonging = Belonging()
    rows = reading.execute(
        select(JournalEntry.kind, JournalEntry.payload).order_by(JournalEntry.seq).execution_options(yield_per=2_000)
    )
    for kind, payload in rows:
        belonging.learn(kind, json.loads(payload))
    return belonging


def unexplained_parts(reading: OrmSession) -> tuple[list[int], list[int]]:
    """(entries whose personal part is gone though no later purge of their session removed it, entries that a purge left).

    The second are parts that lie beside entries from before the purge of their session.
    """
    there = set(reading.scalars(select(PersonalPart.seq)))
    missing: dict[int, str | None] = {}
    kept: dict[int, str | None] = {}
    left: list[int] = []
    for one in owned_entries(reading):
        if isinstance(one, Owned):
            (kept if one.seq in there else missing)[one.seq] = one.session_id
            continue
        purged = one.get("session_id")
        missing = {seq: whose for seq, whose in missing.items() if whose != purged}
        left += [seq for seq, whose in kept.items() if whose == purged]
        kept = {seq: whose for seq, whose in kept.items() if whose != purged}
    return sorted(missing), sorted(left)


def removed_in_all(before: Mapping[str, int], now: Mapping[str, int]) -> dict[str, int]:
    """What an earlier purge and this one removed together."""
    return dict(Counter(before) + Counter(now))
