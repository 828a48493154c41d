"""What a laptop tells the hub of what it has still to send: the organizer's map goes by it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from supervised import Hall, small_hall

from facilitator.live.certificate import new_certificate
from facilitator.live.client import HubClient
from facilitator.live.station import Station
from facilitator.live.wire import Pulled, Push, Pushed
from facilitator.record.models import Link
from facilitator.record.operations import AddNote


class DeafHub:
    """Takes everything, and remembers how much each request said was waiting."""

    def __init__(self) -> None:
        self.told: list[int] = []

    def push(self, push: Push) -> Pushed:
        self.told.append(push.waiting)
        return Pushed(held=push.operations[-1].seq, acks=[], current=True)

    def pull(self, after: int, waiting: int) -> Pulled:
        self.told.append(waiting)
        return Pulled(entries=[], cursor=after, more=False)


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = small_hall(tmp_path)
    _, certificate = new_certificate()
    with hall.record.writing_aside() as session:
        session.add(
            Link(
                id=1, address="127.0.0.1:1", certificate=certificate, token="t", generation=1, incarnation="i",
                session_id=hall.session_id, role="note-taker", table_id=hall.tables[0], cursor=0, held=0,
            )
        )  # fmt: skip
    yield hall
    hall.record.close()


def test_a_note_that_was_sent_before_its_writer_said_so_is_not_counted_twice(hall: Hall) -> None:
    station, hub = Station(hall.record), DeafHub()
    station._client = cast(HubClient, hub)
    while station._push():
        pass
    hall.record.apply(
        AddNote(
            id=hall.record.new_id(), round_id=hall.round_id, table_id=hall.tables[0], kind="idea", text="점심"
        )
    )  # fmt: skip
    station._push()  # the laptop was just sending something else
    station.wrote()
    station._pull()
    assert hub.told[-2:] == [0, 0]


def test_what_comes_after_a_full_push_is_counted(hall: Hall) -> None:
    station, hub = Station(hall.record), DeafHub()
    station._client = cast(HubClient, hub)
    while station._push():
        pass
    hall.record.apply(
        *(
            AddNote(
                id=hall.record.new_id(), round_id=hall.round_id, table_id=hall.tables[0], kind="idea", text=f"말 {n}"
            )
            for n in range(53)
        )
    )
    station.wrote(53)
    assert station._push()
    assert hub.told[-1] == 3
