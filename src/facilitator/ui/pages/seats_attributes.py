"""The card in which the organizer chooses what every table shall mirror: attributes, and pairs of them joined."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QToolButton, QWidget

from facilitator.day.balance import CROSS, BalanceAttribute
from facilitator.ui.settings import Settings
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.labels import WrapLabel


@dataclass(frozen=True)
class AttributeChoice:
    """What is remembered for a session.

    Attributes:
        ticked: the attributes that are balanced; None where nobody chose yet, and the usual ones are.
        joined: the pairs that were asked for ("gender×district").
    """

    ticked: tuple[str, ...] | None = None
    joined: tuple[str, ...] = ()


def remembered(settings: Settings, session_id: str) -> AttributeChoice:
    """What was chosen for this session at this laptop; nothing where what is kept cannot be read."""
    try:
        kept = json.loads(settings.text(f"attributes/{session_id}", "{}"))
        ticked = kept.get("ticked")
        return AttributeChoice(
            None if ticked is None else tuple(map(str, ticked)), tuple(map(str, kept.get("joined", ())))
        )
    except (ValueError, AttributeError, TypeError):
        return AttributeChoice()


def remember(settings: Settings, session_id: str, choice: AttributeChoice) -> None:
    """Keep what was chosen for this session."""
    kept = {"ticked": choice.ticked, "joined": choice.joined}
    settings.set_text(f"attributes/{session_id}", json.dumps(kept, ensure_ascii=False))


class AttributeCard(Card):
    """One box for each attribute that the people have, and one for each pair that was asked for.

    Signals:
        chosen_anew: a person ticked or unticked one.
        join_asked: another pair is wanted.
        parted(name): a pair is not wanted any more.
    """

    chosen_anew = Signal()
    join_asked = Signal()
    parted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._boxes: dict[str, QCheckBox] = {}
        self._removable: frozenset[str] = frozenset()
        boxes = QWidget()
        self._flow = FlowLayout(boxes, spacing=2)
        self._warning = WrapLabel("", "sub")
        self._warning.setProperty("state", "warning")
        self.join = Button("")
        self.join.clicked.connect(self.join_asked)
        self.add(boxes)
        self.add(self._warning)
        self._warning.hide()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names of the attributes that are ticked."""
        return tuple(name for name, box in self._boxes.items() if box.isChecked())

    def box(self, name: str) -> QCheckBox:
        """The box of an attribute."""
        return self._boxes[name]

    def show_attributes(self, attributes: Sequence[BalanceAttribute], choice: AttributeChoice, language: str) -> None:
        """Offer these, ticked as they were chosen."""
        names = [one.name for one in attributes]
        removable = frozenset(choice.joined)
        if names != list(self._boxes) or removable != self._removable:
            self._flow.removeWidget(self.join)
            self._flow.clear()
            self._removable = removable
            self._boxes = {name: self._made(name, name in removable) for name in names}
            self._flow.addWidget(self.join)
        for one in attributes:
            box = self._boxes[one.name]
            box.setText(one.ko if language == "ko" else one.en)
            box.setToolTip(self.tr("{count} values").format(count=f"{one.values:,}"))
            box.blockSignals(True)
            box.setChecked(one.chosen if choice.ticked is None else one.name in choice.ticked)
            box.blockSignals(False)
        self.join.setEnabled(sum(CROSS not in name for name in names) > 1)

    def warn(self, words: str) -> None:
        """Say what is wrong with a pair that was asked for; "" for nothing."""
        self._warning.set_words(words)
        self._warning.setVisible(bool(words))

    def retranslate(self) -> None:
        """Write the words again."""
        self.set_title(self.tr("Every table shall mirror"))
        self.join.setText(self.tr("+ Join two"))
        self.join.setToolTip(self.tr("Two attributes as one: women over 60 at every table, say."))

    def _made(self, name: str, removable: bool) -> QCheckBox:
        box = QCheckBox()
        box.toggled.connect(self.chosen_anew)
        if not removable:
            self._flow.addWidget(box)
            return box
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(box)
        away = QToolButton()
        away.setText("✕")
        away.setAutoRaise(True)
        away.setToolTip(self.tr("Take this pair away"))
        away.setAccessibleName(away.toolTip())
        away.clicked.connect(lambda: self.parted.emit(name))
        row.addWidget(away)
        self._flow.addWidget(both)
        return box
