"""Several wordings of one theme side by side, where people worded it at once: to choose one, or to join them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.board_theme import BoardWording
from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.scroll import ScrollColumn


class WordingsCard(Card):
    """The versions that nobody replaced.

    Signals:
        chosen(BoardWording): this one stands; the others are replaced.
        joined(title, summary): all of them, one below the other, for the person to make one of.
    """

    chosen = Signal(object)
    joined = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._wordings: tuple[BoardWording, ...] = ()
        self.choose: list[Button] = []
        self._lead = WrapLabel("", "sub")
        inside = QWidget()
        self._flow = FlowLayout(inside, spacing=12, column_width=220)
        scroll = ScrollColumn(inside)
        scroll.setFixedHeight(look().pixels(132))
        self.join = Button("")
        self.join.clicked.connect(self._join)
        self.header.addWidget(self.join)
        self.add(self._lead)
        self.add(scroll)
        self.retranslate()

    def show_wordings(self, wordings: Sequence[BoardWording]) -> None:
        """Show these; one alone is none to choose."""
        self.setVisible(len(wordings) > 1)
        if tuple(wordings) == self._wordings:
            return
        self._wordings = tuple(wordings)
        self._flow.clear()
        self.choose = []
        for number, wording in enumerate(wordings, start=1):
            self._flow.addWidget(self._version(number, wording))
        self.retranslate()

    def _version(self, number: int, wording: BoardWording) -> QWidget:
        version = QWidget()
        column = QVBoxLayout(version)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        words = WrapLabel("")
        words.set_words(f"\n{wording.summary}" if wording.summary else "", lead=wording.title)
        button = Button(self.tr("Choose wording {number}").format(number=number))
        button.clicked.connect(lambda: self.chosen.emit(wording))
        self.choose.append(button)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        column.addWidget(words)
        column.addLayout(row)
        column.addStretch(1)
        return version

    def _join(self) -> None:
        titles = dict.fromkeys(one.title.strip() for one in self._wordings)
        summaries = dict.fromkeys(one.summary.strip() for one in self._wordings if one.summary.strip())
        self.joined.emit(" / ".join(titles), "\n".join(summaries))

    def retranslate(self) -> None:
        """Write every word again."""
        self.set_title(self.tr("Wordings to choose from: {count}").format(count=len(self._wordings)))
        self._lead.set_words(
            self.tr("Several people worded this theme at once. Choose one, or join them and go on writing.")
        )
        self.join.setText(self.tr("Join them"))
        for number, button in enumerate(self.choose, start=1):
            button.setText(self.tr("Choose wording {number}").format(number=number))
