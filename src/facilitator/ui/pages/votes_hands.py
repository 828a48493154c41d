"""A ballot that is held by hands: the hall by what has come in, and the table whose hands are entered."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject
from sqlalchemy import select

from facilitator.day.hall_layout import read_layout
from facilitator.day.live_tally import LiveTally
from facilitator.record.models import Table
from facilitator.ui.look import look
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.notes_ballot import HandsAtTable
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.hall import HallMap, HallTable
from facilitator.ui.workplace import Workplace


class HandsInHall(QObject):
    """The map of the tables and the card of one of them; the page lays both out.

    Attributes:
        map_card, hands: the two cards.
    """

    def __init__(self, work: Workplace, page: DayPage) -> None:
        super().__init__(page)
        self._record, self._place = work.desk.record, page.place
        self._tally: LiveTally | None = None
        self._differing: Collection[int] = ()
        self._table_id: str | None = None
        self._map = HallMap()
        self._map.setMinimumWidth(look().pixels(280))
        self.map_card = Card()
        self.map_card.add(self._map, 1)
        # As high as a map of this width needs: beside many options the rest would stay empty.
        self.map_card.setFixedHeight(look().pixels(440))
        self._entering = HandsAtTable(work, page)
        self.hands = self._entering.card
        self._map.chosen.connect(self.choose_table)
        self._entering.entered.connect(self._go_to_next_table)
        self.retranslate()

    def forget_table(self) -> None:
        """Begin with the first table that is missing."""
        self._table_id = None

    def show_tally(self, tally: LiveTally, differing: Collection[int] = ()) -> None:
        """Show a ballot; nothing of it where it takes no hands now. ``differing`` are the numbers of tables that differ."""
        self._tally, self._differing = tally, differing
        taken = tally.state == "open" and "hands" in tally.channels
        self.map_card.setVisible(taken)
        self.hands.setVisible(False)
        if not taken or self._place.session_id is None:
            return
        with self._record.reading() as reading:
            of_session = select(Table.id, Table.number).where(Table.session_id == self._place.session_id)
            tables = {row.number: str(row.id) for row in reading.execute(of_session.order_by(Table.number))}
            layout = read_layout(reading, self._place.session_id)
        self._map.set_layout(None if layout.plain else layout)
        missing = set(tally.missing)
        self._map.set_tables([self._shown(number, missing) for number in tables])
        number = next((number for number, id in tables.items() if id == self._table_id), None)
        number = number or next((number for number in tables if number in missing), next(iter(tables), None))
        self._table_id = tables.get(number) if number is not None else None
        if number is not None and self._table_id is not None:
            self._map.set_current(number)
            self.hands.set_table(number)
            self._entering.show_table(self._table_id)

    def choose_table(self, number: int) -> None:
        """Enter the hands of this table."""
        with self._record.reading() as reading:
            self._table_id = reading.scalar(
                select(Table.id).where(Table.session_id == self._place.session_id, Table.number == number)
            )
        if self._tally is not None:
            self.show_tally(self._tally, self._differing)

    def _shown(self, number: int, missing: Collection[int]) -> HallTable:
        if number in self._differing:
            return HallTable(number, self.tr("differs"), "bad")
        return (
            HallTable(number, self.tr("waiting"), "none")
            if number in missing
            else HallTable(number, self.tr("in"), "ok")
        )

    def _go_to_next_table(self) -> None:
        """After one table's hands the next one that is missing, so that a desk can enter a hundred in a row."""
        if self._tally is not None and self._tally.missing:
            self.choose_table(self._tally.missing[0])

    def retranslate(self) -> None:
        """Write every word again."""
        self.map_card.set_title(self.tr("Tables"))
        self.map_card.set_aside(self.tr("Choose a table to enter its hands"))
