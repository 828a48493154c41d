"""The run of the day by the clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as some

from facilitator.day.schedule import Slot, schedule
from facilitator.record.models import Round, Session
from facilitator.record.source import as_text

SEOUL = timezone(timedelta(hours=9))


def a_session(starts_at: str = "13:00", date: str = "2026-09-12") -> Session:
    return Session(id="s", kind="roundtable", date=date, starts_at=starts_at, time_zone="Asia/Seoul")


def some_rounds(*minutes: int, break_after: int = 10) -> list[Round]:
    return [
        Round(id=f"r{number}", number=number, title="", minutes=length, break_after=break_after, state="planned")
        for number, length in enumerate(minutes, start=1)
    ]


def at(clock: str) -> str:
    """A time of the hall's clock, as the record keeps it."""
    hour, minute = map(int, clock.split(":"))
    return as_text(datetime(2026, 9, 12, hour, minute, tzinfo=SEOUL))


def held(row: Round, opened: str, closed: str) -> None:
    row.state, row.opened_at, row.closed_at = "closed", at(opened), at(closed)


def clocks(slots: tuple[Slot, ...]) -> list[str]:
    return [slot.clock for slot in slots]


def test_rounds_follow_each_other_after_the_opening_with_their_breaks() -> None:
    slots = schedule(a_session(), some_rounds(40, 40, 30), opening=30)
    assert clocks(slots) == ["13:30–14:10", "14:20–15:00", "15:10–15:40"]
    assert [slot.round_id for slot in slots] == ["r1", "r2", "r3"]
    assert not any(slot.real for slot in slots)


def test_five_minutes_more_move_all_later_rounds() -> None:
    rounds = some_rounds(40, 40, 30)
    rounds[0].state, rounds[0].opened_at, rounds[0].closes_at = "open", at("13:30"), at("14:10")
    before = schedule(a_session(), rounds, opening=30)
    rounds[0].minutes, rounds[0].closes_at = 45, at("14:15")
    after = schedule(a_session(), rounds, opening=30)
    assert clocks(before)[1:] == ["14:20–15:00", "15:10–15:40"]
    assert clocks(after) == ["13:30–14:15", "14:25–15:05", "15:15–15:45"]


@given(
    minutes=some.lists(some.integers(1, 120), min_size=2, max_size=5),
    which=some.integers(0, 4),
    more=some.integers(-5, 60),
)
def test_a_longer_round_moves_exactly_the_rounds_after_it(minutes: list[int], which: int, more: int) -> None:
    which %= len(minutes)
    more = max(more, 1 - minutes[which])
    rounds = some_rounds(*minutes)
    before = schedule(a_session(), rounds)
    rounds[which].minutes += more
    after = schedule(a_session(), rounds)
    moved = [late.starts - early.starts for early, late in zip(before, after, strict=True)]
    assert moved[: which + 1] == [timedelta(0)] * (which + 1)
    assert moved[which + 1 :] == [timedelta(minutes=more)] * (len(minutes) - which - 1)


def test_a_late_opening_moves_the_rest_of_the_day() -> None:
    rounds = some_rounds(40, 40)
    rounds[0].state, rounds[0].opened_at, rounds[0].closes_at = "open", at("13:42"), at("14:22")
    slots = schedule(a_session(), rounds, opening=30)
    assert clocks(slots) == ["13:42–14:22", "14:32–15:12"]
    assert [slot.real for slot in slots] == [True, False]


def test_a_round_that_was_closed_early_brings_the_next_forward() -> None:
    rounds = some_rounds(40, 40)
    held(rounds[0], "13:30", "14:00")
    assert clocks(schedule(a_session(), rounds, opening=30)) == ["13:30–14:00", "14:10–14:50"]


def test_an_open_round_whose_time_is_over_lasts_until_now() -> None:
    rounds = some_rounds(40, 40)
    rounds[0].state, rounds[0].opened_at, rounds[0].closes_at = "open", at("13:30"), at("14:10")
    now = datetime(2026, 9, 12, 14, 17, tzinfo=SEOUL)
    assert clocks(schedule(a_session(), rounds, opening=30, now=now)) == ["13:30–14:17", "14:27–15:07"]


def test_a_paused_round_ends_when_its_rest_has_run_from_now() -> None:
    rounds = some_rounds(40, 40)
    rounds[0].state, rounds[0].opened_at, rounds[0].remaining_seconds = "paused", at("13:30"), 600
    now = datetime(2026, 9, 12, 5, 10, tzinfo=UTC)
    assert clocks(schedule(a_session(), rounds, now=now)) == ["13:30–14:20", "14:30–15:10"]


def test_a_first_round_opened_again_later_holds_the_next_one_back() -> None:
    rounds = some_rounds(40, 40, 30)
    held(rounds[0], "13:30", "15:20")
    held(rounds[1], "14:20", "15:00")
    assert clocks(schedule(a_session(), rounds))[2] == "15:20–15:50"


def test_without_a_start_nothing_is_said_until_a_round_opens() -> None:
    rounds = some_rounds(40, 40)
    assert schedule(a_session(starts_at=""), rounds) == ()
    held(rounds[0], "10:00", "10:40")
    assert clocks(schedule(a_session(starts_at=""), rounds)) == ["10:00–10:40", "10:50–11:30"]


@pytest.mark.parametrize("date", ["", "2026-09-12"])
def test_the_date_may_be_missing(date: str) -> None:
    assert clocks(schedule(a_session(date=date), some_rounds(40), opening=0)) == ["13:00–13:40"]
