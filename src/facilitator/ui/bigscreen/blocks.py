"""What a page of the big screen is made of: words, bars, a code to scan, the clock."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout

from facilitator.ui.bigscreen.sheet import LARGE, LEAST, Sheet
from facilitator.ui.widgets.painting import draw_box
from facilitator.ui.widgets.wrapping import WORD_JOINER, laid_out_height, lay_out


class Block(ABC):
    """Something that takes the whole width and as much height as it needs."""

    after = 0.5
    """Space below it, in smallest fonts."""

    stretches = False
    """Whether it takes what height is left on its page too."""

    @abstractmethod
    def height(self, sheet: Sheet, width: float) -> float:
        """Pixels that it needs."""

    @abstractmethod
    def draw(self, painter: QPainter, sheet: Sheet, area: QRectF) -> None:
        """Draw it."""

    def spoken(self) -> str:
        """What it says, for those who cannot see it; empty for nothing."""
        return ""

    def split(self, sheet: Sheet, width: float, room: float) -> tuple[Block, Block] | None:
        """A first part that fits into ``room`` pixels of height, and the rest; None where it cannot be parted so."""
        return None


@dataclass(frozen=True)
class Words(Block):
    """Text that wraps by word; ``colour`` is a name of ``Colours``."""

    text: str
    times: float = LEAST
    bold: bool = False
    colour: str = "ink"
    centred: bool = False
    after: float = 0.5

    def height(self, sheet: Sheet, width: float) -> float:
        """As many lines as the words take."""
        return laid_out_height(self._layout(sheet, width))

    def draw(self, painter: QPainter, sheet: Sheet, area: QRectF) -> None:
        """Draw the lines."""
        painter.setPen(QColor(str(getattr(sheet.tokens.colours, self.colour))))
        self._layout(sheet, area.width()).draw(painter, area.topLeft())

    def spoken(self) -> str:
        """The words."""
        return self.text

    def split(self, sheet: Sheet, width: float, room: float) -> tuple[Block, Block] | None:
        """Part it between two lines."""
        layout = self._layout(sheet, width)
        step = laid_out_height(layout) / max(layout.lineCount(), 1)
        fitting = int(room // step)
        if not 0 < fitting < layout.lineCount():
            return None
        cut = layout.lineAt(fitting).textStart()
        whole = layout.text().replace("\u2028", "\n")
        first, rest = (part.replace(WORD_JOINER, "").strip() for part in (whole[:cut], whole[cut:]))
        return replace(self, text=first), replace(self, text=rest)

    def _layout(self, sheet: Sheet, width: float) -> QTextLayout:
        side = Qt.AlignmentFlag.AlignHCenter if self.centred else Qt.AlignmentFlag.AlignLeft
        font = sheet.font(self.times, bold=self.bold)
        return lay_out(self.text, font, width, line_height=sheet.line, alignment=side)


@dataclass(frozen=True)
class ShareBar(Block):
    """A label and its figure, and below them a bar of ``share`` (0 to 1) of what ``full`` (0 to 1) fills the width with."""

    label: str
    figure: str
    share: float
    full: float
    colour: int
    after: float = 0.35

    def height(self, sheet: Sheet, width: float) -> float:
        """The label's lines and the bar."""
        return self._label_height(sheet, width) + sheet.pixels(0.42)

    def draw(self, painter: QPainter, sheet: Sheet, area: QRectF) -> None:
        """Draw label, figure and bar."""
        c = sheet.tokens.colours
        label = self._label(sheet, area.width())
        painter.setPen(QColor(c.ink))
        label.draw(painter, area.topLeft())
        painter.setFont(sheet.font(bold=True))
        first = QRectF(area.left(), area.top(), area.width(), sheet.pixels(sheet.line))
        painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.figure)
        thick = sheet.pixels(0.32)
        track = QRectF(
            area.left(), area.top() + self._label_height(sheet, area.width()) + sheet.pixels(0.1), area.width(), thick
        )
        draw_box(painter, track, c.track, None, thick / 3)
        if self.share > 0 and self.full > 0:
            wide = max(thick, track.width() * min(1.0, self.share / self.full))
            draw_box(
                painter,
                QRectF(track.topLeft(), track.bottomLeft() + QPointF(wide, 0)),
                c.theme(self.colour),
                None,
                thick / 3,
            )

    def spoken(self) -> str:
        """Label and figure."""
        return f"{self.label} {self.figure}".strip()

    def _label_height(self, sheet: Sheet, width: float) -> float:
        return laid_out_height(self._label(sheet, width)) if self.label else 0.0

    def _label(self, sheet: Sheet, width: float) -> QTextLayout:
        figure = QFontMetricsF(sheet.font(bold=True)).horizontalAdvance(self.figure)
        return lay_out(self.label, sheet.font(), width - figure - sheet.pixels(0.6), line_height=sheet.line)


@dataclass(frozen=True)
class Code(Block):
    """A QR code, black on white in every look, ``share`` of the sheet's height on each side."""

    text: str
    share: float = 0.5

    def height(self, sheet: Sheet, width: float) -> float:
        """Its side."""
        return sheet.height * self.share

    def spoken(self) -> str:
        """What it says when it is scanned."""
        return self.text

    def draw(self, painter: QPainter, sheet: Sheet, area: QRectF) -> None:
        """Draw it in the middle, its modules a whole number of pixels."""
        import segno

        matrix = [tuple(row) for row in segno.make_qr(self.text, error="m").matrix]
        quiet = 4  # modules that stay white around it (ISO/IEC 18004)
        module = max(1, int(area.height() // (len(matrix) + 2 * quiet)))
        side = module * (len(matrix) + 2 * quiet)
        left, top = round(area.center().x() - side / 2), round(area.top())
        painter.fillRect(QRectF(left, top, side, side), QColor("white"))
        for row, modules in enumerate(matrix, start=quiet):
            for column, dark in enumerate(modules, start=quiet):
                if dark:
                    painter.fillRect(
                        QRectF(left + column * module, top + row * module, module, module), QColor("black")
                    )


@dataclass(frozen=True)
class ClockPlace(Block):
    """Where the large clock stands; the canvas draws it there, four times a second if it must."""

    times: float = LARGE * 2.6

    def height(self, sheet: Sheet, width: float) -> float:
        """Its figures."""
        return sheet.pixels(self.times) * 1.15

    def draw(self, painter: QPainter, sheet: Sheet, area: QRectF) -> None:
        """Nothing of its own."""
