"""Draws a hall of many laptops: how one joins, what a note-taker has on it, and the hall by them.

The hall is told what a hub would say, since a hundred laptops would tell it something else each time. The note-taker's
laptop joins a real hub of its own; the hub is then held for a moment, so that something waits.
"""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import func, select

from facilitator.day.laptops import Heard
from facilitator.live.join_code import JoinCode, read_join_code
from facilitator.live.joining import Wish, join
from facilitator.live.supervisor import HubState
from facilitator.record import Record
from facilitator.record.models import JournalEntry, Note, Session, Table
from facilitator.record.operations import AddNote, AdmitStation, AskForHelp, SendMessage
from facilitator.record.source import PlayedClock, as_moment, repeatable
from facilitator.ui.frame import DayFrame
from facilitator.ui.hub_beside import HallNews
from facilitator.ui.join_dialog import JoinDialog
from facilitator.ui.pages.rounds import RoundsPage
from facilitator.ui.window import Window
from pictures_drawing import a_copy, a_window, draw, wait

CODE = JoinCode("192.168.0.10", 8443, "7K3MQ9TX2VBN8RWD", "XK4T9MPM")
TABLE = 22
"""The table of the note-taker."""
PATIENCE = 60.0

WITHOUT, LOST, WAITING = (40, 79, 80), (58,), {16: 3, 65: 12}
"""Tables without a laptop, with one that is gone, and with what has not come yet."""
HELP = {
    "ko": {34: "마이크가 나오지 않습니다", 91: "참가자 한 분이 몸이 좋지 않습니다"},
    "en": {34: "The microphone is silent", 91: "Somebody does not feel well"},
}
MESSAGE = {"ko": "음료와 다과는 회의장 뒤쪽에 있습니다.", "en": "Coffee and water are at the back of the hall."}
NAME = {"ko": "주거 2번 노트북", "en": "Housing, laptop 2"}
NOTES = {
    "ko": (
        ("idea", "이사 갈 걱정 없이 십 년은 살 수 있는 임대주택", 6),
        ("minority", "집보다 일자리가 먼저라고 생각함", 1),
    ),
    "en": (
        ("idea", "Rental homes where a family can stay for ten years", 6),
        ("minority", "Work comes first, and homes after that", 1),
    ),
}


def draw_laptops(path: Path, language: str, pictures: Path) -> None:
    """Draw how a laptop joins, the page of a note-taker, and the hall; ``path`` is a day in the middle of a round."""
    with a_window(language) as (window, clock):
        dialog = JoinDialog(window.settings, window)
        dialog.code.line.setText(str(CODE))
        dialog.table.setText(str(TABLE))
        dialog.name.setText(NAME[language])
        dialog.show()
        dialog.join.setFocus()
        draw(dialog, pictures / "laptop-join.png")
        dialog.close()
        draw_note_taker(window, clock, path, language, pictures)
        draw_hall(window, clock, path, language, pictures)


def draw_hall(window: Window, clock: PlayedClock, path: Path, language: str, pictures: Path) -> None:
    """Draw the page of the rounds as the organizer sees it."""
    with a_copy(path, clock) as record:
        heard = let_in(record, language)
        window.show_record(record)
        frame = frame_of(window)
        hub = frame.hub
        hub.state, hub.session_id = HubState("running", CODE, 1), frame.place.session_id
        hub.news = HallNews(heard, notes_per_minute=26, backup_minutes=0)
        page = frame.go("rounds")
        assert isinstance(page, RoundsPage)
        hub.changed.emit()
        draw(window, pictures / "laptops-hall.png")
        page.watch.choose(min(HELP[language]))
        hub.changed.emit()
        draw(window, pictures / "laptops-table.png")
        window.close_record()


def let_in(record: Record, language: str) -> dict[str, Heard]:
    """Let a laptop in for most tables and a few for other roles. Returns what the hub heard of each."""
    heard: dict[str, Heard] = {}
    with record.reading() as reading:
        session_id = reading.scalars(select(Session.id)).one()
        tables = {row.number: row.id for row in reading.execute(select(Table.number, Table.id))}
    places = [("note-taker", number) for number in sorted(tables) if number not in WITHOUT]
    for role, number in [*places, ("theme team", 0), ("theme team", 0), ("check-in", 0), ("projector", 0)]:
        laptop = record.new_id()
        record.apply(
            AdmitStation(
                id=laptop,
                session_id=session_id,
                role=role,
                token_hash=f"{len(heard):064x}",
                name=f"LT-{len(heard) + 1:03}",
                table_id=tables.get(number),
            )
        )  # fmt: skip
        heard[laptop] = Heard(number not in LOST, 2 if number in LOST else 0, WAITING.get(number, 0))
    for number, words in HELP[language].items():
        record.apply(AskForHelp(id=record.new_id(), table_id=tables[number], text=words))
    return heard


def draw_note_taker(window: Window, clock: PlayedClock, path: Path, language: str, pictures: Path) -> None:
    """Draw the page of a laptop that joined, with two notes that are still on their way."""
    with tempfile.TemporaryDirectory() as folder:
        day = Path(shutil.copy(path, folder))
        with Record.open(day, source=repeatable(2, clock)) as record:
            with record.reading() as reading:
                session_id = reading.scalars(select(Session.id)).one()
                clock.now = as_moment(reading.scalar(select(func.max(JournalEntry.time))) or "")
                table_id = reading.scalars(select(Table.id).where(Table.number == TABLE)).one()
            record.apply(SendMessage(id=record.new_id(), session_id=session_id, text=MESSAGE[language]))
            expected = notes_at(record, table_id)
        with a_hub(day) as (code, hub):
            own = Path(folder) / f"{TABLE}.roundtable"
            join(code, Wish("note-taker", TABLE, NAME[language]), own).close()
            window.show_record(Record.open(own, source=repeatable(3, clock)))
            frame = frame_of(window)
            until(lambda: frame.place.round_id is not None and notes_at(frame.desk.record, table_id) == expected)
            until(lambda: frame.link is not None and frame.link.state.connected)
            hub.send_signal(signal.SIGSTOP)
            write_notes(frame, language)
            draw(window, pictures / "laptop-notes.png")
            hub.send_signal(signal.SIGCONT)
            window.close_record()


def write_notes(frame: DayFrame, language: str) -> None:
    """Write as a note-taker does."""
    round_id, table_id = frame.place.round_id, frame.place.table_id
    assert round_id is not None and table_id is not None
    for kind, text, support in NOTES[language]:
        note = AddNote(
            id=frame.desk.record.new_id(), round_id=round_id, table_id=table_id, kind=kind, text=text, support=support
        )
        frame.desk.do("", note)
    frame.desk.settle()


def notes_at(record: Record, table_id: str) -> int:
    """How many notes of a table a record holds."""
    with record.reading() as reading:
        return reading.scalar(select(func.count()).select_from(Note).where(Note.table_id == table_id)) or 0


@contextmanager
def a_hub(path: Path) -> Iterator[tuple[JoinCode, subprocess.Popen[str]]]:
    """A hub of this record, on this computer, as long as it is needed."""
    command = [sys.executable, "-m", "facilitator", "hub", str(path), "--listen", "127.0.0.1:0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield read_join_code(json.loads(process.stdout.readline())["join"]), process
    finally:
        process.kill()
        process.communicate()


def until(reached: Callable[[], bool]) -> None:
    """Let the window work until something is so.

    Raises:
        TimeoutError: it is not so after a minute.
    """
    ends = time.monotonic() + PATIENCE
    while not reached():
        if time.monotonic() > ends:
            raise TimeoutError("what the picture needs did not come")
        wait(0.1)


def frame_of(window: Window) -> DayFrame:
    """The open record of the window."""
    assert window.frame is not None
    return window.frame
