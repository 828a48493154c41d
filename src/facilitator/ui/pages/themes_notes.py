"""The list of notes that the theme team reads and files: by key, by drag, many at once."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.day.notes_of_round import NoteLine
from facilitator.ui.kinds import kind_words
from facilitator.ui.look import current, look
from facilitator.ui.widgets.wrapping import laid_out_height, lay_out

NOTES_MIME = "application/x-facilitator-notes"
NOTE_ROLE = Qt.ItemDataRole.UserRole
ROWS_AT_ONCE = 300
"""Rows given to the view at a time: measuring thousands of wrapped notes at once would be felt."""

Index = QModelIndex | QPersistentModelIndex


def notes_as_mime(ids: Sequence[str]) -> QMimeData:
    """Notes as they are dragged."""
    mime = QMimeData()
    mime.setData(NOTES_MIME, json.dumps(list(ids)).encode())
    return mime


def notes_from_mime(mime: QMimeData) -> list[str]:
    """The ids of the notes that are dragged; none when it is something else."""
    return list(json.loads(bytes(mime.data(NOTES_MIME).data()))) if mime.hasFormat(NOTES_MIME) else []


class BoardModel(QAbstractListModel):
    """The notes that are read, in order. Filing one takes its row away and leaves the others alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: list[NoteLine] = []
        self._given = 0

    @property
    def notes(self) -> tuple[NoteLine, ...]:
        """All notes of the list, also those not drawn yet."""
        return tuple(self._all)

    def show_notes(self, notes: Sequence[NoteLine]) -> None:
        """Show these notes. Where only some went or changed, the other rows stay and so does the scrolling."""
        wanted = {note.id: note for note in notes}
        rest = [note for note in self._all if note.id in wanted]
        if [note.id for note in rest] != list(wanted) or len(self._all) - len(rest) > 50:
            self.beginResetModel()
            self._all = list(notes)
            self._given = min(len(self._all), ROWS_AT_ONCE)
            self.endResetModel()
            return
        for row in range(len(self._all) - 1, -1, -1):
            if self._all[row].id in wanted:
                continue
            if row < self._given:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._all[row]
                self._given -= 1
                self.endRemoveRows()
            else:
                del self._all[row]
        for row, note in enumerate(self._all):
            if note != wanted[note.id]:
                self._all[row] = wanted[note.id]
                if row < self._given:
                    self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """The rows that the view has so far."""
        return 0 if parent.isValid() else self._given

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are notes that the view does not have yet."""
        return not parent.isValid() and self._given < len(self._all)

    def fetchMore(self, parent: Index) -> None:
        """Give the view more rows."""
        more = min(ROWS_AT_ONCE, len(self._all) - self._given)
        self.beginInsertRows(QModelIndex(), self._given, self._given + more - 1)
        self._given += more
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The note, its text, and what a screen reader says."""
        if not index.isValid():
            return None
        note = self._all[index.row()]
        if role == NOTE_ROLE:
            return note
        if role == Qt.ItemDataRole.DisplayRole:
            return note.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{note.serial}, {kind_words()[note.kind]}, {note.text}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Notes can be chosen and dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags

    def mimeTypes(self) -> list[str]:
        """What a drag carries."""
        return [NOTES_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The chosen notes as they are dragged."""
        return notes_as_mime([self._all[index.row()].id for index in indexes])


class BoardDelegate(QStyledItemDelegate):
    """Draws a note: where it was said and how many agree, then its words; quoted ones carry a mark."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.quoted: frozenset[str] = frozenset()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped text needs."""
        width = self._view.viewport().width()
        note: NoteLine = index.data(NOTE_ROLE)
        layout = lay_out(note.text, look().font(current().type.body), max(width - look().pixels(32), 80))
        return QSize(width, round(laid_out_height(layout)) + look().pixels(46))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        note: NoteLine = index.data(NOTE_ROLE)
        colours, sizes = current().colours, current().type
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        pad = look().pixels(16)
        painter.save()
        if chosen:
            painter.fillRect(area, QColor(colours.primary_soft))
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), QColor(colours.primary))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(colours.line))
        top = area.top() + look().pixels(10)
        line = look().pixels(20)
        head = area.adjusted(pad, look().pixels(10), -pad, 0)
        head.setHeight(line)
        painter.setFont(look().font(sizes.sub))
        painter.setPen(QColor(colours.ink if chosen else colours.sub))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, self._where(note))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(look().font(sizes.sub, bold=True))
        painter.setPen(QColor(colours.ink if chosen else colours.note_kind(note.kind)))
        painter.drawText(head, flags, kind_words()[note.kind])
        layout = lay_out(note.text, look().font(sizes.body), max(area.width() - 2 * pad, 80))
        painter.setPen(QColor(colours.ink))
        layout.draw(painter, QPointF(area.left() + pad, top + line + look().pixels(4)))
        painter.restore()

    def _where(self, note: NoteLine) -> str:
        words = self.tr("Table {number}").format(number=note.table_number)
        if note.support:
            words += " · " + self.tr("{count} agree").format(count=note.support)
        if note.id in self.quoted:
            words = "❝ " + self.tr("quoted") + " · " + words
        return words


class BoardList(QListView):
    """The notes. Keys that file them are the page's; this list only tells that one was pressed.

    Signals:
        number_pressed(int): a figure from 1 to 9.
        letter_pressed(str): N, Q or the Delete key ("N", "Q", "Del").
        opened(NoteLine): Enter or a double click.
    """

    number_pressed = Signal(int)
    letter_pressed = Signal(str)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = BoardModel(self)
        self.setModel(self.board)
        self.delegate = BoardDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(100)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(NOTE_ROLE)))

    @property
    def chosen(self) -> list[NoteLine]:
        """The chosen notes, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.board.notes[row] for row in rows]

    def show_notes(self, notes: Sequence[NoteLine]) -> None:
        """Show these notes; the cursor stays where it was, on the next note when its own has gone."""
        row = self.currentIndex().row()
        stay = {note.id for note in notes}
        left = sum(note.id in stay for note in self.board.notes[: max(row, 0)])
        self.board.show_notes(notes)
        if self.board.rowCount() and not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.board.index(min(left, self.board.rowCount() - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures and letters file notes; the rest moves in the list."""
        key = event.key()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.number_pressed.emit(key - Qt.Key.Key_0)
        elif plain and (key == Qt.Key.Key_N or event.text() == "ㅜ"):
            self.letter_pressed.emit("N")
        elif plain and (key == Qt.Key.Key_Q or event.text() in ("ㅂ", "ㅃ")):
            self.letter_pressed.emit("Q")
        elif plain and key == Qt.Key.Key_Delete:
            self.letter_pressed.emit("Del")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(NOTE_ROLE))
        else:
            super().keyPressEvent(event)
