"""The tables of the page in two views of the same seats, as cards and as they stand in the hall."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.day.seated import SeatedTable
from facilitator.day.seats_shown import NOTHING, SeatsShown
from facilitator.ui.pages.seats_drop_strip import DropStrip
from facilitator.ui.pages.seats_effects import DropHint
from facilitator.ui.pages.seats_hall import HallView
from facilitator.ui.pages.seats_head import VIEWS
from facilitator.ui.pages.seats_tables import TableWall
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.hall import HallHint
from facilitator.ui.workplace import Workplace

EVERYTHING = ""


class SeatsPlaces(QWidget):
    """A wall of cards and a map; which is seen is told by ``set_view``.

    Signals:
        chosen(table_id): another table was chosen.
        people_dropped(table_id, ids): people were dropped on one.
        menu_asked(table_id, QPoint): its menu is wanted.
    """

    chosen = Signal(str)
    people_dropped = Signal(str, object)
    menu_asked = Signal(str, QPoint)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: SeatsShown = NOTHING
        self._language = "en"
        self._hints: Mapping[str, DropHint] = {}
        self.wall, self.hall = TableWall(), HallView(work)
        self.groups = SegmentedChoice()
        self.groups.chosen.connect(lambda _key: self._show_tables())
        self._stack = QStackedWidget()
        self._stack.addWidget(self.wall)
        self._stack.addWidget(self.hall)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.groups)
        column.addWidget(self._stack, 1)
        self.strip = DropStrip(self)
        self.current_id = ""
        self.wall.chosen.connect(self._choose)
        self.hall.chosen.connect(self.choose)
        for view in (self.wall, self.hall):
            view.people_dropped.connect(self.people_dropped)
            view.hovered.connect(self._hover)
        self.wall.menu_asked.connect(self.menu_asked)
        self.hall.map.installEventFilter(self)

    @property
    def view(self) -> str:
        """The view that is seen, "cards" or "map"."""
        return VIEWS[self._stack.currentIndex()]

    def set_view(self, view: str) -> None:
        """See the tables as cards or on the map."""
        self._stack.setCurrentIndex(VIEWS.index(view))
        self._show_groups()

    def show_seats(self, shown: SeatsShown, round_id: str | None, language: str) -> None:
        """Show these seats; the chosen table stays chosen, and at first the first one is."""
        self._shown, self._language = shown, language
        self._show_groups()
        self._show_tables()
        self.hall.show_round(round_id)
        if shown.table(self.current_id) is None and shown.tables:
            self.current_id = shown.tables[0].id
        self.wall.choose(self.current_id)

    @property
    def current_table(self) -> SeatedTable | None:
        """The chosen table."""
        return self._shown.table(self.current_id)

    @property
    def dots(self) -> str:
        """The attribute that the cards are coloured by."""
        return self.wall.tables.picture.dots

    def choose(self, table_id: str) -> None:
        """Choose this table in both views; a filter that hides it is lifted."""
        table = self._shown.table(table_id)
        if table is None:
            return
        if self.groups.key() not in (EVERYTHING, table.group):
            self.groups.set_key(EVERYTHING)
            self._show_tables()
        self.wall.choose(table_id)
        self.hall.set_current(table_id)
        self._choose(table_id)

    def set_hints(self, hints: Mapping[str, DropHint]) -> None:
        """Label the tables with what dropping there would do; empty when the drag is over."""
        self._hints = hints
        self.wall.set_hints(hints)
        self.hall.set_hints({id: HallHint(hint.short, hint.state) for id, hint in hints.items()})

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The map's menu: of the table pointed at, or of the one the keyboard is at."""
        if isinstance(event, QContextMenuEvent) and event.type() == QEvent.Type.ContextMenu:
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            found = self.hall.map.table_at(QPointF(event.pos()))
            number = self.hall.map.current() if by_key or found is None else found.number
            table = next((table for table in self._shown.tables if table.number == number), None)
            if table is not None and (by_key or found is not None):
                self.menu_asked.emit(table.id, event.globalPos())
                return True
        return False

    def _choose(self, table_id: str) -> None:
        self.current_id = table_id
        self.chosen.emit(table_id)

    def _hover(self, table_id: str | None) -> None:
        table = None if table_id is None else self._shown.table(table_id)
        if table is None:
            self.strip.clear()
        else:
            self.strip.show_hint(table.number, self._hints.get(table.id))

    def _show_groups(self) -> None:
        groups = self._shown.groups
        self.groups.set_choices([Choice(EVERYTHING, self.tr("All groups")), *(Choice(name, name) for name in groups)])
        self.groups.setVisible(bool(groups) and self.view == "cards")

    def _show_tables(self) -> None:
        shown = self._shown
        picture = shown.picture
        wide = next((one for one in shown.attributes if one.name == picture.kinds), None)
        self.wall.tables.kinds_word = "" if wide is None else wide.ko if self._language == "ko" else wide.en
        group = self.groups.key() if shown.groups else EVERYTHING
        self.wall.tables.show_tables([one for one in shown.tables if group in (EVERYTHING, one.group)], picture)
