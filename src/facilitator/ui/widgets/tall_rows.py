"""A list whose rows are of any height and of which only those in sight are ever measured, so that 50,000 cost what ten do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

STEPS = 256
"""Steps of the scroll bar in one row, whatever its height."""
FAR = 1_000
"""The height that rows out of sight are taken to have, wherever Qt asks where they are."""
NOTCH = 120
"""What Qt counts for one notch of a mouse wheel."""
ROWS_A_NOTCH = 1.5

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class _Place:
    row: int
    top: int
    height: int


class TallRows(QListView):
    """Rows below each other; the scroll bar counts rows, and within them parts of rows.

    When rows come or go above those in sight, what a person reads stays where it is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: list[_Place] | None = None
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show the rows of a model."""
        super().setModel(model)
        if model is not None:
            model.rowsRemoved.connect(self._rows_went)

    def row_height(self, row: int) -> int:
        """How high a row is, in pixels."""
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, self.viewport().width(), 0)
        return max(1, self.itemDelegate().sizeHint(option, self.model().index(row, 0)).height())

    def rows_in_sight(self) -> list[int]:
        """The rows that can be seen, also in part."""
        return [place.row for place in self._places()]

    def top_row(self) -> tuple[int, int]:
        """The first row in sight, and how many of its pixels are above the edge."""
        value = self.verticalScrollBar().value()
        row, part = divmod(value, STEPS)
        row = min(row, max(0, self._rows() - 1))
        return row, round(part / STEPS * self.row_height(row)) if part else 0

    def show_at_top(self, row: int, above: int = 0) -> None:
        """Scroll so that this row is the first in sight, with so many of its pixels above the edge."""
        bar = self.verticalScrollBar()
        bar.setValue(row * STEPS + (round(above / self.row_height(row) * STEPS) if above else 0))

    def scroll_by(self, pixels: int) -> None:
        """Go down by so many pixels, or up."""
        if not self._rows():
            return
        row, above = self.top_row()
        above += pixels
        while above < 0 and row > 0:
            row -= 1
            above += self.row_height(row)
        while row < self._rows() - 1 and above >= (high := self.row_height(row)):
            above -= high
            row += 1
        self.show_at_top(row, max(0, min(above, self.row_height(row) - 1)))

    def heights_changed(self) -> None:
        """Rows are of other heights now."""
        self.updateGeometries()
        self.viewport().update()

    def visualRect(self, index: Index) -> QRect:
        """Where a row is. Rows out of sight lie above and below, each of the same height."""
        if not index.isValid():
            return QRect()
        places, width, row = self._places(), self.viewport().width(), index.row()
        if not places or row < places[0].row:
            first = places[0].row if places else self._rows()
            top = places[0].top if places else 0
            return QRect(0, top + (row - first) * FAR, width, FAR)
        if row > places[-1].row:
            bottom = places[-1].top + places[-1].height
            return QRect(0, bottom + (row - places[-1].row - 1) * FAR, width, FAR)
        place = places[row - places[0].row]
        return QRect(0, place.top, width, place.height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row under a point of the viewport."""
        for place in self._places():
            if place.top <= point.y() < place.top + place.height:
                return self.model().index(place.row, 0)
        return QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into sight, moving as little as needed."""
        if not index.isValid():
            return
        area = self.visualRect(index)
        if area.top() < 0 or area.height() > self.viewport().height():
            self.show_at_top(index.row())
        elif area.bottom() >= self.viewport().height():
            self.show_at_top(*self._ending_with(index.row()))

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Up, down, a page, to the first and to the last row."""
        rows, row = self._rows(), self.currentIndex().row()
        if not rows:
            return QModelIndex()
        moves = QAbstractItemView.CursorAction
        page = max(1, len(self._places()) - 1)
        to = {
            moves.MoveUp: row - 1, moves.MoveDown: row + 1, moves.MovePageUp: row - page, moves.MovePageDown: row + page,
            moves.MoveHome: 0, moves.MoveEnd: rows - 1,
        }.get(action, row)  # fmt: skip
        return self.model().index(min(max(to, 0), rows - 1), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose the rows between the top and the bottom of an area."""
        area = rect.normalized()
        first, last = self._row_at(area.top()), self._row_at(area.bottom())
        model = self.model()
        if 0 <= first <= last < self._rows():
            from_here, to_here = model.index(first, 0), model.index(last, 0)
            self.selectionModel().select(QItemSelection(from_here, to_here), command)

    def visualRegionForSelection(self, selection: object) -> QRegion:
        """All of the viewport: it is drawn anew anyway."""
        return QRegion(self.viewport().rect())

    def horizontalOffset(self) -> int:
        """Nothing lies beside the rows."""
        return 0

    def verticalOffset(self) -> int:
        """Places are those of the viewport."""
        return 0

    def doItemsLayout(self) -> None:
        """Measure what is in sight."""
        QAbstractItemView.doItemsLayout(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths make other heights."""
        self._seen = None
        QAbstractItemView.resizeEvent(self, event)

    def updateGeometries(self) -> None:
        """Tell the scroll bar how far it goes: until the last row stands at the lower edge."""
        self._seen = None
        bar = self.verticalScrollBar()
        rows = self._rows()
        if rows:
            row, above = self._ending_with(rows - 1)
            most = row * STEPS + -(-above * STEPS // self.row_height(row))
        else:
            most = 0
        bar.setRange(0, most)
        bar.setSingleStep(STEPS // 2)
        bar.setPageStep(max(1, len(self._places()) - 1) * STEPS)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The bar moved."""
        self._seen = None
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A notch of the wheel, or as many pixels as a touchpad says."""
        pixels = event.pixelDelta().y()
        if not pixels:
            pixels = round(event.angleDelta().y() / NOTCH * ROWS_A_NOTCH * self.fontMetrics().height() * 3)
        self.scroll_by(-pixels)
        event.accept()

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        """Rows that come above what is in sight move nothing."""
        super().rowsInserted(parent, start, end)
        row, above = self.top_row()
        stays = self.hasFocus() and self.currentIndex().isValid()
        self.updateGeometries()
        if start < row or (start == row and (above or row or stays)):
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + (end - start + 1) * STEPS)
        self.viewport().update()

    def _rows_went(self, _parent: Index, first: int, last: int) -> None:
        bar = self.verticalScrollBar()
        row, value = bar.value() // STEPS, bar.value()
        above = min(last + 1, row) - first
        self.updateGeometries()
        if above > 0:
            bar.setValue(value - above * STEPS)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in sight."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state
        chosen, current, model = self.selectionModel(), self.currentIndex(), self.model()
        for place in self._places():
            index = model.index(place.row, 0)
            option.rect = QRect(0, place.top, self.viewport().width(), place.height)
            option.state = plain
            if chosen.isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if index == current and self.hasFocus():
                option.state |= QStyle.StateFlag.State_HasFocus
            self.itemDelegate().paint(painter, option, index)

    def _rows(self) -> int:
        return self.model().rowCount() if self.model() is not None else 0

    def _places(self) -> list[_Place]:
        if self._seen is None:
            self._seen = list(self._placed())
        return self._seen

    def _placed(self) -> Iterator[_Place]:
        if not self._rows():
            return
        row, above = self.top_row()
        top = -above
        while row < self._rows() and top < self.viewport().height():
            height = self.row_height(row)
            yield _Place(row, top, height)
            top += height
            row += 1

    def _ending_with(self, row: int) -> tuple[int, int]:
        """What must be the first row in sight, and how much of it above, for ``row`` to end at the lower edge."""
        free = self.viewport().height()
        while (high := self.row_height(row)) < free and row > 0:
            free -= high
            row -= 1
        return row, max(0, high - free)

    def _row_at(self, y: int) -> int:
        """The row at a height of the viewport, as ``visualRect`` places them; beyond the rows, the first or the last."""
        places = self._places()
        if not places:
            return -1
        bottom = places[-1].top + places[-1].height
        if y < places[0].top:
            row = places[0].row + (y - places[0].top) // FAR
        elif y >= bottom:
            row = places[-1].row + 1 + (y - bottom) // FAR
        else:
            row = next(place.row for place in places if y < place.top + place.height)
        return min(max(row, 0), self._rows() - 1)
