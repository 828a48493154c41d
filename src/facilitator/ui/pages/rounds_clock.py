"""The card that runs a round: its clock, and opening, lengthening, pausing and closing it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.look import current
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.progress import ProgressLine
from facilitator.ui.widgets.timer_label import TimerLabel


@dataclass(frozen=True)
class ShownRound:
    """What the card needs of a round."""

    id: str
    number: int
    title: str
    question: str
    minutes: int
    state: str


class RoundClockCard(Page):
    """Runs the chosen round.

    Signals:
        asked(action): "open", "pause", "resume", "extend" or "close".
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._round: ShownRound | None = None
        self._card = Card()
        self._name = WrapLabel("", "sub")
        self._timer = TimerLabel(current().type.clock)
        self._line = ProgressLine()
        self._question = WrapLabel("", "", lines=3)
        self.open_button = PrimaryButton("", hint="Ctrl ↵")
        self.extend_button = PrimaryButton("", hint="Ctrl E")
        self.pause_button = Button("")
        self.close_button = Button("")
        for button, action in (
            (self.open_button, "open"),
            (self.extend_button, "extend"),
            (self.close_button, "close"),
        ):
            button.clicked.connect(lambda _checked=False, action=action: self.asked.emit(action))
        self.pause_button.clicked.connect(lambda: self.asked.emit(self.pause_action()))
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self.open_button, self.extend_button, self.pause_button, self.close_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for item in (self._name, self._timer, self._line, self._question):
            self._card.add(item)
        self._card.add(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.retranslate()

    def pause_action(self) -> str:
        """What the middle button does now."""
        return "resume" if self._round is not None and self._round.state == "paused" else "pause"

    def show_round(self, row: ShownRound | None, left: int | None) -> None:
        """Show this round with ``left`` seconds on its clock."""
        self._round = row
        state = row.state if row else ""
        running = state in ("open", "paused")
        self.open_button.setVisible(state in ("planned", "closed"))
        for button in (self.extend_button, self.pause_button, self.close_button):
            button.setVisible(running)
        self._line.setVisible(running)
        # A question that is being talked about stands on the big screen; here the room goes to the clock.
        self._question.setVisible(not running)
        self._write()
        self.show_time(left)

    def show_time(self, left: int | None) -> None:
        """Move the clock."""
        row = self._round
        if row is None:
            self._timer.set_remaining(None)
        elif row.state in ("open", "paused") and left is not None:
            self._timer.set_remaining(left, paused=row.state == "paused")
            spent = 1 - max(left, 0) / max(row.minutes * 60, 1)
            self._line.set_share(min(max(spent, 0.0), 1.0))
        else:
            self._timer.set_remaining(row.minutes * 60 if row.state == "planned" else None)
        self._timer.setVisible(row is not None and row.state != "closed")

    def retranslate(self) -> None:
        """Write the buttons."""
        self.extend_button.setText(self.tr("5 min more"))
        self.close_button.setText(self.tr("Close"))
        self._write()

    def _write(self) -> None:
        row = self._round
        self.pause_button.setText(self.tr("Go on") if self.pause_action() == "resume" else self.tr("Pause"))
        if row is None:
            self._name.set_words(self.tr("No round is planned yet."))
            self._question.set_words("")
            return
        states = {
            "planned": self.tr("not open yet"),
            "paused": self.tr("paused"),
            "closed": self.tr("closed"),
        }
        self._name.set_words(
            self.tr("Round {number} · {title}").format(number=row.number, title=row.title)
            if row.state == "open"
            else self.tr("Round {number} · {title} · {state}").format(
                number=row.number, title=row.title, state=states[row.state]
            )
        )
        self._question.set_words(row.question)
        words = self.tr("Open round {number}") if row.state == "planned" else self.tr("Open again for 5 min")
        self.open_button.setText(words.format(number=row.number))
