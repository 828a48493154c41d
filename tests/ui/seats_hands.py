"""What the tests of the seats page share: the page on a small day, and what happened to its seats."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from days import Day, workplace
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.record.models import Participant, Seat
from facilitator.record.operations import EditParticipant
from facilitator.ui.pages.seats import SeatsPage


@contextmanager
def seats_page(qtbot: QtBot, day: Day, folder: Path, language: str = "ko") -> Iterator[SeatsPage]:
    """The page, shown, with everything read; left as the window leaves it."""
    page = SeatsPage(workplace(day, folder, language))
    qtbot.addWidget(page)
    page.resize(1240, 800)
    page.show()
    page.desk.settle()
    yield page
    page.leave()
    page.beside.hide_panel()
    page.hide()
    page.desk.settle()


def seats_of(day: Day, number: int = 1) -> dict[str, str]:
    """Who sits at which table in a round."""
    with day.record.reading() as reading:
        rows = reading.execute(
            select(Seat.participant_id, Seat.table_id).where(Seat.round_id == day.rounds[number - 1])
        )
        return {row.participant_id: row.table_id for row in rows}


def attributes_of(day: Day, person: int) -> dict[str, str]:
    """What the list says about somebody."""
    with day.record.reading() as reading:
        return dict(reading.get_one(Participant, day.people[person]).attributes)


def write(day: Day, person: int, **rules: str) -> None:
    """Write a rule into the list."""
    attributes = attributes_of(day, person) | rules
    day.record.apply(EditParticipant(id=day.people[person], attributes=attributes))


def explained(page: SeatsPage) -> None:
    """Let the page look at how good the seats are."""
    page.scoring.soon.timeout.emit()
    page.desk.settle()
