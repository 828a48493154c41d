"""One delivery in the list: where it goes, how far it is, and what can be done with it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.archive.courier import News
from facilitator.record.deliveries import Queued
from facilitator.record.source import as_moment
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.progress import ProgressLine


class DeliveryRow(Page):
    """A delivery.

    Signals:
        chosen(id): the person chose the row.
        asked(id, action): "pause", "go on" or "take out".
    """

    chosen = Signal(str)
    asked = Signal(str, str)

    def __init__(self, delivery: Queued, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.delivery, self._language = delivery, language
        self._news: News | None = None
        self.card = Card(clickable=True, dense=True)
        self.card.clicked.connect(lambda: self.chosen.emit(self.delivery.id))
        self._name = ElidedLabel("", "strong")
        self.state = Chip()
        self._file = ElidedLabel("", "sub")
        self.line = ProgressLine(0.0)
        self.reason = WrapLabel("", "sub")
        self.pause, self.go_on, self.out = Button(), Button(), Button(danger=True)
        for button, action in ((self.pause, "pause"), (self.go_on, "go on"), (self.out, "take out")):
            button.clicked.connect(lambda _=False, action=action: self.asked.emit(self.delivery.id, action))
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        head.addWidget(self.state)
        self.card.add(head)
        self.card.add(self._file)
        self.card.add(self.line)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.reason, 1)
        foot.addStretch(0)
        for button in (self.pause, self.go_on, self.out):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.card.add(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def show_delivery(self, delivery: Queued, news: News | None, language: str) -> None:
        """Show how it stands."""
        self.delivery, self._news, self._language = delivery, news, language
        self.retranslate()

    def set_chosen(self, chosen: bool) -> None:
        """Whether the keys act on this one."""
        self.card.set_chosen(chosen)

    def retranslate(self) -> None:
        """Write every word again."""
        one, news = self.delivery, self._news
        delivered = one.state == "delivered"
        self._name.setText(one.label)
        self._file.setText(
            self.tr("{file} · version {version} · {size}").format(
                file=one.package, version=one.version, size=self._size(one.bytes)
            )
        )
        shape = {"stopped": "bad", "paused": "none"}.get(one.state, "warning")
        self.state.set(self._state(), "ok" if delivered else "primary" if news else shape)
        self.reason.set_words("" if delivered or news else one.reason(self._language))
        self.reason.setVisible(bool(self.reason.text()))
        done = news.done if news is not None else one.sent
        self.line.setVisible(not delivered)
        self.line.set_share(done / one.bytes, state="bad" if one.state == "stopped" else "")
        self.pause.setText(self.tr("Pause"))
        self.pause.setVisible(one.state == "waiting")
        self.go_on.setText(self.tr("Go on") if one.state == "paused" else self.tr("Try now"))
        self.go_on.setVisible(not delivered and news is None)
        self.out.setText(self.tr("Take out"))
        self.out.setVisible(not delivered)
        self.card.setAccessibleName(f"{one.label}: {self.state.text}")

    def _state(self) -> str:
        one, news = self.delivery, self._news
        if one.delivered_at is not None:
            return self.tr("Delivered {day}, verified").format(day=self._day(one.delivered_at))
        if news is not None:
            words = self.tr("Sending: {share} % · {speed} a second")
            if news.doing == "checking":
                words = self.tr("Reading it back: {share} % · {speed} a second")
            return words.format(share=news.done * 100 // news.size, speed=self._size(news.speed))
        share = one.sent * 100 // one.bytes
        if one.state == "paused":
            return self.tr("Paused at {share} %").format(share=share)
        if one.state == "stopped":
            return self.tr("Stopped at {share} %: please look").format(share=share)
        if one.attempts:
            return self.tr("Waits for the connection, {share} % there").format(share=share)
        return self.tr("Waits")

    def _day(self, moment: str) -> str:
        day: datetime = as_moment(moment).astimezone()
        if self._language == "ko":
            return f"{day.month}월 {day.day}일"
        return f"{day.day} {day:%B}"

    def _size(self, count: float) -> str:
        for unit, size in (("GB", 1e9), ("MB", 1e6), ("KB", 1e3)):
            if count >= size:
                return f"{count / size:,.1f} {unit}"
        return self.tr("{count} bytes").format(count=f"{count:,.0f}")
