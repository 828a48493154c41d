"""The displays of this laptop: which one the hall looks at, and when it is plugged in or out."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication


class Displays(QObject):
    """The displays as the system tells of them.

    Signals:
        changed: one came, went, or changed its size.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._hear_added)
        app.screenRemoved.connect(lambda _screen: self.changed.emit())
        app.primaryScreenChanged.connect(lambda _screen: self.changed.emit())
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._hear_geometry)

    def first(self) -> QRect:
        """Where the display of the person at this laptop lies."""
        return QGuiApplication.primaryScreen().geometry()

    def second(self) -> QRect | None:
        """Where the display that the hall sees lies; None while there is none."""
        primary = QGuiApplication.primaryScreen()
        others = [screen for screen in QGuiApplication.screens() if screen is not primary]
        return others[0].geometry() if others else None

    def _hear_added(self, screen: object) -> None:
        screen.geometryChanged.connect(self._hear_geometry)  # type: ignore[attr-defined]
        self.changed.emit()

    def _hear_geometry(self, _geometry: QRect) -> None:
        self.changed.emit()
