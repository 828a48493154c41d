"""What binds people, and what every table mirrors: chosen, added and taken away on the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from days import NAMES, Day, small_day
from hands import compose
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot
from seats_hands import attributes_of, explained, seats_of, seats_page, write

from facilitator.record.operations import FreeSeats, PinSeat
from facilitator.ui.pages.seats import SeatsPage


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, people=11)


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> Iterator[SeatsPage]:
    with seats_page(qtbot, day, tmp_path) as page:
        yield page


def choose(page: SeatsPage, *rows: int) -> None:
    """Choose several people of the list."""
    people = page.side.people
    people.clearSelection()
    for row in rows:
        people.selectionModel().select(people.people.index(row), QItemSelectionModel.SelectionFlag.Select)


def add(page: SeatsPage, kind: str) -> None:
    page.side.rules.adding[kind].click()
    page.desk.settle()
    explained(page)


def test_people_chosen_in_the_list_are_bound_in_one_step(page: SeatsPage, day: Day) -> None:
    choose(page, 0, 1)
    add(page, "together")
    assert attributes_of(day, 0)["together"] == attributes_of(day, 3)["together"] == "함께 1"
    assert NAMES[0] in page.desk.undo_label and NAMES[3] in page.desk.undo_label
    assert "모두 지켰습니다" in page.side.rules.state.text() and page.side.rules.state.property("state") == "ok"
    page.desk.undo()
    page.desk.settle()
    assert "together" not in attributes_of(day, 0) and "together" not in attributes_of(day, 3)


def test_a_rule_that_the_seats_break_is_red_and_leads_to_the_table(page: SeatsPage, day: Day) -> None:
    page.places.choose(day.tables[1])
    choose(page, 0, 1)
    add(page, "apart")
    state = page.side.rules.state
    assert state.property("state") == "bad" and NAMES[1] not in state.text() and "따로 앉아야" in state.text()
    assert page.notice.state == "bad"
    page.places.choose(day.tables[2])
    page.side.rules.show_broken.click()
    page.desk.settle()
    assert page.places.current_id == day.tables[1]


def test_a_fixed_table_is_the_one_where_the_person_sits(page: SeatsPage, day: Day) -> None:
    page.places.choose(day.tables[1])
    choose(page, 0)
    add(page, "table")
    assert attributes_of(day, 1)["table"] == "2"


def test_a_rule_that_contradicts_the_others_is_refused_with_the_reason_and_nothing_changes(
    page: SeatsPage, day: Day
) -> None:
    choose(page, 0, 1)
    add(page, "together")
    before = attributes_of(day, 0), page.desk.undo_label
    choose(page, 0, 1)
    add(page, "apart")
    assert (attributes_of(day, 0), page.desk.undo_label) == before
    assert page.places.strip.isVisible() and page.places.strip.state == "bad"
    assert "함께 1" in page.places.strip.text()


def test_people_bound_already_are_not_bound_twice(page: SeatsPage, day: Day) -> None:
    for _ in range(2):
        choose(page, 0, 1)
        add(page, "together")
    assert attributes_of(day, 0)["together"] == "함께 1" and "이미" in page.places.strip.text()


def test_one_person_alone_is_bound_to_somebody_found_by_initial_consonants(
    qtbot: QtBot, page: SeatsPage, day: Day
) -> None:
    choose(page, 0)
    page.side.rules.adding["apart"].click()
    chooser = page.rules.chooser
    assert chooser is not None and [one.id for one in chooser.chosen] == [day.people[0]] and not chooser.yes.isEnabled()
    compose(chooser.line, "", "ㅈㄷㅇ")
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    assert [one.name for one in chooser.chosen] == [NAMES[0], "정도윤"]
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    page.desk.settle()
    assert attributes_of(day, 0)["apart"] == attributes_of(day, 4)["apart"] == "따로 1"


def test_backspace_takes_the_last_one_out_again(qtbot: QtBot, page: SeatsPage, day: Day) -> None:
    choose(page, 0)
    page.side.rules.adding["apart"].click()
    chooser = page.rules.chooser
    assert chooser is not None
    qtbot.keyClick(chooser.line, Qt.Key.Key_Backspace)
    assert chooser.chosen == [] and not chooser.back.isEnabled()


def test_all_rules_are_counted_and_each_can_be_taken_away(page: SeatsPage, day: Day) -> None:
    write(day, 0, together="가족; 이웃", needs="휠체어")
    write(day, 3, together="가족")
    write(day, 6, together="이웃")
    day.record.apply(PinSeat(round_id=day.rounds[0], participant_id=day.people[1], pinned=True))
    page.refresh()
    page.desk.settle()
    words = " ".join(label.text() for label in page.side.rules.findChildren(type(page.side.rules.state)))
    assert "함께 2조" in words and "고정 1명" in words and "휠체어 1명" in words
    page.side.rules.list.click()
    rules = page.rules.list
    assert rules is not None
    assert [rules.rules.item(row).text() for row in range(rules.rules.count())] == [
        f"함께: {NAMES[0]}, {NAMES[3]}", f"함께: {NAMES[0]}, {NAMES[6]}", f"휠체어 필요: {NAMES[0]}",
        f"이 라운드 2번 테이블에 고정: {NAMES[1]}",
    ]  # fmt: skip
    rules.remove.click()
    page.desk.settle()
    assert attributes_of(day, 0)["together"] == "이웃" and "together" not in attributes_of(day, 3)
    assert rules.rules.count() == 3
    rules.rules.setCurrentRow(2)
    rules.remove.click()
    page.desk.settle()
    assert not page.shown.person(day.people[1]).pinned  # type: ignore[union-attr]
    page.desk.undo()
    page.desk.undo()
    page.desk.settle()


def test_a_rule_leads_to_its_first_person(page: SeatsPage, day: Day) -> None:
    write(day, 1, needs="휠체어")
    page.refresh()
    page.desk.settle()
    page.side.rules.list.click()
    assert page.rules.list is not None
    page.rules.list.go.click()
    assert page.places.current_id == day.tables[1]
    assert page.side.people.chosen is not None and page.side.people.chosen.id == day.people[1]


def test_the_menu_of_a_person_pins_frees_and_binds(page: SeatsPage, day: Day) -> None:
    person = page.shown.person(day.people[0])
    assert person is not None
    words = [action.text() for action in page.menus.of_person(person).actions() if action.text()]
    assert {"옮기기 …", "이 라운드에 고정", "자리 빼기", "함께 앉기 …", "따로 앉기 …", "명찰 인쇄 …"} <= set(words)
    actions = {action.text(): action for action in page.menus.of_person(person).actions()}
    actions["자리 빼기"].trigger()
    page.desk.settle()
    assert day.people[0] not in seats_of(day)


def test_two_attributes_are_joined_kept_for_the_session_and_parted(
    qtbot: QtBot, look: object, korean: None, tmp_path: Path
) -> None:
    day = small_day(tmp_path, people=24, tables=6)
    with seats_page(qtbot, day, tmp_path) as page:
        card = page.side.attributes
        assert not card.box("gender×age").isChecked()
        card.join.click()
        dialog = page.mirroring.dialog
        assert dialog is not None
        dialog.first.setCurrentIndex(dialog.first.findData("gender"))
        dialog.second.setCurrentIndex(dialog.second.findData("age"))
        assert not dialog._yes.isEnabled()
        dialog.second.setCurrentIndex(dialog.second.findData("gender"))
        assert not dialog._yes.isEnabled()
        dialog.second.setCurrentIndex(dialog.second.findData("district"))
        dialog._yes.click()
        page.desk.settle()
        assert "gender×district" in page.attributes and card.box("gender×district").text() == "성별 × 자치구"
        explained(page)
        with seats_page(qtbot, day, tmp_path) as later:
            assert later.attributes == page.attributes
            away = later.side.attributes.findChild(QToolButton)
            assert isinstance(away, QToolButton)
            away.click()
            later.desk.settle()
            assert "gender×district" not in later.attributes


def test_a_pair_with_too_many_values_is_not_offered_and_the_card_says_why(page: SeatsPage) -> None:
    page.mirroring.join("age×district")
    page.desk.settle()
    assert "age×district" not in page.attributes
    assert "연령대 × 자치구: 값이 너무 많아" in page.side.attributes._warning.text()


def test_what_is_unticked_stays_unticked(qtbot: QtBot, page: SeatsPage, day: Day, tmp_path: Path) -> None:
    page.side.attributes.box("age").click()
    page.desk.settle()
    assert page.attributes == ("gender", "district")
    with seats_page(qtbot, day, tmp_path) as later:
        assert later.attributes == ("gender", "district")


def test_contradicting_rules_of_the_list_are_named_when_everybody_is_seated(page: SeatsPage, day: Day) -> None:
    refused: list[object] = []
    page.desk.refused.connect(refused.append)
    for person in (0, 1):
        write(day, person, together="가족", apart="형제")
    nobody = tuple((round_id, id) for round_id in day.rounds for id in day.people)
    page.desk.do("nobody", FreeSeats(seats=nobody))
    page.desk.settle()
    page.seat_everybody()
    page.desk.settle()
    assert len(refused) == 1 and page.notice.state == "bad" and "가족" in page.notice.text()
    assert seats_of(day) == {}


def test_a_narrow_window_puts_what_does_not_fit_into_a_menu(page: SeatsPage) -> None:
    assert page.head.in_menu == [] and not page.head.more.isVisible()
    page.resize(660, 800)
    assert page.head.in_menu and page.head.more.isVisible()
    assert all(not button.isVisible() for button in page.head.in_menu)
    asked: list[int] = []
    page.head.save_asked.connect(lambda: asked.append(1))
    page.save_seats = lambda: None  # type: ignore[method-assign]
    page.head._rest[page.head.save].trigger()
    assert asked == [1]
