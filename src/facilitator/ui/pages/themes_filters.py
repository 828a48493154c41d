"""Which notes the theme team reads: the hall's or those from outside, unfiled or all, of one kind, of one table, in which order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.notes_of_round import NoteLine
from facilitator.day.reading import Wanted
from facilitator.ui.kinds import kind_words
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.page import Page

UNFILED, ALL = "unfiled", "all"
STRONGLY = "felt strongly"
HALL, OUTSIDE = "hall", "outside"
BY_TABLE, NEWEST, MOST_AGREED = "by table", "newest", "most agreed"


class Offered(NamedTuple):
    """The tables (number and id), sources (number, title and id) and categories among which a person chooses."""

    tables: frozenset[tuple[int, str]] = frozenset()
    sources: frozenset[tuple[int, str, str]] = frozenset()
    categories: frozenset[str] = frozenset()

    @classmethod
    def by(cls, notes: Iterable[NoteLine]) -> Offered:
        """Those of these notes."""
        tables, sources, categories = set(), set(), set()
        for note in notes:
            if note.post is not None:
                sources.add((note.post.source_number, note.post.source, note.post.source_id))
                categories.add(note.post.category)
            elif note.table_id is not None:
                tables.add((note.table_number, note.table_id))
        return cls(frozenset(tables), frozenset(sources), frozenset(categories - {""}))

    def and_those(self, others: Offered) -> Offered:
        """These and others."""
        return Offered(self.tables | others.tables, self.sources | others.sources, self.categories | others.categories)


class ReadingFilters(Page):
    """Where notes come from, and one row of filters.

    Signals:
        changed: a person chose other notes or another order.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = Offered()
        self._counts = (0, 0)
        self.where = SegmentedChoice()
        self.where.chosen.connect(lambda _key: self._turn())
        self.filed = SegmentedChoice()
        self.filed.chosen.connect(lambda _key: self.changed.emit())
        self.kind, self.order = QComboBox(), QComboBox()
        for box in (self.kind, self.order):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(3)
            box.activated.connect(lambda _place: self.changed.emit())
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.filed, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.kind, 1)
        row.addWidget(self.order, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.where)
        column.addLayout(row)
        self.retranslate()

    @property
    def outside(self) -> bool:
        """Whether what came from outside is read."""
        return self.where.key() == OUTSIDE

    def wanted(self, query: str) -> Wanted:
        """The notes that are wanted."""
        kind, order = self.kind.currentData() or "", self.order.currentData() or BY_TABLE
        wanted = Wanted(
            query=query, filed_too=self.filed.key() == ALL, outside=self.outside, newest_first=order == NEWEST
        )
        one = order if order not in (BY_TABLE, NEWEST, MOST_AGREED) else ""
        if self.outside:
            return replace(wanted, category=kind, source_id=one, most_agreed=order == MOST_AGREED)
        if kind == STRONGLY:
            return replace(wanted, felt_strongly=True, table_id=one)
        return replace(wanted, kind=kind, table_id=one)

    def offer(self, offered: Offered, *, anew: bool = False) -> None:
        """Offer these, besides those offered already unless they are all."""
        offered = offered if anew else self._offered.and_those(offered)
        if offered != self._offered:
            self._offered = offered
            self._offer_boxes()

    def show_counts(self, hall: int, posts: int, *, importing: bool) -> None:
        """Say how many notes the hall wrote and how many came from outside.

        Args:
            hall, posts: the numbers.
            importing: whether posts could be brought in here, so that it is worth a look where there are none.
        """
        self._counts = (hall, posts)
        self.where.setVisible(posts > 0 or importing)
        if not posts and not importing and self.outside:
            self.where.set_key(HALL)
            self._offer_boxes()
        self._offer_where()

    def read_outside(self) -> None:
        """Read what came from outside."""
        if not self.outside:
            self.where.set_key(OUTSIDE)
            self._turn()

    def toggle_filed(self) -> None:
        """All notes, or unfiled ones only."""
        self.filed.set_key(UNFILED if self.filed.key() == ALL else ALL)
        self.changed.emit()

    def toggle_where(self) -> None:
        """The hall's notes, or those from outside."""
        if self.where.isVisibleTo(self):
            self.where.set_key(HALL if self.outside else OUTSIDE)
            self._turn()

    def toggle_order(self) -> None:
        """The newest first, or by table."""
        other = BY_TABLE if self.order.currentData() == NEWEST else NEWEST
        self.order.setCurrentIndex(self.order.findData(other))
        self.changed.emit()

    def retranslate(self) -> None:
        """Write every word again."""
        self.where.setAccessibleName(self.tr("Where notes come from"))
        self._offer_where()
        self.filed.set_choices([Choice(UNFILED, self.tr("Unfiled")), Choice(ALL, self.tr("All"))])
        self._offer_boxes()

    def _turn(self) -> None:
        self._offer_boxes()
        self.changed.emit()

    def _offer_where(self) -> None:
        hall, posts = (f"{count:,}" for count in self._counts)
        self.where.set_choices(
            [
                Choice(HALL, self.tr("Hall {count}").format(count=hall)),
                Choice(OUTSIDE, self.tr("From outside {count}").format(count=posts)),
            ]
        )

    def _offer_boxes(self) -> None:
        if self.outside:
            self.kind.setAccessibleName(self.tr("Category"))
            _fill(self.kind, [(self.tr("Category"), ""), *((name, name) for name in sorted(self._offered.categories))])
            orders = [
                (self.tr("Source"), BY_TABLE),
                (self.tr("Newest first"), NEWEST),
                (self.tr("Most agreed first"), MOST_AGREED),
                *((title, id) for _, title, id in sorted(self._offered.sources)),
            ]
            self.order.setAccessibleName(self.tr("Order, or one source"))
        else:
            self.kind.setAccessibleName(self.tr("Kind"))
            kinds = [(self.tr("All kinds"), ""), *((words, kind) for kind, words in kind_words().items())]
            _fill(self.kind, [*kinds, (self.tr("Felt strongly"), STRONGLY)])
            orders = [
                (self.tr("By table"), BY_TABLE),
                (self.tr("Newest first"), NEWEST),
                *((self.tr("Table {number}").format(number=number), id) for number, id in sorted(self._offered.tables)),
            ]
            self.order.setAccessibleName(self.tr("Order, or one table"))
        _fill(self.order, orders)


def _fill(box: QComboBox, entries: Sequence[tuple[str, str]]) -> None:
    """Offer these (words and key); what was chosen stays chosen where it is still there."""
    chosen = box.currentData()
    box.clear()
    for words, key in entries:
        box.addItem(words, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
