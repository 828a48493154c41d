"""Voices from outside on the board of themes: shown apart, long ones cut, and imported with a look beforehand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, Split, small_day, workplace
from hands import Answers
from msgspec.structs import replace
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.record.models import Filing, Note, Post, Source
from facilitator.record.operations import AddSource, FileNote, ImportPosts, PickQuote, PostRead
from facilitator.ui.pages.themes import ThemesPage
from facilitator.ui.pages.themes_filters import MOST_AGREED, NEWEST, OUTSIDE
from facilitator.ui.pages.themes_post import SHORT, shown_words
from facilitator.ui.pages.themes_posts_import import NOTHING, PostsImport
from facilitator.ui.pages.themes_ready import skipping_the_rest

LONG = "동네마다 늦은 밤까지 아이를 맡길 곳이 있어야 합니다. " * 40 + "그리고 도서관도 늦게까지 열어 주십시오."
POSTS = (
    ("밤 돌봄", LONG, "육아/교육", "2026-08-01", 1234),
    ("밤 버스", "밤 버스를 늘려 주세요.", "교통", "2026-08-03", 7),
    ("쉼터", "어르신 쉼터가 있으면 합니다.", "복지", "2026-08-02", 0),
)


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1, notes=2, themes=2)


def bring(day: Day, *ids: str) -> None:
    posts = tuple(
        PostRead(id=id, key=id, title=title, text=text, category=category, posted=posted, agreements=agreements)
        for id, (title, text, category, posted, agreements) in zip(ids or ("p0", "p1", "p2"), POSTS, strict=False)
    )
    day.record.apply(
        AddSource(id="board", session_id=day.session_id, title="시민 게시판"),
        ImportPosts(source_id="board", round_id=day.rounds[0], posts=posts),
    )


def shown_page(qtbot: QtBot, day: Day, folder: Path) -> ThemesPage:
    page = ThemesPage(workplace(day, folder, words=Split()))
    qtbot.addWidget(page)
    page.resize(1200, 1000)
    page.show()
    page.activateWindow()
    page.desk.settle()
    page.list.setFocus()
    return page


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> Iterator[ThemesPage]:
    page = shown_page(qtbot, day, tmp_path)
    yield page
    page.leave()
    page.desk.settle()


@pytest.fixture
def posts(page: ThemesPage, day: Day) -> ThemesPage:
    """The page, reading what came from outside."""
    bring(day)
    page.refresh()
    page.left.filters.read_outside()
    page.desk.settle()
    return page


def read(page: ThemesPage) -> list[str]:
    return [note.id for note in page.list.board.notes]


def choose(page: ThemesPage, box: str, key: str) -> None:
    combo = getattr(page.left.filters, box)
    combo.setCurrentIndex(combo.findData(key))
    page.left.filters.changed.emit()


def test_hall_and_outside_are_read_apart_and_counted_apart(posts: ThemesPage) -> None:
    assert read(posts) == ["p0", "p1", "p2"]
    assert posts.left._title.text() == "미분류 온라인 의견 3건"
    posts.left.filters.toggle_where()
    assert posts.left._title.text() == "미분류 기록 6건"
    assert not any(note.post for note in posts.list.board.notes)
    assert "온라인 의견 3건 중 미분류 3건" in posts.right.coverage.figures.text()


def test_posts_are_put_in_order_and_picked_by_category_and_source(posts: ThemesPage) -> None:
    choose(posts, "order", MOST_AGREED)
    assert read(posts) == ["p0", "p1", "p2"]
    choose(posts, "order", NEWEST)
    assert read(posts) == ["p1", "p2", "p0"]
    choose(posts, "kind", "교통")
    assert read(posts) == ["p1"]
    choose(posts, "kind", "")
    choose(posts, "order", "board")
    assert read(posts) == ["p0", "p1", "p2"]


def test_the_search_finds_titles_and_sources_among_them(qtbot: QtBot, posts: ThemesPage) -> None:
    posts.left.search.setText("쉼터")
    qtbot.waitUntil(lambda: read(posts) == ["p2"])
    posts.left.search.setText("시민 게시판")
    qtbot.waitUntil(lambda: len(read(posts)) == 3)


def test_a_long_category_gives_way_and_the_day_of_a_post_stays_whole(posts: ThemesPage, day: Day) -> None:
    posts.sorting.file(day.themes[0], ["p0"])
    posts.desk.settle()
    delegate, metrics = posts.list.delegate, QFontMetricsF(posts.font())
    note = posts.sorting.board.notes["p0"]
    assert note.post is not None
    long = replace(note, post=replace(note.post, category="육아·보육·교육과 그 밖에 아이를 키우는 모든 일"))
    whole = delegate.where_within(long, 2_000, metrics)
    assert whole == "시민 게시판 · 육아·보육·교육과 그 밖에 아이를 키우는 모든 일 · 2026-08-01 · 주제 1"
    wide = metrics.horizontalAdvance
    narrowest = wide("시민 게시판 · … · 2026-08-01 · 주제 1")
    for room in range(int(narrowest) + 2, int(wide(whole)), 7):
        cut = delegate.where_within(long, room, metrics)
        assert cut.startswith("시민 게시판 · ") and cut.endswith(" · 2026-08-01 · 주제 1") and "…" in cut
        assert wide(cut) <= room
    for room in range(int(wide("… · … · 2026-08-01 · …")) + 2, int(narrowest), 7):
        assert "2026-08-01" in delegate.where_within(long, room, metrics)
    row = posts.list.board.index(0)
    assert "교통 · 2026-08-03" in row.data(Qt.ItemDataRole.ToolTipRole), "what is cut is told in full"


def test_a_row_says_the_source_category_and_how_many_agree(posts: ThemesPage) -> None:
    spoken = posts.list.board.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    for said in ("S1-R1-01", "시민 게시판", "육아/교육", "2026-08-01", "동의 1,234", "밤 돌봄"):
        assert said in spoken


def test_a_long_post_is_cut_until_it_is_opened_by_key_or_click(qtbot: QtBot, posts: ThemesPage) -> None:
    board = posts.list
    first = board.board.note(0)
    assert len(shown_words(first)) < SHORT + 40
    low = board.row_height(0)
    QTest.keyClick(board, Qt.Key.Key_Right)
    assert board.row_height(0) > 3 * low
    QTest.keyClick(board, Qt.Key.Key_Left)
    assert board.row_height(0) == low
    more = board.delegate.more_rect(first, board.visualRect(board.board.index(0)))
    QTest.mouseClick(
        board.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, more.topLeft() + QPoint(8, 8)
    )
    assert board.row_height(0) > 3 * low


def test_what_is_searched_for_is_shown_however_far_inside_it_stands(posts: ThemesPage) -> None:
    note = posts.list.board.note(0)
    assert "도서관" not in shown_words(note)
    assert "도서관" in shown_words(note, query="도서관")
    assert shown_words(note, whole=True) == f"밤 돌봄\n{LONG}"


def test_posts_are_filed_as_any_note_and_the_theme_counts_them_apart(posts: ThemesPage, day: Day) -> None:
    posts.list.setFocus()
    posts.list.selectAll()
    QTest.keyClick(posts.list, Qt.Key.Key_1)
    posts.desk.settle()
    with day.record.reading() as reading:
        assert set(reading.scalars(select(Filing.note_id).where(Filing.theme_id == day.themes[0]))) == {
            "p0",
            "p1",
            "p2",
        }
    theme = posts.themes[0]
    assert (theme.notes, theme.tables, theme.voices.posts) == (0, 0, 3)
    card = posts.right.wall.cards[theme.id]
    assert "온라인 의견 3" in card.accessibleName()
    assert "▲ 온라인 의견뿐" in card.accessibleName()
    assert read(posts) == []


def test_a_quoted_post_names_its_source_on_the_card(qtbot: QtBot, posts: ThemesPage, day: Day) -> None:
    posts.desk.do(
        "인용", FileNote(theme_id=day.themes[0], note_ids=("p1",)), PickQuote(theme_id=day.themes[0], note_id="p1")
    )
    posts.desk.settle()
    quotes = [label.text() for label in posts.right.wall.cards[day.themes[0]]._quotes]
    assert any("밤 버스를 늘려 주세요." in quote and "시민 게시판" in quote for quote in quotes)


def test_the_hall_does_not_wait_for_unread_posts(posts: ThemesPage, day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = Answers(monkeypatch, "themes_ready")
    assert skipping_the_rest(None, posts._board) is not None
    assert "온라인 의견은 3건" in answers.asked[0]
    posts.desk.do("주제에 넣기", FileNote(theme_id=day.themes[0], note_ids=tuple(day.notes)))
    posts.desk.settle()
    assert skipping_the_rest(None, posts._board) == ()


def test_what_waits_is_shown_wherever_it_came_from(posts: ThemesPage, day: Day) -> None:
    posts.left.show_only(("둘", frozenset({"p0", day.notes[0]})))
    assert set(read(posts)) == {"p0", day.notes[0]}


# The import


@pytest.fixture
def file(tmp_path: Path) -> Path:
    names = ("title", "body", "category", "date", "agreements")
    lines = [json.dumps(dict(zip(names, one, strict=True)), ensure_ascii=False) for one in POSTS]
    path = tmp_path / "게시판.jsonl"
    path.write_text("\n".join([*lines, "{broken"]), encoding="utf-8")
    return path


def opened(page: ThemesPage, path: Path) -> PostsImport:
    dialog = page.import_posts(path)
    assert dialog is not None
    page.desk.settle()
    return dialog


def test_where_nothing_came_yet_a_button_brings_posts_in(
    page: ThemesPage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.left.filters.read_outside()
    assert page.left.no_posts.isVisible()
    assert not page.list.isVisible()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_more: (str(file), ""))
    page.left.no_posts.acted.emit()
    page.desk.settle()
    (dialog,) = page.findChildren(PostsImport)
    assert dialog.outcome.added._number.text() == "3"
    dialog.reject()


def test_before_an_import_it_is_said_what_would_come_in_and_what_would_not(
    page: ThemesPage, file: Path, day: Day
) -> None:
    dialog = opened(page, file)
    assert dialog.columns == {
        "title": "title", "body": "body", "posted": "date", "category": "category", "agreements": "agreements",
    }  # fmt: skip
    assert dialog.go.text() == "3건 가져오기"
    assert dialog.outcome.model.rowCount() == 1
    with day.record.reading() as reading:
        assert reading.scalars(select(Post)).all() == []
    dialog.reject()


def test_an_import_comes_in_as_one_step_and_is_taken_back_as_one(page: ThemesPage, file: Path, day: Day) -> None:
    dialog = opened(page, file)
    dialog.source.setText("서울 제안 게시판")
    dialog.source.keep()
    page.desk.settle()
    dialog.import_now()
    page.desk.settle()
    with day.record.reading() as reading:
        assert reading.scalars(select(Source.title)).all() == ["서울 제안 게시판"]
    assert page.left.filters.where.key() == OUTSIDE
    assert len(read(page)) == 3
    assert "3" in dialog.notice.text()  # a line stayed out, so it stays open and says so
    dialog.reject()
    page.desk.undo()
    page.desk.settle()
    assert read(page) == []
    page.desk.redo()
    page.desk.settle()
    assert len(read(page)) == 3


def test_columns_are_corrected_by_hand(page: ThemesPage, file: Path) -> None:
    dialog = opened(page, file)
    dialog.mapper.chosen.emit("date", NOTHING)
    dialog.mapper.chosen.emit("category", "title")
    page.desk.settle()
    assert dialog.columns == {"title": "category", "body": "body", "agreements": "agreements"}
    dialog.mapper.chosen.emit("category", NOTHING)
    dialog.mapper.chosen.emit("body", NOTHING)
    page.desk.settle()
    assert "어느 열이 내용이나 제목인지" in dialog.notice.text()
    assert not dialog.go.isEnabled()
    dialog.reject()


def test_posts_go_to_the_round_that_is_chosen_though_it_is_not_open(page: ThemesPage, file: Path, day: Day) -> None:
    dialog = opened(page, file)
    assert dialog.round.key() == "1"
    dialog.round.set_key("2")
    dialog.round.kept.emit("2")
    page.desk.settle()
    dialog.import_now()
    page.desk.settle()
    with day.record.reading() as reading:
        assert set(reading.scalars(select(Note.round_id).where(Note.source_id.is_not(None)))) == {day.rounds[1]}
    assert page.place.round_id == day.rounds[1]
    dialog.reject()


def test_the_same_file_again_says_that_nothing_is_new(page: ThemesPage, file: Path) -> None:
    first = opened(page, file)
    first.import_now()
    page.desk.settle()
    first.reject()
    again = opened(page, file)
    assert not again.go.isEnabled()
    assert "새로 들어올 글이 없습니다." in again.notice.text()
    again.reject()


def test_lines_that_stay_out_are_saved_to_be_mended(page: ThemesPage, file: Path, tmp_path: Path) -> None:
    dialog = opened(page, file)
    dialog.save_rejected(tmp_path / "고칠 줄")
    page.desk.settle()
    cells = [cell.value for row in load_workbook(tmp_path / "고칠 줄.xlsx").worksheets[0] for cell in row]
    assert "이 줄은 JSON 객체가 아닙니다." in cells
    dialog.reject()


def test_a_file_that_holds_no_posts_is_refused_in_words(page: ThemesPage, tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    path.write_bytes(b"")
    dialog = opened(page, path)
    assert dialog.notice.state == "bad"
    assert not dialog.go.isEnabled()
    dialog.reject()


def test_a_laptop_that_may_not_import_is_not_offered_it(
    qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path
) -> None:
    work = workplace(day, tmp_path, words=Split())
    work.place.bind("theme team", day.session_id, None)
    page = ThemesPage(work)
    qtbot.addWidget(page)
    page.show()
    page.desk.settle()
    assert not any("온라인 의견 가져오기" in action.text() for action in page.page_actions())
    assert not page.left.filters.where.isVisible()
    bring(day)
    page.refresh()
    assert page.left.filters.where.isVisible()
    page.leave()
    page.desk.settle()
