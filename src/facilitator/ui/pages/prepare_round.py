"""One planned round as a card that is edited in place and dragged to another place in the day."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.ui.pages.prepare_fields import ChoiceBox, Labelled, SavingBox, SavingField, SavingLine, SavingNumber
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.page import Page

ROUND_MIME = "application/x-facilitator-round"
MOST_MINUTES = 600


@dataclass(frozen=True)
class PlannedRoundRow:
    """A round as the record has it, with its time of day ("13:30–14:10", or empty).

    ``grouped`` says whether tables belong to groups: only then it matters how people sit by them, ``groups``.
    """

    id: str
    number: int
    title: str
    question: str
    guidance: str
    minutes: int
    break_after: int
    state: str
    clock: str
    last: bool
    groups: str = "stay"
    grouped: bool = False


class _Handle(QLabel):
    """Where a card is taken hold of to drag it."""

    def __init__(self, round_id: str, parent: QWidget | None = None) -> None:
        super().__init__("⠿", parent)
        self._round_id = round_id
        self._pressed: QPoint | None = None
        self.setProperty("role", "sub")
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it was taken."""
        self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag once the pointer has gone far enough."""
        if self._pressed is None:
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        self._pressed = None
        mime = QMimeData()
        mime.setData(ROUND_MIME, self._round_id.encode())
        drag = QDrag(self)
        drag.setMimeData(mime)
        card = self.parentWidget()
        if card is not None:
            drag.setPixmap(card.grab())
            drag.setHotSpot(self.mapTo(card, self.rect().center()))
        drag.exec(Qt.DropAction.MoveAction)


class RoundCard(Page):
    """A round to edit.

    Signals:
        kept(round_id, field, value): a field was changed and left.
        move_asked(round_id, step): one place earlier (-1) or later (1).
        remove_asked(round_id): take it out of the day.
    """

    kept = Signal(str, str, object)
    move_asked = Signal(str, int)
    remove_asked = Signal(str)

    def __init__(self, row: PlannedRoundRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self._number, self._clock = ElidedLabel("", "heading"), ElidedLabel("", "sub")
        self._state = Chip("", "ok")
        self._handle = _Handle(row.id, self)
        self.earlier, self.later = Button("↑"), Button("↓")
        self.remove = Button("", danger=True)
        self.earlier.clicked.connect(lambda: self.move_asked.emit(self.row.id, -1))
        self.later.clicked.connect(lambda: self.move_asked.emit(self.row.id, 1))
        self.remove.clicked.connect(lambda: self.remove_asked.emit(self.row.id))
        self.fields: dict[str, SavingField] = {
            "title": SavingLine(), "question": SavingLine(), "guidance": SavingBox(2),
            "minutes": SavingNumber(1, MOST_MINUTES), "break_after": SavingNumber(0, MOST_MINUTES),
            "groups": ChoiceBox(),
        }  # fmt: skip
        self._labels = {name: Labelled(field) for name, field in self.fields.items()}
        for name, field in self.fields.items():
            field.kept.connect(lambda value, name=name: self.kept.emit(self.row.id, name, value))
        self._lay_out()
        self.show_row(row, anyway=True)
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._handle)
        head.addWidget(self._number)
        head.addWidget(self._clock)
        head.addWidget(self._state)
        head.addStretch(1)
        for button in (self.earlier, self.later, self.remove):
            head.addWidget(button)
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self._labels["title"], 2)
        first.addWidget(self._labels["question"], 5)
        second = QHBoxLayout()
        second.setSpacing(12)
        second.addWidget(self._labels["guidance"], 1)
        for name in ("groups", "minutes", "break_after"):
            second.addWidget(self._labels[name], 0, Qt.AlignmentFlag.AlignTop)
        card = Card()
        card.add(head)
        card.add(first)
        card.add(second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_row(self, row: PlannedRoundRow, *, anyway: bool = False) -> None:
        """Show the round as the record has it; what is being typed stays unless ``anyway``."""
        changed, self.row = anyway or row != self.row, row
        for name, field in self.fields.items():
            field.show_stored(getattr(row, name), anyway=anyway)
        if changed:
            self._write()

    def keep(self) -> None:
        """Hand over what is being typed."""
        for field in self.fields.values():
            field.keep()

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in this card."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _write(self) -> None:
        planned = self.row.state == "planned"
        states = {
            "open": self.tr("open"),
            "paused": self.tr("paused"),
            "closed": self.tr("closed"),
        }
        self._number.setText(self.tr("Round {number}").format(number=self.row.number))
        self._clock.setText(self.row.clock)
        self._state.set(states.get(self.row.state, ""), "ok" if self.row.state == "open" else "none")
        self._state.setVisible(not planned)
        self._handle.setVisible(planned)
        self.earlier.setEnabled(planned and self.row.number > 1)
        self.later.setEnabled(planned and not self.row.last)
        self.remove.setVisible(planned)
        self._labels["groups"].setVisible(self.row.grouped)
        self.setAccessibleName(f"{self._number.text()} {self.row.title} {self.row.clock}")

    def retranslate(self) -> None:
        """Write every word again."""
        names = {
            "title": self.tr("Title"), "question": self.tr("Question"),
            "guidance": self.tr("Guidance for facilitators"), "minutes": self.tr("Minutes"),
            "break_after": self.tr("Break after"), "groups": self.tr("Groups"),
        }  # fmt: skip
        groups = self.fields["groups"]
        assert isinstance(groups, ChoiceBox)
        groups.set_choices(
            [
                ("stay", self.tr("stay in their group")),
                ("change", self.tr("change to another")),
                ("mix", self.tr("mix over the hall")),
            ]
        )
        groups.set_key(self.row.groups)
        for name, words in names.items():
            self._labels[name].set_name(words)
        for button, words in (
            (self.earlier, self.tr("Earlier (Alt+Up)")),
            (self.later, self.tr("Later (Alt+Down)")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self.remove.setText(self.tr("Remove"))
        self._handle.setToolTip(self.tr("Drag to another place in the day"))
        self._write()
