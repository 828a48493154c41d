"""What the theme team reads: searching while it types, filters, notes that say the same, similar notes, hints."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from days import Day, Split, small_day
from hands import compose
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextLayout
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from themes_hands import themes_page

from facilitator.day.hints import HintMaker
from facilitator.errors import Cancelled
from facilitator.record.models import Filing
from facilitator.record.operations import AddNote, FileNote
from facilitator.ui.pages.themes import ThemesPage
from facilitator.ui.pages.themes_list import BoardList
from facilitator.ui.pages.themes_row import marks
from facilitator.ui.widgets.wrapping import keep_words

SAID = (
    ("월세 보증금 부담", "idea"),
    ("월세 보증금 부담", "idea"),
    ("청년 월세 지원", "concern"),
    ("밤 버스 부족", "idea"),
    ("버스 배차 간격", "question"),
    ("월세 계약 기간", "idea"),
    ("버스 요금 부담", "idea"),
    ("보증금 대출 이자", "minority"),
    ("버스 정류장 지붕", "idea"),
)


@pytest.fixture
def day(tmp_path: Path) -> Day:
    day = small_day(tmp_path, open_round=1, themes=2)
    for place, (text, kind) in enumerate(SAID):
        day.notes.append(day.record.new_id())
        note = AddNote(
            id=day.notes[-1], round_id=day.rounds[0], table_id=day.tables[place % 3], kind=kind, text=text, support=1
        )
        day.record.apply(note)
    return day


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> Iterator[ThemesPage]:
    with themes_page(qtbot, day, tmp_path, words=Split()) as page:
        yield page


def read(page: ThemesPage, notes: BoardList | None = None) -> list[str]:
    return [note.text for note in (notes or page.list).board.notes]


def filed(day: Day, theme: int) -> set[int]:
    with day.record.reading() as reading:
        ids = reading.scalars(select(Filing.note_id).where(Filing.theme_id == day.themes[theme])).all()
    return {day.notes.index(id) for id in ids}


def put_cursor(page: ThemesPage, text: str) -> None:
    row = read(page).index(text)
    page.list.setCurrentIndex(page.list.board.index(row))


def test_a_syllable_that_is_being_composed_is_searched_for(qtbot: QtBot, page: ThemesPage) -> None:
    page.left.search.setFocus()
    compose(page.left.search, "버")
    qtbot.waitUntil(lambda: all("버스" in text for text in read(page)) and len(read(page)) == 4)
    compose(page.left.search, "", commit="보증")
    qtbot.waitUntil(lambda: sorted(read(page)) == ["보증금 대출 이자", "월세 보증금 부담"])


def test_the_arrow_down_leads_from_the_search_into_what_was_found(qtbot: QtBot, page: ThemesPage) -> None:
    page.left.search.setText("이자")
    qtbot.waitUntil(lambda: read(page) == ["보증금 대출 이자"])
    page.left.search.setFocus()
    qtbot.keyClick(page.left.search, Qt.Key.Key_Down)
    assert page.list.hasFocus() and [note.text for note in page.list.chosen] == ["보증금 대출 이자"]


def test_what_is_searched_for_is_marked_where_it_stands_among_the_joined_letters() -> None:
    ranges = marks("청년 월세 지원", "월세")
    layout = QTextLayout(keep_words("청년 월세 지원"))
    assert [layout.text()[one.start : one.start + one.length] for one in ranges] == ["월\u2060세"]


@pytest.mark.parametrize(
    ("choose", "expected"),
    [
        (lambda page: page.left.filters.kind.setCurrentIndex(page.left.filters.kind.findData("question")), 1),
        (lambda page: page.left.filters.order.setCurrentIndex(2), 3),
    ],
)
def test_only_one_kind_or_one_table_is_read(
    page: ThemesPage, choose: Callable[[ThemesPage], None], expected: int
) -> None:
    choose(page)
    page.left.filters.changed.emit()
    assert len(page.list.board.notes) == expected


def test_the_newest_come_first_when_asked_for_and_back_by_table(page: ThemesPage) -> None:
    by_table = read(page)
    page.left.filters.toggle_order()
    assert read(page)[0] == "버스 정류장 지붕"
    page.left.filters.toggle_order()
    assert read(page) == by_table


def test_notes_that_say_the_same_are_one_row_and_are_filed_together_in_one_step(
    qtbot: QtBot, page: ThemesPage, day: Day
) -> None:
    assert read(page).count("월세 보증금 부담") == 1
    put_cursor(page, "월세 보증금 부담")
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    page.desk.settle()
    assert filed(day, 0) == {0, 1}
    page.desk.undo()
    page.desk.settle()
    assert filed(day, 0) == set()


def test_a_row_that_is_opened_shows_each_note_and_files_only_itself(qtbot: QtBot, page: ThemesPage, day: Day) -> None:
    put_cursor(page, "월세 보증금 부담")
    qtbot.keyClick(page.list, Qt.Key.Key_Right)
    assert read(page).count("월세 보증금 부담") == 2
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    page.desk.settle()
    assert filed(day, 0) == {0}


def test_the_arrow_left_folds_them_again_from_any_of_them(qtbot: QtBot, page: ThemesPage) -> None:
    put_cursor(page, "월세 보증금 부담")
    qtbot.keyClick(page.list, Qt.Key.Key_Right)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Left)
    assert read(page).count("월세 보증금 부담") == 1
    assert [note.text for note in page.list.chosen] == ["월세 보증금 부담"] * 2


@pytest.mark.parametrize("letter", ["s", "ㄴ"])
def test_s_leads_to_similar_notes_which_are_filed_by_figure_too(
    qtbot: QtBot, page: ThemesPage, day: Day, letter: str
) -> None:
    put_cursor(page, "청년 월세 지원")
    code = Qt.Key.Key_S if letter == "s" else Qt.Key.Key_unknown
    QApplication.sendEvent(page.list, QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, letter))
    page.desk.settle()
    similar = page.left.similar.list
    assert similar.hasFocus() and set(read(page, similar)) == {"월세 보증금 부담", "월세 계약 기간"}
    row = read(page, similar).index("월세 계약 기간")
    similar.setCurrentIndex(similar.board.index(row))
    qtbot.keyClick(similar, Qt.Key.Key_2)
    page.desk.settle()
    assert filed(day, 1) == {5}
    qtbot.keyClick(similar, Qt.Key.Key_Escape)
    assert page.list.hasFocus()


@pytest.fixture
def learnt(page: ThemesPage, day: Day) -> ThemesPage:
    """The team has filed three notes under each theme, and that was learnt from."""
    for theme, notes in ((0, (0, 1, 5)), (1, (3, 4, 6))):
        page.desk.do("file", FileNote(theme_id=day.themes[theme], note_ids=tuple(day.notes[n] for n in notes)))
    page.desk.settle()
    page.left.hints.learn()
    page.desk.settle()
    return page


def test_nothing_is_filed_by_a_hint_until_enter_accepts_it(qtbot: QtBot, learnt: ThemesPage, day: Day) -> None:
    put_cursor(learnt, "버스 정류장 지붕")
    line = learnt.left.hints.line(learnt.list.board.note(learnt.list.currentIndex().row()))
    assert line is not None and line.first == "→ 2 주제 2" and "버스" in line.rest
    assert filed(day, 1) == {3, 4, 6}
    qtbot.keyClick(learnt.list, Qt.Key.Key_Return)
    learnt.desk.settle()
    assert filed(day, 1) == {3, 4, 6, 8}
    learnt.desk.undo()
    learnt.desk.settle()
    assert filed(day, 1) == {3, 4, 6}


def test_each_of_several_chosen_notes_goes_where_its_own_hint_says(qtbot: QtBot, learnt: ThemesPage, day: Day) -> None:
    learnt.list.selectAll()
    qtbot.keyClick(learnt.list, Qt.Key.Key_Return)
    learnt.desk.settle()
    assert {2, 7} <= filed(day, 0) and 8 in filed(day, 1)
    learnt.desk.undo()
    learnt.desk.settle()
    assert filed(day, 0) == {0, 1, 5} and filed(day, 1) == {3, 4, 6}


def test_the_hint_under_the_cursor_stays_until_the_cursor_moves(learnt: ThemesPage, day: Day) -> None:
    put_cursor(learnt, "버스 정류장 지붕")
    note = learnt.list.current_note
    assert note is not None
    before = learnt.left.hints.of(note)
    assert before is not None and before.theme == day.themes[1]
    moved = tuple(day.notes[n] for n in (3, 4, 6))
    learnt.desk.do("to the other", FileNote(theme_id=day.themes[0], note_ids=moved))
    learnt.desk.settle()
    learnt.left.hints.learn()
    learnt.desk.settle()
    assert learnt.left.hints.of(note) is before
    put_cursor(learnt, "청년 월세 지원")
    assert learnt.left.hints.of(note) is not before


def test_a_note_that_comes_in_is_read_and_folded_as_well(qtbot: QtBot, page: ThemesPage, day: Day) -> None:
    page.desk.do(
        "write",
        AddNote(
            id=day.record.new_id(), round_id=day.rounds[0], table_id=day.tables[0], kind="idea", text="밤 버스 부족"
        ),
    )
    page.desk.settle()
    qtbot.waitUntil(lambda: read(page).count("밤 버스 부족") == 1)
    put_cursor(page, "밤 버스 부족")
    assert len(page.list.chosen) == 2


def test_what_was_not_read_yet_is_read_when_the_page_is_shown_again(qtbot: QtBot, page: ThemesPage, day: Day) -> None:
    page.leave()
    page.hide()
    note = AddNote(
        id=day.record.new_id(), round_id=day.rounds[0], table_id=day.tables[1], kind="idea", text="버스 배차 간격"
    )
    page.desk.do("write", note)
    page.desk.settle()
    page.show()
    page.desk.settle()
    qtbot.waitUntil(lambda: page.left.words.waiting == 0 and read(page).count("버스 배차 간격") == 1)


def test_closing_the_record_waits_for_no_hints(learnt: ThemesPage, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, given_up = Event(), Event()

    def learning(_maker: HintMaker, _filed: object, stop: Callable[[], bool]) -> None:
        begun.set()
        while not stop():
            pass
        given_up.set()
        raise Cancelled

    monkeypatch.setattr(HintMaker, "hints", learning)
    learnt.left.hints.learn()
    assert begun.wait(60)
    learnt.leave()
    learnt.desk.settle()
    assert given_up.is_set()
