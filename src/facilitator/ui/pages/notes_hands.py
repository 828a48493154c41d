"""Counting hands: the note-taker enters how many of the table chose each option of the ballot that is open."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from sqlalchemy import select

from facilitator.record import Record
from facilitator.record.models import Ballot, Option, Table, TableVote
from facilitator.record.operations import EnterTableVote
from facilitator.record.present import people_at
from facilitator.ui.widgets.buttons import PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.emptied import empty
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.stepper import Stepper
from facilitator.ui.widgets.tab_order import tab_from


@dataclass(frozen=True)
class TableBallot:
    """The open ballot as one table sees it; ``counts`` holds what was entered so far."""

    id: str
    number: int
    title: str
    method: str
    table_id: str
    present: int
    options: tuple[tuple[str, str], ...]
    entered: bool = False
    counts: dict[str, int] = field(default_factory=dict)
    voters: int = 0
    abstain: int = 0
    invalid: int = 0


def open_ballot(record: Record, session_id: str, table_id: str) -> TableBallot | None:
    """The ballot by hands that is open now, for this table; None when there is none."""
    with record.reading() as reading:
        opened = select(Ballot).where(Ballot.session_id == session_id, Ballot.state == "open")
        newest_first = reading.scalars(opened.order_by(Ballot.number.desc())).all()
        ballot = next((one for one in newest_first if "hands" in one.channels), None)
        table = reading.get(Table, table_id)
        if ballot is None or table is None:
            return None
        options = reading.execute(
            select(Option.id, Option.text).where(Option.ballot_id == ballot.id).order_by(Option.position)
        ).all()
        vote = reading.get(TableVote, (ballot.id, table_id))
        present = people_at(reading, ballot, table)
        return TableBallot(
            id=ballot.id,
            number=ballot.number,
            title=ballot.title,
            method=ballot.method,
            table_id=table_id,
            present=present,
            options=tuple((row.id, row.text) for row in options),
            entered=vote is not None,
            counts=dict(vote.counts) if vote else {},
            voters=vote.voters if vote else present,
            abstain=vote.abstain if vote else 0,
            invalid=vote.invalid if vote else 0,
        )


class HandsCard(Page):
    """Steppers for every option, and whether they fit the table.

    Signals:
        entered(EnterTableVote): the person wants these hands to count.
    """

    entered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ballot: TableBallot | None = None
        self._steppers: dict[str, Stepper] = {}
        self._table_number = 0
        self._card = Card()
        self._about = WrapLabel("", "sub")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._sum = WrapLabel("", "sub")
        self._enter = PrimaryButton("", hint="Ctrl ↵")
        self._enter.clicked.connect(self.enter)
        self._card.add(self._about)
        self._card.add(self._rows)
        self._card.add(self._sum)
        self._card.add(self._enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.retranslate()

    def show_ballot(self, ballot: TableBallot | None) -> None:
        """Show the ballot's options with what was entered; hands that were typed and not entered stay."""
        same = (
            ballot is not None
            and self._ballot is not None
            and (
                (ballot.id, ballot.table_id, ballot.options)
                == (self._ballot.id, self._ballot.table_id, self._ballot.options)
            )
        )
        entered_before = self._ballot is not None and self._ballot.entered
        self._ballot = ballot
        self.setVisible(ballot is not None)
        if ballot is None:
            return
        if not same:
            self._build(ballot)
        if not same or ballot.entered != entered_before or ballot.entered:
            self._fill(ballot)
        self._write()

    def set_table(self, number: int) -> None:
        """Say in the title which table it is, where several tables' hands are entered in one place."""
        self._table_number = number
        self._name()

    def enter(self) -> None:
        """Hand the hands over."""
        ballot = self._ballot
        if ballot is None:
            return
        counts = {option: self._steppers[option].value() for option, _ in ballot.options}
        self.entered.emit(
            EnterTableVote(
                ballot_id=ballot.id,
                table_id=ballot.table_id,
                counts=counts,
                voters=self._steppers["voters"].value() if "voters" in self._steppers else 0,
                abstain=self._steppers["abstain"].value(),
                invalid=self._steppers["invalid"].value(),
            )
        )

    def stepper(self, key: str) -> Stepper:
        """The stepper of an option (by id), of "abstain", "invalid", or "voters"."""
        return self._steppers[key]

    def _build(self, ballot: TableBallot) -> None:
        empty(self._rows)
        self._steppers.clear()
        for option, text in ballot.options:
            self._add_row(option, text)
        if ballot.method != "single":
            self._add_row("voters", self.tr("People who voted"), "sub")
        self._add_row("abstain", self.tr("Abstained"), "sub")
        self._add_row("invalid", self.tr("Invalid"), "sub")
        tab_from(self, (*self._steppers.values(), self._enter))

    def _add_row(self, key: str, words: str, role: str = "") -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        label = WrapLabel(words, role)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(label, 1)
        stepper = Stepper(0, 0, 999, name=words)
        stepper.changed.connect(lambda _value: self._write())
        self._steppers[key] = stepper
        line.addWidget(stepper)
        self._rows.addWidget(row)

    def _fill(self, ballot: TableBallot) -> None:
        for option, _ in ballot.options:
            self._steppers[option].set_value(ballot.counts.get(option, 0))
        if "voters" in self._steppers:
            self._steppers["voters"].set_value(ballot.voters)
        self._steppers["abstain"].set_value(ballot.abstain)
        self._steppers["invalid"].set_value(ballot.invalid)

    def _voted(self, ballot: TableBallot) -> int:
        if "voters" in self._steppers:
            return self._steppers["voters"].value()
        return sum(self._steppers[key].value() for key in (*(id for id, _ in ballot.options), "abstain", "invalid"))

    def retranslate(self) -> None:
        """Write every word again."""
        self._name()
        ballot = self._ballot
        if ballot is not None:
            values = {key: stepper.value() for key, stepper in self._steppers.items()}
            self._build(ballot)
            for key, value in values.items():
                self._steppers[key].set_value(value)
        self._write()

    def _name(self) -> None:
        if self._table_number:
            self._card.set_title(self.tr("Hands of table {number}").format(number=self._table_number))
        else:
            self._card.set_title(self.tr("Count of hands"))

    def _write(self) -> None:
        ballot = self._ballot
        if ballot is None or not self._steppers:
            return
        self._about.set_words(
            self.tr("Ballot {number} · {title} · present {present}").format(
                number=ballot.number, title=ballot.title, present=ballot.present
            )
        )
        voted = self._voted(ballot)
        if voted == ballot.present:
            words, state = self.tr("{voted} of {present}: it fits"), "ok"
        elif voted < ballot.present:
            words, state = self.tr("{voted} of {present}: some have not raised a hand"), "warning"
        else:
            words, state = self.tr("{voted} of {present}: more than are here"), "bad"
        self._sum.setProperty("state", state)
        self._sum.set_words(words.format(voted=voted, present=ballot.present))
        self._sum.style().unpolish(self._sum)
        self._sum.style().polish(self._sum)
        self._enter.setText(self.tr("Enter again") if ballot.entered else self.tr("Enter the hands"))
