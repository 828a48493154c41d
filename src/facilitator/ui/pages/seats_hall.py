"""The hall of the seats page: the tables where they stand, coloured by what is asked, and put elsewhere."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.hall_colours import COLOURS, TableCount, arrival, balance, fill, table_counts
from facilitator.day.hall_layout import (
    WAYS,
    HallLayout,
    hall_layout,
    read_layout,
    set_up,
    standing_tables,
    where_all_stand,
)
from facilitator.day.hall_places import StandingTable, zones_of
from facilitator.errors import Refused
from facilitator.record import Changes
from facilitator.record.operations import ArrangeHall, TablePlace
from facilitator.ui.pages.seats_hall_legend import STATES, HallLegend
from facilitator.ui.pages.seats_people import PEOPLE_MIME
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.hall import HallHint, HallTable
from facilitator.ui.widgets.hall_arranger import HallArranger
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.workplace import Workplace

WATCHES = ("hall", "table", "tables", "seats", "participant", "participants", "arrivals", "round", "rounds")


class HallView(Page):
    """The map of the hall for one round, with what it is coloured by, a legend, and arranging.

    It reads the record by itself when something changes. The page it stands on says ``show_round``, hands over
    ``set_score`` after each scoring and ``set_hints`` while people are dragged.

    Signals:
        chosen(table_id): a table was clicked or opened with Enter.
        people_dropped(table_id, list of participant ids): people were dropped on a table.
        hovered(table_id or None): people are dragged over another table, or over none.
    """

    chosen = Signal(str)
    people_dropped = Signal(str, object)
    hovered = Signal(object)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work, self.desk = work, work.desk
        self._round_id: str | None = None
        self._counts: tuple[TableCount, ...] = ()
        self._standing: tuple[StandingTable, ...] = ()
        self._layout: HallLayout | None = None
        self._out: Mapping[str, int] | None = None
        self._stale = True
        self._moving = 0
        self.map = HallArranger(accepts=PEOPLE_MIME)
        self.colours = SegmentedChoice()
        self.fit, self.arrange = Button("", hint="Ctrl 0"), Button("")
        self.arrange.setCheckable(True)
        self.ways = {way: Button("") for way in WAYS}
        self._how = WrapLabel("", "sub")
        self._how.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.legend = HallLegend()
        self._lay_out()

        self.map.chosen.connect(lambda number: self.chosen.emit(self._id_of(number)))
        self.map.dropped.connect(lambda number, data: self.people_dropped.emit(self._id_of(number), json.loads(data)))
        self.map.hovered.connect(lambda number: self.hovered.emit(None if number is None else self._id_of(number)))
        self.map.arranged.connect(self._save)
        self.map.sight_changed.connect(lambda fits: self.fit.setEnabled(not fits))
        self.colours.chosen.connect(lambda _key: self._show_tables())
        self.fit.clicked.connect(self.map.fit)
        self.arrange.toggled.connect(self._set_arranging)
        for way, button in self.ways.items():
            button.clicked.connect(lambda _=False, way=way: self.set_up(way))
        work.desk.changed.connect(self._hear)
        self.fit.setEnabled(False)
        self._set_arranging(False)
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.colours, 1)
        head.addWidget(self.arrange)
        head.addWidget(self.fit)
        self._arranging = QWidget()
        ways = QHBoxLayout(self._arranging)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(8)
        for button in self.ways.values():
            ways.addWidget(button)
        ways.addWidget(self._how, 1)
        card = Card()
        card.add(self.legend)
        card.add(self.map, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._arranging)
        column.addWidget(card, 1)

    def show_round(self, round_id: str | None) -> None:
        """Show the seats of this round; what changes in it later is heard without being asked."""
        if round_id != self._round_id:
            self._round_id, self._out = round_id, None
            self.refresh()

    def set_score(self, out: Mapping[str, int] | None) -> None:
        """Take how many counts of each table lie out of band in the round shown, by the table's id.

        ``day.hall_colours.out_of_band`` says it; None while it is not known.
        """
        if out != self._out:
            self._out = out
            self._show_tables()

    def set_hints(self, hints: Mapping[str, HallHint]) -> None:
        """Label tables, by their ids, with what dropping there would do; empty when nothing is dragged."""
        numbers = {count.id: count.number for count in self._counts}
        self.map.set_hints({numbers[id]: hint for id, hint in hints.items() if id in numbers})

    def set_current(self, table_id: str) -> None:
        """Go to this table."""
        number = next((count.number for count in self._counts if count.id == table_id), None)
        if number is not None:
            self.map.set_current(number)

    def set_up(self, way: str) -> None:
        """Set the whole hall up in one of ``day.hall_layout.WAYS``."""
        session_id = self.work.place.session_id
        places = set_up(self._standing, way)
        if session_id is None or hall_layout(self._placed(places)) == self._layout:
            return
        self.desk.do(
            self.tr("Set up the hall: {way}").format(way=self.ways[way].text()),
            ArrangeHall(session_id=session_id, places=places, stage=()),
            then=lambda _changes: self.map.fit(),
        )

    def refresh(self) -> None:
        """Read where the tables stand and who sits at them, when it can be seen."""
        self._stale = not self.isVisible()
        session_id = self.work.place.session_id
        if self._stale or session_id is None or self._round_id is None:
            return
        with self.desk.record.reading() as reading:
            self._standing = standing_tables(reading, session_id)
            self._counts = table_counts(reading, self._round_id)
            layout = read_layout(reading, session_id)
        if not self._moving and layout != self._layout:
            self._layout = layout
            self.map.set_layout(layout)
            self.ways["blocks"].setVisible(len(zones_of(self._standing)) > 1)
        self._show_tables()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _hear(self, changes: Changes) -> None:
        if changes.concerns(*WATCHES) and not self._moving:
            self.refresh()

    def _set_arranging(self, on: bool) -> None:
        self._arranging.setVisible(on)
        self.map.set_arranging(on)
        if on:
            self.map.setFocus()

    def _save(self, places: dict[int, tuple[int, int]], stage: tuple[int, int, int, int] | None) -> None:
        """One move, one step. The first one says where everything stands, so that nothing moves by itself later."""
        session_id = self.work.place.session_id
        if session_id is None or self._layout is None:
            return
        stage = stage if stage is not None else self._layout.stage_measures
        operation = ArrangeHall(
            session_id=session_id, places=where_all_stand(self._standing, self._layout, places), stage=stage
        )
        # The next move may come before this one is in the record, and goes on from here.
        self._standing = self._placed(operation.places)
        self._layout = hall_layout(self._standing, stage)
        self.map.set_layout(self._layout)
        self._moving += 1

        def settled(_outcome: object) -> None:
            self._moving -= 1
            self.refresh()

        def refused(error: Refused) -> None:
            settled(error)
            self.desk.refused.emit(error)

        if not places:
            label = self.tr("Move the stage")
        elif len(places) == 1:
            label = self.tr("Move table {number} on the map").format(number=next(iter(places)))
        else:
            label = self.tr("Move {count} tables on the map").format(count=len(places))
        self.desk.do(label, operation, then=settled, failed=refused)

    def _placed(self, places: Sequence[TablePlace]) -> tuple[StandingTable, ...]:
        """The tables as they will be when they are put there."""
        at = {place.table_id: place for place in places}
        return tuple(
            replace(table, x=at[table.id].x, y=at[table.id].y) if table.id in at else table for table in self._standing
        )

    def _id_of(self, number: int) -> str:
        return next(count.id for count in self._counts if count.number == number)

    def _key(self, count: TableCount) -> str:
        """The state of a table in what the map is about; empty where it is not known yet."""
        about = self.colours.key()
        if about == "fill":
            return fill(count)
        if about == "arrivals":
            return arrival(count)
        return "" if self._out is None else balance(count, self._out)

    def _table(self, count: TableCount) -> HallTable:
        about, key = self.colours.key(), self._key(count)
        seated = self.tr("{people} / {seats}").format(people=count.people, seats=count.seats)
        arrived = self.tr("{people} / {seats}").format(people=count.arrived, seats=count.people)
        out = 0 if self._out is None else self._out.get(count.id, 0)
        detail = brief = ""
        if key == "closed":
            detail = self.tr("closed")
        elif about == "fill":
            detail, brief = seated, str(count.people)
        elif about == "arrivals" and count.people:
            detail, brief = arrived, str(count.arrived)
        elif key == "uneven":
            detail, brief = self.tr("{count} out").format(count=out), str(out)
        lines = [
            " · ".join(
                part for part in (self.tr("Table {number}").format(number=count.number), count.zone) if part
            ),
            self.tr("Seated {seated} · arrived {arrived}").format(seated=seated, arrived=arrived),
        ]  # fmt: skip
        if count.closed:
            lines.append(self.tr("This table is closed."))
        if out:
            lines.append(self.tr("Counts out of the most even range: {count}").format(count=out))
        return HallTable(count.number, detail, STATES.get(key, "none"), "\n".join(lines), brief)

    def _show_tables(self) -> None:
        self.map.set_tables([self._table(count) for count in self._counts])
        self.legend.show_states(self.colours.key(), Counter(self._key(count) for count in self._counts))

    def retranslate(self) -> None:
        """Write every word again."""
        names = (self.tr("Fill"), self.tr("Arrivals"), self.tr("Balance"))
        self.colours.set_choices([Choice(key, name) for key, name in zip(COLOURS, names, strict=True)])
        self.fit.setText(self.tr("See all"))
        self.arrange.setText(self.tr("Arrange the hall"))
        ways = {
            "rows": self.tr("Rows"), "blocks": self.tr("By zone"), "staggered": self.tr("Staggered"),
            "arcs": self.tr("Arcs"),
        }  # fmt: skip
        for way, button in self.ways.items():
            button.setText(ways[way])
        self._how.set_words(
            self.tr("Drag tables and the stage. Shift chooses several; arrow keys move; Esc takes a drag back.")
        )
        self._show_tables()
