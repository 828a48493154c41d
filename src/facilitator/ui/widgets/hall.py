"""The hall seen from above: every table a circle, coloured and marked by its state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from facilitator.ui.look import STATES
from facilitator.ui.widgets.hall_canvas import STEP, HallCanvas
from facilitator.ui.widgets.hall_drawing import Highlights
from facilitator.ui.widgets.hall_plan import HallHint, HallTable

__all__ = ["HallHint", "HallMap", "HallTable"]

DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
"""Where the arrow keys lead: to the right, and down."""


class HallMap(HallCanvas):
    """The tables of a hall before its stage, from 4 to 500 of them.

    They stand in the grid that fits the widget best, or where ``set_layout`` says. The detail stands in the circle where
    it fits in readable size, else under it, else in the tooltip only; when the circles are too small for numbers only the
    signs of their states are drawn.

    A wheel, two fingers, + and - zoom; dragging pushes the map; Ctrl+0 shows all of it. Arrow keys lead from table to
    table, Enter opens one, and so does a click. What is dragged with the mime type ``accepts`` can be dropped on a table;
    ``set_hints`` says meanwhile what that would do.

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
        self._current: int | None = None
        self._over: int | None = None
        self._marked: frozenset[int] = frozenset()
        self._hints: dict[int, HallHint] = {}
        self._pressed: QPointF | None = None
        self._pushing = False
        self.setAcceptDrops(bool(accepts))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._name_it()

    def set_tables(self, tables: Sequence[HallTable], *, columns: int | None = None) -> None:
        """Show these tables in this order.

        ``columns`` fixes how many stand in a row of the grid, None finds the best; a layout goes before it.
        """
        self._show_tables(tables, columns)
        if self._current not in self._tables:
            self._current = next(iter(self._tables), None)
        self._name_it()

    def set_table(self, table: HallTable) -> None:
        """Change one table."""
        old = self._tables.get(table.number)
        if old is not None and old != table:
            self._tables[table.number] = table
            if (old.detail, old.brief) != (table.detail, table.brief):
                self._word_anew()
            self._name_it()
            self.update()

    def current(self) -> int | None:
        """Number of the table that the keyboard is at."""
        return self._current

    def set_current(self, number: int) -> None:
        """Go to this table without sending a signal."""
        self._current = number
        self.reveal(number)
        self._describe()
        self.update()

    def set_hints(self, hints: Mapping[int, HallHint]) -> None:
        """Colour and label tables by what a drop would do; empty when nothing is dragged."""
        if hints != self._hints:
            self._hints = dict(hints)
            self._word_anew()

    def set_marked(self, numbers: Collection[int]) -> None:
        """Put a strong ring and a pin on tables that are to be found."""
        self._marked = frozenset(numbers)
        for number in self._marked:
            self.reveal(number)
        self.update()

    def counts(self) -> dict[str, int]:
        """How many tables are in each state, for a legend."""
        found = Counter(table.state for table in self._tables.values())
        return {state: found[state] for state in STATES}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zooming, and going from table to table."""
        if self._zoom_key(event):
            return
        key = Qt.Key(event.key())
        if self._current is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._current)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(list(self._tables)[0 if key == Qt.Key.Key_Home else -1])
        elif key in DIRECTIONS:
            self._go(self._neighbour(*DIRECTIONS[key]))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a click on a table, or pushing the map."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = event.position()
            self._pushing = event.button() == Qt.MouseButton.MiddleButton

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pushes the map where a button is held; else a hand over tables."""
        if self._pressed is None:
            hand = self.table_at(event.position()) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
            return
        by = event.position() - self._pressed
        if self._pushing or by.manhattanLength() >= QApplication.startDragDistance():
            self._pushing = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.pan(by)
            self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a table opens it."""
        clicked = self._pressed is not None and not self._pushing and event.button() == Qt.MouseButton.LeftButton
        self._pressed, self._pushing = None, False
        table = self.table_at(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if table is None else Qt.CursorShape.PointingHandCursor)
        if clicked and table is not None:
            self._go(table.number)
            self.chosen.emit(table.number)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what can be dropped on tables."""
        if self.accepts and event.mimeData().hasFormat(self.accepts):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        self.hold_at(event.position())
        table = self.table_at(event.position())
        self._hover(table.number if table else None)
        if table is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag went on."""
        self.hold_at(None)
        self._hover(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """It goes there."""
        self.hold_at(None)
        table = self.table_at(event.position())
        self._hover(None)
        if table is not None:
            event.acceptProposedAction()
            self.dropped.emit(table.number, bytes(event.mimeData().data(self.accepts).data()))

    def event(self, event: QEvent) -> bool:
        """Tooltips; the languages of the names."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            table = self.table_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._tip(table) if table else "", self)
            return True
        if event.type() == QEvent.Type.LanguageChange:
            self._name_it()
        return super().event(event)

    def _zoom_key(self, event: QKeyEvent) -> bool:
        """Zoom by +, - and Ctrl+0; whether it was one of them."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom_at_current(STEP)
        elif event.key() in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self._zoom_at_current(1 / STEP)
        elif control and event.key() == Qt.Key.Key_0:
            self.fit()
        else:
            return False
        return True

    def _zoom_at_current(self, factor: float) -> None:
        """Zoom around the table the keyboard is at, where it is seen, so that it stays in sight."""
        at = None if self._current is None else self.plan().centre(self._current)
        self.zoom(factor, at if at is not None and self.rect().contains(at.toPoint()) else None)

    def _neighbour(self, right: int, down: int) -> int:
        """The nearest table in a direction; the current one where there is none."""
        assert self._current is not None
        spots = self.plan().ground.spots
        x, y = spots[self._current]
        best, least = self._current, float("inf")
        for number in self._tables:
            ahead = (spots[number][0] - x) * right + (spots[number][1] - y) * down
            aside = abs((spots[number][0] - x) * down) + abs((spots[number][1] - y) * right)
            if ahead > 0.5 and aside <= 1.5 * ahead and ahead + 2 * aside < least:
                best, least = number, ahead + 2 * aside
        return best

    def _go(self, number: int) -> None:
        changed = number != self._current
        self.set_current(number)
        if changed:
            self.moved.emit(number)

    def _hover(self, number: int | None) -> None:
        if number != self._over:
            self._over = number
            self.update()
            self.hovered.emit(number)

    def _highlights(self) -> Highlights:
        here = self._current if self.hasFocus() else None
        return Highlights(current=here, over=self._over, marked=self._marked, hints=self._hints)

    def _shown_details(self) -> Sequence[str]:
        if self._hints:
            return [hint.text for hint in self._hints.values()]
        return super()._shown_details()

    def _shown_briefs(self) -> Sequence[str]:
        return () if self._hints else super()._shown_briefs()

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
        table = None if self._current is None else self._tables.get(self._current)
        self.setAccessibleDescription(self._tip(table) if table else "")
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
