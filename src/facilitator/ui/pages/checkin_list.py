"""The people that a search at the check-in desk finds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from facilitator.day.arrivals import Arrival
from facilitator.record.models import GONE
from facilitator.ui.look import look
from facilitator.ui.widgets.painting import draw_shape

ARRIVAL_ROLE = Qt.ItemDataRole.UserRole
SIGNS = {"arrived": "ok", "expected": "none", "absent": "warning", "left": "none"}
END_OF_NUMBER = 4
ROW = 44

Index = QModelIndex | QPersistentModelIndex


class ArrivalModel(QAbstractTableModel):
    """The found people."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: list[Arrival] = []

    def show_people(self, people: Sequence[Arrival]) -> None:
        """Show these; where only a state changed the cursor stays."""
        same = len(people) == len(self._people)
        if same and all(one.id == other.id for one, other in zip(people, self._people, strict=True)):
            self._people = list(people)
            if self._people:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._people) - 1, 0))
            return
        self.beginResetModel()
        self._people = list(people)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """One row a person."""
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Everything about a person stands in one column."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The person, and their name for screen readers."""
        if not index.isValid():
            return None
        person = self._people[index.row()]
        if role == ARRIVAL_ROLE:
            return person
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{person.number} {person.name} {person.state}"
        return None


class ArrivalDelegate(QStyledItemDelegate):
    """Draws a person: state, badge number, name, attributes, end of the telephone number, and table or state."""

    def __init__(self, view: ArrivalList) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        person: Arrival = index.data(ARRIVAL_ROLE)
        mine = look()
        colours, sizes = mine.tokens.colours, mine.tokens.type
        area = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.primary_soft))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(colours.line))
        inner = area.adjusted(mine.pixels(16), 0, -mine.pixels(16), 0)
        sign = SIGNS[person.state]
        centre = QRectF(inner.left(), inner.top(), mine.pixels(12), inner.height()).center()
        draw_shape(painter, sign, centre, mine.pixels(10), colours.state(sign))
        flags = Qt.AlignmentFlag.AlignVCenter
        small = mine.font(sizes.sub)
        painter.setFont(small)
        painter.setPen(QColor(colours.sub))
        painter.drawText(inner.adjusted(mine.pixels(24), 0, 0, 0), flags, f"{person.number:,}")
        left = mine.pixels(76)
        font = mine.font(sizes.body, bold=person.state == "expected")
        gone = person.state in GONE
        painter.setFont(font)
        painter.setPen(QColor(colours.sub if gone else colours.ink))
        name = person.name or self.tr("Participant {number}").format(number=person.number)
        painter.drawText(inner.adjusted(left, 0, 0, 0), flags, name)
        width = QFontMetricsF(font).horizontalAdvance(name)
        painter.setFont(small)
        painter.setPen(QColor(colours.sub))
        words = " · ".join(value for value in (_end_of(person.contact), *list(person.attributes.values())[:3]) if value)
        room = inner.adjusted(left + width + mine.pixels(16), 0, -mine.pixels(92), 0)
        words = QFontMetricsF(small).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags, words)
        if not gone:
            painter.setPen(QColor(colours.ink))
        painter.drawText(inner, flags | Qt.AlignmentFlag.AlignRight, self._right_words(person))
        painter.restore()

    def _right_words(self, person: Arrival) -> str:
        if person.state in GONE:
            return self.tr("absent") if person.state == "absent" else self.tr("left early")
        table = None if self._view.round_now is None else person.tables.get(self._view.round_now)
        return self.tr("no seat") if table is None else self.tr("Table {number}").format(number=table)


def _end_of(contact: str) -> str:
    """The last figures of a telephone number, which tell people of one name apart."""
    digits = "".join(filter(str.isdigit, contact))
    return digits[-END_OF_NUMBER:] if "@" not in contact else ""


class ArrivalList(QTableView):
    """The found people. Enter marks the chosen one as arrived; other keys are for the box above.

    A table of one column: a list view would lay out every row anew at each key.

    ``round_now`` is the round whose tables are shown.

    Signals:
        chosen(Arrival): the person at the desk went to somebody, by key or click.
        enter_pressed: Enter or a double click.
    """

    chosen = Signal(object)
    enter_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.round_now: int | None = None
        self._showing = False
        self.people = ArrivalModel(self)
        self.setModel(self.people)
        self.setItemDelegate(ArrivalDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_heights()
        self.doubleClicked.connect(lambda _index: self.enter_pressed.emit())
        self.selectionModel().currentChanged.connect(lambda index, _old: self._tell(index))
        self.clicked.connect(self._tell)

    @property
    def person(self) -> Arrival | None:
        """The person the cursor is on."""
        person = self.currentIndex().data(ARRIVAL_ROLE)
        return person if isinstance(person, Arrival) else None

    def show_people(self, people: Sequence[Arrival], chosen: str | None) -> None:
        """Show these, with the cursor on the person of this id; on nobody where None or where they are not among them."""
        self._showing = True
        self.people.show_people(people)
        row = next((row for row, one in enumerate(people) if one.id == chosen), None) if chosen else None
        self.setCurrentIndex(QModelIndex() if row is None else self.people.index(row, 0))
        if row is None:
            self.clearSelection()
        self._showing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and whatever can be typed are for the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter_pressed.emit()
        elif event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Rows grow with the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_heights()

    def _set_heights(self) -> None:
        self.verticalHeader().setDefaultSectionSize(look().pixels(ROW))

    def _tell(self, index: Index) -> None:
        person = index.data(ARRIVAL_ROLE)
        if not self._showing and person is not None:
            self.chosen.emit(person)
