"""The menus: everything that can be done, with its shortcut."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu
from sqlalchemy import select

from facilitator.record.models import Session
from facilitator.ui.look.apply import Scheme
from facilitator.ui.widgets.sidebar import STEPS

if TYPE_CHECKING:
    from facilitator.ui.window import Window


translate = QCoreApplication.translate


class Menus:
    """Builds the menu bar of a window, anew when the language or the record changes."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._page_menu = QMenu(window)
        self._session_menu = QMenu(window)
        self._undo = QAction(window)
        self._redo = QAction(window)

    def rebuild(self) -> None:
        """Make all menus."""
        window, bar = self._window, self._window.menuBar()
        bar.clear()
        is_open = window.frame is not None
        self._record_menu(bar.addMenu(translate("Menus", "&Record")), is_open)
        if is_open:
            edit = bar.addMenu(translate("Menus", "&Edit"))
            self._undo = self._add(edit, translate("Menus", "Undo"), self._do_undo, "Ctrl+Z")
            self._redo = self._add(edit, translate("Menus", "Redo"), self._do_redo, "Ctrl+Shift+Z")
            edit.addSeparator()
            self._add(edit, translate("Menus", "Find"), self._find, "Ctrl+F")
            self._add(edit, translate("Menus", "Go anywhere …"), window.go_anywhere, "Ctrl+K")
            self._day_menu(bar.addMenu(translate("Menus", "&Day")))
            self._page_menu = bar.addMenu(translate("Menus", "&Page"))
            self.rebuild_page()
        self._view_menu(bar.addMenu(translate("Menus", "&View")), is_open)
        help_menu = bar.addMenu(translate("Menus", "&Help"))
        self._add(help_menu, translate("Menus", "Help for this page"), window.show_help, "F1")
        self.show_history()

    def rebuild_page(self) -> None:
        """Put the actions of the open page into the page menu."""
        self._page_menu.clear()
        if self._window.frame is None:
            return
        actions = self._window.frame.page_actions()
        self._page_menu.addActions(actions)
        self._page_menu.menuAction().setVisible(bool(actions))

    def rebuild_sessions(self) -> None:
        """List the record's sessions, marking the chosen one."""
        self._session_menu.clear()
        frame = self._window.frame
        if frame is None:
            return
        group = QActionGroup(self._session_menu)
        with frame.desk.record.reading() as reading:
            rows = reading.execute(select(Session.id, Session.date, Session.title).order_by(Session.date)).all()
        for row in rows:
            words = " · ".join(part for part in (row.date, row.title) if part)
            action = self._add(self._session_menu, words, self._to_session(row.id))
            action.setCheckable(True)
            action.setChecked(row.id == frame.place.session_id)
            group.addAction(action)
        self._session_menu.menuAction().setVisible(len(rows) > 1)

    def show_history(self) -> None:
        """Name what undo and redo would do."""
        frame = self._window.frame
        if frame is None:
            return
        for action, words, label in (
            (self._undo, translate("Menus", "Undo"), frame.desk.undo_label),
            (self._redo, translate("Menus", "Redo"), frame.desk.redo_label),
        ):
            action.setText(f"{words}: {label}" if label else words)
            action.setEnabled(bool(label))

    def all_actions(self) -> list[QAction]:
        """Every action that can be done now, for searching."""
        found: list[QAction] = []
        for top in self._window.menuBar().actions():
            found += self._inside(top)
        return found

    def _inside(self, action: QAction) -> list[QAction]:
        menu = action.menu()
        if isinstance(menu, QMenu):
            return [inner for one in menu.actions() for inner in self._inside(one)]
        return [] if action.isSeparator() or not action.isEnabled() else [action]

    def _record_menu(self, menu: QMenu, is_open: bool) -> None:
        window = self._window
        self._add(menu, translate("Menus", "New record …"), window.opening.ask_new, "Ctrl+Shift+N")
        self._add(menu, translate("Menus", "Open …"), window.opening.ask_open, "Ctrl+O")
        recent = menu.addMenu(translate("Menus", "Open recent"))
        for path in window.settings.recent:
            self._add(recent, path.stem, partial(window.open_record, path))
        recent.menuAction().setVisible(bool(window.settings.recent))
        self._add(menu, translate("Menus", "Join a session …"), window.opening.ask_join, "Ctrl+J")
        self._add(menu, translate("Menus", "Restore a backup …"), window.opening.ask_restore)
        self._add(menu, translate("Menus", "Demo day …"), window.opening.ask_demo)
        if is_open:
            menu.addSeparator()
            self._session_menu = menu.addMenu(translate("Menus", "Session"))
            self.rebuild_sessions()
            if window.frame is not None and window.frame.place.role == "organizer":
                self._add(menu, translate("Menus", "Print badges, lists and sheets …"), self._print, "Ctrl+Alt+P")
                self._add(menu, translate("Menus", "Import from a stick …"), self._import, "Ctrl+Shift+I")
            if window.frame is not None and window.frame.link is not None:
                self._add(menu, translate("Menus", "Export to a stick …"), self._export, "Ctrl+Shift+E")
            self._add(menu, translate("Menus", "Close record"), window.close_record, "Ctrl+W")
        menu.addSeparator()
        self._add(menu, translate("Menus", "Quit"), window.close, "Ctrl+Q")

    def _day_menu(self, menu: QMenu) -> None:
        names = {
            "prepare": translate("Menus", "Prepare"),
            "seats": translate("Menus", "Seats"),
            "checkin": translate("Menus", "Check-in"),
            "rounds": translate("Menus", "Rounds"),
            "notes": translate("Menus", "Notes"),
            "themes": translate("Menus", "Themes"),
            "votes": translate("Menus", "Votes"),
            "minutes": translate("Menus", "Minutes"),
            "archive": translate("Menus", "Archive"),
        }
        frame = self._window.frame
        for number, key in enumerate(STEPS, start=1):
            if frame is None or key in frame.steps:
                self._add(menu, names[key], self._to_step(key), f"Alt+{number}")
        if frame is None or "bigscreen" in frame.steps:
            menu.addSeparator()
            self._add(menu, translate("Menus", "Big screen"), self._window.show_big_screen, "F5")

    def _view_menu(self, menu: QMenu, is_open: bool) -> None:
        window = self._window
        languages = QActionGroup(menu)
        for language, words in (("ko", "한국어"), ("en", "English")):
            action = self._add(menu, words, partial(window.set_language, language))
            action.setCheckable(True)
            action.setChecked(window.settings.language == language)
            languages.addAction(action)
        menu.addSeparator()
        schemes = QActionGroup(menu)
        names: dict[Scheme, str] = {
            "light": translate("Menus", "Light"),
            "dark": translate("Menus", "Dark"),
            "system": translate("Menus", "Light or dark as the system"),
        }
        for scheme, words in names.items():
            action = self._add(menu, words, partial(window.set_scheme, scheme))
            action.setCheckable(True)
            action.setChecked(window.settings.scheme == scheme)
            schemes.addAction(action)
        menu.addSeparator()
        if is_open and window.frame is not None and not window.frame.place.bound:
            role = window.frame.place.role
            other = "organizer" if role == "note-taker" else "note-taker"
            words = (
                translate("Menus", "Work as organizer")
                if other == "organizer"
                else translate("Menus", "Work as note-taker of one table")
            )
            self._add(menu, words, lambda: self._take_role(other), "Ctrl+Shift+T")
        self._add(menu, translate("Menus", "Full screen"), window.toggle_full_screen, "F11")

    def _add(self, menu: QMenu, words: str, slot: Callable[[], object], shortcut: str = "") -> QAction:
        action = QAction(words, menu)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _checked=False: slot())
        menu.addAction(action)
        return action

    def _take_role(self, role: str) -> None:
        if self._window.frame is not None:
            self._window.frame.place.take_role(role)
            self.rebuild()

    def _to_step(self, key: str) -> Callable[[], object]:
        def go() -> None:
            if self._window.frame is not None:
                self._window.frame.go(key)

        return go

    def _to_session(self, id: str) -> Callable[[], object]:
        def go() -> None:
            if self._window.frame is not None:
                self._window.frame.place.go(session_id=id)

        return go

    def _do_undo(self) -> None:
        if self._window.frame is not None:
            self._window.frame.desk.undo()

    def _do_redo(self) -> None:
        if self._window.frame is not None:
            self._window.frame.desk.redo()

    def _print(self) -> None:
        frame = self._window.frame
        if frame is not None and frame.place.session_id is not None:
            from facilitator.ui.paper import show_paper

            show_paper(self._window, frame.work)

    def _export(self) -> None:
        if self._window.frame is not None:
            from facilitator.ui.stick import export_to_stick

            export_to_stick(self._window, self._window.frame)

    def _import(self) -> None:
        if self._window.frame is not None:
            from facilitator.ui.stick import import_from_sticks

            import_from_sticks(self._window, self._window.frame)

    def _find(self) -> None:
        if self._window.frame is not None:
            self._window.frame.page.focus_search()
