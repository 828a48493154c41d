"""Preparing: giving a group to several tables at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QWidget

from facilitator.day.table_numbers import numbers_in, written
from facilitator.errors import Refused
from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.page import Page


class TableGroups(Page):
    """A line in which is written which tables talk about what: "1-20", "housing".

    The tables that are chosen in the list stand in it already.

    Signals:
        given(numbers, group): these tables belong to this group; empty for none.
        refused(Refused): what was written names no tables.
    """

    given = Signal(object, str)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tables: Mapping[int, str] = {}
        self._lead, self._belong = ElidedLabel("", "sub"), ElidedLabel("", "sub")
        self.which, self.group = ComposingLine(""), ComposingLine("")
        self.which.setFixedWidth(look().pixels(190))
        self.group.setFixedWidth(look().pixels(240))
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.group.setCompleter(completer)
        self.give = Button("")
        self.give.clicked.connect(self._give)
        self.group.returnPressed.connect(self._give)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for item in (self._lead, self.which, self._belong, self.group):
            row.addWidget(item)
        row.addStretch(1)
        row.addWidget(self.give)
        self.retranslate()

    def show_tables(self, groups: Mapping[int, str]) -> None:
        """Take the tables that are there and their groups, by number; the groups are offered while one is typed."""
        self._tables = dict(groups)
        self._known.setStringList(sorted({group for group in groups.values() if group}))

    def choose(self, numbers: Sequence[int]) -> None:
        """Write these tables down, as they were chosen in the list."""
        if numbers and not self.which.hasFocus():
            self.which.setText(written(numbers))

    def _give(self) -> None:
        self.which.settle()
        self.group.settle()
        try:
            numbers = numbers_in(self.which.text(), self._tables)
        except Refused as error:
            self.refused.emit(error)
            return
        self.given.emit(numbers, self.group.text().strip())

    def retranslate(self) -> None:
        """Write every word again."""
        self._lead.setText(self.tr("Tables"))
        self._belong.setText(self.tr("talk about"))
        self.which.setPlaceholderText(self.tr("1-20, 25"))
        self.group.setPlaceholderText(self.tr("a group, or nothing"))
        self.which.setAccessibleName(self.tr("Which tables belong to the group"))
        self.group.setAccessibleName(self.tr("The group of these tables"))
        self.give.setText(self.tr("Give them this group"))
