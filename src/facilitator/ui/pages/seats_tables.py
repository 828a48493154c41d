"""The tables of the hall as a wall of small cards with their composition; people are dropped on them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QWidget

from facilitator.day.seated import SeatedTable
from facilitator.ui.look import look
from facilitator.ui.pages.seats_effects import DropHint
from facilitator.ui.pages.seats_people import people_from_mime
from facilitator.ui.pages.seats_table_card import GAP, TableDelegate
from facilitator.ui.pages.seats_tables_model import TABLE_ROLE, TableModel

LEAST_WIDTH = 156
HEIGHT = 104


class TableWall(QListView):
    """All tables. Clicking chooses one; people are dropped on it.

    Signals:
        chosen(table_id): another table was chosen.
        people_dropped(table_id, list of participant ids): people were dropped on a table.
        hovered(table_id or None): people are dragged over another table, or over none.
        menu_asked(table_id, QPoint on the screen): a right click or the menu key on a table.
    """

    chosen = Signal(str)
    people_dropped = Signal(str, object)
    hovered = Signal(object)
    menu_asked = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tables = TableModel(self)
        self.cards = TableDelegate(self.tables)
        self.setModel(self.tables)
        self.setItemDelegate(self.cards)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setStyleSheet("background: transparent")
        # The last card's gap hangs over the right edge, so that the wall ends where the notice above it ends.
        self.setViewportMargins(0, 0, -GAP, 0)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def current_table(self) -> SeatedTable | None:
        """The chosen table."""
        table = self.currentIndex().data(TABLE_ROLE)
        return table if isinstance(table, SeatedTable) else None

    def choose(self, table_id: str) -> None:
        """Choose this table, where it is shown."""
        row = self.tables.row_of(table_id)
        if row >= 0:
            self.setCurrentIndex(self.tables.index(row))

    def set_hints(self, hints: Mapping[str, DropHint]) -> None:
        """Label tables, by their ids, with what dropping there would do; empty when nobody is dragged."""
        self.tables.hints = hints
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the cards share the width."""
        # Qt lays out as if there were a scroll bar, so that it does not come and go.
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        width = self.maximumViewportSize().width() - bar - 8
        columns = max(1, width // look().pixels(LEAST_WIDTH))
        self.cards.size = QSize(width // columns, look().pixels(HEIGHT) + GAP)
        self.setGridSize(self.cards.size)
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take people."""
        if people_from_mime(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would sit; near the edges the wall scrolls."""
        super().dragMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._hover(index)
        if index.isValid() and people_from_mime(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag went on."""
        super().dragLeaveEvent(event)
        self._hover(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell who was dropped where."""
        index = self.indexAt(event.position().toPoint())
        self.stopAutoScroll()
        self._hover(QModelIndex())
        if index.isValid():
            self.people_dropped.emit(index.data(TABLE_ROLE).id, people_from_mime(event.mimeData()))
            event.acceptProposedAction()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the table pointed at, or of the chosen one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            place = self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos()
            self.menu_asked.emit(index.data(TABLE_ROLE).id, place)

    def _hover(self, index: QModelIndex) -> None:
        if index.row() != self.cards.over:
            self.cards.over = index.row()
            self.viewport().update()
            self.hovered.emit(index.data(TABLE_ROLE).id if index.isValid() else None)

    def _tell(self, index: QModelIndex) -> None:
        table = index.data(TABLE_ROLE)
        if isinstance(table, SeatedTable):
            self.chosen.emit(table.id)
