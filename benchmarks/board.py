"""The theme board with 50,000 notes in one round: opening, scrolling, filtering, searching, filing.

Run as ``python benchmarks/board.py``. Every figure is of the page as it stands in a window, from the key or the wheel
until it is drawn; beside it is what the window's thread worked of that, which other programs on the machine do not lengthen as much.
The last column is what it is compared with, measured in the same run: a plain Qt list of the same texts (opening, scrolling) and
Python's ``in`` over all texts (searching). Garbage is collected and threads take turns as in the program (``ui/app.py``).
"""

from __future__ import annotations

import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QPointF, QSettings, QStringListModel, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from facilitator.day.words_beside import WordsBeside
from facilitator.program import program
from facilitator.record import Record
from facilitator.record.operations import (
    AddNote,
    AddRound,
    AddTable,
    AddTheme,
    CreateProgramme,
    CreateSession,
    FileNote,
    OpenRound,
)
from facilitator.ui.clock import RoundClock
from facilitator.ui.collector import Collector
from facilitator.ui.desk import Desk
from facilitator.ui.hub_beside import HubBeside
from facilitator.ui.look import apply_look
from facilitator.ui.pages.themes import ThemesPage
from facilitator.ui.place import Place
from facilitator.ui.settings import Settings
from facilitator.ui.workplace import Workplace

NOTES = 50_000
TABLES = 100
THEMES = 8
AT_ONCE = 2_000
TURNS = 60
"""Notches of the wheel, one a frame."""
FILINGS = 12
SIZE = (1160, 680)
"""What a window of 1366 x 768 leaves for the page."""
WORDS = """
월세 보증금 주거비 청년 어르신 돌봄 방학 점심 버스 지하철 병원 응급실 야간 어린이집 대기 순번 요양 보호사 급여 공개 소득 기준 상담 창구 공원 산책로
도서관 체육관 시설 일자리 면접 교육 급식 안전 조명 이웃 마을 골목 주차 쓰레기 놀이터 장애인 이동 건강 검진 마음 휴가 육아 학교 임금 쉼터
"""
ENDINGS = (
    "이 부족하다",
    "을 늘려 달라",
    "가 너무 멀다",
    "을 먼저 고쳐야 한다",
    "에 갈 수 없는 사람이 많다",
    "은 지금대로 두자",
)
KINDS = ("idea", "idea", "idea", "reason", "concern", "minority", "question")
TYPED = (
    "ㅂ",
    "보",
    "봊",
    "보증",
    "보증그",
    "보증금",
    "보증금 ",
    "보증금 ㅊ",
    "보증금 처",
    "보증금 청",
    "보증금 청녀",
    "보증금 청년",
)


def main() -> None:
    """Build, measure, print."""
    app = QApplication(["facilitator"])
    Collector(app)
    sys.setswitchinterval(0.0005)
    with tempfile.TemporaryDirectory() as folder:
        apply_look(app, "light", 1.0)
        record, session_id, round_id = build(Path(folder) / "board.roundtable")
        record.close()
        gc.collect()  # what building left behind is none of the opening's
        record = Record.open(Path(folder) / "board.roundtable")
        title = f"{NOTES:,} notes in one round"
        print(f"{title:<58}{'p50 ms':>8}{'slowest':>9}{'worked':>8}{'goal':>7}{'aim':>6}{'compared':>10}")
        texts = [text for _, text in said(random.Random(1))]
        words = WordsBeside([*program(), "read-words"])
        page, opening, whole = opened(app, record, session_id, round_id, Path(folder), words)
        line("opening the page the first time, to the first notes", opening[:1], 1000, 300)
        line("opening it again, to the first notes", opening[1:], 1000, 300, taken(lambda: plain(app, texts)))
        line("all notes are there, after the first", [all_of_it for all_of_it, _ in whole], 3000, 1000)
        line("longest stretch of the window meanwhile", [longest for _, longest in whole], 100, 50)
        page.desk.settle()
        app.processEvents()
        line("scrolling, a frame", list(scrolled(app, page.list)), 33, 16, scrolled(app, plain(app, texts)))
        filters = page.left.filters
        switched = [lambda: filters.toggle_filed(), lambda: filters.toggle_order()] * 5
        line("a filter", [frame(app, switch) for switch in switched], 50, 15)
        among = [frame(app, partial(among_all, texts, query)) for query in TYPED]
        line("search as you type, a key", typed(app, page), 50, 15, among)
        disk, shown = zip(*(filed(app, page) for _ in range(FILINGS)), strict=True)
        line("filing one note, until it is on the disk", disk, 30, 10)
        line("filing one note, from the disk to the screen", shown, 30, 10)
        page.left.words.go()
        time.sleep(4)  # the words of the first notes are being read when this is over
        line("scrolling while words are being read, a frame", list(scrolled(app, page.list)), 33, 16)
        page.leave()
        words.end()
        page.desk.close()


class Taken(NamedTuple):
    """Milliseconds that something took, and those that the window's thread worked meanwhile."""

    waited: float
    worked: float


@contextmanager
def stopwatch(into: list[Taken]) -> Iterator[None]:
    """Add what is done inside."""
    began, worked = time.perf_counter(), time.thread_time()
    yield
    into.append(Taken((time.perf_counter() - began) * 1e3, (time.thread_time() - worked) * 1e3))


def line(words: str, taken: Sequence[Taken], goal: int, aim: int, compared: Sequence[Taken] = ()) -> None:
    """Print one figure, in milliseconds."""
    waited, worked = zip(*taken, strict=True)
    beside = f"{statistics.median(one.waited for one in compared):>10.1f}" if compared else ""
    half = f"{statistics.median(waited):>8.1f}{max(waited):>9.1f}{statistics.median(worked):>8.1f}"
    print(f"  {words:<56}{half}{goal:>7}{aim:>6}{beside}", flush=True)


def said(chance: random.Random) -> list[tuple[str, str]]:
    """Kind and text of every note."""
    return [
        (
            chance.choice(KINDS),
            " ".join(chance.choices(WORDS.split(), k=chance.randint(4, 12))) + chance.choice(ENDINGS),
        )
        for _ in range(NOTES)
    ]


def build(path: Path) -> tuple[Record, str, str]:
    """A round with 50,000 notes of 100 tables and eight themes; a third of the notes are filed."""
    record = Record.create(path)
    new = record.new_id
    programme, session_id, round_id = new(), new(), new()
    tables = [new() for _ in range(TABLES)]
    themes = [new() for _ in range(THEMES)]
    record.apply(
        CreateProgramme(id=programme, title="복지기준"),
        CreateSession(
            id=session_id, programme_id=programme, kind="roundtable", title="큰 회의", date="2026-09-12", starts_at="13:00",
            venue="", organizer="",
        ),
        AddRound(id=round_id, session_id=session_id, title="주거", question="무엇이 부족합니까?", minutes=40),
        *(
            AddTable(id=id, session_id=session_id, number=number, seats=10, zone="", facilitator="", note_taker="")
            for number, id in enumerate(tables, start=1)
        ),
        OpenRound(id=round_id),
        *(AddTheme(id=id, session_id=session_id, round_id=round_id, title=f"주제 {n}") for n, id in enumerate(themes, 1)),
    )  # fmt: skip
    notes = [
        AddNote(id=new(), round_id=round_id, table_id=tables[place % TABLES], kind=kind, text=text, support=place % 9)
        for place, (kind, text) in enumerate(said(random.Random(1)))
    ]
    for start in range(0, NOTES, AT_ONCE):
        record.apply(*notes[start : start + AT_ONCE])
    for place, theme_id in enumerate(themes):
        record.apply(FileNote(theme_id=theme_id, note_ids=tuple(note.id for note in notes[place :: THEMES * 3])))
    return record, session_id, round_id


def opened(
    app: QApplication, record: Record, session_id: str, round_id: str, folder: Path, words: WordsBeside
) -> tuple[ThemesPage, list[Taken], list[tuple[Taken, Taken]]]:
    """The page in a window, how long it took each time until its first notes stood there, and from there until all did, with the
    longest stretch in which the window heard nobody; the last page is left open."""
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    desk = Desk(record)
    place = Place(desk)
    place.go(session_id=session_id, round_id=round_id)
    clock = RoundClock(record, lambda: datetime.now(UTC), desk)
    work = Workplace(desk, place, clock, settings, HubBeside(desk, settings), words=words)
    took, whole = [], []
    for turn in range(3):
        page = ThemesPage(work)
        page.resize(*SIZE)
        took.append(frame(app, page.show))
        whole.append(until_whole(app, page))
        page.left.words.stop()
        if turn < 2:
            page.leave()
            page.close()
            desk.settle()
            page.deleteLater()
    page.list.setFocus()
    return page, took, whole


def until_whole(app: QApplication, page: ThemesPage) -> tuple[Taken, Taken]:
    """What it takes until the page has all notes, and the longest stretch of that without a look at the keyboard."""
    all_of_it: list[Taken] = []
    stretches: list[Taken] = []
    with stopwatch(all_of_it):
        while not page.sorting.board.whole:
            with stopwatch(stretches):
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            time.sleep(0.001)
        with stopwatch(stretches):
            app.processEvents()
    return all_of_it[0], max(stretches, key=lambda one: one.worked)


def plain(app: QApplication, texts: Sequence[str]) -> QListView:
    """A list of Qt with the same texts, which wraps and measures them itself."""
    view = QListView()
    view.setWordWrap(True)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setModel(QStringListModel(texts, view))
    view.resize(400, 400)
    view.show()
    app.processEvents()
    return view


def taken(task: Callable[[], object]) -> list[Taken]:
    """What something takes."""
    took: list[Taken] = []
    with stopwatch(took):
        task()
    return took


def among_all(texts: Sequence[str], query: str) -> list[str]:
    """The texts that hold a query, letter by letter."""
    return [text for text in texts if query in text]


def frame(app: QApplication, task: Callable[[], object]) -> Taken:
    """From something a person does until it is drawn."""
    took: list[Taken] = []
    with stopwatch(took):
        task()
        app.processEvents()
    return took[0]


def scrolled(app: QApplication, view: QListView) -> list[Taken]:
    """Each frame while the wheel is turned."""

    def turn() -> None:
        viewport = view.viewport()
        middle = QPointF(viewport.rect().center())
        no_key, no_button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
        event = QWheelEvent(
            middle, QPointF(viewport.mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, -120), no_button, no_key,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(viewport, event)

    return [frame(app, turn) for _ in range(TURNS)]


def typed(app: QApplication, page: ThemesPage) -> list[Taken]:
    """Each key in the search box, until what was found is drawn."""
    took: list[Taken] = []
    for text in TYPED:
        with stopwatch(took):
            page.left.search.setText(text)
            app.processEvents()
            app.processEvents()  # the box tells after the key, then it is drawn
    page.left.search.setText("")
    app.processEvents()
    app.processEvents()
    return took


def filed(app: QApplication, page: ThemesPage) -> tuple[Taken, Taken]:
    """From the key until the filing is on the disk, and from there until the row has gone."""
    at: list[float] = []
    page.desk.wrote = lambda _changes: at.append(time.perf_counter())
    page.list.setCurrentIndex(page.list.board.index(3))
    app.processEvents()
    note, pressed, shown = page.list.board.note(3), list[Taken](), list[Taken]()
    began = time.perf_counter()
    with stopwatch(pressed):
        QTest.keyClick(page.list, Qt.Key.Key_1)
    with stopwatch(shown):
        while page.list.board.note(3) is note:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        app.processEvents()
    all_of_it, on_disk = (time.perf_counter() - began) * 1e3, (at[0] - began) * 1e3
    return Taken(on_disk, pressed[0].worked), Taken(all_of_it - on_disk, shown[0].worked)


if __name__ == "__main__":
    main()
