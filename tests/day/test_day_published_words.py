"""What was redacted is in nothing that is published, whichever field of the session it was written into."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bags import everything, members
from full_day import full_day
from planted_numbers import numbers, plant
from record_day import Day
from sqlalchemy import select

from facilitator.archive.package import write_package
from facilitator.archive.verify_bag import verify_bag
from facilitator.day.documents import write_documents
from facilitator.day.receipts import write_receipts
from facilitator.minutes.gather.findings import FoundPlace, findings
from facilitator.record import Record
from facilitator.record.models import Ballot, Tally, Vote
from facilitator.record.operations import WORD_PLACES
from facilitator.record.verify import verify

NUMBER = "010-9876-5432"

MEANT = {"signature.name"}
"""Who signs is named on purpose. It is personal data, of which not even a hash may enter the journal, as a decision would put there."""

IN_THE_RECORD = {
    # who they are, and what only the people of the hall are told
    "participant.name", "participant.contact", "participant.key", "hall_table.facilitator", "hall_table.note_taker",
    "hall_table.features", "hall_table.group", "station.name", "voting_code.label", "paper_batch.label", "help_call.text", "message.text",
    "screen.detail",
    # wordings that others took the place of, and by what a post is known again
    "note_revision.text", "wording.title", "wording.summary", "post.key",
    # where a package goes, which it does not say itself
    "delivery.label", "delivery.address", "delivery.package",
}  # fmt: skip
"""What people write that is published nowhere."""

ASKED_ABOUT = set(WORD_PLACES) | {"note", "post"}


def open_now(record: Record, session_id: str) -> list[FoundPlace]:
    return list(findings(record, session_id).open)


def redact_all(record: Record, session_id: str) -> None:
    for one in open_now(record, session_id):
        record.apply(one.redact(one.finding.begins, one.finding.ends, one.finding.kind))
    assert open_now(record, session_id) == []


def published(record: Record, session_id: str, folder: Path) -> dict[str, str]:
    """All that is published of a session: name of the file -> its words, without gaps and markup, and its name."""
    paths: list[Path] = []
    for kind, forms in (
        ("full", ("pdf", "docx", "xlsx", "csv", "json", "open-data")),
        ("preliminary", ("pdf", "docx", "xlsx", "csv", "json", "open-data")),
    ):
        paths += write_documents(record, session_id, folder, kind=kind, formats=forms).files
    with record.reading() as reading:
        ballots = reading.scalars(select(Ballot.id).where(Ballot.id.in_(select(Vote.ballot_id)))).all()
    for ballot in ballots:
        paths += [folder / f"receipts-{ballot}.csv", folder / f"receipts-{ballot}.pdf"]
        for path in paths[-2:]:
            write_receipts(record, ballot, path)
    files = {str(path.relative_to(folder)): path.read_bytes() for path in paths}
    bag = write_package(record, session_id, folder).path
    files |= {f"{bag.name}/{name}": content for name, content in members(bag).items()}
    return {name: _words(everything(content, name), name) for name, content in files.items()}


def _words(content: bytes, name: str) -> str:
    return re.sub(r"<[^<>]*>|\s", "", f"{name}\n{content.decode(errors='ignore')}")


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    """A day in which whoever wrote anything wrote a number behind it."""
    day = full_day(tmp_path / "day.roundtable", lambda text: f"{text} {NUMBER}")
    yield day
    day.record.close()


def test_a_number_in_any_field_of_a_session_is_in_nothing_that_is_published_once_it_was_redacted(
    tmp_path: Path,
) -> None:
    place = tmp_path / "day.roundtable"
    day = full_day(place)
    session_id = day.session_id
    day.record.close()
    assert plant(place) == [], "nothing stands in these fields: let the day write something there"
    with Record.open(place) as record:
        before = published(record, session_id, tmp_path / "before")
        asked = {
            one.words.place if one.words is not None else "post" if one.text.startswith("제목") else "note"
            for one in open_now(record, session_id)
        }
        redact_all(record, session_id)
        after = published(record, session_id, tmp_path / "after")
    assert asked == ASKED_ABOUT
    printed = {name for name, number in numbers().items() if any(number in words for words in before.values())}
    assert numbers().keys() - printed == IN_THE_RECORD
    still = {name: [file for file, words in after.items() if number in words] for name, number in numbers().items()}
    assert {name for name, found in still.items() if found} == MEANT, still


def test_a_redaction_changes_what_is_printed_and_neither_votes_nor_seals(day: Day, tmp_path: Path) -> None:
    def sealed() -> list[tuple[str, str, str]]:
        with day.record.reading() as reading:
            rows = reading.execute(select(Tally.ballot_id, Tally.votes_hash, Tally.seal).order_by(Tally.ballot_id))
            return [(id, votes, seal) for id, votes, seal in rows]

    before = sealed()
    redact_all(day.record, day.session_id)
    files = published(day.record, day.session_id, tmp_path / "out")
    assert [name for name, words in files.items() if NUMBER in words or "9876-5432" in words] == []
    assert before and sealed() == before and verify(day.record).ok
    (bag,) = (tmp_path / "out").glob("*.zip")
    checked = verify_bag(bag)
    assert checked.ok, checked.faults
