"""Starting the desktop application."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from facilitator.errors import Refused
from facilitator.record.database import check_sqlite
from facilitator.ui.collector import Collector
from facilitator.ui.look import apply_look
from facilitator.ui.settings import Settings
from facilitator.ui.translations import load
from facilitator.ui.widgets.dialogs import tell_refusal
from facilitator.ui.window import Window


def main(record: Path | None = None) -> int:
    """Run the window until it is closed.

    Args:
        record: the record to open; without it the first page is shown.

    Returns:
        The exit status of the process.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Facilitator")
    app.setOrganizationName("Facilitator")
    Collector(app)
    # Working threads hand over to the window's thread ten times sooner than Python would have them do by itself.
    sys.setswitchinterval(0.0005)
    settings = Settings()
    apply_look(app, settings.scheme)
    load(app, settings.language)
    try:
        check_sqlite()
    except Refused as error:
        tell_refusal(None, error.text(settings.language))
        return 2
    window = Window(settings)
    sys.excepthook = _Unexpected(window)
    window.show()
    if record is not None:
        QTimer.singleShot(0, lambda: window.open_record(record))
    return app.exec()


class _Unexpected:
    """Says that something went wrong inside the program, once at a time, and prints the details for a report."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._telling = False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if self._telling or issubclass(kind, KeyboardInterrupt):
            return
        self._telling = True
        try:
            self._window.tell_unexpected(f"{kind.__name__}: {error}")
        finally:
            self._telling = False
