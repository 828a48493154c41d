"""Draws the page that is shown: over the whole window for the hall, or small as the preview of the same."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.bigscreen.clock import draw_clock
from facilitator.ui.bigscreen.paging import ScreenPage, set_on_pages
from facilitator.ui.bigscreen.scenes import scene_of
from facilitator.ui.bigscreen.sheet import Sheet, sheet_of
from facilitator.ui.bigscreen.showing import Showing
from facilitator.ui.widgets.painting import draw_shape

MOST_DOTS = 24


class ScreenCanvas(QWidget):
    """The picture that the hall sees.

    Args:
        sheet_size: the size to lay out for, and to paint scaled, as a preview does; None for its own size.
    """

    def __init__(self, showing: Showing, sheet_size: QSize | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing = showing
        self._sheet_size = sheet_size
        self._pages: tuple[ScreenPage, ...] = ()
        showing.changed.connect(self.lay_out)
        showing.work.clock.ticked.connect(self._tick)
        self.lay_out()

    @property
    def sheet(self) -> Sheet:
        """What the page that is shown is laid out on."""
        return self._pages[self._showing.page].sheet

    @property
    def pages(self) -> tuple[ScreenPage, ...]:
        """All pages of what is shown."""
        return self._pages

    def set_sheet_size(self, size: QSize) -> None:
        """Lay out for another display."""
        if size != self._sheet_size:
            self._sheet_size = size
            self.lay_out()
            self.updateGeometry()

    def lay_out(self) -> None:
        """Put what is shown on pages."""
        size = self._sheet_size or self.size()
        showing = self._showing
        sheet = sheet_of(max(size.width(), 16), max(size.height(), 16), showing.state)
        clock = showing.work.clock.running is not None and showing.scene != "black"
        self._pages = set_on_pages(scene_of(showing.shown), sheet, clock=clock)
        showing.count = len(self._pages)
        self.setAccessibleName(self.words())
        self.update()

    def words(self) -> str:
        """All that stands on the page that is shown, a block a line."""
        blocks = (placed.block for placed in self._pages[self._showing.page].placed)
        return "\n".join(words for block in blocks if (words := block.spoken()))

    def sizeHint(self) -> QSize:
        """The shape of the sheet."""
        return QSize(320, self.heightForWidth(320))

    def hasHeightForWidth(self) -> bool:
        """A preview keeps the shape of the display."""
        return self._sheet_size is not None

    def heightForWidth(self, width: int) -> int:
        """Pixels at this width."""
        return round(width * self.sheet.height / self.sheet.width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew in another size."""
        super().resizeEvent(event)
        if self._sheet_size is None:
            self.lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page, its clock, and the dots that say which page it is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet, showing = self.sheet, self._showing
        if showing.scene == "black":
            painter.fillRect(self.rect(), QColor("black"))
            return
        painter.fillRect(self.rect(), QColor(sheet.tokens.colours.ground))
        scale = min(self.width() / sheet.width, self.height() / sheet.height)
        painter.scale(scale, scale)
        page = self._pages[showing.page]
        for placed in page.placed:
            placed.block.draw(painter, sheet, placed.area)
        running, left = showing.work.clock.running, showing.work.clock.left
        if running is not None and left is not None:
            draw_clock(painter, sheet, page.clock, left, paused=running.state == "paused")
        self._draw_dots(painter)

    def _draw_dots(self, painter: QPainter) -> None:
        count, sheet = len(self._pages), self.sheet
        if not 1 < count <= MOST_DOTS:
            return
        size = sheet.pixels(0.24)
        step = size * 2
        x = sheet.width / 2 - step * (count - 1) / 2
        y = sheet.inside.bottom() + sheet.pixels(0.1)
        for place in range(count):
            now = place == self._showing.page
            draw_shape(painter, "ok" if now else "none", QPointF(x + step * place, y), size, sheet.tokens.colours.sub)

    def _tick(self, _left: int) -> None:
        clock = self._pages[self._showing.page].clock
        if self._showing.scene == "black" or clock.isEmpty():
            return
        scale = min(self.width() / self.sheet.width, self.height() / self.sheet.height)
        area = QRectF(clock.topLeft() * scale, clock.size() * scale)
        self.update(area.toAlignedRect().adjusted(-2, -2, 2, 2))
