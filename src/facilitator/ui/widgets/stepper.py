"""A number with a minus and a plus: how many agree, how many hands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.fields import place_text
from facilitator.ui.widgets.painting import draw_box


class Stepper(QWidget):
    """− number +. Arrow keys count, figures can be typed, Page Up and Down go by ten.

    Args:
        value: number at the beginning.
        least: lowest number.
        most: highest number.
        name: what is counted, for screen readers.

    Signals:
        changed(value): the number is another one, by whomever.
    """

    changed = Signal(int)

    def __init__(
        self,
        value: int = 0,
        least: int = 0,
        most: int = 9999,
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._number = _Number(self)
        self._number.setRange(least, most)
        self._number.setValue(value)
        self._less = _Sign(plus=False, parent=self)
        self._more = _Sign(plus=True, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self._less, self._number, self._more):
            row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._number)
        self._less.clicked.connect(self._number.stepDown)
        self._more.clicked.connect(self._number.stepUp)
        self._number.valueChanged.connect(self._tell)
        self.set_name(name)
        self._limit()

    def value(self) -> int:
        """The number shown."""
        return self._number.value()

    def set_value(self, value: int) -> None:
        """Show another number, kept between least and most."""
        self._number.setValue(value)

    def set_range(self, least: int, most: int) -> None:
        """Change the limits."""
        self._number.setRange(least, most)
        self._limit()

    def set_name(self, name: str) -> None:
        """What is counted, for screen readers."""
        self._number.setAccessibleName(name)

    def _tell(self, value: int) -> None:
        self._limit()
        self.changed.emit(value)

    def _limit(self) -> None:
        self._less.setEnabled(self.value() > self._number.minimum())
        self._more.setEnabled(self.value() < self._number.maximum())


class _Sign(Button):
    """The minus or the plus; it repeats while held, and leaves the keyboard to the number."""

    def __init__(self, *, plus: bool, parent: QWidget) -> None:
        super().__init__("+" if plus else "−", parent=parent)
        self._plus = plus
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoRepeat(True)

    def sizeHint(self) -> QSize:
        """A square target, a little wider than high."""
        high = look().pixels(look().tokens.space.target)
        return QSize(high + 2, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign as lines, so that it stands exactly in the middle in every font."""
        fill, line, ink = self._colours()
        painter = QPainter(self)
        area = QRectF(self.rect())
        draw_box(painter, area, fill, line, look().tokens.space.control_radius)
        painter.setPen(QPen(QColor(ink), 1.6))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, arm = area.center(), look().pixels(4.5)
        painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
        if self._plus:
            painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))


class _Number(QSpinBox):
    """The number itself: a spin box without arrows or frame."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setGroupSeparatorShown(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as three figures or its highest number."""
        mine = look()
        figures = max(3, min(6, len(str(self.maximum()))))
        return QSize(mine.pixels(10) * figures + mine.pixels(8), mine.pixels(mine.tokens.space.target))

    def minimumSizeHint(self) -> QSize:
        """The number is never cut."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Give the figures the whole width: the stylesheet would keep room for arrows that are not there."""
        handled = super().event(event)
        place_text(self, 0, 0)
        return handled

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Typing replaces the number that stood there."""
        super().focusInEvent(event)
        self.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring where the keyboard is."""
        super().paintEvent(event)
        if self.hasFocus():
            tokens = look().tokens
            ring, radius = tokens.space.ring, tokens.space.control_radius
            draw_box(QPainter(self), QRectF(self.rect()), None, tokens.colours.primary, radius, ring)
