"""The city's population by attribute: typed, copied from a sheet, or taken from a file, beside those on the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.balance import label
from facilitator.day.population import GivenPopulation, read_population, shares_in, shares_of
from facilitator.errors import Refused
from facilitator.record.operations import SetPopulation
from facilitator.ui.look import look
from facilitator.ui.pages.prepare_fields import ChoiceBox, Labelled
from facilitator.ui.pages.prepare_population_model import PopulationModel, percent
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.dialogs import TallDialog, answers
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.table import Table
from facilitator.ui.workplace import Workplace

MOST_NAMED = 8

Reading = Callable[[], dict[str, int]]


class PopulationDialog(TallDialog):
    """Asks how the city's population is made up, one attribute at a time.

    Signals:
        told(changed): the attributes that were changed, as they are to be kept.
    """

    told = Signal(tuple)

    def __init__(
        self, found: Sequence[GivenPopulation], language: str, folder: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language, self._folder = language, folder
        self._before = {one.attribute: one for one in found}
        self._now = dict(self._before)
        self._shown = found[0].attribute
        self.attribute = ChoiceBox()
        self.attribute.set_choices([(one.attribute, label(one.attribute, language)) for one in found])
        self.attribute.set_key(self._shown)
        self.attribute.kept.connect(self._show)
        self.model = PopulationModel(self)
        self.model.changed.connect(self._write_sum)
        self.table = Table(framed=True)
        self.table.setSortingEnabled(False)
        self.table.setModel(self.model)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.set_widths(220, 120, 140, stretch=0)
        self.table.setMinimumHeight(look().pixels(220))
        self.source = ComposingLine()
        self.source.setMaxLength(200)
        self.sum, self.told_badly = WrapLabel("", "sub"), WrapLabel("")
        self.told_badly.setProperty("state", "bad")
        self.told_badly.hide()
        self._paste, self._file, self._clear = Button("", hint="Ctrl V"), Button(""), Button("")
        self._save, self._cancel = PrimaryButton("", hint="Enter"), Button("", hint="Esc")
        self._paste.clicked.connect(self.paste)
        self._file.clicked.connect(self.ask_file)
        self._clear.clicked.connect(self.model.clear)
        self._save.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._save.setDefault(True)
        pasting = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.table)
        pasting.activated.connect(self.paste)
        self._lay_out()
        self._write_words()
        self._show(self._shown)

    def _lay_out(self) -> None:
        self.setMinimumWidth(look().pixels(600))
        self._title, self._lead = ElidedLabel("", "title"), WrapLabel("", "sub")
        self._by, self._from = Labelled(self.attribute), Labelled(self.source)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        for button in (self._paste, self._file, self._clear):
            tools.addWidget(button)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for part in (self._title, self._lead, self._by, self.table):
            column.addWidget(part, 1 if part is self.table else 0)
        column.addWidget(self.sum)
        column.addWidget(self.told_badly)
        column.addLayout(tools)
        column.addWidget(self._from)
        column.addLayout(answers(self._cancel, self._save))

    def _write_words(self) -> None:
        self.setWindowTitle(self.tr("The city's population"))
        self._title.setText(self.tr("The city's population (%)"))
        self._lead.set_words(
            self.tr(
                "The minutes set those who came beside it. It is optional. Copy two columns from a sheet, the value and its "
                "share or people, and paste them here."
            )
        )
        self._by.set_name(self.tr("By"))
        self._from.set_name(self.tr("Source"))
        self.source.setPlaceholderText(self.tr("Resident registration statistics, October 2026"))
        self._paste.setText(self.tr("Paste"))
        self._file.setText(self.tr("From a CSV file …"))
        self._clear.setText(self.tr("Clear"))
        self._save.setText(self.tr("Save"))
        self._cancel.setText(self.tr("Cancel"))
        self.table.setAccessibleName(self.tr("Shares of the population"))

    def paste(self) -> None:
        """Take what was copied from a sheet."""
        self._take(lambda: shares_of(QGuiApplication.clipboard().text()))

    def ask_file(self) -> None:
        """Let the person choose a file with two columns."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("The city's population"), self._folder, self.tr("CSV files (*.csv *.txt)")
        )
        if name:
            self._take(lambda: shares_in(Path(name)))

    def accept(self) -> None:
        """Hand over what is another one now, with the cell and the syllable that are being typed."""
        self.table.setFocus()
        self.source.settle()
        self._keep()
        changed = tuple(one for name, one in self._now.items() if one != self._before[name])
        if changed:
            self.told.emit(changed)
        super().accept()

    def _take(self, read: Reading) -> None:
        try:
            shares = read()
        except Refused as refused:
            self._tell(refused.text(self._language))
        else:
            self._tell("")
            self.model.take(shares)

    def _tell(self, words: str) -> None:
        self.told_badly.set_words(words)
        self.told_badly.setVisible(bool(words))

    def _show(self, attribute: str) -> None:
        """Show another attribute; what was written for the one before is kept until the dialog ends."""
        if attribute != self._shown:
            self._keep()
        self._shown = attribute
        one = self._now[attribute]
        self.model.show_population(one)
        self.source.setText(one.source)
        self._tell("")
        self._write_sum()

    def _keep(self) -> None:
        before = self._now[self._shown]
        shares = self.model.shares()
        self._now[self._shown] = GivenPopulation(
            before.attribute, before.values, shares, self.source.text_with_preedit().strip() if shares else ""
        )

    def _write_sum(self) -> None:
        shares = self.model.shares()
        if not shares:
            self.sum.set_words(self.tr("Nothing given: the minutes show only those who came."))
            return
        words = self.tr("Together {sum} %.").format(sum=percent(sum(shares.values())))
        without = [value for value, _ in self._now[self._shown].values if value not in shares]
        if without:
            named = ", ".join(without[:MOST_NAMED]) + (" …" if len(without) > MOST_NAMED else "")
            words += " " + self.tr("Without a share, which the minutes will say: {values}").format(values=named)
        self.sum.set_words(words)


def ask_population(work: Workplace, parent: QWidget, say: Callable[[str, bool], None]) -> None:
    """Read what is given of the population, show it to be changed, and keep it; ``say`` is told how it went."""
    translate = QCoreApplication.translate
    session_id = work.place.session_id
    if session_id is None:
        return

    def keep(changed: tuple[GivenPopulation, ...]) -> None:
        operations = [
            SetPopulation(session_id=session_id, attribute=one.attribute, shares=dict(one.shares), source=one.source)
            for one in changed
        ]
        work.desk.do(translate("PopulationDialog", "The city's population"), *operations)
        say(translate("PopulationDialog", "Saved. The minutes show the city's population beside those who came."), True)

    def show(found: tuple[GivenPopulation, ...]) -> None:
        if not found:
            say(translate("PopulationDialog", "Import the list first: the population is compared with it."), False)
            return
        dialog = PopulationDialog(found, work.language, str(work.settings.folder), parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.told.connect(keep)
        dialog.open()

    work.desk.run(lambda _work: read_population(work.desk.record, session_id), show)
