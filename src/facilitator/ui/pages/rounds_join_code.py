"""What another laptop has to type or scan to join, small in a card and large in a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.live.join_code import JoinCode
from facilitator.ui.hub_beside import HubBeside
from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.qr import QrCode

SMALL, LARGE = (188, 17), (340, 30)
"""Side of the QR code and size of the letters, in pixels at text scale 1."""


class JoinCodeView(Page):
    """The join code as a QR code and as the three lines that are typed one after the other."""

    def __init__(self, sizes: tuple[int, int] = SMALL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        side, letters = sizes
        self.qr = QrCode(side)
        self.lines = QLabel()
        self.lines.setTextFormat(Qt.TextFormat.PlainText)
        self.lines.setFont(look().font(letters, bold=True))
        self.lines.setStyleSheet(f"font-size: {look().pixels(letters)}px; font-weight: bold")
        self.lines.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.lines.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.lines)

    def show_code(self, code: JoinCode | None) -> None:
        """Show this code; None for none yet."""
        text = "" if code is None else str(code)
        self.qr.set_text(text)
        # The slashes stay: the lines are typed as one.
        self.lines.setText(text.replace("/", "/\n"))
        self.lines.setAccessibleName(text)


class JoinCodeDialog(QDialog):
    """The join code large, for a hall or for one laptop that takes a table over.

    Args:
        hub: whose code it is; the dialog follows it.
        title: a bold line above.
        lead: what to do.
    """

    def __init__(self, parent: QWidget | None, hub: HubBeside, title: str, lead: str) -> None:
        super().__init__(parent)
        self._hub = hub
        self.setWindowTitle(title)
        self.setMinimumWidth(look().pixels(560))
        self._view = JoinCodeView(LARGE)
        self.lead = WrapLabel(lead)
        close = Button(self.tr("Close"), hint="Esc")
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(16)
        column.addWidget(WrapLabel(title, "title"))
        column.addWidget(self.lead)
        column.addWidget(self._view)
        column.addLayout(buttons)
        hub.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self._view.show_code(self._hub.code)
