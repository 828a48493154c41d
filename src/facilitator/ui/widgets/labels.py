"""Labels that never cut a word silently: one line with an ellipsis, or as many lines as needed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from facilitator.ui.look import current
from facilitator.ui.widgets.wrapping import keep_words, laid_out_height, lay_out

ELLIPSIS = "…"


class ElidedLabel(QLabel):
    """One line of text; where it does not fit it ends in an ellipsis and a tooltip shows all of it.

    Args:
        text: what to show.
        role: "title", "heading", "strong", "sub", "figure" or "" for body text (see the stylesheet).
    """

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """As narrow as a few letters: the ellipsis takes care of the rest."""
        self.ensurePolished()
        narrow = self.fontMetrics().horizontalAdvance("가가" + ELLIPSIS)
        wanted = self.sizeHint()
        return QSize(min(narrow, wanted.width()), wanted.height())

    def sizeHint(self) -> QSize:
        """Wide enough for all of the text, one line of generous height."""
        self.ensurePolished()
        margins = self.contentsMargins()
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 2
        high = max(self.fontMetrics().height(), round(self.font().pixelSize() * current().type.line_height))
        return QSize(wide + margins.left() + margins.right(), high + margins.top() + margins.bottom())

    def shown_text(self) -> str:
        """The text as it stands on the screen, with its ellipsis."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, elided where there is no room, and keep the tooltip in step."""
        shown = self.shown_text()
        whole = "" if shown == self.text() else self.text()
        if self.toolTip() != whole:
            self.setToolTip(whole)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment() | Qt.TextFlag.TextSingleLine, shown)


class WrapLabel(QLabel):
    """Text in as many lines as it needs, broken between words (Korean too), optionally with a bold beginning.

    Args:
        text: what to show; "\\n" begins a new line.
        role: as for ``ElidedLabel``.
        lead: a first sentence in bold, before ``text``.
        lines: at most so many lines, the last ending in an ellipsis with a tooltip; None for all.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "",
        *,
        lead: str = "",
        lines: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._lead = ""
        self._lines = lines
        self._heights: dict[tuple[int, str, str], int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.set_words(text, lead=lead)

    def set_words(self, text: str, *, lead: str = "") -> None:
        """Show ``lead`` in bold and then ``text``."""
        self._lead = lead
        self._heights.clear()
        self.setText(f"{lead} {text}" if lead and text else lead or text)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """The narrower the label, the higher it is."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in pixels when the label is ``width`` wide. Layouts ask for the same widths again and again."""
        known = (width, self.font().key(), self.text())
        if known not in self._heights:
            margins = self.contentsMargins()
            inner = width - margins.left() - margins.right()
            high = laid_out_height(self._layout(inner))
            self._heights[known] = round(high + 0.5) + margins.top() + margins.bottom()
        return self._heights[known]

    def sizeHint(self) -> QSize:
        """About forty letters wide, and as high as that makes it."""
        self.ensurePolished()
        metrics = QFontMetricsF(self._bold() if self._lead else self.font())
        longest = max((metrics.horizontalAdvance(line) for line in self.text().split("\n")), default=0)
        margins = self.contentsMargins()
        wide = round(min(longest, 40 * self.font().pixelSize()) + 2) + margins.left() + margins.right()
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """At least six letters wide."""
        self.ensurePolished()
        wide = min(6 * self.font().pixelSize(), self.sizeHint().width())
        return QSize(wide, round(self.font().pixelSize() * current().type.line_height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        area = self.contentsRect()
        layout = self._layout(area.width())
        top = float(area.top())
        free = area.height() - laid_out_height(layout)
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter and free > 0:
            top += free / 2
        if self._lines is not None:
            full = self._layout(area.width(), limited=False)
            whole = self.text() if full.lineCount() > self._lines else ""
            if self.toolTip() != whole:
                self.setToolTip(whole)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout.draw(painter, QPointF(area.left(), top))

    def _layout(self, width: float, *, limited: bool = True) -> QTextLayout:
        formats = []
        if self._lead:
            bold = QTextLayout.FormatRange()
            bold.start = 0
            bold.length = len(keep_words(self._lead))
            style = QTextCharFormat()
            style.setFontWeight(QFont.Weight.Bold)
            bold.format = style
            formats.append(bold)
        horizontal = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        return lay_out(
            self.text(),
            self.font(),
            width,
            formats=formats,
            line_height=current().type.line_height,
            alignment=horizontal,
            lines=self._lines if limited else None,
        )

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font
