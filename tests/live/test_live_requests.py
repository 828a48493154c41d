"""Requests that no station of this program would make: turned away, and the record is as it was."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from live_hall import PATIENCE, Hall, picture, prepare
from live_laptops import HubProcess
from live_web import Visitor, Web, new_id, sent, waiting_of

from facilitator.live.certificate import client_context, fetch_certificate
from facilitator.live.wire import MOST_BYTES, MOST_OPERATIONS


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Hall:
    return prepare(tmp_path_factory.mktemp("requests") / "hub.roundtable")


@pytest.fixture(scope="module")
def hub(hall: Hall) -> Iterator[HubProcess]:
    with HubProcess(hall.path) as hub:
        yield hub


@pytest.fixture(scope="module")
def table(hub: HubProcess) -> Visitor:
    return Web(hub).join("note-taker", 1)


@pytest.fixture(autouse=True)
def record_is_as_it_was(hall: Hall, table: Visitor) -> Iterator[None]:
    before = picture(hall.path)
    yield
    assert picture(hall.path) == before
    assert table.held() == 0


def note(hall: Hall, seq: int = 1, **changes: object) -> dict[str, object]:
    return {**sent(hall.note(new_id(), "남지 않을 말", number=1), seq), **changes}


@pytest.mark.parametrize(
    "changes",
    [
        {"seq": "1"},
        {"seq": 1.5},
        {"seq": None},
        {"seq": 10**30},
        {"age_ms": "0"},
        {"age_ms": 10**30},
        {"kind": 7},
        {"payload": {"id": "x"}},
        {"payload": None},
        {"damaged": "no"},
        {"station_id": "0190a000-0000-7000-8000-00000000000b"},
        {"time": "2026-09-12T05:00:00.000Z"},
        {"actor": "organizer"},
    ],
)
def test_operations_with_unknown_fields_or_of_other_types(hall: Hall, table: Visitor, changes: object) -> None:
    assert isinstance(changes, dict)
    answer = table.post("/v1/push", {"operations": [note(hall, **changes)]})
    assert 400 <= answer.status_code < 500
    assert set(answer.json()) == {"en", "ko"}


@pytest.mark.parametrize(
    "body",
    [
        {"operations": []} | {"more": 1},
        {"operations": {}},
        {"operations": None},
        {"operations": [1]},
        {"waiting": 1},
        {"operations": [], "waiting": "1"},
        [],
        b"",
        b"{",
        b'{"operations": []',
        b'{"operations": [], "waiting": NaN}',
        b"\xff\xfe",
        b'{"operations": [{"kind": "\xff"}]}',
        b'{"operations": [{"kind": "\\ud800"}]}',
        b'{"operations": ' + b"[" * 100_000,
        b"operations=1",
    ],
)
def test_bodies_that_are_no_push(table: Visitor, body: object) -> None:
    assert 400 <= table.post("/v1/push", body).status_code < 500


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"secret": "x"},
        {"secret": "x", "station_id": "y", "role": "z", "token": "w"},
        {"secret": 1, "station_id": "y", "role": "z"},
        {"secret": "x", "station_id": "y", "role": "note-taker", "table": "1"},
        b"\xff",
        b"[]",
    ],
)
def test_bodies_that_are_no_join(table: Visitor, body: object) -> None:
    assert 400 <= table.post("/v1/join", body).status_code < 500


@pytest.mark.parametrize("seqs", [(2,), (0,), (-1,), (1, 3), (1, 1), (2, 1), (3, 2, 1), (1, 2, 4)])
def test_operations_out_of_order_or_with_a_gap(hall: Hall, table: Visitor, seqs: tuple[int, ...]) -> None:
    answer = table.post("/v1/push", {"operations": [note(hall, seq) for seq in seqs]})
    assert 400 <= answer.status_code < 500


def test_more_operations_than_fit_in_a_push(hall: Hall, table: Visitor) -> None:
    operations = [note(hall, seq) for seq in range(1, MOST_OPERATIONS + 2)]
    assert table.post("/v1/push", {"operations": operations}).status_code == 413


def raw_request(hub: HubProcess, table: Visitor, headers: str, body: bytes) -> bytes:
    """The first line of the answer to a request that is written by hand."""
    context = client_context(fetch_certificate("127.0.0.1", hub.port, hub.code.pin))
    with (
        socket.create_connection(("127.0.0.1", hub.port), timeout=PATIENCE) as plain,
        context.wrap_socket(plain) as connection,
    ):
        head = f"POST /v1/push HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer {table.token}\r\n{headers}\r\n\r\n"
        connection.sendall(head.encode() + body)
        with connection.makefile("rb") as answered:
            return answered.readline()


def test_a_body_that_says_it_is_too_large_is_not_read(hub: HubProcess, table: Visitor) -> None:
    line = raw_request(hub, table, f"Content-Length: {MOST_BYTES + 1}", b"")
    assert b" 413 " in line


def test_a_body_that_does_not_say_how_large_it_is_is_read_no_further_than_it_may_be(
    hub: HubProcess, table: Visitor
) -> None:
    chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
    line = raw_request(hub, table, "Transfer-Encoding: chunked", chunk * (MOST_BYTES // 0x10000 + 1))
    assert b" 413 " in line


@pytest.mark.parametrize("length", ["-1", "many", "1, 2"])
def test_a_length_that_is_no_number(hub: HubProcess, table: Visitor, length: str) -> None:
    assert b" 400 " in raw_request(hub, table, f"Content-Length: {length}", b"")


@pytest.mark.parametrize("after", ["-1", "x", "1.5", "", "9" * 400, "²"])
def test_cursors_that_are_no_number(table: Visitor, after: str) -> None:
    assert table.get(f"/v1/pull?after={after}").status_code == 400


def test_a_cursor_beyond_the_end_gives_nothing_and_no_fault(table: Visitor) -> None:
    assert table.get("/v1/pull?after=999999").json()["entries"] == []


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/", 404), ("GET", "/v1/push", 405), ("POST", "/v1/hello", 405), ("GET", "/v1/../record", 404)],
)
def test_other_addresses(table: Visitor, method: str, path: str, status: int) -> None:
    headers = {"Authorization": f"Bearer {table.token}"}
    assert table.web.http.request(method, path, headers=headers).status_code == status


def test_an_empty_push_is_answered(table: Visitor) -> None:
    answer = table.post("/v1/push", {"operations": []})
    assert (answer.status_code, json.loads(answer.text)) == (200, {"held": 0, "acks": [], "current": True})


def test_what_is_meant_for_another_hub_of_the_same_key_is_not_taken(hall: Hall, table: Visitor) -> None:
    answer = table.post("/v1/push", {"operations": [note(hall)], "incarnation": "0" * 32})
    assert answer.status_code == 409


def test_the_file_beside_holds_no_quarantine(hall: Hall) -> None:
    assert waiting_of(Path(hall.path)) == []
