"""Votes: preparing ballots, watching the votes come in, closing, and changing what is wrong in the open."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from sqlalchemy import select

from facilitator.day.differences import differences_of
from facilitator.day.earlier_results import earlier_results
from facilitator.day.live_tally import LiveTally, tallies_of_session
from facilitator.record import Changes
from facilitator.record.models import Theme
from facilitator.record.operations import OpenBallot, PrepareBallot, RemoveBallot
from facilitator.ui.bigscreen.strip import ScreenStrip
from facilitator.ui.look import look
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.votes_deciding import Decisions
from facilitator.ui.pages.votes_differences import DifferencesCard
from facilitator.ui.pages.votes_draft import Draft, draft_of, prepared
from facilitator.ui.pages.votes_earlier import EarlierResultsCard
from facilitator.ui.pages.votes_editor import BallotEditor
from facilitator.ui.pages.votes_further import FurtherResults, offer_comparing
from facilitator.ui.pages.votes_hands import HandsInHall
from facilitator.ui.pages.votes_keypads import KeypadsCard
from facilitator.ui.pages.votes_list import BallotList
from facilitator.ui.pages.votes_paper import PaperCard
from facilitator.ui.pages.votes_phones import PhonesCard, PhonesDialog
from facilitator.ui.pages.votes_receipts import ReceiptsCard
from facilitator.ui.pages.votes_remains import RemainsNotice
from facilitator.ui.pages.votes_result import BallotResult
from facilitator.ui.pages.votes_slips import SlipsDialog
from facilitator.ui.widgets.notice import EmptyPage
from facilitator.ui.widgets.scroll import ScrollColumn
from facilitator.ui.workplace import Workplace

PREVIEW_WIDTH = 256


class VotesPage(DayPage):
    """All ballots of the session and the one that is chosen."""

    KEY = "votes"
    WATCHES = ("ballot", "ballots", "table_vote", "session", "arrivals", "hall", "tables", "themes", "theme")

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self._chosen = ""
        self._tallies: list[LiveTally] = []
        self.list = BallotList()
        self.editor = BallotEditor()
        self.remains = RemainsNotice(work)
        self.result = BallotResult()
        self.receipts = ReceiptsCard(work)
        self.tables = HandsInHall(work, self)
        self.hands = self.tables.hands
        self.screen_strip = ScreenStrip(self, width=PREVIEW_WIDTH)
        self.phones = PhonesCard(work.hub)
        self.differences = DifferencesCard()
        self.earlier = EarlierResultsCard()
        self.decisions = Decisions(self, self.desk)
        self.paper = PaperCard(work)
        self.keypads = KeypadsCard(work)
        self.further = FurtherResults(work)
        self._empty = EmptyPage()
        self._lay_out()

        self.list.chosen.connect(self._choose)
        self.list.new_asked.connect(self._new)
        self._empty.acted.connect(self._new)
        self.editor.saved.connect(self._save)
        self.editor.opened.connect(lambda draft: self._save(draft, then_open=True))
        self.editor.themes_asked.connect(self._offer_themes)
        self.editor.thrown_away.connect(self._throw_away)
        self.editor.slips_asked.connect(self._print_slips)
        self.result.close_asked.connect(self._close)
        self.result.change_asked.connect(self._change)
        self.result.screen_asked.connect(self._show_on_screen)
        self.differences.table_chosen.connect(self.tables.choose_table)
        self.keypads.tranches_asked.connect(lambda: self._show_on_screen("tranches"))
        self.phones.open_asked.connect(self._open_to_phones)
        self.phones.slips_asked.connect(self._print_slips)
        self.phones.large_asked.connect(lambda: PhonesDialog(self, self.work.hub).exec())
        self._offer_actions()
        self.retranslate()

    def _lay_out(self) -> None:
        self.list.setFixedWidth(look().pixels(300))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.remains)
        column.addWidget(self.result)
        column.addWidget(self.receipts)
        column.addWidget(self.further)
        column.addWidget(self.differences)
        column.addWidget(self.earlier)
        one_by_one = QHBoxLayout()
        one_by_one.setSpacing(20)
        for beside in (self.paper, self.keypads):
            beside.setMinimumWidth(look().pixels(360))
            beside.setMaximumWidth(look().pixels(480))
            one_by_one.addWidget(beside, 1, Qt.AlignmentFlag.AlignTop)
        one_by_one.addStretch(0)
        column.addLayout(one_by_one)
        tables = QHBoxLayout()
        tables.setSpacing(20)
        for card in (self.hands, self.phones):
            card.setFixedWidth(look().pixels(320))
        tables.addWidget(self.tables.map_card, 1, Qt.AlignmentFlag.AlignTop)
        hands = QVBoxLayout()
        hands.setSpacing(16)
        hands.addWidget(self.hands)
        hands.addWidget(self.phones)
        hands.addStretch(1)
        tables.addLayout(hands)
        tables.addStretch(0)  # where no map stands beside them
        column.addLayout(tables, 1)
        self._stack = QStackedWidget()
        for page in (self._empty, ScrollColumn(self.editor), ScrollColumn(inside)):
            self._stack.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(20)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.list, 1)
        strip = ScrollColumn(self.screen_strip)
        strip.setFixedWidth(self.list.width())
        left.addWidget(strip, 2)
        row.addLayout(left)
        row.addWidget(self._stack, 1)

    def _offer_actions(self) -> None:
        self.add_page_action(lambda: self.tr("New ballot"), "Ctrl+N", self._new)
        self.add_page_action(lambda: self.tr("Save the draft"), "Ctrl+S", self._save_shown)
        self.add_page_action(lambda: self.tr("Take the themes as options"), "Ctrl+T", self._offer_themes)
        self.add_page_action(lambda: self.tr("Enter the hands"), "Ctrl+Return", self.hands.enter)
        self.add_page_action(lambda: self.tr("Enter a pile of slips"), "Ctrl+E", self.paper.enter_pile)
        self.add_page_action(lambda: self.tr("Import votes of keypads"), "Ctrl+I", self.keypads.ask_file)
        self.add_page_action(lambda: self.tr("Close the ballot"), "Ctrl+Shift+Return", self._close)
        self.add_page_action(lambda: self.tr("Correct, reopen or annul …"), "", self._change)

    @property
    def shown(self) -> LiveTally | None:
        """The ballot that is chosen; None while a new one is prepared or there is none."""
        return next((tally for tally in self._tallies if tally.id == self._chosen), None)

    def refresh(self) -> None:
        """Read all ballots."""
        self._read()
        if self.shown is None and self._chosen != "new":
            running = [tally.id for tally in self._tallies if tally.state == "open"]
            last = [tally.id for tally in self._tallies if tally.state not in ("corrected", "annulled")]
            self._chosen = (running or last[-1:] or [""])[0]
        self._show(keep_editor=self._typed)

    @property
    def _typed(self) -> bool:
        """Whether the ballot that is chosen is the one being typed, with something that is not saved."""
        shown = "" if self._chosen == "new" else self._chosen
        return self.editor.changed and self.editor.draft().id == shown

    def on_changed(self, changes: Changes) -> None:
        """Hands move the bars; a draft that is being edited stays as it is typed."""
        self._read()
        if self.shown is None and self._chosen != "new":
            self.refresh()
        else:
            self._show(keep_editor=self._typed)

    def _hear(self, changes: Changes) -> None:
        """A ballot that was prepared elsewhere, from the themes, is the one that is shown next."""
        prepared = [operation.id for operation in changes.operations if isinstance(operation, PrepareBallot)]
        if prepared and not self.isVisible() and not self._typed:
            self._chosen = prepared[-1]
        super()._hear(changes)

    def leave(self) -> None:
        """Keep a draft that was typed and not saved."""
        if self._stack.currentIndex() == 1 and self.editor.changed and self.editor.draft().title:
            self._save(self.editor.draft(), stay=False)

    def _read(self) -> None:
        with self.desk.record.reading() as reading:
            self._tallies = tallies_of_session(reading, self.place.session_id) if self.place.session_id else []

    def _show(self, keep_editor: bool = False) -> None:
        tally = self.shown
        self.list.show_ballots(self._tallies, self._chosen)
        self.list.setVisible(bool(self._tallies) or self._chosen == "new")
        if tally is None and self._chosen != "new":
            self._stack.setCurrentIndex(0)
        elif tally is None or tally.state == "draft":
            self._stack.setCurrentIndex(1)
            self.editor.comparing.speak(self.work.settings.language)
            if not keep_editor:
                if self.place.session_id:
                    offer_comparing(self.editor.comparing, self.work, self.place.session_id, tally.id if tally else "")
                self.editor.show_draft(
                    draft_of(self.desk.record, tally) if tally else Draft(round_id=self.place.round_id)
                )
        else:
            self._stack.setCurrentIndex(2)
            self.result.show_tally(tally)
            self.further.show_ballot(tally.id)
            self.receipts.show_tally(tally)
            with self.desk.record.reading() as reading:
                differing = differences_of(reading, tally.id)
                self.earlier.show_results(earlier_results(reading, tally.id))
            self.differences.show_differences(differing, is_open=tally.state == "open")
            self._show_ways(tally)
            self.tables.show_tally(tally, {one.table for one in differing if not one.silent})

    def _show_ways(self, tally: LiveTally) -> None:
        is_open = tally.state == "open"
        self.phones.setVisible(is_open and "phone" in tally.channels and not tally.only_corrected)
        self.phones.show_session(self.place.session_id)
        for used, card in (
            (is_open and "paper" in tally.channels, self.paper),
            (is_open and "keypad" in tally.channels and not tally.only_corrected, self.keypads),
        ):
            card.setVisible(used)
            if used:
                card.show_ballot(tally.id)

    def _choose(self, ballot_id: str) -> None:
        self.leave()
        self._chosen = ballot_id
        self.tables.forget_table()
        self._show()

    def _new(self) -> None:
        self.leave()
        self._chosen = "new"
        self._show()
        self.editor.title.setFocus()

    def _save_shown(self) -> None:
        if self._stack.currentIndex() == 1:
            self._save(self.editor.draft())

    def _save(self, draft: Draft, then_open: bool = False, stay: bool = True) -> None:
        """Keep a draft. Where the person does not ``stay`` with it, what they go to next stays chosen."""
        if self.place.session_id is None:
            return
        prepare = prepared(self.desk.record, self.place.session_id, draft)

        def saved(_changes: Changes) -> None:
            if self._chosen == (draft.id or "new") and (stay or self.editor.draft() == draft):
                self._chosen = prepare.id
                self.editor.saved_as(replace(draft, id=prepare.id))
            if self.isVisible():
                self._show(keep_editor=self._typed)

        if then_open:
            label = self.tr("Open the ballot")
            self.desk.do(label, prepare, OpenBallot(id=prepare.id), then=saved)
        else:
            self.desk.do(self.tr("Ballot"), prepare, then=saved)

    def _throw_away(self) -> None:
        tally = self.shown
        if tally is not None:
            self._chosen = ""
            self.desk.do(self.tr("Throw the draft away"), RemoveBallot(id=tally.id))

    def _offer_themes(self) -> None:
        with self.desk.record.reading() as reading:
            themes = reading.execute(
                select(Theme.id, Theme.title)
                .where(Theme.session_id == self.place.session_id, Theme.removed.is_(False), Theme.into_id.is_(None))
                .where((Theme.round_id == self.place.round_id) | Theme.round_id.is_(None))
                .order_by(Theme.position)
            ).all()
        self.editor.add_themes([(row.id, row.title) for row in themes])

    def _open_to_phones(self) -> None:
        if self.place.session_id is not None:
            self.work.hub.open(self.place.session_id)

    def _print_slips(self) -> None:
        if self.place.session_id is not None:
            SlipsDialog(self, self.work, self.place.session_id).exec()

    def _close(self) -> None:
        if self.shown is not None and self.shown.state == "open":
            self.decisions.close(self.shown)

    def _change(self) -> None:
        if self.shown is not None:
            self.decisions.change(self.shown, self._choose)

    def _show_on_screen(self, scene: str = "result") -> None:
        """The hall sees this ballot; its figures once they are released."""
        if self.shown is not None:
            self.screen_strip.showing.show(scene, self.shown.id)
        self.go_to.emit("bigscreen")

    def retranslate(self) -> None:
        """Write every word again."""
        super().retranslate()
        self.tables.retranslate()
        self._empty.say(
            self.tr("There is no ballot yet. Themes or your own words can become its options."),
            self.tr("Prepare a ballot"),
        )
        if self.isVisible():
            self._show(keep_editor=True)
