"""What can be done with one table and with one person, as menus under the pointer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.day.paper import BADGES
from facilitator.day.seated import SeatedPerson, SeatedTable
from facilitator.ui.pages.seats_closing import close_table, open_table
from facilitator.ui.paper import show_paper
from facilitator.ui.workplace import Workplace


class SeatsMenus(QObject):
    """Builds the menus. Closing a table and printing a badge have windows of their own; the rest the page does.

    Signals:
        choose_asked(SeatedTable): show a table's people.
        move_asked, pin_asked, free_asked(SeatedPerson): to another table, pin or unpin, take the seat away.
        rule_asked(kind): bind the chosen people, "together", "apart" or "table".
    """

    choose_asked = Signal(object)
    move_asked = Signal(object)
    pin_asked = Signal(object)
    free_asked = Signal(object)
    rule_asked = Signal(str)

    def __init__(self, work: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self.work, self._window = work, parent

    def of_table(self, table: SeatedTable, attributes: Sequence[str]) -> QMenu:
        """What can be done with a table; ``attributes`` are what the tables mirror."""
        menu = QMenu(self._window)
        _add(menu, self.tr("Show its people"), lambda: self.choose_asked.emit(table))
        menu.addSeparator()
        if table.closed:
            _add(menu, self.tr("Open the table again"), lambda: open_table(self.work, table))
        else:
            words = self.tr("Close the table …")
            _add(menu, words, lambda: close_table(self._window, self.work, table, attributes))
        return menu

    def of_person(self, person: SeatedPerson) -> QMenu:
        """What can be done with a person."""
        menu = QMenu(self._window)
        seated = person.table_id is not None
        _add(menu, self.tr("Move …"), lambda: self.move_asked.emit(person))
        pin = self.tr("Unpin") if person.pinned else self.tr("Pin in this round")
        _add(menu, pin, lambda: self.pin_asked.emit(person), seated)
        _add(menu, self.tr("Take the seat away"), lambda: self.free_asked.emit(person), seated and not person.pinned)
        menu.addSeparator()
        _add(menu, self.tr("Sit together with …"), lambda: self.rule_asked.emit("together"))
        _add(menu, self.tr("Sit apart from …"), lambda: self.rule_asked.emit("apart"))
        _add(menu, self.tr("Stay at this table in every round"), lambda: self.rule_asked.emit("table"), seated)
        menu.addSeparator()
        _add(menu, self.tr("Print the badge …"), lambda: show_paper(self._window, self.work, BADGES, [person.id]))
        return menu

    def show_table(self, table: SeatedTable, place: QPoint, attributes: Sequence[str]) -> None:
        """Open the menu of a table at a place on the screen."""
        _popup(self.of_table(table, attributes), place)

    def show_person(self, person: SeatedPerson, place: QPoint) -> None:
        """Open the menu of a person at a place on the screen."""
        _popup(self.of_person(person), place)


def _add(menu: QMenu, words: str, slot: Callable[[], object], enabled: bool = True) -> None:
    action = menu.addAction(words)
    action.triggered.connect(lambda _checked=False: slot())
    action.setEnabled(enabled)


def _popup(menu: QMenu, place: QPoint) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
