"""The hall seen from above: every table a circle, coloured and marked by its state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import sqrt

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from facilitator.ui.look import STATES, look
from facilitator.ui.look.contrast import mixed
from facilitator.ui.widgets.hall_plan import HallHint, HallPlan, HallTable, plan_hall, stage_height
from facilitator.ui.widgets.painting import draw_box, draw_shape

__all__ = ["HallHint", "HallMap", "HallTable"]


class HallMap(QWidget):
    """Tables on a grid before the stage. It uses all the room it gets; from 4 to 200 tables nothing overlaps.

    The detail stands in the circle where it fits in readable size, else under it, else in the tooltip only. Arrow keys
    move from table to table, Enter opens one, and so does a click. What is dragged with the type ``accepts`` can be
    dropped on a table; ``set_hints`` says meanwhile what that would do.

    Args:
        accepts: the mime type that can be dropped on tables; "" for none.

    Signals:
        chosen(number): a table was clicked or opened with Enter.
        moved(number): the keyboard or a click went to another table.
        dropped(number, bytes): something of the type ``accepts`` was dropped on a table.
        hovered(number or None): what is dragged is over another table, or over none.
    """

    chosen = Signal(int)
    moved = Signal(int)
    dropped = Signal(int, object)
    hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, accepts: str = "") -> None:
        super().__init__(parent)
        self.accepts = accepts
        self._hints: dict[int, HallHint] = {}
        self._over: int | None = None
        self.setAcceptDrops(bool(accepts))
        self._tables: tuple[HallTable, ...] = ()
        self._current: int | None = None
        self._columns: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._name_it()

    def set_tables(self, tables: Sequence[HallTable], *, columns: int | None = None) -> None:
        """Show these tables in this order; ``columns`` fixes how many stand in a row, None finds the best."""
        before = len(self._tables)
        self._tables = tuple(tables)
        self._columns = columns
        if self._current not in {table.number for table in self._tables}:
            self._current = self._tables[0].number if self._tables else None
        self._name_it()
        if len(self._tables) != before:
            self.updateGeometry()
        self.update()

    def set_table(self, table: HallTable) -> None:
        """Change one table and repaint only that."""
        for place, old in enumerate(self._tables):
            if old.number == table.number and old != table:
                self._tables = (*self._tables[:place], table, *self._tables[place + 1 :])
                self._name_it()
                self.update()

    def current(self) -> int | None:
        """Number of the table that the keyboard is at."""
        return self._current

    def set_current(self, number: int) -> None:
        """Go to this table without sending a signal."""
        self._current = number
        self._describe()
        self.update()

    def set_hints(self, hints: Mapping[int, HallHint]) -> None:
        """Colour and label tables by what a drop would do; empty when nothing is dragged."""
        self._hints = dict(hints)
        self.update()

    def counts(self) -> dict[str, int]:
        """How many tables are in each state, for a legend."""
        found = Counter(table.state for table in self._tables)
        return {state: found[state] for state in STATES}

    def area_of(self, number: int) -> QRectF:
        """The square around the circle of this table, in the widget's pixels."""
        plan = self._plan()
        place = next(place for place, table in enumerate(self._tables) if table.number == number)
        centre = plan.centre(place)
        return QRectF(centre.x() - plan.diameter / 2, centre.y() - plan.diameter / 2, plan.diameter, plan.diameter)

    def sizeHint(self) -> QSize:
        """Large; it is the point of its page."""
        return QSize(760, 620)

    def minimumSizeHint(self) -> QSize:
        """Circles of a target's height, in a grid as broad as it is long."""
        cell = look().pixels(36)
        columns = max(2, round(sqrt(max(1, len(self._tables)) * 1.4)))
        rows = max(1, -(-len(self._tables) // columns))
        return QSize(columns * cell, round(rows * cell + stage_height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the stage and the tables."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_stage(painter)
        plan = self._plan()
        for place, table in enumerate(self._tables):
            hint = self._hints.get(table.number)
            shown = table if hint is None else replace(table, detail=hint.text, state=hint.state)
            self._draw_table(painter, plan, shown, plan.centre(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys, Home, End and Enter."""
        if not self._tables or self._current is None:
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._current)
            return
        numbers = [table.number for table in self._tables]
        place = numbers.index(self._current)
        columns = self._plan().grid.columns
        goal = {
            Qt.Key.Key_Left: place - 1,
            Qt.Key.Key_Right: place + 1,
            Qt.Key.Key_Up: place - columns,
            Qt.Key.Key_Down: place + columns,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(numbers) - 1,
        }.get(key)
        if goal is None:
            super().keyPressEvent(event)
        elif 0 <= goal < len(numbers):
            self._go(numbers[goal])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a table opens it."""
        table = self._table_at(event.position())
        if table is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go(table.number)
            self.chosen.emit(table.number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over tables."""
        hand = self._table_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what can be dropped on tables."""
        if self.accepts and event.mimeData().hasFormat(self.accepts):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        table = self._table_at(event.position())
        self._hover(table.number if table else None)
        if table is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag went on."""
        self._hover(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """It goes there."""
        table = self._table_at(event.position())
        self._hover(None)
        if table is not None:
            event.acceptProposedAction()
            self.dropped.emit(table.number, bytes(event.mimeData().data(self.accepts).data()))

    def _hover(self, number: int | None) -> None:
        if number != self._over:
            self._over = number
            self.update()
            self.hovered.emit(number)

    def event(self, event: QEvent) -> bool:
        """Tooltips, and the arrow keys that Qt would use to leave the widget."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            table = self._table_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._tip(table) if table else "", self)
            return True
        if event.type() == QEvent.Type.LanguageChange:
            self._name_it()
        return super().event(event)

    def _go(self, number: int) -> None:
        changed = number != self._current
        self.set_current(number)
        if changed:
            self.moved.emit(number)

    def _plan(self) -> HallPlan:
        return plan_hall(self._tables, self.width(), self.height(), self._columns)

    def _draw_stage(self, painter: QPainter) -> None:
        mine = look()
        c = mine.tokens.colours
        wide = min(self.width(), max(mine.pixels(160), self.width() * 0.38))
        area = QRectF((self.width() - wide) / 2, 0, wide, mine.pixels(32))
        draw_box(painter, area, c.track, None, 6)
        painter.setFont(mine.font(mine.tokens.type.body))
        painter.setPen(QColor(c.sub))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, QCoreApplication.translate("HallMap", "Stage"))

    def _draw_table(self, painter: QPainter, plan: HallPlan, table: HallTable, centre: QPointF) -> None:
        mine = look()
        c = mine.tokens.colours
        radius = plan.diameter / 2
        strong, soft = c.state(table.state), c.soft(table.state)
        quiet = table.state == "ok"
        border = mixed(soft, strong, 0.45) if quiet else strong
        pen = QPen(QColor(border), 1.0 if quiet else 1.4)
        if table.state == "none":
            pen = QPen(QColor(c.edge), 1.2, Qt.PenStyle.DashLine)
        here = table.number == self._current
        if (here and self.hasFocus()) or table.number == self._over:
            pen = QPen(QColor(c.primary), 3)
        painter.setPen(pen)
        painter.setBrush(QColor(c.card if table.state == "none" else soft))
        painter.drawEllipse(centre, radius - pen.widthF() / 2, radius - pen.widthF() / 2)
        self._draw_words(painter, plan, table, centre)
        if table.state in ("warning", "bad"):
            size = min(max(9.0, radius * 0.34), 16.0)
            corner = QPointF(centre.x() + radius * 0.72, centre.y() - radius * 0.72)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.card))
            painter.drawEllipse(corner, size * 0.85, size * 0.85)
            draw_shape(painter, table.state, corner, size, strong)

    def _draw_words(self, painter: QPainter, plan: HallPlan, table: HallTable, centre: QPointF) -> None:
        mine = look()
        c, radius = mine.tokens.colours, plan.diameter / 2
        painter.setPen(QColor(c.ink))
        font = mine.font(13, bold=True)
        font.setPixelSize(round(plan.number_size))
        painter.setFont(font)
        middle = Qt.AlignmentFlag.AlignCenter
        around = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        if plan.detail != "inside" or not table.detail:
            painter.drawText(around, middle, str(table.number))
        else:
            metrics = QFontMetricsF(font)
            baseline = centre.y() + plan.diameter * 0.02
            wide = metrics.horizontalAdvance(str(table.number))
            painter.drawText(QPointF(centre.x() - wide / 2, baseline), str(table.number))
        if not plan.detail or not table.detail:
            return
        sub = mine.font(mine.tokens.type.sub)
        painter.setFont(sub)
        painter.setPen(QColor(c.sub))
        metrics = QFontMetricsF(sub)
        drop = plan.diameter * 0.10 if plan.detail == "inside" else radius
        baseline = centre.y() + drop + metrics.ascent()
        painter.drawText(QPointF(centre.x() - metrics.horizontalAdvance(table.detail) / 2, baseline), table.detail)

    def _table_at(self, position: QPointF) -> HallTable | None:
        plan = self._plan()
        for place, table in enumerate(self._tables):
            away = position - plan.centre(place)
            if sqrt(away.x() ** 2 + away.y() ** 2) <= plan.diameter / 2:
                return table
        return None

    def _tip(self, table: HallTable) -> str:
        if table.tip:
            return table.tip
        named = QCoreApplication.translate("HallMap", "Table {number}").format(number=table.number)
        return f"{named} · {table.detail}" if table.detail else named

    def _name_it(self) -> None:
        name = QCoreApplication.translate("HallMap", "Hall map, {count} tables").format(count=len(self._tables))
        self.setAccessibleName(name)
        self._describe()

    def _describe(self) -> None:
        table = next((table for table in self._tables if table.number == self._current), None)
        self.setAccessibleDescription(self._tip(table) if table else "")
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
