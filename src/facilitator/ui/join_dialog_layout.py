"""How the dialog for joining is laid out, and the two cards that show only where they are needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.live.joining import Earlier
from facilitator.ui.look import look
from facilitator.ui.pages.prepare_fields import Labelled
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.scroll import ScrollColumn

if TYPE_CHECKING:
    from facilitator.ui.join_dialog import JoinDialog


class PassphraseCard(QWidget):
    """Asks twice for the passphrase of this laptop's own record: the session is kept under one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card(self.tr("This session is kept under a passphrase"))
        card.add(
            WrapLabel(self.tr("Choose one for this laptop's record as well: whoever finds the laptop reads nothing."))
        )
        self.first, self.again = QLineEdit(), QLineEdit()
        row = QHBoxLayout()
        row.setSpacing(12)
        for line, words in ((self.first, self.tr("Passphrase")), (self.again, self.tr("Once more"))):
            line.setEchoMode(QLineEdit.EchoMode.Password)
            labelled = Labelled(line)
            labelled.set_name(words)
            row.addWidget(labelled, 1)
        card.add(row)
        card.add(Notice("warning", self.tr("Nobody can recover a forgotten passphrase.")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def text(self) -> str:
        """What was chosen; empty while nothing was."""
        return self.first.text()

    def fault(self) -> str:
        """Why this cannot be used; empty where it can."""
        if not self.first.text():
            self.first.setFocus()
            return self.tr("Write a passphrase for this laptop's record.")
        if self.first.text() != self.again.text():
            self.again.clear()
            self.again.setFocus()
            return self.tr("The two passphrases are not the same. Write them again.")
        return ""


class EarlierCard(QWidget):
    """This laptop was here before: go on with its record, or begin a new one.

    Signals:
        chosen(what): "go on" or "new".
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card(self.tr("This laptop has joined before"))
        self._words = WrapLabel("")
        card.add(self._words)
        self.go_on = PrimaryButton(self.tr("Go on with it"))
        self.new = Button(self.tr("Begin a new record"))
        self.go_on.clicked.connect(lambda: self.chosen.emit("go on"))
        self.new.clicked.connect(lambda: self.chosen.emit("new"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.new)
        row.addWidget(self.go_on)
        card.add(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_record(self, earlier: Earlier) -> None:
        """Ask about this record."""
        self._words.set_words(
            self.tr("Its record “{name}” is still here. Nothing in it is lost if you go on with it.").format(
                name=earlier.path.stem
            )
        )
        self.show()
        self.go_on.setFocus()


def lay_out(dialog: JoinDialog, title: str, *, with_role: bool) -> None:
    """Put the dialog's parts in their places."""
    place = QHBoxLayout()
    place.setSpacing(20)
    place.addWidget(dialog.table_field)
    place.addWidget(dialog.name_field, 1)
    content = QWidget()
    inner = QVBoxLayout(content)
    inner.setContentsMargins(24, 20, 24, 4)
    inner.setSpacing(16)
    inner.addWidget(ElidedLabel(title, "title"))
    inner.addWidget(dialog.code)
    inner.addWidget(dialog.roles)
    inner.addLayout(place)
    dialog.roles.setVisible(with_role)
    dialog.name_field.setVisible(with_role)
    inner.addStretch(1)
    told = QVBoxLayout()
    told.setContentsMargins(24, 0, 24, 0)
    told.setSpacing(8)
    told.addWidget(dialog.passphrase)
    told.addWidget(dialog.earlier)
    told.addWidget(dialog.bar)
    told.addWidget(dialog.notice)
    buttons = QHBoxLayout()
    buttons.setContentsMargins(24, 0, 24, 20)
    buttons.setSpacing(8)
    buttons.addStretch(1)
    buttons.addWidget(dialog.stop)
    buttons.addWidget(dialog.join)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    column.addWidget(ScrollColumn(content), 1)
    column.addLayout(told)
    column.addLayout(buttons)
    dialog.resize(look().pixels(760), look().pixels(640 if with_role else 360))
    dialog.setMinimumSize(look().pixels(560), look().pixels(360))
