"""How fast 200 MB go to an archive, beside the same libraries copying the same file without us.

    python benchmarks/delivery.py [--size MB] [--runs N]

Into a folder, over SFTP (OpenSSH's sshd) and over WebDAV (Apache with mod_dav, TLS), all on this machine. Each run does both,
the one first in one run and the other in the next; the best of the runs counts, since other work on the machine only ever makes
one slower. "Sending" is compared with the library's upload; "and read back" with its upload and download. CPU seconds are those
of this process.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import ssl
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import asyncssh
import httpx2

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "archive"))

from archive_packages import package
from archive_servers import PASSWORD, USER, Apache, Sshd

from facilitator.archive.destination import Destination, folder_destination
from facilitator.archive.destinations import far_side
from facilitator.archive.sending import Package, deliver


@dataclass
class Took:
    """Seconds of the clock and of the processor."""

    wall: float
    cpu: float


class Watch:
    """Times the phases of one way of copying; keeps the best of each."""

    def __init__(self) -> None:
        self.best: dict[str, Took] = {}

    @contextmanager
    def over(self, phase: str) -> Iterator[None]:
        """Time what is done inside, once the disk has what others wrote."""
        os.sync()
        wall, cpu = time.perf_counter(), time.process_time()
        yield
        self.note(phase, Took(time.perf_counter() - wall, time.process_time() - cpu))

    def note(self, phase: str, took: Took) -> None:
        """Keep it, if it is the best."""
        if phase not in self.best or took.wall < self.best[phase].wall:
            self.best[phase] = took


def ours(watch: Watch, to: Destination, secret: str | None, packaged: Package) -> None:
    """Deliver with all that belongs to it, and note when the sending ended."""
    ends: dict[str, tuple[float, float]] = {}

    def tell(doing: str, _done: int, _size: int) -> None:
        # The sending has ended, with all of it on the far side's disk, once reading back begins.
        ends.setdefault(doing, (time.perf_counter(), time.process_time()))

    os.sync()
    wall, cpu = time.perf_counter(), time.process_time()
    with far_side(to, secret) as far:
        deliver(far, to.label, packaged, tell)
    watch.note("sending", Took(ends["checking"][0] - wall, ends["checking"][1] - cpu))
    watch.note("and read back", Took(time.perf_counter() - wall, time.process_time() - cpu))


def library_folder(watch: Watch, packaged: Package, inbox: Path, back: Path) -> None:
    """Copy with shutil, have it on the disk, and read it with shutil again."""
    with watch.over("up"):
        shutil.copyfile(packaged.path, inbox / "plain")
        with open(inbox / "plain", "rb") as file:
            os.fsync(file.fileno())
    with watch.over("down"):
        shutil.copyfile(inbox / "plain", back)


def library_sftp(watch: Watch, packaged: Package, server: Sshd, back: Path) -> None:
    """Copy with asyncssh as it comes."""
    to = server.destination()

    async def copy(up: bool) -> None:
        async with (
            asyncssh.connect(
                to.host, to.port, username=to.user, client_keys=[to.identity], known_hosts=None, config=None
            ) as connection,
            connection.start_sftp_client() as sftp,
        ):
            if up:
                await sftp.put(str(packaged.path), str(server.inbox / "plain"))
            else:
                await sftp.get(str(server.inbox / "plain"), str(back))

    with watch.over("up"):
        asyncio.run(copy(True))
    with watch.over("down"):
        asyncio.run(copy(False))


def library_webdav(watch: Watch, packaged: Package, server: Apache, back: Path) -> None:
    """Copy with httpx2 as it comes."""
    context = ssl.create_default_context(cadata=server.certificate)
    url = f"https://127.0.0.1:{server.port}/in/plain"
    with httpx2.Client(verify=context, auth=(USER, PASSWORD), timeout=60) as client:
        with watch.over("up"), open(packaged.path, "rb") as file:
            client.put(url, content=file).raise_for_status()
        with watch.over("down"), client.stream("GET", url) as answer, open(back, "wb") as file:
            for piece in answer.iter_raw():
                file.write(piece)


def main() -> None:
    """Measure, and print a line a phase."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=200, metavar="MB")
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    size = given.size * 1_000_000
    with tempfile.TemporaryDirectory() as folder, Sshd() as sshd, Apache() as apache:
        assert isinstance(sshd, Sshd) and isinstance(apache, Apache)
        home = Path(folder)
        made = package(home / "made", size)
        packaged, back, stick = Package(made.path, made.path.name, made.sha512, size), home / "back", home / "stick"
        stick.mkdir()
        ways: dict[str, tuple[Destination, str | None, Path, Callable[[Watch], None]]] = {
            "folder": (folder_destination(stick), None, stick, lambda w: library_folder(w, packaged, stick, back)),
            "SFTP": (sshd.destination(), None, sshd.inbox, lambda w: library_sftp(w, packaged, sshd, back)),
            "WebDAV": (
                apache.destination(),
                PASSWORD,
                apache.inbox,
                lambda w: library_webdav(w, packaged, apache, back),
            ),
        }
        for name, (to, secret, inbox, library) in ways.items():
            mine, theirs = Watch(), Watch()
            both = [partial(library, theirs), partial(ours, mine, to, secret, packaged)]
            for _ in range(given.runs):
                for copy in both:
                    copy()
                    for path in (back, *inbox.iterdir()):  # the next one finds memory and disk as this one did
                        path.unlink(missing_ok=True)
                both.reverse()
            report(name, size, mine, theirs)
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


def report(name: str, size: int, mine: Watch, theirs: Watch) -> None:
    """Print how fast both were, and what share of the library's speed ours is."""
    up, down = theirs.best["up"], theirs.best["down"]
    for phase, plain in (("sending", up), ("and read back", Took(up.wall + down.wall, up.cpu + down.cpu))):
        took = mine.best[phase]
        print(
            f"{name:7} {phase:14} ours {size / took.wall / 1e6:7.1f} MB/s ({took.cpu:.2f} CPU s)   "
            f"library {size / plain.wall / 1e6:7.1f} MB/s ({plain.cpu:.2f} CPU s)   {plain.wall / took.wall:6.0%}"
        )


if __name__ == "__main__":
    main()
