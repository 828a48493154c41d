"""The day in nine steps down the left side, with the big screen and help below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from facilitator.ui.look import current, look
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.painting import draw_box

STEPS = ("prepare", "seats", "checkin", "rounds", "notes", "themes", "votes", "minutes", "archive")
BELOW = ("bigscreen", "help")
NARROW_WINDOW = 1100
"""Below this width of the window, at text scale 1, only the signs are shown."""


@dataclass(frozen=True)
class _Sign:
    """What stands before a step's name: its number in the day, or a drawn screen or question mark."""

    number: int = 0
    letter: str = ""


class Sidebar(Page):
    """The steps of the day. Arrow keys move, Enter or Space opens; in a narrow window only the signs remain.

    Signals:
        chosen(key): a person opened a step; keys are those of ``STEPS`` and ``BELOW``.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, _Item] = {}
        self._compact = False
        self._watched: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 16, 10, 16)
        column.setSpacing(2)
        for number, key in enumerate(STEPS, start=1):
            column.addWidget(self._made(key, _Sign(number=number)))
        self._rule = _Rule(self)
        column.addSpacing(6)
        column.addWidget(self._rule)
        column.addSpacing(6)
        column.addWidget(self._made("bigscreen", _Sign()))
        column.addWidget(self._made("help", _Sign(letter="?")))
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.set_current("prepare")
        self.retranslate()

    def set_current(self, key: str) -> None:
        """Highlight the step that is open."""
        for name, item in self._items.items():
            item.setChecked(name == key)

    def current(self) -> str:
        """The key of the highlighted step, or ""."""
        return next((key for key, item in self._items.items() if item.isChecked()), "")

    def set_steps(self, keys: Sequence[str]) -> None:
        """Show only these steps, as a role sees them; big screen and help are keys like the others."""
        for key, item in self._items.items():
            item.setVisible(key in keys)
        self._rule.setVisible(any(key in keys for key in BELOW) and any(key in keys for key in STEPS))

    def set_compact(self, compact: bool) -> None:
        """Show only the signs, or signs and names."""
        if compact != self._compact:
            self._compact = compact
            for item in self._items.values():
                item.set_compact(compact)
            self.updateGeometry()

    def is_compact(self) -> bool:
        """Whether only the signs are shown."""
        return self._compact

    def retranslate(self) -> None:
        """Write the names of the steps."""
        names = {
            "prepare": self.tr("Prepare"),
            "seats": self.tr("Seats"),
            "checkin": self.tr("Check-in"),
            "rounds": self.tr("Rounds"),
            "notes": self.tr("Notes"),
            "themes": self.tr("Themes"),
            "votes": self.tr("Votes"),
            "minutes": self.tr("Minutes"),
            "archive": self.tr("Archive"),
            "bigscreen": self.tr("Big screen"),
            "help": self.tr("Help F1"),
        }
        self.setAccessibleName(self.tr("Steps of the day"))
        for key, item in self._items.items():
            item.set_name(names[key])

    def sizeHint(self) -> QSize:
        """As wide as the names, or the signs, need."""
        wide = max((item.sizeHint().width() for item in self._items.values()), default=0)
        return QSize(wide + 20, super().sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """From now on follow the width of the window."""
        window = self.window()
        if window is not self and window is not self._watched:
            self._watched = window
            window.installEventFilter(self)
            self._follow(window.width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A narrow window shows the signs alone."""
        if event.type() == QEvent.Type.Resize and watched is self._watched and self._watched is not None:
            self._follow(self._watched.width())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move between the steps."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        shown = [item for item in self._items.values() if item.isVisible()]
        focused = self.focusWidget()
        if step and isinstance(focused, _Item) and focused in shown:
            other = shown[(shown.index(focused) + step) % len(shown)]
            other.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the white ground and the line at the right."""
        c = current().colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(c.card))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(c.line))

    def _follow(self, window_width: int) -> None:
        self.set_compact(window_width < look().pixels(NARROW_WINDOW))

    def _made(self, key: str, sign: _Sign) -> _Item:
        item = _Item(sign, self)
        item.clicked.connect(lambda _=False: self._open(key))
        self._items[key] = item
        return item

    def _open(self, key: str) -> None:
        if key not in BELOW:
            self.set_current(key)
        else:
            self._items[key].setChecked(False)
        self.chosen.emit(key)


class _Item(QPushButton):
    """One step: its sign and its name."""

    def __init__(self, sign: _Sign, parent: QWidget) -> None:
        super().__init__(parent)
        self._sign = sign
        self._name = ""
        self._compact = False
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        self._name = name
        self.setAccessibleName(name)
        self.set_compact(self._compact)

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        self.setToolTip(self._name if compact else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        mine = look()
        high = mine.pixels(40)
        if self._compact:
            return QSize(high, high)
        font = mine.font(mine.tokens.type.body, bold=True)
        self.setFont(font)
        named = self.fontMetrics().horizontalAdvance(self._name)
        return QSize(max(mine.pixels(186), named + mine.pixels(56)), high)

    def minimumSizeHint(self) -> QSize:
        return QSize(look().pixels(40), look().pixels(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        mine = look()
        c, space = mine.tokens.colours, mine.tokens.space
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self.isChecked():
            draw_box(painter, area, c.primary_soft, None, space.control_radius)
        elif self.underMouse():
            draw_box(painter, area, c.ground, None, space.control_radius)
        if self.hasFocus():
            draw_box(painter, area, None, c.primary, space.control_radius, space.ring)
        ink = c.primary if self.isChecked() else c.sub
        across = area.center().x() if self._compact else mine.pixels(22)
        self._draw_sign(painter, QPointF(across, area.center().y()), ink)
        if not self._compact:
            painter.setFont(mine.font(mine.tokens.type.body, bold=self.isChecked()))
            painter.setPen(QColor(ink))
            place = area.adjusted(mine.pixels(40), 0, 0, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._name)

    def _draw_sign(self, painter: QPainter, centre: QPointF, ink: str) -> None:
        mine = look()
        radius = mine.pixels(10)
        painter.setPen(QPen(QColor(ink), 1.1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._sign.number or self._sign.letter:
            painter.drawEllipse(centre, radius, radius)
            painter.setFont(mine.font(13, bold=self.isChecked()))
            area = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._sign.letter or str(self._sign.number))
        else:
            screen = QRectF(centre.x() - radius, centre.y() - radius * 0.75, 2 * radius, 1.5 * radius)
            painter.drawRoundedRect(screen, 2, 2)
            painter.fillRect(screen.adjusted(3, 3, -3, -3), QColor(ink))


class _Rule(QWidget):
    """The line between the steps and what is below."""

    def sizeHint(self) -> QSize:
        return QSize(10, 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(10, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, QColor(current().colours.line))
