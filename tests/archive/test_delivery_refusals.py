"""A far side that may not be written to: the queue says so, keeps the delivery, damages nothing, and goes on once it may."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from archive_packages import Sender, is_whole, there
from archive_servers import PASSWORD, Apache, Sshd

from facilitator.archive.destination import folder_destination
from facilitator.archive.destinations import try_out
from facilitator.archive.edition import Packaged
from facilitator.archive.far_side import Stopped
from facilitator.archive.waiting import go_on

KINDS = ("folder", "sftp", "webdav")
NO_RIGHT = "이 폴더에 쓸 권한이 없습니다"


@pytest.fixture
def after() -> Iterator[ExitStack]:
    """What is undone after the test."""
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def inbox(after: ExitStack) -> Path:
    """A folder that servers reach, in which somebody else's file lies already."""
    home = Path(tempfile.mkdtemp(prefix="facilitator-refusing-"))
    after.callback(shutil.rmtree, home)
    home.chmod(0o755)
    folder = home / "in"
    folder.mkdir()
    prepare(folder)
    return folder


def prepare(folder: Path) -> None:
    folder.chmod(0o777)
    (folder / "theirs").write_text("theirs")


def system(*command: str | Path) -> bool:
    """Do something that only an administrator may. Returns whether it was done."""
    return subprocess.run(command, capture_output=True).returncode == 0


def forbidden_to_everybody(inbox: Path, after: ExitStack) -> Callable[[], object]:
    """Nobody may make a file in it, not even the administrator who may be running the tests. Returns what allows it again."""
    if not system("chattr", "+i", inbox):
        pytest.skip("who tests may not forbid writing to everybody, or the disk does not know that")
    after.callback(system, "chattr", "-i", inbox)
    return lambda: system("chattr", "-i", inbox)


def read_only_disk(inbox: Path, after: ExitStack) -> Callable[[], object]:
    """It is a disk that can only be read, as a stick with its switch set. Returns what sets the switch back."""
    if not system("mount", "-t", "tmpfs", "-o", "size=60m", "none", inbox):
        pytest.skip("who tests may not mount a disk")
    after.callback(system, "umount", "-l", inbox)
    prepare(inbox)
    assert system("mount", "-o", "remount,ro", inbox)
    return lambda: system("mount", "-o", "remount,rw", inbox)


@pytest.mark.parametrize("forbid", [forbidden_to_everybody, read_only_disk])
@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_that_may_not_be_written_to_is_told_and_the_package_goes_once_it_may(
    sender: Sender, small: Packaged, inbox: Path, after: ExitStack, kind: str,
    forbid: Callable[[Path, ExitStack], Callable[[], object]],
) -> None:  # fmt: skip
    to = folder_destination(inbox)
    server = {"sftp": Sshd, "webdav": Apache}[kind](inbox) if kind != "folder" else None
    allow = forbid(inbox, after)
    if server is not None:
        after.callback(server.remove)
        server.start()
        to = server.destination()
    sender.secret = PASSWORD if kind == "webdav" else None
    id = sender.queue(small, to)
    state, reason = sender.courier(to).attempt(id), sender.of(id).reason("ko")
    if kind == "webdav":  # all that Apache says is that something is wrong with it, and that may pass
        assert state == "waiting" and "쓰기 권한을 확인" in reason
    else:
        assert state == "stopped" and NO_RIGHT in reason
    assert there(inbox) == {"theirs"} and (inbox / "theirs").read_text() == "theirs"
    allow()
    go_on(sender.record, id)
    assert sender.courier(to).attempt(id) == "delivered"
    assert is_whole(inbox, small) and (inbox / "theirs").read_text() == "theirs"


@pytest.fixture
def refusing(request: pytest.FixtureRequest, inbox: Path, after: ExitStack) -> Sshd:
    """An SFTP server that refuses something to whoever signs in, by the options of OpenSSH's own."""
    server = Sshd(inbox)
    after.callback(server.remove)
    server.sftp = f"internal-sftp {request.param}"
    server.start()
    return server


def permit(server: Sshd) -> None:
    """Its administrator gave the right."""
    server.stop()
    server.sftp = "internal-sftp"
    server.start()


@pytest.mark.parametrize("refusing", ["-R", "-P open"], indirect=True, ids=["read only", "no file may be opened"])
def test_an_sftp_server_that_lets_one_only_look_is_told_before_anything_lies_there(
    sender: Sender, small: Packaged, refusing: Sshd
) -> None:
    to = refusing.destination()
    with pytest.raises(Stopped) as tried:
        try_out(to, None, "a1")
    assert NO_RIGHT in tried.value.ko
    id = sender.queue(small, to)
    assert sender.courier(to).attempt(id) == "stopped"
    assert NO_RIGHT in sender.of(id).reason("ko") and "does not allow writing" in sender.of(id).reason("en")
    assert there(refusing.inbox) == {"theirs"}
    permit(refusing)
    go_on(sender.record, id)
    assert sender.courier(to).attempt(id) == "delivered" and is_whole(refusing.inbox, small)


@pytest.mark.parametrize("refusing", ["-P rename"], indirect=True)
def test_an_sftp_server_that_takes_it_but_gives_no_name_is_told_and_nothing_goes_twice(
    sender: Sender, small: Packaged, refusing: Sshd
) -> None:
    to = refusing.destination()
    id = sender.queue(small, to)
    assert sender.courier(to).attempt(id) == "stopped" and NO_RIGHT in sender.of(id).reason("ko")
    assert there(refusing.inbox) == {"theirs", f"{small.path.name}.part"}, "and no mark says that it is ready"
    permit(refusing)
    go_on(sender.record, id)
    courier = sender.courier(to)
    assert courier.attempt(id) == "delivered" and is_whole(refusing.inbox, small)
    assert courier.last is not None and courier.last.sent == 0
