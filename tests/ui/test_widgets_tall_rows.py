"""Rows of any height: only those in sight are measured, and what is read stays in its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QStringListModel, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from facilitator.ui.widgets.tall_rows import TallRows

ROWS = 1_000


class Heights(QStyledItemDelegate):
    """Row n is 20 to 60 pixels high; remembers which rows were measured."""

    def __init__(self) -> None:
        super().__init__()
        self.measured: set[int] = set()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self.measured.add(index.row())
        return QSize(100, 20 + int(index.data()) % 5 * 10)


@pytest.fixture
def heights() -> Heights:
    return Heights()


@pytest.fixture
def rows(qtbot: QtBot, look: object, heights: Heights) -> TallRows:
    rows = TallRows()
    rows.setItemDelegate(heights)
    rows.setModel(QStringListModel([str(n) for n in range(ROWS)], rows))
    qtbot.addWidget(rows)
    rows.resize(200, 300)
    rows.show()
    rows.setFocus()
    return rows


def top_text(rows: TallRows) -> str:
    return str(rows.model().index(rows.top_row()[0], 0).data())


def test_only_rows_in_sight_and_at_the_end_are_measured(rows: TallRows, heights: Heights) -> None:
    assert len(heights.measured) < 40


def test_the_last_row_ends_at_the_lower_edge(rows: TallRows) -> None:
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
    last = rows.visualRect(rows.model().index(ROWS - 1, 0))
    assert abs(last.bottom() + 1 - rows.viewport().height()) <= 1


@pytest.mark.parametrize("pixels", [1, 7, 50, 333, 5_000])
def test_scrolling_down_and_up_by_pixels_leads_back(rows: TallRows, pixels: int) -> None:
    rows.show_at_top(100, 5)
    here = rows.top_row()
    rows.scroll_by(pixels)
    assert rows.top_row() > here
    rows.scroll_by(-pixels)
    row, above = rows.top_row()
    assert row == here[0] and abs(above - here[1]) <= 1


def test_a_page_of_keys_brings_the_row_of_the_cursor_into_sight_whole(qtbot: QtBot, rows: TallRows) -> None:
    rows.setCurrentIndex(rows.model().index(0, 0))
    for key in (
        [Qt.Key.Key_PageDown] * 5 + [Qt.Key.Key_Down] * 30 + [Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home]
    ):
        qtbot.keyClick(rows, key)
        area = rows.visualRect(rows.currentIndex())
        assert area.top() >= -1 and area.bottom() <= rows.viewport().height()
    assert rows.currentIndex().row() == 0


@pytest.mark.parametrize(("first", "last"), [(3, 6), (2, 900)])
def test_shift_and_a_click_choose_everything_between_also_what_is_out_of_sight(
    qtbot: QtBot, rows: TallRows, first: int, last: int
) -> None:
    for row, modifier in ((first, Qt.KeyboardModifier.NoModifier), (last, Qt.KeyboardModifier.ShiftModifier)):
        index = rows.model().index(row, 0)
        rows.scrollTo(index)
        place = rows.visualRect(index).center()
        assert rows.indexAt(place) == index
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, modifier, place)
    chosen = sorted(index.row() for index in rows.selectionModel().selectedIndexes())
    assert chosen == list(range(first, last + 1))


def test_rows_that_come_and_go_above_move_nothing(rows: TallRows) -> None:
    model = rows.model()
    rows.setCurrentIndex(model.index(502, 0))
    rows.show_at_top(500, 4)
    model.insertRows(10, 3)
    for row in (10, 11, 12):
        model.setData(model.index(row, 0), "1")
    assert top_text(rows) == "500"
    model.removeRows(0, 50)
    assert top_text(rows) == "500" and rows.top_row()[1] == pytest.approx(4, abs=1)


def test_an_empty_list_can_be_scrolled_and_walked(qtbot: QtBot, rows: TallRows) -> None:
    rows.model().removeRows(0, ROWS)
    rows.scroll_by(50)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert rows.rows_in_sight() == [] and not rows.currentIndex().isValid()
