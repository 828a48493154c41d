"""The tables of the hall as a wall of small cards with their composition; people are dropped on them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.day.seated import Picture, SeatedTable, counts_at
from facilitator.ui.look import current, look
from facilitator.ui.pages.seats_people import people_from_mime
from facilitator.ui.widgets.painting import draw_box
from facilitator.ui.widgets.wrapping import laid_out_height, lay_out

TABLE_ROLE = Qt.ItemDataRole.UserRole
LEAST_WIDTH = 156
HEIGHT = 98
GAP = 10

Index = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractListModel):
    """The tables of one round; a table whose people change changes one card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tables: list[SeatedTable] = []
        self.picture = Picture()

    @property
    def tables(self) -> tuple[SeatedTable, ...]:
        """The tables by number."""
        return tuple(self._tables)

    def show_tables(self, tables: Sequence[SeatedTable], picture: Picture) -> None:
        """Show these tables."""
        same = [table.id for table in tables] == [table.id for table in self._tables] and picture == self.picture
        self.picture = picture
        if not same:
            self.beginResetModel()
            self._tables = list(tables)
            self.endResetModel()
            return
        for row, table in enumerate(tables):
            if table != self._tables[row]:
                self._tables[row] = table
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """One row a table."""
        return 0 if parent.isValid() else len(self._tables)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The table, its number, and who sits there for screen readers and the tooltip."""
        if not index.isValid():
            return None
        table = self._tables[index.row()]
        if role == TABLE_ROLE:
            return table
        if role == Qt.ItemDataRole.DisplayRole:
            return str(table.number)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            counts = counts_at(table, self.picture.dots)
            return f"{table.number}: " + ", ".join(f"{value} {counts[value]}" for value in self.picture.values)
        return None


class TableDelegate(QStyledItemDelegate):
    """Draws a table's card: number, how many sit there, a dot for each person, and the composition in words."""

    def __init__(self, wall: TableWall) -> None:
        super().__init__(wall)
        self._wall = wall

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All cards are alike."""
        return self._wall.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card."""
        table: SeatedTable = index.data(TABLE_ROLE)
        picture = self._wall.tables.picture
        colours, sizes = current().colours, current().type
        area = QRectF(option.rect).adjusted(0, 0, -GAP, -GAP)
        strong = bool(option.state & QStyle.StateFlag.State_Selected) or self._wall.drop_row == index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = colours.primary if strong else colours.line
        draw_box(painter, area, colours.card, line, current().space.card_radius, 2 if strong else 1)
        pad = look().pixels(12)
        inner = area.adjusted(pad, look().pixels(8), -pad, -look().pixels(8))
        head = QRectF(inner.left(), inner.top(), inner.width(), look().pixels(24))
        painter.setFont(look().font(sizes.heading, bold=True))
        painter.setPen(QColor(colours.ink))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, str(table.number))
        over = len(table.people) > table.seats
        painter.setFont(look().font(sizes.sub))
        painter.setPen(QColor(colours.bad if over else colours.sub))
        people = self.tr("{people} / {seats}").format(people=len(table.people), seats=table.seats)
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, people)
        self._draw_dots(painter, table, QRectF(inner.left(), head.bottom() + look().pixels(4), inner.width(), 14))
        words = self._words(table)
        painter.setPen(QColor(colours.sub))
        if not picture.values and not words:
            words = table.zone
        foot = lay_out(words, painter.font(), inner.width(), lines=2)
        foot.draw(painter, QPointF(inner.left(), inner.bottom() - laid_out_height(foot)))
        painter.restore()

    def _draw_dots(self, painter: QPainter, table: SeatedTable, area: QRectF) -> None:
        picture = self._wall.tables.picture
        counts = counts_at(table, picture.dots)
        step = min(look().pixels(13), area.width() / max(len(table.people), 1))
        painter.setPen(Qt.PenStyle.NoPen)
        place = 0
        for colour, value in enumerate(picture.values):
            painter.setBrush(QColor(current().colours.theme(colour)))
            for _ in range(counts[value]):
                centre = QPointF(area.left() + (place + 0.5) * step, area.center().y())
                painter.drawEllipse(centre, step * 0.4, step * 0.4)
                place += 1

    def _words(self, table: SeatedTable) -> str:
        picture = self._wall.tables.picture
        parts = []
        if picture.counts:
            counts = counts_at(table, picture.counts)
            parts.append(" ".join(f"{value} {count}" for value, count in sorted(counts.items())))
        if picture.kinds:
            kinds = len(counts_at(table, picture.kinds))
            parts.append(self.tr("{kinds} {attribute}").format(kinds=kinds, attribute=self._wall.kinds_word))
        return " · ".join(part for part in parts if part)


class TableWall(QListView):
    """All tables. Clicking chooses one; people are dropped on it.

    Signals:
        chosen(table_id): another table was chosen.
        people_dropped(table_id, list of participant ids): people were dropped on a table.
    """

    chosen = Signal(str)
    people_dropped = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tables = TableModel(self)
        self.kinds_word = ""
        self.drop_row = -1
        self.setModel(self.tables)
        self.setItemDelegate(TableDelegate(self))
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
        """Choose this table."""
        for row, table in enumerate(self.tables.tables):
            if table.id == table_id:
                self.setCurrentIndex(self.tables.index(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the cards share the width."""
        # Qt lays out as if there were a scroll bar, so that it does not come and go.
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        width = self.maximumViewportSize().width() - bar - 8
        columns = max(1, width // look().pixels(LEAST_WIDTH))
        self.setGridSize(QSize(width // columns, look().pixels(HEIGHT) + GAP))
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take people."""
        if people_from_mime(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would sit."""
        index = self.indexAt(event.position().toPoint())
        self.drop_row = index.row()
        self.viewport().update()
        if index.isValid() and people_from_mime(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag went on."""
        self.drop_row = -1
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell who was dropped where."""
        index = self.indexAt(event.position().toPoint())
        self.drop_row = -1
        self.viewport().update()
        if index.isValid():
            self.people_dropped.emit(index.data(TABLE_ROLE).id, people_from_mime(event.mimeData()))
            event.acceptProposedAction()

    def _tell(self, index: QModelIndex) -> None:
        table = index.data(TABLE_ROLE)
        if isinstance(table, SeatedTable):
            self.chosen.emit(table.id)
