"""The door of the hub: who gets in, who has to wait, and who is not even asked."""

from __future__ import annotations

import socket
import ssl
import threading
from pathlib import Path

import pytest
from live_hall import Hall, notes_on, until, write
from live_laptops import HubProcess, Laptop

from facilitator.errors import Refused
from facilitator.live.certificate import new_certificate, pin_of, server_context
from facilitator.live.client import ShutOut, knock
from facilitator.live.door import Door, Locked, PassphraseNeeded, WrongSecret
from facilitator.live.hub import HubApp
from facilitator.live.identity import hub_of, renew_secret
from facilitator.live.join_code import JoinCode
from facilitator.live.joining import Wish, join, join_again, link_of
from facilitator.live.wire import Join
from facilitator.record import Record
from facilitator.record.models import Round
from facilitator.record.models import Station as StationRow
from facilitator.record.operations import RevokeStation

LAPTOP = "0190a000-0000-7000-8000-00000000000a"


def asking(secret: str, role: str = "projector", table: int | None = None, station_id: str = LAPTOP) -> Join:
    return Join(secret=secret, station_id=station_id, role=role, table=table)


def test_to_a_hub_with_another_key_nothing_is_sent(tmp_path: Path) -> None:
    key, certificate = new_certificate()
    heard: list[bytes] = []
    listening = socket.create_server(("127.0.0.1", 0))

    def answer() -> None:
        context = server_context(key, certificate)
        with listening, listening.accept()[0] as plain:
            try:
                with context.wrap_socket(plain, server_side=True) as connection:
                    heard.append(connection.recv(1_000))
            except (ssl.SSLError, ConnectionError):
                heard.append(b"")

    thread = threading.Thread(target=answer)
    thread.start()
    port = listening.getsockname()[1]
    code = JoinCode("127.0.0.1", port, pin_of(new_certificate()[1]), "AAAAAAAA")
    with pytest.raises(Refused, match="not the hub of this join code") as caught:
        join(code, Wish("projector"), tmp_path / "own.roundtable")
    assert "아무것도 보내지 않았습니다" in caught.value.ko
    thread.join()
    assert heard == [b""]
    assert list(tmp_path.glob("own*")) == []


def test_five_wrong_secrets_lock_that_address_for_a_minute(hall: Hall) -> None:
    now = 1_000.0
    with Record.open(hall.path) as record:
        door = Door(record, hall.session_id, clock=lambda: now)
        right = hub_of(record).join_secret
        for _ in range(5):
            with pytest.raises(WrongSecret):
                door.let_in(asking("AAAAAAAA"), "10.0.0.5")
            now += 1
        for secret in ("AAAAAAAA", right):
            with pytest.raises(Locked):
                door.let_in(asking(secret), "10.0.0.5")
        assert door.let_in(asking(right), "10.0.0.6").role == "projector", "another laptop is not locked out"
        now = 1_059.9
        with pytest.raises(Locked):
            door.let_in(asking(right), "10.0.0.5")
        now = 1_060.1
        assert door.let_in(asking(right), "10.0.0.5").role == "projector"
        with pytest.raises(WrongSecret):  # and it counts from the beginning
            door.let_in(asking("AAAAAAAA"), "10.0.0.5")


def test_through_the_network_the_right_secret_has_to_wait_too(hub: HubProcess) -> None:
    client = knock(hub.code)
    said = []
    for secret in ["AAAAAAAA"] * 6 + [hub.code.secret]:
        with pytest.raises(Refused) as caught:
            client.join(asking(secret))
        said.append(caught.value.en)
    client.close()
    assert ["not the one" in one for one in said] == [True] * 5 + [False] * 2
    assert ["Wait a minute" in one for one in said] == [False] * 5 + [True] * 2


def test_a_wrong_secret_leaves_no_file(hub: HubProcess, tmp_path: Path) -> None:
    wrong = JoinCode(hub.code.host, hub.code.port, hub.code.pin, "AAAAAAAA")
    with pytest.raises(Refused, match="not the one that the hub shows"):
        join(wrong, Wish("projector"), tmp_path / "own.roundtable")
    assert list(tmp_path.glob("own*")) == []


def test_after_a_new_secret_the_old_code_lets_nobody_in_and_those_inside_stay(
    hall: Hall, hub: HubProcess, tmp_path: Path
) -> None:
    with Laptop(hub.code, tmp_path / "first.roundtable", table=1) as first:
        with Record.open(hall.path) as window:
            secret = renew_secret(window)
        with pytest.raises(Refused, match="not the one that the hub shows"):
            join(hub.code, Wish("projector"), tmp_path / "second.roundtable")
        new = JoinCode(hub.code.host, hub.code.port, hub.code.pin, secret)
        join(new, Wish("projector"), tmp_path / "second.roundtable").close()
        write(first.record, hall.tables[0], hall.rounds[0], "아직 안에 있습니다")
        first.station.wrote()
        until(lambda: first.station.state.held == 1)


def test_a_known_laptop_that_was_shut_out_joins_again_and_sends_what_waited(
    hall: Hall, hub: HubProcess, tmp_path: Path
) -> None:
    with Laptop(hub.code, tmp_path / "first.roundtable", table=1) as laptop:
        until(lambda: notes_can_be_written(laptop, hall))
        write(laptop.record, hall.tables[0], hall.rounds[0], "하나")
        laptop.station.wrote()
        until(lambda: laptop.station.state.held == 1)
        hall.do(RevokeStation(id=laptop.record.station_id))
        until(lambda: isinstance(laptop.station.state.trouble, ShutOut))
        write(laptop.record, hall.tables[0], hall.rounds[0], "둘")
        laptop.station.stop()
        before = link_of(laptop.record)
        join_again(hub.code, Wish("note-taker", 1, "first"), laptop.record)
        after = link_of(laptop.record)
        assert before and after and before.token != after.token
        laptop.begin()
        until(lambda: laptop.station.state.held == 2)
        assert laptop.station.state.current
    assert notes_on(hall.path) == [(1, 1, "하나"), (1, 2, "둘")]
    with Record.open(hall.path) as record, record.reading() as session:
        assert session.get_one(StationRow, laptop.record.station_id).epoch == 2


def notes_can_be_written(laptop: Laptop, hall: Hall) -> bool:
    with laptop.record.reading() as session:
        round = session.get(Round, hall.rounds[0])
        return round is not None and round.state == "open"


@pytest.mark.parametrize(
    ("role", "table"), [("note-taker", None), ("note-taker", 99), ("projector", 1), ("organizer", None), ("", None)]
)
def test_a_role_or_table_that_does_not_exist_is_refused(hall: Hall, role: str, table: int | None) -> None:
    with Record.open(hall.path) as record:
        door = Door(record, hall.session_id)
        before = record.place()
        with pytest.raises(Refused):
            door.let_in(asking(hub_of(record).join_secret, role, table), "10.0.0.5")
        assert record.place() == before


def test_no_laptop_gets_in_under_the_name_of_the_hub_or_under_none(hall: Hall) -> None:
    with Record.open(hall.path) as record:
        door = Door(record, hall.session_id)
        before = record.place()
        for station_id in (record.station_id, f"{LAPTOP}/here", "", "hub", LAPTOP.upper()):
            with pytest.raises(Refused):
                door.let_in(asking(hub_of(record).join_secret, station_id=station_id), "10.0.0.5")
        assert record.place() == before


def test_a_protected_session_wants_every_laptop_protected(tmp_path: Path) -> None:
    with Record.create(tmp_path / "hub.roundtable", "열려라 참깨") as record:
        app = HubApp(record, "none")
        with pytest.raises(PassphraseNeeded, match="passphrase"):
            app.door.let_in(asking(hub_of(record).join_secret), "10.0.0.5")
