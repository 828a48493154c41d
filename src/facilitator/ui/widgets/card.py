"""The white card that everything stands on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from facilitator.ui.look import current
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.painting import draw_box


class Card(QWidget):
    """A rounded card with a title, an aside on its right, and a body to add widgets to.

    Args:
        title: bold first line; no line is taken where both title and aside are empty.
        aside: quiet text at the right of the title.
        flush: the body reaches the card's edges (for lists and tables); its lines then look like parts of the card.
        clickable: the card can be clicked, focused and pressed with Enter or Space.
        dense: less room inside, for walls of many small cards.
        row: a line of a flush card: a rule above it and no border of its own.

    Signals:
        clicked: the card was clicked or pressed.
    """

    clicked = Signal()

    def __init__(
        self,
        title: str = "",
        aside: str = "",
        *,
        flush: bool = False,
        clickable: bool = False,
        dense: bool = False,
        row: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._accent: int | None = None
        self._chosen = False
        self._provisional = False
        self._hovered = False
        self._clickable = clickable
        self._row = row
        pad = current().space.inside_card - (4 if dense else 0)
        gap = 4 if dense else 8
        self._title = ElidedLabel(title, "heading")
        self._aside = ElidedLabel(aside, "sub")
        self._aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.header = QHBoxLayout()
        self.header.setSpacing(8)
        self.header.setContentsMargins(pad if flush else 0, pad if flush else 0, pad if flush else 0, 0)
        self.header.addWidget(self._title, 1)
        self.header.addWidget(self._aside)
        self.body = QVBoxLayout()
        self.body.setSpacing(0 if flush else gap)
        self.body.setContentsMargins(1 if flush else 0, 0, 1 if flush else 0, 6 if flush else 0)
        whole = QVBoxLayout(self)
        whole.setSpacing(pad - 4 if flush else gap)
        side = 0 if flush else pad
        whole.setContentsMargins(current().space.inside_card - 1 if row else side, side, side, side)
        whole.addLayout(self.header)
        whole.addLayout(self.body, 1)
        if clickable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._show_header()

    def set_title(self, title: str) -> None:
        """Change the bold first line."""
        self._title.setText(title)
        self._show_header()

    def set_aside(self, aside: str) -> None:
        """Change the quiet text at the right."""
        self._aside.setText(aside)
        self._show_header()

    def set_accent(self, theme: int | None) -> None:
        """Draw a stripe in the colour of this theme along the top; None takes it away."""
        self._accent = theme
        self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Draw the border of the chosen one of several cards."""
        self._chosen = chosen
        self.update()

    def set_provisional(self, provisional: bool) -> None:
        """Draw it in a dashed frame: what it shows is a proposal, and settled by nobody yet."""
        self._provisional = provisional
        self.update()

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Add a widget or a layout below what the body holds."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, its accent and its border."""
        tokens = current()
        c, radius = tokens.colours, tokens.space.card_radius
        painter = QPainter(self)
        area = QRectF(self.rect())
        strong = self._chosen or self.hasFocus()
        if self._row and not strong:
            painter.fillRect(area, QColor(c.ground if self._hovered else c.card))
            painter.fillRect(QRectF(area.left(), area.top(), area.width(), 1), QColor(c.line))
            return
        seen = self._provisional or (self._hovered and self._clickable)
        line, wide = c.primary if strong else c.edge if seen else c.line, tokens.space.ring if strong else 1
        draw_box(painter, area, c.card, line, radius, wide, dashed=self._provisional)
        if self._accent is not None:
            path = QPainterPath()
            path.addRoundedRect(area, radius, radius)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(QRectF(area.left(), area.top(), area.width(), 4))
            painter.fillPath(path, QColor(c.theme(self._accent)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on a clickable card counts."""
        inside = self.rect().contains(event.position().toPoint())
        if self._clickable and event.button() == Qt.MouseButton.LeftButton and inside:
            self.clicked.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press a clickable card."""
        if self._clickable and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is here."""
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has gone."""
        self._hovered = False
        self.update()

    def _show_header(self) -> None:
        self._title.setVisible(bool(self._title.text()))
        self._aside.setVisible(bool(self._aside.text()))
