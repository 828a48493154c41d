"""What the tests of the archive share: days and their packages, and the servers to which packages go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from archive_packages import LARGE, Sender, package
from archive_servers import PASSWORD, Apache, Sshd
from record_day import Day, small_day

from facilitator.archive.edition import Packaged
from facilitator.archive.package import Package, write_package
from facilitator.demo.play import DemoDay, play


@pytest.fixture
def archived_day(tmp_path: Path) -> Iterator[Day]:
    """A small day on one laptop."""
    played = small_day(tmp_path / "day.roundtable")
    yield played
    played.record.close()


@pytest.fixture(scope="session")
def small_package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """The package of a small day."""
    folder = tmp_path_factory.mktemp("package")
    played = small_day(folder / "day.roundtable")
    made = write_package(played.record, played.session_id, folder)
    played.record.close()
    return made


@pytest.fixture(scope="session", params=["ko", "en"])
def played_demo(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> DemoDay:
    """A demo day of 60 people at 6 tables, with secret votes by phone."""
    return play(tmp_path_factory.mktemp("demo") / request.param, 60, 6, 2, seed=5, language=request.param)


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Packaged:
    """A package of 200 MB."""
    return package(tmp_path_factory.mktemp("large"), LARGE)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Packaged:
    """A package of 20 MB."""
    return package(tmp_path_factory.mktemp("small"))


@pytest.fixture
def sshd() -> Iterator[Sshd]:
    """An SFTP server."""
    with Sshd() as server:
        assert isinstance(server, Sshd)
        yield server


@pytest.fixture
def apache() -> Iterator[Apache]:
    """A WebDAV server over TLS."""
    with Apache() as server:
        assert isinstance(server, Apache)
        yield server


@pytest.fixture
def sender(tmp_path: Path) -> Iterator[Sender]:
    """A record from which packages go."""
    sender = Sender(tmp_path / "sender")
    sender.secret = PASSWORD
    yield sender
    sender.record.close()
