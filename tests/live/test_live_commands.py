"""The commands ``hub`` and ``station``, as a script meets them."""

from __future__ import annotations

import json
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from live_hall import Hall, faults_of, notes_of, notes_on, prepare, until
from live_laptops import HubProcess, Laptop, LaptopProcess, facilitator, free_port
from live_web import Web, new_id
from test_live_following import knows_its_round

from facilitator.cli import run
from facilitator.live.join_code import JoinCode, read_join_code
from facilitator.live.station import Station
from facilitator.record import Record
from facilitator.record.models import Programme
from facilitator.record.operations import CreateSession


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Hall:
    return prepare(tmp_path_factory.mktemp("commands") / "hub.roundtable")


@pytest.fixture(scope="module")
def hub(hall: Hall) -> Iterator[HubProcess]:
    with HubProcess(hall.path) as hub:
        yield hub


Refusal = Callable[..., str]


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Refusal:
    """Runs a command, and returns the one line with which it refuses."""
    monkeypatch.setenv("FACILITATOR_LANGUAGE", "en")
    monkeypatch.delenv("FACILITATOR_PASSPHRASE", raising=False)

    def run_it(*arguments: object) -> str:
        capsys.readouterr()
        status = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert (status, out, err.count("\n")) == (2, "", 1), err
        return err

    return run_it


def test_it_prints_one_line_that_says_how_to_join_and_ends_when_it_is_told_to(tmp_path: Path) -> None:
    hall = prepare(tmp_path / "hub.roundtable")
    with HubProcess(hall.path) as hub:
        assert set(hub.said) == {"join", "url", "ballot_url"}
        assert hub.said["url"] == f"https://127.0.0.1:{hub.port}"
        assert hub.said["ballot_url"] is None
        assert str(read_join_code(hub.said["join"])) == hub.said["join"]
        laptop = Web(hub).join("note-taker", 1)
        laptop.push(hall.note(new_id(), "하나", number=1))
        assert hub.stop() == 0
        assert hub.out == ""
        assert "Traceback" not in hub.err
    assert not hall.path.with_name("hub.roundtable-wal").exists(), "closed: it is one file"
    assert notes_on(hall.path) == [(1, 1, "하나")]
    newest = max((tmp_path / "backups").iterdir(), key=lambda path: path.stat().st_mtime_ns)
    assert notes_on(newest) == [(1, 1, "하나")]
    with HubProcess(hall.path, hub.port) as again:
        assert again.said == hub.said, "the same code the next time"
        again.process.send_signal(signal.SIGINT)
        assert again.process.wait(timeout=60) == 130


def test_the_exit_status_of_a_refusal_is_2(tmp_path: Path) -> None:
    process = facilitator("hub", tmp_path / "none.roundtable")
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err.count("\n")) == (2, "", 1)


def test_a_hub_that_cannot_be_opened_says_why(hall: Hall, hub: HubProcess, tmp_path: Path, refused: Refusal) -> None:
    assert "no file" in refused("hub", tmp_path / "none.roundtable")
    empty = tmp_path / "empty.roundtable"
    empty.write_bytes(b"")
    assert "is empty" in refused("hub", empty)
    copy = prepare(tmp_path / "copy.roundtable")
    in_use = refused("hub", copy.path, "--listen", f"127.0.0.1:{hub.port}")
    assert "cannot listen" in in_use and str(hub.port) in in_use
    assert "must read like" in refused("hub", copy.path, "--listen", "127.0.0.1")
    assert "must read like" in refused("hub", copy.path, "--listen", "127.0.0.1:²")
    assert "cannot listen" in refused("hub", copy.path, "--listen", "192.0.2.1:8443")


def test_of_several_sessions_one_has_to_be_named(tmp_path: Path, refused: Refusal) -> None:
    hall = prepare(tmp_path / "hub.roundtable")
    with Record.open(hall.path) as record, record.reading() as session:
        [programme] = session.query(Programme.id).all()
    other = new_id()
    hall.do(CreateSession(id=other, programme_id=programme[0], kind="roundtable", title="둘째 회의", date="2026-10-12"))
    several = refused("hub", hall.path)
    assert hall.session_id in several and other in several
    assert "session" in refused("hub", hall.path, "--session", "x")
    process = facilitator("hub", hall.path, "--session", other, "--listen", f"127.0.0.1:{free_port()}")
    assert process.stdout is not None
    assert "join" in json.loads(process.stdout.readline())
    process.terminate()
    process.communicate()
    assert process.returncode == 0


def test_a_laptop_with_a_wrong_code_says_why_and_leaves_nothing(
    hall: Hall, hub: HubProcess, tmp_path: Path, refused: Refusal
) -> None:
    own = tmp_path / "own.roundtable"
    code = hub.code

    def with_code(code: object, *more: object) -> str:
        return refused("station", "--join", code, "--record", own, *(more or ("--role", "projector")))

    assert "three parts" in with_code("nonsense")
    assert "key in the join code" in with_code(f"127.0.0.1:{hub.port}/ABCD/{code.secret}")
    assert "not the hub of this join code" in with_code(JoinCode(code.host, code.port, "0" * 16, code.secret))
    assert "not the one that the hub shows" in with_code(JoinCode(code.host, code.port, code.pin, "0" * 8))
    assert "No hub answers" in with_code(JoinCode(code.host, free_port(), code.pin, code.secret))
    assert "table 99" in with_code(code, "--role", "note-taker", "--table", 99)
    assert "belongs to one table" in with_code(code, "--role", "note-taker")
    assert list(tmp_path.iterdir()) == []
    never_joined = tmp_path / "plain.roundtable"
    Record.create(never_joined).close()
    assert "has not joined" in refused("station", "--join", code, "--role", "projector", "--record", never_joined)


def test_a_laptop_answers_each_line_and_ends_when_it_is_told_to(hall: Hall, hub: HubProcess, tmp_path: Path) -> None:
    with LaptopProcess(hub.code, 2, tmp_path / "own.roundtable") as laptop:
        laptop.ready()
        saved = laptop.answer('{"text": "하나", "kind": "concern", "support": 3}')
        assert set(saved) == {"saved"}
        for line in (
            "{",
            "[]",
            '{"text": 1}',
            '{"text": "x", "more": 1}',
            '{"text": " "}',
            '{"text": "x", "round": 9}',
        ):
            assert set(laptop.answer(line)) == {"refused"}, line
        assert set(laptop.answer('{"text": "둘"}')) == {"saved"}
        until(lambda: [text for _, _, text in notes_on(hall.path, 2)] == ["own 준비", "하나", "둘"])
        hub.process.send_signal(signal.SIGSTOP)
        assert set(laptop.answer('{"text": "셋"}')) == {"saved"}, "it does not wait for the hub"
        assert laptop.stop() == 0
        hub.process.send_signal(signal.SIGCONT)
        laptop.start()
        assert set(laptop.answer('{"text": "넷"}')) == {"saved"}
        until(lambda: [text for _, _, text in notes_on(hall.path, 2)] == ["own 준비", "하나", "둘", "셋", "넷"])
        assert laptop.stop() == 0
    assert faults_of(laptop.path) == []


def test_a_laptop_may_be_stopped_at_any_moment(hall: Hall, hub: HubProcess, tmp_path: Path) -> None:
    with Laptop(hub.code, tmp_path / "own.roundtable", 3) as laptop:
        until(lambda: knows_its_round(laptop, hall))
        for turn in range(25):
            laptop.record.apply(hall.note(new_id(), f"{turn}", table=3), actor="note-taker")
            laptop.station.wrote()
            if turn % 2:
                until(lambda: laptop.station.state.connected)
            laptop.station.stop()
            laptop.station = Station(laptop.record)
            laptop.station.start()
        until(lambda: laptop.station.state.held == 25)
        assert notes_on(hall.path, 3) == notes_of(laptop.record)
