"""The time that is left, in figures that do not dance."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import Tokens, look
from facilitator.ui.widgets.painting import draw_shape

WARNING_SECONDS = 180


class TimerLabel(QWidget):
    """Minutes and seconds. Under three minutes a ▲ and the warning colour join them, past the end a ◆ and a plus.

    It does not tick by itself: tell it with ``set_remaining``, once a second.

    Args:
        size: a token of ``Type``: ``timer`` (22, the top bar) or ``clock`` (56, the rounds page).
        tokens: tokens to use always, for the dark big screen; None follows the window.

    Signals:
        warned: the time has just gone under three minutes.
        ended: the time has just run out.
    """

    warned = Signal()
    ended = Signal()

    def __init__(
        self, size: float | None = None, *, tokens: Tokens | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._tokens = tokens
        self._seconds: int | None = None
        self._paused = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_remaining(self, seconds: int | None, *, paused: bool = False) -> None:
        """Show so many seconds; negative ones are past the end; None shows nothing."""
        before, was_paused = self._seconds, self._paused
        self._seconds, self._paused = seconds, paused
        if (before, was_paused) == (seconds, paused):
            return
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()
        if before is not None and seconds is not None and not paused:
            if before >= WARNING_SECONDS > seconds > 0:
                self.warned.emit()
            if before > 0 >= seconds:
                self.ended.emit()

    def state(self) -> str:
        """ "none" without a timer, "ok", "warning" in the last three minutes, "bad" past the end."""
        if self._seconds is None:
            return "none"
        if self._seconds <= 0:
            return "bad"
        return "warning" if self._seconds < WARNING_SECONDS else "ok"

    def text(self) -> str:
        """ "18:42", "+0:30" past the end, with a word where the timer stands still."""
        if self._seconds is None:
            return ""
        minutes, seconds = divmod(abs(self._seconds), 60)
        sign = "+" if self._seconds < 0 else ""
        shown = f"{sign}{minutes:02d}:{seconds:02d}"
        if self._paused:
            word = QCoreApplication.translate("TimerLabel", "paused")
            return f"{shown} {word}"
        return shown

    def sizeHint(self) -> QSize:
        """Room for the figures, the sign of the state and the word."""
        if self._seconds is None:
            return QSize(0, round(self._pixels() * 1.3))
        figures, word = self._parts()
        wide = sum(self._cell(letter) for letter in figures) + self._word_width(word)
        if self.state() in ("warning", "bad"):
            wide += self._pixels() * 0.95
        return QSize(round(wide + 2), round(self._pixels() * 1.3))

    def minimumSizeHint(self) -> QSize:
        """The time is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw sign, figures and word."""
        if self._seconds is None:
            return
        tokens = self._tokens or look().tokens
        c = tokens.colours
        state = self.state()
        colour = c.state(state) if state in ("warning", "bad") else c.ink
        painter = QPainter(self)
        middle = self.height() / 2
        x = 0.0
        if state in ("warning", "bad"):
            size = self._pixels() * 0.5
            draw_shape(painter, state, QPointF(x + size * 0.62, middle), size, colour)
            x += self._pixels() * 0.95
        painter.setPen(QColor(colour if not self._paused else c.sub))
        painter.setFont(look().font(self._type_size(), bold=True))
        figures, word = self._parts()
        for letter in figures:
            cell = self._cell(letter)
            painter.drawText(QRectF(x, 0, cell, self.height()), Qt.AlignmentFlag.AlignCenter, letter)
            x += cell
        if word:
            painter.setFont(look().font(tokens.type.sub))
            painter.setPen(QColor(c.sub))
            place = QRectF(x + self._pixels() * 0.3, 0, self.width(), self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, word)

    def _parts(self) -> tuple[str, str]:
        figures, _, word = self.text().partition(" ")
        return figures, word

    def _type_size(self) -> float:
        return self._size or look().tokens.type.timer

    def _pixels(self) -> int:
        return look().pixels(self._type_size())

    def _cell(self, letter: str) -> float:
        metrics = QFontMetricsF(look().font(self._type_size(), bold=True))
        if letter.isdigit():
            return max(metrics.horizontalAdvance(figure) for figure in "0123456789")
        return metrics.horizontalAdvance(letter)

    def _word_width(self, word: str) -> float:
        if not word:
            return 0.0
        metrics = QFontMetricsF(look().font(look().tokens.type.sub))
        return metrics.horizontalAdvance(word) + self._pixels() * 0.4
