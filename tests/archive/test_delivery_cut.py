"""A package of 200 MB over a line that is cut at every tenth of it, and a program that is killed in the middle."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from archive_packages import LARGE, SMALL, Sender, is_whole
from archive_servers import PASSWORD, Apache, Line, Sshd

from facilitator.archive.edition import Packaged
from facilitator.archive.far_side import BLOCK
from facilitator.record.verify import verify

TENTHS = [LARGE * tenth // 10 for tenth in range(1, 10)]


@pytest.mark.parametrize("kind", ["sshd", "apache"])
def test_a_line_that_is_cut_at_every_tenth_delivers_all_the_same(
    request: pytest.FixtureRequest, sender: Sender, large: Packaged, kind: str
) -> None:
    server: Sshd | Apache = request.getfixturevalue(kind)
    with Line(server.port, TENTHS) as line:
        to = server.destination(line.port)
        if isinstance(server, Sshd):
            sender.secret = None
        id = sender.queue(large, to)
        far = [0]
        for _ in TENTHS:
            assert sender.courier(to).attempt(id) == "waiting"
            assert sender.of(id).reason("ko") and not sender.of(id).delivered_at
            far.append(sender.of(id).sent)
        assert far == sorted(far)
        courier = sender.courier(to)
        assert courier.attempt(id) == "delivered"
        went = line.gone
    assert is_whole(server.inbox, large)
    assert courier.last is not None and courier.last.resumed >= LARGE * 7 // 10
    # What was in doubt after a cut went again, and nothing else: one block at most, and what the lines add to it.
    assert went < LARGE + (len(TENTHS) + 1) * 2 * BLOCK
    assert verify(sender.record).ok


@pytest.mark.parametrize("kind", ["sshd", "apache"])
def test_a_program_that_is_killed_goes_on_where_it_was(
    request: pytest.FixtureRequest, sender: Sender, small: Packaged, kind: str, tmp_path: Path
) -> None:
    server: Sshd | Apache = request.getfixturevalue(kind)
    sender.record.close()
    with Line(server.port, [SMALL * 7 // 10], holds=True) as line:
        command = sending(server, sender.place, small, line.port, tmp_path)
        process = subprocess.Popen(command, env=surroundings(), stdout=subprocess.DEVNULL)
        assert line.silent.wait(60)
        process.kill()
        process.wait()
    done = subprocess.run(
        sending(server, sender.place, small, server.port, tmp_path), env=surroundings(), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["state"] == "delivered" and answer["verified"] and answer["bytes"] == SMALL
    if kind == "sshd":  # its server answers each piece; Apache keeps what came of a block as it ends
        assert answer["resumed"] > 0
    assert is_whole(server.inbox, small)
    sender.start_again()
    assert verify(sender.record).ok


def sending(server: Sshd | Apache, record: Path, packaged: Packaged, port: int, folder: Path) -> list[str]:
    """The command that sends a package to a server by way of a port."""
    to = server.destination()
    command = [
        sys.executable,
        "-m",
        "facilitator",
        "archive",
        "send",
        str(record),
        "--bag",
        str(packaged.path),
        "--json",
    ]
    if isinstance(server, Sshd):
        known = folder / "known"
        known.write_text(f"[127.0.0.1]:{port} {server.host_key}\n")
        there = f"sftp://{to.user}@127.0.0.1:{port}{server.inbox}"
        return [*command, "--to", there, "--identity", str(server.identity), "--known-hosts", str(known)]
    there = f"https://127.0.0.1:{port}/in"
    return [*command, "--to", there, "--user", to.user, "--certificate", str(server.home / "cert.pem")]


def surroundings() -> dict[str, str]:
    """The environment of the command."""
    return {**os.environ, "FACILITATOR_ARCHIVE_PASSWORD": PASSWORD, "FACILITATOR_LANGUAGE": "en"}
