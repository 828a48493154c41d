"""Who of the theme team reads which note: with real laptops, a real hub, its own window, and a network that goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from live_hall import Hall, journal_of, notes_of, picture, until, write
from live_laptops import HubProcess, Laptop, Network
from live_web import Visitor, Web, new_id
from websockets.sync.client import ClientConnection, connect

from facilitator.live.certificate import client_context, fetch_certificate
from facilitator.live.company import Company
from facilitator.live.hall_client import window_bell
from facilitator.live.wire import RING
from facilitator.record import Record
from facilitator.record.operations import RevokeStation

NOTES = tuple(f"0190a000-0000-7000-8000-00000000000{n}" for n in range(1, 4))


@pytest.fixture
def hall(hall: Hall) -> Hall:
    hall.do(*(hall.note(id, f"말 {place}") for place, id in enumerate(NOTES)))
    return hall


@pytest.fixture
def team(hub: HubProcess, network: Network, tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    """Two laptops of the theme team; the second one's network can be cut."""
    with (
        Laptop(hub.code, tmp_path / "one.roundtable", role="theme team") as one,
        Laptop(network.code(hub.code), tmp_path / "two.roundtable", role="theme team") as two,
    ):
        yield one, two


def seen(company: Company) -> dict[str, str]:
    """Name of a laptop -> the note that it reads, as somebody is told."""
    return {one.name: one.note_id for one in company.readers}


def bell_of(hub: HubProcess, visitor: Visitor) -> ClientConnection:
    """The bell of a laptop as any program could hang it up."""
    certificate = fetch_certificate(hub.code.host, hub.code.port, hub.code.pin)
    return connect(
        f"wss://127.0.0.1:{hub.port}/v1/bell",
        ssl=client_context(certificate),
        additional_headers={"Authorization": f"Bearer {visitor.token}"},
    )


def test_each_sees_which_note_the_others_read_until_they_read_none(team: tuple[Laptop, Laptop]) -> None:
    one, two = team
    one.company.read(NOTES[0])
    two.company.read(NOTES[1])
    until(lambda: seen(one.company) == {"two": NOTES[1]} and seen(two.company) == {"one": NOTES[0]})
    one.company.read(NOTES[2])
    until(lambda: seen(two.company) == {"one": NOTES[2]})
    one.company.read(None)
    until(lambda: seen(two.company) == {})
    assert seen(one.company) == {"two": NOTES[1]}


def test_whoever_leafs_quickly_is_seen_at_the_note_where_they_stop(team: tuple[Laptop, Laptop]) -> None:
    one, two = team
    for turn in range(50):
        one.company.read(NOTES[turn % 2])
    one.company.read(NOTES[2])
    until(lambda: seen(two.company) == {"one": NOTES[2]})


def test_the_window_beside_the_hub_sees_the_team_and_is_seen_without_a_name(
    hall: Hall, hub: HubProcess, team: tuple[Laptop, Laptop]
) -> None:
    with Record.open(hall.path) as record:
        company = Company(record.station_id)
        company.read(NOTES[2])
        bell = window_bell(record, hub.port, company)
        bell.start()
        team[0].company.read(NOTES[0])
        until(lambda: seen(company) == {"one": NOTES[0]})
        until(lambda: seen(team[1].company) == {"": NOTES[2], "one": NOTES[0]})
        bell.stop(10)
        until(lambda: seen(team[1].company) == {"one": NOTES[0]})
        assert company.readers == ()


def test_who_goes_is_forgotten(team: tuple[Laptop, Laptop]) -> None:
    one, two = team
    one.company.read(NOTES[0])
    until(lambda: seen(two.company) == {"one": NOTES[0]})
    one.station.stop()
    until(lambda: seen(two.company) == {})


def test_who_is_shut_out_is_seen_no_more_and_sees_nobody(hall: Hall, team: tuple[Laptop, Laptop]) -> None:
    one, two = team
    one.company.read(NOTES[0])
    two.company.read(NOTES[1])
    until(lambda: seen(one.company) and seen(two.company))
    hall.do(RevokeStation(id=one.record.station_id))
    until(lambda: not seen(one.company) and not seen(two.company))


def test_without_a_network_nobody_is_seen_and_with_it_all_are_again(
    network: Network, team: tuple[Laptop, Laptop]
) -> None:
    one, two = team
    one.company.read(NOTES[0])
    two.company.read(NOTES[1])
    until(lambda: seen(one.company) and seen(two.company))
    network.cut()
    until(lambda: not seen(one.company) and not seen(two.company))
    two.company.read(NOTES[2])
    network.mend()
    until(lambda: seen(one.company) == {"two": NOTES[2]} and seen(two.company) == {"one": NOTES[0]})


def test_a_hub_that_was_killed_is_told_again(hub: HubProcess, team: tuple[Laptop, Laptop]) -> None:
    one, two = team
    one.company.read(NOTES[0])
    until(lambda: seen(two.company) == {"one": NOTES[0]})
    hub.kill()
    until(lambda: not seen(two.company))
    hub.start()
    until(lambda: seen(two.company) == {"one": NOTES[0]})


def test_what_is_read_is_in_no_record(hall: Hall, team: tuple[Laptop, Laptop]) -> None:
    one, two = team
    until(lambda: one.station.followed.is_set() and two.station.followed.is_set())
    before = picture(hall.path)
    one.company.read(NOTES[0])
    until(lambda: seen(two.company))
    assert picture(hall.path) == before
    assert journal_of(one.record, one.record.station_id) == []


def test_a_note_taker_says_and_hears_nothing(hub: HubProcess, team: tuple[Laptop, Laptop], hall: Hall) -> None:
    one, two = team
    one.company.read(NOTES[0])
    until(lambda: seen(two.company))
    with bell_of(hub, Web(hub).join("note-taker", 1)) as bell:
        bell.send(f'{{"note_id": "{NOTES[1]}"}}')
        one.company.read(NOTES[2])
        until(lambda: seen(two.company) == {"one": NOTES[2]})
        hall.do(hall.note(new_id(), "다음 말"))  # it rings for what concerns it, and that is the first thing it hears
        assert bell.recv() == RING


def test_a_laptop_of_an_earlier_version_hears_only_rings(
    hub: HubProcess, team: tuple[Laptop, Laptop], hall: Hall
) -> None:
    one, two = team
    with bell_of(hub, Web(hub).join("theme team")) as bell:
        one.company.read(NOTES[0])
        until(lambda: seen(two.company) == {"one": NOTES[0]})
        hall.do(hall.note(new_id(), "다음 말"))
        assert bell.recv() == RING


def test_what_the_hub_does_not_understand_is_passed_over(hub: HubProcess, hall: Hall) -> None:
    not_json, other = ("1", "", "{", "[]", b"\x00"), ('{"note_id": 7}', '{"note_id": "x"}', '{"other": true}')
    for said in (*not_json, *other, b'{"note_id": null}'):
        with bell_of(hub, Web(hub).join("theme team")) as bell:
            bell.send(said)
            hall.do(hall.note(new_id(), "다음 말"))
            assert bell.recv() == RING, said


def test_a_note_that_the_session_does_not_have_is_read_by_nobody(team: tuple[Laptop, Laptop], hall: Hall) -> None:
    one, two = team
    one.company.read(NOTES[0])
    until(lambda: seen(two.company) == {"one": NOTES[0]})
    for id in (hall.tables[0], new_id()):
        one.company.read(id)
        until(lambda: seen(two.company) == {})
        one.company.read(NOTES[0])
        until(lambda: seen(two.company) == {"one": NOTES[0]})


def test_a_note_that_has_just_come_is_seen_to_be_read(
    hub: HubProcess, team: tuple[Laptop, Laptop], tmp_path: Path, hall: Hall
) -> None:
    one, two = team
    with Laptop(hub.code, tmp_path / "table.roundtable", 1) as table:
        until(table.station.followed.is_set)
        id = write(table.record, hall.tables[0], hall.rounds[0], "새로운 말")
        table.station.wrote()
        until(lambda: (1, len(NOTES) + 1, "새로운 말") in notes_of(one.record))
        one.company.read(id)
        until(lambda: seen(two.company) == {"one": id})
