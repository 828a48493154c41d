"""Once a secret ballot is closed, no byte on the disk tells in which order its votes came."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from record_closing import closing
from record_day import prepared_day
from record_voting import Voting, choice
from sqlalchemy import select

from facilitator.record import Record
from facilitator.record.casting import Cast
from facilitator.record.models import Session, Vote
from facilitator.record.operations import CloseBallot, OpenRound

PEOPLE = 400
"""Their votes fill more than one page of the file."""


@pytest.fixture(params=[None, "참깨"], ids=["plain", "encrypted"])
def voting(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Voting]:
    day = prepared_day(tmp_path / "day.roundtable", passphrase=request.param)
    day.apply(OpenRound(id=day.rounds[0]))
    yield Voting(day)
    day.record.close()


def log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def keys_of(record: Record, ballot: str) -> list[bytes]:
    with record.reading() as session:
        return [key.encode() for key in session.scalars(select(Vote.key).where(Vote.ballot_id == ballot))]


def raw(path: Path) -> bytes:
    """Every byte of a record: its file, its log, and the index of that."""
    return b"".join(path.with_name(path.name + ending).read_bytes() for ending in ("", "-wal", "-shm"))


def voted(voting: Voting) -> str:
    """A secret ballot in which everybody has voted, one by one. Returns its id."""
    codes = voting.issue(*voting.day.people)
    ballot, options = voting.open()
    for number, code in enumerate(codes):
        assert voting.take(Cast(code, ballot, choice(options[number % 2])))[0].receipt
    return ballot


def test_each_vote_lies_on_the_disk_once_though_two_ballots_were_open_together(tmp_path: Path) -> None:
    chance = Random(7)
    voting = Voting(prepared_day(tmp_path / "day.roundtable"))
    codes = voting.issue(*[None] * PEOPLE)
    ballots = [voting.open() for _ in range(2)]
    casts = [Cast(code, ballot, choice(chance.choice(options))) for ballot, options in ballots for code in codes]
    chance.shuffle(casts)
    while casts:
        size = chance.randint(1, 40)
        assert all(one.receipt for one in voting.take(*casts[:size]))
        del casts[:size]
    path, log = voting.day.record.path, log_of(voting.day.record.path).read_bytes()
    assert any(log.count(key) > 1 for key in keys_of(voting.day.record, ballots[0][0])), "page by page, as they came"
    for ballot, _ in ballots:
        keys = keys_of(voting.day.record, ballot)
        voting.day.apply(*closing(voting.day.record, ballot))
        assert {raw(path).count(key) for key in keys} == {1}
    voting.day.record.close()


def test_while_somebody_reads_the_log_it_is_said_to_remain_and_cleared_after_a_later_write(voting: Voting) -> None:
    ballot, record = voted(voting), voting.day.record
    keys, log = keys_of(record, ballot), log_of(record.path)
    with Record.open(record.path, record.passphrase) as window, window.reading() as reading:
        assert reading.scalars(select(Session.title)).all()
        voting.day.apply(CloseBallot(id=ballot))
        assert record.remains is not None and "another program is reading" in record.remains.en
        voting.day.note("표결 뒤의 한마디")
        assert record.remains is not None and log.stat().st_size > 0
        if not record.encrypted:
            assert all(raw(record.path).count(key) > 1 for key in keys), "as they came, and in order"
    voting.day.note("또 한마디")
    assert record.remains is None and log.stat().st_size == 0
    if not record.encrypted:
        assert {raw(record.path).count(key) for key in keys} == {1}


def test_text_that_is_being_typed_clears_it_away_too(voting: Voting) -> None:
    ballot, record = voted(voting), voting.day.record
    with Record.open(record.path, record.passphrase) as window, window.reading() as reading:
        assert reading.scalars(select(Session.title)).all()
        voting.day.apply(CloseBallot(id=ballot))
    assert record.remains is not None
    record.save_draft("table 1", "한마디")
    assert record.remains is None and log_of(record.path).stat().st_size == 0


def test_what_a_program_left_that_died_while_it_closed_a_ballot_is_cleared_when_the_record_is_opened(
    voting: Voting, tmp_path: Path
) -> None:
    ballot, record = voted(voting), voting.day.record
    left = tmp_path / "left.roundtable"
    with Record.open(record.path, record.passphrase) as window, window.reading() as reading:
        assert reading.scalars(select(Session.title)).all()
        voting.day.apply(CloseBallot(id=ballot))
        shutil.copyfile(record.path, left)
        shutil.copyfile(log_of(record.path), log_of(left))
    with Record.open(left, record.passphrase) as again:
        assert log_of(left).stat().st_size == 0
        assert len(keys_of(again, ballot)) == len(voting.day.people)
