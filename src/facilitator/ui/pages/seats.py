"""Seats: every table mirrors the room, and the organizer has the last word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.day.paper import NAME_LIST
from facilitator.day.seat import SeatPlan
from facilitator.day.seated import SeatedPerson
from facilitator.day.seats_explained import ExplainedSeats
from facilitator.day.seats_shown import NOTHING, SeatsShown, seats_shown
from facilitator.errors import Refused
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.morning_dialog import show_morning
from facilitator.ui.pages.seats_beside import SeatsBeside
from facilitator.ui.pages.seats_head import VIEWS, SeatsHead
from facilitator.ui.pages.seats_menus import SeatsMenus
from facilitator.ui.pages.seats_mirroring import Mirroring
from facilitator.ui.pages.seats_move_chooser import MoveChooser
from facilitator.ui.pages.seats_moving import SeatMover
from facilitator.ui.pages.seats_notice import SeatsNotice
from facilitator.ui.pages.seats_places import SeatsPlaces
from facilitator.ui.pages.seats_rule_making import RuleMaker
from facilitator.ui.pages.seats_saving import save_seats
from facilitator.ui.pages.seats_scoring import SeatsScoring
from facilitator.ui.pages.seats_search import SeatSearch
from facilitator.ui.paper import show_paper
from facilitator.ui.widgets.notice import EmptyPage
from facilitator.ui.workplace import Workplace

VIEW_KEY = "seats/view"


class SeatsPage(DayPage):
    """Seats of one round: all tables, one table's people, and how good it is."""

    KEY = "seats"
    WATCHES = ("seats", "participants", "participant", "arrivals", "rounds", "round", "tables", "table")

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.shown: SeatsShown = NOTHING
        self._explained: ExplainedSeats | None = None
        self._seconds: float | None = None
        self._reading = 0
        self.chooser: MoveChooser | None = None
        self.head, self.notice, self.search = SeatsHead(), SeatsNotice(), SeatSearch(work.desk)
        self.scoring = SeatsScoring(work, lambda: self.attributes, self)
        self.places, self.beside = SeatsPlaces(work), SeatsBeside(work, self.scoring)
        self.side = self.beside.side
        self.mirroring = Mirroring(work, self.side.attributes, self)
        self.mover, self.rules, self.menus = SeatMover(work, self), RuleMaker(work, self), SeatsMenus(work, self)
        self._empty = EmptyPage()
        self._lay_out()
        self._connect_head()
        self._connect_seats()
        self._connect_menus()
        self._offer_actions()
        self.retranslate()
        self._set_view(VIEWS[work.settings.text(VIEW_KEY) == VIEWS[1]])

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.notice)
        left.addWidget(self.search)
        left.addWidget(self.places, 1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(left, 1)
        row.addWidget(self.beside)
        both = QWidget()
        whole = QVBoxLayout(both)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(16)
        whole.addWidget(self.head)
        whole.addLayout(row, 1)
        self._whole = QStackedWidget()
        self._whole.addWidget(both)
        self._whole.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)

    def _connect_head(self) -> None:
        self._empty.acted.connect(lambda: self.go_to.emit("prepare"))
        self.head.round_chosen.connect(lambda id: self.place.go(round_id=id))
        self.head.view_chosen.connect(self._set_view)
        self.head.seat_asked.connect(self.seat_everybody)
        self.head.save_asked.connect(self.save_seats)
        self.head.print_asked.connect(self.print_lists)
        self.head.tidy_asked.connect(self.tidy_up)
        self.notice.acted.connect(self.beside.show_panel)
        self.search.found.connect(self._seated)
        self.search.refused.connect(self._not_seated)
        self.search.running.connect(lambda running: self.head.seat.setEnabled(not running))
        self.scoring.arrived.connect(self._scored)
        self.scoring.refused.connect(self.notice.say_refused)
        self.beside.go_asked.connect(self.go_to_table)
        self.beside.said.connect(lambda words: self.said.emit(words, False))

    def _connect_seats(self) -> None:
        self.places.chosen.connect(lambda _id: self.side.show_table(self.shown, self.places.current_table))
        self.places.people_dropped.connect(self._drop)
        self.mover.hints_changed.connect(self.places.set_hints)
        self.mover.swapped.connect(lambda words: self.said.emit(words, True))
        for refusing in (self.mover, self.rules):
            refusing.refused.connect(self.places.strip.show_refusal)
        self.side.pressed_on.connect(self.mover.look_at)
        self.side.drag_began.connect(self.mover.begin)
        self.side.drag_ended.connect(self.mover.end)
        self.side.move_asked.connect(self.ask_move)
        self.side.pin_asked.connect(self.mover.pin)
        self.mirroring.changed.connect(self._mirror_anew)
        self.side.rules.add_asked.connect(self.add_rule)
        self.side.rules.list_asked.connect(self.rules.show_list)
        self.side.rules.show_asked.connect(self.show_broken)
        self.rules.go_asked.connect(self._go_to_person)

    def _connect_menus(self) -> None:
        self.places.menu_asked.connect(self._table_menu)
        self.side.menu_asked.connect(self.menus.show_person)
        self.menus.choose_asked.connect(lambda table: self.places.choose(table.id))
        self.menus.move_asked.connect(self.ask_move)
        self.menus.pin_asked.connect(self.mover.pin)
        self.menus.free_asked.connect(self.mover.free)
        self.menus.rule_asked.connect(self.add_rule)

    def _offer_actions(self) -> None:
        self.add_page_action(lambda: self.tr("Seat everybody"), "Ctrl+Return", self.seat_everybody)
        self.add_page_action(lambda: self.tr("Stop seating"), "Esc", self._escape)
        self.add_page_action(lambda: self.tr("Move the chosen person …"), "Ctrl+M", lambda: self._with(self.ask_move))
        pin, free = lambda: self._with(self.mover.pin), lambda: self._with(self.mover.free)
        self.add_page_action(lambda: self.tr("Pin or unpin the chosen person"), "Ctrl+Shift+P", pin)
        self.add_page_action(lambda: self.tr("Take the chosen person's seat away"), "Ctrl+Del", free)
        self.add_page_action(lambda: self.tr("Cards or hall map"), "Ctrl+Shift+M", self.toggle_view)
        self.add_page_action(lambda: self.tr("Why these seats"), "Ctrl+Shift+E", self.beside.show_panel)
        self.add_page_action(lambda: self.tr("Tidy up the seats …"), "Ctrl+Shift+R", self.tidy_up)
        self.add_page_action(lambda: self.tr("Print …"), "Ctrl+P", self.print_lists)
        self.add_page_action(lambda: self.tr("Save the seats as a spreadsheet …"), "Ctrl+S", self.save_seats)

    @property
    def attributes(self) -> tuple[str, ...]:
        """The attributes that are chosen."""
        return self.side.attributes.chosen

    def refresh(self) -> None:
        """Read everything beside the window, and show it when it is there."""
        session_id, round_id = self.place.session_id, self.place.round_id
        self._reading = asked = self._reading + 1
        if session_id is None:
            self._show(NOTHING)
            return
        record, joined = self.desk.record, self.mirroring.read().joined

        def arrived(shown: SeatsShown) -> None:
            if asked == self._reading:
                self._show(shown)

        self.desk.run(lambda _task: seats_shown(record, session_id, round_id, joined), arrived)

    def leave(self) -> None:
        """A search that runs is stopped, nothing was written; what is being read is read when next shown."""
        self.search.stop()
        self.scoring.soon.stop()
        self.scoring.stop_finding()
        self._reading += 1
        self._stale = True

    def _show(self, shown: SeatsShown) -> None:
        self.shown = shown
        round_id, language = self.place.round_id, self.work.language
        self._whole.setCurrentIndex(0 if shown.rounds and shown.tables and shown.people else 1)
        self.head.show_rounds(shown.rounds, round_id)
        self.head.set_seated(shown.is_seated)
        self.places.show_seats(shown, round_id, language)
        self.mirroring.show_attributes(shown.attributes)
        self.side.show_seats(shown, self.places.dots, language)
        self.side.show_table(shown, self.places.current_table)
        self.mover.show_seats(shown, round_id, self.attributes)
        self.rules.show_seats(shown, round_id)
        self._scored(self._explained if shown.is_seated else None)
        self.scoring.soon.start()

    def _scored(self, explained: ExplainedSeats | None) -> None:
        self._explained = explained
        round_id, language = self.place.round_id, self.work.language
        self.beside.show_explained(explained)
        if explained is None:
            self.notice.say_waiting() if self.shown.is_seated else self.notice.say_nobody()
            self.side.rules.show_state(None, False)
            self.places.hall.set_score(None)
            return
        place = explained.rounds.index(round_id) if round_id in explained.rounds else None
        self.notice.say_explained(explained.explanation, place, self._seconds, language)
        broken = explained.explanation.score.broken
        first = None if not broken else broken[0].ko if language == "ko" else broken[0].en
        self.side.rules.show_state(first, True, max(len(broken) - 1, 0))
        self.places.hall.set_score(None if round_id is None else explained.out_of_band(round_id))

    def go_to_table(self, round_id: str, table_id: str) -> None:
        """Show a table in a round."""
        self.places.choose(table_id)
        if round_id != self.place.round_id:
            self.place.go(round_id=round_id)

    def show_broken(self) -> None:
        """Show the table at which the first broken rule is broken."""
        if self._explained is not None and (place := self._explained.place_of_broken()) is not None:
            self.go_to_table(*place)

    def _go_to_person(self, person_id: str) -> None:
        person = self.shown.person(person_id)
        if person is not None and person.table_id is not None:
            self.places.choose(person.table_id)
            self.side.people.choose(person_id)

    def seat_everybody(self) -> None:
        """Seat all rounds that were not opened yet."""
        if self.place.session_id is not None:
            self.search.ask(self.place.session_id, self.attributes, self.shown.is_seated)

    def _seated(self, plan: SeatPlan) -> None:
        self._seconds = plan.seconds
        self.desk.do(self.tr("Seating"), *plan.operations)

    def _not_seated(self, error: Refused) -> None:
        self.notice.say_refused(error.text(self.work.language))
        self.desk.refused.emit(error)

    def _escape(self) -> None:
        if self.search.is_running:
            self.search.stop()
        else:
            self.beside.hide_panel()

    def toggle_view(self) -> None:
        """From cards to the map, and back."""
        self._set_view(VIEWS[1 - VIEWS.index(self.places.view)])

    def _set_view(self, view: str) -> None:
        self.head.view.set_key(view)
        self.places.set_view(view)
        self.work.settings.set_text(VIEW_KEY, view)

    def _drop(self, table_id: str, ids: list[str]) -> None:
        for id in ids:
            self.mover.bring(id, table_id)

    def ask_move(self, person: SeatedPerson) -> None:
        """Choose a table for somebody, by keyboard."""
        self.chooser = MoveChooser(self, person, self.shown.tables)
        self.chooser.chosen.connect(lambda table_id: self.mover.bring(person.id, table_id))
        self.chooser.open_for(self.mover)

    def _with(self, do: Callable[[SeatedPerson], object]) -> None:
        if self.side.chosen is not None:
            do(self.side.chosen)

    def add_rule(self, kind: str) -> None:
        """Bind the people who are chosen in the list."""
        self.rules.add(kind, self.side.marked)

    def _table_menu(self, table_id: str, place: QPoint) -> None:
        table = self.shown.table(table_id)
        if table is not None:
            self.menus.show_table(table, place, self.attributes)

    def _mirror_anew(self) -> None:
        self._seconds = None
        self.refresh()

    def tidy_up(self) -> None:
        """What to do about no-shows, walk-ins and tables that are too empty."""
        if self.shown.is_seated:
            show_morning(self, self.work)

    def print_lists(self) -> None:
        """Print who sits where, badges, and what else there is on paper."""
        if self.shown.is_seated:
            show_paper(self, self.work, NAME_LIST)

    def save_seats(self) -> None:
        """Write everybody with their table in every round to a spreadsheet, to print or to send."""
        if self.shown.is_seated:
            save_seats(self, self.work, lambda words: self.said.emit(words, False))

    def retranslate(self) -> None:
        """Write every word again."""
        super().retranslate()
        for part in (self.head, self.search, self.beside):
            part.retranslate()
        self._empty.say(
            self.tr("Seats need people, tables and rounds. Take in the participant list and plan the rounds first."),
            self.tr("Prepare"),
        )
        if self.isVisible():
            self.refresh()
