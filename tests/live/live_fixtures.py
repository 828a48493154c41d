"""What the tests of many laptops begin with: a hall of three tables, its hub, and a network between that and the laptops."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from live_hall import Hall, prepare
from live_laptops import HubProcess, Network


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    """A hall of three tables; a module that needs another one has a fixture of its own under this name."""
    return prepare(tmp_path / "hub.roundtable")


@pytest.fixture
def hub(hall: Hall) -> Iterator[HubProcess]:
    """The hub of the hall, in a process of its own."""
    with HubProcess(hall.path) as hub:
        yield hub


@pytest.fixture
def network(hub: HubProcess) -> Iterator[Network]:
    """What lies between the laptops and the hub."""
    with Network(hub.port) as network:
        yield network
