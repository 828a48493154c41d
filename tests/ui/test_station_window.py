"""The window of a laptop that joined: its steps, its header, and what it says where the hub is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from days import Day, small_day
from hands import Answers
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from facilitator.live.hub_process import HubProcess
from facilitator.live.joining import Wish, join
from facilitator.live.station import OldHub, StationState
from facilitator.record import Record
from facilitator.record.models import HelpCall, Note, Participant, Round
from facilitator.record.operations import (
    BallotOption,
    CloseRound,
    MarkParticipants,
    OpenBallot,
    PrepareBallot,
    RevokeStation,
    SendMessage,
    ShowOnScreen,
)
from facilitator.ui.clock import Bell
from facilitator.ui.frame import DayFrame
from facilitator.ui.help import HelpWindow
from facilitator.ui.look import Look
from facilitator.ui.pages.checkin import CheckInPage
from facilitator.ui.pages.notes import NotesPage
from facilitator.ui.pages.notes_station import TableAndHub
from facilitator.ui.pages.themes import ThemesPage
from facilitator.ui.settings import Settings
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.window import Window

PATIENCE = 20_000

Open = Callable[..., Window]


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1, notes=2, themes=2)


@pytest.fixture
def hub(day: Day) -> Iterator[HubProcess]:
    hub = HubProcess(day.record.path, "127.0.0.1:0")
    hub.start()
    yield hub
    hub.kill()


@pytest.fixture
def laptop(
    qtbot: QtBot, look: Look, korean: None, hub: HubProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Open]:
    """Opens the window of a laptop that joins in a role."""
    monkeypatch.setattr(Bell, "prepare", lambda _bell: None)
    monkeypatch.setattr(Bell, "ring", lambda _bell, _name: None)
    windows: list[Window] = []

    def opened(role: str = "note-taker", table: int | None = 2, record: Record | None = None) -> Window:
        settings = Settings(QSettings(str(tmp_path / f"{len(windows)}.ini"), QSettings.Format.IniFormat))
        settings.language = "ko"
        window = Window(settings)
        qtbot.addWidget(window)
        windows.append(window)
        if record is None:
            wish = Wish(role, table if role == "note-taker" else None)
            record = join(hub.code, wish, tmp_path / f"laptop {len(windows)}.roundtable")
        window.show_record(record)
        window.show()
        qtbot.waitUntil(lambda: frame_of(window).clock.running is not None, timeout=PATIENCE)
        return window

    yield opened
    for window in windows:
        window.close()


def frame_of(window: Window) -> DayFrame:
    assert window.frame is not None
    return window.frame


def state_of(window: Window) -> StationState:
    link = frame_of(window).link
    assert link is not None
    return link.state


def notes(window: Window) -> NotesPage:
    page = frame_of(window).page
    assert isinstance(page, NotesPage)
    return page


def hub_of(window: Window) -> TableAndHub:
    beside = notes(window).hub
    assert beside is not None
    return beside


def write(window: Window, text: str) -> None:
    page = notes(window)
    page.writing.box.setPlainText(text)
    page.writing._hand_over()
    page.desk.settle()


def chips(window: Window) -> dict[str, tuple[str, str]]:
    return {key: (chip.text, chip.state) for key, chip in frame_of(window).top._chips.items()}


def shortcuts(window: Window) -> set[str]:
    return {one.shortcut().toString() for one in window.menus.all_actions()}


def action(window: Window, shortcut: str) -> QAction:
    return next(one for one in window.menus.all_actions() if one.shortcut().toString() == shortcut)


def count(record: Record, model: type, *where: object) -> int:
    with record.reading() as reading:
        return reading.scalar(select(func.count()).select_from(model).where(*where)) or 0  # type: ignore[arg-type]


def receipt(window: Window) -> str:
    return notes(window)._list_card._aside.text()


def test_the_help_of_a_laptop_that_joined_tells_of_its_hub_and_names_keys_that_are_there(laptop: Open) -> None:
    window = laptop()
    window.show_help()
    said = "\n".join(label.text() for label in window.findChildren(HelpWindow)[0].findChildren(WrapLabel))
    assert all(words in said for words in ("대기 0", "허브 끊김", "다시 남기기", "USB로 내보내"))
    known = shortcuts(window) | {one.shortcut().toString() for one in notes(window).page_actions()}
    assert all(key.replace(" ", "+") in known and key in said for key in ("F7", "F8", "F9", "Ctrl Shift E"))


def test_a_note_taker_has_one_table_and_its_notes_are_on_the_hub(qtbot: QtBot, laptop: Open, day: Day) -> None:
    window = laptop()
    frame = frame_of(window)
    assert frame.steps == ("notes", "help") and frame.place.table_id == day.tables[1]
    frame.place.go(table_id=day.tables[0])
    frame.place.take_role("organizer")
    assert (frame.place.table_id, frame.place.role) == (day.tables[1], "note-taker")
    assert not shortcuts(window) & {"Ctrl+Shift+T", "Alt+1", "Alt+Right", "Ctrl+Alt+P", "F5"}
    qtbot.waitUntil(lambda: len(notes(window).list.notes.notes) == 2, timeout=PATIENCE)
    for text in ("야간 돌봄", "주말 돌봄"):
        write(window, text)
    qtbot.waitUntil(lambda: receipt(window) == "● 허브에 4 / 4", timeout=PATIENCE)
    calm = {"saved": ("저장됨", "ok"), "hub": ("허브 연결", "ok"), "waiting": ("대기 0", "ok")}
    qtbot.waitUntil(lambda: chips(window) == calm, timeout=PATIENCE)
    assert count(day.record, Note, Note.table_id == day.tables[1]) == 4


def test_without_a_network_everything_goes_on_and_is_counted(
    qtbot: QtBot, laptop: Open, hub: HubProcess, day: Day
) -> None:
    window = laptop()
    qtbot.waitUntil(lambda: receipt(window) == "● 허브에 2 / 2", timeout=PATIENCE)
    frame = frame_of(window)
    assert frame.link is not None
    hub.kill()
    qtbot.waitUntil(lambda: not state_of(window).connected, timeout=PATIENCE)
    for number in range(12):
        write(window, f"의견 {number}")
    waiting = frame.link.state.waiting
    assert waiting >= 12, "a note that was kept while it was typed is sent twice"
    assert chips(window)["waiting"] == (f"대기 {waiting}", "warning")
    assert chips(window)["saved"] == ("저장됨", "ok")
    qtbot.waitUntil(frame.signs.notice.isVisible, timeout=PATIENCE)
    assert "이 노트북에 모두 저장" in frame.signs.notice.text() and f"{waiting}" in frame.signs.notice.text()
    assert receipt(window) == "▲ 허브에 2 / 14" and chips(window)["hub"][1] == "warning"
    hub.start()
    qtbot.waitUntil(lambda: receipt(window) == "● 허브에 14 / 14", timeout=PATIENCE)
    qtbot.waitUntil(lambda: not frame.signs.notice.isVisible(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: chips(window)["waiting"] == ("대기 0", "ok"), timeout=PATIENCE)


def test_a_record_that_joined_goes_on_as_the_station_when_it_is_opened_again(
    qtbot: QtBot, laptop: Open, hub: HubProcess, day: Day
) -> None:
    window = laptop()
    qtbot.waitUntil(lambda: receipt(window) == "● 허브에 2 / 2", timeout=PATIENCE)
    hub.kill()
    write(window, "꺼지기 전에")
    path = frame_of(window).desk.record.path
    window.close()
    hub.start()
    again = laptop(record=Record.open(path))
    assert frame_of(again).page.KEY == "notes"
    qtbot.waitUntil(lambda: receipt(again) == "● 허브에 3 / 3", timeout=PATIENCE)
    assert count(day.record, Note, Note.text == "꺼지기 전에") == 1


def test_a_message_comes_above_the_box_and_takes_no_key_from_who_types(qtbot: QtBot, laptop: Open, day: Day) -> None:
    window = laptop()
    window.activateWindow()
    page, beside = notes(window), hub_of(window)
    page.writing.box.setFocus()
    page.writing.box.setPlainText("쓰다 만 기록")
    day.record.apply(SendMessage(id="m1", session_id=day.session_id, text="5분 남았습니다"))
    qtbot.waitUntil(lambda: beside.message.isVisible(), timeout=PATIENCE)
    assert "5분 남았습니다" in beside.message.notice.text() and "운영자" in beside.message.notice.text()
    assert page.writing.box.hasFocus() and page.writing.box.toPlainText() == "쓰다 만 기록"
    action(window, "F7").trigger()
    assert not beside.message.isVisible()
    write(window, "다음 기록")
    assert not beside.message.isVisible()
    day.record.apply(SendMessage(id="m2", session_id=day.session_id, text="1번만", table_id=day.tables[0]))
    day.record.apply(SendMessage(id="m3", session_id=day.session_id, text="이제 마칩니다"))
    qtbot.waitUntil(lambda: beside.message.isVisible(), timeout=PATIENCE)
    assert "이제 마칩니다" in beside.message.notice.text()


def test_f8_asks_for_help_shows_that_it_waits_and_takes_it_back(qtbot: QtBot, laptop: Open, day: Day) -> None:
    window = laptop()
    window.activateWindow()
    page, beside = notes(window), hub_of(window)
    action(window, "F8").trigger()
    assert beside.help.line.hasFocus()
    qtbot.keyClick(beside.help.line, Qt.Key.Key_Escape)
    assert page.writing.box.hasFocus() and beside.help.open.isVisible()
    action(window, "F8").trigger()
    qtbot.keyClicks(beside.help.line, "mic")
    qtbot.keyClick(beside.help.line, Qt.Key.Key_Return)
    page.desk.settle()
    assert page.writing.box.hasFocus() and beside.help.waiting and beside.help.end.isVisible()
    qtbot.waitUntil(lambda: count(day.record, HelpCall, HelpCall.ended_at.is_(None)) == 1, timeout=PATIENCE)
    action(window, "F8").trigger()
    page.desk.settle()
    assert not beside.help.waiting and beside.help.open.isVisible()
    qtbot.waitUntil(lambda: count(day.record, HelpCall, HelpCall.ended_at.is_(None)) == 0, timeout=PATIENCE)


def test_what_the_hub_refused_says_why_and_can_be_written_again(qtbot: QtBot, laptop: Open, day: Day) -> None:
    window = laptop()
    page, beside = notes(window), hub_of(window)
    qtbot.waitUntil(lambda: receipt(window) == "● 허브에 2 / 2", timeout=PATIENCE)
    _mark_round(day.record, day.rounds[0], "planned")  # the hub's record is an older one than the laptop's
    write(window, "허브에는 너무 이른 말")
    qtbot.waitUntil(lambda: beside.refused.isVisible(), timeout=PATIENCE)
    spoken = page.list.notes.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "1라운드가 아직 열리지 않았습니다" in str(spoken)
    assert receipt(window) == "▲ 허브에 2 / 3"
    _mark_round(day.record, day.rounds[0], "open")
    beside.refused.notice._button.click()
    page.desk.settle()
    qtbot.waitUntil(lambda: receipt(window) == "● 허브에 3 / 3", timeout=PATIENCE)
    assert not beside.refused.isVisible()
    assert count(day.record, Note, Note.text == "허브에는 너무 이른 말", Note.retracted.is_(False)) == 1


def test_the_organizer_shuts_a_laptop_out_and_it_says_what_to_do(
    qtbot: QtBot, laptop: Open, hub: HubProcess, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = laptop()
    frame = frame_of(window)
    qtbot.waitUntil(lambda: state_of(window).connected, timeout=PATIENCE)
    day.record.apply(RevokeStation(id=frame.desk.record.station_id))
    qtbot.waitUntil(frame.signs.notice.isVisible, timeout=PATIENCE)
    assert "차단" in frame.signs.notice.text() and chips(window)["hub"][1] == "bad"
    write(window, "차단된 뒤에")

    def types_the_code(dialog: object) -> int:
        from facilitator.ui.join_dialog import JoinDialog

        assert isinstance(dialog, JoinDialog)
        assert not dialog.roles.isVisibleTo(dialog) and not dialog.table_field.isVisibleTo(dialog)
        dialog.code.line.setText(str(hub.code))
        dialog.accept()
        qtbot.waitUntil(lambda: dialog.record is not None, timeout=PATIENCE)
        return 1

    monkeypatch.setattr("facilitator.ui.join_dialog.JoinDialog.exec", types_the_code)
    frame.signs.notice._button.click()
    qtbot.waitUntil(lambda: receipt(window) == "● 허브에 3 / 3", timeout=PATIENCE)
    qtbot.waitUntil(lambda: not frame.signs.notice.isVisible(), timeout=PATIENCE)


def test_another_laptop_that_takes_the_table_over_is_told_to_the_first(
    qtbot: QtBot, laptop: Open, hub: HubProcess, tmp_path: Path
) -> None:
    window = laptop()
    signs = frame_of(window).signs
    qtbot.waitUntil(lambda: state_of(window).connected, timeout=PATIENCE)
    join(hub.code, Wish("note-taker", 2), tmp_path / "other.roundtable").close()
    frame_of(window).link.told.emit(StationState(connected=True, current=False))  # type: ignore[union-attr]
    assert "2번 테이블" in signs.notice.text() and signs.notice.isVisible()


def test_two_hubs_and_any_other_trouble_are_told_in_words(laptop: Open) -> None:
    window = laptop()
    signs, link = frame_of(window).signs, frame_of(window).link
    assert link is not None
    trouble = OldHub("Two hubs are running.", "허브가 두 개 열려 있습니다.")
    link.told.emit(StationState(trouble=trouble))
    assert "허브가 두 개" in signs.notice.text() and chips(window)["hub"][1] == "bad"


def test_the_theme_team_sees_the_notes_of_all_tables_and_prepares_a_ballot(
    qtbot: QtBot, laptop: Open, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    Answers(monkeypatch, "themes_ready")
    window = laptop("theme team")
    page = frame_of(window).page
    assert isinstance(page, ThemesPage)
    qtbot.waitUntil(lambda: len(page.themes) == 2 and len(page._board.notes) == 6, timeout=PATIENCE)
    assert "Alt+6" in shortcuts(window) and not shortcuts(window) & {"Alt+1", "Alt+4", "Alt+5", "Alt+7"}
    page.to_hall.make_ballot()
    page.desk.settle()
    assert frame_of(window).page is page and "운영자" in frame_of(window).toasts.texts()[-1]
    qtbot.waitUntil(lambda: state_of(window).waiting == 0, timeout=PATIENCE)


def test_the_check_in_desk_marks_who_has_come(qtbot: QtBot, laptop: Open, day: Day) -> None:
    window = laptop("check-in")
    page = frame_of(window).page
    assert isinstance(page, CheckInPage)
    qtbot.waitUntil(lambda: len(page.day.people) == 12, timeout=PATIENCE)
    assert page.day.people[0].name and not page.numbers.tidy.isVisible()
    page.desk.do("arrived", MarkParticipants(ids=(day.people[0],), state="arrived"))
    page.desk.settle()
    qtbot.waitUntil(lambda: count(day.record, Participant, Participant.state == "arrived") == 1, timeout=PATIENCE)


def test_the_projector_shows_the_big_screen_at_once_and_follows_the_hub(qtbot: QtBot, laptop: Open, day: Day) -> None:
    window = laptop("projector")
    screen = window._screen
    assert screen is not None and screen.isFullScreen()
    qtbot.waitUntil(lambda: "기준" in screen.canvas.words(), timeout=PATIENCE)
    assert screen.scene == "question"
    options = tuple(BallotOption(id=f"o{n}", text=f"선택 {n}") for n in range(2))
    ballot = PrepareBallot(id="ballot", session_id=day.session_id, title="먼저 할 일", options=options)
    day.record.apply(ballot, OpenBallot(id="ballot"))
    qtbot.waitUntil(lambda: screen.scene == "ballot", timeout=PATIENCE)
    day.record.apply(ShowOnScreen(session_id=day.session_id, scene="text", detail="15분 쉽니다"))
    qtbot.waitUntil(lambda: "15분 쉽니다" in screen.canvas.words(), timeout=PATIENCE)
    screen.close()
    frame_of(window).page._words.acted.emit()  # type: ignore[attr-defined]
    assert window._screen is not None and window._screen.isFullScreen()


def test_a_round_that_closes_while_somebody_asks_for_help_takes_no_key_away(
    qtbot: QtBot, laptop: Open, day: Day
) -> None:
    window = laptop()
    window.activateWindow()
    beside = hub_of(window)
    action(window, "F8").trigger()
    day.record.apply(CloseRound(id=day.rounds[0]))
    qtbot.waitUntil(lambda: frame_of(window).clock.running is None, timeout=PATIENCE)
    assert beside.help.line.hasFocus()


def _mark_round(record: Record, round_id: str, state: str) -> None:
    with record.writing_aside() as session:
        session.get_one(Round, round_id).state = state
