"""Horizontal bars of a result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import current, look
from facilitator.ui.widgets.painting import draw_box
from facilitator.ui.widgets.wrapping import laid_out_height, lay_out


@dataclass(frozen=True)
class Bar:
    """One option: its words, how much of the width its bar fills (0 to 1), its figure ("44.3%"), more ("421표"), its colour."""

    label: str
    length: float
    figure: str
    count: str = ""
    colour: int = 0


class BarChart(QWidget):
    """Each option's words and figure above its bar, the base of the figures below all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._base = ""
        self._heights: dict[tuple[int, float], int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_bars(self, bars: Sequence[Bar], base: str = "") -> None:
        """Show these options, and under them what the figures rest on."""
        self._bars = tuple(bars)
        self._base = base
        self._heights.clear()
        spoken = [f"{bar.label} {bar.figure} {bar.count}".strip() for bar in self._bars]
        self.setAccessibleName("; ".join([*spoken, base] if base else spoken))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Narrow charts wrap their words."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in pixels of all bars and the base."""
        known = (width, self._size())
        if known not in self._heights:
            high = sum(self._bar_height(bar, width) for bar in self._bars)
            if self._base:
                high += laid_out_height(self._base_layout(width)) + self._size() * 0.4
            self._heights[known] = round(high + 1)
        return self._heights[known]

    def sizeHint(self) -> QSize:
        """A chart of ordinary width."""
        return QSize(420, self.heightForWidth(420))

    def minimumSizeHint(self) -> QSize:
        """Eight letters and a share."""
        return QSize(round(self._size() * 14), self.heightForWidth(max(self.width(), round(self._size() * 14))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw words, shares, bars and the base."""
        c = current().colours
        size = self._size()
        painter = QPainter(self)
        top = 0.0
        for bar in self._bars:
            layout = self._label_layout(bar, self.width())
            painter.setPen(QColor(c.ink))
            layout.draw(painter, QPointF(0, top))
            self._draw_figures(painter, bar, top, c.ink, c.sub)
            track = QRectF(0, top + laid_out_height(layout) + size * 0.1, self.width(), self._bar_thickness())
            radius = min(6.0, track.height() / 3)
            draw_box(painter, track, c.track, None, radius)
            if bar.length > 0:
                wide = max(2 * radius, track.width() * min(1.0, bar.length))
                filled = QRectF(track.left(), track.top(), wide, track.height())
                draw_box(painter, filled, c.theme(bar.colour), None, radius)
            top += self._bar_height(bar, self.width())
        if self._base:
            painter.setPen(QColor(c.sub))
            self._base_layout(self.width()).draw(painter, QPointF(0, top + size * 0.4))

    def _draw_figures(self, painter: QPainter, bar: Bar, top: float, ink: str, sub: str) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        high = self._size() * look().tokens.type.line_height
        figure_wide = self._figure_width()
        painter.setFont(self._font(bold=True))
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(self.width() - figure_wide, top, figure_wide, high), right, bar.figure)
        if bar.count:
            painter.setFont(self._small_font())
            painter.setPen(QColor(sub))
            place = QRectF(0, top, self.width() - figure_wide - self._size() * 0.5, high)
            painter.drawText(place, right, bar.count)

    def _label_layout(self, bar: Bar, width: float) -> QTextLayout:
        room = width - self._figure_width() - self._size() * 0.8
        if any(other.count for other in self._bars):
            metrics = QFontMetricsF(self._small_font())
            room -= max(metrics.horizontalAdvance(other.count) for other in self._bars) + self._size() * 0.5
        return lay_out(bar.label, self._font(), max(room, self._size() * 4))

    def _base_layout(self, width: float) -> QTextLayout:
        return lay_out(self._base, self._small_font(), width)

    def _bar_height(self, bar: Bar, width: float) -> float:
        words = laid_out_height(self._label_layout(bar, width))
        return words + self._size() * 0.1 + self._bar_thickness() + self._size() * 0.75

    def _bar_thickness(self) -> float:
        return max(8.0, round(self._size() * 0.8))

    def _figure_width(self) -> float:
        """Room for the widest figure, and for a share that grows while votes come."""
        metrics = QFontMetricsF(self._font(bold=True))
        return max(metrics.horizontalAdvance(figure) for figure in ("100.0%", *(bar.figure for bar in self._bars))) + 2

    def _size(self) -> float:
        return look().text_scale * look().tokens.type.body

    def _font(self, *, bold: bool = False) -> QFont:
        return look().font(look().tokens.type.body, bold=bold)

    def _small_font(self) -> QFont:
        return look().font(look().tokens.type.sub)
