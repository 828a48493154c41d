"""What a ballot said before it was reopened, and why it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.day.earlier_results import EarlierResult
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.emptied import empty
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page


class EarlierResultsCard(Page):
    """The earlier results of a ballot, the latest first. It hides where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results: tuple[EarlierResult, ...] = ()
        self._card = Card()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self._card.add(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.hide()
        self.retranslate()

    def show_results(self, results: Sequence[EarlierResult]) -> None:
        """Show these."""
        if tuple(results) == self._results:
            return
        self._results = tuple(results)
        self.setVisible(bool(self._results))
        self._write()

    def words(self) -> str:
        """All that stands here, for tests and screen readers."""
        return "\n".join(line for one in self._results for line in self._lines(one))

    def retranslate(self) -> None:
        """Write every word again."""
        self._write()

    def _write(self) -> None:
        self._card.set_title(self.tr("Reopened"))
        empty(self._rows)
        for one in self._results:
            why, *figures = self._lines(one)
            block = QWidget()
            column = QVBoxLayout(block)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            for words, role in ((why, "strong"), *((line, "sub") for line in figures)):
                label = WrapLabel("", role)
                label.set_words(words)
                column.addWidget(label)
            self._rows.addWidget(block)

    def _lines(self, one: EarlierResult) -> list[str]:
        """Why it was reopened, and what it said until then."""
        counts = " · ".join(f"{text} {count:,g}" for text, count in one.options)
        lines = [
            self.tr("Reopened at {time}: {reason}").format(time=f"{one.reopened_at:%H:%M}", reason=one.reason),
            self.tr("Result until then, closed at {time}: {counts}").format(
                time=f"{one.closed_at:%H:%M}", counts=counts
            ),
        ]
        turnout = self.tr("{cast} people voted, {valid} valid votes.").format(
            cast=f"{one.cast:,}", valid=f"{one.valid:,}"
        )
        seal = self.tr("Seal {seal}").format(seal=one.seal) if one.seal else ""
        return [*lines, f"{turnout} {seal}".strip()]
