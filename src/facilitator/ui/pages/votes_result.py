"""An open or closed ballot: how it ended, its bars, turnout and basis, how it was counted, and which tables are missing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.counted import count_shown
from facilitator.day.live_tally import LiveTally
from facilitator.ui.outcome_words import asked_for, outcome_sentence
from facilitator.ui.pages.votes_counted import HowCounted
from facilitator.ui.tallies import bars_of, base_words
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.chart import BarChart
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.page import Page


class BallotResult(Page):
    """Shows one ballot's figures.

    Signals:
        close_asked, change_asked, screen_asked: what the person wants with the ballot.
    """

    close_asked = Signal()
    change_asked = Signal()
    screen_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tally: LiveTally | None = None
        self._card = Card()
        self._state = Chip("", "none")
        self._card.header.addWidget(self._state)
        self._question = WrapLabel("", "sub")
        self._notice = Notice()
        self._sentence = WrapLabel("", "heading")
        self._asked_for = WrapLabel("", "sub")
        self._chart = BarChart()
        self.counted = HowCounted()
        self._how = Button("")
        self._how.setCheckable(True)
        self._how.toggled.connect(lambda _checked: self._write())
        self._missing = WrapLabel("", "sub")
        self._close = PrimaryButton("")
        self._close.clicked.connect(self.close_asked)
        self._change = Button("")
        self._change.clicked.connect(self.change_asked)
        self._screen = Button("", hint="F5")
        self._screen.clicked.connect(self.screen_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._screen)
        buttons.addStretch(1)
        buttons.addWidget(self._change)
        buttons.addWidget(self._close)
        how = QHBoxLayout()
        how.addWidget(self._how)
        how.addStretch(1)
        for item in (self._question, self._notice, self._sentence, self._asked_for, self._chart):
            self._card.add(item)
        self._card.add(how)
        self._card.add(self.counted)
        self._card.add(self._missing)
        self._card.body.addSpacing(8)
        self._card.add(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addStretch(1)
        self.retranslate()

    def show_tally(self, tally: LiveTally) -> None:
        """Show these figures; of another ballot without how it was counted, until somebody asks."""
        if self._tally is not None and tally.id != self._tally.id:
            self._how.setChecked(False)
        self._tally = tally
        self._write()

    def retranslate(self) -> None:
        """Write every word again."""
        self._close.setText(self.tr("Close the ballot"))
        self._screen.setText(self.tr("Show on the big screen"))
        self._write()

    def _way(self, tally: LiveTally) -> str:
        if tally.held_back:
            return self.tr("Secret ballot: how the votes fall is shown once it is closed.")
        if tally.secret:
            return self.tr("Secret ballot: nobody can tell who voted what.")
        return self.tr("Open ballot.") if set(tally.channels) != {"hands"} else ""

    def _write(self) -> None:
        tally = self._tally
        if tally is None:
            return
        self._card.set_title(self.tr("Ballot {number} · {title}").format(number=tally.number, title=tally.title))
        self._question.set_words(tally.question)
        self._question.setVisible(bool(tally.question))
        states = {
            "open": (self.tr("Open"), "warning"),
            "closed": (self.tr("Closed · stored result"), "ok"),
            "corrected": (self.tr("Corrected by a later ballot"), "none"),
            "annulled": (self.tr("Annulled"), "none"),
        }
        self._state.set(*states.get(tally.state, (self.tr("Draft"), "none")))
        gone = tally.state in ("corrected", "annulled")
        self._notice.setVisible(gone or tally.only_corrected or tally.replaces_id is not None)
        if gone:
            self._notice.say("warning", self.tr("This result no longer counts."), tally.reason)
        elif tally.only_corrected:
            self._notice.say(
                "warning",
                self.tr("Reopened only to correct what was entered."),
                self.tr("Nobody can vote any more: the result was known already."),
            )
        else:
            self._notice.say(
                "none",
                self.tr("This ballot corrects an earlier one."),
                self.tr("The earlier one is kept with its reason."),
            )
        self._write_count(tally)
        asked = tally.tables - len(tally.missing)
        words = self._way(tally)
        if "hands" in tally.channels:
            words += " " + self.tr("Hands of {entered} of {tables} tables are in.").format(
                entered=asked, tables=tally.tables
            )
        if tally.missing and tally.state == "open":
            shown = ", ".join(str(number) for number in tally.missing[:30])
            more = " …" if len(tally.missing) > 30 else ""
            words += " " + self.tr("Missing: {tables}").format(tables=shown + more)
        if "phone" in tally.channels:
            words += " " + self.tr("{count} people have voted by phone.").format(count=f"{tally.phones:,}")
        if "keypad" in tally.channels:
            words += " " + self.tr("{count} keypads have voted.").format(count=f"{tally.keypads:,}")
        if "paper" in tally.channels:
            words += " " + self.tr("{count} slips of paper count.").format(count=f"{tally.slips:,}")
        if tally.seal:
            words += " " + self.tr("Seal {seal}").format(seal=tally.seal)
        self._missing.set_words(words.strip())
        self._close.setVisible(tally.state == "open")
        self._change.setVisible(tally.state in ("open", "closed"))
        self._change.setText(self.tr("Annul …") if tally.state == "open" else self.tr("Correct, reopen or annul …"))

    def _write_count(self, tally: LiveTally) -> None:
        """The count, unless it is held back."""
        count = count_shown(tally)
        sentence, asked = ("", "") if tally.held_back else (outcome_sentence(count), asked_for(count))
        for label, words in ((self._sentence, sentence), (self._asked_for, asked)):
            label.set_words(words)
            label.setVisible(bool(words))
        self._chart.setVisible(not tally.held_back)
        self._chart.set_bars(bars_of(count), base_words(tally, count))
        self.counted.show_count(count)
        self._how.setText(
            self.tr("Hide how it was counted") if self._how.isChecked() else self.tr("Show how it was counted")
        )
        self._how.setVisible(self.counted.says_something)
        self.counted.setVisible(self.counted.says_something and self._how.isChecked())
