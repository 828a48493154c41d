"""A hub's record and a note-taker's record that joined it, for tests that need no network between them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from facilitator.live.door import Door
from facilitator.live.feed import Feed
from facilitator.live.identity import hub_of
from facilitator.live.registry import Registry
from facilitator.live.wire import Join, Pulled
from facilitator.record import Record
from facilitator.record.arrival import Arrival
from facilitator.record.models import Link
from facilitator.record.operations import AddNote, AddRound, AddTable, CreateProgramme, CreateSession, OpenRound


@dataclass
class Hall:
    """The organizer's record, of a session with one open round and two tables."""

    record: Record
    session_id: str
    round_id: str
    tables: list[str]

    def laptop(self, path: Path, table: int = 1, passphrase: str | None = None) -> Record:
        """A note-taker's record that joined and took in all that the hub had, and then lost the network."""
        own = Record.create(path, passphrase)
        secret = hub_of(self.record).join_secret
        joined = Door(self.record, self.session_id).let_in(Join(secret, own.station_id, "note-taker", table), "")
        hub = hub_of(self.record)
        with own.writing_aside() as session:
            session.add(
                Link(
                    id=1, address="127.0.0.1:1", certificate=hub.certificate, token=joined.token,
                    generation=joined.generation, incarnation=joined.incarnation, session_id=joined.session_id,
                    role="note-taker", table_id=joined.table_id, cursor=0, held=0,
                )
            )  # fmt: skip
        self.catch_up(own)
        return own

    def catch_up(self, own: Record) -> None:
        """The laptop takes in what the hub has for it."""
        station = Registry(self.record, self.session_id).by_id(own.station_id)
        assert station is not None
        feed = Feed(self.record, self.session_id)
        feed.follow()
        pulled = msgspec.json.decode(feed.answer(station, 0), type=Pulled)
        own.receive(
            [
                Arrival(one.station_id, one.station_seq, one.time, one.actor, one.kind, one.payload)
                for one in pulled.entries
            ]
        )

    def write(self, own: Record, *texts: str, table: int = 1) -> list[str]:
        """Write notes at a table. Returns their ids."""
        ids = [own.new_id() for _ in texts]
        for id, text in zip(ids, texts, strict=True):
            note = AddNote(id=id, round_id=self.round_id, table_id=self.tables[table - 1], kind="idea", text=text)
            own.apply(note, actor=f"note-taker of table {table}")
        return ids


def a_hall(folder: Path, title: str = "시민 원탁회의") -> Hall:
    """The organizer's record."""
    record = Record.create(folder / f"{title}.roundtable")
    new = record.new_id
    hall = Hall(record, new(), new(), [new(), new()])
    programme = new()
    record.apply(
        CreateProgramme(id=programme, title="복지기준"),
        CreateSession(id=hall.session_id, programme_id=programme, kind="roundtable", title=title, date="2026-09-12"),
        AddRound(id=hall.round_id, session_id=hall.session_id, title="돌봄", question="무엇이 필요합니까?", minutes=40),
        *(AddTable(id=id, session_id=hall.session_id, number=n, seats=8) for n, id in enumerate(hall.tables, start=1)),
        OpenRound(id=hall.round_id),
    )
    hub_of(record)
    return hall
