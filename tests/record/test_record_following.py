"""What another program writes into the record reaches the pages that show it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings
from record_day import Day, prepared_day, small_day
from record_operations import Inventor

from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.arrival import Arrival
from facilitator.record.following import EVERYTHING, KINDS, Follower, announced
from facilitator.record.operations import OPERATIONS, EditSession, MarkParticipants, OpenRound
from facilitator.record.quarantine import in_quarantine, set_aside

BY_ID = ("note", "filing", "participant")
"""The kinds of which pages read only what changed."""


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_all_that_an_operation_touches_is_announced(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        day = small_day(Path(folder) / "day.roundtable")
        follower = Follower(day.record)
        inventor = Inventor(data, day.record, day.session_id)
        for _ in range(15):
            try:
                changes = day.record.apply(inventor.invent(data.draw(st.sampled_from(OPERATIONS))))
            except Refused:
                continue
            told = announced(follower.look())
            assert told is not None and told.place == changes.place
            assert {kind for kind, _ in changes.touched} <= {kind for kind, _ in told.touched}
            if told.touched != EVERYTHING:
                assert all(changes.ids(kind) <= told.ids(kind) for kind in BY_ID)
        day.record.close()


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = prepared_day(tmp_path / "day.roundtable")
    day.apply(OpenRound(id=day.rounds[0]))
    yield day
    day.record.close()


def test_many_notes_are_one_announcement_that_names_each(day: Day) -> None:
    with Record.open(day.record.path) as beside:
        follower = Follower(beside)
        notes = {day.note(f"말 {n}", table=n % 3 + 1) for n in range(20)}
        told = announced(follower.look())
        assert told is not None
        assert told.ids("note") == notes and told.ids("notes") == {day.rounds[0]}
        assert {kind for kind, _ in told.touched} == {"note", "notes"}
        assert follower.look() == ()


def test_what_the_reader_wrote_itself_is_not_announced_again(day: Day) -> None:
    follower = Follower(day.record)
    theirs = day.note("남이 쓴 말")
    own = day.record.apply(MarkParticipants(ids=(day.people[0],), state="arrived")).place
    told = announced(follower.look(), own={own})
    assert told is not None and told.ids("note") == {theirs} and not told.concerns("arrivals")
    mine = day.record.apply(MarkParticipants(ids=(day.people[1],), state="arrived")).place
    assert announced(follower.look(), own={mine}) is None


def test_a_rare_operation_counts_as_everything(day: Day) -> None:
    follower = Follower(day.record)
    day.apply(EditSession(id=day.session_id, title="다른 이름"))
    told = announced(follower.look())
    assert told is not None and all(told.concerns(kind) for kind in KINDS)


def test_what_comes_into_the_quarantine_and_leaves_it_is_announced(day: Day) -> None:
    follower = Follower(day.record)
    day.record.receive([Arrival("elsewhere", 1, day.record.time(), "note-taker", "AddNote", "{}")])
    told = announced(follower.look())
    assert told is not None and told.concerns("quarantine") and not told.concerns("note")
    set_aside(day.record, [row.id for row in in_quarantine(day.record)])
    told = announced(follower.look())
    assert told is not None and told.concerns("quarantine")
