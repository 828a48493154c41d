"""The first page: open a record, begin a new one, join a session, or look at the demo day."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator import __version__
from facilitator.ui.look import look
from facilitator.ui.settings import Settings
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.emptied import empty
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.scroll import ScrollColumn

MOST_SHOWN = 6
"""Recent records that fit beside the ways to begin; the menu has them all."""

WIDEST = 1040


class StartPage(Page):
    """What a person sees without an open record.

    Signals:
        new_asked: begin a new record.
        open_asked: choose a record to open.
        join_asked: join a session that another laptop holds.
        demo_asked: play the demo day and open it.
        recent_asked: open this record.
        restore_asked: put a backup in the place of a record.
    """

    new_asked = Signal()
    open_asked = Signal()
    join_asked = Signal()
    demo_asked = Signal()
    recent_asked = Signal(object)
    restore_asked = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._title = WrapLabel("", "figure")
        self._lead = WrapLabel("")
        self.new, self.open, self.join, self.demo = (Card(clickable=True) for _ in range(4))
        self._lines = {card: WrapLabel("", "sub") for card in (self.new, self.open, self.join, self.demo)}
        for card, line in self._lines.items():
            card.add(line)
        self.new.clicked.connect(self.new_asked)
        self.open.clicked.connect(self.open_asked)
        self.join.clicked.connect(self.join_asked)
        self.demo.clicked.connect(self.demo_asked)
        self.new.set_chosen(True)
        self._recent = Card()
        self._nothing = WrapLabel("", "sub")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._recent.add(self._nothing)
        self._recent.add(self._rows)
        self._recent.body.addStretch(1)
        self.restore = Button("")
        self.restore.clicked.connect(self.restore_asked)
        self._recent.header.addWidget(self.restore)
        self._version = ElidedLabel("", "sub")
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        ways = QVBoxLayout()
        ways.setSpacing(12)
        for card in self._lines:
            ways.addWidget(card)
        ways.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(ways, 1)
        both.addWidget(self._recent, 1)
        middle = QWidget()
        inner = QVBoxLayout(middle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._title)
        inner.addSpacing(8)
        inner.addWidget(self._lead)
        inner.addSpacing(28)
        inner.addLayout(both)
        inner.addSpacing(20)
        inner.addWidget(self._version)
        middle.setMaximumWidth(look().pixels(WIDEST))
        content = QWidget()
        # Stretches at the sides, not an alignment: an aligned widget is not asked for its height at the width it gets.
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle, 20)
        across.addStretch(1)
        column = QVBoxLayout(content)
        column.setContentsMargins(40, 32, 40, 32)
        column.addStretch(2)
        column.addLayout(across)
        column.addStretch(3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollColumn(content))

    def retranslate(self) -> None:
        """Write the words and list the recent records."""
        self._title.set_words(self.tr("A thousand people thinking together"))
        self._lead.set_words(
            self.tr(
                "From the participant list to printed minutes, on this laptop and without a network. "
                "Everything stays in one file that you can copy and back up."
            )
        )
        words = {
            self.new: (
                self.tr("New record"),
                "Ctrl N",
                self.tr("Choose the kind of session; rounds, questions and tables are ready to change."),
            ),
            self.open: (self.tr("Open a record"), "Ctrl O", self.tr("Go on with a file that lies on this laptop.")),
            self.join: (
                self.tr("Join a session"),
                "Ctrl J",
                self.tr("Be another laptop in the hall: note-taker, theme team, check-in or projector."),
            ),
            self.demo: (
                self.tr("Look at a demo day"),
                "",
                self.tr("A whole day of 1,000 invented people at 100 tables, with notes, votes and minutes."),
            ),
        }
        for card, (title, keys, line) in words.items():
            card.set_title(title)
            card.set_aside(keys)
            self._lines[card].set_words(line)
            card.setAccessibleName(f"{title}. {line}")
        self._recent.set_title(self.tr("Recent records"))
        self.restore.setText(self.tr("Restore a backup …"))
        self._nothing.set_words(self.tr("Records that you open will stand here."))
        self._version.setText(self.tr("Facilitator {version}").format(version=__version__))
        self.show_recent()

    def show_recent(self) -> None:
        """List the records that were open last."""
        empty(self._rows)
        recent = self._settings.recent[:MOST_SHOWN]
        self._nothing.setVisible(not recent)
        for path in recent:
            self._rows.addWidget(self._row(path))

    def _row(self, path: Path) -> QWidget:
        row = Card(clickable=True, dense=True)
        row.setAccessibleName(path.stem)
        row.body.setSpacing(0)
        row.add(ElidedLabel(path.stem, "strong"))
        changed = QDateTime.fromSecsSinceEpoch(round(path.stat().st_mtime)).toString("yyyy-MM-dd HH:mm")
        row.add(ElidedLabel(f"{changed} · {_short(path.parent)}", "sub"))
        row.clicked.connect(lambda: self.recent_asked.emit(path))
        return row


def _short(folder: Path) -> str:
    """A folder as people write it: their own one as ~."""
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) and folder != home else str(folder)
