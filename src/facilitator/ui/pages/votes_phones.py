"""The card that shows phones where to vote, and the same large for a hall."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.hub_beside import HubBeside
from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.qr import QrCode

SMALL, LARGE = 188, 420
"""Side of the QR code in pixels at text scale 1."""


class PhonesCard(Page):
    """Where phones vote: the address as a QR code and in letters, or how to open it.

    Args:
        hub: whose door it is; the card follows it.

    Signals:
        open_asked: the person wants phones to vote, and the session is not open to other devices.
        large_asked: the person wants to show the address to a hall.
        slips_asked: the person wants to print voting slips.
    """

    open_asked = Signal()
    large_asked = Signal()
    slips_asked = Signal()

    def __init__(self, hub: HubBeside, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._session_id: str | None = None
        self.card = Card()
        self.lead = WrapLabel("")
        self.qr = QrCode(SMALL)
        self.address = WrapLabel("", "strong")
        self.address.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.address.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.open, self.large, self.slips = Button(""), Button(""), Button("")
        self.slips.clicked.connect(self.slips_asked)
        self.open.clicked.connect(self.open_asked)
        self.large.clicked.connect(self.large_asked)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.qr)
        middle.addStretch(1)
        self.card.add(self.lead)
        self.card.add(middle)
        for item in (self.address, self.open, self.large, self.slips):
            self.card.add(item)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        hub.changed.connect(self.show_state)
        self.retranslate()

    def show_session(self, session_id: str | None) -> None:
        """Be about this session."""
        self._session_id = session_id
        self.show_state()

    def show_state(self) -> None:
        """Show whether phones can vote, and where."""
        hub = self._hub
        here = hub.serves(self._session_id)
        address = hub.ballot_url if here and hub.state.phase == "running" else None
        self.lead.set_words(self._lead(here, address))
        self.qr.setVisible(address is not None)
        self.qr.set_text(address or "")
        self.address.setVisible(address is not None)
        self.address.set_words(address or "")
        self.open.setVisible(not hub.is_open and not hub.stopping)
        self.large.setVisible(address is not None)
        self.slips.setVisible(address is not None)

    def _lead(self, here: bool, address: str | None) -> str:
        if address is not None:
            return self.tr("Scan the code on a badge or a voting slip. Who types the code opens this address first.")
        if here:
            return self.tr("The hub is being started. Phones can vote in a moment.")
        if self._hub.is_open:
            return self.tr("The hub is open for another session of this record.")
        return self.tr("To let phones vote, open the session to other devices. No internet is needed.")

    def retranslate(self) -> None:
        """Write every word again."""
        self.card.set_title(self.tr("Voting by phone"))
        self.open.setText(self.tr("Open it to phones"))
        self.large.setText(self.tr("Show large"))
        self.slips.setText(self.tr("Voting slips …"))
        self.show_state()


class PhonesDialog(QDialog):
    """The address for phones large, for a hall.

    Args:
        hub: whose door it is; the dialog follows it.
    """

    def __init__(self, parent: QWidget | None, hub: HubBeside) -> None:
        super().__init__(parent)
        self._hub = hub
        title = self.tr("Vote with your phone")
        self.setWindowTitle(title)
        self.setMinimumWidth(look().pixels(620))
        self._qr = QrCode(LARGE)
        self.address = WrapLabel("", "title")
        self.address.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        close = Button(self.tr("Close"), hint="Esc")
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(16)
        column.addWidget(WrapLabel(title, "title"))
        column.addWidget(
            WrapLabel(self.tr("Join the hall's Wi-Fi, scan this, and type the code on your badge or voting slip."))
        )
        column.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.address)
        column.addLayout(buttons)
        hub.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        address = self._hub.ballot_url or ""
        self._qr.set_text(address)
        self.address.set_words(address)
