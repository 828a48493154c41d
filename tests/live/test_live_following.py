"""What one laptop writes is seen on the others: in the hub's order, once, and by those whom it concerns."""

from __future__ import annotations

import asyncio
import sys
import threading
from contextlib import ExitStack, suppress
from pathlib import Path

from live_hall import Hall, all_arrived, faults_of, journal_of, notes_of, notes_on, quarantine_of, until, write
from live_laptops import HubProcess, Laptop
from live_web import Web, new_id, waiting_of
from sqlalchemy import func, select

from facilitator.live.certificate import fetch_certificate
from facilitator.live.client import HubClient, Unreachable, address_of
from facilitator.live.wire import MOST_BYTES
from facilitator.record import Record
from facilitator.record.models import JournalEntry, Note, Theme
from facilitator.record.operation import canonical, plain
from facilitator.record.operations import (
    AddTheme,
    AskForHelp,
    CloseRound,
    FileNote,
    MarkParticipants,
    OpenRound,
    SendMessage,
)

sys.path.insert(0, str(Path(__file__).parents[1] / "record"))
from record_day import small_day


def order_of(record: Record) -> list[tuple[str, int]]:
    """(laptop, its number) of every note in the order of this record's journal."""
    with record.reading() as session:
        rows = session.execute(
            select(JournalEntry.station_id, JournalEntry.station_seq)
            .where(JournalEntry.kind == "AddNote")
            .order_by(JournalEntry.seq)
        )
        return [(id, seq) for id, seq in rows]


def knows_its_round(laptop: Laptop, hall: Hall) -> bool:
    with laptop.record.reading() as session:
        return bool(
            session.scalar(select(func.count()).select_from(JournalEntry).where(JournalEntry.kind == "OpenRound"))
        )


def test_what_two_tables_write_at_once_is_on_the_screen_in_the_hubs_order(
    hall: Hall, hub: HubProcess, tmp_path: Path
) -> None:
    with ExitStack() as on:
        tables = [on.enter_context(Laptop(hub.code, tmp_path / f"table-{n}.roundtable", n)) for n in (1, 2)]
        screen = on.enter_context(Laptop(hub.code, tmp_path / "screen.roundtable", role="projector"))
        team = on.enter_context(Laptop(hub.code, tmp_path / "team.roundtable", role="theme team"))
        until(lambda: all(knows_its_round(one, hall) for one in tables))

        def type_notes(table: int) -> None:
            for turn in range(1, 31):
                write(tables[table].record, hall.tables[table], hall.rounds[0], f"{table + 1}번 테이블의 말 {turn}")
                tables[table].station.wrote()

        typing = [threading.Thread(target=type_notes, args=(table,)) for table in (0, 1)]
        for thread in typing:
            thread.start()
        for thread in typing:
            thread.join()
        until(lambda: all(len(notes_of(one.record)) == 60 for one in (screen, team)))
        expected = [(table, n, f"{table}번 테이블의 말 {n}") for table in (1, 2) for n in range(1, 31)]
        assert notes_on(hall.path) == notes_of(screen.record) == notes_of(team.record) == expected
        with Record.open(hall.path) as record:
            assert order_of(record) == order_of(screen.record) == order_of(team.record)
            assert all_arrived(record, [one.record for one in tables])
        for place, one in enumerate(tables):
            assert notes_of(one.record) == [line for line in expected if line[0] == place + 1]
        paths = [hall.path, *(one.record.path for one in (*tables, screen, team))]
        assert [faults_of(path) for path in paths] == [[]] * 5


def test_the_bell_rings_for_those_whom_it_concerns_and_for_nobody_else(hall: Hall, hub: HubProcess) -> None:
    web = Web(hub)
    rung: dict[str, int] = {}
    clients = {}
    for name, role, table in [
        ("table 1", "note-taker", 1), ("table 2", "note-taker", 2), ("screen", "projector", None),
        ("desk", "check-in", None),
    ]:  # fmt: skip
        visitor = web.join(role, table)
        client = clients[name] = HubClient(address_of("127.0.0.1", hub.port), pem(hub), visitor.token)

        def listen(name: str = name, client: HubClient = client) -> None:
            def rang() -> None:
                rung[name] = rung.get(name, -1) + 1

            with suppress(Unreachable):
                asyncio.run(client.listen(rang))

        threading.Thread(target=listen, daemon=True).start()
    until(lambda: len(rung) == 4, "all bells hang")

    def pulled() -> dict[str, int]:
        """How often each bell rang since it was asked last; everybody pulls, as a station does."""
        for client in clients.values():
            client.pull(0, 0)
        seen = dict(rung)
        rung.update(dict.fromkeys(rung, 0))
        return {name: count for name, count in seen.items() if count}

    pulled()
    hall.do(hall.note(new_id(), "첫째", table=1))
    until(lambda: len({name for name, count in rung.items() if count}) == 2)
    hall.do(hall.note(new_id(), "또", table=1))
    hall.do(MarkParticipants(ids=hall.people[:1], state="arrived"))
    until(lambda: rung["desk"])
    assert pulled() == {"table 1": 1, "screen": 1, "desk": 1}, "and once until it is answered"
    hall.do(SendMessage(id=new_id(), session_id=hall.session_id, text="둘째 테이블만", table_id=hall.tables[1]))
    until(lambda: rung["table 2"])
    until(lambda: rung["screen"] and rung["desk"])
    assert "table 1" not in pulled()
    hall.do(CloseRound(id=hall.rounds[0]))
    until(lambda: len(pulled_names(rung)) == 4)
    for client in clients.values():
        client.close()


def pulled_names(rung: dict[str, int]) -> set[str]:
    return {name for name, count in rung.items() if count}


def pem(hub: HubProcess) -> str:
    return fetch_certificate("127.0.0.1", hub.port, hub.code.pin)


def test_a_laptop_of_every_role_can_follow_a_whole_day(tmp_path: Path) -> None:
    day = small_day(tmp_path / "day.roundtable")
    session_id, tables, rounds = day.session_id, day.tables, day.rounds
    day.record.close()
    with HubProcess(day.record.path) as hub, ExitStack() as on:
        laptops = [
            on.enter_context(Laptop(hub.code, tmp_path / f"{role}.roundtable", table, role))
            for role, table in [("note-taker", 1), ("theme team", None), ("check-in", None), ("projector", None)]
        ]
        with Record.open(day.record.path) as window:
            window.apply(OpenRound(id=rounds[1]))
            help = new_id()
            window.apply(
                AskForHelp(id=help, table_id=tables[0]),
                SendMessage(id=new_id(), session_id=session_id, text="모두 자리로", table_id=tables[0]),
                AddTheme(id=new_id(), session_id=session_id, title="마지막"),
            )
        until(lambda: all(last_is_here(one.record) for one in laptops))
        for one in laptops:
            assert [(row.kind, row.reason_en) for row in quarantine_of(one.record)] == [], one.record.path.stem
        paths = [one.record.path for one in laptops]
    assert [faults_of(path) for path in paths] == [[]] * 4


def last_is_here(record: Record) -> bool:
    with record.reading() as session:
        last = session.scalar(select(JournalEntry.payload).order_by(JournalEntry.seq.desc()).limit(1))
    return "마지막" in (last or "")


def test_a_note_for_a_round_that_is_not_open_waits_until_it_is(hall: Hall, hub: HubProcess) -> None:
    laptop = Web(hub).join("note-taker", 1)
    early, other = new_id(), new_id()
    first = laptop.push(
        hall.note(early, "이른 말", round=2, number=1),
        hall.note(new_id(), "제때 온 말", round=1, number=1),
        hall.note(other, "이른 다음 말", round=2, number=2),
    )
    assert ["not open yet" in ack.get("reason_en", "") for ack in first.json()["acks"]] == [True, False, True]
    assert notes_on(hall.path) == [(1, 1, "제때 온 말")]
    assert [state for _, _, state, _ in waiting_of(hall.path)] == ["waiting", "waiting"]
    with Record.open(hall.path) as window:
        window.apply(CloseRound(id=hall.rounds[0]), OpenRound(id=hall.rounds[1]))
        until(lambda: len(notes_of(window)) == 3)
        with window.reading() as session:
            taken = session.scalars(select(Note).where(Note.round_id == hall.rounds[1]).order_by(Note.number)).all()
        assert [(one.number, one.text, one.id) for one in taken] == [(1, "이른 말", early), (2, "이른 다음 말", other)]
        assert {entry.actor for entry in journal_of(window, laptop.id)} == {"note-taker of table 1"}
    assert [state for _, _, state, _ in waiting_of(hall.path)] == ["taken", "taken"]
    again = laptop.post("/v1/push", {"operations": []})
    assert again.json()["held"] == 3
    assert faults_of(hall.path) == []


def test_what_is_filed_on_one_laptop_is_filed_on_the_others(hall: Hall, hub: HubProcess, tmp_path: Path) -> None:
    note = new_id()
    hall.do(hall.note(note, "돌봄 쉼터"))
    with (
        Laptop(hub.code, tmp_path / "team.roundtable", role="theme team") as team,
        Laptop(hub.code, tmp_path / "screen.roundtable", role="projector") as screen,
    ):
        until(lambda: notes_of(team.record))
        theme = new_id()
        team.record.apply(
            AddTheme(id=theme, session_id=hall.session_id, title="돌봄"),
            FileNote(theme_id=theme, note_ids=(note,)),
            actor="theme team",
        )
        team.station.wrote()
        until(lambda: journal_of(screen.record, team.record.station_id)[1:])
        assert quarantine_of(screen.record) == []


def test_more_than_one_request_can_hold_goes_in_several(hall: Hall, hub: HubProcess, tmp_path: Path) -> None:
    with Laptop(hub.code, tmp_path / "team.roundtable", role="theme team") as team:
        until(lambda: knows_its_round(team, hall))
        themes = [
            AddTheme(id=team.record.new_id(), session_id=hall.session_id, title=f"주제 {n}", summary="돌봄 " * 20_000)
            for n in range(18)
        ]
        assert sum(len(canonical(plain(one)).encode()) for one in themes) > MOST_BYTES
        team.record.apply(*themes, actor="theme team")
        team.station.wrote(len(themes))
        until(lambda: team.station.state.held == len(themes) and not team.station.state.trouble)
    with Record.open(hall.path) as record, record.reading() as session:
        assert session.scalar(select(func.count()).select_from(Theme)) == len(themes)
