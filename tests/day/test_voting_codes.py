"""Voting codes on paper: what is printed is what the page takes, and only what was printed counts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from small_days import small_day
from sqlalchemy import select

from facilitator.day.paper import BADGES, PaperOptions, write_paper
from facilitator.day.seat import seat
from facilitator.day.voting_codes import phone_address, printed_code, write_voting_slips
from facilitator.errors import Refused
from facilitator.live.phone_code import read_typed_code
from facilitator.record import Record
from facilitator.record.models import Participant, Session, VotingCode

BASE = "http://192.168.0.10:8080/"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """24 people at 4 tables, seated."""
    with small_day(tmp_path) as day:
        day.record.apply(*seat(day.record, day.session_id, time_limit=1.0).operations)
        yield day.record


def codes_of(record: Record) -> list[VotingCode]:
    with record.reading() as session:
        rows = list(session.scalars(select(VotingCode)))
        session.expunge_all()
        return rows


def session_of(record: Record) -> str:
    with record.reading() as session:
        return session.scalars(select(Session.id)).one()


def test_what_is_printed_is_what_the_page_takes() -> None:
    printed = printed_code("ABCDEFGH23456789", BASE)
    assert printed.letters.count("-") == 3 and read_typed_code(printed.letters) == "ABCDEFGH23456789"
    assert printed.address == f"{BASE}v/ABCDEFGH23456789"


def test_slips_for_the_door_are_nobodys_and_valid_once_they_are_printed(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "slips.pdf"
    assert write_voting_slips(record, session_of(record), path, number=9, base="192.168.0.10:8080") == 2
    codes = codes_of(record)
    assert [(one.participant_id, one.revoked) for one in codes] == [(None, False)] * 9
    assert path.read_bytes().startswith(b"%PDF")
    write_voting_slips(record, session_of(record), path, number=1, base=BASE)
    assert sum(not one.revoked for one in codes_of(record)) == 10, "slips that were printed before stay valid"


@pytest.mark.parametrize(("number", "base"), [(0, BASE), (20_001, BASE), (5, ""), (5, "ftp://hub/"), (5, "two words")])
def test_what_cannot_be_printed_issues_no_code(record: Record, tmp_path: Path, number: int, base: str) -> None:
    with pytest.raises(Refused):
        write_voting_slips(record, session_of(record), tmp_path / "slips.pdf", number=number, base=base)
    with pytest.raises(Refused):
        write_voting_slips(record, session_of(record), tmp_path / "none" / "slips.pdf", number=5, base=BASE)
    assert codes_of(record) == []
    assert list(tmp_path.glob("*slips*")) == []


def test_a_badge_that_is_printed_again_has_a_new_code_and_the_old_one_is_revoked(
    record: Record, tmp_path: Path
) -> None:
    with record.reading() as session:
        people = tuple(session.scalars(select(Participant.id).order_by(Participant.number).limit(3)))
    options = PaperOptions(people=people, votes_at=BASE)
    write_paper(record, session_of(record), BADGES, tmp_path / "badges.pdf", options)
    first = {one.participant_id: one.code_hash for one in codes_of(record)}
    assert set(first) == set(people)
    write_paper(
        record, session_of(record), BADGES, tmp_path / "one.pdf", PaperOptions(people=people[:1], votes_at=BASE)
    )
    valid = {one.participant_id: one.code_hash for one in codes_of(record) if not one.revoked}
    assert set(valid) == set(people)
    assert [person for person in people if valid[person] != first[person]] == [people[0]]


def test_an_address_may_be_typed_without_its_beginning() -> None:
    assert phone_address(" 192.168.0.10:8080 ") == BASE
    assert phone_address("http://192.168.0.10:8080/v/") == BASE
