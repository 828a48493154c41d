"""What letting go here would do, said on the card over which something is dragged."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.look import current, look
from facilitator.ui.widgets.painting import draw_box


class DropWords(QWidget):
    """A strip over the upper or the lower edge of a card, with a few words."""

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self._card = card
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; empty while nothing is dragged here."""
        return "" if self.isHidden() else self._words

    def say(self, words: str, *, at_top: bool) -> None:
        """Say this at the edge that it is about."""
        self._words = words
        high = look().pixels(32)
        self.setGeometry(0, 0 if at_top else self._card.height() - high, self._card.width(), high)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the strip."""
        mine = look()
        colours = current().colours
        area = QRectF(self.rect())
        painter = QPainter(self)
        draw_box(painter, area, colours.primary, None, mine.tokens.space.control_radius)
        font = mine.font(mine.tokens.type.sub, bold=True)
        painter.setFont(font)
        painter.setPen(QColor(colours.on_primary))
        room = area.adjusted(mine.pixels(12), 0, -mine.pixels(12), 0)
        words = QFontMetricsF(font).elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
