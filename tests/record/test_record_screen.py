"""What the hall sees: it is in the record, so it survives the window that shows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from record_day import Day, behind_its_back, prepared_day
from sqlalchemy import func, select

from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.models import Screen
from facilitator.record.operations import (
    EnterTableVote,
    OpenBallot,
    ReleaseResult,
    SetUpScreen,
    ShowOnScreen,
    WithdrawBallot,
)
from facilitator.record.verify import verify


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return prepared_day(tmp_path / "day.roundtable")


def screen(record: Record) -> Screen:
    with record.reading() as reading:
        row = reading.scalars(select(Screen)).one()
        reading.expunge(row)
        return row


def test_what_is_shown_survives_closing_the_record(day: Day) -> None:
    day.apply(ShowOnScreen(session_id=day.session_id, scene="text", detail="15분 쉽니다", page=1))
    path = day.record.path
    day.record.close()
    with Record.open(path) as again:
        row = screen(again)
        assert (row.scene, row.detail, row.page) == ("text", "15분 쉽니다", 1)
        assert verify(again).ok


def test_taking_back_what_was_shown_shows_what_was_there_before(day: Day) -> None:
    day.apply(ShowOnScreen(session_id=day.session_id, scene="themes"))
    changes = day.record.apply(ShowOnScreen(session_id=day.session_id, scene="black"))
    day.record.apply(*changes.inverse)
    assert screen(day.record).scene == "themes"


def test_taking_back_the_first_thing_shown_leaves_nothing_behind(day: Day) -> None:
    changes = day.record.apply(ShowOnScreen(session_id=day.session_id, scene="black"))
    day.record.apply(*changes.inverse)
    with day.record.reading() as reading:
        assert reading.scalar(select(func.count()).select_from(Screen)) == 0


def test_choosing_what_is_shown_anyway_leaves_nothing_behind(day: Day) -> None:
    day.apply(ShowOnScreen(session_id=day.session_id, scene="day"))
    with day.record.reading() as reading:
        assert reading.scalar(select(func.count()).select_from(Screen)) == 0


def test_a_text_must_say_something(day: Day) -> None:
    with pytest.raises(Refused, match="empty"):
        day.apply(ShowOnScreen(session_id=day.session_id, scene="text", detail="  "))


def test_a_scene_that_does_not_exist_is_refused(day: Day) -> None:
    with pytest.raises(Refused, match="film"):
        day.apply(ShowOnScreen(session_id=day.session_id, scene="film"))


def test_a_result_is_released_once_and_can_be_held_back_again(day: Day) -> None:
    ballot, options = day.ballot("찬성", "반대")
    day.apply(EnterTableVote(ballot_id=ballot, table_id=day.tables[0], counts={options[0]: 2}))
    release = ReleaseResult(session_id=day.session_id, ballot_id=ballot)
    day.apply(release)
    assert screen(day.record).released == [ballot]
    with pytest.raises(Refused, match="already"):
        day.apply(release)
    day.apply(
        ShowOnScreen(session_id=day.session_id, scene="black"),
        ReleaseResult(session_id=day.session_id, ballot_id=ballot, released=False),
    )
    assert screen(day.record).released == []


def test_a_ballot_that_was_not_opened_has_no_result_to_release(day: Day) -> None:
    ballot, _ = day.ballot("찬성", "반대")
    day.apply(WithdrawBallot(id=ballot))
    with pytest.raises(Refused, match="not been opened"):
        day.apply(ReleaseResult(session_id=day.session_id, ballot_id=ballot))
    day.apply(OpenBallot(id=ballot), ReleaseResult(session_id=day.session_id, ballot_id=ballot))


def test_the_measures_of_the_screen_are_asked_in_centimetres_and_checked(day: Day) -> None:
    day.apply(SetUpScreen(session_id=day.session_id, height=250, distance=1_800, dark=False))
    row = screen(day.record)
    assert (row.height, row.distance, row.dark) == (250, 1_800, False)
    with pytest.raises(Refused, match="50 to 3,000"):
        day.apply(SetUpScreen(session_id=day.session_id, height=4))


def test_who_changes_the_screen_behind_the_programs_back_is_found_out(day: Day) -> None:
    day.apply(ShowOnScreen(session_id=day.session_id, scene="text", detail="15분 쉽니다"))
    path = day.record.path
    day.record.close()
    behind_its_back(path, "UPDATE screen SET detail = '모두 돌아가십시오'")
    with Record.open(path) as again:
        assert "the big screen" in verify(again).faults[0].en
