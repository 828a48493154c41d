"""The round's clock: how much time is left, and the warning before the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from sqlalchemy import select

from facilitator.record import Changes, Record
from facilitator.record.models import Round
from facilitator.record.source import as_moment

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

WARNING_SECONDS = 180
TICK_MILLISECONDS = 250


@dataclass(frozen=True)
class Running:
    """The round that is being held: its clock as the record has it."""

    id: str
    number: int
    title: str
    state: str
    minutes: int
    closes_at: datetime | None
    remaining_seconds: int

    def left(self, now: datetime) -> int:
        """Whole seconds left; below zero when the time is over and nobody has closed the round."""
        if self.closes_at is None:
            return self.remaining_seconds
        return round((self.closes_at - now).total_seconds())


class RoundClock(QObject):
    """Follows the round that is open in the chosen session.

    Signals:
        ticked: seconds left, four times a second while a round is open.
        warned: three minutes are left. Rung once for each time the clock passes that mark.
        ended: the time is over. The round stays open until somebody closes it.
        switched: another round is running, or none, or its state changed.
    """

    ticked = Signal(int)
    warned = Signal()
    ended = Signal()
    switched = Signal()

    def __init__(self, record: Record, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._now = now
        self._session_id: str | None = None
        self._running: Running | None = None
        self._last_left: int | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MILLISECONDS)
        self._timer.timeout.connect(self.tick)

    def now(self) -> datetime:
        """The time by which the whole window goes."""
        return self._now()

    @property
    def running(self) -> Running | None:
        """The round that is open or paused; None between rounds."""
        return self._running

    @property
    def left(self) -> int | None:
        """Seconds left of the running round."""
        return self._running.left(self._now()) if self._running else None

    def follow(self, session_id: str | None) -> None:
        """Follow the rounds of this session."""
        self._session_id = session_id
        self._read()

    def on_changed(self, changes: Changes) -> None:
        """Read the clock anew when an operation touched a round."""
        if changes.concerns("round", "rounds"):
            self._read()

    def _read(self) -> None:
        with self._record.reading() as session:
            row = session.scalar(
                select(Round).where(Round.session_id == self._session_id, Round.state.in_(("open", "paused")))
            )
            running = (
                row
                if row is None
                else Running(
                    id=row.id,
                    number=row.number,
                    title=row.title,
                    state=row.state,
                    minutes=row.minutes,
                    closes_at=as_moment(row.closes_at) if row.closes_at else None,
                    remaining_seconds=row.remaining_seconds or 0,
                )
            )
        if running is None or self._running is None or running.id != self._running.id:
            self._last_left = None
        self._running = running
        if running is not None and running.state == "open":
            self._timer.start()
        else:
            self._timer.stop()
        self.switched.emit()
        self.tick()

    def tick(self) -> None:
        """Look at the time and say what has happened since the last look."""
        left = self.left
        if left is None or self._running is None:
            return
        before, self._last_left = self._last_left, left
        self.ticked.emit(left)
        if before is None or self._running.state != "open":
            return
        if before > WARNING_SECONDS >= left > 0:
            self.warned.emit()
        if before > 0 >= left:
            self.ended.emit()


class Bell(QObject):
    """The sound of the warning. Multimedia is loaded when it is first needed: it takes long and most starts do not ring."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._effects: dict[str, QSoundEffect] = {}

    def prepare(self) -> None:
        """Load the sounds, so that the first ring comes at once."""
        from PySide6.QtMultimedia import QSoundEffect

        for name in ("warning", "end"):
            if name in self._effects:
                continue
            with as_file(files("facilitator.ui") / "sounds" / f"{name}.wav") as path:
                effect = QSoundEffect(self)
                effect.setSource(QUrl.fromLocalFile(str(path)))
                effect.setVolume(0.9)
                self._effects[name] = effect

    def ring(self, name: str) -> None:
        """Play "warning" or "end"."""
        self.prepare()
        self._effects[name].play()
