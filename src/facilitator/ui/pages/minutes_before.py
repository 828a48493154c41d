"""Before publishing: the column beside the preview, in which the organizer writes, chooses, arranges and redacts."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget
from sqlalchemy import select

from facilitator.day.quoting import themes_to_quote
from facilitator.errors import Refused
from facilitator.minutes.gather.findings import Findings, FoundPlace, findings
from facilitator.minutes.gather.publishing import read_plan
from facilitator.record import Changes
from facilitator.record.models import Recommendation, Session
from facilitator.record.operation import Operation
from facilitator.record.operations import (
    AddRecommendation,
    ChooseQuotes,
    EditRecommendation,
    EditSession,
    PlanMinutes,
    RemoveRecommendation,
    SignatureLine,
    SignMinutes,
)
from facilitator.ui.ask import ask_line
from facilitator.ui.desk import Desk, Work
from facilitator.ui.logo import logo_from
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.minutes_arranging import ArrangingPanel
from facilitator.ui.pages.minutes_findings import FindingsPanel
from facilitator.ui.pages.minutes_quotes import QuotesPanel
from facilitator.ui.pages.minutes_words import MinutesWords, ShownRecommendation
from facilitator.ui.place import Place
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.scroll import ScrollColumn

PARTS = ("words", "quotes", "look", "redaction")
_SEARCHED = (
    "note", "notes", "passage", "participant", "participants", "table", "tables", "session", "theme", "themes", "source", "sources",
    "programme", "round", "rounds", "filing", "ballot", "ballots", "recommendation", "recommendations", "minutes", "population",
)  # fmt: skip
_QUOTED = ("note", "notes", "passage", "theme", "themes", "filing", "minutes", "session")


class BeforePublishing(Page):
    """Four parts: words, quotes, look, redaction. Everything that is done here is an operation, one step to undo each.

    Signals:
        edited: something was changed here that the document shows.
        counted(n): so many findings are undecided.
        said(text, can_undo): something was done that the column itself does not show.
    """

    edited = Signal()
    counted = Signal(int)
    said = Signal(str, bool)

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.place = desk, place
        self._session_id: str | None = None
        self._search: Work | None = None
        self._stale = self._quotes_stale = True
        self._title = ElidedLabel("", "heading")
        self.words, self.quotes = MinutesWords(), QuotesPanel()
        self.arranging, self.findings = ArrangingPanel(), FindingsPanel()
        self.choice = SegmentedChoice(self._parts())
        self.choice.chosen.connect(self.show_part)
        self._stack = QStackedWidget()
        for panel in (self.words, self.quotes, self.arranging, self.findings):
            self._stack.addWidget(ScrollColumn(panel))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.choice)
        column.addWidget(self._stack, 1)
        self.words.introduction_told.connect(lambda text: self._word("introduction", text))
        self.words.closing_told.connect(lambda text: self._word("closing", text))
        self.words.recommendation_told.connect(self._reword)
        self.words.recommendation_removed.connect(self._remove)
        self.words.recommendation_asked.connect(self.add_recommendation)
        self.quotes.chosen.connect(lambda id, ids: self._do(self.tr("Quotes"), ChooseQuotes(theme_id=id, note_ids=ids)))
        self.quotes.given_back.connect(lambda id: self._do(self.tr("Quotes"), ChooseQuotes(theme_id=id, note_ids=None)))
        self.arranging.logo_asked.connect(self.choose_logo)
        self.arranging.logo_removed.connect(lambda: self._plan(self.tr("Remove the logo"), logo=""))
        self.arranging.signed.connect(self._sign)
        self.arranging.themes_ordered.connect(lambda order: self._plan(self.tr("Order of themes"), theme_order=order))
        self.arranging.chapters_ordered.connect(lambda order: self._plan(self.tr("Order of chapters"), chapters=order))
        self.findings.redact_asked.connect(self._redact)
        self.findings.keep_asked.connect(self._keep)
        self.retranslate()

    def refresh(self) -> None:
        """Read everything that is shown, and look through all words beside the window."""
        if self._session_id != self.place.session_id:
            self._session_id = self.place.session_id
            self.findings.forget()
        self._stale = self._quotes_stale = True
        self._read_words()
        self._read_quotes()
        self.look_through()

    def hear(self, changes: Changes) -> None:
        """Something was written into the record."""
        if changes.concerns("session", "recommendation", "recommendations", "minutes"):
            self._read_words()
        if changes.concerns(*_QUOTED):
            self._quotes_stale = True
            self._read_quotes()
        if changes.concerns(*_SEARCHED):
            self._stale = True
            self.look_through()

    def show_part(self, part: str) -> None:
        """Show one of the four parts; in the last the keys decide at once."""
        self.choice.set_key(part)
        self._stack.setCurrentIndex(PARTS.index(part))
        self._read_quotes()
        if part == "redaction":
            self.findings.text.setFocus()
        self.counted.emit(self.findings.undecided)

    def move_chosen(self, step: int) -> None:
        """Put the chosen quote or chapter one place earlier (-1) or later (1)."""
        if self.choice.key() == "quotes":
            self.quotes.move_quote(step)
        elif self.choice.key() == "look":
            self.arranging.move_chapter(step)

    def offer_actions(self, page: DayPage) -> None:
        """Give the page its menu places for what can be done here."""
        parts = (
            lambda: self.tr("Words"), lambda: self.tr("Quotes"), lambda: self.tr("Look"), lambda: self.tr("Redaction"),
        )  # fmt: skip
        for number, (part, words) in enumerate(zip(PARTS, parts, strict=True), start=1):
            page.add_page_action(words, f"Ctrl+{number}", partial(self.show_part, part))
        page.add_page_action(lambda: self.tr("Earlier"), "Alt+Up", lambda: self.move_chosen(-1))
        page.add_page_action(lambda: self.tr("Later"), "Alt+Down", lambda: self.move_chosen(1))
        page.add_page_action(lambda: self.tr("Redact (R)"), "", self.findings.redact)
        page.add_page_action(lambda: self.tr("Fine as it is (Enter)"), "", self.findings.keep)
        page.add_page_action(lambda: self.tr("Look at it later (S)"), "", self.findings.later)

    def look_through(self) -> None:
        """Search for names and numbers beside the window; once more where something changes meanwhile."""
        session_id, record = self._session_id, self.desk.record
        if session_id is None or self._search is not None or not self._stale:
            return
        self._stale = False

        def found(places: Findings) -> None:
            self._search = None
            if not self._stale and session_id == self._session_id:
                self.findings.show_findings(places)
                self._name_parts()
                self.counted.emit(self.findings.undecided)
            self.look_through()

        def ended(error: Refused | None = None) -> None:
            self._search = None

        def search(task: Work) -> Findings:
            return findings(record, session_id, None, task.cancelled)

        self._search = self.desk.run(search, found, failed=ended, stopped=ended, short=True)

    def tell(self) -> None:
        """Hand over what is being written."""
        self.words.tell()
        self.arranging.tell()

    def _read_words(self) -> None:
        if self._session_id is None:
            return
        with self.desk.record.reading() as reading:
            session = reading.get(Session, self._session_id)
            mine = select(Recommendation).where(Recommendation.session_id == self._session_id)
            rows = reading.scalars(mine.order_by(Recommendation.position)).all()
            plan = read_plan(reading, self._session_id)
        if session is not None:
            shown = [ShownRecommendation(row.id, row.text, row.responsible) for row in rows]
            self.words.show_words(session.introduction, session.closing, shown)
            self.arranging.show_plan(plan)

    def _read_quotes(self) -> None:
        """Read the themes with their notes beside the window, only while somebody looks at them."""
        session_id, record = self._session_id, self.desk.record
        if session_id is None or not self._quotes_stale or self.choice.key() != "quotes":
            return
        self._quotes_stale = False
        self.desk.run(lambda _task: themes_to_quote(record, session_id), self.quotes.show_themes, short=True)

    def choose_logo(self) -> None:
        """Ask for a picture and print it on the cover."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Logo on the cover"), "", self.tr("Pictures (*.png *.jpg *.jpeg)")
        )
        if name:
            self.desk.run(lambda _task: logo_from(Path(name)), lambda logo: self._plan(self.tr("Logo"), logo=logo))

    def add_recommendation(self) -> None:
        """Ask for a recommendation and add it."""
        if self._session_id is None:
            return
        text = ask_line(
            self, self.tr("Recommendation"), self.tr("What does the session ask for? One sentence."), self.tr("Add")
        )
        if text:
            add = AddRecommendation(id=self.desk.record.new_id(), session_id=self._session_id, text=text)
            self._do(self.tr("Recommendation"), add)

    def _word(self, field: str, text: str) -> None:
        if self._session_id is not None:
            self._do(self.tr("Words of the organizer"), EditSession(id=self._session_id, **{field: text}))

    def _reword(self, id: str, text: str, responsible: str) -> None:
        self._do(self.tr("Recommendation"), EditRecommendation(id=id, text=text, responsible=responsible))

    def _remove(self, id: str) -> None:
        self._do(self.tr("Remove a recommendation"), RemoveRecommendation(id=id))
        self.said.emit(self.tr("The recommendation was removed."), True)

    def _plan(
        self,
        label: str,
        *,
        logo: str | None = None,
        theme_order: str | None = None,
        chapters: tuple[str, ...] | None = None,
    ) -> None:
        if self._session_id is not None:
            plan = PlanMinutes(session_id=self._session_id, logo=logo, theme_order=theme_order, chapters=chapters)
            self._do(label, plan)

    def _sign(self, lines: tuple[SignatureLine, ...]) -> None:
        if self._session_id is not None:
            self._do(self.tr("Signatures"), SignMinutes(session_id=self._session_id, signatures=lines))

    def _redact(self, passages: list[tuple[FoundPlace, int, int]], reason: str) -> None:
        self._decide(self.tr("Redact"), *(one.redact(begins, ends, reason) for one, begins, ends in passages))

    def _keep(self, places: list[FoundPlace]) -> None:
        self._decide(self.tr("Fine as it is"), *(one.keep() for one in places))

    def _decide(self, label: str, *operations: Operation) -> None:
        def failed(error: Refused) -> None:
            self._stale = True
            self.look_through()
            self.desk.refused.emit(error)

        self.desk.do(label, *operations, then=lambda _changes: self.edited.emit(), failed=failed)
        self._name_parts()
        self.counted.emit(self.findings.undecided)

    def _do(self, label: str, *operations: Operation) -> None:
        self.desk.do(label, *operations, then=lambda _changes: self.edited.emit())

    def _parts(self) -> list[Choice]:
        count = self.findings.undecided
        redaction = self.tr("Redaction · {n}").format(n=count) if count else self.tr("Redaction")
        words = (self.tr("Words"), self.tr("Quotes"), self.tr("Look"), redaction)
        return [Choice(part, text) for part, text in zip(PARTS, words, strict=True)]

    def _name_parts(self) -> None:
        self.choice.set_choices(self._parts())

    def retranslate(self) -> None:
        """Write every word again."""
        self._title.setText(self.tr("Before publishing"))
        self._name_parts()
