"""A layout that puts widgets side by side and goes on in the next line when there is no more room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from facilitator.ui.look import look


class FlowLayout(QLayout):
    """Widgets in lines, each as wide as it wants; or, with ``column_width``, in equal columns that fill the width.

    Args:
        spacing: pixels between widgets, both ways.
        column_width: least width of a column in pixels at text scale 1; the columns then share the whole width evenly.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8, column_width: int | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._column_width = column_width
        self._packed = False
        self.setContentsMargins(QMargins(0, 0, 0, 0))
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Qt's way of adding; use ``addWidget``."""
        self._items.append(item)

    def count(self) -> int:
        """How many widgets there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at this place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return the item at this place, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Hold these widgets in this order, and let go of all others.

        A widget that is here already keeps its item: of two items of one widget Qt tells only the older one that the
        widget needs more room, and the other remembers a height that is no longer so.
        """
        here = {item.widget(): item for item in self._items}
        for widget in widgets:
            if widget not in here:
                self.addWidget(widget)
        here = {item.widget(): item for item in self._items}
        self._items = [here[widget] for widget in widgets]
        self.invalidate()

    def set_packed(self, packed: bool) -> None:
        """Whether each column goes on right below its last widget, so that a high one leaves no hole beside it."""
        self._packed = packed
        self.invalidate()

    def clear(self) -> None:
        """Remove and delete all widgets."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """It takes the width it gets, and no more height than it needs."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in pixels of all lines at this width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All widgets in one line, where that is not too wide."""
        shown = self._shown()
        margins = self.contentsMargins()
        wide = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        high = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(wide + margins.left() + margins.right(), high + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:
        """The largest single widget."""
        size = QSize(0, 0)
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        columns = look().pixels(self._column_width) if self._column_width else 0
        bottom = self._in_columns(area, columns, move) if columns else self._in_lines(area, move)
        return bottom - rect.y() + margins.bottom()

    def _in_lines(self, area: QRect, move: bool) -> int:
        top = area.y()
        line: list[tuple[QLayoutItem, int, int]] = []
        x, high = area.x(), 0
        for item in self._shown():
            wide = min(item.sizeHint().width(), max(area.width(), item.minimumSize().width()))
            tall = item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
            if line and x + wide > area.x() + area.width():
                self._place(line, top, high, move)
                top += high + self.spacing()
                line, x, high = [], area.x(), 0
            line.append((item, x, wide))
            x += wide + self.spacing()
            high = max(high, tall)
        self._place(line, top, high, move)
        return top + high

    @staticmethod
    def _place(line: list[tuple[QLayoutItem, int, int]], top: int, high: int, move: bool) -> None:
        if not move:
            return
        for item, x, wide in line:
            tall = min(item.sizeHint().height(), high)
            item.setGeometry(QRect(QPoint(x, top + (high - tall) // 2), QSize(wide, tall)))

    def _in_columns(self, area: QRect, least: int, move: bool) -> int:
        items = self._shown()
        gap = self.spacing()
        columns = max(1, min((area.width() + gap) // (least + gap), max(1, len(items))))
        edges = [area.x() + (area.width() + gap) * place // columns for place in range(columns + 1)]
        widths = [edges[place + 1] - edges[place] - gap for place in range(columns)]
        if self._packed:
            return self._pack(area.y(), items, edges, widths, move)
        top = area.y()
        for start in range(0, len(items), columns):
            row = items[start : start + columns]
            tall = max(
                item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
                for item, wide in zip(row, widths, strict=False)
            )
            if move:
                for place, (item, wide) in enumerate(zip(row, widths, strict=False)):
                    item.setGeometry(QRect(edges[place], top, wide, tall))
            top += tall + gap
        return top - gap if items else area.y()

    def _pack(self, top: int, items: list[QLayoutItem], edges: list[int], widths: list[int], move: bool) -> int:
        tops = [top] * len(widths)
        for number, item in enumerate(items):
            column = number % len(widths)
            wide = widths[column]
            tall = item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
            if move:
                item.setGeometry(QRect(edges[column], tops[column], wide, tall))
            tops[column] += tall + self.spacing()
        return max(tops) - self.spacing() if items else top
