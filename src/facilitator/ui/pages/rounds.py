"""Rounds: the hall seen from above, the clock, and the run of the day."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from sqlalchemy import select

from facilitator.day.hall import HallState, TableState, hall_state
from facilitator.day.hall_layout import read_layout
from facilitator.day.schedule import schedule
from facilitator.errors import Refused
from facilitator.record import Changes, Operation
from facilitator.record.models import Round, Session, Table
from facilitator.record.operations import CloseRound, ExtendRound, OpenRound, PauseRound, ResumeRound
from facilitator.ui.look import look
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.rounds_clock import RoundClockCard, ShownRound
from facilitator.ui.pages.rounds_day import DayLine, RunOfDayCard
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.columns import MiniColumns
from facilitator.ui.widgets.dialogs import confirm
from facilitator.ui.widgets.hall import HallMap, HallTable
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.notice import EmptyPage
from facilitator.ui.widgets.scroll import ScrollColumn
from facilitator.ui.workplace import Workplace

MORE_MINUTES = 5
MOST_SILENT_SHOWN = 2
LOOK_AGAIN_MILLISECONDS = 15_000


class RoundsPage(DayPage):
    """The lead facilitator's page."""

    KEY = "rounds"
    WATCHES = ("round", "rounds", "session", "hall", "table", "tables", "note", "notes")

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self._rounds: tuple[ShownRound, ...] = ()
        self._state: HallState | None = None
        self._hall = HallMap()
        self._hall_card = Card()
        self._legend = [Chip("", state, bare=True) for state in ("ok", "warning", "none")]
        for chip in self._legend:
            self._hall_card.header.addWidget(chip)
        self._hall_card.add(self._hall, 1)
        self._clock = RoundClockCard()
        self._notes = Card()
        self._count = ElidedLabel("", "figure")
        self._rate = ElidedLabel("", "sub")
        self._columns = MiniColumns()
        for item in (self._count, self._rate, self._columns):
            self._notes.add(item)
        self._look_at = Card()
        self._silent = WrapLabel("")
        self._look_at.add(self._silent)
        self._day = RunOfDayCard()
        self._empty = EmptyPage()
        self._empty.acted.connect(lambda: self.go_to.emit("prepare"))
        self._lay_out()

        self._hall.chosen.connect(self._open_table)
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
        for card in (self._clock, self._notes, self._look_at, self._day):
            side.addWidget(card)
        side.addStretch(1)
        holder = QWidget()
        holder.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        beside = ScrollColumn(holder)
        beside.setFixedWidth(look().pixels(352))
        row = QHBoxLayout()
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(20)
        row.addWidget(self._hall_card, 1)
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
        self._hall.set_layout(None if layout is None or layout.plain else layout)
        self._day.show_lines(
            [DayLine(row.id, row.number, row.title, slots.get(row.id, ""), row.state) for row in self._rounds],
            self.place.round_id or "",
        )
        self._stack.setCurrentIndex(0 if self._rounds else 1)
        self._show_clock()
        self._show_hall()

    def on_changed(self, changes: Changes) -> None:
        """A note changes the hall only; a round changes the clock as well."""
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
            state = hall_state(reading, self.place.round_id, self.work.clock.now())
        before = {} if self._state is None else {table.number: table for table in self._state.tables}
        self._state = state
        if before.keys() != {table.number for table in state.tables}:
            self._hall.set_tables([self._hall_table(table) for table in state.tables])
        else:
            for table in state.tables:
                if before[table.number] != table:
                    self._hall.set_table(self._hall_table(table))
        self._write_figures()

    def _hall_table(self, table: TableState) -> HallTable:
        state = {"writing": "ok", "silent": "warning", "empty": "none"}[table.state]
        if table.state == "silent":
            detail = self.tr("{minutes} min").format(minutes=table.silent_minutes)
        else:
            detail = self.tr("notes {count}").format(count=table.notes)
        tip = self.tr("Table {number} · {zone} · notes {count}").format(
            number=table.number, zone=table.zone or "–", count=table.notes
        )
        return HallTable(table.number, detail, state, tip, brief=str(table.notes))

    def _write_figures(self) -> None:
        state = self._state
        if state is None:
            return
        counts = {key: sum(table.state == key for table in state.tables) for key in ("writing", "silent", "empty")}
        for chip, words, key in zip(
            self._legend,
            (self.tr("Writing"), self.tr("Silent"), self.tr("No notes yet")),
            ("writing", "silent", "empty"),
            strict=True,
        ):
            chip.set(f"{words} {counts[key]}")
        self._count.setText(f"{state.notes:,}")
        tables = sum(table.notes > 0 for table in state.tables)
        self._rate.setText(
            self.tr("Last minute {rate} · from {tables} of {all} tables").format(
                rate=state.last_minute, tables=tables, all=len(state.tables)
            )
        )
        self._columns.set_values(state.per_minute, self.tr("Notes in each of the last minutes"))
        self._columns.setVisible(any(state.per_minute))
        lines = [
            self.tr("Table {number}: no note for {minutes} min").format(
                number=table.number, minutes=table.silent_minutes
            )
            for table in state.silent[:MOST_SILENT_SHOWN]
        ]
        if len(state.silent) > MOST_SILENT_SHOWN:
            lines.append(self.tr("and {count} more tables").format(count=len(state.silent) - MOST_SILENT_SHOWN))
        self._silent.set_words("\n".join(lines))
        self._look_at.setVisible(bool(lines))

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

    def _open_table(self, number: int) -> None:
        with self.desk.record.reading() as reading:
            table_id = reading.scalar(
                select(Table.id).where(Table.session_id == self.place.session_id, Table.number == number)
            )
        if table_id is not None:
            self.place.go(table_id=table_id)
            self.go_to.emit("notes")

    def retranslate(self) -> None:
        """Write every word again."""
        super().retranslate()
        self._hall_card.set_title(self.tr("Hall"))
        self._notes.set_title(self.tr("Notes so far"))
        self._look_at.set_title(self.tr("Tables to look at"))
        self._empty.say(
            self.tr("There is no round yet. A round is one question that all tables talk about."),
            self.tr("Plan the rounds"),
        )
        if self._state is not None:
            self._hall.set_tables([self._hall_table(table) for table in self._state.tables])
        self._write_figures()

    def _print_day(self) -> None:
        from facilitator.ui.printing import show_run_of_day

        if self.place.session_id is None:
            self.desk.refused.emit(Refused("There is no session to print yet.", "아직 인쇄할 회의가 없습니다."))
            return
        show_run_of_day(self, self.work)
