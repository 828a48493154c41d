"""Buttons that carry their shortcut: the one primary action, plain ones, and choices that stay pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QShortcutEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from facilitator.ui.look import look
from facilitator.ui.widgets.painting import draw_box, draw_key_cap, key_cap_width


class Button(QPushButton):
    """A plain button; a checkable one shows as chosen in the primary colour.

    Args:
        text: one or two words.
        shortcut: a key sequence such as "Ctrl+1" that presses the button, drawn in a key cap.
        hint: keys to draw where something else handles them ("Enter", "F8"); nothing is bound.
        danger: the button takes something away.
    """

    primary = False

    def __init__(
        self,
        text: str = "",
        *,
        shortcut: str = "",
        hint: str = "",
        danger: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hint = hint
        self._keys = shortcut
        self._danger = danger
        self._hovered = False
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Change the words; the shortcut stays (Qt would drop it)."""
        super().setText(text.replace("&", "&&"))
        if self._keys:
            self.setShortcut(QKeySequence(self._keys))
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_hint(self, hint: str) -> None:
        """Draw other keys in the key cap."""
        self._hint = hint
        self.updateGeometry()
        self.update()

    def key_text(self) -> str:
        """What stands in the key cap, "Ctrl 1"; empty without shortcut."""
        if self._hint:
            return self._hint
        native = QKeySequence(self._keys).toString(QKeySequence.SequenceFormat.NativeText)
        return native if len(native) < 2 else native.replace("+", " ")

    def sizeHint(self) -> QSize:
        """Room for all words and the key cap, and never lower than a target should be."""
        mine = look()
        wide = self._metrics().horizontalAdvance(self._words()) + 2 * mine.pixels(14)
        if self.key_text():
            wide += self._cap_width() + mine.pixels(5)
        if not self.icon().isNull():
            wide += self.iconSize().width() + mine.pixels(6)
        return QSize(round(wide + 1), mine.pixels(mine.tokens.space.target))

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Press at once by shortcut: Qt would show the button pressed for 100 ms before anything happens."""
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is here."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has gone."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, words, key cap and, where the keyboard is, the ring."""
        mine = look()
        c, space = mine.tokens.colours, mine.tokens.space
        fill, line, ink = self._colours()
        painter = QPainter(self)
        area = QRectF(self.rect())
        draw_box(painter, area, fill, line, space.control_radius)
        if self.hasFocus():
            filled = self.primary and self.isEnabled()
            inner = area.adjusted(2, 2, -2, -2) if filled else area
            ring = c.on_primary if filled else c.primary
            draw_box(painter, inner, None, ring, space.control_radius - (2 if filled else 0), space.ring)
        self._draw_words(painter, area, ink)

    def _draw_words(self, painter: QPainter, area: QRectF, ink: str) -> None:
        mine = look()
        words = self._words()
        wide = self._metrics().horizontalAdvance(words)
        keys = self.key_text()
        gap = mine.pixels(5)
        total = wide + (gap + self._cap_width() if keys else 0)
        left = area.center().x() - total / 2
        if not self.icon().isNull():
            size = self.iconSize()
            left += (size.width() + gap) / 2
            corner = round(left - size.width() - gap), round(area.center().y() - size.height() / 2)
            painter.drawPixmap(*corner, self.icon().pixmap(size))
        painter.setFont(self._font())
        painter.setPen(QColor(ink))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(left, area.top(), wide + 2, area.height()), flags, words)
        if not keys:
            return
        if self.primary:
            painter.setFont(mine.font(mine.tokens.type.sub))
            place = QRectF(left + wide + gap, area.top(), self._cap_width() + 2, area.height())
            painter.drawText(place, flags, keys)
        else:
            draw_key_cap(painter, keys, left + wide + gap, area.center().y())

    def _colours(self) -> tuple[str, str, str]:
        c = look().tokens.colours
        if not self.isEnabled():
            return c.track, c.line, c.faint
        if self.primary:
            fill = c.primary_strong if self.isDown() or self._hovered else c.primary
            return fill, fill, c.on_primary
        if self.isChecked():
            return c.card, c.primary, c.primary
        fill = c.track if self.isDown() else c.ground if self._hovered else c.card
        return fill, c.line, c.bad if self._danger else c.ink

    def _words(self) -> str:
        return self.text().replace("&&", "&")

    def _font(self) -> QFont:
        mine = look()
        return mine.font(mine.tokens.type.body, bold=self.primary or self.isChecked())

    def _metrics(self) -> QFontMetricsF:
        mine = look()
        return QFontMetricsF(mine.font(mine.tokens.type.body, bold=self.primary or self.isCheckable()))

    def _cap_width(self) -> float:
        if self.primary:
            mine = look()
            return QFontMetricsF(mine.font(mine.tokens.type.sub)).horizontalAdvance(self.key_text())
        return key_cap_width(self.key_text())


class PrimaryButton(Button):
    """The one thing to do on a page: filled in the primary colour."""

    primary = True
