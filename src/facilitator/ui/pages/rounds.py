"""Rounds: the hall seen from above, the clock, and the run of the day."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from sqlalchemy import select

from facilitator.day.hall import HallState, hall_state
from facilitator.day.hall_layout import read_layout
from facilitator.day.schedule import schedule
from facilitator.errors import Refused
from facilitator.record import Changes, Operation
from facilitator.record.models import Round, Session
from facilitator.record.operations import CloseRound, ExtendRound, OpenRound, PauseRound, ResumeRound
from facilitator.ui.bigscreen.strip import ScreenStrip
from facilitator.ui.look import look
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.rounds_clock import RoundClockCard, ShownRound
from facilitator.ui.pages.rounds_day import DayLine, RunOfDayCard
from facilitator.ui.pages.rounds_hall import HallCard
from facilitator.ui.pages.rounds_look_at import LookAtCard
from facilitator.ui.pages.rounds_watch import LaptopWatch
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.columns import MiniColumns
from facilitator.ui.widgets.dialogs import confirm
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.notice import EmptyPage
from facilitator.ui.widgets.scroll import ScrollColumn
from facilitator.ui.workplace import Workplace

MORE_MINUTES = 5
LOOK_AGAIN_MILLISECONDS = 15_000


class RoundsPage(DayPage):
    """The lead facilitator's page."""

    KEY = "rounds"
    WATCHES = (
        "round", "rounds", "session", "hall", "table", "tables", "note", "notes", "station", "help", "message",
        "quarantine",
    )  # fmt: skip

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self._rounds: tuple[ShownRound, ...] = ()
        self._state: HallState | None = None
        self._pinned: int | None = None
        self._hall_card = HallCard()
        self._hall = self._hall_card.map
        self._clock = RoundClockCard()
        self._notes = Card()
        self._count = ElidedLabel("", "figure")
        self._rate = ElidedLabel("", "sub")
        self._columns = MiniColumns()
        for item in (self._count, self._rate, self._columns):
            self._notes.add(item)
        self.watch = LaptopWatch(work, self)
        self._look_at = LookAtCard()
        self._day = RunOfDayCard()
        self.screen_strip = ScreenStrip(self)
        self._empty = EmptyPage()
        self._empty.acted.connect(lambda: self.go_to.emit("prepare"))
        self._lay_out()

        self._hall_card.chosen.connect(self._choose_table)
        self._look_at.chosen.connect(self._choose_table)
        self.watch.said.connect(lambda text: self.said.emit(text, False))
        self.watch.notes_asked.connect(self._open_notes)
        self.watch.closed.connect(self._hall.setFocus)
        self.watch.closed.connect(self._pin_table)
        work.hub.changed.connect(self._hear_hub)
        self._clock.asked.connect(self._act)
        self._day.chosen.connect(lambda id: self.place.go(round_id=id))
        self._day.print_asked.connect(self._print_day)
        work.clock.ticked.connect(self._show_time)
        work.clock.switched.connect(self._show_clock)
        self._look_again = QTimer(self)
        self._look_again.setInterval(LOOK_AGAIN_MILLISECONDS)
        self._look_again.timeout.connect(self._show_hall)
        self._look_again.start()
        self._offer_actions()
        self.retranslate()

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(12)
        watch = self.watch
        for card in (
            self._clock, watch.table, self._look_at, self._notes, watch.message, self.screen_strip, watch.laptops, self._day,
        ):  # fmt: skip
            side.addWidget(card)
        side.addStretch(1)
        holder = QWidget()
        holder.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        self._beside = beside = ScrollColumn(holder)
        watch.called_up.connect(self._bring_up)
        beside.setFixedWidth(look().pixels(352))
        row = QHBoxLayout()
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(20)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(watch.notice)
        left.addWidget(self._hall_card, 1)
        row.addLayout(left, 1)
        row.addWidget(beside)
        full = QWidget()
        full.setLayout(row)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(full)
        self._stack.addWidget(self._empty)

    def _offer_actions(self) -> None:
        self.add_page_action(lambda: self.tr("Open the round"), "Ctrl+Return", lambda: self._act("open"))
        self.add_page_action(lambda: self.tr("5 minutes more"), "Ctrl+E", lambda: self._act("extend"))
        self.add_page_action(
            lambda: self.tr("Pause or go on"), "Ctrl+Space", lambda: self._act(self._clock.pause_action())
        )
        self.add_page_action(lambda: self.tr("Close the round"), "Ctrl+Shift+Return", lambda: self._act("close"))
        self.add_page_action(lambda: self.tr("Print the run of the day"), "Ctrl+P", self._print_day)
        watch = self.watch
        self.add_page_action(lambda: self.tr("Open the session to other laptops"), "", lambda: watch.act("open"))
        self.add_page_action(lambda: self.tr("Show the join code"), "Ctrl+Shift+J", watch.show_code)
        self.add_page_action(lambda: self.tr("Message to all tables"), "Ctrl+M", watch.write_message)
        self.add_page_action(lambda: self.tr("What could not be taken from laptops"), "", watch.show_left_out)

    @property
    def _chosen(self) -> ShownRound | None:
        return next((row for row in self._rounds if row.id == self.place.round_id), None)

    def refresh(self) -> None:
        """Read the rounds and the hall."""
        with self.desk.record.reading() as reading:
            rows = reading.scalars(
                select(Round).where(Round.session_id == self.place.session_id).order_by(Round.number)
            ).all()
            self._rounds = tuple(
                ShownRound(row.id, row.number, row.title, row.question, row.minutes, row.state) for row in rows
            )
            session = reading.get(Session, self.place.session_id) if self.place.session_id else None
            slots = (
                {slot.round_id: slot.clock for slot in schedule(session, rows, now=self.work.clock.now())}
                if session
                else {}
            )
            layout = read_layout(reading, session.id) if session else None
        self._hall_card.set_layout(None if layout is None or layout.plain else layout)
        self._day.show_lines(
            [DayLine(row.id, row.number, row.title, slots.get(row.id, ""), row.state) for row in self._rounds],
            self.place.round_id or "",
        )
        self._stack.setCurrentIndex(0 if self._rounds else 1)
        self._show_clock()
        self._show_hall()

    def on_changed(self, changes: Changes) -> None:
        """A note or a laptop changes the hall only; a round changes the clock as well."""
        if changes.concerns("round", "rounds", "session", "hall", "table", "tables"):
            self.refresh()
        else:
            self._show_hall()

    def _show_clock(self) -> None:
        chosen = self._chosen
        running = self.work.clock.running
        left = self.work.clock.left if chosen and running and running.id == chosen.id else None
        self._clock.show_round(chosen, left)

    def _show_time(self, left: int) -> None:
        running = self.work.clock.running
        if running is not None and running.id == self.place.round_id:
            self._clock.show_time(left)

    def _show_hall(self) -> None:
        if self.place.round_id is None or not self.isVisible():
            return
        with self.desk.record.reading() as reading:
            state = self._state = hall_state(reading, self.place.round_id, self.work.clock.now())
            laptops = self.watch.read(reading, state)
        self._hall_card.show_hall(state, laptops)
        self._look_at.show_hall(state, laptops)
        self._pin_table()
        self._write_figures()

    def _write_figures(self) -> None:
        state = self._state
        if state is None:
            return
        self._count.setText(f"{state.notes:,}")
        tables = sum(table.notes > 0 for table in state.tables)
        self._rate.setText(
            self.tr("Last minute {rate} · from {tables} of {all} tables").format(
                rate=state.last_minute, tables=tables, all=len(state.tables)
            )
        )
        self._columns.set_values(state.per_minute, self.tr("Notes in each of the last minutes"))
        self._columns.setVisible(any(state.per_minute))

    def _act(self, action: str) -> None:
        row = self._chosen
        if row is None:
            return
        steps: dict[str, tuple[str, Operation]] = {
            "open": (
                self.tr("Open round {number}").format(number=row.number),
                OpenRound(id=row.id, minutes=MORE_MINUTES if row.state == "closed" else None),
            ),
            "pause": (self.tr("Pause"), PauseRound(id=row.id)),
            "resume": (self.tr("Go on"), ResumeRound(id=row.id)),
            "extend": (self.tr("5 minutes more"), ExtendRound(id=row.id, minutes=MORE_MINUTES)),
            "close": (self.tr("Close round {number}").format(number=row.number), CloseRound(id=row.id)),
        }
        running = self.work.clock.running
        is_running = running is not None and running.id == row.id
        if action == "close" and is_running and (self.work.clock.left or 0) > 0 and not self._confirm_close():
            return
        label, operation = steps[action]
        self.desk.do(label, operation)

    def _confirm_close(self) -> bool:
        left = self.work.clock.left or 0
        return confirm(
            self,
            self.tr("Close the round now?"),
            self.tr("{minutes} minutes are left. Notes that are being typed can still be saved.").format(
                minutes=max(1, round(left / 60))
            ),
            yes_text=self.tr("Close the round"),
        )

    def _choose_table(self, number: int) -> None:
        """The card of the table while other laptops can join; else there is only one laptop, and its notes are here."""
        if self.watch.choose(number) or self._state is None:
            self._pin_table()
            return
        self._open_notes(next(table.id for table in self._state.tables if table.number == number))

    def _pin_table(self) -> None:
        """Let the map show where the table stands whose card is open."""
        one = self.watch.table.one
        number = None if one is None else one.number
        if number != self._pinned:
            self._pinned = number
            self._hall.set_marked(() if number is None else {number})

    def _bring_up(self, card: QWidget) -> None:
        """Scroll a card into sight, once it has its place."""
        QTimer.singleShot(0, self, lambda: self._beside.ensureWidgetVisible(card, 0, 0))

    def _hear_hub(self) -> None:
        if self.isVisible():
            self._show_hall()
        else:
            self._stale = True

    def _open_notes(self, table_id: str) -> None:
        self.place.go(table_id=table_id)
        self.go_to.emit("notes")

    def retranslate(self) -> None:
        """Write every word again."""
        super().retranslate()
        self._notes.set_title(self.tr("Notes so far"))
        self._empty.say(
            self.tr("There is no round yet. A round is one question that all tables talk about."),
            self.tr("Plan the rounds"),
        )
        self.watch.write()
        self._write_figures()

    def _print_day(self) -> None:
        from facilitator.ui.printing import show_run_of_day

        if self.place.session_id is None:
            self.desk.refused.emit(Refused("There is no session to print yet.", "아직 인쇄할 회의가 없습니다."))
            return
        show_run_of_day(self, self.work)
