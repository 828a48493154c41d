"""What can be done with one table and with one person, as menus under the pointer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.day.seated import SeatedPerson, SeatedTable


class SeatsMenus(QObject):
    """Builds the menus; the page does what they ask for.

    Signals:
        choose_asked, close_asked, open_asked(SeatedTable): show a table's people, use it no more, use it again.
        move_asked, pin_asked, free_asked, badge_asked(SeatedPerson): to another table, pin or unpin, take the seat away,
            print the badge.
        rule_asked(kind): bind the chosen people, "together", "apart" or "table".
    """

    choose_asked = Signal(object)
    close_asked = Signal(object)
    open_asked = Signal(object)
    move_asked = Signal(object)
    pin_asked = Signal(object)
    free_asked = Signal(object)
    badge_asked = Signal(object)
    rule_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent

    def of_table(self, table: SeatedTable) -> QMenu:
        """What can be done with a table."""
        menu = QMenu(self._window)
        _add(menu, self.tr("Show its people"), lambda: self.choose_asked.emit(table))
        menu.addSeparator()
        if table.closed:
            _add(menu, self.tr("Open the table again"), lambda: self.open_asked.emit(table))
        else:
            _add(menu, self.tr("Close the table …"), lambda: self.close_asked.emit(table))
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
        _add(menu, self.tr("Print the badge …"), lambda: self.badge_asked.emit(person))
        return menu

    def show_table(self, table: SeatedTable, place: QPoint) -> None:
        """Open the menu of a table at a place on the screen."""
        _popup(self.of_table(table), place)

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
