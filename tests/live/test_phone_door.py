"""The hub's door for phones: where it is, what it keeps to itself, and that it comes back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest
from live_hall import prepare
from live_laptops import HubProcess, facilitator, free_port
from phone_hall import FORGED
from supervised import running, small_hall, watched

from facilitator.errors import Refused
from facilitator.live.server import read_listen


def ask(url: str) -> httpx2.Response:
    return httpx2.get(url, headers={"Accept-Language": "ko"}, trust_env=False, timeout=60)


def test_phones_find_the_page_at_the_address_that_the_hub_says(tmp_path: Path) -> None:
    hall = prepare(tmp_path / "day.roundtable")
    with HubProcess(hall.path, phones=True) as hub:
        page = ask(hub.said["ballot_url"])
        assert page.status_code == 200 and "시민 원탁회의" in page.text and "투표 코드" in page.text


def test_no_code_is_ever_written_to_a_log(tmp_path: Path) -> None:
    hall = prepare(tmp_path / "day.roundtable")
    with HubProcess(hall.path, phones=True) as hub:
        for _ in range(7):
            assert ask(f"{hub.said['ballot_url']}v/{FORGED}").status_code in (404, 429)
        assert hub.stop() == 0
        assert FORGED not in hub.out + hub.err


def test_what_laptops_ask_for_is_not_behind_the_door_for_phones(tmp_path: Path) -> None:
    hall = prepare(tmp_path / "day.roundtable")
    with HubProcess(hall.path, phones=True) as hub:
        for path in ("v1/hall", "v1/pull?after=0", "v1/hello"):
            assert ask(hub.said["ballot_url"] + path).status_code == 404


def test_a_hub_that_died_lets_phones_in_at_the_same_address(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    hub = watched(hall, tmp_path)
    hub.supervisor.start()
    first = hub.until(running)
    assert first.ballot_url and urlsplit(first.ballot_url).port
    assert hub.supervisor.pid is not None
    os.kill(hub.supervisor.pid, signal.SIGKILL)
    again = hub.until(lambda state: running(state) and state.starts == 2)
    assert again.ballot_url == first.ballot_url
    assert ask(f"http://127.0.0.1:{urlsplit(first.ballot_url).port}/").status_code == 200
    hub.supervisor.stop()
    hall.record.close()


def test_an_address_for_phones_without_a_port_is_refused() -> None:
    assert read_listen(":9000", 8080) == ("0.0.0.0", 9000)
    with pytest.raises(Refused, match="8080"):
        read_listen("192.168.0.10", 8080)


def test_a_port_that_is_taken_is_said_and_nothing_is_opened(tmp_path: Path) -> None:
    hall = prepare(tmp_path / "day.roundtable")
    with HubProcess(hall.path, phones=True) as hub:
        taken = urlsplit(hub.said["ballot_url"]).netloc
        other = prepare(tmp_path / "other.roundtable")
        second = facilitator("hub", other.path, "--listen", f"127.0.0.1:{free_port()}", "--ballot-listen", taken)
        _, said = second.communicate(timeout=60)
        assert second.returncode == 2 and taken in said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_the_door_has_room_for_more_phones_than_a_process_may_usually_hold() -> None:
    program = (
        "import resource; from facilitator.live.phone_server import make_room;"
        "high = resource.getrlimit(resource.RLIMIT_NOFILE)[1]; resource.setrlimit(resource.RLIMIT_NOFILE, (1024, high));"
        "make_room(); print(resource.getrlimit(resource.RLIMIT_NOFILE)[0])"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert int(said.stdout) >= 4_000
