"""A hall map on which the tables and the stage can be put elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.day.hall_layout import HallLayout
from facilitator.ui.look import current
from facilitator.ui.widgets.hall import DIRECTIONS, HallMap
from facilitator.ui.widgets.hall_arranging import QUARTER, STAGE, Arranged, Arranging
from facilitator.ui.widgets.hall_drawing import Highlights
from facilitator.ui.widgets.hall_plan import HallGround, HallTable, moved_ground

MORE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
"""With these keys a click chooses one more."""


class HallArranger(HallMap):
    """A hall map with ``set_arranging``: tables, several at once, and the stage are dragged where they shall stand.

    Clicks choose, with Shift one more; dragging on the ground chooses all within, Ctrl+A all, Space the current one.
    Arrow keys move what is chosen by a quarter of the grid, with Shift by a whole one. Esc takes a drag back, else
    chooses nothing.

    Signals:
        arranged(places, stage): at the end of each move: where tables stand now, as a dict from their numbers to (x, y);
            and the stage as (left, top, width, height), None where it was not moved.
    """

    arranged = Signal(object, object)

    def __init__(self, parent: QWidget | None = None, *, accepts: str = "") -> None:
        super().__init__(parent, accepts=accepts)
        self._arranging: Arranging | None = None
        self._grabbed: int | None = None
        self._band: QRectF | None = None
        self._band_more = False

    def set_arranging(self, on: bool) -> None:
        """Begin or end arranging. It needs a layout."""
        if on == (self._arranging is not None):
            return
        self._arranging, self._grabbed, self._band = None, None, None
        if on and self._standing is not None:
            self._arranging = Arranging(self._standing.spots, self._standing.stage)
        self._free = self._arranging is not None
        self.fit()

    @property
    def selected(self) -> frozenset[int]:
        """The numbers of the tables that are chosen to be moved."""
        return frozenset() if self._arranging is None else frozenset(self._arranging.chosen - {STAGE})

    def select(self, numbers: Mapping[int, object] | set[int] | frozenset[int]) -> None:
        """Choose these tables."""
        if self._arranging is not None:
            self._arranging.chosen = set(numbers) & self._tables.keys()
            self.update()

    def set_layout(self, layout: HallLayout | None) -> None:
        """Say where everything stands; what was being dragged is let go."""
        super().set_layout(layout)
        if self._arranging is not None and self._standing is not None:
            self._arranging.settle(self._standing.spots, self._standing.stage)
            self._grabbed = None
            self.hold_at(None)
            self._show_anew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choosing and moving while the hall is arranged; else as on any map."""
        arranging = self._arranging
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if arranging is None:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape and (arranging.dragging or self._band is not None or arranging.chosen):
            self._escape(arranging)
        elif key == Qt.Key.Key_A and control:
            arranging.choose_all()
            self.update()
        elif key == Qt.Key.Key_Space and self.current() is not None:
            arranging.toggle(self.current() or 0)
            self.update()
        elif key in DIRECTIONS and arranging.chosen and not control:
            step = QUARTER * (4 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            right, down = DIRECTIONS[key]
            self._tell(arranging.nudge(right * step, down * step))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of a table or the stage, or begins to choose all within a rectangle."""
        arranging = self._arranging
        if arranging is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pressed = event.position()
        thing = self._thing_at(event.position())
        more = bool(event.modifiers() & MORE)
        if thing is None:
            self._band, self._band_more = QRectF(event.position(), event.position()), more
        elif more:
            arranging.toggle(thing)
        else:
            self._grabbed = thing
            if thing not in arranging.chosen:
                arranging.chosen = {thing}
        if thing:
            self._go(thing)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags what was taken hold of."""
        arranging = self._arranging
        if arranging is None or (self._grabbed is None and self._band is None):
            super().mouseMoveEvent(event)
            return
        assert self._pressed is not None
        to_ground = self.plan().projection.to_ground
        if self._band is not None:
            self._band = QRectF(self._pressed, event.position()).normalized()
        elif self._grabbed is not None:
            far = (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if not arranging.dragging and far:
                arranging.grab(self._grabbed, to_ground(self._pressed))
            if arranging.dragging:
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self.hold_at(event.position())
                arranging.drag_to(to_ground(event.position()))
        self._show_anew()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Puts it there, or chooses what lies in the rectangle."""
        arranging = self._arranging
        if arranging is None or (self._grabbed is None and self._band is None):
            super().mouseReleaseEvent(event)
            return
        if self._band is not None:
            to_ground = self.plan().projection.to_ground
            area = QRectF(to_ground(self._band.topLeft()), to_ground(self._band.bottomRight()))
            arranging.choose_within(area, more=self._band_more)
        self._let_go()
        self._tell(arranging.let_go())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The map, the lines that things are in line with, and the rectangle in which is chosen."""
        super().paintEvent(event)
        arranging = self._arranging
        if arranging is None or not (arranging.guides or self._band):
            return
        painter = QPainter(self)
        blue = QColor(current().colours.primary)
        projection = self.plan().projection
        painter.setPen(QPen(blue, 1, Qt.PenStyle.DashLine))
        for line in arranging.guides:
            painter.drawLine(
                projection.to_screen(line.x1(), line.y1()), projection.to_screen(line.x2(), line.y2())
            )  # fmt: skip
        if self._band is not None:
            painter.setPen(QPen(blue, 1))
            blue.setAlphaF(0.08)
            painter.setBrush(blue)
            painter.drawRect(self._band)

    def _thing_at(self, position: QPointF) -> int | None:
        table: HallTable | None = self.table_at(position)
        if table is not None:
            return table.number
        plan = self.plan()
        return STAGE if plan.projection.area(plan.ground.stage).contains(position) else None

    def _escape(self, arranging: Arranging) -> None:
        if arranging.dragging:
            arranging.take_back()
        elif self._band is None:
            arranging.chosen = set()
        self._let_go()
        self._show_anew()

    def _let_go(self) -> None:
        self._pressed, self._grabbed, self._band = None, None, None
        self.hold_at(None)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def _push_on(self) -> None:
        super()._push_on()
        if self._arranging is not None and self._arranging.dragging and self._held is not None:
            self._arranging.drag_to(self.plan().projection.to_ground(self._held))
            self._show_anew()

    def _tell(self, moved: Arranged) -> None:
        self._show_anew()
        if moved:
            self.arranged.emit(moved.places, moved.stage)

    def _ground(self) -> HallGround:
        ground = super()._ground()
        if self._arranging is None or ground is not self._standing:
            return ground
        return moved_ground(ground, self._arranging.spots, self._arranging.stage)

    def _highlights(self) -> Highlights:
        lights = super()._highlights()
        if self._arranging is None:
            return lights
        return Highlights(
            current=lights.current if not self._arranging.dragging else None,
            chosen=self._arranging.chosen - {STAGE},
            stage_chosen=STAGE in self._arranging.chosen,
            crowded=self._arranging.crowded,
            marked=lights.marked,
        )
