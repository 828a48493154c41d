"""Which notes the theme team reads: unfiled or all, of one kind, of one table, by table or the newest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from facilitator.day.notes_of_round import NoteLine
from facilitator.day.reading import Wanted
from facilitator.ui.kinds import kind_words
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.page import Page

UNFILED, ALL = "unfiled", "all"
STRONGLY = "felt strongly"
BY_TABLE, NEWEST = "by table", "newest"


class ReadingFilters(Page):
    """One row of filters.

    Signals:
        changed: a person chose other notes or another order.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tables: list[tuple[int, str]] = []
        self.filed = SegmentedChoice()
        self.filed.chosen.connect(lambda _key: self.changed.emit())
        self.kind, self.order = QComboBox(), QComboBox()
        for box in (self.kind, self.order):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(3)
            box.activated.connect(lambda _place: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.filed, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.kind, 1)
        row.addWidget(self.order, 1)
        self.retranslate()

    def wanted(self, query: str) -> Wanted:
        """The notes that are wanted."""
        kind = self.kind.currentData() or ""
        strongly = kind == STRONGLY
        wanted = Wanted(
            query=query, filed_too=self.filed.key() == ALL, kind="" if strongly else kind, felt_strongly=strongly
        )
        order = self.order.currentData()
        if order in (BY_TABLE, NEWEST):
            return replace(wanted, newest_first=order == NEWEST)
        return replace(wanted, table_id=order or "")

    def offer_tables(self, notes: Iterable[NoteLine], *, anew: bool = False) -> None:
        """Offer the tables of these notes, besides those offered already unless they are all there are."""
        before = set() if anew else set(self._tables)
        tables = sorted(before | {(note.table_number, note.table_id) for note in notes})
        if tables != self._tables:
            self._tables = tables
            self._offer_orders()

    def toggle_filed(self) -> None:
        """All notes, or unfiled ones only."""
        self.filed.set_key(UNFILED if self.filed.key() == ALL else ALL)
        self.changed.emit()

    def toggle_order(self) -> None:
        """The newest first, or by table."""
        other = BY_TABLE if self.order.currentData() == NEWEST else NEWEST
        self.order.setCurrentIndex(self.order.findData(other))
        self.changed.emit()

    def retranslate(self) -> None:
        """Write every word again."""
        self.filed.set_choices([Choice(UNFILED, self.tr("Unfiled")), Choice(ALL, self.tr("All"))])
        self.kind.setAccessibleName(self.tr("Kind"))
        kinds = [(self.tr("All kinds"), ""), *((words, kind) for kind, words in kind_words().items())]
        _fill(self.kind, [*kinds, (self.tr("Felt strongly"), STRONGLY)])
        self.order.setAccessibleName(self.tr("Order, or one table"))
        self._offer_orders()

    def _offer_orders(self) -> None:
        orders = [(self.tr("By table"), BY_TABLE), (self.tr("Newest first"), NEWEST)]
        tables = [(self.tr("Table {number}").format(number=number), id) for number, id in self._tables]
        _fill(self.order, [*orders, *tables])


def _fill(box: QComboBox, entries: Sequence[tuple[str, str]]) -> None:
    """Offer these (words and key); what was chosen stays chosen where it is still there."""
    chosen = box.currentData()
    box.clear()
    for words, key in entries:
        box.addItem(words, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
