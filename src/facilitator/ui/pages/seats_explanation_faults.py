"""Every count out of band, or every pair that meets again, with its cause; a click leads to the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.ui.look import current, look
from facilitator.ui.widgets.wrapping import lay_out

FAULT_ROLE = Qt.ItemDataRole.UserRole
WHY_LINES = 3

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Fault:
    """One fault in words, and where it can be looked at.

    Attributes:
        what: what is wrong.
        why: its cause.
        round_id, table_id: where it is.
    """

    what: str
    why: str
    round_id: str
    table_id: str


class _FaultModel(QAbstractListModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.faults: tuple[Fault, ...] = ()

    def show_faults(self, faults: Sequence[Fault]) -> None:
        self.beginResetModel()
        self.faults = tuple(faults)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self.faults)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        fault = self.faults[index.row()]
        if role == FAULT_ROLE:
            return fault
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{fault.what}\n{fault.why}"
        return None


class _FaultDelegate(QStyledItemDelegate):
    """Draws what is wrong in bold, and below it why."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, look().pixels(24 + WHY_LINES * 21 + 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        fault: Fault = index.data(FAULT_ROLE)
        colours, sizes = current().colours, current().type
        area = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.primary_soft))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(colours.line))
        pad = look().pixels(16)
        inner = area.adjusted(pad, look().pixels(6), -pad, -look().pixels(6))
        font = look().font(sizes.body, bold=True)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink))
        head = QRectF(inner.left(), inner.top(), inner.width(), look().pixels(24))
        what = QFontMetricsF(font).elidedText(fault.what, Qt.TextElideMode.ElideRight, head.width())
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, what)
        painter.setPen(QColor(colours.sub))
        why = lay_out(fault.why, look().font(sizes.sub), inner.width(), lines=WHY_LINES)
        why.draw(painter, QPointF(inner.left(), head.bottom() + look().pixels(2)))
        painter.restore()


class FaultList(QListView):
    """The faults of one sort.

    Signals:
        go_asked(Fault): a click, or Enter, on one.
    """

    go_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.faults = _FaultModel(self)
        self.setModel(self.faults)
        self.setItemDelegate(_FaultDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda index: self.go_asked.emit(index.data(FAULT_ROLE)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there."""
        fault = self.currentIndex().data(FAULT_ROLE)
        if isinstance(fault, Fault) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_asked.emit(fault)
        else:
            super().keyPressEvent(event)
