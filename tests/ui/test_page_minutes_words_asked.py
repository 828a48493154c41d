"""Before publishing: names and numbers in words that no note holds are asked about like those in notes, and it says where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, small_day, workplace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.minutes.gather import outline_of
from facilitator.minutes.gather.findings import FoundPlace
from facilitator.minutes.gather.standing_words import StandingWords
from facilitator.minutes.redaction import Finding
from facilitator.record.models import Session
from facilitator.record.operations import (
    WORD_PLACES,
    AddRecommendation,
    EditProgramme,
    EditRecommendation,
    EditRound,
    SetPopulation,
    SignatureLine,
    SignMinutes,
)
from facilitator.ui.pages.minutes import MinutesPage
from facilitator.ui.pages.minutes_findings_words import where_words

NUMBER = "010-1234-5678"


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1, notes=2, themes=2)


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> Iterator[MinutesPage]:
    page = MinutesPage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.before.show_part("redaction")
    page.desk.settle()
    yield page
    page.leave()
    page.desk.settle()


def test_every_place_of_words_has_a_name_of_its_own(look: object, korean: None) -> None:
    found = Finding("", 0, 1, "x", "name", "certain")
    names = [where_words(FoundPlace(found, "", 0, "x", words=StandingWords(place, "id", "x"))) for place in WORD_PLACES]
    assert len(set(names)) == len(WORD_PLACES)
    assert all(any("가" <= letter <= "힣" for letter in name) for name in names), names


def test_what_is_written_while_somebody_looks_is_asked_about_and_decided_by_the_same_keys(
    qtbot: QtBot, page: MinutesPage, day: Day
) -> None:
    panel, new = page.before.findings, day.record.new_id()
    assert panel.now is None
    page.desk.do("x", EditRound(id=day.rounds[0], question=f"문의는 {NUMBER}로 합니까?"))
    page.desk.settle()
    assert panel._where.text() == "라운드 질문" and panel.text.toPlainText() == f"문의는 {NUMBER}로 합니까?"
    qtbot.keyClick(panel.text, Qt.Key.Key_R)
    page.desk.do("x", AddRecommendation(id=new, session_id=day.session_id, text="연다", responsible=f"돌봄과 {NUMBER}"))
    page.desk.settle()
    assert panel._where.text() == "권고를 맡을 곳"
    qtbot.keyClick(panel.text, Qt.Key.Key_Return)
    page.desk.settle()
    outline = outline_of(day.record, day.session_id)
    assert panel.undecided == 0 and outline.rounds[0].question == "문의는 [전화번호 가림]로 합니까?"
    assert outline.recommendations[0].responsible == f"돌봄과 {NUMBER}"
    page.desk.do("x", EditRecommendation(id=new, responsible=f"돌봄과로 {NUMBER}"))
    page.desk.settle()
    assert panel.undecided == 1


def test_words_of_every_kind_are_looked_at_as_soon_as_they_are_written(page: MinutesPage, day: Day) -> None:
    with day.record.reading() as reading:
        programme = reading.get_one(Session, day.session_id).programme_id
    steps = (
        EditProgramme(id=programme, body=f"서울특별시 {NUMBER}"),
        SignMinutes(session_id=day.session_id, signatures=(SignatureLine(role=f"실장 {NUMBER}"),)),
        SetPopulation(
            session_id=day.session_id, attribute="district", shares={"관악구": 10_000}, source=f"통계 {NUMBER}"
        ),
    )
    for n, step in enumerate(steps, start=1):
        page.desk.do("x", step)
        page.desk.settle()
        assert page.before.findings.undecided == n, step
