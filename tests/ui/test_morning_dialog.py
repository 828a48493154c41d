"""Tidying up the seats on the morning: what it would do is seen first, and it is done and undone as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from days import Day, small_day, workplace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.day.morning import plan_morning
from facilitator.errors import Refused
from facilitator.record.models import Participant, Seat, Table
from facilitator.record.operations import (
    CloseRound,
    ImportParticipants,
    MarkParticipants,
    OpenRound,
    Person,
)
from facilitator.ui.pages import morning_dialog
from facilitator.ui.pages.morning_dialog import MorningDialog, show_morning


@pytest.fixture
def day(tmp_path: Path) -> Day:
    """Four tables of six with 20 people; all but two have come."""
    day = small_day(tmp_path, tables=4, seats=6, people=20)
    day.record.apply(MarkParticipants(ids=tuple(day.people[:18]), state="arrived"))
    return day


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Whose badges were printed."""
    told: list[list[str]] = []
    monkeypatch.setattr(morning_dialog, "show_paper", lambda *_args, person_ids, **_more: told.append(person_ids))
    return told


def opened(qtbot: QtBot, day: Day, folder: Path) -> MorningDialog:
    dialog = MorningDialog(None, workplace(day, folder), day.session_id)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.desk.settle()
    return dialog


def comes_without_a_seat(day: Day) -> str:
    id = day.record.new_id()
    person = Person(id=id, name="나중에 온 사람", state="arrived", walk_in=True)
    day.record.apply(ImportParticipants(session_id=day.session_id, people=(person,)))
    return id


def choose(dialog: MorningDialog, **keys: str) -> None:
    """Press the buttons that choose, and wait for what that would do."""
    for name, key in keys.items():
        getattr(dialog.choices, name).button(key).click()
    dialog.desk.settle()


def seats(day: Day) -> set[tuple[str, str, str]]:
    with day.record.reading() as reading:
        return {(seat.round_id, seat.participant_id, seat.table_id) for seat in reading.scalars(select(Seat))}


def closed(day: Day) -> list[int]:
    with day.record.reading() as reading:
        return list(reading.scalars(select(Table.number).where(Table.closed).order_by(Table.number)))


def states(day: Day) -> list[str]:
    with day.record.reading() as reading:
        return list(reading.scalars(select(Participant.state).order_by(Participant.number)))


def test_there_is_nothing_to_tidy_up_when_everybody_sits(
    qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path
) -> None:
    dialog = opened(qtbot, day, tmp_path)
    assert dialog.outcome.empty.isVisible() and not dialog.apply_button.isEnabled()
    dialog.outcome.empty.acted.emit()
    assert not dialog.isVisible()


def test_it_is_seen_before_it_is_done(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> None:
    comes_without_a_seat(day)
    before = seats(day)
    dialog = opened(qtbot, day, tmp_path)
    assert dialog.outcome.sentence.text() == "누구도 옮기지 않습니다."
    assert dialog.outcome.details.text() == "자리를 받음 1명"
    assert [person.name for person in dialog.outcome.moved.people] == ["나중에 온 사람"]
    assert dialog.outcome.moved.people[0].why == "newcomer" and not dialog.outcome.moved.people[0].moves
    assert seats(day) == before


def test_applying_is_one_step_that_can_be_taken_back(
    qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path, printed: list[list[str]]
) -> None:
    late = comes_without_a_seat(day)
    before = seats(day)
    dialog = opened(qtbot, day, tmp_path)
    choose(dialog, expected="gone")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog.desk.settle()
    assert states(day)[18:20] == ["absent", "absent"]
    assert {(round_id, late) for round_id in day.rounds} <= {(round_id, id) for round_id, id, _ in seats(day)}
    assert dialog.outcome.sentence.text() == "적용했습니다."
    dialog.print_button.click()
    assert printed == [[late]]
    dialog.undo_button.click()
    dialog.desk.settle()
    assert seats(day) == before and states(day)[18:20] == ["expected", "expected"]
    assert dialog.apply_button.isEnabled() and dialog.apply_button.isVisible()


def test_people_who_are_not_here_yet_keep_their_seats_unless_it_is_said(
    qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path
) -> None:
    dialog = opened(qtbot, day, tmp_path)
    choose(dialog, expected="gone")
    assert "불참 처리 2명" in dialog.outcome.details.text()
    assert "비우는 자리 4석" in dialog.outcome.details.text()
    choose(dialog, expected="keep")
    assert dialog.outcome.empty.isVisible()


def test_small_tables_are_ticked_to_be_closed_and_a_tick_can_be_taken_away(
    qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path
) -> None:
    gone = tuple(day.people[place] for place in (0, 4, 8, 1, 5))
    day.record.apply(MarkParticipants(ids=gone, state="absent"))
    dialog = opened(qtbot, day, tmp_path)
    choose(dialog, closing="close")
    assert dialog.choices.least.value() == 4
    assert dialog.choices.ticked() == [day.tables[0]]
    assert "닫는 테이블 1번" in dialog.outcome.details.text()
    assert dialog.outcome.sentence.text() == "2명이 옮깁니다."
    assert all(person.why == "closing" for person in dialog.outcome.moved.people)
    dialog.choices.box(day.tables[0]).click()
    dialog.desk.settle()
    assert "닫는 테이블" not in dialog.outcome.details.text()
    assert dialog.outcome.sentence.text() == "누구도 옮기지 않습니다."


def test_the_chosen_tables_are_closed_and_nobody_sits_there_any_more(
    qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path
) -> None:
    gone = tuple(day.people[place] for place in (0, 4, 8))
    day.record.apply(MarkParticipants(ids=gone, state="absent"))
    dialog = opened(qtbot, day, tmp_path)
    choose(dialog, closing="close")
    dialog.apply()
    dialog.desk.settle()
    assert closed(day) == [1] and not any(table == day.tables[0] for _, _, table in seats(day))
    assert dialog.outcome.tables.words() == "쓰는 테이블 3 지금 4"


def test_a_table_that_cannot_be_closed_says_why_and_nothing_can_be_applied(
    qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path
) -> None:
    dialog = opened(qtbot, day, tmp_path)
    choose(dialog, closing="close")
    dialog.choices.least.setValue(6)
    qtbot.waitUntil(lambda: bool(dialog.choices._boxes))
    dialog.desk.settle()
    for table in day.tables:
        if not dialog.choices.box(table).isChecked():
            dialog.choices.box(table).click()
    dialog.desk.settle()
    assert dialog.outcome.refusal.isVisible() and "바뀐 것은 없습니다" in dialog.outcome.refusal.text()
    assert not dialog.apply_button.isEnabled()


def test_rounds_that_are_open_are_left_alone_and_it_is_said(
    qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path
) -> None:
    late = comes_without_a_seat(day)
    day.record.apply(OpenRound(id=day.rounds[0]))
    dialog = opened(qtbot, day, tmp_path)
    choose(dialog, moving="0.03", expected="gone")
    assert "1라운드에서는 아무도 옮기지 않습니다" in dialog.outcome.untouched.text()
    first = {seat for seat in seats(day) if seat[0] == day.rounds[0]}
    dialog.apply()
    dialog.desk.settle()
    assert first == {seat for seat in seats(day) if seat[0] == day.rounds[0] and seat[1] != late}


def test_before_anybody_is_seated_it_says_what_to_do(qtbot: QtBot, look: object, korean: None, tmp_path: Path) -> None:
    dialog = opened(qtbot, small_day(tmp_path, seated=False), tmp_path)
    assert "먼저 자리를 배치하십시오" in dialog.outcome.refusal.text()


def test_when_all_rounds_are_over_it_says_so(
    qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path
) -> None:
    for round_id in day.rounds:
        day.record.apply(OpenRound(id=round_id), CloseRound(id=round_id))
    dialog = opened(qtbot, day, tmp_path)
    assert dialog.outcome.refusal.isVisible() and not dialog.apply_button.isEnabled()


def test_another_choice_stops_what_was_being_worked_out(
    qtbot: QtBot, look: object, day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []

    def planned(*arguments: Any, **named: Any) -> Any:
        asked.append((named["move_share"], named["cancelled"]))
        return plan_morning(*arguments, **named)

    monkeypatch.setattr(morning_dialog, "plan_morning", planned)
    dialog = opened(qtbot, day, tmp_path)
    for key in ("0.01", "0.03"):
        dialog.choices.moving.button(key).click()
    dialog.desk.settle()
    assert [share for share, _ in asked] == [0.0, 0.01, 0.03]
    assert [cancelled() for _, cancelled in asked] == [False, True, False]


def test_somebody_who_comes_meanwhile_is_counted(
    qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path
) -> None:
    dialog = opened(qtbot, day, tmp_path)
    person = Person(id=day.record.new_id(), name="나중에 온 사람", state="arrived", walk_in=True)
    dialog.desk.do("walk-in", ImportParticipants(session_id=day.session_id, people=(person,)))
    dialog.desk.settle()
    assert dialog.outcome.details.text() == "자리를 받음 1명"


def test_what_can_no_longer_be_applied_is_refused_and_nothing_changes(
    qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    comes_without_a_seat(day)
    dialog = opened(qtbot, day, tmp_path)
    before = seats(day)

    def refuse(*_operations: object, **_named: object) -> None:
        raise Refused("Too late.", "늦었습니다.")

    monkeypatch.setattr(dialog.desk.record, "apply", refuse)
    dialog.apply()
    dialog.desk.settle()
    assert "늦었습니다." in dialog.outcome.refusal.text() and seats(day) == before


def test_the_seats_page_and_the_desk_open_it_with_one_call(
    qtbot: QtBot, look: object, day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: shown.append(dialog.windowTitle()))
    work = workplace(day, tmp_path)
    show_morning(None, work)
    work.desk.settle()
    assert shown == ["Tidy up the seats"]
