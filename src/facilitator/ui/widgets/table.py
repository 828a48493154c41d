"""A table view set up for long lists: even rows, no grid, sorting, an ellipsis and a tooltip where text is cut."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from facilitator.ui.look import look

Index = QModelIndex | QPersistentModelIndex


class Table(QTableView):
    """Rows of one height, so that 10,000 of them scroll without measuring.

    Signals:
        opened(index): a row was double-clicked or Enter was pressed on it.
    """

    opened = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None, *, framed: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("framed", framed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_TellingDelegate(self))
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(48)
        self.doubleClicked.connect(self.opened)
        self._set_heights()

    def set_widths(self, *widths: int, stretch: int | None = None) -> None:
        """Width of each column in pixels at text scale 1.

        Call it after ``setModel``. Column ``stretch`` takes what is left; without one the last column does.
        """
        header = self.horizontalHeader()
        header.setStretchLastSection(stretch is None)
        if stretch is not None:
            header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, look().pixels(width))

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model; it is not sorted until a header is clicked."""
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        super().setModel(model)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Rows grow with the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_heights()

    def _set_heights(self) -> None:
        high = look().pixels(40)
        if self.verticalHeader().defaultSectionSize() != high:
            self.verticalHeader().setDefaultSectionSize(high)


class _TellingDelegate(QStyledItemDelegate):
    """Shows the whole text in a tooltip where the cell cuts it."""

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        text = index.data(Qt.ItemDataRole.DisplayRole)
        told = index.data(Qt.ItemDataRole.ToolTipRole)
        if told or text is None or event.type() != QEvent.Type.ToolTip:
            return bool(super().helpEvent(event, view, option, index))
        wanted = QFontMetrics(view.font()).horizontalAdvance(str(text)) + 2 * look().pixels(12)
        QToolTip.showText(event.globalPos(), str(text) if wanted > option.rect.width() else "", view)
        return True
