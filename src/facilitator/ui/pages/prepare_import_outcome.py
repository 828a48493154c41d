"""What an import would do, before it is done: how many come in, who is there already, and which rows stay out and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.roster import Rejected
from facilitator.roster.arrive import ImportResult
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.figure import Figure
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.table import Table
from facilitator.ui.widgets.words_table import WordsModel


class RejectedModel(WordsModel):
    """The rows that stay out: line, reason, and what stands there."""

    def columns(self) -> tuple[str, ...]:
        """Line, reason, cells."""
        return (self.tr("Line"), self.tr("Why it stays out"), self.tr("What stands there"))

    def show_rows(self, rows: Sequence[Rejected], language: str) -> None:
        """Show these rows."""
        self.show_cells(
            [(f"{row.line:,}", row.reason(language), " · ".join(cell for cell in row.cells if cell)) for row in rows]
        )


class OutcomePanel(Page):
    """The figures of an import and the rows that stay out.

    Signals:
        save_asked: write the rows that stay out into a file.
    """

    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: ImportResult | None = None
        self._done = False
        self.added, self.unchanged, self.rejected = Figure(), Figure(), Figure()
        self.model = RejectedModel(self)
        self.table = Table()
        self.table.setSortingEnabled(False)
        self.table.setModel(self.model)
        self.table.set_widths(70, 420)
        self._card = Card(flush=True)
        self._save = Button("")
        self._save.clicked.connect(self.save_asked)
        self._card.header.addWidget(self._save)
        self._card.add(self.table, 1)
        self._fine = WrapLabel("", "sub")
        figures = QHBoxLayout()
        figures.setSpacing(12)
        for figure in (self.added, self.unchanged, self.rejected):
            figures.addWidget(figure, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(figures)
        column.addWidget(self._fine)
        column.addWidget(self._card, 1)
        self.retranslate()

    def show_result(self, result: ImportResult | None, language: str, *, done: bool = False) -> None:
        """Show what would happen, or did where ``done``; None while it is not known."""
        self._result, self._done = result, done
        self.model.show_rows(result.rejected if result else (), language)
        self._write()

    def retranslate(self) -> None:
        """Write every word again."""
        self._save.setText(self.tr("Save these rows as XLSX …"))
        self._write()

    def _write(self) -> None:
        result = self._result
        rejected = len(result.rejected) if result else None
        self.added.say(
            result.added if result else None, self.tr("Imported") if self._done else self.tr("Will come in"), "ok"
        )
        self.unchanged.say(result.unchanged if result else None, self.tr("Already on the list"))
        self.rejected.say(rejected, self.tr("Rows that stay out"), "warning" if rejected else "")
        self._card.set_title(self.tr("Rows that stay out: {count}").format(count=f"{rejected or 0:,}"))
        self._card.setVisible(bool(rejected))
        self._fine.setVisible(not rejected)
        self._fine.set_words(self.tr("Every row can be imported.") if result else "")
