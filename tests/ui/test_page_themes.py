"""The theme team's page: filing by key and by drag, wording, quotes, order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from days import Day, small_day
from hands import Answers, compose, drop, mime
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from themes_hands import themes_page

from facilitator.day.board_theme import BoardTheme
from facilitator.record.models import Ballot, Filing, Option, Quote, Theme
from facilitator.record.operations import AddNote, AddTheme, EditTheme, ExtendRound, FileNote, PickQuote
from facilitator.ui.pages.themes import ThemesPage
from facilitator.ui.pages.themes_card import THEME_MIME, ThemeCard
from facilitator.ui.pages.themes_notes import NOTES_MIME


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1, notes=3, themes=2)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    return Answers(monkeypatch, "themes_sorting", "themes_ready")


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path, answers: Answers) -> Iterator[ThemesPage]:
    with themes_page(qtbot, day, tmp_path, height=800) as page:
        yield page


def filed(day: Day, theme: int = 0) -> set[str]:
    with day.record.reading() as reading:
        return set(reading.scalars(select(Filing.note_id).where(Filing.theme_id == day.themes[theme])))


def titles(day: Day) -> list[str]:
    with day.record.reading() as reading:
        return list(reading.scalars(select(Theme.title).where(Theme.removed.is_(False)).order_by(Theme.position)))


def theme(day: Day, place: int = 0) -> Theme:
    with day.record.reading() as reading:
        return reading.get_one(Theme, day.themes[place])


def korean_key(page: ThemesPage, letter: str) -> None:
    """A key of a Korean keyboard: the letter comes as text, the key is no Latin one."""
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(
        page.list if page.list.isVisible() and page.right.opened is None else page.right.detail.list, event
    )
    page.desk.settle()


def test_a_figure_files_the_note_and_the_cursor_is_on_the_next(qtbot: QtBot, page: ThemesPage, day: Day) -> None:
    page.list.setCurrentIndex(page.list.board.index(1))
    qtbot.keyClick(page.list, Qt.Key.Key_2)
    page.desk.settle()
    assert filed(day, 1) == {day.notes[1]} and filed(day, 0) == set()
    assert [note.id for note in page.list.chosen] == [day.notes[2]]
    assert day.notes[1] not in {note.id for note in page.list.board.notes}


def test_after_filing_several_the_cursor_is_on_the_next_unfiled_note(qtbot: QtBot, page: ThemesPage, day: Day) -> None:
    page.list.setCurrentIndex(page.list.board.index(0))
    qtbot.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    page.desk.settle()
    assert filed(day) == set(day.notes[:3])
    assert [note.id for note in page.list.chosen] == [day.notes[3]]


def test_filing_is_undone_and_redone_by_its_name(qtbot: QtBot, page: ThemesPage, day: Day) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    page.desk.settle()
    assert page.desk.undo_label == "“주제 1”에 넣기"
    page.desk.undo()
    page.desk.settle()
    assert filed(day) == set()
    assert day.notes[0] in {note.id for note in page.list.board.notes}
    page.desk.redo()
    page.desk.settle()
    assert filed(day) == {day.notes[0]}


def test_a_figure_without_a_theme_does_nothing(qtbot: QtBot, page: ThemesPage, day: Day) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_9)
    page.desk.settle()
    assert page.desk.undo_label == "" and filed(day) | filed(day, 1) == set()


def test_several_notes_are_dragged_onto_a_theme(page: ThemesPage, day: Day) -> None:
    card = page.right.wall.cards[day.themes[1]]
    dragged = page.list.board.mimeData([page.list.board.index(row) for row in (0, 2, 4)])
    assert drop(card, dragged)
    page.desk.settle()
    assert filed(day, 1) == {day.notes[0], day.notes[2], day.notes[4]}


def test_something_else_is_not_taken_by_a_theme(page: ThemesPage, day: Day) -> None:
    other = QMimeData()
    other.setText("a word")
    drop(page.right.wall.cards[day.themes[0]], other)
    page.desk.settle()
    assert page.desk.undo_label == ""


def test_filing_refreshes_only_the_cards_and_the_row_that_changed(
    qtbot: QtBot, page: ThemesPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    cards = dict(page.right.wall.cards)
    resets: list[object] = []
    removed: list[int] = []
    refreshed: list[object] = []
    page.list.board.modelReset.connect(lambda: resets.append(1))
    page.list.board.rowsRemoved.connect(lambda _parent, first, _last: removed.append(first))
    monkeypatch.setattr(page, "refresh", lambda: refreshed.append(1))
    page.list.setCurrentIndex(page.list.board.index(3))
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    page.desk.settle()
    assert page.right.wall.cards == cards and resets == [] and removed == [3] and refreshed == []


def test_only_the_card_of_the_theme_that_got_a_note_is_set_again(
    qtbot: QtBot, page: ThemesPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    show = ThemeCard.show_theme

    def shown(card: ThemeCard, theme: BoardTheme, *more: Any, **how: Any) -> None:
        drawn.append(theme.id)
        show(card, theme, *more, **how)

    monkeypatch.setattr(ThemeCard, "show_theme", shown)
    qtbot.keyClick(page.list, Qt.Key.Key_2)
    page.desk.settle()
    assert drawn == [day.themes[1]]
    page.desk.do("", EditTheme(id=day.themes[0], colour=3))
    page.desk.settle()
    assert day.themes[0] in drawn[1:]


@pytest.mark.parametrize("key", ["n", "ㅜ"])
def test_n_makes_a_theme_of_the_chosen_notes_also_on_a_korean_keyboard(
    qtbot: QtBot, page: ThemesPage, day: Day, answers: Answers, key: str
) -> None:
    answers.line = "방학 점심"
    answers.on_ask = page.left.search.setFocus  # A dialog takes the keyboard away from the list.
    page.list.setCurrentIndex(page.list.board.index(0))
    if key == "n":
        qtbot.keyClick(page.list, Qt.Key.Key_N)
        page.desk.settle()
    else:
        korean_key(page, key)
    assert titles(day) == ["주제 1", "주제 2", "방학 점심"]
    with day.record.reading() as reading:
        inside = reading.scalars(select(Filing.note_id).join(Theme).where(Theme.title == "방학 점심")).all()
    assert inside == [day.notes[0]]
    page.desk.undo()
    page.desk.settle()
    assert titles(day) == ["주제 1", "주제 2"]


def test_thinking_better_of_a_new_theme_makes_none(page: ThemesPage, day: Day) -> None:
    page.new_theme()
    page.desk.settle()
    assert titles(day) == ["주제 1", "주제 2"]


def test_a_theme_dragged_onto_another_takes_its_place(page: ThemesPage, day: Day) -> None:
    data = QMimeData()
    data.setData(THEME_MIME, day.themes[1].encode())
    assert drop(page.right.wall.cards[day.themes[0]], data)
    page.desk.settle()
    assert titles(day) == ["주제 2", "주제 1"]
    page.desk.undo()
    page.desk.settle()
    assert titles(day) == ["주제 1", "주제 2"]


def test_alt_up_and_down_move_the_theme_that_has_the_keyboard(qtbot: QtBot, page: ThemesPage, day: Day) -> None:
    page.right.wall.cards[day.themes[1]].setFocus()
    qtbot.keyClick(page.right.wall.cards[day.themes[1]], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    page.desk.settle()
    assert titles(day) == ["주제 2", "주제 1"]
    page.right.wall.cards[day.themes[1]].setFocus()
    qtbot.keyClick(page.right.wall.cards[day.themes[1]], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    page.desk.settle()
    assert titles(day) == ["주제 1", "주제 2"]


def test_the_wording_keeps_the_syllable_that_is_being_composed(page: ThemesPage, day: Day) -> None:
    page.right.open(day.themes[0])
    page.right.detail.summary.setFocus()
    compose(page.right.detail.summary, "", commit="점심이 필요하")
    compose(page.right.detail.summary, "다")
    page.right.back()
    page.desk.settle()
    assert theme(day).summary == "점심이 필요하다"
    page.desk.undo()
    page.desk.settle()
    assert theme(day).summary == ""


def test_a_new_title_goes_into_the_card_and_can_be_taken_back(qtbot: QtBot, page: ThemesPage, day: Day) -> None:
    page.right.open(day.themes[0])
    page.right.detail.title.setFocus()
    page.right.detail.title.selectAll()
    qtbot.keyClicks(page.right.detail.title, "Lunch")
    qtbot.keyClick(page.right.detail.title, Qt.Key.Key_Return)
    page.desk.settle()
    assert theme(day).title == "Lunch"
    page.desk.undo()
    page.desk.settle()
    assert theme(day).title == "주제 1"


@pytest.mark.parametrize("key", ["q", "ㅂ"])
def test_q_quotes_a_note_and_again_no_longer(qtbot: QtBot, page: ThemesPage, day: Day, key: str) -> None:
    page.sorting.file(day.themes[0], [day.notes[0], day.notes[1]])
    page.desk.settle()
    page.right.open(day.themes[0])

    def press() -> None:
        page.right.detail.list.setCurrentIndex(page.right.detail.list.board.index(0))
        if key == "q":
            qtbot.keyClick(page.right.detail.list, Qt.Key.Key_Q)
            page.desk.settle()
        else:
            korean_key(page, key)

    def quoted() -> list[str]:
        with day.record.reading() as reading:
            return list(reading.scalars(select(Quote.note_id)))

    press()
    assert quoted() == [day.notes[0]]
    press()
    assert quoted() == []
    page.desk.undo()
    page.desk.settle()
    assert quoted() == [day.notes[0]]


def test_delete_takes_a_note_out_of_its_theme(qtbot: QtBot, page: ThemesPage, day: Day) -> None:
    page.sorting.file(day.themes[0], [day.notes[0]])
    page.desk.settle()
    page.right.open(day.themes[0])
    page.right.detail.list.setCurrentIndex(page.right.detail.list.board.index(0))
    qtbot.keyClick(page.right.detail.list, Qt.Key.Key_Delete)
    page.desk.settle()
    assert filed(day) == set()
    page.desk.undo()
    page.desk.settle()
    assert filed(day) == {day.notes[0]}


@pytest.mark.parametrize("sure", [True, False])
def test_a_theme_with_notes_is_removed_only_when_sure_and_comes_back(
    page: ThemesPage, day: Day, answers: Answers, sure: bool
) -> None:
    page.sorting.file(day.themes[0], day.notes[:2])
    page.desk.settle()
    page.right.open(day.themes[0])
    answers.agree = sure
    page.right.remove()
    page.desk.settle()
    assert len(answers.asked) == 1
    assert titles(day) == (["주제 2"] if sure else ["주제 1", "주제 2"])
    if sure:
        page.desk.undo()
        page.desk.settle()
        assert titles(day) == ["주제 1", "주제 2"] and filed(day) == set(day.notes[:2])


def test_words_being_typed_stay_when_the_clock_gets_more_minutes(page: ThemesPage, day: Day) -> None:
    page.right.open(day.themes[0])
    page.right.detail.summary.setFocus()
    compose(page.right.detail.summary, "", commit="아직 쓰는 중")
    page.desk.do("longer", ExtendRound(id=day.rounds[0], minutes=5))
    page.desk.settle()
    assert page.right.detail.isVisible() and page.right.detail.summary.text_with_preedit() == "아직 쓰는 중"


def test_another_round_shows_its_own_notes_and_keeps_what_was_typed(page: ThemesPage, day: Day) -> None:
    page.right.open(day.themes[0])
    page.right.detail.summary.setFocus()
    compose(page.right.detail.summary, "", commit="한 줄")
    page.place.go(round_id=day.rounds[1])
    page.desk.settle()
    assert page.list.board.notes == () and theme(day).summary == "한 줄"


def test_the_search_finds_words_and_serials(qtbot: QtBot, page: ThemesPage, day: Day) -> None:
    page.left.search.setText("T2-R1")
    qtbot.waitUntil(lambda: len(page.list.board.notes) == 3)
    assert [note.table_number for note in page.list.board.notes] == [2, 2, 2]


def test_the_themes_become_the_options_of_a_ballot(page: ThemesPage, day: Day) -> None:
    gone: list[str] = []
    page.go_to.connect(gone.append)
    page.to_hall.make_ballot()
    page.desk.settle()
    with day.record.reading() as reading:
        ballot = reading.scalars(select(Ballot)).one()
        options = reading.execute(select(Option.text, Option.theme_id).order_by(Option.position)).all()
    assert ballot.state == "draft" and gone == ["votes"]
    assert [tuple(row) for row in options] == [("주제 1", day.themes[0]), ("주제 2", day.themes[1])]


def test_notes_as_they_are_dragged_name_their_ids(page: ThemesPage, day: Day) -> None:
    dragged = page.list.board.mimeData([page.list.board.index(0)])
    assert dragged.data(NOTES_MIME) == mime(NOTES_MIME, [day.notes[0]]).data(NOTES_MIME)


def test_a_card_has_room_for_its_quotes_also_after_a_theme_was_made_beside_it(
    qtbot: QtBot, page: ThemesPage, day: Day
) -> None:
    made = day.record.new_id()
    page.desk.do("make", AddTheme(id=made, session_id=day.session_id, round_id=day.rounds[0], title="새 주제"))
    page.desk.settle()
    words = "누구나 집에서 십 분 안에 걸어갈 수 있는 곳에 " * 4
    notes = [day.record.new_id() for _ in range(2)]
    for note in notes:
        page.desk.do(
            "write", AddNote(id=note, round_id=day.rounds[0], table_id=day.tables[0], kind="idea", text=words.strip())
        )
    page.desk.do("file", FileNote(theme_id=day.themes[0], note_ids=tuple(notes)))
    for note in notes:
        page.desk.do("quote", PickQuote(theme_id=day.themes[0], note_id=note))
    page.desk.settle()
    card = page.right.wall.cards[day.themes[0]]
    qtbot.waitUntil(lambda: all(label.isVisible() for label in card._quotes))
    qtbot.waitUntil(lambda: all(label.height() >= label.heightForWidth(label.width()) for label in card._quotes))


def test_the_page_has_room_in_a_window_of_768_lines_before_any_theme_was_opened(page: ThemesPage) -> None:
    menus, bar = 27, 56
    assert page.minimumSizeHint().height() <= 768 - menus - bar
