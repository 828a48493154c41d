"""The options of a paper: only those that it goes by are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget
from sqlalchemy import select

from facilitator.day.paper import CHECK_IN_LIST, NAME_LIST, USES, PaperOptions
from facilitator.day.paper_values import EVERYBODY, EXPECTED, WALK_INS
from facilitator.record import Record
from facilitator.record.models import Round, Session, Table
from facilitator.ui.pages.prepare_fields import Labelled
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.stepper import Stepper

CHOSEN = "chosen"
MOST_DESKS = 20


@dataclass(frozen=True)
class PaperChoices:
    """What there is to choose from in a session: its language, and the numbers and names of rounds and tables."""

    language: str
    rounds: tuple[tuple[int, str], ...]
    tables: tuple[int, ...]


def read_choices(record: Record, session_id: str) -> PaperChoices:
    """What the papers of a session can be about."""
    with record.reading() as reading:
        rounds = reading.execute(
            select(Round.number, Round.title).where(Round.session_id == session_id).order_by(Round.number)
        ).all()
        tables = reading.scalars(select(Table.number).where(Table.session_id == session_id).order_by(Table.number))
        return PaperChoices(
            reading.get_one(Session, session_id).language,
            tuple((row.number, row.title) for row in rounds),
            tuple(tables),
        )


class PaperOptionsPanel(Page):
    """Language, people, order and the rest, as the chosen paper needs them.

    Signals:
        changed: a person chose something else.
    """

    changed = Signal()

    def __init__(
        self, choices: PaperChoices, person_ids: Sequence[str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choices = choices
        self._ids = None if person_ids is None else tuple(person_ids)
        self._paper = next(iter(USES))
        self._orders: dict[str, str] = {}
        self.language, self.who, self.order = SegmentedChoice(), SegmentedChoice(), SegmentedChoice()
        self.per_sheet = SegmentedChoice([Choice("8", "8"), Choice("10", "10")])
        self.round, self.table = QComboBox(), QComboBox()
        for box in (self.round, self.table):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.desks = Stepper(1, 1, MOST_DESKS)
        self.details = QCheckBox()
        self._fields = {
            "language": Labelled(self.language), "who": Labelled(self.who), "order": Labelled(self.order),
            "per_sheet": Labelled(self.per_sheet), "round": Labelled(self.round), "table": Labelled(self.table),
            "desks": Labelled(self.desks), "details": Labelled(self.details),
        }  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for field in self._fields.values():
            column.addWidget(field)
        column.addStretch(1)
        self.retranslate()
        self.language.set_key(choices.language if choices.language in ("ko", "en") else "en")
        if self._ids is not None:
            self.who.set_key(CHOSEN)
        for choice in (self.language, self.who, self.order, self.per_sheet):
            choice.chosen.connect(lambda _key: self._chosen())
        for box in (self.round, self.table):
            box.activated.connect(lambda _place: self.changed.emit())
        self.desks.changed.connect(lambda _value: self.changed.emit())
        self.details.clicked.connect(lambda _on: self.changed.emit())

    def show_paper(self, paper: str) -> None:
        """Show the options of this paper."""
        self._paper = paper
        for name, field in self._fields.items():
            field.setVisible(name in USES[paper])
        self._fields["round"].setVisible("round" in USES[paper] and len(self._choices.rounds) > 1)
        self._offer_orders()

    def options(self) -> PaperOptions:
        """What was chosen."""
        uses, who = USES[self._paper], self.who.key()
        return PaperOptions(
            language=self.language.key(),
            order=self.order.key() if "order" in uses else "",
            per_sheet=int(self.per_sheet.key()),
            round=self.round.currentData() if "round" in uses else None,
            table=self.table.currentData() if "table" in uses else None,
            desks=self.desks.value(),
            who=EVERYBODY if who == CHOSEN else who,
            people=self._ids if who == CHOSEN and "who" in uses else None,
            details=self.details.isChecked(),
        )

    def retranslate(self) -> None:
        """Write every word again."""
        self.language.set_choices([Choice("ko", "한국어"), Choice("en", "English")])
        whom = [
            Choice(EVERYBODY, self.tr("Everybody")),
            Choice(EXPECTED, self.tr("Not here yet")),
            Choice(WALK_INS, self.tr("Walk-ins")),
        ]
        if self._ids is not None:
            whom.append(Choice(CHOSEN, self.tr("Chosen ({count})").format(count=len(self._ids))))
        self.who.set_choices(whom)
        self._offer_orders()
        self._offer(self.round, self.tr("All rounds"), [
            (self.tr("Round {number} {title}").format(number=number, title=title).strip(), number)
            for number, title in self._choices.rounds
        ])  # fmt: skip
        self._offer(self.table, self.tr("All tables"), [
            (self.tr("Table {number}").format(number=number), number) for number in self._choices.tables
        ])  # fmt: skip
        self.desks.set_name(self.tr("Desks"))
        self.details.setText(self.tr("Age, gender and the like"))
        names = {
            "language": self.tr("Language"), "who": self.tr("Who"), "order": self.tr("Order"),
            "per_sheet": self.tr("Badges on a sheet"), "round": self.tr("Round"), "table": self.tr("Table"),
            "desks": self.tr("Desks"), "details": self.tr("About people"),
        }  # fmt: skip
        for name, words in names.items():
            self._fields[name].set_name(words)

    def _chosen(self) -> None:
        if "order" in USES[self._paper]:
            self._orders[self._paper] = self.order.key()
        self.changed.emit()

    def _offer_orders(self) -> None:
        """Offer the orders, the paper's usual one first; what was chosen for a paper stays chosen for it."""
        number, name = Choice("number", self.tr("By number")), Choice("name", self.tr("By name"))
        by_name_first = self._paper in (NAME_LIST, CHECK_IN_LIST)
        first, second = (name, number) if by_name_first else (number, name)
        self.order.set_choices([first, second, Choice("table", self.tr("By table"))])
        self.order.set_key(self._orders.get(self._paper, first.key))

    def _offer(self, box: QComboBox, all_of_them: str, entries: Sequence[tuple[str, int]]) -> None:
        place = max(box.currentIndex(), 0)
        box.clear()
        box.addItem(all_of_them, None)
        for words, number in entries:
            box.addItem(words, number)
        box.setCurrentIndex(place)
