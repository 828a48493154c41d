"""What all pages of the day share: when they read the record, and how they offer their actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.record import Changes
from facilitator.ui.widgets.page import Page
from facilitator.ui.workplace import Workplace


class DayPage(Page):
    """One step of the day.

    A page reads the record in ``refresh``: when it is shown, when the place moves, and when an operation touched one of
    ``WATCHES``. While it is hidden it only notes that it is stale. A page that can show less than everything anew
    overrides ``on_changed``.

    Signals:
        said(text, can_undo): something was done that the page itself does not show.
        go_to(key): the person wants another step of the day.
    """

    said = Signal(str, bool)
    go_to = Signal(str)

    KEY: ClassVar[str]
    """The step's key in the sidebar."""

    WATCHES: ClassVar[tuple[str, ...]] = ()
    """The kinds of things that the page shows, as in ``Changes.touched``."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.desk = work.desk
        self.place = work.place
        self._stale = True
        self._actions: list[tuple[QAction, Callable[[], str]]] = []
        work.desk.changed.connect(self._hear)
        work.place.moved.connect(self._moved)

    def refresh(self) -> None:
        """Read what the page shows and show it."""

    def on_changed(self, changes: Changes) -> None:
        """An operation touched something the page shows, while it is visible."""
        self.refresh()

    def missed(self, changes: Changes) -> None:
        """An operation touched something the page shows, while it is hidden."""
        self._stale = True

    def leave(self) -> None:
        """The person goes to another page, or closes the window: keep what is being typed."""

    def end(self) -> None:
        """The record is being closed: end what works on in the background."""

    def focus_search(self) -> None:
        """Ctrl+F: put the cursor into the page's search box, where it has one."""

    def copyable(self) -> str:
        """What Ctrl+C copies when no text is selected; empty for nothing."""
        return ""

    def page_actions(self) -> list[QAction]:
        """The page's actions for the menu, in order."""
        return [action for action, _ in self._actions]

    def add_page_action(self, words: Callable[[], str], shortcut: str, slot: Callable[[], object]) -> QAction:
        """Make an action with a menu place and a shortcut that works while the page is visible.

        Args:
            words: gives the action's name in the language of the moment (a lambda around ``self.tr``).
            shortcut: as Qt writes it ("Ctrl+N"); empty for none.
        """
        action = QAction(words(), self)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: slot())
        self.addAction(action)
        self._actions.append((action, words))
        return action

    def retranslate(self) -> None:
        """Write the actions' names again; pages write theirs and call this. Words with data in them follow when shown."""
        for action, words in self._actions:
            action.setText(words())
        if not self.isVisible():
            self._stale = True

    def _hear(self, changes: Changes) -> None:
        if not changes.concerns(*self.WATCHES):
            return
        if self.isVisible():
            self.on_changed(changes)
        else:
            self.missed(changes)

    def _moved(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Read the record when something changed while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()
