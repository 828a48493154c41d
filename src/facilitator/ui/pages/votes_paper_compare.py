"""Two entries of a pile side by side: every slip on which they differ, to be settled by somebody who looks at the paper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ballots.typed import typed_vote
from facilitator.ballots.votes import text_of
from facilitator.day.piles import Comparison, comparison_of, paper_ballot
from facilitator.errors import Refused
from facilitator.record import Changes
from facilitator.record.operations import AcceptPaperBatch, SettlePaperSlip
from facilitator.record.paper_piles import NO_SLIP, SlipDifference
from facilitator.ui.look import look
from facilitator.ui.pages.votes_paper_words import slip_words
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.emptied import empty
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.scroll import ScrollColumn
from facilitator.ui.widgets.tab_order import tab_from
from facilitator.ui.workplace import Workplace

WIDE = 280
"""Width of a reading in pixels at text scale 1, so that the first and the second stand in columns."""

MANY = 10
"""From so many differences on, one entry has probably a slip too many or too few."""


class PileComparison(QDialog):
    """Names each slip that was read differently and asks which reading is right.

    Args:
        parent: the page.
        work: where the person works.
        ballot_id: the ballot.
        pile_id: its pile.

    Attributes:
        again_asked: the person wants the pile to be entered a second time anew.
    """

    def __init__(self, parent: QWidget | None, work: Workplace, ballot_id: str, pile_id: str) -> None:
        super().__init__(parent)
        self._desk, self._language, self._pile_id = work.desk, work.language, pile_id
        with self._desk.record.reading() as reading:
            self._ballot = paper_ballot(reading, ballot_id)
        self.again_asked = False
        self._comparison: Comparison | None = None
        self.buttons: dict[tuple[int, str], Button] = {}
        self.others: dict[int, ComposingLine] = {}
        self.setWindowTitle(self.tr("Compare the two entries"))
        self.setMinimumSize(look().pixels(860), look().pixels(520))
        self._title = WrapLabel("", "title")
        self._lead = WrapLabel(
            self.tr("Find each of these slips in the pile and choose what stands on it. “Other” takes another reading.")
        )
        self.notice = Notice()
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(10)
        self._again = Button(self.tr("Enter it a second time anew"))
        self._again.clicked.connect(self._ask_again)
        close = Button(self.tr("Later"), hint="Esc")
        close.clicked.connect(self.reject)
        self.accept_button = PrimaryButton(self.tr("Let it count"), hint="Ctrl ↵", shortcut="Ctrl+Return")
        self.accept_button.clicked.connect(self._accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self._again)
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.accept_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(14)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addWidget(self.notice)
        column.addWidget(ScrollColumn(inside), 1)
        column.addLayout(buttons)
        self._desk.changed.connect(self._hear)
        self._read()

    @property
    def differs(self) -> bool:
        """Whether there is anything to settle."""
        return self._comparison is not None and bool(self._comparison.differences)

    def settle(self, slip: int, vote: str) -> None:
        """Decide what a slip says."""
        self._desk.do(
            self.tr("Settle a slip"), SettlePaperSlip(id=self._pile_id, slip=slip, vote=vote), failed=self._refuse
        )

    def settle_otherwise(self, slip: int) -> None:
        """Take the reading that was typed beside a slip."""
        line = self.others[slip]
        if not line.text_with_preedit().strip():
            return
        try:
            vote = text_of(typed_vote(self._ballot.rules, line.text_with_preedit()))
        except Refused as refusal:
            self._refuse(refusal)
            return
        self.settle(slip, vote)

    def _accept(self) -> None:
        accept = AcceptPaperBatch(id=self._pile_id)
        self._desk.do(self.tr("Let a pile count"), accept, then=lambda _changes: self.accept(), failed=self._refuse)

    def _ask_again(self) -> None:
        self.again_asked = True
        self.reject()

    def _hear(self, changes: Changes) -> None:
        if self._pile_id in changes.ids("paper_batch") and self.isVisible():
            self._read()

    def _read(self) -> None:
        with self._desk.record.reading() as reading:
            before, self._comparison = self._comparison, comparison_of(reading, self._pile_id)
        comparison = self._comparison
        if comparison is None:
            self.reject()
            return
        self._title.set_words(comparison.label)
        if before is None or before.differences != comparison.differences:
            self._build(comparison)
        self._write(comparison)

    def _build(self, comparison: Comparison) -> None:
        empty(self._rows)
        self.buttons, self.others = {}, {}
        for difference in comparison.differences:
            self._rows.addWidget(self._row(difference))
        self._rows.addStretch(1)
        tab_from(self, (*self.buttons.values(), *self.others.values(), self.accept_button))

    def _row(self, difference: SlipDifference) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        number = ElidedLabel(self.tr("Slip {number}").format(number=difference.slip), "strong")
        number.setFixedWidth(look().pixels(96))
        line.addWidget(number)
        for key, vote in (("first", difference.first), ("second", difference.second)):
            words = slip_words(self._ballot, vote)
            shown = self.tr("1st: {words}") if key == "first" else self.tr("2nd: {words}")
            button = Button()
            button.setCheckable(True)
            button.setFixedWidth(look().pixels(WIDE))
            room = look().pixels(WIDE - 40)
            shown = shown.format(words=words)
            button.setText(button.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, room))
            button.setToolTip(shown)
            button.setAccessibleName(f"{number.text()} {shown}")
            button.clicked.connect(lambda _checked=False, vote=vote, slip=difference.slip: self.settle(slip, vote))
            self.buttons[difference.slip, key] = button
            line.addWidget(button)
        other = ComposingLine()
        otherwise = self.tr("Other")
        other.setPlaceholderText(otherwise)
        other.setAccessibleName(f"{number.text()}: {otherwise}")
        other.setFixedWidth(look().pixels(110))
        other.entered.connect(lambda _text, slip=difference.slip: self.settle_otherwise(slip))
        self.others[difference.slip] = other
        line.addStretch(1)
        line.addWidget(other)
        return row

    def _write(self, comparison: Comparison) -> None:
        for one in comparison.differences:
            decided = comparison.settled.get(one.slip)
            for key, vote in (("first", one.first), ("second", one.second)):
                self.buttons[one.slip, key].setChecked(decided == vote)
            elsewhere = decided is not None and decided not in (one.first, one.second)
            if elsewhere and decided != NO_SLIP:
                self.others[one.slip].setText(self._ballot.keys(decided or ""))
            elif decided is not None:
                self.others[one.slip].clear()
        self.accept_button.setEnabled(comparison.left == 0)
        found, left = len(comparison.differences), comparison.left
        if left == 0:
            self.notice.say("ok", self.tr("Every slip is settled."))
        elif found >= MANY:
            self.notice.say(
                "warning",
                self.tr("{left} of {slips} slips are to be settled.").format(left=left, slips=comparison.slips),
                self.tr("Perhaps one slip was skipped or typed twice. Entering the pile anew may be quicker."),
            )
        else:
            self.notice.say(
                "warning",
                self.tr("{left} of {slips} slips are to be settled.").format(left=left, slips=comparison.slips),
            )

    def _refuse(self, refusal: Refused) -> None:
        self.notice.say("bad", refusal.text(self._language))
        comparison = self._comparison
        if comparison is not None:
            for one in comparison.differences:
                for key, vote in (("first", one.first), ("second", one.second)):
                    self.buttons[one.slip, key].setChecked(comparison.settled.get(one.slip) == vote)
