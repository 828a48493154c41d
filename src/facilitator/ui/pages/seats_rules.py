"""The card of the rules: how many there are, whether all hold, and ways to add one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.day.seat_rules import SeatRule
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.labels import WrapLabel

ADDED = ("together", "apart", "table")
"""The kinds of rules that can be added on the page."""


class RulesCard(Card):
    """Counts the rules and says whether they hold.

    Signals:
        add_asked(kind): bind the people who are chosen in the list, "together", "apart" or "table".
        list_asked: all rules are to be seen.
        show_asked: the first rule that does not hold is to be seen in the hall.
    """

    add_asked = Signal(str)
    list_asked = Signal()
    show_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._rules: tuple[SeatRule, ...] = ()
        self._counts = WrapLabel("", "sub")
        self.state = WrapLabel("", lines=3)
        self.show_broken = Button()
        self.show_broken.clicked.connect(self.show_asked)
        self.adding = {kind: Button() for kind in ADDED}
        self.list = Button()
        self.list.clicked.connect(self.list_asked)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=6)
        for kind, button in self.adding.items():
            button.clicked.connect(lambda _=False, kind=kind: self.add_asked.emit(kind))
            flow.addWidget(button)
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self.state, 1)
        state.addWidget(self.show_broken)
        self.header.addWidget(self.list)
        self.add(self._counts)
        self.add(state)
        self.add(buttons)
        self.show_state(None, False)

    def show_rules(self, rules: Sequence[SeatRule]) -> None:
        """Count these."""
        self._rules = tuple(rules)
        groups = {kind: sum(rule.kind == kind for rule in rules) for kind in ("together", "apart")}
        pinned = {id for rule in rules if rule.kind in ("table", "pinned") for id in rule.people}
        parts = []
        if groups["together"]:
            parts.append(self.tr("together {count}").format(count=f"{groups['together']:,}"))
        if groups["apart"]:
            parts.append(self.tr("apart {count}").format(count=f"{groups['apart']:,}"))
        if pinned:
            parts.append(self.tr("pinned {count}").format(count=f"{len(pinned):,}"))
        parts += [
            self.tr("{need}: {count} people").format(need=rule.label, count=f"{len(rule.people):,}")
            for rule in rules
            if rule.kind == "needs"
        ]
        self.set_aside(f"{len(rules):,}" if rules else "")
        self._counts.set_words(" · ".join(parts) or self.tr("No rules yet. Choose people in the list above."))
        self.list.setEnabled(bool(rules))

    def show_state(self, broken: str | None, known: bool, more: int = 0) -> None:
        """Say how the rules stand.

        Args:
            broken: the first rule that does not hold, in words; None where all do.
            known: whether it has been looked at.
            more: how many further rules do not hold.
        """
        words = ""
        if broken is not None:
            rest = self.tr("And {count} more.").format(count=more)
            words = f"{broken} {rest}" if more else broken
        elif known and self._rules:
            words = self.tr("All of them hold.")
        self.state.set_words(words)
        self.state.setVisible(bool(words))
        self.state.setProperty("state", "ok" if broken is None else "bad")
        self.state.style().polish(self.state)
        self.show_broken.setVisible(broken is not None)

    def retranslate(self) -> None:
        """Write the words again."""
        self.set_title(self.tr("Rules to keep"))
        words = {
            "together": self.tr("+ Together"),
            "apart": self.tr("+ Apart"),
            "table": self.tr("+ Fixed"),
        }
        tips = {
            "together": self.tr("The chosen people share a table in every round."),
            "apart": self.tr("The chosen people never share a table."),
            "table": self.tr("The chosen people stay at their table in every round."),
        }
        for kind, button in self.adding.items():
            button.setText(words[kind])
            button.setToolTip(tips[kind])
        self.list.setText(self.tr("All …"))
        self.show_broken.setText(self.tr("Show"))
        self.show_rules(self._rules)
