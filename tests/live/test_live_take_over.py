"""A laptop that takes a table over: it goes on where the table was, and what the first one still sends is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from live_hall import (
    Hall,
    all_arrived,
    faults_of,
    journal_of,
    notes_of,
    notes_on,
    quarantine_of,
    until,
    write,
)
from live_laptops import HubProcess, Laptop, Network
from test_live_following import knows_its_round

from facilitator.live.client import HubClient
from facilitator.live.wire import Push, Sent
from facilitator.record import Record
from facilitator.record.operations import ReviseNote
from facilitator.record.outbox import written_after


@pytest.fixture
def first(hall: Hall, hub: HubProcess, network: Network, tmp_path: Path) -> Iterator[Laptop]:
    """The laptop of table 1, behind a network of its own, with two notes on the hub."""
    with Laptop(network.code(hub.code), tmp_path / "first.roundtable", 1) as first:
        until(lambda: knows_its_round(first, hall))
        for text in ("하나", "둘"):
            note(hall, first, text)
        until(lambda: first.station.state.held == 2)
        yield first


def note(hall: Hall, laptop: Laptop, text: str) -> str:
    id = write(laptop.record, hall.tables[0], hall.rounds[0], text)
    laptop.station.wrote()
    return id


def test_the_second_laptop_goes_on_and_late_notes_of_the_first_are_kept(
    hall: Hall, hub: HubProcess, network: Network, first: Laptop, tmp_path: Path
) -> None:
    network.cut()
    until(lambda: not first.station.state.connected)
    note(hall, first, "늦은 셋")
    late = note(hall, first, "늦은 넷")
    with Laptop(hub.code, tmp_path / "second.roundtable", 1) as second:
        until(lambda: notes_of(second.record) == [(1, 1, "하나"), (1, 2, "둘")])
        note(hall, second, "새 셋")
        until(lambda: second.station.state.held == 1)
        network.mend()
        until(lambda: first.station.state.held == 4)
        expected = [(1, 1, "하나"), (1, 2, "둘"), (1, 3, "새 셋"), (1, 4, "늦은 셋"), (1, 5, "늦은 넷")]
        until(lambda: notes_of(second.record) == expected)
        until(lambda: notes_of(first.record) == expected)
        assert notes_on(hall.path) == expected
        assert (first.station.state.current, second.station.state.current) == (False, True)
        note(hall, second, "새 여섯")
        first.record.apply(ReviseNote(id=late, base_revision=1, kind="idea", text="늦은 넷, 고침", support=0))
        first.station.wrote()
        expected[4:] = [(1, 5, "늦은 넷, 고침"), (1, 6, "새 여섯")]
        until(lambda: notes_of(first.record) == notes_of(second.record) == expected)
        with Record.open(hall.path) as window:
            assert all_arrived(window, [first.record, second.record])
            actors = [entry.actor for entry in journal_of(window, first.record.station_id)]
            assert actors == ["note-taker of table 1"] * 2 + ["note-taker of table 1 (earlier laptop)"] * 3
            assert {e.actor for e in journal_of(window, second.record.station_id)} == {"note-taker of table 1"}
    assert [faults_of(path) for path in (hall.path, first.record.path, second.record.path)] == [[]] * 3


def test_a_first_laptop_that_is_connected_is_told_at_once(
    hall: Hall, hub: HubProcess, first: Laptop, tmp_path: Path
) -> None:
    assert first.station.state.current
    with Laptop(hub.code, tmp_path / "second.roundtable", 1):
        until(lambda: not first.station.state.current)
        with Laptop(hub.code, tmp_path / "other.roundtable", 2) as other:
            until(lambda: other.station.state.connected)
            until(lambda: first.station.state.connected)
            assert other.station.state.current


def test_notes_of_both_that_wait_end_with_the_hubs_numbers_everywhere(
    hall: Hall, hub: HubProcess, network: Network, first: Laptop, tmp_path: Path
) -> None:
    with (
        Network(hub.port) as other_network,
        Laptop(other_network.code(hub.code), tmp_path / "second.roundtable", 1) as second,
    ):
        until(lambda: len(notes_of(second.record)) == 2)
        for one in (network, other_network):
            one.cut()
        until(lambda: not first.station.state.connected and not second.station.state.connected)
        for turn in range(3):
            note(hall, first, f"옛 노트북 {turn}")
            note(hall, second, f"새 노트북 {turn}")
        network.mend()
        until(lambda: first.station.state.held == 5)
        note(hall, second, "새 노트북 3")
        other_network.mend()
        until(lambda: second.station.state.held == 4)
        note(hall, first, "옛 노트북 3")
        until(lambda: len(notes_on(hall.path)) == 10)
        expected = notes_on(hall.path)
        until(lambda: notes_of(first.record) == expected)
        until(lambda: notes_of(second.record) == expected)
        assert [number for _, number, _ in expected] == list(range(1, 11))
        for laptop in (first, second):
            assert quarantine_of(laptop.record) == []
    assert [faults_of(path) for path in (hall.path, first.record.path, second.record.path)] == [[]] * 3


def push_unheard(laptop: Laptop, after: int) -> None:
    """Send what waits, and die before the answer is heard."""
    link = laptop.station.link
    client = HubClient(link.address, link.certificate, link.token)
    waiting = written_after(laptop.record, after, 50)
    client.push(Push([Sent(one.station_seq, 0, one.kind, one.payload) for one in waiting]))
    client.close()


def test_numbers_that_were_given_and_never_heard_are_asked_for_again(
    hall: Hall, hub: HubProcess, first: Laptop, tmp_path: Path
) -> None:
    with Laptop(hub.code, tmp_path / "second.roundtable", 1) as second:
        until(lambda: len(notes_of(second.record)) == 2)
        first.station.stop()
        late = note(hall, first, "늦은 셋")
        for text in ("새 셋", "새 넷", "새 다섯"):
            note(hall, second, text)
        until(lambda: second.station.state.held == 3)
        push_unheard(first, 2)
        note(hall, first, "늦은 넷")
        first.begin()
        until(lambda: first.station.state.held == 4)
        expected = notes_on(hall.path)
        assert [text for _, _, text in expected] == ["하나", "둘", "새 셋", "새 넷", "새 다섯", "늦은 셋", "늦은 넷"]
        until(lambda: notes_of(first.record) == expected)
        until(lambda: notes_of(second.record) == expected)
        assert late in journal_of(first.record, first.record.station_id)[2].payload


def test_a_refusal_that_was_never_heard_is_told_again(hall: Hall, hub: HubProcess, first: Laptop) -> None:
    first.station.stop()
    wrong = hall.note(first.record.new_id(), "남의 테이블", table=2)
    first.record.apply(wrong, actor="note-taker")
    push_unheard(first, 2)
    assert quarantine_of(first.record) == []
    first.begin()
    until(lambda: quarantine_of(first.record))
    [row] = quarantine_of(first.record)
    assert (row.station_seq, row.state) == (3, "refused")
    assert "table 1" in row.reason_en
