"""How a station stands with its hub: three signs in the top bar, and a calm sentence where something is not as usual."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from sqlalchemy import select

from facilitator.day.receipt import other_refusals
from facilitator.live.client import ShutOut
from facilitator.live.station import OldHub, StationState
from facilitator.record import Changes
from facilitator.record.models import Table
from facilitator.ui.desk import Desk
from facilitator.ui.settings import Settings
from facilitator.ui.station_link import StationLink
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.topbar import TopBar


class StationSigns(Page):
    """Writes "on the hub" and "n waiting" into the bar, and holds the banners below it.

    Args:
        link: what tells how it stands.
        top: the bar, which says "saved" already.
        desk: the record, for what the hub refused.
        settings: the language.

    Signals:
        join_asked: the person wants to join the session once more.
    """

    join_asked = Signal()

    def __init__(
        self, link: StationLink, top: TopBar, desk: Desk, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._link = link
        self._top = top
        self._desk = desk
        self._settings = settings
        self._seen_refusals: set[int] = set()
        self.notice, self.refusal = Notice(flat=True), Notice(flat=True)
        self.notice.acted.connect(self.join_asked)
        self.refusal.acted.connect(self._close_refusal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for notice in (self.notice, self.refusal):
            notice.hide()
            column.addWidget(notice)
        link.told.connect(self._show)
        desk.changed.connect(self._hear)

    def retranslate(self) -> None:
        """Write every word again."""
        self._show(self._link.state)
        self._show_refusal()

    def _show(self, state: StationState) -> None:
        self._show_chips(state)
        said = self._words(state)
        self.notice.setVisible(said is not None)
        if said is not None:
            kind, lead, rest, button = said
            self.notice.say(kind, lead, rest, button=button)

    def _show_chips(self, state: StationState) -> None:
        if state.trouble is not None:
            words, kind = self.tr("Hub: see below"), "bad"
        elif state.connected:
            words, kind = self.tr("On the hub"), "ok"
        elif self._link.patient:
            words, kind = self.tr("Looking for the hub …"), "none"
        else:
            words, kind = self.tr("No hub"), "warning"
        self._top.set_chip("hub", words, kind)
        waiting = self.tr("{count} waiting").format(count=f"{state.waiting:,}")
        self._top.set_chip("waiting", waiting, "warning" if state.waiting else "ok")

    def _words(self, state: StationState) -> tuple[str, str, str, str] | None:
        """State, sentence, rest and button of the banner; None where everything is as usual."""
        if isinstance(state.trouble, ShutOut):
            button = self.tr("Join again …")
            return "bad", self._told(state), self._safe(state), button
        if isinstance(state.trouble, OldHub):
            return "bad", self._told(state), "", ""
        if state.trouble is not None:
            tell = self.tr("Call the organizer.")
            return "bad", self._told(state), f"{self._safe(state)} {tell}", ""
        if not state.current:
            return (
                "warning",
                self.tr("Another laptop has taken over table {number}.").format(number=self._table_number()),
                self.tr("What you write here still reaches the hub, marked as from the earlier laptop. Leave the writing"
                        " to the other one."),
                "",
            )  # fmt: skip
        if not state.connected and not self._link.patient:
            by_itself = self.tr("Go on working; it is sent by itself when the network is back.")
            return "warning", self._safe(state), by_itself, ""
        return None

    def _told(self, state: StationState) -> str:
        return state.trouble.text(self._settings.language) if state.trouble is not None else ""

    def _safe(self, state: StationState) -> str:
        if state.waiting:
            return self.tr("Everything is saved on this laptop. {count} not yet on the hub.").format(
                count=f"{state.waiting:,}"
            )
        return self.tr("Everything is saved on this laptop and on the hub.")

    def _table_number(self) -> int:
        with self._desk.record.reading() as reading:
            return reading.scalar(select(Table.number).where(Table.id == self._link.link.table_id)) or 0

    def _hear(self, changes: Changes) -> None:
        if changes.concerns("quarantine"):
            self._show_refusal()

    def _show_refusal(self) -> None:
        """Say what the hub did not take, where it is no note: notes say it beside themselves."""
        with self._desk.record.reading() as reading:
            refused = [one for one in other_refusals(reading) if one.id not in self._seen_refusals]
        self.refusal.setVisible(bool(refused))
        if refused:
            reason = refused[-1].reason(self._settings.language)
            lead = self.tr("The hub did not take something from this laptop.")
            self.refusal.say("bad", lead, reason, button=self.tr("Close"))

    def _close_refusal(self) -> None:
        with self._desk.record.reading() as reading:
            self._seen_refusals |= {one.id for one in other_refusals(reading)}
        self._show_refusal()
