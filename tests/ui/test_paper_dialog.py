"""The print dialog: a paper is chosen, looked at, printed or saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from days import Day, small_day, workplace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from facilitator.day.paper import BADGES, CHECK_IN_LIST, NAME_LIST, NOTE_SHEETS, TENTS, USES
from facilitator.record.operations import MarkParticipants
from facilitator.ui import paper as paper_module
from facilitator.ui.paper import PaperDialog, show_paper
from facilitator.ui.paper_words import paper_words
from facilitator.ui.workplace import Workplace


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, people=12, tables=3)


@pytest.fixture
def work(look: object, korean: None, day: Day, tmp_path: Path) -> Workplace:
    return workplace(day, tmp_path)


def opened(qtbot: QtBot, work: Workplace, which: str = BADGES, ids: list[str] | None = None) -> PaperDialog:
    dialog = show_paper(None, work, which, ids)
    dialog.finished.disconnect()  # the test's own hands put it away
    qtbot.addWidget(dialog)
    work.desk.settle()
    return dialog


def shown_text(dialog: PaperDialog) -> str:
    pages = range(dialog.preview.pages)
    return "".join("".join(dialog.preview.document.getAllText(page).text().split()) for page in pages)


def test_the_dialog_opens_on_the_badges_of_everybody(qtbot: QtBot, work: Workplace) -> None:
    dialog = opened(qtbot, work)
    assert dialog.preview.pages == 2 and shown_text(dialog).count("참가번호") == 12
    assert dialog._print.isEnabled() and dialog._save.isEnabled() and not dialog._busy.isVisible()


@pytest.mark.parametrize("paper", USES)
def test_every_paper_has_a_name_and_a_preview(qtbot: QtBot, work: Workplace, paper: str) -> None:
    dialog = opened(qtbot, work, paper)
    assert dialog.preview.pages >= 1
    name, about = paper_words()[paper]
    assert any("가" <= letter <= "힣" for letter in name) and any("가" <= letter <= "힣" for letter in about)
    assert [key for key, card in dialog.papers.items() if card._chosen] == [paper]


def test_the_desk_prints_the_badge_of_one_person(qtbot: QtBot, work: Workplace, day: Day) -> None:
    dialog = opened(qtbot, work, BADGES, [day.people[3]])
    assert dialog.preview.pages == 1 and shown_text(dialog).count("참가번호") == 1
    dialog.options.who.button("everybody").click()
    dialog._soon.timeout.emit()
    work.desk.settle()
    assert dialog.preview.pages == 2


def test_choosing_another_paper_shows_it_with_its_own_options_and_order(qtbot: QtBot, work: Workplace) -> None:
    dialog = opened(qtbot, work)
    dialog.papers[NAME_LIST].clicked.emit()
    work.desk.settle()
    assert "참가자명단" in shown_text(dialog)
    assert dialog.options.order.key() == "name" and not dialog.options.per_sheet.isVisible()
    dialog.options.order.button("table").click()
    dialog.make()
    work.desk.settle()
    assert "테이블별명단" in shown_text(dialog)
    dialog.choose(CHECK_IN_LIST)
    assert dialog.options.order.key() == "name" and dialog.options.desks.isVisible()
    dialog.choose(NAME_LIST)
    assert dialog.options.order.key() == "table"
    work.desk.settle()


def test_a_choice_makes_the_preview_anew(qtbot: QtBot, work: Workplace) -> None:
    dialog = opened(qtbot, work)
    dialog.options.language.button("en").click()
    with qtbot.waitSignal(dialog._soon.timeout):
        pass
    work.desk.settle()
    assert "No.1" in shown_text(dialog)


def test_the_note_sheet_of_one_table_in_one_round_is_two_choices_away(qtbot: QtBot, work: Workplace) -> None:
    dialog = opened(qtbot, work, NOTE_SHEETS)
    assert dialog.preview.pages == 6
    dialog.options.table.setCurrentIndex(2)
    dialog.options.round.setCurrentIndex(1)
    dialog.make()
    work.desk.settle()
    assert dialog.preview.pages == 1 and "T2-R1-01" in shown_text(dialog)


def test_what_cannot_be_printed_says_why_and_offers_nothing_to_print(qtbot: QtBot, work: Workplace, day: Day) -> None:
    work.desk.do("arrived", MarkParticipants(ids=tuple(day.people), state="arrived"))
    dialog = opened(qtbot, work)
    dialog.options.who.button("expected").click()
    dialog.make()
    work.desk.settle()
    assert "모두 왔습니다" in dialog.notice.text() and dialog.notice.isVisible()
    assert not dialog._print.isEnabled() and not dialog._save.isEnabled()
    dialog.choose(TENTS)
    work.desk.settle()
    assert dialog.preview.isVisible() and dialog.preview.pages == 3


def test_stopping_leaves_no_paper_and_says_how_to_make_it(qtbot: QtBot, work: Workplace) -> None:
    dialog = opened(qtbot, work)
    dialog.make()
    dialog.stop()
    work.desk.settle()
    assert not dialog._print.isEnabled() and "만들지 않았습니다" in dialog.notice.text()
    dialog.choose(BADGES)
    work.desk.settle()
    assert dialog._print.isEnabled()


def test_a_paper_is_saved_under_its_own_name(
    qtbot: QtBot, work: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    suggested: list[str] = []

    def ask(_parent: object, _title: str, name: str, *_more: object) -> tuple[str, str]:
        suggested.append(Path(name).name)
        return str(tmp_path / "saved.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    dialog = opened(qtbot, work)
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert suggested == ["명찰.pdf"] and (tmp_path / "saved.pdf").read_bytes().startswith(b"%PDF")


def test_ctrl_p_prints_what_is_shown(qtbot: QtBot, work: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[tuple[int, str]] = []
    monkeypatch.setattr(
        paper_module, "print_pdf", lambda _parent, document, title: printed.append((document.pageCount(), title))
    )
    dialog = opened(qtbot, work, TENTS)
    qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert printed == [(3, "테이블 번호판")]


def test_closing_while_a_paper_is_made_leaves_no_file(qtbot: QtBot, work: Workplace) -> None:
    dialog = opened(qtbot, work)
    folder = Path(dialog._path.parent) if dialog._path else Path()
    dialog.make()
    dialog.reject()
    work.desk.settle()
    assert folder.name.startswith("facilitator-") and not folder.exists()
    assert dialog._path is None
