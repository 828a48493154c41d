"""The card that opens the session to other laptops: the join code, who is here, the backups, and closing it again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.laptops import Laptops
from facilitator.ui.pages.rounds_join_code import JoinCodeView
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.workplace import Workplace


class LaptopsCard(Page):
    """What the organizer does with the hub.

    Signals:
        asked(action): "open", "open anywhere", "show", "renew", "stop" or "folder".
    """

    asked = Signal(str)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._hub = work.hub
        self._laptops: Laptops | None = None
        self.card = Card()
        self.lead = WrapLabel("")
        self.trouble = WrapLabel("")
        self.code = JoinCodeView()
        self.here = ElidedLabel("", "strong")
        self.others = WrapLabel("", "sub")
        self.backup = WrapLabel("", "sub")
        self.open, self.anywhere = Button(""), Button("")
        self.show_large, self.renew, self.stop, self.folder = Button(""), Button(""), Button(""), Button("")
        for button, action in (
            (self.open, "open"), (self.anywhere, "open anywhere"), (self.show_large, "show"), (self.renew, "renew"),
            (self.stop, "stop"), (self.folder, "folder"),
        ):  # fmt: skip
            button.clicked.connect(lambda _checked=False, action=action: self.asked.emit(action))
        self._lay_out()
        work.hub.changed.connect(self.show_state)
        self.retranslate()

    def _lay_out(self) -> None:
        for item in (self.lead, self.trouble, self.here, self.others, self.code):
            self.card.add(item)
        begin = QVBoxLayout()
        begin.setSpacing(8)
        for button in (self.open, self.anywhere):
            begin.addWidget(button)
        self.card.add(begin)
        self._running = QWidget()
        flow = FlowLayout(self._running, spacing=4)
        for button in (self.show_large, self.renew, self.stop):
            flow.addWidget(button)
        self.card.add(self._running)
        self._saving = QWidget()
        row = QHBoxLayout(self._saving)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.backup, 1)
        row.addWidget(self.folder)
        self.card.add(self._saving)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def show_laptops(self, laptops: Laptops | None) -> None:
        """Count these laptops; None while nobody can join."""
        self._laptops = laptops
        self.show_state()

    def show_state(self) -> None:
        """Show how the hub is."""
        hub = self._hub
        phase = hub.state.phase if not hub.stopping else "stopping"
        opened, running = hub.is_open, hub.is_open and phase == "running"
        trouble = hub.state.trouble
        self.lead.set_words(self._lead(phase))
        self.lead.setVisible(not running)
        self.trouble.set_words("" if trouble is None else trouble.text(self._work.language))
        self.trouble.setVisible(trouble is not None and not running)
        self.open.setVisible(phase == "stopped")
        self.anywhere.setVisible(phase == "stopped" and trouble is not None)
        self.code.setVisible(running)
        self.code.show_code(hub.code)
        self._running.setVisible(opened)
        self.show_large.setVisible(running)
        self.renew.setVisible(running)
        self._saving.setVisible(opened)
        self._count(running)
        self._write_backup()

    def _lead(self, phase: str) -> str:
        return {
            "stopped": self.tr("Note-takers and the theme team can write from laptops of their own. No internet is needed."),
            "starting": self.tr("Opening …"),
            "stopping": self.tr("Closing, and writing a last backup …"),
            "restarting": self.tr("The hub stopped and is being started again. The laptops keep what they write meanwhile."),
        }.get(phase, "")  # fmt: skip

    def _count(self, running: bool) -> None:
        laptops = self._laptops
        self.here.setVisible(running and laptops is not None)
        self.others.setVisible(False)
        if laptops is None or not running:
            return
        self.here.setText(
            self.tr("{here} of {tables} tables connected").format(here=laptops.here, tables=len(laptops.tables))
        )
        names = {
            "theme team": self.tr("Theme team"), "check-in": self.tr("Check-in"), "projector": self.tr("Projector"),
        }  # fmt: skip
        lines = []
        for role in ("theme team", "check-in", "projector"):
            rows = [one for one in laptops.others if one.role == role]
            if rows:
                here = sum(one.state != "silent" for one in rows)
                lines.append(self.tr("{role} {here} / {all}").format(role=names[role], here=here, all=len(rows)))
        self.others.set_words(" · ".join(lines))
        self.others.setVisible(bool(lines))

    def _write_backup(self) -> None:
        news, folder = self._hub.news, self._hub.backups
        if news.backup_trouble is not None:
            words = news.backup_trouble.ko if self._work.language == "ko" else news.backup_trouble.en
            self.backup.set_words(f"▲ {words}")
        elif news.backup_minutes is None:
            self.backup.set_words(self.tr("No backup yet · {folder}").format(folder=folder.name))
        elif news.backup_minutes < 1:
            self.backup.set_words(self.tr("Backup just now · {folder}").format(folder=folder.name))
        else:
            self.backup.set_words(
                self.tr("Backup {minutes} min ago · {folder}").format(minutes=news.backup_minutes, folder=folder.name)
            )
        self.backup.setToolTip(str(folder))

    def retranslate(self) -> None:
        """Write every word again."""
        self.card.set_title(self.tr("Laptops"))
        self.open.setText(self.tr("Open the session to other laptops"))
        self.anywhere.setText(self.tr("Open it at another port"))
        self.show_large.setText(self.tr("Show large"))
        self.renew.setText(self.tr("New code"))
        self.stop.setText(self.tr("Stop"))
        self.folder.setText(self.tr("Folder …"))
        self.show_state()
