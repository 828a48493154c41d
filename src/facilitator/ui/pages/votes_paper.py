"""The card for votes on paper: every pile with how far it is, and what can be done with it next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from sqlalchemy import select

from facilitator.day.piles import Pile, paper_ballot, piles_of
from facilitator.record.models import Table
from facilitator.record.operations import AcceptPaperBatch, EnterPaperBatch, QuestionPaperBatch, RemovePaperBatch
from facilitator.ui.pages.votes_paper_compare import PileComparison
from facilitator.ui.pages.votes_paper_entry import PileEntry
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.dialogs import confirm
from facilitator.ui.widgets.emptied import empty
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.tab_order import tab_from
from facilitator.ui.workplace import Workplace


class PaperCard(Page):
    """The piles of a ballot that is held on paper.

    Args:
        work: where the person works.
    """

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._ballot_id = ""
        self._piles: list[Pile] = []
        self._card = Card()
        self._lead = WrapLabel("", "sub")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(14)
        self.enter = Button("", hint="Ctrl E")
        self.enter.clicked.connect(self.enter_pile)
        self.buttons: dict[tuple[str, str], Button] = {}
        self._card.add(self._lead)
        self._card.add(self._rows)
        self._card.add(self.enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.retranslate()

    def show_ballot(self, ballot_id: str) -> None:
        """Show the piles of this ballot."""
        self._ballot_id = ballot_id
        with self._work.desk.record.reading() as reading:
            self._piles = piles_of(reading, ballot_id)
        self._write()

    def enter_pile(self) -> None:
        """Enter slips that nobody has entered yet."""
        if self._ballot_id and self.isVisible() and self.enter.isEnabled():
            self._open_entry(None)

    def _enter_again(self, pile: Pile) -> None:
        if self._open_entry(pile):
            self._compare(pile.id, only_where_differing=True)

    def _open_entry(self, pile: Pile | None) -> bool:
        desk, session_id = self._work.desk, self._work.place.session_id
        with desk.record.reading() as reading:
            ballot = paper_ballot(reading, self._ballot_id)
            tables = reading.execute(
                select(Table.id, Table.number).where(Table.session_id == session_id).order_by(Table.number)
            ).all()
        taken = [one.label for one in self._piles]
        entry = PileEntry(
            self, self._work, ballot, [] if ballot.secret else [(row.id, row.number) for row in tables], taken, pile
        )
        return bool(entry.exec())

    def _compare(self, pile_id: str, *, only_where_differing: bool = False) -> None:
        comparison = PileComparison(self, self._work, self._ballot_id, pile_id)
        if only_where_differing and not comparison.differs:
            return
        comparison.exec()
        if comparison.again_asked:
            again = [one for one in self._piles if one.id == pile_id]
            for pile in again:
                self._enter_again(pile)

    def _remove(self, pile: Pile) -> None:
        question = self.tr("Remove the pile “{name}”?").format(name=pile.label)
        detail = self.tr("Its slips no longer count, until they are entered again. This can be undone.")
        if confirm(self, question, detail, yes_text=self.tr("Remove"), danger=True):
            self._work.desk.do(self.tr("Remove a pile of slips"), RemovePaperBatch(id=pile.id))

    def retranslate(self) -> None:
        """Write every word again."""
        self._card.set_title(self.tr("Votes on paper"))
        self.enter.setText(self.tr("Enter a pile"))
        self._lead.set_words(
            self.tr(
                "Shuffle the slips, make piles of 20 to 50, and number them. Each pile is entered by two people; "
                "it counts once both agree."
            )
        )
        self._write()

    def _write(self) -> None:
        empty(self._rows)
        self.buttons = {}
        self._lead.setVisible(not self._piles)
        for pile in self._piles:
            self._rows.addWidget(self._row(pile))
        self.enter.setEnabled(self._work.may(EnterPaperBatch))
        tab_from(self, (*self.buttons.values(), self.enter))

    def _row(self, pile: Pile) -> QWidget:
        row = QWidget()
        state, words = self._state(pile)
        first = QHBoxLayout()
        first.addWidget(ElidedLabel(pile.label, "strong"), 1)
        first.addWidget(Chip(words, state))
        about = self.tr("Slips: {slips}").format(slips=f"{pile.slips:,}")
        if pile.table is not None:
            about += " · " + self.tr("Table {number}").format(number=pile.table)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(ElidedLabel(about, "sub"), 1)
        for key, label, act in self._acts(pile):
            button = Button(label)
            button.setAccessibleName(f"{pile.label}: {label}")
            button.clicked.connect(lambda _checked=False, act=act: act())
            button.setEnabled(self._work.may(EnterPaperBatch))
            self.buttons[pile.id, key] = button
            second.addWidget(button)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addLayout(second)
        return row

    def _state(self, pile: Pile) -> tuple[str, str]:
        match pile.state:
            case "once":
                return "warning", self.tr("Entered once")
            case "differs":
                return "bad", self.tr("{count} to settle").format(count=pile.differing)
            case "ready":
                return "warning", self.tr("Not yet accepted")
            case _:
                return "ok", self.tr("Counts")

    def _acts(self, pile: Pile) -> list[tuple[str, str, Callable[[], object]]]:
        desk = self._work.desk
        remove = ("remove", self.tr("Remove"), lambda: self._remove(pile))
        match pile.state:
            case "once":
                return [("again", self.tr("Second entry"), lambda: self._enter_again(pile)), remove]
            case "differs":
                return [("compare", self.tr("Compare"), lambda: self._compare(pile.id)), remove]
            case "ready":
                accept = AcceptPaperBatch(id=pile.id)
                label = self.tr("Let a pile count")
                return [("accept", self.tr("Let it count"), lambda: desk.do(label, accept)), remove]
            case _:
                question, label = QuestionPaperBatch(id=pile.id), self.tr("Do not count a pile")
                return [("question", self.tr("Do not count"), lambda: desk.do(label, question))]
