"""How far check-in is: who is here of all, how many come a minute, and what is wrong with the tables by now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator.day.checkin import MINUTES_SHOWN, CheckIn, Trouble
from facilitator.ui.look import current, look
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.progress import ProgressLine


class MinuteBars(QWidget):
    """A small bar for each of the last minutes, the newest at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def counts(self) -> tuple[int, ...]:
        """How many came in each minute, oldest first."""
        return self._counts

    def set_counts(self, counts: Sequence[int]) -> None:
        """Show these, oldest first."""
        self._counts = tuple(counts)
        self.update()

    def sizeHint(self) -> QSize:
        """Eight pixels a minute."""
        return QSize(look().pixels(8) * MINUTES_SHOWN, look().pixels(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        colours, wide = current().colours, self.width() / max(len(self._counts), 1)
        painter = QPainter(self)
        most = max((*self._counts, 1))
        for place, count in enumerate(self._counts):
            high = max(2.0, self.height() * count / most)
            bar = QRectF(place * wide + 1, self.height() - high, wide - 2, high)
            painter.fillRect(bar, QColor(colours.primary if count else colours.track))


class NumbersCard(Page):
    """The numbers, and the two things to do about them.

    Signals:
        tidy_asked: show what tidying up the seats would do.
        end_asked: mark everybody who has not come as absent.
    """

    tidy_asked = Signal()
    end_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card()
        self.count = ElidedLabel("", "figure")
        self.bars = MinuteBars()
        self.line = ProgressLine()
        self.tables = WrapLabel("", "")
        self.tidy, self.end = Button("", hint="Ctrl T"), Button("")
        self.tidy.clicked.connect(self.tidy_asked)
        self.end.clicked.connect(self.end_asked)
        figures = QHBoxLayout()
        figures.setSpacing(12)
        figures.addWidget(self.count, 1)
        figures.addWidget(self.bars)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.tidy)
        buttons.addWidget(self.end)
        buttons.addStretch(1)
        self._card.add(figures)
        self._card.add(self.line)
        self._card.add(self.tables)
        self._card.add(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._card)
        self.retranslate()

    def show_day(self, day: CheckIn, now: datetime) -> None:
        """Show the numbers of this moment."""
        counts, everyone = day.counts, day.counts["all"]
        self.count.setText(self.tr("{here} / {all}").format(here=f"{counts['arrived']:,}", all=f"{everyone:,}"))
        self.line.set_share(counts["arrived"] / everyone if everyone else 0.0)
        self.bars.set_counts(day.per_minute(now))
        coming = sum(self.bars.counts)
        self.bars.setVisible(bool(coming))
        self._card.set_aside(
            self.tr("last {minutes} minutes: {count}").format(minutes=MINUTES_SHOWN, count=f"{coming:,}")
            if coming
            else ""
        )
        self.end.setVisible(bool(counts["expected"] and counts["arrived"]))

    def show_trouble(self, trouble: Trouble, least: int) -> None:
        """Say what is wrong with the seats; ``least`` is how many people a table should have."""
        said = []
        if trouble.thin:
            said.append(
                self.tr("Tables with fewer than {least} people: {count}").format(least=least, count=trouble.thin)
            )
        if trouble.without_seat:
            said.append(self.tr("People without a seat: {count}").format(count=f"{trouble.without_seat:,}"))
        self.tables.set_words(" · ".join(said))
        self.tables.setVisible(bool(said))

    def retranslate(self) -> None:
        """Write every word again."""
        self._card.set_title(self.tr("Arrived"))
        self.tidy.setText(self.tr("Tidy up the seats …"))
        self.end.setText(self.tr("Mark the rest absent …"))
