"""How long a keystroke takes at the check-in desk with 10,000 people. Run as ``python benchmarks/checkin.py``.

Every keystroke is typed into the box of the page and measured until the people found are painted: names as an input
method composes them (ㄱ, 기, 김, 김ㅁ ...), initial consonants, badge numbers, the ends of telephone numbers, and badges
as a scanner types them. A plain query for the same words stands beside it: what the record itself would take to look
with LIKE for parts of names and ends of numbers, without initial consonants and without showing anything. "worst own" is
the worst time that the window's own thread worked: what is left where nothing else runs on the machine.
"""

from __future__ import annotations

import gc
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import ColumnElement, or_, select

from facilitator.day.badge_code import badge_code
from facilitator.day.templates import new_session
from facilitator.notes.hangul import CONSONANTS, FINALS
from facilitator.record import Record
from facilitator.record.models import Participant, Round, Table
from facilitator.record.operations import AssignSeats, ImportParticipants, Person, SeatPlace
from facilitator.ui.clock import RoundClock
from facilitator.ui.collector import Collector
from facilitator.ui.desk import Desk
from facilitator.ui.hub_beside import HubBeside
from facilitator.ui.look import apply_look
from facilitator.ui.pages.checkin import CheckInPage
from facilitator.ui.place import Place
from facilitator.ui.settings import Settings
from facilitator.ui.workplace import Workplace

PEOPLE, TABLES, ROUNDS, SAMPLE, ARRIVALS = 10_000, 1_000, 3, 60, 100
FAMILY = "김이박최정강조윤장임한오서신권황안송전홍"
GIVEN = "민서준지하윤도예은우현수영진호아연주성재경미정희선"
FIRST = 0xAC00


@dataclass(frozen=True)
class Taken:
    """Milliseconds by the clock, and those of them in which the window's own thread worked."""

    wall: float
    own: float

    @classmethod
    def now(cls) -> Taken:
        """This moment."""
        return cls(time.perf_counter() * 1000, time.thread_time() * 1000)

    def since(self, began: Taken) -> Taken:
        """What went by since then."""
        return Taken(self.wall - began.wall, self.own - began.own)


def main() -> None:
    """Build, measure, print."""
    app = QApplication(["facilitator"])
    Collector(app)
    apply_look(app, "light", 1.0)
    with tempfile.TemporaryDirectory() as folder:
        record, session_id = build(Path(folder) / "large.roundtable")
        page = open_page(app, record, session_id, Path(folder))
        gc.collect()  # what building left behind; a record that is opened leaves nothing
        people = random.Random(2).sample(page.day.people, SAMPLE)
        print(
            f"{PEOPLE:,} people, {SAMPLE} of them looked for{'':<14}{'keys':>7}{'median ms':>11}{'worst ms':>10}{'worst own':>11}"
        )
        everything: list[Taken] = []
        for words, typed in KINDS.items():
            taken = [one for person in people for one in keystrokes(app, page, typed(session_id, person))]
            everything += taken
            line(words, taken)
        line("all of them", everything)
        line("a plain LIKE query for the same words", [
            plain(record, text)
            for person in people for typed in KINDS.values() for text in typed(session_id, person)
        ])  # fmt: skip
        line("Enter until the arrival is on the disk and shown", list(arrivals(page)))
        page.desk.close()


def build(path: Path) -> tuple[Record, str]:
    """10,000 people who sit in three rounds, with names as frequent as they are."""
    chance = random.Random(1)
    record = Record.create(path)
    session_id = record.new_id()
    record.apply(
        *new_session(record, title="큰 회의", session_id=session_id, date="2026-09-12", tables=TABLES, rounds=ROUNDS)
    )
    people = tuple(
        Person(
            id=record.new_id(), key=str(number), contact=f"010-{chance.randrange(10000):04d}-{chance.randrange(10000):04d}",
            name=chance.choices(FAMILY, range(len(FAMILY), 0, -1))[0] + chance.choice(GIVEN) + chance.choice(GIVEN),
            attributes={"gender": chance.choice("여남"), "age": f"{chance.randrange(2, 8)}0대"},
        )
        for number in range(PEOPLE)
    )  # fmt: skip
    record.apply(ImportParticipants(session_id=session_id, people=people))
    with record.reading() as reading:
        rounds = reading.scalars(select(Round.id).where(Round.session_id == session_id)).all()
        tables = reading.scalars(select(Table.id).where(Table.session_id == session_id)).all()
    for round_id in rounds:
        places = tuple(
            SeatPlace(round_id=round_id, participant_id=person.id, table_id=tables[place % TABLES])
            for place, person in enumerate(people)
        )
        record.apply(AssignSeats(round_id=round_id, places=places))
    return record, session_id


def open_page(app: QApplication, record: Record, session_id: str, folder: Path) -> CheckInPage:
    """The page as it stands on a laptop's screen."""
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    desk = Desk(record)
    place = Place(desk)
    place.go(session_id=session_id)
    clock = RoundClock(record, lambda: datetime.now(UTC), desk)
    page = CheckInPage(Workplace(desk, place, clock, settings, HubBeside(desk, settings)))
    page.resize(1235, 815)
    page.show()
    desk.settle()
    app.processEvents()
    return page


def keystrokes(app: QApplication, page: CheckInPage, typed: Iterator[str]) -> Iterator[Taken]:
    """Milliseconds of each keystroke: the box says another text, it is searched, and whoever is found is painted."""
    page.people.ready()
    app.processEvents()
    app.processEvents()  # the first finds everybody, the second paints them
    for text in typed:
        began = Taken.now()
        page.box.setText(text)
        app.processEvents()
        app.processEvents()
        yield Taken.now().since(began)


def plain(record: Record, text: str) -> Taken:
    """Milliseconds of the query that stands beside it."""
    began = Taken.now()
    with record.reading() as reading:
        wanted: list[ColumnElement[bool]] = [Participant.name.like(f"%{text}%"), Participant.contact.like(f"%{text}")]
        if text.isdigit():
            wanted.append(Participant.number == int(text))
        reading.execute(
            select(Participant.id, Participant.number, Participant.name, Participant.state)
            .where(or_(*wanted))
            .order_by(Participant.number)
        ).all()
    return Taken.now().since(began)


def arrivals(page: CheckInPage) -> Iterator[Taken]:
    """Milliseconds from Enter until the person is arrived on the disk and on the screen."""
    for number in range(1, ARRIVALS + 1):
        page.box.setText(str(number))
        page.people.look_up()
        began = Taken.now()
        QTest.keyClick(page.box, Qt.Key.Key_Return)
        page.desk.settle()
        page.repaint()
        yield Taken.now().since(began)


def composed(text: str) -> Iterator[str]:
    """A Korean text as an input method composes it, key by key."""
    done = ""
    for syllable in text:
        place = ord(syllable) - FIRST
        yield done + CONSONANTS[place // 588]
        yield done + chr(ord(syllable) - place % 28)
        if FINALS[place % 28]:
            yield done + syllable
        done += syllable


def beginnings(text: str) -> Iterator[str]:
    """A text letter by letter."""
    return (text[:length] for length in range(1, len(text) + 1))


def initials(text: str) -> str:
    """The initial consonants of a Korean text."""
    return "".join(CONSONANTS[(ord(syllable) - FIRST) // 588] for syllable in text)


KINDS: dict[str, Callable[..., Iterator[str]]] = {
    "names, syllables as they grow": lambda _session, person: composed(person.name),
    "initial consonants": lambda _session, person: beginnings(initials(person.name)),
    "family name and initial consonants": lambda _session, person: beginnings(person.name[0] + initials(person.name[1:])),
    "badge numbers": lambda _session, person: beginnings(str(person.number)),
    "ends of telephone numbers": lambda _session, person: beginnings(person.contact[-4:]),
    "badges, scanned": lambda session, person: beginnings(badge_code(session, person.number)),
}  # fmt: skip
"""What is typed, and how."""


def line(words: str, taken: list[Taken]) -> None:
    """Print one line of the table."""
    wall, own = [one.wall for one in taken], [one.own for one in taken]
    middle, worst = statistics.median(wall), max(wall)
    print(f"  {words:<48}{len(taken):>7,}{middle:>11.1f}{worst:>10.1f}{max(own):>11.1f}", flush=True)


if __name__ == "__main__":
    main()
