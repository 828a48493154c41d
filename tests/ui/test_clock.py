"""The round's clock and the turn timer, with clocks of their own: nobody waits."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from days import Day, small_day
from pytestqt.qtbot import QtBot

from facilitator.record import Source
from facilitator.record.operations import (
    CloseRound,
    ExtendRound,
    OpenRound,
    PauseRound,
    ResumeRound,
)
from facilitator.record.source import PlayedClock
from facilitator.ui.clock import RoundClock
from facilitator.ui.pages.notes_turns import TurnTimer


class Hall:
    """A small day whose time moves only when it is told to, and what its clock said."""

    def __init__(self, folder: Path) -> None:
        self.time = PlayedClock(datetime(2026, 9, 12, 4, 0, tzinfo=UTC))
        self.day: Day = small_day(folder, source=Source(clock=self.time))
        self.clock = RoundClock(self.day.record, self.time)
        self.rung: list[str] = []
        self.clock.warned.connect(lambda: self.rung.append("three minutes"))
        self.clock.ended.connect(lambda: self.rung.append("end"))
        self.clock.follow(self.day.session_id)

    def do(self, operation: object) -> None:
        self.clock.on_changed(self.day.record.apply(operation))  # type: ignore[arg-type]

    def wait(self, **step: float) -> None:
        self.time.move(**step)
        self.clock.tick()


@pytest.fixture
def hall(qtbot: QtBot, tmp_path: Path) -> Hall:
    return Hall(tmp_path)


def test_between_rounds_there_is_no_time(hall: Hall) -> None:
    assert hall.clock.running is None and hall.clock.left is None


def test_a_round_that_opens_has_its_whole_time(hall: Hall) -> None:
    hall.do(OpenRound(id=hall.day.rounds[0]))
    assert hall.clock.left == 40 * 60
    hall.wait(minutes=10)
    assert hall.clock.left == 30 * 60


def test_the_warning_rings_once_three_minutes_before_the_end(hall: Hall) -> None:
    hall.do(OpenRound(id=hall.day.rounds[0]))
    hall.wait(minutes=36, seconds=59)
    assert hall.rung == []
    hall.wait(seconds=1)
    hall.wait(seconds=1)
    hall.wait(seconds=60)
    assert hall.rung == ["three minutes"]


def test_after_five_more_minutes_the_warning_rings_again(hall: Hall) -> None:
    hall.do(OpenRound(id=hall.day.rounds[0]))
    hall.wait(minutes=36)
    hall.wait(minutes=2)
    hall.do(ExtendRound(id=hall.day.rounds[0], minutes=5))
    assert hall.clock.left == 7 * 60
    hall.wait(minutes=4, seconds=1)
    assert hall.rung == ["three minutes", "three minutes"]


def test_the_end_is_told_once_and_the_round_stays_open(hall: Hall) -> None:
    hall.do(OpenRound(id=hall.day.rounds[0]))
    hall.wait(minutes=36)
    hall.wait(minutes=4)
    hall.wait(minutes=1)
    assert hall.rung == ["end"]
    assert hall.clock.running is not None and hall.clock.left == -60


def test_a_window_opened_in_the_last_minutes_does_not_ring(hall: Hall) -> None:
    hall.do(OpenRound(id=hall.day.rounds[0]))
    hall.time.move(minutes=38)
    late = RoundClock(hall.day.record, hall.time)
    rung: list[str] = []
    late.warned.connect(lambda: rung.append("three minutes"))
    late.follow(hall.day.session_id)
    late.tick()
    assert rung == [] and late.left == 120


def test_a_paused_round_keeps_its_time_and_rings_nothing(hall: Hall) -> None:
    hall.do(OpenRound(id=hall.day.rounds[0]))
    hall.wait(minutes=36)
    hall.do(PauseRound(id=hall.day.rounds[0]))
    hall.wait(hours=1)
    assert hall.clock.left == 4 * 60 and hall.rung == []
    hall.do(ResumeRound(id=hall.day.rounds[0]))
    hall.wait(minutes=1, seconds=1)
    assert hall.rung == ["three minutes"]


def test_the_next_round_begins_without_the_ringing_of_the_one_before(hall: Hall) -> None:
    hall.do(OpenRound(id=hall.day.rounds[0]))
    hall.wait(minutes=38)
    hall.do(CloseRound(id=hall.day.rounds[0]))
    assert hall.clock.running is None
    hall.rung.clear()
    hall.do(OpenRound(id=hall.day.rounds[1]))
    hall.wait(minutes=1)
    assert hall.rung == [] and hall.clock.running is not None and hall.clock.running.number == 2


class Turns:
    """A turn timer whose seconds are told to it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.now = 0.0
        self.over = 0
        self.timer = TurnTimer(seconds=lambda: self.now)
        qtbot.addWidget(self.timer)
        self.timer.turn_over.connect(self._count)

    def _count(self) -> None:
        self.over += 1

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.timer.tick()


@pytest.fixture
def turns(qtbot: QtBot, look: object) -> Turns:
    return Turns(qtbot)


def test_a_turn_lasts_a_minute_and_a_half_unless_chosen_otherwise(turns: Turns) -> None:
    turns.timer.next_turn()
    turns.wait(89)
    assert turns.over == 0
    turns.wait(1)
    turns.wait(30)
    assert turns.over == 1


def test_everybody_gets_the_same_time_and_then_it_begins_again(turns: Turns) -> None:
    turns.timer.set_people(3)
    spoken = []
    for _ in range(4):
        turns.timer.next_turn()
        spoken.append(turns.timer.turn)
        turns.wait(turns.timer.length)
    assert spoken == [1, 2, 3, 1] and turns.over == 4


def test_the_next_turn_may_begin_before_the_last_one_is_over(turns: Turns) -> None:
    turns.timer.next_turn()
    turns.wait(60)
    turns.timer.next_turn()
    turns.wait(60)
    assert turns.over == 0 and turns.timer.turn == 2


def test_another_length_puts_the_timer_back(qtbot: QtBot, turns: Turns) -> None:
    turns.timer.next_turn()
    turns.timer._lengths.button("120").click()
    assert turns.timer.length == 120 and turns.timer.turn == 0
    turns.wait(500)
    assert turns.over == 0
