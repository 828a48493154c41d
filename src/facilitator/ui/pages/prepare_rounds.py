"""Preparing: the rounds of the day, in order, edited where they stand."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget
from sqlalchemy import exists, select

from facilitator.day.schedule import schedule
from facilitator.errors import Refused
from facilitator.record import Changes, Operation
from facilitator.record.models import Round, Session, Table
from facilitator.record.operations import AddRound, EditRound, MoveRound, RemoveRound
from facilitator.ui.look import current
from facilitator.ui.pages.prepare_round import ROUND_MIME, PlannedRoundRow, RoundCard
from facilitator.ui.widgets.buttons import PrimaryButton
from facilitator.ui.widgets.dialogs import confirm
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.notice import EmptyPage
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.painting import draw_box
from facilitator.ui.widgets.scroll import ScrollColumn
from facilitator.ui.workplace import Workplace

GAP = 14


class _Day(QWidget):
    """The cards one below the other; a card can be dropped between them.

    Signals:
        dropped(round_id, place): a round was dropped; ``place`` counts the cards above, itself left out.
    """

    dropped = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[RoundCard] = []
        self._mark: int | None = None
        self.setAcceptDrops(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, GAP // 2, 0, GAP)
        self._column.setSpacing(GAP)
        self._column.addStretch(1)

    def show_cards(self, cards: list[RoundCard]) -> None:
        """Put the cards in this order."""
        for card in self.cards:
            if card not in cards:
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
        for place, card in enumerate(cards):
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
        self.cards = cards

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only rounds."""
        if event.mimeData().hasFormat(ROUND_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        self._mark = self._gap_at(event.position().y())
        self.update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It goes nowhere."""
        self._mark = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """It goes there."""
        round_id = bytes(event.mimeData().data(ROUND_MIME).data()).decode()
        gap = self._gap_at(event.position().y())
        before = next((place for place, card in enumerate(self.cards) if card.row.id == round_id), gap)
        self._mark = None
        self.update()
        event.acceptProposedAction()
        self.dropped.emit(round_id, gap - 1 if before < gap else gap)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line where the dragged round would go."""
        super().paintEvent(event)
        if self._mark is None or not self.cards:
            return
        card = self.cards[min(self._mark, len(self.cards) - 1)]
        edge = card.geometry().top() if self._mark < len(self.cards) else card.geometry().bottom() + GAP
        line = QRectF(0, edge - GAP / 2 - 2, self.width(), 4)
        draw_box(QPainter(self), line, current().colours.primary, None, 2)

    def _gap_at(self, y: float) -> int:
        return sum(card.geometry().center().y() < y for card in self.cards)


class PrepareRounds(Page):
    """The rounds of a session."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work, self.desk, self.place = work, work.desk, work.place
        self._session_id: str | None = None
        self._rows: tuple[PlannedRoundRow, ...] = ()
        self._cards: dict[str, RoundCard] = {}
        self._to_focus = ""
        self._title, self._total = ElidedLabel("", "title"), ElidedLabel("", "sub")
        self._add = PrimaryButton("", hint="Ctrl N")
        self._add.clicked.connect(self.add)
        self._day = _Day()
        self._day.dropped.connect(lambda id, place: self._move_to(id, place + 1))
        self._scroll: QScrollArea = ScrollColumn(self._day)
        self._empty = EmptyPage()
        self._empty.acted.connect(self.add)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._total, 1)
        head.addWidget(self._add)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16 - GAP // 2)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(full)
        self._stack.addWidget(self._empty)
        self.retranslate()

    @property
    def cards(self) -> list[RoundCard]:
        """The cards in the order of the day."""
        return self._day.cards

    def refresh(self) -> None:
        """Read the rounds; what is being typed stays."""
        if self._session_id != self.place.session_id:
            self.leave()
            self._session_id = self.place.session_id
        self._show(anyway=False)

    def on_changed(self, changes: Changes) -> None:
        """Rounds are few: read them and change only the cards that say something else now."""
        if changes.concerns("round", "rounds", "session", "table", "tables"):
            self._show(anyway=False)

    def leave(self) -> None:
        """Keep what is being typed."""
        for card in self._cards.values():
            card.keep()

    def focus_search(self) -> None:
        """There is nothing to search here."""

    def copyable(self) -> str:
        """The run of the day as lines."""
        return "\n".join(f"{row.number}\t{row.clock}\t{row.title}\t{row.question}" for row in self._rows)

    def add(self) -> None:
        """Plan one more round at the end of the day."""
        if self.place.session_id is None:
            return
        self._to_focus = self.desk.record.new_id()
        title = self.tr("Round {number}").format(number=len(self._rows) + 1)
        minutes = self._rows[-1].minutes if self._rows else 40
        self.desk.do(
            self.tr("Add a round"),
            AddRound(id=self._to_focus, session_id=self.place.session_id, title=title, minutes=minutes),
        )

    def move_round(self, step: int) -> None:
        """Give the round the keyboard is in another place."""
        card = next((card for card in self.cards if card.has_focus), None)
        if card is not None:
            self._move(card.row.id, step)

    def _show(self, *, anyway: bool) -> None:
        self._rows = self._read()
        cards = []
        for row in self._rows:
            card = self._cards.get(row.id)
            if card is None:
                card = self._cards[row.id] = RoundCard(row)
                card.kept.connect(self._save)
                card.move_asked.connect(self._move)
                card.remove_asked.connect(self._remove)
            else:
                card.show_row(row, anyway=anyway)
            cards.append(card)
        self._cards = {card.row.id: card for card in cards}
        self._day.show_cards(cards)
        self._stack.setCurrentIndex(0 if cards else 1)
        self._write()
        if self._to_focus in self._cards:
            title = self._cards[self._to_focus].fields["title"]
            self._to_focus = ""
            title.setFocus()
            self._scroll.ensureWidgetVisible(title)

    def _read(self) -> tuple[PlannedRoundRow, ...]:
        with self.desk.record.reading() as reading:
            session = reading.get(Session, self.place.session_id) if self.place.session_id else None
            if session is None:
                return ()
            rows = reading.scalars(select(Round).where(Round.session_id == session.id).order_by(Round.number)).all()
            clocks = {slot.round_id: slot.clock for slot in schedule(session, rows, now=self.work.clock.now())}
            grouped = reading.scalar(select(exists().where(Table.session_id == session.id, Table.group != ""))) or False
            return tuple(
                PlannedRoundRow(
                    row.id, row.number, row.title, row.question, row.guidance, row.minutes, row.break_after, row.state,
                    clocks.get(row.id, ""), row is rows[-1], row.groups, grouped,
                )
                for row in rows
            )  # fmt: skip

    def _save(self, round_id: str, name: str, value: str | int) -> None:
        row = next((row for row in self._rows if row.id == round_id), None)
        number = row.number if row is not None else ""
        self._do(self.tr("Edit round {number}").format(number=number), _edit(round_id, name, value))

    def _move(self, round_id: str, step: int) -> None:
        row = next((row for row in self._rows if row.id == round_id), None)
        if row is not None:
            self._move_to(round_id, row.number + step)

    def _move_to(self, round_id: str, number: int) -> None:
        row = next((row for row in self._rows if row.id == round_id), None)
        if row is None or row.number == number or not 1 <= number <= len(self._rows):
            return
        self.leave()
        self._do(self.tr("Move round {number}").format(number=row.number), MoveRound(id=round_id, number=number))

    def _remove(self, round_id: str) -> None:
        row = next((row for row in self._rows if row.id == round_id), None)
        if row is None or not confirm(
            self,
            self.tr("Remove round {number}, {title}?").format(number=row.number, title=row.title),
            self.tr("The rounds after it move up. You can undo this."),
            yes_text=self.tr("Remove"),
            danger=True,
        ):
            return
        self.leave()
        self._do(self.tr("Remove round {number}").format(number=row.number), RemoveRound(id=round_id))

    def _do(self, label: str, operation: Operation) -> None:
        def put_back(error: Refused) -> None:
            self._show(anyway=True)
            self.desk.refused.emit(error)

        self.desk.do(label, operation, failed=put_back)

    def _write(self) -> None:
        self._title.setText(self.tr("Rounds: {count}").format(count=len(self._rows)))
        minutes = sum(row.minutes for row in self._rows) + sum(row.break_after for row in self._rows[:-1])
        hours = self.tr("{hours} h {minutes} min with the breaks").format(hours=minutes // 60, minutes=minutes % 60)
        clocks = [row.clock for row in self._rows if row.clock]
        span = f"{clocks[0].split('–')[0]}–{clocks[-1].split('–')[-1]} · " if clocks else ""
        self._total.setText(span + hours if self._rows else "")

    def retranslate(self) -> None:
        """Write every word again."""
        self._add.setText(self.tr("Add a round"))
        self._empty.say(self.tr("No rounds are planned yet. Begin with the first question."), self.tr("Add a round"))
        self._write()


def _edit(round_id: str, name: str, value: str | int) -> EditRound:
    changed: dict[str, Any] = {name: value}
    return EditRound(id=round_id, **changed)
