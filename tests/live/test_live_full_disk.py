"""A hub that cannot write, for a while: it says so, the laptops wait, and everything arrives afterwards."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
import uvicorn
from live_hall import Hall, faults_of, notes_of, notes_on, picture, until, write
from live_laptops import Laptop, free_port
from test_live_following import knows_its_round

from facilitator.live.certificate import client_context, pin_of, server_context
from facilitator.live.client import HubClient, Unreachable
from facilitator.live.hub import HubApp
from facilitator.live.identity import hub_of
from facilitator.live.join_code import JoinCode
from facilitator.live.wire import Push, Sent
from facilitator.record import Record, database


@contextmanager
def served(record: Record, session_id: str) -> Iterator[JoinCode]:
    """A hub in this process, so that a test can reach into its record."""
    hub, port = hub_of(record), free_port()
    config = uvicorn.Config(
        HubApp(record, session_id).application(),
        host="127.0.0.1",
        port=port,
        ws="websockets-sansio",
        log_config=None,
        ssl_context_factory=lambda _config, _default: server_context(hub.private_key, hub.certificate),
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    until(lambda: server.started)
    yield JoinCode("127.0.0.1", port, pin_of(hub.certificate), hub.join_secret)
    server.should_exit = True
    thread.join()


@pytest.fixture
def record(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> Iterator[Record]:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.1)
    with Record.open(hall.path) as record:
        yield record


@pytest.fixture
def laptop(hall: Hall, record: Record, tmp_path: Path) -> Iterator[Laptop]:
    with served(record, hall.session_id) as code, Laptop(code, tmp_path / "own.roundtable", 1) as laptop:
        until(lambda: knows_its_round(laptop, hall))
        yield laptop


@contextmanager
def locked(record: Record) -> Iterator[None]:
    holder = driver.connect(str(record.path), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    yield
    holder.execute("ROLLBACK")
    holder.close()


@contextmanager
def full(record: Record) -> Iterator[None]:
    """As if the disk were full: the file may not grow."""
    with record.writing_aside() as session:
        connection = session.connection()
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # which SQLite reads as: no larger than it is
    yield
    with record.writing_aside() as session:
        session.connection().exec_driver_sql("PRAGMA max_page_count = 1073741823")


def write_on(laptop: Laptop, hall: Hall, first: int, last: int) -> None:
    for turn in range(first, last):
        write(laptop.record, hall.tables[0], hall.rounds[0], f"{turn} " + "말" * 3_000)
        laptop.station.wrote()


@pytest.mark.parametrize("hindered", [locked, full])
def test_while_the_hub_cannot_write_the_laptops_wait(
    hall: Hall, record: Record, laptop: Laptop, hindered: object
) -> None:
    assert callable(hindered)
    write_on(laptop, hall, 0, 3)
    until(lambda: laptop.station.state.held == 3)
    before = picture(hall.path)
    link = laptop.station.link
    with hindered(record):
        write_on(laptop, hall, 3, 20)
        until(lambda: not laptop.station.state.connected)
        assert laptop.station.state.trouble is None, "it is not the note-taker who has to do something"
        until(lambda: laptop.station.state.waiting == 17)
        client = HubClient(link.address, link.certificate, link.token)
        assert client.hello().held == 3, "what can be read is still answered"
        with pytest.raises(Unreachable, match=r"Another program is writing|disk is full"):
            client.push(Push([Sent(4, 0, "AddNote", "말" * 100_000)]))
        client.close()
        assert picture(hall.path) == before
    until(lambda: laptop.station.state.held == 20)
    assert notes_on(hall.path) == notes_of(laptop.record)
    assert len(notes_of(laptop.record)) == 20
    assert faults_of(hall.path) == []


def test_the_answer_is_503_with_the_reason(hall: Hall, record: Record, laptop: Laptop) -> None:
    import httpx2

    link = laptop.station.link
    with (
        httpx2.Client(
            base_url=f"https://{link.address}", verify=client_context(link.certificate), trust_env=False
        ) as web,
        locked(record),
    ):
        answer = web.post(
            "/v1/push",
            content=b'{"operations":[{"seq":1,"age_ms":0,"kind":"x","payload":""}]}',
            headers={"Authorization": f"Bearer {link.token}"},
        )
        assert answer.status_code == 503
        assert "Nothing was changed" in answer.json()["en"]
