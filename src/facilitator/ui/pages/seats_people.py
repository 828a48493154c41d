"""The people at one table, or without a seat, as a list to drag from."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QDrag, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.day.balance import value_of
from facilitator.day.seated import SeatedPerson
from facilitator.record.models import GONE
from facilitator.ui.look import current, look
from facilitator.ui.widgets.painting import draw_box

PEOPLE_MIME = "application/x-facilitator-participants"
PERSON_ROLE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


def people_from_mime(mime: QMimeData) -> list[str]:
    """The ids of the people that are dragged; none when it is something else."""
    return list(json.loads(bytes(mime.data(PEOPLE_MIME).data()))) if mime.hasFormat(PEOPLE_MIME) else []


class PeopleModel(QAbstractListModel):
    """Some people, by badge number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: list[SeatedPerson] = []
        self.shown_attributes: tuple[str, ...] = ()

    @property
    def people(self) -> tuple[SeatedPerson, ...]:
        """The people shown."""
        return tuple(self._people)

    def show_people(self, people: Sequence[SeatedPerson], attributes: Sequence[str]) -> None:
        """Show these people with these attributes."""
        if list(people) == self._people and tuple(attributes) == self.shown_attributes:
            return
        self.beginResetModel()
        self._people = list(people)
        self.shown_attributes = tuple(attributes)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """One row a person."""
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The person, their name, and their attributes."""
        if not index.isValid():
            return None
        person = self._people[index.row()]
        if role == PERSON_ROLE:
            return person
        if role == Qt.ItemDataRole.DisplayRole:
            return person.name or str(person.number)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{person.number} {person.name} {self.words(person)}"
        return None

    def words(self, person: SeatedPerson) -> str:
        """A person's attributes in one line."""
        values = (value_of(person.attributes, name) for name in self.shown_attributes)
        return " · ".join(value for value in values if value)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """People can be chosen and dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags

    def mimeTypes(self) -> list[str]:
        """What a drag carries."""
        return [PEOPLE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The chosen people as they are dragged."""
        mime = QMimeData()
        mime.setData(PEOPLE_MIME, json.dumps([self._people[index.row()].id for index in indexes]).encode())
        return mime


class PersonDelegate(QStyledItemDelegate):
    """Draws a person: name at the left, attributes at the right; a pinned seat and an absent person are marked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line."""
        return QSize(120, look().pixels(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        person: SeatedPerson = index.data(PERSON_ROLE)
        model = index.model()
        assert isinstance(model, PeopleModel)
        colours, sizes = current().colours, current().type
        area = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.primary_soft))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(colours.line))
        inner = area.adjusted(look().pixels(16), 0, -look().pixels(16), 0)
        font = look().font(sizes.body)
        font.setStrikeOut(person.state in GONE)
        painter.setFont(font)
        painter.setPen(QColor(colours.sub if person.state in GONE else colours.ink))
        name = person.name or self.tr("Participant {number}").format(number=person.number)
        metrics = QFontMetricsF(font)
        name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, inner.width() * 0.45)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, name)
        words = model.words(person)
        if person.pinned:
            words = " · ".join(part for part in (words, self.tr("pinned")) if part)
        painter.setFont(look().font(sizes.sub))
        painter.setPen(QColor(colours.ink if person.pinned else colours.sub))
        room = inner.width() - metrics.horizontalAdvance(name) - look().pixels(12)
        words = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


class PeopleList(QListView):
    """People to drag to a table, one at a time; several can be chosen to be bound by a rule.

    Signals:
        move_asked(SeatedPerson): Enter or a double click: to another table.
        pin_asked(SeatedPerson): P: pin or unpin.
        pressed_on(SeatedPerson): the mouse went down on somebody, who may be dragged now.
        drag_began(SeatedPerson): somebody is being dragged.
        drag_ended: they were let go of.
        menu_asked(SeatedPerson, QPoint on the screen): a right click or the menu key on somebody.
    """

    move_asked = Signal(object)
    pin_asked = Signal(object)
    pressed_on = Signal(object)
    drag_began = Signal(object)
    drag_ended = Signal()
    menu_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = PeopleModel(self)
        self.setModel(self.people)
        self.setItemDelegate(PersonDelegate(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.doubleClicked.connect(lambda index: self.move_asked.emit(index.data(PERSON_ROLE)))

    @property
    def chosen(self) -> SeatedPerson | None:
        """The person the cursor is on."""
        person = self.currentIndex().data(PERSON_ROLE)
        return person if isinstance(person, SeatedPerson) else None

    @property
    def marked(self) -> list[SeatedPerson]:
        """Everybody who is chosen, by badge number."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.people.people[row] for row in rows]

    def choose(self, person_id: str) -> None:
        """Put the cursor on this person, where they are shown."""
        for row, person in enumerate(self.people.people):
            if person.id == person_id:
                self.setCurrentIndex(self.people.index(row))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell who may be dragged now."""
        super().mousePressEvent(event)
        person = self.indexAt(event.position().toPoint()).data(PERSON_ROLE)
        if event.button() == Qt.MouseButton.LeftButton and isinstance(person, SeatedPerson):
            self.pressed_on.emit(person)

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Drag the person the mouse went down on, with their name under the pointer."""
        person = self.chosen
        if person is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self.people.mimeData([self.currentIndex()]))
        picture = name_tag(person.name or str(person.number))
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(-look().pixels(12), -look().pixels(8)))
        self.drag_began.emit(person)
        drag.exec(Qt.DropAction.MoveAction)
        self.drag_ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter moves, P pins."""
        person = self.chosen
        if person is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.move_asked.emit(person)
        elif person is not None and (event.key() == Qt.Key.Key_P or event.text() in ("ㅔ", "ㅖ")):
            self.pin_asked.emit(person)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the person pointed at, or of the one the cursor is on."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos()
            self.menu_asked.emit(index.data(PERSON_ROLE), place)


def name_tag(name: str) -> QPixmap:
    """A small card with a name, to carry about."""
    mine = look()
    colours = mine.tokens.colours
    font = mine.font(mine.tokens.type.body, bold=True)
    size = QSize(round(QFontMetricsF(font).horizontalAdvance(name)) + mine.pixels(24), mine.pixels(32))
    picture = QPixmap(size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    area = QRectF(picture.rect())
    draw_box(painter, area, colours.card, colours.primary, mine.tokens.space.control_radius, 2)
    painter.setFont(font)
    painter.setPen(QColor(colours.ink))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, name)
    painter.end()
    return picture
