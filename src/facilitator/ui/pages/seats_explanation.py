"""Why the seats are as they are: the panel beside the tables with every figure, its bound, and its cause."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.day.seats_explained import ExplainedSeats
from facilitator.seating.causes import CellCause, RepeatCause
from facilitator.seating.explanation import Explanation
from facilitator.seating.group_outcome import GroupOutcome
from facilitator.ui.pages.seats_explanation_balance import AttributeRow
from facilitator.ui.pages.seats_explanation_faults import Fault, FaultList
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.emptied import empty
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.scroll import ScrollColumn

PARTS = ("balance", "cells", "repeats")


class ExplanationPanel(Card):
    """What the engine knows about the seats as they stand.

    Signals:
        go_asked(round_id, table_id): a fault is to be seen.
        save_asked: keep it as a text.
        closed: put the panel away.
    """

    go_asked = Signal(str, str)
    save_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self._explained: ExplainedSeats | None = None
        self._language = "en"
        self.save, self.close_button = Button(""), Button("", hint="Esc")
        self.save.clicked.connect(self.save_asked)
        self.close_button.clicked.connect(self.closed)
        self.header.addWidget(self.save)
        self.header.addWidget(self.close_button)
        self.parts = SegmentedChoice()
        self.parts.chosen.connect(self._show_part)
        choices = QWidget()
        row = QHBoxLayout(choices)
        row.setContentsMargins(16, 0, 16, 8)
        row.addWidget(self.parts, 1)
        self._lead = WrapLabel("")
        self._sentences: list[WrapLabel] = []
        self._figures = QVBoxLayout()
        self._figures.setSpacing(12)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(12)
        column.addWidget(self._lead)
        column.addLayout(self._figures)
        column.addStretch(1)
        self.cells, self.repeats = FaultList(), FaultList()
        for faults in (self.cells, self.repeats):
            faults.go_asked.connect(lambda fault: self.go_asked.emit(fault.round_id, fault.table_id))
        self._stack = QStackedWidget()
        self._stack.addWidget(ScrollColumn(inside))
        self._stack.addWidget(self.cells)
        self._stack.addWidget(self.repeats)
        self.add(choices)
        self.add(self._stack, 1)
        self.retranslate()

    @property
    def rows(self) -> list[AttributeRow]:
        """The attributes shown."""
        return [row for row in self.findChildren(AttributeRow) if not row.isHidden()]

    def words(self) -> str:
        """What stands on the first part, one paragraph a line."""
        return "\n".join(label.text() for label in [self._lead, *self._sentences])

    def show_explained(self, explained: ExplainedSeats | None, language: str) -> None:
        """Show the figures, None while they are being looked at; ``show_causes`` comes later, for that takes longer."""
        self._explained, self._language = explained, language
        empty(self._figures)
        self._sentences.clear()
        self.cells.faults.show_faults(())
        self.repeats.faults.show_faults(())
        self.save.setEnabled(explained is not None)
        self._lead.setVisible(True)
        self._lead.set_words(self.tr("Looking at the seats …"))
        if explained is not None:
            self._show_figures(explained.explanation)
        self._count()

    def show_causes(self) -> None:
        """The causes have been found: show every fault with its own."""
        if self._explained is not None:
            causes = self._explained.explanation.causes
            self.cells.faults.show_faults(self._faults(causes.cells))
            self.repeats.faults.show_faults(self._faults(causes.repeats))

    def _show_figures(self, explanation: Explanation) -> None:
        korean = self._language == "ko"
        best = explanation.score.optimal
        self._lead.set_words("", lead=(explanation.ko if korean else explanation.en)[0] if best else "")
        self._lead.setVisible(best)
        for attribute in explanation.attributes:
            self._figures.addWidget(AttributeRow(attribute))
        self._say(self._meetings(), self.tr("Meeting again:"))
        for outcome in explanation.groups:
            if outcome.wishing:
                number = explanation.problem.round_number(outcome.round)
                self._say(self._group(outcome), self.tr("Groups, round {number}:").format(number=number))
        for rule in explanation.score.broken:
            self._say(rule.ko if korean else rule.en, state="bad")

    def _show_part(self, key: str) -> None:
        self._stack.setCurrentIndex(PARTS.index(key))

    def _say(self, words: str, lead: str = "", state: str = "") -> None:
        label = WrapLabel(words, lead=lead)
        label.setProperty("state", state)
        self._sentences.append(label)
        self._figures.addWidget(label)

    def _faults(self, causes: Sequence[CellCause | RepeatCause]) -> list[Fault]:
        assert self._explained is not None
        found = []
        for cause in causes:
            what, _, why = (cause.ko if self._language == "ko" else cause.en).partition(": ")
            found.append(Fault(what, why, *self._explained.place_of(cause)))
        return found

    def _meetings(self) -> str:
        assert self._explained is not None
        score = self._explained.explanation.score
        repeats, least = f"{score.repeats:,}", f"{score.least_repeats:,}"
        if not score.repeats:
            return self.tr("nobody meets anybody twice.")
        if score.repeats <= score.least_repeats:
            return self.tr("{repeats} pairs; with these rules and tables it cannot be fewer.").format(repeats=repeats)
        return self.tr("{repeats} pairs; at least {least} cannot be avoided.").format(repeats=repeats, least=least)

    def _group(self, outcome: GroupOutcome) -> str:
        parts = [
            self.tr("choice {rank}: {count}").format(rank=rank, count=f"{count:,}")
            for rank, count in enumerate(outcome.reached, start=1)
            if count or rank == 1
        ]
        parts.append(self.tr("outside their choices: {count}").format(count=f"{outcome.outside:,}"))
        bound = self.tr("At most {most} first choices could be met.").format(most=f"{outcome.most_first:,}")
        return f"{' · '.join(parts)}. {bound}"

    def _count(self) -> None:
        score = None if self._explained is None else self._explained.explanation.score
        cells, repeats = (0, 0) if score is None else (score.cells_out, score.repeats)
        self.parts.set_choices(
            [
                Choice("balance", self.tr("Figures")),
                Choice("cells", self.tr("Out of band {count}").format(count=f"{cells:,}")),
                Choice("repeats", self.tr("Meet again {count}").format(count=f"{repeats:,}")),
            ]
        )

    def retranslate(self) -> None:
        """Write the words again."""
        self.set_title(self.tr("Why these seats"))
        self.save.setText(self.tr("Save as text"))
        self.close_button.setText(self.tr("Close"))
        self._count()
