"""The right side of the theme board: the tree, merging and splitting, wordings, marks, what is covered, and the way to the hall."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, small_day
from hands import Answers, compose, drop, mime
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from themes_hands import themes_page

from facilitator.record import Operation
from facilitator.record.models import Ballot, NoteMark, Option, Screen, Theme
from facilitator.record.operations import AddNote, AddTheme, FileNote, MergeThemes, NestTheme, WordTheme
from facilitator.ui.pages.themes import ThemesPage
from facilitator.ui.pages.themes_card import THEME_MIME, ThemeCard
from facilitator.ui.pages.themes_coverage import DIFFERING, MARKED, MINORITY, STRONG, UNHEARD
from facilitator.ui.pages.themes_filters import STRONGLY
from facilitator.ui.pages.themes_merging import MergeDialog
from facilitator.ui.pages.themes_notes import NOTES_MIME


@pytest.fixture
def day(tmp_path: Path) -> Day:
    """Three tables with three notes each, and three themes."""
    return small_day(tmp_path, open_round=1, notes=3, themes=3)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    return Answers(monkeypatch, "themes_sorting", "themes_ready")


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path, answers: Answers) -> Iterator[ThemesPage]:
    with themes_page(qtbot, day, tmp_path, height=800) as page:
        yield page


def do(page: ThemesPage, *operations: Operation, actor: str = "organizer") -> None:
    page.desk.do("do", *operations, actor=actor)
    page.desk.settle()


def undo(page: ThemesPage) -> None:
    page.desk.undo()
    page.desk.settle()


def tree(page: ThemesPage) -> list[tuple[str, int]]:
    return [(theme.title, theme.depth) for theme in page.themes]


def card(page: ThemesPage, day: Day, place: int) -> ThemeCard:
    return page.right.wall.cards[day.themes[place]]


def dragged(day: Day, place: int) -> QMimeData:
    data = QMimeData()
    data.setData(THEME_MIME, day.themes[place].encode())
    return data


def low(card: ThemeCard) -> QPointF:
    return QPointF(card.width() / 2, card.height() - 4)


def marks(day: Day) -> dict[str, tuple[str, str]]:
    with day.record.reading() as reading:
        return {one.note_id: (one.mark, one.reason) for one in reading.scalars(select(NoteMark))}


def minority(page: ThemesPage, day: Day, text: str, support: int = 3, *, strongly: bool = False) -> str:
    note = day.record.new_id()
    written = AddNote(
        id=note,
        round_id=day.rounds[0],
        table_id=day.tables[0],
        kind="minority",
        text=text,
        support=support,
        felt_strongly=strongly,
    )
    do(page, written)
    return note


def test_a_theme_dropped_on_the_lower_part_of_another_goes_under_it(page: ThemesPage, day: Day) -> None:
    assert drop(card(page, day, 0), dragged(day, 2), low(card(page, day, 0)))
    page.desk.settle()
    assert tree(page) == [("주제 1", 1), ("주제 3", 2), ("주제 2", 1)]
    undo(page)
    assert tree(page) == [("주제 1", 1), ("주제 2", 1), ("주제 3", 1)]


def test_a_theme_taken_out_from_under_another_by_dropping_it_beside_a_third(page: ThemesPage, day: Day) -> None:
    do(page, NestTheme(id=day.themes[2], parent_id=day.themes[0]))
    drop(card(page, day, 1), dragged(day, 2))
    page.desk.settle()
    assert tree(page) == [("주제 1", 1), ("주제 3", 1), ("주제 2", 1)]


def test_what_letting_go_would_do_is_said_before(page: ThemesPage, day: Day) -> None:
    here = card(page, day, 0)
    left, none, move = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.MoveAction

    def said(data: QMimeData, place: QPointF) -> str:
        QApplication.sendEvent(here, QDragEnterEvent(place.toPoint(), move, data, left, none))
        return here._drop.words

    assert said(dragged(day, 1), low(here)) == "“주제 1” 아래에 두기"
    assert said(dragged(day, 1), QPointF(10, 4)) == "“주제 1” 자리에 두기"
    assert said(mime(NOTES_MIME, day.notes[:2]), low(here)) == "기록 2건을 여기에 넣기"
    assert said(dragged(day, 0), low(here)) == ""


def test_alt_right_puts_a_theme_under_the_one_before_and_alt_left_takes_it_back(
    qtbot: QtBot, page: ThemesPage, day: Day
) -> None:
    card(page, day, 1).setFocus()
    qtbot.keyClick(card(page, day, 1), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    page.desk.settle()
    assert tree(page) == [("주제 1", 1), ("주제 2", 2), ("주제 3", 1)]
    QApplication.processEvents()
    card(page, day, 1).setFocus()
    qtbot.keyClick(card(page, day, 1), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    page.desk.settle()
    assert tree(page) == [("주제 1", 1), ("주제 2", 1), ("주제 3", 1)]


def test_a_fourth_level_is_refused_and_nothing_moves(page: ThemesPage, day: Day) -> None:
    fourth = day.record.new_id()
    do(
        page,
        AddTheme(id=fourth, session_id=day.session_id, round_id=day.rounds[0], title="주제 4"),
        NestTheme(id=day.themes[1], parent_id=day.themes[0]),
        NestTheme(id=day.themes[2], parent_id=day.themes[1]),
    )
    before = tree(page)
    refused: list[object] = []
    page.desk.refused.connect(refused.append)
    page.sorting.nest(fourth, day.themes[2])
    page.desk.settle()
    assert len(refused) == 1 and tree(page) == before


def test_a_theme_gets_the_next_colour_by_key(qtbot: QtBot, page: ThemesPage, day: Day) -> None:
    before = page.themes[0].colour
    card(page, day, 0).setFocus()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(card(page, day, 0), Qt.Key.Key_C, keys)
    page.desk.settle()
    assert page.themes[0].colour == before + 1


def test_themes_chosen_with_ctrl_are_offered_to_be_merged(
    qtbot: QtBot, page: ThemesPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def ask(_parent: object, _board: object, chosen: list[str]) -> tuple[str, tuple[str, ...]]:
        asked.append(list(chosen))
        return chosen[0], tuple(chosen[1:])

    monkeypatch.setattr("facilitator.ui.pages.themes_sorting.ask_merge", ask)
    do(page, FileNote(theme_id=day.themes[0], note_ids=(day.notes[0],)))
    do(page, FileNote(theme_id=day.themes[2], note_ids=(day.notes[3],)))
    for place in (2, 0):
        qtbot.mouseClick(card(page, day, place), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyRelease(page, Qt.Key.Key_Control)
    page.right.merge()
    page.desk.settle()
    assert asked == [[day.themes[2], day.themes[0]]]
    assert tree(page) == [("주제 2", 1), ("주제 3", 1)]
    assert "주제 2개를 합쳤습니다" in card(page, day, 2)._balance.text()
    page.right.open(day.themes[2])
    assert "주제 1" in page.right.detail._made_of.text()
    page.right.detail._apart.click()
    page.desk.settle()
    assert tree(page) == [("주제 1", 1), ("주제 2", 1), ("주제 3", 1)]
    assert [theme.notes for theme in page.themes] == [1, 0, 1]


def test_before_merging_it_says_which_minority_views_keep_their_line(page: ThemesPage, day: Day) -> None:
    view = minority(page, day, "의무로 하는 데는 반대한다")
    do(page, FileNote(theme_id=day.themes[0], note_ids=(day.notes[0],)))
    do(page, FileNote(theme_id=day.themes[1], note_ids=(view, day.notes[0])))
    dialog = MergeDialog(page, page._board, day.themes[:2])
    assert dialog.merging == (day.themes[0], (day.themes[1],)) and dialog.yes.isEnabled()
    assert "기록 2건" in dialog.preview.text() and "의무로 하는 데는 반대한다" in dialog.minority.text()
    dialog.which.set_keys(day.themes[:1])
    dialog._look()
    assert not dialog.yes.isEnabled()


def test_notes_of_a_theme_become_a_theme_of_their_own(page: ThemesPage, day: Day, answers: Answers) -> None:
    do(page, FileNote(theme_id=day.themes[0], note_ids=tuple(day.notes[:3])))
    answers.line = "따로"
    page.right.open(day.themes[0])
    page.right.detail.list.selectAll()
    page.right.detail._letter("N")
    page.desk.settle()
    assert [(theme.title, theme.notes) for theme in page.themes] == [
        ("주제 1", 0), ("주제 2", 0), ("주제 3", 0), ("따로", 3),
    ]  # fmt: skip


def test_two_wordings_made_at_once_stand_side_by_side_until_one_is_chosen(page: ThemesPage, day: Day) -> None:
    theme = day.themes[0]
    for title in ("점심 걱정", "방학 점심"):
        word = WordTheme(
            id=day.record.new_id(), theme_id=theme, title=title, summary=f"{title} 요약", replaces=(theme,)
        )
        do(page, word)
    assert "문구가 2가지" in card(page, day, 0)._balance.text()
    page.right.open(theme)
    assert len(page.right.detail.wordings.choose) == 2
    page.right.detail.wordings.choose[1].click()
    page.desk.settle()
    assert (page.themes[0].title, len(page.themes[0].wordings)) == ("방학 점심", 0)
    undo(page)
    assert {one.title for one in page.themes[0].wordings} == {"점심 걱정", "방학 점심"}


def test_two_wordings_are_joined_and_go_on_being_written(page: ThemesPage, day: Day) -> None:
    theme = day.themes[0]
    for title in ("점심", "돌봄"):
        do(page, WordTheme(id=day.record.new_id(), theme_id=theme, title=title, summary=title, replaces=(theme,)))
    page.right.open(theme)
    page.right.detail.wordings.join.click()
    page.desk.settle()
    assert page.themes[0].title == "점심 / 돌봄" and page.themes[0].summary == "점심\n돌봄"
    assert page.right.detail.title.text() == "점심 / 돌봄" and page.right.detail.title.isVisible()


def test_what_is_being_typed_and_what_another_wrote_meanwhile_are_both_kept(page: ThemesPage, day: Day) -> None:
    theme = day.themes[0]
    page.right.open(theme)
    page.right.detail.summary.setFocus()
    compose(page.right.detail.summary, "", commit="내가 쓰던 말")
    do(page, WordTheme(id=day.record.new_id(), theme_id=theme, title="주제 1", summary="남이 쓴 말", replaces=(theme,)))
    page.right.back()
    page.desk.settle()
    assert {one.summary for one in page.themes[0].wordings} == {"내가 쓰던 말", "남이 쓴 말"}


@pytest.mark.parametrize(("key", "letter"), [(Qt.Key.Key_A, ""), (0x3141, "ㅁ")])
def test_a_key_lets_the_chosen_notes_stand_alone_and_they_leave_the_list(
    qtbot: QtBot, page: ThemesPage, day: Day, key: int, letter: str
) -> None:
    page.list.setCurrentIndex(page.list.board.index(0))
    if letter:
        qtbot.keyClick(page.list, Qt.Key(key))
    else:
        qtbot.keyClick(page.list, Qt.Key.Key_A)
    page.desk.settle()
    assert marks(day) == {day.notes[0]: ("alone", "")}
    assert day.notes[0] not in {note.id for note in page.list.board.notes}
    undo(page)
    assert marks(day) == {} and day.notes[0] in {note.id for note in page.list.board.notes}


def test_setting_notes_aside_asks_for_the_reason_and_without_one_does_nothing(
    qtbot: QtBot, page: ThemesPage, day: Day, answers: Answers
) -> None:
    page.list.setCurrentIndex(page.list.board.index(0))
    qtbot.keyClick(page.list, Qt.Key.Key_X)
    page.desk.settle()
    assert len(answers.asked) == 1 and marks(day) == {}
    answers.line = "다른 날의 물음"
    qtbot.keyClick(page.list, Qt.Key.Key_X)
    page.desk.settle()
    assert marks(day) == {day.notes[0]: ("aside", "다른 날의 물음")}


def test_the_letters_of_marks_do_nothing_to_notes_while_somebody_types(
    page: ThemesPage, qtbot: QtBot, day: Day
) -> None:
    page.left.search.setFocus()
    qtbot.keyClick(page.left.search, Qt.Key.Key_A)
    page.desk.settle()
    assert marks(day) == {} and page.left.search.text() == "a"


def test_marked_notes_are_looked_at_again_and_unmarked(qtbot: QtBot, page: ThemesPage, day: Day) -> None:
    page.sorting.mark(day.notes[:2], "skipped")
    page.desk.settle()
    button = page.right.coverage.buttons[MARKED]
    assert button.isVisible()
    button.click()
    assert [note.id for note in page.list.board.notes] == day.notes[:2]
    page.list.setFocus()
    page.list.setCurrentIndex(page.list.board.index(0))
    qtbot.keyClick(page.list, Qt.Key.Key_U)
    page.desk.settle()
    assert list(marks(day)) == [day.notes[1]] and [note.id for note in page.list.board.notes] == [day.notes[1]]
    page.left.all_again.click()
    assert len(page.list.board.notes) == len(day.notes) - 1


def test_minority_views_and_tables_in_no_theme_lead_to_their_notes(page: ThemesPage, day: Day) -> None:
    view = minority(page, day, "반대한다")
    do(page, FileNote(theme_id=day.themes[0], note_ids=(day.notes[0], day.notes[3])))
    buttons = page.right.coverage.buttons
    assert "3번" in buttons[UNHEARD].toolTip()
    buttons[UNHEARD].click()
    assert {note.table_number for note in page.list.board.notes} == {3}
    buttons[MINORITY].click()
    assert [note.id for note in page.list.board.notes] == [view]
    do(page, FileNote(theme_id=day.themes[0], note_ids=(view,)))
    assert not buttons[MINORITY].isVisible() and view not in {note.id for note in page.list.board.notes}


def test_a_note_that_two_filed_differently_is_decided_by_one_click(page: ThemesPage, day: Day) -> None:
    note = day.notes[0]
    do(page, FileNote(theme_id=day.themes[0], note_ids=(note,)), actor="theme team")
    do(page, FileNote(theme_id=day.themes[1], note_ids=(note,)), actor="organizer")
    page.right.coverage.buttons[DIFFERING].click()
    assert page.right.differing.isVisible()
    assert [button.text() for button in page.right.differing.buttons[note]] == ["주제 1", "주제 2", "둘 다"]
    page.right.differing.buttons[note][1].click()
    page.desk.settle()
    assert page._board.notes[note].themes == (day.themes[1],) and page.right.wall.isVisible()
    undo(page)
    assert page._board.notes[note].themes == tuple(day.themes[:2])


def test_a_theme_of_one_loud_table_and_of_one_voice_says_so(page: ThemesPage, day: Day) -> None:
    do(page, FileNote(theme_id=day.themes[0], note_ids=tuple(day.notes[:3])))
    assert "한 테이블에서만" in card(page, day, 0)._balance.text()
    do(page, FileNote(theme_id=day.themes[0], note_ids=tuple(day.notes[3:9])))
    assert card(page, day, 0)._balance.text() == ""
    alone, others = minority(page, day, "나만 그렇다", support=1), minority(page, day, "몇은 그렇다", support=4)
    do(page, FileNote(theme_id=day.themes[0], note_ids=(alone, others)))
    words = [label.text() for label in card(page, day, 0)._minority]
    assert words == ["한 사람의 목소리: 나만 그렇다", "소수 의견: 몇은 그렇다"]


def test_what_is_felt_strongly_comes_first_on_the_card_also_after_the_theme_was_merged_and_worded(
    page: ThemesPage, day: Day
) -> None:
    minority(page, day, "나만 그렇다", support=1)
    strong = minority(page, day, "절실하다", support=1, strongly=True)
    buttons = page.right.coverage.buttons
    assert buttons[STRONG].text() == "주제에 없는 강한 소수 의견 1"
    buttons[STRONG].click()
    assert [note.id for note in page.list.board.notes] == [strong]
    ids = tuple(note.id for note in page._board.notes.values() if note.kind == "minority")
    do(page, FileNote(theme_id=day.themes[1], note_ids=ids))
    assert not buttons[STRONG].isVisible()
    do(page, MergeThemes(into_id=day.themes[0], from_ids=(day.themes[1],)))
    page.sorting.word(day.themes[0], "모두의 말", "모두가 바란다", None)
    page.desk.settle()
    words = [label.text() for label in card(page, day, 0)._minority]
    assert words == ["한 사람의 목소리 · 강하게: 절실하다", "한 사람의 목소리: 나만 그렇다"]


def test_only_notes_that_are_felt_strongly_are_read_when_asked_for(page: ThemesPage, day: Day) -> None:
    strong = minority(page, day, "절실하다", strongly=True)
    box = page.left.filters.kind
    box.setCurrentIndex(box.findData(STRONGLY))
    page.left.filters.changed.emit()
    assert [note.id for note in page.list.board.notes] == [strong]


@pytest.mark.parametrize("agree", [True, False])
def test_themes_go_to_the_screen_when_the_rest_is_skipped_knowingly(
    page: ThemesPage, day: Day, answers: Answers, agree: bool
) -> None:
    do(page, FileNote(theme_id=day.themes[0], note_ids=tuple(day.notes[:4])))
    answers.agree = agree
    page.to_hall.show()
    page.desk.settle()
    assert "5건" in answers.asked[0] and "3번" in answers.asked[0]
    with day.record.reading() as reading:
        screen = reading.get(Screen, day.session_id)
    assert (screen is not None and screen.scene == "themes") == agree
    assert len(marks(day)) == (5 if agree else 0)
    if agree:
        page.to_hall.show()
        page.desk.settle()
        assert len(answers.asked) == 1
        undo(page)
        undo(page)
        assert marks(day) == {}


def test_reading_on_makes_no_ballot(page: ThemesPage, day: Day, answers: Answers) -> None:
    answers.agree = False
    page.to_hall.make_ballot()
    page.desk.settle()
    with day.record.reading() as reading:
        assert reading.scalars(select(Ballot)).all() == []


def test_a_ballot_offers_the_themes_at_the_top_since_the_others_are_in_them(page: ThemesPage, day: Day) -> None:
    do(page, NestTheme(id=day.themes[2], parent_id=day.themes[0]))
    page.to_hall.make_ballot()
    page.desk.settle()
    with day.record.reading() as reading:
        assert reading.scalars(select(Option.theme_id).order_by(Option.position)).all() == day.themes[:2]


def test_a_merge_from_another_laptop_is_seen_in_the_list_at_once(page: ThemesPage, day: Day) -> None:
    do(page, FileNote(theme_id=day.themes[1], note_ids=(day.notes[0],)))
    page.left.filters.toggle_filed()
    do(page, MergeThemes(into_id=day.themes[0], from_ids=(day.themes[1],)))
    with day.record.reading() as reading:
        assert reading.get_one(Theme, day.themes[1]).into_id == day.themes[0]
    shown = next(note for note in page.list.board.notes if note.id == day.notes[0])
    assert shown.themes == (day.themes[0],)


def test_esc_lets_go_of_the_chosen_themes(page: ThemesPage, day: Day) -> None:
    page.right.wall.choose(day.themes[0])
    page.right.wall.choose(day.themes[1])
    assert page.right._merge.isVisible()
    escape = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(card(page, day, 0), escape)
    assert page.right.wall.chosen == [] and not page.right._merge.isVisible()
