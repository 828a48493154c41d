"""The notes of one table in one round as a list, newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.day.notes_of_round import NoteLine
from facilitator.day.receipt import Receipt
from facilitator.ui.kinds import kind_words, strongly_words
from facilitator.ui.look import current, look
from facilitator.ui.widgets.painting import draw_shape
from facilitator.ui.widgets.wrapping import laid_out_height, lay_out

NOTE_ROLE = Qt.ItemDataRole.UserRole
WAITING_ROLE = Qt.ItemDataRole.UserRole + 1
"""Whether the hub does not have the note as it reads here."""
REFUSAL_ROLE = Qt.ItemDataRole.UserRole + 2
"""Why the hub did not take it; empty where it did."""

Index = QModelIndex | QPersistentModelIndex


class NoteModel(QAbstractListModel):
    """The notes, newest first; one note changes one row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: list[NoteLine] = []
        self._receipt = Receipt()
        self._language = "en"

    @property
    def notes(self) -> tuple[NoteLine, ...]:
        """The notes shown, newest first."""
        return tuple(self._notes)

    def show_notes(self, notes: Sequence[NoteLine]) -> None:
        """Show these notes, given by number; rows that are the same are left alone."""
        newest_first = list(reversed(notes))
        if [note.id for note in newest_first] == [note.id for note in self._notes]:
            for row, note in enumerate(newest_first):
                if note != self._notes[row]:
                    self._notes[row] = note
                    self.dataChanged.emit(self.index(row), self.index(row))
        elif newest_first[1:] == self._notes:
            self.beginInsertRows(QModelIndex(), 0, 0)
            self._notes = newest_first
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._notes = newest_first
            self.endResetModel()

    def show_receipt(self, receipt: Receipt, language: str) -> None:
        """Mark what is not on the hub; reasons are said in this language."""
        if (receipt, language) == (self._receipt, self._language):
            return
        higher = receipt.refused != self._receipt.refused or language != self._language
        self._receipt, self._language = receipt, language
        if higher:
            self.layoutChanged.emit()
        elif self._notes:
            self.dataChanged.emit(self.index(0), self.index(len(self._notes) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """One row a note."""
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The note, its text, and what a screen reader says."""
        if not index.isValid():
            return None
        note = self._notes[index.row()]
        if role == NOTE_ROLE:
            return note
        if role == Qt.ItemDataRole.DisplayRole:
            return note.text
        if role == WAITING_ROLE:
            return note.id in self._receipt.waiting
        if role == REFUSAL_ROLE:
            refusal = self._receipt.refused.get(note.id)
            return refusal.reason(self._language) if refusal is not None else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(note)
        return None

    def _spoken(self, note: NoteLine) -> str:
        words = [note.serial, kind_words()[note.kind], note.text, str(note.support)]
        if note.felt_strongly:
            words.append(strongly_words())
        if note.id in self._receipt.refused:
            words.append(self._receipt.refused[note.id].reason(self._language))
        elif note.id in self._receipt.waiting:
            words.append(self.tr("not on the hub yet"))
        return ", ".join(words)


class NoteDelegate(QStyledItemDelegate):
    """Draws a note: its kind at the left, the words, and how many agree over its serial at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped text needs."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 400
        note: NoteLine = index.data(NOTE_ROLE)
        layout = lay_out(note.text, look().font(current().type.body), self._text_width(width))
        high = max(round(laid_out_height(layout)) + look().pixels(20), look().pixels(64))
        refusal = index.data(REFUSAL_ROLE)
        if refusal:
            reason = self._reason(refusal, width)
            high = max(high, round(laid_out_height(layout) + laid_out_height(reason)) + look().pixels(26))
        return QSize(width, high)

    def _reason(self, refusal: str, width: int) -> QTextLayout:
        font = look().font(current().type.sub)
        return lay_out(refusal, font, self._text_width(width) - look().pixels(18))

    def _left(self) -> float:
        return look().pixels(128)

    def _text_width(self, width: int) -> float:
        return max(width - self._left() - look().pixels(96), 80)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        note: NoteLine = index.data(NOTE_ROLE)
        colours, sizes = current().colours, current().type
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(area, QColor(colours.primary_soft))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(colours.line))
        quiet = QColor(colours.sub)
        ink = QColor(colours.sub if note.retracted else colours.ink)
        top = area.top() + look().pixels(10)
        line = look().pixels(22)
        painter.setFont(look().font(sizes.body, bold=True))
        painter.setPen(ink if chosen or note.retracted else QColor(colours.note_kind(note.kind)))
        left = area.left() + look().pixels(16)
        painter.drawText(QRectF(left, top, self._left(), line), Qt.AlignmentFlag.AlignVCenter, kind_words()[note.kind])
        if note.felt_strongly:
            painter.setFont(look().font(sizes.sub))
            under = QRectF(left, top + line, self._left(), line)
            painter.drawText(under, Qt.AlignmentFlag.AlignVCenter, strongly_words())
        font = look().font(sizes.body)
        font.setStrikeOut(note.retracted)
        layout = lay_out(note.text, font, self._text_width(round(area.width())))
        painter.setPen(ink)
        layout.draw(painter, QPointF(area.left() + self._left(), top))
        painter.setFont(look().font(sizes.sub))
        painter.setPen(quiet)
        right = QRectF(area.right() - look().pixels(112), top, look().pixels(96), line)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(right, flags, self._aside(note))
        painter.drawText(right.translated(0, line), flags, note.serial)
        shape = look().pixels(10)
        if refusal := index.data(REFUSAL_ROLE):
            below = top + laid_out_height(layout) + look().pixels(6)
            at = QPointF(area.left() + self._left() + shape / 2, below + line / 2 - 1)
            draw_shape(painter, "bad", at, shape, colours.bad)
            painter.setPen(QColor(colours.bad))
            reason = self._reason(refusal, round(area.width()))
            reason.draw(painter, QPointF(area.left() + self._left() + look().pixels(18), below))
        elif index.data(WAITING_ROLE):
            wide = painter.fontMetrics().horizontalAdvance(note.serial)
            at = QPointF(right.right() - wide - shape, right.center().y() + line)
            draw_shape(painter, "warning", at, shape, colours.warning)
        painter.restore()

    def _aside(self, note: NoteLine) -> str:
        if note.retracted:
            return self.tr("retracted")
        return self.tr("{count} agree").format(count=note.support) if note.support else ""


class NoteList(QListView):
    """The list. Enter or a double click rewords a note, Delete retracts it, Up from the first row goes to the box.

    Signals:
        reword_asked(NoteLine), retract_asked(NoteLine): the person wants to change this note.
        left_upwards: Up on the newest note.
    """

    reword_asked = Signal(object)
    retract_asked = Signal(object)
    left_upwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes = NoteModel(self)
        self.setModel(self.notes)
        self.setItemDelegate(NoteDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.doubleClicked.connect(lambda index: self.reword_asked.emit(index.data(NOTE_ROLE)))

    def sizeHint(self) -> QSize:
        """It takes the room that is left, and asks for no more: it scrolls by itself."""
        return self.minimumSizeHint()

    @property
    def chosen(self) -> NoteLine | None:
        """The note the cursor is on."""
        note = self.currentIndex().data(NOTE_ROLE)
        return note if isinstance(note, NoteLine) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter rewords, Delete retracts, Up from the first row leaves the list."""
        note = self.chosen
        if note is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.reword_asked.emit(note)
        elif note is not None and event.key() == Qt.Key.Key_Delete:
            self.retract_asked.emit(note)
        elif event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0):
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)
