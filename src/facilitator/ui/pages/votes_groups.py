"""A closed ballot's result by groups of people, one attribute at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.ballots.small_counts import LEAST
from facilitator.day.balance import label
from facilitator.record.results_by_group import ByGroup
from facilitator.ui.look import current, look
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.emptied import empty
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.painting import draw_box

NAMED = 5
"""So many options stand above their columns with their words; of more only their numbers do."""


class GroupsCard(Page):
    """A table for each attribute: a line for each group, a column for each option."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = "ko"
        self._shown: tuple[ByGroup, ...] = ()
        self._card = Card()
        self._tables = QVBoxLayout()
        self._tables.setSpacing(16)
        self._legend, self._about = WrapLabel("", "sub"), WrapLabel("", "sub")
        self._card.add(self._tables)
        self._card.add(self._legend)
        self._card.body.addSpacing(8)
        self._card.add(self._about)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.retranslate()

    def show_groups(self, shown: Sequence[ByGroup], language: str) -> None:
        """Show these tables."""
        if (tuple(shown), language) != (self._shown, self._language):
            self._shown, self._language = tuple(shown), language
            self._write()

    def retranslate(self) -> None:
        """Write every word again."""
        self._card.set_title(self.tr("By group"))
        self._about.set_words(
            self.tr(
                "Votes by phone only; shares are shares of the group's valid votes. Groups of fewer than {least} people are put "
                "together with others, so that nobody is told apart."
            ).format(least=LEAST)
        )
        self._write()

    def _write(self) -> None:
        empty(self._tables)
        for one in self._shown:
            self._tables.addWidget(self._table(one))
        options = self._shown[0].options if self._shown else ()
        self._legend.set_words(" · ".join(f"{number} {option}" for number, option in enumerate(options, start=1)))
        self._legend.setVisible(len(options) > NAMED)

    def _table(self, one: ByGroup) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.addWidget(ElidedLabel(label(one.name, self._language), "strong"), 0, 0)
        grid.addWidget(_right(self.tr("People")), 0, 1)
        few = len(one.options) <= NAMED
        for place, option in enumerate(one.options):
            grid.addWidget(
                WrapLabel(option if few else f"{place + 1}", "sub"), 0, place + 2, Qt.AlignmentFlag.AlignBottom
            )
            grid.setColumnStretch(place + 2, 1)
        for line, group in enumerate(one.groups, start=1):
            name = group.value or (self.tr("Others, or not known") if len(one.groups) > 1 else self.tr("Everybody"))
            grid.addWidget(ElidedLabel(name), line, 0)
            grid.addWidget(_right(f"{group.people:,}"), line, 1)
            for place, figure in enumerate(group.figures):
                words = f"{figure:.2f}" if one.graded else f"{figure:.1%}"
                spoken = f"{name}, {one.options[place]}: {words}"
                grid.addWidget(_Share(words, 0.0 if one.graded else figure, place, spoken), line, place + 2)
        grid.setColumnMinimumWidth(0, look().pixels(120))
        return table


class _Share(QWidget):
    """A figure with a thin bar below it."""

    def __init__(self, words: str, share: float, colour: int, spoken: str) -> None:
        super().__init__()
        self._words, self._share, self._colour = words, share, colour
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look().pixels(90), look().pixels(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().pixels(56), look().pixels(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        c = current().colours
        painter = QPainter(self)
        painter.setFont(look().font(look().tokens.type.body))
        painter.setPen(QColor(c.ink))
        high = look().pixels(6)
        words = QRectF(0, 0, self.width(), self.height() - high)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._words)
        if self._share <= 0:
            return
        track = QRectF(0, self.height() - high, self.width(), high)
        draw_box(painter, track, c.track, None, high / 2)
        track.setWidth(max(float(high), track.width() * min(1.0, self._share)))
        draw_box(painter, track, c.theme(self._colour), None, high / 2)


def _right(text: str) -> ElidedLabel:
    label = ElidedLabel(text, "sub")
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
