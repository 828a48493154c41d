"""The city's population beside the list: pasted from a sheet, typed, taken from a file, kept and undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, small_day, workplace
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.record.models import Population
from facilitator.ui.look import Look
from facilitator.ui.pages.prepare import PreparePage
from facilitator.ui.pages.prepare_population import PopulationDialog
from facilitator.ui.pages.prepare_population_model import SHARE


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, people=12)


@pytest.fixture
def page(qtbot: QtBot, look: Look, korean: None, day: Day, tmp_path: Path) -> Iterator[PreparePage]:
    page = PreparePage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.show_section("participants")
    page.desk.settle()
    yield page
    page.desk.close()


def opened(page: PreparePage) -> PopulationDialog:
    page._population()
    page.desk.settle()
    (dialog,) = page.findChildren(PopulationDialog)
    return dialog


def cell(dialog: PopulationDialog, value: str) -> QModelIndex:
    model = dialog.model
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == value)
    return model.index(row, SHARE)


def kept(day: Day) -> dict[str, tuple[dict[str, int], str]]:
    with day.record.reading() as reading:
        return {row.attribute: (dict(row.shares), row.source) for row in reading.scalars(select(Population))}


def choose(dialog: PopulationDialog, attribute: str) -> None:
    dialog.attribute.set_key(attribute)
    dialog.attribute.kept.emit(attribute)


def test_two_columns_of_a_sheet_are_pasted_and_undone(page: PreparePage, day: Day) -> None:
    dialog = opened(page)
    choose(dialog, "gender")
    QGuiApplication.clipboard().setText("성별\t인구\n여\t513,000\n남\t487,000\n합계\t1,000,000")
    dialog.paste()
    assert "100" in dialog.sum.text()
    dialog.source.setText("주민등록 인구통계")
    dialog.accept()
    page.desk.settle()
    assert kept(day) == {"gender": ({"남": 4_870, "여": 5_130}, "주민등록 인구통계")}
    page.desk.undo()
    page.desk.settle()
    assert kept(day) == {}


def test_what_is_written_for_one_attribute_stays_while_another_is_looked_at(page: PreparePage, day: Day) -> None:
    dialog = opened(page)
    choose(dialog, "gender")
    assert dialog.model.setData(cell(dialog, "여"), "51.3 %")
    choose(dialog, "age")
    choose(dialog, "gender")
    assert cell(dialog, "여").data() == "51.3"
    assert "남" in dialog.sum.text()
    dialog.accept()
    page.desk.settle()
    assert kept(day) == {"gender": ({"여": 5_130}, "")}


@pytest.mark.parametrize("typed", ["많이", "-3", "120", "nan", "1e99999"])
def test_what_is_no_share_is_not_taken(page: PreparePage, typed: str) -> None:
    dialog = opened(page)
    choose(dialog, "gender")
    assert not dialog.model.setData(cell(dialog, "여"), typed)
    assert cell(dialog, "여").data() == ""
    dialog.reject()


def test_a_file_is_taken_and_values_that_nobody_on_the_list_has_come_last(
    page: PreparePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "인구.csv"
    path.write_bytes("여,51.3\n남,48.6\n기타,0.1\n".encode("cp949"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    dialog = opened(page)
    choose(dialog, "gender")
    dialog.ask_file()
    assert dialog.model.index(dialog.model.rowCount() - 1, 0).data() == "기타"
    assert cell(dialog, "기타").data() == "0.1"
    dialog.reject()


def test_a_paste_without_numbers_is_told_and_changes_nothing(page: PreparePage) -> None:
    dialog = opened(page)
    choose(dialog, "gender")
    dialog.model.setData(cell(dialog, "여"), "51.3")
    QGuiApplication.clipboard().setText("그냥 글")
    dialog.paste()
    assert dialog.told_badly.isVisible() and cell(dialog, "여").data() == "51.3"
    dialog.reject()


def test_leaving_without_saving_keeps_what_was_there_and_clearing_takes_it_away(page: PreparePage, day: Day) -> None:
    dialog = opened(page)
    choose(dialog, "gender")
    dialog.model.setData(cell(dialog, "여"), "51.3")
    dialog.reject()
    page.desk.settle()
    assert kept(day) == {}
    QGuiApplication.processEvents()
    page._population()
    page.desk.settle()
    dialog = page.findChildren(PopulationDialog)[-1]
    choose(dialog, "gender")
    dialog.model.setData(cell(dialog, "여"), "51.3")
    dialog.accept()
    page.desk.settle()
    assert list(kept(day)) == ["gender"]
    page._population()
    page.desk.settle()
    dialog = page.findChildren(PopulationDialog)[-1]
    choose(dialog, "gender")
    dialog.model.clear()
    dialog.accept()
    page.desk.settle()
    assert kept(day) == {}
