"""The lead facilitator's page: the hall, the clock, and the run of the day."""

from __future__ import annotations

from pathlib import Path

import pytest
from days import Day, small_day, workplace
from hands import Answers, spied
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.errors import Refused
from facilitator.record.models import Round
from facilitator.record.operations import AddNote, ExtendRound
from facilitator.ui.pages.rounds import RoundsPage
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, rounds=3)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    return Answers(monkeypatch, "rounds")


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path, answers: Answers) -> RoundsPage:
    page = RoundsPage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    return page


def press(page: RoundsPage, action: str) -> None:
    """Do what the menu calls so; the shortcut is on the action."""
    next(one for one in page.page_actions() if one.shortcut().toString() == action).trigger()
    page.desk.settle()


def round_of(day: Day, number: int) -> Round:
    with day.record.reading() as reading:
        return reading.get_one(Round, day.rounds[number - 1])


def write(page: RoundsPage, day: Day, table: int) -> None:
    page.desk.do(
        "Note",
        AddNote(
            id=day.record.new_id(), round_id=day.rounds[0], table_id=day.tables[table - 1], kind="idea", text="의견"
        ),
    )
    page.desk.settle()


def run_of_the_day(page: RoundsPage) -> list[str]:
    """The times that the card shows, by round."""
    body = page._day._card.body
    rows = [body.itemAt(place).widget() for place in range(body.count())]  # type: ignore[union-attr]
    assert all(isinstance(row, Card) for row in rows)
    return [row.findChildren(ElidedLabel)[-1].text() for row in rows if row is not None]


def test_opening_pausing_and_closing_go_into_the_record_and_can_be_taken_back(page: RoundsPage, day: Day) -> None:
    press(page, "Ctrl+Return")
    assert round_of(day, 1).state == "open"
    assert page.desk.undo_label == "1라운드 열기"
    press(page, "Ctrl+Space")
    assert round_of(day, 1).state == "paused"
    press(page, "Ctrl+Space")
    assert round_of(day, 1).state == "open"
    press(page, "Ctrl+Shift+Return")
    assert round_of(day, 1).state == "closed"
    for expected in ("open", "paused", "open", "planned"):
        page.desk.undo()
        page.desk.settle()
        assert round_of(day, 1).state == expected
    page.desk.redo()
    page.desk.settle()
    assert round_of(day, 1).state == "open"


def test_five_more_minutes_move_all_later_rounds_in_the_run_of_the_day(page: RoundsPage, day: Day) -> None:
    planned = run_of_the_day(page)
    assert planned[0] == "13:30–14:10"
    page.desk.do("longer", ExtendRound(id=day.rounds[0], minutes=5))
    page.desk.settle()
    moved = run_of_the_day(page)

    def minutes(clock: str) -> list[int]:
        return [int(part[:2]) * 60 + int(part[3:]) for part in clock.split("–")]

    assert [minutes(clock) for clock in moved] == [
        [minutes(clock)[0] + (5 if place else 0), minutes(clock)[1] + 5] for place, clock in enumerate(planned)
    ]


def test_five_more_minutes_can_be_taken_back(page: RoundsPage, day: Day) -> None:
    press(page, "Ctrl+Return")
    press(page, "Ctrl+E")
    assert round_of(day, 1).minutes == 45
    assert page.desk.undo_label == "5분 더"
    page.desk.undo()
    page.desk.settle()
    assert round_of(day, 1).minutes == 40


def test_a_second_open_round_is_refused_in_words(page: RoundsPage, day: Day) -> None:
    refused: list[Refused] = []
    page.desk.refused.connect(refused.append)
    press(page, "Ctrl+Return")
    page.place.go(round_id=day.rounds[1])
    press(page, "Ctrl+Return")
    assert round_of(day, 2).state == "planned"
    assert [error.text("ko") for error in refused] == ["1라운드가 아직 열려 있습니다. 먼저 닫은 뒤 2라운드를 여십시오."]


@pytest.mark.parametrize("sure", [True, False])
def test_closing_early_asks_first(page: RoundsPage, day: Day, answers: Answers, sure: bool) -> None:
    press(page, "Ctrl+Return")
    answers.agree = sure
    press(page, "Ctrl+Shift+Return")
    assert len(answers.asked) == 1 and "40분" in answers.asked[0]
    assert round_of(day, 1).state == ("closed" if sure else "open")


def test_closing_after_the_end_does_not_ask(
    page: RoundsPage, day: Day, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(page, "Ctrl+Return")
    monkeypatch.setattr(type(page.work.clock), "left", property(lambda _clock: -5))
    press(page, "Ctrl+Shift+Return")
    assert answers.asked == [] and round_of(day, 1).state == "closed"


def test_a_round_that_is_not_running_is_refused_without_a_question(
    page: RoundsPage, day: Day, answers: Answers
) -> None:
    refused: list[Refused] = []
    page.desk.refused.connect(refused.append)
    press(page, "Ctrl+Return")
    page.place.go(round_id=day.rounds[1])
    press(page, "Ctrl+Shift+Return")
    assert answers.asked == [] and len(refused) == 1


def test_a_note_at_one_table_changes_one_table_of_the_hall(
    page: RoundsPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(page, "Ctrl+Return")
    changed: list[int] = []
    rebuilt: list[object] = []
    refreshed: list[object] = []
    monkeypatch.setattr(page._hall, "set_table", lambda table: changed.append(table.number))
    monkeypatch.setattr(page._hall, "set_tables", lambda *_args: rebuilt.append(1))
    monkeypatch.setattr(page, "refresh", lambda: refreshed.append(1))
    write(page, day, table=2)
    assert changed == [2] and rebuilt == [] and refreshed == []
    assert page._count.text() == "1"


def test_a_hidden_page_reads_nothing_until_it_is_shown(
    page: RoundsPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(page, "Ctrl+Return")
    page.hide()
    reads: list[object] = []
    reading = day.record.reading
    monkeypatch.setattr(day.record, "reading", spied(reading, reads, lambda: 1))
    write(page, day, table=1)
    assert reads == []
    page.show()
    assert reads and page._count.text() == "1"


def test_a_click_on_a_table_leads_to_its_notes(qtbot: QtBot, page: RoundsPage, day: Day) -> None:
    gone: list[str] = []
    page.go_to.connect(gone.append)
    at = page._hall.area_of(3).center().toPoint()
    qtbot.mouseClick(page._hall, Qt.MouseButton.LeftButton, pos=at)
    assert gone == ["notes"] and page.place.table_id == day.tables[2]


def test_a_click_in_the_run_of_the_day_chooses_that_round(qtbot: QtBot, page: RoundsPage, day: Day) -> None:
    row = page._day._card.body.itemAt(1)
    assert row is not None
    qtbot.mouseClick(row.widget(), Qt.MouseButton.LeftButton)
    assert page.place.round_id == day.rounds[1]


def test_without_rounds_the_page_leads_to_planning(qtbot: QtBot, look: object, tmp_path: Path) -> None:
    empty = small_day(tmp_path, rounds=0, people=0)
    page = RoundsPage(workplace(empty, tmp_path))
    qtbot.addWidget(page)
    page.show()
    gone: list[str] = []
    page.go_to.connect(gone.append)
    page._empty.acted.emit()
    assert gone == ["prepare"] and page._empty.isVisible()
