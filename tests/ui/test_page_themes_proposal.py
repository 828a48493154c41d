"""A starting proposal: groups from nothing, marked as such, of which a person takes what helps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, Split, small_day, workplace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from themes_hands import themes_page

from facilitator.day.proposal import TakenGroup
from facilitator.record.models import Filing, Theme
from facilitator.record.operations import AddNote, MarkNotes
from facilitator.ui.pages.themes import ThemesPage
from facilitator.ui.pages.themes_menu import theme_menu
from facilitator.ui.pages.themes_proposed import NOTES, TITLE
from facilitator.ui.widgets.labels import WrapLabel

SAID = (
    "월세 보증금 부담", "월세 보증금 지원", "보증금 월세 대출", "월세 보증금 계약",
    "버스 배차 간격", "버스 배차 부족", "배차 버스 요금", "버스 배차 정류장",
    "응급실 야간 진료", "야간 응급실 대기", "응급실 야간 의사", "야간 응급실 거리",
)  # fmt: skip


@pytest.fixture
def day(tmp_path: Path) -> Day:
    day = small_day(tmp_path, open_round=1, themes=0)
    for place, text in enumerate(SAID):
        day.notes.append(day.record.new_id())
        day.record.apply(
            AddNote(
                id=day.notes[-1], round_id=day.rounds[0], table_id=day.tables[place % 3], kind="idea", text=text,
                support=1,
            )
        )  # fmt: skip
    return day


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> Iterator[ThemesPage]:
    with themes_page(qtbot, day, tmp_path, words=Split()) as page:
        yield page


@pytest.fixture
def proposed(page: ThemesPage) -> ThemesPage:
    page.right.proposal_asked.emit()
    page.desk.settle()
    return page


def made(day: Day) -> dict[str, set[str]]:
    """The themes that stand, each with what its notes say."""
    with day.record.reading() as reading:
        standing = reading.execute(select(Theme.id, Theme.title).where(Theme.removed.is_(False))).all()
        filed = {
            theme.title: reading.scalars(select(Filing.note_id).where(Filing.theme_id == theme.id))
            for theme in standing
        }
        return {title: {SAID[day.notes.index(id)] for id in ids} for title, ids in filed.items()}


def marked(page: ThemesPage) -> list[str]:
    """The themes whose cards say that they come from a proposal."""
    return [id for id, card in page.right.wall.cards.items() if "제안에서" in card.accessibleName()]


def frame_colours(card: QWidget) -> set[int]:
    """The colours along the lower edge of a card."""
    image = card.grab().toImage()
    return {image.pixel(x, image.height() - 1) for x in range(20, image.width() - 20)}


def topics(page: ThemesPage) -> dict[str, int]:
    """The place of each group among the cards, by a word that all its notes have."""
    words = ("월세", "버스", "응급실")
    return {
        word: place
        for place, card in enumerate(page.right.proposal.cards)
        for word in words
        if word in card.group.title
    }


def test_without_themes_the_board_offers_to_start_from_a_proposal(page: ThemesPage) -> None:
    shown = page.right._pages.currentWidget()
    assert shown is page.right._none
    page.right._none.acted.emit()
    page.desk.settle()
    assert page.right._pages.currentWidget() is page.right.proposal and len(page.right.proposal.cards) == 3


def test_a_proposed_group_says_that_it_is_one_and_quotes_its_notes(proposed: ThemesPage, day: Day) -> None:
    card = proposed.right.proposal.cards[topics(proposed)["버스"]]
    assert card.accessibleName().startswith("제안") and "기록 4 · 테이블 3" in card.accessibleName()
    said = [label.text() for label in card.findChildren(WrapLabel) if not label.isHidden()]
    assert len(said) == 3 and all("버스" in text and "번 테이블" in text for text in said)
    assert made(day) == {} and not proposed.right.proposal.make.isEnabled()


def test_only_what_a_person_takes_becomes_themes_in_one_step(proposed: ThemesPage, day: Day) -> None:
    panel, place = proposed.right.proposal, topics(proposed)
    panel.cards[place["월세"]].take.button(NOTES).click()
    panel.cards[place["월세"]].title.setText("집세")
    panel.cards[place["버스"]].title.setText("버스")
    panel.cards[place["버스"]].take.button(TITLE).click()
    panel.make.click()
    proposed.desk.settle()
    assert made(day) == {"집세": set(SAID[:4]), "버스": set()}
    assert proposed.right._pages.currentWidget() is proposed.right.wall
    proposed.desk.undo()
    proposed.desk.settle()
    assert made(day) == {}


def test_when_all_groups_are_taken_no_note_is_left_to_read_and_undo_brings_all_back(proposed: ThemesPage) -> None:
    for card in proposed.right.proposal.cards:
        card.take.button(NOTES).click()
    proposed.right.proposal.make_themes()
    proposed.desk.settle()
    assert [theme.notes for theme in proposed.themes] == [4, 4, 4] and len(proposed.right.wall.cards) == 3
    assert not proposed.list.board.notes
    proposed.desk.undo()
    proposed.desk.settle()
    assert len(proposed.list.board.notes) == len(SAID)


def test_a_theme_from_a_proposal_says_so_until_somebody_words_it(proposed: ThemesPage, day: Day) -> None:
    proposed.right.proposal.cards[0].take.button(NOTES).click()
    proposed.right.proposal.make_themes()
    proposed.desk.settle()
    (theme,) = proposed.themes
    assert marked(proposed) == [theme.id]
    proposed.right.open(theme.id)
    proposed.right.back()
    assert marked(proposed) == [theme.id], "who only looked has not worded it"
    proposed.sorting.word(theme.id, "집세", "", None)
    proposed.desk.settle()
    assert marked(proposed) == []
    proposed.desk.undo()
    proposed.desk.settle()
    assert marked(proposed) == [theme.id]


def test_the_opened_theme_says_so_as_well_and_its_proposed_title_can_be_kept_as_it_is(proposed: ThemesPage) -> None:
    proposed.right.proposal.cards[0].take.button(NOTES).click()
    proposed.right.proposal.make_themes()
    proposed.desk.settle()
    (theme,) = proposed.themes
    proposed.right.open(theme.id)
    assert proposed.right.detail._words._aside.text() == "제안에서 만든 주제 · 아직 다듬지 않음"
    menu = theme_menu(proposed, proposed.sorting, theme.id, [])
    next(action for action in menu.actions() if action.text() == "제안한 제목 그대로 쓰기").trigger()
    proposed.desk.settle()
    assert marked(proposed) == [] and proposed.right.detail._words._aside.text() == ""
    assert [one.title for one in proposed.themes] == [theme.title]
    menu = theme_menu(proposed, proposed.sorting, theme.id, [])
    assert all(action.text() != "제안한 제목 그대로 쓰기" for action in menu.actions())


def test_a_proposal_is_drawn_with_dashes_until_it_is_worded(proposed: ThemesPage) -> None:
    proposed.right.proposal.cards[0].take.button(NOTES).click()
    proposed.right.proposal.make_themes()
    proposed.desk.settle()
    (theme,) = proposed.themes
    proposed.list.setFocus()
    dashed = frame_colours(proposed.right.wall.cards[theme.id])
    proposed.sorting.word(theme.id, "집세", "", None)
    proposed.desk.settle()
    assert len(dashed) > 1 and len(frame_colours(proposed.right.wall.cards[theme.id])) == 1


def test_another_laptop_and_the_same_one_after_a_restart_mark_it_as_well(
    qtbot: QtBot, proposed: ThemesPage, day: Day, tmp_path: Path
) -> None:
    proposed.right.proposal.cards[0].take.button(TITLE).click()
    proposed.right.proposal.make_themes()
    proposed.desk.settle()
    other = ThemesPage(workplace(day, tmp_path, words=Split()))
    qtbot.addWidget(other)
    other.show()
    assert marked(other) == marked(proposed) == [theme.id for theme in proposed.themes]
    other.leave()
    other.desk.settle()


def test_a_group_that_was_given_a_title_when_it_was_taken_is_worded_already(proposed: ThemesPage) -> None:
    proposed.right.proposal.cards[0].title.setText("집세")
    for card in proposed.right.proposal.cards[:2]:
        card.take.button(NOTES).click()
    proposed.right.proposal.make_themes()
    proposed.desk.settle()
    assert marked(proposed) == [theme.id for theme in proposed.themes if theme.title != "집세"] != []


def test_what_somebody_filed_or_marked_meanwhile_is_not_filed_again(proposed: ThemesPage, day: Day) -> None:
    proposed.desk.do("mark", MarkNotes(note_ids=(day.notes[4],), mark="alone"))
    proposed.desk.settle()
    card = proposed.right.proposal.cards[topics(proposed)["버스"]]
    assert {note.id for note in card.notes} == set(day.notes[5:8])
    card.take.button(NOTES).click()
    proposed.right.proposal.make_themes()
    proposed.desk.settle()
    assert list(made(day).values()) == [set(SAID[5:8])]


def test_the_notes_of_a_proposed_group_are_read_in_the_list(proposed: ThemesPage, day: Day) -> None:
    proposed.right.proposal.cards[topics(proposed)["응급실"]].read.click()
    assert {note.text for note in proposed.list.board.notes} == set(SAID[8:])
    proposed.left.all_again.click()
    assert len(proposed.list.board.notes) == len(SAID)


def test_esc_goes_back_and_what_is_still_being_made_is_dropped(qtbot: QtBot, page: ThemesPage) -> None:
    page.right.proposal_asked.emit()
    assert page.right.proposal.stop.hasFocus()
    qtbot.keyClick(page.right.proposal.stop, Qt.Key.Key_Escape)
    page.desk.settle()
    assert page.right._pages.currentWidget() is page.right._none and page.right.proposal.cards == []


def test_only_notes_that_end_nowhere_are_grouped_and_where_none_is_left_it_says_so(page: ThemesPage, day: Day) -> None:
    page.right.taking.take([TakenGroup("모두", tuple(day.notes))])
    page.desk.settle()
    told: list[str] = []
    page.said.connect(lambda text, _undo: told.append(text))
    page.right.proposal_asked.emit()
    assert len(told) == 1 and page.right._pages.currentWidget() is page.right.wall


def test_another_round_drops_the_proposal(proposed: ThemesPage, day: Day) -> None:
    proposed.place.go(round_id=day.rounds[1])
    proposed.desk.settle()
    assert proposed.right._pages.currentWidget() is not proposed.right.proposal
