"""Moving a person by keyboard: the tables with what each would mean, the best first; a number narrows them down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from facilitator.day.seat_effects import SeatEffect
from facilitator.day.seated import SeatedPerson, SeatedTable
from facilitator.ui.look import current, look
from facilitator.ui.pages.seats_effects import DropHint
from facilitator.ui.pages.seats_moving import SeatMover
from facilitator.ui.pages.seats_tables_model import Index
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.painting import draw_shape

TABLE_ROLE, HINT_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class MoveChooser(QDialog):
    """Asks to which table a person goes.

    Signals:
        chosen(table_id): Enter on a table where the person may sit.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None, person: SeatedPerson, tables: Sequence[SeatedTable]) -> None:
        super().__init__(parent)
        self._person, self._tables = person, [table for table in tables if table.id != person.table_id]
        self._hints: Mapping[str, DropHint] = {}
        self._waits = True
        title = self.tr("Move {name}").format(name=person.name or person.number)
        self.setWindowTitle(title)
        self.resize(look().pixels(560), look().pixels(520))
        self.line = ComposingLine()
        self.line.setPlaceholderText(self.tr("Number of the table"))
        self.line.setAccessibleName(self.tr("To which table? Type its number."))
        self.line.textChanged.connect(lambda _text: self._show_tables())
        self.line.installEventFilter(self)
        self.tables = QListWidget()
        self.tables.setItemDelegate(_ChoiceDelegate(self.tables))
        self.tables.setUniformItemSizes(True)
        self.tables.setProperty("framed", True)
        self.tables.setAccessibleName(title)
        self.tables.currentItemChanged.connect(lambda _now, _before: self._tell_reason())
        self.tables.itemDoubleClicked.connect(lambda _item: self.accept())
        self.reason = WrapLabel("", "sub")
        self._move = PrimaryButton(self.tr("Move"), hint="Enter")
        self._move.setDefault(True)
        self._move.clicked.connect(self.accept)
        cancel = Button(self.tr("Cancel"), hint="Esc")
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.reason, 1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._move)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(ElidedLabel(title, "title"))
        column.addWidget(self.line)
        column.addWidget(self.tables, 1)
        column.addLayout(buttons)
        self._show_tables()
        self.reason.set_words(self.tr("Looking at what this would do …"))
        self.line.setFocus()

    def open_for(self, mover: SeatMover) -> None:
        """Open, and show what moving would do as soon as the mover knows."""
        self.finished.connect(self._over)
        self.open()
        mover.ask(self._person, lambda effects: self._arrived(effects, mover))

    def _over(self) -> None:
        self._waits = False
        self.deleteLater()

    def _arrived(self, effects: Mapping[str, SeatEffect], mover: SeatMover) -> None:
        if self._waits:
            self.show_effects(effects, mover.hints(self._person, effects))

    def show_effects(self, effects: Mapping[str, SeatEffect], hints: Mapping[str, DropHint]) -> None:
        """Order the tables by what moving there would do, and say it on each."""

        def cost(table: SeatedTable) -> tuple[bool, int, int]:
            effect = effects.get(table.id)
            if effect is None or effect.refused is not None:
                return True, 0, table.number
            return False, effect.cells_out + effect.repeats, table.number

        self._hints = hints
        self._tables.sort(key=cost)
        self._show_tables()

    def accept(self) -> None:
        """Move to the table that is chosen, where that is possible."""
        item = self.tables.currentItem()
        if item is not None and self._move.isEnabled():
            self.chosen.emit(item.data(TABLE_ROLE).id)
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys in the line lead through the list."""
        leading = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in leading:
            self.tables.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _show_tables(self) -> None:
        typed = self.line.text_with_preedit().strip()
        found = [table for table in self._tables if str(table.number).startswith(typed) or typed in table.group]
        found.sort(key=lambda table: str(table.number) != typed)
        self.tables.clear()
        for table in found:
            item = QListWidgetItem(str(table.number))
            item.setData(TABLE_ROLE, table)
            item.setData(HINT_ROLE, self._hints.get(table.id))
            self.tables.addItem(item)
        self.tables.setCurrentRow(0)
        self._tell_reason()

    def _tell_reason(self) -> None:
        item = self.tables.currentItem()
        hint = None if item is None else self._hints.get(item.data(TABLE_ROLE).id)
        self._move.setEnabled(hint is not None and hint.state != "bad")
        if item is None:
            typed = self.line.text_with_preedit().strip()
            self.reason.set_words(self.tr("There is no table {number}.").format(number=typed))
        else:
            self.reason.set_words("" if hint is None else hint.reason)


class _ChoiceDelegate(QStyledItemDelegate):
    """Draws a table: its number and how full it is at the left, what moving there would do at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, look().pixels(40))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        table: SeatedTable = index.data(TABLE_ROLE)
        hint: DropHint | None = index.data(HINT_ROLE)
        colours, sizes = current().colours, current().type
        area = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.primary_soft))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(colours.line))
        inner = area.adjusted(look().pixels(16), 0, -look().pixels(16), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(look().font(sizes.body, bold=True))
        painter.setPen(QColor(colours.ink if hint is None or hint.state != "bad" else colours.sub))
        painter.drawText(inner, middle, str(table.number))
        painter.setFont(look().font(sizes.sub))
        metrics = QFontMetricsF(painter.font())
        painter.setPen(QColor(colours.sub))
        people = self.tr("{people} / {seats}").format(people=len(table.people), seats=table.seats)
        parts = [self.tr("closed") if table.closed else people, table.group]
        words = " · ".join(part for part in parts if part)
        painter.drawText(inner.adjusted(look().pixels(48), 0, 0, 0), middle, words)
        if hint is not None:
            said = hint.words
            painter.setPen(QColor(colours.state(hint.state)))
            room = inner.width() - look().pixels(72) - metrics.horizontalAdvance(words)
            said = metrics.elidedText(said, Qt.TextElideMode.ElideRight, room)
            painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, said)
            size = look().pixels(9)
            left = inner.right() - metrics.horizontalAdvance(said) - look().pixels(14)
            draw_shape(painter, hint.state, QPointF(left, inner.center().y()), size,
                       colours.state(hint.state))  # fmt: skip
        painter.restore()
