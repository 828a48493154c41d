"""What an import of keypads would bring: how many votes, what was pressed twice, and the rows that do not count."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.keypad_file import KeypadPreview, LostPress
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.figure import Figure
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.table import Table
from facilitator.ui.widgets.words_table import WordsModel

NAMED = 12
"""So many keypads are named by their numbers; of more only the first."""


class LostModel(WordsModel):
    """The rows that do not count: line, keypad, answer, reason."""

    def columns(self) -> tuple[str, ...]:
        """Line, keypad, answer, reason."""
        return (self.tr("Line"), self.tr("Keypad"), self.tr("Answer"), self.tr("Why it does not count"))

    def show_rows(self, rows: Sequence[LostPress], language: str) -> None:
        """Show these rows."""
        self.show_cells([(f"{row.line:,}", row.device, row.answer, row.reason.text(language)) for row in rows])


class KeypadFigures(Page):
    """The figures of an import that has not been done yet. How the votes fall is not among them: the ballot is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: KeypadPreview | None = None
        self.coming, self.again, self.repeated = Figure(), Figure(), Figure()
        self._said = WrapLabel("", "sub")
        self.model = LostModel(self)
        self._table = Table()
        self._table.setSortingEnabled(False)
        self._table.setModel(self.model)
        self._table.set_widths(70, 110, 110)
        self._card = Card(flush=True)
        self._card.add(self._table, 1)
        figures = QHBoxLayout()
        figures.setSpacing(12)
        for figure in (self.coming, self.again, self.repeated):
            figures.addWidget(figure, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(figures)
        column.addWidget(self._said)
        column.addWidget(self._card, 1)
        column.addStretch(0)
        self.retranslate()

    def show_preview(self, preview: KeypadPreview | None, language: str) -> None:
        """Show what would happen; None while it is not known."""
        self._preview = preview
        self.model.show_rows(preview.lost if preview else (), language)
        self._write()

    def retranslate(self) -> None:
        """Write every word again."""
        self._write()

    def _write(self) -> None:
        preview = self._preview
        self.coming.say(len(preview.votes) if preview else None, self.tr("Votes that come in"), "ok")
        self.again.say(len(preview.again) if preview else None, self.tr("Voted before"))
        repeated = len(preview.repeated) if preview else None
        self.repeated.say(repeated, self.tr("Pressed more than once"))
        lines = []
        if preview and preview.repeated:
            words = self.tr("Of a keypad that was pressed more than once, the last press counts: {keypads}.")
            lines.append(words.format(keypads=_named(preview.repeated)))
        if preview and preview.silent:
            words = self.tr("These keypads have no vote, since nothing they pressed is on the ballot: {keypads}.")
            lines.append(words.format(keypads=_named(preview.silent)))
        self._said.set_words("\n".join(lines))
        self._said.setVisible(bool(lines))
        lost = len(preview.lost) if preview else 0
        self._card.set_title(self.tr("Rows that do not count: {count}").format(count=f"{lost:,}"))
        self._card.setVisible(lost > 0)


def _named(devices: Sequence[str]) -> str:
    return ", ".join(devices[:NAMED]) + (f" … (+{len(devices) - NAMED})" if len(devices) > NAMED else "")
