"""A purge travels to the laptops that follow, and the hub tells nobody a name any more, not even one that joins later."""

from __future__ import annotations

from pathlib import Path

from live_hall import CONTACT, NAMES, Hall, faults_of, until
from live_laptops import HubProcess, Laptop
from sqlalchemy import select

from facilitator.record import Record
from facilitator.record.models import Participant, Purge
from facilitator.record.operations import PurgePersonalData, SetRetention
from facilitator.record.verify import verify


def names_of(record: Record) -> list[str]:
    with record.reading() as session:
        return [name for name in session.scalars(select(Participant.name)) if name]


def is_purged(record: Record) -> bool:
    with record.reading() as session:
        return session.scalar(select(Purge.session_id)) is not None


def people_in(path: Path) -> list[str]:
    """The names and contacts that somebody who reads the bytes of a record finds."""
    files = [path.with_name(path.name + ending) for ending in ("", "-wal")]
    raw = b"".join(file.read_bytes() for file in files if file.exists())
    return [word for n, name in enumerate(NAMES) for word in (name, CONTACT.format(n)) if word.encode() in raw]


def test_a_desk_that_follows_is_purged_and_one_that_joins_later_is_told_numbers_only(
    hall: Hall, hub: HubProcess, tmp_path: Path
) -> None:
    with Laptop(hub.code, tmp_path / "desk.roundtable", role="check-in") as desk:
        until(lambda: len(names_of(desk.record)) == len(hall.people))
        hall.do(
            SetRetention(session_id=hall.session_id, keep_until="2020-01-01"),
            PurgePersonalData(session_id=hall.session_id, confirmed=True),
        )
        until(lambda: is_purged(desk.record))
        until(lambda: not desk.record.people_remain)
        assert names_of(desk.record) == [] and people_in(desk.record.path) == []
        assert verify(desk.record).faults == ()
        with Laptop(hub.code, tmp_path / "late.roundtable", role="check-in") as late:
            until(lambda: is_purged(late.record))
            assert people_in(late.record.path) == [] and verify(late.record).faults == ()
            with late.record.reading() as session:
                assert len(session.scalars(select(Participant.number)).all()) == len(hall.people)
    assert people_in(hall.path) == [] and faults_of(hall.path) == []
