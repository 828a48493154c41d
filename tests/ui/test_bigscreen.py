"""The big screen: question and clock, themes, result, black."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, small_day, workplace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from facilitator.record.operations import (
    BallotOption,
    CloseRound,
    EnterTableVote,
    FileNote,
    MarkParticipants,
    OpenBallot,
    OpenRound,
    PrepareBallot,
)  # fmt: skip
from facilitator.ui.bigscreen import BigScreen


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1, notes=2, themes=2)


@pytest.fixture
def screen(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> Iterator[BigScreen]:
    screen = BigScreen(workplace(day, tmp_path))
    screen.show()
    yield screen
    if isValid(screen):
        screen.close()


def vote(screen: BigScreen, day: Day, *hands: int) -> None:
    """Open a ballot of two options and enter hands for the first table."""
    new = day.record.new_id
    ballot, options = new(), [new(), new()]
    prepare = PrepareBallot(
        id=ballot, session_id=day.session_id, title="무엇부터", basis="present",
        options=tuple(BallotOption(id=id, text=text) for id, text in zip(options, ("가", "나"), strict=True)),
    )  # fmt: skip
    counts = dict(zip(options, hands, strict=True))
    hands_in = EnterTableVote(ballot_id=ballot, table_id=day.tables[0], counts=counts)
    screen._work.desk.do("vote", prepare, OpenBallot(id=ballot), hands_in)
    screen._work.desk.settle()


def test_a_running_round_shows_its_question_and_its_clock(screen: BigScreen) -> None:
    assert screen.scene == "question"
    assert screen._main.text() == "누구나 누려야 할 기준은 무엇입니까?"
    assert screen._timer.isVisible()


def test_the_keys_1_to_4_choose_the_scene(qtbot: QtBot, screen: BigScreen) -> None:
    scenes = []
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_1):
        qtbot.keyClick(screen, key)
        scenes.append(screen.scene)
    assert scenes == ["themes", "result", "black", "question"]


def test_the_next_round_shows_its_own_question(screen: BigScreen, day: Day) -> None:
    screen._work.desk.do("next", CloseRound(id=day.rounds[0]), OpenRound(id=day.rounds[1]))
    screen._work.desk.settle()
    assert "주거" in screen._above.text()


def test_themes_grow_with_the_notes_filed_under_them(screen: BigScreen, day: Day) -> None:
    screen.show_scene("themes")
    assert [bar.share for bar in screen._themes._bars] == [0, 0]
    screen._work.desk.do("file", FileNote(theme_id=day.themes[1], note_ids=tuple(day.notes[:3])))
    screen._work.desk.settle()
    assert [bar.share for bar in screen._themes._bars] == [0, 0.5]


def test_the_result_comes_in_live_and_follows_who_is_present(screen: BigScreen, day: Day) -> None:
    screen.show_scene("result")
    assert "아직" in screen._result_title.text()
    vote(screen, day, 3, 1)
    assert [(bar.label, round(bar.share, 3)) for bar in screen._chart._bars] == [("가", 0.25), ("나", 0.083)]
    here = tuple(day.people[:8])
    screen._work.desk.do("arrive", MarkParticipants(ids=here, state="arrived"))
    screen._work.desk.settle()
    assert [round(bar.share, 3) for bar in screen._chart._bars] == [0.375, 0.125]


def test_black_reads_nothing(screen: BigScreen, day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    screen.show_scene("black")
    reads: list[object] = []
    monkeypatch.setattr(screen, "_tally", lambda: reads.append(1))
    vote(screen, day, 3, 1)
    assert reads == []


def test_escape_closes_it_and_says_so(qtbot: QtBot, screen: BigScreen) -> None:
    closed: list[object] = []
    screen.closed.connect(lambda: closed.append(1))
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert closed and not screen.isVisible()


def test_it_stays_dark_when_the_window_is_light(screen: BigScreen) -> None:
    screen.resize(640, 360)
    assert screen.grab().toImage().pixelColor(4, 180).lightness() < 60
