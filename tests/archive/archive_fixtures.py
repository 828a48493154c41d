"""The archive's servers, started once for all tests, and a sender for each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from archive_packages import LARGE, Sender, package
from archive_servers import PASSWORD, Apache, Sshd

from facilitator.archive.versions import Packaged


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
