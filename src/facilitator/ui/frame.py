"""An open record on the screen: the top bar, the steps of the day at the left, and the page of the chosen step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.day.words_beside import WordsBeside
from facilitator.errors import Refused
from facilitator.program import program
from facilitator.record import Changes, Record
from facilitator.ui.clock import Bell, RoundClock
from facilitator.ui.desk import Desk
from facilitator.ui.following import Following
from facilitator.ui.frame_bar import DayBar
from facilitator.ui.hub_beside import HubBeside
from facilitator.ui.joined import link_for, signs_for
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.in_order import PAGES, load_what_pages_need
from facilitator.ui.place import Place
from facilitator.ui.roles import STEPS_OF
from facilitator.ui.settings import Settings
from facilitator.ui.widgets.dialogs import tell_refusal
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.sidebar import STEPS, Sidebar
from facilitator.ui.widgets.toast import ToastStack
from facilitator.ui.workplace import Workplace

MAKE_AHEAD_MILLISECONDS = 200


class DayFrame(Page):
    """The window's content while a record is open. A page is made when it is first opened.

    Signals:
        page_changed: another step was opened.
        asked_for: the person asked for something outside the pages: "bigscreen", "help", or "join" for joining once more.
    """

    page_changed = Signal()
    asked_for = Signal(str)

    def __init__(
        self,
        record: Record,
        settings: Settings,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = Desk(record, self)
        self.place = Place(self)
        self.clock = RoundClock(record, now, self)
        self.hub = HubBeside(self.desk, settings, self)
        self.following = Following(self.desk, self)
        self.link = link_for(self.desk, self.place)
        self._words = WordsBeside([*program(), "read-words"])
        self.work = Workplace(self.desk, self.place, self.clock, settings, self.hub, self.link, self._words)
        self._pages: dict[str, DayPage] = {}
        self._bell = Bell(self)
        self.top = DayBar(self.desk, self.place, self.clock, self.hub)
        self.sidebar = Sidebar()
        self.warning = Notice(flat=True)
        self.warning.hide()
        self._stack = QStackedWidget()
        self.toasts = ToastStack(self._stack)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.warning)
        if self.link is not None:
            self.signs = signs_for(self.link, self.top, self.desk, settings)
            self.signs.join_asked.connect(lambda: self.asked_for.emit("join"))
            middle.addWidget(self.signs)
        middle.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(middle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addLayout(row, 1)

        self.sidebar.chosen.connect(self._chosen)
        self.desk.changed.connect(self._hear)
        self.desk.saving.connect(lambda _count: self.top.show_saved())
        self.desk.refused.connect(self.tell)
        self.place.moved.connect(self._moved)
        self.place.role_changed.connect(self._role_changed)
        self.clock.ticked.connect(lambda _left: self.top.show_time())
        self.clock.switched.connect(self._switched)
        self.clock.warned.connect(self._warn)
        self.clock.ended.connect(self._end)
        self.hub.changed.connect(self._show_hub)
        self.warning.acted.connect(self.warning.hide)
        self.place.settle(record)
        self._moved()
        self.retranslate()
        self.sidebar.set_steps(self.steps)
        self.go(self._natural_step())
        if self.link is not None:
            self.link.start()
        self._ahead = QTimer(self, interval=MAKE_AHEAD_MILLISECONDS, singleShot=True)
        self._ahead.timeout.connect(self._make_ahead)
        self.desk.run(lambda _work: load_what_pages_need(), lambda _none: self._ahead.start())

    def _natural_step(self) -> str:
        """Where the day stands: at a running round, else at what was open last. Other roles have one step of their own."""
        if self.place.role != "organizer":
            return self.steps[0]
        if self.place.session_id is None:
            return "prepare"
        if self.clock.running is not None:
            return "rounds"
        remembered = self.work.settings.text("step", "prepare")
        return remembered if remembered in STEPS else "prepare"

    @property
    def page(self) -> DayPage:
        """The page that is open."""
        page = self._stack.currentWidget()
        assert isinstance(page, DayPage)
        return page

    @property
    def steps(self) -> tuple[str, ...]:
        """What the person's role has to do with: a note-taker has the notes of one table and nothing else."""
        return STEPS_OF[self.place.role]

    def go(self, key: str) -> DayPage:
        """Open a step of the day, where the person's role has it. Returns the page that is open then."""
        if key not in self.steps:
            return self.page
        self._make(key)
        if self._stack.currentWidget() is not None and self._stack.currentWidget() is not self._pages[key]:
            self.page.leave()
        self._stack.setCurrentWidget(self._pages[key])
        self.sidebar.set_current(key)
        if self.place.role == "organizer":
            self.work.settings.set_text("step", key)
        self.page_changed.emit()
        return self._pages[key]

    def _make(self, key: str) -> None:
        """Make a page that is not there yet; it reads nothing before it is shown."""
        if key in self._pages:
            return
        page = PAGES.of(key)(self.work)
        self._pages[key] = page
        page.said.connect(self.say)
        page.go_to.connect(self._chosen)
        self._stack.addWidget(page)

    def _make_ahead(self) -> None:
        """Make the next page while nobody is waiting, so that opening it for the first time is felt less."""
        waiting = [key for key in STEPS if key in self.steps and key not in self._pages]
        if waiting:
            self._make(waiting[0])
        if len(waiting) > 1:
            self._ahead.start()

    def page_actions(self) -> list[QAction]:
        """The actions of the page that is open."""
        return self.page.page_actions()

    def close_record(self) -> None:
        """Keep what is being typed, finish every write, close the session to other laptops, and close the record."""
        self._ahead.stop()
        self.following.stop()
        self.hub.stop()
        for page in self._pages.values():
            page.leave()
            page.end()
        self._words.end()
        # A line that has the keyboard hands its words over when it loses it.
        self.setEnabled(False)
        self.desk.settle()
        if self.link is not None:
            link = self.link
            self.desk.run(lambda _work: link.stop(), lambda _none: None)
        self.desk.close()

    def tell(self, error: Refused) -> None:
        """Show why something was refused."""
        tell_refusal(self, error.text(self.work.language), self.tr("Everything saved before is safe."))

    def say(self, text: str, undo: bool = False) -> None:
        """Say in a line that something was done, with a way back."""
        self.toasts.say(text, undo=self.desk.undo if undo else None, step=lambda: self.desk.undo_label)

    def _chosen(self, key: str) -> None:
        if key in STEPS:
            self.go(key)
        else:
            self.asked_for.emit(key)

    def _hear(self, changes: Changes) -> None:
        self.clock.on_changed(changes)
        if changes.concerns("help"):
            self.top.show_help_calls()
        if changes.concerns("session", "round", "rounds", "tables", "table"):
            self.place.settle(self.desk.record)
            self.top.show_title()

    def _moved(self) -> None:
        self.clock.follow(self.place.session_id)
        self.top.show_title()

    def _role_changed(self) -> None:
        self.sidebar.set_steps(self.steps)
        if self.page.KEY not in self.steps:
            self.go("notes")

    def _switched(self) -> None:
        if self.clock.running is None:
            self.warning.hide()
        else:
            QTimer.singleShot(0, self._bell.prepare)
        self.top.show_title()
        self.top.show_time()

    def _warn(self) -> None:
        self._bell.ring("warning")
        self.warning.say(
            "warning",
            self.tr("Three minutes left."),
            self.tr("Please bring the talk to an end and write down what matters."),
            button=self.tr("Close"),
        )
        self.warning.show()
        QTimer.singleShot(30_000, self.warning.hide)

    def _end(self) -> None:
        self._bell.ring("end")
        self.warning.say(
            "bad",
            self.tr("Time is up."),
            self.tr("Notes can still be saved. The organizer closes the round."),
            button=self.tr("Close"),
        )
        self.warning.show()

    def _show_hub(self) -> None:
        if self.link is None:
            self.following.set_busy(self.hub.is_open)
            self.top.show_hub()

    def retranslate(self) -> None:
        """Write the bar's words again."""
        self.top.show_saved()
        self._show_hub()
        self.top.show_title()
