"""The hub as a process: it comes back when it dies, and goes when the window does."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from supervised import PATIENCE, Hall, Watched, running, small_hall, watched

from facilitator.live.client import Unreachable
from facilitator.live.hall_client import ask_hall, try_again
from facilitator.live.identity import hub_of
from facilitator.program import program


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = small_hall(tmp_path)
    yield hall
    hall.record.close()


@pytest.fixture
def hub(hall: Hall, tmp_path: Path) -> Iterator[Watched]:
    hub = watched(hall, tmp_path)
    yield hub
    hub.supervisor.stop()


def test_a_killed_hub_comes_back_with_the_same_join_code(hub: Watched, hall: Hall) -> None:
    hub.supervisor.start()
    before = hub.until(running)
    assert before.code is not None and before.code.secret == hub_of(hall.record).join_secret
    killed = hub.supervisor.pid
    assert killed is not None
    os.kill(killed, signal.SIGKILL)
    assert hub.until(lambda state: state.phase == "restarting").trouble is not None
    after = hub.until(running)
    assert after.code == before.code
    assert hub.supervisor.pid != killed and after.starts == 2
    assert ask_hall(hall.record, before.code.port).head == hall.record.place()


def test_a_hub_that_is_stopped_leaves_a_backup_and_its_port(hub: Watched, hall: Hall, tmp_path: Path) -> None:
    hub.supervisor.start()
    code = hub.until(running).code
    assert code is not None
    hub.supervisor.stop()
    assert hub.supervisor.state.phase == "stopped" and hub.supervisor.pid is None
    assert [path.suffix for path in (tmp_path / "backups").iterdir()] == [".roundtable"]
    with pytest.raises(Unreachable):
        ask_hall(hall.record, code.port)


def test_a_port_that_is_taken_is_said_and_not_tried_again(hall: Hall, tmp_path: Path) -> None:
    with socket.create_server(("0.0.0.0", 0)) as other:
        port = other.getsockname()[1]
        hub = watched(hall, tmp_path, port=port)
        hub.supervisor.start()
        stopped = hub.until(lambda state: state.phase == "stopped")
    assert stopped.trouble is not None and str(port) in stopped.trouble.en
    assert stopped.starts == 1
    hub.supervisor.stop()


def test_a_record_under_a_passphrase_is_opened_without_saying_it_on_the_command_line(tmp_path: Path) -> None:
    hall = small_hall(tmp_path, passphrase="수박 겉핥기")
    hub = watched(hall, tmp_path)
    hub.supervisor.start()
    assert hub.until(running).code is not None
    assert b"\xec\x88\x98\xeb\xb0\x95" not in Path(f"/proc/{hub.supervisor.pid}/cmdline").read_bytes()
    hub.supervisor.stop()
    hall.record.close()


def test_the_hub_goes_when_the_window_is_killed(hall: Hall, tmp_path: Path) -> None:
    hub = subprocess.Popen(
        [
            *program(), "hub", str(hall.record.path), "--listen", "127.0.0.1:0", "--backups", str(tmp_path / "backups"),
            "--watched",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )  # fmt: skip
    assert hub.stdin is not None and hub.stdout is not None
    assert b"join" in hub.stdout.readline()
    hub.stdin.close()  # as when the process that holds the other end is gone
    assert hub.wait(PATIENCE) is not None
    hub.stdout.close()


def test_only_the_hubs_own_window_sees_the_hall(hub: Watched, hall: Hall, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    other = small_hall(tmp_path / "elsewhere")
    hub.supervisor.start()
    code = hub.until(running).code
    assert code is not None
    try_again(hall.record, code.port)
    with pytest.raises(Unreachable):
        ask_hall(other.record, code.port)
    other.record.close()


def test_the_program_starts_itself_once_more() -> None:
    done = subprocess.run([*program(), "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Facilitator") and sys.executable in program()
