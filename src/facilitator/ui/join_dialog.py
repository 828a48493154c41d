"""The questions before this laptop joins a session: the join code, what it shall be, and where it stands."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QProgressBar, QWidget
from sqlalchemy import select

from facilitator.live.client import address_of
from facilitator.live.join_code import JoinCode
from facilitator.live.joining import Wish
from facilitator.record import Record
from facilitator.record.models import Station, Table
from facilitator.ui.join_code_field import JoinCodeField
from facilitator.ui.join_dialog_layout import EarlierCard, PassphraseCard, lay_out
from facilitator.ui.joining import Asked, Joining
from facilitator.ui.look import look
from facilitator.ui.new_record import suggested_path
from facilitator.ui.pages.prepare_fields import Labelled
from facilitator.ui.role_cards import RoleCards
from facilitator.ui.settings import Settings
from facilitator.ui.station_link import StationLink
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.notice import Notice

MOST_TABLES = 9_999
TALL = 780
"""Height of the dialog in pixels at text scale 1 once it asks one thing more."""

LONGEST_TITLE = 60
"""Letters of a session's title in a file name: the table's number comes after it."""


class JoinDialog(QDialog):
    """Asks, and joins. ``record`` is the station's record, open, once that is done.

    Args:
        again: the link of a record that is open and shall join once more: only the code is asked then.
    """

    def __init__(self, settings: Settings, parent: QWidget | None = None, *, again: StationLink | None = None) -> None:
        super().__init__(parent)
        self.record: Record | None = None
        self._settings = settings
        self._again = again
        self._joining: Joining | None = None
        self.setWindowTitle(self.tr("Join a session"))
        self.code = JoinCodeField(settings)
        self.roles = RoleCards()
        self.roles.chosen.connect(lambda _role: self._show_role())
        self.table = QLineEdit()
        self.table.setValidator(QIntValidator(1, MOST_TABLES, self))
        self.table.setProperty("role", "figure")
        self.table.setFixedWidth(look().pixels(132))
        self.table.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name = ComposingLine(platform.node())
        self.name.setProperty("role", "large")
        self.table_field, self.name_field = Labelled(self.table), Labelled(self.name)
        self.table_field.set_name(self.tr("Table number"))
        self.name_field.set_name(self.tr("Name of this laptop"))
        self.passphrase = PassphraseCard()
        self.passphrase.hide()
        self.earlier = EarlierCard()
        self.earlier.hide()
        self.earlier.chosen.connect(self._try)
        self.notice = Notice("bad")
        self.notice.hide()
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.stop = Button(self.tr("Cancel"), hint="Esc")
        self.stop.clicked.connect(self.reject)
        self.join = PrimaryButton(self.tr("Join"), hint="Enter")
        self.join.setDefault(True)
        self.join.clicked.connect(self.accept)
        self.code.read.connect(lambda _code: self._ask_earlier(False))
        self.table.textChanged.connect(lambda _text: self._ask_earlier(False))
        lay_out(self, self.tr("Join a session"), with_role=again is None)
        self._show_role()
        self._work(False)
        self.code.setFocus()

    @property
    def working(self) -> bool:
        """Whether it is trying just now."""
        return self._joining is not None

    def accept(self) -> None:
        """Join; stay open with the reason where that is not possible."""
        self._try("ask")

    def reject(self) -> None:
        """Stop trying; else leave."""
        if self._joining is None:
            super().reject()
        elif self._again is None:
            self._joining.stop()
            self._joining = None
            self._work(False)
            self._tell("none", self.tr("Stopped. Nothing was joined."))

    def _try(self, earlier: str) -> None:
        if self._joining is not None:
            return
        code = self.code.code
        if code is None:
            self._tell("bad", self.tr("Enter the join code first."), self.code.said.text())
            self.code.setFocus()
            return
        wish = self._wish()
        if wish.role == "note-taker" and wish.table is None:
            self._tell("none", self.tr("Which table is this laptop at?"), self.tr("Enter its number, then Enter."))
            self.table.setFocus()
            return
        if not self.passphrase.isHidden() and (why := self.passphrase.fault()):
            self._tell("bad", why)
            return
        self.notice.hide()
        self._ask_earlier(False)
        self._start(self._asked(code, wish, earlier))

    def _wish(self) -> Wish:
        if self._again is None:
            number = int(self.table.text()) if self.table.text() and self.roles.role == "note-taker" else None
            return Wish(self.roles.role, number, self.name.text_with_preedit().strip())
        link = self._again.link
        record = self._again.record
        with record.reading() as reading:
            number = reading.scalar(select(Table.number).where(Table.id == link.table_id))
            name = reading.scalar(select(Station.name).where(Station.id == record.station_id)) or platform.node()
        return Wish(link.role, number, name)

    def _asked(self, code: JoinCode, wish: Wish, earlier: str) -> Asked:
        folder = self._settings.folder
        place = self.tr("Table {number}").format(number=wish.table) if wish.table else self.roles.name_of(wish.role)
        fallback = self.tr("Roundtable")

        def named(title: str) -> Path:
            return suggested_path(folder, f"{title[:LONGEST_TITLE]} - {place}", fallback)

        return Asked(code, wish, folder, named, self.passphrase.text() or None, earlier)

    def _start(self, asked: Asked) -> None:
        """Try on a thread that outlives the dialog: a request that nobody waits for any more still ends by itself."""
        app = QApplication.instance()
        assert app is not None
        joining = Joining(asked, self._again, app)
        app.aboutToQuit.connect(joining.end)
        self._joining = joining
        joining.finished.connect(self._ended)
        joining.finished.connect(joining.deleteLater)
        self._work(True)
        joining.start()

    def _ended(self) -> None:
        joining = self.sender()
        if joining is not self._joining or not isinstance(joining, Joining):
            return
        self._joining = None
        self._work(False)
        if joining.record is not None:
            self.record = joining.record
            self._settings.folder = self.record.path.resolve().parent
            super().accept()
        elif joining.earlier is not None:
            self.earlier.show_record(joining.earlier)
            self._ask_earlier(True)
            self._grow()
        elif joining.passphrase_needed and self.passphrase.isHidden():
            self.passphrase.show()
            self.passphrase.first.setFocus()
            self._grow()
        elif joining.refusal is not None:
            self._tell("bad", joining.refusal.text(self._settings.language))
        elif joining.silent:
            code = joining.asked.code
            self._tell(
                "bad",
                self.tr("Nobody answers at {address}.").format(address=address_of(code.host, code.port)),
                self.tr("Is the hub open, and is this laptop on the same network? Check the Wi-Fi or the cable."),
            )

    def _work(self, working: bool) -> None:
        """Show whether it is trying, and leave everything as it is meanwhile."""
        for part in (self.code, self.roles, self.table, self.name, self.passphrase, self.earlier, self.join):
            part.setEnabled(not working)
        self.bar.setVisible(working)
        self.stop.setEnabled(not working or self._again is None)
        if working:
            self.notice.say("none", self.tr("Looking for the hub …"))
            self.notice.show()
        else:
            self.notice.hide()

    def _ask_earlier(self, asking: bool) -> None:
        """While an earlier record is asked about, there is no other way to go on than the two it offers."""
        self.earlier.setVisible(asking)
        self.join.setVisible(not asking)

    def _grow(self) -> None:
        """Make room for a question that came up on the way, as far as the screen has it."""
        most = self.screen().availableGeometry().height() - look().pixels(60)
        self.resize(self.width(), max(self.height(), min(most, look().pixels(TALL))))

    def _show_role(self) -> None:
        self._ask_earlier(False)
        self.table_field.setVisible(self.roles.role == "note-taker" and self._again is None)

    def _tell(self, state: str, lead: str, rest: str = "") -> None:
        self.notice.say(state, lead, rest)
        self.notice.show()
