"""A secret ballot on a server: its tables keep nothing of the order of its votes; its log does, until it goes round."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from postgres_server import PASSWORD, PostgresServer
from record_day import prepared_day
from record_voting import Voting, choice
from sqlalchemy import select

from facilitator.record import Record
from facilitator.record.casting import Cast
from facilitator.record.models import Session, Vote
from facilitator.record.operations import CloseBallot, OpenRound
from facilitator.record.verify import verify


@pytest.fixture
def voting(database: str) -> Iterator[Voting]:
    day = prepared_day(database)
    day.apply(OpenRound(id=day.rounds[0]))
    yield Voting(day)
    assert [fault.en for fault in verify(day.record).faults] == []
    day.record.close()


def voted(voting: Voting) -> tuple[str, list[bytes]]:
    """A secret ballot in which everybody has voted, one by one: its id, and the keys of the votes in the order of time."""
    codes, keys = voting.issue(*voting.day.people), list[bytes]()
    ballot, options = voting.open()
    for number, code in enumerate(codes):
        assert voting.take(Cast(code, ballot, choice(options[number % 2])))[0].receipt
        with voting.day.record.reading() as session:
            keys += {key.encode() for key in session.scalars(select(Vote.key))} - set(keys)
    return ballot, keys


def places(raw: bytes, keys: list[bytes]) -> list[int]:
    return [raw.find(key) for key in keys]


def test_the_files_of_the_table_hold_each_vote_once_and_in_the_order_of_the_keys(
    postgres: PostgresServer, database: str, voting: Voting
) -> None:
    ballot, keys = voted(voting)
    heap = postgres.files_of(database, "vote")
    assert places(heap, keys) == sorted(places(heap, keys), reverse=True), "a heap fills its pages from the end"
    voting.day.apply(CloseBallot(id=ballot))
    assert voting.day.record.remains is None
    raw = postgres.files_of(database, "vote")
    assert {raw.count(key) for key in keys} == {2}, "once in the table, once in its index"
    assert places(raw, sorted(keys)) == sorted(places(raw, keys), reverse=True)
    log = postgres.log()
    assert all(key in log for key in keys), "what SECURITY.md says of the server's own log"


def test_while_somebody_reads_an_older_state_it_is_said_to_remain_and_cleared_after_a_later_write(
    postgres: PostgresServer, database: str, voting: Voting
) -> None:
    ballot, keys = voted(voting)
    with Record.open(database) as other, other.reading() as reading:
        assert reading.scalars(select(Session.title)).all()
        voting.day.apply(CloseBallot(id=ballot))
        remains = voting.day.record.remains
        assert remains is not None and "somebody is reading" in remains.en and PASSWORD not in remains.en + remains.ko
        assert reading.scalars(select(Vote.key)).all(), "whoever reads goes on reading"
        voting.day.note("한마디")
        assert voting.day.record.remains is not None
    voting.day.note("또 한마디")
    assert voting.day.record.remains is None
    assert {postgres.files_of(database, "vote").count(key) for key in keys} == {2}


def test_a_user_who_may_not_rewrite_the_table_closes_the_ballot_and_is_told_what_its_owner_does(
    postgres: PostgresServer, database: str, voting: Voting
) -> None:
    ballot, _ = voted(voting)
    name = database.rpartition("/")[2]
    postgres.execute(
        database,
        f"CREATE ROLE clerk_{name} LOGIN PASSWORD '{PASSWORD}'",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO clerk_{name}",
        f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO clerk_{name}",
    )
    with Record.open(postgres.url(name, f"clerk_{name}")) as clerk:
        clerk.apply(CloseBallot(id=ballot))
        assert clerk.remains is not None
        command = clerk.remains.en.rpartition("with: ")[2]
        assert command in clerk.remains.ko
        postgres.execute(database, command)
    with Record.open(postgres.url(name, f"clerk_{name}")) as clerk:
        assert clerk.remains is None, "what its owner did is not asked for again"
