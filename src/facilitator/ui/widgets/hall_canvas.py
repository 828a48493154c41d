"""The ground of a hall map: shows tables where they stand, and is zoomed and pushed about."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, sqrt

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QNativeGestureEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.day.hall_layout import HallLayout
from facilitator.ui.look import look
from facilitator.ui.widgets.hall_drawing import HallDrawing, Highlights
from facilitator.ui.widgets.hall_plan import (
    HallGround,
    HallPlan,
    HallTable,
    Wording,
    automatic_ground,
    plan_hall,
    stage_height,
    standing_ground,
)
from facilitator.ui.widgets.hall_sight import Sight, Window

STEP = 1.25
"""How much larger one press of + makes the map, and about one notch of a wheel."""
NOTCH = 120
"""A notch of a wheel in eighths of a degree, as Qt counts it."""
CLOSEST = 340
"""Pixels between two tables, at text scale 1, beyond which the map is not enlarged."""
EDGE, EDGE_MILLISECONDS = 28, 30
"""How near to an edge something that is dragged pushes the map along, in pixels, and how often."""
MOST_IN_HINT = 200
"""Tables beyond which the map asks for no more room: it can be zoomed."""


class HallCanvas(QWidget):
    """A hall that is looked at: what stands where, and how large.

    Signals:
        sight_changed(fits): the map was zoomed or pushed, and whether all of it is seen now.
    """

    sight_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tables: dict[int, HallTable] = {}
        self._columns: int | None = None
        self._layout: HallLayout | None = None
        self._standing: HallGround | None = None
        self._gridded: HallGround | None = None
        self._frame: QRectF | None = None
        self._sight = Sight()
        self._drawing = HallDrawing()
        self._planned: HallPlan | None = None
        self._planned_for, self._gridded_for = QSize(), QSize()
        self._worded: Wording | None = None
        self._free = False
        self._held: QPointF | None = None
        self._edge = QTimer(self, interval=EDGE_MILLISECONDS)
        self._edge.timeout.connect(self._push_on)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_layout(self, layout: HallLayout | None) -> None:
        """Say where the tables, zones and the stage stand; None puts them into the grid that fits best."""
        if layout != self._layout:
            self._layout = layout
            self._standing = None if layout is None else standing_ground(layout)
            self._show_anew()

    def fit(self) -> None:
        """Show all of the hall, as large as it can be, and go on to do so."""
        self._frame = None
        if self._free:
            self._frame = self._roomy_frame()
        self._look(Sight())

    @property
    def fits(self) -> bool:
        """Whether all of the hall is seen."""
        return self._sight.fits

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Make the map ``factor`` times larger around a pixel, the middle where None."""
        middle = QPointF(self.width() / 2, self.height() / 2)
        self._look(self._window().zoomed(self._sight, factor, middle if at is None else at))

    def pan(self, by: QPointF) -> None:
        """Push the map by so many pixels."""
        self._look(self._window().panned(self._sight, by))

    def hold_at(self, position: QPointF | None) -> None:
        """Something is dragged over the map: near an edge the map is pushed along, so that every table can be reached.

        None ends it.
        """
        self._held = position
        if position is None or self._sight.fits or self._to_push(position).isNull():
            self._edge.stop()
        elif not self._edge.isActive():
            self._edge.start()

    def reveal(self, number: int) -> None:
        """Push the map as little as needed to see a table."""
        if self._sight.fits or number not in self._tables:
            return
        ground = self._ground()
        x, y = ground.spots[number]
        around = QRectF(x - ground.across, y - ground.down, 2 * ground.across, 2 * ground.down)
        self._look(self._window().showing(self._sight, around))

    def area_of(self, number: int) -> QRectF:
        """The square around the circle of this table, in the widget's pixels."""
        plan = self.plan()
        centre = plan.centre(number)
        return QRectF(centre.x() - plan.diameter / 2, centre.y() - plan.diameter / 2, plan.diameter, plan.diameter)

    def table_at(self, position: QPointF) -> HallTable | None:
        """The table under a pixel of the widget."""
        plan = self.plan()
        reach = max(plan.diameter / 2, 6.0)
        for table in reversed(self._tables.values()):
            away = position - plan.centre(table.number)
            if away.x() ** 2 + away.y() ** 2 <= reach**2:
                return table
        return None

    def plan(self) -> HallPlan:
        """How the map is drawn at the moment."""
        if self._planned is None or self._planned_for != self.size():
            self._planned_for = self.size()
            self._planned = plan_hall(self._ground(), self._window().project(self._sight), self._wording())
        return self._planned

    def sizeHint(self) -> QSize:
        """Large; it is the point of its page."""
        return QSize(760, 620)

    def minimumSizeHint(self) -> QSize:
        """Circles of a target's height, in a grid as broad as it is long."""
        cell = look().pixels(36)
        tables = min(max(1, len(self._tables)), MOST_IN_HINT)
        columns = max(2, round(sqrt(tables * 1.4)))
        return QSize(columns * cell, round(max(1, ceil(tables / columns)) * cell + stage_height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lights = self._highlights()
        plan = self.plan()
        if self._free:
            self._drawing.draw_grid(painter, plan, QRectF(event.rect()))
        self._drawing.draw_ground(painter, plan, stage_chosen=lights.stage_chosen)
        self._drawing.draw_tables(painter, plan, self._tables.values(), QRectF(event.rect()), lights)
        if lights.over is not None and lights.over in lights.hints and lights.over in self._tables:
            self._drawing.draw_hint(painter, plan, lights.over, lights.hints[lights.over], QRectF(self.rect()))

    def event(self, event: QEvent) -> bool:
        """Pinching on a touchpad; and what changes the size of words."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1 + event.value(), event.position())
            return True
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._drawing.forget()
            self._word_anew()
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel zooms; a touchpad pushes, and zooms with Ctrl. What has no effect scrolls what lies around."""
        before = self._sight
        touchpad = not event.pixelDelta().isNull()
        if touchpad and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pan(QPointF(event.pixelDelta()))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            turned = event.angleDelta()
            self.pan(QPointF(turned.x() + turned.y(), 0) / 2)
        else:
            self.zoom(STEP ** (event.angleDelta().y() / NOTCH), event.position())
        event.setAccepted(self._sight != before)

    def _to_push(self, position: QPointF) -> QPointF:
        """By how many pixels the map is pushed while something is held there."""
        right = (position.x() < EDGE) - (position.x() > self.width() - EDGE)
        down = (position.y() < EDGE) - (position.y() > self.height() - EDGE)
        return QPointF(right, down) * EDGE / 2

    def _push_on(self) -> None:
        if self._held is not None:
            self.pan(self._to_push(self._held))

    def _highlights(self) -> Highlights:
        """What stands out; a map that does more says so."""
        return Highlights()

    def _shown_details(self) -> Sequence[str]:
        """Everything that may be written with a table."""
        return [table.detail for table in self._tables.values()]

    def _shown_briefs(self) -> Sequence[str]:
        """What may be written with a table where that is too long."""
        return [table.brief for table in self._tables.values()]

    def _show_tables(self, tables: Sequence[HallTable], columns: int | None) -> None:
        before = self._tables.keys()
        self._tables = {table.number: table for table in tables}
        self._columns = columns
        self._word_anew()
        if self._tables.keys() != before:
            self.updateGeometry()

    def _word_anew(self) -> None:
        """Other words stand on the tables: they may need other room."""
        self._worded = self._gridded = None
        self._show_anew()

    def _show_anew(self) -> None:
        self._planned = None
        self.update()

    def _ground(self) -> HallGround:
        if self._standing is not None and self._standing.spots.keys() >= self._tables.keys():
            return self._standing
        if self._gridded is None or self._gridded_for != self.size():
            numbers, size = tuple(self._tables), self.size()
            self._gridded_for = size
            self._gridded = automatic_ground(numbers, size.width(), size.height(), self._columns, self._wording())
        return self._gridded

    def _window(self) -> Window:
        ground = self._ground()
        closest = look().pixels(CLOSEST) / max(ground.across, ground.down)
        frame = self._frame or ground.extent
        return Window(frame, QSizeF(self.size()), ground.natural, closest, self._free)

    def _roomy_frame(self) -> QRectF:
        """The hall with free ground around it, on which things can be put."""
        ground = self._ground()
        return ground.extent.adjusted(-ground.across, -ground.down, ground.across, ground.down)

    def _look(self, sight: Sight) -> None:
        if sight != self._sight:
            self._sight = sight
            self._show_anew()
            self.sight_changed.emit(sight.fits)
        else:
            self._show_anew()

    def _wording(self) -> Wording:
        if self._worded is None:
            mine = look()
            metrics = QFontMetricsF(mine.font(mine.tokens.type.sub))
            longest, brief = (
                max((metrics.horizontalAdvance(text) for text in set(texts)), default=0.0)
                for texts in (self._shown_details(), self._shown_briefs())
            )
            hundred = mine.font(13, bold=True)
            hundred.setPixelSize(100)
            bold = QFontMetricsF(hundred)
            widest = max((bold.horizontalAdvance("0") * len(str(number)) for number in self._tables), default=0.0)
            self._worded = Wording(longest, widest / 100, brief)
        return self._worded
