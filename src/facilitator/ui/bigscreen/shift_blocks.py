"""Blocks that say what changed between two ballots: an option's two bars, and the bands of those who moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout

from facilitator.ui.bigscreen.blocks import Block
from facilitator.ui.bigscreen.sheet import Sheet
from facilitator.ui.widgets.bands import Band, BandArea, draw_band, laid_bands, people_of
from facilitator.ui.widgets.painting import draw_box
from facilitator.ui.widgets.wrapping import laid_out_height, lay_out

LEAST_BODY = 4.0
"""Height of all people together, in smallest fonts: with less, hardly a band would have room for its number."""

NODE, GAP, APART, TIGHT = 0.3, 0.25, 0.35, 1.15
"""In fonts: width of an answer's box, distance of two answers and of words from boxes, and of two lines of words."""


@dataclass(frozen=True)
class Side:
    """One of an option's two bars: its name ("before"), what it says, and how long it is (0 to 1)."""

    name: str
    figure: str
    share: float


@dataclass(frozen=True)
class TwoBars(Block):
    """An option with how much it changed, and below it a bar before and a bar after, each with its name and figure.

    Args:
        sides: before, and after.
        figures: those of all options, so that the bars of every option end at one line.
    """

    label: str
    change: str
    sides: tuple[Side, Side]
    figures: tuple[str, ...]
    colour: int
    after: float = 0.5

    def height(self, sheet: Sheet, width: float) -> float:
        """The label's lines and both bars."""
        return laid_out_height(self._label(sheet, width)) + 2 * sheet.pixels(TIGHT)

    def draw(self, painter: QPainter, sheet: Sheet, area: QRectF) -> None:
        """Draw label, change and bars."""
        c = sheet.tokens.colours
        label = self._label(sheet, area.width())
        painter.setPen(QColor(c.ink))
        label.draw(painter, area.topLeft())
        painter.setFont(sheet.font(bold=True))
        first = QRectF(area.left(), area.top(), area.width(), sheet.pixels(sheet.line))
        painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.change)
        line = sheet.pixels(TIGHT)
        top = area.top() + laid_out_height(label)
        for place, side in enumerate(self.sides):
            row = QRectF(area.left(), top + place * line, area.width(), line)
            self._draw_side(painter, sheet, row, side, pale=place == 0)

    def _draw_side(self, painter: QPainter, sheet: Sheet, row: QRectF, side: Side, *, pale: bool) -> None:
        c = sheet.tokens.colours
        metrics, strong = QFontMetricsF(sheet.font()), QFontMetricsF(sheet.font(bold=True))
        left = max(metrics.horizontalAdvance(one.name) for one in self.sides) + sheet.pixels(APART)
        right = max(strong.horizontalAdvance(figure) for figure in self.figures) + sheet.pixels(APART)
        painter.setFont(sheet.font())
        painter.setPen(QColor(c.sub))
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, side.name)
        painter.setFont(sheet.font(bold=not pale))
        painter.setPen(QColor(c.sub if pale else c.ink))
        painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, side.figure)
        thick = sheet.pixels(0.5)
        track = QRectF(row.left() + left, row.center().y() - thick / 2, max(row.width() - left - right, thick), thick)
        draw_box(painter, track, c.track, None, thick / 4)
        if side.share > 0:
            bar = QRectF(track.topLeft(), track.bottomLeft() + QPointF(max(thick / 2, track.width() * side.share), 0))
            colour = c.theme(self.colour)
            draw_box(painter, bar, c.track if pale else colour, colour, thick / 4, sheet.pixels(0.07))

    def spoken(self) -> str:
        """The label, both figures, and the change."""
        sides = ", ".join(f"{side.name} {side.figure}" for side in self.sides)
        return f"{self.label} {sides}, {self.change}"

    def _label(self, sheet: Sheet, width: float) -> QTextLayout:
        change = QFontMetricsF(sheet.font(bold=True)).horizontalAdvance(self.change)
        return lay_out(self.label, sheet.font(), width - change - sheet.pixels(0.6), line_height=sheet.line)


@dataclass(frozen=True)
class StreamPicture(Block):
    """Bands from the answers before, at the left, to the answers after, at the right, as high as there is room.

    Args:
        answers: (words at the left, words at the right) of each answer.
        colours: the place of each answer's colour.
        bands: with places in ``answers``; a band whose number has no room stands without it.
        heads: what stands above the two sides.
        told: all of it in words.
        widest: the most that the words of one side may take of the width (0 to 1).
    """

    answers: tuple[tuple[str, str], ...]
    colours: tuple[int, ...]
    bands: tuple[Band, ...]
    heads: tuple[str, str]
    told: str
    widest: float = 0.32

    stretches = True

    def height(self, sheet: Sheet, width: float) -> float:
        """The least in which all words stand whole and most bands can be told apart."""
        scale = sheet.pixels(LEAST_BODY) / max(1, sum(band.people for band in self.bands))
        return self._head_height(sheet, width) + self._filled(sheet, self._word_heights(sheet, width), scale)

    def draw(self, painter: QPainter, sheet: Sheet, area: QRectF) -> None:
        """Draw heads, answers and bands."""
        c = sheet.tokens.colours
        width = area.width()
        side, node, apart = self._side(sheet, width), sheet.pixels(NODE), sheet.pixels(APART)
        painter.save()
        painter.translate(area.topLeft())
        columns = (0.0, width - side)
        boxes = (side + apart, width - side - apart - node)
        painter.setPen(QColor(c.sub))
        for end in (0, 1):
            self._words(sheet, self.heads[end], side, end).draw(painter, QPointF(columns[end], 0))
        head = self._head_height(sheet, width)
        words = self._word_heights(sheet, width)
        scale = self._scale(sheet, words, area.height() - head)
        tops, top = [], head
        for place, high in enumerate(words):
            tops.append(top)
            top += max(high, self._most(place) * scale) + sheet.pixels(GAP)
        for place, top in enumerate(tops):
            colour = c.theme(self.colours[place])
            for end in (0, 1):
                high = people_of(self.bands, place, end) * scale
                if high:
                    draw_box(
                        painter, QRectF(boxes[end], top, node, max(high, 2)), colour, None, min(node / 4, high / 2)
                    )
                painter.setPen(QColor(c.ink if high else c.sub))
                self._words(sheet, self.answers[place][end], side, end).draw(painter, QPointF(columns[end], top))
        laid = laid_bands(self.bands, tops, scale, boxes[0] + node, boxes[1])
        for band, lies in laid:
            draw_band(painter, band, lies, QColor(c.theme(self.colours[band.before])), sheet.pixels(0.04))
        for band, lies in laid:
            self._draw_count(painter, sheet, band, lies)
        painter.restore()

    def spoken(self) -> str:
        """All of it in words."""
        return self.told

    def _draw_count(self, painter: QPainter, sheet: Sheet, band: Band, area: BandArea) -> None:
        font = sheet.font(bold=True)
        metrics = QFontMetricsF(font)
        if area.high < metrics.capHeight() * 1.2:
            return
        painter.setFont(font)
        painter.setPen(QColor(sheet.tokens.colours.ink))
        left, base = area.start.x() + sheet.pixels(APART), area.start.y() + (area.high + metrics.capHeight()) / 2
        painter.drawText(QPointF(left, base), band.count)

    def _most(self, place: int) -> int:
        return max(people_of(self.bands, place, end) for end in (0, 1))

    def _filled(self, sheet: Sheet, words: Sequence[float], scale: float) -> float:
        """Height of all answers with ``scale`` pixels for each person."""
        slots = [max(high, self._most(place) * scale) for place, high in enumerate(words)]
        return sum(slots) + sheet.pixels(GAP) * max(len(slots) - 1, 0)

    def _scale(self, sheet: Sheet, words: Sequence[float], room: float) -> float:
        """Pixels for each person, so that the answers fill the room."""
        low, high = 0.0, room
        for _ in range(40):
            middle = (low + high) / 2
            low, high = (middle, high) if self._filled(sheet, words, middle) <= room else (low, middle)
        return low

    def _word_heights(self, sheet: Sheet, width: float) -> list[float]:
        side = self._side(sheet, width)
        return [
            max(laid_out_height(self._words(sheet, text, side, end)) for end, text in enumerate(both))
            for both in self.answers
        ]

    def _head_height(self, sheet: Sheet, width: float) -> float:
        side = self._side(sheet, width)
        high = max(laid_out_height(self._words(sheet, text, side, end)) for end, text in enumerate(self.heads))
        return high + sheet.pixels(GAP)

    def _side(self, sheet: Sheet, width: float) -> float:
        """How wide the words of one side are: as wide as the longest line, and no wider than leaves room for the bands."""
        metrics = QFontMetricsF(sheet.font())
        lines = [line for both in (*self.answers, self.heads) for text in both for line in text.split("\n")]
        return min(width * self.widest, max(metrics.horizontalAdvance(line) for line in lines) + 2)

    def _words(self, sheet: Sheet, text: str, width: float, end: int) -> QTextLayout:
        side = Qt.AlignmentFlag.AlignLeft if end else Qt.AlignmentFlag.AlignRight
        return lay_out(text, sheet.font(), width, line_height=TIGHT, alignment=side)
