"""The big screen: what the lead facilitator chooses is what the hall sees, and nothing gets lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, small_day, workplace
from PySide6.QtCore import QObject, QRect, Qt, Signal
from pytestqt.qtbot import QtBot
from record_closing import closing
from shiboken6 import isValid

from facilitator.day.on_screen import ResultShown
from facilitator.record.models import Screen
from facilitator.record.operations import (
    AddNote,
    BallotOption,
    CloseRound,
    EnterTableVote,
    FileNote,
    MarkParticipants,
    MergeThemes,
    OpenBallot,
    OpenRound,
    PairBallots,
    PrepareBallot,
    ReleaseResult,
    ShowOnScreen,
)  # fmt: skip
from facilitator.ui.bigscreen import BigScreen
from facilitator.ui.bigscreen.displays import Displays
from facilitator.ui.workplace import Workplace

PROJECTOR = QRect(1440, 0, 1280, 720)


class Plugs(Displays):
    """Displays that a test plugs in and out."""

    changed = Signal()

    def __init__(self) -> None:
        QObject.__init__(self)
        self.place: QRect | None = PROJECTOR

    def first(self) -> QRect:
        return QRect(0, 0, 1440, 900)

    def second(self) -> QRect | None:
        return self.place

    def plug(self, place: QRect | None) -> None:
        """Plug the projector in at this place, or out."""
        self.place = place
        self.changed.emit()


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1, notes=2, themes=2)


@pytest.fixture
def work(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> Workplace:
    return workplace(day, tmp_path)


@pytest.fixture
def screen(work: Workplace) -> Iterator[BigScreen]:
    screen = BigScreen(work, Plugs())
    screen.show()
    yield screen
    if isValid(screen):
        screen.close()


def press(qtbot: QtBot, screen: BigScreen, key: Qt.Key) -> None:
    qtbot.keyClick(screen, key)
    screen._work.desk.settle()


def show(screen: BigScreen, scene: str, detail: str = "") -> str:
    """Show a scene; what then stands on the screen."""
    screen.showing.show(scene, detail)
    screen._work.desk.settle()
    return screen.canvas.words()


def vote(screen: BigScreen, day: Day, *hands: int, closed: bool = False) -> str:
    """Open a ballot of two options and enter hands for the first table; its id."""
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
    if closed:
        screen._work.desk.do("close", *closing(day.record, ballot))
        screen._work.desk.settle()
    return ballot


def test_a_running_round_shows_its_question_and_its_clock(screen: BigScreen) -> None:
    assert screen.scene == "question"
    assert "누구나 누려야 할 기준은 무엇입니까?" in screen.canvas.words()
    page = screen.canvas.pages[0]
    assert page.clock.height() > 2 * screen.canvas.sheet.least


def test_the_time_stands_on_every_scene_while_a_round_is_open(screen: BigScreen, day: Day) -> None:
    for scene in ("progress", "themes", "result", "join", "ballot", "tranches"):
        show(screen, scene)
        assert all(not page.clock.isEmpty() for page in screen.canvas.pages), scene
    screen._work.desk.do("close", CloseRound(id=day.rounds[0]))
    screen._work.desk.settle()
    assert screen.canvas.pages[0].clock.isEmpty()


def test_figures_choose_the_scene(qtbot: QtBot, screen: BigScreen) -> None:
    scenes = []
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_1, Qt.Key.Key_5):
        press(qtbot, screen, key)
        scenes.append(screen.scene)
    assert scenes == ["themes", "result", "black", "question", "progress"]


def test_b_makes_it_black_and_shows_again_what_was_there(qtbot: QtBot, screen: BigScreen) -> None:
    show(screen, "themes")
    press(qtbot, screen, Qt.Key.Key_B)
    assert screen.scene == "black"
    assert screen.canvas.grab().toImage().pixelColor(600, 300).lightness() == 0
    press(qtbot, screen, Qt.Key.Key_B)
    assert screen.scene == "themes"


def test_the_next_round_shows_its_own_question(screen: BigScreen, day: Day) -> None:
    screen._work.desk.do("next", CloseRound(id=day.rounds[0]), OpenRound(id=day.rounds[1]))
    screen._work.desk.settle()
    assert "주거" in screen.canvas.words()


def test_themes_grow_with_the_notes_filed_under_them(screen: BigScreen, day: Day) -> None:
    assert "주제 2 0건" in show(screen, "themes")
    screen._work.desk.do("file", FileNote(theme_id=day.themes[1], note_ids=tuple(day.notes[:3])))
    screen._work.desk.settle()
    assert "주제 2 3건" in screen.canvas.words()


def test_after_the_themes_stands_what_one_person_feels_strongly_in_its_own_words_also_when_merged(
    screen: BigScreen, day: Day
) -> None:
    desk, note = screen._work.desk, day.record.new_id()
    written = AddNote(
        id=note, round_id=day.rounds[0], table_id=day.tables[2], kind="minority", text="세금으로는 반대한다",
        felt_strongly=True,
    )  # fmt: skip
    desk.do("write", written)
    desk.do("file", FileNote(theme_id=day.themes[1], note_ids=(note, day.notes[0])))
    desk.do("merge", MergeThemes(into_id=day.themes[0], from_ids=(day.themes[1],)))
    desk.settle()
    assert "따로 남기는 소수 의견 1" in show(screen, "themes")
    screen.showing.turn(1)
    screen._work.desk.settle()
    assert "“세금으로는 반대한다”" in screen.canvas.words() and "주제 1 · 3번 테이블" in screen.canvas.words()


def test_progress_says_how_many_tables_wrote_or_voted_and_no_result(screen: BigScreen, day: Day) -> None:
    assert "테이블 3개 중 3개가 적었습니다" in show(screen, "progress")
    vote(screen, day, 3, 1)
    words = screen.canvas.words()
    assert "테이블 3개 중 1개의 표가" in words
    assert "%" not in words and "3표" not in words


def test_an_open_ballot_is_shown_by_itself_and_says_that_it_is_open(screen: BigScreen, day: Day) -> None:
    vote(screen, day, 3, 1)
    words = screen.canvas.words()
    assert screen.scene == "ballot"
    assert "공개 투표" in words and "1. 가" in words and "%" not in words


def test_a_ballot_says_that_it_is_open_before_it_begins(screen: BigScreen, day: Day) -> None:
    options = tuple(BallotOption(id=day.record.new_id(), text=text) for text in "가나")
    draft = PrepareBallot(id=day.record.new_id(), session_id=day.session_id, title="먼저 할 일", options=options)
    screen._work.desk.do("draft", draft)
    words = show(screen, "ballot")
    assert "곧 시작합니다" in words and "공개 투표" in words


def test_a_result_is_held_back_until_it_is_released(screen: BigScreen, day: Day) -> None:
    ballot = vote(screen, day, 3, 1, closed=True)
    assert "%" not in show(screen, "result")
    screen.showing.release(ballot, released=True)
    screen._work.desk.settle()
    words = screen.canvas.words()
    assert "가 25.0% · 3표" in words and "참석" in words
    screen.showing.release(ballot, released=False)
    screen._work.desk.settle()
    assert "%" not in screen.canvas.words()


def test_what_changed_since_an_earlier_ballot_goes_on_after_the_result_once_it_is_released(
    qtbot: QtBot, screen: BigScreen, day: Day
) -> None:
    before, after = vote(screen, day, 3, 1, closed=True), vote(screen, day, 1, 3, closed=True)
    desk = screen._work.desk
    desk.do("pair", PairBallots(before_id=before, after_id=after))
    desk.settle()
    show(screen, "result", after)
    assert len(screen.canvas.pages) == 1
    held_back = screen.showing.shown
    assert isinstance(held_back, ResultShown) and held_back.compared is None
    screen.showing.release(after, released=True)
    desk.settle()
    assert "전후 비교" not in screen.canvas.words()
    while "전후 비교" not in screen.canvas.words():
        shown = screen.showing.page
        press(qtbot, screen, Qt.Key.Key_Right)
        assert screen.showing.page == shown + 1
    assert "앞 75.0% · 3표, 뒤 25.0% · 1표, −50.0%p" in screen.canvas.words()
    assert "합계만 비교" in screen.canvas.words()
    screen.showing.release(after, released=False)
    desk.settle()
    assert "75.0%" not in screen.canvas.words() and len(screen.canvas.pages) == 1


def test_a_released_result_comes_in_live_and_follows_who_is_present(screen: BigScreen, day: Day) -> None:
    assert "아직" in show(screen, "result")
    ballot = vote(screen, day, 3, 1)
    screen._work.desk.do("show", ReleaseResult(session_id=day.session_id, ballot_id=ballot))
    screen._work.desk.settle()
    assert "집계 중" in screen.canvas.words() and "가 25.0%" in screen.canvas.words()
    screen._work.desk.do("arrive", MarkParticipants(ids=tuple(day.people[:8]), state="arrived"))
    screen._work.desk.settle()
    assert "가 37.5%" in screen.canvas.words()


def test_the_keypads_are_called_table_by_table(qtbot: QtBot, screen: BigScreen, day: Day) -> None:
    vote(screen, day, 3, 1)
    words = show(screen, "tranches")
    assert "1–3번 테이블" in words and "20초" in words


def test_long_words_go_on_over_pages_and_never_get_smaller(qtbot: QtBot, screen: BigScreen) -> None:
    written = " ".join(f"{number}번째 안내입니다." for number in range(1, 61))
    first = show(screen, "text", written)
    least = screen.canvas.sheet.least
    assert least >= 0.053 * screen.canvas.height()
    pages = [first]
    while screen.showing.page + 1 < screen.showing.count:
        press(qtbot, screen, Qt.Key.Key_PageDown)
        pages.append(screen.canvas.words())
    assert len(pages) > 1
    assert " ".join(pages).split() == written.split()


def test_black_reads_nothing(screen: BigScreen, day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    show(screen, "black")
    reads: list[object] = []
    monkeypatch.setattr("facilitator.day.on_screen.live_tally", lambda *_: reads.append(1))
    vote(screen, day, 3, 1)
    assert reads == []


def test_what_is_shown_survives_the_window(screen: BigScreen, work: Workplace) -> None:
    show(screen, "text", "15분 쉽니다")
    screen.close()
    again = BigScreen(work, Plugs())
    assert again.scene == "text" and "15분 쉽니다" in again.canvas.words()
    again.close()


def test_unplugging_the_projector_loses_nothing_and_plugging_it_in_brings_the_screen_back(screen: BigScreen) -> None:
    plugs = screen.displays
    assert isinstance(plugs, Plugs)
    screen.show_on_best_display()
    assert screen.isFullScreen() and screen.geometry().topLeft() == PROJECTOR.topLeft()
    show(screen, "text", "15분 쉽니다")
    plugs.plug(None)
    assert not screen.isVisible() and screen.waiting
    assert "15분 쉽니다" in screen.canvas.words()
    show(screen, "text", "다시 시작합니다")
    plugs.plug(QRect(1440, 0, 1024, 768))
    assert screen.isVisible() and screen.isFullScreen()
    assert screen.geometry().size() == QRect(0, 0, 1024, 768).size()
    assert "다시 시작합니다" in screen.canvas.words()


def test_a_projector_that_is_plugged_in_again_as_it_was_has_its_screen_back(screen: BigScreen) -> None:
    plugs = screen.displays
    assert isinstance(plugs, Plugs)
    screen.show_on_best_display()
    for place in (None, PROJECTOR, None, PROJECTOR):
        plugs.plug(place)
        assert screen.isVisible() == (place is not None)


def test_a_window_on_the_own_display_stays_when_a_projector_is_unplugged(screen: BigScreen) -> None:
    plugs = screen.displays
    assert isinstance(plugs, Plugs)
    plugs.place = None
    screen.show_on_best_display()
    plugs.plug(PROJECTOR)
    plugs.plug(None)
    assert screen.isVisible() and not screen.isFullScreen()


def test_escape_closes_it_and_says_so(qtbot: QtBot, screen: BigScreen) -> None:
    closed: list[object] = []
    screen.closed.connect(lambda: closed.append(1))
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert closed and not screen.isVisible()


def test_it_stays_dark_when_the_window_is_light_and_can_be_light(screen: BigScreen) -> None:
    screen.resize(640, 360)
    assert screen.canvas.grab().toImage().pixelColor(4, 180).lightness() < 60
    screen.showing.set_up(dark=False, height=400, distance=3_000)
    screen._work.desk.settle()
    assert screen.canvas.grab().toImage().pixelColor(4, 180).lightness() > 200


def test_a_projector_s_laptop_chooses_for_itself_only_until_the_hub_says_something(
    work: Workplace, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workplace, "may", lambda *_: False)
    screen = BigScreen(work, Plugs())
    assert "15분" in show(screen, "text", "15분 쉽니다")
    with day.record.reading() as reading:
        assert reading.get(Screen, day.session_id) is None
    work.desk.do("hub", ShowOnScreen(session_id=day.session_id, scene="themes"))
    work.desk.settle()
    assert screen.scene == "themes"
    screen.close()
