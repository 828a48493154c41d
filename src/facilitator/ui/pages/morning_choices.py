"""What is to be done about the morning's seats: who still counts, which tables are too small, who may be moved."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.day.checkin import CheckIn
from facilitator.ui.look import look
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.fields import NumberField
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.scroll import ScrollColumn

SHARES = (0.0, 0.01, 0.03)
PAUSE_MS = 150
"""A number that is still being changed is not worked out yet."""


@dataclass(frozen=True)
class MorningWish:
    """What somebody chose.

    Attributes:
        expected_gone: people who have not come yet count as not coming.
        least: tables with fewer people are closed; 0 closes none.
        close: the ids of the tables to close, ticked one by one; None for those that the search finds.
        move_share: how many of the people seated may be moved, 0 to 1.
    """

    expected_gone: bool = False
    least: int = 0
    close: frozenset[str] | None = None
    move_share: float = 0.0


@dataclass(frozen=True)
class SmallTable:
    """A table that may be closed, with the fewest people it has in a round to come."""

    id: str
    number: int
    people: int


class MorningChoices(QWidget):
    """The choices, one below the other.

    Signals:
        changed: something else is chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._close: frozenset[str] | None = None
        self._boxes: dict[str, QCheckBox] = {}
        self.expected = SegmentedChoice()
        self._expected_words = WrapLabel("", "sub")
        self.closing = SegmentedChoice()
        self.least = NumberField(8, 2, 200)
        self._least_words = ElidedLabel("", "sub")
        self._tables_words = WrapLabel("", "sub")
        holder = QWidget()
        holder.setProperty("role", "plain")
        self._tables = FlowLayout(holder, spacing=4, column_width=look().pixels(128))
        self._scroll = ScrollColumn(holder)
        self._scroll.setFixedHeight(look().pixels(148))
        self.moving = SegmentedChoice()
        self._moving_words = WrapLabel("", "sub")
        self._newcomers = WrapLabel("", "sub")
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.changed)
        self.expected.chosen.connect(lambda _key: self._chosen())
        self.closing.chosen.connect(lambda _key: self._chosen())
        self.least.valueChanged.connect(lambda _least: self._chosen(pause=True))
        self.moving.chosen.connect(lambda _key: self.changed.emit())
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self._cards = [Card() for _ in range(4)]
        expected, newcomers, moving, closing = self._cards
        expected.add(self.expected)
        expected.add(self._expected_words)
        newcomers.add(self._newcomers)
        size = QHBoxLayout()
        size.setSpacing(8)
        size.addWidget(self.least)
        size.addWidget(self._least_words, 1)
        self.least.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.least.setFixedWidth(look().pixels(84))
        closing.add(self.closing)
        closing.add(size)
        closing.add(self._tables_words)
        closing.add(self._scroll)
        moving.add(self.moving)
        moving.add(self._moving_words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card in self._cards:
            column.addWidget(card)
        column.addStretch(1)
        self._show_closing()

    def show_day(self, day: CheckIn) -> None:
        """Say how many people each choice is about."""
        missing = sum(person.state == "expected" for person in day.people)
        waiting = [person for person in day.without_seat if person.state == "arrived"]
        seated = sum(person.state != "absent" and bool(person.tables) for person in day.people)
        self._cards[0].setVisible(bool(missing))
        self._cards[0].set_aside(self.tr("{count} people").format(count=f"{missing:,}"))
        self._cards[1].setVisible(bool(waiting))
        self._cards[1].set_aside(self.tr("{count} people").format(count=f"{len(waiting):,}"))
        silent = QSignalBlocker(self.least)
        self.least.setMaximum(max((table.seats for table in day.tables.values()), default=2))
        if self.closing.key() == "keep":
            self.least.setValue(day.usual_least)
        silent.unblock()
        moved = [int(seated * share) for share in SHARES[1:]]
        self._moving_words.set_words(
            self.tr("Of {seated} people who have a seat, 1% are {few} and 3% are {more}.").format(
                seated=f"{seated:,}", few=f"{moved[0]:,}", more=f"{moved[1]:,}"
            )
        )

    def wish(self) -> MorningWish:
        """What is chosen."""
        closing = self.closing.key() == "close"
        return MorningWish(
            expected_gone=self.expected.key() == "gone",
            least=self.least.value() if closing else 0,
            close=self._close if closing else None,
            move_share=float(self.moving.key() or 0.0),
        )

    def show_small(self, tables: Sequence[SmallTable], closed: Collection[int]) -> None:
        """Offer tables to close; the numbers in ``closed`` are ticked."""
        self._tables.clear()
        self._boxes = {}
        for table in tables:
            words = self.tr("Table {table}: {people}").format(table=table.number, people=table.people)
            box = QCheckBox(words)
            box.setChecked(table.number in closed)
            box.toggled.connect(lambda _on: self._ticked())
            self._boxes[table.id] = box
            self._tables.addWidget(box)
        least = self.least.value()
        self._tables_words.set_words(
            self.tr("Untick a table to keep it.")
            if tables
            else self.tr("No table in use has fewer than {least} people.").format(least=least)
        )
        self._show_closing()

    def ticked(self) -> list[str]:
        """The ids of the tables that are ticked."""
        return [id for id, box in self._boxes.items() if box.isChecked()]

    def box(self, table_id: str) -> QCheckBox:
        """The box of a table."""
        return self._boxes[table_id]

    def retranslate(self) -> None:
        """Write every word again."""
        titles = (
            self.tr("People who are not here yet"), self.tr("People here without a seat"), self.tr("Who may be moved"),
            self.tr("Small tables"),
        )  # fmt: skip
        for card, title in zip(self._cards, titles, strict=True):
            card.set_title(title)
        self.expected.set_choices(
            [Choice("keep", self.tr("Keep their seats")), Choice("gone", self.tr("Mark as absent"))]
        )
        self.expected.set_key("keep")
        self._expected_words.set_words(
            self.tr("Whoever is marked as absent and comes after all still gets a seat at the desk.")
        )
        self._newcomers.set_words(self.tr("They get a seat in every round that is left."))
        self.closing.set_choices([Choice("keep", self.tr("Keep")), Choice("close", self.tr("Close"))])
        self.closing.set_key("keep")
        self._least_words.setText(self.tr("people at least at every table"))
        self.moving.set_choices(
            [Choice(str(SHARES[0]), self.tr("Nobody"))]
            + [Choice(str(share), self.tr("Up to {share}%").format(share=round(share * 100))) for share in SHARES[1:]]
        )
        self.moving.set_key(str(SHARES[0]))

    def _chosen(self, *, pause: bool = False) -> None:
        """What is too small is another question now: the ticks are forgotten."""
        self._close = None
        self._show_closing()
        if pause:
            self._pause.start()
        else:
            self.changed.emit()

    def _ticked(self) -> None:
        self._close = frozenset(self.ticked())
        self.changed.emit()

    def _show_closing(self) -> None:
        closing = self.closing.key() == "close"
        for item in (self.least, self._least_words, self._tables_words):
            item.setVisible(closing)
        self._scroll.setVisible(closing and bool(self._boxes))
