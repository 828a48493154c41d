"""A coloured banner that says how things stand, and the page that has nothing to show yet."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.look import current, look
from facilitator.ui.look.contrast import mixed
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.painting import draw_box, draw_shape


class Notice(QWidget):
    """A banner in the colour and with the shape of a state: a bold sentence, the rest, and a button if wanted.

    Args:
        flat: it goes from edge to edge of the window, below the bar, and has no corners of its own.

    Signals:
        acted: the button was pressed.
    """

    acted = Signal()

    def __init__(
        self,
        state: str = "ok",
        lead: str = "",
        rest: str = "",
        *,
        button: str = "",
        flat: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._flat = flat
        self._label = WrapLabel()
        self._button = Button()
        row = QHBoxLayout(self)
        row.setContentsMargins(38, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(self._label, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(policy.Policy.Minimum)
        self.setSizePolicy(policy)
        self._button.clicked.connect(self.acted)
        self.say(state, lead, rest, button=button)

    def say(self, state: str, lead: str, rest: str = "", *, button: str = "") -> None:
        """Show this state ("ok", "warning", "bad", "primary" or "none"), sentence and, where given, button."""
        self._state = state
        self._label.set_words(rest, lead=lead)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setAccessibleName(self._label.text())
        self.update()

    def text(self) -> str:
        """All that the banner says."""
        return self._label.text()

    @property
    def state(self) -> str:
        """The state shown."""
        return self._state

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the banner and its shape."""
        tokens = current()
        c = tokens.colours
        painter = QPainter(self)
        strong = c.state(self._state)
        border = mixed(c.soft(self._state), strong, 0.35)
        if self._flat:
            painter.fillRect(self.rect(), QColor(c.soft(self._state)))
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(border))
        else:
            draw_box(painter, QRectF(self.rect()), c.soft(self._state), border, tokens.space.control_radius)
        first_line = self._label.geometry().top() + look().pixels(tokens.type.body * tokens.type.line_height) / 2
        draw_shape(painter, self._state, QPointF(22, first_line), look().pixels(10), strong)


class EmptyPage(QWidget):
    """A page with nothing on it yet: one sentence that says what to do next, and one button that does it.

    Signals:
        acted: the button was pressed.
    """

    acted = Signal()

    def __init__(
        self, sentence: str = "", button: str = "", *, shortcut: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sentence = WrapLabel("", "heading")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._button = PrimaryButton(shortcut=shortcut)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self._sentence)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._button.clicked.connect(self.acted)
        self.say(sentence, button)

    def say(self, sentence: str, button: str = "") -> None:
        """Change sentence and button; without a word there is no button."""
        self._sentence.set_words(sentence)
        self._button.setText(button)
        self._button.setVisible(bool(button))
