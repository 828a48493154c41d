"""Short messages at the bottom of the window: what was done, and how to take it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.look import current, look
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.painting import draw_box, draw_shape

SHOWN_MS = 6000
MOST = 3


class ToastStack(QWidget):
    """Up to three messages over the lower edge of ``parent``; each goes after six seconds unless pointed at."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        parent.installEventFilter(self)
        self.hide()

    def say(
        self,
        text: str,
        *,
        state: str = "ok",
        undo: Callable[[], object] | None = None,
        step: Callable[[], str] = lambda: "",
    ) -> None:
        """Show ``text``; with ``undo`` also a button that takes it back (Ctrl+Z is drawn on it, not bound).

        ``step`` gives what a person calls that which would be taken back; the button names it when it is pointed at.
        """
        while len(self._toasts()) >= MOST:
            self._drop(self._toasts()[0])
        toast = _Toast(text, state, undo, step, self)
        toast.over.connect(lambda: self._drop(toast))
        self._column.addWidget(toast, 0, Qt.AlignmentFlag.AlignHCenter)
        toast.show()
        self.show()
        self.raise_()
        self._place()

    def texts(self) -> list[str]:
        """What is being said, oldest first."""
        return [toast.text for toast in self._toasts()]

    def clear(self) -> None:
        """Take all messages away."""
        for toast in self._toasts():
            self._drop(toast)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge when the parent changes size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _toasts(self) -> list[_Toast]:
        found = self.findChildren(_Toast, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [toast for toast in found if not toast.isHidden()]

    def _drop(self, toast: _Toast) -> None:
        self._column.removeWidget(toast)
        toast.hide()
        toast.deleteLater()
        if not self._toasts():
            self.hide()
        self._place()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        self._column.activate()
        size = self._column.sizeHint()
        wide = min(size.width(), parent.width() - 32)
        left, top = (parent.width() - wide) // 2, parent.height() - size.height() - 20
        self.setGeometry(left, top, wide, size.height())


class _Toast(QWidget):
    """One message; ``over`` asks the stack to take it away."""

    over = Signal()

    def __init__(
        self, text: str, state: str, undo: Callable[[], object] | None, step: Callable[[], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.text = text
        self._state = state
        self._step = step
        self._button: Button | None = None
        label = ElidedLabel(text)
        label.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(38, 6, 8 if undo else 16, 6)
        row.setSpacing(12)
        row.addWidget(label, 1)
        if undo is not None:
            button = Button(QCoreApplication.translate("Toast", "Undo"), hint="Ctrl Z")
            button.clicked.connect(lambda: self._take_back(undo))
            row.addWidget(button)
            self._button = button
        self.setMinimumHeight(look().pixels(48))
        self._timer = QTimer(self, interval=SHOWN_MS, singleShot=True)
        self._timer.timeout.connect(self.over)
        self._timer.start()

    def _take_back(self, undo: Callable[[], object]) -> None:
        self.over.emit()
        undo()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        if self._button is not None:
            step = self._step()
            self._button.setToolTip(f"{self._button.text()}: {step}" if step else "")

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        c = tokens.colours
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), c.card, c.edge, tokens.space.control_radius)
        strong = c.state(self._state)
        draw_shape(painter, self._state, QPointF(22, self.height() / 2), look().pixels(10), strong)
