"""Where people moved between two votes: answers on both sides, and a band from each to each, as wide as people are many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import current, look
from facilitator.ui.widgets.bands import Band, BandArea, draw_band, laid_bands, people_of
from facilitator.ui.widgets.painting import draw_box
from facilitator.ui.widgets.wrapping import laid_out_height, lay_out

BODY = 240
"""Height in pixels of all people together, at text scale 1."""

NODE, GAP = 12, 14
NARROWEST = 460


class StreamChart(QWidget):
    """Bands from the answers before, at the left, to the answers after, at the right. An answer has one height on both
    sides, so whoever stayed goes straight; the others bend. Each band has its number where there is room, and the colour
    of the answer it comes from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers: tuple[str, ...] = ()
        self._bands: tuple[Band, ...] = ()
        self._sums: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._heads = ("", "")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_streams(
        self,
        answers: Sequence[str],
        bands: Sequence[Band],
        sums: tuple[Sequence[str], Sequence[str]],
        heads: tuple[str, str],
        spoken: str,
    ) -> None:
        """Show these bands.

        Args:
            answers: what can be answered, in order.
            bands: with places in ``answers``.
            sums: for each answer, how many people of the bands gave it, in words: before, and after.
            heads: what stands above the two sides.
            spoken: all of it in words, for screen readers.
        """
        self._answers, self._bands, self._heads = tuple(answers), tuple(bands), heads
        self._sums = (tuple(sums[0]), tuple(sums[1]))
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Narrow charts wrap their words."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in pixels of the heads and all answers."""
        slots = self._slots(width)
        return round(self._head_height(width) + sum(slots) + look().pixels(GAP) * max(len(slots) - 1, 0) + 2)

    def sizeHint(self) -> QSize:
        """A chart of ordinary width."""
        return QSize(look().pixels(640), self.heightForWidth(look().pixels(640)))

    def minimumSizeHint(self) -> QSize:
        """As narrow as it can be read."""
        narrow = look().pixels(NARROWEST)
        return QSize(narrow, self.heightForWidth(max(self.width(), narrow)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw heads, answers and bands."""
        c = current().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, node = self._side(self.width()), look().pixels(NODE)
        lefts = (side, self.width() - side - node)
        painter.setPen(QColor(c.sub))
        self._head(0, self.width()).draw(painter, QPointF(0, 0))
        self._head(1, self.width()).draw(painter, QPointF(self.width() - side, 0))
        tops = self._tops(self.width())
        for answer, top in enumerate(tops):
            for end in (0, 1):
                high = self._people(answer, end) * self._scale()
                if high:
                    box = QRectF(lefts[end], top, node, max(high, 2))
                    draw_box(painter, box, c.theme(answer), None, min(3.0, high / 2))
                words = self._words(answer, end, self.width())
                left = 0.0 if end == 0 else self.width() - side + look().pixels(10)
                painter.setPen(QColor(c.ink if high else c.sub))
                words.draw(painter, QPointF(left, top))
        for band, area in self._laid(tops, lefts[0] + node, lefts[1]):
            draw_band(painter, band, area, QColor(c.theme(band.before)))
        for band, area in self._laid(tops, lefts[0] + node, lefts[1]):
            self._draw_count(painter, band, area)

    def _draw_count(self, painter: QPainter, band: Band, area: BandArea) -> None:
        font = look().font(look().tokens.type.sub, bold=True)
        metrics = QFontMetricsF(font)
        start, high = area.start, area.high
        if high < metrics.height():
            return
        painter.setFont(font)
        painter.setPen(QColor(current().colours.ink))
        place = QRectF(start.x() + look().pixels(8), start.y(), metrics.horizontalAdvance(band.count) + 2, high)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, band.count)

    def _laid(self, tops: Sequence[float], left: float, right: float) -> list[tuple[Band, BandArea]]:
        """Where each band begins and ends, and how wide it is: at both sides in the order of the answers."""
        return laid_bands(self._bands, tops, self._scale(), left, right)

    def _people(self, answer: int, end: int) -> int:
        return people_of(self._bands, answer, end)

    def _scale(self) -> float:
        """Pixels for each person."""
        return look().pixels(BODY) / max(1, sum(band.people for band in self._bands))

    def _side(self, width: float) -> float:
        """How wide the words of one side are."""
        return round(max(look().pixels(110), width * 0.27))

    def _tops(self, width: float) -> list[float]:
        tops, top = [], self._head_height(width)
        for slot in self._slots(width):
            tops.append(top)
            top += slot + look().pixels(GAP)
        return tops

    def _slots(self, width: float) -> list[float]:
        """How high each answer is, with its words and its people."""
        return [
            max(
                *(self._people(answer, end) * self._scale() for end in (0, 1)),
                *(laid_out_height(self._words(answer, end, width)) for end in (0, 1)),
            )
            for answer in range(len(self._answers))
        ]

    def _words(self, answer: int, end: int, width: float) -> QTextLayout:
        words = f"{self._answers[answer]}\n{self._sums[end][answer]}".strip()
        return lay_out(
            words, look().font(look().tokens.type.body), self._side(width) - look().pixels(10), line_height=1.3
        )

    def _head(self, end: int, width: float) -> QTextLayout:
        return lay_out(self._heads[end], look().font(look().tokens.type.sub, bold=True), self._side(width))

    def _head_height(self, width: float) -> float:
        return max(laid_out_height(self._head(end, width)) for end in (0, 1)) + look().pixels(8)
