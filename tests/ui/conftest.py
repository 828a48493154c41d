"""A window without a screen, in the light look, and the Korean words compiled from the .ts as it stands."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from facilitator.ui.clock import Bell
from facilitator.ui.collector import Collector
from facilitator.ui.look import Look, apply_look
from facilitator.ui.translations import linguist, load


@pytest.fixture(scope="session")
def collector(qapp: QApplication) -> Collector:
    """As in the program, garbage is collected on the window's thread alone."""
    return Collector(qapp)


@pytest.fixture(scope="session", autouse=True)
def multimedia(qapp: QApplication) -> None:
    """Load what rings before any other thread is there.

    Multimedia says something while its libraries are loaded, and pytest-qt hears that in Python: it waits for the
    interpreter, while a thread that has it may wait to load a library as well. The program has no such listener.
    """
    Bell().prepare()


@pytest.fixture(autouse=True)
def swept(collector: Collector) -> None:
    """Delete the windows of the test before: Qt puts that off until an event loop runs, which no test has.

    They would all be dressed anew whenever a test puts on a look, and every test would take longer than the last.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    collector.collect()


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """The light look at ordinary text size."""
    return apply_look(qapp, "light", 1.0)


@pytest.fixture(scope="session")
def korean_words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with facilitator_ko.qm, made from the .ts once for all tests."""
    folder = tmp_path_factory.mktemp("words")
    linguist.compile_words(qm=folder / "facilitator_ko.qm")
    return folder


@pytest.fixture
def korean(qapp: QApplication, korean_words: Path) -> Iterator[None]:
    """The window speaks Korean during the test."""
    assert load(qapp, "ko", korean_words)
    yield
    load(qapp, "en")
