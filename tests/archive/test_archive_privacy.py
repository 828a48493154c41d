"""Nobody who was there can be found in the package: not by name, number, code, laptop or seat."""

from __future__ import annotations

from pathlib import Path

import pytest
from bags import everything, members
from sqlalchemy import select

from facilitator.archive.package import write_package
from facilitator.demo.play import DemoDay
from facilitator.live.identity import hub_of
from facilitator.record import Record
from facilitator.record.models import (
    Ballot,
    Hub,
    JournalEntry,
    Participant,
    PersonalPart,
    SpentCode,
    Table,
    Vote,
    VotingCode,
)


def personal(record: Record) -> dict[str, set[str]]:
    """Every text in the record that must not leave it, by kind."""
    with record.reading() as reading:
        people = reading.execute(select(Participant.id, Participant.name, Participant.contact)).all()
        staff = reading.execute(select(Table.facilitator, Table.note_taker)).all()
        secret = select(Ballot.id).where(Ballot.secret)
        hub = reading.scalars(select(Hub)).one()
        return {
            "ids": {person.id for person in people},
            "names": {person.name for person in people} | {name for row in staff for name in row} - {""},
            "contacts": {person.contact for person in people} - {""},
            "codes": set(reading.scalars(select(VotingCode.code_hash)))
            | set(reading.scalars(select(SpentCode.code_hash))),
            "receipts": set(reading.scalars(select(Vote.key))),
            "pseudonyms": set(reading.scalars(select(Vote.pseudonym).where(Vote.pseudonym.is_not(None)))),
            "secret votes": set(reading.scalars(select(Vote.vote).where(Vote.ballot_id.in_(secret)))),
            "salts": set(reading.scalars(select(PersonalPart.salt))),
            "laptops": set(reading.scalars(select(JournalEntry.station_id))),
            "keys": {hub.private_key, hub.join_secret, hub.window_token},
        }


def test_nobody_can_be_found_in_any_file_of_the_package(played_demo: DemoDay, tmp_path: Path) -> None:
    with Record.open(played_demo.record) as record:
        hub_of(record)
        made = write_package(record, played_demo.session_id, tmp_path)
        kept = personal(record)
    assert all(kept[kind] for kind in ("names", "contacts", "codes", "receipts", "pseudonyms", "secret votes"))
    for path, content in members(made.path).items():
        whole = everything(content, path)
        for kind, texts in kept.items():
            for text in texts:
                forms = {text, text.replace('"', '\\"')}
                assert not any(form.encode() in whole for form in forms), f"{kind}: {text} is in {path}"


def test_what_was_looked_for_would_have_been_found(played_demo: DemoDay, tmp_path: Path) -> None:
    with Record.open(played_demo.record) as record, record.reading() as reading:
        title = reading.scalar(select(Ballot.title).order_by(Ballot.number)) or ""
        made = write_package(record, played_demo.session_id, tmp_path)
    held = members(made.path)
    for name in ("minutes.pdf", "minutes.docx", "minutes.json", "votes.json"):
        path = f"data/objects/{name}"
        assert title.encode() in everything(held[path], path), name


@pytest.mark.parametrize("played_demo", ["ko"], indirect=True)
def test_secret_votes_are_told_as_totals_only(played_demo: DemoDay, tmp_path: Path) -> None:
    import json

    with Record.open(played_demo.record) as record:
        made = write_package(record, played_demo.session_id, tmp_path)
    ballots = json.loads(members(made.path)["data/objects/votes.json"])["ballots"]
    secret = [ballot for ballot in ballots if ballot["secret"]]
    assert secret and all(not one["votes"] and one["withheld"] == one["result"]["cast"] for one in secret)
    assert any(one["hands"] for one in ballots if not one["secret"])
