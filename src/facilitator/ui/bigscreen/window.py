"""The window that the hall sees. It keeps nothing itself: what it shows is in the record."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.bigscreen.canvas import ScreenCanvas
from facilitator.ui.bigscreen.displays import Displays
from facilitator.ui.bigscreen.keys import choose, press
from facilitator.ui.bigscreen.showing import Showing
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.workplace import Workplace


class BigScreen(Page):
    """Full screen on the second display. 0 to 9 choose the scene, arrows turn pages, B is black; F11, Esc.

    When the projector is unplugged the window hides, and nothing is lost; when it is plugged in again the window is back.

    Signals:
        closed: the window was closed.
    """

    closed = Signal()

    def __init__(self, work: Workplace, displays: Displays | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.displays = displays or Displays(self)
        self.showing = Showing(work, self)
        self.canvas = ScreenCanvas(self.showing)
        self._keys = WrapLabel("", "sub")
        self._keys.setContentsMargins(16, 8, 16, 8)
        self._waiting = self._on_second = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self._keys)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(640, 360)
        self.resize(1280, 760)
        self.displays.changed.connect(self._hear_displays)
        self.retranslate()

    @property
    def scene(self) -> str:
        """What the hall sees now: one of ``SCENES``, never "day"."""
        return self.showing.scene

    @property
    def waiting(self) -> bool:
        """Whether the projector was unplugged and the window waits for it."""
        return self._waiting

    def show_scene(self, scene: str) -> None:
        """Show another scene."""
        choose(self.showing, scene)

    def show_on_best_display(self) -> None:
        """Full screen on the second display where there is one, else as a window; on a projector's laptop always full."""
        place = self.displays.second()
        self._on_second = place is not None
        if place is None and self._work.place.role == "projector":
            place = self.displays.first()
        self._waiting = False
        if place is not None:
            self.setGeometry(place)
            self.showFullScreen()
        else:
            self.show()
            self.raise_()
            self.activateWindow()

    def _hear_displays(self) -> None:
        """Follow the projector: gone, and the person's own display is not covered; back, and so is the window."""
        place = self.displays.second()
        if place is None and self._on_second and self.isFullScreen() and self._work.place.role != "projector":
            self._waiting = True
            self.hide()
        elif place is not None and (self._waiting or (self.isFullScreen() and self.geometry() != place)):
            self.show_on_best_display()

    def retranslate(self) -> None:
        """Write every word again."""
        self.setWindowTitle(self.tr("Big screen"))
        self._keys.set_words(
            self.tr(
                "1 question · 2 themes · 3 result · 4 or B black · 5 progress · 6 ballot · 7 keypads · 8 join · 9 text · "
                "0 as the day goes · ← → pages · F11 full screen · Esc close"
            )
        )
        self.canvas.lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures choose the scene, arrows turn pages, F11 fills the screen, Esc leaves it."""
        if event.key() == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.showNormal()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif not press(self.showing, event.key()):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """In full screen the hall sees no keys."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._keys.setVisible(not self.isFullScreen())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it was closed."""
        self.closed.emit()
        super().closeEvent(event)
