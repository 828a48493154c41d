"""What can go wrong at the far side: it ends delivered and verified, or says exactly why not, and damages nothing there."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import asyncssh
import pytest
from archive_liar import Liar
from archive_packages import SMALL, Sender, is_whole, there
from archive_servers import PASSWORD, Apache, Sshd

from facilitator.archive.destination import Destination, folder_destination
from facilitator.archive.edition import Packaged
from facilitator.archive.far_side import BLOCK
from facilitator.archive.waiting import go_on
from facilitator.record.verify import verify

KINDS = ("folder", "sftp", "webdav")


@pytest.fixture(params=KINDS)
def far(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Destination, Path]:
    """A destination of each kind, and the folder that it is."""
    if request.param == "folder":
        inbox = tmp_path / "stick 저장"
        inbox.mkdir()
        return folder_destination(inbox), inbox
    server: Sshd | Apache = request.getfixturevalue("sshd" if request.param == "sftp" else "apache")
    return server.destination(), server.inbox


def deliver(sender: Sender, packaged: Packaged, to: Destination, *, secret: bool | None = None) -> tuple[str, str]:
    """Queue it and try once. Returns its state and the reason in Korean."""
    sender.secret = PASSWORD if to.kind == "webdav" and secret is None else sender.secret if secret else None
    id = sender.queue(packaged, to)
    state = sender.courier(to).attempt(id)
    return state, sender.of(id).reason("ko")


def test_a_package_is_there_whole_and_marked_and_the_record_has_its_receipt(
    sender: Sender, small: Packaged, far: tuple[Destination, Path]
) -> None:
    to, inbox = far
    assert deliver(sender, small, to) == ("delivered", "")
    assert is_whole(inbox, small)
    assert there(inbox) == {small.path.name, f"{small.path.name}.sha512"}
    assert verify(sender.record).ok


def test_delivered_twice_is_the_same_as_once(sender: Sender, small: Packaged, far: tuple[Destination, Path]) -> None:
    to, inbox = far
    deliver(sender, small, to)
    before = {path.name: path.stat().st_mtime_ns for path in inbox.iterdir()}
    first = sender.queue(small, to)
    assert sender.courier(to).attempt(first) == "delivered"
    # Another laptop, or a restored copy of the record, which knows nothing of it.
    other = Sender(sender.place.parent / "other")
    assert deliver(other, small, to) == ("delivered", "")
    other.record.close()
    assert {path.name: path.stat().st_mtime_ns for path in inbox.iterdir()} == before


def test_another_file_of_the_same_name_is_left_as_it_is(
    sender: Sender, small: Packaged, far: tuple[Destination, Path]
) -> None:
    to, inbox = far
    name = small.path.name
    (inbox / name).write_bytes(b"somebody else's")
    state, reason = deliver(sender, small, to)
    assert state == "stopped" and name in reason and "그대로" in reason
    assert (inbox / name).read_bytes() == b"somebody else's" and there(inbox) == {name}


def test_a_ready_mark_of_something_else_is_left_as_it_is(
    sender: Sender, small: Packaged, far: tuple[Destination, Path]
) -> None:
    to, inbox = far
    mark = f"{small.path.name}.sha512"
    (inbox / mark).write_bytes(b"another")
    state, reason = deliver(sender, small, to)
    assert state == "stopped" and mark in reason and there(inbox) == {mark}


def test_an_unfinished_file_that_is_not_ours_is_left_as_it_is(
    sender: Sender, small: Packaged, far: tuple[Destination, Path]
) -> None:
    to, inbox = far
    foreign = inbox / f"{small.path.name}.part"
    foreign.write_bytes(b"x" * 3_000_000)
    assert deliver(sender, small, to) == ("delivered", "")
    assert foreign.read_bytes() == b"x" * 3_000_000
    foreign.unlink()
    assert is_whole(inbox, small)


@pytest.mark.parametrize("spoilt", [1, BLOCK // 2, BLOCK + 1])
def test_an_unfinished_file_whose_end_is_damaged_is_mended(
    sender: Sender, small: Packaged, far: tuple[Destination, Path], spoilt: int
) -> None:
    to, inbox = far
    part = inbox / f"{small.path.name}.part"
    begun = bytearray(small.path.read_bytes()[: 2 * BLOCK + 5])
    begun[-spoilt:] = bytes(spoilt)  # as after a loss of power on the far side
    part.write_bytes(begun)
    part.chmod(0o666)
    assert deliver(sender, small, to) == ("delivered", "")
    assert is_whole(inbox, small)


def test_an_unfinished_file_with_a_wrong_byte_far_before_its_end_is_found_by_reading_back(
    sender: Sender, small: Packaged, far: tuple[Destination, Path]
) -> None:
    to, inbox = far
    part = inbox / f"{small.path.name}.part"
    begun = bytearray(small.path.read_bytes()[: 2 * BLOCK])
    begun[1_000_000] ^= 1
    part.write_bytes(begun)
    part.chmod(0o666)
    assert deliver(sender, small, to) == ("delivered", "")
    assert is_whole(inbox, small)


@pytest.fixture
def narrow(tmp_path: Path) -> Iterator[Path]:
    """A disk of 12 MB."""
    disk = Path("/tmp") / f"facilitator-disk-{os.getpid()}"
    disk.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=12m", "none", str(disk)], capture_output=True)
    if done.returncode:
        disk.rmdir()
        pytest.skip("only an administrator may mount a small disk")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)
    disk.rmdir()


@pytest.mark.parametrize("kind", KINDS)
def test_a_full_disk_is_told_and_once_there_is_room_it_goes_on(
    sender: Sender, small: Packaged, narrow: Path, kind: str
) -> None:
    inbox = narrow / "in"
    inbox.mkdir()
    server = {"sftp": Sshd, "webdav": Apache}.get(kind)
    to = folder_destination(inbox)
    running = None
    if server is not None:
        running = server(inbox)
        running.start()
        to = running.destination()
    try:
        sender.secret = PASSWORD if kind == "webdav" else None
        id = sender.queue(small, to)
        assert sender.courier(to).attempt(id) == "stopped"
        assert "가득" in sender.of(id).reason("ko") and "full" in sender.of(id).reason("en")
        assert there(inbox) == {f"{small.path.name}.part"}
        subprocess.run(["mount", "-o", "remount,size=40m", str(narrow)], check=True)
        go_on(sender.record, id)
        courier = sender.courier(to)
        assert courier.attempt(id) == "delivered"
        assert courier.last is not None and courier.last.resumed >= BLOCK
        assert is_whole(inbox, small)
    finally:
        if running is not None:
            running.remove()


def test_a_wrong_password_is_told(sender: Sender, small: Packaged, apache: Apache) -> None:
    sender.secret = "not it"
    to = apache.destination()
    id = sender.queue(small, to)
    assert sender.courier(to).attempt(id) == "stopped"
    assert "비밀번호" in sender.of(id).reason("ko") and not there(apache.inbox)


def test_a_wrong_key_is_told(sender: Sender, small: Packaged, sshd: Sshd, tmp_path: Path) -> None:
    asyncssh.generate_private_key("ssh-ed25519").write_private_key(tmp_path / "other")
    state, reason = deliver(sender, small, replace(sshd.destination(), identity=str(tmp_path / "other")))
    assert state == "stopped" and "키가 맞지" in reason and not there(sshd.inbox)


def test_a_key_file_that_is_missing_or_no_key_is_told(
    sender: Sender, small: Packaged, sshd: Sshd, tmp_path: Path
) -> None:
    (tmp_path / "letter").write_text("dear archive")
    for file in ("letter", "nowhere"):
        state, reason = deliver(sender, small, replace(sshd.destination(), identity=str(tmp_path / file)))
        assert state == "stopped" and file in reason
        with sender.record.reading():
            go_on(sender.record, sender.queue(small, sshd.destination()))


def test_a_changed_host_key_stops_it_before_anything_is_sent(sender: Sender, small: Packaged, sshd: Sshd) -> None:
    before = sshd.destination()
    sshd.stop()
    sshd.new_host_key()
    sshd.start()
    state, reason = deliver(sender, small, before)
    seen = sshd.destination().fingerprint
    assert state == "stopped" and "키가 전과 다릅니다" in reason and seen in reason and not there(sshd.inbox)


def test_a_host_key_that_nobody_confirmed_stops_it(sender: Sender, small: Packaged, sshd: Sshd) -> None:
    state, reason = deliver(sender, small, replace(sshd.destination(), pin=""))
    assert state == "stopped" and "확인하지 않았습니다" in reason and not there(sshd.inbox)


def test_a_file_of_known_hosts_tells_a_changed_key_from_an_unknown_one(
    sender: Sender, small: Packaged, sshd: Sshd
) -> None:
    to = replace(sshd.destination(), pin="", known_hosts=str(sshd.home / "known"))
    assert deliver(sender, small, to) == ("delivered", "")
    other = asyncssh.generate_private_key("ssh-ed25519").export_public_key().decode()
    for line, words in (
        (f"[127.0.0.1]:{sshd.port} {other}", "전과 다릅니다"),
        (f"elsewhere {other}", "확인하지 않았습니다"),
    ):
        (sshd.home / "known").write_text(line)
        shutil.rmtree(sshd.inbox)
        sshd.inbox.mkdir()
        other_sender = Sender(sender.place.parent / words)
        state, reason = deliver(other_sender, small, to)
        other_sender.record.close()
        assert state == "stopped" and words in reason


def test_a_certificate_that_nobody_confirmed_stops_it(sender: Sender, small: Packaged, apache: Apache) -> None:
    sender.secret = PASSWORD
    state, reason = deliver(sender, small, replace(apache.destination(), pin=""), secret=True)
    assert state == "stopped" and "인증서" in reason and not there(apache.inbox)
    assert PASSWORD not in reason


def test_another_certificate_than_the_confirmed_one_stops_it(sender: Sender, small: Packaged, apache: Apache) -> None:
    other = Apache()
    to = replace(apache.destination(), pin=other.certificate)
    other.remove()
    state, reason = deliver(sender, small, to)
    assert state == "stopped" and "인증서" in reason and not there(apache.inbox)


def test_a_server_that_cannot_write_into_its_folder_is_told_and_tried_again(
    sender: Sender, small: Packaged, apache: Apache
) -> None:
    apache.inbox.chmod(0o555)
    state, reason = deliver(sender, small, apache.destination())
    assert state == "waiting" and "500" in reason and "권한" in reason and not there(apache.inbox)
    apache.inbox.chmod(0o777)
    assert deliver(sender, small, apache.destination()) == ("delivered", "")


@pytest.mark.parametrize("kind", ["sshd", "apache"])
def test_a_folder_that_is_missing_on_the_server_is_told(
    request: pytest.FixtureRequest, sender: Sender, small: Packaged, kind: str
) -> None:
    server: Sshd | Apache = request.getfixturevalue(kind)
    to = server.destination()
    state, reason = deliver(sender, small, replace(to, address=to.address + "/nowhere"))
    assert state == "stopped" and "nowhere 폴더가 없습니다" in reason


@pytest.mark.parametrize("lie", ["truncates", "spoils"])
def test_a_server_that_says_it_has_everything_and_has_not_is_found_out(
    sender: Sender, small: Packaged, lie: str
) -> None:
    with Liar(lie) as liar:
        state, reason = deliver(sender, small, liar.destination)
        assert state == "stopped" and "다시 읽어 보니" in reason
        assert liar.names() == set()
    assert ("내용이 다릅니다" if lie == "spoils" else f"{SMALL:,}바이트 가운데") in reason


@pytest.mark.parametrize("lie", ["no pieces", "refuses pieces"])
def test_a_server_that_takes_no_pieces_gets_the_package_in_one(sender: Sender, small: Packaged, lie: str) -> None:
    with Liar(lie) as liar:
        assert deliver(sender, small, liar.destination) == ("delivered", "")
        assert liar.names() == {small.path.name, f"{small.path.name}.sha512"}
        assert bytes(liar.files[f"/in/{small.path.name}"]) == small.path.read_bytes()


def test_a_server_without_room_is_told_as_full(sender: Sender, small: Packaged) -> None:
    with Liar("full", room=BLOCK) as liar:
        state, reason = deliver(sender, small, liar.destination)
        assert state == "stopped" and "가득" in reason
        assert liar.names() == {f"{small.path.name}.part"}
        liar.lie = ""
        id = sender.queue(small, liar.destination)
        go_on(sender.record, id)
        courier = sender.courier(liar.destination)
        assert courier.attempt(id) == "delivered" and courier.last is not None and courier.last.resumed == BLOCK


def test_a_package_that_was_changed_beside_the_record_is_not_blamed_on_the_far_side(
    sender: Sender, small: Packaged, tmp_path: Path
) -> None:
    to = folder_destination(tmp_path)
    id = sender.queue(small, to)
    (waiting,) = sender.place.parent.rglob(small.path.name)
    with open(waiting, "r+b") as file:
        file.write(b"changed")
    assert sender.courier(to).attempt(id) == "stopped"
    assert "다시 묶어" in sender.of(id).reason("ko")
    assert not (tmp_path / small.path.name).exists()
