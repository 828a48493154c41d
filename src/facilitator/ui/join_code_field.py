"""The line for the join code: typed, pasted or scanned, and read while it is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.errors import Refused
from facilitator.live.client import address_of
from facilitator.live.join_code import JoinCode, read_join_code
from facilitator.ui.settings import Settings
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page

EXAMPLE = "192.168.0.10:8443/7K3M-Q9TX-2VBN-8RWD/XK4T-9MPV"


class JoinCodeField(Page):
    """One large line, and below it what it reads or which part of it does not.

    Signals:
        read(code): what stands there is another code now; None while it is none.
    """

    read = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.code: JoinCode | None = None
        self.line = QLineEdit()
        self.line.setProperty("role", "large")
        self.line.setPlaceholderText(EXAMPLE)
        hints = Qt.InputMethodHint
        self.line.setInputMethodHints(hints.ImhLatinOnly | hints.ImhNoPredictiveText | hints.ImhPreferUppercase)
        self.line.textChanged.connect(lambda _text: self._look())
        self.said = WrapLabel("", "sub")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self.said)
        self.setFocusProxy(self.line)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word again."""
        self.line.setAccessibleName(self.tr("Join code"))
        self._look()

    def _look(self) -> None:
        """Read what stands there; a code that is not whole yet is no mistake and is said quietly."""
        before, self.code = self.code, None
        state, typed = "", self.line.text().strip()
        if not typed:
            words = self.tr("It stands on the hub laptop, with a QR code. Type it, paste it, or scan it.")
        else:
            try:
                self.code = read_join_code(typed)
                state = "ok"
                words = self.tr("The code reads well. The hub is at {address}.").format(
                    address=address_of(self.code.host, self.code.port)
                )
            except Refused as error:
                state = "warning" if typed.count("/") >= 2 else ""
                words = error.text(self._settings.language)
        self.said.setProperty("state", state)
        self.said.set_words(words)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self.line.setAccessibleDescription(words)
        if self.code != before:
            self.read.emit(self.code)
