"""The card for votes by keypad: taking in what the receiver wrote down."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from facilitator.record.keypads import KeypadOutcome
from facilitator.record.operations import ImportKeypads
from facilitator.ui.pages.votes_keypads_import import KeypadImport
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.page import Page
from facilitator.ui.workplace import Workplace


class KeypadsCard(Page):
    """Takes the file of the next tranche.

    Args:
        work: where the person works.

    Signals:
        tranches_asked: the person wants the hall to see which tables press when.
    """

    tranches_asked = Signal()

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._ballot_id = ""
        self._columns: dict[str, str] = {}
        self._card = Card()
        self._lead = WrapLabel("", "sub")
        self.notice = Notice()
        self.notice.hide()
        self.choose, self._tranches = Button("", hint="Ctrl I"), Button("")
        self.choose.clicked.connect(self.ask_file)
        self._tranches.clicked.connect(self.tranches_asked)
        for item in (self._lead, self.notice, self.choose, self._tranches):
            self._card.add(item)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.retranslate()

    def show_ballot(self, ballot_id: str) -> None:
        """Be about this ballot."""
        if ballot_id != self._ballot_id:
            self.notice.hide()
        self._ballot_id = ballot_id
        self.choose.setEnabled(self._work.may(ImportKeypads))

    def ask_file(self) -> None:
        """Ask for the receiver's file, and show what importing it would do."""
        if not (self._ballot_id and self.isVisible() and self.choose.isEnabled()):
            return
        settings = self._work.settings
        kinds = self.tr("Lists (*.csv *.txt *.tsv *.xlsx *.xls *.ods)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("The receiver's file"), str(settings.folder), kinds)
        if name:
            settings.folder = Path(name).parent
            self.open_import(Path(name)).exec()

    def open_import(self, path: Path) -> KeypadImport:
        """The import of a file; columns that a person named for an earlier file hold for this one."""
        dialog = KeypadImport(self, self._work, self._ballot_id, path, self._columns)
        dialog.imported.connect(lambda outcome: self._say(dialog.columns, outcome))
        return dialog

    def _say(self, columns: dict[str, str], outcome: KeypadOutcome) -> None:
        self._columns = columns
        words = self.tr("{count} votes came in.").format(count=f"{len(outcome.counted):,}")
        rest = ""
        if outcome.again:
            rest = self.tr("{count} keypads had voted before.").format(count=f"{len(outcome.again):,}")
        self.notice.say("ok", words, rest)
        self.notice.show()

    def retranslate(self) -> None:
        """Write every word again."""
        self._card.set_title(self.tr("Votes by keypad"))
        self._lead.set_words(
            self.tr(
                "Import the receiver's file after each tranche. A file may be imported again: each keypad counts once."
            )
        )
        self.choose.setText(self.tr("Import a file …"))
        self._tranches.setText(self.tr("Show the tranches"))
