"""All rules of the list, to look at, to go to, and to take away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from facilitator.day.seat_rules import SeatRule
from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.labels import ElidedLabel

RULE_ROLE = Qt.ItemDataRole.UserRole
NAMED = 5
"""How many people a line names before it only counts the rest."""


class RulesList(QDialog):
    """One line a rule.

    Signals:
        remove_asked(SeatRule): take it away.
        go_asked(SeatRule): look at its first person.
    """

    remove_asked = Signal(object)
    go_asked = Signal(object)

    def __init__(self, parent: QWidget | None, rules: Sequence[SeatRule]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rules to keep"))
        self.resize(look().pixels(620), look().pixels(480))
        self.rules = QListWidget()
        self.rules.setProperty("framed", True)
        self.rules.setUniformItemSizes(True)
        self.rules.setStyleSheet("QListWidget::item { padding: 0 12px; }")
        self.rules.setAccessibleName(self.tr("Rules to keep"))
        self.rules.itemActivated.connect(lambda item: self.go_asked.emit(item.data(RULE_ROLE)))
        self.remove = Button(self.tr("Remove"), hint="Del", danger=True)
        self.remove.clicked.connect(self._remove)
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self.rules).activated.connect(self._remove)
        self.go = Button(self.tr("Go there"), hint="Enter")
        self.go.clicked.connect(lambda: self._with_current(self.go_asked))
        done = PrimaryButton(self.tr("Close"), hint="Esc")
        done.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.remove)
        buttons.addWidget(self.go)
        buttons.addStretch(1)
        buttons.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(ElidedLabel(self.tr("Rules to keep"), "title"))
        column.addWidget(self.rules, 1)
        column.addLayout(buttons)
        self.show_rules(rules)

    def show_rules(self, rules: Sequence[SeatRule]) -> None:
        """Show these, with the cursor where it was."""
        row = max(self.rules.currentRow(), 0)
        self.rules.clear()
        for rule in rules:
            item = QListWidgetItem(self.words(rule))
            item.setSizeHint(QSize(120, look().pixels(36)))
            item.setToolTip(", ".join(rule.names))
            item.setData(RULE_ROLE, rule)
            self.rules.addItem(item)
        self.rules.setCurrentRow(min(row, len(rules) - 1))
        for button in (self.remove, self.go):
            button.setEnabled(bool(rules))

    def words(self, rule: SeatRule) -> str:
        """One rule in a line."""
        names = ", ".join(rule.names[:NAMED])
        if len(rule.names) > NAMED:
            names = self.tr("{names} and {count} more").format(names=names, count=len(rule.names) - NAMED)
        if rule.kind == "together":
            what = self.tr("Together")
        elif rule.kind == "apart":
            what = self.tr("Apart")
        elif rule.kind == "table":
            what = self.tr("Always at table {number}").format(number=rule.label)
        elif rule.kind == "needs":
            what = self.tr("Needs {what}").format(what=rule.label)
        else:
            what = self.tr("Pinned to table {number} in this round").format(number=rule.label)
        return f"{what}: {names}"

    def _remove(self) -> None:
        self._with_current(self.remove_asked)

    def _with_current(self, signal: SignalInstance) -> None:
        item = self.rules.currentItem()
        if item is not None:
            signal.emit(item.data(RULE_ROLE))
