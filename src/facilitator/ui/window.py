"""The main window: the first page or an open record, with the menus."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from facilitator.record import Record
from facilitator.ui.bigscreen import BigScreen
from facilitator.ui.frame import DayFrame
from facilitator.ui.goto import GoAnywhere
from facilitator.ui.help import HelpWindow
from facilitator.ui.look import look
from facilitator.ui.look.apply import Scheme
from facilitator.ui.menus import Menus
from facilitator.ui.opening import Opening
from facilitator.ui.settings import Settings
from facilitator.ui.start import StartPage
from facilitator.ui.translations import load
from facilitator.ui.widgets.dialogs import tell_refusal


class Window(QMainWindow):
    """One window on one record. Opening another record closes the first."""

    def __init__(
        self,
        settings: Settings,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self._now = now
        self.frame: DayFrame | None = None
        self._screen: BigScreen | None = None
        self._help: HelpWindow | None = None
        self.opening = Opening(self, settings)
        self.opening.opened.connect(self.show_record)
        self.opening.restoring.connect(self._make_way)
        self.setMinimumSize(960, 640)
        self.resize(1440, 900)
        self.menus = Menus(self)
        self._show_start()
        self.retranslate()

    def open_record(self, path: Path) -> None:
        """Open a record file; asks for its passphrase where it needs one."""
        self.opening.open(path)

    def show_record(self, record: Record) -> None:
        """Show this open record instead of what was there."""
        self._close_frame()
        self.settings.remember(record.path)
        self.frame = DayFrame(record, self.settings, self._now)
        self.frame.page_changed.connect(self.menus.rebuild_page)
        self.frame.asked_for.connect(self._asked_for)
        self.frame.desk.history.connect(self.menus.show_history)
        self.frame.place.moved.connect(self.menus.rebuild_sessions)
        self.frame.desk.changed.connect(
            lambda changes: self.menus.rebuild_sessions() if changes.concerns("session") else None
        )
        self.setCentralWidget(self.frame)
        self.setWindowFilePath(str(record.path))
        self.setWindowTitle(f"{record.path.stem} · Facilitator")
        self.menus.rebuild()
        if self.frame.place.role == "projector":
            self.show_big_screen()

    def close_record(self) -> None:
        """Close the record and go back to the first page."""
        self._close_frame()
        self._show_start()
        self.menus.rebuild()

    def set_language(self, language: str) -> None:
        """Change the language of the window at once."""
        self.settings.language = language
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        load(app, language)

    def set_scheme(self, scheme: Scheme) -> None:
        """Change between light, dark, and as the system."""
        self.settings.scheme = scheme
        look().show(scheme)

    def show_big_screen(self) -> None:
        """Open the big screen, on the second display where there is one."""
        if self.frame is None:
            return
        if self._screen is None:
            self._screen = BigScreen(self.frame.work)
            self._screen.closed.connect(self._forget_screen)
        self._screen.show_on_best_display()

    def show_help(self) -> None:
        """Open the help on the page that is open."""
        if self._help is None:
            self._help = HelpWindow(self)
        if self.frame is None:
            self._help.show_page("start")
        else:
            self._help.show_page(self.frame.page.KEY, joined=self.frame.link is not None)

    def go_anywhere(self) -> None:
        """Open the box that leads to every page, table and action."""
        if self.frame is not None:
            GoAnywhere(self.frame, self.menus.all_actions()).exec()

    def toggle_full_screen(self) -> None:
        """Full screen, and back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def tell_unexpected(self, what: str) -> None:
        """Say that the program made a mistake."""
        tell_refusal(
            self,
            self.tr("Something went wrong inside the program."),
            self.tr("Everything that was saved is safe in the record."),
            self.tr("Go on working. If it happens again, close the program, open it again, and report: {what}").format(
                what=what
            ),
        )

    def retranslate(self) -> None:
        """Write the window's own words again."""
        if self.frame is None:
            self.setWindowTitle(self.tr("Facilitator"))
        self.menus.rebuild()

    def changeEvent(self, event: QEvent) -> None:
        """Change the words with the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being typed and finish every write before going."""
        self._close_frame()
        if self._help is not None:
            self._help.close()
        super().closeEvent(event)

    def _join_again(self) -> None:
        """A laptop that was shut out asks for the join code once more, and goes on with its record."""
        if self.frame is None or self.frame.link is None:
            return
        from facilitator.ui.join_dialog import JoinDialog

        link = self.frame.link
        JoinDialog(self.settings, self, again=link).exec()
        link.begin_again()

    def _show_start(self) -> None:
        start = StartPage(self.settings)
        start.new_asked.connect(self.opening.ask_new)
        start.open_asked.connect(self.opening.ask_open)
        start.join_asked.connect(self.opening.ask_join)
        start.demo_asked.connect(self.opening.ask_demo)
        start.restore_asked.connect(self.opening.ask_restore)
        start.recent_asked.connect(self.open_record)
        self.setWindowFilePath("")
        self.setCentralWidget(start)

    def _close_frame(self) -> None:
        if self._screen is not None:
            self._screen.close()
        if self.frame is not None:
            self.frame.close_record()
            self.frame = None

    def _make_way(self, path: Path) -> None:
        """Close the record that a backup is about to replace."""
        if self.frame is not None and self.frame.desk.record.path.resolve() == path.resolve():
            self.close_record()

    def _forget_screen(self) -> None:
        self._screen = None

    def _asked_for(self, what: str) -> None:
        if what == "bigscreen":
            self.show_big_screen()
        elif what == "join":
            self._join_again()
        else:
            self.show_help()
