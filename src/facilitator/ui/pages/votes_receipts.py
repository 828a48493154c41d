"""The card of a closed ballot by phone: publishing the list on which everybody finds the own receipt."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.live_tally import LiveTally
from facilitator.day.receipts import write_receipts
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.page import Page
from facilitator.ui.workplace import Workplace


class ReceiptsCard(Page):
    """Writes the list, and says where phones find it; it is not there for any other ballot.

    Args:
        work: where the person works; the card follows its hub, which says the address for phones.
    """

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._tally: LiveTally | None = None
        self._card = Card()
        self.lead = WrapLabel("", "sub")
        self.notice = Notice()
        self.notice.hide()
        self.publish = Button("")
        self.publish.clicked.connect(self.ask_where)
        buttons = QHBoxLayout()
        buttons.addWidget(self.publish)
        buttons.addStretch(1)
        for item in (self.lead, self.notice, buttons):
            self._card.add(item)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        work.hub.changed.connect(self.retranslate)
        self.retranslate()

    def show_tally(self, tally: LiveTally) -> None:
        """Be about this ballot."""
        if self._tally is None or tally.id != self._tally.id:
            self.notice.hide()
        self._tally = tally
        self.setVisible(tally.state == "closed" and "phone" in tally.channels)
        self.retranslate()

    def ask_where(self) -> None:
        """Ask for the file, and write the list."""
        tally, settings = self._tally, self._work.settings
        if tally is None:
            return
        suggested = self.tr("receipts of vote {number}.csv").format(number=tally.number)
        kinds = ";;".join((self.tr("Table for the web (*.csv)"), self.tr("Print for the wall (*.pdf)")))
        name, kind = QFileDialog.getSaveFileName(
            self, self.tr("Publish the list of receipts"), str(settings.folder / suggested), kinds
        )
        if name:
            settings.folder = Path(name).parent
            self.write(_with_ending(Path(name), ".pdf" if "*.pdf" in kind else ".csv"))

    def write(self, path: Path) -> None:
        """Write the list off the window's thread."""
        assert self._tally is not None
        record, ballot_id, language = self._work.desk.record, self._tally.id, self._work.language

        def written(count: int) -> None:
            words = self.tr("{count} receipts are in {file}.").format(count=f"{count:,}", file=path.name)
            self.notice.say("ok", words)
            self.notice.show()

        self._work.desk.run(lambda _work: write_receipts(record, ballot_id, path, language), written)

    def retranslate(self) -> None:
        """Write every word again."""
        self._card.set_title(self.tr("Receipts"))
        words = self.tr(
            "Everybody who voted by phone finds their receipt on the list, with their vote as it was counted."
        )
        address, tally = self._work.hub.ballot_url, self._tally
        if address is not None and tally is not None and self._work.hub.serves(self._work.place.session_id):
            where = f"{address}list/{tally.number}"
            words += " " + self.tr("Phones find it at {address}.").format(address=where)
        self.lead.set_words(words)
        self.publish.setText(self.tr("Publish the list of receipts …"))


def _with_ending(path: Path, ending: str) -> Path:
    """The file as the chosen kind wants it: the suggested ".csv" stays where a person only chose the other kind."""
    if path.suffix.lower() in (ending, ".pdf"):
        return path
    return path.with_suffix(ending) if path.suffix.lower() == ".csv" else Path(f"{path}{ending}")
