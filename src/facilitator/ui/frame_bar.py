"""What the bar at the top says of an open record: the session, the round and its time, and what became of what was typed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitator.day.laptops import calls_for_help
from facilitator.record.models import Round, Session
from facilitator.ui.clock import RoundClock
from facilitator.ui.desk import Desk
from facilitator.ui.hub_beside import HubBeside
from facilitator.ui.place import Place
from facilitator.ui.widgets.topbar import TopBar


class DayBar(TopBar):
    """Reads what it shows; the frame says when. On a laptop that joined, ``StationSigns`` adds how it stands with the hub."""

    def __init__(
        self, desk: Desk, place: Place, clock: RoundClock, hub: HubBeside, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._place, self._clock, self._hub = desk, place, clock, hub

    def show_title(self) -> None:
        """The session, its date, and the round that is running."""
        title, sub = self.tr("No session yet"), ""
        with self._desk.record.reading() as reading:
            session = reading.get(Session, self._place.session_id) if self._place.session_id else None
            running = self._clock.running
            row = reading.get(Round, running.id) if running else None
            if session is not None:
                title = session.title
                parts = [session.date]
                if row is not None:
                    parts.append(self.tr("Round {number} {title}").format(number=row.number, title=row.title))
                sub = " · ".join(part for part in parts if part)
        self.set_title(title, sub)

    def show_time(self) -> None:
        """What is left of the round that is running."""
        running = self._clock.running
        self.timer.set_remaining(self._clock.left, paused=running is not None and running.state == "paused")
        self.timer.setVisible(running is not None)

    def show_saved(self) -> None:
        """Whether everything is on the disk."""
        if self._desk.busy:
            self.set_chip("saved", self.tr("Saving …"), "warning")
        else:
            self.set_chip("saved", self.tr("Saved"), "ok")

    def show_hub(self) -> None:
        """While the session is open to other laptops: whether the hub runs, and how many tables wait for help."""
        if not self._hub.is_open:
            self.remove_chip("hub")
        elif self._hub.state.phase == "running":
            self.set_chip("hub", self.tr("Hub open"), "ok")
        else:
            self.set_chip("hub", self.tr("Hub starts …"), "warning")
        self.show_help_calls()

    def show_help_calls(self) -> None:
        """How many tables wait for help, which concerns the organizer alone."""
        with self._desk.record.reading() as reading:
            calls = calls_for_help(reading, self._place.session_id or "", self._clock.now())
        if calls and self._place.role == "organizer":
            self.set_chip("help", self.tr("Help {count}").format(count=len(calls)), "bad")
        else:
            self.remove_chip("help")
