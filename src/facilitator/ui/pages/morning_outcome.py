"""What tidying up the seats would do: who moves, what it gains, how large the tables become."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from facilitator.day.checkin import CheckIn
from facilitator.day.morning import MorningPlan
from facilitator.errors import Refused
from facilitator.ui.pages.morning_figures import Change, SizeChart
from facilitator.ui.pages.morning_list import MovedModel, MovedPerson, moved_people
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.notice import EmptyPage, Notice
from facilitator.ui.widgets.progress import ProgressLine
from facilitator.ui.widgets.table import Table

PATIENCE_MS = 300
"""Work that takes no longer shows no progress."""


class MorningOutcome(QWidget):
    """Shows a plan, why there is none, or that there is nothing to do.

    Signals:
        closed: the person has seen that there is nothing to do.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress = ProgressLine()
        kept = self.progress.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(kept)
        self.progress.hide()
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self.progress.show)
        self.sentence = WrapLabel("", "figure")
        self.details = WrapLabel("")
        self.untouched = WrapLabel("", "sub")
        self.even, self.repeats, self.tables = Change(), Change(), Change()
        self._sizes = Card(dense=True)
        self.chart = SizeChart()
        self._sizes.add(self.chart)
        self.moved = MovedModel(self)
        self._table = Table()
        self._table.setModel(self.moved)
        self._table.set_widths(72, 160, 140)
        self._people = Card(flush=True)
        self._people.add(self._table, 1)
        self.refusal = Notice("bad")
        self.empty = EmptyPage()
        self.empty.acted.connect(self.closed)
        self._lay_out()
        self.empty.say(self.tr("There is nothing to tidy up."), self.tr("Close"))
        self._sizes.set_title(self.tr("People at a table"))
        self._sizes.set_aside(self.tr("grey: now · blue: afterwards"))

    def _lay_out(self) -> None:
        holder = QWidget()
        figures = QHBoxLayout(holder)
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(12)
        for card in (self.even, self.repeats, self.tables):
            figures.addWidget(card, 2)
        figures.addWidget(self._sizes, 5)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for label in (self.sentence, self.details, self.untouched):
            column.addWidget(label)
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column.addWidget(holder)
        column.addWidget(self._people, 100)
        column.addStretch(1)
        refused = QWidget()
        top = QVBoxLayout(refused)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.refusal)
        top.addStretch(1)
        self._stack = QStackedLayout()
        for page in (whole, refused, self.empty):
            self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addWidget(self.progress)
        outer.addLayout(self._stack, 1)

    def begin(self) -> None:
        """It is being worked out; what was shown stays until the answer is there."""
        self.progress.set_share(0.0)
        self._patience.start()

    def end(self) -> None:
        """Nothing is being worked out any more."""
        self._patience.stop()
        self.progress.hide()

    def show_refusal(self, refused: Refused, language: str) -> None:
        """Say why there is no plan."""
        self.refusal.say("bad", refused.text(language), self.tr("Nothing was changed."))
        self._stack.setCurrentIndex(1)

    def show_plan(self, day: CheckIn, plan: MorningPlan, *, expected_gone: bool) -> None:
        """Show what it would do."""
        if not plan.operations:
            self._stack.setCurrentIndex(2)
            return
        self.sentence.set_words(
            self.tr("{count} people move.").format(count=f"{plan.moved:,}") if plan.moved else self.tr("Nobody moves.")
        )
        self.details.set_words(" · ".join(self._details(plan)))
        self.untouched.set_words(self._untouched(day))
        self._show_figures(day, plan)
        self._show_sizes(day, plan, expected_gone)
        self._show_people(moved_people(plan.moves))
        self._stack.setCurrentIndex(0)

    def show_done(self) -> None:
        """Say that it is done, and what to do next; the list stays for reading it out."""
        moves = any(person.moves for person in self.moved.people)
        self.sentence.set_words(self.tr("Done."))
        self.details.set_words(
            self.tr("Print the changed badges and tell the people below their new tables. Ctrl Z takes it all back.")
            if moves
            else self.tr("Nobody has to be told of another table. Ctrl Z takes it all back.")
        )
        self._stack.setCurrentIndex(0)

    def _details(self, plan: MorningPlan) -> list[str]:
        said = []
        if plan.marked_absent:
            said.append(self.tr("Marked as absent: {count}").format(count=f"{plan.marked_absent:,}"))
        reasons = Counter(person.why for person in moved_people(plan.moves) if person.moves)
        if reasons["closing"]:
            said.append(self.tr("From tables that close: {count}").format(count=f"{reasons['closing']:,}"))
        if reasons["balance"] and reasons["closing"]:
            said.append(self.tr("For balance: {count}").format(count=f"{reasons['balance']:,}"))
        if plan.placed:
            said.append(self.tr("Get a seat: {count}").format(count=f"{plan.placed:,}"))
        if plan.freed:
            said.append(self.tr("Seats freed: {count}").format(count=f"{plan.freed:,}"))
        if plan.closed:
            said.append(self.tr("Tables closed: {tables}").format(tables=", ".join(map(str, plan.closed))))
        return said

    def _untouched(self, day: CheckIn) -> str:
        running = next((row.number for row in day.rounds if row.state in ("open", "paused")), None)
        if running is None:
            return self.tr("Rounds that are over stay as they are.")
        return self.tr("Rounds that are over stay as they are, and in round {number} nobody moves.").format(
            number=running
        )

    def _show_figures(self, day: CheckIn, plan: MorningPlan) -> None:
        before, after = plan.before.score, plan.after.score
        now = self.tr("now {figure}")
        self.even.say(
            self.tr("Evenly spread"),
            _percent(after.in_band, after.cells),
            now.format(figure=_percent(before.in_band, before.cells)),
        )
        self.repeats.say(self.tr("Meet again"), f"{after.repeats:,}", now.format(figure=f"{before.repeats:,}"))
        used = sum(not table.closed for table in day.tables.values())
        self.tables.say(self.tr("Tables in use"), f"{used - len(plan.closed):,}", now.format(figure=f"{used:,}"))

    def _show_sizes(self, day: CheckIn, plan: MorningPlan, expected_gone: bool) -> None:
        rounds = day.sizes(count_expected=not expected_gone)
        before = Counter(people for tables in rounds.values() for people in tables.values() if people)
        self.chart.set_sizes(before, dict(plan.sizes))
        self._sizes.setVisible(bool(plan.sizes))
        self.chart.setToolTip(self.tr("All rounds still to come together: {rounds}").format(rounds=len(rounds)))

    def _show_people(self, people: Sequence[MovedPerson]) -> None:
        self.moved.show_people(people)
        self._people.setVisible(bool(people))
        self._people.set_title(self.tr("Who sits where from now on"))
        self._people.set_aside(self.tr("{count} people").format(count=f"{len(people):,}"))


def _percent(part: int, whole: int) -> str:
    """A share that never looks whole when it is not."""
    return f"{int(part * 10000 / whole) / 100:.2f}%" if whole else "–"
