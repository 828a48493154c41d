"""Horizontal bars of a result, on the votes page and on the big screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import Tokens, current, look
from facilitator.ui.widgets.painting import draw_box
from facilitator.ui.widgets.wrapping import laid_out_height, lay_out


@dataclass(frozen=True)
class Bar:
    """One option: its words, its share of the base (0 to 1), its count in words ("421표"), its theme colour."""

    label: str
    share: float
    count: str = ""
    colour: int = 0


class BarChart(QWidget):
    """Each option's words and share above its bar, the base of the figures below all of them.

    Args:
        full_share: the share that fills the width; None makes the largest bar fill it nearly.
        label_size: text size of the options in pixels at text scale 1; bars and gaps follow it.
        tokens: tokens to use always, for the dark big screen; None follows the window.
    """

    def __init__(
        self,
        *,
        full_share: float | None = 1.0,
        label_size: float | None = None,
        tokens: Tokens | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._base = ""
        self._heights: dict[tuple[int, float], int] = {}
        self._full_share = full_share
        self._label_size = label_size
        self._tokens = tokens
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_bars(self, bars: Sequence[Bar], base: str = "") -> None:
        """Show these options, and under them what the shares are a share of."""
        self._bars = tuple(bars)
        self._base = base
        self._heights.clear()
        spoken = [f"{bar.label} {bar.share:.1%} {bar.count}".strip() for bar in self._bars]
        self.setAccessibleName("; ".join([*spoken, base] if base else spoken))
        self.updateGeometry()
        self.update()

    def set_label_size(self, label_size: float) -> None:
        """Write the options in another size, as when the big screen grows."""
        if label_size != self._label_size:
            self._label_size = label_size
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
        tokens = self._tokens or current()
        c = tokens.colours
        size = self._size()
        painter = QPainter(self)
        largest = max((bar.share for bar in self._bars), default=0.0)
        full = self._full_share or (largest / 0.93 if largest else 1.0)
        top = 0.0
        for bar in self._bars:
            layout = self._label_layout(bar, self.width())
            painter.setPen(QColor(c.ink))
            layout.draw(painter, QPointF(0, top))
            self._draw_figures(painter, bar, top, c.ink, c.sub)
            track = QRectF(0, top + laid_out_height(layout) + size * 0.1, self.width(), self._bar_thickness())
            radius = min(6.0, track.height() / 3)
            draw_box(painter, track, c.track, None, radius)
            if bar.share > 0:
                wide = max(2 * radius, track.width() * min(1.0, bar.share / full))
                filled = QRectF(track.left(), track.top(), wide, track.height())
                draw_box(painter, filled, c.theme(bar.colour), None, radius)
            top += self._bar_height(bar, self.width())
        if self._base:
            painter.setPen(QColor(c.sub))
            self._base_layout(self.width()).draw(painter, QPointF(0, top + size * 0.4))

    def _draw_figures(self, painter: QPainter, bar: Bar, top: float, ink: str, sub: str) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        high = self._size() * look().tokens.type.line_height
        share_wide = self._figure_width()
        painter.setFont(self._font(bold=True))
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(self.width() - share_wide, top, share_wide, high), right, f"{bar.share:.1%}")
        if bar.count:
            painter.setFont(self._small_font())
            painter.setPen(QColor(sub))
            place = QRectF(0, top, self.width() - share_wide - self._size() * 0.5, high)
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
        return QFontMetricsF(self._font(bold=True)).horizontalAdvance("100.0%") + 2

    def _size(self) -> float:
        return look().text_scale * (self._label_size or look().tokens.type.body)

    def _font(self, *, bold: bool = False) -> QFont:
        return look().font(self._label_size or look().tokens.type.body, bold=bold)

    def _small_font(self) -> QFont:
        sub = look().tokens.type.sub
        return look().font(max(sub, (self._label_size or 0) * 0.68))
