"""What an import of posts would do, before it is done, and which lines stay out and why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.outside.arrive import PostsResult
from facilitator.ui.pages.prepare_import_outcome import RejectedModel
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.figure import Figure
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.table import Table


class PostsOutcome(Page):
    """The figures of an import and the lines that stay out.

    Signals:
        save_asked: write the lines that stay out into a file.
    """

    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: PostsResult | None = None
        self._done = False
        self.added, self.updated, self.unchanged, self.rejected = Figure(), Figure(), Figure(), Figure()
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
        for figure in (self.added, self.updated, self.unchanged, self.rejected):
            figures.addWidget(figure, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(figures)
        column.addWidget(self._fine)
        column.addWidget(self._card, 1)
        column.addStretch(0)
        self.retranslate()

    def show_result(self, result: PostsResult | None, language: str, *, done: bool = False) -> None:
        """Show what would happen, or did where ``done``; None while it is not known."""
        self._result, self._done = result, done
        self.model.show_rows(result.rejected if result else (), language)
        self._write()

    def retranslate(self) -> None:
        """Write every word again."""
        self._save.setText(self.tr("Save these lines as XLSX …"))
        self._write()

    def _write(self) -> None:
        result = self._result
        rejected = len(result.rejected) if result else None
        came = self.tr("Imported") if self._done else self.tr("Will come in")
        self.added.say(result.added if result else None, came, "ok")
        self.updated.say(result.updated if result else None, self.tr("Updated"))
        self.unchanged.say(result.unchanged if result else None, self.tr("Known"))
        self.rejected.say(rejected, self.tr("Lines that stay out"), "warning" if rejected else "")
        self._card.set_title(self.tr("Lines that stay out: {count}").format(count=f"{rejected or 0:,}"))
        self._card.setVisible(bool(rejected))
        self._fine.setVisible(not rejected)
        fine = self.tr("Every line can be imported. Who wrote a post never comes in.")
        self._fine.set_words(fine if result else "")
