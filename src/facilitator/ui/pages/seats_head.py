"""The head of the seats page: rounds, cards or map, and what can be done; what does not fit goes into a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.labels import ElidedLabel

VIEWS = ("cards", "map")
GAP = 12
LEAST_WIDTH = 520


class SeatsHead(QWidget):
    """One line, whatever the width.

    Signals:
        round_chosen(round_id), view_chosen("cards" or "map"): a person chose another.
        tidy_asked, print_asked, save_asked, seat_asked: a button was pressed, or its place in the menu.
    """

    round_chosen = Signal(str)
    view_chosen = Signal(str)
    tidy_asked = Signal()
    print_asked = Signal()
    save_asked = Signal()
    seat_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel("", "title")
        self.rounds, self.view = SegmentedChoice(), SegmentedChoice()
        self.rounds.chosen.connect(self.round_chosen)
        self.view.chosen.connect(self.view_chosen)
        self.tidy, self.print, self.save = Button(""), Button(""), Button("")
        self.more = Button("…")
        self.seat = PrimaryButton("", hint="Ctrl ↵")
        self.seat.clicked.connect(self.seat_asked)
        self._menu = QMenu(self)
        self._rest: dict[Button, QAction] = {}
        for button, signal in (
            (self.tidy, self.tidy_asked), (self.print, self.print_asked), (self.save, self.save_asked),
        ):  # fmt: skip
            button.clicked.connect(signal)
            action = QAction(self)
            action.triggered.connect(lambda _checked=False, signal=signal: signal.emit())
            self._rest[button] = action
            self._menu.addAction(action)
        self.more.clicked.connect(self._open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.title)
        row.addWidget(self.rounds, 1)
        row.addWidget(self.view)
        for button in (self.tidy, self.print, self.save, self.more, self.seat):
            row.addWidget(button)

    def show_rounds(self, rounds: Sequence[tuple[str, int]], current: str | None) -> None:
        """Offer these rounds, (id, number)."""
        self.rounds.set_choices([Choice(id, self.tr("Round {number}").format(number=number)) for id, number in rounds])
        if current is not None and any(id == current for id, _ in rounds):
            self.rounds.set_key(current)
        self._fit()

    def set_seated(self, seated: bool) -> None:
        """Say whether there are seats to print, to save and to tidy up."""
        for button, action in self._rest.items():
            button.setEnabled(seated)
            action.setEnabled(seated)

    @property
    def in_menu(self) -> list[Button]:
        """What did not fit beside the rounds."""
        return [button for button, action in self._rest.items() if action.isVisible()]

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("Seats"))
        self.view.set_choices([Choice("cards", self.tr("Cards")), Choice("map", self.tr("Hall map"))])
        self.tidy.setText(self.tr("Tidy up"))
        self.tidy.setToolTip(self.tr("No-shows, walk-ins and tables to close"))
        self.print.setText(self.tr("Print"))
        self.save.setText(self.tr("Save"))
        self.save.setToolTip(self.tr("Everybody's tables as a spreadsheet"))
        self.seat.setText(self.tr("Seat everybody"))
        self.more.setAccessibleName(self.tr("More"))
        for button, action in self._rest.items():
            action.setText(button.text())
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Narrower than all that stands in it: buttons go into the menu."""
        return QSize(look().pixels(LEAST_WIDTH), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See what fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fixed = (self.title, self.rounds, self.view, self.seat)
        left = self.width() - sum(widget.sizeHint().width() + GAP for widget in fixed)
        wanted = {button: button.sizeHint().width() + GAP for button in self._rest}
        all_fit = sum(wanted.values()) <= left
        if not all_fit:
            left -= self.more.sizeHint().width() + GAP
        for button, wide in wanted.items():
            shown = wide <= left
            left -= wide if shown else left
            button.setVisible(shown)
            self._rest[button].setVisible(not shown)
        self.more.setVisible(not all_fit)

    def _open_menu(self) -> None:
        self._menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
