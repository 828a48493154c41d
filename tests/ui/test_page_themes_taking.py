"""Taking a proposal: it shows how far it is, can be cancelled with nothing done, and is undone by its name."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from days import Day, Split, small_day
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select
from themes_hands import themes_page

from facilitator.day.proposal import ProposedGroup, TakenGroup
from facilitator.record.models import Filing, JournalEntry, Theme
from facilitator.record.operations import FileNote
from facilitator.record.transaction import Transaction
from facilitator.record.verify import verify
from facilitator.ui.desk import Work
from facilitator.ui.pages.themes import ThemesPage
from facilitator.ui.pages.themes_proposed import NOTES, TITLE

SIZES = (4, 3, 2)
"""How many notes the proposed groups have."""


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1, notes=3)


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> Iterator[ThemesPage]:
    """Three groups are proposed, all of them chosen with their notes."""
    with themes_page(qtbot, day, tmp_path, words=Split()) as page:
        starts = [sum(SIZES[:place]) for place in range(3)]
        groups = [
            ProposedGroup(f"묶음 {place + 1}", tuple(day.notes[start : start + size]))
            for place, (start, size) in enumerate(zip(starts, SIZES, strict=True))
        ]
        page.right.propose()
        page.right.proposal.show_groups(groups, dict(page.sorting.board.notes))
        for card in page.right.proposal.cards:
            card.take.button(NOTES).click()
        page.right.proposal.make.setFocus()
        yield page


class Held:
    """Holds the second filing, in the middle of the transaction, until it is let go."""

    def __init__(self) -> None:
        self.there, self.go_on = Event(), Event()
        self._filed = 0

    def __call__(self, filing: FileNote, tx: Transaction) -> FileNote:
        self._filed += 1
        if self._filed == 2 and threading.current_thread() is not threading.main_thread():
            self.there.set()
            assert self.go_on.wait(60)
        return PREPARED(filing, tx)


PREPARED = FileNote.prepared


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    held = Held()
    monkeypatch.setattr(FileNote, "prepared", lambda filing, tx: held(filing, tx))
    yield held
    held.go_on.set()


def in_the_record(day: Day) -> tuple[int, int, int]:
    """Themes, filings and entries of the journal."""
    with day.record.reading() as reading:
        themes, filings, entries = (
            reading.scalar(select(func.count()).select_from(model)) or 0 for model in (Theme, Filing, JournalEntry)
        )
    return themes, filings, entries


def shown(page: ThemesPage) -> object:
    return page.right._pages.currentWidget()


def begin(qtbot: QtBot, page: ThemesPage, held: Held) -> None:
    page.right.proposal.make.click()
    qtbot.waitUntil(held.there.is_set)
    qtbot.waitUntil(lambda: page.right.proposal.progress.share() > 0)


def test_while_themes_are_made_a_bar_says_how_far_it_is(qtbot: QtBot, page: ThemesPage, held: Held) -> None:
    panel = page.right.proposal
    begin(qtbot, page, held)
    assert panel._so_far.text() == "제안으로 주제를 만드는 중입니다: 주제 3개, 기록 9건"
    qtbot.waitUntil(lambda: 0.4 < panel.progress.share() < 0.6)  # one theme of three, with four notes of nine
    assert panel.progress.isVisible()
    assert panel.stop.isVisible() and panel.stop.text() == "취소" and panel.stop.hasFocus()
    held.go_on.set()
    page.desk.settle()
    assert shown(page) is page.right.wall and [theme.notes for theme in page.themes] == [4, 3, 2]


@pytest.mark.parametrize("how", ["button", "Esc"])
def test_cancelling_half_way_makes_nothing_and_leaves_the_groups_as_they_were_chosen(
    qtbot: QtBot, page: ThemesPage, day: Day, held: Held, how: str
) -> None:
    before, said, panel = in_the_record(day), list[str](), page.right.proposal
    page.said.connect(lambda text, undo: said.append(text) if not undo else None)
    begin(qtbot, page, held)
    if how == "Esc":
        qtbot.keyClick(panel.stop, Qt.Key.Key_Escape)
    else:
        panel.stop.click()
    held.go_on.set()
    page.desk.settle()
    assert in_the_record(day) == before and verify(day.record).ok and page.desk.undo_label == ""
    assert said == ["취소했습니다. 주제를 만들거나 기록을 넣지 않았습니다."]
    assert shown(page) is panel and panel.make.isVisible() and panel.make.hasFocus()
    assert [card.take.key() for card in panel.cards] == [NOTES] * 3
    panel.make.click()
    page.desk.settle()
    assert [theme.notes for theme in page.themes] == [4, 3, 2]


def test_cancelled_before_its_turn_among_the_writes_it_is_not_even_begun(page: ThemesPage, day: Day) -> None:
    before, go_on = in_the_record(day), Event()

    def something_else(_work: Work) -> None:
        go_on.wait(60)

    page.desk.do_work("something else", something_else)
    page.right.proposal.make.click()
    page.right.proposal.stop.click()
    go_on.set()
    page.desk.settle()
    assert in_the_record(day) == before and shown(page) is page.right.proposal


def test_another_round_takes_none_of_it(qtbot: QtBot, page: ThemesPage, day: Day, held: Held) -> None:
    before = in_the_record(day)
    begin(qtbot, page, held)
    page.place.go(round_id=day.rounds[1])
    held.go_on.set()
    page.desk.settle()
    assert in_the_record(day) == before and shown(page) is page.right._none


def test_what_the_record_refuses_leaves_the_groups_as_they_were_chosen(page: ThemesPage, day: Day) -> None:
    before, refused = in_the_record(day), list[object]()
    page.desk.refused.connect(refused.append)
    page.right.taking.take([TakenGroup("점심", ("no such note",))])
    page.desk.settle()
    assert len(refused) == 1 and in_the_record(day) == before
    assert page.right.proposal.make.isVisible()


def test_nobody_begins_another_proposal_or_takes_it_twice_while_it_is_made(
    qtbot: QtBot, page: ThemesPage, day: Day, held: Held
) -> None:
    begin(qtbot, page, held)
    page.right.proposal_asked.emit()
    page.right.proposal.make_themes()
    held.go_on.set()
    page.desk.settle()
    page.right.proposal.make_themes()
    page.desk.settle()
    assert in_the_record(day)[:2] == (3, 9)


def test_undo_says_what_it_takes_back(page: ThemesPage, day: Day) -> None:
    before, said = in_the_record(day)[:2], list[tuple[str, bool]]()
    page.said.connect(lambda text, undo: said.append((text, undo)))
    page.right.proposal.make.click()
    page.desk.settle()
    assert said == [("제안에서 주제 3개를 만들고 기록 9건을 넣었습니다.", True)]
    assert page.desk.undo_label == "제안 받아들이기(주제 3개, 기록 9건)"
    page.desk.undo()
    page.desk.settle()
    with day.record.reading() as reading:
        standing = reading.scalars(select(Theme.id).where(Theme.removed.is_(False))).all()
    assert standing == [] and in_the_record(day)[1] == before[1]
    assert page.desk.redo_label == "제안 받아들이기(주제 3개, 기록 9건)"


def test_themes_without_notes_are_named_without_them(page: ThemesPage) -> None:
    said: list[str] = []
    page.said.connect(lambda text, _undo: said.append(text))
    for card in page.right.proposal.cards:
        card.take.button(TITLE).click()
    page.right.proposal.make.click()
    page.desk.settle()
    assert said == ["제안에서 주제 3개를 제목만 만들었습니다."]
    assert page.desk.undo_label == "제안 받아들이기(주제 3개)"


def test_who_took_it_by_the_keyboard_goes_on_at_the_first_theme(qtbot: QtBot, page: ThemesPage) -> None:
    qtbot.keyClick(
        page.right.proposal.make,
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    page.desk.settle()
    assert page.right.wall.focused == page.themes[0].id
