"""The first page: open a record, begin a new one, or look at the demo day."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator import __version__
from facilitator.ui.settings import Settings
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page


class StartPage(Page):
    """What a person sees without an open record.

    Signals:
        new_asked: begin a new record.
        open_asked: choose a record to open.
        demo_asked: play the demo day and open it.
        recent_asked: open this record.
    """

    new_asked = Signal()
    open_asked = Signal()
    demo_asked = Signal()
    recent_asked = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._title = WrapLabel("", "title")
        self._lead = WrapLabel("", "sub")
        self._new = PrimaryButton("", hint="Ctrl N")
        self._open = Button("", hint="Ctrl O")
        self._demo = Button("")
        self._new.clicked.connect(self.new_asked)
        self._open.clicked.connect(self.open_asked)
        self._demo.clicked.connect(self.demo_asked)
        self._recent = Card(flush=True)
        self._version = ElidedLabel("", "sub")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._new, self._open, self._demo):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inner = QVBoxLayout()
        inner.setSpacing(16)
        inner.addWidget(self._title)
        inner.addWidget(self._lead)
        inner.addLayout(buttons)
        inner.addSpacing(12)
        inner.addWidget(self._recent)
        inner.addWidget(self._version)
        middle = QWidget()
        middle.setLayout(inner)
        middle.setMaximumWidth(720)
        middle.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(middle, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words and list the recent records."""
        self._title.set_words(self.tr("A thousand people thinking together"))
        self._lead.set_words(
            self.tr(
                "From the participant list to printed minutes, on this laptop and without a network. "
                "Everything stays in one file that you can copy and back up."
            )
        )
        self._new.setText(self.tr("New record"))
        self._open.setText(self.tr("Open a record"))
        self._demo.setText(self.tr("Look at a demo day"))
        self._version.setText(self.tr("Facilitator {version}").format(version=__version__))
        self.show_recent()

    def show_recent(self) -> None:
        """List the records that were open last."""
        while self._recent.body.count():
            item = self._recent.body.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        recent = self._settings.recent
        self._recent.set_title(self.tr("Recent records"))
        self._recent.setVisible(bool(recent))
        for path in recent:
            self._recent.add(self._row(path))

    def _row(self, path: Path) -> QWidget:
        row = Card(clickable=True, dense=True)
        row.setAccessibleName(path.stem)
        row.body.addWidget(ElidedLabel(path.stem))
        row.body.addWidget(ElidedLabel(str(path.parent), "sub"))
        row.clicked.connect(lambda: self.recent_asked.emit(path))
        return row
