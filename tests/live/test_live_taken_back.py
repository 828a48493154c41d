"""The hub's disk is lost, and the backup is older than some of the laptops: nobody has to join again."""

from __future__ import annotations

import base64
import json
from contextlib import ExitStack
from pathlib import Path

from live_hall import Hall, faults_of, notes_on, prepare, until, write
from live_laptops import HubProcess, Laptop, facilitator
from live_web import Visitor, Web
from test_live_following import knows_its_round

from facilitator.live.door import Door
from facilitator.record import Record
from facilitator.record.backup import backup
from facilitator.record.models import Round, Station
from facilitator.record.operations import CloseRound, OpenRound, RevokeStation
from facilitator.record.quarantine import refused_here


def copy_of(hall: Hall, folder: Path) -> Path:
    folder.mkdir()
    with Record.open(hall.path) as record:
        return backup(record, folder)


def lose_the_disk(hub: HubProcess, copy: Path) -> None:
    hub.kill()
    restored = facilitator("restore", copy, hub.path, "--replace")
    restored.communicate()
    assert restored.returncode == 0
    hub.start()


def test_laptops_that_joined_after_the_backup_send_everything_by_themselves(tmp_path: Path) -> None:
    hall = prepare(tmp_path / "hub.roundtable", tables=2)
    with HubProcess(hall.path) as hub, ExitStack() as on:
        older = copy_of(hall, tmp_path / "copies")
        first = on.enter_context(Laptop(hub.code, tmp_path / "1.roundtable", 1))
        gone = on.enter_context(Laptop(hub.code, tmp_path / "2.roundtable", 2))
        took_over = on.enter_context(Laptop(hub.code, tmp_path / "3.roundtable", 2))
        laptops = [(first, 0), (gone, 1), (took_over, 1)]
        until(lambda: all(knows_its_round(one, hall) for one, _ in laptops))
        for laptop, table in laptops:
            write(laptop.record, hall.tables[table], hall.rounds[0], "하나")
            laptop.station.wrote()
        until(lambda: all(one.station.state.held == 1 for one, _ in laptops))
        lose_the_disk(hub, older)
        for laptop, table in laptops:
            write(laptop.record, hall.tables[table], hall.rounds[0], "둘")
            laptop.station.wrote()
        until(lambda: all(one.station.state.connected and not one.station.state.waiting for one, _ in laptops))
        assert all(one.station.state.trouble is None for one, _ in laptops)
        assert took_over.station.state.current, "the table still belongs to the laptop that took it over"
    assert sorted(text for _, _, text in notes_on(hall.path)) == ["둘"] * 3 + ["하나"] * 3
    assert faults_of(hall.path) == []


def test_notes_of_a_round_that_the_backup_does_not_know_are_taken_once_it_is_opened_again(tmp_path: Path) -> None:
    hall = prepare(tmp_path / "hub.roundtable", tables=1)
    with HubProcess(hall.path) as hub, Laptop(hub.code, tmp_path / "1.roundtable", 1) as laptop:
        older = copy_of(hall, tmp_path / "copies")
        next_round = (CloseRound(id=hall.rounds[0]), OpenRound(id=hall.rounds[1]))
        hall.do(*next_round)
        until(lambda: is_open(laptop.record, hall.rounds[1]))
        for text in ("하나", "둘"):
            write(laptop.record, hall.tables[0], hall.rounds[1], text)
        laptop.station.wrote(2)
        until(lambda: laptop.station.state.held == 2)
        lose_the_disk(hub, older)
        until(lambda: refused_here(laptop.record) == [1, 2], "the hub says that the round is not open")
        assert notes_on(hall.path) == []
        hall.do(*next_round)
        until(lambda: refused_here(laptop.record) == [], "the laptop hears that its notes are in after all")
        assert [text for _, _, text in notes_on(hall.path, 1)] == ["하나", "둘"]


def is_open(record: Record, round_id: str) -> bool:
    with record.reading() as session:
        round = session.get(Round, round_id)
        return round is not None and round.state == "open"


def test_a_laptop_that_got_the_table_after_the_backup_came_back_keeps_it(tmp_path: Path) -> None:
    hall = prepare(tmp_path / "hub.roundtable", tables=1)
    with HubProcess(hall.path) as hub:
        older = copy_of(hall, tmp_path / "copies")
        before = Web(hub).join("note-taker", 1)
        lose_the_disk(hub, older)
        web = Web(hub)
        since = web.join("note-taker", 1)
        assert Visitor(web, before.id, before.token).get("/v1/hello").json()["current"] is False
        assert since.get("/v1/hello").json()["current"] is True


def test_a_token_that_was_written_on_or_was_replaced_lets_nobody_in(tmp_path: Path) -> None:
    hall = prepare(tmp_path / "hub.roundtable", tables=2)
    with HubProcess(hall.path) as hub:
        older = copy_of(hall, tmp_path / "copies")
        table = Web(hub).join("note-taker", 1)
        lose_the_disk(hub, older)
        web = Web(hub)
        said, seal = table.token.split(".")
        fields = json.loads(base64.urlsafe_b64decode(said + "=="))
        fields[fields.index("note-taker")] = "check-in"
        forged = base64.urlsafe_b64encode(json.dumps(fields, separators=(",", ":")).encode()).decode().rstrip("=")
        for token in (f"{forged}.{seal}", said, f"{said}.", f"{said}.{seal[:-3]}", f"{said}.한", "." * 9_000):
            answer = web.http.get("/v1/hello", headers={b"Authorization": f"Bearer {token}".encode()})
            assert answer.status_code == 401, token
        assert stations_of(hall) == []
        web.join("note-taker", 2, station_id=table.id)
        assert Visitor(web, table.id, table.token).get("/v1/hello").status_code == 401


def test_a_laptop_that_is_shut_out_stays_out(tmp_path: Path) -> None:
    hall = prepare(tmp_path / "hub.roundtable", tables=1)
    with HubProcess(hall.path) as hub:
        table = Web(hub).join("note-taker", 1)
        with Record.open(hall.path) as window:
            window.apply(RevokeStation(id=table.id))
            assert not Door(window, hall.session_id).take_back(table.token)
        until(lambda: table.get("/v1/hello").status_code == 410)


def stations_of(hall: Hall) -> list[str]:
    with Record.open(hall.path) as record, record.reading() as session:
        return [one.id for one in session.query(Station)]
