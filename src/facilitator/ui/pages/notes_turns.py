"""The turn timer of a table: everybody speaks for the same one or two minutes."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.look import current
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.progress import ProgressLine
from facilitator.ui.widgets.timer_label import TimerLabel

LENGTHS = (60, 90, 120)


class TurnTimer(Page):
    """Counts one turn down, then waits for the next person. Nothing of it goes into the record.

    Args:
        seconds: a clock that only goes forward; another one for tests.

    Signals:
        turn_over: the time of a turn has run out.
    """

    turn_over = Signal()

    def __init__(self, seconds: Callable[[], float] = monotonic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._turn = 0
        self._people = 0
        self._ends: float | None = None
        self._card = Card()
        self._lengths = SegmentedChoice(self._choices())
        self._lengths.set_key(str(LENGTHS[1]))
        self._timer_label = TimerLabel(current().type.timer)
        self._who = ElidedLabel("", "sub")
        self._line = ProgressLine()
        self._next = Button("", hint="F9")
        self._next.clicked.connect(self.next_turn)
        self._stop = Button("")
        self._stop.clicked.connect(self.stop)
        top = QHBoxLayout()
        top.addWidget(self._timer_label)
        top.addWidget(self._who, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._next)
        buttons.addWidget(self._stop)
        buttons.addStretch(1)
        for item in (self._lengths, top, self._line, buttons):
            self._card.add(item)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._ticker = QTimer(self)
        self._ticker.setInterval(200)
        self._ticker.timeout.connect(self.tick)
        self._lengths.chosen.connect(lambda _key: self.stop())
        self.retranslate()

    @property
    def length(self) -> int:
        """Seconds of one turn."""
        return int(self._lengths.key() or LENGTHS[1])

    @property
    def turn(self) -> int:
        """Whose turn it is, from 1; 0 before the first."""
        return self._turn

    def set_people(self, people: int) -> None:
        """How many sit at the table: after so many turns everybody has spoken."""
        self._people = people
        self._write()

    def next_turn(self) -> None:
        """Begin the next person's turn; after the last one begin again with the first."""
        self._turn = 1 if self._people and self._turn >= self._people else self._turn + 1
        self._ends = self._seconds() + self.length
        self._ticker.start()
        self.tick()
        self._write()

    def stop(self) -> None:
        """Put the timer away."""
        self._turn, self._ends = 0, None
        self._ticker.stop()
        self._line.set_share(0.0)
        self._write()

    def tick(self) -> None:
        """Look at the clock."""
        if self._ends is None:
            return
        left = self._ends - self._seconds()
        self._timer_label.set_remaining(max(round(left), 0))
        self._line.set_share(min(max(1 - left / self.length, 0.0), 1.0), state="warning" if left <= 10 else "")
        if left <= 0:
            self._ends = None
            self._ticker.stop()
            self._write()
            self.turn_over.emit()

    def _choices(self) -> list[Choice]:
        return [
            Choice(str(LENGTHS[0]), self.tr("1 min")),
            Choice(str(LENGTHS[1]), self.tr("1½ min")),
            Choice(str(LENGTHS[2]), self.tr("2 min")),
        ]

    def retranslate(self) -> None:
        """Write every word again."""
        key = self._lengths.key()
        self._lengths.set_choices(self._choices())
        self._lengths.set_key(key or str(LENGTHS[1]))
        self._card.set_title(self.tr("Speaking in turn"))
        self._stop.setText(self.tr("Stop"))
        self._write()

    def _write(self) -> None:
        self._next.setText(self.tr("Next turn") if self._turn else self.tr("First turn"))
        self._stop.setVisible(self._turn > 0)
        self._line.setVisible(self._turn > 0)
        self._timer_label.setVisible(self._turn > 0)
        if self._turn == 0:
            self._who.setText(self.tr("Everybody speaks for the same time."))
        elif self._ends is None:
            self._who.setText(self.tr("Time is up. The next one please."))
        elif self._people:
            self._who.setText(self.tr("Person {turn} of {people}").format(turn=self._turn, people=self._people))
        else:
            self._who.setText(self.tr("Person {turn}").format(turn=self._turn))
