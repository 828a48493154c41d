"""After the personal data were purged every page still opens, and shows people by their numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from days import Day, small_day, workplace
from pytestqt.qtbot import QtBot

from facilitator.record.operations import PurgePersonalData, SetRetention
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.checkin import CheckInPage
from facilitator.ui.pages.in_order import PAGES


@pytest.fixture
def day(tmp_path: Path) -> Day:
    day = small_day(tmp_path, open_round=1, notes=2, themes=2)
    day.record.apply(
        SetRetention(session_id=day.session_id, keep_until="2020-01-01"),
        PurgePersonalData(session_id=day.session_id, confirmed=True),
    )
    return day


def opened(page_class: type[DayPage], qtbot: QtBot, day: Day, folder: Path) -> DayPage:
    page = page_class(workplace(day, folder))
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.desk.settle()
    return page


def closed(page: DayPage) -> None:
    page.leave()
    page.desk.settle()


@pytest.mark.parametrize(
    "step", ["prepare", "seats", "checkin", "rounds", "notes", "themes", "votes", "minutes", "archive"]
)
def test_every_page_opens(step: str, qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> None:
    page = opened(PAGES.of(step), qtbot, day, tmp_path)
    assert not page.grab().isNull()
    closed(page)


def test_at_the_desk_a_person_is_a_number(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> None:
    page = opened(CheckInPage, qtbot, day, tmp_path)
    assert isinstance(page, CheckInPage)
    page.box.setText("7")
    page.people.look_up()
    page.desk.settle()
    assert page.card.name.text() == "참가자 7"
    closed(page)
